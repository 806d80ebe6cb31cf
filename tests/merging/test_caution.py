"""Strict merges the certain, eager also the likely; what waits is asked."""

import pytest

from entities.merging import Caution, merge
from tests.merging.marking import marked, rows

CERTAIN = "[Ann Hill] came. [Hill] left."
PROBABLE = "[Robert Kim] came. [Bob] left. [Kim Jong Un], the son, met [Zhu Ye]. [Kim Ju-ae] is his daughter."
LIKELY = "[Ann Hill] came. [Hill] sat. His brother, [Bob Hill], spoke. In {Lima}, [Hill] slept."


def confidences(text: str, caution: Caution) -> list[float]:
    return [alias.confidence for entity in merge(*marked(text), caution=caution) for alias in entity.aliases]


@pytest.mark.parametrize(("caution", "bar"), [(Caution.STRICT, 0.97), (Caution.DEFAULT, 0.8), (Caution.EAGER, 0.6)])
def test_nothing_below_the_bar_is_merged(caution: Caution, bar: float) -> None:
    assert all(c >= bar for text in (CERTAIN, PROBABLE, LIKELY) for c in confidences(text, caution))


def test_the_certain_is_merged_by_all() -> None:
    assert {str(rows(merge(*marked(CERTAIN), caution=caution))) for caution in Caution} == {"[['Ann Hill', 'Hill']]"}


def test_less_caution_never_makes_more_rows() -> None:
    for text in (CERTAIN, PROBABLE, LIKELY):
        sizes = [len(merge(*marked(text), caution=c)) for c in (Caution.STRICT, Caution.DEFAULT, Caution.EAGER)]
        assert sizes == sorted(sizes, reverse=True)


def test_a_row_in_doubt_comes_with_its_question() -> None:
    found = merge(*marked("[Ann Hill] and [Bob Hill] came. [Hill] spoke."))
    asked = {entity.question for entity in found if entity.needs_review}
    assert "Is Hill the same as Ann Hill?" in asked or "Is Hill the same as Bob Hill?" in asked
    assert all(entity.suggestions[0].evidence for entity in found if entity.suggestions)


def test_a_sure_row_asks_nothing() -> None:
    assert [entity.question for entity in merge(*marked(CERTAIN))] == [""]
