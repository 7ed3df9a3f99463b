"""The command line: the only part of lecoop that reads the clock."""
