"""Several processes give what one gives, whatever becomes of them."""

import os
import signal
from itertools import islice

import pytest

from entities import recognition, workers
from entities.errors import InputError
from entities.model import Article

TEXTS = ("Kim Jong Un met Lee in Seoul.", "Nobody came.", "Angela Merkel flew to Paris. Merkel smiled.")
ARTICLES = [Article(text, str(number)) for number, text in enumerate(TEXTS * 4)]


def test_two_processes_give_what_one_gives_in_order():
    alone = list(recognition.recognize(ARTICLES, recognition.load(), batch_size=5))
    assert any(mentions for _, mentions in alone)
    assert list(workers.recognize(ARTICLES, None, batch_size=1, n_process=2)) == alone


def test_no_more_is_read_than_is_worked_on():
    read = []
    endless = (read.append(number) or Article("Lee left.") for number in range(10**9))
    first = list(islice(workers.recognize(endless, None, batch_size=2, n_process=2), 3))
    assert len(first) == 3
    assert len(read) <= 2 * (workers.AHEAD * 2 + 1)


def test_a_stopped_process_is_said_in_a_sentence(monkeypatch):
    monkeypatch.setattr(recognition, "recognized", lambda texts, nlp, authority: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(InputError, match="stopped a process"):
        list(workers.recognize(ARTICLES, None, batch_size=5, n_process=2))


def test_the_vocabulary_of_a_long_run_is_bounded(monkeypatch):
    nlp = recognition.load()
    expected = recognition.recognized(TEXTS, nlp)
    monkeypatch.setattr(recognition, "WORDS", 0)
    before = len(nlp.vocab.strings)
    strange = [f"{text} Qwzxv{number} met Zvxq{number}." for number, text in enumerate(TEXTS)]
    assert recognition.recognized(TEXTS, nlp) == expected
    assert len(recognition.recognized(strange, nlp)) == len(strange)
    assert len(nlp.vocab.strings) == before
