"""Listed pairs: whatever is asked together, the answers are those of `compare_prepared`, evidence and all."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.model import Outcome
from entities.names import prepare
from entities.names.comparison import compare_prepared
from entities.names.listed import CHUNK, compare_close, compare_pairs
from entities.names.relation import relate
from entities.names.relationpairs import relate_pairs
from entities.names.units import Vocabulary, describe
from tests.names.tables import cases
from tests.names.test_bulk import TEXTS
from tests.names.test_comparison import NAMES


def mismatches(pairs):
    names = [(prepare(a), prepare(b)) for a, b in pairs]
    for (a, b), many in zip(names, compare_pairs(names), strict=True):
        if (one := compare_prepared(a, b)) != many:
            yield a.text, b.text, one, many


def test_the_same_answers_as_one_by_one():
    assert list(mismatches((a, b) for a in TEXTS for b in TEXTS)) == []


def test_the_same_answers_for_names_of_many_languages():
    rows = cases("answers")
    assert list(mismatches((row[0], row[1]) for row in rows)) == []
    shifted = zip(rows, rows[1:] + rows[:1], strict=True)  # strangers, two by two
    assert list(mismatches((one[1], other[0]) for one, other in shifted)) == []


@settings(max_examples=60)
@given(st.lists(st.tuples(NAMES | st.text(max_size=16), NAMES | st.text(max_size=16)), max_size=12))
def test_the_same_answers_for_any_names(pairs):
    assert list(mismatches(pairs)) == []


def test_close_pairs_are_those_that_one_by_one_are_close():
    names = [prepare(text) for text in TEXTS]
    places = [(row, column) for row in range(len(names)) for column in range(len(names)) if names[row].parts]
    every = {at: compare_prepared(names[row], names[column]) for at, (row, column) in enumerate(places)}
    wanted = {at: one for at, one in every.items() if one.outcome is not Outcome.DIFFERENT and one.score >= 0.4}
    close = dict(compare_close(names, *np.array(places).T, least=0.4))
    assert close.items() <= wanted.items()
    # Names of as many words that differ as written are not tried with words joined.
    assert all(len({len(names[at].parts) for at in places[pair]}) == 1 for pair in wanted.keys() - close.keys())
    assert len(wanted) - len(close) < 5


def test_parts_are_related_as_one_by_one():
    words = Vocabulary()
    for text in (*TEXTS, "Ludwig van Beethoven", "Vanbeethoven", "Abdul Hakim", "Abdelhasib", "J. R.", "Ж. Ким"):
        for part in prepare(text).parts:
            words.number(part)
    units = describe(words.parts)
    i, j = (places.ravel() for places in np.indices((len(units.parts),) * 2))
    codes = relate_pairs(units, i, j).tolist()
    expected = [relate(units.parts[one], units.parts[other]) for one, other in zip(i.tolist(), j.tolist(), strict=True)]
    assert codes == expected


def test_what_no_file_can_hold_is_answered_too():
    texts = ("\ud800 Lee", "Lee\udfff", "\ud800\udfff", "\0", "a\0b", "Lee")
    assert list(mismatches((a, b) for a in texts for b in texts)) == []


def test_pairs_are_read_a_chunk_at_a_time():
    name, read = prepare("Kim Jong-un"), []
    answers = compare_pairs((name, name) for at in range(3 * CHUNK) if read.append(at) is None)
    assert next(answers).outcome.value == "same"
    assert len(read) == CHUNK
    assert sum(1 for _ in answers) == 3 * CHUNK - 1
