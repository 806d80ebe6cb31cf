"""What an archive takes in: every kind of file, and fields by name."""

import json

import entities
from entities import archive


def texts(store):
    return dict(
        zip(*[archive.open_archive(store).articles[name].to_pylist() for name in ("doc_id", "text")], strict=True)
    )


def test_a_folder_of_many_kinds_is_added_with_the_texts_that_offsets_count_in(run, tmp_path):
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.md").write_text("---\ndate: 2018-06-12\n---\n**Lee Il-gyu** left _Cuba_.")
    (news / "b.jsonl").write_text(
        json.dumps({"key": 7, "body": "Kim Ju-ae lives in Pyongyang.", "day": "2024-03-02"}) + "\n"
    )
    (news / "c.png").write_bytes(b"\x89PNG")
    table = entities.table("Ann Smith saw Seoul.")
    entities.write(table, news / "d.spacy", format="spacy")
    fields = ("--text-field", "body", "--id-field", "key", "--date-field", "day")
    ran = run("archive", "add", tmp_path / "store", news, *fields)
    assert ran.code == 0
    assert "passed over (1 .png)" in ran.err
    stored = texts(tmp_path / "store")
    assert stored["a"] == "Lee Il-gyu left Cuba."
    assert stored["7"] == "Kim Ju-ae lives in Pyongyang."
    assert "Ann Smith saw Seoul." in stored.values()
    mentions = archive.open_archive(tmp_path / "store").mentions.to_pylist()
    assert {"Lee Il-gyu", "Kim Ju-ae", "Ann Smith"} <= {mention["text"] for mention in mentions}
    assert sorted(archive.open_archive(tmp_path / "store").articles["date"].to_pylist()) == [
        "",
        "2018-06-12",
        "2024-03-02",
    ]
    archive.merge(tmp_path / "store")
    assert "  7 2024-03-02 @0: " in run("archive", "show", tmp_path / "store", "Kim Ju-ae").out
