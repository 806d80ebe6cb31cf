"""Evidence: one small fact for or against an answer, and the sentence a reader sees for it.

Every answer of the package (two names compared, a mention found, a spelling put in a row) carries the facts it rests
on. A fact is a kind and a few words, so that a program can count the kinds and a person can read the sentence. The
sentences stand together in this file: a kind that has no sentence can't be shown, so it can't be made.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class EvidenceKind(StrEnum):
    """What a fact is about. One kind has one sentence in `SENTENCES`."""

    # names: two spellings beside each other
    IDENTICAL = "identical"
    ALIGNED = "aligned"
    SOUNDS_LIKE = "sounds_like"
    LEFT_OUT = "left_out"
    CONTRADICTS = "contradicts"
    # finding: how a mention came to be seen
    BY_MODEL = "by_model"
    # merging: what the article says


SENTENCES: Final[dict[EvidenceKind, str]] = {
    EvidenceKind.IDENTICAL: "{0} and {1} are the same letters",
    EvidenceKind.ALIGNED: "{0} is {1}",
    EvidenceKind.SOUNDS_LIKE: "{0} sounds like {1} ({2})",
    EvidenceKind.LEFT_OUT: "{0} leaves out {1}",
    EvidenceKind.CONTRADICTS: "{0} is not {1}",
    EvidenceKind.BY_MODEL: "the model labels it {0}",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact: its kind, and the words that fill the kind's sentence.

    >>> str(Evidence(EvidenceKind.LEFT_OUT, ("Kim", "Jong Un")))
    'Kim leaves out Jong Un'
    """

    kind: EvidenceKind
    values: tuple[str, ...] = ()

    def __str__(self) -> str:
        return SENTENCES[self.kind].format(*self.values)


def sentence(evidence: tuple[Evidence, ...]) -> str:
    """Join facts into one plain sentence, for people.

    >>> sentence((Evidence(EvidenceKind.ALIGNED, ("Kim", "Kim")), Evidence(EvidenceKind.LEFT_OUT, ("Kim", "Jong Un"))))
    'Kim is Kim; Kim leaves out Jong Un'
    """
    return "; ".join(map(str, evidence))
