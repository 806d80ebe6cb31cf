"""What the article says of a person, put together from several mentions."""

from entities.merging.context import Context
from entities.merging.portrait import Portrait, joined, portrait
from tests.merging.marking import marked

JUDGE = Portrait(frozenset({"judge"}), "f", "f", "f", "younger", True)
DOCTOR = Portrait(frozenset({"doctor"}), "m", "m", "m", "elder", False)


def portrayed(text: str) -> Portrait:
    article, mentions = marked(text)
    return portrait(Context(article, mentions), range(len(mentions)))


def test_what_only_one_mention_says_is_kept() -> None:
    assert joined(JUDGE, Portrait()) == joined(Portrait(), JUDGE) == JUDGE


def test_titles_add_up_and_the_first_word_counts_for_the_rest() -> None:
    assert joined(JUDGE, DOCTOR) == JUDGE._replace(titles=frozenset({"judge", "doctor"}))


def test_the_generation_stands_before_or_behind_the_name() -> None:
    assert portrayed("The elder [Hill] slept.").generation == "elder"
    assert portrayed("Young [Hill] slept.").generation == "younger"
    assert portrayed("[Bob Hill], Jr., slept.").generation == "younger"
    assert portrayed("[Bob Hill], senior, slept.").generation == "elder"
    assert portrayed("[Hill] slept, the elder too.").generation == ""


def test_the_pronoun_of_a_relative_is_the_name_s_own() -> None:
    assert portrayed("[Hill] and her husband slept.").sex == "f"
    assert portrayed("[Hill], with his two sons, slept.").sex == "m"
    assert portrayed("[Hill] and her car slept.").sex == ""


def test_a_pronoun_against_the_given_name_may_mean_somebody_else() -> None:
    assert portrayed("[Mary Hill] left. She slept.").guess == "f"
    assert portrayed("[Mary Hill] left. He slept.").guess == ""
