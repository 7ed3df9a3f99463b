"""lecoop."""
