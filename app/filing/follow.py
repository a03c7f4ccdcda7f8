"""Follows a path of the case word by word, by the names used in files (``from``, not ``from_``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel

from app.answers.rows import Rows
from app.answers.states import Answer


def follow(node: object, path: str) -> object:
    """What lies at ``path`` below ``node``; None where an optional group or a row is not there.

    Raises ``LookupError`` for a word that no model knows: then the map is wrong.
    """
    for word in path.split("."):
        if node is None:
            return None
        node = _step(node, word)
    return node


def _step(node: object, word: str) -> object:
    if isinstance(node, Rows):
        return node.rows.get(word)
    if isinstance(node, Mapping):
        return node.get(word)
    if isinstance(node, BaseModel) and not isinstance(node, Answer):
        return getattr(node, _attribute(type(node), word))
    raise LookupError(f"nothing can lie at {word!r}")


@cache
def _attribute(model: type[BaseModel], word: str) -> str:
    if word in model.model_fields:
        return word
    for name, field in model.model_fields.items():
        if word in (field.serialization_alias or name, field.alias):
            return name
    raise LookupError(f"{model.__name__} has no {word!r}")
