import multiprocessing
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.decisions import Action, Decision, Journal, StaleError, append, default_path, read
from entities.decisions.line import encode
from entities.errors import InputError


def made(*ids: str) -> list[Decision]:
    return [Decision(id, "2024-05-01T09:30:00Z", "Zoë 주애", Action.CONFIRM) for id in ids]


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    none = read(tmp_path / "none.jsonl")
    assert (none.decisions, none.torn) == ((), False)


def test_what_was_appended_is_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    append(path, made("a"))
    history = append(path, made("b", "c"))
    assert history == read(path)
    assert [d.id for d in history.decisions] == ["a", "b", "c"]


def test_a_writer_who_has_not_seen_the_newest_state_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    seen = append(path, made("a"), expected="0")
    newer = append(path, made("b"), expected=seen.version)
    with pytest.raises(StaleError) as refused:
        append(path, made("c"), expected=seen.version)
    assert refused.value.history == newer == read(path)


@given(data=st.data())
def test_a_file_cut_anywhere_keeps_its_whole_lines(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("cut") / "d.jsonl"
    lines = [encode(d) for d in made("a", "b", "c")]
    whole = b"".join(lines)
    cut = data.draw(st.integers(0, len(whole)))
    path.write_bytes(whole[:cut])
    ends = [sum(map(len, lines[: n + 1])) for n in range(3)]
    kept = ["a", "b", "c"][: sum(cut >= end - 1 for end in ends)]  # a line complete but for its end still counts
    history = read(path)
    assert [d.id for d in history.decisions] == kept
    assert [d.id for d in append(path, made("d")).decisions] == [*kept, "d"]
    assert read(path).decisions == (*history.decisions, *made("d"))
    assert not read(path).torn
    assert path.with_name("d.jsonl.torn").exists() == history.torn


def test_the_torn_end_of_a_line_is_kept_beside(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(encode(made("a")[0]) + b'{"v": 1, "id": "b"')
    assert read(path).torn
    append(path, made("c"))
    assert (tmp_path / "d.jsonl.torn").read_bytes() == b'{"v": 1, "id": "b"\n'


def test_a_last_line_that_only_lacks_its_end_is_a_decision_like_any(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(encode(made("a")[0]).rstrip())
    assert [d.id for d in append(path, made("b")).decisions] == ["a", "b"]
    assert path.read_bytes() == b"".join(map(encode, made("a", "b")))
    assert not path.with_name("d.jsonl.torn").exists()


def test_the_folder_is_made_to_keep_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose folder was not written out is gone after a power cut, however well it was written itself."""
    kept: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda file: kept.append(stat.S_ISDIR(os.fstat(file).st_mode)))
    append(tmp_path / "d.jsonl", made("a"))
    assert kept == [True, False]
    append(tmp_path / "d.jsonl", made("b"))
    assert kept == [True, False, False]


def test_a_broken_line_within_is_named_not_skipped(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(encode(made("a")[0]) + b"nonsense\n" + encode(made("b")[0]))
    with pytest.raises(InputError, match="line 2 is no decision: it is not JSON"):
        read(path)
    with pytest.raises(InputError, match="line 2"):
        append(path, made("c"))


def test_a_newer_format_is_refused_kindly(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(b'{"v": 7}\n')
    with pytest.raises(
        InputError, match=r"line 1 is no decision: a newer version of entities wrote it \(format 7.*update"
    ):
        read(path)


def test_a_failed_write_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "d.jsonl"
    append(path, made("a"))
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        append(path, made("b"))
    assert path.read_bytes() == before


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Is a directory"):
        read(tmp_path)


def test_blank_lines_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + encode(made("a")[0]) + b"\n" + encode(made("b")[0]).strip())
    assert [d.id for d in read(path).decisions] == ["a", "b"]


def _write(path: Path, name: str) -> None:
    for number in range(50):
        append(path, made(f"{name}{number}"))


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(path, name)) for name in "xyz"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(300)
    ids = [d.id for d in read(path).decisions]
    assert sorted(ids) == sorted(f"{name}{number}" for name in "xyz" for number in range(50))
    assert [i for i in ids if i[0] == "x"] == [f"x{n}" for n in range(50)]


def test_the_default_place_is_beside_the_article() -> None:
    assert default_path(Path("news") / "a.b.txt") == Path("news") / "a.b.txt.decisions.jsonl"


STEPS = ["append", "other", "tail", "torn", "edit", "cut", "blank", "nothing", "gone"]


@given(steps=st.lists(st.sampled_from(STEPS), max_size=9))
def test_what_a_journal_has_read_before_never_shows(steps: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("kept") / "d.jsonl"
    kept = Journal(path)
    for number, step in enumerate(steps):
        content = path.read_bytes() if path.exists() else b""
        line = encode(made(f"{step}{number}")[0])
        if step == "append":
            assert kept.append(made(f"a{number}")) == read(path)
        elif step == "other":
            append(path, made(f"o{number}"))
        elif step == "gone":
            path.unlink(missing_ok=True)
        else:
            ends = {"tail": line[:-1], "torn": line[:9], "blank": b"\n", "nothing": b"", "edit": b"", "cut": b""}
            content = content.replace(b"Zo", b"Bo", 1) if step == "edit" else content
            content = content[content.find(b"\n") + 1 :] if step == "cut" else content
            path.write_bytes(content[: content.rfind(b"\n") + 1] + ends[step])
        history = kept.read()
        assert history == read(path)
        assert history is kept.read()
