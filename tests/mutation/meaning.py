"""What a module says, so that two spellings of it count as one: a change from one to the other is no mutant.

The rules are those of the language or of a type, not of any single line:

- annotations, and where ``*`` and ``/`` stand in a signature, say nothing at run time;
- ``is`` and ``==`` are one for None, for members of an enumeration, and for the small numbers that are compared here;
- of a name's two types one comes first in the alphabet: what is ``<=`` the first of them is it;
- the sizes of caches change time and memory only: a constant that a decorator ``lru_cache`` is given;
- ``strict=`` of a ``zip`` checks what is the case;
- in the key of a sort ``~n`` is the order of ``-n``.
"""

import ast
from typing import Final

EQUALITY: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {ast.Is: ast.Eq, ast.IsNot: ast.NotEq}
ORDERS: Final[dict[str, dict[type[ast.cmpop], type[ast.cmpop]]]] = {
    "PERSON": {ast.LtE: ast.Eq, ast.Gt: ast.NotEq},
    "PLACE": {ast.GtE: ast.Eq, ast.Lt: ast.NotEq},
}
"""Comparisons with the two types of a name, PERSON and PLACE, which are texts."""


def meaning(code: str) -> str:
    """What the code says; empty when it is no Python.

    >>> meaning("a: int = 1") == meaning("a: str = 1") != meaning("a: int = 2")
    True
    >>> meaning("a is None") == meaning("a == None") != meaning("a is not None")
    True
    >>> meaning("t is NameType.PERSON") == meaning("t <= NameType.PERSON") != meaning("t >= NameType.PERSON")
    True
    """
    try:
        tree = ast.parse(code)
    except SyntaxError:  # the * and / between parameters are no operators
        return ""
    caches = {name.id for node in ast.walk(tree) if _is_cache(node) for name in ast.walk(node) if _is_constant(name)}
    for node in ast.walk(tree):
        _leave_out(node, caches)
        _spell_plainly(node)
    return ast.dump(tree)


def _is_cache(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "lru_cache"


def _is_constant(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id.isupper()


def _leave_out(node: ast.AST, caches: set[str]) -> None:
    """Take out what says nothing at run time."""
    if isinstance(node, ast.arg):
        node.annotation = None
    elif isinstance(node, ast.arguments):  # where * or / stands in a signature no test should ask
        node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
        node.defaults = [value for value in (*node.defaults, *node.kw_defaults) if value]
        node.posonlyargs, node.kwonlyargs, node.kw_defaults = [], [], []
    elif isinstance(node, ast.FunctionDef):
        node.returns = None
    elif isinstance(node, ast.AnnAssign):
        node.annotation = ast.Constant(0)
        if isinstance(node.target, ast.Name) and node.target.id in caches:
            node.value = None
    elif isinstance(node, ast.TypeAlias):
        node.value = ast.Constant(0)
    elif isinstance(node, ast.Call):
        node.keywords = [word for word in node.keywords if word.arg != "strict" or not _is_named(node.func, "zip")]


def _spell_plainly(node: ast.AST) -> None:
    """Write in one way what can be written in two."""
    if isinstance(node, ast.Compare):
        node.ops = [_order(op, right) for op, right in zip(node.ops, node.comparators, strict=True)]
    elif isinstance(node, ast.keyword) and node.arg == "key" and isinstance(node.value, ast.Lambda):
        body = node.value.body
        for part in body.elts if isinstance(body, ast.Tuple) else (body,):
            if isinstance(part, ast.UnaryOp) and isinstance(part.op, ast.Invert):
                part.op = ast.USub()


def _is_named(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _order(operator: ast.cmpop, right: ast.expr) -> ast.cmpop:
    """The operator in the one spelling of what it asks."""
    plain = EQUALITY.get(type(operator), type(operator))
    if isinstance(right, ast.Attribute) and _is_named(right.value, "NameType"):
        plain = ORDERS.get(right.attr, {}).get(plain, plain)
    return plain()
