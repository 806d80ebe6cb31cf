"""Which parts of two names stand beside each other, and what that says."""

import pytest

from entities.comparison import compare
from entities.names import prepare
from entities.names.alignment import align
from entities.names.calibration import features, omissions
from entities.names.partcodes import EXACT
from entities.names.pattern import full_pattern
from tests.names.tables import cases

FAR = -24


def test_two_parts_in_another_order_are_said_to_be() -> None:
    assert (
        compare("Ray Hill", "Hill Ray").explanation == "both have Hill; both have Ray; the parts stand in another order"
    )
    assert compare("Orbán Viktor", "Viktor Orbán").explanation == "both have Orbán; both have Viktor"  # each in its own


def test_crossed_parts_are_swapped_and_parallel_ones_are_not() -> None:
    assert align(((FAR, EXACT), (EXACT, FAR)), False, False).swapped
    assert not align(((EXACT, FAR), (FAR, EXACT)), False, False).swapped
    assert not align(((FAR, EXACT), (EXACT, FAR)), True, False).swapped
    assert not align(((FAR, EXACT),), False, False).swapped


def test_every_part_that_differs_counts() -> None:
    shape = prepare("Ann Maria Hill").shape
    found = features(align(((-8, FAR, FAR), (FAR, -12, FAR), (FAR, FAR, -16)), False, False), shape, shape)
    assert (found["worst"], found["second"], found["others"]) == (-4.0, -3.0, -2.0)
    found = features(align(((8, FAR, FAR), (FAR, -12, FAR), (FAR, FAR, -16)), False, False), shape, shape)
    assert (found["worst"], found["second"], found["others"]) == (-4.0, -3.0, 0.0)  # what fits makes up for nothing


@pytest.mark.parametrize(("one", "other", "counts", "left_out"), cases("features"))
def test_what_counts_when_two_names_are_compared(one: str, other: str, counts: str, left_out: str) -> None:
    """The features that are not 0, and what one name has and the other lacks."""
    a, b = prepare(one), prepare(other)
    found = align(full_pattern(a, b), a.shape.family_first, b.shape.family_first)
    told = {name: value for name, value in features(found, a.shape, b.shape).items() if value and name != "bias"}
    assert ", ".join(f"{name} {value:g}" for name, value in told.items()) == counts
    assert (", ".join(omissions(found, a.shape, b.shape)) or "-") == left_out
