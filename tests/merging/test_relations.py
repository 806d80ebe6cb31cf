"""What the words between two names say of them."""

import pytest

from tests.merging.marking import merged

ONE = {
    "a name that was given": ("{Elmstadt} was renamed “{Neustadt}” in 1920.", [["Elmstadt", "Neustadt"]]),
    "the place it lies in is not what was renamed": (
        "The town of {Vranje} in {Serbia} was named '{General Petrov}' after him.",
        [["Vranje", "General Petrov"], ["Serbia"]],
    ),
    "the type is that of what was named": (
        "The town of {Vranje} in {Serbia} was called “[Petrov]”. {Petrov} is small.",
        [["Vranje", "Petrov", "Petrov"], ["Serbia"]],
    ),
    "somebody's name, in a place": (
        "[Ann Okoro] in {Ghana} was nicknamed “[Mama]”. [Okoro] laughed.",
        [["Ann Okoro", "Mama", "Okoro"], ["Ghana"]],
    ),
    "the type is the person's": (
        "[Ben Adu] in {Ghana} was called '{Fort Hill}'.",
        [["Ben Adu", "Fort Hill"], ["Ghana"]],
    ),
    "brackets are looked past": (
        "[Haruto Mori] (3 May 1911 in the north of the island – 24 January 1977), popularly known as [Sunny], sang.",
        [["Haruto Mori", "Sunny"]],
    ),
}
TWO = {
    "somebody whom another calls something": (
        "[Ann Okoro] called “[Adu]” a good name.",
        [["Ann Okoro"], ["Adu"]],
    ),
    "an office that somebody was named to": (
        "[Ann Okoro] was named [Ben Adu]'s deputy.",
        [["Ann Okoro"], ["Ben Adu"]],
    ),
    "a quotation that goes on": (
        "[Ann Okoro] was called “[Marx] in a hat” by a rival.",
        [["Ann Okoro"], ["Marx"]],
    ),
    "brackets in the middle of a clause": (
        "[Haruto Mori] (3 May 1911 in the north of the island – 24 January 1977) met [Sunny Lee].",
        [["Haruto Mori"], ["Sunny Lee"]],
    ),
}


@pytest.mark.parametrize("case", ONE)
def test_one_under_two_names(case: str) -> None:
    text, expected = ONE[case]
    assert merged(text) == expected


@pytest.mark.parametrize("case", TWO)
def test_two(case: str) -> None:
    text, expected = TWO[case]
    assert merged(text) == expected
