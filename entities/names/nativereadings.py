"""The readings of a token in another script: by its letters, and by the languages that write syllables in it."""

import re
from typing import Final

from entities.names.han import han_japanese, han_korean, han_mandarin
from entities.names.japanese import polivanov_sound
from entities.names.korean import chained_sound, kontsevich_sound
from entities.names.makeup import CERTAIN
from entities.names.mandarin import palladius_sound
from entities.names.readings import CHAINED, FOREIGN, SECOND, Reading, read
from entities.names.romanization import latin
from entities.names.scripts import TABLES, native_sound, ukrainian

OTHER_LETTERS: Final = 1.5
"""Logits: a reading of which the letters show nothing."""

BY_SYLLABLES: Final = ("Cyrillic", "Arabic", "Kana", "Hangul")
"""Scripts in which Korean and Chinese names are read by syllables, too."""
KOREAN_LENGTH: Final = 8
KANA_TO_KOREAN: Final = str.maketrans({"o": "?", "4": "?", "u": "V", "~": "V", "n": "ñ", "2": "a", "7": "i"})

ARABIC_TO_KOREAN: Final = str.maketrans(
    {
        "&": "V",
        "%": "i",
        "7": "i",
        "2": "a",
        "Q": "g",
        "q": "g",
        "H": "h",
        "S": "s",
        "T": "s",
        "z": "J",
        "f": "p",
        "`": "",
    }
)
ARABIC_TO_MANDARIN: Final = (
    *(("a&", "O"), ("a[%7]", "A"), ("w", "u"), ("y", "i"), ("%", "i"), ("7", "i"), ("&", "u"), ("2", "a")),
    *(("ts", "c"), ("C(?!i)", "Z"), ("J(?!i)", "Z"), ("S(?!i)", "6")),
    *(("[bp]", "P"), ("[dt]", "T"), ("[kqQ]", "K"), ("H", "h"), ("`", "")),
)
"""How the sounds of Arabic letters stand for those of Korean and of Mandarin: short vowels and half of the consonants
are not told apart (جونغ أون is Jong-un, شي جين بينغ Xi Jinping)."""

PRESS_IN: Final = "!ñ"
KONTSEVICH_IN: Final = "iñ"
"""How *Ин* sounds where the press writes it for Ын (Ким Чен Ин), and how where it is 인 (Мун Чжэ Ин)."""

UKRAINIAN: Final = re.compile("[іїєґў]")


def native_readings(text: str, script: str) -> list[Reading]:
    """A token in another script: its letters, then the languages that are written in it by syllables.

    >>> [reading.system for reading in native_readings("чен", "Cyrillic")]
    ['Cyrillic', 'Kontsevich']
    """
    if script == "Han":
        return han_readings(text)
    table = TABLES.get(script, "latin")
    sound = native_sound(text, script) if script in TABLES else latin().sound(text)
    # Where Korean and Chinese names have no reading of their own, letters are all there is to hear them by.
    doubt = 0.0 if script in BY_SYLLABLES else -FOREIGN
    readings = [read(sound, script or "letters", table, doubt=doubt)]
    if script == "Hangul":
        readings.append(read(sound, "Hangul", "korean", doubt=-CERTAIN))
        chained = chained_sound(sound)
        if chained:
            readings.append(read(chained, "Korean through Russian", "mandarin", cost=CHAINED))
    elif script == "Cyrillic":
        korean, chinese = kontsevich_sound(text), palladius_sound(text)
        if korean:
            readings.append(read(korean, "Kontsevich", "korean"))
            if PRESS_IN in korean:  # Ин is 인 as well, not only the press's Ын
                readings.append(read(korean.replace(PRESS_IN, KONTSEVICH_IN), "Kontsevich", "korean", cost=SECOND))
        if chinese:
            readings.append(read(chinese, "Palladius", "mandarin", cost=SECOND))
        readings += cyrillic_readings(text)
    elif script == "Arabic" and len(sound) <= KOREAN_LENGTH:
        readings.append(read(sound.translate(ARABIC_TO_KOREAN), "Arabic", "korean"))
        readings.append(read(arabic_mandarin(sound), "Arabic", "mandarin"))
    elif script == "Kana" and len(sound) <= KOREAN_LENGTH:
        readings.append(read(sound.translate(KANA_TO_KOREAN), "Kana", "korean"))
    return readings


def arabic_mandarin(sound: str) -> str:
    """The sounds of a token in Arabic letters as those of Mandarin syllables.

    >>> arabic_mandarin(native_sound("شي", "Arabic")), arabic_mandarin(native_sound("تساي", "Arabic"))
    ('Si', 'cA')
    """
    for spoken, mandarin in ARABIC_TO_MANDARIN:
        sound = re.sub(spoken, mandarin, sound)
    return sound


def cyrillic_readings(text: str) -> list[Reading]:
    """The Japanese and the Ukrainian reading of a Cyrillic token, where they differ from the Russian.

    >>> [reading.system for reading in cyrillic_readings("сергій")]
    ['Ukrainian']
    """
    readings = []
    japanese = polivanov_sound(text)
    if japanese:
        readings.append(read(japanese, "Polivanov", "latin", cost=SECOND))
    if "г" in text:
        cost = 0.0 if UKRAINIAN.search(text) else OTHER_LETTERS
        readings.append(read(ukrainian().sound(text), "Ukrainian", "latin", cost=cost))
    return readings


def han_readings(text: str) -> list[Reading]:
    """A token in Han characters, as a Chinese, a Korean and a Japanese name.

    >>> [reading.system for reading in han_readings("田中")]
    ['Han in Mandarin', 'Han in Korean', 'Kanji']
    """
    readings = [read(han_mandarin(text), "Han in Mandarin", "mandarin", doubt=-CERTAIN / 2)]
    readings.append(read(han_korean(text), "Han in Korean", "korean", doubt=-CERTAIN / 2))
    return readings + [read(sound, "Kanji", "latin", cost=SECOND, doubt=-FOREIGN) for sound in han_japanese(text)]
