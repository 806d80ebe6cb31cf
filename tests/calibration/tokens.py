"""Pairs of single tokens for the first step of learning: one token in two spellings, or two tokens that look alike."""

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from entities.names.attested import is_attested, share_form
from entities.names.grading import are_two_japanese
from entities.names.known import is_frequent
from entities.names.sexes import are_two_sexes
from entities.names.sound import fold
from tests.calibration.material import Group, known_names, system_groups, token_groups

PAIRS_OF_A_GROUP = 4
HOMOGRAPHS = 0.1
"""Share kept of two attested names that are no forms of one name and yet have one native spelling: Hebrew writes Penn
and Pen alike, katakana Kerry and Kelly; they are one spelling seldom, and under one given name two people nearly
always. Those that many bear, or that are two Japanese names, are none at all there."""
LONE_HOMOGRAPHS = 0.2
"""Share of them that is shown as names of one word, of which no more is known."""
HOMOGRAPH = "homograph"
"""Their kind."""
NATIVES = 300
"""Names of each language that are shown in their own script."""
HOMOPHONES = ("chinese", "japanese")
"""Languages whose native spellings stand for many names that sound alike."""
LOOKALIKES = 1500
"""Names of each list that get a look-alike: they are few in the news, but those are the ones that matter."""
CROWDS = (4, 12, 40)
"""Of so many names that look most alike one is drawn: near neighbours, and such as share a few letters."""
SCORERS = (JaroWinkler.similarity, OSA.normalized_similarity)
"""The first likes names that begin alike, the second does not care (Sanders, Landers)."""
KEYS = {"q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl"}
KEYS |= {"a": "qsz", "s": "adw", "d": "sfe", "f": "dgr", "g": "fht", "h": "gjy", "j": "hku", "k": "jli", "l": "ko"}
KEYS |= {"z": "axs", "x": "zc", "c": "xv", "v": "cb", "b": "vn", "n": "bm", "m": "n", "p": "ol"}

WORDS = ("video", "photo", "general", "president", "minister", "said", "says", "told", "read", "by", "and", "the", "mr")


@dataclass(frozen=True, slots=True)
class TokenPair:
    """Two tokens, whether they are one, and where the pair comes from."""

    a: str
    b: str
    same: bool
    kind: str


def misspell(word: str, draw: random.Random) -> str:
    """One slip of the hand: a letter doubled, dropped, swapped with the next or changed for a neighbour."""
    at = draw.randrange(1 if draw.random() < 0.9 else 0, len(word))
    slip = draw.choice(("drop", "drop", "double", "swap", "swap", "apart", "change", "insert"))
    if slip == "drop":
        return word[:at] + word[at + 1 :]
    if slip == "double":
        return word[:at] + word[at] + word[at:]
    if slip == "apart" and at + 2 < len(word):
        return word[:at] + word[at + 2] + word[at + 1] + word[at] + word[at + 3 :]
    if slip == "swap" and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    other = draw.choice(KEYS.get(word[at].lower(), "aeiou") + "aeiou")
    return word[:at] + other + word[at + (slip == "change") :]


def run_together(names: list[str], count: int, draw: random.Random) -> list[TokenPair]:
    """Names that a page's layout or a missing space ran together with a word before or after them."""
    found = []
    while len(found) < count:
        name, word = draw.choice(names), draw.choice(WORDS)
        if len(name) >= 5:
            found.append(TokenPair(name, name + word if draw.random() < 0.4 else word + name, True, "run together"))
    return found


def of_two_sexes(a: str, b: str) -> bool:
    """Whether two spellings are a man's and a woman's name: one native spelling of both (Andrea, Andrei), two names."""
    return are_two_sexes(fold(a), fold(b))


def are_two_frequent(a: str, b: str) -> bool:
    """Whether two spellings are two names that many bear: beside another part they are two people's."""
    return is_frequent(fold(a)) and is_frequent(fold(b)) and are_two_names(a, b)


def are_two_names(a: str, b: str) -> bool:
    """Whether two spellings are two attested names that are no forms of one name."""
    one, other = fold(a), fold(b)
    return is_attested(one) and is_attested(other) and not share_form(one, other)


def variants(groups: Iterable[Group], draw: random.Random, homographs: float) -> list[TokenPair]:
    found = []
    for group in groups:
        pairs = [(a, b) for a, b in combinations(group.spellings, 2) if fold(a) != fold(b) and not of_two_sexes(a, b)]
        for a, b in draw.sample(pairs, min(PAIRS_OF_A_GROUP, len(pairs))):
            if not are_two_names(a, b) or (
                draw.random() < homographs and not (are_two_frequent(a, b) or are_two_japanese(fold(a), fold(b)))
            ):
                found.append(TokenPair(a, b, True, f"variant-{group.language}"))
            elif draw.random() < LONE_HOMOGRAPHS:
                found.append(TokenPair(a, b, True, HOMOGRAPH))
    return found


def natives(groups: Iterable[Group], draw: random.Random) -> list[TokenPair]:
    """A name in its own script beside one of its Latin spellings, and beside one of the name that looks most alike."""
    of: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if not group.native.isascii() and group.language not in HOMOPHONES:
            of[group.language].append(group)
    found = []
    for language, members in of.items():
        first = [fold(group.spellings[0]) for group in members]
        for group in draw.sample(members, min(len(members), NATIVES)):
            found.append(TokenPair(group.native, draw.choice(group.spellings), True, f"native-{language}"))
            near = process.extract(fold(group.spellings[0]), first, scorer=JaroWinkler.similarity, limit=8)
            choice = [members[at] for _, _, at in near] if draw.random() < 0.5 else draw.sample(members, 4)
            choice = [other for other in choice if not set(other.spellings) & set(group.spellings)]
            for other in draw.sample(choice, min(1, len(choice))):
                found.append(TokenPair(group.native, draw.choice(other.spellings), False, f"native-{language}"))
    return found


