"""Packed files (gzip, Zstandard), unpacked as they are read; those made to fill the memory are refused."""

import gzip
import io
import zlib
from typing import Any, BinaryIO, Final

from entities.errors import InputError
from entities.reading.needing import needed

PACKED: Final = frozenset({".gz", ".zst"})
RATIO: Final = 200
"""Bytes that a packed byte may become. Text becomes 3 to 10, a log full of repetition 50; gzip can write 1,032 and
Zstandard many thousands, which only files made for the purpose do (decompression bombs)."""
HARMLESS: Final = 16 * 1024 * 1024
"""Bytes that any file may become, whatever its ratio."""
WINDOW: Final = 128 * 1024 * 1024
"""Bytes of memory that a Zstandard file may ask for: what its own program takes without being told to."""
PIECE: Final = 1024 * 1024


class Unpacking(io.RawIOBase):
    """The unpacked bytes of a file; raises InputError where they are broken, or become too many."""

    def __init__(self, packed: BinaryIO, stream: Any, shown: str) -> None:
        self._packed, self._stream, self._shown, self._made = packed, stream, shown, 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as the file goes."""
        try:
            data = self._stream.read(min(len(buffer), PIECE))
        except InputError:
            raise
        except (OSError, EOFError, zlib.error) as problem:
            raise InputError(f"{self._shown} cannot be unpacked: {problem}.") from None
        except Exception as problem:  # zstandard's own error class, which is not known where it is not installed
            raise InputError(f"{self._shown} cannot be unpacked: {problem}.") from None
        self._made += len(data)
        if self._made > max(HARMLESS, RATIO * self._packed.tell()):
            raise InputError(f"{self._shown} becomes over {RATIO} times as large when unpacked: it is refused.")
        buffer[: len(data)] = data
        return len(data)


def unpacked(file: BinaryIO, packing: str, shown: str) -> BinaryIO:
    """The bytes of a packed file. Raises InputError when its library is not installed.

    >>> unpacked(io.BytesIO(gzip.compress(b"Lee left.")), ".gz", "lee.txt.gz").read()
    b'Lee left.'
    """
    if packing == ".gz":
        stream: Any = gzip.GzipFile(fileobj=file)
    else:
        zstandard = needed("zstandard", "zst", shown)
        stream = zstandard.ZstdDecompressor(max_window_size=WINDOW).stream_reader(file, read_across_frames=True)
    return io.BufferedReader(Unpacking(file, stream, shown))
