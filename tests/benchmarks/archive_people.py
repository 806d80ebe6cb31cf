"""People who do not exist: their sounds, names and spellings, for synthetic archives with a known truth.

Every name is a row of sounds; a *system* writes the sounds down. Syllables are such as the languages have (a speller of
Chinese meets no *qen*), and nothing here comes from the tables the package compares with. Names are drawn with Zipf's
law; the exponents give the most common name about the share that counts of real names give it: *James* 1.6 % and
*Smith* 0.8 % (United States census 1990, 2010), *Kim* 21.5 % (Korea 2015), *Wang* 7 % (China 2020), *Smirnov* 1.8 %,
*Alexander* 5 % (Russia, Balanovska 2005), *García* 3 % (Spain, INE 2023). So homonyms arise by themselves, as many as
there would be.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Final

type System = Callable[[str], str]
"""Writes a word, whose syllables are joined by `-` and their sounds by `.`, in letters."""


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


def replacing(table: dict[str, str], *, joint: str = "") -> System:
    """The system that writes each sound as the table has it, else as it is; syllables joined by `joint`.

    >>> replacing({"sh": "sch"}, joint="-")("sh.a-k.o")
    'scha-ko'
    """

    def write(word: str) -> str:
        return joint.join("".join(table.get(s, s) for s in syllable.split(".")) for syllable in word.split("-"))

    return write


def either(table: dict[str, str]) -> System:
    """The system that writes whole words as the table has them."""
    return lambda word: table[word]


FINALS: Final = {"ong": "ung", "ian": "ien", "ie": "ieh", "ue": "üeh", "i": "ih", "uo": "o"}


def wade_giles(word: str) -> str:
    """Pinyin syllables as Wade and Giles spell them (H. A. Giles, 1892).

    >>> wade_giles("jian-guo"), wade_giles("xiao-zhi"), wade_giles("ze")
    ('chien-kuo', 'hsiao-chih', 'tse')
    """
    return "-".join(map(_giles, word.split("-")))


def _giles(syllable: str) -> str:
    whole = {"si": "ssu", "zi": "tzu", "ci": "tz'u", "yi": "i", "yan": "yen", "you": "yu", "er": "erh", "ye": "yeh",
             "yue": "yüeh", "ge": "ko", "ke": "k'o", "he": "ho"}  # fmt: skip
    if syllable in whole:
        return whole[syllable]
    start = next((s for s in ("zh", "ch", "sh") if syllable.startswith(s)), syllable[:1])
    end = syllable[len(start) :]
    letters = {"b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs",
               "zh": "ch", "ch": "ch'", "r": "j", "z": "ts", "c": "ts'"}.get(start, start)  # fmt: skip
    if start in ("j", "q", "x") and end.startswith("u"):
        end = "ü" + end[1:]
    if end == "i" and start not in ("zh", "ch", "sh", "r"):
        return letters + "i"
    if end == "uo" and start in ("g", "k", "h", "sh"):
        return letters + "uo"
    if end == "ui" and start in ("g", "k"):
        return letters + "uei"
    return letters + FINALS.get(end, end.replace("üe", "üeh").replace("üan", "üan"))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where names come from: the words for given names and surnames in the order of their use, and their systems.

    `given` and `family` give a word by lot; `many` are how many of each there are for `PER` people and the exponents of
    Zipf's law; `open` says that surnames grow with the number of people. `family_first` is the order of the parts.
    """

    name: str
    given: Callable[[random.Random], str]
    family: Callable[[random.Random], str]
    many: tuple[int, float, int, float]
    systems: tuple[tuple[System, System], ...]
    family_first: bool = False
    open: bool = True


