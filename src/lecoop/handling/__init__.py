"""Marks that go with information: how well it is known, who may have it, and how it is kept; each of a scheme that it names."""
