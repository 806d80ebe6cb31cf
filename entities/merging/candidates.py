"""The full names that a short name may stand for, judged by the names alone."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.merging.blocking import begin_alike
from entities.merging.crowd import MANY
from entities.merging.people import RIVAL_ODDS, SLIP_ODDS, in_one_article, is_slip
from entities.merging.regnal import named
from entities.merging.roster import Candidate, Roster
from entities.merging.runs import addresses, is_address, words_of
from entities.merging.tables import told_sex
from entities.merging.variation import is_variant
from entities.model import Comparison, Outcome
from entities.names import PreparedName, Role, compare_prepared, prepare
from entities.names.calibration import are_generations
from entities.names.known import is_given
from entities.names.prepared import NamePart
from entities.names.sound import fold
from entities.names.words import PARTICLES

# How well an abbreviation fits that is made of the beginnings of all parts.
ABBREVIATED_SCORE: Final = 0.9

# How much likelier a short name stands for a full one that sounds like it when both are in one article and nothing else
# there fits: the odds of the two names alone are multiplied by this.
IN_ONE_ARTICLE: Final = 12.0


# One half of a double surname (*Arib* of *Arib-Bouali*), the beginning or the end of a given name (*Cora* of *Corazon*,
# *Emeka* of *Chukwuemeka*; the end may be a word of its own: *Elle* is not Isabelle).
HALF_CONFIDENCE: Final = 0.92
CLIPPED_CONFIDENCE: Final = 0.85
END_CONFIDENCE: Final = 0.75

# The fewest letters of such a half and of such a piece, and those left out: *Ann* and *Anna* are two names.
SHORTEST_HALF: Final = 3
SHORTEST_CLIPPED: Final = 4

# The father's name behind *bin*, without it: *Salman* is rather the father than Mohammed bin Salman.
FATHERS: Final = "patronymic"
FATHERS_CONFIDENCE: Final = 0.5

# Letters of an acronym; longer words in capitals stand in headlines.
ACRONYM: Final = (3, 5)
LEAST_CLIPPED: Final = 2

# Comparisons kept for the next articles: the people of a few months' news, some 5 MB.
REMEMBERED: Final = 1 << 13


def candidates(text: str, full: Roster) -> list[Candidate]:
    """The full names that this short name may stand for; those of other letters only where none has its letters."""
    if text not in full.fits:
        full.fits[text] = _candidates(text, full)
    return full.fits[text]


def _candidates(text: str, full: Roster) -> list[Candidate]:
    found = [
        Candidate(
            i,
            True,
            Role.UNKNOWN,
            ABBREVIATED_SCORE,
            (Evidence(EvidenceKind.ABBREVIATES, (text, full.texts[i])),),
        )
        for i in full.initials.abbreviated(text)
    ]
    short = prepare(text)
    keys = {part.key for part in short.parts}
    found += [_run(short, full, i) for i in full.runs.get(words_of(short), ())]
    if not found and is_address(short):
        found = [_run(short, full, i) for i, name in enumerate(full.names) if addresses(short, name)]
    if found:
        return found
    # First by the letters alone: most short names have those of a full one, and to hear all names takes far longer.
    lettered = [i for i in full.lettered(short) if not _is_territory(short, full.names[i])]
    exact = [i for i in lettered if keys <= {part.key for part in full.names[i].parts}]
    found = [c for i in exact if (c := _compared(text, full, i, exact=True)) is not None]
    found += [c for i in lettered if i not in exact and (c := _half(short, full, i)) is not None]
    if found:
        return found
    if short.text.isupper() and ACRONYM[0] <= len(short.text) <= ACRONYM[1]:
        return []  # NOAA is no spelling of Noah
    likely = [i for i in full.index.likely(short) if not _is_territory(short, full.names[i])]
    alike = [i for i in likely if begin_alike(short, full.names[i])]
    near = [c for i in alike if i not in exact and (c := _compared(text, full, i, exact=False)) is not None]
    return _likely([*near, *(() if len(full.names) > MANY else _clipped(short, full, ends=not near))])


def _likely(near: list[Candidate]) -> list[Candidate]:
    """Those of the candidates in other letters that are not many times less likely than the best of them."""
    odds = [candidate.confidence / max(1 - candidate.confidence, 1e-9) for candidate in near]
    return [candidate for candidate, own in zip(near, odds, strict=True) if own >= RIVAL_ODDS * max(odds)]


def _run(short: PreparedName, full: Roster, i: int) -> Candidate:
    """The full name as a candidate that begins or ends with the several words of the short one."""
    words, named = words_of(short), words_of(full.names[i])
    role = Role.FAMILY if named[-len(words) :] == words else Role.GIVEN
    left = " ".join(part.text for part in full.names[i].parts if part.key not in words)
    facts = (Evidence(EvidenceKind.IN_BOTH, (short.text,)), Evidence(EvidenceKind.LEFT_OUT, (short.text, left)))
    return Candidate(i, True, role, 1.0, facts)


def _half(short: PreparedName, full: Roster, i: int) -> Candidate | None:
    """The full name as a candidate where the short one is half of its double surname."""
    if not short.is_mononym or len(short.parts[0].key) < SHORTEST_HALF:
        return None
    for part in full.names[i].parts[1:]:
        if "-" in part.text and not part.syllabic and short.parts[0].key in map(fold, part.text.split("-")):
            facts = (Evidence(EvidenceKind.SHORT_FOR, (short.text, part.text)),)
            return Candidate(i, True, Role.FAMILY, HALF_CONFIDENCE, facts, half=True)
    return None


def _clipped(short: PreparedName, full: Roster, *, ends: bool) -> Iterator[Candidate]:
    """The full names whose given name begins with the short one, or `ends` so too, as pet names do (*Cora*, *Seun*)."""
    key = short.parts[0].key if short.is_mononym else ""
    if len(key) < SHORTEST_CLIPPED:
        return
    for i, name in enumerate(full.names):
        if short.suffix and name.suffix and are_generations(short.suffix, name.suffix):
            continue  # Beau Jr. is not Beauregard III
        for part in name.given:
            clipped = part.key.startswith(key) or (ends and part.key.endswith(key))
            if clipped and len(part.key) >= len(key) + LEAST_CLIPPED and not part.syllabic:
                facts = (Evidence(EvidenceKind.SHORT_FOR, (short.text, part.text)),)
                confidence = CLIPPED_CONFIDENCE if part.key.startswith(key) else END_CONFIDENCE
                yield Candidate(i, False, Role.GIVEN, confidence, facts)


def _compared(text: str, full: Roster, i: int, *, exact: bool) -> Candidate | None:
    """The full name as a candidate, where the comparison finds no contradiction."""
    comparison = _compare(text, full.texts[i])
    if comparison.outcome is Outcome.DIFFERENT:
        return None
    short = prepare(text)
    keys = {part.key for part in short.parts}
    borne = next((part for part in full.names[i].parts if part.key in keys), None)
    role = borne.role if borne else Role.UNKNOWN
    if exact:
        confidence = FATHERS_CONFIDENCE if borne and _is_fathers(short, borne) else 1.0
        return Candidate(i, exact, role, confidence, comparison.evidence)
    parts = full.names[i].parts
    slip = any(is_slip(fact) for fact in comparison.evidence)
    variant = any(
        is_variant(short.parts[-1], part, given=part.role is not Role.FAMILY) and not (slip and part.syllabic)
        for part in parts
    )
    confidence = in_one_article(comparison.score, IN_ONE_ARTICLE if variant else SLIP_ODDS)
    sex = next((told for part in parts if (told := told_sex(short.parts[-1].key, part.key))), "")
    return Candidate(i, exact, role, confidence, comparison.evidence, sex)


def _is_fathers(short: PreparedName, borne: NamePart) -> bool:
    """Is the part a given name behind *bin*, which the short name has without it? Laden was nobody's father."""
    return PARTICLES.get(borne.particle) == FATHERS and not short.parts[0].particle and is_given(borne.key)


@lru_cache(maxsize=REMEMBERED)
def _compare(text: str, full: str) -> Comparison:
    """The comparison of a short name with a full one: the same two stand in many articles about one person."""
    return compare_prepared(prepare(text), prepare(named(full)))


def _is_territory(short: PreparedName, name: PreparedName) -> bool:
    """Is the short name only found behind *of*? Who is called Louis of Hesse is not called Hesse."""
    keys = [part.key for part in name.parts]
    if "of" not in keys:
        return False
    return not {part.key for part in short.parts} & set(keys[: keys.index("of")])
