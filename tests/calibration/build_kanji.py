"""How names written in kanji are read, from the names of Wikidata: writes names/data/wikidata_kanji.tsv.

Needs the wheel of ``rigour`` 1.8.2 (MIT) from PyPI, unpacked: it holds the given and family names of Wikidata (CC0), a
line for each with its forms. A line with hiragana says how its kanji are read. Kanji that are not in the package's own
list of names are kept; readings that many names have come first.

    python -m tests.calibration.build_kanji rigour/data/names/persons.txt
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from entities.names import han
from entities.names.scripts import script_of

TABLE = Path(han.__file__).parent / "data" / "wikidata_kanji.tsv"
SOURCE = "# given and family names of Wikidata (CC0), by way of rigour 1.8.2 (MIT)"
LENGTHS = (1, 2, 3, 4)
"""Characters of a name."""
MOST = 4


def is_kanji(form: str) -> bool:
    return (
        len(form) in LENGTHS
        and all(char == "々" or script_of(char) == "Han" for char in form)
        and form[-1] not in "氏姓"
    )


def is_kana(form: str) -> bool:
    return form != "" and all("ぁ" <= char <= "ん" or char == "ー" for char in form)


def main(names: Path) -> None:
    found: dict[str, set[str]] = defaultdict(set)
    heard: Counter[str] = Counter()
    for line in names.read_text(encoding="utf-8").splitlines():
        forms = line.partition(" => ")[0].split(", ")
        kana, kanji = list(filter(is_kana, forms)), list(filter(is_kanji, forms))
        for reading in kana:
            heard[reading] += len(kanji)
        for form in kanji:
            found[form].update(kana)
    listed = han.listed_names()
    lines = []
    for form, readings in sorted(found.items()):
        ranked = sorted(readings, key=lambda kana: (-heard[kana], kana))
        if ranked and form not in listed:
            lines.append(f"{form}\t{' '.join(ranked[:MOST])}")
    TABLE.write_text("\n".join([SOURCE, "kanji\tkana", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
