"""Word documents (DOCX): the text of their paragraphs and tables, by python-docx."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from entities.errors import InputError
from entities.model import Article
from entities.reading.extracted import extracted
from entities.reading.needing import needed
from entities.reading.settings import Settings
from entities.reading.source import LARGEST, Source


def read_docx(source: Source, settings: Settings) -> Iterator[Article]:
    """The article of a file, a paragraph a line. Raises InputError, OSError."""
    docx = needed("docx", "docx", source.shown)
    data = source.read()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
        if unpacked > LARGEST:
            raise InputError(f"{source.shown} becomes {unpacked / 1e6:,.0f} MB when unpacked: it is refused.")
        text = "\n".join(_texts(docx.Document(io.BytesIO(data))))
    except (InputError, OSError):
        raise
    except Exception as problem:  # a broken file can break its parser anywhere, with any exception
        said = f"{type(problem).__name__}: {problem}".splitlines()[0].rstrip(": .")
        raise InputError(f"{source.shown} cannot be read as DOCX ({said}).") from None
    yield from extracted(source, text)


def _texts(holder: Any) -> Iterator[str]:
    """The paragraphs of a document or a cell, in order, those of its tables row by row."""
    for block in holder.iter_inner_content():
        if hasattr(block, "rows"):
            seen: set[int] = set()
            for cell in (cell for row in block.rows for cell in row.cells):
                if id(cell._tc) not in seen:  # a cell that spans columns stands in the row once for each
                    seen.add(id(cell._tc))
                    yield from _texts(cell)
        else:
            yield block.text
