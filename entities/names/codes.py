"""What each sound is near to: sounds spelled in code letters, so that edit distances weigh them.

A *table* says what may be confused when two scripts meet: between Latin spellings *r* and *l* are far apart, once one
of the two is in kana they are one sound; where one is in Arabic letters short vowels weigh little. The codes and the
weights are learnt (`tests.benchmarks.fitting`): from spellings of one native name, and of names that are not one,
a search changes one sound's code at a time as long as the pairs become more likely. That a distance between short
strings can stand for a weighted one, and so run in compiled code, is why codes are strings.
"""

from typing import Final, NamedTuple

from entities.names.tables import columns, rows


class Weights(NamedTuple):
    """Logistic weights of an edit distance: constant, an edit, an edit as a share of the length, the length."""

    constant: float
    per_edit: float
    per_share: float
    per_length: float


def _codes() -> dict[str, dict[int, str]]:
    tables: dict[str, dict[int, str]] = {}
    for table, sound, code in zip(*columns("codes", "table", "sound", "code"), strict=True):
        tables.setdefault(table, {})[ord(sound)] = code
    return tables


CODES: Final = _codes()
WEIGHTS: Final = {
    row["table"]: Weights(
        float(row["constant"]), float(row["per_edit"]), float(row["per_share"]), float(row["per_length"])
    )
    for row in rows("weights")
}


def encode(sound: str, table: str) -> str:
    """The code of a string of sounds under one table.

    >>> encode("", "latin")
    ''
    """
    return sound.translate(CODES[table])
