"""Pairs to learn from: spellings of one native name, and of names that are not one.

The spellings are a table with the columns language, native, latin and count (NETransliteration, CC0). A native name's
spellings are one token; negatives are the nearest spellings (Jaro-Winkler) among sixty other names of the language, as
near as names in one article can be, and *siblings*: frequent names one letter apart that are spellings of no common
native name in any language. Where two spellings share a native name in one language and not in another, the pair
counts for less.
"""

import csv
import hashlib
import itertools
import random
import string
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler, Levenshtein

from entities.names.letters import fold, letters
from entities.names.scripts import native_sound, script_of

type Spellings = dict[tuple[str, str], dict[str, int]]

# What a language's script can't tell apart should not be learnt as alike between Latin spellings of other origin.
LANGUAGE_WEIGHTS = {"katakana": 0.35, "japanese": 0.35, "chinese": 0.6, "korean": 0.6}
LANGUAGES = {"abjad": ("arabic", "hebrew"), "kana": ("japanese", "katakana"), "hangul": ("korean",)}
GROUP = 60
LEAST_LIKE = 0.25
"""Spellings of one native name less alike than this (Levenshtein) are rows put beside each other by mistake."""


class Pair(NamedTuple):
    """Two spellings, whether they are one token, where they are from, and how much the pair counts."""

    a: str
    b: str
    same: bool
    origin: str
    weight: float = 1.0


def read_spellings_of_names(path: Path) -> Spellings:
    """Spellings and counts by (language, native name); initials and tokens that are not letters are left out."""
    found: Spellings = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if len(row["latin"]) > 1 and fold(row["latin"]).isalpha() and row["latin"][1] != ".":
                found.setdefault((row["language"], row["native"]), {})[row["latin"]] = int(row["count"])
    return found


def half_of(name: tuple[str, str]) -> int:
    """Which half a native name is in, 0 or 1: by its own hash, whatever else is in the table."""
    return int(hashlib.md5("|".join(name).encode(), usedforsecurity=False).hexdigest(), 16) % 2


def select(spellings: Spellings, half: int | None) -> Spellings:
    """One half of the names, or all."""
    return {name: forms for name, forms in sorted(spellings.items()) if half is None or half_of(name) == half}


def owners(spellings: Spellings) -> dict[str, set[tuple[str, str]]]:
    """By folded spelling: the native names it is a spelling of."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for name, forms in spellings.items():
        for form in forms:
            found[fold(form)].add(name)
    return found


def latin_pairs(spellings: Spellings, half: int | None, chance: random.Random) -> list[Pair]:
    """All pairs between Latin spellings."""
    of, chosen = owners(spellings), select(spellings, half)
    pairs = [*_one_name(chosen, chance), *_neighbours(chosen, of, chance)]
    pairs += _slips(chosen, chance)
    pairs += _siblings(chosen, of, chance, most=int(len(pairs) * 0.06))
    return [pair._replace(weight=_weight(pair, of)) for pair in pairs]


def native_pairs(spellings: Spellings, table: str, half: int | None, chance: random.Random) -> list[Pair]:
    """Pairs of a native name's *sounds* and a Latin spelling, of the languages of one code table."""
    pairs = []
    for language in LANGUAGES[table]:
        chosen = {
            name: forms
            for name, forms in select(spellings, half).items()
            if name[0] == language and script_of(name[1]) != "Latin"
        }
        usual = {name: max(forms, key=lambda form: forms[form]) for name, forms in chosen.items()}
        for name, forms in chosen.items():
            for form, count in sorted(forms.items()):
                if count > 2 and Levenshtein.normalized_similarity(fold(form), fold(usual[name])) >= 0.4:
                    pairs.append(Pair(name[1], form, True, language))
        for name, other in _nearest(list(chosen), [fold(usual[name]) for name in chosen], 4, chance):
            form = chance.choice(sorted(chosen[other]))
            if form not in chosen[name]:
                pairs.append(Pair(name[1], form, False, language))
    return pairs


