"""Names read once more: as the given name of another, as what the article says they are, or among themselves."""

from entities.merging import merge
from tests.merging.marking import marked, merged


def test_a_name_that_sounds_like_a_given_name_is_read_as_one() -> None:
    (kim, _) = merge(*marked("[Kim Ju-ae] sat. In {Lima}, [Zhu Ye] slept."))
    alias = next(alias for alias in kim.aliases if alias.text == "Zhu Ye")
    assert str(alias.evidence[0]) == "Zhu Ye sounds like Ju-ae (Pinyin, Korean through Russian)"


def test_a_given_name_of_two_words_is_said_to_be_read_in_one_way() -> None:
    (kim, _) = merge(*marked("[Kim Jong-un] sat. In {Lima}, [Jong Un] slept."))
    alias = next(alias for alias in kim.aliases if alias.text == "Jong Un")
    assert str(alias.evidence[0]) == "Jong Un sounds like Jong-un (Latin)"
    assert alias.confidence > 0.9  # surer than what only sounds alike


def test_a_given_name_that_two_people_have_is_only_suggested() -> None:
    rows = merge(*marked("[Kim Ju-ae] sat. [Pak Ju-ae] spoke. In {Lima}, [Zhu Ye] slept."))
    row = next(entity for entity in rows if entity.name == "Zhu Ye")
    assert [alias.text for alias in row.aliases] == ["Zhu Ye"]
    assert "could also be" in " ".join(str(fact) for one in row.suggestions for fact in one.evidence)


def test_one_word_that_the_article_equates_is_the_same_person_below() -> None:
    text = "[Eric Blair], also known as [Orwell], died. In {Lima}, [Orwell] was read. [Orwell] wrote."
    assert merged(text)[0] == ["Eric Blair", "Orwell", "Orwell", "Orwell"]


def test_short_names_of_nobody_are_one_unless_titles_tell_them_apart() -> None:
    assert merged("[Hill] sat. In {Lima}, [Hill] slept.")[0] == ["Hill", "Hill"]
    assert merged("[Mr.|Hill] sat. In {Lima}, [Hill] slept.")[0] == ["Hill", "Hill"]
    assert merged("[Mr.|Hill] sat. In {Lima}, [Mrs.|Hill] slept.")[:2] == [["Hill"], ["Hill"]]
