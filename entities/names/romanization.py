"""Spelling systems: the letters of a token to a string of sounds.

A system is a table of spellings (`data/latin.tsv` and its neighbours): at each place of the token the longest spelling
that fits is read, and gives its sounds. ``^`` stands for the start of the token, ``$`` for its end; a spelling with
letters in the column *after* only fits before one of them (*c* before *e* or *i*).

Sounds are one character each. They are not a phonetic alphabet: a letter whose sound depends on the language (*ch*,
*j*, *w*, final *e*) is a sound of its own, and `data/codes.tsv` says how near it is to the sounds it may be. What is
read under a system that is known for certain gets the certain sounds.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from string import ascii_lowercase
from typing import Final, NamedTuple

from entities.names.tables import columns

START: Final = "^"
END: Final = "$"


class Spelling(NamedTuple):
    """One rule: these letters, before one of these (or before anything), sound like this."""

    letters: str
    after: str
    sound: str
    system: str


@dataclass(frozen=True, slots=True)
class Speller:
    """The spellings of one or more systems: the `sounds` of each unit, and its system.

    `sizes` are the lengths of the units of two letters and more by their first two letters, the longest first. A table
    and a few slices, no regular expression: to compile one of a thousand spellings, for each of a dozen orthographies,
    takes longer than to read the names of a hundred articles.
    """

    sounds: Mapping[str, str]
    systems: Mapping[str, str]
    sizes: Mapping[str, tuple[int, ...]]

    def units(self, token: str) -> list[str]:
        """Cut a folded token into the units that are read together.

        >>> latin().units("schmidt")
        ['^', 'sch', 'm', 'i', 'dt', '$']
        """
        text, at, found = f"{START}{token}{END}", 0, []
        systems, sizes_of, end = self.systems, self.sizes.get, len(token) + 2
        while at < end:
            sizes = sizes_of(text[at : at + 2])
            if sizes is not None:
                for size in sizes:
                    unit = text[at : at + size]
                    if unit in systems:
                        found.append(unit)
                        at += size
                        break
                else:
                    found.append(text[at])
                    at += 1
            else:
                found.append(text[at])
                at += 1
        return found

    def sound(self, token: str) -> str:
        """Read a folded token.

        >>> latin().sound("schmidt") == latin().sound("schmitt")
        True
        """
        return "".join(map(self.sounds.__getitem__, self.units(token)))


class Sounds(dict[str, str]):
    """Sounds by unit. A character that no rule knows sounds as its base letter does, or not at all."""

    def __missing__(self, unit: str) -> str:
        """Look the character's parts up once and remember the answer."""
        bases = unicodedata.normalize("NFKD", unit).casefold()
        sound = "".join([self.get(base, "") for base in bases]) if bases != unit else ""
        self[unit] = sound
        return sound


def compile_spellings(spellings: Iterable[Spelling]) -> Speller:
    """Compile rules into one matcher; a later rule with the same letters replaces an earlier one.

    A rule that needs a certain next letter is spelled out: its letters joined with every unit that begins with one.

    >>> rules = [Spelling("c", "", "k", "A"), Spelling("c", "e", "s", "A"), Spelling("e", "", "e", "A")]
    >>> compile_spellings(rules).sound("cec")
    'sek'
    """
    plain = {rule.letters: rule for rule in spellings if not rule.after}
    units = {letters: (rule.sound, rule.system) for letters, rule in plain.items()}
    beginning: dict[str, list[Spelling]] = {}
    for rule in plain.values():
        beginning.setdefault(rule.letters[0], []).append(rule)
    for rule in spellings:
        for letter in dict.fromkeys(rule.after):
            for following in beginning.get(letter, ()):
                units.setdefault(rule.letters + following.letters, (rule.sound + following.sound, rule.system))
    sizes: dict[str, set[int]] = {}
    for unit in units:
        if len(unit) > 1:
            sizes.setdefault(unit[:2], set()).add(len(unit))
    return Speller(
        Sounds({unit: sound for unit, (sound, _) in units.items()}),
        {unit: system for unit, (_, system) in units.items()},
        {start: tuple(sorted(found, reverse=True)) for start, found in sizes.items()},
    )


def trie_pattern(words: Iterable[str]) -> str:
    r"""A regular expression that matches the longest of many literal words, branching letter by letter.

    Python tries the branches of an alternation one after another: as a trie there are never more than letters.

    >>> trie_pattern(["a", "ab", "ac", "b"])
    '(?:a(?:b|c)?|b)'
    """
    heads: dict[str, list[str]] = {}
    for word in sorted(words):
        heads.setdefault(word[:1], []).append(word[1:])
    ends = "" in heads
    branches = [re.escape(head) + trie_pattern(tails) for head, tails in heads.items() if head]
    if not branches:
        return ""
    alone = len(branches) == 1 and not ends
    return branches[0] if alone else f"(?:{'|'.join(branches)}){'?' if ends else ''}"


@cache
def read_spellings(table: str) -> tuple[Spelling, ...]:
    """The rules of one table, in its order, their letters in the form in which tokens come (NFKC)."""
    found = zip(*columns(table, "spelling", "after", "sound", "system"), strict=True)
    return tuple([Spelling(unicodedata.normalize("NFKC", letters), *rest) for letters, *rest in found])


@cache
def latin() -> Speller:
    """The Latin letters as most orthographies read them, with the spellings that give a language away."""
    return compile_spellings(read_spellings("latin"))


def latin_reader(code: Mapping[int, str]) -> Callable[[str], str]:
    """What reads tokens of small ASCII letters as ``latin().sound`` does, each sound in this code (as `str.translate`).

    The units of two letters and more are found and their sounds written, and then the letters left between them read.
    What is written must not be read again: what may be read is written as control characters until then.

    >>> latin_reader({ord("m"): "M"})("schmidt") == latin().sound("schmidt").replace("m", "M")
    True
    """
    sounds = {unit: sound.translate(code) for unit, sound in latin().sounds.items()}
    letters = f"{START}{END}{ascii_lowercase}"
    set_apart = {ord(letter): chr(control) for control, letter in enumerate(letters)}
    units = {unit: sound.translate(set_apart) for unit, sound in sounds.items() if len(unit) > 1}
    table = {at: chr(at) for at in range(128)} | dict(enumerate(letters))
    table |= {ord(letter): sounds[letter] for letter in letters}
    write_units = re.compile(trie_pattern(units)).sub

    def write(found: re.Match[str]) -> str:
        return units[found[0]]

    return lambda token: write_units(write, f"{START}{token}{END}").translate(table)


@cache
def _plain_reader() -> Callable[[str], str]:
    return latin_reader({})


def latin_sound(token: str) -> str:
    """The same as ``latin().sound``, in two thirds of the time where a token is of small ASCII letters.

    >>> latin_sound("schmidt") == latin().sound("schmidt")
    True
    """
    if not (token.isascii() and token.isalpha() and token.islower()):
        return latin().sound(token)
    return _plain_reader()(token)
