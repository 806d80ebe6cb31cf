"""Where the gazetteer's facts come from, read at build time only: one module a source.

Nothing of the package at run time imports this room, and it needs the `gazetteer` extra to be installed.
"""
