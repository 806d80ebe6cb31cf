"""Plain names read at once are read as any name is, step by step."""

from hypothesis import given
from hypothesis import strategies as st

from entities.names.known import all_common
from entities.names.order import FAMILIES
from entities.names.parsing import read_any
from entities.names.plain import read_plain
from entities.names.titles import STARTS, SUFFIXES
from entities.names.words import PARTICLES, tidy

KNOWN = sorted(all_common())
SPECIAL = sorted({*FAMILIES, *STARTS, *SUFFIXES, *PARTICLES})
WORDS = st.one_of(
    st.sampled_from(KNOWN),
    st.sampled_from(KNOWN).map(str.title),
    st.sampled_from(SPECIAL),
    st.sampled_from(("Vladimirovich", "Ivanovna", "JFK", "Ng", "J", "O'Hara", "Jong-un", "Krc", "Müller", "x" * 60)),
    st.text("abcdehiknorstuvyz", min_size=1, max_size=12),
)


@given(st.lists(WORDS, max_size=5).map(" ".join) | st.text(max_size=20))
def test_a_plain_name_is_read_as_any(text: str) -> None:
    shown = tidy(text)
    assert read_plain(shown) in (None, read_any(shown))


def test_most_words_of_names_are_plain() -> None:
    assert sum(read_plain(word.title()) is not None for word in KNOWN) > len(KNOWN) / 2
