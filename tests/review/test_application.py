import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from entities.decisions import Action, Spelling, append, decide, is_checked
from entities.decisions.line import encode
from entities.desk import Desk
from entities.model import Article, Mention, NameType
from tests.decisions.texts import ARTICLE, MENTIONS, TEXT, named
from tests.review.client import Page, open_page


def test_the_page_shows_every_row_and_marks_every_mention(page: Page) -> None:
    html = page.client.get("/").text
    for entity in page.desk.sheet().entities:
        assert f'id="r-{entity.id}"' in html
        assert html.count(f'data-e="{entity.id}"') == len(entity.mentions)


def test_merge_goes_into_the_chosen_row(page: Page) -> None:
    answer = page.act("merge", "Georgia", row=[page.row("Pyongyang").id])
    assert "You merged Pyongyang into Georgia." in answer.text
    assert {a.text for a in page.row("Georgia").aliases} == {"Georgia", "Pyongyang"}
    assert page.row("Georgia").name == "Georgia"


def test_the_preview_shows_what_a_merge_makes_and_decides_nothing(page: Page) -> None:
    query = {"entity": page.row("Georgia").id, "row": page.row("Pyongyang").id}
    assert (
        "Then one row: <b><bdi>Georgia</bdi></b>, place, 3 mentions" in page.client.get("/a/0/tray", params=query).text
    )
    assert not page.desk.path.exists()


def test_split_spellings_and_single_mentions(page: Page) -> None:
    page.act("merge", "Georgia", row=[page.row("Pyongyang").id])
    whole = page.row("Georgia")
    number = [a.text for a in whole.aliases].index("Pyongyang")
    page.act("split", "Georgia", spelling=str(number))
    assert page.row("Pyongyang") != page.row("Georgia")
    page.act("split", "Georgia", mention="1")
    assert [len(e.mentions) for e in page.desk.sheet().entities if e.name == "Georgia"] == [1, 1]


def test_rename_retype_drop_confirm(page: Page) -> None:
    page.act("rename", "Georgia", name="  Sakartvelo ")
    assert page.row("Georgia").name == "Sakartvelo"
    page.act("retype", "Georgia")
    assert page.row("Georgia").type.value == "PERSON"
    page.act("drop", "Reuters")
    assert not page.has("Reuters")
    page.act("confirm", "Georgia")
    assert is_checked(page.row("Georgia"), page.desk.sheet().replay)


def test_not_a_name_here_is_one_mention(page: Page) -> None:
    mention = page.row("Georgia").mentions[1]
    page.act("drop-here", "Georgia", at=str(mention.start))
    assert mention not in page.row("Georgia").mentions


def test_a_missed_name_is_added(page: Page) -> None:
    start = TEXT.index("smiled")
    page.act("mark", start=str(start), end=str(start + 6), type="PERSON", everywhere="1")
    assert page.row("smiled").type.value == "PERSON"


def test_a_search_that_finds_no_row_offers_the_words_of_the_article(page: Page) -> None:
    assert "Is it a missed name?" in page.client.get("/a/0/rows", params={"q": "smiled"}).text
    assert "Is it a missed name?" not in page.client.get("/a/0/rows", params={"q": "Qqq"}).text


def test_search_passes_over_capitals_and_accents_and_filters_stand_beside_it(page: Page) -> None:
    page.act("rename", "Pyongyang", name="P’yŏngyang")
    assert "yŏngyang" in page.client.get("/a/0/rows", params={"q": "YONGYANG"}).text
    assert "r-" not in page.client.get("/a/0/rows", params={"q": "yongyang", "show": "person"}).text
    assert "r-" not in page.client.get("/a/0/rows", params={"show": "checked"}).text


def test_same_different_unsure_answer_about_two_rows(page: Page) -> None:
    one, other = page.row("Georgia"), page.row("Reuters")
    page.act("unsure", "Georgia", other=other.id)
    page.act("different", "Georgia", other=other.id)
    assert page.desk.sheet().replay.constraints.different
    page.act("same", "Georgia", other=other.id)
    assert page.row("Reuters").id == one.id
    assert [d.action for d in page.desk.sheet().history.decisions] == [Action.UNSURE, Action.DIFFERENT, Action.SAME]


