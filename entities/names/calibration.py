"""From an alignment to a probability: how likely two names with these parts alike name one person.

Two steps. First, do the parts that stand beside each other fit: a logistic model over the worst and second worst part,
their rarity and their order (``data/name_weights.tsv``, learnt from pairs). Then, what is left out: a surname alone
fits many people, a missing middle name few; each omission has a factor measured on articles.
"""

from functools import lru_cache
from math import exp
from typing import Final, NamedTuple

from entities.model import Outcome
from entities.names.alignment import Alignment, align
from entities.names.gradeweights import LEAST
from entities.names.partcodes import EXACT, INITIAL, worth
from entities.names.prepared import Role, Shape
from entities.names.tables import rows

_WEIGHTS: Final = {row["feature"]: float(row["weight"]) for row in rows("name_weights")}
_LEFT_OUT: Final = {row["left_out"]: float(row["factor"]) for row in rows("omissions")}
CERTAIN: Final = 0.995
"""The score of equal names: even those are now and then two people."""


LOOSE_ACRONYM: Final = 0.1
"""The score of initials that fit in part only: estimated, the sets hold too few."""
OTHER_INITIALS: Final = 0.1
"""The score of names whose middle initials begin otherwise (George W. and George H. W. Bush): estimated, for the sets
hold too few; now and then a writer leaves the first one out."""
CONTRADICTED: Final = 0.02
"""The score of names whose parts may fit and whose generation or sex does not: now and then a title is wrong."""
JUNIOR_OF: Final = (("2", "junior"),)


class Verdict(NamedTuple):
    """What two names with one pattern of likeness come to. `conflict` names a contradiction beside the parts."""

    outcome: Outcome
    score: float
    alignment: Alignment
    conflict: str = ""


def features(alignment: Alignment, a: Shape, b: Shape) -> dict[str, float]:
    """What the first step looks at, by name.

    >>> from entities.names.parsing import prepare
    >>> a, b = prepare("Kim Jong-un").shape, prepare("Kim Jong-il").shape
    >>> found = features(align(((EXACT, -24), (-24, -8)), True, True), a, b)
    >>> found["worst"], found["second"]
    (-2.0, 7.0)
    """
    slots = sorted((worth(code), i, j) for i, j, code in (*alignment.pairs, *alignment.clashes))
    worst = slots[0][0]
    second = slots[1][0] if len(slots) > 1 else worth(EXACT)
    family = any(Role.FAMILY in (a.roles[i], b.roles[j]) for value, i, j in slots if value == worst)
    common = sum(a.common[i] or b.common[j] for i, j, code in alignment.pairs if code != INITIAL)
    return {
        "bias": 1.0,
        "worst": worst,
        "worst above": max(worst, 0.0),
        "second": second,
        "others": sum(min(value, 0.0) for value, _, _ in slots[2:]),
        "one part each": float(len(a.roles) == len(b.roles) == 1),
        "one part beside": float(len(slots) == 1 < max(len(a.roles), len(b.roles))),
        "family name worst": float(len(slots) > 1 and family),
        "swapped": float(alignment.swapped),
        "common": float(common),
    }


def probability(found: dict[str, float]) -> float:
    """The logistic model over these features."""
    total = sum([_WEIGHTS[name] * value for name, value in found.items()])
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=1 << 16)
def judge(codes: tuple[tuple[int, ...], ...], a: Shape, b: Shape) -> Verdict:
    """The verdict on two names with these shapes and these codes between their parts."""
    alignment = align(_without_fathers(codes, a, b), a.family_first, b.family_first)
    fit = probability(features(alignment, a, b))
    if are_generations(a.suffix, b.suffix):
        return Verdict(Outcome.DIFFERENT, min(round(fit, 4), CONTRADICTED), alignment, "generation")
    if fit < 0.5:
        return Verdict(Outcome.DIFFERENT, round(fit, 4), alignment)
    if _other_initials(alignment, a, b):
        return Verdict(Outcome.DIFFERENT, OTHER_INITIALS, alignment, "initials")
    if _is_loose_acronym(alignment, a, b):
        return Verdict(Outcome.DIFFERENT, LOOSE_ACRONYM, alignment)
    left = omissions(alignment, a, b)
    score = CERTAIN * fit
    for kind in left:
        score *= _LEFT_OUT[kind]
    if left:
        return Verdict(Outcome.COMPATIBLE, round(score, 4), alignment)
    return Verdict(Outcome.SAME, round(max(score, 0.5), 4), alignment)


