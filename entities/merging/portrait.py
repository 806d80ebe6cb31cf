"""What the article says of a person beside the name: titles, sex, generation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import PRONOUNS, Context
from entities.merging.kinship import descent, kin_behind, kin_word
from entities.merging.tables import kin
from entities.model import Mention
from entities.names import Title, TitleKind, prepare, split_titles

_YOUNGER: Final = re.compile(r"\b(?:the younger|young) $", re.IGNORECASE)
_ELDER: Final = re.compile(r"\b(?:the elder|the older|old) $", re.IGNORECASE)
_JUNIOR: Final = re.compile(r"^,? (?:junior|jr\.?|the younger|II)\b", re.IGNORECASE)
_SENIOR: Final = re.compile(r"^,? (?:senior|sr\.?|the elder)\b", re.IGNORECASE)

_ITSELF: Final = re.compile(r"^ (himself|herself)\b")

# *Ann Hill and her husband*, *Ben Hill, with his two sons*: the pronoun is the name's own.
_AND_KIN: Final = re.compile(r"^,? (?:and|with) (his|her) ((?:[a-z-]+ ){0,2}[a-z-]+)")


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is known of a person. `sex` is from titles and kin words; `guess` from the pronouns that follow, or else
    from the given name, and may be wrong.

    `by_name` is the sex of most bearers of the given name. `dependent` tells that the person is introduced as
    somebody's relative (*his daughter Ann*).
    """

    titles: frozenset[str] = frozenset()
    sex: str = ""
    guess: str = ""
    by_name: str = ""
    generation: str = ""
    dependent: bool = False


def portrait(context: Context, mentions: Sequence[int]) -> Portrait:
    """What the article says of the person by these mentions."""
    titles: set[str] = set()
    sexes: set[str] = set()
    pronouns: list[str] = []
    owner: set[str] = set()
    generation = ""
    dependent = False
    for index in mentions:
        relative = kin_word(context, index) or kin_behind(context, index)
        for title in _titles(context.mentions[index]) if relative is None else ():
            sexes |= {title.sex.value} if title.sex else set()
            # A courtesy title says the sex and nothing else: a shared one is no sign that two are one.
            titles |= {title.key} if title.kind is not TitleKind.HONORIFIC else set()
        itself = _ITSELF.match(context.after(index))
        sexes |= {PRONOUNS[itself[1]]} if itself else set()
        owner.add(_owner_sex(context, index))
        if relative is not None:
            dependent = True
        for told in filter(None, (relative, descent(context, index))):
            sexes |= {told.sex} - {""}
            generation = generation or told.generation
        generation = generation or _generation(context, index)
        limit = context.mentions[index + 1].start if index + 1 < len(context.mentions) else len(context.text)
        pronouns.append(context.pronoun(index, limit))
    named = _only({prepare(context.mentions[index].text).given_sex for index in mentions} - {""})
    owns = _only(owner - {""})
    if not sexes and owns and named in ("", owns):
        sexes = {owns}
    guess = _only(set(pronouns) - {""}) if any(pronouns) else named
    if named and guess != named:
        guess = ""  # a pronoun may mean somebody else
    return Portrait(frozenset(titles), _only(sexes), guess, named, generation, dependent)


def joined(one: Portrait, other: Portrait) -> Portrait:
    """What is known of a person by the mentions of both portraits.

    >>> joined(Portrait(sex="f"), Portrait(generation="younger"))
    Portrait(titles=frozenset(), sex='f', guess='', by_name='', generation='younger', dependent=False)
    """
    return Portrait(
        one.titles | other.titles,
        one.sex or other.sex,
        one.guess or other.guess,
        one.by_name or other.by_name,
        one.generation or other.generation,
        one.dependent or other.dependent,
    )


def _owner_sex(context: Context, index: int) -> str:
    """The sex of who is named together with a relative of theirs; empty when nobody is."""
    beside = _AND_KIN.match(context.after(index))
    words = beside[2].split() if beside else []
    return (
        PRONOUNS[beside[1]]
        if beside and any(word in kin() or word.removesuffix("s") in kin() for word in words)
        else ""
    )


def _titles(mention: Mention) -> tuple[Title, ...]:
    """The titles before the mention and at its start. Two stand-in words keep titles that are names too (*Judge*).

    Written small, *the elder Hill*, it is no title of the church.
    """
    before = split_titles(f"{mention.title} X Y")[0] if mention.title not in ("", "elder") else ()
    return (*before, *split_titles(mention.text)[0])


def contradiction(one: Portrait, other: Portrait) -> Evidence | None:
    """Why the two can't be one person; None when they can."""
    if one.sex and other.sex and one.sex != other.sex:
        return Evidence(EvidenceKind.SEX, ("one", one.sex, "the other", other.sex))
    if one.generation and other.generation and one.generation != other.generation:
        return Evidence(EvidenceKind.GENERATION, ("one", one.generation))
    return None


def _only(values: set[str]) -> str:
    return next(iter(values)) if len(values) == 1 else ""


def _generation(context: Context, index: int) -> str:
    suffix = prepare(context.mentions[index].text).suffix
    before, after = context.before(index), context.after(index)
    if suffix == "junior" or _YOUNGER.search(before) or _JUNIOR.match(after):
        return "younger"
    if suffix == "senior" or _ELDER.search(before) or _SENIOR.match(after):
        return "elder"
    return ""
