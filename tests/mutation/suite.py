"""The tests of a package, which of them come by a line, and whether they notice a mutant."""

import ast
import importlib.machinery
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import coverage
import numpy as np  # noqa: F401 - before the fork, so that no child needs to load it again
import pytest
import spacy  # noqa: F401
from hypothesis import settings

from tests.mutation.changes import Mutant

TESTS: Final = {
    "names": ("tests/names",),
    "merging": ("tests/merging",),
    "decisions": ("tests/decisions", "tests/test_desk.py"),
}
"""The tests that are run beside the doctests of the changed module itself."""
ANOTHER_COPY: Final = 77
"""Exit code of a child whose tests did not import the package from this folder."""
EXAMPLES: Final = 10
"""Of hypothesis, for a property that does not say how many it needs."""
SECONDS: Final = 60
"""Of processor time, after which a mutant is taken for endless, and killed."""


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
        """Does a test notice? First those that came by the line, then the others: a cache may have kept them off it."""
        met = self._contexts.get(str(Path(mutant.path).resolve()), {}).get(mutant.line, ())
        near = {name: seconds for name, seconds in self._times.items() if name in met}
        rest = {name: seconds for name, seconds in self._times.items() if name not in met}
        return any(_fails(mutant, times) for times in (near, rest) if times)


def _fails(mutant: Mutant, times: Mapping[str, float]) -> bool:
    """Does one of these tests, by how long they take, fail with the mutant?"""
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
    settings.register_profile("few", max_examples=EXAMPLES, derandomize=True, database=None, deadline=None)
    settings.load_profile("few")
    sys.dont_write_bytecode = True
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # with `--assert=plain` half of what a mutant takes
    options = ["-x", "-q", "-p", "no:cacheprovider", "--assert=plain"]
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
