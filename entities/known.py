"""Names known beforehand: an authority file, as libraries and archives call it.

A newsroom knows names that no model has met, and an archive holds those of its other articles. They are given by
whoever reads: the table of an article hangs on the article and on this list, never on what else was read before.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from entities.cells import plain
from entities.errors import InputError
from entities.model import NameType
from entities.reading.problems import reason

ARTICLES: Final = 2
"""Articles of an archive that must name somebody before that is evidence in others: with names of one article, an
error made once is made again (precision on tr-news 0.7 points lower; from two articles on 0.03 higher)."""
FEW: Final = frozenset(map(str, range(ARTICLES)))

OTHER: Final = "other"
"""The type of what is a name but neither a person's nor a place's."""


@dataclass(frozen=True, slots=True, eq=False)
class Authority:
    """Names known beforehand: `names` maps each spelling to what it names, None for neither a person nor a place.

    >>> Authority({"Kim Ju-ae": NameType.PERSON}).names
    {'Kim Ju-ae': <NameType.PERSON: 'PERSON'>}
    """

    names: Mapping[str, NameType | None]


type Known = Authority | str | Path | None
"""What callers may give: the names, or the path of a file of them, or none."""


def known_names(known: Known) -> Authority | None:
    """The names that a caller gave, read if need be. Raises InputError."""
    return known if known is None or isinstance(known, Authority) else read_known(known)


def read_known(path: str | Path) -> Authority:
    """The names of a CSV file with the columns `name` and `type`: person, place, or other (a club, a ship).

    Other columns count where they are there, so that what ``entities archive export`` and ``entities table`` write can
    be given as it is: `alias`, a further spelling of the row's name, when it has more than one word (a surname alone is
    anybody's); `articles`, how many name it: one is too few; `needs_review`: a row in doubt is no evidence. A spelling
    that the file has under two types says nothing. Raises InputError.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "known.csv")
    ...     _ = path.write_text("name,type\\nKim Ju-ae,person\\nWabag,place\\n")
    ...     list(read_known(path).names)
    ['Kim Ju-ae', 'Wabag']
    """
    names: dict[str, NameType | None] = {}
    both: set[str] = set()
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            if not {"name", "type"} <= set(reader.fieldnames or ()):
                raise InputError(f"{path} has no columns name and type.")
            for row in reader:
                kind = _type(row, f"{path}, line {reader.line_num}")
                for text in _spellings(row):
                    if names.setdefault(text, kind) is not kind:
                        both.add(text)
    except OSError as problem:
        raise InputError(f"{path} cannot be read: {reason(problem)}.") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8.") from None
    except csv.Error as problem:
        raise InputError(f"{path} is no CSV: {problem}.") from None
    return Authority({text: kind for text, kind in names.items() if text not in both})


def _type(row: Mapping[str, str | None], where: str) -> NameType | None:
    given = (row["type"] or "").strip()
    if given.lower() == OTHER:
        return None
    try:
        return NameType(given.upper())
    except ValueError:
        raise InputError(f"{where}: {given!r} is none of person, place and other.") from None


def _spellings(row: Mapping[str, str | None]) -> list[str]:
    """The spellings of a row that are evidence."""
    articles = (row.get("articles") or "").strip()
    if articles in FEW or (row.get("needs_review") or "").lower() == "true":
        return []
    name, alias = (plain(row.get(column) or "").strip() for column in ("name", "alias"))
    return [text for text in (name, alias if len(alias.split()) > 1 else "") if text]
