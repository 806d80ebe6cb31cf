"""A decision in words, for people."""

from collections.abc import Sequence

from entities.decisions.decision import Action, Decision, Passage, Subject


def _words(subjects: Sequence[Subject]) -> str:
    texts = list(dict.fromkeys(subject.text for subject in subjects))
    if len(texts) > 5:
        texts = [*texts[:4], f"{len(texts) - 4} more"]
    return " and ".join(filter(None, [", ".join(texts[:-1]), *texts[-1:]]))


def describe(decision: Decision) -> str:
    """The decision as a short sentence without its subject, for people.

    >>> from entities.decisions import Spelling
    >>> from entities.model import NameType
    >>> describe(Decision("1", "", "", Action.RENAME, (Spelling(NameType.PERSON, "Li"),), value="Lee Il-gyu"))
    'named Li “Lee Il-gyu”'
    """
    subjects, others = _words(decision.subjects), _words(decision.others)
    here = " here" if any(isinstance(subject, Passage) for subject in decision.subjects) else ""
    if decision.action is Action.SAME:
        return f"merged {others or subjects} into {decision.value or subjects}"
    if decision.action is Action.UNDO:
        return "took back a decision" if len(decision.undoes) == 1 else f"took back {len(decision.undoes)} decisions"
    be = "is" if len({subject.text for subject in decision.subjects}) == 1 else "are"
    sentences = {
        Action.DIFFERENT: f"kept {subjects}{here} apart from {others}",
        Action.UNSURE: f"was unsure whether {subjects} and {others} are one",
        Action.RENAME: f"named {subjects} “{decision.value}”",
        Action.RETYPE: f"said that {subjects}{here} {be} a {decision.value.lower()}",
        Action.NAME: f"marked {subjects}{here} as a {decision.value.lower()}",
        Action.DROP: f"said that {subjects} {be} not a name{here or ' anywhere'}",
        Action.CONFIRM: f"confirmed {subjects}",
    }
    return sentences[decision.action]
