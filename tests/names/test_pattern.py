"""The pattern that leaves out what decides nothing comes to the verdict of the full one."""

from hypothesis import given
from hypothesis import strategies as st

from entities.names.calibration import judge
from entities.names.joining import joinings
from entities.names.parsing import prepare
from entities.names.pattern import full_pattern, pattern
from tests.names.test_comparison import NAMES

# Words that are near one another in many ways, two by two and crossed over.
NEAR = st.lists(
    st.sampled_from(
        (
            "Kim",
            "Kin",
            "Gim",
            "Park",
            "Pak",
            "Maria",
            "Marie",
            "Mario",
            "Bill",
            "William",
            "Wilson",
            "Willson",
            "Bo",
            "Nguyen",
            "Van",
            "Minh",
            "Pham",
            "Binh",
            "Chi",
            "Chinh",
            "Ho",
        )
    )
    | st.text("aeiknrst", min_size=1, max_size=5),
    min_size=1,
    max_size=3,
).map(" ".join)


@given(NAMES | NEAR, NAMES | NEAR)
def test_the_verdict_is_that_of_the_full_pattern(a: str, b: str) -> None:
    one, other = prepare(a), prepare(b)
    if one.parts and other.parts:
        short, full = pattern(one, other), full_pattern(one, other)
        assert judge(short, one.shape, other.shape) == judge(full, one.shape, other.shape)
        assert list(joinings(one, other, short)) == list(joinings(one, other, full))


@given(NEAR)
def test_every_code_left_out_is_the_least(name: str) -> None:
    one = prepare(name)
    for short, full in zip(pattern(one, one), full_pattern(one, one), strict=True):
        assert all(code in (-16, whole) for code, whole in zip(short, full, strict=True))
