"""Would a test notice? ``python -m tests.mutation [PACKAGE...] [--count N] [--seed N] [--only PLACE]``.

Takes lines of a package at random, makes one of the changes to each that cosmic-ray knows (an operator replaced, a
condition turned round, a number moved by one, a loop not entered, ...), and runs the package's own fast tests. A change
that no test notices survives. Prints the survivors, then how many were killed, with the standard error of the sample.
No file is changed: each mutant is compiled in a child of this process (``fork``), so a run may be stopped at any time.
Changes to annotations only are left out. `--only` takes the lines whose place, as it is printed, begins so:
``--only entities/names/parsing.py:7``. Needs ``pip install cosmic-ray``.

Only the tests that came by the changed line are run, the fastest first: `coverage` learns them from one run of all. Of
a line that is read at import (a constant) all are run. A test that would tell, but met only what another had left in a
cache, is missed, so that the score is never too high. Some survivors are no gap: the change makes no difference (a
bound of a loop that ends earlier), or only time (a cache, a short cut). Nobody counted those out.

The changes are cosmic-ray's, the runner is ours: its own and mutmut write each mutant into the tree, or a copy, and
start Python anew for each, which takes longer here than the tests do. Run it in the folder of the editable install: in
a copy of the tree pytest would import the installed package, and no mutant would be seen.
"""

import argparse
import ast
import difflib
import importlib.machinery
import math
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import coverage
import numpy as np  # noqa: F401 - before the fork, so that no child needs to load it again
import pytest
import spacy  # noqa: F401
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names
from hypothesis import settings

TESTS: Final = {
    "names": ("tests/names",),
    "merging": ("tests/merging",),
    "decisions": ("tests/decisions", "tests/test_desk.py"),
}
"""The tests that are run beside the doctests of the changed module itself."""
LEFT_OUT: Final = ("Variable", "RemoveDecorator", "Eq_Is")
"""Operators of cosmic-ray that need arguments, make changes that every import notices, or change nothing: of the small
numbers and names that are compared here there is one object each."""
ANOTHER_COPY: Final = 77
"""Exit code of a child whose tests did not import the package from this folder."""
EXAMPLES: Final = 10
"""Of hypothesis, for a property that does not say how many it needs."""
SECONDS: Final = 60
"""Of processor time, after which a mutant is taken for endless, and killed."""


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
    plain = _without_annotations(code)
    for name, number in chance.sample(possible, len(possible)):
        changed = mutate_code(code, get_operator(name)(), number)
        if changed and _without_annotations(changed) not in ("", plain):
            return Mutant(str(path), line, *_difference(code, changed), changed)
    return None


def _without_annotations(code: str) -> str:
    """What the code says beside them; empty when it is no Python."""
    try:
        tree = ast.parse(code)
    except SyntaxError:  # the * and / between parameters are no operators
        return ""
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, ast.arguments):  # where * or / stands in a signature no test should ask
            node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
            node.defaults = [value for value in (*node.defaults, *node.kw_defaults) if value]
            node.posonlyargs, node.kwonlyargs, node.kw_defaults = [], [], []
        elif isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.AnnAssign):
            node.annotation = ast.Constant(0)
        elif isinstance(node, ast.TypeAlias):
            node.value = ast.Constant(0)
    return ast.dump(tree)


def _difference(before: str, after: str) -> tuple[str, str]:
    lines, others = before.splitlines(), after.splitlines()
    for tag, a, b, c, d in difflib.SequenceMatcher(None, lines, others, autojunk=False).get_opcodes():
        if tag != "equal":
            return " ".join(lines[a:b]), " ".join(others[c:d])
    return "", ""


class Watch:
    """A plugin of pytest that writes down which test came by which lines, and how long it took."""

    def __init__(self, place: Path) -> None:
        self.times = place.with_suffix(".times")
        self.coverage = coverage.Coverage(data_file=place, source=["entities"], config_file=False)

    def pytest_sessionstart(self) -> None:
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.coverage.switch_context(item.nodeid)
        started = time.process_time()
        result = yield
        with self.times.open("a", encoding="utf-8") as times:
            print(time.process_time() - started, ascii(item.nodeid), file=times)
        self.coverage.switch_context("")
        return result

    def pytest_sessionfinish(self) -> None:
        self.coverage.stop()
        self.coverage.save()


