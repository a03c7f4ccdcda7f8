"""The command line as a whole: which commands there are, and how each one ends."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Final

import typer

from app.cli.speak import complain, say
from app.i18n import _
from app.problems import Problem

_HELP = """Fill the official asylum forms on your own computer.

Nothing is sent anywhere: Portolan never connects to the internet. It is not a lawyer.
"""


def _fill(program: typer.Typer) -> None:
    from app.cli.filling import fill

    program.command("fill")(fill)


def _batch(program: typer.Typer) -> None:
    from app.cli.batch import batch

    program.command("batch")(batch)


def _check(program: typer.Typer) -> None:
    from app.cli.check import check

    program.command("check")(check)


def _papers(program: typer.Typer) -> None:
    from app.cli.papers import papers

    program.command("papers")(papers)


def _worksheet(program: typer.Typer) -> None:
    from app.cli.worksheet import worksheet

    program.command("worksheet")(worksheet)


def _read(program: typer.Typer) -> None:
    from app.cli.reading import read

    program.command("read")(read)


def _protect(program: typer.Typer) -> None:
    from app.cli.protecting import protect

    program.command("protect")(protect)


def _export(program: typer.Typer) -> None:
    from app.cli.export import export

    program.command("export")(export)


def _demo(program: typer.Typer) -> None:
    from app.cli.demo import demo

    program.command("demo")(demo)


def _schema(program: typer.Typer) -> None:
    from app.cli.schema import schema

    program.command("schema")(schema)


def _forms(program: typer.Typer) -> None:
    from app.cli import forms

    program.add_typer(forms.program, name="forms")


_COMMANDS: Final[dict[str, tuple[str, Callable[[typer.Typer], None]]]] = {
    "fill": ("Fill the forms of a case, and prove every answer.", _fill),
    "batch": ("Fill the forms of every case in a folder.", _batch),
    "check": ("Say what disagrees, what is late, what needs a lawyer first.", _check),
    "papers": ("Make the papers that go with the forms.", _papers),
    "worksheet": ("Print the questions of some forms, to write by hand at home.", _worksheet),
    "read": ("Read the answers out of a filled form.", _read),
    "protect": ("Put a plain case into an encrypted file.", _protect),
    "export": ("Write an encrypted case to a file that is NOT encrypted.", _export),
    "demo": ("Fill the forms of five invented cases.", _demo),
    "schema": ("Print the JSON Schema of a case.", _schema),
    "forms": ("The official PDFs: what is here, what a file is.", _forms),
}
"""What each is for, in a line, and how it is loaded: only when it is named."""


def _program(arguments: list[str]) -> typer.Typer:
    """The command line with the command that ``arguments`` name; the others are only listed."""
    program = typer.Typer(
        help=_HELP,
        no_args_is_help=False,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    program.callback(invoke_without_command=True)(_door)
    named = next((one for one in arguments if not one.startswith("-")), None)
    for name, (summary, load) in _COMMANDS.items():
        if name == named:
            load(program)
        else:
            program.command(name, help=summary)(_listed)
    return program


def _listed() -> None:
    """Stands for a command that was not named."""


def _door(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and stop.")] = False,
) -> None:
    if version:
        say(_version())
        raise typer.Exit
    if context.invoked_subcommand is None:
        say(_("Without a command, Portolan opens its window. These are the commands:"))
        say()
        say(context.get_help())


def _version() -> str:
    from importlib.metadata import version

    return version("portolan")


def run(arguments: list[str]) -> int:
    """Run the command line ``arguments`` and return the exit code.

    0: all that was asked for was written or read. 1: something was refused. 2: wrong usage.
    130: the person broke off.
    """
    as_json = "--json" in arguments
    try:
        code = _program(arguments)(args=arguments, prog_name="portolan", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except Problem as problem:
        complain(problem, as_json=as_json)
        return problem.exit_code
    except typer.Abort:
        return 1
    except typer.TyperException as wrong:
        complain(_usage(wrong), as_json=as_json)
        return 2
    except BrokenPipeError:
        # The reader of our output went away (``portolan ... | head``): nobody to tell.
        sys.stderr.close()
        return 1


def _usage(wrong: typer.TyperException) -> Problem:
    return Problem(
        "usage",
        wrong.format_message(),
        _("Add --help to see what the command takes."),
        exit_code=2,
    )
