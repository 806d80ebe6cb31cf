"""Both weighings learned from annotated articles: the clues first, then the votes on what the clues make of them.

The weights are drawn to what is known without them (`priors.tsv`: a title before it speaks for a person, *in* before
it for a place): three sets teach some clues hardly at all, and what they teach of others is a habit of theirs.
Measured on the set left out, the priors are worth 1.0 to 1.5 points of recall at equal precision.

What is a habit of one set (tr-news marks the place inside *Kentucky State Police*, wiki-fair-v2 does not) is learned
apart from what all sets share: every set has weights of its own beside the shared ones, drawn to 0, and only the shared
ones are kept (H. Daumé III, "Frustratingly Easy Domain Adaptation", ACL 2007). Measured on the set left out, with the
articles of this project as a fourth set, recall 0.844 instead of 0.829 on wiki-fair-v2, right type 0.950 instead of
0.940, precision 0.981 instead of 0.982; on tr-news 0.915 at 0.879 instead of 0.910 at 0.853.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from scipy.sparse import csr_array

from entities.finding.ballot import ballots_of
from entities.finding.clue import Clue, numbered
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
OWN_RIDGE: Final = 2.0
"""How strongly the weights of a set alone are drawn to 0, as a multiple of the others' pull: of 0.1, 0.3, 1, 2, 4 and
infinity (no such weights) the best for the sets left out that costs the fitted ones nothing to speak of."""
OWN_BIAS_RIDGE: Final = 1.0
PRIORS: Final = Path(__file__).parent / "priors.tsv"


Row = Sequence[tuple[int, float]]
"""The features of an example that are not 0, with their values."""


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
    rows = [[(clue, 1.0) for clue in row[e.at]] for a, row in zip(articles, seen, strict=True) for e in a.examples]
    return _fit(rows, articles, _prior("clue", Clue), CLUE_RIDGE)


def fit_votes(articles: Sequence[Article], seen: Sequence[list[list[int]]], learned: Weights) -> Array:
    """Weights of the votes, given those of the clues."""
    rows = []
    for article, row in zip(articles, seen, strict=True):
        for s, s.clues in zip(article.found, row, strict=True):
            s.person, s.place, s.context = weigh(s.clues, learned)
            s.similar = ""
        voted = votes_of(article)
        rows.extend(voted[e.at] for e in article.examples)
    return _fit(rows, articles, _prior("vote", Vote), VOTE_RIDGE)


def votes_of(article: Article) -> list[list[tuple[int, float]]]:
    """The votes on each stretch; none on what can't be a name."""
    words, found = article.words, article.found
    ballots = ballots_of(words, found)
    mark_similar(found, ballots)
    return [
        [] if is_never(words, s, ballots) else votes(words, s, ballots, near)
        for s, near in zip(found, neighbors(words, found), strict=True)
    ]


def _fit(rows: Sequence[Row], articles: Sequence[Article], prior: Array, pull: float) -> Array:
    """The weights that all sets share, of features the first of which is the bias; rows without it are left out."""
    examples = [e for article in articles for e in article.examples]
    sets = sorted({article.set for article in articles})
    owner = [sets.index(article.set) for article in articles for _ in article.examples]
    size = len(prior)
    cells = [
        (line, column, value)
        for line, (row, own) in enumerate(zip(rows, owner, strict=True))
        for feature, value in row
        for column in (feature, size * (own + 1) + feature)
    ]
    lines, columns, values = zip(*cells, strict=True)
    x = csr_array((values, (lines, columns)), shape=(len(rows), size * (len(sets) + 1)))
    allowed = np.array([e.allowed for e in examples], dtype=float)
    weight = np.array([e.weight if row else 0.0 for e, row in zip(examples, rows, strict=True)])
    ridge = np.full((x.shape[1], prior.shape[1]), pull * OWN_RIDGE)
    ridge[:size] = pull
    ridge[::size] = OWN_BIAS_RIDGE
    ridge[0] = BIAS_RIDGE
    drawn = np.zeros_like(ridge)
    drawn[:size] = prior
    return fit(x, allowed, weight, drawn, ridge)[:size]


def _prior(weighing: str, kinds: type) -> Array:
    numbers = numbered(kinds)
    prior = np.zeros((len(numbers), 2))
    for line in PRIORS.read_text("utf-8").splitlines()[2:]:
        which, feature, person, place = line.split("\t")
        if which == weighing:
            prior[numbers[feature]] = float(person), float(place)
    return prior


def _weights(fitted: Array) -> Weights:
    return tuple((round(float(a), 2), round(float(b), 2)) for a, b in fitted)
