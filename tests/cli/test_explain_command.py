import pytest

TEXT = b"Lee Il-gyu left Cuba. Lee met Ana Ruiz."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "lee.txt"
    path.write_bytes(TEXT)
    return path


def test_why_two_spellings_are_together(run, article):
    ran = run("explain", article, "Lee", "Lee Il-gyu")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Lee and Lee Il-gyu: together (")
    assert all(line.startswith("  ") for line in ran.out.splitlines()[1:])


def test_why_two_spellings_are_apart(run, article):
    assert run("explain", article, "Lee", "Ana Ruiz").out.startswith("Lee and Ana Ruiz: apart (")


def test_a_spelling_that_the_article_has_not(run, article):
    ran = run("explain", article, "Lee", "Nobody")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"entities: {article}: the article has no name spelled 'Nobody'.\n"


def test_an_article_of_several(run, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Lee Il-gyu left. Lee ran."}\n{"id": "b", "text": "Nobody."}\n')
    assert "choose one with --doc ID" in run("explain", path, "Lee", "Lee Il-gyu").err
    assert run("explain", path, "Lee", "Lee Il-gyu", "--doc", "a").code == 0
