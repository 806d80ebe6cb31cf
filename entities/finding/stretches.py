"""Stretches of an article that may name somebody or some place: from the model, from capitals, from repetition."""

import re
from collections.abc import Iterator

from entities.finding.chunks import runs
from entities.finding.forms import Case
from entities.finding.gazetteer import Known
from entities.finding.labels import PERSONS, PLACES
from entities.finding.lexicon import Kind
from entities.finding.namesakes import without_things
from entities.finding.options import FindingOptions
from entities.finding.placing import known_as
from entities.finding.search import Key, key_of, occurrences, table_of
from entities.finding.spans import Span
from entities.finding.stretch import Stretch
from entities.finding.words import Join, Words


def stretches(words: Words, spans: list[Span], options: FindingOptions) -> list[Stretch]:
    """Every stretch worth a look, by start; those inside another come after it."""
    full = [s for s in spans if s.label in PERSONS and s.end - s.start > 1]
    surnames = {words.keys[s.end - 1] for s in full}
    with_particle = {key_of(words, s.end - 2, s.end) for s in full if words.kinds[s.end - 2] & Kind.PERSON_PARTICLE}
    whole = [Stretch(s.start, s.end, s.label) for s in spans if not _is_rank(words, s)]
    if options.context or options.repetition or options.gazetteer:
        covered = bytearray(len(words.words))
        for s in spans:
            covered[s.start : s.end] = b"\1" * (s.end - s.start)
        people = {s.start for s in spans if s.label in PERSONS}
        free = _free(words, covered, surnames)
        whole.extend(Stretch(_particle_start(words, i, with_particle), j) for i, j in free)
        whole = [s for s in whole if not (s.end in people and _is_title_of(words, s.start, s.end))]
    whole = [s for s in whole if not (_is_no_name(words, s, surnames) or _is_agency(words, s) or _is_firm(words, s))]
    whole.sort(key=lambda s: s.start)
    whole = without_things(words, whole)
    inner = list(_inner(words, whole, options))
    return sorted([*whole, *inner], key=lambda s: (s.start, -s.end))


def _is_no_name(words: Words, s: Stretch, surnames: set[str]) -> bool:
    """Whether it is one letter, a degree, a contraction or a people: never a name by itself."""
    i = s.start
    if s.end - i > 1:
        return s.type_of_label is None and _is_office(words, i, s.end)
    kind = words.kinds[i]
    people = kind & Kind.PEOPLE and not _acts(words, i, surnames)
    if words.cases[i] == Case.INITIAL or people or words.keys[i].endswith("n't"):
        return True
    if kind & (Kind.SUFFIX | Kind.FUNCTION) and words.cases[i] != Case.CAPITALS and not _acts(words, i, surnames):
        return True
    if s.label in PERSONS:
        return False
    if s.label:
        no_name = bool(kind & Kind.CALENDAR) and words.keys[i] not in surnames  # the model's place of *this Easter*
    else:
        no_name = bool(kind & Kind.COMMON) and _is_bracketed(words, i)  # Ann Hill (Lab)
    found = known_as(words, i, i + 1)
    return no_name or found == Known.DEMONYM or (found == Known.NOTHING and _is_order(words, i))


def _is_office(words: Words, i: int, j: int) -> bool:
    """Are these words of the language only, that end with a title: *Prime Minister*?"""
    common = all(kind & (Kind.COMMON | Kind.TITLE) for kind in words.kinds[i:j])
    return common and bool(words.kinds[j - 1] & Kind.TITLE) and not words.kinds[j - 1] & Kind.GIVEN


LONGEST_ORDER = 4
"""Letters of what stands behind a name between commas: *Ann Hill, SAN, said*."""


def _is_order(words: Words, i: int) -> bool:
    """Is it an order or a degree behind a name, in capitals between two commas?"""
    short = words.cases[i] == Case.CAPITALS and len(words.words[i]) <= LONGEST_ORDER
    return short and i > 0 and words.joins[i - 1] == Join.COMMA and words.between[i + 1].startswith(",")


