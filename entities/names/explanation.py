"""The evidence of a comparison: which parts stand for which, how they sound, what is missing, what contradicts."""

from collections.abc import Sequence
from typing import Final

from entities.evidence import Evidence, EvidenceKind, sentence_of
from entities.model import Outcome
from entities.names.calibration import Verdict
from entities.names.hearing import hear_both
from entities.names.letters import fold
from entities.names.partcodes import COGNATE, EXACT, FORM, INITIAL, NICKNAME, SHARED
from entities.names.prepared import NamePart, PreparedName, Role

AS_WRITTEN: Final = "as written"
"""How two spellings are read where no language but the alphabet is known."""
SOUNDS_ALIKE: Final = 0.5
"""From this likeness on two tokens are more likely one than two (see `sound.Likeness`)."""

# A name of the module is found in half the time of a member of an enumeration.
CONTRADICTS: Final = EvidenceKind.CONTRADICTS
SPELLED_LIKE: Final = EvidenceKind.SPELLED_LIKE
SOUNDS_LIKE: Final = EvidenceKind.SOUNDS_LIKE
IN_BOTH: Final = EvidenceKind.IN_BOTH
DIFFERENT: Final = Outcome.DIFFERENT

Fact = tuple[EvidenceKind, tuple[str, ...]]
"""The fields of an `Evidence`."""


def explain(a: PreparedName, b: PreparedName, verdict: Verdict) -> tuple[Evidence, ...]:
    """The facts a verdict rests on: first what fits, then what is left out, last what contradicts."""
    return tuple([Evidence(kind, values) for kind, values in facts(a, b, verdict)])


def explanation(a: PreparedName, b: PreparedName, verdict: Verdict) -> str:
    """The sentence that `explain` makes, at once: a file of pairs needs no more."""
    return sentence_of(facts(a, b, verdict))


def facts(a: PreparedName, b: PreparedName, verdict: Verdict) -> Sequence[Fact]:
    """What `explain` says, as plain tuples."""
    outcome, _, (pairs, clashing, left_a, left_b, swapped), conflict = verdict
    if conflict:
        return (_conflict(a, b, conflict),)
    loose = clashing or left_a or left_b or swapped or a.suffix != b.suffix
    if not loose and (as_letters := _as_letters(a, b, pairs)):
        return as_letters
    parts_a, parts_b = a.parts, b.parts
    found = [_fit(parts_a[i], parts_b[j], code) for i, j, code in pairs]
    if not loose:
        return found
    if swapped:
        found.append((EvidenceKind.OTHER_ORDER, ()))
    for name, parts, left in ((b, parts_a, left_a), (a, parts_b, left_b)):
        if left:
            found.append((EvidenceKind.LEFT_OUT, (name.text, " ".join([written(parts[at]) for at in left]))))
    if a.suffix != b.suffix:
        short, suffix = (a, b.suffix) if not a.suffix else (b, a.suffix)
        found.append((EvidenceKind.LEFT_OUT, (short.text, suffix)))
    kind = CONTRADICTS if outcome is DIFFERENT else SPELLED_LIKE
    for i, j, _ in clashing:
        found.append((kind, (written(parts_a[i]), written(parts_b[j]))))
    return found


def _as_letters(a: PreparedName, b: PreparedName, pairs: tuple[tuple[int, int, int], ...]) -> tuple[Fact, ...]:
    """What two names of equal parts are: the same letters, or nearly; nothing for others."""
    for _, _, code in pairs:
        if code != EXACT:
            return ()
    if a.text == b.text:
        return ((EvidenceKind.IDENTICAL, (a.text, b.text)),)
    same = fold("".join(a.text.split())) == fold("".join(b.text.split()))
    return ((EvidenceKind.SAME_LETTERS, (a.text, b.text)),) if same else ()


def written(part: NamePart) -> str:
    """A part as people write it, with its particle.

    >>> from entities.names.parsing import prepare
    >>> written(prepare("Osama bin Laden").parts[1])
    'bin Laden'
    """
    return f"{part.particle} {part.text}" if part.particle else part.text


def _fit(a: NamePart, b: NamePart, code: int) -> Fact:
    if code == EXACT:
        return IN_BOTH, (a.text,)
    one, other = written(a), written(b)
    if code == INITIAL:
        short, full = sorted((one, other), key=len)
        return EvidenceKind.INITIAL_OF, (short, full)
    if code in (NICKNAME, SHARED, COGNATE, FORM):
        return EvidenceKind.FORMS_OF_ONE, (one, other)
    heard = hear_both(a.token, b.token)
    if heard.similarity < SOUNDS_ALIKE:
        return EvidenceKind.SPELLED_LIKE, (one, other)
    systems = heard.system_a if heard.system_a == heard.system_b else f"{heard.system_a}, {heard.system_b}"
    systems = AS_WRITTEN if systems == "Latin" else systems
    return SOUNDS_LIKE, (one, other, systems)


def _conflict(a: PreparedName, b: PreparedName, conflict: str) -> Fact:
    if conflict == "initials":
        return EvidenceKind.MIDDLE_INITIALS, (_initials(a), _initials(b))
    if conflict == "generation":
        return EvidenceKind.GENERATIONS, (f"{a.text} ({a.suffix})", f"{b.text} ({b.suffix})")
    return EvidenceKind.SEXES, (a.text, b.text)


def _initials(name: PreparedName) -> str:
    """The initials of a name as written; of one that has none, the first letters of all but the family name."""
    found = [part for part in name.parts if part.role is Role.INITIAL]
    found = found or [part for part in name.parts if part.role is not Role.FAMILY]
    return " ".join(f"{part.text[0].upper()}." for part in found)
