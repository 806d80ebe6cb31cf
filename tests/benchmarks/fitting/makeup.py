"""Log odds of three letters in a row: Korean or Chinese, against every other name that could be cut into syllables."""

import random
from collections import Counter
from collections.abc import Callable, Mapping
from math import log
from pathlib import Path

from entities.names.korean import korean_sound
from entities.names.letters import letters
from entities.names.mandarin import WITHOUT_UMLAUT, mandarin_sounds
from entities.names.tables import rows
from tests.benchmarks.fitting.pairs import Spellings
from tests.benchmarks.fitting.syllabic import census, chinese_given, korean_given, spell_korean

NAMES = 20_000
SMOOTHING = 0.5
MASS = 10_000
LEAST = 0.3
"""Log odds that say too little to be kept."""


def learn_makeup(spellings: Spellings, surnames: Path, chance: random.Random) -> dict[str, tuple[float, float]]:
    """Log odds by three letters, Korean and Chinese."""
    other: Counter[str] = Counter()
    for forms in spellings.values():
        for form, count in forms.items():
            other[letters(form)] += int(100 * count**0.5)
    korean, chinese = _korean(surnames, chance), _chinese(chance)
    counts = (
        _letters(other, lambda token: bool(korean_sound(token) or mandarin_sounds(token))),
        _letters(korean, lambda token: bool(korean_sound(token))),
        _letters(chinese, lambda token: bool(mandarin_sounds(token))),
    )
    seen = sorted(set().union(*counts))
    foreign, *known = ({three: _share(count, three, len(seen)) for three in seen} for count in counts)
    odds = {three: tuple(round(log(share[three] / foreign[three]), 1) for share in known) for three in seen}
    return {three: (values[0], values[1]) for three, values in odds.items() if max(map(abs, values)) > LEAST}


def _share(count: Mapping[str, float], three: str, kinds: int) -> float:
    return (count.get(three, 0) * MASS / sum(count.values()) + SMOOTHING) / (MASS + SMOOTHING * kinds)


def _letters(tokens: Mapping[str, float], belongs: Callable[[str], bool]) -> Counter[str]:
    found: Counter[str] = Counter()
    for token, weight in tokens.items():
        if belongs(token):
            ends = f"^{token}$"
            for at in range(len(token)):
                found[ends[at : at + 3]] += weight  # type: ignore[assignment]
    return found


def _korean(surnames: Path, chance: random.Random) -> dict[str, float]:
    found: Counter[str] = Counter()
    for spelled in census(surnames).values():
        for spelling, people in spelled.items():
            found[letters(spelling)] += int(people**0.5)
    each = sum(found.values()) / NAMES
    tokens: dict[str, float] = dict(found)
    for _ in range(NAMES):
        token = spell_korean(korean_given(chance), chance)
        tokens[token] = tokens.get(token, 0) + each
    return tokens


def _chinese(chance: random.Random) -> dict[str, float]:
    tokens: dict[str, float] = Counter(row["spelling"] for row in rows("chinese_surnames"))
    each = sum(tokens.values()) / NAMES
    wade_giles = {row["pinyin"]: row["wade_giles"].replace("'", "") for row in rows("mandarin")}
    for _ in range(NAMES):
        name = chinese_given(chance)
        token = "".join(name) if chance.random() < 0.75 else "-".join(wade_giles[syllable] for syllable in name)
        token = token.translate(WITHOUT_UMLAUT)
        tokens[token] = tokens.get(token, 0) + each
    return tokens