def _is_bracketed(words: Words, i: int) -> bool:
    return words.between[i].endswith("(") and words.between[i + 1].startswith(")")


_AGENCY = re.compile(r"\) ?(?:--?|[–—])")
"""What stands behind the agency of a dateline: *OSLO (Wire) - Two men …*."""


def _is_agency(words: Words, s: Stretch) -> bool:
    return words.between[s.start].endswith("(") and _AGENCY.match(words.between[s.end]) is not None


def _is_firm(words: Words, s: Stretch) -> bool:
    """Is it a company by its *&* and what follows, or a half of one: *Lander & Sons*, not *Brighton & Hove*?"""
    first = max(0, s.start - 1)
    if Join.AND not in words.joins[first : s.end]:
        return False
    return any(words.joins[k] == Join.AND and words.kinds[k + 1] & Kind.ORG_NOUN for k in range(first, s.end))


def _free(words: Words, covered: bytearray, surnames: set[str]) -> Iterator[tuple[int, int]]:
    """Runs of capitals outside the model's spans, without the titles before them."""
    kinds = words.kinds
    for i, j in runs(words, covered, surnames):
        start = i
        while start < j - 1 and kinds[start] & Kind.TITLE and not _is_named_after(words, start, j):
            if words.joins[start] == Join.HYPHEN and not kinds[start + 1] & Kind.TITLE:  # Baron-Cohen, not Lt-Gen
                break
            start += 1
        if j - start == 1 and words.cases[start] in (Case.CAPITAL, Case.INITIAL):
            plain = kinds[start] & (Kind.CALENDAR | Kind.FUNCTION)
            if words.cases[start] == Case.INITIAL or (plain and not _acts(words, start, surnames)):
                continue
        yield start, j


def _particle_start(words: Words, i: int, names: set[Key]) -> int:
    """Over the small particle before a surname that a full name of the article has with it: *van Foreest*; else `i`."""
    small = i > 0 and words.cases[i - 1] == Case.SMALL and words.joins[i - 1] == Join.SPACE
    return i - 1 if small and key_of(words, i - 1, i + 1) in names else i


def _is_named_after(words: Words, i: int, j: int) -> bool:
    """Is it a place named after a royal person: *Queen Elizabeth Park*?"""
    kinds = Kind.FACILITY | Kind.INSTITUTION | Kind.ROAD | Kind.PLACE_NOUN
    return j - i > 2 and bool(words.kinds[i] & Kind.ROYAL) and bool(words.kinds[j - 1] & kinds)


def _is_title_of(words: Words, i: int, j: int) -> bool:
    """Are these words the titles of the person whose name follows: *Bishop Ramon Cruz*, though Bishop is a town?"""
    near = (Join.SPACE, Join.POINT, Join.HYPHEN, Join.WRAP)
    return all(words.kinds[k] & Kind.TITLE and words.joins[k] in near for k in range(i, j))


def _is_rank(words: Words, s: Span) -> bool:
    """Is it the first half of a rank before a name, which the model took for somebody: *Brig. Gen. Zeya Thein*?"""
    short = Kind.TITLE | Kind.ABBREVIATION
    return (
        s.end - s.start == 1
        and s.end < len(words.words)
        and words.joins[s.start] == Join.POINT
        and words.kinds[s.start] & short == short
        and bool(words.kinds[s.end] & Kind.TITLE)
    )


def _acts(words: Words, i: int, surnames: set[str]) -> bool:
    """Whether a month, people or small word that is a surname here does what people do: *May told reporters*."""
    if words.keys[i] not in surnames or i + 1 >= len(words.words):
        return False
    verb = words.kinds[i + 1] & (Kind.SAY | Kind.PERSON_VERB) and words.cases[i + 1] == Case.SMALL
    return words.joins[i] == Join.POSSESSIVE or bool(verb and words.joins[i] == Join.SPACE)


