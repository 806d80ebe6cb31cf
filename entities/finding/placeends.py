"""Names of places that begin sooner or go on longer than a model says: gulfs, churches, districts, hyphens."""

from collections.abc import Iterator
from typing import Final

from entities.finding.forms import Case
from entities.finding.gazetteer import Known, known
from entities.finding.lexicon import Kind
from entities.finding.words import Join, Words

LONGEST_KIND: Final = 2
"""Words of *Rural District*, *Volcanic Belt* after a place's name."""
MOST_PARTICLES: Final = 3
"""Small words between the parts of a name: *de la*, *van den*, *bin al*."""


def is_one_place(words: Words, at: int) -> bool:
    """Whether word `at`, the one before it and the comma between are one name: *Washington, D.C.*"""
    if at < 1 or not words.words[at].endswith(".") or words.cases[at] != Case.CAPITALS:
        return False
    whole = words.text[words.starts[at - 1] : words.ends[at]]
    return (
        Known.NOTHING < known(whole) < Known.DEMONYM
        and known(words.words[at - 1]) != Known.NOTHING
        and len(words.keys[at]) == 2
    )


def of_end(words: Words, i: int, j: int) -> int:
    """Over *of* to the end of *Gulf of Aden*, where the span is only the kind of place."""
    n = len(words.words)
    if j - i != 1 or not words.kinds[i] & Kind.PLACE_NOUN or j + 1 >= n or not words.kinds[j] & Kind.OF:
        return j
    end = j + 2 if words.kinds[j + 1] & Kind.ARTICLE else j + 1
    start = end
    while (
        end < n
        and words.cases[end] == Case.CAPITAL
        and (end == start or words.joins[end - 1] in (Join.SPACE, Join.HYPHEN))
    ):
        end += 1
    return end if end > start else j


LONGEST_CHAIN: Final = 3
"""Small words of *Stow-on-the-Wold*."""


def chain_end(words: Words, j: int) -> int:
    """Behind the capital word that small words tie to the word before j by hyphens: *Stoke-on-Trent*; else `j`."""
    k = j
    while k < min(j + LONGEST_CHAIN, len(words.words) - 1) and words.joins[k - 1] == Join.HYPHEN:
        if words.cases[k] != Case.SMALL or words.joins[k] != Join.HYPHEN:
            break
        k += 1
    tied = k > j and words.cases[k] == Case.CAPITAL and words.joins[k - 1] == Join.HYPHEN
    return k + 1 if tied else j


LONGEST_CHURCH: Final = 4
"""Words of *Coptic Orthodox Cathedral* behind *St. Mark's*."""


def saint_end(words: Words, i: int) -> int:
    """The end of what is named after a saint, where word i begins it: *St. Mark's Coptic Cathedral*; else 0."""
    at = i + 2
    if at >= len(words.words) or words.joins[at - 1] != Join.POSSESSIVE:
        return 0
    heads = Kind.ABBREVIATION | Kind.PLACE_HEAD
    if words.kinds[i] & heads != heads and not words.kinds[i] & Kind.HONOURED:
        return 0
    for k in range(at, min(at + LONGEST_CHURCH, len(words.words))):
        if words.cases[k] != Case.CAPITAL or (k > at and words.joins[k - 1] != Join.SPACE):
            break
        if words.kinds[k] & Kind.FACILITY:
            return k + 1
    return 0


LONGEST: Final = 20
"""Words within which a hyphen parts two places: each is looked up, and no place has as many."""


def hyphened(words: Words, i: int, j: int) -> Iterator[tuple[int, int]]:
    """*Russia-Turkey* as two where both sides of a hyphen are known places, else as it is."""
    for k in range(i, min(j - 1, i + LONGEST)):
        if words.joins[k] == Join.HYPHEN and _is_place(words, i, k + 1) and _is_place(words, k + 1, j):
            if not _is_place(words, i, j):
                yield i, k + 1
                yield k + 1, j
                return
            break
    yield i, j


def _is_place(words: Words, i: int, j: int) -> bool:
    found = known(words.text[words.starts[i] : words.ends[j - 1]])
    return Known.TOWN <= found < Known.DEMONYM


def place_start(words: Words, i: int, j: int) -> int:
    """Over a capital word before a place to the beginning of a known name: *Corpus* of *Corpus Christi*; else `i`.

    Words of the compass stay: *East London* is a city of its own in South Africa only.
    """
    before = i > 0 and words.joins[i - 1] == Join.SPACE and words.cases[i - 1] == Case.CAPITAL
    other = Kind.COMPASS | Kind.FUNCTION | Kind.ARTICLE
    return i - 1 if before and not words.kinds[i - 1] & other and _is_place(words, i - 1, j) else i


def place_end(words: Words, i: int, j: int) -> int:
    """Over small words behind a place to the end of a known name: *im Breisgau* of *Freiburg im Breisgau*; else `j`."""
    n = min(len(words.words), j + MOST_PARTICLES)
    at = j
    while at < n and words.cases[at] == Case.SMALL and words.joins[at - 1] in (Join.SPACE, Join.HYPHEN):
        at += 1
    behind = j < at < n and words.joins[at - 1] in (Join.SPACE, Join.HYPHEN) and words.cases[at] == Case.CAPITAL
    return at + 1 if behind and _is_place(words, i, at + 1) else j


def inner_of(words: Words, i: int, j: int) -> tuple[int, int]:
    """*the City of Turkey* is named Turkey: the unit before *of* is left out, unless the whole is a known name."""
    if (
        j - i > 2
        and words.kinds[i + 1] & Kind.OF
        and words.kinds[i] & Kind.UNIT
        and not words.kinds[i + 2] & Kind.ARTICLE
    ):
        whole = known(words.text[words.starts[i] : words.ends[j - 1]])
        if whole in (Known.NOTHING, Known.DEMONYM):
            return i + 2, j
    return i, j


def kind_end(words: Words, j: int, end: int) -> int:
    """Over the capital words that say which kind of place it is, where the model stopped: *Torkaman Rural District*.

    `j` is the name's end and `end` that of the model's span, in which nothing was cut if they are the same.
    """
    if j != end:
        return j
    at, found = j, j
    while at < len(words.words) and at < j + LONGEST_KIND and words.joins[at - 1] == Join.SPACE:
        kind = words.kinds[at]
        if words.cases[at] != Case.CAPITAL or kind & (Kind.FUNCTION | Kind.TITLE | Kind.GIVEN) or words.first[at]:
            break
        at += 1
        if kind & Kind.PLACE_NOUN and not kind & (Kind.INSTITUTION | Kind.ORG_NOUN) | _named_on(words, at):
            found = at
    return found


def _named_on(words: Words, at: int) -> int:
    """All bits where a capital word goes on after `at`: the name is of something else then (*Oxford Street Band*)."""
    on = at < len(words.words) and words.joins[at - 1] == Join.SPACE and words.cases[at] == Case.CAPITAL
    return -1 if on else 0


def with_kind(words: Words, end: int) -> int:
    """The end of a place with the small word that says which kind it is: *Tagus river*, *Vilavade railway station*."""
    at = end
    while at < len(words.words) and at < end + 2 and words.joins[at - 1] == Join.SPACE:
        if words.cases[at] != Case.SMALL or not words.kinds[at] & Kind.PLACE_TAIL:
            break
        at += 1
    return end if at == end + 1 and words.keys[end] in {"railway", "train", "station", "airport"} else at
