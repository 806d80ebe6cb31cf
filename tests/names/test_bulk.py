import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.names.bulk import OUTCOMES, candidates, compare_all
from entities.names.comparison import compare_prepared
from entities.names.parsing import prepare
from tests.names.tables import cases
from tests.names.test_comparison import NAMES

# fmt: off
TEXTS = (
    "Kim Jong-un", "Kim Jong Un", "Kim Jong-il", "Kim", "Ju-ae", "Zhu Ye", "Kim Ju-ae", "김정은", "金正恩",
    "Ким Чен Ын", "كيم جونغ أون", "Li", "Lee Il-gyu", "Osama bin Laden", "Usama Binladen", "bin Laden",
    "Sergei Lavrov", "李", "이", "SergeiLavrov", "Sergey Viktorovich Lavrov", "John F. Kennedy", "JFK",
    "J. F. Kennedy", "Robert Kennedy", "...", "Mrs. Clinton", "Bill Clinton", "William Clinton",
    "Volodynyr Zelensky", "Vladimir Zelenskiy", "", "!", "Müller", "videoSerhiy Haidai",
    "Sergei Gaidai", "Tkachenko", "Lukashenko", "Martin King Jr.", "Martin King Sr.", "García",
    "Catherine II", "Ana de la Cruz", "Ana Cruz", "Gabriel García Márquez", "Nikolai Patr ushev",
    "Abdul Hakim", "Abdelhasib", "Abdur Rahman", "John McCain", "John MacClain", "Oleksandr Zelensky",
    "Volodymyr Oleksandrovych Zelensky", "Yoko Ono", "Yuko Ono", "Daniela Ortega", "Daniel Ortega", "習近平", "习近平",
    "Lee Hsien Loong", "Lee Hsien Yang", "Wen Jiabao", "Wen Jiahong", "Wen Chia-pao", "Kim Yo-jong",
    "Chiang Kai-shek", "Jiang Jieshi", "安倍晋三", "Shinzo Abe", "Tschechow", "Chekhov",
    "AMLO", "Andrés Manuel López Obrador", "George W. Bush", "George H. W. Bush", "Hồ Chí Minh", "Хо Ши Мин",
    "キム・ジョンウン", "Nguyen Van Thieu", "Le Duc Tho", "Mueller", "Nikolai Patrushev", "Andrew Wilson",
    "Andrew Wilkie", "Wong Kar-wai", "Wang Jiawei", "Koleba", "Dmytro Kuleba", "J.", "Jalal Talabani",
    "Dschalal Talabani", "Djalal Talabani", "Hwang Kyo-ahn", "Hwang Gyo-an",
    "Gurbanguly Berdimuhamedow", "Gurbanguly Berdi", "習 近平", "习 近平", "张 伟", "張 偉", "김 정은", "金 正恩",
)
# fmt: on


ANSWERS = cases("answers")


def mismatches(texts):
    names = [prepare(text) for text in texts]
    answers = compare_all(names, names)
    for row, a in enumerate(names):
        for column, b in enumerate(names):
            one = compare_prepared(a, b)
            many = (OUTCOMES[answers.outcomes[row, column]], float(answers.scores[row, column]))
            if (one.outcome, one.score) != many:
                yield a.text, b.text, one, many


def test_the_same_answers_as_one_by_one():
    assert list(mismatches(TEXTS)) == []


@pytest.mark.parametrize("start", range(0, len(ANSWERS), 12))
def test_the_same_answers_for_names_of_many_languages(start):
    a, b = ([prepare(row[column]) for row in ANSWERS[start : start + 12]] for column in (0, 1))
    answers = compare_all(a, b)
    for row, one in enumerate(a):
        for column, other in enumerate(b):
            found = compare_prepared(one, other)
            many = (OUTCOMES[answers.outcomes[row, column]], float(answers.scores[row, column]))
            assert many == (found.outcome, found.score), (one.text, other.text)


@settings(max_examples=40)
@given(st.lists(NAMES | st.text(max_size=12), max_size=8))
def test_the_same_answers_for_any_names(texts):
    assert list(mismatches(texts)) == []


def test_candidates_are_the_pairs_that_are_not_different():
    names = [prepare(text) for text in TEXTS]
    found = {(first, second) for first, second, _, _ in candidates(names, least=0.0)}
    expected = {
        (first, second)
        for first in range(len(names))
        for second in range(first + 1, len(names))
        if compare_prepared(names[first], names[second]).outcome.value != "different"
    }
    assert found == expected


def test_the_evidence_of_a_pair_is_made_when_asked_for():
    answers = compare_all([prepare("Fidel Castro")], [prepare("Raúl Castro")])
    assert answers.comparison(0, 0).explanation == "both have Castro; Fidel is not Raúl"