def test_undo_redo_and_back(page: Page) -> None:
    page.act("drop", "Reuters")
    page.act("drop", "Georgia")
    first = page.desk.sheet().history.decisions[0]
    page.act("undo")
    assert page.has("Georgia")
    page.act("undo", id=page.desk.sheet().history.decisions[-1].id)
    assert not page.has("Georgia")
    page.act("back", id=first.id)
    assert page.has("Georgia")
    assert not page.has("Reuters")
    assert page.act("undo", id=first.id).status_code == 200
    assert page.act("undo").status_code == 422


def test_redo_brings_back_what_undo_took_until_something_else_is_decided(page: Page) -> None:
    page.act("drop", "Reuters")
    page.act("undo")
    assert "You brought back: said that Reuters" in page.act("redo").text
    assert not page.has("Reuters")
    assert page.act("redo").status_code == 422
    page.act("undo")
    page.act("confirm", "Georgia")
    assert page.act("redo").status_code == 422
    assert page.has("Reuters")


def test_articles_with_one_file_of_decisions_undo_each_its_own(tmp_path: Path) -> None:
    articles = [ARTICLE, replace(ARTICLE, doc_id="a2")]
    desks = [Desk(a, MENTIONS, tmp_path / "d.jsonl", scope=a.doc_id, who="ann") for a in articles]
    client = open_page(*desks)
    one, other = (Page(client, desk, f"/a/{number}") for number, desk in enumerate(desks))
    one.act("drop", "Reuters")
    one.act("drop-here", "Georgia", at=str(one.row("Georgia").mentions[0].start))
    other.act("drop", "Pyongyang")
    assert other.has("Reuters")
    assert len(other.row("Georgia").mentions) == 2
    assert "Reuters" not in client.get("/a/1").text.partition('id="past"')[2]
    assert "finds nothing" not in client.get("/a/1").text
    one.act("undo")
    assert len(one.row("Georgia").mentions) == 2
    assert not other.has("Pyongyang")


def test_a_name_over_two_lines_is_decided_with_its_spelling(tmp_path: Path) -> None:
    text = "Kim Jong Un left. Then Kim\nJong Un came. Ann met Kim\r\n  Jong Un."
    found = [*re.finditer(r"Kim\s+Jong\s+Un", text), *re.finditer("Ann", text)]
    mentions = [Mention(*one.span(), one[0], NameType.PERSON) for one in sorted(found, key=re.Match.start)]
    desk = Desk(Article(text, "wrapped"), mentions, tmp_path / "d.jsonl", who="ann")
    page = Page(open_page(desk), desk)
    assert page.client.get(f"/a/0/row?entity={page.row('Kim Jong Un').id}").text.count("data-go") == 3
    page.act("confirm", "Kim Jong Un")
    assert is_checked(page.row("Kim Jong Un"), desk.sheet().replay)
    page.act("split", "Kim Jong Un", mention="1")
    assert sorted(len(e.mentions) for e in desk.sheet().entities if e.name == "Kim Jong Un") == [1, 2]
    page.act("undo")
    page.act("drop", "Kim Jong Un")
    assert [e.name for e in desk.sheet().entities] == ["Ann"]
    start, end = found[1].span()
    page.act("mark", start=str(start), end=str(end), type="PERSON", everywhere="1")
    assert len(page.row("Kim Jong Un").mentions) == 3


def test_what_was_dropped_is_a_name_again_when_it_is_marked(page: Page) -> None:
    page.act("drop", "Reuters")
    start = str(TEXT.index("Reuters")), str(TEXT.index("Reuters") + 7)
    page.act("mark", start=start[0], end=start[1], type="PLACE", everywhere="1")
    assert page.has("Reuters")
    page.act("drop", "Reuters")
    assert not page.has("Reuters")
    page.act("mark", start=start[0], end=start[1], type="PERSON")
    assert page.row("Reuters").type is NameType.PERSON


def test_decisions_that_lost_their_subject_are_told(page: Page) -> None:
    append(page.desk.path, [decide(Action.DROP, [Spelling(NameType.PERSON, "Nobody")], who="bob")])
    assert "One decision finds" in page.client.get("/a/0").text


def test_a_long_history_tells_the_newest_and_what_needs_a_look(page: Page) -> None:
    gone = decide(Action.DROP, [Spelling(NameType.PERSON, "Nobody")], who="bob")
    made = [decide(Action.CONFIRM, [named("Lee")], who=f"Reader {number}") for number in range(150)]
    append(page.desk.path, [gone, *made])
    told = re.findall(r"<li.*?</li>", page.client.get("/a/0").text.partition('id="past"')[2], re.DOTALL)
    assert len(told) == 31
    assert "Reader 149" in told[0]
    assert "Reader 120" in told[29]
    assert "Nobody" in told[30]
    assert "no longer has what this is about" in told[30]
    assert "Show 120 more" in page.client.get("/a/0").text
    whole = re.findall(r"<li.*?</li>", page.client.get("/a/0/past").text, re.DOTALL)
    assert [one in whole[place] for one, place in (("Reader 149", 0), ("Reader 0", 149), ("Nobody", 150))] == [True] * 3
    assert "You took back" in page.act("undo").text


