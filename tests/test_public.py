"""The public face of the package: changed on purpose only."""

import inspect

import pytest

import entities


def test_the_public_names():
    assert sorted(entities.__all__) == entities.__all__
    assert {
        "Alias",
        "Article",
        "Caution",
        "Comparison",
        "Entity",
        "Evidence",
        "EvidenceKind",
        "InputError",
        "Mention",
        "ModelError",
        "NameTable",
        "NameType",
        "Outcome",
        "Place",
        "Suggestion",
        "TooLongError",
        "articles",
        "compare",
        "load",
        "mentions",
        "read",
        "table",
        "tables",
        "write",
    } <= set(entities.__all__)


def test_everything_public_is_there_and_documented():
    for name in entities.__all__:
        assert inspect.getdoc(getattr(entities, name)), name


def test_options_of_public_functions_are_keyword_only():
    for name in ("table", "read", "tables", "mentions", "articles", "compare", "write"):
        parameters = list(inspect.signature(getattr(entities, name)).parameters.values())
        assert all(p.kind is p.KEYWORD_ONLY for p in parameters if p.default is not p.empty), name


def test_every_public_name_is_listed_and_nothing_else_is_answered():
    assert set(entities.__all__) <= set(dir(entities))
    with pytest.raises(AttributeError, match="nowhere"):
        _ = entities.nowhere
