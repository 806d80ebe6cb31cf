"""Public names that are imported when they are first asked for, so that nobody waits for what he does not use."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def attributes(namespace: dict[str, Any], homes: Mapping[str, str]) -> Callable[[str], Any]:
    """A ``__getattr__`` (PEP 562) for the module of this namespace: `homes` has the module of each public name.

    What was asked for once stays in the namespace. Raises AttributeError for other names.

    >>> space = {"__name__": "shelf"}
    >>> attributes(space, {"sqrt": "math"})("sqrt")(9.0), "sqrt" in space
    (3.0, True)
    """

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {namespace['__name__']!r} has no attribute {name!r}")
        found = namespace[name] = getattr(import_module(homes[name]), name)
        return found

    return get
