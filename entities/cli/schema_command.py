"""``entities schema``: the JSON Schema of what ``--format json`` writes."""

import json

import typer

from entities.export.json_object import schema as json_schema


def schema() -> None:
    """Print the JSON Schema of the object that `table --format json` writes for an article."""
    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
