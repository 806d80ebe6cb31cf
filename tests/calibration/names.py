"""Pairs of full names for the second step of learning: one person in two spellings, or two people."""

import random
from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from entities.names.sound import fold
from tests.calibration.material import Group, known_names, system_groups, token_groups
from tests.calibration.tokens import (
    TokenPair,
    are_two_frequent,
    lookalikes,
    misspell,
    siblings,
    together,
    token_pairs,
)

OF_NAMES = ("russian", "arabic", "hebrew", "ru", "uk", "ko", "zh")
"""Languages whose spellings of one token are one name: those that went through kana or Han also hold homophones."""

KINDS = ("relative",) * 4 + ("namesake",) * 3 + ("near given", "near given", "near family") + ("stranger",) * 3
"""How two people's names are alike: mostly by one part, seldom by a part that only looks like the other's."""
EQUAL = 0.25
"""Share of the short names that are spelled as in the full one; in articles most are, and those teach nothing."""
CROWD = 40
"""Names of one language that stand beside each other in the news of a few days."""


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two full names, whether they are one person's, and where the pair comes from."""

    a: str
    b: str
    same: bool
    kind: str


class Composer:
    """Makes full names and their variants, always the same ones for one seed."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        groups = token_groups() + system_groups()
        self.spellings: dict[str, list[Group]] = defaultdict(list)
        for group in groups:
            if group.language in OF_NAMES:
                for spelling in group.spellings:
                    self.spellings[fold(spelling)].append(group)
        names = known_names()
        self.given = sorted({*names["m"], *names["f"]} & ({*names["common2"], *names["common3"]} | {*self.spellings}))
        self.family = sorted({*names["family"]} & ({*names["common2"], *names["common3"]} | {*self.spellings}))
        self.given = [name for name in self.given if len(name) > 2]
        self.family = [name for name in self.family if len(name) > 2]
        self.systems = {
            (language, use): [g for g in system_groups() if g.language == language and g.use == use]
            for language in ("ru", "uk", "ko", "zh")
            for use in ("given", "family")
        }
        of = together(groups)
        near = lookalikes(self.given, of, self.draw), lookalikes(self.family, of, self.draw)
        self.near = [defaultdict(list), defaultdict(list)]
        for table, pairs in zip(self.near, near, strict=True):
            for pair in pairs:
                table[pair.a].append(pair.b)
        self.siblings = siblings(groups, 600, self.draw)
        # Of a token that stands alone no more is known than that it may be the other's native spelling.
        alone = token_pairs(seed=seed, homographs=1.0)
        self.tokens = {same: [pair for pair in alone if pair.same is same] for same in (True, False)}

    def respell(self, name: str) -> str:
        """Another spelling of the same native name, or a slip of the hand, or the name itself."""
        if len(name) >= 5 and self.draw.random() < 0.12:
            name = misspell(name, self.draw)
        groups = self.spellings.get(fold(name), [])
        if groups and self.draw.random() < 0.75:
            spelled = self.draw.choice(self.draw.choice(groups).spellings)
            return name if are_two_frequent(name, spelled) else spelled
        if len(name) >= 5 and self.draw.random() < 0.5:
            slip = misspell(name, self.draw)
            return misspell(slip, self.draw) if len(slip) >= 8 and self.draw.random() < 0.15 else slip
        return name

    def person(self) -> tuple[str, str, str]:
        """Given name, family name, and the language the two are drawn from."""
        language = self.draw.choice(("", "", "ru", "uk", "ko", "zh"))
        if not language:
            return self.draw.choice(self.given), self.draw.choice(self.family), ""
        given = self.draw.choice(self.draw.choice(self.systems[language, "given"]).spellings)
        return given, self.draw.choice(self.draw.choice(self.systems[language, "family"]).spellings), language

    def write(self, given: str, family: str, language: str) -> str:
        return f"{family} {given}" if language in ("ko", "zh") and self.draw.random() < 0.85 else f"{given} {family}"

    def one(self) -> NamePair:
        """One person twice."""
        given, family, language = self.person()
        other_given = self.respell(given) if self.draw.random() < 0.65 else given
        other_family = self.respell(family) if self.draw.random() < 0.5 else family
        swap = self.draw.random() < 0.06
        a = self.write(given, family, language)
        b = f"{other_family} {other_given}" if swap else self.write(other_given, other_family, language)
        return NamePair(a, b, True, "swapped" if swap else "same")

    def two(self) -> NamePair:
        """Two people: relatives, namesakes with another family name, look-alikes of one part, or strangers."""
        given, family, language = self.person()
        kind = self.draw.choice(KINDS)
        if language in ("ko", "zh") and kind == "near given":
            pair = self.draw.choice(self.siblings)
            other, second = f"{family} {pair.b}", f"{family} {pair.a}"
            return NamePair(second, other, False, "siblings")
        other_given, other_family, _ = self.person() if not language else (*self._again(language), language)
        if kind == "near given" and self.near[0].get(given):
            other_given, other_family = self.draw.choice(self.near[0][given]), self.respell(family)
        elif kind == "near family" and self.near[1].get(family):
            other_given, other_family = self.respell(given), self.draw.choice(self.near[1][family])
        elif language and kind == "near given":
            other_given, other_family = self._nearest(given, language, "given"), self.respell(family)
        elif language and kind == "near family":
            other_given, other_family = self.respell(given), self._nearest(family, language, "family")
        elif kind in ("relative", "near given"):
            other_family = self.respell(family) if self.draw.random() < 0.3 else family
        elif kind in ("namesake", "near family"):
            other_given = self.respell(given) if self.draw.random() < 0.3 else given
        a, b = self.write(given, family, language), self.write(other_given, other_family, language)
        return NamePair(a, b, self._equal(given, other_given) and self._equal(family, other_family), kind)

    def short(self, pair: TokenPair) -> NamePair:
        """One token each, or a token beside a full name that holds the other."""
        if self.draw.random() < 0.5:
            return NamePair(pair.a, pair.b, pair.same, "tokens")
        given = self.draw.choice(self.given)
        if pair.same and self.draw.random() < EQUAL:
            return NamePair(pair.b, f"{given} {pair.b}", True, "surname")
        return NamePair(pair.a, f"{given} {pair.b}", pair.same, "surname")

    def _again(self, language: str) -> tuple[str, str]:
        given = self.draw.choice(self.draw.choice(self.systems[language, "given"]).spellings)
        return given, self.draw.choice(self.draw.choice(self.systems[language, "family"]).spellings)

    def _nearest(self, name: str, language: str, use: str) -> str:
        """Of a few dozen names of this language and use the one that looks most like this name and is another."""
        groups = self.draw.choices(self.systems[language, use], k=CROWD)
        choice = [self.draw.choice(group.spellings) for group in groups if fold(name) not in map(fold, group.spellings)]
        return max(choice, key=lambda other: JaroWinkler.similarity(fold(name), fold(other)), default=name)

    def _equal(self, a: str, b: str) -> bool:
        natives = [{(g.language, g.native) for g in self.spellings.get(fold(name), [])} for name in (a, b)]
        return fold(a) == fold(b) or bool(natives[0] & natives[1])


def name_pairs(count: int, *, seed: int) -> list[NamePair]:
    """So many pairs, half of one person; one in five has a name of a single part."""
    composer = Composer(seed)
    pairs = []
    for at in range(count):
        same = at % 2 == 1
        if at % 10 < 2:
            pairs.append(composer.short(composer.draw.choice(composer.tokens[same])))
        else:
            pairs.append(composer.one() if same else composer.two())
    return pairs
