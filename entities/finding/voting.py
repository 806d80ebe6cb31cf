"""Deciding what each name names: all evidence on all its mentions is added up, then each mention decides."""

from dataclasses import dataclass, field

from entities.finding.cues import Cue
from entities.finding.search import Key
from entities.model import NameType


@dataclass(slots=True)
class Ballot:
    """What is known of one name in one article. It grows while the article is read."""

    key: Key
    labels: dict[str, float] = field(default_factory=dict)
    cues: list[Cue] = field(default_factory=list)
    mentions: int = 0
    part_of: dict[Key, None] = field(default_factory=dict)
    given: bool = False


def sums(found: list[Cue]) -> tuple[float, float, float]:
    """Person, place, neither."""
    return sum(c[1] for c in found), sum(c[2] for c in found), sum(c[3] for c in found)


def choice(person: float, place: float, neither: float) -> NameType | None:
    """The strongest, None when it is neither."""
    if max(person, place) <= neither:
        return None
    return NameType.PERSON if person >= place else NameType.PLACE