PER: Final = 125_000
KOREAN_FAMILIES: Final = tuple(
    row.split("/")
    for row in words(
        "gim/kim/kim i/yi/lee bak/pak/park choe/ch'oe/choi jeong/chong/jung gang/kang/kang jo/cho/cho "
        "yun/yun/yoon jang/chang/jang im/im/lim han/han/han o/o/oh seo/so/suh sin/sin/shin gwon/kwon/kwon "
        "hwang/hwang/hwang an/an/ahn song/song/song ryu/yu/ryu hong/hong/hong jeon/chon/jun go/ko/koh "
        "mun/mun/moon son/son/sohn yang/yang/yang bae/pae/bae baek/paek/paik heo/ho/hur nam/nam/nam "
        "sim/sim/shim no/no/roh ha/ha/ha gwak/kwak/kwak seong/song/sung cha/ch'a/cha ju/chu/joo u/u/woo "
        "gu/ku/koo min/min/min na/na/ra ji/chi/jee chae/ch'ae/chae won/won/won cheon/ch'on/chun "
        "bang/pang/bang byeon/pyon/byun ham/ham/hahm gong/kong/kong eom/om/um do/to/do ma/ma/mah pyo/p'yo/pyo "
        "tak/t'ak/tak gi/ki/ki ban/pan/ban seok/sok/suk jin/chin/jin ok/ok/ock"
    )
)
KOREAN: Final = tuple(
    {letter: table.get(letter, letter) for letter in words("G D B J g d b j ch k t p eo yeo eu u o a ae i yu ya")}
    for table in (
        {"G": "g", "D": "d", "B": "b", "J": "j"},
        {"G": "k", "D": "t", "B": "p", "J": "ch", "ch": "ch'", "eo": "o", "yeo": "yo", "eu": "u"},
        {"G": "k", "D": "d", "B": "b", "J": "j", "eo": "u", "yeo": "you", "eu": "eu", "u": "oo", "yu": "yoo"},
    )
)
CHINESE_FAMILIES: Final = words(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie "
    "song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu "
    "ding ren shen yao fu zhong cui tan liao fan jin shi dai jia xia qiu fang hou zou xiong meng qin bai "
    "yan xue yin lei hao long duan kong qian shao gu mao wan lai kang qiao gong pang ni ou zhan mei nie "
    "ge"
)
CHINESE_SYLLABLES: Final = words(
    "wei ming hua xiao zhi qiang hong jun li fang min jing yan ping gang lei tao bo hai cheng feng ning "
    "zhen yu xin rong qing shan lin bin dong chun mei lan ying juan xia yong jie chao liang kai hui zhong "
    "ren sheng long xiang rui ting yun shu de wen wu ze peng hao ke song yang zhou chang da fu gui heng "
    "jia kun lu mao nan nian pei qi ru si tian wan xue yi yuan zhao zi zong cai bao bei ai an guo jian "
    "bing shi qin xian lian guang"
)


def _drawn(
    onsets: str, vowels: str, codas: str, sizes: tuple[int, ...], endings: tuple[str, ...] = ("",)
) -> Callable[[random.Random], str]:
    first, middle, last = ([w.replace("_", "") for w in some.split()] for some in (onsets, vowels, codas))

    def draw(dice: random.Random) -> str:
        syllables = [
            ".".join(filter(None, (dice.choice(first), dice.choice(middle), dice.choice(last))))
            for _ in range(dice.choice(sizes))
        ]
        ending = dice.choice(endings)
        return "-".join(syllables) + (f".{ending}" if ending else "")

    return draw


def _korean_given(dice: random.Random) -> str:
    vowels, codas = words("eo yeo u o a ae i eu"), ["", "", "n", "ng", "m", "k"]
    first, second = (
        words("G D B J m s h n y ch t"),
        words("g d b j m s h n ch t r"),
    )
    made = []
    for onsets in (first, second):
        onset, vowel = dice.choice(onsets), dice.choice(vowels)
        if onset == "y":
            onset, vowel = "", dice.choice(["yeo", "yu", "ya"])
        made.append(".".join(filter(None, (onset, vowel, dice.choice(codas)))))
    return "-".join(made)


def _of(some: list[str]) -> Callable[[random.Random], str]:
    left = list(reversed(some))
    return lambda dice: left[dice.randrange(len(left))]


