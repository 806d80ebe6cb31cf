"""What the gazetteer knows of words of an article, spelled as it is asked for them."""

from typing import Final

from entities.finding.clue import Clue
from entities.finding.gazetteer import Known, known
from entities.finding.words import Case, Join, Words

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
    if mine == Known.ABBREVIATION and not beside:
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


def known_as(words: Words, i: int, j: int) -> Known:
    """What the gazetteer knows words i to j as; an abbreviation is asked for with its point."""
    end = words.ends[j - 1]
    if j - i == 1 and end - words.starts[i] <= LONGEST_ABBREVIATION and words.text[end : end + 1] == ".":
        found = known(words.words[i] + ".")
        if found == Known.ABBREVIATION:
            return found
    return known(spelled(words, i, j))


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
