"""Names spelled nearly like one that was found, or that sound like a person's who was."""

from collections import defaultdict
from typing import Final

from rapidfuzz.distance import Jaro, JaroWinkler

from entities.finding.ballot import Ballot
from entities.finding.clue import Clue
from entities.finding.search import Key
from entities.finding.stretch import Stretch
from entities.model import NameType
from entities.names.sound import hear, likeness

SIMILAR: Final = 0.86
"""Jaro-Winkler similarity of two spellings of one name, from pairs in `name_tokens` of one native spelling."""
SIMILAR_HYPHENED: Final = 0.8
"""The same for names with a hyphen: their vowels are spelled in more ways (*Joo-ae*, *Ju-ae*)."""
SHORTEST_SIMILAR: Final = 4
LONGEST_HEARD: Final = 2
"""Words of a part of a name that are heard as one: *El-Masry*, *Joo-ae*."""
WORTH_HEARING: Final = 0.65
"""Jaro similarity from which two spellings are worth hearing: *Iuliia*, *Yulia* have 0.74. Without it every unknown
word of an article would be heard, at a twentieth of the cost of recognition."""
HEARD: Final = 0.93
"""Likeness by sound from which a name is taken for a person's part: *Masri*, *El-Masry*; *Landers*, *Sanders* 0.85."""
_PLACES: Final = frozenset({Clue.COUNTRY, Clue.REGION, Clue.CITY, Clue.TOWN, Clue.SMALL_PLACE, Clue.ABBREVIATION})
_jaro: Final = Jaro.similarity
MANY: Final = 300
"""Names beginning with one letter that are looked through; no article of the development sets has a tenth of them."""


def mark_similar(found: list[Stretch], ballots: dict[Key, Ballot]) -> None:
    """Mark what is spelled nearly like a name found: *Joo-ae* beside *Kim Ju-ae*.

    Only names that the model calls no person or place are compared, with names that begin alike, and with no more than
    `MANY` of them: else an index of ten thousand names would take a hundred million comparisons.
    """
    known: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, ballot in ballots.items():
        letters = "".join(key)
        if len(letters) >= SHORTEST_SIMILAR and len(known[letters[0]]) < MANY:
            if ballot.surname or ballot.given or (ballot.mentions and ballot.person > max(0.0, ballot.place)):
                known[letters[0]].append((letters, "person"))
            elif ballot.mentions and ballot.place > 0:
                known[letters[0]].append((letters, "place"))
    seen: dict[tuple[str, float], str] = {}
    for s in found:
        if s.type_of_label is None and s.parent is None:
            letters = "".join(s.key)
            if len(letters) < SHORTEST_SIMILAR:
                continue
            cutoff = SIMILAR_HYPHENED if Clue.HYPHEN in s.clues else SIMILAR
            if (letters, cutoff) not in seen:
                seen[letters, cutoff] = _similar(letters, known[letters[0]], cutoff)
            s.similar = seen[letters, cutoff]
    _mark_heard(found, ballots)


def _mark_heard(found: list[Stretch], ballots: dict[Key, Ballot]) -> None:
    """Mark what sounds like a part of a person's name: *Iuliia* beside *Yulia Orlova*, *El-Masry* beside *al-Masri*.

    Asked of names that the model calls no person and the gazetteer knows as no place, once for each spelling.
    """
    parts = ["".join(key) for key, ballot in ballots.items() if ballot.surname or ballot.given]
    parts = [part for part in parts if len(part) >= SHORTEST_SIMILAR][:MANY]
    seen: dict[Key, bool] = {}
    for s in found if parts else ():
        if s.similar or s.parent is not None or s.type_of_label is NameType.PERSON or s.end - s.start > LONGEST_HEARD:
            continue
        ballot = ballots[s.key]
        if ballot.surname or ballot.given or not _PLACES.isdisjoint(s.clues) or Clue.COMMON in s.clues:
            continue
        if s.key not in seen:
            seen[s.key] = _is_heard("".join(s.key), parts)
        if seen[s.key]:
            s.similar = "heard"


def _is_heard(letters: str, parts: list[str]) -> bool:
    """Whether it sounds like one of the parts."""
    if len(letters) < SHORTEST_SIMILAR:
        return False
    # A list is made faster than a generator is asked, and few parts are worth hearing.
    near = [part for part in parts if part != letters and _jaro(letters, part, score_cutoff=WORTH_HEARING)]
    return any(likeness(hear(letters), hear(part)).similarity >= HEARD for part in near)


def _similar(letters: str, known: list[tuple[str, str]], cutoff: float) -> str:
    """The kind of the first name that is spelled nearly like these letters, empty for none."""
    for other, kind in known:
        if other != letters and JaroWinkler.similarity(letters, other, score_cutoff=cutoff) > 0:
            return kind
    return ""
