"""The ids of an archive's entities: stable while it grows, and never dangling.

* An entity whose name is distinctive has the address of that name: ``n`` and the number of its most used spelling.
  However many articles come, it changes only when another spelling becomes the most used one.
* A homonym, a lone name, and whatever an article kept apart has the address of one of its rows (entities of one
  article): ``e`` and the lowest row number in it.
* Both kinds of address resolve for ever: every name and every row belong to exactly one entity of every later state.
  When two entities become one, both old ids lead to it; when one is split, its old id leads to the part that holds the
  name's most mentions, or the row. `resolve` does that.

So the ids are a function of what the archive holds, not of the order in which it came, as they must be for a store
built in increments to equal one built at once.
"""

from binascii import hexlify
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

type Ints = npt.NDArray[np.int64]
type Bools = npt.NDArray[np.bool_]

NAME: Final = "n"
ROW: Final = "e"
MASK: Final = (1 << 64) - 1


def write(number: int, *, named: bool) -> str:
    """An address as text.

    >>> write(-1, named=True), write(16, named=False)
    ('nffffffffffffffff', 'e0000000000000010')
    """
    return f"{NAME if named else ROW}{number & MASK:016x}"


def read(address: str) -> tuple[int, bool] | None:
    """The number an address stands for and whether it is a name's; None when the text is no address.

    >>> read("nffffffffffffffff"), read("Kim")
    ((-1, True), None)
    """
    kind, digits = address[:1], address[1:]
    if kind not in (NAME, ROW) or len(digits) != 16 or set(digits) - set("0123456789abcdef"):
        return None
    number = int(digits, 16)
    return number - (1 << 64) if number >> 63 else number, kind == NAME


def is_named(address: str) -> bool:
    """Whether an address is a name's, so that its entity is meant wherever the name stands.

    >>> is_named("nffffffffffffffff"), is_named("e0000000000000010")
    (True, False)
    """
    return address.startswith(NAME)


def write_all(numbers: Ints, named: Bools) -> pa.Array:
    """Addresses as text, all at once.

    >>> write_all(np.array([-1, 16]), np.array([True, False])).to_pylist()
    ['nffffffffffffffff', 'e0000000000000010']
    """
    texts = np.empty((len(numbers), 17), np.uint8)
    texts[:, 0] = np.where(named, ord(NAME), ord(ROW))
    texts[:, 1:] = np.frombuffer(hexlify(numbers.astype(">i8").tobytes()), np.uint8).reshape(-1, 16)
    ends = np.arange(len(texts) + 1, dtype=np.int32) * texts.shape[1]
    return pa.StringArray.from_buffers(len(texts), pa.py_buffer(ends), pa.py_buffer(texts))
