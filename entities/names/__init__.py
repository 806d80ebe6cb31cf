"""What a person's name is, and when two are one. Knows no article and no spaCy."""

from entities.names.comparison import compare_prepared
from entities.names.order import Order
from entities.names.parsing import prepare
from entities.names.prepared import NamePart, PreparedName, Role
from entities.names.titles import Sex, Title, TitleKind, split_titles, title_of

__all__ = [
    "NamePart",
    "Order",
    "PreparedName",
    "Role",
    "Sex",
    "Title",
    "TitleKind",
    "compare_prepared",
    "prepare",
    "split_titles",
    "title_of",
]
