"""People introduced beside others: relatives, roles, and those who are no relation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.merging.context import Context
from entities.merging.earlier import Earlier
from entities.model import Article, Mention, NameType
from entities.names import prepare
from tests.merging.marking import merged

CASES = {
    "a relative behind a comma": (
        "[Chang Chun-hsiung] won. His father, [Chang Kuo-liang], wept. The elder [Chang] slept.",
        [["Chang Chun-hsiung"], ["Chang Kuo-liang", "Chang"]],
    ),
    "a sister a letter apart, with her role": (
        "[Golnaz Kareva] left. Her sister, the poet [Golnar Kareva], stayed. [Golnar] wrote; [Golnaz] read.",
        [["Golnaz Kareva", "Golnaz"], ["Golnar Kareva", "Golnar"]],
    ),
    "a son of the same name": (
        "Senator [John F. Whitman] spoke. His son, [John F. Whitman Jr.], slept. The younger [Whitman] woke.",
        [["John F. Whitman Jr.", "Whitman"], ["John F. Whitman"]],
    ),
    "a son of somebody whom more is said of": (
        "[Sajith Silva] fell. [Silva], the son of the late president [Rana Silva], said so.",
        [["Sajith Silva", "Silva"], ["Rana Silva"]],
    ),
    "a son with a suffix, after his father": (
        "[Walter Hill] died. His son [Walter Jr.] wept. So did [Walter Hill Jr.] of Tampa.",
        [["Walter Jr.", "Walter Hill Jr."], ["Walter Hill"]],
    ),
    "a suffix that is left out later": (
        "[Walter Hill Jr.] spoke. [Walter Hill] left. [Walter Hill Jr.] slept.",
        [["Walter Hill Jr.", "Walter Hill", "Walter Hill Jr."]],
    ),
    "a brother with his father's name": (
        "The late [Augusto Sosa] had three. [Ines Sosa] sells. Her brother [Augusto Jr.] does not.",
        [["Augusto Sosa"], ["Ines Sosa"], ["Augusto Jr."]],
    ),
    "a father who is also called so": (
        "[Asif Ali Qazi] was freed. His father, also [Asif Ali Qazi], was not.",
        [["Asif Ali Qazi"], ["Asif Ali Qazi"]],
    ),
    "a role is nobody spelled otherwise before": (
        "[Mohammad Hosseini] came home. His producer, [Mohamed al-Hussaini], did not.",
        [["Mohammad Hosseini"], ["Mohamed al-Hussaini"]],
    ),
    "no relation": (
        "[Oleksandr Melnyk] drove. An engineer, [Alexander Melnyk], is not related to the driver.",
        [["Oleksandr Melnyk"], ["Alexander Melnyk"]],
    ),
    "a surname taken up, no relation of the one behind it": (
        "[Mahela Silva] came. [Silva], no relation of the opener [Ruwan Silva], sat. [Ruwan] stood.",
        [["Mahela Silva", "Silva"], ["Ruwan Silva", "Ruwan"]],
    ),
    "what is named after somebody": (
        "[Goran Hadek] fell. [Hadek] slept. A town was named 'General [Hadek]' after him.",
        [["Goran Hadek", "Hadek"], ["Hadek"]],
    ),
    "a husband told by a clause behind the name": (
        "Mayor [Gul Sahin] left. Her lawyer, [Emin Sahin], who is also her husband, came. Ms. [Ms.|Sahin] spoke. "
        "[Mr.|Sahin] listened.",
        [["Gul Sahin", "Sahin"], ["Emin Sahin", "Sahin"]],
    ),
    "a brother who is called so before his name": (
        "[Nana Beridze] sang. Her [brother|Zurab Beridze] came. [Beridze] spoke.",
        [["Nana Beridze", "Beridze"], ["Zurab Beridze"]],
    ),
    "a relative behind a place": (
        "In {Lima}, [Chang Chun-hsiung] won. His father, [Chang Kuo-liang], wept. The elder [Chang] slept.",
        [["Chang Kuo-liang", "Chang"], ["Chang Chun-hsiung"], ["Lima"]],
    ),
    "nobody in the street is in a role": (
        "[Mohammad Hosseini] came home. In the street, [Mohammed Husseini] fell.",
        [["Mohammad Hosseini", "Mohammed Husseini"]],
    ),
    "a role, by the ending of its word": (
        "[Mohammad Hosseini] came home. His accountant, [Mohammed Husseini], fell.",
        [["Mohammad Hosseini"], ["Mohammed Husseini"]],
    ),
    "a role, as a title": (
        "[Mohammad Hosseini] came home. His senator, [Mohammed Husseini], fell.",
        [["Mohammad Hosseini"], ["Mohammed Husseini"]],
    ),
    "a thing is no role": (
        "[Mohammad Hosseini] came home. His car, [Mohammed Husseini], fell.",
        [["Mohammad Hosseini", "Mohammed Husseini"]],
    ),
    "a role many lines below": (
        "[Mohammad Hosseini] came home.\nIt rained.\nHis producer, [Mohammed Husseini], fell.",
        [["Mohammad Hosseini", "Mohammed Husseini"]],
    ),
    "a role is somebody with a middle name more": (
        "[Mohammad Hosseini] came home. His producer, [Mohammad Ali Hosseini], fell.",
        [["Mohammad Hosseini", "Mohammad Ali Hosseini"]],
    ),
    "a son who was called by his given name before": (
        "[Kurt Hill] came. [Ben] sat. His son, [Ben Hill], left.",
        [["Ben", "Ben Hill"], ["Kurt Hill"]],
    ),
    "a sister who was called by her given name before": (
        "[Golnar] wrote. [Golnaz Kareva] left. Her sister, the poet [Golnar Kareva], stayed.",
        [["Golnar", "Golnar Kareva"], ["Golnaz Kareva"]],
    ),
    "a daughter whose name begins the mother's": (
        "[Corazon Adebayo] withdrew. Her daughter [Cora] is free.",
        [["Corazon Adebayo"], ["Cora"]],
    ),
    "families": (
        "[George Bush] won. The [Bushes] are rich. [John Kennedy] died. The [Kennedies] wept. [Ann March] came. "
        "The [Marches] met. [Ann Bass] sat. The [Bass] car broke.",
        [["George Bush"], ["John Kennedy"], ["Ann March"], ["Ann Bass", "Bass"]],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_rows(case: str) -> None:
    text, expected = CASES[case]
    assert sorted(merged(text)) == sorted(expected)


@given(st.lists(st.sampled_from(["Ann Hill", "Hill", "Bob Hill", "Ann Lee", "Lee", "…", "Zoe Ray"]), min_size=1))
def test_those_akin_are_looked_up_as_if_all_were_looked_through(names: list[str]) -> None:
    mentions = [Mention(10 * i, 10 * i + len(name), name, NameType.PERSON) for i, name in enumerate(names)]
    earlier = Earlier(Context(Article(" " * 10 * len(names)), mentions))
    for index, name in enumerate(names):
        if index:
            last = {other: at for at, other in enumerate(names[:index])}
            parts = {part.key for part in prepare(name).parts}
            sharing = {
                at for other, at in last.items() if {part.key for part in prepare(other).parts} & parts or other == name
            }
            assert earlier.akin(index) == sorted(sharing | {index - 1})
        earlier.add(index)
