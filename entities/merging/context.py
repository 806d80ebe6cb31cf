"""What the text around a mention says of it: paragraphs, neighbours, kin words, pronouns."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from entities.merging.tables import Kin, any_of
from entities.model import Article, Mention

# How far a pronoun may stand behind the name it is taken to mean; about two lines of newsprint.
PRONOUN_REACH: Final = 160

# What is looked at before a name: room for two or three words.
LOOK_BACK: Final = 40

# The most lines of a heading: a date, a headline, one below it.
HEADING_LINES: Final = 3

# No more of a sentence is looked at before and behind a name.
LONGEST_SENTENCE: Final = 200

MALE: Final = "m"
FEMALE: Final = "f"
PRONOUNS: Final = {
    **dict.fromkeys(("he", "his", "him", "himself"), MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), FEMALE),
}

# Begun by its letters and not by the boundary, so that a search leaps from one such letter to the next.
_PRONOUN: Final = re.compile(rf"[HhSs](?<!\w.)(?ai:{'|'.join(sorted({word[1:] for word in PRONOUNS}))})\b")

# An object of the verb: *thanked him*, *thanked her from Cebu*. Before a noun *her* owns it.
_OBJECT: Final = re.compile(
    rf"him\b|her\b(?=\W*(?:$|[.,;:!?]|{any_of('behind object')}\b))",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’']?\s|\n")


class Glimpse(NamedTuple):
    """What the words beside one mention say of a person (see `entities.merging.portrait`)."""

    titles: frozenset[str]
    sexes: frozenset[str]
    owner: str
    pronoun: str
    by_name: str
    generation: str
    dependent: bool


class Context:
    """The article around its mentions. `mentions` are in the order of the text.

    `glimpses` and `relatives` keep what was seen of a mention, as `before` and `after` do: each step asks for it.
    """

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self.text = article.text
        self.mentions = mentions
        self._breaks = [match.start() for match in re.finditer(r"\n+", article.text)]
        self._pronouns = [
            (m.start(), m[0].lower()) for m in _PRONOUN.finditer(article.text) if m[0].lower() in PRONOUNS
        ]
        self._pronoun_starts = [start for start, _ in self._pronouns]
        self._heading = _heading(article.text, self._breaks[:HEADING_LINES])
        self._before: dict[int, str] = {}
        self._after: dict[int, str] = {}
        self.glimpses: dict[int, Glimpse] = {}
        self.relatives: dict[int, Kin | None] = {}

    def paragraph(self, index: int) -> int:
        """The number of the line of text that the mention stands in."""
        return bisect_right(self._breaks, self.mentions[index].start)

    def is_heading(self, index: int) -> bool:
        """Does the mention stand in one of the first lines that are no sentences: a date, a headline, what is below?"""
        return self.mentions[index].end <= self._heading

    def between(self, first: int, second: int) -> str:
        """The text between two mentions, spaces made single."""
        return " ".join(self.text[self.mentions[first].end : self.mentions[second].start].split())

    def sentence(self, index: int) -> str:
        """The sentence around the mention, as far as points and line ends tell."""
        start, end = self.mentions[index].start, self.mentions[index].end
        head = re.split(r"[.!?]\s|\n", self.text[max(0, start - LONGEST_SENTENCE) : start])[-1]
        return head + self.text[start:end] + re.split(r"[.!?](?:\s|$)|\n", self.text[end : end + LONGEST_SENTENCE])[0]

    def before(self, index: int) -> str:
        """A few words of the same line that stand before the mention and its title."""
        found = self._before.get(index)
        if found is None:
            start = self.mentions[index].start
            line = self.text[max(0, start - LOOK_BACK) : start]
            found = self._before[index] = line[line.rfind("\n") + 1 :]
        return found

    def after(self, index: int) -> str:
        """A few words that stand behind the mention on the same line."""
        found = self._after.get(index)
        if found is None:
            end = self.mentions[index].end
            found = self._after[index] = self.text[end : end + LOOK_BACK].split("\n", 1)[0]
        return found

    def pronoun(self, index: int, limit: int) -> str:
        """The sex of the first pronoun behind the mention and before the offset `limit`; empty when there is none.

        The object of the mention's own sentence is somebody else (*Hill thanked her*; principle B, Chomsky 1981).
        """
        end = self.mentions[index].end
        limit = min(limit, end + PRONOUN_REACH)
        for at in range(bisect_right(self._pronoun_starts, end), len(self._pronouns)):
            start, word = self._pronouns[at]
            if start >= limit:
                break
            if _OBJECT.match(self.text, start) is None or _SENTENCE_END.search(self.text, end, start):
                return PRONOUNS[word]
        return ""


def _heading(text: str, breaks: Sequence[int]) -> int:
    """Where the lines that begin the text and are no sentences end; `breaks` are the ends of the first lines."""
    end = 0
    for line_end in breaks:
        if text[end:line_end].rstrip()[-1:] in {".", "!", "?", ""}:
            break
        end = line_end
    return end
