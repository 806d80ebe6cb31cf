"""An article cut into words, as plain parallel lists: what the passes of finding run over.

The cut is our own and the same for every model and language, so that nothing here depends on a model's tokenizer.
Words hold no punctuation but inner apostrophes and the points of initials (*U.S.*, *J.R.R.*); what stands between
two words is kept as text, and classed by `Join`: whether a name may run on across it.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Final

from entities.finding.forms import Case, forms
from entities.finding.kept import Kept
from entities.finding.lexicon import Kind, Lexicon, lexicon_of

ORDINARY: Final = r"(?<!['’ʼ`].)[^\W_]*+(?![.'’ʼ`])"
LETTERS: Final = (
    r"(?<!\d)\.(?:[^\W\d_]\.)+|(?<=P)h\.?D\b\.?|(?<=[a-z])[a-z]*+(?:\.[a-z]++){2,}+"
    r"|(?!(?<=\w['’ʼ`][sS])\b)[^\W_]*+(?:['’ʼ`](?![sS]\b)[^\W_]++)*+"
)
"""What follows the first letter of a word: initials with points, or letters and digits with inner apostrophes; a
possessive *'s* is left outside. The ordinary word comes first, which the others would find too, only later.

The first letter stands before all of them (see `_word`), so that a search leaps to the next letter instead of trying
each alternative at every space. Nothing is ever given back (the repetitions are possessive), so that a word of a
million letters takes no longer than a million of one."""

SENTENCE_END: Final = re.compile(r"[.!?…:;•*|]|^$|--|[–—]|\s-\s")
QUOTES: Final = "\"'“”‘’«»„`"
WRAPPED_SHARE: Final = 0.5
"""A text is hard-wrapped when at least this share of its single line breaks is followed by a word written small."""


_BREAK: Final = re.compile(r"\n(?<!\n\n)[ \t]*(?!\n)(\S?)")
"""A single line break, and the letter that begins the next line."""

INDENT: Final = "        "
"""A line that begins so deep goes on with the line before it."""


class Join:
    """What stands between two words. Those from `SPACE` on can be inside a name.

    Plain integers, no `IntEnum`, as in `Kind`: they are asked for several times a word.
    """

    CUT = 0
    PARAGRAPH = 1
    LINE = 2
    COMMA = 3
    POSSESSIVE = 4
    SPACE = 5
    HYPHEN = 6
    POINT = 7
    WRAP = 8
    AND = 9


PLAIN_JOINS: Final = {
    " ": Join.SPACE,
    "'": Join.SPACE,
    "’": Join.SPACE,
    **dict.fromkeys(("-", "‐", "‑", "\u00ad"), Join.HYPHEN),
    **dict.fromkeys((". ", ".", ".-"), Join.POINT),
}
"""Gaps exactly as they stand; an apostrophe without a space is left of an elided word."""
BARE_JOINS: Final = {
    ",": Join.COMMA,
    "&": Join.AND,
    **dict.fromkeys(("'s", "’s", "'", "’", "'S", "’S"), Join.POSSESSIVE),
}
"""Gaps without the spaces around them."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text. All lists have one entry a word; `between[i]` stands before word i, one more at the end.

    `keys` are the words folded for comparison (small letters, no points, no accents left out), `first` tells whether
    the word begins a sentence, `joins[i]` classes what stands between word i and word i + 1.
    """

    text: str
    lexicon: Lexicon
    words: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    between: list[str]
    joins: list[int]
    cases: list[int]
    kinds: list[int]
    first: list[bool]
    wrapped: bool

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """The words that overlap these characters, as a half-open range of indices."""
        return bisect_left(self.ends, start + 1), bisect_left(self.starts, end)

    def is_name_like(self, i: int) -> bool:
        """Whether word i has a capital and is no function word."""
        return 0 < self.cases[i] < Case.NUMBER and not self.kinds[i] & Kind.FUNCTION


def _join(gap: str, *, wrapped: bool) -> int:
    """Class what stands between two words."""
    breaks = gap.count("\n") or gap.count("\r")
    if breaks:
        return _break(gap, breaks, wrapped=wrapped)
    return PLAIN_JOINS.get(gap) or BARE_JOINS.get(gap.strip()) or (Join.SPACE if gap.isspace() else Join.CUT)


def _break(gap: str, breaks: int, *, wrapped: bool) -> int:
    if gap.strip():
        return Join.CUT
    if breaks > 1:
        return Join.PARAGRAPH
    return Join.WRAP if wrapped or gap.endswith(INDENT) else Join.LINE


@cache
def _word(language: str) -> re.Pattern[str]:
    """What a word is in a language: where words are elided (*l'ambassadeur*), what is left of them is a word too.

    The pattern is one group, so that ``split`` gives words and what stands between them in turn.
    """
    elided = sorted(lexicon_of(language).elided, key=lambda word: (-len(word), word))
    left = "".join(f"(?<![^\\W_].)(?i:(?<={word[0]}){word[1:]})(?=['’][^\\W\\d_])|" for word in elided)
    return re.compile(f"([^\\W_](?:{ORDINARY}|{left}{LETTERS}))")


def _wrapped(text: str) -> bool:
    breaks = _BREAK.findall(text)
    return len(breaks) > 2 and sum(c.islower() for c in breaks) >= WRAPPED_SHARE * len(breaks)


def read_words(text: str, lexicon: Lexicon) -> Words:
    """Cut a text into words.

    >>> from entities.finding.lexicon import lexicon_of
    >>> read_words("Kim Jong-un's U.S. trip", lexicon_of("en")).words
    ['Kim', 'Jong', 'un', 'U.S.', 'trip']
    """
    language = lexicon.language
    wrapped = _wrapped(text)
    pieces = _word(language).split(text)
    edges = list(accumulate(map(len, pieces)))
    words, between = pieces[1::2], pieces[::2]
    known_gaps = _gaps(wrapped)
    gaps = [known_gaps[gap] for gap in between]
    joins = [join for join, _ in gaps]
    del joins[0]
    if joins:
        joins[-1] = Join.CUT
    known = forms(language)
    read = [known[word] for word in words]
    kinds = [form[2] for form in read]
    return Words(
        text=text,
        lexicon=lexicon,
        words=words,
        keys=[form[0] for form in read],
        starts=edges[:-1:2],
        ends=edges[1::2],
        between=between,
        joins=joins,
        cases=[form[1] for form in read],
        kinds=kinds,
        first=_firsts(words, gaps, joins, kinds),
        wrapped=wrapped,
    )


@cache
def _gaps(wrapped: bool) -> Kept[tuple[int, bool]]:
    """What stands between words, in wrapped texts or others: its `Join`, and whether a sentence begins behind it."""
    return Kept(lambda gap: (_join(gap, wrapped=wrapped), _begins(gap)))


def _firsts(words: list[str], gaps: list[tuple[int, bool]], joins: list[int], kinds: list[int]) -> list[bool]:
    """Whether each word begins a sentence, a line or a quotation."""
    first = [begins for _, begins in gaps]
    del first[-1]
    if first:
        first[0] = True
    after = [i for i, join in enumerate(joins, 1) if join == Join.POINT]
    for i in after:
        if len(words[i - 1]) == 1 or kinds[i - 1] & Kind.ABBREVIATION:
            first[i] = False
    return first


def _begins(gap: str) -> bool:
    """Whether what stands before a word begins a sentence with it."""
    bare = gap.strip()
    if not bare:
        return "\n" in gap or "\r" in gap
    if bare in {"'s", "’s", "'", "’", "'S", "’S"}:
        return False
    return bool(SENTENCE_END.search(gap)) or bare[-1] in QUOTES
