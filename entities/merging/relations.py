"""What the words between two neighbouring names say: two of a list, two roles of one event, or one under two names."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
from entities.merging.tables import Kin, between, kin
from entities.model import NameType, Outcome
from entities.names import Role, compare_prepared, prepare
from entities.places import demonym

# Words that may stand between a joining word and the name without changing what it says.
_DETERMINERS: Final = re.compile(r"\b(?:the|a|an|his|her|their|its|then|former|late|current)\b ?", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"^['’]s ((?:[\w-]+,? ){1,4})$")
_KIN_OF: Final = re.compile(r"^,? ?(?:the |a |only |first |second |eldest |youngest )*([\w-]+) of $")

# Members of a list that are paired with the next: no name comes again further on in one list, and a list of thousands
# must not take millions of pairs.
LONGEST_LIST: Final = 40

# The longest text between two names that is looked at.
_REACH: Final = 60


class Relation(NamedTuple):
    """The mentions `first` and `second` are one (`same`) or two, and why."""

    first: int
    second: int
    same: bool
    evidence: Evidence


def relations(context: Context) -> Iterator[Relation]:
    """Every relation between neighbours of one type, with the members of a list all paired.

    Sources: apposition patterns after Hearst (1992); that two roles of one verb are two people is principle C of the
    binding theory (Chomsky 1981).
    """
    chain: list[int] = []
    aliases = False
    for second in range(1, len(context.mentions)):
        first = second - 1
        one, two = context.mentions[first], context.mentions[second]
        relation = ""
        words = ""
        if one.type is two.type and one.end <= two.start <= one.end + _REACH:
            words = context.text[one.end : two.start]
            relation = "" if "\n" in words else _relation(words, two.title)
        if relation == "list":
            chain = chain or [first]
            for member in chain[-LONGEST_LIST:]:
                if aliases:
                    yield _stated(context, member, second, "or")
                elif context.mentions[member].text != two.text:
                    yield _listed(context, member, second)
            chain.append(second)
            continue
        chain, aliases = [], False
        if relation == "same":
            chain, aliases = [first, second], True
            yield _stated(context, first, second, " ".join(words.split()).strip(" ,;("))
        elif relation in ("roles", "kin"):
            shown = " ".join(words.split())
            evidence = Evidence(EvidenceKind.TWO_ROLES, (one.text, shown, two.text))
            yield Relation(first, second, False, evidence)


def kin_apart(context: Context) -> Iterator[Relation]:
    """Who is introduced as a relative (*his son Ben Hill*) is not the one named before, nor of another given name."""
    earlier: dict[str, int] = {}
    for index, mention in enumerate(context.mentions):
        if mention.type is not NameType.PERSON:
            continue
        if earlier and kin_word(context, index) is not None:
            yield from _relatives(context, index, list(earlier.values()))
        earlier.pop(mention.text, None)
        earlier[mention.text] = index


def _relatives(context: Context, index: int, earlier: list[int]) -> Iterator[Relation]:
    """The mention, introduced as a relative, and each of these earlier ones that it is not."""
    mention = context.mentions[index]
    name = prepare(mention.text)
    own = {part.key for part in name.parts if part.role is not Role.FAMILY}
    word = context.before(index).split()[-1]
    for other in earlier:
        named = prepare(context.mentions[other].text)
        near = other == earlier[-1] and context.paragraph(other) == context.paragraph(index)
        keys = {part.key for part in named.parts}
        if own & keys or not (near or (len(keys) > 1 and keys & {part.key for part in name.parts})):
            continue
        if compare_prepared(name, named).outcome is not Outcome.SAME:
            facts = (context.mentions[other].text, f"… {word}", mention.text)
            yield Relation(other, index, False, Evidence(EvidenceKind.TWO_ROLES, facts))


def kin_word(context: Context, index: int) -> Kin | None:
    """The word for a relative that introduces the mention (*his daughter Ann*, *a son of Louis VIII*), if one does.

    Of *a son of Louis* only that Louis is a relative is known: the word says nothing of his own sex and generation.
    """
    before = context.before(index)
    words = re.findall(r"[\w-]+", before.lower())
    if not words or not re.search(r"[\w-]\s*$", before):
        return None
    if words[-1] == "of":
        return Kin("", "") if words[-2:-1] and words[-2] in kin() else None
    return kin().get(" ".join(words[-2:])) or kin().get(words[-1])


def _relation(words: str, title: str) -> str:
    text = " ".join(words.replace(title, "").split()) if title else " ".join(words.split())
    text = text.strip("\"“”'‘ ")
    table = between()
    possessive = _POSSESSIVE.match(words.lstrip(" ")) or _KIN_OF.match(words)
    if possessive:
        return "kin" if any(word.strip(",") in kin() for word in possessive.group(1).lower().split()) else ""
    bare = _DETERMINERS.sub("", text.lower()).strip()
    if bare in table:
        return table[bare]
    inner = bare.strip(" ,;(").strip()
    if table.get(inner) == "same" or _names_again(words):
        return "same"
    if bare.startswith(",") and table.get(inner) == "list":
        return "list"
    after_list = re.sub(r"^(?:,? ?and|,) ", "", bare)
    return "kin" if after_list != bare and after_list in kin() else ""


def _names_again(words: str) -> bool:
    """Does an insertion give the same thing's other name: *(…, also spelled* or *(Serbian:*?"""
    opened = words.lstrip()
    if not opened.startswith(("(", ",", ";")) or ")" in opened:
        return False
    last = re.split(r"[,;(]", opened)[-1].strip().strip("\"“‘'")
    language = last.removesuffix(":")
    return between().get(last.casefold()) == "same" or (language != last and bool(demonym(language)))


def _listed(context: Context, first: int, second: int) -> Relation:
    texts = (context.mentions[first].text, context.mentions[second].text)
    return Relation(first, second, False, Evidence(EvidenceKind.IN_ONE_LIST, texts))


def _stated(context: Context, first: int, second: int, words: str) -> Relation:
    texts = (context.mentions[first].text, words, context.mentions[second].text)
    return Relation(first, second, True, Evidence(EvidenceKind.STATED, texts))
