"""Two place names: one entry of the gazetteer, two of them, or a matter of sound.

The gazetteer's identity decides however alike the letters are: *Mauritius* is not *Mauritania*, *Peking* is *Beijing*.
Where a name has several bearers, the best known one answers if it stands well above the others; if not, the two names
are *compatible* and the evidence says what each may be. Names the gazetteer lacks are compared by sound.
"""

from functools import lru_cache
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.model import Comparison, Outcome, Place
from entities.places.containment import containers, contains
from entities.places.gazetteer import listings
from entities.places.likeness import by_sound
from entities.places.listing import Listing, NameKind
from entities.places.naming import PlaceName, read

# The best known bearer of a name answers alone when it stands this far above the next: London above London, Ontario,
# but not Georgia above Georgia.
CLEAR: Final = 0.25
# A bearer so much better known than the rest is meant in most articles, even without its container.
USUAL: Final = 0.1
SURE: Final = 0.98
LIKELY: Final = 0.85
OPEN: Final = 0.5
APART: Final = 0.01
# A place and what it lies in are two, but are mixed up more easily than any two.
NESTED: Final = 0.05
UNSAID: Final = frozenset({"county", "continent", "region"})
"""Kinds that a reader is not told a place lies in."""


@lru_cache(maxsize=1 << 13)
def compare_places(a: str, b: str) -> Comparison:
    """Can these two spellings name the same place? Answers are kept: the same two stand in many articles.

    >>> compare_places("Siam", "Thailand").outcome.value, compare_places("Zambia", "Gambia").outcome.value
    ('same', 'different')
    >>> compare_places("Paris, Texas", "Paris").explanation
    'Paris may be Paris (city, Île-de-France) or Paris (city, Texas)'
    """
    if a > b:
        a, b = b, a
    first, second = read(a), read(b)
    if a == b or (first.key == second.key and first.key):
        return Comparison(Outcome.SAME, 1.0, (Evidence(EvidenceKind.IDENTICAL, (a, b)),))
    if people := _people(first, second):
        return Comparison(Outcome.DIFFERENT, APART, (people,))
    if first.senses and second.senses:
        return _by_identity(first, second)
    return by_sound(first, second)


def _people(a: PlaceName, b: PlaceName) -> Evidence | None:
    """Is one of the two an adjective or people, and so no place?"""
    if not (a.people or b.people):
        return None
    found = a if a.people else b
    return Evidence(EvidenceKind.PEOPLE, (found.text, found.people[0].name))


def _by_identity(a: PlaceName, b: PlaceName) -> Comparison:
    """Compare two names that the gazetteer has."""
    shared = _shared(a, b)
    if not shared:
        return _abbreviated(a, b) or _two_places(a, b)
    ids_a, ids_b = ([sense.place.id for sense in name.senses] for name in (a, b))
    if ids_a == ids_b:
        return _one_place(a, b, shared, SURE)
    tops = [name.senses[0].place for name in (a, b)]
    doubt = [
        name
        for name, top, others in ((a, tops[0], ids_b), (b, tops[1], ids_a))
        if not ((top.id == shared.id or (_nested(top, shared) and top.id in others)) and _margin(name) >= CLEAR)
    ]
    if not doubt:
        return _one_place(a, b, shared, SURE)
    if all(place.id == shared.id for place in tops) and all(_margin(name) >= USUAL for name in doubt):
        return _one_place(a, b, shared, LIKELY)
    evidence = tuple(_ambiguity(name, shared) for name in doubt)
    return Comparison(Outcome.COMPATIBLE, round(OPEN / len(doubt), 4), evidence)


def _shared(a: PlaceName, b: PlaceName) -> Place | None:
    """The place that both names can be, the one that stands highest with both."""
    ranks = {sense.place.id: rank for rank, sense in enumerate(b.senses)}
    found = [(rank + ranks[s.place.id], s.place.id, s.place) for rank, s in enumerate(a.senses) if s.place.id in ranks]
    return min(found)[2] if found else None


def _abbreviated(a: PlaceName, b: PlaceName) -> Comparison | None:
    """*Same* for a newspaper's abbreviation beside what it stands for (*Pa.*, Pennsylvania)."""
    for short, full in ((a, b), (b, a)):
        if full.senses[0].place.id in [sense.place.id for sense in listings(short.text) if sense.in_context]:
            evidence = Evidence(EvidenceKind.ONE_PLACE, (a.text, b.text, describe(full.senses[0].place)))
            return Comparison(Outcome.SAME, LIKELY, (evidence,))
    return None


def _margin(name: PlaceName) -> float:
    """How far the best known bearer stands above the next that is another place, not the same town's unit."""
    best = name.senses[0]
    others = [sense for sense in name.senses[1:] if not _nested(best.place, sense.place)]
    return best.prominence - max((_weight(sense) for sense in others), default=0.0)


def _weight(sense: Listing) -> float:
    """How prominent a bearer is under this name: one that is merely called so too counts half."""
    own = sense.kind in {NameKind.OFFICIAL, NameKind.ABBREVIATION, NameKind.SCRIPT} or sense.is_common
    return sense.prominence if own else sense.prominence / 2


def _nested(a: Place, b: Place) -> bool:
    """A city and the unit round it of the same name (Berlin, Berlin) are one answer here."""
    return contains(a, b) or contains(b, a)


def _one_place(a: PlaceName, b: PlaceName, place: Place, score: float) -> Comparison:
    """*Same*, and which of the names is a former one."""
    evidence = [Evidence(EvidenceKind.ONE_PLACE, (a.text, b.text, describe(place)))]
    for name in (a, b):
        kind = next(sense.kind for sense in name.senses if sense.place.id == place.id)
        if kind is NameKind.FORMER:
            evidence.append(Evidence(EvidenceKind.FORMER_NAME, (name.text,)))
    return Comparison(Outcome.SAME, score, tuple(evidence))


def _two_places(a: PlaceName, b: PlaceName) -> Comparison:
    """*Different*, and whether the one lies in the other."""
    place_a, place_b = a.senses[0].place, b.senses[0].place
    evidence = [Evidence(EvidenceKind.TWO_PLACES, (a.text, describe(place_a), b.text, describe(place_b)))]
    for inner, outer, text in ((place_a, place_b, (a.text, b.text)), (place_b, place_a, (b.text, a.text))):
        if contains(outer, inner):
            evidence.append(Evidence(EvidenceKind.LIES_IN, text))
            return Comparison(Outcome.DIFFERENT, NESTED, tuple(evidence))
    return Comparison(Outcome.DIFFERENT, APART, tuple(evidence))


def _ambiguity(name: PlaceName, shared: Place) -> Evidence:
    """What else the name may be."""
    other = next((sense.place for sense in name.senses if sense.place.id != shared.id), shared)
    names = [describe(place) for place in (name.senses[0].place, shared if other is not shared else other)]
    if name.senses[0].place.id == shared.id:
        names = [describe(shared), describe(other)]
    return Evidence(EvidenceKind.AMBIGUOUS, (name.text, *names))


def describe(place: Place) -> str:
    """A place for a reader: its name, kind and what it lies in.

    >>> from entities.places.gazetteer import lookup
    >>> describe(lookup("Peking")[0]), describe(lookup("Cuba")[0])
    ('Beijing (city, China)', 'Cuba (country)')
    """
    for unit in containers(place):
        if unit.kind not in UNSAID and unit.name != place.name:
            return f"{place.name} ({place.kind}, {unit.name})"
    return f"{place.name} ({place.kind})"
