"""A stretch of words that may name somebody or some place, and all that is found out about it on the way."""

from dataclasses import dataclass, field

from entities.finding.labels import TYPES
from entities.finding.search import Key
from entities.model import NameType


@dataclass(slots=True, eq=False)
class Stretch:
    """Words `start` to `end`, the model's label for exactly them, and what is found out about them on the way.

    `parent` is the longer stretch it lies in, used only where that one names nothing. `clues` are what was seen,
    `person` and `place` how much more they speak for that than for neither (log odds). `key` is its name as the ballots
    know it, `similar` says what kind of name it is spelled nearly like, `part_of` the full name it is a part of,
    `seconded` that other mentions of its name voted, `listed` that a list of known names has its name, and `known` as
    what (None: as neither).
    """

    start: int
    end: int
    label: str = ""
    parent: "Stretch | None" = None
    clues: list[int] = field(default_factory=list)
    person: float = 0.0
    place: float = 0.0
    context: tuple[float, float] = (0.0, 0.0)
    key: Key = ()
    similar: str = ""
    part_of: str = ""
    seconded: bool = False
    listed: bool = False
    known: NameType | None = None
    type: NameType | None = None
    type_of_label: NameType | None = field(init=False)

    def __post_init__(self) -> None:
        """Note what the model's label says, None for anything but a person or place: it is asked for in each step."""
        self.type_of_label = TYPES.get(self.label)
