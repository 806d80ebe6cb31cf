"""The search for codes: one sound's code changed at a time, as long as the pairs become more likely.

What is minimized is the weighted log loss of a logistic regression on the edit distance of the codes, its share of the
length and the length, plus a small price for each letter of a code. Only the pairs that hold the sound are measured
again, and the regression takes one Newton step from where it was.
"""

import random
import string
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from tests.benchmarks.fitting.pairs import Pair, Sounder

type Floats = NDArray[np.float64]
type Codes = dict[str, str]

PRICE = 7e-5
"""Log loss a letter of a code has to earn; four times as much loses held-out pairs, a quarter overfits."""
LONGEST_CODE = 4
TRIES = 60
LEAST_GAIN = 1e-5
VOWELS = frozenset("aeiou12479AEOUIY83=&%`~!@")
BOTH = frozenset("wyjhQvHG3&%`~!@")


class Measured:
    """Pairs as sounds, ready to be measured under any codes."""

    def __init__(self, pairs: Sequence[Pair], sound_a: Sounder, sound_b: Sounder) -> None:
        read = [(sound_a(pair.a), sound_b(pair.b), pair) for pair in pairs]
        read = [(a, b, pair) for a, b, pair in read if a and b]
        self.a, self.b = [a for a, _, _ in read], [b for _, b, _ in read]
        self.same = np.array([pair.same for _, _, pair in read], dtype=np.float64)
        self.weight = np.array([pair.weight for _, _, pair in read])
        self.weight /= self.weight.sum()
        self.origin = [pair.origin for _, _, pair in read]
        where: dict[str, list[int]] = defaultdict(list)
        for at, (a, b) in enumerate(zip(self.a, self.b, strict=True)):
            for sound in set(a) | set(b):
                where[sound].append(at)
        self.where = {sound: np.array(at) for sound, at in where.items()}

    def features(self, codes: Mapping[str, str], only: Sequence[int] | None = None) -> Floats:
        """Constant, distance, share and length of each pair (or of some), as the columns of an array."""
        table = str.maketrans(dict(codes))
        chosen = range(len(self.a)) if only is None else only
        a = [self.a[at].translate(table) for at in chosen]
        b = [self.b[at].translate(table) for at in chosen]
        distance = process.cpdist(a, b, scorer=Levenshtein.distance).astype(np.float64)
        length = np.array([max(1, len(x), len(y)) for x, y in zip(a, b, strict=True)], dtype=np.float64)
        return np.stack([np.ones_like(distance), distance, distance / length, length], axis=1)

    def loss(self, features: Floats, weights: Floats, *, steps: int = 1) -> tuple[float, Floats]:
        """The log loss, after some Newton steps of the regression, and its weights."""
        for _ in range(steps):
            chance = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
            slope = features.T @ (self.weight * (self.same - chance))
            curve = (features * (self.weight * chance * (1 - chance))[:, None]).T @ features + 1e-7 * np.eye(4)
            weights = weights + np.clip(np.linalg.solve(curve, slope), -2, 2)
        score = np.clip(features @ weights, -30, 30)
        return float((self.weight * (np.log1p(np.exp(score)) - self.same * score)).sum()), weights

    def f1(self, features: Floats, weights: Floats, origin: str = "") -> float:
        """F1 at one half, of the pairs of one origin or of all."""
        chosen = np.array([not origin or known == origin for known in self.origin])
        said, same = (features @ weights >= 0) & chosen, (self.same == 1) & chosen
        return float(2 * (said & same).sum() / max(1, said.sum() + same.sum()))


def search(pairs: Measured, codes: Codes, chance: random.Random, *, seconds: float) -> tuple[Codes, Floats]:
    """Better codes than those given, and the regression's weights under them."""
    features = pairs.features(codes)
    loss, weights = pairs.loss(features, np.array([2.0, -1.0, -1.0, 0.2]), steps=12)
    loss += PRICE * sum(map(len, codes.values()))
    sounds = [sound for sound in sorted(codes) if len(pairs.where.get(sound, ())) > 8]
    end, changed = time.monotonic() + seconds, True
    while changed and time.monotonic() < end:
        changed = False
        chance.shuffle(sounds)
        for sound in sounds:
            if time.monotonic() > end:
                break
            for code in _candidates(codes, sound, chance):
                tried = codes | {sound: code}
                changing = features.copy()
                changing[pairs.where[sound]] = pairs.features(tried, pairs.where[sound].tolist())
                new_loss, new_weights = pairs.loss(changing, weights)
                new_loss += PRICE * sum(map(len, tried.values()))
                if new_loss < loss - LEAST_GAIN:
                    loss, codes, weights, features, changed = new_loss, tried, new_weights, changing, True
        loss, weights = pairs.loss(features, weights, steps=8)
        loss += PRICE * sum(map(len, codes.values()))
    return codes, weights


def _candidates(codes: Codes, sound: str, chance: random.Random) -> list[str]:
    """Codes to try for a sound: those of other sounds, and its own with one letter changed, taken away or put in."""
    code = codes[sound]
    allowed = (string.ascii_lowercase + string.digits if sound in VOWELS else string.ascii_uppercase + "$") + (
        string.ascii_lowercase if sound in BOTH else ""
    )
    used = sorted(set("".join(codes.values())) & set(allowed))
    fresh = [letter for letter in allowed if letter not in used][:1]
    found = {other for other in codes.values() if set(other) <= set(allowed)}
    for at in range(len(code)):
        found |= {code[:at] + code[at + 1 :], code[:at] + code[at] + code[at:]}
        found |= {code[:at] + letter + code[at + 1 :] for letter in (*used, *fresh)}
    if len(code) < LONGEST_CODE:
        found |= {code[:at] + letter + code[at:] for at in range(len(code) + 1) for letter in (*used, *fresh)}
    tried = sorted(found - {code})
    chance.shuffle(tried)
    return tried[:TRIES]
