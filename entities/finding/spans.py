"""Mending the model's spans: what they hold too much is cut off, what they lack is added."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from entities.finding import labels
from entities.finding.cutting import cut
from entities.finding.forms import Case
from entities.finding.gazetteer import has_article
from entities.finding.joining import joined_end, nickname_start, particle_end, particle_start
from entities.finding.labels import AMOUNTS, TYPES
from entities.finding.lexicon import Kind
from entities.finding.placeends import chain_end, hyphened, inner_of, kind_end, place_end, place_start, saint_end
from entities.finding.titles import is_title, royal_start, suffix_end
from entities.finding.words import Join, Words
from entities.model import NameType

PERSON, PEOPLE = "PER", "NORP"
"""Labels for a person and for a people, as models write them."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words, `start` to `end` exclusive, with the model's label (empty when it gave none)."""

    start: int
    end: int
    label: str = ""

    @property
    def type(self) -> NameType | None:
        """What the label says, None for anything that is neither person nor place."""
        return TYPES.get(self.label)


REACH: Final = 20
"""Words by which a span grows on each side. *Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson* has eight.
A line of hyphens or initials without end, each word looked at from all others, would take the square of its length."""


def model_spans(words: Words, labelled: Iterable[tuple[int, int, str]], *, mend: bool) -> list[Span]:
    """The model's spans (characters and label) in words, mended, in the order of the text."""
    spans: list[Span] = []
    last = 0
    for start, end, given in labelled:
        if given in AMOUNTS:
            continue
        label = labels.known(given)
        i, j = words.range_of(start, end)
        if not mend:
            if i < j:
                spans.append(Span(i, j, label))
            continue
        name = after_nation(words, i, j)
        said = PERSON if name > i else "FAC" if saint_end(words, i) >= j else label
        if name > i >= last:
            spans.append(Span(i, name, PEOPLE))
        for a, b in mended(words, name, j, TYPES.get(said)):
            if b > last:
                while spans and a <= spans[-1].start and TYPES.get(said) is NameType.PERSON:
                    spans.pop()  # the initials before a nickname, which the model took by themselves
                    last = spans[-1].end if spans else 0
                spans.append(Span(max(a, last), b, said))
                last = b
    return spans


def mended(words: Words, i: int, j: int, kind: NameType | None) -> Iterator[tuple[int, int]]:
    """The names a model's span should have been: cut where a name can't go on, trimmed, and grown to whole words."""
    person = kind is NameType.PERSON
    for start, end in cut(words, i, j, named=kind is not None):
        a, b = trimmed(words, start, end, person=person)
        if kind is None and a < b and words.kinds[a] & Kind.ROYAL:
            a = royal_start(words, a, b)
        if a >= b:
            continue
        a, b = grown(words, a, b, person=person)
        if kind is NameType.PLACE:
            a, b = inner_of(words, a, b)
            b = particle_end(words, kind_end(words, b, j))
        if kind is not None:
            b = joined_end(words, a, b, person=person)
        if person:
            yield a, suffix_end(words, b)
        else:
            yield from hyphened(words, a, b)


def after_nation(words: Words, i: int, j: int) -> int:
    """Where the person's name begins in a span that opens with one of a people: *le Sud-Coréen Park Ji-hoon*; else `i`.

    Not in English, where such a word may as well be an adjective: *American Samoa*, *North Korean Kaesong Complex*.
    Other languages write the adjective small, so that a capital one is somebody.
    """
    if j - i < 3 or words.lexicon.language == "en":
        return i
    k = i
    while k < j - 1 and words.joins[k] == Join.HYPHEN:
        k += 1
    name = k + 1
    capitals = all(words.cases[at] == Case.CAPITAL for at in range(name, min(name + 2, j)))
    somebody = words.kinds[k] & Kind.PEOPLE and words.joins[k] == Join.SPACE and capitals and j - name > 1
    return name if somebody else i


