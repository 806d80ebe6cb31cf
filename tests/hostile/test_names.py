"""Any two texts can be compared as names, whatever they hold, and the answer is the same both ways."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import entities
from entities.model import NameType
from tests.hostile.strings import NAMES, SURROGATES

names = st.one_of(
    st.sampled_from([*NAMES.values(), SURROGATES]),
    st.text(max_size=12),
    st.text(st.characters(categories=["Cs", "Mn", "Cf", "Cc", "Lu", "Lo"]), max_size=8),
)


@pytest.mark.parametrize("type", NameType)
@given(one=names, other=names)
@example(one="Lee\udfff", other="\ud800 Lee")
@example(one="\ud800\udfff", other="\0")
def test_any_two_names_are_compared(type: NameType, one: str, other: str) -> None:
    found = entities.compare(one, other, type=type)
    assert 0 <= found.score <= 1
    assert found.outcome is entities.compare(other, one, type=type).outcome
    assert isinstance(" ".join(map(str, found.evidence)), str)
