"""What the words between two neighbouring names say: two of a list, two roles of one event, or one under two names."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from entities.evidence import Evidence, EvidenceKind
from entities.merging.context import Context
from entities.merging.tables import any_of, between, kin
from entities.model import Mention, NameType
from entities.places import demonym

# Words that may stand between a joining word and the name without changing what it says.
_DETERMINERS: Final = re.compile(rf"\b{any_of('determiner')}\b ?", re.IGNORECASE)
# Adverbs that come and go within such words: *known simply as*, *now widely known as*.
_ADVERBS: Final = re.compile(rf"\b{any_of('adverb')} ?")

# *known to everyone as*, *known in the West as*, *whom defectors call*, *which locals call*.
_CALLED: Final = re.compile(
    r"^(?:(?:who|which) (?:is|was) )?known (?:to|in|on|at|among|by) (?:[\w'’-]+ ){1,5}as$"
    r"|^(?:whom|which) (?:[\w'’-]+ ){1,4}(?:calls?|called|refers? to as|referred to as|knows? as|knew as)$"
    r"|^(?:is|was|were|are) (?:known as|renamed|renamed as|renamed to)$"
)
# *was named 'Fort Hill'*, *had been called "Ann"*: only a name in quotes is one that somebody or something got.
_GOT_NAME: Final = re.compile(
    r"^(?:,|,? (?:is|was|were|are|has been|had been)) (?:(?:now|then|later|also|first|once|often|sometimes) )?"
    r"(?:re|nick)?(?:named|called|dubbed|christened) (?:the )?[\"“'‘]$"
)
OPENED: Final = ('"', "“", "'", "‘")
_CLOSED: Final = ('"', "”", "'", "’")

# *the town of Elmira in Ohio was renamed*: the place behind *in* is not what was renamed.
_INSIDE: Final = re.compile(r"^,? in (?:the )?$")

# *Ann Hill (born 1950), known as*: what stands in brackets is looked past.
_ASIDE: Final = re.compile(r" ?\([^()]*\)(?=,)")

_POSSESSIVE: Final = re.compile(r"^['’]s ((?:[\w-]+,? ){1,4})$")
# … also *the son of the assassinated president Premadasa*.
_KIN_OF: Final = re.compile(
    r"^,? ?(?:the |a |only |first |second |eldest |youngest )*([\w-]+) of (?:[a-z][a-z'’-]* ){0,4}$"
)

# Members of a list that are paired with the next: no name comes again further on in one list, and a list of thousands
# must not take millions of pairs.
LONGEST_LIST: Final = 40

# What goes on with other names (*also known as A and B*); a comma alone leads to the container of a place.
_AND_OR: Final = re.compile(r"\b(?:and|or)\b")

# *the Museum of Asturias (Spanish: …)*: what follows is another name of the museum.
_TAIL_OF: Final = re.compile(r"\b[A-Z][\w'’-]+ of (?:the )?$")

# The longest text between two names that is looked at.
_REACH: Final = 60

# … and with what is in brackets there.
_FAR: Final = 200


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
        relation, words = _told(context, one, two)
        if relation == "named":
            first = subject(context.text, context.mentions, first)
            relation = "same" if context.mentions[first].type is two.type else ""
        if relation == "list":
            chain = chain or [first]
            for member in chain[-LONGEST_LIST:]:
                if aliases and _AND_OR.search(words):
                    yield _stated(context, member, second, "or")
                elif context.mentions[member].text != two.text:
                    yield _listed(context, member, second)
            chain.append(second)
            continue
        chain, aliases = [], False
        if relation == "same" and words.startswith(",") and subject(context.text, context.mentions, first) != first:
            relation = ""  # *Kheyrabad in Iran, also known as Khayrabad*: either may be meant
        if relation == "same" and not _TAIL_OF.search(context.before(first)):
            chain, aliases = [first, second], True
            yield _stated(context, first, second, " ".join(words.split()).strip(" ,;("))
        elif relation in ("roles", "kin"):
            shown = " ".join(words.split())
            evidence = Evidence(EvidenceKind.TWO_ROLES, (one.text, shown, two.text))
            yield Relation(first, second, False, evidence)


def _told(context: Context, one: Mention, two: Mention) -> tuple[str, str]:
    """What the words between two neighbours say, and the words; ``named`` where the second is a name that was given."""
    words = context.text[one.end : two.start] if 0 <= two.start - one.end <= _FAR else ""
    words = _ASIDE.sub("", words) if len(words) > _REACH else words
    if not words or len(words) > _REACH or "\n" in words:
        return "", words
    if names(words) and context.text[two.end : two.end + 1] in _CLOSED:
        return "named", words
    relation = _relation(words, two.title) if one.type is two.type else ""
    if relation == "list" and words.lstrip().startswith(";") and two.text in one.text.split():
        relation = ""  # a new clause about the same: *Neal Roth; Dr. Roth operated on him*
    return relation, words


def subject(text: str, mentions: Sequence[Mention], last: int) -> int:
    """The number of the mention that a verb behind the last one is about: not of the place that it lies in.

    >>> found = [Mention(0, 4, "Elba", NameType.PLACE), Mention(8, 13, "Italy", NameType.PLACE)]
    >>> subject("Elba in Italy was", found, 1), subject("Elba or Italy was", found, 1)
    (0, 1)
    """
    place = mentions[last]
    inner = last > 0 and place.type is NameType.PLACE and _INSIDE.match(text[mentions[last - 1].end : place.start])
    return last - 1 if inner else last


def equates(words: str) -> bool:
    """Do the words between two names say that they are one?

    >>> equates(", also known as "), equates(" met ")
    (True, False)
    """
    if len(words) > _REACH or "\n" in words or "born" in words:
        return False  # born Ann Hill, but born in or near a place
    return _relation(words, "") == "same" or names(words)


def names(words: str) -> bool:
    """Do the words between two names say that the second was given to the first?

    >>> names(" was renamed 'Fort "), names(" was renamed '"), names(" was named ")
    (False, True, False)
    """
    return words[-1:] in OPENED and _GOT_NAME.match(words) is not None


@lru_cache(maxsize=1 << 14)
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
    plain = _ADVERBS.sub("", inner).strip()
    if table.get(plain) == "same" or _CALLED.match(plain):
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
