"""Decisions replayed on the article of the tests, and what became of them in a word each."""

from collections.abc import Sequence

from entities.decisions import Decision, Replay, apply
from entities.model import Entity

from .texts import ARTICLE, MENTIONS


def run(*decisions: Decision) -> Replay:
    return apply(decisions, ARTICLE, MENTIONS)


def fates(replay: Replay) -> str:
    return " ".join(f"{entry.decision.id}:{entry.fate}" for entry in replay.report.entries)


def texts(replay: Replay, pairs: Sequence[tuple[int, int]]) -> list[tuple[str, str]]:
    return sorted({tuple(sorted((replay.mentions[a].text, replay.mentions[b].text))) for a, b in pairs})  # type: ignore[misc]


def row(replay: Replay, *names: str) -> Entity:
    mentions = tuple(m for m in replay.mentions if m.text in names)
    return Entity("x", mentions[0].type, names[0], 1.0, False, (), mentions)
