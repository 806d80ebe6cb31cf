"""Drawing a table, by matplotlib: as SVG, whose words stay words, or PNG."""

import warnings
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, Final

from entities.display import printable
from entities.model import Entity, NameType
from entities.nametable import NameTable
from entities.plots.together import together
from entities.reading.needing import needed

ROWS: Final = 25
"""Rows that are drawn, the most mentioned: more cannot be read."""
COLOURS: Final = {NameType.PERSON: "#0072b2", NameType.PLACE: "#d55e00"}
"""Blue and vermilion of Okabe and Ito, which are told apart with any kind of sight."""
LONGEST: Final = 40
"""Characters of a name that are written."""


def draw(table: NameTable, kind: str, file: BinaryIO, *, format: str = "svg", rows: int = ROWS) -> None:
    """Draw a table as ``timeline`` or ``together``, in ``svg`` or ``png``.

    Raises InputError without matplotlib, ValueError when nobody is named.
    """
    matplotlib = needed("matplotlib", "plot", "entities plot")
    figure = needed("matplotlib.figure", "plot", "entities plot").Figure
    chosen = sorted(table, key=lambda e: (-len(e.mentions), e.mentions[0].start))[:rows]
    if not chosen:
        raise ValueError("no person or place is named")
    # The same table gives the same bytes; letters that the font lacks are boxes in PNG, and no warning.
    settings = {"svg.fonttype": "none", "svg.hashsalt": "entities", "font.size": 9}
    with matplotlib.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"Glyph \d+")
        made = KINDS[kind](figure, table, chosen)
        made.savefig(file, format=format, dpi=150, metadata={"Date": None} if format == "svg" else None)


def _timeline(figure: Any, table: NameTable, rows: Sequence[Entity]) -> Any:
    """A row a person or place, a stroke a mention, from the article's first character to its last."""
    rows = sorted(rows, key=lambda entity: entity.mentions[0].start)
    made = figure(figsize=(9, 1.1 + 0.24 * len(rows)), layout="constrained")
    axes = made.add_subplot()
    for place, entity in enumerate(rows):
        starts = [m.start for m in entity.mentions]
        axes.plot(starts, [place] * len(starts), "|", ms=11, mew=1.6, color=COLOURS[entity.type])
        axes.hlines(place, starts[0], starts[-1], color=COLOURS[entity.type], lw=0.6, alpha=0.5)
    axes.set_xlim(0, max(1, table.characters))
    axes.set_ylim(len(rows) - 0.5, -0.5)
    _names(axes.set_yticks, rows, axes.get_yticklabels)
    axes.set_xlabel("Character of the article")
    axes.set_title(_title("Who and what is named where", table, rows), loc="left", parse_math=False)
    axes.grid(axis="y", lw=0.3)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    _legend(axes, rows)
    return made


def _together(figure: Any, table: NameTable, rows: Sequence[Entity]) -> Any:
    """A field a pair, the darker the more paragraphs name both."""
    counts = together(table, rows)
    most = max((counts[i][j] for i in range(len(rows)) for j in range(i)), default=0)
    size = 2.4 + 0.3 * len(rows)
    made = figure(figsize=(size + 0.6, size), layout="constrained")
    axes = made.add_subplot()
    shown = [[0 if i == j else counts[i][j] for j in range(len(rows))] for i in range(len(rows))]
    axes.imshow(shown, cmap="Blues", vmin=0, vmax=max(1, most))
    for i, line in enumerate(shown):
        for j, count in enumerate(line):
            if count:
                colour = "white" if count > 0.6 * most else "black"
                axes.text(j, i, str(count), ha="center", va="center", color=colour, fontsize=8)
    _names(axes.set_xticks, rows, axes.get_xticklabels, rotation=60, ha="right", rotation_mode="anchor")
    _names(axes.set_yticks, rows, axes.get_yticklabels)
    axes.tick_params(length=0)
    axes.set_title(_title("Paragraphs that name both", table, rows), loc="left", parse_math=False)
    axes.spines[:].set_visible(False)
    return made


KINDS: Final[dict[str, Callable[[Any, NameTable, Sequence[Entity]], Any]]] = {
    "timeline": _timeline,
    "together": _together,
}


def _names(set_ticks: Callable[..., Any], rows: Sequence[Entity], labels: Callable[[], Any], **options: Any) -> None:
    """Write the names at the ticks, in the colour of their type."""
    shortened = (name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…" for name in (e.name for e in rows))
    set_ticks(range(len(rows)), list(map(printable, shortened)), parse_math=False, **options)
    for label, entity in zip(labels(), rows, strict=True):
        label.set_color(COLOURS[entity.type])


def _title(words: str, table: NameTable, rows: Sequence[Entity]) -> str:
    left = len(table) - len(rows)
    more = f", the {len(rows)} most mentioned of {len(table)}" if left else ""
    return f"{words}: {printable(table.doc_id)[:LONGEST]}{more}" if table.doc_id else f"{words}{more}"


def _legend(axes: Any, rows: Sequence[Entity]) -> None:
    for type, name in ((NameType.PERSON, "person"), (NameType.PLACE, "place")):
        if any(entity.type is type for entity in rows):
            axes.plot([], [], "|", ms=11, mew=1.6, color=COLOURS[type], label=name)
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
