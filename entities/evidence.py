"""Evidence: one small fact for or against an answer, and the sentence a reader sees for it.

Every answer of the package (two names compared, a mention found, a spelling put in a row) carries the facts it rests
on. A fact is a kind and a few words, so that a program can count the kinds and a person can read the sentence. The
sentences stand together in this file: a kind that has no sentence can't be shown, so it can't be made.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class EvidenceKind(StrEnum):
    """What a fact is about. One kind has one sentence in `SENTENCES`."""

    # names: two spellings beside each other
    IDENTICAL = "identical"
    SAME_LETTERS = "same_letters"
    ALIGNED = "aligned"
    SOUNDS_LIKE = "sounds_like"
    LEFT_OUT = "left_out"
    CONTRADICTS = "contradicts"
    IN_BOTH = "in_both"
    INITIAL_OF = "initial_of"
    FORMS_OF_ONE = "forms_of_one"
    SPELLED_LIKE = "spelled_like"
    OTHER_ORDER = "other_order"
    GENERATIONS = "generations"
    SEXES = "sexes"
    MIDDLE_INITIALS = "middle_initials"
    # places: two names in the gazetteer
    ONE_PLACE = "one_place"
    FORMER_NAME = "former_name"
    TWO_PLACES = "two_places"
    AMBIGUOUS = "ambiguous"
    LIES_IN = "lies_in"
    PEOPLE = "people"
    TWO_KINDS = "two_kinds"
    QUALIFIED = "qualified"
    NOT_LISTED = "not_listed"
    # finding: how a mention came to be seen
    BY_MODEL = "by_model"
    MENDED = "mended"
    BY_VOTE = "by_vote"
    REPEATED = "repeated"
    PART_OF = "part_of"
    AFTER_TITLE = "after_title"
    AFTER_ROLE = "after_role"
    IN_PLACE = "in_place"
    OF_PLACE = "of_place"
    COMPASS = "compass"
    WITH_PERSON = "with_person"
    PLACE_NOUN = "place_noun"
    INITIALS = "initials"
    OWNS = "owns"
    SAYS = "says"
    DOES = "does"
    AGED = "aged"
    IS_PLACE = "is_place"
    DATELINE = "dateline"
    KNOWN_PLACE = "known_place"
    KNOWN_NAME = "known_name"
    GIVEN_NAME = "given_name"
    MADE_AS_NAME = "made_as_name"
    NAMES_BODY = "names_body"
    IN_REGION = "in_region"
    INSIDE_NAME = "inside_name"
    LIKE_NAME = "like_name"
    RECASED = "recased"
    # merging: what the article says
    SHORT_FOR = "short_for"
    ONLY_FIT = "only_fit"
    BEST_FIT = "best_fit"
    RIVAL = "rival"
    INTRODUCED = "introduced"
    SAME_TITLE = "same_title"
    SEX = "sex"
    GENERATION = "generation"
    RANK = "rank"
    IN_ONE_LIST = "in_one_list"
    TWO_ROLES = "two_roles"
    TWO_TYPES = "two_types"
    STATED = "stated"
    ABBREVIATES = "abbreviates"
    FORMED_FROM = "formed_from"
    NO_BETTER = "no_better"
    GAZETTEER = "gazetteer"
    CONTAINER = "container"
    LICENSED = "licensed"
    DECIDED_SAME = "decided_same"
    DECIDED_DIFFERENT = "decided_different"
    # decisions: what a person said
    DECIDED = "decided"


SENTENCES: Final[dict[EvidenceKind, str]] = {
    EvidenceKind.IDENTICAL: "{0} and {1} are the same letters",
    EvidenceKind.SAME_LETTERS: "{0} and {1} differ only in accents, capitals, hyphens or spaces",
    EvidenceKind.ALIGNED: "{0} is {1}",
    EvidenceKind.SOUNDS_LIKE: "{0} sounds like {1} ({2})",
    EvidenceKind.LEFT_OUT: "{0} leaves out {1}",
    EvidenceKind.CONTRADICTS: "{0} is not {1}",
    EvidenceKind.IN_BOTH: "both have {0}",
    EvidenceKind.INITIAL_OF: "{0} is the initial of {1}",
    EvidenceKind.FORMS_OF_ONE: "{0} and {1} are forms of one name",
    EvidenceKind.SPELLED_LIKE: "{0} is spelled like {1}",
    EvidenceKind.OTHER_ORDER: "the parts stand in another order",
    EvidenceKind.GENERATIONS: "{0} and {1} are two generations",
    EvidenceKind.SEXES: "{0} and {1} are a man and a woman",
    EvidenceKind.MIDDLE_INITIALS: "the middle initials {0} and {1} are not the same",
    EvidenceKind.ONE_PLACE: "{0} and {1} are both {2}",
    EvidenceKind.FORMER_NAME: "{0} is a former name",
    EvidenceKind.TWO_PLACES: "{0} is {1}, but {2} is {3}",
    EvidenceKind.AMBIGUOUS: "{0} may be {1} or {2}",
    EvidenceKind.LIES_IN: "{0} lies in {1}",
    EvidenceKind.PEOPLE: "{0} is what belongs to {1}, not the place",
    EvidenceKind.TWO_KINDS: "{0} is a {1}, but {2} is a {3}",
    EvidenceKind.QUALIFIED: "only {0} has the word {1}, which makes it another place",
    EvidenceKind.NOT_LISTED: "the gazetteer does not have {0}",
    EvidenceKind.BY_MODEL: "the model labels it {0}",
    EvidenceKind.MENDED: "its span is mended",
    EvidenceKind.BY_VOTE: "the other mentions of the name say so",
    EvidenceKind.REPEATED: "the name is found elsewhere in the article",
    EvidenceKind.PART_OF: "it is a part of {0}",
    EvidenceKind.AFTER_TITLE: "a title stands before it",
    EvidenceKind.AFTER_ROLE: "a role stands before it",
    EvidenceKind.IN_PLACE: "a preposition of place stands before it",
    EvidenceKind.OF_PLACE: "a kind of place stands before it",
    EvidenceKind.COMPASS: "a direction stands before it",
    EvidenceKind.WITH_PERSON: "a word that goes with people stands before it",
    EvidenceKind.PLACE_NOUN: "a kind of place is part of it",
    EvidenceKind.INITIALS: "it begins with initials",
    EvidenceKind.OWNS: "it owns what people or places own",
    EvidenceKind.SAYS: "a verb of saying stands after it",
    EvidenceKind.DOES: "it does what people do",
    EvidenceKind.AGED: "an age or suffix stands after it",
    EvidenceKind.IS_PLACE: "the article says that it is a kind of place",
    EvidenceKind.DATELINE: "it is the dateline",
    EvidenceKind.KNOWN_PLACE: "the gazetteer knows {0}",
    EvidenceKind.KNOWN_NAME: "the list of known names has {0}",
    EvidenceKind.MADE_AS_NAME: "it is made as Korean and Chinese names are",
    EvidenceKind.GIVEN_NAME: "it is or begins with a given name",
    EvidenceKind.NAMES_BODY: "a public body or its people are named after it",
    EvidenceKind.IN_REGION: "a region stands beside it",
    EvidenceKind.INSIDE_NAME: "it is named inside a longer name",
    EvidenceKind.LIKE_NAME: "it is spelled nearly like a name found",
    EvidenceKind.RECASED: "the model finds it once its capitals are mended",
    EvidenceKind.SHORT_FOR: "{0} is short for {1}",
    EvidenceKind.ONLY_FIT: "{0} fits only {1} in this article",
    EvidenceKind.BEST_FIT: "{0} fits {1} best: {2}",
    EvidenceKind.RIVAL: "{0} could also be {1}",
    EvidenceKind.INTRODUCED: "{0} is named before",
    EvidenceKind.SAME_TITLE: "both are called {0}",
    EvidenceKind.SEX: "{0} is {1}, {2} is {3}",
    EvidenceKind.GENERATION: "{0} is the {1} one",
    EvidenceKind.RANK: "one reigns, the other is an heir",
    EvidenceKind.IN_ONE_LIST: "{0} and {1} stand in one list",
    EvidenceKind.TWO_ROLES: "“{0} {1} {2}” speaks of two",
    EvidenceKind.TWO_TYPES: "{0} is found as a {1}, {2} as a {3}",
    EvidenceKind.STATED: "the article says “{0} {1} {2}”",
    EvidenceKind.ABBREVIATES: "{0} abbreviates {1}",
    EvidenceKind.FORMED_FROM: "{0} is formed from {1}",
    EvidenceKind.NO_BETTER: "no other name here sounds nearer to {0}",
    EvidenceKind.GAZETTEER: "{0} and {1} are both {2} in the gazetteer",
    EvidenceKind.CONTAINER: "{0} is in {1}",
    EvidenceKind.LICENSED: "{0} is the only {1} in this article",
    EvidenceKind.DECIDED_SAME: "a person decided that {0} and {1} are the same",
    EvidenceKind.DECIDED_DIFFERENT: "a person decided that {0} and {1} are different",
    EvidenceKind.DECIDED: "a person decided that {0}",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact: its kind, and the words that fill the kind's sentence.

    >>> str(Evidence(EvidenceKind.LEFT_OUT, ("Kim", "Jong Un")))
    'Kim leaves out Jong Un'
    """

    kind: EvidenceKind
    values: tuple[str, ...] = ()

    def __str__(self) -> str:
        return SENTENCES[self.kind].format(*self.values)


def sentence(evidence: tuple[Evidence, ...]) -> str:
    """Join facts into one plain sentence, for people.

    >>> sentence((Evidence(EvidenceKind.ALIGNED, ("Kim", "Kim")), Evidence(EvidenceKind.LEFT_OUT, ("Kim", "Jong Un"))))
    'Kim is Kim; Kim leaves out Jong Un'
    """
    return "; ".join(map(str, evidence))


def sentence_of(facts: Iterable[tuple[EvidenceKind, tuple[str, ...]]]) -> str:
    """The sentence of facts that are given by their fields.

    >>> sentence_of([(EvidenceKind.LEFT_OUT, ("Kim", "Jong Un"))])
    'Kim leaves out Jong Un'
    """
    return "; ".join([SENTENCES[kind].format(*values) for kind, values in facts])
