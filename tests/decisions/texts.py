"""An article with names repeated, and its mentions, for the tests of decisions."""

import re
from collections.abc import Sequence

from hypothesis import strategies as st

from entities.decisions import Action, Decision, Passage, Spelling, Subject, quote
from entities.model import Article, Mention, NameType

TEXT = (
    "Kim Jong Un met Lee in Pyongyang. Kim smiled. Lee, or Li, left Georgia.\n"
    "Zhu Ye is Kim Ju-ae, writes Reuters. Kim left with Kim Ju-ae. Georgia waited.\n"
)
NAMES = {
    "Kim Jong Un": NameType.PERSON,
    "Kim Ju-ae": NameType.PERSON,
    "Zhu Ye": NameType.PERSON,
    "Kim": NameType.PERSON,
    "Lee": NameType.PERSON,
    "Li": NameType.PERSON,
    "Pyongyang": NameType.PLACE,
    "Georgia": NameType.PLACE,
    "Reuters": NameType.PLACE,
}
ARTICLE = Article(TEXT, "a1")


def mentions_of(text: str) -> tuple[Mention, ...]:
    """Every name of `NAMES` in a text, the longest first where two begin alike."""
    pattern = "|".join(rf"\b{re.escape(name)}\b" for name in NAMES)
    return tuple(Mention(*found.span(), found[0], NAMES[found[0]]) for found in re.finditer(pattern, text))


MENTIONS = mentions_of(TEXT)


def named(name: str, doc_id: str = "") -> Spelling:
    return Spelling(NAMES[name], name, doc_id)


def spot(name: str, nth: int = 0) -> tuple[int, int]:
    """The offsets of the nth mention with this text."""
    mention = [m for m in MENTIONS if m.text == name][nth]
    return mention.start, mention.end


def say(
    id: str,
    action: Action,
    *subjects: Subject,
    others: Sequence[Subject] = (),
    value: str = "",
    together: bool = False,
    undoes: Sequence[str] = (),
) -> Decision:
    return Decision(id, "", "ann", action, subjects, tuple(others), value, together, tuple(undoes))


def here(name: str, nth: int = 0) -> Passage:
    return quote(ARTICLE, *spot(name, nth))


subjects = st.one_of(
    st.sampled_from(sorted(NAMES)).map(named),
    st.sampled_from(sorted(NAMES)).map(lambda name: Spelling(NameType.PLACE, name)),
    st.sampled_from(MENTIONS).map(lambda m: quote(ARTICLE, m.start, m.end)),
)


@st.composite
def histories(draw: st.DrawFn, most: int = 8) -> list[Decision]:
    made: list[Decision] = []
    for number in range(draw(st.integers(0, most))):
        action = draw(st.sampled_from(Action))
        some = draw(st.lists(subjects, min_size=1, max_size=3, unique=True))
        others = (
            draw(st.lists(subjects, min_size=1, max_size=2))
            if action in {Action.SAME, Action.DIFFERENT, Action.UNSURE}
            else []
        )
        typed = action in {Action.RETYPE, Action.NAME}
        value = draw(st.sampled_from(NameType)) if typed else draw(st.sampled_from(["", "X", "Y"]))
        undoes = [draw(st.sampled_from(made)).id] if made and action is Action.UNDO else []
        split = action in {Action.DIFFERENT, Action.RETYPE} and draw(st.booleans())
        made.append(say(str(number), action, *some, others=others, value=str(value), together=split, undoes=undoes))
    return made
