"""Short names: a surname, a given name or an abbreviation goes to the full name that the article means by it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.candidates import candidates
from entities.merging.context import Context
from entities.merging.people import FullNames
from entities.merging.portrait import Portrait, contradiction, joined, portrait
from entities.merging.resolution import Resolution
from entities.merging.roster import Candidate
from entities.merging.spelling import Spelling
from entities.names import PreparedName, Role
from entities.names.sound import fold

# A short name that fits one full name of the article, letter by letter: introduced before it, or only later.
ONLY_FIT_CONFIDENCE: Final = 0.97
LATER_CONFIDENCE: Final = 0.92

# A short name that fits two people: by how many points the better one must lead, and how often it is right then.
CONFIDENCE_BY_LEAD: Final = ((2.0, 0.90), (1.0, 0.70), (0.0, 0.40))

# … and no more where neither name has its letters: *Jackie* may be John's or Jacqueline's.
BY_FORM_CONFIDENCE: Final = 0.7

# A title of one sex before the only name that fits, whose given name is the other sex's: more often a relative.
OTHER_SEX_CONFIDENCE: Final = 0.5

# What it counts against a short name that the person was introduced as somebody's relative.
RELATIVE: Final = 3.0

# … that its title is another's alone …
OTHER_TITLE: Final = 4.0

# … and that it is only half of the person's surname, when somebody else has all of it.
HALF: Final = 3.0


@dataclass(slots=True)
class Person:
    """How the article has used one cluster so far: its last mention, how often, and by which short names."""

    last: int
    named: int = 0
    called: set[str] = field(default_factory=set)


class Scene:
    """All that choosing looks at: the people named in full, what is said of them, and how they were named so far.

    A person is known by the number of the first spelling of the cluster. `last` is the last mention of any of them.
    """

    def __init__(self, resolution: Resolution, context: Context, full: FullNames) -> None:
        self.resolution = resolution
        self.context = context
        self.full = full
        self.history: dict[int, Person] = {}
        self.last = -1
        firsts: dict[int, int] = {}
        mentions: dict[int, list[int]] = {}
        self.person_of: list[int] = []
        for i, spelling in enumerate(full.spellings):
            person = firsts.setdefault(resolution.partition.root(spelling.first), i)
            self.person_of.append(person)
            root = resolution.partition.root(spelling.first)
            mentions.setdefault(person, []).extend(m for m in spelling.mentions if resolution.partition.root(m) == root)
        self._mentions = mentions
        self._portraits: dict[int, Portrait] = {}
        self._told: dict[int, list[Portrait]] = {}

    def portrait(self, person: int) -> Portrait:
        """What the article says of the person where it names them in full, and by the short names so far.

        Drawn when it is asked for: most short names fit one person, and tell nothing that could contradict it.
        """
        if person not in self._portraits:
            self._portraits[person] = portrait(self.context, sorted(self._mentions[person]))
        for told in self._told.pop(person, ()):
            self._portraits[person] = joined(self._portraits[person], told)
        return self._portraits[person]

    def learn(self, person: int, told: Portrait) -> None:
        """Keep what a short name tells of the person (*Ms. Hill*): it helps with those that follow."""
        self._told.setdefault(person, []).append(told)

    def record(self, person: int, mention: int, *, called: str = "") -> None:
        """Note that the article uses the person's name here, perhaps a short one."""
        past = self.history.setdefault(person, Person(mention))
        past.last = self.last = mention
        past.named += 1
        if called:
            past.called.add(fold(called))


def is_short(name: PreparedName) -> bool:
    """Is it a name of one part, or initials alone (*J. F. K.*)? A number makes a name a full one (*Peter III*)."""
    return (name.is_mononym and not name.suffix.isdigit()) or all(part.role is Role.INITIAL for part in name.parts)


def attach_short_names(resolution: Resolution, context: Context, full: FullNames, short: Sequence[Spelling]) -> None:
    """Give every mention of a short name to the cluster of a full name, or leave it where two would do."""
    fits = {m: (s.text, found) for s in short if (found := candidates(s.text, full.roster)) for m in s.mentions}
    if not fits:
        return
    scene = Scene(resolution, context, full)
    spelled = {m: i for i, s in enumerate(full.spellings) for m in s.mentions}
    for mention in sorted({*fits, *spelled}):
        if mention in spelled:
            scene.record(scene.person_of[spelled[mention]], mention)
        else:
            text, found = fits[mention]
            person = _attach(scene, mention, text, found)
            if person is not None:
                scene.record(person, mention, called=text)


def _attach(scene: Scene, mention: int, text: str, found: list[Candidate]) -> int | None:
    """Join the mention to the person that it fits best, if it does clearly; the person, or None."""
    own = portrait(scene.context, (mention,))
    allowed = [candidate for candidate in found if _is_allowed(scene, mention, own, candidate)]
    allowed = _without_headlines(scene, text, allowed) if len(allowed) > 1 else allowed
    if not allowed:
        return None
    ranked = _ranked(scene, mention, own, found, allowed) if len(allowed) > 1 else [(0.0, allowed[0])]
    candidate = ranked[0][1]
    person = scene.person_of[candidate.spelling]
    target = scene.full.spellings[candidate.spelling]
    if len(ranked) == 1:
        confidence = ONLY_FIT_CONFIDENCE if person in scene.history else LATER_CONFIDENCE
        context_says = Evidence(EvidenceKind.ONLY_FIT, (text, target.text))
    else:
        lead = ranked[0][0] - ranked[1][0]
        confidence = next(c for least, c in CONFIDENCE_BY_LEAD if lead >= least)
        if not candidate.exact:
            confidence = min(confidence, BY_FORM_CONFIDENCE)
        context_says = Evidence(EvidenceKind.RIVAL, (text, scene.full.spellings[ranked[1][1].spelling].text))
    confidence = min(confidence, candidate.confidence)
    if (own.sex or candidate.sex) and _is_other_sex(own.sex, candidate.sex, scene.portrait(person)):
        confidence = min(confidence, OTHER_SEX_CONFIDENCE)
    evidence = (*candidate.evidence, context_says)
    if not scene.resolution.propose(mention, target.first, confidence, evidence):
        return None
    scene.learn(person, own)
    return person


