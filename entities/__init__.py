"""The people and places an article names, one row each, with every spelling and the evidence for it."""
