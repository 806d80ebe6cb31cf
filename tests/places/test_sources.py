"""What the build lets through: needs only what the package has, save where it says so."""

from pathlib import Path

import pytest

from entities.model import Place
from entities.places.sources.archive import write
from entities.places.sources.entry import Draft, is_latin
from entities.places.sources.filtering import Refusal, refusal
from entities.places.sources.ranking import prominence
from entities.places.store import COLUMNS


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("lai sai si ka er de-en ge er da", Refusal.TRANSLITERATION),
        ("BOM", Refusal.CODE),
        ("SPb", None),
        ("synٹ pyٹrz brg", Refusal.MIXED),
        ("stin Poli [stimˈboli]", Refusal.NOTE),
        ("Lungsod ng Mumbai", Refusal.GENERIC),
        ("Ii", Refusal.SHORT),
        ("京", Refusal.SHORT),
        ("al-Qahira", None),
        ("Leningrad", None),
        ("北京", None),
    ],
)
def test_noise_is_refused(name: str, reason: Refusal | None) -> None:
    assert refusal(name, official="Somewhere") is reason


def test_official_names_always_pass() -> None:
    assert refusal("Of", official="Of") is None


def test_latin_letters() -> None:
    assert is_latin("Đà Nẵng")
    assert not is_latin("Ниш")


def test_more_people_and_names_are_more_prominent() -> None:
    town = Draft(Place("t", "Town", "city"), 3)
    known = Draft(Place("k", "Known", "city"), 60)
    plain = prominence(town, population=20_000, heads=[])
    assert plain < prominence(town, population=2_000_000, heads=[]) < prominence(known, population=2_000_000, heads=[])
    assert (
        plain < prominence(town, population=20_000, heads=["XX-1"]) < prominence(town, population=20_000, heads=["XX"])
    )


def test_the_same_facts_give_the_same_bytes(tmp_path: Path) -> None:
    lines = ["\t".join(["XX", "Nowhere", "country", *[""] * (len(COLUMNS) - 4), "0.5"])]
    for name in ("a.bin", "b.bin"):
        write(tmp_path / name, lines=lines, records=[("nowhere", (0, 0, 0)), ("#XX", (0, 0, 0))], about={"format": 1})
    assert (tmp_path / "a.bin").read_bytes() == (tmp_path / "b.bin").read_bytes()


def test_a_short_line_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="columns"):
        write(tmp_path / "c.bin", lines=["XX\tNowhere"], records=[], about={})