SLAVIC: Final = (
    replacing({}),
    replacing({"kh": "ch", "zh": "sch", "sh": "sch", "ts": "z", "ch": "tsch", "ya": "ja", "v": "w", "ov": "ow"}),
    replacing({"zh": "j", "sh": "ch", "ch": "tch", "u": "ou", "uk": "ouk", "ya": "ia", "skyy": "ski"}),
)
ARABIC: Final = (
    replacing({}),
    replacing({"ee": "i", "q": "k"}),
    replacing({"u": "ou", "j": "dj", "sh": "ch", "ee": "i"}),
)
LATIN: Final = replacing({})
PLAIN: Final = replacing({"í": "i", "á": "a", "é": "e"})
ORIGINS: Final = (
    Origin(
        "korean", _korean_given, _of([row[0] for row in KOREAN_FAMILIES]), (6000, 0.5, len(KOREAN_FAMILIES), 1.1),
        tuple((replacing(table, joint="-"), either({row[0]: row[n] for row in KOREAN_FAMILIES}))
              for n, table in enumerate(KOREAN)),
        family_first=True, open=False,
    ),
    Origin(
        "chinese", lambda dice: "-".join(dice.choices(CHINESE_SYLLABLES, k=dice.choice((1, 2, 2, 2)))),
        _of(CHINESE_FAMILIES), (7000, 0.5, len(CHINESE_FAMILIES), 0.6),
        ((LATIN, LATIN), (wade_giles, wade_giles)), family_first=True, open=False,
    ),
    Origin(
        "slavic", _drawn("v d l m n r s t k b g z p", "a e i o u ya", "_ _ _ n r s l", (2, 2, 3)),
        _drawn("kh zh v d l m n r s t k p b g sh ts ch", "a e i o u ya", "_ _ n r s l", (2, 2, 3),
               ("ov", "enko", "skyy", "in", "uk")),
        (600, 0.7, 6000, 0.6), tuple((system, system) for system in SLAVIC),
    ),
    Origin(
        "arabic", _drawn("kh q h m s f r l j d b z sh n", "a i u ee", "_ _ m d r l n", (2, 2, 3)),
        _drawn("kh gh q h m s f r l j d b z sh y", "a i u ee", "_ _ m d r l n", (2, 2, 3)),
        (500, 0.8, 5000, 0.6), tuple((system, system) for system in ARABIC),
    ),
    Origin(
        "western", _drawn("b br c d f g gr h l m n p r s st t tr v w", "a e i o u ea ou", "n r l s ck nd rt _", (1, 2)),
        _drawn("b br c d f g gr h l m n p r s st t tr v w", "a e i o u ea ou", "n r l s ck nd rt _", (1, 2, 3),
               ("", "", "son", "ton", "er", "man")),
        (900, 0.5, 12000, 0.6), ((LATIN, LATIN),),
    ),
    Origin(
        "romance", _drawn("b c d f g l m n p r s t v", "a e í o u á", "_ _ n r s", (2, 3)),
        _drawn("b c d f g l m n p r s t v", "a é í o u e", "_ _ n r s", (2, 3), ("", "ez", "o", "a")),
        (700, 0.6, 6000, 0.75), ((LATIN, LATIN), (PLAIN, PLAIN)),
    ),
)  # fmt: skip


def zipf(count: int, exponent: float = 0.8) -> list[float]:
    """Cumulated weights of Zipf's law for `random.choices`."""
    return list(accumulate(1 / rank**exponent for rank in range(1, count + 1)))


def lexicon(number: int, seed: int, people: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The given names and surnames of an origin, as sounds; each once, in the order of their use.

    Surnames of an open origin grow with the square root of how many people there are (Heaps' law).
    """
    origin, dice = ORIGINS[number], random.Random(f"{seed}{number}")
    given, _, family, _ = origin.many
    if origin.open:
        family = max(50, round(family * (people / PER) ** 0.5))
    families = _several(origin.family, family, dice)
    if not origin.open:
        families = tuple(row[0] for row in KOREAN_FAMILIES) if origin.name == "korean" else tuple(CHINESE_FAMILIES)
    return _several(origin.given, given, dice), families


def _several(draw: Callable[[random.Random], str], wanted: int, dice: random.Random) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for _ in range(wanted * 20):
        found.setdefault(draw(dice))
        if len(found) == wanted:
            break
    return tuple(found)


@cache
def written(number: int, word: str, system: int, family: bool) -> str:
    """A word's sounds in the letters of a system, with a capital."""
    systems = ORIGINS[number].systems
    letters = systems[system % len(systems)][family](word)
    return letters[:1].upper() + letters[1:]


def spelled(number: int, given: str, family: str, system: int) -> str:
    """A full name as a system writes it."""
    parts = [written(number, given, system, False), written(number, family, system, True)]
    return " ".join(reversed(parts) if ORIGINS[number].family_first else parts)


def mistyped(name: str, dice: random.Random) -> str:
    """A name with one slip: two letters exchanged, one left out, or one doubled; never the first letter of a part."""
    at = dice.randrange(1, max(2, len(name) - 1))
    slip = dice.randrange(3)
    if not name[at - 1 : at + 2].isalpha():
        return name
    if slip == 0:
        return name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :]
    return name[:at] + name[at + 1 :] if slip == 1 else name[:at] + name[at] + name[at:]
