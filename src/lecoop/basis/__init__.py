"""The legal basis of a question: who stands to what, in which case, and what it then provides."""
