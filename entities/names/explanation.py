"""The evidence of a comparison: which parts stand for which, how they sound, what is missing, what contradicts."""

from typing import Final

from entities.evidence import Evidence, EvidenceKind
from entities.model import Outcome
from entities.names.calibration import Verdict
from entities.names.letters import fold
from entities.names.prepared import NamePart, PreparedName, Role
from entities.names.relation import COGNATE, EXACT, FORM, INITIAL, NICKNAME, SHARED
from entities.names.sound import hear_both

AS_WRITTEN: Final = "as written"
"""How two spellings are read where no language but the alphabet is known."""
SOUNDS_ALIKE: Final = 0.5
"""From this likeness on two tokens are more likely one than two (see `sound.Likeness`)."""

# A name of the module is found in half the time of a member of an enumeration.
CONTRADICTS: Final = EvidenceKind.CONTRADICTS
SPELLED_LIKE: Final = EvidenceKind.SPELLED_LIKE
DIFFERENT: Final = Outcome.DIFFERENT


def explain(a: PreparedName, b: PreparedName, verdict: Verdict) -> tuple[Evidence, ...]:
    """The facts a verdict rests on: first what fits, then what is left out, last what contradicts."""
    alignment = verdict.alignment
    if verdict.conflict:
        return (_conflict(a, b, verdict.conflict),)
    loose = alignment.clashes or alignment.left_a or alignment.left_b or alignment.swapped or a.suffix != b.suffix
    if not loose and all(code == EXACT for _, _, code in alignment.pairs):
        if a.text == b.text:
            return (Evidence(EvidenceKind.IDENTICAL, (a.text, b.text)),)
        if fold("".join(a.text.split())) == fold("".join(b.text.split())):
            return (Evidence(EvidenceKind.SAME_LETTERS, (a.text, b.text)),)
    parts_a, parts_b = a.parts, b.parts
    found = [_fit(parts_a[i], parts_b[j], code) for i, j, code in alignment.pairs]
    kind = CONTRADICTS if verdict.outcome is DIFFERENT else SPELLED_LIKE
    clashes = [Evidence(kind, (written(parts_a[i]), written(parts_b[j]))) for i, j, _ in alignment.clashes]
    if alignment.swapped:
        found.append(Evidence(EvidenceKind.OTHER_ORDER))
    for name, parts, left in ((b, parts_a, alignment.left_a), (a, parts_b, alignment.left_b)) if loose else ():
        if left:
            missing = " ".join([written(parts[at]) for at in left])
            found.append(Evidence(EvidenceKind.LEFT_OUT, (name.text, missing)))
    if a.suffix != b.suffix:
        short, suffix = (a, b.suffix) if not a.suffix else (b, a.suffix)
        found.append(Evidence(EvidenceKind.LEFT_OUT, (short.text, suffix)))
    return (*found, *clashes)


def written(part: NamePart) -> str:
    """A part as people write it, with its particle.

    >>> from entities.names.parsing import prepare
    >>> written(prepare("Osama bin Laden").parts[1])
    'bin Laden'
    """
    text, _, _, particle, _, _ = part
    return f"{particle} {text}" if particle else text


def _fit(a: NamePart, b: NamePart, code: int) -> Evidence:
    one, other = written(a), written(b)
    if code == EXACT:
        return Evidence(EvidenceKind.IN_BOTH, (a.text,))
    if code == INITIAL:
        short, full = sorted((one, other), key=len)
        return Evidence(EvidenceKind.INITIAL_OF, (short, full))
    if code in (NICKNAME, SHARED, COGNATE, FORM):
        return Evidence(EvidenceKind.FORMS_OF_ONE, (one, other))
    heard = hear_both(a.token, b.token)
    if heard.similarity < SOUNDS_ALIKE:
        return Evidence(EvidenceKind.SPELLED_LIKE, (one, other))
    systems = heard.system_a if heard.system_a == heard.system_b else f"{heard.system_a}, {heard.system_b}"
    systems = AS_WRITTEN if systems == "Latin" else systems
    return Evidence(EvidenceKind.SOUNDS_LIKE, (one, other, systems))


def _conflict(a: PreparedName, b: PreparedName, conflict: str) -> Evidence:
    if conflict == "initials":
        return Evidence(EvidenceKind.MIDDLE_INITIALS, (_initials(a), _initials(b)))
    if conflict == "generation":
        return Evidence(EvidenceKind.GENERATIONS, (f"{a.text} ({a.suffix})", f"{b.text} ({b.suffix})"))
    return Evidence(EvidenceKind.SEXES, (a.text, b.text))


def _initials(name: PreparedName) -> str:
    return " ".join(f"{part.text}." for part in name.parts if part.role is Role.INITIAL)
