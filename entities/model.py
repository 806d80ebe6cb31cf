"""The values that travel through the package: article, mention, comparison, alias, entity.

All are frozen: what can be derived is derived again, never edited. Offsets are Unicode code points of the article's
text as given, end exclusive, so that ``article.text[m.start:m.end] == m.text`` always holds.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from entities.evidence import Evidence, sentence


@lru_cache(maxsize=4)  # each entity's id is made of it, and a long article takes a while to hash
def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class NameType(StrEnum):
    """What a name names."""

    PERSON = "PERSON"
    PLACE = "PLACE"


class Outcome(StrEnum):
    """The three answers of a comparison. *Compatible* is never merged on its own: the article decides."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Can two spellings be one person or place?

    `score` is the calibrated probability, 0 to 1, that they are, judged from the two spellings alone.
    """

    outcome: Outcome
    score: float
    evidence: tuple[Evidence, ...] = ()

    @property
    def explanation(self) -> str:
        """The evidence as one plain sentence."""
        return sentence(self.evidence)


@dataclass(frozen=True, slots=True)
class Recognized:
    """A name that another program has recognized in a text: where, and as what (``PERSON``, ``GPE`` …)."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Article:
    """One text to read. `source` is where it came from (a path, ``-`` for standard input), for people only.

    `extracted` says that the text is not its file's own but was taken out of it, so that offsets can only be checked
    with the text at hand. `recognized` holds what another program has recognized; then no model is asked. `date` is the
    day it is of as ISO 8601 writes it, or only the month or the year; empty when nobody told.
    """

    text: str
    doc_id: str = ""
    source: str = ""
    extracted: bool = False
    recognized: tuple[Recognized, ...] | None = None
    date: str = ""

    @property
    def sha256(self) -> str:
        """Hash of the text in UTF-8, as hexadecimal: what names the article whatever its file is called."""
        return _sha256(self.text)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text where a person or place is named.

    The span leaves out leading articles, titles and possessive endings; `title` keeps the title or role word that
    stood directly before the name (*Mrs.*, *President*), because merging needs it. `evidence` says how it was found.
    """

    start: int
    end: int
    text: str
    type: NameType
    title: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """What the gazetteer knows of a place. `id` is its own key (``KP``, ``US-GA``, ``geonames:1871859``)."""

    id: str
    name: str
    kind: str
    country: str = ""
    container: str = ""
    population: int = 0
    geonames: str = ""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Alias:
    """One spelling of an entity: how often the article uses it, how sure it belongs here, and why."""

    text: str
    count: int
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another entity of the same article that may be the same one, kept apart because it is not certain."""

    entity_id: str
    name: str
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One person or place of an article: a row of the table.

    `id` is stable for the same article: it is made of the article's hash, the type and the first mention's offset.
    `aliases` are most used first; `mentions` in the order of the text.
    """

    id: str
    type: NameType
    name: str
    confidence: float
    needs_review: bool
    aliases: tuple[Alias, ...]
    mentions: tuple[Mention, ...]
    place: Place | None = None
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def question(self) -> str:
        """What a person would be asked about the row; empty where nothing is in doubt.

        >>> Entity("", NameType.PERSON, "Lee", 1, True, (), (), None, (Suggestion("", "Li", 0.5),)).question
        'Is Lee the same as Li?'
        """
        if not self.needs_review:
            return ""
        if self.suggestions:
            return f"Is {self.name} the same as {self.suggestions[0].name}?"
        doubtful = min(self.aliases, key=lambda alias: alias.confidence, default=None)
        return f"Does {doubtful.text} belong to {self.name}?" if doubtful else ""


@dataclass(frozen=True, slots=True)
class Constraints:
    """What people decided about the mentions of one article, as merging wants it.

    `same` and `different` hold pairs of indices into the article's mentions (must-links and cannot-links); `names`
    maps the index of a mention to the canonical name its entity is given.
    """

    same: tuple[tuple[int, int], ...] = ()
    different: tuple[tuple[int, int], ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)
