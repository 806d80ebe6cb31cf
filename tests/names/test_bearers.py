"""How many people may bear a name, by orders of magnitude."""

from math import log10

import pytest

from entities.names.bearers import expected_people


@pytest.mark.parametrize(
    ("name", "zeros"),
    [
        ("mary smith", 4),
        ("john murphy", 3),
        ("murphy john", 3),
        ("john q murphy", 3),
        ("hassan ali", 3),
        ("kim minjae", 3),
        ("minjae kim", 3),
        ("wang wei", 3),
        ("nguyen van minh", 3),
        ("john quirk", None),
        ("maurice quirk", None),
        ("j murphy", None),
        ("murphy", None),
    ],
)
def test_how_many_may_be_called_so(name: str, zeros: int | None) -> None:
    found = expected_people(name.split())
    assert (round(log10(found) - 0.1) if found else None) == zeros
