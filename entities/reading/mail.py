"""E-mails (``.eml``) and web pages saved as one file (``.mhtml``), e-mails in form: by Python's own parser."""

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser

from entities.errors import InputError
from entities.model import Article
from entities.reading.dates import date_of
from entities.reading.decoding import decode
from entities.reading.extracted import extracted
from entities.reading.html import Page, page_of
from entities.reading.problems import ignore
from entities.reading.settings import Settings
from entities.reading.source import Source


def read_mail(source: Source, settings: Settings) -> Iterator[Article]:
    """The subject and the text of an e-mail, of the day that it was sent, where its sender lives.

    What is attached is named and left out. Raises InputError, OSError.
    """
    message = _parsed(source)
    body = message.get_body(("plain", "html"))
    if body is None:
        raise InputError(f"{source.shown} is an e-mail without text.")
    text = _text(body, source)
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    if attached:
        settings.note(f"{source.shown}: what is attached is not read ({', '.join(attached)}).")
    subject = str(message["subject"] or "").strip()
    sent = date_of(getattr(message["date"], "datetime", None))
    yield from extracted(source, f"{subject}\n\n{text}" if subject else text, date=sent, lacking="is empty")


def read_saved_page(source: Source, settings: Settings) -> Iterator[Article]:
    """The article of a page that a browser saved as one file. Raises InputError, OSError."""
    pages = [part for part in _parsed(source).walk() if part.get_content_type() == "text/html"]
    text, date = page_of(_decoded(pages[0], source), source.shown) if pages else Page()
    yield from extracted(source, text, date=date, lacking="holds no article that could be found")


def _parsed(source: Source) -> EmailMessage:
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(source.read())
    if not message.keys():
        raise InputError(f"{source.shown} is no e-mail: it begins with no header.")
    return message


def _text(body: MIMEPart, source: Source) -> str:
    text = _decoded(body, source)
    return page_of(text, source.shown).text if body.get_content_type() == "text/html" else text


def _decoded(part: MIMEPart, source: Source) -> str:
    r"""The part's text; line ends are ``\n``, since those of an e-mail are the transport's."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset()
    try:
        text = data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = decode(data, source=source.shown, note=ignore)
    return text.replace("\r\n", "\n")
