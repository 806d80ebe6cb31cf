"""What lies in what, and the capitals."""

import pytest

from entities.places import by_id, capital, capital_of, containers, contains, lookup


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("Canada", "Toronto"),
        ("Ontario", "Toronto"),
        ("England", "London"),
        ("United Kingdom", "Scotland"),
        ("Texas", "Houston"),
        ("Europe", "Paris"),
        ("China", "Hong Kong"),
    ],
)
def test_contains(outer: str, inner: str) -> None:
    assert contains(lookup(outer)[0], lookup(inner)[0])
    assert not contains(lookup(inner)[0], lookup(outer)[0])


def test_chain_ends_at_the_widest() -> None:
    chain = containers(lookup("Boston")[0])
    assert [around.kind for around in chain] == ["county", "subdivision", "country", "continent"]
    assert all(not contains(around, around) for around in chain)


@pytest.mark.parametrize(
    ("unit", "city"),
    [("KP", "Pyongyang"), ("FR", "Paris"), ("US", "Washington"), ("US-TX", "Austin"), ("CA-BC", "Victoria")],
)
def test_capitals(unit: str, city: str) -> None:
    found = capital(by_id(unit))
    assert found.name == city
    assert unit in [headed.id for headed in capital_of(found)]


def test_most_places_are_no_capital() -> None:
    assert capital_of(lookup("Detroit")[0]) == ()
    assert capital(lookup("Detroit")[0]) is None
