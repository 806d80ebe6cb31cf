"""Which names meet: variants do, equal names always, and a crowded block takes pairs away without making any."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.archive import blocking
from entities.archive.blocking import Looks, block_keys, candidates, sound_code
from entities.archive.naming import person_key


def pairs_of(names: list[str], new: list[bool] | None = None) -> set[tuple[str, str]]:
    keys = [person_key(name)[0] for name in names]
    blocks = [block_keys("PERSON", key, True) for key in keys]
    owner = np.repeat(np.arange(len(keys)), [len(b) for b in blocks])
    values = np.array([b for some in blocks for b in some], dtype=np.int64)
    looks = Looks(keys, [sound_code(key) for key in keys])
    marked = None if new is None else np.array(new, dtype=bool)
    return {(names[a], names[b]) for a, b in candidates(values, owner, looks, new=marked).tolist()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelensky", "Wolodymyr Selenskyj"),
        ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Angela Merkel", "Merkel Angela"),
        ("Mikhail Gorbachev", "Michail Gorbatschow"),
        ("Barack Obama", "Barak Obama"),
    ],
)
def test_variants_share_a_block(one: str, other: str) -> None:
    shared = set(block_keys("PERSON", *person_key(one))) & set(block_keys("PERSON", *person_key(other)))
    assert shared


def test_only_pairs_with_a_new_name_are_given() -> None:
    names = ["Anna Meier", "Anna Maier", "Anna Mayer"]
    everything = pairs_of(names)
    assert everything
    assert pairs_of(names, [False, False, True]) == {pair for pair in everything if "Anna Mayer" in pair}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(("Ana", "Anna", "Hana", "Ina", "Ivan", "Iwan", "Jan")), min_size=2, unique=True), st.data()
)
def test_more_names_never_make_a_pair_of_others(given_names: list[str], data: st.DataObject) -> None:
    names = [f"{name} {family}" for name in given_names for family in ("Meier", "Maier", "Mayr")]
    few = data.draw(st.lists(st.sampled_from(names), min_size=2, unique=True))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocking, "CAP", 4)
        apart = {frozenset(pair) for pair in pairs_of(few)}
        whole = {frozenset(pair) for pair in pairs_of(names)}
    assert {pair for pair in whole if pair <= set(few)} <= apart
