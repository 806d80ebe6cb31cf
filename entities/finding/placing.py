"""What the gazetteer knows of words of an article, spelled as it is asked for them."""

from typing import Final

from entities.finding.clue import Clue
from entities.finding.forms import Case
from entities.finding.gazetteer import Known, known
from entities.finding.lexicon import Kind
from entities.finding.words import Join, Words

LONGEST_ACRONYM: Final = 4
"""Letters of a word in capitals that hardly is a town's."""
LONGEST_ABBREVIATION: Final = 5
"""Letters of an abbreviation with a point (*Calif.*)."""
_KNOWN: Final = {
    Known.COUNTRY: Clue.COUNTRY,
    Known.REGION: Clue.REGION,
    Known.CITY: Clue.CITY,
    Known.TOWN: Clue.TOWN,
    Known.SMALL: Clue.SMALL_PLACE,
    Known.ABBREVIATION: Clue.ABBREVIATION,
    Known.DEMONYM: Clue.DEMONYM,
}


def placed(words: Words, i: int, j: int, found: list[int]) -> None:
    """What the gazetteer knows of it and of its neighbours across a comma."""
    mine = known_as(words, i, j)
    beside = i > 0 and words.joins[i - 1] == Join.COMMA and words.cases[i - 1] in (Case.CAPITAL, Case.CAPITALS)
    if mine == Known.ABBREVIATION and not beside and not _is_initials_in_place(words, i, j):
        mine = Known.NOTHING
    if mine:
        found.append(_KNOWN[mine])
    if beside and mine in (Known.REGION, Known.COUNTRY, Known.ABBREVIATION):
        found.append(Clue.IN_REGION)
    if (
        j < len(words.words)
        and words.joins[j - 1] == Join.COMMA
        and words.cases[j]
        and known_at(words, j) >= Known.ABBREVIATION
    ):
        found.append(Clue.THEN_REGION)


def _is_initials_in_place(words: Words, i: int, j: int) -> bool:
    """Whether initials with points stand where a place does: *in B.C.*, *northern B.C.*, not *300 B.C.*"""
    if i == 0 or j - i > 1 or words.words[i].count(".") < 2 or words.joins[i - 1] != Join.SPACE:
        return False
    kinds = Kind.PLACE_IN | Kind.PLACE_PREP | Kind.COMPASS
    return words.cases[i - 1] == Case.SMALL and bool(words.kinds[i - 1] & kinds)


def known_as(words: Words, i: int, j: int) -> Known:
    """What the gazetteer knows words i to j as; an abbreviation is asked for with its point."""
    end = words.ends[j - 1]
    if j - i == 1 and end - words.starts[i] <= LONGEST_ABBREVIATION and words.text[end : end + 1] == ".":
        found = known(words.words[i] + ".")
        if found == Known.ABBREVIATION:
            return found
    found = known(spelled(words, i, j))
    if found in (Known.SMALL, Known.TOWN) and j - i == 1 and _is_acronym(words, i):
        return Known.NOTHING
    return found


def _is_acronym(words: Words, i: int) -> bool:
    """Whether it is an acronym and no village of its letters: *the U.N.*, *IRNA*, not *LENK —* in a dateline."""
    word = words.words[i]
    if word.count(".") > 1:
        return True
    return words.cases[i] == Case.CAPITALS and len(word) <= LONGEST_ACRONYM and not words.first[i]


def spelled(words: Words, i: int, j: int) -> str:
    """Words i to j as the gazetteer is asked for them."""
    if j - i == 1:
        word = words.words[i]
        return word if words.cases[i] != Case.CAPITALS or len(word) < 5 or word[-1] == "." else word.capitalize()
    text = words.text[words.starts[i] : words.ends[j - 1]]
    return text if not text.isupper() else text.title()


def known_at(words: Words, i: int) -> Known:
    """The best known place that begins at word i, in up to three words."""
    best = Known.NOTHING
    for j in range(i + 1, min(i + 4, len(words.words) + 1)):
        if j > i + 1 and words.joins[j - 2] != Join.SPACE:
            break
        found = known_as(words, i, j)
        if found != Known.DEMONYM and found > best:
            best = found
    return best
