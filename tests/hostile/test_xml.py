"""Entities of XML: none brings in another file, and none that is made of others grows."""

import io
import zipfile
from pathlib import Path

import pytest

import entities
from entities.errors import InputError

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BODY = "<w:p><w:r><w:t>Lee met Kim in Seoul. {}</w:t></w:r></w:p>"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_file(path: Path, prologue: str, reference: str) -> None:
    """A document of Word whose text refers to an entity."""
    docx = pytest.importorskip("docx")
    made = io.BytesIO()
    docx.Document().save(made)
    with zipfile.ZipFile(made) as plain, zipfile.ZipFile(path, "w") as evil:
        for name in plain.namelist():
            data = plain.read(name)
            if name == "word/document.xml":
                data = (
                    f"<?xml version='1.0'?>{prologue}"
                    f"<w:document {WORD}><w:body>{BODY.format(reference)}</w:body></w:document>"
                ).encode()
            evil.writestr(name, data)


def markup_file(path: Path, prologue: str, reference: str) -> None:
    """A page, or a mail with a page, that is XML and refers to an entity."""
    page = (
        f"<?xml version='1.0'?>{prologue}<html xmlns='http://www.w3.org/1999/xhtml'><body><article>"
        f"{f'<p>Lee met Kim in Seoul. {reference} They talked about the weather for two hours.</p>' * 5}"
        "</article></body></html>"
    )
    head = "Subject: Lee\nContent-Type: text/html; charset=utf-8\n\n" if path.suffix == ".eml" else ""
    path.write_text(head + page, encoding="utf-8")


@pytest.mark.parametrize("ending", [".docx", ".html", ".xhtml", ".eml"])
@pytest.mark.parametrize("kind", ["file", "parameter", "laughs"])
def test_an_entity_brings_nothing_in(tmp_path: Path, ending: str, kind: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("Olga Secretova", encoding="utf-8")
    declared = {
        "file": f'<!ENTITY e SYSTEM "{secret.as_uri()}">',
        "parameter": f'<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p; <!ENTITY e "x">',
        "laughs": f'<!ENTITY l0 "Olga Secretova">{LAUGHS}<!ENTITY e "&l9;">',
    }[kind]
    path = tmp_path / f"article{ending}"
    (word_file if ending == ".docx" else markup_file)(path, f"<!DOCTYPE x [{declared}]>", "&e;")
    try:
        texts = [article.text for article in entities.articles(path)]
    except InputError:
        return  # refused, in a sentence
    for text in texts:
        assert text.count("Secretova") <= (kind == "laughs")  # as it is written in the declaration itself
        assert ending != ".docx" or text.startswith("Lee met Kim in Seoul.")  # which is read for all that
