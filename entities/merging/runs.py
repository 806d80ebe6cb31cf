"""Several words of a longer name that stand for it: *Van der Meer*, *Silva Pinto*, *Sergei Viktorovich*.

Such a name has two words or more and yet is a short one: which Van der Meer is meant, the article decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from entities.merging.variation import is_variant
from entities.names import PreparedName, Role
from entities.names.order import is_patronymic

# Behind it stands a territory: who is called Louis, Landgrave of Hesse, is not called Hesse.
_OF = "of"


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
                if _OF not in run and words[-size - 1] != _OF:
                    found[run].append(i)
    return dict(found)


def run_words(names: Iterable[PreparedName]) -> set[tuple[str, ...]]:
    """The words of all runs of the names."""
    return set(runs(list(names)))


def is_address(name: PreparedName) -> bool:
    """Is it a given name with a patronymic, as Russians address each other (*Irina Petrovna*)?

    >>> from entities.names import prepare
    >>> is_address(prepare("Irina Petrovna")), is_address(prepare("Ann Hill"))
    (True, False)
    """
    return len(name.parts) == 2 and name.parts[0].role is Role.GIVEN and is_patronymic(name.parts[1].key)


def addresses(name: PreparedName, other: PreparedName) -> bool:
    """Does the given name with a patronymic fit the full name?

    >>> from entities.names import prepare
    >>> addresses(prepare("Sergey Viktorovich"), prepare("Sergei Viktorovich Voloshin"))
    True
    """
    if not is_address(name) or len(other.parts) < 3 or other.parts[1].role is not Role.PATRONYMIC:
        return False
    return all(is_variant(one, two, given=True) for one, two in zip(name.parts, other.parts[:2], strict=True))
