"""What the article says of a person beside the name: titles, sex, generation."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Final, NamedTuple

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import PRONOUNS, Context, Glimpse
from entities.merging.kinship import descent, kin_behind, kin_word
from entities.merging.tables import any_of, full_title, kin, words
from entities.names import Title, TitleKind, prepare, split_titles

_YOUNGER: Final = re.compile(rf"\b{any_of('young')} $", re.IGNORECASE)
_ELDER: Final = re.compile(rf"\b{any_of('old')} $", re.IGNORECASE)
_YOUNG: Final = tuple(f"{word} " for word in words("young"))
_OLD: Final = tuple(f"{word} " for word in words("old"))
_LONGEST: Final = max(_YOUNG + _OLD, key=len)
_JUNIOR: Final = re.compile(rf"^,? {any_of('junior')}(?!\w)", re.IGNORECASE)
_SENIOR: Final = re.compile(rf"^,? {any_of('senior')}(?!\w)", re.IGNORECASE)

_ITSELF: Final = re.compile(rf"^ ({any_of('itself')})\b")

# What begins all that is asked of the words behind a name, here and in `kinship`: one look instead of seven.
_MAY_TELL: Final = re.compile(r",| (?:who|and|with|himself|herself|junior|jr|the|II|senior|sr)\b", re.IGNORECASE)

# *Ann Hill and her husband*, *Ben Hill, with his two sons*: the pronoun is the name's own.
_AND_KIN: Final = re.compile(r"^,? (?:and|with) (his|her) ((?:[a-z-]+ ){0,2}[a-z-]+)")


_RULERS: Final = frozenset(words("ruler"))
_HEIRS: Final = frozenset(words("heir"))

# *Bello, the governor,*; not *Bello, the governor's wife* nor *Bello, governor at 30*.
_OFFICE: Final = re.compile(rf"^, (?:{any_of('article')} )?((?:[a-z-]+ ){{0,2}}[a-z-]+)(?=,| of [A-Z]| in [A-Z]|\.)")


class Portrait(NamedTuple):
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
    seen = [_glimpse(context, index) for index in mentions]
    titles = frozenset[str]().union(*[one.titles for one in seen])
    sexes = frozenset[str]().union(*[one.sexes for one in seen])
    pronouns = {one.pronoun for one in seen} - {""}
    named = _only({one.by_name for one in seen} - {""})
    owns = _only({one.owner for one in seen} - {""})
    if not sexes and owns and named in ("", owns):
        sexes = frozenset((owns,))
    guess = _only(pronouns) if pronouns else named
    if named and guess != named:
        guess = ""  # a pronoun may mean somebody else
    generation = next((one.generation for one in seen if one.generation), "")
    return Portrait(titles, _only(sexes), guess, named, generation, any(one.dependent for one in seen))


def _glimpse(context: Context, index: int) -> Glimpse:
    """What the words beside the mention say, looked at once."""
    if index not in context.glimpses:
        context.glimpses[index] = _looked_at(context, index)
    return context.glimpses[index]


def _looked_at(context: Context, index: int) -> Glimpse:
    mention, after = context.mentions[index], context.after(index)
    if not _MAY_TELL.match(after):
        after = ""
    relative = kin_word(context, index) or (kin_behind(context, index) if after else None)
    # *my brother Gio* is no brother of an order
    titles = _titles(mention.title, mention.text) if relative is None or mention.title not in kin() else ()
    titles = (*titles, *_apposed(after))
    kins = [told for told in (relative, descent(context, index) if after else None) if told is not None]
    sexes = {title.sex.value for title in titles if title.sex} | {told.sex for told in kins if told.sex}
    if itself := _ITSELF.match(after):
        sexes.add(PRONOUNS[itself[1]])
    name = prepare(mention.text)
    generation = next((told.generation for told in kins if told.generation), "")
    limit = context.mentions[index + 1].start if index + 1 < len(context.mentions) else len(context.text)
    return Glimpse(
        # A courtesy title says the sex and nothing else: a shared one is no sign that two are one.
        titles=frozenset([key for title in titles for key in _addressed(title)]),
        sexes=frozenset(sexes),
        owner=_owner_sex(after),
        pronoun=context.pronoun(index, limit),
        by_name=name.given_sex,
        generation=generation or _generation(name.suffix, context.before(index), after),
        dependent=relative is not None,
    )


def _addressed(title: Title) -> tuple[str, ...]:
    """What a person of this title is called by it: a *Lt. Gen.* is a lieutenant general, and General too.

    So are princes and officers only: a vice president is no President.
    """
    if title.kind is TitleKind.HONORIFIC:
        return ()
    full = full_title(title.key)
    last = full.rsplit(" ", 1)[-1]
    return (full, last) if last != full and title.kind in (TitleKind.RANK, TitleKind.NOBLE) else (full,)


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


def _owner_sex(after: str) -> str:
    """The sex of who is named together with a relative of theirs; empty when nobody is."""
    beside = _AND_KIN.match(after)
    if beside is None:
        return ""
    words = beside[2].split()
    relatives = kin().keys() & {*words, *(word.removesuffix("s") for word in words)}
    return PRONOUNS[beside[1]] if relatives else ""


@lru_cache(maxsize=1 << 12)
def _titles(title: str, text: str) -> tuple[Title, ...]:
    """The titles before a mention and at its start. Two stand-in words keep titles that are names too (*Judge*).

    Written small, *the elder Hill*, it is no title of the church.
    """
    before = split_titles(f"{title} X Y")[0] if title not in ("", "elder") else ()
    return (*before, *split_titles(text)[0])


def _apposed(after: str) -> tuple[Title, ...]:
    """The office that a person is said to hold right behind the name: *Bello, the governor, denied it*."""
    office = _OFFICE.match(after)
    return _titles(office[1].rsplit(" ", 1)[-1], "") if office else ()


def contradiction(one: Portrait, other: Portrait) -> Evidence | None:
    """Why the two can't be one person; None when they can."""
    if one.sex and other.sex and one.sex != other.sex:
        return Evidence(EvidenceKind.SEX, ("one", one.sex, "the other", other.sex))
    if one.generation and other.generation and one.generation != other.generation:
        return Evidence(EvidenceKind.GENERATION, ("one", one.generation))
    if {_rank(one), _rank(other)} == {"ruler", "heir"}:
        return Evidence(EvidenceKind.RANK, ())
    return None


def _rank(one: Portrait) -> str:
    """Does the person reign (``ruler``), or may do so one day (``heir``)? Empty where no title says so."""
    return "ruler" if one.titles & _RULERS else "heir" if one.titles & _HEIRS else ""


def _only(values: Set[str]) -> str:
    return next(iter(values)) if len(values) == 1 else ""


def _generation(suffix: str, before: str, after: str) -> str:
    ending = before[-len(_LONGEST) :].lower()  # a search for what ends a text tries every letter of it
    if suffix == "junior" or (ending.endswith(_YOUNG) and _YOUNGER.search(before)) or _JUNIOR.match(after):
        return "younger"
    if suffix == "senior" or (ending.endswith(_OLD) and _ELDER.search(before)) or _SENIOR.match(after):
        return "elder"
    return ""
