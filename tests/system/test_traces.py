"""The promise: what is typed is written encrypted only, and leaves by export or print alone.

A whole visit, which is killed, then one that crashes, then two that end: after each of them
every byte of the home, the temporary and the working folder is looked at, and what was said.
"""

from __future__ import annotations

import re
import resource
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.vault import vault
from tests.system import visitor
from tests.system.leaks import LEAKS
from tests.system.visits import Home, Visited

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="a visit ends with signals"),
    pytest.mark.timeout(600),
]

TYPED = (
    visitor.LATIN,
    visitor.ARABIC,
    visitor.DIGITS,
    visitor.HALF,
    visitor.STORY,
    visitor.EXHIBIT,
    visitor.CLINIC,
)
PHRASES = (visitor.PHRASE, visitor.WRONG, visitor.CLINIC_PHRASE)
KILLED, CRASHED, ENDED = -9, -11, 0


@dataclass(frozen=True)
class Story:
    """All visits to one home, one after the other."""

    home: Path
    visits: Mapping[str, Visited]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Cores are allowed for these visits, as somebody may have set it."""
    limits = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (limits[1], limits[1]))
    home = Home(tmp_path_factory.mktemp("visit"))
    plans = ("whole", "crash", "end", "hasty")
    try:
        visits = {plan: home.visit(plan, (*TYPED, *PHRASES)) for plan in plans}
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, limits)
    for plan, code in zip(plans, (KILLED, CRASHED, ENDED, ENDED), strict=True):
        assert visits[plan].all_told("failed") == [], visits[plan].output.decode()
        assert visits[plan].code == code, visits[plan].output.decode()
    return Story(home.path, visits)


PLANS = pytest.mark.parametrize("plan", ["whole", "crash", "end", "hasty"])


@PLANS
def test_what_was_typed_is_readable_only_where_it_was_let_out(story: Story, plan: str) -> None:
    traces = story.visits[plan].traces
    assert {name for name in traces if not name.startswith("out/")} == set()
    assert all(words <= {*TYPED} for words in traces.values()), "a passphrase or a key went out"


def test_what_was_let_out_is_readable(story: Story) -> None:
    """Else nothing would be proved by finding nothing."""
    traces = story.visits["whole"].traces
    (form,) = (words for name, words in traces.items() if name.startswith("out/forms/"))
    (plain,) = (words for name, words in traces.items() if re.match(r"out/given/.*\.json", name))
    assert {visitor.LATIN, visitor.DIGITS, visitor.STORY} <= form
    assert plain == {*TYPED} - {visitor.CLINIC}


@PLANS
def test_what_is_left_is_on_the_list(story: Story, plan: str) -> None:
    """Whatever else lies there is a trace, whatever it holds: no core, no list of recent files."""
    (code,) = story.visits["whole"].all_told("code")
    cases, allowed = rf"\.local/share/portolan/cases/(\.?{code})", r"[^/]*\.dossier"
    ours = [
        rf"{cases}\.dossier(\.lock)?",
        rf"{cases}\.generations/{allowed}",
        rf"\.local/share/portolan/(clinic\.dossier|\.clinic\.generations/{allowed}|settings\.ini)",
        r"\.cache/portolan/templates/[0-9a-f]{64}\.template",
        r"out/.*",
    ]
    if plan in {"whole", "crash"}:  # what killed programs leave; the next visit takes it away
        ours.append(rf"\.local/share/portolan/(cases/)?\.portolan-({code}|clinic)-\w{{8}}\.part")
    others = {name for name in story.visits[plan].names if not re.fullmatch("|".join(ours), name)}
    assert others == set()
    if plan in {"end", "hasty"}:
        assert not [name for name in story.visits[plan].names if name.endswith(".lock")]


@PLANS
def test_nothing_is_written_anywhere_else(story: Story, plan: str) -> None:
    outside = story.visits[plan].written_outside(story.home)
    allowed = ("/dev/", "/proc/self/", "/sys/", str(story.home.parent / "told"))
    assert {path for path in outside if not path.startswith(allowed)} == set()


@PLANS
def test_the_program_says_no_word_of_it(story: Story, plan: str) -> None:
    visited = story.visits[plan]
    assert visited.said == set()
    stumbled = b"Portolan made a mistake: ValueError" in visited.output
    assert stumbled is (plan == "whole")
    titles = {*visited.all_told("title"), *visited.all_told("mishap")}
    assert not [title for title in titles for word in TYPED if word in title]


def test_the_settings_know_the_window_and_nobody(story: Story) -> None:
    (code,) = story.visits["whole"].all_told("code")
    (settings,) = story.home.rglob("settings.ini")
    told = settings.read_text()
    keys = {line.partition("=")[0] for line in told.splitlines() if "=" in line}
    places = {"window", "text_percent", "idle_minutes", "close_locks"}
    assert keys <= {"language", "second_language"} | places
    assert code not in told
    assert str(story.home / "out") not in told


@PLANS
def test_nobody_asks_for_a_network(story: Story, plan: str) -> None:
    """Python asks for none (an audit hook refuses it), nor does any library (strace, if there)."""
    assert story.visits[plan].all_told("network") == []
    assert story.visits[plan].left_this_computer() == []


def test_nothing_made_for_the_web_is_even_loaded(story: Story) -> None:
    assert story.visits["end"].all_told("library") == []


def test_what_strace_says_is_understood(story: Story) -> None:
    """The test of the test."""
    trace = (
        "7 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP) = 15\n7 socket(AF_UNIX, SOCK_STREAM, 0) = 3\n"
        '7 openat(AT_FDCWD, "/scratch/leak", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 9\n'
        '7 openat(AT_FDCWD, "/usr/x", O_RDONLY) = 9\n7 rename("/home/a", "/var/b") = 0\n'
        '7 openat(AT_FDCWD, "/root/not", O_RDWR) = -1 EACCES (Permission denied)\n'
        '7 openat(AT_FDCWD, "/home/in", O_RDWR|O_CREAT, 0600) = 9\n'
    )
    visited = Visited(0, b"", [], {}, set(), set(), trace)
    assert len(visited.left_this_computer()) == 1
    assert visited.written_outside(Path("/home")) == {"/scratch/leak", "/var/b"}
    watched = [one for one in story.visits.values() if one.trace]
    assert all(f"{story.home}/.local" in str(one.written_outside(Path("/x"))) for one in watched)


def test_all_of_it_is_in_the_case(story: Story) -> None:
    """What was looked for had been typed, and outlived the kill and the crash."""
    (path,) = (story.home / ".local/share/portolan/cases").glob("*.dossier")
    opened = vault.unlock(path, visitor.PHRASE)
    person = opened.case.people["p1"]
    assert opened.damaged is None
    assert person.name.family.value == f"{visitor.LATIN} to the end"
    assert person.name.native.value == visitor.ARABIC
    assert person.numbers.a_number.value == visitor.DIGITS
    assert visitor.HALF in opened.case.drafts["people.p1.birth.date"]


@pytest.fixture(scope="module")
def leaking(tmp_path_factory: pytest.TempPathFactory) -> Visited:
    """A short visit to a program that leaks in every way there is."""
    return Home(tmp_path_factory.mktemp("leaking")).visit("short", TYPED, ",".join(LEAKS))


@pytest.mark.parametrize("leak", LEAKS)
def test_a_planted_leak_is_found(leaking: Visited, leak: str) -> None:
    """The test of the tests."""
    assert leaking.all_told("failed") == []
    found = {
        "into_the_cache": any(name.startswith(".cache/") for name in leaking.traces),
        "into_a_log": visitor.LATIN in leaking.said,
        "into_a_temporary_file": any(name.startswith("tmp/") for name in leaking.traces),
        "into_the_name_of_a_file": any(name.startswith("work/") for name in leaking.traces),
        "into_the_settings": any(name.startswith(".config/") for name in leaking.traces),
        "into_the_network": leaking.all_told("network") == ["socket.__new__"],
    }
    assert found[leak]
