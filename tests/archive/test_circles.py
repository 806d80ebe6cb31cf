"""Circles of rows that share company: what one row links is not one for it, and the order of rows does not matter."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from entities.archive.circles import circles


def links(pairs: list[tuple[int, int]], size: int, *, mixed: int = 0) -> csr_array:
    """Links of likeness 1, and 2/3 of the first `mixed` rows, whose company is that of both sides."""
    left, right = np.array([*pairs, *[(b, a) for a, b in pairs]], np.int64).reshape(-1, 2).T
    like = np.where((left < mixed) | (right < mixed), 2 / 3, 1.0)
    return csr_array((like, (left, right)), shape=(size, size))


def cliques(*sizes: int) -> list[tuple[int, int]]:
    starts = np.cumsum([0, *sizes])
    return [
        pair for start, size in zip(starts, sizes, strict=False) for pair in combinations(range(start, start + size), 2)
    ]


@pytest.mark.parametrize("bridges", [1, 2])
def test_a_few_rows_that_know_both_sides_do_not_make_them_one(bridges: int) -> None:
    pairs = cliques(60, 60) + [(b, other) for b in range(bridges) for other in range(60, 120)]
    found = circles(links(pairs, 120, mixed=bridges), np.arange(120))
    assert len(set(found.tolist())) == 2
    assert len(set(found[bridges:60].tolist())) == len(set(found[60:].tolist())) == 1


def test_rows_of_few_articles_follow_one_link() -> None:
    assert circles(links([*cliques(3, 3), (2, 3)], 6), np.arange(6)).tolist() == [0] * 6
    assert circles(links([(0, 1), (1, 2), (2, 3)], 4), np.arange(4)).tolist() == [0] * 4


@given(st.permutations(range(12)))
def test_the_order_of_rows_does_not_matter(order: list[int]) -> None:
    pairs = [*cliques(4, 5, 3), (3, 4)]
    place = np.array(order)
    found = circles(links([(place[a], place[b]) for a, b in pairs], 12), np.arange(12))[place]
    assert len(set(found[:9].tolist())) == len(set(found[9:].tolist())) == 1
    assert found[0] != found[9]
