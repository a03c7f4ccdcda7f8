from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.answers.case import json_schema
from app.answers.person import Person


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from nodes(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from nodes(inner)


def test_every_answer_is_described() -> None:
    schema = json_schema()
    for name, definition in schema["$defs"].items():
        if name.startswith("Answer"):
            continue
        for field, inner in definition.get("properties", {}).items():
            assert inner.get("description"), f"{name}.{field}"


def test_names_are_those_of_the_file() -> None:
    residence = json_schema()["$defs"]["Residence"]["properties"]
    assert "from" in residence
    assert "from_" not in residence
    person = set(json_schema()["$defs"]["Person"]["properties"])
    assert person == {name.rstrip("_") for name in Person.model_fields}


def test_every_reference_leads_somewhere() -> None:
    schema = json_schema()
    references = {node["$ref"] for node in nodes(schema) if isinstance(node.get("$ref"), str)}
    assert references
    assert {reference.removeprefix("#/$defs/") for reference in references} <= set(schema["$defs"])


def test_short_and_long_forms_are_both_described() -> None:
    family = json_schema()["$defs"]["Answer_str_"]["anyOf"]
    assert {"type": "string"} in family
    assert {"type": "null"} in family
    assert any("state" in form.get("properties", {}) for form in family)


def test_unknown_names_are_refused_everywhere() -> None:
    schema = json_schema()
    objects = [node for node in nodes(schema) if node.get("type") == "object"]
    assert len(objects) > 30
    for node in objects:
        named = "propertyNames" in node  # by a list of words
        assert named or node.get("additionalProperties") is False, node.get("title")
