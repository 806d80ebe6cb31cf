"""The codes of two parts of two names, in quarter units of log-odds, and what each of them is worth.

A code is a small integer, so that the few different ways in which two names can be alike are counted and compared once,
however many pairs there are. Spellings of one sound and slips of the hand have graded codes (see `grading`); equal
letters, initials, nicknames and words run together have codes of their own.
"""

from typing import Final

from entities.names.gradeweights import GRADES, LEAST, STEP
from entities.names.nicknames import Kinship

EXACT: Final = 40
INITIAL: Final = 41
NICKNAME: Final = 42
SHARED: Final = 43
COGNATE: Final = 44
FORM: Final = 45
INSIDE: Final = 46
OTHER_INITIAL: Final = -40
KINSHIP_CODES: Final = {
    Kinship.NICKNAME: NICKNAME,
    Kinship.SHARED: SHARED,
    Kinship.COGNATE: COGNATE,
    Kinship.FORM: FORM,
}
# Below these grades being kin says more than sound and letters do: log-odds 4, 2.5, 1.5 and 0.5.
KINSHIP_GRADES: Final = {
    Kinship.FORM: 16,
    Kinship.NICKNAME: 10,
    Kinship.COGNATE: 6,
    Kinship.SHARED: 2,
    Kinship.NONE: LEAST - 1,
}

VALUES: Final = {
    EXACT: 7.0,
    INITIAL: 4.0,
    NICKNAME: 2.5,
    COGNATE: 1.0,
    SHARED: 0.5,
    FORM: 4.0,
    INSIDE: 2.0,
    OTHER_INITIAL: -5.0,
}
"""Log-odds of the codes that are not graded, where no pair could teach them."""
MOST_OF_KIN: Final = max(VALUES[code] for code in (*KINSHIP_CODES.values(), INSIDE))
"""The most that forms of one name and words run together are worth."""
MOST_KIN_GRADES: Final = max(KINSHIP_GRADES.values())
LAST_RANK: Final = STEP / 2
"""Of what fits, the least."""
_WORTHS: Final = {code: VALUES.get(code, code * STEP) for code in (*range(LEAST, GRADES + 1), *VALUES)}


def worth(code: int) -> float:
    """The log-odds that two parts with this code are one.

    >>> worth(4), worth(EXACT) > worth(NICKNAME) > worth(COGNATE)
    (1.0, True)
    """
    found = _WORTHS.get(code)
    return code * STEP if found is None else found


_RANKS: Final = {**_WORTHS, INITIAL: LAST_RANK}


def rank(code: int) -> float:
    """What decides which parts stand beside each other: an initial does so when no whole word does (J. Li and Li).

    >>> rank(INITIAL) < rank(1) < rank(4) == worth(4)
    True
    """
    found = _RANKS.get(code)
    return code * STEP if found is None else found


def fits(code: int) -> bool:
    """Whether two parts with this code are more likely one part than two.

    >>> fits(EXACT), fits(4), fits(-4)
    (True, True, False)
    """
    return code > 0
