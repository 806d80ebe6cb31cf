"""Files that hold more than text: what is taken out of them, and what is said where nothing can be."""

import io
import sys
import zipfile
from email.message import EmailMessage

import docx
import pypdf
import pytest
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from entities.reading import pdf

PAGE = """<!doctype html><html lang="en"><head><title>Trump meets Kim - The Daily Paper</title>
<meta property="og:title" content="Trump meets Kim Jong-un"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Trump meets Kim Jong-un</h1>
<p>President Donald Trump flew to Pyongyang, where he was met by Kim Jong-un &amp; his daughter Kim Ju-ae.</p>
<p>The talks lasted for two hours. Officials in Seoul said that they had been told of the visit a week before.</p>
<p>Mr. Müller, an analyst in Berlin, said that nobody in Europe had expected the visit to happen at all.</p></article>
<footer>Copyright Peter Miller, London</footer><script>var x = "Paris";</script></body></html>"""


def pdf_of(*pages: str, lock: str = "") -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A5)
    for page in pages:
        for number, line in enumerate(page.splitlines()):
            canvas.drawString(40, 500 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    if not lock:
        return file.getvalue()
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(file.getvalue()))
    writer.encrypt(lock, algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def docx_of(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "Lee", "Seoul"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def mail(subject: str = "Lee is back", body: str = "He landed in Seoul.\r\nÀ bientôt") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ann <ann@example.org>", subject
    message.set_content(body)
    return message


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.html.gz", "a.html.zst"])
def test_a_web_page_is_its_headline_and_its_article(reading, name):
    make = reading.packed if name.endswith(("gz", "zst")) else reading.file
    article = reading.one(make(name, PAGE.encode()))
    assert article.text.count("Trump meets Kim Jong-un") == 1
    assert "Kim Jong-un & his daughter Kim Ju-ae." in article.text
    assert "Mr. Müller" in article.text
    assert not [word for word in ("Sport", "Paris", "<p>") if word in article.text]
    assert article.extracted
    assert article.doc_id == "a"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2018-06-12T23:30:00+09:00">', "2018-06-12"),
        ('<meta name="date" content="12 June 2018">', "2018-06-12"),
        ('<script type="application/ld+json">{"datePublished": "2018-06-12"}</script>', "2018-06-12"),
        ("", ""),
    ],
)
def test_a_page_is_of_the_day_that_its_head_says(reading, head, date):
    told = PAGE.replace("<head>", f"<head>{head}").replace("two hours", "two hours on 3 May 2018")
    assert reading.one(reading.file("a.html", told.encode())).date == date
    message = EmailMessage()
    message["Date"] = "Sun, 07 Jan 2024 10:00:00 +0000"  # when the page was saved
    message.set_content(told, subtype="html")
    assert reading.one(reading.file("a.mhtml", message.as_bytes())).date == date


@pytest.mark.parametrize(
    ("header", "date"),
    [("Tue, 12 Jun 2018 23:30:00 +0900", "2018-06-12"), ("yesterday", ""), ("Tue, 99 Jun 2018", ""), (None, "")],
)
def test_an_email_is_of_the_day_that_it_was_sent(reading, header, date):
    content = mail().as_bytes()
    content = f"Date: {header}\r\n".encode() + content if header else content
    assert reading.one(reading.file("a.eml", content)).date == date


@pytest.mark.parametrize(
    ("front", "date"),
    [
        ("title: Lee\ndate: 2018-06-12 10:00", "2018-06-12"),
        ('date: "2018-06"', "2018-06"),
        ("date: soon", ""),
        ("", ""),
    ],
)
def test_markdown_is_of_the_day_that_its_settings_say(reading, front, date):
    assert reading.one(reading.file("a.md", f"---\n{front}\n---\n# Lee\n\ndate: 1999-01-01")).date == date


def test_a_page_without_an_article_is_named(reading):
    reading.all(reading.file("a.html", "<html><body><nav></nav></body></html>"))
    (said,) = reading.problems
    assert said.endswith("a.html holds no article that could be found.")


def test_a_page_in_another_encoding_says_so_itself_or_is_told(reading):
    head = '<head><meta charset="windows-1252">'
    assert "Müller" in reading.one(reading.file("a.html", PAGE.replace("<head>", head).encode("cp1252"))).text
    assert "Müller" in reading.one(reading.file("b.html", PAGE.encode("cp1252")), encoding="cp1252").text


