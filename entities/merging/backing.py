"""How much the places of an article speak for reading a name of several as one of them."""

from bisect import bisect_left
from typing import Final, NamedTuple

from entities.merging.crowd import MANY
from entities.merging.siting import UNITS
from entities.model import Place
from entities.places import capital_of, containers

# How much the article's other places count beside how well known a place is (prominence, 0 to 1, from the gazetteer:
# countries above 0.9, their parts near 0.6, cities 0.3 to 0.75). One that lies inside it, or two fellow parts of its
# country, outweigh the lead of a country over a province of its name (Georgia with Atlanta, or Alabama and Florida).
# Sharing a country counts once, however many do.
INSIDE_WEIGHT: Final = 0.45
FELLOW_WEIGHT: Final = 0.30
SAME_COUNTRY_WEIGHT: Final = 0.10
OTHER_NAME_WEIGHT: Final = 0.30

# … and how much all of them together.
MOST_SUPPORT: Final = 0.80


class Anchor(NamedTuple):
    """A place that the article certainly names: under which name, what is around it (ids), and where first.

    `told` says that the article names its container too. `inner` is the name of the place as whose container alone
    it is named (*Ont.* in *London, Ont.*): it tells that one London from another, and says nothing of the other.
    """

    head: str
    place: Place
    around: frozenset[str]
    at: int
    told: bool = False
    inner: str = ""


def around_of(place: Place) -> frozenset[str]:
    """The ids of all that the place lies in."""
    return frozenset(container.id for container in containers(place))


class Backing:
    """How much the other places of the article speak for reading a name as a place: worked out once for each two.

    In an article of hundreds of places only the nearest speak, so that a list of thousands takes no millions of steps.
    """

    def __init__(self, anchors: list[Anchor]) -> None:
        self.anchors = anchors
        self._heads = [anchor.head.casefold() for anchor in anchors]
        self._at = [anchor.at for anchor in anchors]
        self._known: dict[tuple[str, str, bool, int], float] = {}

    def told(self, head: str) -> list[Anchor]:
        """The anchors of this name (folded) whose container the article names."""
        return [anchor for anchor, name in zip(self.anchors, self._heads, strict=True) if name == head and anchor.told]

    def support(self, head: str, place: Place, index: int, *, country: bool) -> float:
        """What the places of other names say for reading `head` at this mention as the place."""
        first = 0 if len(self.anchors) <= MANY else max(0, bisect_left(self._at, index) - MANY // 2)
        key = (head, place.id, country, first)
        if key not in self._known:
            around = around_of(place)
            others = zip(self.anchors[first : first + MANY], self._heads[first : first + MANY], strict=True)
            found = [
                _support(place, around, anchor, country=country)
                for anchor, name in others
                if head not in (name, anchor.inner)
            ]
            support = sum(weight for weight in found if weight > SAME_COUNTRY_WEIGHT)
            support += SAME_COUNTRY_WEIGHT * (SAME_COUNTRY_WEIGHT in found)
            self._known[key] = min(support, MOST_SUPPORT)
        return self._known[key]


def _support(place: Place, around: frozenset[str], anchor: Anchor, *, country: bool) -> float:
    """How much one other place of the article speaks for reading a name as `place`, which lies in those `around`."""
    other = anchor.place
    if other.id == place.id:
        # A country is not its capital because the capital is named too: Kuwait, Kuwait City.
        return 0.0 if country and place.kind == "city" else OTHER_NAME_WEIGHT
    if place.id in anchor.around or (other.id in around and other.kind != "country"):
        return INSIDE_WEIGHT
    if other.kind == place.kind and other.container == place.container and place.kind != "country":
        return FELLOW_WEIGHT
    # A country's name and those of its states speak for its capital, as they do for a state of that name: Washington.
    if other.kind in UNITS and any(unit.id in (other.id, other.container) for unit in capital_of(place)):
        return FELLOW_WEIGHT
    return SAME_COUNTRY_WEIGHT if place.country and place.country == other.country else 0.0
