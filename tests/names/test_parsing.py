import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.names import Order, Role, Sex, prepare
from tests.names.tables import cases


def roles(text):
    return [(part.particle, part.text, part.role.value) for part in prepare(text).parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Jong Un", [("", "Kim", "family"), ("", "Jong Un", "given")]),
        ("Kim, Jong Un", [("", "Kim", "family"), ("", "Jong Un", "given")]),
        ("O Jin-u", [("", "O", "family"), ("", "Jin-u", "given")]),
        ("O Henry", [("", "O", "initial"), ("", "Henry", "family")]),
        ("Du Yuesheng", [("", "Du", "family"), ("", "Yuesheng", "given")]),
        ("Du Bois", [("du", "Bois", "unknown")]),
        ("Um Ki-joon", [("", "Um", "family"), ("", "Ki-joon", "given")]),
        ("Tuan Ch'i-jui", [("", "Tuan", "family"), ("", "Ch'i-jui", "given")]),
        ("Osama bin Laden", [("", "Osama", "given"), ("bin", "Laden", "family")]),
        ("bin Laden", [("bin", "Laden", "unknown")]),
        ("al-Assad", [("al", "Assad", "unknown")]),
        ("Al Gore", [("", "Al", "given"), ("", "Gore", "family")]),
        ("Ana de la Cruz", [("", "Ana", "given"), ("de la", "Cruz", "family")]),
        ("Abd al-Fattah el-Sisi", [("", "Abd al Fattah", "given"), ("el", "Sisi", "family")]),
        ("J.F. Kennedy", [("", "J", "initial"), ("", "F", "initial"), ("", "Kennedy", "family")]),
        (
            "Vladimir Vladimirovich Putin",
            [("", "Vladimir", "given"), ("", "Vladimirovich", "patronymic"), ("", "Putin", "family")],
        ),
        ("Ali Veli oglu Aliyev", [("", "Ali", "given"), ("", "Veli oglu", "middle"), ("", "Aliyev", "family")]),
        ("Taqi zadeh", [("", "Taqi zadeh", "unknown")]),
        ("oglu Aliyev", [("", "oglu", "given"), ("", "Aliyev", "family")]),
        ("Orbán Viktor", [("", "Orbán", "family"), ("", "Viktor", "given")]),
    ],
)
def test_parts_and_roles(text, expected):
    assert roles(text) == expected


def test_titles_tell_the_sex_and_the_family_name():
    name = prepare("Mrs. Roosevelt")
    assert (name.sex, name.is_mononym, name.family[0].text) == (Sex.FEMALE, True, "Roosevelt")


def test_the_parts_of_a_role_are_asked_for_by_it():
    name = prepare("Ann Maria Hill")
    assert ([part.text for part in name.given], [part.text for part in name.family]) == (["Ann"], ["Hill"])


def test_suffix_after_comma_is_no_given_name():
    name = prepare("Martin Luther King, Jr.")
    assert (name.suffix, [part.text for part in name.parts], name.order) == (
        "junior",
        ["Martin", "Luther", "King"],
        Order.UNKNOWN,
    )


def test_of_an_endless_name_the_first_and_the_last_parts_are_kept():
    words = ["Ann", "Bee", "Cee", "Dee", "Eff", "Gee", "Haitch", "Jay", "Kay", "Ell"]
    assert [part.text for part in prepare(" ".join(words)).parts] == words[:4] + words[-4:]
    assert [part.text for part in prepare(" ".join(words[:8])).parts] == words[:8]


@pytest.mark.parametrize(("text", "parts", "more"), cases("parts"))
def test_what_a_name_tells(text, parts, more):
    """Its parts with their particles and roles; its titles, the sex they or the given name tell, generation, order."""
    name = prepare(text)
    shown = [f"[{part.particle} {part.text}|{part.role.value}]".replace("[ ", "[") for part in name.parts]
    told = [
        f"titles {', '.join(title.key for title in name.titles)}" if name.titles else "",
        f"sex {name.title_sex}" if name.title_sex else "",
        f"given {name.given_sex}" if name.given_sex else "",
        name.suffix,
        name.culture,
        name.order.value,
    ]
    assert (" ".join(shown), ";".join(filter(None, told))) == (parts, more)


@given(st.text(max_size=500))
def test_never_raises_and_never_invents_letters(text):
    name = prepare(text)
    assert all(part.key and isinstance(part.role, Role) for part in name.parts)
