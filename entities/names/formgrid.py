"""Which of many pairs of parts are forms of one name, which a man's and a woman's: few are, so they are listed."""

import numpy as np

from entities.names.attested import groups
from entities.names.sexes import men_of
from entities.names.units import Booleans, Integers, Units


def share_forms(a: Units, b: Units, i: Integers, j: Integers) -> Booleans:
    """`attested.share_form` of part ``i[k]`` of `a` with part ``j[k]`` of `b`: few pairs do, and those are listed."""
    of_group: dict[bytes, list[int]] = {}
    for column, key in enumerate(b.keys):
        for group in groups(key):
            if isinstance(group, bytes):  # else a name without another form
                of_group.setdefault(group, []).append(column)
    width = len(b.keys)
    listed = {
        row * width + column
        for row, key in enumerate(a.keys)
        for group in groups(key)
        if isinstance(group, bytes)
        for column in of_group.get(group, ())
    }
    return _are_listed(listed, i * width + j)


def _are_listed(listed: set[int], wanted: Integers) -> Booleans:
    """Which of the wanted numbers are in a set of few."""
    if not listed:
        return np.zeros(len(wanted), dtype=np.bool_)
    kept = np.array(sorted(listed), dtype=np.int64)
    found: Booleans = kept[np.minimum(np.searchsorted(kept, wanted), len(kept) - 1)] == wanted
    return found


def are_of_two_sexes(a: Units, b: Units, i: Integers, j: Integers) -> Booleans:
    """`sexes.are_two_sexes` of part ``i[k]`` of `a` with part ``j[k]`` of `b`."""
    width = len(b.keys)
    formed = {
        row * width + column
        for row, key in enumerate(a.keys)
        for man in men_of(key)
        for column in b.of_key.get(man, ())
    } | {
        row * width + column
        for column, key in enumerate(b.keys)
        for man in men_of(key)
        for row in a.of_key.get(man, ())
    }
    told = (a.sex[i] > 0) & (b.sex[j] > 0)
    two = np.where(told, a.sex[i] != b.sex[j], _are_listed(formed, i * width + j))
    found: Booleans = two & (a.first[i] == b.first[j])
    return found
