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


def columns(table: str, *names: str) -> list[list[str]]:
    """Some columns of one table, each as a list: of a long table a tenth of the time that its rows take.

    >>> columns("suffixes", "value")[0][0]
    'junior'
    """
    text = resources.files("entities.names").joinpath(f"data/{table}.tsv").read_text(encoding="utf-8")
    return cells(text, *names)


def cells(text: str, *names: str) -> list[list[str]]:
    r"""The named columns of a table that is given as text; lines before its header that begin with # say its source.

    Raises ValueError when a line has more or fewer cells than the header.

    >>> cells("# source: one\nword\tkind\nmr\ttitle\n", "kind")
    [['title']]
    """
    while text.startswith("#"):
        text = text.partition("\n")[2]
    header, _, body = text.rstrip("\n").partition("\n")
    of = header.split("\t")
    found = body.replace("\n", "\t").split("\t") if body else []
    if body.count("\n") + bool(body) != len(found) / len(of):
        raise ValueError(f"not every line of the table has the cells {of}")
    return [found[of.index(name) :: len(of)] for name in names]
