"""Short forms made of the beginnings of a name's parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.names.acronym import Initials, abbreviates, may_abbreviate

YES = [
    ("JFK", "John F. Kennedy"),
    ("J.F.K.", "John F. Kennedy"),
    ("J. F. K.", "John F. Kennedy"),
    ("FDR", "Franklin Delano Roosevelt"),
    ("MBS", "Mohammed bin Salman"),
    ("MS.A", "Mohammed bin Salman Ali"),
    ("CHT", "Charles Henri de la Tour"),
    ("JLo", "Jennifer Lopez"),
    ("JenLop", "Jennifer Lopez"),
    ("JCJ", "Jean-Claude Juncker"),
    ("ÉMZ", "Émile Marie Zola"),
]
NO = [
    ("JF", "John F."),
    ("JFK", "John Kennedy"),
    ("JFK", "John F. Kennedy Smith"),
    ("JFKS", "John F. Kennedy"),
    ("JKF", "John F. Kennedy"),
    ("Jfk", "John F. Kennedy"),
    ("jFK", "John F. Kennedy"),
    ("JFK", ""),
    ("JFK", "Ann F. Kennedy"),
    ("JFL", "John F. Kennedy"),
]


@pytest.mark.parametrize(("short", "full"), YES)
def test_it_abbreviates(short: str, full: str) -> None:
    assert may_abbreviate(short)
    assert abbreviates(short, full)
    assert Initials(["Ann Lee", full, "Zoe Ray"]).abbreviated(short) == [1]


@pytest.mark.parametrize(("short", "full"), NO)
def test_it_does_not(short: str, full: str) -> None:
    assert not abbreviates(short, full)
    assert Initials([full]).abbreviated(short) == []


@given(
    st.text("JFKBdoel.", max_size=5),
    st.lists(
        st.lists(st.sampled_from(["John", "F.", "bin", "de", "Kennedy", "Bo", "al"]), min_size=1, max_size=5),
        max_size=6,
    ),
)
def test_short_forms_are_looked_up_as_they_are_tried(short: str, names: list[list[str]]) -> None:
    texts = [" ".join(parts) for parts in names]
    assert Initials(texts).abbreviated(short) == [i for i, text in enumerate(texts) if abbreviates(short, text)]
