"""The state of one merge: the clusters so far, and every link that was made, doubted or refused."""

from collections.abc import Sequence
from typing import NamedTuple

from entities.evidence import Evidence
from entities.merging.caution import BAR, Caution
from entities.merging.partition import Partition
from entities.merging.siting import Sited
from entities.model import Mention


class Link(NamedTuple):
    """Two mentions that are one with this confidence, and why. `first` and `second` are indices of mentions."""

    first: int
    second: int
    confidence: float
    evidence: tuple[Evidence, ...]


class Resolution:
    """The clusters of an article's mentions in the making."""

    def __init__(self, mentions: Sequence[Mention], caution: Caution) -> None:
        self.mentions = mentions
        self.bar = BAR[caution]
        self.partition = Partition(len(mentions))
        self.links: list[Link] = []
        self.doubts: list[Link] = []
        self.families: set[int] = set()
        self.sited: dict[int, Sited] = {}

    def propose(self, first: int, second: int, confidence: float, evidence: tuple[Evidence, ...]) -> bool:
        """Join the two mentions' clusters when that is certain enough and allowed; else keep the doubt."""
        link = Link(first, second, confidence, evidence)
        if confidence >= self.bar and self.partition.join(first, second):
            self.links.append(link)
            return True
        if self.partition.barrier(first, second) is None:
            self.doubts.append(link)
        return False
