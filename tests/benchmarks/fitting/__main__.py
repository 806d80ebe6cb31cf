"""Learn the codes and weights of one table, or the letters that tell Korean and Chinese names.

``python -m tests.benchmarks.fitting latin --spellings name_tokens.csv --seconds 300 --half 0`` learns on one half of
the native names and prints F1 on both; ``--write`` puts the result into `entities/names/data`. Tables: latin, abjad,
kana, hangul (codes searched for), korean, mandarin (codes by hand, weights fitted), makeup.
"""

import argparse
import random
from pathlib import Path

import numpy as np

from entities.names.codes import CODES
from entities.names.letters import letters
from entities.names.romanization import latin
from tests.benchmarks.fitting.makeup import learn_makeup
from tests.benchmarks.fitting.pairs import LANGUAGES, latin_pairs, native_pairs, native_sounds, read_spellings_of_names
from tests.benchmarks.fitting.search import Codes, Floats, Measured, search
from tests.benchmarks.fitting.syllabic import chinese_pairs, korean_pairs

DATA = Path(__file__).parents[3] / "entities" / "names" / "data"
SOURCE = "learnt by tests.benchmarks.fitting"


def latin_sounds(token: str) -> str:
    """The sounds of a token in Latin letters."""
    return latin().sound(letters(token))


def measured(table: str, options: argparse.Namespace, half: int | None, seed: int) -> Measured:
    """The pairs of a table, of one half or all."""
    chance = random.Random(seed)
    if table == "korean":
        return Measured(list(korean_pairs(options.surnames, chance)), str, str)
    if table == "mandarin":
        return Measured(list(chinese_pairs(chance)), str, str)
    spellings = read_spellings_of_names(options.spellings)
    if table == "latin":
        return Measured(latin_pairs(spellings, half, chance), latin_sounds, latin_sounds)
    return Measured(native_pairs(spellings, table, half, chance), native_sounds, latin_sounds)


def fit_weights(pairs: Measured, codes: Codes) -> Floats:
    """The regression's weights under fixed codes; an edit counts by its share alone where it would count for a pair."""
    features, weights = pairs.features(codes), np.array([3.0, -0.5, -5.0, 0.0])
    _, weights = pairs.loss(features, weights, steps=40)
    if weights[1] > 0:
        features[:, [1, 3]] = 0
        _, weights = pairs.loss(features, np.array([3.0, 0.0, -5.0, 0.0]), steps=40)
    return weights


def write(table: str, codes: Codes, weights: Floats) -> None:
    """Replace the rows of one table in codes.tsv and weights.tsv."""
    for name, new in (
        ("codes", [f"{table}\t{sound}\t{codes[sound]}\t{SOURCE}" for sound in sorted(codes)]),
        ("weights", ["\t".join([table, *(f"{weight:.4f}" for weight in weights), SOURCE])]),
    ):
        path = DATA / f"{name}.tsv"
        header, *old = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in old if not line.startswith(f"{table}\t")]
        path.write_text("\n".join([header, *kept, *new, ""]), encoding="utf-8")


def main() -> None:
    """Read the options, learn, say how well, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", choices=["latin", *LANGUAGES, "korean", "mandarin", "makeup"])
    parser.add_argument("--spellings", type=Path, help="language,native,latin,count")
    parser.add_argument("--surnames", type=Path, help="hangul,spelling,rank_in_list,people")
    parser.add_argument("--half", type=int, choices=[0, 1], help="learn on one half only, and measure on the other")
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if options.table == "makeup":
        odds = learn_makeup(read_spellings_of_names(options.spellings), options.surnames, random.Random(5))
        lines = ["letters\tkorean\tchinese\tsource"]
        lines += [f"{three}\t{korean}\t{chinese}\t{SOURCE}" for three, (korean, chinese) in sorted(odds.items())]
        print(len(odds), "rows")
        if options.write:
            (DATA / "makeup.tsv").write_text("\n".join([*lines, ""]), encoding="utf-8")
        return
    pairs = measured(options.table, options, options.half, seed=1)
    held_out = measured(options.table, options, None if options.half is None else 1 - options.half, seed=2)
    codes = {chr(sound): code for sound, code in CODES[options.table].items()}
    if options.table in ("korean", "mandarin"):
        weights = fit_weights(pairs, codes)
    else:
        codes, weights = search(pairs, codes, random.Random(1), seconds=options.seconds)
    for name, some in (("learnt on", pairs), ("other half" if options.half is not None else "all again", held_out)):
        features = some.features(codes)
        print(f"{name:12} {len(some.a):6} pairs  F1 {some.f1(features, weights):.3f}", end=" ")
        print(*(f"{origin} {some.f1(features, weights, origin):.3f}" for origin in sorted(set(some.origin))))
    if options.write:
        write(options.table, codes, weights)


if __name__ == "__main__":
    main()
