"""Scripts: told apart, and read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.names.hangul import hangul_sound, syllables
from entities.names.scripts import TABLES, native_sound, script_of
from entities.names.sound import hear, similarity
from tests.names.tables import cases


@pytest.mark.parametrize(
    ("token", "script"),
    [
        ("Kim", "Latin"),
        ("김정은", "Hangul"),
        ("金正恩", "Han"),
        ("Ким", "Cyrillic"),
        ("キム", "Kana"),
        ("كيم", "Arabic"),
        ("אברהם", "Hebrew"),
        ("Θεοδωράκης", "Greek"),
        ("नरेन्द्र", "Devanagari"),
        ("নরেন্দ্র", "Bengali"),
        ("નરેન્દ્ર", "Indic"),
        ("Սարգսյան", "Armenian"),
        ("სააკაშვილი", "Georgian"),
        ("መለስ", "Ethiopic"),
        ("...", ""),
        ("", ""),
    ],
)
def test_a_script_is_told_by_its_letters(token: str, script: str) -> None:
    assert script_of(token) == script


def test_letters_are_of_the_script_that_unicode_names() -> None:
    scripts = {"ARMENIAN": "Armenian", "BENGALI": "Bengali", "THAI": "Thai", "HEBREW": "Hebrew", "CJK UNIFIED": "Han"}
    scripts |= {
        "HANGUL SYLLABLE": "Hangul",
        **dict.fromkeys(("HIRAGANA", "HENTAIGANA", "KATAKANA LETTER SMALL"), "Kana"),
    }
    scripts |= dict.fromkeys(("NUSHU", "YI SYLLABLE", "TIBETAN", "SINHALA", "LAO", "TANGUT"), "")
    scripts |= (
        dict.fromkeys(("GLAGOLITIC", "TIFINAGH"), "") | {"ETHIOPIC SYLLABLE": "Ethiopic"} | {"GEORGIAN": "Georgian"}
    )
    wrong = []
    for char in filter(str.isalpha, map(chr, range(0x33000))):
        name = unicodedata.name(char, "")
        wrong += [name for start, script in scripts.items() if name.startswith(start) and script_of(char) != script]
    assert wrong == []


@given(st.text(max_size=30), st.sampled_from(sorted(TABLES)))
def test_any_text_can_be_read_as_any_script(text: str, script: str) -> None:
    assert isinstance(native_sound(text, script), str)


@given(st.integers(0xAC00, 0xD7A3))
def test_every_hangul_syllable_comes_apart(code: int) -> None:
    ((lead, vowel, tail),) = syllables(chr(code))
    assert vowel
    assert hangul_sound(chr(code)) == (lead + vowel + tail).replace("lr", "l")


# Spellings of one name in two scripts, and with them a name of the same people that is another.
ONE_NAME = [
    ("Чайковський", "Tchaikovsky", "Dostoevsky"),
    ("Чайковский", "Чайковський", "Достоевский"),
    ("ابراهيم", "Ibrahim", "Ismail"),
    ("ابراهيم", "אברהם", "ישמעאל"),
    ("אברהם", "Abraham", "Yitzhak"),
    ("Θεοδωράκης", "Theodorakis", "Theodoropoulos"),
    ("محمد", "Mohammed", "Mahfouz"),
    ("नरेन्द्र", "Narendra", "Rajendra"),
    ("სააკაშვილი", "Saakashvili", "Ivanishvili"),
    ("Սարգսյան", "Sargsyan", "Pashinyan"),
    ("ミハイル", "Mikhail", "Maxim"),
    ("セルゲイ", "Sergei", "Andrei"),
    ("Синдзо", "Shinzo", "Shigeru"),
    ("田中", "Tanaka", "Nakata"),
    ("정은", "Jong-un", "Jong-il"),
    ("正恩", "Jong-un", "Jong-il"),
    ("Чен Ын", "Jong-un", "Jong-il"),
    ("Чен Ин", "Jong-un", "Jong-il"),
    ("ジョンウン", "Jong-un", "Jong-il"),
    ("近平", "Jinping", "Jintao"),
    ("Цзиньпин", "Jinping", "Jintao"),
]


@pytest.mark.parametrize(("one", "other", "relative"), ONE_NAME)
def test_one_name_in_two_scripts_is_one_and_its_neighbour_is_not(one: str, other: str, relative: str) -> None:
    assert similarity(hear(one), hear(other)) >= 0.5
    assert similarity(hear(one), hear(relative)) < similarity(hear(one), hear(other))
    assert similarity(hear(one), hear(relative)) < 0.5


@pytest.mark.parametrize(("token", "readings"), cases("heard"))
def test_how_a_token_may_sound_and_by_which_system(token: str, readings: str) -> None:
    """System, sounds (see `entities.names.codes`), what it takes to read it so, and how doubtful the language is."""
    found = [
        (one.system.replace(" ", "_"), one.sound, f"{one.cost:g}", f"{one.doubt:.1f}") for one in hear(token).readings
    ]
    assert [":".join(one) for one in found] == readings.split(" ")
