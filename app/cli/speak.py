"""How commands speak: JSON for programs, plain sentences and a progress bar for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from app.problems import Problem

Step = Callable[[str, int, int], None]


def say(text: str = "") -> None:
    """Print one line for the person, as it is: no markup, no wrapping of file names."""
    Console(soft_wrap=True, highlight=False, markup=False).print(text)


def say_json(value: Any) -> None:  # noqa: ANN401 - any JSON
    """Print ``value`` as one JSON document."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def complain(problem: Problem, *, as_json: bool) -> None:
    """Say what is wrong and what to do, once: as JSON on the output, else for the person."""
    if as_json:
        say_json({"error": as_data(problem)})
        return
    errors = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    errors.print(problem.message)
    errors.print(problem.do)


def as_data(problem: Problem) -> dict[str, str]:
    """``problem`` as the JSON of commands tells it."""
    return {"code": problem.code, "message": problem.message, "do": problem.do}


@contextmanager
def progress(title: str, *, quiet: bool) -> Iterator[Step]:
    """A progress bar on a terminal; nothing when the output goes elsewhere or is JSON."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    hidden = quiet or not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task(title, total=None)

        def step(what: str, done: int, total: int) -> None:
            bar.update(task, description=what or title, completed=done, total=total)

        yield step
