"""The rules of the house, as tests: who may import whom, who may read the clock, how long is long.

app/README.md draws the same table for people.
"""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.tools import messages

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "app").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

# Each part may import itself, `problems`, and what stands here. `i18n` holds the words that every
# part above it speaks with.
BASE: set[str] = {"problems", "i18n"}
MAY_IMPORT: dict[str, set[str]] = {
    "problems": set(),
    "i18n": {"problems"},
    "host": set(),
    "script": set(),
    "answers": BASE,
    "interview": BASE | {"answers"},
    "law": BASE | {"answers"},
    "filing": BASE | {"answers", "law", "script", "host"},  # decision 004
    "rules": BASE | {"answers", "law", "filing"},
    "papers": BASE | {"answers", "law", "filing", "script", "interview", "rules", "host"},
    "vault": BASE | {"answers", "host"},
}
CORE = {*MAY_IMPORT}
MAY_IMPORT |= {
    "tools": CORE,
    "cli": CORE | {"tools"},
    "ui": CORE | {"cli"},
    "__main__": CORE | {"cli", "ui"},
}

# They take pictures of the window, and time it; nothing else imports them.
LOOKS_AT_IT = ("tools/screenshots.py", "tools/studio.py", "tools/bench_window_runs.py")
OPENS_THE_WINDOW = tuple(f"app/{tool}" for tool in LOOKS_AT_IT)

# Libraries that only some parts may touch. A path ending in .py names one module.
ONLY_IN: dict[str, tuple[str, ...]] = {
    "PySide6": ("script", "ui", *LOOKS_AT_IT),
    "PySide6.QtWidgets": ("ui", *LOOKS_AT_IT),
    "shiboken6": ("ui",),
    "pypdf": ("filing", "papers", "tools"),
    "pypdfium2": ("filing/render.py",),
    "reportlab": ("papers", "filing/practice.py", "filing/continuation.py"),
    "pyrage": ("vault",),
    "cryptography": ("vault",),
    "typer": ("cli", "tools", "__main__"),
    "rich": ("cli", "tools", "__main__"),
    # An independent judge and tools of the tests: no part of the program but what measures it.
    "pikepdf": ("tools/bench_pikepdf.py",),
    "numpy": (),
    "hypothesis": (),
    "pytest": (),
    # The program never connects.
    "socket": (),
    "ssl": (),
    "http": (),
    "urllib.request": (),
    "urllib3": (),
    "requests": (),
    "httpx": (),
    "ftplib": (),
    "smtplib": (),
    "socketserver": (),
    "xmlrpc": (),
    "asyncio": (),
    "PySide6.QtNetwork": (),
    "webbrowser": (),
}

MAY_READ_THE_CLOCK = {"__main__", "cli", "ui"}
CLOCKS = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.strftime", "time.ctime"),
}
NOT_A_NAME = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common"}
TOP_LEVEL = {
    *("app", "forms", "translations", "resources", "tests", "build.spec", "pyproject.toml"),
    *("Makefile", "README.md", "CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md", "LICENSE"),
    *(".ci", ".gitignore"),
}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part(module: str) -> str:
    """`answers` for `app.answers.case`; `` for `app` itself."""
    return [*module.split("."), ""][1].removesuffix(".py")


def part_of(path: Path) -> str:
    return part(".".join(path.relative_to(ROOT).parts))


