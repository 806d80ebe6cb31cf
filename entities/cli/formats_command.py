"""``entities formats``: what is read, and what is written."""

import typer

from entities.export import FORMATS
from entities.reading import READERS


def formats() -> None:
    """List what is read and what is written, a line each; in brackets, what pip has to install for it."""
    typer.echo("Read, by the ending of the file, also packed (.gz, .zst [zst]); folders; - for standard input:")
    for reader in READERS:
        typer.echo(_line(" ".join(reader.endings), reader.description, reader.extra))
    typer.echo("Written, by --format:")
    typer.echo(_line("table", "for people", ""))
    for name, format in FORMATS.items():
        typer.echo(_line(name, format.description, format.extra))


def _line(name: str, description: str, extra: str) -> str:
    return f"  {name:<18} {description}" + (f" [{extra}]" if extra else "")
