"""The finding and the merging of names as spaCy components, for pipelines of your own.

    nlp = spacy.load("en_core_web_md")
    nlp.add_pipe("name_finder")                              # anywhere after "ner"
    nlp.add_pipe("name_merger", config={"caution": "strict"})
    doc = nlp(text)
    doc._.name_table.find("Kim").name
    [(span.text, span.label_, span.id_) for span in doc.spans["names"]]

What the components learn travels with the document as plain values, in ``doc.user_data`` and ``doc.spans``, so that it
survives ``Doc.to_bytes``, `DocBin` and ``nlp.pipe(n_process=2)``. ``doc._.name_table`` and ``span._.entity_id`` are
derived from it. ``doc.ents`` keep their spans and labels; those that name a person or place of the table get its id.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import itemgetter
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc, Span

from entities.evidence import Evidence, EvidenceKind
from entities.finding import find
from entities.finding.casing import Recognizer
from entities.known import Authority, read_known
from entities.merging import Caution, merge
from entities.model import Article, Mention, NameType
from entities.nametable import NameTable

FINDER: Final = "name_finder"
MERGER: Final = "name_merger"
MENTIONS: Final = "entities.mentions"
TABLE: Final = "entities.table"
SPANS: Final = "names"
"""Key of the mentions in ``doc.spans``: there they are widened to whole tokens, where a name ends inside one."""
_KINDS: Final = {kind.value: kind for kind in EvidenceKind}
SAME_SPAN: Final = 0.5
"""A span names what a mention names when they share this much of their union, as in the field's usual scoring."""


@dataclass(slots=True)  # not frozen: spaCy sets the name of a component
class NameFinder:
    """Finds the mentions of a recognized document and keeps them in ``doc.spans["names"]``."""

    nlp: Language
    name: str
    authority: Authority | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of the document and return it."""
        return with_mentions(doc, self.recognize, self.authority)

    def find(self, doc: Doc, text: str) -> tuple[Mention, ...]:
        """The mentions of a document made of this text, for who has no further use of the document.

        To write them into it and read them from there again takes a tenth of all finding.
        """
        return find(doc, text=text, recognize=self.recognize, authority=self.authority)

    def recognize(self, texts: Sequence[str]) -> Iterator[Doc]:
        """Run what stands before this component over other texts: stretches of the article with mended capitals."""
        before = takewhile(lambda part: part[0] != self.name, self.nlp.pipeline)
        docs = map(self.nlp.make_doc, texts)
        for _, component in before:
            docs = component.pipe(docs) if hasattr(component, "pipe") else map(component, docs)
        return docs


@dataclass(slots=True)  # not frozen: spaCy sets the name of a component
class NameMerger:
    """Merges the mentions that `NameFinder` kept: ``doc._.name_table``, ``span._.entity_id``, ``span.id_``."""

    nlp: Language
    name: str
    caution: Caution

    def __call__(self, doc: Doc) -> Doc:
        """Merge the mentions of the document and return it."""
        article = Article(doc.text)
        entities = merge(article, mentions(doc), caution=self.caution)
        doc.user_data[TABLE] = NameTable.of(article, entities, model=model_name(self.nlp)).to_dict()
        ids = {(m.start, m.end): entity.id for entity in entities for m in entity.mentions}
        named = [m | {"entity": ids.get((m["start"], m["end"]), "")} for m in doc.user_data[MENTIONS]]
        doc.user_data[MENTIONS] = named
        doc.spans[SPANS] = [_span(doc, m) for m in named if m["entity"]]
        doc.set_ents([_with_id(ent) for ent in doc.ents])
        return doc


@Language.factory(FINDER, default_config={"known": None}, requires=["doc.ents"], assigns=["doc.spans"])
def name_finder(nlp: Language, name: str, known: str | None) -> NameFinder:
    """Make the component that finds mentions. It belongs behind ``ner``.

    `known` is the path of a list of names known beforehand, as `entities.known.read_known` reads it.
    """
    return NameFinder(nlp, name, None if known is None else read_known(known))


@Language.factory(
    MERGER,
    default_config={"caution": Caution.DEFAULT.value},
    requires=["doc.spans"],
    assigns=["doc._.name_table", "doc.spans", "span._.entity_id"],
)
def name_merger(nlp: Language, name: str, caution: str) -> NameMerger:
    """Make the component that merges mentions. It belongs behind ``name_finder``.

    `caution` says how sure a merge must be: ``"strict"``, ``"default"`` or ``"eager"``.
    """
    return NameMerger(nlp, name, Caution(caution))


def with_mentions(doc: Doc, recognize: Recognizer | None = None, authority: Authority | None = None) -> Doc:
    """The document with its mentions found and kept.

    `recognize` runs the model again over mended stretches of it; `authority` holds names known beforehand.
    """
    found = find(doc, recognize=recognize, authority=authority)
    doc.user_data[MENTIONS] = [_plain(m) for m in found]
    doc.spans[SPANS] = [_span(doc, m) for m in doc.user_data[MENTIONS]]
    return doc


def mentions(doc: Doc) -> tuple[Mention, ...]:
    """The mentions that the name finder kept in a document. Raises ValueError when it has not run."""
    if MENTIONS not in doc.user_data:
        raise ValueError("this document has no mentions yet: the component 'name_finder' has to run first")
    return tuple([_mention(plain) for plain in doc.user_data[MENTIONS]])


def _plain(mention: Mention) -> dict[str, Any]:
    """A mention as plain values that travel with the document; its evidence as lists of the kind and its words."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": str(mention.type),
        "title": mention.title,
        "evidence": [[str(e.kind), *e.values] for e in mention.evidence],
    }


