"""A new decision on an archive, made to agree with those before it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from entities.archive.rulings import name_key, rulings
from entities.decisions import Decision, Spelling, Subject, settled, squeezed
from entities.model import NameType


def settle(decision: Decision, earlier: Sequence[Decision]) -> tuple[Decision, ...]:
    """What a person decides on an archive, settled with what was decided before, as on an article.

    Only what is `related` is looked at: the rest can neither contradict the decision nor be contradicted by it.
    They have the tables of the last merge before them. What was retyped since is named by the type that it has by now.
    """
    near = related(decision, earlier)
    ruled = rulings(near)
    types = {
        (found, atom.text, atom.doc_id): atom.type
        for atom, found in zip(ruled.atoms, ruled.found, strict=True)
        if atom.type is not found
    }

    def now(subject: Subject) -> Subject:
        if not isinstance(subject, Spelling):
            return subject
        text = squeezed(subject.text)
        everywhere = types.get((subject.type, text, ""), subject.type)
        return replace(subject, type=types.get((subject.type, text, subject.doc_id), everywhere))

    made = replace(decision, subjects=tuple(map(now, decision.subjects)), others=tuple(map(now, decision.others)))
    return settled(made, near, lambda decisions: rulings(decisions).report)


def related(decision: Decision, earlier: Sequence[Decision]) -> tuple[Decision, ...]:
    """Those that have a name in common with the decision, or with another that has, and so on; and what takes them
    back.

    In file order. What decisions rule hangs on the names that they speak of and on what was taken back, so one that is
    not among these has no part in it: a test compares with settling among them all.

    >>> from entities.decisions import decide
    >>> from entities.decisions.decision import Action
    >>> a, b, c, d = (Spelling(NameType.PERSON, text) for text in ("Kim Ju-ae", "Zhu Ye", "Joo Ae", "Ann Lee"))
    >>> said = [decide(Action.SAME, [b], others=[c], who="ann"), decide(Action.RENAME, [d], value="Ann", who="ann")]
    >>> related(decide(Action.DIFFERENT, [a], others=[b], who="ann"), said) == (said[0],)
    True
    """
    names, ids = set[str]().union(*_names(decision)), {decision.id, *decision.undoes, decision.along} - {""}
    found: set[int] = set()
    count = -1
    while count < len(found):  # nearly always twice: what has a name in common rarely has another one
        count = len(found)
        for place, one in enumerate(earlier):
            if place in found:
                continue
            tied = one.id in ids or one.along in ids or not ids.isdisjoint(one.undoes)
            if tied or any(not names.isdisjoint(keys) for keys in _names(one)):
                found.add(place)
                names.update(*_names(one))
                ids.update(filter(None, (one.id, *one.undoes, one.along)))

    return tuple(earlier[place] for place in sorted(found))


def _names(decision: Decision) -> list[frozenset[str]]:
    return [_keys(s.text) for s in (*decision.subjects, *decision.others) if isinstance(s, Spelling)]


@lru_cache(1 << 16)
def _keys(text: str) -> frozenset[str]:
    """The names that a spelling may be of: a later decision may have changed its type."""
    return frozenset(name_key(type, squeezed(text)) for type in NameType)