def test_a_page_saved_as_one_file(reading):
    message = EmailMessage()
    message["Subject"] = "Saved"
    message.set_content(PAGE, subtype="html")
    message.make_related()
    assert "Mr. Müller" in reading.one(reading.file("a.mhtml", message.as_bytes())).text


def test_markdown_is_its_text(reading):
    source = (
        "---\ntitle: x\n---\n# **Lee** *Il-gyu*\n\n[Kim](http://example.org/Trump) said\nno. ![Paris](a.png)\n\n"
        "| who | where |\n|---|---|\n| Kim | Cuba |\n\n```\ncode\n```\n\n<b>raw</b>\n"
    )
    article = reading.one(reading.file("a.md", source))
    assert article.text == "Lee Il-gyu\n\nKim said\nno.\n\nwho\n\nwhere\n\nKim\n\nCuba\n\nraw"
    assert article.extracted


def test_a_pdf_is_the_text_of_its_pages(reading):
    article = reading.one(reading.file("a.pdf", pdf_of("Lee Il-gyu left Cuba.\nHe lives in", "Seoul.")))
    assert article.text.split() == ["Lee", "Il-gyu", "left", "Cuba.", "He", "lives", "in", "Seoul."]
    assert article.extracted


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf_of(""), "holds no text: its pages may be pictures"),
        (pdf_of("Lee", lock="secret"), "is locked with a password"),
        (b"%PDF-1.4 nonsense", "cannot be read as PDF"),
        (b"", "cannot be read as PDF"),
        (pdf_of("Lee")[:300], "cannot be read as PDF"),
    ],
    ids=["pictures", "locked", "nonsense", "empty", "cut"],
)
def test_a_pdf_that_cannot_be_read_is_named(reading, data, said):
    assert not reading.all(reading.file("a.pdf", data))
    (problem,) = reading.problems
    assert said in problem
    assert problem.endswith(".")
    assert "\n" not in problem


def test_a_pdf_of_too_many_pages_is_refused(reading, monkeypatch):
    monkeypatch.setattr(pdf, "PAGES", 1)
    reading.all(reading.file("a.pdf", pdf_of("one", "two")))
    assert "has 2 pages; at most 1 are read" in reading.problems[0]


def test_a_word_document_is_its_paragraphs_and_tables(reading):
    article = reading.one(reading.file("a.docx", docx_of("Kim Ju-ae 😀", "arrived.")))
    assert article.text == "Kim Ju-ae 😀\narrived.\nLee\nSeoul"
    assert article.extracted


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", docx_of("x")[:400]], ids=["empty", "head", "cut"])
def test_a_broken_word_document_is_named(reading, data):
    assert not reading.all(reading.file("a.docx", data))
    assert "cannot be read as DOCX" in reading.problems[0]


def test_a_word_document_that_unpacks_to_far_more_is_refused(reading, monkeypatch):
    monkeypatch.setattr("entities.reading.docx.LARGEST", 1_000_000)
    bomb = io.BytesIO(docx_of("Lee"))
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/media/image.png", bytes(2_000_000))
    assert not reading.all(reading.file("a.docx", bomb.getvalue()))
    assert "MB when unpacked: it is refused" in reading.problems[0]


def test_an_email_is_its_subject_and_text(reading):
    message = mail()
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="plan.pdf")
    article = reading.one(reading.file("a.eml", message.as_bytes()))
    assert article.text == "Lee is back\n\nHe landed in Seoul.\nÀ bientôt\n"
    assert reading.notes == [f"{article.source}: what is attached is not read (plan.pdf)."]


def test_an_email_of_html_alone(reading):
    message = EmailMessage()
    message["Subject"] = "Talks"
    message.set_content(PAGE, subtype="html", charset="iso-8859-1")
    text = reading.one(reading.file("a.eml", message.as_bytes())).text
    assert text.startswith("Talks\n\n")
    assert "Mr. Müller" in text


def test_what_is_no_email_is_named(reading):
    reading.all(reading.file("a.eml", b"\n\nhello"))
    assert "is no e-mail" in reading.problems[0]


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.html", "trafilatura", "html"),
        ("a.pdf", "pypdf", "pdf"),
        ("a.docx", "docx", "docx"),
        ("a.parquet", "pyarrow.parquet", "parquet"),
        ("a.txt.zst", "zstandard", "zst"),
    ],
)
def test_a_library_that_is_missing_is_named_with_what_to_install(reading, monkeypatch, name, module, extra):
    monkeypatch.setitem(sys.modules, module, None)
    path = reading.file(name, b"x")
    reading.all(path)
    assert reading.problems == [f"{path} needs one more library: run pip install 'entities[{extra}]'."]
