"""Strategies."""
from lecoop.testing.record import *
