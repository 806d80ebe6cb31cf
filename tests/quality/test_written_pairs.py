"""Pairs of names written down from memory before the comparison was tried on them: floors that only rise.

People are grouped by the language family of their names: press spellings of one person are *same*, relatives,
colleagues and namesakes *different*, shorter forms *compatible*. Places are former, foreign and native names,
abbreviations, and names that look alike. What names alone can't decide was changed afterwards to *compatible*: a name
of several places, a namesake whose name leaves a part out (Ahmad Massoud beside Ahmad Shah Massoud). The second list
was written when the weights stood, and had F1 0.982 when it was first tried.

The third, fourth and fifth list were written one after the other, each before anything was mended by it, and stand as
they were written, with names that no name alone can tell (Jack Ma is Ma Yun) and a slip or two. F1 at the first look:
0.937, 0.918 (0.906 without the attested names) and 0.939 (0.923 as the program was before the third list). The sixth,
of 29 origins and without a pair of the others, had 0.9395 when it was first tried (18 missed, 8 wrong of 390).

The seventh, of 422 pairs of 60 origins, half of them relatives, namesakes and near names (Boris Johnson, Boris
Johnston; Alexander and Alexandra Hughes), had 0.8785 when it was first tried (17 missed, 35 wrong). The eighth, of the
same kinds, was written after what the seventh showed was mended, and had 0.875 then (8 missed, 14 wrong of 161); with
the program as it was before the seventh it has 0.851.

The list of the kinds that those meet who screen names (order swapped, patronymics and middle names left out, slips,
initials, particles, titles) was written after the sixth was mended, and had 0.985 when first tried: a name that leaves
something out counts as one person there.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from entities.comparison import compare

PAIRS = Path(__file__).parent / "pairs"
FLOORS = {
    ("people", "same"): 0.96,
    ("people", "compatible"): 0.97,
    ("people", "different"): 0.94,
    ("places", "same"): 0.97,
    ("places", "compatible"): 1.0,
    ("places", "different"): 0.98,
}
"""Share of the pairs with each outcome that get it."""
LEAST_F1 = {
    "people": 0.985,
    "people_third": 0.965,
    "people_fourth": 0.945,
    "people_fifth": 0.955,
    "people_sixth": 0.97,
    "people_seventh": 0.935,
    "people_eighth": 0.88,
    "people_screened": 0.99,
}
"""Of the people of each list, one person or two, at a score of 0.5."""
TYPES = {"people": "PERSON", "places": "PLACE"}


def pairs(table):
    with (PAIRS / f"{table}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize(("table", "outcome"), FLOORS)
def test_pairs_get_their_outcome(table, outcome):
    wanted = [row for row in pairs(table) if row["outcome"] == outcome]
    found = [compare(row["a"], row["b"], type=TYPES[table]).outcome.value for row in wanted]
    assert found.count(outcome) >= FLOORS[table, outcome] * len(wanted)


@pytest.mark.parametrize("table", LEAST_F1)
def test_one_person_or_two(table):
    said = Counter()
    for row in pairs(table):
        if row["outcome"] != "compatible":
            said[row["outcome"], compare(row["a"], row["b"]).score >= 0.5] += 1
    wrong = said["same", False] + said["different", True]
    assert 2 * said["same", True] >= LEAST_F1[table] * (2 * said["same", True] + wrong)
