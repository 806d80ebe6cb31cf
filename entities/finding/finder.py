"""Finding the mentions of an article: what the model found, and the second look at the document."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from spacy.tokens import Doc

from entities.evidence import Evidence, EvidenceKind
from entities.finding.chunks import headline_words, runs
from entities.finding.cues import Cue, cues
from entities.finding.lexicon import Kind, lexicon_of
from entities.finding.options import FindingOptions
from entities.finding.search import Key, key_of, occurrences, table_of
from entities.finding.spans import Span, model_spans
from entities.finding.voting import Ballot, choice, sums
from entities.finding.words import Case, Join, Words, read_words
from entities.model import Mention, NameType
from entities.places import demonym, lookup

Recognizer = Callable[[Sequence[str]], Iterable[Doc]]

ALL: Final = FindingOptions()
MAX_TITLE_WORDS: Final = 4


def find(doc: Doc, *, options: FindingOptions = ALL, recognize: Recognizer | None = None) -> tuple[Mention, ...]:
    """The people and places a recognized document names, in the order of the text.

    >>> import spacy
    >>> doc = spacy.blank("en")("Mr. Lee met Kim Jong-un. Kim smiled.")
    >>> doc.ents = [doc.char_span(12, 23, label="PERSON")]
    >>> [m.text for m in find(doc)]
    ['Lee', 'Kim Jong-un', 'Kim']
    """
    labelled = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
    words = read_words(doc.text, lexicon_of(doc.lang_))
    spans = model_spans(words, labelled, mend=options.mending)
    if not (options.votes or options.repetition or options.context):
        return tuple(_mention(words, s.start, s.end, s.type, ()) for s in spans if s.type)
    return tuple(sorted(_Reader(words, options).read(spans), key=lambda m: m.start))


class _Reader:
    """One article being read."""

    def __init__(self, words: Words, options: FindingOptions) -> None:
        self.words = words
        self.options = options
        self.ballots: dict[Key, Ballot] = {}
        self.headline = headline_words(words)
        self.taken = bytearray(len(words.words))
        self.found: list[Mention] = []

    def read(self, spans: list[Span]) -> list[Mention]:
        candidates = self._candidates(spans)
        local = {}
        for c in candidates:
            local[c] = self._vote(c)
        self._parts(candidates)
        accepted: dict[Key, NameType] = {}
        for c in candidates:
            kind = self._decide(c, local[c])
            if kind:
                self._take(c.start, c.end, kind, c, local[c])
                accepted.setdefault(key_of(self.words, c.start, c.end), kind)
        if self.options.repetition:
            self._repeat(accepted, candidates)
        return self.found

    def _candidates(self, spans: list[Span]) -> list[Span]:
        covered = bytearray(len(self.words.words))
        for s in spans:
            covered[s.start : s.end] = b"\1" * (s.end - s.start)
        free = []
        for i, j in runs(self.words, covered):
            while i < j - 1 and self.words.kinds[i] & Kind.TITLE and self.words.joins[i] != Join.HYPHEN:
                i += 1
            if not self.words.kinds[i] & (Kind.CALENDAR) or j - i > 1:
                free.append(Span(i, j))
        return sorted([*spans, *free], key=lambda s: s.start)

    def _vote(self, c: Span) -> list[Cue]:
        key = key_of(self.words, c.start, c.end)
        ballot = self.ballots.get(key)
        if ballot is None:
            ballot = self.ballots[key] = Ballot(key)
        name = c.type.value if c.type else ("ORG" if c.label else "")
        ballot.labels[name] = ballot.labels.get(name, 0.0) + 1
        ballot.mentions += 1
        local = cues(self.words, c.start, c.end) if self.options.context else []
        ballot.cues.extend(local)
        return local

    def _parts(self, candidates: list[Span]) -> None:
        for c in candidates:
            if c.type is not NameType.PERSON or c.end - c.start < 2:
                continue
            full = key_of(self.words, c.start, c.end)
            for k in range(c.start, c.end):
                if self.words.cases[k] not in (Case.CAPITAL, Case.CAPITALS) or self.words.kinds[k] & (
                    Kind.SUFFIX | Kind.PARTICLE | Kind.FUNCTION
                ):
                    continue
                key = (self.words.keys[k],)
                ballot = self.ballots.setdefault(key, Ballot(key))
                ballot.part_of[full] = None
                if k == c.start:
                    ballot.given = True

    def _scores(
        self, ballot: Ballot, label: str, kind: NameType | None, local: list[Cue]
    ) -> tuple[float, float, float]:
        person, place, neither = sums(local)
        total = sum(ballot.labels.values())
        if kind is NameType.PERSON:
            person += 1.6
        elif kind is NameType.PLACE:
            place += 1.6
        elif label:
            neither += 2.6 if label in ("NORP", "LANGUAGE", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT") else 1.6
        else:
            neither += 1.0
        if total and self.options.votes:
            share = 1.8 / (total + 0.3)
            person += share * ballot.labels.get("PERSON", 0.0)
            place += share * ballot.labels.get("PLACE", 0.0)
            neither += share * ballot.labels.get("ORG", 0.0) * 0.7
            p, q, r = sums(ballot.cues)
            person, place, neither = person + p / (1 + total), place + q / (1 + total), neither + r / (1 + total)
        if ballot.part_of and self.options.repetition:
            person += 1.6 if not ballot.given else 1.2
        return person, place, neither

    def _decide(self, c: Span, local: list[Cue]) -> NameType | None:
        words, i, j = self.words, c.start, c.end
        if j - i == 1 and demonym(words.words[i]) and not lookup(words.words[i]):
            return None
        if not c.label and (self.headline[i] or (words.first[i] and words.kinds[i] & Kind.COMMON)):
            return None
        if (
            not c.label
            and j - i == 1
            and (words.kinds[i] & (Kind.COMMON | Kind.TITLE | Kind.COMPASS) or words.cases[i] == Case.INITIAL)
        ):
            return None
        if (
            j - i == 1
            and words.keys[i].endswith("s")
            and (words.keys[i][:-1],) in self.ballots
            and i
            and words.keys[i - 1] == "the"
        ):
            if self.ballots[words.keys[i][:-1],].part_of:
                return None
        ballot = self.ballots[key_of(words, i, j)]
        return choice(*self._scores(ballot, c.label, c.type, local))

    def _take(self, i: int, j: int, kind: NameType, c: Span, local: list[Cue]) -> None:
        self.taken[i:j] = b"\1" * (j - i)
        evidence = []
        if c.label:
            evidence.append(Evidence(EvidenceKind.BY_MODEL, (c.label,)))
        evidence.extend(Evidence(k) for k, p, q, _ in local if (p if kind is NameType.PERSON else q) > 0)
        if c.type is not kind and not evidence:
            evidence.append(Evidence(EvidenceKind.BY_VOTE))
        self.found.append(_mention(self.words, i, j, kind, tuple(evidence)))

    def _repeat(self, accepted: dict[Key, NameType], candidates: list[Span]) -> None:
        words = self.words
        inside: dict[int, Span] = {}
        for c in candidates:
            for k in range(c.start, c.end):
                inside[k] = c
        parts = {key: NameType.PERSON for key, b in self.ballots.items() if b.part_of and key not in accepted}
        names = {**parts, **accepted}
        for i, j in list(occurrences(words, table_of(names), self.taken)):
            kind = names[key_of(words, i, j)]
            home = inside.get(i)
            if home is None or not self._stands_alone(i, j, home, kind):
                continue
            if home.start == i and home.end == j:
                continue
            self.taken[i:j] = b"\1" * (j - i)
            self.found.append(_mention(words, i, j, kind, (Evidence(EvidenceKind.REPEATED),)))

    def _stands_alone(self, i: int, j: int, c: Span, kind: NameType) -> bool:
        """Whether a name found inside a longer stretch is named there, rather than part of another name."""
        words = self.words
        after = words.kinds[j] if j < c.end else 0
        if kind is NameType.PLACE:
            return (
                (j < c.end and bool(after & Kind.BODY_NOUN))
                or (i > c.start and words.keys[i - 1] == "of")
                or bool(self.headline[i])
            )
        if j < c.end and after & (Kind.ORG_NOUN | Kind.PLACE_NOUN) and not self.headline[i]:
            return False
        if self.headline[i]:
            return j - i > 1 or not words.kinds[i] & Kind.COMMON
        return (j < c.end and bool(after & (Kind.FUNCTION | Kind.SAY | Kind.PERSON_VERB))) or (
            j - i > 1 and not c.label
        )


def _title(words: Words, i: int) -> str:
    k = i
    while (
        k > 0
        and i - k < MAX_TITLE_WORDS
        and words.kinds[k - 1] & (Kind.TITLE | Kind.ROLE)
        and words.joins[k - 1] in (Join.SPACE, Join.POINT, Join.HYPHEN, Join.WRAP)
    ):
        k -= 1
    return words.text[words.starts[k] : words.starts[i]].strip() if k < i else ""


def _mention(words: Words, i: int, j: int, kind: NameType | None, evidence: tuple[Evidence, ...]) -> Mention:
    start, end = words.starts[i], words.ends[j - 1]
    text = words.text
    if (
        kind is NameType.PERSON
        and words.kinds[j - 1] & Kind.SUFFIX
        and words.keys[j - 1] in {"jr", "sr"}
        and text[end : end + 1] == "."
    ):
        end += 1
    if kind is NameType.PLACE and words.kinds[j - 1] & Kind.ABBREVIATION and text[end : end + 1] == ".":
        end += 1
    assert kind is not None
    title = _title(words, i) if kind is NameType.PERSON else ""
    return Mention(start, end, text[start:end], kind, title, evidence)