def native_sounds(token: str) -> str:
    """The sounds of a token in its own script."""
    text = letters(token)
    return native_sound(text, script_of(text))


def _one_name(chosen: Spellings, chance: random.Random) -> Iterator[Pair]:
    for (language, _), forms in chosen.items():
        for a, b in itertools.combinations(sorted(forms), 2):
            # Spellings that differ in diacritics only are many, and teach little.
            if fold(a) == fold(b) and chance.random() < 0.7:
                continue
            if Levenshtein.normalized_similarity(fold(a), fold(b)) >= LEAST_LIKE:
                yield Pair(a, b, True, language)


def _neighbours(chosen: Spellings, of: dict[str, set[tuple[str, str]]], chance: random.Random) -> Iterator[Pair]:
    for language in sorted({name[0] for name in chosen}):
        tokens = [(name, form) for name, forms in chosen.items() if name[0] == language for form in sorted(forms)]
        for (_, a), (_, b) in _nearest(tokens, [fold(form) for _, form in tokens], 2, chance):
            if chance.random() < 0.5 and not of[fold(a)] & of[fold(b)]:
                yield Pair(a, b, False, language)


def _nearest[T](items: list[T], keys: list[str], most: int, chance: random.Random) -> Iterator[tuple[T, T]]:
    """Each item with its nearest others by key, within random groups."""
    order = list(range(len(items)))
    chance.shuffle(order)
    for start in range(0, len(order), GROUP):
        group = order[start : start + GROUP]
        table = process.cdist([keys[i] for i in group], [keys[i] for i in group], scorer=JaroWinkler.similarity)
        np.fill_diagonal(table, 0)
        for row, at in enumerate(group):
            for column in np.argsort(-table[row], kind="stable")[:most]:
                if table[row][column] >= 0.5:
                    yield items[at], items[group[int(column)]]


def _slips(chosen: Spellings, chance: random.Random) -> Iterator[Pair]:
    """Long tokens with one letter swapped, left out, doubled or replaced."""
    frequent = sorted({form for forms in chosen.values() for form, count in forms.items() if count > 4})
    for form in frequent:
        if len(form) > 6 and chance.random() < 0.25:
            at = chance.randrange(1, len(form) - 1)
            slip = chance.choice(
                (
                    form[:at] + form[at + 1] + form[at] + form[at + 2 :],
                    form[:at] + form[at + 1 :],
                    form[:at] + form[at] + form[at:],
                    form[:at] + chance.choice(string.ascii_lowercase) + form[at + 1 :],
                )
            )
            yield Pair(form, slip, True, "slip")


def _siblings(
    chosen: Spellings, of: dict[str, set[tuple[str, str]]], chance: random.Random, *, most: int
) -> Iterable[Pair]:
    alike: dict[str, set[str]] = defaultdict(set)
    for form in {fold(form) for forms in chosen.values() for form, count in forms.items() if count > 4}:
        for gap in (*(form[:i] + "*" + form[i + 1 :] for i in range(len(form))), form + "*"):
            alike[gap].add(form)
    found = sorted(
        {(a, b) for forms in alike.values() for a, b in itertools.combinations(sorted(forms), 2) if not of[a] & of[b]}
    )
    chance.shuffle(found)
    return [Pair(a, b, False, "sibling") for a, b in found[:most]]


def _weight(pair: Pair, of: dict[str, set[tuple[str, str]]]) -> float:
    if pair.origin == "slip":
        return 1.0
    if pair.origin == "sibling":
        return 1.5 if pair.a[-1] != pair.b[-1] else 1.1
    ours, theirs = of[fold(pair.a)], of[fold(pair.b)]
    shared = {language for language, _ in ours & theirs}
    apart = {language for language, _ in ours} & {language for language, _ in theirs} - shared
    for_it, against = (shared, apart) if pair.same else (apart, shared)
    sure = len(for_it) / (len(for_it) + len(against)) if for_it or against else 1.0
    return max(sure, 0.05) * LANGUAGE_WEIGHTS.get(pair.origin, 1.0)


type Sounder = Callable[[str], str]
