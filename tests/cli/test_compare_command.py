def test_equal_names_are_the_same(run):
    ran = run("compare", "Kim Jong Un", "Kim Jong Un")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split()[0] == "same"


def test_places_are_compared_as_places(run):
    assert run("compare", "Cuba", "Cuba", "--type", "place").out.startswith("same ")


def test_control_characters_are_shown(run):
    assert "\x1b" not in run("compare", "Kim\x1b[31m", "Kim").out


def test_one_name_is_wrong_usage(run):
    assert run("compare", "Kim").code == 2


def test_schema_is_printed(run):
    assert '"$schema"' in run("schema").out
