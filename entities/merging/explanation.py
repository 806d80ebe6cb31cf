"""Why two spellings of an article are in one row, or why they are not."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from entities.evidence import Evidence, EvidenceKind, sentence
from entities.merging.caution import Caution
from entities.merging.context import Context
from entities.merging.merger import in_order, resolve
from entities.merging.portrait import contradiction, portrait
from entities.merging.resolution import Link, Resolution
from entities.merging.roster import compare_people
from entities.model import Article, Constraints, Mention, NameType
from entities.places import compare_places


class Verdict(StrEnum):
    """What became of two spellings."""

    TOGETHER = "together"
    SUGGESTED = "suggested"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Explanation:
    """The answer for two spellings, how sure it is that they are one, and the chain of facts, one a step."""

    a: str
    b: str
    verdict: Verdict
    confidence: float
    evidence: tuple[Evidence, ...]

    def __str__(self) -> str:
        because = sentence(self.evidence) or "nothing in the article joins them"
        return f"{self.a} and {self.b}: {self.verdict.value} ({self.confidence:.2f}); {because}"


def explain(
    article: Article,
    mentions: Sequence[Mention],
    a: str,
    b: str,
    *,
    constraints: Constraints | None = None,
    caution: Caution = Caution.DEFAULT,
) -> Explanation:
    """Why the article's spellings `a` and `b` are in one row, or not.

    Raises:
        LookupError: the article has no mention that is spelled so.

    >>> found = (Mention(0, 9, "Ann Smith", NameType.PERSON), Mention(16, 21, "Smith", NameType.PERSON))
    >>> print(explain(Article("Ann Smith came. Smith left."), found, "Smith", "Ann Smith").verdict)
    together
    """
    ordered, settled = in_order(mentions, constraints)
    resolution = resolve(article, ordered, settled, caution)
    ones, others = _spelled(resolution, a), _spelled(resolution, b)
    chain = _chain(resolution, ones, others)
    if chain is not None:
        confidence = min((link.confidence for link in chain), default=1.0)
        return Explanation(a, b, Verdict.TOGETHER, confidence, _unique(link.evidence for link in chain))
    barriers = [why for x in ones for y in others if (why := resolution.partition.barrier(x, y)) is not None]
    if barriers:
        return Explanation(a, b, Verdict.APART, 0.0, _unique(barriers) or _compared(resolution, ones[0], others[0])[1])
    doubts = [link for link in resolution.doubts if _between(resolution, link, ones, others)]
    if doubts:
        best = max(doubts, key=lambda link: link.confidence)
        return Explanation(a, b, Verdict.SUGGESTED, best.confidence, best.evidence)
    context = Context(article, ordered)
    contradicting = contradiction(portrait(context, ones), portrait(context, others))
    score, evidence = _compared(resolution, ones[0], others[0])
    against = (*([contradicting] if contradicting else ()), *_taken(resolution, ones, others))
    return Explanation(a, b, Verdict.APART, score, (*evidence, *against))


def _taken(resolution: Resolution, ones: list[int], others: list[int]) -> tuple[Evidence, ...]:
    """What each of two spellings is short for instead of the other."""
    texts = [mention.text for mention in resolution.mentions]
    found = []
    for mine in (ones, others):
        for link in resolution.links:
            if link.first in mine and texts[link.first] != texts[link.second]:
                found.append(Evidence(EvidenceKind.SHORT_FOR, (texts[link.first], texts[link.second])))
                break
    return tuple(found)


def _spelled(resolution: Resolution, text: str) -> list[int]:
    """The mentions of a spelling, which may be given with its title or article (*Mrs. Hill*, *the North*).

    Those with the title come first: *Mrs. Hill* is not any Hill.
    """
    wanted = " ".join(text.split()).casefold()
    bare = wanted.removeprefix("the ")
    ways: list[Callable[[Mention], str]] = [lambda m: m.text, lambda m: f"{m.title} {m.text}"]
    for way in ways:
        for asked in dict.fromkeys((wanted, bare)):
            found = [i for i, m in enumerate(resolution.mentions) if " ".join(way(m).split()).casefold() == asked]
            if found:
                return found
    raise LookupError(f"the article has no name spelled {text!r}")


def _chain(resolution: Resolution, ones: list[int], others: list[int]) -> list[Link] | None:
    """The fewest links that lead from one spelling to the other; mentions of equal letters need none."""
    neighbours: dict[int, list[tuple[int, Link | None]]] = {i: [] for i in range(len(resolution.mentions))}
    for made in resolution.links:
        neighbours[made.first].append((made.second, made))
        neighbours[made.second].append((made.first, made))
    for cluster in resolution.partition.clusters():
        for x in cluster:
            same = (y for y in cluster if y != x and resolution.mentions[y].text == resolution.mentions[x].text)
            neighbours[x].extend((y, None) for y in same)
    paths: dict[int, list[Link]] = {i: [] for i in ones}
    queue = deque(ones)
    while queue:
        at = queue.popleft()
        if at in others:
            return paths[at]
        for other, link in neighbours[at]:
            if other not in paths:
                paths[other] = paths[at] + ([link] if link else [])
                queue.append(other)
    return None


def _between(resolution: Resolution, link: Link, ones: list[int], others: list[int]) -> bool:
    root = resolution.partition.root
    ends = {root(link.first), root(link.second)}
    return bool(ends & {root(i) for i in ones}) and bool(ends & {root(i) for i in others})


def _compared(resolution: Resolution, one: int, other: int) -> tuple[float, tuple[Evidence, ...]]:
    first, second = resolution.mentions[one], resolution.mentions[other]
    if first.type is not second.type:
        kinds = (first.text, first.type.lower(), second.text, second.type.lower())
        return 0.0, (Evidence(EvidenceKind.TWO_TYPES, kinds),)
    if first.type is NameType.PLACE:
        comparison = compare_places(first.text, second.text)
    else:
        comparison = compare_people(first.text, second.text)
    return comparison.score, comparison.evidence


def _unique(groups: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(fact for group in groups for fact in group))
