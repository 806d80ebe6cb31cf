"""Who is introduced beside another: *his son Ben Hill*, *her sister, the poet Ann Hill*, *his lawyer, Rima Khoury*."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
from entities.merging.earlier import Earlier, around, by_part
from entities.merging.relations import Relation
from entities.merging.tables import Kin, any_of, kin
from entities.model import NameType, Outcome
from entities.names import Role, compare_prepared, prepare
from entities.names.titles import title_of

_OWNER: Final = rf"(?:\b{any_of('possessive')}|['’]s|s['’]) "

# *his father, Zhang*, *her sister, the poet*: the word for the relative, cut off from the name by a comma.
_CUT_OFF: Final = re.compile(
    rf"{_OWNER}((?:[a-z-]+ ){{0,3}}[a-z-]+),(?: {any_of('article')}(?: [a-z-]+){{0,3}}| also)? ?$", re.IGNORECASE
)

# *Her sister is*, *a son named*.
_NAMES: Final = frozenset({"is", "was", "named", "called"})
_MARKS: Final = "\"'“‘(["

# *, who is also her husband*, *, the widow of*, *, the defendant's father*; the daughter of a fisherman is nobody's
# whom the article names.
_BEHIND: Final = re.compile(
    r"^,? who (?:is|was) (?:also )?(?:his|her|their) ([a-z-]+)\b|^, the ([a-z-]+) of (?!an? )"
    r"|^, (?:the )?[\w-]+['’]s ([a-z-]+)\b"
)

# *, 68, a grandson of the founder*, *, son of the late ruler*.
_DESCENDS: Final = re.compile(r"^,(?: \d{1,3},)? (?:an? )?(?:great-)?([a-z-]+) of\b")

# *his producer*, *her long-time coach*, *the mills' accountant,*: a role that is somebody else's than the owner's.
_ROLE: Final = re.compile(rf"{_OWNER}(?:[a-z-]+ ){{0,2}}([a-z-]+)(?: in [\w-]+)?,? $", re.IGNORECASE)

# *was named 'General Hill' after him*
_NAMED_AFTER: Final = re.compile(rf"\bnamed\b[^.\n]{{1,60}}\bafter {any_of('object')}\b")
_WAS_NAMED: Final = re.compile(r"\b(?:re)?named ['\"“‘]?(?:[^\W\d_]+ )?$")
_AFTER_SOMEBODY: Final = re.compile(rf"^[\w -]*['\"”’]? after {any_of('object')}\b")

_OPPOSITE: Final = {"": "", "younger": "elder", "elder": "younger"}

# Endings of words for somebody who does something (Quirk et al. 1985, A Comprehensive Grammar, I.31); -er and -or are
# left out, for letters and harbors have them too.
AGENTS: Final = ("ist", "ian", "ant", "yst", "man", "woman")

JUNIOR: Final = "junior"
"""The suffix of a son who bears his father's name, as names have it."""

# *who is no relation*, *is not related to the driver*.
_UNRELATED: Final = re.compile(rf"\b{any_of('unrelated')}\b")
_UNRELATED_TO: Final = re.compile(rf"{_UNRELATED.pattern} (?:of|to)\b")

# Behind *to his wife, Hill* such a word shows that Hill speaks and is not the wife.
_SPEAKS: Final = re.compile(rf"^ {any_of('say')}\b")


def kin_word(context: Context, index: int) -> Kin | None:
    """The word for a relative that introduces the mention (*his daughter Ann*, *a son of Louis VIII*), if one does.

    Of *a son of Louis* only that Louis is a relative, and the elder, is known: the word says nothing of his own sex.
    """
    if index not in context.relatives:
        context.relatives[index] = _kin_word(context, index)
    return context.relatives[index]


def _kin_word(context: Context, index: int) -> Kin | None:
    before = context.before(index)
    title = context.mentions[index].title
    if title and title not in kin() and before.endswith(f" {title} "):
        before = before.removesuffix(f"{title} ")
    words = before.lower().replace(",", " ,").split()
    if not words:
        return None
    if words[-1] == "of":
        found = kin().get(words[-2]) if words[-2:-1] else None
        return Kin("", _OPPOSITE[found.generation]) if found else None
    if words[-1] in _NAMES:
        return kin().get(words[-2]) if words[-2:-1] else None
    found = kin().get(" ".join(words[-2:])) or kin().get(words[-1].strip(_MARKS))
    return found or (_cut_off(context, index, before) if "," in words else None)


def _cut_off(context: Context, index: int, before: str) -> Kin | None:
    found = _CUT_OFF.search(before)
    if found is None or (_SPEAKS.match(context.after(index)) and " " not in context.mentions[index].text):
        return None
    words = found[1].lower().split()
    return kin().get(" ".join(words[-2:])) or kin().get(words[-1])


def kin_behind(context: Context, index: int) -> Kin | None:
    """The word for a relative that a clause behind the mention gives: *Emin, who is also her husband*."""
    found = _BEHIND.match(context.after(index))
    return kin().get(found[1] or found[2] or found[3]) if found else None


def descent(context: Context, index: int) -> Kin | None:
    """The word that says whose relative somebody is, though that is no introduction: *Hill, 68, a son of Kurt Hill*."""
    found = _DESCENDS.match(context.after(index))
    return kin().get(found[1]) if found else None


