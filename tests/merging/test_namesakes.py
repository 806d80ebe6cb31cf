"""Several people of one surname: titles, ranks and relatives tell whom a short name means."""

import pytest

from tests.merging.marking import merged

CASES = {
    "a lieutenant general is called General": (
        "[Musa Dlamini], accused of fraud, wept. [Dlamini] was led out. [Musa Dlamini] will appeal.\n"
        "[Lieutenant General|Themba Dlamini], who is not related, spoke. [General|Dlamini] saluted.",
        [["Musa Dlamini", "Dlamini", "Musa Dlamini"], ["Themba Dlamini", "Dlamini"]],
    ),
    "… and in abbreviation": (
        "[Musa Dlamini] wept. [Dlamini] was led out.\n[Lt. Col.|Themba Dlamini] spoke. [Colonel|Dlamini] saluted.",
        [["Musa Dlamini", "Dlamini"], ["Themba Dlamini", "Dlamini"]],
    ),
    "a vice president is no President": (
        "[Vice President|Ana Prieto] waited. [President|Luis Prieto] left. [President|Prieto] will be back.",
        [["Luis Prieto", "Prieto"], ["Ana Prieto"]],
    ),
    "a husband with a title is called by it": (
        "[Rosa Villamor] won. [Villamor] voted with her husband, [Dr.|Ramon Villamor]. "
        "[Dr.|Villamor] said that she was tired. [Villamor] slept.",
        [["Rosa Villamor", "Villamor", "Villamor"], ["Ramon Villamor", "Villamor"]],
    ),
    "the daughter of a fisherman is nobody's here": (
        "[Rosa Villamor], the daughter of a fisherman, won.\n[Villamor], 52, was born in {Lima}.\n"
        "Her uncle, [Pedro Villamor], danced.",
        [["Rosa Villamor", "Villamor"], ["Pedro Villamor"], ["Lima"]],
    ),
    "the daughter of somebody is": (
        "[Pedro Villamor] danced. [Rosa Villamor], the daughter of the mayor, sang.\n[Villamor] was tired.",
        [["Pedro Villamor", "Villamor"], ["Rosa Villamor"]],
    ),
    "a father of the same name, whom a nickname tells apart": (
        '[Roy "Tex" Coburn] was sentenced. His own father, [Roy Coburn Sr.], wept.',
        [['Roy "Tex" Coburn'], ["Roy Coburn Sr."]],
    ),
    "a brother is no brother of an order": (
        "[Nana Beridze] sings. My [brother|Zurab] is in prison. [Zurab Beridze] is thirty.",
        [["Zurab", "Zurab Beridze"], ["Nana Beridze"]],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_namesakes(case: str) -> None:
    text, expected = CASES[case]
    assert merged(text) == expected
