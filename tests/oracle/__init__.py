"""A second reading of the data, that shares no code with lecoop, to hold its answers against."""
