"""The ballots of an article: what the mentions of each name said, and which names are parts of longer ones."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from entities.finding.clue import Clue
from entities.finding.forms import Case
from entities.finding.joining import NICKNAME
from entities.finding.lexicon import Kind
from entities.finding.search import Key, key_of
from entities.finding.stretch import Stretch
from entities.finding.weighing import clipped
from entities.finding.words import Words
from entities.names.acronym import Initials, may_abbreviate

FULL_NAME: Final = 0.0
"""Log odds from which a name of several words counts as a person's, so that its parts can be one."""
ECHOED: Final = -2.5
"""The same where its last word stands elsewhere alone, as surnames do: *Wickramage* after *Dinesh Wickramage*."""
_WORDS: Final = Kind.COMMON | Kind.PLACE_NOUN | Kind.ORG_NOUN | Kind.INSTITUTION | Kind.SUFFIX | Kind.BODY_NOUN
_STATED: Final = Clue.IS_PLACE


@dataclass(slots=True)
class Ballot:
    """What the mentions of one name said so far."""

    person: float = 0.0
    place: float = 0.0
    mentions: int = 0
    context_person: float = 0.0
    context_place: float = 0.0
    surname: bool = False
    given: bool = False
    nickname: bool = False
    place_part: bool = False
    org_part: bool = False
    stated: bool = False
    alone: bool = False
    firsts: int = 0
    full_name: str = ""


def ballots_of(words: Words, found: list[Stretch], *, parts: bool = True) -> dict[Key, Ballot]:
    """Count the votes of all stretches by name, and mark the parts of longer names. Gives each stretch its key."""
    ballots: dict[Key, Ballot] = defaultdict(Ballot)
    first = words.first
    for s in found:
        s.key = key_of(words, s.start, s.end)
        ballot = ballots[s.key]
        ballot.person += clipped(s.person)
        ballot.place += clipped(s.place)
        ballot.mentions += 1
        ballot.firsts += first[s.start] or s.parent is not None
        if s.parent is None:
            ballot.alone = True
        if _STATED in s.clues:
            ballot.stated = True
        ballot.context_person += s.context[0]
        ballot.context_place += s.context[1]
    for s in found if parts else ():
        if s.end - s.start > 1 and s.parent is None:
            _mark_parts(words, s, ballots)
    if parts:
        _mark_initials(words, found, ballots)
    return ballots


def _mark_initials(words: Words, found: list[Stretch], ballots: dict[Key, Ballot]) -> None:
    """What abbreviates the full name of one person of the article stands for it as a nickname does: *MVL*, *JLo*."""
    short = {s.key: words.words[s.start] for s in found if s.end - s.start == 1}
    short = {key: word for key, word in short.items() if may_abbreviate(word) and not ballots[key].surname}
    if not short:
        return
    full = sorted({ballot.full_name for ballot in ballots.values() if ballot.full_name})
    initials = Initials(full)
    for key, word in short.items():
        meant = initials.abbreviated(word)
        if len(meant) == 1:
            ballot = ballots[key]
            ballot.full_name = full[meant[0]]
            ballot.given = ballot.surname = ballot.nickname = True


def _mark_parts(words: Words, s: Stretch, ballots: dict[Key, Ballot]) -> None:
    if s.person > s.place and s.person > (ECHOED if is_echoed(words, s, ballots) else FULL_NAME):
        if s.end - s.start > 5:
            return
        last = _last_part(words, s)
        name = words.text[words.starts[s.start] : words.ends[s.end - 1]]
        for k in range(s.start, last + 1):
            if words.cases[k] in (Case.CAPITAL, Case.CAPITALS) and not words.kinds[k] & (Kind.FUNCTION | Kind.PARTICLE):
                ballot = ballots[(words.keys[k],)]
                ballot.full_name = ballot.full_name or name
                nickname = s.start < k < last and words.between[k].strip() in NICKNAME
                if k == last or nickname or (k == s.start and not words.kinds[k] & Kind.GIVEN):
                    ballot.surname = True  # a nickname in quotes stands alone as surnames do
                ballot.nickname = ballot.nickname or nickname
                if k < last:
                    ballot.given = True
        for k in range(s.start + 1, last):
            ballots[tuple(words.keys[k : last + 1])].surname = True
    elif s.place > 0:
        ballots[(words.keys[s.start],)].place_part = True
    else:
        ballots[(words.keys[s.start],)].org_part = True


def _last_part(words: Words, s: Stretch) -> int:
    """The last word of a name that may stand for the whole: neither suffix nor place (*the Alderman of Dunmore*)."""
    last = s.end - 1
    while last > s.start and words.kinds[last] & Kind.SUFFIX:
        last -= 1
    places = (k - 1 for k in range(s.start + 1, last) if words.kinds[k] & Kind.OF)
    return next(places, last)


def is_echoed(words: Words, s: Stretch, ballots: dict[Key, Ballot]) -> bool:
    """Whether the last word of a name of several stands alone elsewhere, and is no word of the language."""
    last = s.end - 1
    if last == s.start or words.kinds[last] & _WORDS or words.cases[last] != Case.CAPITAL:
        return False
    ballot = ballots.get((words.keys[last],))
    return ballot is not None and ballot.alone and ballot.person > ballot.place