class Chosen:
    """A plugin of pytest that runs some tests only, the fastest first."""

    def __init__(self, times: Mapping[str, float]) -> None:
        self.times = times

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((item for item in items if item.nodeid in self.times), key=lambda i: self.times[i.nodeid])


class Suite:
    """The tests of a package, and which of them come by a line."""

    def __init__(self, package: str) -> None:
        tests = (f"entities/{package}", *TESTS[package])
        with tempfile.TemporaryDirectory() as place:
            data = Path(place, "coverage")
            if _in_child(lambda: _run(tests, Watch(data))):
                raise SystemExit(f"the tests of {package} fail without any change")
            times = Watch(data).times.read_text(encoding="utf-8").splitlines()
            self._times = {ast.literal_eval(name): float(seconds) for seconds, name in (t.split(" ", 1) for t in times)}
            found = coverage.CoverageData(data)
            found.read()
            self._contexts = {path: found.contexts_by_lineno(path) for path in found.measured_files()}

    def kills(self, mutant: Mutant) -> bool:
        """Does a test notice?"""
        met = self._contexts.get(str(Path(mutant.path).resolve()), {}).get(mutant.line, ())
        times = {name: self._times[name] for name in met if name in self._times} or self._times
        tests = {name.partition("::")[0] for name in times}
        # Of a doctest the folder: a module that is named is imported by pytest, unchanged.
        tests = {str(Path(test).parent) if test.startswith("entities/") else test for test in tests}
        return _in_child(lambda: _tested(mutant, sorted(tests), Chosen(times))) != 0


def _in_child(work: Callable[[], int]) -> int:
    """The exit code of some work in a child of this process; what it prints is not shown."""
    child = os.fork()
    if not child:
        try:
            silent = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(silent, stream)
            os._exit(work())
        finally:
            os._exit(1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code == ANOTHER_COPY:
        raise SystemExit("the tests import another copy of the package (an editable install?): no score can be given")
    return code


def _tested(mutant: Mutant, tests: Sequence[str], chosen: Chosen) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    _import_as(mutant)
    return _run(tests, chosen)


def _run(tests: Sequence[str], plugin: object) -> int:
    settings.register_profile("few", max_examples=EXAMPLES, derandomize=True, database=None)
    settings.load_profile("few")
    sys.dont_write_bytecode = True
    early = "ignore::pytest.PytestAssertRewriteWarning"  # hypothesis was imported before the fork
    options = ["-x", "-q", "-p", "no:cacheprovider", "-W", early]
    failed = int(pytest.main([*options, *tests], plugins=[plugin]) not in (0, 5))
    return failed if _is_ours() else ANOTHER_COPY


def _is_ours() -> bool:
    """Were all modules of the package that the tests used those of this folder?"""
    here = str(Path("entities").resolve())
    found = (sys.modules[name] for name in list(sys.modules) if name.partition(".")[0] == "entities")
    return all(str(module.__file__).startswith(here) for module in found if getattr(module, "__file__", None))


def _import_as(mutant: Mutant) -> None:
    """Let this process import the mutant where it asks for the module."""
    usual = importlib.machinery.SourceFileLoader.get_code
    place = Path(mutant.path).resolve()

    def get_code(self: importlib.machinery.SourceFileLoader, fullname: str) -> object:
        path = Path(self.get_filename(fullname)).resolve()
        return compile(mutant.code, str(path), "exec") if path == place else usual(self, fullname)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]


def main() -> None:
    """Make, run, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("packages", nargs="*", default=list(TESTS))
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", default="")
    chosen = options.parse_args()
    for package in chosen.packages:
        lines = [
            (path, line, possible)
            for path in sorted(Path("entities", package).rglob("*.py"))
            for line, possible in sorted(changes(path).items())
            if f"{path}:{line}".startswith(chosen.only)
        ]
        chance = random.Random(chosen.seed)
        tried = (mutant(*line, chance) for line in chance.sample(lines, len(lines)))
        sample = list(islice(filter(None, tried), chosen.count))
        sample.sort(key=lambda one: (one.path, one.line))
        suite = Suite(package)
        dead = 0
        for one in sample:
            if suite.kills(one):
                dead += 1
            else:
                print(one, flush=True)
        share = dead / max(1, len(sample))
        error = math.sqrt(share * (1 - share) / max(1, len(sample)))
        print(f"== {package}: {dead} of {len(sample)} killed ({share:.0%} ± {error:.0%}), of {len(lines):,} lines")


if __name__ == "__main__":
    main()
