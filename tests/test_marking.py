import html
import re

from hypothesis import given
from hypothesis import strategies as st

from entities.marking import Marked, blocks, clean, marked, snippet, spans
from entities.model import Entity, Mention, NameType

texts = st.text(st.one_of(st.sampled_from(" \n\r\t<&>\"'abc\x00\u2028\u202e"), st.characters()), max_size=80)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Marked]]:
    text = draw(texts)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    mentions = [Mention(a, b, text[a:b], NameType.PLACE) for a, b in pairs]
    entity = Entity("e1", NameType.PLACE, "x", 1.0, False, (), tuple(mentions))
    return text, marked([entity])


def tag(one: Marked) -> str:
    return f'<mark id="m{one.mention.start}">{html.escape(clean(one.mention.text))}</mark>'


@given(articles())
def test_nothing_of_the_text_is_lost_but_line_ends(article: tuple[str, list[Marked]]) -> None:
    text, marks = article
    made = blocks(text, marks, tag)
    plain = "".join(html.unescape(re.sub(r"</?mark[^>]*>", "", block)) for _, block in made)
    ends = re.compile("[\r\n\u2028\u2029]+")
    assert ends.sub("", plain) == ends.sub("", clean(text))


@given(articles())
def test_every_mention_is_marked_whole_at_its_place(article: tuple[str, list[Marked]]) -> None:
    text, marks = article
    made = blocks(text, marks, tag)
    found = [
        (
            int(hit[1]),
            html.unescape(hit[2]),
            start + len(html.unescape(re.sub(r"</?mark[^>]*>", "", block[: hit.start()]))),
        )
        for start, block in made
        for hit in re.finditer(r'<mark id="m(\d+)"[^>]*>([^<]*)</mark>', block)
    ]
    assert found == [(m.mention.start, clean(m.mention.text), m.mention.start) for m in marks]


def test_of_two_that_overlap_the_first_is_marked() -> None:
    both = [Mention(0, 5, "Kim J", NameType.PERSON), Mention(4, 9, "Jong", NameType.PERSON)]
    entity = Entity("e", NameType.PERSON, "x", 1.0, False, (), tuple(both))
    assert [one.mention.start for one in marked([entity])] == [0]


def test_long_paragraphs_are_cut_at_blanks_outside_mentions() -> None:
    text = "word " * 4_000
    found = list(spans(text, [(4_000, 4_010)]))
    assert len(found) == 4
    assert all(cut <= 4_000 or cut >= 4_010 for span in found for cut in span)
    assert "".join(text[a:b] for a, b in found) == text


def test_a_snippet_is_one_line() -> None:
    text = "a\nb " * 40 + "Kim" + " c\td" * 40
    before, after = snippet(text, Mention(160, 163, "Kim", NameType.PERSON))
    assert before.startswith("…")
    assert after.endswith("…")
    assert "\n" not in before + after


def test_the_text_between_names_and_after_them_is_shown_not_run() -> None:
    evil = "<script>alert(1)</script>"
    text = f"{evil} Lee {evil} Kim {evil}\n{evil}"
    places = [text.index("Lee"), text.index("Kim")]
    mentions = tuple(Mention(at, at + 3, text[at : at + 3], NameType.PERSON) for at in places)
    made = blocks(text, marked([Entity("e1", NameType.PERSON, "x", 1.0, False, (), mentions)]), tag)
    shown = "".join(block for _, block in made)
    assert "<script" not in shown
    assert shown.count(html.escape(evil)) == 4
