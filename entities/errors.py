"""What can go wrong through no fault of the program. Each message is one sentence that a reader can act on."""


class InputError(Exception):
    """An input that cannot be read, or an output that cannot be written: which one, and why."""


class TooLongError(InputError):
    """An article with more characters than one article may have: which one, and how many."""


class ModelError(Exception):
    """A spaCy model that cannot be used: which one, and what to run."""
