"""The labels of recognition models, mapped to what we look for."""

from typing import Final

from entities.model import NameType

TYPES: Final = {
    "PERSON": NameType.PERSON,
    "PER": NameType.PERSON,
    "GPE": NameType.PLACE,
    "LOC": NameType.PLACE,
    "FAC": NameType.PLACE,
}
"""The labels that finding knows: those of OntoNotes, and ``PER`` of WikiNER."""

SAME: Final = {
    "PRS": "PERSON",
    "PS": "PERSON",
    "persName": "PERSON",
    "PLACE": "GPE",
    "GPE_LOC": "GPE",
    "GPE_ORG": "GPE",
    "placeName": "GPE",
    "LC": "LOC",
    "geogName": "LOC",
    "FACILITY": "FAC",
    "OG": "ORG",
    "orgName": "ORG",
    "ORGANIZATION": "ORG",
    "NAT_REL_POL": "NORP",
    "DRV": "NORP",
    "DERIV_PER": "NORP",
}
"""Labels of other schemes for what those mean: NKJP (pl), SUC (sv), NorNE (nb), KLUE (ko), RONEC (ro), SSJ and hr500k
(sl, hr); and our own, which come back in files. Source: the ``meta.json`` of spaCy 3.8's trained pipelines."""

AMOUNTS: Final = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "NUMERIC_VALUE", "DATETIME", "PERIOD"}
    | {"date", "time", "TME", "MSR", "DT", "TI", "QT"}
)
"""Labels of what is no name at all: such a span says nothing about the words in it."""

PERSONS: Final = frozenset(label for label, kind in TYPES.items() if kind is NameType.PERSON)
PLACES: Final = frozenset(label for label, kind in TYPES.items() if kind is NameType.PLACE)
"""The labels of each type, as `known` gives them."""


def known(label: str) -> str:
    """The label as finding knows it; one of a scheme that we do not know stays.

    >>> known("persName"), known("PER"), known("WORK_OF_ART")
    ('PERSON', 'PER', 'WORK_OF_ART')
    """
    return SAME.get(label, label)
