"""What bears somebody's name and is neither person nor place: storms, ships, animals, firms.

*The tanker Ocean Pearl*, *Typhoon Wilma*, *HMS Prince of Wales* say themselves what they are, and so does each later
mention of that name. Of firms, papers and services whose founder the news no longer means (*Goldman Sachs*), a list
says it (``data/things.tsv``).
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from entities.finding.forms import Case
from entities.finding.labels import PERSONS, PLACES
from entities.finding.lexicon import Kind, lexicon_of
from entities.finding.search import Key, key_of
from entities.finding.stretch import Stretch
from entities.finding.words import Join, Words, read_words
from entities.names.tables import cells


def without_things(words: Words, found: Sequence[Stretch]) -> list[Stretch]:
    """The stretches that name no thing; `found` are whole ones, none inside another."""
    people = _parts_of_people(words, found)
    called: dict[Key, bool] = {}  # whether the name alone is the thing's, too
    kept = []
    for s in found:
        start, storm = _named(words, s)
        if start:
            key = key_of(words, start, s.end)
            if not people.issuperset(key):
                called[key] = called.get(key, False) or storm
        elif not _is_listed(words, s, people):
            kept.append(s)
    if not called:
        return kept
    lasts = {key[-1] for key in called}
    return [s for s in kept if not _is_called(words, s, called, lasts)]


def _named(words: Words, s: Stretch) -> tuple[int, bool]:
    """The word at which the name of a thing begins that says what it is (0: it says nothing), and whether it is a storm
    or the like, called by that name alone from then on."""
    i = s.start
    if s.end - i > 1 and words.kinds[i] & Kind.THING_HEAD and words.joins[i] == Join.SPACE:
        return (0, False) if words.kinds[s.end - 1] & Kind.PLACE_NOUN else (i + 1, True)
    while i and words.kinds[i - 1] & Kind.HONOURED and words.cases[i - 1] == Case.CAPITAL:
        i -= 1
    if not i or words.joins[i - 1] != Join.SPACE:
        return 0, False
    before = words.kinds[i - 1]
    small = words.cases[i - 1] == Case.SMALL
    if before & Kind.THING_HEAD and not (small and s.label in PLACES):
        return s.start, True
    return (s.start if before & Kind.THING and small and s.label not in PLACES else 0), False


def _is_called(words: Words, s: Stretch, called: dict[Key, bool], lasts: set[str]) -> bool:
    """Is it a later mention of a thing: of a storm, or behind an article (*the Attenborough's sonar*)?"""
    key = key_of(words, s.start, s.end)
    if s.start and words.kinds[s.start - 1] & Kind.TITLE:
        return False
    if key not in called and not (len(key) == 1 and key[0] in lasts):
        return False
    article = s.start > 0 and bool(words.kinds[s.start - 1] & Kind.ARTICLE)
    return article or (key in called and (called[key] or s.label not in PERSONS))


def _parts_of_people(words: Words, found: Sequence[Stretch]) -> set[str]:
    """The words of the full names that the model takes for people's."""
    full = [s for s in found if s.label in PERSONS and s.end - s.start > 1 and not _named(words, s)[0]]
    names = [key_of(words, s.start, s.end) for s in full]
    return {word for name in names if name not in _listed() for word in name}


def _is_listed(words: Words, s: Stretch, people: set[str]) -> bool:
    """Is it the name of a firm or the like, and nobody's here: no title before it, no one word of a person's name?"""
    key, before = key_of(words, s.start, s.end), words.kinds[s.start - 1] if s.start else 0
    if before & Kind.ARTICLE and key_of(words, s.start - 1, s.end) in _listed():  # le Figaro, whose article is its own
        return True
    return key in _listed() and not before & Kind.TITLE and (len(key) > 1 or key[0] not in people)


@cache
def _listed() -> frozenset[Key]:
    """The listed names, by their folded words."""
    text = files("entities.finding").joinpath("data", "things.tsv").read_text(encoding="utf-8")
    lexicon = lexicon_of("en")
    return frozenset(tuple(read_words(name, lexicon).keys) for name in cells(text, "name")[0])