def omissions(alignment: Alignment, a: Shape, b: Shape) -> list[str]:
    """What one name has and the other leaves out, each by its kind in the table of factors."""
    found: list[str] = []
    for left, shape, fitting in ((alignment.left_a, a, b), (alignment.left_b, b, a)):
        if not left:
            continue
        kinds = {_kind(shape, at) for at in left}
        if len(fitting.roles) == 1:
            at = alignment.pairs[0][0 if fitting is b else 1] if alignment.pairs else 0
            rare = not (shape.common[at] and fitting.common[0])
            which = "surname" if shape.roles[at] is Role.FAMILY else "other name"
            found.append(f"all but a {'rare' if rare else 'common'} {which}")
        else:
            found.extend(sorted(kinds))
    if alignment.left_a and alignment.left_b:
        found.append("both sides")
    initials = sum(code == INITIAL for _, _, code in alignment.pairs)
    if initials and initials == len(alignment.pairs):
        found.append("letters of all parts" if initials > 1 else "one letter")
    elif initials:
        found.append("letters of an initial")
    if a.suffix != b.suffix:
        found.append("generation")
    return sorted(found)


def _kind(shape: Shape, at: int) -> str:
    role = shape.roles[at]
    return {Role.INITIAL: "initial", Role.PATRONYMIC: "patronymic", Role.MIDDLE: "middle"}.get(role, "part")


def _is_loose_acronym(alignment: Alignment, a: Shape, b: Shape) -> bool:
    """Whether initials are all that fits, and some of them stand for nothing or in another order (DMX, Madonna)."""
    if not alignment.pairs or any(code != INITIAL for _, _, code in alignment.pairs):
        return False
    of_a = Role.INITIAL in [a.roles[i] for i, _, _ in alignment.pairs]
    left, last = (alignment.left_a, len(a.roles) - 1) if of_a else (alignment.left_b, len(b.roles) - 1)
    # A letter between the first and the last may stand for a particle: MBS is Mohammed bin Salman.
    return alignment.swapped or 0 in left or last in left


def _without_fathers(codes: tuple[tuple[int, ...], ...], a: Shape, b: Shape) -> tuple[tuple[int, ...], ...]:
    """The codes with no given name for a patronymic: Oleksandr is the father of who is called Oleksandrovych."""
    if Role.PATRONYMIC not in a.roles and Role.PATRONYMIC not in b.roles:
        return codes
    apart = {Role.GIVEN, Role.PATRONYMIC}
    return tuple(
        tuple(
            LEAST if {role, other} == apart and code != EXACT else code
            for code, other in zip(row, b.roles, strict=True)
        )
        for row, role in zip(codes, a.roles, strict=True)
    )


def _other_initials(alignment: Alignment, a: Shape, b: Shape) -> bool:
    """Whether only one name has an initial before an initial that fits: George H. W. and George W. Bush.

    The initial that fits may stand for a whole given name: S. V. Orban is not Viktor Orbán, who would be V. S. Orban.
    In an acronym a letter may stand for a particle: MBS is Mohammed bin Salman.
    """
    for left, shape, at in ((alignment.left_a, a, 0), (alignment.left_b, b, 1)):
        if not left or set(shape.roles) == {Role.INITIAL}:
            continue
        middle = [pair[at] for pair in alignment.pairs if shape.roles[pair[at]] is Role.INITIAL]
        if any(shape.roles[i] is Role.INITIAL and any(i < j for j in middle) for i in left):
            return True
    return False


def are_generations(a: str, b: str) -> bool:
    """Whether two suffixes contradict: junior and senior, the second and the third; junior may be the second.

    >>> are_generations("junior", "2"), are_generations("junior", "3"), are_generations("junior", "")
    (False, True, False)
    """
    one, other = sorted((a, b))
    return bool(one) and one != other and (one, other) not in JUNIOR_OF
