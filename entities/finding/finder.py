"""Finding the mentions of an article: a first, simple form that takes what the model found."""

from typing import Final

from spacy.tokens import Doc

from entities.evidence import Evidence, EvidenceKind
from entities.model import Mention, NameType

LABELS: Final = {
    "PERSON": NameType.PERSON,
    "PER": NameType.PERSON,
    "GPE": NameType.PLACE,
    "LOC": NameType.PLACE,
    "FAC": NameType.PLACE,
}


def find(doc: Doc) -> tuple[Mention, ...]:
    """The people and places a recognized document names, in the order of the text."""
    mentions = []
    for ent in doc.ents:
        if ent.label_ not in LABELS:
            continue
        start, end, text = ent.start_char, ent.end_char, ent.text
        if text.lower().startswith("the "):
            start, text = start + 4, text[4:]
        if text.endswith(("'s", "’s")):
            end, text = end - 2, text[:-2]
        evidence = (Evidence(EvidenceKind.BY_MODEL, (ent.label_,)),)
        mentions.append(Mention(start, end, text, LABELS[ent.label_], evidence=evidence))
    return tuple(mentions)
