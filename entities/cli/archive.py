"""``entities archive``: many articles, their names merged across them."""

import time
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, Final

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from entities.cli.options import IdField, KnownPath, TextField
from entities.cli.output import LOUDNESS, Loudness, complain, destination, note, show
from entities.display import printable
from entities.errors import InputError
from entities.model import NameType
from entities.reading.needing import room

PAGE: Final = 50
"""Rows that one page of a table shows."""
FORMATS: Final = ("jsonl", "csv", "parquet")
EVERY: Final = 5.0
"""Seconds between two lines of progress where there is no terminal."""

app = typer.Typer(help="Merge the names of many articles: add, merge, then table, show, export.", no_args_is_help=True)

Store = Annotated[Path, typer.Argument(metavar="STORE", help="The archive's folder.", show_default=False)]
DecisionsPath = Annotated[
    Path | None,
    typer.Option("--decisions", metavar="FILE", help="What people decided; else decisions.jsonl in the store."),
]
Cluster = Annotated[str, typer.Option(metavar="ADDRESS", help="Run on this Ray cluster.", envvar="ENTITIES_CLUSTER")]
DateField = Annotated[
    str, typer.Option("--date-field", metavar="NAME", help="The one that holds the day an article is of; else date.")
]
Workers = Annotated[int, typer.Option(min=0, help="Processes to use; 0 is one a processor.")]
Patience = Annotated[float, typer.Option(min=1, help="Seconds without progress after which to stop.")]


def _rooms() -> ModuleType:
    """The archive, which wants libraries that the other commands do without. Raises `InputError` without them."""
    return room("entities.archive", "archive", "The archive")


def _opened(store: Path) -> Any:
    """The archive, with a word about what its tables do not know yet."""
    opened = _rooms().open_archive(store)
    waiting, obeyed = opened.waiting(), opened.is_obeyed()
    if waiting or not obeyed:
        what = [_counted(waiting, "article")] if waiting else []
        what += [] if obeyed else ["what was decided"]
        note(f"not merged yet: {' and '.join(what)}; run entities archive merge {store}")
    return opened


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


class _Lines:
    """Progress where there is no terminal: a line now and then."""

    def __init__(self) -> None:
        self.started = self.said = time.perf_counter()

    def __call__(self, done: int, total: int) -> None:
        now = time.perf_counter()
        if now - self.said >= EVERY:
            self.said = now
            note(f"{done:,} articles, {done / (now - self.started):.1f} a second")


