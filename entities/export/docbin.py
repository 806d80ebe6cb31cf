"""Tables as spaCy's own file (`DocBin`): documents whose entities are the mentions, with the row's id on each.

`entities.components` on the reader's side gives back ``doc._.name_table``; without it the file is as good.
"""

from collections.abc import Iterable
from typing import BinaryIO, Final

from entities.export.tokens import document
from entities.nametable import NameTable
from entities.reading.docbin import OURS
from entities.reading.needing import needed

TABLE: Final = "entities.table"
"""Key of ``doc.user_data`` where `entities.components` looks for the table."""


def write_docbin(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write a document for each article; spaCy holds them all until the end."""
    bin = needed("spacy.tokens", "", "this format").DocBin(store_user_data=True)
    for table in tables:
        doc = document(table)
        doc.user_data |= {OURS: table.doc_id, TABLE: table.to_dict()}
        bin.add(doc)
    file.write(bin.to_bytes())
