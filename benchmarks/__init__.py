"""Benchmarks: every goal is a ratio between two things that are measured in one run, side by side."""
