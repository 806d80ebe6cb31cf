"""Comparing two full names as merging does: where initials, patronymics and middle names may stand."""

import pytest

from entities.merging.roster import compare_people
from entities.model import Outcome


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("S. V. Hill", "Viktor Hill", Outcome.DIFFERENT),
        ("S. V. Orban", "Viktor Orbán", Outcome.DIFFERENT),  # also where one name alone tells its order
        ("S. Viktor Hill", "Viktor Hill", Outcome.COMPATIBLE),  # who goes by a middle name is written with it
        ("V. Hill", "Viktor Hill", Outcome.COMPATIBLE),
        ("Sergei Viktorovich Hill", "Viktor Hill", Outcome.DIFFERENT),  # the name of the father
        ("Sergei Viktorovich Hill", "Sergei Hill", Outcome.COMPATIBLE),
        ("Sergei Viktorovich Hill", "Viktorovich", Outcome.COMPATIBLE),  # no given name, but the patronymic itself
        ("Vladimir Ilyich Lenin", "Ilyich", Outcome.COMPATIBLE),
        ("George H. W. Bush", "George Washington", Outcome.DIFFERENT),  # a surname is no initial inside
    ],
)
def test_where_initials_and_patronymics_may_stand(one: str, other: str, expected: Outcome) -> None:
    assert compare_people(one, other).outcome is expected
    assert compare_people(other, one).outcome is expected
