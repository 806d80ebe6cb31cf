"""Changes to a module, one at a time, and which of them change nothing that its code says."""

import difflib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

from tests.mutation.meaning import meaning

LEFT_OUT: Final = ("Variable", "RemoveDecorator")
"""Operators of cosmic-ray that need arguments, or make changes that every import notices."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed module: where, what stood there, what stands there now, and the whole code."""

    path: str
    line: int
    before: str
    after: str
    code: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.before.strip()}  ->  {self.after.strip()}"


type Change = tuple[str, int]
"""An operator of cosmic-ray, and which of the places where it fits."""


def changes(path: Path) -> dict[int, list[Change]]:
    """Every change to a module, by its line."""
    found: dict[int, list[Change]] = {}
    code = path.read_text(encoding="utf-8")
    nodes, lines = list(ast_nodes(get_ast(code))), code.splitlines()
    for name in operator_names():
        if any(part in name for part in LEFT_OUT):
            continue
        operator = get_operator(name)()
        places = (place for node in nodes for place in operator.mutation_positions(node))
        for number, ((line, _), _) in enumerate(places):
            if not lines[line - 1].lstrip().startswith("@"):  # the flags of a dataclass change its speed and size
                found.setdefault(line, []).append((name, number))
    return found


def mutant(path: Path, line: int, possible: Sequence[Change], chance: random.Random) -> Mutant | None:
    """One of the possible changes; None when none is left that could matter."""
    code = path.read_text(encoding="utf-8")
    plain = meaning(code)
    for name, number in chance.sample(possible, len(possible)):
        changed = mutate_code(code, get_operator(name)(), number)
        if changed and meaning(changed) not in ("", plain):
            return Mutant(str(path), line, *_difference(code, changed), changed)
    return None


def _difference(before: str, after: str) -> tuple[str, str]:
    lines, others = before.splitlines(), after.splitlines()
    for tag, a, b, c, d in difflib.SequenceMatcher(None, lines, others, autojunk=False).get_opcodes():
        if tag != "equal":
            return " ".join(lines[a:b]), " ".join(others[c:d])
    return "", ""
