"""Articles, and what a reader is told of each: rows, spellings, how sure they are, why, and what is left to ask.

``told.txt`` has an article a line, with its mentions marked (see `marking`), and below it, indented, what
`entities.merging` makes of it. ``python -m tests.merging.told`` writes it anew, for new articles and when an answer
changes on purpose: then each changed line is to be read, for it is what a reader would see.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from entities.evidence import sentence
from entities.merging import explain, merge
from entities.model import Entity
from tests.merging.marking import marked

PATH = Path(__file__).with_name("told.txt")


def articles() -> dict[str, list[str]]:
    """The articles of the file with the lines below each."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            lines.append(line)
        else:
            lines = found[line] = []
    return found


def told(text: str) -> list[str]:
    """What is told of a marked article (line ends as ``\\n``): a line for each row, spelling and suggestion.

    And why the names of the first two rows of one type are two.
    """
    article, mentions = marked(text.replace("\\n", "\n"))
    entities = merge(article, mentions)
    lines = [line for entity in entities for line in _lines(entity)]
    for one, other in pairwise(entities):
        if one.type is other.type and one.name != other.name:
            return [*lines, f"  {explain(article, mentions, one.name, other.name)}"]
    return lines


def _lines(entity: Entity) -> Iterator[str]:
    place = f" {entity.place.name}, {entity.place.kind} in {entity.place.container}" if entity.place else ""
    question = f": {entity.question}" if entity.needs_review else ""
    yield f"  {entity.name} ({entity.type.lower()}{place}, {len(entity.mentions)}){question}"
    for alias in entity.aliases:
        if alias.text != entity.name:
            yield f"    = {alias.text} ({alias.count}, {alias.confidence:.0%}) {sentence(alias.evidence)}".rstrip()
    for other in entity.suggestions:
        yield f"    ? {other.name} ({other.confidence:.0%}) {sentence(other.evidence)}"


def main() -> None:
    """Write the file anew."""
    PATH.write_text("".join(f"{line}\n" for text in articles() for line in (text, *told(text))), encoding="utf-8")


if __name__ == "__main__":
    main()
