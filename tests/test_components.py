from importlib.metadata import entry_points

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import entities
from entities.components import MENTIONS, TABLE

TEXT = "Former envoy Lee Il-gyu's family left Cuba. Lee met Kim Jong Un of the Workers' Party in Pyongyang."


def recognizer():
    others = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]
    return spacy.load(entities.default_model_path(), exclude=others)


def pipeline(**config):
    nlp = recognizer()
    nlp.add_pipe("name_finder", after="ner")
    nlp.add_pipe("name_merger", config=config)
    return nlp


@pytest.fixture(scope="module")
def nlp():
    return pipeline()


@pytest.fixture(scope="module")
def doc(nlp):
    return nlp(TEXT)


def seen(doc):
    """All that the components promise of a document."""
    names = [(s.text, s.label_, s.id_, s._.entity_id) for s in doc.spans["names"]]
    return names, [(e.text, e.label_, e.id_, e._.entity_id) for e in doc.ents], doc._.name_table


def test_the_table_is_the_one_the_package_makes(doc):
    assert doc._.name_table.entities == entities.table(TEXT).entities
    assert doc._.name_table.text == TEXT


def test_spans_carry_type_and_id(doc):
    table = doc._.name_table
    for span in doc.spans["names"]:
        assert span.id_ == span._.entity_id == table.find(span.text).id
        assert span.label_ == table.find(span.text).type
    assert len(doc.spans["names"]) == sum(len(e.mentions) for e in table)


def test_ents_keep_span_and_label_and_get_the_id(doc):
    plain = recognizer()(TEXT)
    assert [(e.start, e.end, e.label_) for e in doc.ents] == [(e.start, e.end, e.label_) for e in plain.ents]
    ids = {e.text: e.id_ for e in doc.ents}
    assert ids["Cuba"] == doc._.name_table.find("Cuba").id


def test_any_span_knows_its_entity(doc):
    assert (
        doc.char_span(TEXT.index("Kim"), TEXT.index("Kim") + 11)._.entity_id == doc._.name_table.find("Kim Jong Un").id
    )
    assert doc[0:1]._.entity_id == ""


def test_everything_survives_bytes(nlp, doc):
    assert seen(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == seen(doc)


def test_everything_survives_bytes_in_another_vocabulary(doc):
    assert seen(Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())) == seen(doc)


def test_everything_survives_a_doc_bin(doc):
    packed = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (unpacked,) = DocBin(store_user_data=True).from_bytes(packed).get_docs(spacy.blank("en").vocab)
    assert seen(unpacked) == seen(doc)


def test_two_processes(nlp, doc):
    assert [seen(d) for d in nlp.pipe([TEXT, "Nothing.", TEXT], n_process=2, batch_size=1)][::2] == [seen(doc)] * 2


def test_to_disk_and_back(nlp, doc, tmp_path):
    nlp.to_disk(tmp_path / "model")
    loaded = spacy.load(tmp_path / "model")
    assert loaded.pipe_names[-2:] == ["name_finder", "name_merger"]
    assert seen(loaded(TEXT)) == seen(doc)


def test_config_is_kept_on_disk(tmp_path):
    pipeline(caution="strict").to_disk(tmp_path / "model")
    assert spacy.load(tmp_path / "model").get_pipe_meta("name_merger").default_config == {"caution": "default"}
    assert spacy.load(tmp_path / "model").config["components"]["name_merger"]["caution"] == "strict"


def test_an_unknown_caution_is_refused():
    with pytest.raises(ValueError, match="'careless' is not a valid Caution"):
        spacy.blank("en").add_pipe("name_merger", config={"caution": "careless"})


def test_the_merger_needs_the_finder():
    nlp = spacy.blank("en")
    nlp.add_pipe("name_merger")
    with pytest.raises(ValueError, match="'name_finder' has to run first"):
        nlp("Lee")


def test_without_the_components_there_is_no_table():
    doc = spacy.blank("en")("Lee left.")
    assert doc._.name_table is None
    assert doc[0:1]._.entity_id == ""


def test_an_empty_document(nlp):
    assert nlp("")._.name_table.entities == ()


def test_what_travels_is_plain(doc):
    def plain(value):
        if isinstance(value, dict):
            return all(type(k) is str and plain(v) for k, v in value.items())
        return all(map(plain, value)) if type(value) is list else type(value) in (str, int, float, bool)

    assert plain(doc.user_data[TABLE])
    assert plain(doc.user_data[MENTIONS])


def test_entry_points_let_spacy_find_the_factories():
    found = {e.name: e.value for e in entry_points(group="spacy_factories")}
    assert found["name_finder"] == "entities.components:name_finder"
    assert found["name_merger"] == "entities.components:name_merger"


def test_pipe_analysis_finds_no_problem(nlp):
    assert not any(nlp.analyze_pipes()["problems"].values())
