"""What decisions tie together and what they part: exceptions, contradictions, and the pairs that merging gets."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

PAIRS: Final = 10_000
"""Cannot-links written out in full for one decision. Beyond, each mention is parted from the first of the other side
only: two spellings with a thousand mentions each would make a million pairs, and merging takes equal spellings of one
type together anyway."""

Members = dict[int, bool]
"""Mentions by index; True where the decision names that very mention, False where it names its spelling everywhere."""


@dataclass(slots=True)
class Tie:
    """These mentions are one, says a decision."""

    id: str
    members: Members


@dataclass(slots=True)
class Parting:
    """No mention of one side is one with a mention of the other, says a decision."""

    id: str
    members: Members
    others: Members


@dataclass(slots=True)
class Links:
    """All ties and partings of one article, in file order."""

    ties: list[Tie] = field(default_factory=list)
    partings: list[Parting] = field(default_factory=list)

    def part(self, id: str, members: Members, others: Members, *, together: bool) -> None:
        """Add a parting. A mention on both sides belongs to the side that names it; named by both, to neither.

        `together` ties the first side.
        """
        both = [i for i in members if i in others]
        left = {i: exact for i, exact in members.items() if i not in both or (exact and not others[i])}
        right = {i: exact for i, exact in others.items() if i not in both or (exact and not members[i])}
        self.partings.append(Parting(id, left, right))
        if together:
            self.ties.append(Tie(id, dict(left)))

    def without(self, gone: Iterable[int]) -> None:
        """Forget mentions that are no longer there."""
        lost = set(gone)
        held = [tie.members for tie in self.ties]
        held += [side for parting in self.partings for side in (parting.members, parting.others)]
        for members in held:
            for index in lost.intersection(members):
                del members[index]

    def except_exact(self) -> None:
        """What is said of one mention goes before what is said of its spelling: take it out of the latter."""
        ties_of = _by_mention((tie, tie.members) for tie in self.ties)
        sides = [(p, p.members, p.others) for p in self.partings] + [(p, p.others, p.members) for p in self.partings]
        sides_of = _by_mention(((members, others), members) for _, members, others in sides)
        leaving: list[tuple[Members, int]] = []
        for _, members, others in sides:
            for index in _exact(members):
                for tie in ties_of[index]:
                    if not tie.members[index] and not others.keys().isdisjoint(tie.members):
                        leaving.append((tie.members, index))
        for tie in self.ties:
            for index in _exact(tie.members):
                for members, others in sides_of[index]:
                    if not members[index] and not others.keys().isdisjoint(tie.members):
                        leaving.append((members, index))
        for members, index in leaving:
            members.pop(index, None)

    def roots(self) -> "Roots":
        """Which mentions all the ties together make one."""
        roots = Roots()
        for tie in self.ties:
            for index in tie.members:
                roots.join(next(iter(tie.members)), index)
        return roots

    def conflicts(self, roots: "Roots") -> Iterator[frozenset[str]]:
        """For each parting that ties bridge: its id and the ids of the shortest chain of ties that do."""
        ties_of = _by_mention((tie, tie.members) for tie in self.ties)
        for parting in self.partings:
            bridged = {roots.of(i) for i in parting.members} & {roots.of(i) for i in parting.others}
            if bridged:
                starts = [i for i in parting.members if roots.of(i) in bridged]
                yield frozenset({parting.id, *_chain(starts, parting.others, ties_of)})

    def same_pairs(self, number: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
        """Must-links: each tie as pairs with its first mention, in the numbers of the mentions that are left."""
        pairs = (
            _ordered(number[first], number[index])
            for tie in self.ties
            if tie.members
            for first, *rest in [tie.members]
            for index in rest
        )
        return tuple(dict.fromkeys(pairs))

    def different_pairs(self, number: Mapping[int, int], roots: "Roots") -> tuple[tuple[int, int], ...]:
        """Cannot-links: every mention of one side with every one of the other; of what is tied, one stands for all."""
        pairs: dict[tuple[int, int], None] = {}
        for parting in self.partings:
            left, right = (list({roots.of(i): i for i in side}.values()) for side in (parting.members, parting.others))
            if len(left) * len(right) <= PAIRS:
                found: Iterable[tuple[int, int]] = ((a, b) for a in left for b in right)
            else:
                found = [(a, right[0]) for a in left] + [(left[0], b) for b in right]
            pairs.update((_ordered(number[a], number[b]), None) for a, b in found)
        return tuple(pairs)


class Roots:
    """Union-find over mentions: `of` is equal for what is one."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def of(self, index: int) -> int:
        """The mention that stands for all that this one is tied to."""
        root = index
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        while index != root:
            self._parent[index], index = root, self._parent[index]
        return root

    def join(self, a: int, b: int) -> None:
        """Make two mentions one; the lower root stands for both."""
        low, high = sorted((self.of(a), self.of(b)))
        self._parent[high] = low


def _by_mention[T](things: Iterable[tuple[T, Members]]) -> defaultdict[int, list[T]]:
    """Which things hold a mention."""
    found: defaultdict[int, list[T]] = defaultdict(list)
    for thing, members in things:
        for index in members:
            found[index].append(thing)
    return found


def _exact(members: Members) -> list[int]:
    return [index for index, exact in members.items() if exact]


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _chain(starts: Sequence[int], ends: Members, ties_of: Mapping[int, list[Tie]]) -> list[str]:
    """The ids of the ties on a shortest way from one of the starts to one of the ends."""
    way: dict[int, tuple[Tie, int] | None] = dict.fromkeys(starts)
    queue = deque(starts)
    walked: set[int] = set()
    while queue:
        index = queue.popleft()
        if index in ends:
            ids = []
            while (step := way[index]) is not None:
                ids.append(step[0].id)
                index = step[1]
            return ids
        for tie in ties_of.get(index, ()):
            if id(tie) not in walked:
                walked.add(id(tie))
                for member in tie.members:
                    if member not in way:
                        way[member] = (tie, index)
                        queue.append(member)
    return []
