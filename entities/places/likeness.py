"""Two place names of which the gazetteer lacks one or both, compared by sound, generic words understood."""

from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.model import Comparison, Outcome
from entities.names.sound import hear, likeness
from entities.places.generics import KINDS
from entities.places.naming import PlaceName

# Likeness of the sounds above which two cores are one name, and above which they may be. Of 4,000 pairs of names of one
# city 49 % reach 0.75 and 58 % reach 0.5 (the rest are other names, not spellings); of 4,000 pairs of cities of one
# subdivision 0.3 % and 0.4 % (tests/benchmarks/places.py).
SAME_SOUND: Final = 0.75
NEAR_SOUND: Final = 0.5
# How far a name by sound alone is trusted: of pairs that sound the same, one in twenty of which are one place, nine in
# ten are that place by the figures above (0.05 × 0.49 against 0.95 × 0.003).
TRUST: Final = 0.9
# What is left of it when only one name says its kind of place (*Sharkabad River*), which other places there may have.
HALF_SAID: Final = 0.7
# One name has all the words of the other and more: as often a part, a suburb or a river of it as the same place.
LEFT_OUT: Final = 0.4


def by_sound(a: PlaceName, b: PlaceName) -> Comparison:
    """Compare two names by the sound of their cores.

    >>> from entities.places.naming import read
    >>> by_sound(read("Jebel Sharqi"), read("Jabal Sharki")).outcome.value
    'same'
    """
    if kinds := _kinds_apart(a, b):
        return Comparison(Outcome.DIFFERENT, 0.02, (kinds,))
    if qualifier := _qualifier_apart(a, b):
        return Comparison(Outcome.DIFFERENT, 0.03, (qualifier,))
    alike = likeness(hear("".join(a.core.words)), hear("".join(b.core.words)))
    if alike.similarity >= NEAR_SOUND:
        systems = (alike.system_a,) if alike.system_a == alike.system_b else (alike.system_a, alike.system_b)
        return _alike(a, b, alike.similarity, ", ".join(systems))
    if omitted := _left_out(a, b):
        return Comparison(Outcome.COMPATIBLE, LEFT_OUT, (omitted,))
    return Comparison(Outcome.DIFFERENT, round(alike.similarity * 0.5, 4), _contradiction(a, b))


def _alike(a: PlaceName, b: PlaceName, similarity: float, systems: str) -> Comparison:
    """The answer when the sounds agree: *same*, unless only one says its kind of place, or the sounds are but near."""
    score = round(similarity * TRUST, 4)
    evidence = [Evidence(EvidenceKind.SOUNDS_LIKE, (a.text, b.text, systems))]
    if "".join(a.core.words) == "".join(b.core.words):
        evidence = [Evidence(EvidenceKind.IN_BOTH, (" ".join(a.core.words),))]
    if a.core.generics != b.core.generics:
        longer, shorter = (a, b) if len(a.core.generics) > len(b.core.generics) else (b, a)
        evidence.append(Evidence(EvidenceKind.LEFT_OUT, (shorter.text, ", ".join(longer.core.generics))))
        return Comparison(Outcome.COMPATIBLE, round(score * HALF_SAID, 4), tuple(evidence))
    if similarity < SAME_SOUND or bool(a.within) != bool(b.within):
        return Comparison(Outcome.COMPATIBLE, score, tuple(evidence))
    return Comparison(Outcome.SAME, score, tuple(evidence))


def _kinds_apart(a: PlaceName, b: PlaceName) -> Evidence | None:
    """Are the kinds that both names say without one in common? A kind may be said by a word or by the gazetteer."""
    kinds_a, kinds_b = _kinds(a), _kinds(b)
    if kinds_a and kinds_b and not kinds_a & kinds_b:
        return Evidence(EvidenceKind.TWO_KINDS, (a.text, min(kinds_a), b.text, min(kinds_b)))
    return None


def _kinds(name: PlaceName) -> frozenset[str]:
    """The kinds a name can be, empty when nothing says; a town may be called after its hill (Jebel Ali)."""
    said = frozenset(kind for generic in name.core.generics for kind in KINDS.get(generic, frozenset({generic})))
    return said | {sense.place.kind for sense in name.senses}


def _qualifier_apart(a: PlaceName, b: PlaceName) -> Evidence | None:
    """Has one name a *New*, *North* or *Upper* that the other has not?"""
    if sorted(a.core.qualifiers) == sorted(b.core.qualifiers):
        return None
    odd, word = next(
        (name, word)
        for name, other in ((a, b), (b, a))
        for word in name.core.qualifiers
        if word not in other.core.qualifiers
    )
    return Evidence(EvidenceKind.QUALIFIED, (odd.text, word))


def _left_out(a: PlaceName, b: PlaceName) -> Evidence | None:
    """Are the words of one core among those of the other? Told of names the gazetteer has neither of."""
    if a.senses or b.senses:
        return None
    shorter, longer = (a, b) if len(a.core.words) < len(b.core.words) else (b, a)
    rest = [word for word in longer.core.words if word not in shorter.core.words]
    if len(rest) + len(shorter.core.words) != len(longer.core.words) or not rest:
        return None
    return Evidence(EvidenceKind.LEFT_OUT, (shorter.text, " ".join(rest)))


def _contradiction(a: PlaceName, b: PlaceName) -> tuple[Evidence, ...]:
    """Why two names are two places when nothing joins them."""
    missing = [Evidence(EvidenceKind.NOT_LISTED, (name.text,)) for name in (a, b) if not name.senses]
    return (Evidence(EvidenceKind.CONTRADICTS, (a.text, b.text)), *missing)
