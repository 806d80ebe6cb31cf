"""Reading a person's name into its parts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PreparedName:
    """A name read once, to be compared many times."""

    text: str
    parts: tuple[str, ...]
