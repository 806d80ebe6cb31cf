"""Why a mention is one: the clues and votes that spoke for it, as evidence a reader understands."""

from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.finding.clue import Clue
from entities.finding.stretches import Stretch
from entities.finding.weighing import Tables
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


def evidence_of(s: Stretch, learned: Tables, *, name: str) -> tuple[Evidence, ...]:
    """How a stretch came to be a mention: by the model, by the votes of its name, and by what stands around it."""
    told = [Evidence(EvidenceKind.BY_MODEL, (s.label,))] if s.label else []
    if s.known is not None and s.known is s.type:
        told.append(Evidence(EvidenceKind.KNOWN_NAME, (name,)))
    if s.parent is not None:
        told.append(Evidence(EvidenceKind.INSIDE_NAME))
    if s.type is not s.type_of_label and s.seconded:
        told.append(Evidence(EvidenceKind.BY_VOTE))
    if s.part_of:
        told.append(Evidence(EvidenceKind.PART_OF, (s.part_of,)))
    if s.similar:
        told.append(Evidence(EvidenceKind.LIKE_NAME))
    side = 0 if s.type is NameType.PERSON else 1
    weights = learned.clues
    strongest = sorted([(-weights[c][side], c) for c in s.clues if c in KINDS and weights[c][side] > WORTH_TELLING])
    kinds = dict.fromkeys([KINDS[c] for _, c in strongest])
    told.extend(Evidence(kind, (name,)) for kind in list(kinds)[:MOST_CLUES])
    return tuple(told) or (Evidence(EvidenceKind.REPEATED),)
