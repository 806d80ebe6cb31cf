"""Tables as TEI P5: the text with its names marked, and beside it the lists of people and places (``standOff``).

``n`` of a paragraph is the offset of its first character in the article, so that a reference stands at ``n`` and what
precedes it in the paragraph. Characters that XML forbids are replaced by one other each.
"""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from itertools import chain, islice
from typing import BinaryIO, Final

from entities.evidence import sentence
from entities.export.iri import known_as
from entities.export.xml_text import attribute, text
from entities.marking import Marked, marked, spans
from entities.model import Entity, NameType
from entities.nametable import NameTable

SPACE: Final = 'xmlns="http://www.tei-c.org/ns/1.0"'
TAGS: Final = {
    NameType.PERSON: ("listPerson", "person", "persName"),
    NameType.PLACE: ("listPlace", "place", "placeName"),
}


def write_tei(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write one article as a ``TEI`` document, several as a ``teiCorpus``, article by article."""
    stream = iter(tables)
    begin = list(islice(stream, 2))
    file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    if len(begin) == 1:
        file.writelines(map(_encoded, _article(begin[0], "", SPACE)))
        return
    file.write(f"<teiCorpus {SPACE}>\n{_header('Articles', '')}".encode())
    for number, table in enumerate(chain(begin, stream)):
        file.writelines(map(_encoded, _article(table, f"a{number}-", "")))
    file.write(b"</teiCorpus>\n")


def _encoded(part: str) -> bytes:
    return part.encode("utf-8", "replace")


def _article(table: NameTable, prefix: str, namespace: str) -> Iterator[str]:
    yield f"<TEI {namespace}>\n" if namespace else "<TEI>\n"
    yield _header(table.doc_id or "Article", table.source, table.model)
    if len(table):
        yield "<standOff>\n"
        for type, (group, *_) in TAGS.items():
            rows = [entity for entity in table if entity.type is type]
            if rows:
                yield f"<{group}>\n{''.join(_row(entity, prefix) for entity in rows)}</{group}>\n"
        yield "</standOff>\n"
    yield "<text><body>\n"
    yield from _paragraphs(table, prefix)
    yield "</body></text>\n</TEI>\n"


def _header(title: str, source: str, model: str = "") -> str:
    tool = f'<application ident="entities" version="{version("entities")}"><label>{text(model)}</label></application>'
    return (
        f"<teiHeader><fileDesc><titleStmt><title>{text(title)}</title></titleStmt>"
        "<publicationStmt><p>Names marked by a program; not published.</p></publicationStmt>"
        f"<sourceDesc><p>{text(source)}</p></sourceDesc></fileDesc>"
        f"<encodingDesc><appInfo>{tool}</appInfo></encodingDesc></teiHeader>\n"
    )


def _row(entity: Entity, prefix: str) -> str:
    _, tag, name = TAGS[entity.type]
    others = [alias for alias in entity.aliases if alias.text != entity.name]
    names = [f'<{name} type="main">{text(entity.name)}</{name}>']
    names += [f'<{name} type="variant" cert="{_certainty(a.confidence)}">{text(a.text)}</{name}>' for a in others]
    country = entity.place.country if entity.place else ""
    if country:
        names.append(f"<location><country key={attribute(country)}/></location>")
    names += [f'<note type="evidence">{text(f"{a.text}: {sentence(a.evidence)}")}</note>' for a in others if a.evidence]
    names += [f'<idno type="URI">{text(address)}</idno>' for address in known_as(entity)]
    return f'<{tag} xml:id="{prefix}e{entity.id}">{"".join(names)}</{tag}>\n'


def _certainty(confidence: float) -> str:
    return "high" if confidence >= 0.9 else "medium" if confidence >= 0.5 else "low"


def _paragraphs(table: NameTable, prefix: str) -> Iterator[str]:
    marks = marked(table.entities)
    place, written = 0, False
    for start, end in spans(table.text, [(one.mention.start, one.mention.end) for one in marks]):
        parts, at = [], start
        while place < len(marks) and marks[place].mention.start < end:
            one = marks[place]
            parts += [text(table.text[at : one.mention.start]), _reference(one, prefix)]
            at, place = one.mention.end, place + 1
        yield f'<p n="{start}">{"".join(parts)}{text(table.text[at:end])}</p>\n'
        written = True
    if not written:
        yield "<p/>\n"


def _reference(one: Marked, prefix: str) -> str:
    _, _, name = TAGS[one.entity.type]
    return f'<{name} ref="#{prefix}e{one.entity.id}">{text(one.mention.text)}</{name}>'
