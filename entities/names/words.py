"""A name as a text, cut into words: one form for spaces and quotes, initials apart, particles off their hyphen."""

import re
import unicodedata
from typing import Final

from entities.names.known import commonness
from entities.names.order import FAMILIES
from entities.names.sound import fold
from entities.names.tables import rows

PARTICLES: Final = {row["word"]: row["kind"] for row in rows("particles")}
BEFORE_HYPHEN: Final = ("article", "patronymic", "binding")
ARTICLES: Final = frozenset(row["word"] for row in rows("particles") if row["kind"] == "article")
COMMA: Final = ("", ",")
_SPACES: Final = str.maketrans(
    dict.fromkeys('\t\n\r\x0b\x0c\xa0\u3000・·•=＝_/|;"“”„«»()[]{}<>*?!:', " ") | {"，": " , ", ",": " , ", "’": "'"}
)
_PLAIN: Final = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")
_VOWELS: Final = re.compile("[aeiouy]")
LONGEST_TEXT: Final = 512
"""Characters of a name that are read; longer text is no name, and the work must stay bounded."""
LONGEST_WORD: Final = 48
"""Letters of a word that are read; the longest in the measured sets has 24."""
LONGEST_KEY: Final = 2 * LONGEST_WORD
"""Folded letters of a word that are read: one character can stand for eighteen (U+FDFA)."""
MOST_INITIALS: Final = 3
"""Letters of a word without a vowel that is taken for initials (JFK, MBS); longer ones are names (Krč, Brkljač)."""

Word = tuple[str, str]
"""A word as written and its folded letters."""


def tidy(text: str) -> str:
    """The name as shown to people: composed characters, single spaces.

    >>> tidy("  Kim   Jong-un ")
    'Kim Jong-un'
    """
    text = text[:LONGEST_TEXT]
    return " ".join((text if text.isascii() else unicodedata.normalize("NFC", text)).split())


def split_words(shown: str) -> list[Word]:
    """The words of a tidy name with their folded letters; a comma is a word of its own, without letters.

    >>> split_words("J.F. Kennedy")
    [('J', 'j'), ('F', 'f'), ('Kennedy', 'kennedy')]
    >>> split_words("al-Assad, Bashar")
    [('al-', 'al'), ('Assad', 'assad'), ('', ','), ('Bashar', 'bashar')]
    """
    if _PLAIN.fullmatch(shown):
        words = [(word[:LONGEST_WORD], word[:LONGEST_WORD].lower()) for word in shown.split(" ")]
    else:
        words = []
        for word in shown.translate(_SPACES).split():
            words += [COMMA] if word == "," else _split_word(word[:LONGEST_WORD])
    return words


def _split_word(word: str) -> list[Word]:
    """One written word as the words it stands for: points between initials, a particle before a hyphen."""
    if "." in word:
        bare = word.rstrip(".")
        pieces = (
            bare.replace(".", " ").split() if max(map(len, bare.split("."))) > 1 else bare.replace("-", ".").split(".")
        )
        return [(piece, key) for piece in pieces if (key := _fold(piece))]
    head, hyphen, tail = word.partition("-")
    if hyphen and tail:
        if PARTICLES.get(_fold(head)) in BEFORE_HYPHEN:
            return [(head + "-", _fold(head)), *_split_word(tail)]
        article, second, rest = tail.partition("-")
        if second and rest and article.lower() in ARTICLES:  # Zia-ul-Haq is Zia ul-Haq
            return [(head, _fold(head)), (article + "-", _fold(article)), *_split_word(rest)]
    key = _fold(word)
    return [(word, key)] if key else []


def _fold(word: str) -> str:
    """Folded letters without anything that is a space in one form or another."""
    # Cut before it is folded as well: what stands for eighteen letters takes as long as eighteen.
    plain = word if word.isascii() else unicodedata.normalize("NFKC", word)[: 2 * LONGEST_KEY]
    key = fold(plain)[:LONGEST_KEY]
    return key if key.isalpha() else "".join(key.split())


def spell_initials(words: list[Word]) -> list[Word]:
    """Words of a name, those that are initials written as one letter by letter: JFK is three, Ng is a name.

    >>> spell_initials([("JFK", "jfk")]), spell_initials([("Ng", "ng")])
    ([('J', 'j'), ('F', 'f'), ('K', 'k')], [('Ng', 'ng')])
    """
    found: list[Word] = []
    for word in words:
        text, key = word
        if 1 < len(key) <= MOST_INITIALS and is_initials(key):
            found += [(letter, letter.lower()) for letter in text if letter.isalpha()]
        else:
            found.append(word)
    return found


def is_initials(key: str) -> bool:
    """Whether a short word is initials: it has no vowel, and is no particle or known name.

    >>> is_initials("jfk"), is_initials("ng"), is_initials("kat")
    (True, False, False)
    """
    spelled = key.isascii() and key.isalpha() and not _VOWELS.search(key)
    return spelled and not (key in PARTICLES or key in FAMILIES or commonness(key))
