"""The pictures hold what the table says, whatever its names are."""

import io

import pytest
from lxml import etree

from entities.model import Alias, Article, Entity, Mention, NameType
from entities.nametable import NameTable
from entities.plots import KINDS, draw, together
from tests.hostile.strings import NAMES, article_of, entities_of

SVG = "{http://www.w3.org/2000/svg}"


def drawn(table: NameTable, kind: str, **options) -> bytes:
    file = io.BytesIO()
    draw(table, kind, file, **options)
    return file.getvalue()


def words(picture: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in etree.fromstring(picture).iter(f"{SVG}text")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_is_named_in_the_picture(seed_table, kind):
    assert {entity.name for entity in seed_table} <= set(words(drawn(seed_table, kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_table_gives_the_same_picture(seed_table, kind):
    assert drawn(seed_table, kind) == drawn(seed_table, kind)


def test_a_stroke_is_a_mention(seed_table):
    root = etree.fromstring(drawn(seed_table, "timeline"))
    strokes = [use for use in root.iter(f"{SVG}use") if "stroke" in (use.get("style") or "")]
    ticks = [use for use in strokes if any(colour in use.get("style") for colour in ("0072b2", "d55e00"))]
    shown = len({entity.type for entity in seed_table})  # the legend's
    assert len(ticks) == sum(len(entity.mentions) for entity in seed_table) + shown


@pytest.mark.parametrize("kind", KINDS)
def test_any_name_is_drawn(kind):
    article = article_of(NAMES.values())
    table = NameTable.of(article, entities_of(article, NAMES.values()), model="m")
    for format in ("svg", "png"):
        assert drawn(table, kind, format=format, rows=60)


def test_the_most_mentioned_are_drawn_and_the_others_counted(seed_table):
    found = words(drawn(seed_table, "together", rows=3))
    assert {"Lee Il-gyu", "Kim Jong Un", "North Korea"} <= set(found)
    assert "Cuba" not in found
    assert f"the 3 most mentioned of {len(seed_table)}" in " ".join(found)


def test_paragraphs_are_counted_by_hand():
    text = "A B\nA\n\nB A C\r\nC"
    spots = {"A": (0, 4, 9), "B": (2, 7), "C": (11, 14)}
    rows = tuple(
        Entity(name, NameType.PERSON, name, 1.0, False, (Alias(name, len(at), 1.0),),
               tuple(Mention(i, i + 1, name, NameType.PERSON) for i in at))
        for name, at in spots.items()
    )  # fmt: skip
    assert all(text[i] == name for name, at in spots.items() for i in at)
    table = NameTable.of(Article(text), rows, model="m")
    assert together(table, rows) == [[3, 2, 1], [2, 2, 1], [1, 1, 2]]


def test_the_command_draws_into_a_file(run, tmp_path):
    (tmp_path / "a.txt").write_text("Lee Il-gyu left Cuba. Lee lives in Seoul.")
    ran = run("plot", tmp_path / "a.txt", "-o", tmp_path / "a.PNG", "--kind", "together")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / "a.PNG").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("options", "said"), [(["-o", "a.gif"], "none of .svg, .png"), (["-o", "a.svg", "-k", "pie"], "'pie' is none of")]
)
def test_wrong_usage_is_named(run, options, said):
    ran = run("plot", "a.txt", *options)
    assert ran.code == 2
    assert said in ran.err


def test_nothing_to_draw_is_one_sentence(run, tmp_path):
    (tmp_path / "a.txt").write_text("nothing at all")
    ran = run("plot", tmp_path / "a.txt", "-o", tmp_path / "a.svg")
    assert ran.code == 1
    assert ran.err.endswith("no person or place is named, so that there is nothing to draw.\n")
    assert not (tmp_path / "a.svg").exists()