def misspellings(names: list[str], count: int, draw: random.Random) -> list[TokenPair]:
    found = []
    while len(found) < count:
        name = draw.choice(names)
        slip = misspell(name, draw) if len(name) >= 4 else name
        if len(slip) >= 7 and draw.random() < 0.25:
            slip = misspell(slip, draw)
        if slip != name and not (of_two_sexes(name, slip) or are_two_frequent(name, slip)):
            found.append(TokenPair(name, slip, True, "misspelling"))
    return found


def together(groups: Iterable[Group]) -> dict[str, set[tuple[str, str]]]:
    """For each folded spelling, the native names it can be."""
    of: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for group in groups:
        for spelling in group.spellings:
            of[fold(spelling)].add((group.language, group.native))
    return of


def lookalikes(names: list[str], of: dict[str, set[tuple[str, str]]], draw: random.Random) -> list[TokenPair]:
    """Two known names that look alike and were never one native name: the nearest few of each name."""
    keys = sorted({fold(name) for name in names})
    found = []
    for name in draw.sample(keys, min(len(keys), LOOKALIKES)):
        near = process.extract(name, keys, scorer=draw.choice(SCORERS), limit=draw.choice(CROWDS))
        choice = [k for k, _, _ in near if k != name and not of.get(k, set()) & of.get(name, set())]
        found += [TokenPair(name, other, False, "lookalike") for other in draw.sample(choice, min(1, len(choice)))]
    return found


def strangers(names: list[str], count: int, draw: random.Random) -> list[TokenPair]:
    pairs = ((draw.choice(names), draw.choice(names)) for _ in range(count))
    return [TokenPair(a, b, False, "stranger") for a, b in pairs if fold(a) != fold(b)]


def kindred(groups: Iterable[Group], count: int, draw: random.Random) -> list[TokenPair]:
    """Names of one language and use, as the two that stand in one article are: -enko beside -enko, -ov beside -ov."""
    of: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        for size in (2, 3, 4):
            if group.use and len(group.spellings[0]) > size + 2:
                of[group.language + group.use, group.spellings[0][-size:]].append(group)
    families = [members for members in of.values() if len(members) > 3]
    found = []
    for _ in range(count):
        a, b = draw.sample(draw.choice(families), 2)
        if not {fold(s) for s in a.spellings} & {fold(s) for s in b.spellings}:
            found.append(TokenPair(draw.choice(a.spellings), draw.choice(b.spellings), False, "kindred"))
    return found


def siblings(groups: Iterable[Group], count: int, draw: random.Random) -> list[TokenPair]:
    """Korean and Chinese given names that share one of two syllables, as brothers and sisters do."""
    of: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        if group.language in ("ko", "zh") and group.use == "given" and len(group.native) == 2:
            of[group.language, "first " + group.native[0]].append(group)
            of[group.language, "last " + group.native[1]].append(group)
    shared = [members for members in of.values() if len(members) > 1]
    found = []
    for _ in range(count):
        a, b = draw.sample(draw.choice(shared), 2)
        if not {fold(s) for s in a.spellings} & {fold(s) for s in b.spellings}:
            found.append(TokenPair(draw.choice(a.spellings), draw.choice(b.spellings), False, "sibling"))
    return found


def syllables(groups: Iterable[Group], count: int, draw: random.Random) -> list[TokenPair]:
    """Two Korean or Chinese family or given names of as many syllables, as two people of one country have."""
    of: dict[tuple[str, str, int], list[Group]] = defaultdict(list)
    for group in groups:
        if group.language in ("ko", "zh"):
            of[group.language, group.use, len(group.native)].append(group)
    members = [found for found in of.values() if len(found) > 1]
    found = []
    for _ in range(count):
        a, b = draw.sample(draw.choice(members), 2)
        if not {fold(s) for s in a.spellings} & {fold(s) for s in b.spellings}:
            found.append(TokenPair(draw.choice(a.spellings), draw.choice(b.spellings), False, "syllables"))
    return found


def token_pairs(*, seed: int, homographs: float = HOMOGRAPHS) -> list[TokenPair]:
    """All pairs, in a fixed order for one seed: about as many of one token as of two."""
    draw = random.Random(seed)
    groups = token_groups() + system_groups()
    names = known_names()
    every = sorted({name for use in ("m", "f", "given", "family") for name in names[use]})
    common = sorted({name for use in ("common2", "common3") for name in names[use] if len(name) > 2})
    frequent = sorted({fold(group.spellings[0]) for group in token_groups()})
    of = together(groups)
    pairs = variants(groups, draw, homographs) + misspellings(every, 3000, draw)
    pairs += run_together(every, 250, draw)
    pairs += lookalikes(common, of, draw) + lookalikes(frequent, of, draw)
    for use in ("m", "f", "family", "family"):
        pairs += lookalikes(names[use], of, draw)
    pairs += kindred(groups, 3000, draw)
    pairs += natives(groups, draw)
    return (
        pairs
        + strangers(every, 4000, draw)
        + strangers(common, 4000, draw)
        + siblings(groups, 1500, draw)
        + syllables(groups, 2500, draw)
    )
