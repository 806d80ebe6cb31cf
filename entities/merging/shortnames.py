"""Short names: a surname, a given name or an abbreviation goes to the full name that the article means by it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from entities.evidence import Evidence, EvidenceKind
from entities.merging.acronym import abbreviates, may_abbreviate
from entities.merging.context import Context
from entities.merging.people import FullNames
from entities.merging.portrait import Portrait, contradiction, portrait
from entities.merging.resolution import Resolution
from entities.merging.spelling import Spelling
from entities.model import Outcome
from entities.names import PreparedName, Role, compare_prepared, prepare

# A short name that fits one full name of the article, letter by letter: introduced before it, or only later.
ONLY_FIT_CONFIDENCE = 0.97
LATER_CONFIDENCE = 0.92

# A short name that fits two people: by how many points the better one must lead, and how often it is right then.
LIKELY_CONFIDENCE = 0.70
CONFIDENCE_BY_LEAD = ((2.0, 0.90), (1.0, LIKELY_CONFIDENCE), (0.0, 0.40))

# How well an abbreviation fits that is made of the beginnings of all parts.
ABBREVIATED_SCORE = 0.9


@dataclass(slots=True)
class Candidate:
    """A full name that a short name could stand for: how well it fits, and how the article has used it so far."""

    spelling: int
    score: float
    exact: bool
    role: Role
    evidence: tuple[Evidence, ...]


@dataclass(slots=True)
class Person:
    """How the article has used one cluster so far: its last mention, how often, and by which short names."""

    last: int
    named: int = 0
    called: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Scene:
    """All that choosing looks at."""

    resolution: Resolution
    context: Context
    full: FullNames
    portraits: list[Portrait]
    history: dict[int, Person]

    def person(self, spelling: int) -> Person | None:
        """What was recorded of the cluster that this full name is in; None when it has not been named yet."""
        return self.history.get(self.root(spelling))

    def root(self, spelling: int) -> int:
        """The cluster of a full name."""
        return self.resolution.partition.root(self.full.spellings[spelling].first)

    def record(self, mention: int, *, called: str = "") -> None:
        """Note that the article uses the mention's cluster here, perhaps by a short name."""
        person = self.history.setdefault(self.resolution.partition.root(mention), Person(mention))
        person.last = mention
        person.named += 1
        if called:
            person.called.add(called)


def is_short(name: PreparedName) -> bool:
    """Is it a name of one part, or initials alone (*J. F. K.*)?"""
    return name.is_mononym or all(part.role is Role.INITIAL for part in name.parts)


def attach_short_names(resolution: Resolution, context: Context, full: FullNames, short: Sequence[Spelling]) -> None:
    """Give every mention of a short name to the cluster of a full name, or leave it where two would do."""
    fits = {m: candidates for s in short if (candidates := _candidates(s, full)) for m in s.mentions}
    if not fits:
        return
    texts = {m: s.text for s in short for m in s.mentions}
    named_in_full = {m for s in full.spellings for m in s.mentions}
    portraits = [portrait(context, s.mentions) for s in full.spellings]
    scene = Scene(resolution, context, full, portraits, {})
    for mention in sorted({*fits, *named_in_full}):
        if mention in named_in_full:
            scene.record(mention)
        elif _attach(scene, mention, texts[mention], fits[mention]):
            scene.record(mention, called=texts[mention])


def _candidates(short: Spelling, full: FullNames) -> list[Candidate]:
    name = prepare(short.text)
    found = []
    for i, spelling in enumerate(full.spellings) if may_abbreviate(short.text) else ():
        if abbreviates(short.text, spelling.text):
            evidence = (Evidence(EvidenceKind.ABBREVIATES, (short.text, spelling.text)),)
            found.append(Candidate(i, ABBREVIATED_SCORE, True, Role.UNKNOWN, evidence))
    for i in full.index.likely(name):
        comparison = compare_prepared(name, full.names[i])
        if comparison.outcome is not Outcome.DIFFERENT:
            exact = {part.key for part in name.parts} <= {part.key for part in full.names[i].parts}
            role = _role(name, full.names[i])
            found.append(Candidate(i, comparison.score, exact, role, comparison.evidence))
    return found


def _role(short: PreparedName, full: PreparedName) -> Role:
    """What the short name is in the full one: its family name, its given name, …"""
    keys = [part.key for part in short.parts]
    return next((part.role for part in full.parts if part.key in keys), Role.UNKNOWN)


def _attach(scene: Scene, mention: int, text: str, candidates: list[Candidate]) -> bool:
    """Join the mention to the cluster of the full name that it fits best, if one does clearly."""
    own = portrait(scene.context, (mention,))
    best: dict[int, tuple[float, Candidate]] = {}
    for candidate in candidates:
        theirs = scene.portraits[candidate.spelling]
        first = scene.full.spellings[candidate.spelling].first
        if scene.resolution.partition.barrier(mention, first) is None and contradiction(own, theirs) is None:
            points = _points(scene, mention, text, candidate) + _likeness(own, theirs, candidate.role)
            root = scene.root(candidate.spelling)
            if root not in best or best[root][0] < points:
                best[root] = (points, candidate)
    if not best:
        return False
    ranked = sorted(best.values(), key=lambda item: (-item[0], item[1].spelling))
    candidate = ranked[0][1]
    target = scene.full.spellings[candidate.spelling]
    if len(ranked) == 1:
        confidence = ONLY_FIT_CONFIDENCE if scene.person(candidate.spelling) else LATER_CONFIDENCE
        confidence = confidence if candidate.exact else min(confidence, max(candidate.score, LIKELY_CONFIDENCE))
        context_says = Evidence(EvidenceKind.ONLY_FIT, (text, target.text))
    else:
        lead = ranked[0][0] - ranked[1][0]
        confidence = next(c for least, c in CONFIDENCE_BY_LEAD if lead >= least)
        context_says = Evidence(EvidenceKind.RIVAL, (text, scene.full.spellings[ranked[1][1].spelling].text))
    return scene.resolution.propose(mention, target.first, confidence, (*candidate.evidence, context_says))


def _points(scene: Scene, mention: int, text: str, candidate: Candidate) -> float:
    """How well the article's use of the full name so far prepares for this short one."""
    points = 2.0 * candidate.exact
    person = scene.person(candidate.spelling)
    if person is not None:
        points += 3.0 + 2.0 * (text in person.called) + 0.5 * min(person.named, 4)
        points += scene.context.paragraph(mention) - scene.context.paragraph(person.last) <= 1
    return points


def _likeness(own: Portrait, theirs: Portrait, role: Role) -> float:
    """How well what is said of the short name goes with what is said of the full one."""
    points = 4.0 * bool(own.titles & theirs.titles) + 2.0 * bool(own.sex and own.sex == theirs.sex)
    if own.pronoun and (theirs.sex or theirs.pronoun):
        points += 1.0 if own.pronoun == (theirs.sex or theirs.pronoun) else -2.0
    if own.generation:
        return points + (4.0 if own.generation == theirs.generation else -4.0)
    # Who is introduced as somebody's relative is called by the given name; the family name is the other's.
    return points - 3.0 * (theirs.dependent and role is not Role.GIVEN)
