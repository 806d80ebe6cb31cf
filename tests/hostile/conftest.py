"""A recognizer that costs nothing: whatever has a capital is a name, some of them a place."""

from pathlib import Path

import pytest
import spacy


@pytest.fixture(scope="session")
def capitals(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a spaCy model without weights."""
    return capitals_model(tmp_path_factory.mktemp("model"))


def capitals_model(folder: Path) -> str:
    """Save the model in a folder."""
    nlp = spacy.blank("en", meta={"name": "capitals", "version": "1.0"})
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            *({"label": "PERSON", "pattern": [{"TEXT": {"REGEX": r"^\W*[A-ZÀ-Þ𝒜]"}}] * words} for words in (1, 2, 3)),
            {"label": "GPE", "pattern": [{"TEXT": {"REGEX": r"^[ICSKP]\w+$"}}]},
            {"label": "PERSON", "pattern": [{"TEXT": {"REGEX": r"^[^\x00-\x7f]+$"}}]},
        ]
    )
    nlp.to_disk(folder)
    return str(folder)
