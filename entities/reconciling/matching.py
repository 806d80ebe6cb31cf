"""Finding the records that a name of a spreadsheet can mean, the likeliest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import batched
from typing import Final

from rapidfuzz import fuzz, process

from entities.comparison import compare
from entities.model import NameType, Outcome
from entities.names import prepare
from entities.names.bulk import OUTCOMES, compare_all
from entities.places import listings
from entities.reconciling.register import Record

LEAST: Final = 0.05
"""A candidate under this is not shown: it would be one of thousands."""
MATCH: Final = 0.9
"""From here on a candidate that stands alone is taken as the match: of ten, nine are meant to be right."""
NEAR: Final = 40
"""Spellings of places that are looked at beside those equal in the gazetteer: the nearest by letters."""
TOGETHER: Final = 100_000
"""Spellings that are compared with a query at a time, so that memory does not grow with the archive."""
LONGEST: Final = 500
"""Characters of a query that are read; no name has more."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that a query can mean: how likely, and whether it is taken for certain."""

    record: Record
    score: float
    match: bool = False


class Matcher:
    """The records, made ready to be searched."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = {record.id: record for record in records}
        self._people = [r for r in records if r.type is NameType.PERSON]
        self._places = [r for r in records if r.type is NameType.PLACE]
        pairs = [(name, r) for r in self._people for name in dict.fromkeys((r.name, *r.spellings))]
        self._names = [(prepare(name), name == r.name, r) for name, r in pairs]
        self._spelled = [(name, r) for r in self._places for name in dict.fromkeys((r.name, *r.spellings))]

    def find(self, query: str, types: Sequence[NameType], limit: int) -> list[Candidate]:
        """The likeliest records of these types, at most `limit`; equal ones by how often they are named.

        >>> from entities.reconciling.register import Record
        >>> lee = Record("1", NameType.PERSON, "Lee Il-gyu", ("Lee Il-gyu", "Lee"), 3, 1)
        >>> [(c.record.name, c.match) for c in Matcher([lee]).find("LEE Il Gyu", list(NameType), 5)]
        [('Lee Il-gyu', True)]
        """
        query = query.strip()[:LONGEST]
        if not query:
            return []
        scores: dict[str, float] = {}
        if NameType.PERSON in types:
            scores |= self._person_scores(query)
        if NameType.PLACE in types:
            scores |= self._place_scores(query)
        kept = [(score, self.records[id]) for id, score in scores.items() if score >= LEAST]
        kept.sort(key=lambda one: (-one[0], -one[1].mentions, one[1].id))
        alone = len(kept) == 1 or (len(kept) > 1 and kept[1][0] < MATCH)
        certain = bool(kept) and kept[0][0] >= MATCH and alone
        return [Candidate(record, score, certain and not i) for i, (score, record) in enumerate(kept[:limit])]

    def starting(self, prefix: str, limit: int) -> Iterator[Record]:
        """The records with a spelling that begins so, or a word of it, the most mentioned first."""
        folded = prefix.strip().casefold()
        ordered = sorted(self.records.values(), key=lambda record: (-record.mentions, record.id))
        found = 0
        for record in ordered if folded else ():
            if found < limit and any(_begins(name.casefold(), folded) for name in (record.name, *record.spellings)):
                found += 1
                yield record

    def _person_scores(self, query: str) -> dict[str, float]:
        """The best score of each person; a name that contradicts the query is outweighed by an equal spelling alone."""
        scores: dict[str, float] = {}
        contradicted: set[str] = set()
        for group in batched(self._names, TOGETHER):
            answers = compare_all([prepare(query)], [name for name, _, _ in group])
            for (_, is_name, record), outcome, score in zip(group, answers.outcomes[0], answers.scores[0], strict=True):
                found = OUTCOMES[outcome]
                if is_name and found is Outcome.DIFFERENT:
                    contradicted.add(record.id)
                if found is Outcome.SAME or (found is Outcome.COMPATIBLE and record.id not in contradicted):
                    scores[record.id] = max(scores.get(record.id, 0.0), float(score))
        return scores

    def _place_scores(self, query: str) -> dict[str, float]:
        """The best score of each place: of those nearest by letters, and those that the gazetteer knows so (Siam)."""
        names = [name for name, _ in self._spelled]
        near = {i for _, _, i in process.extract(query, names, scorer=fuzz.WRatio, limit=NEAR)}
        known = {listing.place.id for listing in listings(query)}
        scores: dict[str, float] = {}
        for i, (name, record) in enumerate(self._spelled):
            if i in near or record.place in known:
                answer = compare(query, name, type=NameType.PLACE)
                if answer.outcome is not Outcome.DIFFERENT:
                    scores[record.id] = max(scores.get(record.id, 0.0), answer.score)
        return scores


def _begins(name: str, prefix: str) -> bool:
    return name.startswith(prefix) or f" {prefix}" in name
