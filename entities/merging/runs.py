"""Several words of a longer name that stand for it: *Van der Meer*, *Silva Pinto*, *Sergei Viktorovich*.

Such a name has two words or more and yet is a short one: which Van der Meer is meant, the article decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from entities.names import PreparedName


def words_of(name: PreparedName) -> tuple[str, ...]:
    """The folded words of a name without titles and suffix, particles as words of their own.

    >>> from entities.names import prepare
    >>> words_of(prepare("Pieter van der Meer"))
    ('pieter', 'van', 'der', 'meer')
    """
    return tuple(word for part in name.parts for word in (*part.particle.split(), part.key))


def runs(names: Sequence[PreparedName]) -> dict[tuple[str, ...], list[int]]:
    """For each run of two words or more that begins or ends a longer name of `names`, the numbers of these names.

    >>> from entities.names import prepare
    >>> runs([prepare("Luiz da Silva")])
    {('luiz', 'da'): [0], ('da', 'silva'): [0]}
    """
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        words = words_of(name)
        for size in range(2, len(words)):
            for run in dict.fromkeys((words[:size], words[-size:])):
                found[run].append(i)
    return dict(found)


def run_words(names: Iterable[PreparedName]) -> set[tuple[str, ...]]:
    """The words of all runs of the names."""
    return set(runs(list(names)))
