"""Capitals that say nothing: headlines, lines in capitals and texts in small letters, written as names usually are.

Recognition and the search for names both go by capitals. A word of such a line gets the case it has elsewhere in the
article, else the one it usually has in the language. Every word keeps its length, so that offsets stay those of the
text. Lines in capitals and texts without any are then recognized again; headlines are not, the model reads them well
enough once its spans are cut at the words that turned small.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Final

from spacy.tokens import Doc

from entities.finding.forms import Case
from entities.finding.gazetteer import Known, known
from entities.finding.lexicon import Kind
from entities.finding.words import Join, Words

Recognizer = Callable[[Sequence[str]], Iterable[Doc]]
"""Runs the model over other texts."""
Labelled = tuple[int, int, str]
"""Start and end in characters, and the model's label."""

HEADLINE_SHARE: Final = 0.7
"""Share of a line's longer words that have a capital in a headline."""
HEADLINE_WORDS: Final = 4
"""Longer words (of four letters and more) that make a line long enough to judge."""
HEADLINE_LENGTH: Final = 6
"""Words of the shortest headline: a shorter line in capitals is a name, a title or a part of a list."""
CLOSING: Final = "\"'”’)"
"""What may stand between a sentence's last word and its point; a headline has no point."""
CAPITALS_SHARE: Final = 0.8
SMALL_SHARE: Final = 0.02
"""A text with fewer capitals is written in small letters."""
SMALL_WORDS: Final = 8
SHORTEST_WORD: Final = 3
LONGEST_ACRONYM: Final = 4


class Style(IntEnum):
    """How a line is written."""

    PLAIN = 0
    HEADLINE = 1
    CAPITALS = 2
    SMALL = 3


def recased(words: Words) -> tuple[Words, list[tuple[int, int]]]:
    """The words with mended case, and the stretches of characters that should be recognized again.

    >>> from entities.finding.lexicon import lexicon_of
    >>> from entities.finding.words import read_words
    >>> mended, again = recased(read_words("POLICE SEARCH FLAT OF MARIA OKAFOR\\nThey came.", lexicon_of("en")))
    >>> mended.words[:6], again
    (['Police', 'search', 'flat', 'of', 'Maria', 'Okafor'], [(0, 34)])
    """
    lines = list(_lines(words))
    if not lines:
        return words, []
    usual = _usual(words, lines)
    written, cases = list(words.words), list(words.cases)
    again = []
    for start, end, style in lines:
        for i in range(start, end):
            form = _form(words, i, style, usual, first=i == start or (style is not Style.HEADLINE and words.first[i]))
            if len(form) == len(words.words[i]) and form != words.words[i]:
                written[i] = form
                cases[i] = Case.SMALL if form.islower() else Case.CAPITAL if len(form) > 1 else Case.INITIAL
        if style is not Style.HEADLINE:
            again.append((words.starts[start], words.ends[end - 1]))
    return replace(words, words=written, cases=cases), again


def recognized_again(
    words: Words, again: Sequence[tuple[int, int]], recognize: Recognizer, labelled: Sequence[Labelled]
) -> list[Labelled]:
    """The model's spans with those in the given stretches found anew, in the mended words."""
    texts = [_text(words, a, b) for a, b in again]
    found = [e for e in labelled if not any(e[0] < b and e[1] > a for a, b in again)]
    for (start, _), doc in zip(again, recognize(texts), strict=True):
        found.extend((start + e.start_char, start + e.end_char, e.label_) for e in doc.ents)
    return sorted(found)


def _text(words: Words, start: int, end: int) -> str:
    """These characters of the text, with the words as they are written now."""
    i, j = words.range_of(start, end)
    pieces = [f"{word}{gap}" for word, gap in zip(words.words[i : j - 1], words.between[i + 1 : j], strict=True)]
    return "".join([*pieces, words.words[j - 1]])