def _mention(plain: dict[str, Any]) -> Mention:
    """The mention that `_plain` wrote."""
    evidence = tuple([Evidence(_KINDS[kind], tuple(values)) for kind, *values in plain["evidence"]])
    type = NameType.PERSON if plain["type"] == "PERSON" else NameType.PLACE
    return Mention(plain["start"], plain["end"], plain["text"], type, plain["title"], evidence)


def model_name(nlp: Language) -> str:
    """Name and version of the model behind a pipeline, as ``en_core_web_md 3.8.0``."""
    return "{lang}_{name} {version}".format_map(nlp.meta)


def _name_table(doc: Doc) -> NameTable | None:
    """What ``doc._.name_table`` gives: the table, or None before the name merger has run."""
    plain = doc.user_data.get(TABLE)
    return NameTable.from_dict(plain, text=doc.text) if plain else None


def _entity_id(span: Span) -> str:
    """What ``span._.entity_id`` gives: the id of the row that the span names, or an empty string."""
    kept: Sequence[dict[str, Any]] = span.doc.user_data.get(MENTIONS, ())
    first = max(0, bisect_left(kept, span.start_char, key=itemgetter("start")) - 1)
    for mention in kept[first:]:
        shared = min(mention["end"], span.end_char) - max(mention["start"], span.start_char)
        union = max(mention["end"], span.end_char) - min(mention["start"], span.start_char)
        if shared >= SAME_SPAN * union:
            return str(mention.get("entity", ""))
        if mention["start"] >= span.end_char:
            break
    return ""


def _span(doc: Doc, mention: dict[str, Any]) -> Span:
    start, end, owner = mention["start"], mention["end"], mention.get("entity", "")
    span = doc.char_span(start, end, label=mention["type"], alignment_mode="expand", span_id=owner)
    if span is None:
        raise ValueError(f"the mention {mention['text']!r} at {start} is outside the document")
    return span


def _with_id(ent: Span) -> Span:
    return Span(ent.doc, ent.start, ent.end, label=ent.label, kb_id=ent.kb_id, span_id=_entity_id(ent) or ent.id_)


Doc.set_extension("name_table", getter=_name_table, force=True)
Span.set_extension("entity_id", getter=_entity_id, force=True)
