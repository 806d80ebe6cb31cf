"""Which entities of a table have a spelling that is looked for."""

from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc


def having(entities: pa.Table, wanted: Callable[[pa.Array], pa.Array]) -> pa.Table:
    """The entities of which some spelling is wanted, in their order. `wanted` says it of many spellings at once.

    >>> table = pa.table({"id": ["a", "b"], "aliases": [[{"text": "Li"}], [{"text": "Lee"}, {"text": "Li"}]]})
    >>> having(table, lambda texts: pc.equal(texts, "Lee"))["id"].to_pylist()
    ['b']
    """
    return entities.take(_places(entities, wanted))


def called(entities: pa.Table, name: str) -> pa.Table:
    """The entities whose name, which a person may have given, or a spelling holds `name`, whatever its case."""
    spelled = _places(entities, lambda texts: pc.match_substring(texts, name, ignore_case=True)).cast(pa.int64())
    named = pc.match_substring(entities["name"], name, ignore_case=True)
    place = pa.array(range(len(entities)), pa.int64())
    return entities.filter(pc.or_(named, pc.is_in(place, spelled)))


def _places(entities: pa.Table, wanted: Callable[[pa.Array], pa.Array]) -> pa.Array:
    aliases = entities["aliases"].combine_chunks()
    held = wanted(pc.struct_field(aliases.flatten(), "text"))
    return pc.unique(pc.list_parent_indices(aliases).filter(held))
