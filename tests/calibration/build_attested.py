"""Which names people bear, and which of them are forms of one name: writes the package's names/data/attested.marisa.

Needs the wheel of ``rigour`` 1.8.2 (MIT) and the sources of ``names`` 0.3.0 (MIT) from PyPI, unpacked: the first holds
the given and family names of Wikidata (CC0), a line for each with its forms in many languages and scripts; the second
the surnames of the US Census of 1990 (public domain). Only facts are taken: a name, and what it is a form of.

    python -m tests.calibration.build_attested rigour/data/names/persons.txt names/dist.all.last
"""

import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import marisa_trie

from entities.names import attested
from entities.names.skeleton import skeleton

FULL_SCRIPTS = {"CYRILLIC", "GREEK", "GEORGIAN", "ARMENIAN"}
"""Alphabets that write every vowel and every consonant: Latin names that one of them spells alike (Стивен for Stephen
and Steven) and that have the same consonants are one sound. Katakana writes Barr and Burr, Lang and Lange alike."""
MOST_NAMES = 30
"""Names beyond which a spelling is so short that it tells nothing."""
LONGEST = 24


def script(form: str) -> str:
    """The script of the first letter."""
    return next((unicodedata.name(char, "NONE").split()[0] for char in form if char.isalpha()), "NONE")


def is_kept(form: str) -> bool:
    """Whether a form tells more than its sounds: single Han characters and hiragana are read, phrases are no name."""
    key = attested.key_of(form)
    return (
        bool(key) and len(key) <= LONGEST and script(form) != "HIRAGANA" and not (len(form) == 1 and ord(form) > 0x2E80)
    )


def read_names(path: Path) -> list[list[str]]:
    """The forms of each name that are kept."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [[form for form in line.partition(" => ")[0].split(", ") if is_kept(form.strip())] for line in lines]


def homophones(names: list[list[str]]) -> list[frozenset[str]]:
    """Latin keys of several names that a full script spells alike and that have the same consonants."""
    spelled: dict[str, list[int]] = defaultdict(list)
    for number, forms in enumerate(names):
        for key in {attested.key_of(form) for form in forms if script(form) in FULL_SCRIPTS}:
            spelled[key].append(number)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, numbers in spelled.items():
        if 1 < len(numbers) < MOST_NAMES:
            for number in numbers:
                for latin in filter(str.isascii, map(attested.key_of, names[number])):
                    found[key, skeleton(latin)].add(latin)
    return sorted({frozenset(keys) for keys in found.values() if len(keys) > 1}, key=sorted)


def main(names_path: Path, census_path: Path) -> None:
    names = read_names(names_path)
    groups = sorted({frozenset(map(attested.key_of, forms)) for forms in names if forms}, key=sorted)
    census = {line.split()[0].lower() for line in census_path.read_text(encoding="ascii").splitlines()}
    records = {(key, attested.ALONE) for group in groups for key in group} | {(key, attested.ALONE) for key in census}
    kin = [group for group in (*groups, *homophones(names)) if len(group) > 1]
    records |= {(key, number) for number, group in enumerate(kin, start=attested.ALONE + 1) for key in group}
    shared = {key for key, number in records if number != attested.ALONE}
    rows = sorted((key, (number,)) for key, number in records if number != attested.ALONE or key not in shared)
    marisa_trie.RecordTrie(attested.RECORD, rows, order=marisa_trie.LABEL_ORDER).save(str(attested.PATH))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
