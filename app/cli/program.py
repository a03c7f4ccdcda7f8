"""The command line as a whole: which commands there are, and how each one ends."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from app.cli import check, demo, filling, forms, papers, reading, schema
from app.cli.speak import complain, say
from app.i18n import _
from app.problems import Problem

_HELP = """Fill the official asylum forms on your own computer.

Nothing is sent anywhere: Portolan never connects to the internet. It is not a lawyer.
"""

program = typer.Typer(
    help=_HELP,
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
program.command("fill")(filling.fill)
program.command("check")(check.check)
program.command("papers")(papers.papers)
program.command("read")(reading.read)
program.command("demo")(demo.demo)
program.command("schema")(schema.schema)
program.add_typer(forms.program, name="forms")


@program.callback(invoke_without_command=True)
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
    """
    as_json = "--json" in arguments
    try:
        code = program(args=arguments, prog_name="portolan", standalone_mode=False)
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
