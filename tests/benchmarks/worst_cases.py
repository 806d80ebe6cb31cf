"""Time over the size of the worst inputs: ``python -m tests.benchmarks.worst_cases [CASE …]``.

Each case is an article of names and little else, of so many names (`SIZES`). Prints the processor time that finding and
merging take beyond the recognition, and how many times it grew for four times the size: 4 is linear, 16 quadratic.

The delegates grow more than their number because they get nearer to each other: of 5,400 surnames, more and more are
borne twice, so that 5,000, 10,000, 20,000 and 40,000 have 2.2, 3.8, 5.7 and 8.1 pairs a name worth comparing.
That ends: a name is compared with eight neighbours a key (`entities.merging.crowd`). Distinct ones stay below 0.02.
"""

import random
import sys
import time
from collections.abc import Callable

import spacy
from spacy.tokens import Doc

from entities.finding import find
from entities.merging import merge
from entities.model import Article, Mention, NameType
from tests.benchmarks.merging_cost import delegates

SIZES = (5_000, 20_000)
ONSETS = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "ch", "sh", "br", "tr"]
SYLLABLES = [onset + rime for onset in ONSETS for rime in ("a", "e", "i", "o", "u", "an", "en", "or", "il", "us")]
PERSON, PLACE = NameType.PERSON, NameType.PLACE


def words(count: int) -> list[str]:
    """So many distinct invented names of one word."""
    chance = random.Random(3)
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()] = None
    return list(found)


def written(names: list[str], kind: NameType, between: str = " came. ") -> tuple[Article, list[Mention]]:
    """An article of these names with the same words between all."""
    mentions, at = [], 0
    for name in names:
        mentions.append(Mention(at, at + len(name), name, kind))
        at += len(name) + len(between)
    return Article("".join(name + between for name in names)), mentions


def full_names(count: int) -> tuple[Article, list[Mention]]:
    """Distinct people, each named in full once."""
    found = words(2 * count)
    return written([f"{a} {b}" for a, b in zip(found[::2], found[1::2], strict=True)], PERSON)


def surnames(count: int) -> tuple[Article, list[Mention]]:
    """People of one given name, then the surname of each alone."""
    found = words(count // 2)
    return written([*(f"Anna {name}" for name in found), *found], PERSON)


CASES: dict[str, Callable[[int], tuple[Article, list[Mention]]]] = {
    "delegates": delegates,
    "distinct full names": full_names,
    "distinct single names": lambda count: written(words(count), PERSON),
    "full names, then surnames": surnames,
    "one name repeated": lambda count: written(["Kim Jong Un", *["Kim"] * count], PERSON),
    "one place repeated": lambda count: written(["Springfield"] * count, PLACE),
    "the North": lambda count: written(["North Korea", *["North"] * count], PLACE, " left. The "),
    "the North and North Korea": lambda count: written(["North Korea", "North"] * (count // 2), PLACE, " left. The "),
    "his son": lambda count: written([m.text for m in full_names(count)[1]], PERSON, " came. His son "),
    "places nobody knows": lambda count: written(words(count), PLACE),
    "a list without end": lambda count: written(words(count), PERSON, ", "),
    "one word": lambda count: written(["A" + "a" * 20 * count], PERSON),
}


def measured(article: Article, mentions: list[Mention]) -> tuple[float, float]:
    """Seconds of finding, with every name labelled by the model, and of merging."""
    nlp = spacy.blank("en")
    nlp.max_length = len(article.text) + 1
    doc: Doc = nlp(article.text)
    spans = (doc.char_span(m.start, m.end, label="PERSON" if m.type is PERSON else "GPE") for m in mentions)
    doc.ents = [span for span in spans if span is not None]
    begin = time.process_time()
    find(doc)
    middle = time.process_time()
    merge(article, mentions)
    return middle - begin, time.process_time() - middle


def main() -> None:
    """Measure and print."""
    find(spacy.blank("en")("Ann Lee."))
    print(f"| case | finding {SIZES[0]:,} | {SIZES[1]:,} | times | merging {SIZES[0]:,} | {SIZES[1]:,} | times |")
    print("|---|---|---|---|---|---|---|")
    for name in sys.argv[1:] or CASES:
        (few_found, few_merged), (many_found, many_merged) = [measured(*CASES[name](size)) for size in SIZES]
        found, merged = many_found / max(few_found, 1e-3), many_merged / max(few_merged, 1e-3)
        left = f"| {name} | {few_found:.2f} s | {many_found:.2f} s | {found:.1f} "
        print(f"{left}| {few_merged:.2f} s | {many_merged:.2f} s | {merged:.1f} |", flush=True)


if __name__ == "__main__":
    main()
