"""Spell native names under several systems, for learning what spelling variants look like: writes data/spellings.tsv.

Needs ``pip install faker pypinyin``. The native names are Faker's (MIT); the systems are the published tables, written
down a second time and in short (``data/systems.tsv``), so that what is learnt does not rest on the package's tables.

    python -m tests.calibration.build_spellings
"""

import itertools
import random
from importlib import import_module
from pathlib import Path

from pypinyin import Style, lazy_pinyin

DATA = Path(__file__).parent / "data"
MOST = 260
"""Names of each language and use: enough to learn a few dozen weights from."""
ALPHABETS = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"}
LOCALES = {"ru": "ru_RU", "uk": "uk_UA", "ko": "ko_KR", "zh": "zh_CN"}
USES = {"given": ("first_names", "first_names_male", "first_names_female"), "family": ("last_names", "last_names_male")}


def systems() -> dict[tuple[str, str], dict[str, list[str]]]:
    """For each language and system, its letters (or initials, medials, finals) in the order of the alphabet."""
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    for line in (DATA / "systems.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        language, system, part, letters = line.split("\t")
        found.setdefault((language, system), {})[part] = letters.replace("*", "-").split()
    return found


def cyrillic(word: str, language: str, letters: list[str]) -> str:
    table = dict(zip(ALPHABETS[language], letters, strict=True))
    return "".join(table.get(letter, letter) for letter in word.lower()).replace("-", "")


def hangul(word: str, parts: dict[str, list[str]]) -> str:
    spelled = []
    for letter in word:
        number = ord(letter) - 0xAC00
        if not 0 <= number < 11172:
            return ""
        pieces = parts["initials"][number // 588], parts["medials"][number % 588 // 28], parts["finals"][number % 28]
        spelled.append("".join(pieces).replace("-", ""))
    return "-".join(spelled)


def spellings(native: str, language: str) -> list[str]:
    tables = [parts for (of, _), parts in systems().items() if of == language]
    if language in ALPHABETS:
        found = [cyrillic(native, language, parts["letters"]) for parts in tables]
        found += [s[:-2] + "y" for s in found if s.endswith(("iy", "yy", "ii", "ij"))]
    elif language == "ko":
        found = [hangul(native, parts) for parts in tables]
    else:
        wade_giles = lazy_pinyin(native, style=Style.WADEGILES)
        spelled = "-".join(wade_giles).replace("v", "ü")
        found = ["".join(lazy_pinyin(native)), spelled, spelled.replace("'", "").replace("’", "").replace("ü", "u")]
    return [s for s in dict.fromkeys(found) if s.replace("-", "").replace("'", "").isalpha()]


def natives(locale: str, attributes: tuple[str, ...]) -> list[str]:
    provider = import_module(f"faker.providers.person.{locale}").Provider
    found = itertools.chain.from_iterable(provider.__dict__.get(name, ()) for name in attributes)
    return sorted(set(found))


def main() -> None:
    lines = ["language\tuse\tnative\tspellings\tsource"]
    for (language, locale), (use, attributes) in itertools.product(LOCALES.items(), USES.items()):
        names = natives(locale, attributes)
        for native in sorted(random.Random(0).sample(names, min(MOST, len(names)))):
            if found := spellings(native, language):
                lines.append(f"{language}\t{use}\t{native}\t{' '.join(found)}\tFaker {locale} (MIT)")
    (DATA / "spellings.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
