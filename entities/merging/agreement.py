"""One type for a name: the article's mentions of it settle what a single one leaves open."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Final

from entities.merging.relations import OPENED, equates, names, subject
from entities.merging.siting import UNITS, nested
from entities.merging.tables import any_of
from entities.model import Article, Mention, NameType
from entities.names import prepare
from entities.names.acronym import Initials, may_abbreviate
from entities.names.sound import fold
from entities.places import listings
from entities.places.generics import core

_SPEAKS: Final = re.compile(rf" {any_of('say')}\b")
_AT: Final = re.compile(rf"\b{any_of('at')} $")
_CONTAINER: Final = re.compile(r", ([A-Z][\w.]*(?: [A-Z][\w.]*)?)[,.; ]")


def agreed(article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with one type for each name of several words, and for a name and what is short for it.

    A single word can be a person here and a place there (*Washington*); *Dmitry Orlov* is one or the other, the one
    that most of its mentions are, with or without its accents. A name of several words that the gazetteer lacks is a
    person where the article calls somebody by its last words (*Jan Claes*, *Claes*), and so is what abbreviates a
    person's name (*JLo*). Names that the article equates are of the type of the first.
    """
    surnames = {m.text.casefold() for m in mentions if m.type is NameType.PERSON}
    places = {m.text.casefold() for m in mentions if m.type is NameType.PLACE}
    surnames -= places
    full = {m.text for m in mentions if m.type is NameType.PERSON and " " in m.text}
    initials = Initials(full)
    lasts = {text.rsplit(" ", 1)[-1] for text in full}
    most = _most(mentions, lasts)
    told: dict[str, NameType] = {}
    found: list[Mention] = []
    for mention in mentions:
        key = _key(mention.text)
        kind = told.get(key) or most.get(key, mention.type)
        if kind is NameType.PLACE and surnames and not mention.text[1:].islower():
            kind = _by_full_names(mention.text, initials, surnames)
        before = found[-1] if found else mention
        kind = _by_words_beside(article.text, mention, lasts) or kind
        if kind is NameType.PERSON and _contains(article.text, mention, before):
            kind = NameType.PLACE
        if kind is not before.type or article.text[mention.start - 1 : mention.start] in OPENED:
            words = article.text[before.end : mention.start]
            about = found[subject(article.text, found, len(found) - 1)] if found and names(words) else before
            if kind is not about.type and equates(words):
                kind = told[key] = about.type
        found.append(replace(mention, type=kind) if kind is not mention.type else mention)
    return found


def _by_full_names(text: str, initials: Initials, surnames: set[str]) -> NameType:
    """The type of what was found as a place, by the people whom the article names in full and by surname."""
    if may_abbreviate(text) and not _is_printed(text) and initials.abbreviated(text):
        return NameType.PERSON
    return NameType.PERSON if " " in text and _is_called(text, surnames) else NameType.PLACE


def _by_words_beside(text: str, mention: Mention, surnames: set[str]) -> NameType | None:
    """The type of a single word that the words beside it leave no doubt of; None where they do not.

    Behind *near* and before *, Quebec,* it is a place; who shares a surname with somebody named in full,
    and speaks, is a person.
    """
    if " " in mention.text:
        return None
    if mention.type is NameType.PLACE:
        speaks = mention.text in surnames and _SPEAKS.match(text, mention.end) and not _stands_at(text, mention.start)
        return NameType.PERSON if speaks else None
    outer = _CONTAINER.match(text, mention.end, mention.end + 40)
    if outer is None or mention.title or not _stands_at(text, mention.start):
        return None
    return NameType.PLACE if any(item.place.kind in UNITS for item in listings(outer[1])) else None


def _stands_at(text: str, start: int) -> bool:
    """Does *in*, *near* or the like stand before this character?"""
    return _AT.search(text, max(0, start - 12), start) is not None


def _contains(text: str, mention: Mention, before: Mention) -> bool:
    """Is it what the place before it lies in, after a comma: *London, Ont.*?"""
    beside = before.type is NameType.PLACE and text[before.end : mention.start] == ", " and not mention.title
    return beside and nested(listings(before.text), mention.text) is not None


def _most(mentions: Sequence[Mention], surnames: Container[str]) -> dict[str, NameType]:
    """The type of most mentions of each name that has two and can be but one: by the letters of the name.

    It can be but one where it has several words, or is written with and without accents, or is no place that the
    gazetteer knows and nobody's surname.
    """
    people = {_key(mention.text) for mention in mentions if mention.type is NameType.PERSON}
    both = people & {_key(mention.text) for mention in mentions if mention.type is NameType.PLACE}
    types: dict[str, Counter[NameType]] = {key: Counter() for key in both}
    spelled: dict[str, set[str]] = defaultdict(set)
    for mention in mentions if both else ():
        key = _key(mention.text)
        if key in both:
            types[key][mention.type] += 1
            spelled[key].add(mention.text)
    return {key: counts.most_common()[0][0] for key, counts in types.items() if _is_one(spelled[key], surnames)}


def _is_one(spelled: set[str], surnames: Container[str]) -> bool:
    text = min(spelled)
    return " " in text or len({one.casefold() for one in spelled}) > 1 or not (text in surnames or listings(text))


def _key(text: str) -> str:
    """The letters of a name without case and accents."""
    return text.casefold() if text.isascii() else fold(text)


def _is_called(text: str, surnames: set[str]) -> bool:
    """Is somebody called by the last words of a name that is no known place?

    A word for a kind of place makes a place of it (*Claes River*), unless a given name begins it (*Jan van der Meer*).
    """
    words = text.casefold().split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    return any(end in surnames for end in ends) and not listings(text) and _may_be_person(text)


def _is_printed(text: str) -> bool:
    """Does the gazetteer have the name in the capitals that it is written in? *LiLo* is not the town of Lilo."""
    return text.isupper() and bool(listings(text))


def _may_be_person(text: str) -> bool:
    """Has it no word for a kind of place and no small one (*Plaza de Claes*), or a given name before them?"""
    small = any(word[0].islower() for word in text.split())
    return not (core(text).generics or small) or bool(prepare(text).given_sex)