def kin_apart(context: Context) -> Iterator[Relation]:
    """Who is introduced as a relative or in a role beside somebody is not one named before, unless spelled alike.

    A relative (*his son Ben Hill*) is not the one named before, nor anybody before of another given name. Somebody
    introduced by a role (*his producer, Mohamed Hussaini*) is nobody whom the lines just before spell otherwise; and
    who is said to be no relation is nobody of another name.
    """
    earlier = Earlier(context)
    # Plain words first: a search that begins between two words tries each letter of the text.
    unrelated = "relat" in context.text
    things = by_part(context) if "named" in context.text and _NAMED_AFTER.search(context.text) else {}
    for index, mention in enumerate(context.mentions):
        if mention.type is not NameType.PERSON:
            continue
        if earlier and kin_word(context, index) is not None:
            yield from _relatives(context, index, earlier.akin(index), earlier.last)
        elif earlier and " " in mention.text and _has_role(context, index):
            yield from _beside(context, index, earlier.latest())
        if unrelated and (tail := _unrelated(context, index)):
            yield from _strangers(context, index, tail, earlier)
        if things and _is_thing(context, index):
            yield from _namesakes(context, index, around(things, context, index))
        if earlier and prepare(mention.text).suffix == JUNIOR:
            yield from _seniors(context, index, earlier.akin(index))
        earlier.add(index)


def _seniors(context: Context, index: int, earlier: Iterable[int]) -> Iterator[Relation]:
    """*Walter Hill Jr.* and each *Walter Hill* before: who has a suffix is named with it the first time.

    Headings leave it out, and so may what follows a *Jr.* in the text.
    """
    mine = {part.key for part in prepare(context.mentions[index].text).parts}
    akin = [(other, prepare(context.mentions[other].text)) for other in earlier]
    akin = [(other, name) for other, name in akin if _is_akin(mine, {part.key for part in name.parts})]
    if any(name.suffix == JUNIOR for _, name in akin):
        return
    for other, name in akin:
        if not name.suffix and not context.is_heading(other):
            yield _two(context, other, index)


def _is_akin(keys: set[str], others: set[str]) -> bool:
    """Has one of the names all parts of the other, which is a full one?"""
    return len(others) > 1 and (keys <= others or others <= keys)


def _has_role(context: Context, index: int) -> bool:
    before = context.before(index)
    found = _ROLE.search(before)
    return found is not None and (title_of(found[1]) is not None or found[1].endswith(AGENTS))


def _unrelated(context: Context, index: int) -> str:
    """The words, up to the next name, in which the article says that the person is no relative of another; or none."""
    end = context.mentions[index].end
    limit = context.mentions[index + 1].start if index + 1 < len(context.mentions) else len(context.text)
    words = re.split(r"[.!?]\s|\n", context.text[end : min(limit, end + 80)])[0]
    return words if _UNRELATED.search(words) else ""


def _strangers(context: Context, index: int, words: str, earlier: Earlier) -> Iterator[Relation]:
    """Who is said to be no relation: somebody of the same name before, or the one named next.

    *Silva, no relation of the opener Ruwan Silva* takes up a Silva before and tells him from the one behind.
    """
    behind = index + 1
    end = context.mentions[index].end + len(words)
    if behind < len(context.mentions) and context.mentions[behind].start == end and _UNRELATED_TO.search(words):
        yield from _namesakes(context, behind, (index,))
        if " " not in context.mentions[index].text:
            return
    if earlier:
        yield from _namesakes(context, index, earlier.akin(index))


def _is_thing(context: Context, index: int) -> bool:
    """Is it the name that a thing was given in somebody's honour: *was named 'General Hill' after him*?"""
    named = _WAS_NAMED.search(context.before(index))
    return named is not None and _AFTER_SOMEBODY.match(context.after(index)) is not None


def _namesakes(context: Context, index: int, earlier: Iterable[int]) -> Iterator[Relation]:
    """The mention and each earlier name that shares a part with it and is not the same name in full."""
    keys = {part.key for part in prepare(context.mentions[index].text).parts}
    for other in earlier:
        others = {part.key for part in prepare(context.mentions[other].text).parts}
        if others & keys and (others != keys or len(keys) == 1):
            yield _two(context, other, index)


def _relatives(context: Context, index: int, earlier: Iterable[int], last: int) -> Iterator[Relation]:
    """The mention, introduced as a relative, and each of these that it is not; `last` is who was named last."""
    mention = context.mentions[index]
    name = prepare(mention.text)
    keys = {part.key for part in name.parts}
    own = {part.key for part in name.parts if part.role is not Role.FAMILY}
    for other in earlier:
        named = prepare(context.mentions[other].text)
        near = other == last and context.paragraph(other) == context.paragraph(index)
        others = {part.key for part in named.parts}
        namesake = name.suffix != named.suffix and (keys <= others or others <= keys) and len(keys & others) > 1
        if named.text == name.text and re.search(r", also $", context.before(index)):
            yield _two(context, other, index)
        if not namesake and (own & others or not (near or (len(others) > 1 and others & keys))):
            continue
        if namesake or compare_prepared(name, named).outcome is not Outcome.SAME:
            yield _two(context, other, index)


def _beside(context: Context, index: int, latest: Iterable[int]) -> Iterator[Relation]:
    """The mention, introduced by a role, and each full name of the lines just before that is spelled otherwise."""
    keys = {part.key for part in prepare(context.mentions[index].text).parts}
    for other in latest:
        if context.paragraph(index) - context.paragraph(other) > 1:
            return
        others = {part.key for part in prepare(context.mentions[other].text).parts}
        if len(others) > 1 and not (keys <= others or others <= keys):
            yield _two(context, other, index)


def _two(context: Context, first: int, second: int) -> Relation:
    words = context.before(second).split()[-1:]  # none where the mention begins its paragraph
    facts = (
        context.mentions[first].text,
        " ".join(["…", *(word.strip(",") for word in words)]),
        context.mentions[second].text,
    )
    return Relation(first, second, False, Evidence(EvidenceKind.TWO_ROLES, facts))
