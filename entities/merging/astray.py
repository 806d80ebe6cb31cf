"""Given names that fit only an initial or a patronymic of another's: *S. V. Hill* is not *Viktor Hill*."""

from entities.merging.variation import is_variant
from entities.names import NamePart, Order, PreparedName, Role


def are_astray(one: PreparedName, other: PreparedName) -> bool:
    """Does the given name of one of them fit only an initial or a patronymic of the other?

    >>> from entities.names import prepare
    >>> are_astray(prepare("S. V. Hill"), prepare("Viktor Hill"))
    True
    """
    return _is_astray(one, other) or _is_astray(other, one)


def _is_astray(one: PreparedName, other: PreparedName) -> bool:
    """Does the given name of `other` fit only an initial or a patronymic of `one` (S. V. Hill, Viktor Hill)?

    Who goes by a middle name is written with it (J. Edgar Hoover, Edgar Hoover), not with its initial; and a patronymic
    is the name of one's father (Sergei Viktorovich Hill, Viktor Hill).
    """
    if _is_initial_inside(one, other.parts[-1]):
        return True
    given = other.parts[0]
    if given.role is not Role.GIVEN or one.order is Order.FAMILY_FIRST:
        return False
    first = one.parts[0]
    begins = first.key[0] == given.key[0] if first.role is Role.INITIAL else is_variant(first, given, given=True)
    whole = [part for part in one.parts if part.role not in (Role.INITIAL, Role.PATRONYMIC)]
    return not begins and len(whole) < len(one.parts) and not any(is_variant(part, given) for part in whole)


def _is_initial_inside(one: PreparedName, family: NamePart) -> bool:
    """Does it fit only an initial before the family name of `one` (George Washington, George H. W. Bush)?"""
    if family.role is not Role.FAMILY or one.parts[-1].role is Role.INITIAL:
        return False
    whole = [part for part in one.parts if part.role is not Role.INITIAL]
    inside = any(part.role is Role.INITIAL and part.key[0] == family.key[0] for part in one.parts[:-1])
    return inside and not any(is_variant(part, family) for part in whole)
