"""What several tests need: the seed article, its table made once, and the command line run in this process."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import entities
from entities.cli import main
from entities.nametable import NameTable

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "article.txt"

# A busy machine must not fail a test: hypothesis gives an example 200 ms unless told otherwise. Where CI is set in the
# environment, as `.ci/run` does, hypothesis also takes the same examples every time.
settings.register_profile("any machine", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


@dataclass(frozen=True)
class Ran:
    """How a command ended: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


type Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def seed_table() -> NameTable:
    return entities.read(SEED)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `entities` with these arguments, in this process, so that the model is loaded once for all tests."""

    def run_entities(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["entities", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        written = capfdbinary.readouterr()
        code = ended.value.code
        out = written.out.decode(errors="surrogateescape")  # some formats are no text
        return Ran(code if isinstance(code, int) else 0, out, written.err.decode())

    return run_entities
