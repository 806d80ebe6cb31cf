"""The full names of an article and all that comparing them says: what no decision changes."""

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from entities.evidence import Evidence, EvidenceKind
from entities.merging.astray import are_astray
from entities.merging.blocking import PartIndex, likely_pairs
from entities.merging.crowd import MANY
from entities.merging.regnal import named, rule_apart
from entities.merging.runs import runs
from entities.model import Comparison, Outcome
from entities.names import PreparedName, Role, compare_prepared, prepare
from entities.names.acronym import Initials
from entities.names.sound import fold

# Where only an initial or a patronymic fits the other's given name, it is hardly ever one.
ASTRAY_CONFIDENCE: Final = 0.1

# Articles whose names are kept with what comparing them said.
ROSTERS: Final = 4
LARGEST_KEPT: Final = 5000


class Candidate(NamedTuple):
    """A full name (by its number) that a short name could stand for.

    `exact` says that the letters are those of a part, whose role is `role`; `confidence` is how likely the two are one
    if nothing else in the article fits the short name. `sex` is what the form of the name says of the person where the
    two forms differ: *Kuznetsova* is a woman even where the full name is *Kuznetsov*. `half` marks half a double
    surname.
    """

    spelling: int
    exact: bool
    role: Role
    confidence: float
    evidence: tuple[Evidence, ...]
    sex: str = ""
    half: bool = False


class Roster:
    """The full names of an article as texts, and all that comparing them says: what no decision changes.

    `fits` keeps, by short name, the full names that it may stand for (see `entities.merging.candidates`).
    """

    def __init__(self, texts: tuple[str, ...]) -> None:
        self.texts = texts
        self.names: list[PreparedName] = [prepare(named(text)) for text in texts]
        self.runs = runs(self.names)
        self.initials = Initials(texts)
        self.fits: dict[str, list[Candidate]] = {}
        self._compared: dict[tuple[int, int], Comparison] = {}

    @cached_property
    def index(self) -> PartIndex:
        """The names by their parts, made when it is first asked for: many articles have no short name to look up."""
        return PartIndex(self.names)

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        """The numbers of the names by the letters of their words, and of the halves of a word with a hyphen."""
        found: dict[str, list[int]] = defaultdict(list)
        for i, name in enumerate(self.names):
            halves = {fold(half) for part in name.parts if "-" in part.text for half in part.text.split("-")}
            for key in halves.union([part.key for part in name.parts if part.role is not Role.INITIAL]):
                found[key].append(i)
        return found

    def lettered(self, short: PreparedName) -> list[int]:
        """The numbers of the names that have a word of the short one, in order.

        Initials, and the names of a crowd, are looked up in the index, which knows what very many share.
        """
        words = [part.key for part in short.parts if part.role is not Role.INITIAL]
        if not words or len(self.names) > MANY:
            return self.index.likely(short)
        return sorted({i for word in words for i in self._by_letters.get(word, ())})

    @cached_property
    def pairs(self) -> list[tuple[int, int]]:
        """The pairs of names that are worth comparing."""
        return likely_pairs(self.names)

    def compare(self, a: int, b: int) -> Comparison:
        """The comparison of two names, by their numbers."""
        key = (a, b) if a < b else (b, a)
        if key not in self._compared:
            one, other = key
            self._compared[key] = _compared(self.texts[one], self.texts[other], self.names[one], self.names[other])
        return self._compared[key]


def compare_people(a: str, b: str) -> Comparison:
    """Compare two names as merging does: rulers by number and territory, initials and patronymics by their place.

    >>> compare_people("S. V. Hill", "Viktor Hill").outcome.value
    'different'
    """
    one, other = prepare(named(a)), prepare(named(b))
    found = _compared(a, b, one, other)
    if found.outcome is not Outcome.COMPATIBLE or not are_astray(one, other):
        return found
    given = Evidence(EvidenceKind.CONTRADICTS, (one.parts[0].text, other.parts[0].text))
    return Comparison(Outcome.DIFFERENT, ASTRAY_CONFIDENCE, (*found.evidence, given))


def _compared(a: str, b: str, one: PreparedName, other: PreparedName) -> Comparison:
    """The same without a look at where initials and patronymics stand: a title may be one of the initials."""
    if rule_apart(a, b) or _digits(a) != _digits(b):
        return Comparison(Outcome.DIFFERENT, 0.0, (Evidence(EvidenceKind.CONTRADICTS, (a, b)),))
    return compare_prepared(one, other)


@lru_cache(maxsize=ROSTERS)
def roster(texts: tuple[str, ...]) -> Roster:
    """The roster of these names; those of the last articles are kept, for whoever decides on one of them."""
    return Roster(texts)


def _digits(text: str) -> str:
    """The digits of a name: K 88 is not K 92, whatever they are."""
    return "".join(filter(str.isdigit, text))
