"""Which parts of a loaded pipeline are computed in a faster way."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import cache

from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

from entities.network.rowwise import RowOps, is_rowwise
from entities.network.windowwise import by_blocks, is_windowwise
from entities.network.wordwise import is_wordwise, once_a_word


def quicken(nlp: Language) -> None:
    """Make a loaded pipeline read faster: for reading only, it can't be trained or saved any more.

    What a network says of a word without its neighbours is computed once for all places where the word stands. Where
    numpy's library gives a document the same bits in any company, it multiplies the matrices (`RowOps`), and what hangs
    on neighbours is computed in blocks of words. Half of the English model's time is left. Networks that run elsewhere
    than on spaCy's ordinary operations of the processor (a graphics card, a Mac's own library, PyTorch) stay as they
    are.
    """
    for _, component in nlp.pipeline:
        network = getattr(component, "model", None)
        if isinstance(network, Model) and all(type(layer.ops) is NumpyOps for layer in network.walk()):
            for layer in filter(is_wordwise, list(network.walk())):
                network.replace_node(layer, once_a_word(layer))
            with one_thread():
                rowwise = is_rowwise()
            if rowwise:
                for layer in filter(is_windowwise, list(network.walk())):
                    network.replace_node(layer, by_blocks(layer))
                network._to_ops(RowOps())


def one_thread() -> AbstractContextManager[object]:
    """A stretch in which numpy's library computes in this thread alone.

    The products of a network are too small to be divided, and several processes would take each other's processors.
    """
    limit = _limit()
    return limit() if limit else nullcontext()


@cache
def _limit() -> Callable[[], AbstractContextManager[object]] | None:
    """What begins such a stretch: made once, as to look for the loaded libraries takes longer than reading a page."""
    library = ThreadpoolController().select(user_api="blas")
    return (lambda: library.limit(limits=1)) if len(library) else None
