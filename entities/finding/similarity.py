"""Names spelled nearly like one that was found."""

from collections import defaultdict
from typing import Final

from rapidfuzz.distance import JaroWinkler

from entities.finding.ballot import Ballot
from entities.finding.clue import Clue
from entities.finding.search import Key
from entities.finding.stretches import Stretch

SIMILAR: Final = 0.86
"""Jaro-Winkler similarity of two spellings of one name, from pairs in `name_tokens` of one native spelling."""
SIMILAR_HYPHENED: Final = 0.8
"""The same for names with a hyphen: their vowels are spelled in more ways (*Joo-ae*, *Ju-ae*)."""
SHORTEST_SIMILAR: Final = 4
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


def _similar(letters: str, known: list[tuple[str, str]], cutoff: float) -> str:
    """The kind of the first name that is spelled nearly like these letters, empty for none."""
    for other, kind in known:
        if other != letters and JaroWinkler.similarity(letters, other, score_cutoff=cutoff) > 0:
            return kind
    return ""
