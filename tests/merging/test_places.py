"""Which mentions name one place, and which place it is."""

import pytest

from entities.merging import Caution, merge
from entities.model import Constraints
from entities.places import containers
from tests.merging.marking import marked, merged


def ids(text: str) -> dict[str, str]:
    """Every spelling's place id; the first mention counts."""
    found: dict[str, str] = {}
    for entity in merge(*marked(text)):
        for mention in entity.mentions:
            found.setdefault(mention.text, entity.place.id if entity.place else "")
    return found


CASES = {
    "a country under three names": (
        "{DPRK} and {South Korea} met. {North Korea} was late.",
        [["DPRK", "North Korea"], ["South Korea"]],
    ),
    "the North and the South": (
        "{North Korea} left. The {North} was late, the {South} was not. {South Korea} smiled.",
        [["North Korea", "North"], ["South", "South Korea"]],
    ),
    "the South of the United States is no country": (
        "{South Carolina} voted. The {South} waited.",
        [["South Carolina"], ["South"]],
    ),
    "the whole is neither part": (
        "{North Korea} met {South Korea}. {Korea} is split.",
        [["North Korea"], ["South Korea"], ["Korea"]],
    ),
    "a head word needs its name first": (
        "The {Kingdom} said. The {United Kingdom} waited. The {Kingdom} agreed.",
        [["United Kingdom", "Kingdom"], ["Kingdom"]],
    ),
    "a well-known city before its namesake is sited": (
        "She flew to {London} to meet the queen. In {London}, {Ont.}, snow fell.",
        [["London"], ["London"], ["Ont."]],
    ),
    "two cities of a name, in doubt apart": (
        "He is from {Paris}. She left {Detroit}, {Texas}, for {Paris}, {Texas}. In {Texas} nobody asked.",
        [["Texas", "Texas", "Texas"], ["Paris"], ["Detroit"], ["Paris"]],
    ),
    "a state by its unit": (
        "{Georgia} met in {Tbilisi}. In {Atlanta}, in the American state of {Georgia}, it rained.",
        [["Georgia"], ["Tbilisi"], ["Atlanta"], ["Georgia"]],
    ),
    "a state by what it is listed with": (
        "Rain hit {Georgia} and {Florida}. In {Abkhazia} it was dry, {Georgia} said.",
        [["Georgia"], ["Florida"], ["Abkhazia"], ["Georgia"]],
    ),
    "a capital is not its country": (
        "{Moscow} said that {Russia} agrees. {Kremlin} sources said so.",
        [["Moscow"], ["Russia"], ["Kremlin"]],
    ),
    "a city that is named with its namesake": (
        "{London} is the capital of {England}. In {London}, {Ontario}, all is well.",
        [["London"], ["England"], ["London"], ["Ontario"]],
    ),
    "introduced with its container": (
        "{Paris}, {Texas}, is small. {Paris} has a tower.",
        [["Paris", "Paris"], ["Texas"]],
    ),
    "a namesake that no gazetteer has": (
        "{Moscow} waits. {Moscow}, {Kansas}, does not.",
        [["Moscow"], ["Moscow"], ["Kansas"]],
    ),
    "abbreviations": (
        "He left {Boise}, {Idaho}, for {Louisville}, {Ky.} {Kentucky} is far.",
        [["Ky.", "Kentucky"], ["Boise"], ["Idaho"], ["Louisville"]],
    ),
    "a county is not its town": (
        "{Durrës County} is large. {Durrës} is its town.",
        [["Durrës County"], ["Durrës"]],
    ),
    "a province is not what its bare name says, even where the gazetteer knows only the province": (
        "{Balears Province} is large. In {Balears}, it rains.",
        [["Balears Province"], ["Balears"]],
    ),
    "the kind of feature comes and goes": (
        "{Sarnath Peak} is high. {Sarnath Peak} fell. {Sarnath} again.",
        [["Sarnath Peak", "Sarnath Peak", "Sarnath"]],
    ),
    "another name in brackets": (
        "{Qasrabad} (Persian: x, also Romanized as {Kasrabad} and {Ghasrabad}) is a village.",
        [["Qasrabad", "Kasrabad", "Ghasrabad"]],
    ),
    "the place of the dateline is meant below": (
        "{LONDON}, {Ontario} - Police in {London} held a man. {Toronto} is far from {England}.",
        [["LONDON", "London"], ["Ontario"], ["Toronto"], ["England"]],
    ),
    "the style of a state": (
        "{Iran} won. The {Islamic Republic} celebrated.",
        [["Iran", "Islamic Republic"]],
    ),
    "a short name again and again": (
        "The {Strip} burned. The {Gaza Strip} is narrow. The {Strip} is full, the {Strip} is poor.",
        [["Gaza Strip", "Strip", "Strip"], ["Strip"]],
    ),
    "the North of Ireland": (
        "{Northern Ireland} voted. The {North} waited.",
        [["Northern Ireland", "North"]],
    ),
    "a capital's presence in a province is no namesake": (
        "{Rome} came to {Asturias}. The presence of {Rome} in {Asturias} was long.",
        [["Rome", "Rome"], ["Asturias", "Asturias"]],
    ),
    "the unit may stand before its name": (
        "{Durrës County} is large. In county {Durrës}, it rains. {Durrës} is its town.",
        [["Durrës County", "Durrës"], ["Durrës"]],
    ),
    "what contradicts is not bridged": (
        "The {Sarnath Kingdom} fell. {Sarnath} burnt. The {Sarnath Strait} is deep. The {Sarnath Strait} is cold.",
        [["Sarnath Kingdom", "Sarnath"], ["Sarnath Strait", "Sarnath Strait"]],
    ),
    "another word is another place": (
        "The {Carsovian Pacific Railway} met the {Carsovian National Railway}. {China} is not {Cana}.",
        [["Carsovian Pacific Railway"], ["Carsovian National Railway"], ["China"], ["Cana"]],
    ),
    "behind a place in another it is open whose other name is told": (
        "{Orlestan} in {Iran}, also known as {Khestabad}, is a village.",
        [["Orlestan"], ["Iran"], ["Khestabad"]],
    ),
    "… but where the names themselves tell": (
        "{Kheyrabad} in {Iran}, also known as {Khayrabad}, is near {Yangon} in {Myanmar}, also known as {Burma}.",
        [["Kheyrabad", "Khayrabad"], ["Myanmar", "Burma"], ["Iran"], ["Yangon"]],
    ),
    "the container is no other name": (
        "{Spankton} (now {Rahwick}), {New Jersey}, is a town.",
        [["Spankton", "Rahwick"], ["New Jersey"]],
    ),
    "a plateau is no river of its name": (
        "The {Chilcotin River} rises. The {Chilcotin} Plateau is dry.",
        [["Chilcotin River"], ["Chilcotin"]],
    ),
    "a word of the sentence is no kind of place": (
        "He left {El Fasher}. In {Al-Fashir} he saw his mother.",
        [["El Fasher", "Al-Fashir"]],
    ),
    "a market is its city's": (
        "{Borough Market} was full. They met in {London's Borough Market}.",
        [["Borough Market", "London's Borough Market"]],
    ),
    "a market is no little-known place's": (  # Deal may be a word, and Xorville is nothing
        "{Fish Market} was full. They met in {Deal's Fish Market}, not in {Xorville's Fish Market}.",
        [["Fish Market"], ["Deal's Fish Market"], ["Xorville's Fish Market"]],
    ),
    "capitals in the dateline": (
        "{BERLIN} - In {Berlin}, it rained.",
        [["BERLIN", "Berlin"]],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_rows(case: str) -> None:
    text, expected = CASES[case]
    assert merged(text) == expected


def test_georgia_by_its_neighbours() -> None:
    assert ids("{Georgia} borders {Russia}. {Tbilisi} is far.")["Georgia"] == "GE"
    assert ids("In {Georgia}, {Atlanta} grew.")["Georgia"] == "US-GA"
    assert ids("{Georgia}, {Alabama} and {Florida} voted.")["Georgia"] == "US-GA"


def test_what_is_in_a_country_speaks_for_its_capital() -> None:
    assert ids("{WASHINGTON} — {Texas}, {Kentucky} and {Ohio} sued.")["WASHINGTON"] == "geonames:4140963"
    assert ids("{London} and {Manchester} heard {Washington}. The {U.S.} left.")["Washington"] == "geonames:4140963"
    assert ids("{Washington} and {Oregon} sued, {Seattle} said.")["Washington"] == "US-WA"
    assert ids("{Spokane} and {Seattle} lie in {Washington}. {Texas} does not.")["Washington"] == "US-WA"


def test_an_abbreviation_that_is_a_word_is_a_place_beside_others_there() -> None:
    assert ids("{Alberta} and northern {B.C.} burn.")["B.C."] == "CA-BC"
    assert ids("{Texas} and northern {B.C.} burn.")["B.C."] == ""


def test_a_date_line_is_over_the_headline() -> None:
    (london, _) = merge(*marked("22 July\nFire in {London}\nShops in {London}, {Ontario}, burn."))
    assert len(london.mentions) == 2


def test_a_headline_names_the_small_namesake_that_the_text_tells() -> None:
    assert merged("Fire in {Moscow}\nShops in {Moscow}, {Kansas}, burn. {Moscow} is small.") == [
        ["Moscow", "Moscow", "Moscow"],
        ["Kansas"],
    ]


def test_a_province_that_is_little_more_than_its_city_does_not_stand_for_it() -> None:
    assert ids("{Istanbul} and {Ankara} voted, {Turkey} said.")["Istanbul"] == "geonames:745044"
    assert ids("{Ontario} and {Manitoba} voted. It rained in {Quebec}.")["Quebec"] == "CA-QC"


def test_people_in_the_sentence_tell_the_place_only_of_a_name_told_before() -> None:
    elsewhere = ids("{Zürich}, {Switzerland}, is rich. In {Birmingham}, the American minister slept.")
    assert elsewhere["Birmingham"] == ids("In {Birmingham}, it rains.")["Birmingham"]
    told = merge(*marked("{Paris}, {Texas}, is small. In {Paris}, the French minister slept."))
    assert [e.place.country for e in told if e.name == "Paris" and e.place] == ["US", "FR"]


def test_a_container_behind_in_and_a_point_of_the_compass() -> None:
    assert ids("{Tripoli}, in northern {Lebanon}, slept.")["Tripoli"] == "geonames:266826"
    assert ids("{Tripoli}, in grief, slept. {Lebanon} was quiet.")["Tripoli"] == "geonames:2210247"


def test_surrey_in_british_columbia() -> None:
    found = ids("{Surrey}, {British Columbia}, is growing. {Surrey} is not in {England}.")
    assert found["British Columbia"] == "CA-BC"
    assert found["Surrey"].startswith("geonames:")


def test_a_nested_place_has_its_container() -> None:
    surrey = next(e for e in merge(*marked("{Surrey}, {British Columbia}, is growing.")) if e.name == "Surrey")
    assert surrey.place is not None
    assert "CA-BC" in {place.id for place in containers(surrey.place)}


def test_the_city_and_the_state_of_new_york() -> None:
    found = ids("{New York City} is in {New York}.")
    assert found["New York"] == "US-NY"
    assert found["New York City"].startswith("geonames:")


def test_of_two_doubts_about_the_same_rows_the_surer_is_suggested() -> None:
    article, mentions = marked("{Sarnath Peak} is high. {Sarnath} again. {Sarnat} once.")
    peak, other = merge(article, mentions, constraints=Constraints(same=((1, 2),)), caution=Caution.STRICT)
    peak, other = (peak, other) if peak.name == "Sarnath Peak" else (other, peak)
    for row, name in ((peak, other.name), (other, "Sarnath Peak")):
        (suggestion,) = row.suggestions
        assert suggestion.name == name
        assert str(suggestion.evidence[0]) == "both have sarnath"  # Sarnat only sounds like it


def test_the_north_says_why() -> None:
    (north, _) = merge(*marked("{North Korea} met {South Korea}. The {North} left."))
    alias = next(alias for alias in north.aliases if alias.text == "North")
    assert str(alias.evidence[0]) == "North is short for North Korea"