def _is_allowed(scene: Scene, mention: int, own: Portrait, candidate: Candidate) -> bool:
    """Does nothing in the article keep the mention from being the candidate?"""
    person = scene.person_of[candidate.spelling]
    if scene.resolution.partition.barrier(mention, scene.full.spellings[person].first) is not None:
        return False
    return not (own.sex or own.generation) or contradiction(own, scene.portrait(person)) is None


def _without_headlines(scene: Scene, text: str, allowed: list[Candidate]) -> list[Candidate]:
    """The candidates without those that a heading makes of the surname of another: *Sox Quit Teixeira Chase*.

    There every noun has a capital, so that what stands behind a surname is mostly no name; nor is a number, which
    counts fights and films (*Klitschko vs Thompson II*).
    """
    made = {c.spelling for c in allowed if _begins(scene, text, c) and _is_headline(scene, c)}
    family = any(c.role is Role.FAMILY and c.exact and not _is_headline(scene, c) for c in allowed)
    return [c for c in allowed if c.spelling not in made] if family else allowed


def _begins(scene: Scene, text: str, candidate: Candidate) -> bool:
    """Does the candidate begin with the short name?"""
    return candidate.exact and scene.full.names[candidate.spelling].parts[0].key == fold(text)


def _is_headline(scene: Scene, candidate: Candidate) -> bool:
    """Do headings alone use this spelling?"""
    return all(map(scene.context.is_heading, scene.full.spellings[candidate.spelling].mentions))


def _ranked(
    scene: Scene, mention: int, own: Portrait, found: list[Candidate], allowed: list[Candidate]
) -> list[tuple[float, Candidate]]:
    """The best candidate of each person and its points, most first. `found` are all, also those not allowed."""
    by_given = any(candidate.role is not Role.GIVEN for candidate in found)
    others_by_half = sum(not candidate.half for candidate in found) == 1
    people = {scene.person_of[candidate.spelling] for candidate in found}
    text = " ".join(scene.resolution.mentions[mention].text.split())
    titled = [person for person in people if own.titles & scene.portrait(person).titles] if own.titles else []
    matching = [person for person in people if own.sex == _sex(scene.portrait(person))] if own.sex else []
    best: dict[int, tuple[float, Candidate]] = {}
    for candidate in allowed:
        person = scene.person_of[candidate.spelling]
        theirs = scene.portrait(person)
        points = _points(scene, mention, text, candidate) + _likeness(own, theirs)
        # Who is introduced as somebody's relative is called by the given name, if that tells the two apart.
        called = own.generation or (by_given and candidate.role is Role.GIVEN)
        freely = called or candidate.half or [person] in (matching, titled) or others_by_half
        points -= RELATIVE * (theirs.dependent and not freely)
        points -= OTHER_TITLE * (len(titled) == 1 and person not in titled)
        if person not in best or best[person][0] < points:
            best[person] = (points, candidate)
    return sorted(best.values(), key=lambda item: (-item[0], item[1].spelling))


def _sex(one: Portrait) -> str:
    return one.sex or one.by_name


def _is_other_sex(title: str, form: str, theirs: Portrait) -> bool:
    """Does the short name tell a sex that the full one does not bear out?

    A title (*Mrs.*) is borne out unless the given name is the other sex's; one of two forms of a surname (*Kuznetsova*
    beside *Kuznetsov*) only by somebody known to be of that sex: else the article has both.
    """
    if form:
        return form != (theirs.sex or theirs.by_name or theirs.guess)
    return bool(title) and not theirs.sex and theirs.by_name not in ("", title)


def _points(scene: Scene, mention: int, text: str, candidate: Candidate) -> float:
    """How well the article's use of the full name so far prepares for this short one."""
    points = 2.0 * candidate.confidence - HALF * candidate.half
    past = scene.history.get(scene.person_of[candidate.spelling])
    if past is not None:
        points += 3.0 + 2.0 * (fold(text) in past.called) + 0.5 * min(past.named, 4)
        away = scene.context.paragraph(mention) - scene.context.paragraph(past.last)
        points += (away <= 1) + (away == 0 and past.last == scene.last)
    return points


def _likeness(own: Portrait, theirs: Portrait) -> float:
    """How well what is said of the short name goes with what is said of the full one."""
    points = 4.0 * bool(own.titles & theirs.titles) + 2.0 * bool(own.sex and own.sex == theirs.sex)
    if (own.sex or own.guess) and (theirs.sex or theirs.guess) and not (own.sex and theirs.sex):
        points += 1.0 if (own.sex or own.guess) == (theirs.sex or theirs.guess) else -2.0
    if own.sex and theirs.by_name and not theirs.sex:
        points += 1.0 if own.sex == theirs.by_name else -2.0
    if own.generation:
        points += 4.0 if own.generation == theirs.generation else -4.0
    return points