def imported(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    """Every module a file imports, each name of `from x import y` counted as `x.y` too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}:{node.lineno}: imports are absolute here"
            yield from ((f"{node.module}.{alias.name}", node) for alias in node.names)


def within(module: str, library: str) -> bool:
    return module == library or module.startswith(library + ".")


def test_the_guard_sees_the_sources() -> None:
    assert ROOT / "app" / "problems.py" in SOURCES
    assert Path(__file__).resolve() in TESTS


def test_imports_go_one_way_only() -> None:
    wrong = []
    for path in SOURCES:
        own = part_of(path)
        if own == "__init__":
            continue
        assert own in MAY_IMPORT, f"{name(path)}: app/README.md has no part called {own!r}"
        for module, node in imported(path):
            allowed = (
                MAY_IMPORT[own] | {own} | ({"ui"} if name(path) in OPENS_THE_WINDOW else set())
            )
            if within(module, "app") and part(module) not in allowed:
                wrong.append(f"{name(path)}:{node.lineno} imports {module}")
    assert not wrong, "\n".join(wrong)


def test_only_main_imports_the_window_and_only_when_it_opens() -> None:
    wrong = []
    for path in SOURCES:
        at_once = {id(node) for node in tree(path).body}
        for module, node in imported(path):
            tool = module.replace(".", "/") + ".py"
            looks = name(path) in OPENS_THE_WINDOW
            assert looks or tool not in OPENS_THE_WINDOW, name(path)
            outside = within(module, "app.ui") and part_of(path) != "ui" and not looks
            if outside and (part_of(path) != "__main__" or id(node) in at_once):
                wrong.append(f"{name(path)}:{node.lineno}")
    assert not wrong, wrong


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_place(library: str) -> None:
    allowed = ONLY_IN[library]
    wrong = [
        f"{name(path)}:{node.lineno} imports {module}"
        for path in SOURCES
        for module, node in imported(path)
        if within(module, library)
        and part_of(path) not in allowed
        and name(path).removeprefix("app/") not in allowed
    ]
    assert not wrong, "\n".join(wrong)


def test_only_the_doors_read_the_clock() -> None:
    wrong = []
    for path in SOURCES:
        if part_of(path) in MAY_READ_THE_CLOCK:
            continue
        wrong += [f"{name(path)} imports {found}" for found, _ in imported(path) if found in CLOCKS]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute):
                tail = ".".join(ast.unparse(node).split(".")[-2:])
                if tail in CLOCKS:
                    wrong.append(f"{name(path)}:{node.lineno} reads {tail}; take `today` instead")
    assert not wrong, "\n".join(wrong)


def test_modules_are_named_for_what_they_are() -> None:
    named = {name(path): {*path.with_suffix("").parts} for path in (*SOURCES, *TESTS)}
    wrong = [file for file, parts in named.items() if parts & NOT_A_NAME]
    assert not wrong, wrong


def test_files_stay_short() -> None:
    lines = {name(path): path.read_text("utf-8").count("\n") for path in (*SOURCES, *TESTS)}
    wrong = {file: count for file, count in lines.items() if count > 400}
    assert not wrong, wrong


def test_functions_stay_short() -> None:
    wrong = [
        f"{name(path)}:{node.lineno} {node.name}: {length(node)} lines (40 at most)"
        for path in (*SOURCES, *TESTS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > 40
    ]
    assert not wrong, "\n".join(wrong)


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring, which may say as much as it needs."""
    assert function.end_lineno is not None
    lines = function.end_lineno - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None and first.end_lineno is not None:
        lines -= first.end_lineno - first.lineno + 1
    return lines


def test_sources_are_ascii_so_that_nothing_hides_in_them() -> None:
    wrong = [name(path) for path in SOURCES if not path.read_bytes().isascii()]
    assert not wrong, wrong


def pieced(argument: ast.expr) -> bool:
    """Whether a sentence is put together inside the call, where gettext could not find it."""
    if isinstance(argument, ast.Call):
        return ast.unparse(argument.func).endswith((".format", ".join"))
    return isinstance(argument, ast.JoinedStr | ast.BinOp)


def test_sentences_for_translators_are_whole() -> None:
    wrong = [
        f"{name(path)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"_", "N_", "ngettext"}
        and any(pieced(argument) for argument in node.args)
    ]
    assert not wrong, wrong


def test_the_sentences_for_translators_are_up_to_date() -> None:
    message = "type: make messages"
    assert messages.POT.read_bytes() == messages.template(), message


def test_the_qt_binding_does_not_leak_none() -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None on nearly every call."""
    from PySide6.QtCore import QObject

    thing, before = QObject(), sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_qt_binding_is_of_a_line_known_to_work() -> None:
    release = importlib.metadata.version("PySide6-Essentials").split(".")
    assert (6, 8) <= (int(release[0]), int(release[1])) < (6, 12)


# --- the repository -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """The files git knows; skipped where this is not a clone."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [file for file in listed.stdout.split("\0") if file]


def test_the_top_level_is_fixed(tracked: list[str]) -> None:
    assert {file.split("/")[0] for file in tracked} <= TOP_LEVEL


DRAWN_BY_US = {f"resources/samples/exhibits/{name}.pdf" for name in ("declaration", "english")}
"""What app/tools/sample_exhibits.py draws; a test compares every page with what it draws."""


def test_no_pdf_is_part_of_the_repository(tracked: list[str]) -> None:
    """But for two papers of invented people that are ours (test_sample_exhibits.py)."""
    wrong = [
        file
        for file in tracked
        if file not in DRAWN_BY_US
        if file.lower().endswith(".pdf") or (ROOT / file).read_bytes()[:1024].find(b"%PDF-") == 0
    ]
    assert not wrong, wrong


LOCKS = sorted((ROOT / "app" / "tools" / "requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_pins_and_hashes_everything_and_names_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    for block in re.split(r"\n(?=\S)", text.strip()):
        first, *hashes = block.split(" \\\n")
        assert re.match(r"[a-z0-9.-]+==\S+( ;.*)?$", first), first
        assert hashes, first
        assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}", line) for line in hashes), first


def pins(lock: str) -> set[str]:
    text = (ROOT / "app" / "tools" / "requirements" / lock).read_text(encoding="utf-8")
    return set(re.findall(r"^[a-z0-9.-]+==\S+", text, re.MULTILINE))


def test_what_is_tested_is_what_is_shipped() -> None:
    assert pins("runtime.txt") < pins("build.txt") < pins("work.txt")


def test_every_package_of_the_program_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=]", line)[0].lower() for line in project["dependencies"]}
    assert wanted <= {pin.split("==")[0] for pin in pins("runtime.txt")}
