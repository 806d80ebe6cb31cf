"""Addresses for what has none: the same for the same text, whatever its file is called (UUIDs of names, RFC 9562)."""

from urllib.parse import quote
from uuid import NAMESPACE_OID, uuid5

from entities.model import Entity
from entities.nametable import NameTable


def article_iri(table: NameTable) -> str:
    """The address of an article: its own where its source is one, else one made of its text.

    >>> article_iri(NameTable("a", "a.txt", "00ff", "", 0, ()))
    'urn:uuid:d0b76190-af75-5c09-b669-b52c6e8db869'
    """
    if table.source.startswith(("http://", "https://")):
        return quote(table.source, safe="/:?#[]@!$&'()*+,;=%~")
    return f"urn:uuid:{uuid5(NAMESPACE_OID, table.sha256)}"


def entity_iri(table: NameTable, entity: Entity) -> str:
    """The address of a row of an article's table."""
    return f"urn:uuid:{uuid5(NAMESPACE_OID, f'{table.sha256}/{entity.id}')}"


def known_as(entity: Entity) -> list[str]:
    """Where others describe the same place: Wikidata, GeoNames; empty where the gazetteer has no such key."""
    if not entity.place:
        return []
    wikidata, geonames = entity.place.wikidata, entity.place.geonames
    known = [address_of(wikidata)] if wikidata else []
    return known + ([f"https://sws.geonames.org/{geonames}/"] if geonames else [])


def address_of(wikidata: str) -> str:
    """The address of an item of Wikidata; empty for none.

    >>> address_of("Q241")
    'http://www.wikidata.org/entity/Q241'
    """
    return f"http://www.wikidata.org/entity/{wikidata}" if wikidata else ""
