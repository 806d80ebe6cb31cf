"""The scenes between the decisions that change them, kept so that one decision more or fewer costs only itself.

A stage is the scene after a sequence of changing decisions, and nothing else goes into it: the same sequence leads to
the same stage. On it lie the traces of the decisions that looked at the scene there. The scenes themselves are large,
so only those of the last sequences are kept; another is made again from the nearest one before it.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from entities.decisions.decision import Decision
from entities.decisions.scene import Scene
from entities.decisions.trace import CHANGING, Trace, take

KEPT: Final = 8
"""Sequences that are kept: the present one, those that undoing goes back to, and those that were only tried. Each holds
a scene, which has the size of the article's mentions."""


@dataclass(slots=True, eq=False)
class _Stage:
    """After some changing decisions, the last of which is here with its trace. `looks` are the traces of others.

    They lie under the identity of their decision, which is held, or another could come to have it.
    """

    last: tuple[Decision, Trace] | None = None
    looks: dict[int, tuple[Decision, Trace]] = field(default_factory=dict)
    scene: Scene | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """Decisions with their traces, and the scene after all of them, which is not to be changed."""

    scene: Scene
    traces: Sequence[tuple[Decision, Trace]]


class Stages:
    """All that is kept of one article. The bare scene, before any decision, is kept for good."""

    def __init__(self, bare: Scene) -> None:
        self._bare = bare
        self._start = _Stage()
        self._kept: deque[list[_Stage]] = deque()

    def take(self, decisions: Sequence[Decision]) -> Taken:
        """Take decisions in this order, as far as that was not done before."""
        known = self._known([decision for decision in decisions if decision.action in CHANGING])
        way: list[_Stage] = []
        traces = []
        mine: Scene | None = None  # the scene of the last stage on the way, made here
        for decision in decisions:
            changing = decision.action in CHANGING
            here = way[-1] if way else self._start
            seen = here.looks.get(id(decision))
            if changing and len(way) < len(known):
                way.append(known[len(way)])
                mine, seen = None, way[-1].last
            if seen is None:
                mine = mine or (self._copy(way) if changing else None)
                seen = decision, take(decision, mine or self._scene(way))
                if changing:
                    way.append(_Stage(seen))
                else:
                    here.looks[id(decision)] = seen
            traces.append(seen)
        if way and mine:
            way[-1].scene = mine
        scene = self._scene(way)
        self._keep(way)
        return Taken(scene, traces)

    def _known(self, changing: Sequence[Decision]) -> Sequence[_Stage]:
        """The stages of the longest beginning of these decisions that is kept."""
        return max((_common(way, changing) for way in self._kept), key=len, default=())

    def _scene(self, way: Sequence[_Stage]) -> Scene:
        """The scene at the end of a way, to look at."""
        if not way:
            return self._bare
        if way[-1].scene is None:
            way[-1].scene = self._copy(way)
        return way[-1].scene

    def _copy(self, way: Sequence[_Stage]) -> Scene:
        """The same, to be changed: that of the nearest stage before that has one, and what was taken since."""
        place = next((n for n in range(len(way), 0, -1) if way[n - 1].scene), 0)
        scene = ((way[place - 1].scene if place else None) or self._bare).copy()
        for stage in way[place:]:
            if stage.last:
                take(stage.last[0], scene)
        return scene

    def _keep(self, way: list[_Stage]) -> None:
        """Keep a sequence for longer than those before it. Only the last stage of one has its scene."""
        self._kept = deque(other for other in self._kept if other and other[-1:] != way[-1:])
        self._kept.append(way)
        while len(self._kept) > KEPT:
            self._kept.popleft()[-1].scene = None
        last = {id(other[-1]) for other in self._kept if other}
        for stage in way[:-1]:
            if id(stage) not in last:
                stage.scene = None


def _common(way: Sequence[_Stage], changing: Sequence[Decision]) -> Sequence[_Stage]:
    pairs = zip(way, changing, strict=False)
    length = next((n for n, (stage, one) in enumerate(pairs) if not stage.last or stage.last[0] is not one), None)
    return way[: min(len(way), len(changing)) if length is None else length]
