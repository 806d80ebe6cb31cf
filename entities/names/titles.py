"""Titles, honorifics and roles before a name, generational suffixes and degrees after it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from entities.names.attested import is_attested
from entities.names.korean import is_one_syllable
from entities.names.order import FAMILIES, Order, judge_order
from entities.names.sound import fold
from entities.names.tables import rows


class Sex(StrEnum):
    """The sex that a title tells."""

    MALE = "m"
    FEMALE = "f"


class TitleKind(StrEnum):
    """What a title is about. After an honorific or a role stands a surname more often than a given name."""

    HONORIFIC = "honorific"
    NOBLE = "noble"
    ACADEMIC = "academic"
    ROLE = "role"
    RANK = "rank"
    RELIGIOUS = "religious"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Title:
    """A title as a name carries it. `key` is its folded form: *Mrs.* and *mrs* are one.

    `name_too` marks words that are names as well (Earl, Dean, King): before a single word they stay in the name.
    """

    text: str
    key: str
    kind: TitleKind
    sex: Sex | None = None
    name_too: bool = False


def title_key(words: str) -> str:
    """How the table keeps a title: folded, without points.

    >>> title_key("Lt. Gen.")
    'lt gen'
    """
    return fold(words.replace(".", " ")).strip().replace("  ", " ")


def _load() -> dict[str, Title]:
    table: dict[str, Title] = {}
    for row in rows("titles"):
        sex = None if row["sex"] == "-" else Sex(row["sex"])
        key = title_key(row["word"])
        table.setdefault(key, Title(row["word"], key, TitleKind(row["kind"]), sex, row["name_too"] == "1"))
    return table


TITLES: Final = _load()
STARTS: Final = {key.split(" ")[0] for key in TITLES}
USUAL_SURNAME: Final = 3
"""The weight of a surname that most spell so (Pak), not only some (U)."""
LONGEST: Final = max(key.count(" ") for key in TITLES) + 1
SUFFIXES: Final = {fold(row["word"]): row["value"].strip("-") for row in rows("suffixes")}


def title_of(words: str) -> Title | None:
    """The title that this word (or these few words) can be, or None. Case, points and diacritics do not matter.

    >>> title_of("Mrs.").sex.value, title_of("Prime Minister").kind.value, title_of("Kim")
    ('f', 'role', None)
    """
    return TITLES.get(title_key(words))


def count_titles(keys: list[str]) -> tuple[int, ...]:
    """How many words each leading title takes, longest first, leaving one word at least for the name.

    `keys` are folded words without points. A word that is a name as well counts as a title only before two words.

    >>> count_titles(["former", "president", "jimmy", "carter"]), count_titles(["dean", "martin"])
    ((2,), ())
    """
    found: list[int] = []
    at = 0
    while at < len(keys) - 1:
        for size in range(min(LONGEST, len(keys) - 1 - at), 0, -1):
            title = TITLES.get(" ".join(keys[at : at + size]) if size > 1 else keys[at])
            if title is not None and not (title.name_too and _names(title, len(keys) - at - size)):
                found.append(size)
                at += size
                break
        else:
            break
    return tuple(found)


def _names(title: Title, left: int) -> bool:
    """Whether a word that is both is a name here: nobles and clergy go by one name (King Charles), others by two."""
    return left < 2 and title.kind not in (TitleKind.NOBLE, TitleKind.RELIGIOUS)


def _as_given_name(first: tuple[str, str], second: tuple[str, str]) -> tuple[str, str] | None:
    """A noble title and the next word as the given name that they are together: Shah Rukh is Shahrukh."""
    title = TITLES.get(first[1])
    may_be_name = title is not None and title.name_too and title.kind is TitleKind.NOBLE
    if not may_be_name or not is_attested(first[1] + second[1]):
        return None
    return f"{first[0]} {second[0]}", first[1] + second[1]


def _is_surname(words: list[tuple[str, str]]) -> bool:
    """Whether the first of three words is an East Asian surname, as all are syllables: Пан Ги Мун, Pak Pong Ju."""
    if len(words) != 3:
        return False
    keys = [key for _, key in words]
    if max(FAMILIES.get(keys[0], {"": 0}).values()) >= USUAL_SURNAME and judge_order(keys)[0] is Order.FAMILY_FIRST:
        return True
    return all(is_one_syllable(word.lower()) for word, _ in words)


def take_titles(words: list[tuple[str, str]]) -> tuple[tuple[Title, ...], list[tuple[str, str]]]:
    """The titles at the start of a name's words (as written, folded letters), and the words after them."""
    if len(words) < 2 or words[0][1] not in STARTS:
        return (), words
    if len(words) > 2 and (whole := _as_given_name(words[0], words[1])):
        return (), [whole, *words[2:]]
    if _is_surname(words):
        return (), words
    titles = []
    at = 0
    for size in count_titles([key for _, key in words]):
        written = " ".join(word for word, _ in words[at : at + size])
        known = TITLES[" ".join(key for _, key in words[at : at + size])]
        titles.append(Title(written, known.key, known.kind, known.sex, known.name_too))
        at += size
    return tuple(titles), words[at:]


def split_titles(text: str) -> tuple[tuple[Title, ...], str]:
    """The titles at the start of a name, and the rest of the text.

    >>> titles, rest = split_titles("Former President Dr. Jimmy Carter")
    >>> [title.key for title in titles], rest
    (['former president', 'dr'], 'Jimmy Carter')
    """
    titles, words = take_titles([(word, title_key(word)) for word in text.split()])
    return titles, " ".join(word for word, _ in words)
