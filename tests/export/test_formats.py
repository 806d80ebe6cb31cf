"""Every format that names mentions gives back each one at its place, whatever the text holds; the others, every row."""

import json
import os
import sys
from collections import Counter

import pytest
import spacy
from lxml import etree
from markdown_it import MarkdownIt
from rdflib import Namespace
from spacy import displacy
from spacy.tokens import DocBin

import entities
from entities.export import FORMATS
from entities.export.iri import entity_iri
from entities.model import Alias, Article, Entity, Mention, NameType, Place
from entities.nametable import NameTable
from entities.reading import articles
from tests.export.reading_back import READERS, TEI, XML_ID, Seen, expected, graph, objects, written
from tests.hostile.strings import NAMES, TEXTS, article_of, entities_of

SCHEMA = Namespace("https://schema.org/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")


def table_of(text: str, *rows: tuple[str, NameType, str, Place | None], doc_id: str = "a") -> NameTable:
    made = []
    for number, (name, type, spelled, place) in enumerate(rows):
        start = text.index(spelled)
        mention = Mention(start, start + len(spelled), spelled, type)
        aliases = (Alias(name, 1, 1.0),) if name == spelled else (Alias(name, 1, 1.0), Alias(spelled, 1, 0.6))
        made.append(Entity(f"{number:012x}", type, name, 0.9, False, aliases, (mention,), place))
    return NameTable.of(Article(text, doc_id, f"{doc_id}.txt"), tuple(made), model="m 1")


CUBA = Place("CU", "Cuba", "country", country="CU", geonames="3562981", wikidata="Q241")
TRICKY = table_of(
    "\n\n😀 =Müller met\r\nLee\r\nIl-gyu's wife & <x>\x1b\r\n\r\n\r𝒜nn-Marie in Bogota\u0301\u2028(Cuba).\n",
    ("Müller", NameType.PERSON, "=Müller", None),
    ("Lee Il-gyu", NameType.PERSON, "Lee\r\nIl-gyu", None),
    ("Ann", NameType.PERSON, "𝒜nn", None),
    ("Bogotá", NameType.PLACE, "Bogota\u0301", None),
    ("Cuba", NameType.PLACE, "Cuba", CUBA),
)
EMPTY = NameTable.of(Article("", "empty"), (), model="m 1")


def hostile() -> NameTable:
    article = article_of(NAMES.values())
    return NameTable.of(article, entities_of(article, NAMES.values()), model="m 1")


@pytest.fixture(scope="module")
def every_kind(seed_table: NameTable) -> list[NameTable]:
    return [seed_table, TRICKY, hostile(), EMPTY]


def without_blanks(seen: Seen) -> Seen:
    start = seen.start + len(seen.text) - len(seen.text.lstrip())
    text = seen.text.strip()
    return seen._replace(start=start, end=start + len(text), text=text)


@pytest.mark.parametrize("name", READERS)
def test_every_mention_comes_back_at_its_place(name, every_kind):
    wanted = expected(every_kind)
    if name == "conllu":  # a mention begins and ends with a word there; these blanks are none
        wanted = sorted(map(without_blanks, wanted))
    assert sorted(READERS[name](written(name, every_kind), every_kind)) == wanted


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("tables", [[], [EMPTY], [TRICKY]], ids=["none", "empty", "one"])
def test_none_and_one_come_back_too(name, tables):
    if name == "tei" and not tables:
        assert etree.fromstring(written(name, tables)).tag.endswith("teiCorpus")
        return
    assert sorted(READERS[name](written(name, tables), tables)) == expected(tables)


@pytest.mark.parametrize("name", FORMATS)
def test_a_table_is_written_the_same_each_time_and_none_is_held(name, every_kind):
    assert written(name, every_kind) == written(name, iter(every_kind))


@pytest.mark.parametrize("name", FORMATS)
def test_any_text_can_be_written(name):
    for key, text in TEXTS.items():
        mention = Mention(0, 1, text[:1], NameType.PERSON)
        row = Entity("0" * 12, NameType.PERSON, text[:40], 0.5, True, (Alias(text[:1], 1, 0.5),), (mention,))
        table = NameTable.of(Article(text, key, key), (row,), model="m")
        data = written(name, [table])
        if name in READERS:
            assert READERS[name](data, [table]) == expected([table]) or not text[:1].strip()


