"""Both weighings learned from annotated articles: the clues first, then the votes on what the clues make of them.

The weights are drawn to what is known without them (`priors.tsv`: a title before it speaks for a person, *in* before
it for a place): three sets teach some clues hardly at all, and what they teach of others is a habit of theirs.
Measured on the set left out, the priors are worth 1.0 to 1.5 points of recall at equal precision.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from entities.finding.ballot import ballots_of
from entities.finding.clue import Clue
from entities.finding.clues import clues
from entities.finding.neighbors import neighbors
from entities.finding.similarity import mark_similar
from entities.finding.voting import is_never, votes
from entities.finding.weighing import Tables, Vote, Weights, weigh
from tests.calibration.finding.material import Article
from tests.calibration.finding.regression import Array, fit

CLUE_RIDGE: Final = 4.0
VOTE_RIDGE: Final = 16.0
"""How strongly weights are drawn to the priors. Of 2, 6 and 15 for the clues and 2, 8, 25 and 80 for the votes, these
stand between the best for the sets left out."""
BIAS_RIDGE: Final = 0.1
PRIORS: Final = Path(__file__).parent / "priors.tsv"


def learn(articles: Sequence[Article]) -> Tables:
    """The weights that these articles teach."""
    seen = [see(article) for article in articles]
    learned = _weights(fit_clues(articles, seen))
    return Tables(learned, _weights(fit_votes(articles, seen, learned)))


def see(article: Article) -> list[list[int]]:
    """The clues of each stretch."""
    return [clues(article.words, s.start, s.end, s.label, inside=s.parent is not None) for s in article.found]


def fit_clues(articles: Sequence[Article], seen: Sequence[list[list[int]]]) -> Array:
    """Weights of the clues."""
    rows = [row[e.at] for article, row in zip(articles, seen, strict=True) for e in article.examples]
    x = np.zeros((len(rows), len(Clue)))
    for line, row in enumerate(rows):
        x[line, row] = 1.0
    return _fit(x, articles, _prior("clue", Clue), CLUE_RIDGE)


def fit_votes(articles: Sequence[Article], seen: Sequence[list[list[int]]], learned: Weights) -> Array:
    """Weights of the votes, given those of the clues."""
    rows = []
    for article, row in zip(articles, seen, strict=True):
        for s, s.clues in zip(article.found, row, strict=True):
            s.person, s.place, s.context = weigh(s.clues, learned)
            s.similar = ""
        voted = votes_of(article)
        rows.extend(voted[e.at] for e in article.examples)
    x = np.zeros((len(rows), len(Vote)))
    for line, pairs in enumerate(rows):
        for feature, value in pairs:
            x[line, feature] += value
    return _fit(x, articles, _prior("vote", Vote), VOTE_RIDGE)


def votes_of(article: Article) -> list[list[tuple[int, float]]]:
    """The votes on each stretch; none on what can't be a name."""
    words, found = article.words, article.found
    ballots = ballots_of(words, found)
    mark_similar(found, ballots)
    return [
        [] if is_never(words, s, ballots) else votes(words, s, ballots, near)
        for s, near in zip(found, neighbors(words, found), strict=True)
    ]


def _fit(x: Array, articles: Sequence[Article], prior: Array, pull: float) -> Array:
    """The weights of columns, the first of which is the bias; rows without it are left out."""
    examples = [e for article in articles for e in article.examples]
    allowed = np.array([e.allowed for e in examples], dtype=float)
    weight = np.array([e.weight for e in examples]) * x[:, 0]
    ridge = np.full(prior.shape, pull)
    ridge[0] = BIAS_RIDGE
    return fit(x, allowed, weight, prior, ridge)


def _prior(weighing: str, kinds: type[Clue] | type[Vote]) -> Array:
    prior = np.zeros((len(kinds), 2))
    for line in PRIORS.read_text("utf-8").splitlines()[2:]:
        which, feature, person, place = line.split("\t")
        if which == weighing:
            prior[kinds[feature]] = float(person), float(place)
    return prior


def _weights(fitted: Array) -> Weights:
    return tuple((round(float(a), 2), round(float(b), 2)) for a, b in fitted)
