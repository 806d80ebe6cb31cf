"""Comparing two full names as merging does: where initials, patronymics and middle names may stand."""

import pytest

from entities.evidence import Evidence, EvidenceKind
from entities.merging.people import is_slip
from entities.merging.roster import compare_people
from entities.model import Outcome
from tests.merging.marking import merged


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
        ("George H. W. Bush", "George Harold Wilson", Outcome.DIFFERENT),  # … nor where the names before it fit
        ("George H. W. Bush", "George Harold Bush", Outcome.COMPATIBLE),
    ],
)
def test_where_initials_and_patronymics_may_stand(one: str, other: str, expected: Outcome) -> None:
    assert compare_people(one, other).outcome is expected
    assert compare_people(other, one).outcome is expected


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("Peter Allan Wheeler", "Peter Wheller", True),
        ("Carl Otto Meyer", "Karl Mayer", True),
        ("Sergei Ivan Petrov", "Sergei Pedrov", False),  # one name less, and another sound: two people, perhaps
    ],
)
def test_a_name_that_leaves_something_out_may_be_spelled_a_little_otherwise(
    one: str, other: str, together: bool
) -> None:
    rows = merged(f"[{one}] spoke. It rained. Reporters said that [{other}] had left.")
    assert rows == ([[one, other]] if together else [[one], [other]])


@pytest.mark.parametrize(
    ("whole", "short", "rival", "together"),
    [
        ("John Paul Hill", "John Hill", "John Peter Hill", False),
        ("John Paul Wheeler", "John Wheeler", "John Adam Wheller", False),  # who may be meant, by a slip
        ("Peter Allan Wheeler", "Peter Wheeler", "P. Bruno Wheller", True),  # who hardly is
    ],
)
def test_only_a_rival_that_is_likely_enough_raises_a_doubt(whole: str, short: str, rival: str, together: bool) -> None:
    rows = merged(f"[{whole}] spoke. It rained. Reporters said that [{short}] had left. Far away [{rival}] slept.")
    assert rows == ([[whole, short], [rival]] if together else [[whole], [short], [rival]])


def test_two_spelling_systems_are_no_slip_of_the_hand() -> None:
    assert merged("[Kuo Chih-hao] sang. Papers there write [Guo Zhihao].") == [["Kuo Chih-hao", "Guo Zhihao"]]
    assert merged("[Kuo Chih-hao] sang. [Kuo Chih-mei] danced.") == [["Kuo Chih-hao"], ["Kuo Chih-mei"]]


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [("Leung", "Liang", False), ("Chih-hao", "Zhihao", False), ("Hill", "Mill", True), ("Golnar", "Golnaz", True)],
)
def test_one_reading_in_two_systems_is_no_slip(one: str, other: str, slip: bool) -> None:
    assert is_slip(Evidence(EvidenceKind.SPELLED_LIKE, (one, other))) is slip
