"""Where the measuring material is: ``shared/`` beside the project. What is not there is skipped, not failed."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"


def shared(path: str) -> Path:
    """A file of the measuring material, such as ``bench/dev/name_pairs.csv``; skips the test that asks in vain."""
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"{found} is not here: the measuring material is kept beside the project")
    return found
