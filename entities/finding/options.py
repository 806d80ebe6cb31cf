"""What finding may use: every kind of evidence can be switched off, so that its worth can be measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FindingOptions:
    """The kinds of evidence finding goes by. With all of them off it gives what the model found, as it found it.

    >>> FindingOptions.nothing().votes
    False
    """

    mending: bool = True
    """Cut, trim and extend the model's spans."""
    votes: bool = True
    """Let all mentions of a name vote on what it names."""
    repetition: bool = True
    """Look for every name found once in the whole text, in full and by its parts."""
    context: bool = True
    """Go by the words around a name: titles, roles, verbs, prepositions, nouns of places."""
    gazetteer: bool = True
    """Ask the gazetteer about names in a place's context."""
    casing: bool = True
    """Recognize stretches in capitals or small letters again, written as names usually are."""

    @classmethod
    def nothing(cls) -> "FindingOptions":
        """Only the model."""
        return cls(False, False, False, False, False, False)
