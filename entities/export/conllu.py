"""Tables as columns, a word a line: CoNLL-U, coreference as in CorefUD (``Entity=`` in the last column).

Each mention opens and closes with the id of its row: equal ids are one person or place. ``TokenRange`` counts code
points of the article's text. Columns that nobody has analysed are ``_``. Source: universaldependencies.org/format.html,
CorefUD 1.2.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final

from entities.export.tokens import document
from entities.marking import marked
from entities.nametable import NameTable

HEAD: Final = "# global.Entity = eid-etype-head-other"
SPACES: Final = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": r"\\"}
"""How CoNLL-U writes what stands between words, in its last column."""
_END: Final = re.compile(r"[\n\r\u2028\u2029]")


def write_conllu(tables: Iterable[NameTable], file: BinaryIO) -> None:
    """Write the articles one after the other, a paragraph a sentence."""
    file.write(f"{HEAD}\n".encode())
    for table in tables:
        file.write(f"# newdoc id = {_line(table.doc_id)}\n".encode("utf-8", "replace"))
        sentences = list(_sentences(table))
        opened, closed = _brackets(table, [token for sentence in sentences for token in sentence])
        for number, sentence in enumerate(sentences, start=1):
            words = "".join(word for token in sentence for word in (token["text"], token["after"])).strip()
            lines = [f"# sent_id = {number}", f"# text = {_line(words)}"]
            for place, token in enumerate(sentence, start=1):
                misc = _misc(token, opened, closed)
                lines.append("\t".join([str(place), _line(token["text"]), *"_" * 7, misc]))
            file.write(("\n".join(lines) + "\n\n").encode("utf-8", "replace"))


def _sentences(table: NameTable) -> Iterator[list[dict[str, Any]]]:
    """The words of each paragraph, with what stands after each; a mention is never cut."""
    inside = [(one.mention.start, one.mention.end) for one in marked(table.entities)]
    sentence: list[dict[str, Any]] = []
    for token in document(table):
        if token.is_space:
            if sentence:
                sentence[-1]["after"] += token.text_with_ws
            if _END.search(token.text) and not any(start < token.idx < end for start, end in inside) and sentence:
                yield sentence
                sentence = []
        else:
            sentence.append({"text": token.text, "start": token.idx, "after": token.whitespace_})
    if sentence:
        yield sentence


def _brackets(table: NameTable, words: list[dict[str, Any]]) -> tuple[dict[int, str], dict[int, str]]:
    """What opens before which word, and what closes after which, by the word's offset: ``(id-person-1``, ``id)``."""
    starts = [word["start"] for word in words]
    opened, closed = {}, {}
    for one in marked(table.entities):
        first, after = bisect_left(starts, one.mention.start), bisect_left(starts, one.mention.end)
        if first < after:
            opened[starts[first]] = f"({one.entity.id}-{one.entity.type.value.lower()}-1"
            closed[starts[after - 1]] = f"{one.entity.id})"
    return opened, closed


def _misc(token: dict[str, Any], opened: dict[int, str], closed: dict[int, str]) -> str:
    start = token["start"]
    end = start + len(token["text"])
    if start in opened and start in closed:
        found = [f"Entity={opened[start]})"]
    else:
        found = [f"Entity={bracket}" for bracket in (opened.get(start), closed.get(start)) if bracket]
    if not token["after"]:
        found.append("SpaceAfter=No")
    elif token["after"] != " ":
        found.append("SpacesAfter=" + "".join(SPACES.get(sign, sign) for sign in token["after"]))
    return "|".join([*found, f"TokenRange={start}:{end}"])


def _line(words: str) -> str:
    """On one line, without tabs."""
    return re.sub(r"\s+", " ", words)
