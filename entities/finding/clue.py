"""What can be seen of a stretch of words and of the words around it.

A clue is a small fact that can be had in a few steps from the words: a title before it, *in* before it, a verb of
saying after it, what the model said. How much each speaks for a person, a place or neither is data, learned from
annotated articles (``data/clues.tsv``).
"""

from itertools import count

_number = count().__next__


class Clue:
    """What can be seen of a stretch of words, numbered in this order.

    Plain integers, as in `Kind`: to look one up, to index by it and to compare it takes half the time of an `IntEnum`.
    """

    BIAS = _number()
    # what the model said
    MODEL_PERSON = _number()
    MODEL_PLACE = _number()
    MODEL_FACILITY = _number()
    MODEL_ORG = _number()
    MODEL_PEOPLE = _number()
    MODEL_OTHER = _number()
    MODEL_INSIDE = _number()
    KNOWN_PERSON = _number()
    KNOWN_ORG = _number()
    KNOWN_OTHER = _number()
    KNOWN_FREE = _number()
    KNOWN_INSIDE = _number()
    ORG_WORDS = _number()
    ORG_IN_PLACE = _number()
    ORG_AFTER_THE = _number()
    ORG_CAPITALS = _number()
    PERSON_IN_PLACE = _number()
    PERSON_THEN_BODY = _number()
    FREE_WORDS = _number()
    FREE_FIRST = _number()
    OTHER_FIRST = _number()
    # how it is written
    TWO_WORDS = _number()
    MANY_WORDS = _number()
    CAPITALS = _number()
    POINTS = _number()
    POINTS_UNKNOWN = _number()
    NUMBER = _number()
    FIRST = _number()
    COMMON = _number()
    COMMON_FIRST = _number()
    ALL_COMMON = _number()
    HYPHEN = _number()
    EAST_ASIAN = _number()
    QUOTED = _number()
    INITIALS = _number()
    GIVEN = _number()
    GIVEN_FIRST = _number()
    PARTICLE = _number()
    HEAD_PARTICLE = _number()
    PLACE_ENDING = _number()
    SUFFIX = _number()
    HAS_TITLE = _number()
    PLACE_NOUN = _number()
    FACILITY_NOUN = _number()
    INSTITUTION_NOUN = _number()
    ROAD_NOUN = _number()
    PLACE_HEAD = _number()
    ORG_NOUN = _number()
    ORG_INSIDE = _number()
    OF_INSIDE = _number()
    COMPASS_FIRST = _number()
    # before it
    AFTER_TITLE = _number()
    AFTER_ROLE = _number()
    AFTER_THE = _number()
    CAPITAL_THE = _number()
    AFTER_A = _number()
    IN_PLACE = _number()
    IN_THE = _number()
    OF_THE = _number()
    OF_PLACE = _number()
    AFTER_OF = _number()
    OF_KIN = _number()
    PLACE_PREP = _number()
    MOTION_TO = _number()
    ON_ROAD = _number()
    COMPASS = _number()
    PERSON_PREP = _number()
    AFTER_SAY = _number()
    AFTER_OWNER = _number()
    AFTER_AND = _number()
    AFTER_COMMA = _number()
    ROLE_COMMA = _number()
    AFTER_CAPITAL = _number()
    # after it
    OWNS = _number()
    OWNS_KIN = _number()
    OWNS_PLACE = _number()
    SAYS = _number()
    DOES = _number()
    THEN_VERB = _number()
    IS_PLACE = _number()
    THEN_PLACE_NOUN = _number()
    THEN_PLACE_NAME = _number()
    THEN_ORG_NOUN = _number()
    THEN_BODY = _number()
    THEN_ROLE = _number()
    OFFICE = _number()
    THEN_CAPITAL = _number()
    TAIL = _number()
    AGED = _number()
    WHO = _number()
    LIFE_DATES = _number()
    THEN_REGION = _number()
    IN_REGION = _number()
    DATELINE = _number()
    CONTEST = _number()
    THEN_SCORE = _number()
    THEN_TEAM = _number()
    # the gazetteer
    COUNTRY = _number()
    REGION = _number()
    CITY = _number()
    TOWN = _number()
    SMALL_PLACE = _number()
    ABBREVIATION = _number()
    DEMONYM = _number()


def numbered(kinds: type) -> dict[str, int]:
    """The names of the clues, or of the votes, with their numbers, in order.

    >>> list(numbered(Clue).values()) == list(range(len(numbered(Clue))))
    True
    """
    return {name: number for name, number in vars(kinds).items() if name.isupper()}


class Telling(dict[int, tuple[int, ...]]):
    """The clues that the kinds of a word tell: of all bits of a table that it has, or of the first ones only.

    A dictionary that reads the table once for each set of kinds, of which a language has a few hundred: it answers
    for a known one without a call.

    >>> Telling((0b1, Clue.SAYS), (0b11, Clue.DOES))[0b1] == (Clue.SAYS, Clue.DOES)
    True
    >>> Telling((0b1, Clue.SAYS), (0b11, Clue.DOES), first=True)[0b1] == (Clue.SAYS,)
    True
    """

    def __init__(self, *table: tuple[int, int], first: bool = False) -> None:
        super().__init__()
        self._table = table
        self._first = first

    def __missing__(self, kind: int) -> tuple[int, ...]:
        """Read the table for these kinds."""
        told = tuple([clue for bits, clue in self._table if kind & bits])
        self[kind] = found = told[:1] if self._first else told
        return found
