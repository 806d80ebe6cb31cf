"""The people and places an article names, one row each, with every spelling and the evidence for it.

>>> import entities
>>> found = entities.table("Lee Il-gyu left Cuba. Lee now lives in Seoul.")
>>> [place.name for place in found.places]
['Cuba', 'Seoul']
"""

from entities.comparison import compare
from entities.errors import InputError, ModelError, TooLongError
from entities.evidence import Evidence, EvidenceKind
from entities.export import write
from entities.merging import Caution
from entities.model import (
    Alias,
    Article,
    Comparison,
    Constraints,
    Entity,
    Mention,
    NameType,
    Outcome,
    Place,
    Suggestion,
)
from entities.opening import open_archive
from entities.pipeline import default_model_path, load, mentions, read, table, tables
from entities.reading import articles
from entities.table import NameTable

__all__ = [
    "Alias",
    "Article",
    "Caution",
    "Comparison",
    "Constraints",
    "Entity",
    "Evidence",
    "EvidenceKind",
    "InputError",
    "Mention",
    "ModelError",
    "NameTable",
    "NameType",
    "Outcome",
    "Place",
    "Suggestion",
    "TooLongError",
    "articles",
    "compare",
    "default_model_path",
    "load",
    "mentions",
    "open_archive",
    "read",
    "table",
    "tables",
    "write",
]
