"""The name table of one article: its people and places, ready to look at, search, and write out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from markupsafe import escape
from rich.console import Console, ConsoleOptions, RenderResult

from entities import display, record
from entities.decisions import Report
from entities.evidence import sentence
from entities.marking import Marked, blocks, clean, marked
from entities.model import Article, Entity, NameType
from entities.reading.needing import needed

VERSION: Final = 1
"""Version of the JSON object. It changes when a reader of the former one would misread the new one."""

COLUMNS: Final = ("doc_id", "id", "type", "name", "alias", "count", "confidence", "needs_review", "evidence")
"""What `NameTable.to_rows` says of a spelling."""
SHOWN: Final = 100_000
"""Characters of an article that a notebook shows: its file keeps them all."""
STYLES: Final = {NameType.PERSON: "rgba(0,114,178,.25)", NameType.PLACE: "rgba(213,94,0,.25)"}


@dataclass(frozen=True, slots=True)
class NameTable:
    """The people and places of one article, people first, most mentioned first.

    `characters` counts the text's code points; `model` names the spaCy model that recognized the names. `text` is the
    article itself, for what shows names in their context; `extracted` says that it was taken out of a file that holds
    more than text, so that JSON carries it; `decisions` says what became of what people decided. What JSON does not
    carry is empty in a table that was read back from it.

    >>> from entities.model import Alias, Mention
    >>> mention = Mention(0, 6, "Zhu Ye", NameType.PERSON)
    >>> entity = Entity("a1", NameType.PERSON, "Ju-ae", 0.9, False, (Alias("Zhu Ye", 1, 0.9),), (mention,))
    >>> table = NameTable.of(Article("Zhu Ye sat.", doc_id="demo"), (entity,), model="demo 1.0")
    >>> table.find("zhu ye").name
    'Ju-ae'
    >>> NameTable.from_dict(table.to_dict()) == table
    True
    """

    doc_id: str
    source: str
    sha256: str
    model: str
    characters: int
    entities: tuple[Entity, ...]
    text: str = field(default="", repr=False, compare=False)
    extracted: bool = field(default=False, repr=False, compare=False)
    decisions: Report = field(default=Report(), repr=False, compare=False)

    @classmethod
    def of(
        cls, article: Article, entities: tuple[Entity, ...], *, model: str, decisions: Report | None = None
    ) -> "NameTable":
        """The table of an article whose entities are known."""
        # The name of a file may hold bytes that are no text; Python has lone surrogates for them, no format can.
        doc_id, source = (name.encode("utf-8", "replace").decode() for name in (article.doc_id, article.source))
        return cls(
            *(doc_id, source, article.sha256, model, len(article.text)),
            entities,
            article.text,
            article.extracted,
            decisions or Report(),
        )

    @property
    def people(self) -> tuple[Entity, ...]:
        """The rows that are people."""
        return tuple(e for e in self.entities if e.type is NameType.PERSON)

    @property
    def places(self) -> tuple[Entity, ...]:
        """The rows that are places."""
        return tuple(e for e in self.entities if e.type is NameType.PLACE)

    def find(self, spelling: str) -> Entity | None:
        """The row with this name or spelling, as written or else whatever its capitals; None when there is none."""
        folded = spelling.casefold()
        spelled = [(e, {e.name, *(a.text for a in e.aliases)}) for e in self.entities]
        exact = (e for e, names in spelled if spelling in names)
        loose = (e for e, names in spelled if any(n.casefold() == folded for n in names))
        return next(exact, None) or next(loose, None)

    def to_dict(self) -> dict[str, Any]:
        """The table as plain values: the JSON object that docs/files.md explains and `entities schema` describes."""
        return {
            "version": VERSION,
            "doc_id": self.doc_id,
            "source": self.source,
            "sha256": self.sha256,
            "model": self.model,
            "characters": self.characters,
            **({"text": self.text} if self.extracted else {}),
            "entities": [record.entity_to_dict(e) for e in self.entities],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, text: str = "") -> "NameTable":
        """The table that `to_dict` wrote. Raises ValueError for another version, KeyError when a field is missing."""
        if data["version"] != VERSION:
            raise ValueError(f"this name table is of version {data['version']}; this program reads version {VERSION}")
        entities = tuple(map(record.entity_from_dict, data["entities"]))
        head = (data["doc_id"], data["source"], data["sha256"], data["model"], data["characters"])
        return cls(*head, entities, text or data.get("text", ""), "text" in data)

    def to_rows(self) -> list[dict[str, Any]]:
        """One flat row a spelling, for data frames and spreadsheets: ``pandas.DataFrame(table.to_rows())``."""
        return [
            {
                "doc_id": self.doc_id,
                "id": entity.id,
                "type": entity.type.value,
                "name": entity.name,
                "alias": alias.text,
                "count": alias.count,
                "confidence": alias.confidence,
                "needs_review": entity.needs_review,
                "evidence": sentence(alias.evidence),
            }
            for entity in self.entities
            for alias in entity.aliases
        ]

    def to_pandas(self) -> Any:
        """The rows of `to_rows` as a ``pandas.DataFrame``. Raises InputError when pandas is not installed."""
        return needed("pandas", "pandas", "to_pandas()").DataFrame(self.to_rows(), columns=COLUMNS)

    def to_polars(self) -> Any:
        """The rows of `to_rows` as a ``polars.DataFrame``. Raises InputError when Polars is not installed."""
        polars = needed("polars", "polars", "to_polars()")
        kinds = {"count": polars.Int64, "confidence": polars.Float64, "needs_review": polars.Boolean}
        return polars.DataFrame(self.to_rows(), schema={name: kinds.get(name, polars.String) for name in COLUMNS})

    def __iter__(self) -> Iterator[Entity]:
        return iter(self.entities)

    def __len__(self) -> int:
        return len(self.entities)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield display.terminal(self.entities)

    def _repr_html_(self) -> str:
        """The table as HTML, which notebooks show; the article with its names marked opens below it."""
        return display.html(self.entities) + _marked_article(self)


def _marked_article(table: NameTable) -> str:
    """The article, folded in, each mention coloured and named; nothing for a table without its text."""

    def mark(one: Marked) -> str:
        name = escape(clean(one.entity.name))
        style = f"background:{STYLES[one.entity.type]};color:inherit;border-radius:2px"
        return f'<mark style="{style}" title="{name}">{escape(clean(one.mention.text))}</mark>'

    if not table.text:
        return ""
    marks = [one for one in marked(table.entities) if one.mention.end <= SHOWN]
    paragraphs = "".join(f"<p>{html}</p>" for _, html in blocks(table.text[:SHOWN], marks, mark) if html.strip())
    return f"<details><summary>The article</summary>{paragraphs}</details>"
