"""The seed article with its people renamed, and what a merge of it should give."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Renamed:
    """A renamed article: its text, the spans of every entity, and the spans that count neither way."""

    text: str
    entities: dict[str, list[Span]]
    neutral: set[Span]


def renamed(text: str, gold: dict[str, object], names: dict[str, str]) -> Renamed:
    """Replace every name of `names` in the text and move the gold's spans with it.

    >>> gold = {"entities": [{"name": "Ann", "mentions": [[0, 3, "Ann"]]}], "optional": [], "neutral": []}
    >>> renamed("Ann ran.", gold, {"Ann": "Berta"})
    Renamed(text='Berta ran.', entities={'Ann': [(0, 5)]}, neutral=set())
    """
    pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + r")\b")
    shifts: list[tuple[int, int]] = []
    for match in pattern.finditer(text):
        shifts.append((match.end(), len(names[match.group()]) - len(match.group())))

    def moved(offset: int) -> int:
        return offset + sum(shift for end, shift in shifts if end <= offset)

    def spans(mentions: list[list[int]]) -> list[Span]:
        return [(moved(start), moved(end)) for start, end, *_ in mentions]

    entities = {entity["name"]: spans(entity["mentions"]) for entity in gold["entities"]}  # type: ignore[attr-defined]
    neutral = set(spans(gold["neutral"]))  # type: ignore[arg-type]
    for entity in gold["optional"]:  # type: ignore[attr-defined]
        neutral |= set(spans(entity["mentions"]))
    return Renamed(pattern.sub(lambda match: names[match.group()], text), entities, neutral)


def faults(article: Renamed, found: list[list[Span]]) -> list[str]:
    """What is missing, foreign or wrongly merged, in words; as the seed article is scored."""
    owner = {span: number for number, spans in enumerate(found) for span in spans}
    complaints = []
    holders: dict[int, str] = {}
    for name, spans in article.entities.items():
        got = {owner.get(span, -1) for span in spans}
        if len(got) > 1 or -1 in got:
            shown = [(article.text[s:e], owner.get((s, e), -1)) for s, e in spans]
            complaints.append(f"{name} is not one row: {shown}")
        for number in sorted(got - {-1}):
            if number in holders:
                complaints.append(f"{name} is in a row with {holders[number]}")
            holders[number] = name
    known = {span for spans in article.entities.values() for span in spans} | article.neutral
    complaints += [f"foreign: {article.text[s:e]}" for s, e in owner if (s, e) not in known]
    return complaints


def load(seed: Path, gold: Path) -> tuple[str, dict[str, object]]:
    """The seed article's text and its gold."""
    return seed.read_text(encoding="utf-8"), json.loads(gold.read_text(encoding="utf-8"))
