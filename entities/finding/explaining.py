"""Why a mention is one: the clues and votes that spoke for it, as evidence a reader understands."""

from functools import cache, lru_cache
from itertools import islice
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.finding.clue import Clue
from entities.finding.stretch import Stretch
from entities.finding.weighing import tables
from entities.model import NameType

MOST_CLUES: Final = 3
"""Clues that are told, the strongest: more than a reader wants are seen at most names."""
WORTH_TELLING: Final = 0.3
"""Log odds from which a clue is told."""

KINDS: Final[dict[int, EvidenceKind]] = {
    Clue.AFTER_TITLE: EvidenceKind.AFTER_TITLE,
    Clue.AFTER_ROLE: EvidenceKind.AFTER_ROLE,
    Clue.THEN_ROLE: EvidenceKind.AFTER_ROLE,
    Clue.PERSON_PREP: EvidenceKind.WITH_PERSON,
    Clue.INITIALS: EvidenceKind.INITIALS,
    Clue.EAST_ASIAN: EvidenceKind.MADE_AS_NAME,
    Clue.GIVEN: EvidenceKind.GIVEN_NAME,
    Clue.GIVEN_FIRST: EvidenceKind.GIVEN_NAME,
    Clue.OWNS_KIN: EvidenceKind.OWNS,
    Clue.OWNS_PLACE: EvidenceKind.OWNS,
    Clue.OWNS: EvidenceKind.OWNS,
    Clue.SAYS: EvidenceKind.SAYS,
    Clue.AFTER_SAY: EvidenceKind.SAYS,
    Clue.DOES: EvidenceKind.DOES,
    Clue.WHO: EvidenceKind.DOES,
    Clue.AGED: EvidenceKind.AGED,
    Clue.LIFE_DATES: EvidenceKind.AGED,
    Clue.IN_PLACE: EvidenceKind.IN_PLACE,
    Clue.PLACE_PREP: EvidenceKind.IN_PLACE,
    Clue.OF_PLACE: EvidenceKind.OF_PLACE,
    Clue.COMPASS: EvidenceKind.COMPASS,
    Clue.PLACE_NOUN: EvidenceKind.PLACE_NOUN,
    Clue.FACILITY_NOUN: EvidenceKind.PLACE_NOUN,
    Clue.INSTITUTION_NOUN: EvidenceKind.PLACE_NOUN,
    Clue.ROAD_NOUN: EvidenceKind.PLACE_NOUN,
    Clue.THEN_PLACE_NOUN: EvidenceKind.PLACE_NOUN,
    Clue.THEN_BODY: EvidenceKind.NAMES_BODY,
    Clue.TAIL: EvidenceKind.IN_PLACE,
    Clue.IS_PLACE: EvidenceKind.IS_PLACE,
    Clue.THEN_REGION: EvidenceKind.IN_REGION,
    Clue.IN_REGION: EvidenceKind.IN_REGION,
    Clue.DATELINE: EvidenceKind.DATELINE,
    Clue.COUNTRY: EvidenceKind.KNOWN_PLACE,
    Clue.REGION: EvidenceKind.KNOWN_PLACE,
    Clue.CITY: EvidenceKind.KNOWN_PLACE,
    Clue.TOWN: EvidenceKind.KNOWN_PLACE,
    Clue.SMALL_PLACE: EvidenceKind.KNOWN_PLACE,
    Clue.ABBREVIATION: EvidenceKind.KNOWN_PLACE,
}
"""The evidence a clue is told as; clues about spelling and length are not told."""


Told = dict[int, tuple[float, EvidenceKind]]
"""By clue, how strong it is (the less the stronger, so that they sort) and the evidence it is told as."""


@cache
def _told(type: NameType) -> Told:
    """The clues that are told of people or of places."""
    side = 0 if type is NameType.PERSON else 1
    weights = {clue: tables().clues[clue][side] for clue in KINDS}
    return {clue: (-weight, KINDS[clue]) for clue, weight in weights.items() if weight > WORTH_TELLING}


def evidence_of(s: Stretch, type: NameType, *, name: str) -> tuple[Evidence, ...]:
    """How a stretch came to be a mention: by the model, by the votes of its name, and by what stands around it."""
    told = [by_model(s.label)] if s.label else []
    if s.known is type:
        told.append(Evidence(EvidenceKind.KNOWN_NAME, (name,)))
    if s.parent is not None:
        told.append(_INSIDE)
    if type is not s.type_of_label and s.seconded:
        told.append(_BY_VOTE)
    if s.part_of:
        told.append(Evidence(EvidenceKind.PART_OF, (s.part_of,)))
    if s.similar:
        told.append(_LIKE)
    known = _told(type)
    if seen := [(known[clue][0], clue) for clue in s.clues if clue in known]:
        kinds = dict.fromkeys([known[clue][1] for _, clue in sorted(seen)])
        told += [Evidence(kind, (name,)) for kind in islice(kinds, MOST_CLUES)]
    return tuple(told) or (_REPEATED,)


_INSIDE: Final = Evidence(EvidenceKind.INSIDE_NAME)
_BY_VOTE: Final = Evidence(EvidenceKind.BY_VOTE)
_LIKE: Final = Evidence(EvidenceKind.LIKE_NAME)
_REPEATED: Final = Evidence(EvidenceKind.REPEATED)


@lru_cache(maxsize=1 << 6)
def by_model(label: str) -> Evidence:
    """That the model found it, under this label."""
    return Evidence(EvidenceKind.BY_MODEL, (label,))