def _inner(words: Words, whole: list[Stretch], options: FindingOptions) -> Iterator[Stretch]:
    """Names known from elsewhere, and known places, inside stretches of several words."""
    table = table_of(_names(words, whole)) if options.repetition else {}
    for stretch in whole:
        if stretch.end - stretch.start < 2 or _is_people(words, stretch):
            continue
        found = set()
        for i, j in occurrences(words, table, stretch.start, stretch.end):
            found.add((i, j))
        if options.gazetteer and stretch.label not in PERSONS:
            found.update(_places(words, stretch))
        if stretch.type_of_label is None and not _is_named_after(words, stretch.start, stretch.end):
            for i in range(stretch.start + 1, stretch.end - 1):
                if words.kinds[i] & Kind.GIVEN and words.cases[i] == Case.CAPITAL:
                    found.add((i, stretch.end))
                    break
        for i, j in sorted(found):
            if (i, j) != (stretch.start, stretch.end):
                yield Stretch(i, j, "", stretch)


def _is_people(words: Words, stretch: Stretch) -> bool:
    """Whether it is a people's name with a hyphen, *Sud-Coréen*: no place stands inside."""
    last = stretch.end - 1
    return bool(words.kinds[last] & Kind.PEOPLE) and words.joins[last - 1] == Join.HYPHEN


def _names(words: Words, whole: list[Stretch]) -> dict[Key, None]:
    """The names that the model says are people or places, and the parts of people's names."""
    names: dict[Key, None] = {}
    for s in whole:
        if s.label in PERSONS or s.label in PLACES:
            names[key_of(words, s.start, s.end)] = None
        if s.label in PERSONS and s.end - s.start > 1:
            for k in (s.start, s.end - 1):
                if words.cases[k] in (Case.CAPITAL, Case.CAPITALS) and not words.kinds[k] & (
                    Kind.SUFFIX | Kind.PARTICLE | Kind.FUNCTION | Kind.COMMON | Kind.TITLE
                ):
                    names[words.keys[k],] = None
            start = _hyphened_start(words, s.start, s.end)
            if start > s.start:
                names[key_of(words, start, s.end)] = None  # the Ward-Pryor of Ann Ward-Pryor
    return names


def _hyphened_start(words: Words, i: int, j: int) -> int:
    """Where the last word of a name begins, with what a hyphen ties to it; `i` where none does."""
    k = j - 1
    while k > i and words.joins[k - 1] == Join.HYPHEN:
        k -= 1
    return k if k < j - 1 else i


_LARGE = (Known.REGION, Known.COUNTRY)
"""What has departments and states of its own: *Kentucky Department of Fish and Wildlife* holds Kentucky."""
_KINDS = Kind.PLACE_NOUN | Kind.ORG_NOUN | Kind.BODY_NOUN | Kind.COMPASS | Kind.COMMON
_BUILT = Kind.FACILITY | Kind.INSTITUTION | Kind.ROAD


def _places(words: Words, stretch: Stretch) -> Iterator[tuple[int, int]]:
    """The longest known places in a stretch."""
    i = stretch.start
    while i < stretch.end:
        step = 1
        if 0 < words.cases[i] < Case.NUMBER:
            for j in range(min(i + 4, stretch.end), i, -1):
                if (
                    j - i > 1
                    and j < stretch.end
                    and words.kinds[j - 1] & Kind.PLACE_NOUN
                    and not words.kinds[j - 1] & _BUILT
                    and i == stretch.start
                    and known_as(words, i, j - 1) not in _LARGE
                ):
                    yield i, j
                    step = j - i
                    break
                if j - i < stretch.end - stretch.start and _is_place(words, i, j):
                    yield i, j
                    step = j - i
                    break
        i += step


def _is_place(words: Words, i: int, j: int) -> bool:
    """Whether it is a known place; of a word that says a kind (*University*, *East*), only a well known one."""
    found = known_as(words, i, j)
    least = Known.TOWN if j - i == 1 and words.kinds[i] & _KINDS else Known.NOTHING
    return least < found < Known.DEMONYM
