"""Hypothesis without deadlines: the first example reads the tables, and machines differ."""

from hypothesis import settings

settings.register_profile("names", deadline=None)
settings.load_profile("names")
