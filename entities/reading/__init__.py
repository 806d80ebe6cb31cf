"""From files and standard input to articles: text whose offsets are those of the file.

Nothing is trimmed or normalized: line ends, control characters and odd spaces stay. Only a byte order mark is left out.
A reader is a file of this room; `readers` knows them by the endings of the files they read.
"""

from entities.reading.decoding import decode
from entities.reading.length import LONGEST, fitting
from entities.reading.problems import Note, Report, ignore, reason, refuse
from entities.reading.readers import BY_ENDING, READERS, articles
from entities.reading.source import STANDARD_INPUT

__all__ = [
    "BY_ENDING",
    "LONGEST",
    "READERS",
    "STANDARD_INPUT",
    "Note",
    "Report",
    "articles",
    "decode",
    "fitting",
    "ignore",
    "reason",
    "refuse",
]
