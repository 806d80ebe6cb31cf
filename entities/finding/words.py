"""An article cut into words, as plain parallel lists: what the passes of finding run over.

The cut is our own and the same for every model and language, so that nothing here depends on a model's tokenizer.
Words hold no punctuation but inner apostrophes and the points of initials (*U.S.*, *J.R.R.*); what stands between
two words is kept as text, and classed by `Join`: whether a name may run on across it.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Final

from entities.finding.lexicon import Kind, Lexicon, folded, lexicon_of

LETTERS: Final = (
    r"(?<!['’ʼ`])[^\W_]++(?![.'’ʼ`])|(?:[^\W\d_]\.){2,}|Ph\.?D\b\.?|[a-z]++(?:\.[a-z]++){2,}+"
    r"|(?!(?<=\w['’ʼ`])[sS]\b)[^\W_]++(?:['’ʼ`](?![sS]\b)[^\W_]++)*+"
)
"""Initials with points, or letters and digits with inner apostrophes; a possessive *'s* is left outside.

The first alternative is the ordinary word, which the others would find too, only later. Nothing is ever given back
(the repetitions are possessive), so that a word of a million letters takes no longer than a million of one."""

SENTENCE_END: Final = re.compile(r"[.!?…:;•*|]|^$|--|[–—]")
QUOTES: Final = "\"'“”‘’«»„`"
WRAPPED_SHARE: Final = 0.5
"""A text is hard-wrapped when at least this share of its single line breaks is followed by a word written small."""


LONGEST_KEPT: Final = 64
MOST_KEPT: Final = 1 << 15
"""Letters of the longest word whose form is kept for the next article, and how many are."""

_BREAK: Final = re.compile(r"\n(?<!\n\n)[ \t]*(?!\n)(\S?)")
"""A single line break, and the letter that begins the next line."""

LONGEST_ELISION: Final = 5
"""Letters and the apostrophe before the capital of *d'Ivoire*, *dell'Utri*."""
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


class Case:
    """How a word is written."""

    SMALL = 0
    CAPITAL = 1
    CAPITALS = 2
    INITIAL = 3
    NUMBER = 4


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


def _case(word: str) -> int:
    head = word[0]
    if head.isdigit():
        return Case.NUMBER
    if not head.isupper():
        if word.count(".") > 1 and not word.startswith("www."):
            return Case.CAPITAL
        apostrophe = re.search(r"['’]", word[:LONGEST_ELISION])
        if apostrophe and word[apostrophe.end() : apostrophe.end() + 1].isupper():
            return Case.CAPITAL
        # scripts without capitals: every word may be a name, the model decides
        return Case.SMALL if head.islower() or len(word) < 2 or not word[1:2].isupper() else Case.CAPITAL
    if len(word) == 1 or (word[-1] == "." and len(word) <= 6):
        return Case.INITIAL if len(word) == 1 else Case.CAPITALS
    return Case.CAPITALS if word.isupper() else Case.CAPITAL


@cache
def _word(language: str) -> re.Pattern[str]:
    """What a word is in a language: where words are elided (*l'ambassadeur*), what is left of them is a word too.

    The pattern is one group, so that ``split`` gives words and what stands between them in turn.
    """
    elided = "|".join(sorted(lexicon_of(language).elided, key=lambda word: (-len(word), word)))
    return re.compile(f"((?<![^\\W_])(?i:{elided})(?=['’][^\\W\\d_])|{LETTERS})" if elided else f"({LETTERS})")


class _Forms(dict[str, tuple[str, int, int]]):
    """The forms of the words seen so far in one language: most words of an article were in those before.

    A dictionary that reads a word when it first meets it: it answers for a known one without a call.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._kinds = lexicon_of(language).kinds

    def __missing__(self, word: str) -> tuple[str, int, int]:
        """Read the word, and keep it unless it is so long that a table of them would be large."""
        form = _form(word, self._kinds)
        if len(word) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[word] = form
        return form


@cache
def _forms(language: str) -> _Forms:
    return _Forms(language)


def _form(word: str, known: Mapping[str, int]) -> tuple[str, int, int]:
    """A word folded, how it is written, and its kinds; of a contraction (*she's*) its first word counts."""
    if word.islower() and word.isalpha() and word.isascii():  # half of the words of a language: nothing to fold
        kind = known.get(word, 0)
        return word, Case.SMALL, kind or (known.get(word[:-1], 0) & Kind.COMMON if word[-1] == "s" else 0)
    low = folded(word)
    kind = known.get(low, 0)
    if not kind and "'" in low and known.get(low.partition("'")[0], 0) & Kind.FUNCTION:
        kind = int(Kind.FUNCTION)
    if not kind and low.endswith("s"):
        kind = known.get(low[:-1], 0) & Kind.COMMON
    if word.count(".") > 1:
        kind &= ~Kind.COMMON  # B.C. is not the bc of small letters
    return low, int(_case(word)), kind


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
    classes = {gap: int(_join(gap, wrapped=wrapped)) for gap in set(between)}
    joins = [classes[gap] for gap in between]
    del joins[0]
    if joins:
        joins[-1] = int(Join.CUT)
    forms = _forms(language)
    keys, cases, kinds = map(list, zip(*[forms[word] for word in words], strict=True)) if words else ([], [], [])
    return Words(
        text=text,
        lexicon=lexicon,
        words=words,
        keys=keys,
        starts=edges[:-1:2],
        ends=edges[1::2],
        between=between,
        joins=joins,
        cases=cases,
        kinds=kinds,
        first=_firsts(words, between, joins, kinds),
        wrapped=wrapped,
    )


def _firsts(words: list[str], between: list[str], joins: list[int], kinds: list[int]) -> list[bool]:
    """Whether each word begins a sentence, a line or a quotation."""
    begins = {gap: _begins(gap) for gap in set(between)}
    first = [begins[gap] for gap in between]
    del first[-1]
    if first:
        first[0] = True
    point = int(Join.POINT)
    after = [i for i, join in enumerate(joins, 1) if join == point]
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
