"""Entities as plain values and back: what JSON, spaCy's `Doc` and other programs can carry."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from entities.evidence import Evidence, EvidenceKind
from entities.model import Alias, Entity, Mention, NameType, Place, Suggestion

type Plain = dict[str, Any]


def evidence_to_list(evidence: Iterable[Evidence]) -> list[Plain]:
    """Facts as plain values: the kind and its words for programs, the sentence for people."""
    return [{"kind": e.kind.value, "values": list(e.values), "text": str(e)} for e in evidence]


def evidence_from_list(data: Iterable[Mapping[str, Any]]) -> tuple[Evidence, ...]:
    """The facts that `evidence_to_list` wrote."""
    return tuple(Evidence(EvidenceKind(e["kind"]), tuple(e["values"])) for e in data)


def mention_to_dict(mention: Mention) -> Plain:
    """A mention as plain values; `title` and `evidence` only when there are any."""
    plain: Plain = {"start": mention.start, "end": mention.end, "text": mention.text}
    if mention.title:
        plain["title"] = mention.title
    if mention.evidence:
        plain["evidence"] = evidence_to_list(mention.evidence)
    return plain


def mention_from_dict(data: Mapping[str, Any], type: NameType) -> Mention:
    """The mention that `mention_to_dict` wrote; its type is its entity's."""
    evidence = evidence_from_list(data.get("evidence", ()))
    return Mention(data["start"], data["end"], data["text"], type, data.get("title", ""), evidence)


def entity_to_dict(entity: Entity) -> Plain:
    """A row of the table as plain values.

    >>> mention = Mention(0, 4, "Cuba", NameType.PLACE)
    >>> row = Entity("c0", NameType.PLACE, "Cuba", 1.0, False, (Alias("Cuba", 1, 1.0),), (mention,))
    >>> entity_to_dict(row)["mentions"]
    [{'start': 0, 'end': 4, 'text': 'Cuba'}]
    >>> entity_from_dict(entity_to_dict(row)) == row
    True
    """
    plain: Plain = {
        "id": entity.id,
        "type": entity.type.value,
        "name": entity.name,
        "confidence": entity.confidence,
        "needs_review": entity.needs_review,
        "aliases": [_judged_to_dict(a, text=a.text, count=a.count) for a in entity.aliases],
        "mentions": list(map(mention_to_dict, entity.mentions)),
    }
    if entity.place:
        plain["place"] = {key: value for key, value in asdict(entity.place).items() if value}
    if entity.question:
        plain["question"] = entity.question
    if entity.suggestions:
        plain["suggestions"] = [_judged_to_dict(s, id=s.entity_id, name=s.name) for s in entity.suggestions]
    return plain


def entity_from_dict(data: Mapping[str, Any]) -> Entity:
    """The row that `entity_to_dict` wrote."""
    type = NameType(data["type"])
    return Entity(
        id=data["id"],
        type=type,
        name=data["name"],
        confidence=data["confidence"],
        needs_review=data["needs_review"],
        aliases=tuple(
            Alias(a["text"], a["count"], a["confidence"], evidence_from_list(a["evidence"])) for a in data["aliases"]
        ),
        mentions=tuple(mention_from_dict(m, type) for m in data["mentions"]),
        place=Place(**data["place"]) if "place" in data else None,
        suggestions=tuple(
            Suggestion(s["id"], s["name"], s["confidence"], evidence_from_list(s["evidence"]))
            for s in data.get("suggestions", ())
        ),
    )


def _judged_to_dict(judged: Alias | Suggestion, **head: str | int) -> Plain:
    return head | {"confidence": judged.confidence, "evidence": evidence_to_list(judged.evidence)}
