"""Looking places up: names of every kind, and what is not a place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.places import NameKind, by_id, demonym, listings, lookup

KNOWN = [
    ("Siam", "Thailand"),
    ("Ceylon", "Sri Lanka"),
    ("Burma", "Myanmar"),
    ("Leningrad", "Saint Petersburg"),
    ("Stalingrad", "Volgograd"),
    ("Madras", "Chennai"),
    ("Bombay", "Mumbai"),
    ("Saigon", "Ho Chi Minh City"),
    ("Peking", "Beijing"),
    ("Danzig", "Gdańsk"),
    ("Königsberg", "Kaliningrad"),
    ("Koenigsberg", "Kaliningrad"),
    ("Rangoon", "Yangon"),
    ("Constantinople", "Istanbul"),
    ("DPRK", "North Korea"),
    ("D.P.R.K.", "North Korea"),
    ("UAE", "United Arab Emirates"),
    ("U.K.", "United Kingdom"),
    ("the Netherlands", "Netherlands"),
    ("北京", "Beijing"),
    ("Киев", "Kyiv"),
    ("القاهرة", "Cairo"),
    ("St Louis", "St. Louis"),
    ("Sao Paulo", "São Paulo"),
    ("New York", "New York City"),
    ("Surrey", "Surrey"),
    ("the Hudson River", "Hudson River"),
    ("the Middle East", "Middle East"),
]


@pytest.mark.parametrize(("name", "shown"), KNOWN)
def test_best_known_place_of_a_name(name: str, shown: str) -> None:
    assert lookup(name)[0].name == shown


@pytest.mark.parametrize("word", ["us", "in", "or", "me", "ok", "mass", "miss", "of the", "", " ", "."])
def test_small_words_are_no_places(word: str) -> None:
    assert lookup(word) == ()


@pytest.mark.parametrize(("short", "place"), [("Ont.", "CA-ON"), ("Ky.", "US-KY"), ("B.C.", "CA-BC"), ("IN", "US-IN")])
def test_newspaper_abbreviations_need_context(short: str, place: str) -> None:
    found = [listing for listing in listings(short) if listing.place.id == place]
    assert found
    assert found[0].in_context
    assert found[0].kind is NameKind.ABBREVIATION


def test_former_names_say_so() -> None:
    assert listings("Leningrad")[0].kind is NameKind.FORMER


def test_countries_stand_above_towns() -> None:
    assert listings("Georgia")[0].prominence > 0.8 > listings("Reading")[0].prominence


@pytest.mark.parametrize(
    ("word", "place"), [("Cuban", "CU"), ("North Koreans", "KP"), ("Texan", "US-TX"), ("Danes", "DK")]
)
def test_adjectives_and_peoples(word: str, place: str) -> None:
    assert demonym(word)[0].id == place
    assert not any(listing.kind is NameKind.OFFICIAL and listing.prominence > 0.6 for listing in listings(word))


def test_by_id() -> None:
    assert [by_id(identity).name for identity in ("KP", "US-GA", "geonames:1871859")] == [
        "North Korea",
        "Georgia",
        "Pyongyang",
    ]
    assert by_id("nothing") is None


@given(st.sampled_from([name for name, _ in KNOWN if len(name) > 4 and "." not in name]))
def test_form_and_case_make_no_difference(name: str) -> None:
    expected = lookup(name)
    assert lookup(unicodedata.normalize("NFD", name)) == expected
    assert lookup(name.upper()) == expected
    assert lookup(f"  {name.lower()} ") == expected


@given(st.text(max_size=200))
def test_any_text_may_be_looked_up(text: str) -> None:
    assert all(0.0 <= listing.prominence <= 1.0 for listing in listings(text))
    assert all(place.id for place in demonym(text))
