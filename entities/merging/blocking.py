"""Which names of an article are worth comparing: those that share a block.

The parts of a name are outlined by the classes of their consonants, so that no spelling system and no single slip
hides one. Two full names are compared when they share the outline of one part and the beginning of another, a short
name with the full names of which it shares either. What is never compared could hardly have been the same or
compatible: see ``tests/merging/test_blocking.py``.

Method: standard blocking with several keys, P. Christen, *Data Matching* (2012), chapter 4.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, groupby, permutations
from typing import Final, NamedTuple

from entities.merging.crowd import MANY, SHARED_BY_ALL, near_pairs
from entities.names import NamePart, PreparedName, Role
from entities.names.nicknames import related
from entities.names.sound import fold, hear

# The sounds of one class are exchanged by spelling systems: lips, teeth, hisses, throat, liquids, nasals. Half vowels
# and h come and go, and so does j, a hiss in one language and a half vowel in the next. Capitals and digits are the
# sounds that `entities.names.romanization` writes with them.
CLASSES: Final = {
    sound: name
    for name, sounds in {
        "P": "pbfP",
        "T": "tdTD",
        "S": "szSZXJjCKcA56",
        "K": "kgqQGH",
        "R": "rlRL",
        "M": "mnN",
    }.items()
    for sound in sounds
}


class _Classes(dict[int, str | None]):
    """The class of each sound by its code point, as `str.translate` asks; any other sound is left out."""

    def __missing__(self, sound: int) -> None:
        self[sound] = None


_CLASS_OF: Final = _Classes({ord(sound): name for sound, name in CLASSES.items()})

# Consonant classes up to which a short name may be another's by the first one alone. Of two spellings with more, 3,440
# of 3,440 share an outline (pairs of Latin spellings of one native token), so that the first one says nothing.
FEW_BONES: Final = 3

# Readings of a part that are outlined, the likeliest first.
READINGS: Final = 4


class Keys(NamedTuple):
    """The keys of one part of a name: its outlines, and the looser beginnings (first classes and letters).

    `all` are both, `telling` those that are no mere letter.
    """

    outlines: frozenset[str]
    beginnings: frozenset[str]
    all: frozenset[str]
    telling: frozenset[str]


@lru_cache(maxsize=1 << 13)
def outlines(key: str) -> frozenset[str]:
    """The outlines of one part of a name (folded letters): the first, the next and the last two consonant classes.

    >>> sorted(outlines("gaddafi") & outlines("qadhafi"))
    ['KT', 'TP']
    """
    return frozenset(
        pair for bones in _bones(key) for pair in (bones[:2], bones[-2:], bones[1:3] if len(bones) > 2 else bones)
    )


@lru_cache(maxsize=1 << 13)
def part_keys(part: NamePart) -> Keys:
    """The keys of one part; a given name shares a key with each of its nicknames and forms in other languages."""
    letter = f"{part.key[:1]}."
    if part.role is Role.INITIAL:
        return Keys(frozenset(), frozenset((letter,)), frozenset((letter,)), frozenset())
    forms = _forms(part)
    outlined = outlines(part.key) | forms
    telling = outlined.union([f"{bones[:1]}*" for bones in _bones(part.key) if len(bones) <= FEW_BONES])
    beginnings = frozenset((letter, *[f"{bones[:1]}*" for bones in _bones(part.key)], *forms))
    return Keys(outlined, beginnings, telling | {letter}, telling)


def _forms(part: NamePart) -> set[str]:
    return {f"={form}" for form in (part.key, *related().get(part.key, ()))}


def begin_alike(a: PreparedName, b: PreparedName) -> bool:
    """Does each part of the shorter name begin like a part of the other, or is a form of one?

    Spelling systems and slips keep the class of the first consonant; another surname seldom does: Mark Sanders and Mark
    Landers are two, however near their sounds.

    >>> from entities.names import prepare
    >>> begin_alike(prepare("Moammar Gadhafi"), prepare("Muammar Qaddafi"))
    True
    >>> begin_alike(prepare("Mark Sanders"), prepare("Mark Landers"))
    False
    >>> begin_alike(prepare("Mikhail Gorbachev"), prepare("M. Gobachev"))
    True
    """
    if len(b.parts) < len(a.parts):
        a, b = b, a
    others = [part_keys(part).beginnings for part in b.parts]
    return all(any(_kin(part_keys(part).beginnings, other) for other in others) for part in a.parts)


def _kin(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = one & other
    return any(not key.endswith(".") for key in shared) or (bool(shared) and min(len(one), len(other)) == 1)


def same_bones(one: str, other: str) -> bool:
    """Do two parts (folded letters) have the same classes of consonants under some reading?

    >>> same_bones("gaddafi", "qadhafi"), same_bones("golnar", "golnaz")
    (True, False)
    """
    return not _bones(one).isdisjoint(_bones(other))


def likely_pairs(names: Sequence[PreparedName]) -> list[tuple[int, int]]:
    """The pairs of full names, as sorted pairs of indices, that share an outline and, on another part, a beginning.

    >>> from entities.names import prepare
    >>> likely_pairs([prepare("Kim Jong-un"), prepare("Ann Lee"), prepare("Kim Jong Un")])
    [(0, 2)]
    """
    if len(names) < 2:
        return []  # most of the time goes into hearing the names
    if len(names) > MANY:
        return likely_in_crowd(names)
    keys = [[part_keys(part) for part in name.parts] for name in names]
    outlined = [frozenset().union(*[key.outlines for key in own]) for own in keys]
    begun = [frozenset().union(*[key.beginnings for key in own]) for own in keys]
    # A name of one part, or of parts without any outline, has no other part to begin: there anything shared is enough.
    loose = [len(own) < 2 or not any(key.outlines for key in own) for own in keys]
    return [
        (i, j)
        for i, j in combinations(range(len(names)), 2)
        if loose[i] == loose[j]
        and (
            not (outlined[i] | begun[i]).isdisjoint(outlined[j] | begun[j])
            if loose[i]
            else not (outlined[i].isdisjoint(outlined[j]) or begun[i].isdisjoint(begun[j]))
            and _share_two(keys[i], keys[j])
        )
    ]


def _share_two(one: list[Keys], other: list[Keys]) -> bool:
    """Do two parts of one name share an outline and a beginning with two parts of the other?"""
    for key, next_key in permutations(one, 2):  # loops, for a generator in each of them takes twice as long
        for k, theirs in enumerate(other):
            if not key.outlines.isdisjoint(theirs.outlines):
                for n, next_one in enumerate(other):
                    if n != k and not next_key.beginnings.isdisjoint(next_one.beginnings):
                        return True
    return False


def likely_in_crowd(names: Sequence[PreparedName]) -> list[tuple[int, int]]:
    """The same among hundreds of names: of those that share the outline of a part the neighbours that are alike.

    For names of one part the outline is enough.
    """
    keys = []
    for name in names:
        parts = [part_keys(part) for part in name.parts]
        whole = [{f"~{bones}" for bones in _bones(part.key)} | _forms(part) for part in name.parts]
        found = {(a, b) for k, j in permutations(range(len(parts)), 2) for a in whole[k] for b in parts[j].beginnings}
        keys.append(found or {(a, "") for one in parts for a in one.outlines})
    letters = [" ".join(sorted(part.key for part in name.parts)) for name in names]
    sounds = [" ".join(sorted(part.sound.readings[0].sound for part in name.parts)) for name in names]
    return near_pairs(keys, letters, sounds)


class PartIndex:
    """Full names by the keys of their parts, to look short names up in.

    Among hundreds a key that very many share says nothing and finds none.
    """

    def __init__(self, names: Sequence[PreparedName]) -> None:
        self._names: dict[str, list[int]] = defaultdict(list)
        for i, name in enumerate(names):
            halves = {f"={fold(half)}" for part in name.parts if "-" in part.text for half in part.text.split("-")}
            for key in halves.union(*[part_keys(part).all for part in name.parts]):
                self._names[key].append(i)
        if len(names) > MANY:
            self._names = {key: found for key, found in self._names.items() if len(found) <= SHARED_BY_ALL}

    def likely(self, short: PreparedName) -> list[int]:
        """The indices of the full names that have a part like one of the short name's, in order."""
        letters = all(part.role is Role.INITIAL for part in short.parts)
        found: set[int] = set()
        for keys in map(part_keys, short.parts):
            for key in keys.all if letters else keys.telling:
                found.update(self._names.get(key, ()))
        return sorted(found)


@lru_cache(maxsize=1 << 13)
def _bones(key: str) -> frozenset[str]:
    """The consonant classes of a part under its readings, runs of one class made single."""
    # Uzbek, Azeri and Catalan x are sounds of their own, which the readings of Latin letters do not tell.
    keys = (key, key.replace("x", "kh")) if "x" in key else (key,)
    sounds = {reading.sound for form in keys for reading in hear(form).readings[:READINGS]}
    sounds.update([sound.replace("j", "") for sound in sounds if "j" in sound])
    return frozenset(["".join([name for name, _ in groupby(sound.translate(_CLASS_OF))]) for sound in sounds])