def test_a_second_tab_with_an_older_state_is_refused_and_shown_the_newer(page: Page) -> None:
    before = page.version
    page.act("drop", "Reuters")
    answer = page.act("drop", "Georgia", version=before)
    assert answer.status_code == 409
    assert "changed in another tab" in answer.text
    assert f'value="{page.version}"' in answer.text
    assert page.has("Georgia")


def test_what_another_program_decides_shows_on_reload(page: Page) -> None:
    append(page.desk.path, [decide(Action.DROP, [named("Reuters")], who="bob")])
    assert "Reuters</bdi>" not in page.client.get("/a/0/rows").text


def test_contradictions_are_shown_with_their_undo(page: Page) -> None:
    same = decide(Action.SAME, [named("Kim")], others=[named("Lee")], who="bob")
    append(page.desk.path, [same, decide(Action.DIFFERENT, [named("Kim")], others=[named("Lee")], who="eve")])
    assert "contradict one another" in page.client.get("/a/0").text
    page.act("undo", id=same.id)
    assert "contradict one another" not in page.client.get("/a/0").text


def test_a_broken_file_is_said_and_not_overwritten(page: Page) -> None:
    page.desk.path.write_bytes(b"nonsense\n" + encode(decide(Action.UNDO, who="")))
    answer = page.client.get("/a/0")
    assert answer.status_code == 500
    assert "line 1 is no decision" in answer.text
    assert page.desk.path.read_bytes().startswith(b"nonsense")


def test_only_the_changed_paragraphs_are_sent(page: Page) -> None:
    page.client.get("/a/0")
    answer = page.act("drop", "Reuters").text
    assert 'id="b1"' in answer
    assert 'id="b0"' not in answer


@pytest.mark.parametrize(
    ("name", "fields", "said"),
    [
        ("merge", {}, "Tick the rows"),
        ("split", {}, "Tick the spellings"),
        ("split", {"spelling": "99"}, "no such spelling"),
        ("split", {"mention": ["0", "1"]}, "Leave something"),
        ("split", {"mention": "x"}, "no number"),
        ("rename", {"name": " "}, "at least one letter"),
        ("rename", {"name": "x" * 501}, "500 characters"),
        ("drop-here", {}, "Choose a mention"),
        ("mark", {"start": "5", "end": "5"}, "Select a name"),
        ("mark", {"start": "-5", "end": "5"}, "Select a name"),
        ("mark", {"start": "0", "end": "99999999"}, "Select a name"),
        ("undo", {"id": "nope"}, "Nothing is left"),
        ("back", {"id": "nope"}, "no such decision"),
        ("same", {"other": "nope"}, "Choose a row"),
    ],
)
def test_what_makes_no_sense_is_said_and_decides_nothing(
    page: Page, name: str, fields: dict[str, str], said: str
) -> None:
    answer = page.act(name, "Georgia", **fields)
    assert said in answer.text
    assert answer.status_code >= 400
    assert not page.desk.path.exists()


def test_several_articles_are_listed_and_no_others_are_there(tmp_path: Path) -> None:
    desks = [Desk(ARTICLE, MENTIONS, tmp_path / f"{n}.jsonl", who="ann") for n in range(2)]
    client = open_page(*desks)
    assert client.get("/").text.count('href="/a/') == 2
    assert client.get("/a/1").status_code == 200
    assert client.get("/a/2").status_code == 404


def test_a_session_of_many_actions_gives_what_replaying_its_file_gives(page: Page) -> None:
    page.act("merge", "Georgia", row=[page.row("Pyongyang").id])
    page.act("rename", "Georgia", name="X")
    page.act("split", "Georgia", mention="0")
    page.act("drop", "Reuters")
    page.act("confirm", "Zhu Ye")
    page.act("undo")
    again = Desk(ARTICLE, MENTIONS, page.desk.path).sheet()
    assert again.entities == page.desk.sheet().entities
    lines = [json.loads(line) for line in page.desk.path.read_text(encoding="utf-8").splitlines()]
    assert all(line["who"] == "ann" for line in lines)
