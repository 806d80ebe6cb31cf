"""What can be seen of a stretch of words and of the words around it.

A clue is a small fact that can be had in a few steps from the words: a title before it, *in* before it, a verb of
saying after it, what the model said. How much each speaks for a person, a place or neither is data, learned from
annotated articles (``data/clues.tsv``).
"""

from enum import IntEnum, auto


class Clue(IntEnum):
    """What can be seen of a stretch of words."""

    BIAS = 0
    # what the model said
    MODEL_PERSON = auto()
    MODEL_PLACE = auto()
    MODEL_FACILITY = auto()
    MODEL_ORG = auto()
    MODEL_PEOPLE = auto()
    MODEL_OTHER = auto()
    MODEL_INSIDE = auto()
    KNOWN_PERSON = auto()
    KNOWN_ORG = auto()
    KNOWN_OTHER = auto()
    KNOWN_FREE = auto()
    KNOWN_INSIDE = auto()
    ORG_WORDS = auto()
    ORG_IN_PLACE = auto()
    ORG_AFTER_THE = auto()
    ORG_CAPITALS = auto()
    PERSON_IN_PLACE = auto()
    PERSON_THEN_BODY = auto()
    FREE_WORDS = auto()
    FREE_FIRST = auto()
    OTHER_FIRST = auto()
    # how it is written
    TWO_WORDS = auto()
    MANY_WORDS = auto()
    CAPITALS = auto()
    POINTS = auto()
    POINTS_UNKNOWN = auto()
    NUMBER = auto()
    FIRST = auto()
    COMMON = auto()
    COMMON_FIRST = auto()
    ALL_COMMON = auto()
    HYPHEN = auto()
    EAST_ASIAN = auto()
    QUOTED = auto()
    INITIALS = auto()
    GIVEN = auto()
    GIVEN_FIRST = auto()
    PARTICLE = auto()
    SUFFIX = auto()
    HAS_TITLE = auto()
    PLACE_NOUN = auto()
    FACILITY_NOUN = auto()
    INSTITUTION_NOUN = auto()
    ROAD_NOUN = auto()
    PLACE_HEAD = auto()
    ORG_NOUN = auto()
    ORG_INSIDE = auto()
    OF_INSIDE = auto()
    COMPASS_FIRST = auto()
    # before it
    AFTER_TITLE = auto()
    AFTER_ROLE = auto()
    AFTER_THE = auto()
    CAPITAL_THE = auto()
    AFTER_A = auto()
    IN_PLACE = auto()
    IN_THE = auto()
    OF_THE = auto()
    OF_PLACE = auto()
    AFTER_OF = auto()
    OF_KIN = auto()
    PLACE_PREP = auto()
    COMPASS = auto()
    PERSON_PREP = auto()
    AFTER_SAY = auto()
    AFTER_OWNER = auto()
    AFTER_AND = auto()
    AFTER_COMMA = auto()
    AFTER_CAPITAL = auto()
    # after it
    OWNS = auto()
    OWNS_KIN = auto()
    OWNS_PLACE = auto()
    SAYS = auto()
    DOES = auto()
    THEN_VERB = auto()
    IS_PLACE = auto()
    THEN_PLACE_NOUN = auto()
    THEN_PLACE_NAME = auto()
    THEN_ORG_NOUN = auto()
    THEN_BODY = auto()
    THEN_ROLE = auto()
    THEN_CAPITAL = auto()
    TAIL = auto()
    AGED = auto()
    WHO = auto()
    LIFE_DATES = auto()
    THEN_REGION = auto()
    IN_REGION = auto()
    DATELINE = auto()
    CONTEST = auto()
    THEN_SCORE = auto()
    THEN_TEAM = auto()
    # the gazetteer
    COUNTRY = auto()
    REGION = auto()
    CITY = auto()
    TOWN = auto()
    SMALL_PLACE = auto()
    ABBREVIATION = auto()
    DEMONYM = auto()


class Telling(dict[int, tuple[int, ...]]):
    """The clues that the kinds of a word tell: of all bits of a table that it has, or of the first ones only.

    A dictionary that reads the table once for each set of kinds, of which a language has a few hundred: it answers
    for a known one without a call.

    >>> Telling((0b1, Clue.SAYS), (0b11, Clue.DOES))[0b1] == (Clue.SAYS, Clue.DOES)
    True
    >>> Telling((0b1, Clue.SAYS), (0b11, Clue.DOES), first=True)[0b1] == (Clue.SAYS,)
    True
    """

    def __init__(self, *table: tuple[int, Clue], first: bool = False) -> None:
        super().__init__()
        self._table = table
        self._first = first

    def __missing__(self, kind: int) -> tuple[int, ...]:
        """Read the table for these kinds."""
        told = tuple([int(clue) for bits, clue in self._table if kind & bits])
        self[kind] = found = told[:1] if self._first else told
        return found