@pytest.mark.parametrize("name", ["jsonl", "prodigy", "doccano", "ftm"])
def test_a_line_of_json_is_a_line_to_every_program(name):
    text = NAMES["unicode: separators"]
    data = written(name, [NameTable.of(Article(text, text, "a"), (), model="m")]).decode()
    assert data.splitlines() == data.rstrip("\n").split("\n")
    assert text in [value for line in data.splitlines() for value in _texts(json.loads(line))]


def _texts(value):
    """All texts in a value of JSON."""
    if isinstance(value, dict | list):
        return [text for one in (value.values() if isinstance(value, dict) else value) for text in _texts(one)]
    return [value]


def test_our_docbin_is_read_by_the_program_itself_and_by_the_components(seed_table, tmp_path):
    path = tmp_path / "names.spacy"
    path.write_bytes(written("spacy", [seed_table]))
    (article,) = articles(path)
    assert (article.text, article.doc_id) == (seed_table.text, "article")
    again = entities.table(article)
    assert {e.name for e in again} >= {e.name for e in seed_table}
    (doc,) = DocBin().from_disk(path).get_docs(spacy.blank("en").vocab)
    assert doc._.name_table == seed_table
    shown = displacy.render(doc, style="ent", page=False)
    assert shown.count("<mark") == sum(len(e.mentions) for e in seed_table)


def test_tei_holds_what_the_guidelines_ask_for(every_kind):
    # These are the rules of TEI P5 (4.10) that our elements fall under, by hand. With TEI_SCHEMA=tei_all.rng the next
    # test asks the schema itself; .ci/run takes that of the package HookTest, 3.0.0.
    root = etree.fromstring(written("tei", every_kind))
    ids = [element.get(XML_ID) for element in root.iter() if element.get(XML_ID)]
    assert len(ids) == len(set(ids)) == sum(map(len, every_kind))
    for article in root.findall("t:TEI", TEI):
        children = [etree.QName(child).localname for child in article]
        assert children in (["teiHeader", "standOff", "text"], ["teiHeader", "text"])
        for path in ("titleStmt/t:title", "publicationStmt/t:p", "sourceDesc/t:p"):
            assert article.find(f"t:teiHeader/t:fileDesc/t:{path}", TEI) is not None
        assert article.findall("t:text/t:body/t:p", TEI)
        for group in ("t:standOff/t:listPerson", "t:standOff/t:listPlace"):
            assert all(len(found) for found in article.findall(group, TEI))
        for place in article.iterfind(".//t:place", TEI):
            order = [("placeName", "location", "note", "idno").index(etree.QName(child).localname) for child in place]
            assert order == sorted(order)


def test_tei_keeps_the_schema_where_there_is_one(every_kind):
    if "TEI_SCHEMA" not in os.environ:
        pytest.skip("TEI_SCHEMA names no tei_all.rng")
    grammar = etree.parse(os.environ["TEI_SCHEMA"])
    schema = etree.RelaxNG(grammar)
    for tables in (every_kind, [TRICKY]):
        root = etree.fromstring(written("tei", tables))
        if grammar.find(".//{*}element[@name='standOff']") is None:
            for article in root.iter("{*}TEI"):
                _without_stand_off(article)
        schema.assertValid(etree.ElementTree(root))


def _without_stand_off(article):
    """Put the lists of an article where TEI had them before 4.0.0, which brought `standOff`: into the header."""
    stand_off = article.find("t:standOff", TEI)
    if stand_off is None:
        return
    header = article.find("t:teiHeader", TEI)
    profile = etree.Element(etree.QName(TEI["t"], "profileDesc"))
    for name, around in (("listPerson", "particDesc"), ("listPlace", "settingDesc")):
        for found in stand_off.findall(f"t:{name}", TEI):
            etree.SubElement(profile, etree.QName(TEI["t"], around)).append(found)
    header.find("t:encodingDesc", TEI).addnext(profile)
    article.remove(stand_off)


def test_linked_data_is_people_places_and_concepts(every_kind):
    found = graph(written("json-ld", every_kind))
    names = {str(subject): str(name) for subject, name in found.subject_objects(SKOS.prefLabel)}
    assert names == {entity_iri(table, entity): entity.name for table in every_kind for entity in table}
    (cuba,) = [s for s in set(found.subjects(SCHEMA.sameAs)) if str(s) == entity_iri(TRICKY, TRICKY.entities[-1])]
    assert {str(o) for o in found.objects(cuba, SCHEMA.sameAs)} == {
        "http://www.wikidata.org/entity/Q241",
        "https://sws.geonames.org/3562981/",
    }
    kinds = Counter(str(kind).rpartition("/")[2] for kind in found.objects(None, None) if str(kind).startswith(SCHEMA))
    assert kinds["Person"] == sum(len(t.people) for t in every_kind)
    lee = next(e for e in TRICKY if e.name == "Lee Il-gyu")
    (other,) = (o for s, o in found.subject_objects(SKOS.altLabel) if str(s) == entity_iri(TRICKY, lee))
    assert str(other) == "Lee\r\nIl-gyu"


