"""Halves of a name that the model found apart, or of which it found one: *Anish* a people, *Subramaniam* a person."""

from collections.abc import Iterator, Sequence
from typing import Final

from entities.finding.forms import Case
from entities.finding.gazetteer import Known
from entities.finding.joining import particle_end
from entities.finding.labels import PERSONS, PLACES
from entities.finding.lexicon import Kind
from entities.finding.placing import known_as
from entities.finding.spans import Span
from entities.finding.words import Join, Words
from entities.names.order import JOINED, judge_order

LONGEST: Final = 4
"""Words of a name's beginning that are looked for before its end."""
MOST_GIVEN: Final = 2
"""Words of a name's beginning that the model took for something else."""
MOST_SURNAMES: Final = 2
"""Words of a double surname."""
_OTHER_WORDS = Kind.COMMON | Kind.FUNCTION | Kind.TITLE | Kind.ROLE | Kind.ORG_NOUN | Kind.COMPASS | Kind.PEOPLE


def joined_halves(words: Words, spans: Sequence[Span]) -> list[Span]:
    """The spans, a person's one word joined with the given name before it or, in an East Asian name, behind it.

    Prose sets no two names side by side with only a space between. The end of a full name that the model found whole
    elsewhere gets its beginning back.
    """
    return list(_begun(words, list(_joined(words, spans))))


def _begun(words: Words, spans: Sequence[Span]) -> Iterator[Span]:
    """*Thway Aung* behind *Min* is Min Thway Aung, where the article has that name."""
    full = {tuple(words.keys[s.start : s.end]) for s in spans if s.label in PERSONS and s.end - s.start > 1}
    free = 0
    for s in spans:
        start = s.start
        for k in range(s.start - 1, max(free, s.start - LONGEST) - 1, -1) if s.label in PERSONS else ():
            if words.joins[k] not in (Join.SPACE, Join.HYPHEN, Join.WRAP) or words.cases[k] == Case.SMALL:
                break
            if tuple(words.keys[k : s.end]) in full:
                start = k
        free = s.end
        yield s if start == s.start else Span(start, s.end, s.label)


def _joined(words: Words, spans: Sequence[Span]) -> Iterator[Span]:
    last: Span | None = None
    for n, span in enumerate(spans, 1):
        end = spans[n].start if n < len(spans) else len(words.words)
        if last is not None and last.end == span.start and _is_given(words, last) and _is_surname(words, span):
            last = Span(last.start, span.end, span.label)
            continue
        if last is not None:
            yield last
        first = last.end if last is not None else 0
        last = _with_rest(words, _with_neighbors(words, span, first, end))
    if last is not None:
        yield last


def _with_neighbors(words: Words, span: Span, first: int, end: int) -> Span:
    """A person with the capital words beside it that the model left out, between the words `first` and `end`.

    Surnames behind nothing but given names (*José Luis* of *José Luis Cueto Vargas*), and a first name that nobody
    knows before one word inside a sentence (*Karaitiana* of *the nurse Hinemoa Karaitiana*).
    """
    i, j = span.start, span.end
    if span.label not in PERSONS:
        begun = span.label not in PLACES and _is_one_word(words, i, j) and i - 1 >= first
        begun = begun and (_begins_name(words, i - 1) or _is_signed(words, i - 1))
        return Span(i - 1, j, span.label) if begun and _is_plain(words, i) else span
    if j - i > 1 and all(kind & Kind.GIVEN for kind in words.kinds[i:j]):
        k = j
        while k < end and _goes_on(words, k - 1) and _is_plain(words, k):
            k += 1
        ends = k == len(words.words) or not (_goes_on(words, k - 1) and words.cases[k] != Case.SMALL)
        return Span(i, k if k - j <= MOST_SURNAMES and ends else j, span.label)
    if (
        _is_one_word(words, i, j)
        and i - 1 >= first
        and (_begins_name(words, i - 1, person=True) or _is_signed(words, i - 1))
    ):
        return Span(i - 1, j, span.label)
    if j - i == 1 and i - 1 > first and _goes_on(words, i - 1) and _is_plain(words, i - 1) and not words.first[i - 1]:
        opened = words.cases[i - 2] == Case.SMALL or words.kinds[i - 2] & Kind.TITLE
        alone = opened and known_as(words, i - 1, i) == Known.NOTHING
        return Span(i - 1 if alone and words.joins[i - 2] == Join.SPACE else i, j, span.label)
    return span


