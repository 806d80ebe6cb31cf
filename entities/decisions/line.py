"""One decision as one line of JSON, and back."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from entities.decisions.decision import Action, Decision, Passage, Spelling, Subject
from entities.model import NameType

FORMAT: Final = 1
"""The version of the line format. A file with a higher one was written by a newer program and is refused."""


class LineError(ValueError):
    """A line is no decision; the message says why, for people."""


def _pack_subject(subject: Subject) -> dict[str, Any]:
    if isinstance(subject, Spelling):
        return {"type": subject.type, "text": subject.text} | ({"doc_id": subject.doc_id} if subject.doc_id else {})
    packed = {"sha256": subject.sha256, "start": subject.start, "end": subject.end, "text": subject.text}
    packed |= {"before": subject.before, "after": subject.after}
    packed |= {"nth": subject.nth, "of": subject.of} if subject.of > 1 else {}
    return packed | ({"doc_id": subject.doc_id} if subject.doc_id else {})


def encode(decision: Decision) -> bytes:
    """The decision as a line of JSON in UTF-8 with its line end. Fields with nothing in them are left out.

    >>> encode(Decision("a1", "2024-05-01T09:30:00Z", "ann", Action.UNDO, undoes=("a0",)))
    b'{"v": 1, "id": "a1", "time": "2024-05-01T09:30:00Z", "who": "ann", "action": "undo", "undoes": ["a0"]}\\n'
    """
    packed: dict[str, Any] = {"v": FORMAT, "id": decision.id, "time": decision.time, "who": decision.who}
    packed["action"] = decision.action
    optional = {
        "subjects": [_pack_subject(subject) for subject in decision.subjects],
        "others": [_pack_subject(subject) for subject in decision.others],
        "value": decision.value,
        "together": decision.together,
        "undoes": list(decision.undoes),
        "along": decision.along,
        "tool": decision.tool,
    }
    packed |= {key: value for key, value in optional.items() if value}
    try:
        return json.dumps(packed, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # a lone surrogate has no UTF-8; as an escape it survives
        return json.dumps(packed).encode() + b"\n"


def _text(packed: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = packed.get(key, default)
    if not isinstance(value, str):
        raise LineError(f"“{key}” is not a text")
    return value


def _count(packed: Mapping[str, Any], key: str, default: int | None = None) -> int:
    value = packed.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise LineError(f"“{key}” is not a count")
    return value


def _list(packed: Mapping[str, Any], key: str) -> Sequence[Any]:
    value = packed.get(key, [])
    if not isinstance(value, list):
        raise LineError(f"“{key}” is not a list")
    return value


def _subject(packed: Any) -> Subject:
    if not isinstance(packed, dict):
        raise LineError("a subject is not an object")
    if "sha256" not in packed:
        return Spelling(_type(_text(packed, "type")), _text(packed, "text"), _text(packed, "doc_id", ""))
    passage = Passage(
        sha256=_text(packed, "sha256"),
        start=_count(packed, "start"),
        end=_count(packed, "end"),
        text=_text(packed, "text"),
        before=_text(packed, "before", ""),
        after=_text(packed, "after", ""),
        nth=_count(packed, "nth", 0),
        of=_count(packed, "of", 1),
        doc_id=_text(packed, "doc_id", ""),
    )
    if passage.end - passage.start != len(passage.text) or not passage.text or passage.nth >= passage.of:
        raise LineError("a passage's offsets do not fit its text")
    return passage


def _type(name: str) -> NameType:
    try:
        return NameType(name)
    except ValueError:
        raise LineError(f"“{name}” is neither PERSON nor PLACE") from None


def _undoes(packed: Mapping[str, Any]) -> tuple[str, ...]:
    ids = tuple(_list(packed, "undoes"))
    if not all(isinstance(id, str) for id in ids):
        raise LineError("“undoes” is not a list of ids")
    return ids


def decode(line: bytes) -> Decision:
    """The decision a line holds.

    Raises:
        LineError: the line is no JSON, no decision, or of a newer format.

    >>> decode(b'{"v": 1, "id": "a1", "time": "", "who": "ann", "action": "undo", "undoes": ["a0"]}').undoes
    ('a0',)
    """
    try:
        packed = json.loads(line)
    except (ValueError, RecursionError):
        raise LineError("it is not JSON") from None
    if not isinstance(packed, dict):
        raise LineError("it is not a JSON object")
    version = _count(packed, "v")
    if version > FORMAT:
        raise LineError(f"a newer version of entities wrote it (format {version}; this one knows {FORMAT}): update")
    name = _text(packed, "action")
    try:
        action = Action(name)
    except ValueError:
        raise LineError(f"“{name}” is no action this version knows: was it written by a newer one?") from None
    value = _text(packed, "value", "")
    if action in {Action.RETYPE, Action.NAME}:
        _type(value)
    return Decision(
        id=_text(packed, "id"),
        time=_text(packed, "time"),
        who=_text(packed, "who"),
        action=action,
        subjects=tuple(map(_subject, _list(packed, "subjects"))),
        others=tuple(map(_subject, _list(packed, "others"))),
        value=value,
        together=packed.get("together", False) is True,
        undoes=_undoes(packed),
        along=_text(packed, "along", ""),
        tool=_text(packed, "tool", ""),
    )