def test_web_annotations_are_linked_data_of_the_standard(every_kind):
    page = json.loads(written("web-annotation", every_kind))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    ids = [one["id"] for one in page["items"]]
    assert len(ids) == len(set(ids))
    assert all(one["type"] == "Annotation" and one["target"]["source"] for one in page["items"])


def test_markdown_is_read_as_it_was_meant(every_kind):
    html = MarkdownIt("commonmark").enable("table").render(written("markdown", every_kind).decode())
    root = etree.HTML(html)
    rows = root.findall(".//tbody/tr")
    assert len(rows) == sum(map(len, every_kind))
    assert all(len(row) == 4 for row in rows)
    assert not root.xpath("//a|//img|//script|//code|//em|//strong")


def test_ftm_is_what_followthemoney_takes(every_kind):
    model = pytest.importorskip("followthemoney").model
    proxies = [model.get_proxy(one, cleaned=False) for one in objects(written("ftm", every_kind))]
    for proxy in proxies:
        proxy.schema.validate(proxy.to_dict())
    kinds = Counter(proxy.schema.name for proxy in proxies)
    assert kinds["Person"] == sum(len(t.people) for t in every_kind)
    assert kinds["Address"] == sum(len(t.places) for t in every_kind)
    by_id = {proxy.id: proxy for proxy in proxies}
    assert all(
        by_id[ref].schema.name == "PlainText" for p in proxies if p.schema.name == "Person" for ref in p.get("proof")
    )
    cleaned = [model.get_proxy(one, cleaned=True) for one in objects(written("ftm", [every_kind[0]]))]
    lee = next(p for p in cleaned if p.caption == "Lee Il-gyu" and p.schema.name == "Person")
    assert set(lee.get("weakAlias")) == {"Lee", "Li"}
    cuba = next(p for p in cleaned if p.schema.name == "Address" and p.first("full") == "Cuba")
    assert cuba.get("country") == ["cu"]


def test_ftm_ids_are_unique_and_every_reference_leads_somewhere(every_kind):
    made = objects(written("ftm", every_kind))
    ids = {one["id"] for one in made}
    assert len(ids) == len(made)
    for one in made:
        for name in ("proof", "document", "resolved"):
            assert set(one["properties"].get(name, ())) <= ids


def test_a_format_that_lacks_its_library_says_what_to_install(run, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "out.parquet"
    ran = run("table", "-", "--format", "parquet", "-o", path, stdin=b"Lee left.")
    assert (ran.code, path.exists()) == (1, False)
    assert ran.err == "entities: --format parquet needs one more library: run pip install 'entities[parquet]'.\n"


def test_the_formats_are_listed(run):
    lines = run("formats").out.splitlines()
    for name, format in FORMATS.items():
        (line,) = [line for line in lines if line.startswith(f"  {name} ")]
        assert format.description in line
        assert len(line) <= 100


def test_a_file_whose_name_is_no_text_stops_no_format():
    table = NameTable.of(Article("Lee.", "\udfff", "\udfff.txt"), (), model="m")
    for name in FORMATS:
        assert "\udfff".encode("utf-8", "surrogatepass") not in written(name, [table])


def test_python_writes_what_the_command_writes(seed_table, tmp_path):
    for name in FORMATS:
        entities.write(seed_table, tmp_path / "one", format=name)
        assert (tmp_path / "one").read_bytes() == written(name, [seed_table])
    entities.write(iter([seed_table, EMPTY]), tmp_path / "two", format="jsonl")
    assert len((tmp_path / "two").read_text().splitlines()) == 2
    before = (tmp_path / "two").read_bytes()
    with pytest.raises(ValueError, match="'xml' is none of json"):
        entities.write(seed_table, tmp_path / "two", format="xml")
    with pytest.raises(ZeroDivisionError):
        entities.write((1 // 0 for _ in "x"), tmp_path / "two", format="jsonl")
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["one", "two"]
    assert (tmp_path / "two").read_bytes() == before
