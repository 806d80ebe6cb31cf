"""How more names written in kanji are read: writes the package's names/data/ipadic_kanji.tsv.

Needs the Debian package ``mecab-ipadic`` 2.7.0, unpacked: its ``Noun.name.csv`` (in EUC-JP) holds family and given
names with their readings. Only facts are taken, the kanji and the kana, and only readings that no other table has.

    python -m tests.calibration.build_ipadic usr/share/mecab/dic/ipadic/Noun.name.csv
"""

import csv
import sys
from collections import defaultdict
from pathlib import Path

from entities.names import han
from entities.names.scripts import KATAKANA_TO_HIRAGANA
from entities.names.tables import columns
from tests.calibration.build_kanji import is_kana, is_kanji

TABLE = Path(han.__file__).parent / "data" / "ipadic_kanji.tsv"
SOURCE = (
    "# family and given names of IPADIC 2.7.0 (c) 2000-2003 Nara Institute of Science and Technology (BSD, ICOT terms)"
)
USES = ("姓", "名")
FORM, USE, READING = 0, 7, 11
"""The columns of a row."""


def main(names: Path) -> None:
    known = {kanji: kana.split() for kanji, kana in zip(*columns("wikidata_kanji", "kanji", "kana"), strict=True)}
    known |= han.listed_names()
    found: dict[str, set[str]] = defaultdict(set)
    with names.open(encoding="euc_jp", newline="") as file:
        for row in csv.reader(file):
            kana = row[READING].translate(KATAKANA_TO_HIRAGANA)
            if row[USE] in USES and is_kanji(row[FORM]) and is_kana(kana) and kana not in known.get(row[FORM], ()):
                found[row[FORM]].add(kana)
    lines = [f"{form}\t{' '.join(sorted(readings))}" for form, readings in sorted(found.items())]
    TABLE.write_text("\n".join([SOURCE, "kanji\tkana", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
