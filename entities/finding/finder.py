"""Finding the mentions of an article: what the model found, and the second look at the document."""

from collections.abc import Iterable
from typing import Final

from spacy.tokens import Doc

from entities.evidence import Evidence
from entities.finding.adjoining import adjoined
from entities.finding.authority import consult, lean
from entities.finding.casing import Recognizer, recased, recognized_again
from entities.finding.clues import clues
from entities.finding.explaining import by_model, evidence_of
from entities.finding.forms import Case
from entities.finding.gazetteer import Known
from entities.finding.halves import joined_halves
from entities.finding.lexicon import Kind, lexicon_of
from entities.finding.options import FindingOptions
from entities.finding.placeends import with_kind
from entities.finding.placing import known_as
from entities.finding.rosters import fill, follow
from entities.finding.settling import agree, carry, echo, keep_actors, keep_people
from entities.finding.spans import Span, model_spans, trimmed
from entities.finding.stretch import Stretch
from entities.finding.stretches import stretches
from entities.finding.text import text_of
from entities.finding.voting import count_votes
from entities.finding.weighing import AROUND, Tables, tables, weigh
from entities.finding.words import Join, Words, read_words
from entities.known import Authority
from entities.model import Mention, NameType

ALL: Final = FindingOptions()
MAX_TITLE_WORDS: Final = 4
PERSON_BAR: Final = -3.25
PLACE_BAR: Final = -1.785
"""Log odds that a person or place needs against neither, by the figures of the set left out: with these, the weights
that the other sets teach find 0.850 of wiki-fair-v2 at a precision of 0.983 and 0.919 of tr-news at 0.897. Each 0.25
less for people finds half a mention more in a hundred of wiki-fair-v2 and costs as much in precision; each 0.1 less
for places a quarter of one, at 0.006 of precision on tr-news (`python -m tests.calibration.finding --left-out`)."""


def find(
    doc: Doc,
    *,
    text: str | None = None,
    options: FindingOptions = ALL,
    recognize: Recognizer | None = None,
    authority: Authority | None = None,
) -> tuple[Mention, ...]:
    """The people and places a recognized document names, in the order of the text.

    `text` is what the document was made of: to put it together from the words again takes time. `recognize` runs
    the model again over mended stretches of it; `authority` holds names known beforehand.

    >>> import spacy
    >>> doc = spacy.blank("en")("Mr. Lee met Kim Jong-un. Kim smiled.")
    >>> doc.ents = [doc.char_span(12, 23, label="PERSON")]
    >>> [m.text for m in find(doc)]
    ['Lee', 'Kim Jong-un', 'Kim']
    """
    words, spans = looked_at(doc, options, recognize, text=text)
    if options == FindingOptions.nothing():
        return tuple(_mention(words, s.start, s.end, s.type, (by_model(s.label),)) for s in spans if s.type)
    found = stretches(words, spans, options)
    if authority is not None:
        found = consult(words, found, authority)
    judge(words, found, options)
    return mentions(words, found)


def looked_at(
    doc: Doc, options: FindingOptions, recognize: Recognizer | None, *, text: str | None = None
) -> tuple[Words, list[Span]]:
    """The words of a document with mended case, and the model's spans in them."""
    labelled = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
    words = read_words(text_of(doc) if text is None else text, lexicon_of(doc.lang_))
    again: list[tuple[int, int]] = []
    if options.casing:
        words, again = recased(words)
        if again and recognize is not None:
            labelled = recognized_again(words, again, recognize, labelled)
    spans = model_spans(words, labelled, mend=options.mending)
    return words, joined_halves(words, spans) if options.mending else spans


def judge(words: Words, found: list[Stretch], options: FindingOptions, learned: Tables | None = None) -> None:
    """Decide what each stretch names, by the weights `learned` (those of the package)."""
    learned = learned or tables()
    for s in found:
        s.clues = clues(words, s.start, s.end, s.label, inside=s.parent is not None, gazetteer=options.gazetteer)
        if not options.context:
            s.clues = [clue for clue in s.clues if clue not in AROUND]
        s.person, s.place, s.context = weigh(s.clues, learned.clues)
        if s.listed:
            lean(s)
    if options.votes:
        count_votes(words, found, learned.votes, parts=options.repetition)
    for s in found:
        if s.person > s.place:
            s.type = NameType.PERSON if s.person > PERSON_BAR else None
        elif s.place > PLACE_BAR:
            s.type = NameType.PLACE
    if options.votes:
        keep_people(words, found)
        keep_actors(found)
        echo(words, found)
        agree(found)
        carry(found)
        fill(words, found)
        follow(words, found)


def mentions(words: Words, found: list[Stretch]) -> tuple[Mention, ...]:
    """The mentions among judged stretches: those inside another only where that one is none."""
    return tuple(adjoined(words.text, _mentions(words, found)))


def _mentions(words: Words, found: list[Stretch]) -> Iterable[Mention]:
    end = 0
    for s in found:
        if s.type is None or s.start < end or (s.parent is not None and s.parent.type is not None):
            continue
        end = with_kind(words, s.end) if s.type is NameType.PLACE else s.end
        start = s.start
        if s.type is NameType.PERSON and end - start > 1 and _holds_more(words, s):
            start, end = trimmed(words, start, end, person=True)
            if start >= end:
                continue
        name = words.text[words.starts[start] : words.ends[s.end - 1]]
        yield _mention(words, start, end, s.type, evidence_of(s, s.type, name=name))


def _holds_more(words: Words, s: Stretch) -> bool:
    """Does a person's name that the model took for something else hold a title or a number, as people's do not?

    *Princess Helena*, which it took for a town, *Canon Wilfred Tooth* for a thing, *Reece-Tabua 2* for a body.
    """
    if s.type_of_label is not None:
        return s.type_of_label is NameType.PLACE
    titled = s.end - s.start > 2 and words.kinds[s.start] & Kind.TITLE and words.cases[s.start + 1] == Case.CAPITAL
    return bool(titled) or (words.cases[s.end - 1] == Case.NUMBER and words.cases[s.end - 2] == Case.CAPITAL)


def _title(words: Words, i: int) -> str:
    k = i
    joined = (Join.SPACE, Join.POINT, Join.HYPHEN, Join.WRAP)
    while (
        k > 0
        and i - k < MAX_TITLE_WORDS
        and words.kinds[k - 1] & (Kind.TITLE | Kind.ROLE)
        and words.joins[k - 1] in joined
        and (words.joins[k - 1] != Join.POINT or words.kinds[k - 1] & Kind.ABBREVIATION)
    ):
        k -= 1
    return words.text[words.starts[k] : words.starts[i]].strip() if k < i else ""


def _mention(words: Words, i: int, j: int, kind: NameType, evidence: tuple[Evidence, ...]) -> Mention:
    start, end = words.starts[i], words.ends[j - 1]
    text = words.text
    suffix = words.kinds[j - 1] & Kind.SUFFIX and words.kinds[j - 1] & Kind.ABBREVIATION
    suffix = suffix or (kind is NameType.PERSON and j - i == 2 and words.cases[j - 1] == Case.INITIAL)  # Wojciech K.
    if text[end : end + 1] == "." and (suffix or known_as(words, j - 1, j) == Known.ABBREVIATION):
        end += 1
    title = _title(words, i) if kind is NameType.PERSON else ""
    return Mention(start, end, text[start:end], kind, title, evidence)
