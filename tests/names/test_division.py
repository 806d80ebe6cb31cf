"""Names that are written without a space: where they divide."""

import pytest

from entities.names.division import cut, divide, syllables_of


@pytest.mark.parametrize(
    "written",
    [
        "金 正恩",
        "김 정은",
        "황보 인",
        "오바마",
        "諸葛 亮",
        "司马 迁",
        "毛 泽东",
        "李 光耀",
        "田中 角栄",
        "宮﨑 駿",
        "佐々木 健太郎",
        "小泉 純一郎",
        "安倍 晋三",
        "李",
        "이",
        "ちばてつや",
        "Kim",
    ],
)
def test_a_family_name_and_a_given_name_written_as_one_word(written: str) -> None:
    assert " ".join(divide(written.replace(" ", ""))) == written


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("Jong-un", "jong un"),
        ("Hsien Loong", "hsien loong"),
        ("Jiabao", "jia bao"),
        ("Kim", "kim"),
        ("Schmidt", "schmidt"),
        ("Ba-na-na", ""),
        ("-un-", "un"),
    ],
)
def test_the_syllables_of_a_part(text: str, syllables: str) -> None:
    assert " ".join(syllables_of(text)) == syllables


def test_a_token_is_cut_by_its_script() -> None:
    assert [cut(text) for text in ("jong-un", "jintao", "정은", "正恩", "schmidt")] == [
        ("jong", "un"),
        ("jin", "tao"),
        ("정", "은"),
        ("正", "恩"),
        ("schmidt",),
    ]
