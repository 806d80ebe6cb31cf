"""Letters to sounds: the compiled matcher against a slow and obvious reading of the same rules."""

import csv
import re
from importlib import resources

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from entities.names.codes import CODES, encode
from entities.names.orthographies import ASCII_MARKERS, MARKED, MARKERS
from entities.names.romanization import Spelling, compile_spellings, latin, latin_sound, read_spellings, trie_pattern

TABLES = ("latin", "cyrillic", "greek", "arabic", "hebrew", "devanagari", "bengali", "armenian", "georgian", "kana")
OVERLAYS = ("korean", "kontsevich", "japanese", "polivanov", "ukrainian")


def read_slowly(rules: list[Spelling], token: str) -> str:
    """At each place try every rule, and every rule that needs a next letter with every rule that may follow it."""
    plain = {rule.letters: rule.sound for rule in rules if not rule.after}
    joined = {
        rule.letters + letters: rule.sound + sound
        for rule in rules
        for letters, sound in plain.items()
        if rule.after and letters[0] in rule.after and rule.letters + letters not in plain
    }
    spellings = joined | plain
    text, sounds = f"^{token}$", ""
    while text:
        fitting = [letters for letters in spellings if text.startswith(letters)]
        longest = max(fitting, key=len, default=text[0])
        sounds += spellings.get(longest, "")
        text = text[len(longest) :]
    return sounds


@given(st.text("abcdefghijklmnopqrstuvwxyz-'", max_size=12))
def test_the_compiled_latin_table_reads_as_its_rules_say(token: str) -> None:
    assert latin().sound(token) == read_slowly(read_spellings("latin"), token)


@given(
    st.text("aceghimnosuwyz", max_size=10)
    | st.lists(st.sampled_from([*latin().sounds, "\1", "S"]), max_size=5).map("".join)
    | st.text(max_size=10)
)
def test_the_latin_letters_are_read_at_once_as_unit_by_unit(token: str) -> None:
    assert latin_sound(token) == latin().sound(token)


@given(st.text("aceghijlnostuwz", max_size=10) | st.text("abcdefghijklmnopqrstuvwxyz", max_size=15))
def test_a_word_has_the_marks_that_the_orthographies_find(text: str) -> None:
    systems = [system for system, marker in MARKERS.items() if marker.search(text)]
    assert bool(MARKED.search(text)) == bool(systems)
    assert [system for system, marker in ASCII_MARKERS.items() if marker.search(text)] == systems


@given(st.lists(st.tuples(st.text("ab^", min_size=1, max_size=3), st.sampled_from(["", "a", "b"])), max_size=8))
def test_any_rules_compile_to_what_they_say(spelled: list[tuple[str, str]]) -> None:
    # One rule for the same letters before the same letter: of two, neither would be right.
    unique = dict.fromkeys(spelled)
    rules = [Spelling(letters, after, str(number), "any") for number, (letters, after) in enumerate(unique)]
    reaches: dict[str, int] = {}
    for rule in rules:
        for following in (
            other for other in rules if rule.after and not other.after and other.letters[0] in rule.after
        ):
            reaches[rule.letters + following.letters] = reaches.get(rule.letters + following.letters, 0) + 1
    assume(all(count == 1 for count in reaches.values()))
    for token in ("ab", "aab", "bba", "abab", ""):
        assert compile_spellings(rules).sound(token) == read_slowly(rules, token)


@given(st.lists(st.text("abc.*", min_size=1, max_size=4), min_size=1))
def test_a_trie_finds_the_longest_word(words: list[str]) -> None:
    pattern = re.compile(trie_pattern(words))
    for word in words:
        found = pattern.match(word + "abc")
        assert found
        assert found.group() == max((w for w in words if (word + "abc").startswith(w)), key=len)


@pytest.mark.parametrize("name", [*TABLES, *OVERLAYS])
def test_every_rule_has_a_source_and_known_sounds(name: str) -> None:
    text = resources.files("entities.names").joinpath(f"data/{name}.tsv").read_text(encoding="utf-8")
    table = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    known = {chr(sound) for codes in CODES.values() for sound in codes}
    assert table
    for row in table:
        assert row["source"], row
        assert set(row["sound"]) <= known, row
    assert len({(row["spelling"], row["after"]) for row in table}) == len(table)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schmidt", "schmitt"),
        ("tchaikovsky", "tchaikovskiy"),
        ("müller", "mueller"),
        ("milošević", "milosevich"),
        ("nguyễn", "nguyen"),
        ("françois", "francois"),
    ],
)
def test_spellings_of_one_sound_are_one_string_or_one_code_apart(one: str, other: str) -> None:
    speller = latin()
    codes = encode(speller.sound(one), "latin"), encode(speller.sound(other), "latin")
    assert abs(len(codes[0]) - len(codes[1])) <= 2
