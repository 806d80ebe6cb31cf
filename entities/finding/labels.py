"""The labels of recognition models, mapped to what we look for."""

from typing import Final

from entities.model import NameType

TYPES: Final = {
    "PERSON": NameType.PERSON,
    "PER": NameType.PERSON,
    "PRS": NameType.PERSON,
    "persName": NameType.PERSON,
    "PLACE": NameType.PLACE,
    "GPE": NameType.PLACE,
    "LOC": NameType.PLACE,
    "FAC": NameType.PLACE,
    "GPE_LOC": NameType.PLACE,
    "GPE_ORG": NameType.PLACE,
    "placeName": NameType.PLACE,
    "geogName": NameType.PLACE,
}
"""The schemes of spaCy's models: OntoNotes (en, zh), WikiNER (de, fr, es, it, pt, pl, ru), NKJP, SUC, NorNE;
and our own, which come back in files."""

AMOUNTS: Final = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "date", "time", "TME", "MSR"}
)
"""Labels of what is no name at all: such a span says nothing about the words in it."""
