"""The people and places an article names, one row each, with every spelling and the evidence for it.

>>> import entities
>>> found = entities.table("Lee Il-gyu left Cuba. Lee now lives in Seoul.")
>>> [place.name for place in found.places]
['Cuba', 'Seoul']

A name is imported when it is first asked for: who compares two names does not wait for what reads articles.
"""

from typing import TYPE_CHECKING, Final

from entities.lazy import attributes

if TYPE_CHECKING:  # for editors and type checkers: what `_HOMES` says
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
    from entities.nametable import NameTable
    from entities.opening import open_archive
    from entities.pipeline import default_model_path, load, mentions, read, table, tables
    from entities.reading import articles

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

_HOMES: Final = {
    "compare": "entities.comparison",
    "InputError": "entities.errors",
    "ModelError": "entities.errors",
    "TooLongError": "entities.errors",
    "Evidence": "entities.evidence",
    "EvidenceKind": "entities.evidence",
    "write": "entities.export",
    "Caution": "entities.merging",
    "Alias": "entities.model",
    "Article": "entities.model",
    "Comparison": "entities.model",
    "Constraints": "entities.model",
    "Entity": "entities.model",
    "Mention": "entities.model",
    "NameType": "entities.model",
    "Outcome": "entities.model",
    "Place": "entities.model",
    "Suggestion": "entities.model",
    "open_archive": "entities.opening",
    "default_model_path": "entities.pipeline",
    "load": "entities.pipeline",
    "mentions": "entities.pipeline",
    "read": "entities.pipeline",
    "table": "entities.pipeline",
    "tables": "entities.pipeline",
    "articles": "entities.reading",
    "NameTable": "entities.nametable",
}
"""The module of each public name."""


__getattr__ = attributes(globals(), _HOMES)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
