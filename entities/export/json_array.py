"""An array of JSON, written item by item."""

from collections.abc import Iterable
from typing import Any, BinaryIO

from entities.export.json_lines import encoded


def write_array(items: Iterable[Any], file: BinaryIO, *, before: str = "", after: str = "") -> None:
    """Write the items, one a line, between what stands before and after the array.

    >>> import io, json
    >>> file = io.BytesIO()
    >>> write_array([1, {"a": "é"}], file, before='{"all": ', after="}")
    >>> json.loads(file.getvalue())
    {'all': [1, {'a': 'é'}]}
    """
    file.write(f"{before}[".encode())
    separator = "\n"
    for item in items:
        file.write(separator.encode() + encoded(item))
        separator = ",\n"
    file.write(f"\n]{after}\n".encode())