def _is_one_word(words: Words, i: int, j: int) -> bool:
    """Is it one word, or a double surname: *Dibbits-Hoek*?"""
    return all(words.joins[k] == Join.HYPHEN for k in range(i, j - 1))


def _is_signed(words: Words, i: int) -> bool:
    """Does a line begin with *By* before the word: the first of who wrote the article?"""
    by = i > 0 and words.first[i - 1] and words.kinds[i - 1] & Kind.PERSON_PREP and "\n" in words.between[i - 1]
    return bool(by) and words.joins[i - 1] == Join.SPACE and _goes_on(words, i) and _is_plain(words, i)


def _begins_name(words: Words, i: int, *, person: bool = False) -> bool:
    """Is it a given name, and no place, before the one word of a span? Before a `person` (*Penny Grennan*) it may be a
    common word, too, though no small one (*Will Grennan …*)."""
    other = (_OTHER_WORDS & ~Kind.COMMON if person else _OTHER_WORDS) | Kind.CALENDAR
    listed = person and words.between[i].strip() in {";", ",", "("}  # only a name has a capital there
    given = (words.kinds[i] & Kind.GIVEN or listed) and not words.kinds[i] & other and words.cases[i] == Case.CAPITAL
    return bool(given) and _goes_on(words, i) and known_as(words, i, i + 1) <= Known.SMALL


def _goes_on(words: Words, i: int) -> bool:
    return words.joins[i] == Join.SPACE


def _is_plain(words: Words, i: int) -> bool:
    """Whether it is a capital word that is nothing else in the language."""
    other = _OTHER_WORDS | Kind.PLACE_NOUN | Kind.CALENDAR | Kind.SUFFIX
    return words.cases[i] == Case.CAPITAL and not words.kinds[i] & other and not words.keys[i].endswith("n't")


def _is_given(words: Words, span: Span) -> bool:
    """Whether it is a capital word that the model calls no person or place, and nobody knows as anything else.

    Two may be so, or what the model calls a place, where the first is a given name: *Johannes Pauli* of Rask.
    """
    i, j = span.start, span.end
    given = bool(words.kinds[i] & Kind.GIVEN)
    if j - i > (MOST_GIVEN if given else 1) or span.label in (PERSONS if given else PERSONS | PLACES):
        return False
    plain = all(words.cases[k] == Case.CAPITAL and not words.kinds[k] & _OTHER_WORDS for k in range(i, j))
    spaced = all(words.joins[k] == Join.SPACE for k in range(i, j))
    return plain and spaced and known_as(words, i, j) == Known.NOTHING


def _is_surname(words: Words, span: Span) -> bool:
    """Whether it is one capital word: a person by the model, or what is nothing else behind a given name.

    A person of two words may have one given name more before it: *Johannes*, *Peter Rask*.
    """
    i = span.start
    if span.end - i == 2 and span.label in PERSONS:
        return bool(words.kinds[i - 1] & words.kinds[i] & Kind.GIVEN) and words.cases[i] == Case.CAPITAL
    if span.end - i > 1 or words.cases[i] != Case.CAPITAL:
        return False
    unknown = span.label not in PLACES and not words.kinds[i] & _OTHER_WORDS and not words.kinds[i] & Kind.PLACE_NOUN
    return span.label in PERSONS or bool(words.kinds[i - 1] & Kind.GIVEN and unknown)


def _with_rest(words: Words, span: Span) -> Span:
    """*Han* with the syllables of *Han So-yeong*, *Rhodri* with the father of *Rhodri ap Gwilym*."""
    i, j = span.start, span.end
    if j - i > 1 or j + 2 > len(words.words) or words.joins[i] != Join.SPACE:
        return span
    hyphened = span.label not in PLACES and words.joins[j] == Join.HYPHEN and words.cases[j] == Case.CAPITAL
    if hyphened and judge_order(words.keys[i : j + 2])[1] in JOINED:
        return Span(i, j + 2, span.label)
    given = words.kinds[i] & Kind.GIVEN and known_as(words, i, j) == Known.NOTHING
    end = particle_end(words, j) if given and span.label in PLACES else j
    return Span(i, end, "PERSON") if end > j else span