def trimmed(words: Words, i: int, j: int, *, person: bool) -> tuple[int, int]:
    """Leave out articles, titles and small words at the edges."""
    kinds, cases = words.kinds, words.cases
    while i < j:
        kind = kinds[i]
        small = cases[i] == Case.SMALL and not (kind & Kind.PERSON_PARTICLE and j - i > 1 and person)
        article = bool(kind & Kind.ARTICLE) and not _belongs(words, i, j, person=person)
        article = article or bool(
            kind & Kind.FUNCTION
            and not kind & (Kind.PARTICLE | Kind.ARTICLE)
            and _trims(words, i, j)
            and not (person and (_is_inside(words, i) or _is_given_name(words, i)))
        )
        title = person and kind & Kind.TITLE and j - i > 1 and is_title(words, i, j)
        if title and words.joins[i] == Join.HYPHEN:  # Lt-Gen
            i += 1
        # *Golfer Ann Hill won*: only as the first word of a sentence has it a capital
        role = person and j - i > 2 and words.first[i] and kind & Kind.ROLE and not kind & Kind.GIVEN
        amount = person and cases[i] == Case.NUMBER and words.joins[i] == Join.POINT  # … lost £40m. Ap Gwilym …
        if small or article or title or role or amount:
            i += 1
            continue
        break
    while j > i and (
        (cases[j - 1] == Case.SMALL and not _glued(words, j - 1, i))
        or (cases[j - 1] == Case.NUMBER and (person or j - 1 == i or words.between[j] == "/"))  # Mumbai 288/4
    ):
        j -= 1
    return i, j


def _trims(words: Words, i: int, j: int) -> bool:
    return j - i > 1 and (words.cases[i] != Case.CAPITALS or bool(words.kinds[i] & Kind.PLACE_IN))  # NEAR KUPIANSK


def _is_given_name(words: Words, i: int) -> bool:
    """Does the model take *Will* for the beginning of a person's name that the next word goes on with?"""
    return bool(words.kinds[i] & Kind.GIVEN) and words.cases[i + 1] == Case.CAPITAL


def _is_inside(words: Words, i: int) -> bool:
    """Has a small word or a month a capital inside a sentence: *coach Will Paulsen*, *Judge May Hollins*?"""
    return words.cases[i] == Case.CAPITAL and not words.first[i]


def _belongs(words: Words, i: int, j: int, *, person: bool) -> bool:
    """Whether a capital article is part of the name of a place, *The Hague*, or of a person, *Le Pen*."""
    if words.cases[i] != Case.CAPITAL or j - i < 2:
        return False
    if person and words.kinds[i] & Kind.PERSON_PARTICLE:
        return True
    return has_article(words.text[words.starts[i] : words.ends[j - 1]], words.words[i])


def _glued(words: Words, k: int, start: int) -> bool:
    return k > start and words.joins[k - 1] == Join.HYPHEN and not words.kinds[k] & Kind.TAIL


def _abbreviates(words: Words, k: int) -> bool:
    """Is word k the abbreviated beginning of a place that goes on after its point: *ST. PAUL*, *Ft. Worth*?"""
    heads = Kind.ABBREVIATION | Kind.PLACE_HEAD
    return words.joins[k] == Join.POINT and words.kinds[k] & heads == heads and words.is_name_like(k + 1)


def grown(words: Words, i: int, j: int, *, person: bool) -> tuple[int, int]:
    """Take in what is joined by a hyphen (*Joo* of *Joo-ae*), and what belongs to a person or a place."""
    n = min(len(words.words), j + REACH)
    first = max(0, i - REACH)
    while j < n and words.joins[j - 1] == Join.HYPHEN and not words.kinds[j] & (Kind.TAIL | Kind.RELATIVE):
        if words.cases[j] == Case.SMALL and words.kinds[j] & (Kind.COMMON | Kind.FUNCTION) and not person:
            j = chain_end(words, j)
            break
        if words.cases[j] == Case.NUMBER:
            break
        j += 1
    while i > first and words.joins[i - 1] == Join.HYPHEN and words.is_name_like(i - 1):
        i -= 1
    return _grown_person(words, i, j) if person else _grown_place(words, i, j)


def _grown_place(words: Words, i: int, j: int) -> tuple[int, int]:
    """Take in what an abbreviated beginning belongs to, and the other way round, and the rest of a known name."""
    i, j = place_start(words, i, j), place_end(words, i, j)
    if i > 0 and _abbreviates(words, i - 1) and not words.first[i - 1]:
        i -= 1
    if (end := saint_end(words, i)) > j:
        return i, end
    return i, j + 1 if _abbreviates(words, j - 1) else j


def _grown_person(words: Words, i: int, j: int) -> tuple[int, int]:
    """Take in the initials before a person's name and the suffix after it."""
    i = particle_start(words, nickname_start(words, i))
    first = max(0, i - REACH)
    while (
        i > first
        and words.cases[i - 1] == Case.INITIAL
        and not words.kinds[i - 1] & Kind.TITLE
        and words.joins[i - 1] in (Join.POINT, Join.SPACE)
        and not words.first[i]
    ):
        i -= 1
    return i, suffix_end(words, j)
