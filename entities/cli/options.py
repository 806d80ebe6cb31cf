"""Options and arguments that several commands have, with their help."""

from pathlib import Path
from typing import Annotated

import typer

ArticlePath = Annotated[
    str, typer.Argument(metavar="ARTICLE", help="The article's file, or an archive's folder.", show_default=False)
]
DecisionsPath = Annotated[
    Path | None,
    typer.Option("--decisions", metavar="FILE", help="What people decided; else ARTICLE.decisions.jsonl."),
]
TextField = Annotated[
    str, typer.Option("--text-field", metavar="NAME", help="Field or column that holds the text: JSON, CSV, Parquet.")
]
IdField = Annotated[
    str, typer.Option("--id-field", metavar="NAME", help="The one that holds an article's id; else doc_id or id.")
]
Doc = Annotated[
    str | None, typer.Option("--doc", metavar="ID", help="The article, where a file or archive holds several.")
]
Model = Annotated[str | None, typer.Option("--model", metavar="NAME_OR_PATH", help="Another spaCy model.")]
KnownPath = Annotated[
    Path | None, typer.Option("--known", metavar="FILE", help="Names known beforehand: CSV, name and type.")
]
Who = Annotated[str, typer.Option("--who", metavar="NAME", help="Who decides; else this computer's user.")]
Everywhere = Annotated[bool, typer.Option("--everywhere", help="In every article that the file of decisions serves.")]
