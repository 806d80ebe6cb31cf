"""What the sources hand to the build: entries, and the names they go by."""

from dataclasses import dataclass
from typing import Final

from entities.model import Place
from entities.places.listing import NameKind

# Where the letters of the Latin alphabet are: Basic Latin to Latin Extended-B, the additional letters for Viet Nam and
# for transliteration, and the punctuation of names.
_LATIN_BLOCKS: Final = ((0x0000, 0x024F), (0x0300, 0x036F), (0x1E00, 0x1EFF), (0x2010, 0x2019), (0x02B0, 0x02FF))


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one entry. `exact` is set when case and points matter: the form as newspapers print it. `by_hand`
    marks the names of our own tables: they are what people say (*Britain*, *Kiev*), and no rule refuses them."""

    place: str
    text: str
    kind: NameKind
    exact: str = ""
    in_context: bool = False
    by_hand: bool = False

    @property
    def is_common(self) -> bool:
        """Is it a name written down because people use it as much as the official one?"""
        return self.by_hand and self.kind in {NameKind.OTHER, NameKind.ABBREVIATION}


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry before it is numbered. `fame` counts the names the source knows for it, in any language."""

    place: Place
    fame: int = 0


def is_latin(text: str) -> bool:
    """Is the name written in Latin letters only?

    >>> is_latin("Kraków"), is_latin("Краков"), is_latin("synٹ pyٹrz")
    (True, False, False)
    """
    return all(any(low <= ord(letter) <= high for low, high in _LATIN_BLOCKS) for letter in text)
