"""The knowledge of names that is data: tab-separated tables beside the code, each row with its source."""

from importlib import resources


def rows(table: str) -> list[dict[str, str]]:
    """The rows of one table of this room, by column. `table` is a file name without its ending.

    >>> rows("suffixes")[0]["value"]
    'junior'
    """
    text = resources.files("entities.names").joinpath(f"data/{table}.tsv").read_text(encoding="utf-8")
    header, *lines = text.splitlines()
    columns = header.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]