@app.command("add")
def add(
    *,
    store: Store,
    paths: Annotated[list[Path], typer.Argument(metavar="ARTICLES...", help="Files or folders: entities formats.")],
    model: Annotated[str | None, typer.Option(metavar="NAME_OR_PATH", help="Another spaCy model.")] = None,
    known: KnownPath = None,
    text_field: TextField = "text",
    id_field: IdField = "",
    date_field: DateField = "",
    cluster: Cluster = "",
    workers: Workers = 0,
    patience: Patience = 600.0,
) -> None:
    """Add articles to an archive, which is made when it isn't there. Articles it has are passed over."""
    problems: list[InputError] = []

    def report(problem: InputError) -> None:
        problems.append(problem)
        complain(str(problem))

    rooms = _rooms()
    engine = rooms.Engine(cluster, workers, patience)
    told = {"report": report, "note": note}
    fields = {"text_field": text_field, "id_field": id_field, "date_field": date_field}
    read = {"model": model, "known": known} | fields
    add_all = partial(rooms.add, store, paths, engine=engine, **read, **told)
    console = Console(stderr=True)
    if console.is_terminal and LOUDNESS.get() is not Loudness.QUIET:
        columns = (TextColumn("articles"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
                   TimeElapsedColumn(), TimeRemainingColumn())  # fmt: skip
        with Progress(*columns, console=console) as bar:
            task, started = bar.add_task("articles", total=None, rate=""), time.perf_counter()

            def progress(done: int, total: int) -> None:
                rate = f"{done / (time.perf_counter() - started):.1f}/s"
                bar.update(task, completed=done, total=total, rate=rate)

            done = add_all(progress=progress)
    else:
        done = add_all(progress=_Lines())
    rate = done.new / max(done.seconds, 1e-9)
    note(f"{done.new:,} articles added, {done.known:,} known already, {done.seconds:.1f} s ({rate:.1f} a second)")
    if problems:
        raise typer.Exit(1)


@app.command("merge")
def merge(
    *,
    store: Store,
    decisions: DecisionsPath = None,
    cluster: Cluster = "",
    workers: Workers = 0,
    patience: Patience = 600.0,
) -> None:
    """Merge the names across the articles of an archive: after the first time, only what is new."""
    started, rooms = time.perf_counter(), _rooms()
    done = rooms.merge(
        store,
        decisions=decisions,
        engine=rooms.Engine(cluster, workers, patience),
        report=lambda words: note(f"{time.perf_counter() - started:6.1f} s  {words}"),
    )
    for line in done.fates.lines("the archive"):
        note(line) if line.startswith("decisions:") else complain(line)
    note(
        f"{done.entities:,} people and places: {done.new_rows:,} new of {done.rows:,} entities of articles, "
        f"{done.new_names:,} new of {done.names:,} names, "
        f"{done.written} of {done.buckets} buckets written, {done.seconds:.1f} s"
    )


@app.command("table")
def table(
    *,
    store: Store,
    name: Annotated[str, typer.Option(help="Only names and spellings that hold this.")] = "",
    type: Annotated[NameType | None, typer.Option("--type", case_sensitive=False, help="Only these.")] = None,
    article: Annotated[str, typer.Option(metavar="DOC_ID", help="Only what this article names.")] = "",
    doubt: Annotated[bool, typer.Option("--doubt", help="Only rows that have a suggestion.")] = False,
    page: Annotated[int, typer.Option(min=1, help="Which page.")] = 1,
    rows: Annotated[int, typer.Option(min=1, help="Rows a page.")] = PAGE,
) -> None:
    """Print the archive's people and places, the most mentioned first."""
    opened = _opened(store)
    found = opened.select(name=name, type=type.value if type else "", article=article, doubtful=doubt)
    shown = found.slice((page - 1) * rows, rows)
    with destination(None) as file:
        show(file, _rows(shown))
    first = min((page - 1) * rows + 1, len(found))
    note(f"rows {first:,} to {min(page * rows, len(found)):,} of {len(found):,}")


def _rows(entities: Any) -> Table | Text:
    if not len(entities):
        return Text("No such person or place.")
    shown = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for title, side in (("", "left"), ("Type", "left"), ("Articles", "right"), ("Mentions", "right")):
        shown.add_column(title, justify="right" if side == "right" else "left")
    shown.add_column("Spellings")
    shown.add_column("Id")
    for row in entities.to_pylist():
        spelled = ", ".join(f"{printable(a['text'])} {a['count']}" for a in row["aliases"][:8])
        more = f" and {len(row['aliases']) - 8} more" if len(row["aliases"]) > 8 else ""
        mark = " ?" if row["needs_review"] else ""
        counts = (f"{row['articles']:,}", f"{row['mentions']:,}")
        shown.add_row(Text(printable(row["name"]) + mark), row["type"], *counts, Text(spelled + more), row["id"])
    return shown


@app.command("show")
def show_entity(
    *,
    store: Store,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, a spelling, or an id.", show_default=False)],
    snippets: Annotated[int, typer.Option(min=0, help="Mentions to show of each; 0 is all.")] = 20,
) -> None:
    """Show who bears a name: every spelling, every article with the words around it, and what may be the same."""
    opened = _opened(store)
    found = opened.find(name)
    if not len(found):
        raise InputError(f"the archive names nobody {name!r}")
    for row in found.to_pylist():
        counts = f"{row['mentions']:,} mentions, {row['articles']:,} articles"
        typer.echo(f"{printable(row['name'])}  {row['type']}  {row['id']}  {counts}")
        for alias in row["aliases"]:
            typer.echo(f"  {printable(alias['text'])} {alias['count']:,}")
        for link in opened.links_of(row["id"]).to_pylist():
            word = "=" if link["kind"] == "same" else "? perhaps"
            names = f"{printable(link['left_name'])} / {printable(link['right_name'])}"
            typer.echo(f"  {word} {names} ({link['score']:.2f}): {printable(link['evidence'])}")
        for count, seen in enumerate(opened.seen(row["id"])):
            if snippets and count == snippets:
                typer.echo(f"  … {row['mentions'] - count:,} more")
                break
            words = printable(f"…{seen.before}[{seen.text}]{seen.after}…")
            date = f" {seen.date}" if seen.date else ""
            typer.echo(f"  {printable(seen.doc_id)}{date} @{seen.start}: {words}")


@app.command("export")
def export(
    *,
    store: Store,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")] = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="What to write.")] = "",
) -> None:
    """Write the archive's entities: a JSON line each, a CSV row a spelling, or Parquet."""
    ending = output.suffix.lower().lstrip(".") if output else ""
    chosen = format or (ending if ending in FORMATS else FORMATS[0])
    if chosen not in FORMATS:
        raise typer.BadParameter(f"{chosen!r} is none of {', '.join(FORMATS)}.")
    opened = _opened(store)
    with destination(output) as file:
        _rooms().WRITERS[chosen](opened, file)


@app.command("status")
def status(store: Store) -> None:
    """Say what an archive holds, and whether it wants merging."""
    found = _rooms().open_archive(store).status()
    typer.echo(f"version    {found.version}")
    shards = _counted(found.shards, "shard")
    typer.echo(f"articles   {found.articles:,} in {shards} ({found.unmerged:,} not merged yet)")
    typer.echo(f"mentions   {found.mentions:,}")
    typer.echo(f"in article {found.in_article:,} entities")
    typer.echo(f"entities   {found.entities:,} ({found.doubtful:,} with a suggestion), {found.links:,} links")
    merged = "" if found.obeyed else " (not merged yet)"
    typer.echo(f"decisions  {found.decisions:,} in force{merged}")
    typer.echo(f"on disk    {found.bytes / 1e6:,.1f} MB")
