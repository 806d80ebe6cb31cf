"""Names that are not compared must be names that comparing would have told apart."""

import csv

from entities.merging.blocking import PartIndex, likely_pairs
from entities.model import Outcome
from entities.names import compare_prepared, prepare
from tests.quality.bench import shared

# Of pairs that comparing calls the same or compatible, and that are one, this share is compared.
LEAST_SEEN = 0.99


def test_no_pair_that_is_one_is_passed_over() -> None:
    seen = total = 0
    with shared("bench/dev/name_pairs.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            a, b = prepare(row["a"]), prepare(row["b"])
            if row["same"] == "1" and compare_prepared(a, b).outcome is not Outcome.DIFFERENT:
                total += 1
                both_full = not a.is_mononym and not b.is_mononym
                seen += bool(likely_pairs([a, b]) if both_full else PartIndex([a]).likely(b))
    assert seen / total >= LEAST_SEEN


def test_other_spellings_and_initials_share_a_block() -> None:
    for one, other in (
        ("Moammar Gadhafi", "Muammar Qaddafi"),
        ("J. Smith", "John Smith"),
        ("Bill Clinton", "William Clinton"),
        ("Sergei Kovalyov", "Sergey Kovalev"),
        ("Choi Sung Min", "Choe Song-min"),
    ):
        assert likely_pairs([prepare(one), prepare(other)]) == [(0, 1)]


def test_strangers_share_none() -> None:
    assert likely_pairs([prepare("Ann Taylor"), prepare("Boris Yeltsin")]) == []


def test_a_short_name_finds_the_names_that_have_it() -> None:
    index = PartIndex([prepare("Kim Jong Un"), prepare("Boris Yeltsin"), prepare("Park Geun-hye")])
    assert 0 in index.likely(prepare("Kim"))
    assert 2 in index.likely(prepare("Pak"))
    assert 1 not in index.likely(prepare("Zhao"))


def test_a_short_name_of_few_consonants_is_looked_up_by_the_first_alone() -> None:
    assert PartIndex([prepare("Ann Kelly")]).likely(prepare("Kemi")) == [0]
    assert PartIndex([prepare("Ann Kelly")]).likely(prepare("Kemirtanov")) == []
