"""Which names meet: variants do, equal names always, and a crowded block takes pairs away without making any."""

import itertools

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import JaroWinkler

from entities.archive import blocking
from entities.archive.blocking import Runs, block_keys, unpacked
from entities.archive.likeness import Looks
from entities.archive.naming import person_key
from entities.archive.words import ALIKE, LEVEL, Words
from entities.names.grading import sound_level
from entities.names.nicknames import related
from entities.names.sound import hear, similarity


def keys_of(name: str) -> set[int]:
    return set(block_keys([("PERSON", *person_key(name))]).values.tolist())


def pairs_of(names: list[str], new: list[bool] | None = None) -> set[tuple[str, str]]:
    keys = [person_key(name)[0] for name in names]
    blocks = block_keys([("PERSON", key, True) for key in keys])
    owner = np.repeat(np.arange(len(keys)), blocks.sizes)
    runs = Runs.of(blocks.values, owner, new=None if new is None else np.array(new, dtype=bool))
    looks = Looks.of(pa.chunked_array([keys]), runs.met)
    found = [pairs[looks.worth(pairs)] for pairs in runs.pairs()]
    return {(names[a], names[b]) for some in found for a, b in zip(*map(list, unpacked(some)), strict=True)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelensky", "Wolodymyr Selenskyj"),
        ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Angela Merkel", "Merkel Angela"),
        ("Mikhail Gorbachev", "Michail Gorbatschow"),
        ("Barack Obama", "Barak Obama"),
        ("Mo Cheeks", "Maurice Cheeks"),
        ("Yi Sun-sin", "Lee Soon-shin"),
        ("O Jin-u", "Oh Jin-woo"),
        ("U Pom-gon", "Woo Bum-kon"),
        ("No Mu-hyon", "Roh Moo-hyun"),
        ("Du Yuesheng", "Tu Yüeh-sheng"),
    ],
)
def test_variants_share_a_block(one: str, other: str) -> None:
    assert keys_of(one) & keys_of(other)
    assert pairs_of([one, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kim Min-su", "Kim Sang-hyok"), ("Angela Merkel", "Angelo Merola"), ("John Smith", "Mary Smith")],
)
def test_strangers_are_not_compared(one: str, other: str) -> None:
    assert not pairs_of([one, other])


def test_a_name_in_a_crowd_of_others_has_the_blocks_that_it_has_alone() -> None:
    names = [("PERSON", *person_key(name)) for name in ("Kim Min-su", "Angela Merkel", "Kim", "Plato", "J. R. Ewing")]
    together = block_keys(names)
    for place, name in enumerate(names):
        start = together.starts[place]
        assert together.values[start : start + together.sizes[place]].tolist() == block_keys([name]).values.tolist()


def test_only_pairs_with_a_new_name_are_given() -> None:
    names = ["Anna Meier", "Anna Maier", "Anna Mayer"]
    everything = pairs_of(names)
    assert everything
    assert pairs_of(names, [False, False, True]) == {pair for pair in everything if "Anna Mayer" in pair}


@settings(max_examples=40)
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


WORDS = ("kim", "gim", "juae", "chuae", "petrov", "pietrow", "ким", "maurice", "mo", "anderson", "andersen", "nadersno")
LETTERS = st.text(alphabet="aeiuknmsthczgj", min_size=1, max_size=9)


@given(st.lists(st.sampled_from(WORDS) | LETTERS, min_size=2, max_size=8, unique=True))
def test_words_are_alike_as_one_by_one(words: list[str]) -> None:
    found = Words.of({word: at for at, word in enumerate(words)})
    one, other = np.triu_indices(len(words), 1)
    expected = [
        np.float32(JaroWinkler.similarity(a, b)) >= ALIKE
        or b in related().get(a, ())
        or sound_level(similarity(hear(a), hear(b))) >= LEVEL
        for a, b in itertools.combinations(words, 2)
    ]
    assert found.like(one, other).tolist() == expected


def test_a_pair_of_several_blocks_comes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocking, "AT_ONCE", 2000)
    monkeypatch.setattr(blocking, "SAMPLED", 16)
    dice = np.random.default_rng(7)
    blocks, names = dice.integers(0, 4000, 20_000) | 1, dice.integers(0, 300, 20_000)
    held = np.unique(np.column_stack([blocks, names]), axis=0)
    sides = [held[held[:, 0] == block, 1] for block in np.unique(blocks)]
    expected = {(a, b) for side in sides for a, b in itertools.combinations(side.tolist(), 2)}
    slices = list(Runs.of(held[:, 0], held[:, 1]).pairs())
    found = np.concatenate(slices)
    assert len(slices) > 5
    assert found.tolist() == sorted((a << 32) | b for a, b in expected)