def _lines(words: Words) -> Iterator[tuple[int, int, Style]]:
    """The lines whose case says nothing, as ranges of words."""
    n = len(words.words)
    cases = words.cases
    capitals = n - cases.count(Case.SMALL) - cases.count(Case.NUMBER)
    if n >= SMALL_WORDS and capitals <= SMALL_SHARE * n:
        yield 0, n, Style.SMALL
        return
    start = 0
    for end in _line_ends(words):
        style = _style(words, start, end)
        if style is not Style.PLAIN:
            yield start, end, style
        start = end


def _line_ends(words: Words) -> list[int]:
    """Where each line ends, as the index of the word after it."""
    n = len(words.words)
    breaking = {gap for gap in set(words.between) if "\n" in gap or "\r" in gap}
    ends = [i for i, gap in enumerate(words.between) if gap in breaking] if breaking else []
    broken = (Join.LINE, Join.PARAGRAPH)
    inner = [i for i in ends if 0 < i < n and (words.joins[i - 1] in broken or "\n" in words.between[i])]
    return [*inner, n] if n else []


def _style(words: Words, start: int, end: int) -> Style:
    longer = [case for case, word in zip(words.cases[start:end], words.words[start:end], strict=True) if len(word) > 3]
    if len(longer) < HEADLINE_WORDS:
        return Style.PLAIN
    all_capitals = longer.count(Case.CAPITALS)
    if all_capitals >= CAPITALS_SHARE * len(longer):
        return Style.CAPITALS
    if end - start < HEADLINE_LENGTH or words.between[end].lstrip(CLOSING)[:1] == ".":
        return Style.PLAIN
    capital = all_capitals + longer.count(Case.CAPITAL)
    return Style.HEADLINE if capital >= HEADLINE_SHARE * len(longer) else Style.PLAIN


def _usual(words: Words, lines: list[tuple[int, int, Style]]) -> dict[str, str]:
    """How each word of the lines is mostly written where its case says something: inside sentences of other lines."""
    wanted = {key for start, end, _ in lines for key in words.keys[start:end]}
    counts: dict[str, Counter[str]] = {}
    at = 0
    for start, end, _ in [*lines, (len(words.words), 0, Style.PLAIN)]:
        for i, key in enumerate(words.keys[at:start], at):
            if key in wanted and not words.first[i] and words.cases[i] != Case.NUMBER:
                hyphened = (i and words.joins[i - 1] == Join.HYPHEN) or words.joins[i] == Join.HYPHEN
                if not hyphened:
                    counts.setdefault(key, Counter())[words.words[i]] += 1
        at = end
    return {key: max(sorted(forms), key=lambda form: forms[form]) for key, forms in counts.items()}


def _form(words: Words, i: int, style: Style, usual: dict[str, str], *, first: bool) -> str:
    """How word i should be written."""
    word, kind = words.words[i], words.kinds[i]
    if words.cases[i] in (Case.NUMBER, Case.INITIAL) or "." in word:
        return word
    form = usual.get(words.keys[i])
    if form is None or (style is Style.HEADLINE and not kind):
        form = _by_language(word, kind, style)
    return form[0].upper() + form[1:] if first else form


def _may_be_a_syllable(word: str, kind: int) -> bool:
    """Whether a short word of a headline is left as it is: *Un*, *Do*, *Bin* are parts of names too."""
    return len(word) <= SHORTEST_WORD and not kind & Kind.FUNCTION


def _by_language(word: str, kind: int, style: Style) -> str:
    """How the language mostly writes a word that the article does not write elsewhere."""
    if style is Style.SMALL:
        name = not kind & (Kind.FUNCTION | Kind.COMMON) and (kind & Kind.GIVEN or not kind)
        return word.capitalize() if name else word
    if style is Style.HEADLINE and (not kind & (Kind.FUNCTION | Kind.COMMON) or _may_be_a_syllable(word, kind)):
        return word
    if kind & (Kind.FUNCTION | Kind.COMMON):
        return word.lower()
    short = len(word) <= LONGEST_ACRONYM and Known.NOTHING < known(word) < Known.DEMONYM and not kind & Kind.GIVEN
    return word if short and not known(word.capitalize()) else word.capitalize()
