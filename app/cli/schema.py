"""``portolan schema``: what a case file may hold."""

from __future__ import annotations

from app.answers.case import json_schema
from app.cli.speak import say_json


def schema() -> None:
    """Print the JSON Schema of a case file."""
    say_json(json_schema())
