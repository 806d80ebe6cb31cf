import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

import entities
from entities import display
from entities.evidence import Evidence, EvidenceKind
from entities.model import Alias, Entity, Mention, NameType, Suggestion

KIND = NameType.PERSON
SOUND = (Evidence(EvidenceKind.SOUNDS_LIKE, ("Zhu Ye", "Ju-ae", "Pinyin")),)


def entity(name, *aliases, review=False, suggestions=()):
    mentions = tuple(Mention(i, i + 1, a.text, KIND) for a in aliases for i in range(a.count))
    return Entity("x", KIND, name, 1.0, review, aliases, mentions, suggestions=suggestions)


def printed(entities, **options):
    file = io.StringIO()
    Console(file=file, width=100).print(display.terminal(entities, **options))
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_a_doubtful_spelling_has_a_mark_and_its_reason_below():
    row = entity("Kim Ju-ae", Alias("Kim Ju-ae", 2, 1.0), Alias("Zhu Ye", 1, 0.8, SOUND), review=True)
    assert printed([row]) == [
        "           Mentions  Spellings",
        "People",
        "Kim Ju-ae         3  Kim Ju-ae 2, Zhu Ye 1?",
        "                     ? Zhu Ye: sounds like Ju-ae (Pinyin)",
    ]


def test_a_sure_row_has_no_mark():
    assert "?" not in "".join(printed([entity("Lee", Alias("Lee", 2, 0.95))]))


def test_a_suggestion_is_shown():
    row = entity("Li", Alias("Li", 1, 1.0), review=True, suggestions=(Suggestion("y", "Lee", 0.5, SOUND),))
    assert "? perhaps also Lee: Zhu Ye sounds like Ju-ae (Pinyin)" in "\n".join(printed([row]))


def test_wide_characters_are_aligned():
    rows = [entity("김정은", Alias("김정은", 1, 1.0)), entity("Lee Il-gyu", Alias("Lee", 1, 1.0))]
    lines = [line for line in printed(rows) if " 1  " in line]
    assert len({cell_len(line[: line.rindex("  ")]) for line in lines}) == 1


def test_no_name_is_said():
    assert printed([]) == ["No person or place is named."]


def test_markup_in_a_name_is_only_text():
    assert any(
        "[red]Lee[/red] 1" in line for line in printed([entity("[red]Lee[/red]", Alias("[red]Lee[/red]", 1, 1.0))])
    )


def test_html_is_escaped():
    html = display.html([entity("<script>Lee</script>", Alias("<b>&", 1, 1.0))])
    assert "<script" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;Lee" in html


@given(st.text())
def test_printable_holds_no_control_character(text):
    shown = display.printable(text)
    assert shown.isprintable() or not any(c in shown for c in "\x1b\x00\x07\r\n\t\x7f\x9b\u202e\u2066")
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in shown)
    assert len(shown) == len(text)


@pytest.mark.parametrize("method", ["__rich_console__", "_repr_html_"])
def test_a_table_shows_itself(method, seed_table):
    assert hasattr(seed_table, method)
    file = io.StringIO()
    Console(file=file, width=200).print(seed_table)
    for row in seed_table:
        assert row.name in file.getvalue()
        assert row.name in seed_table._repr_html_()


def test_people_come_first_and_the_most_mentioned(seed_table):
    shown = [(e.type, -len(e.mentions)) for e in seed_table]
    assert shown == sorted(shown)
    assert entities.NameType.PERSON < entities.NameType.PLACE
