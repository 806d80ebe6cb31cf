"""A reconciliation service (W3C Reconciliation Service API 0.2) over tables or an archive, for OpenRefine and others.

A spreadsheet's names are matched with the rows of our tables: by sound, by parts, by the gazetteer, as articles are.
"""

from entities.reconciling.register import Record, of_archive, of_tables
from entities.reconciling.saved import saved_tables
from entities.reconciling.server import serve

__all__ = ["Record", "of_archive", "of_tables", "saved_tables", "serve"]
