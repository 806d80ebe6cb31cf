"""A partition of mentions into clusters that never joins two mentions that must stay apart."""

from collections.abc import Iterable

from entities.evidence import Evidence


class Partition:
    """Disjoint clusters of the numbers 0 … size - 1, with cannot-links.

    A cannot-link between two members holds for their whole clusters, whatever is joined later, so no chain of joins
    can bridge it. The smaller cluster is moved into the larger one, so n joins cost O(n log n).

    >>> clusters = Partition(3)
    >>> clusters.forbid(0, 2)
    >>> clusters.join(0, 1), clusters.join(1, 2)
    (True, False)
    """

    def __init__(self, size: int) -> None:
        self._root = list(range(size))
        self._members: dict[int, list[int]] = {i: [i] for i in range(size)}
        self._enemies: dict[int, dict[int, tuple[Evidence, ...]]] = {}

    def root(self, member: int) -> int:
        """The number that stands for the member's cluster; it changes when clusters join."""
        return self._root[member]

    def members(self, member: int) -> list[int]:
        """All members of the cluster, sorted."""
        return sorted(self._members[self._root[member]])

    def is_alone(self, member: int) -> bool:
        """Is the member a cluster by itself?"""
        return len(self._members[self._root[member]]) == 1

    def clusters(self) -> list[list[int]]:
        """All clusters, each sorted, by their first member."""
        return sorted(sorted(members) for members in self._members.values())

    def forbid(self, a: int, b: int, why: tuple[Evidence, ...] = ()) -> None:
        """Keep the clusters of `a` and `b` apart for ever. Two members of one cluster can't be forbidden any more."""
        a, b = self._root[a], self._root[b]
        if a != b:
            self._enemies.setdefault(a, {}).setdefault(b, why)
            self._enemies.setdefault(b, {}).setdefault(a, why)

    def barrier(self, a: int, b: int) -> tuple[Evidence, ...] | None:
        """Why the clusters of `a` and `b` are kept apart; None when they are not."""
        return self._enemies.get(self._root[a], {}).get(self._root[b])

    def join(self, a: int, b: int) -> bool:
        """Make one cluster of two; False, and nothing done, when a cannot-link stands between them."""
        a, b = self._root[a], self._root[b]
        if a == b:
            return True
        if b in self._enemies.get(a, {}):
            return False
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        moved = self._members.pop(b)
        for member in moved:
            self._root[member] = a
        self._members[a].extend(moved)
        for enemy, why in self._enemies.pop(b, {}).items():
            del self._enemies[enemy][b]
            self.forbid(a, enemy, why)
        return True

    def join_all(self, members: Iterable[int]) -> None:
        """Make one cluster of all these members, as far as cannot-links allow."""
        chain = list(members)
        for other in chain[1:]:
            self.join(chain[0], other)
