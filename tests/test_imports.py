"""What a command imports: slow packages are left to the commands that need them."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FILES

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"
PROGRAM = """
import sys
sys.argv[0] = "openingcli"
from openingcli.cli import main
try:
    main()
except SystemExit as exit_:
    names = {name.partition(".")[0] for name in sys.modules}
    sys.stderr.write(" ".join(sorted(names)))
    sys.exit(exit_.code)
"""

QUESTIONS = [
    "show trade-volume",
    "list",
    "search investment",
    "compare 2012 2024",
    "sources trade-volume",
]
SLOW = {"pydantic", "pydantic_core", "yaml"}


def ran(program: str, line: str, cache: Path) -> subprocess.CompletedProcess[str]:
    """A command line, run to its end by a program in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", program, *shlex.split(line)],
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done


def imported(line: str, cache: Path) -> set[str]:
    """Names of the packages and modules that a command line has imported at its end."""
    done = ran(PROGRAM, line, cache)
    assert done.stdout
    return set(done.stderr.split())


@pytest.fixture(params=["", SMALL], ids=["shipped", "small"])
def fresh(request: pytest.FixtureRequest, cache: Path) -> str:
    """Options for a catalogue whose compiled store is fresh."""
    options = str(request.param)
    imported(f"list {options}", cache)
    return options


@pytest.mark.parametrize("format_", ["table", "json", "markdown"])
@pytest.mark.parametrize("line", QUESTIONS)
def test_questions_need_neither_yaml_nor_pydantic(
    line: str, format_: str, cache: Path
) -> None:
    """With a fresh store the usual commands import nothing that compiles."""
    imported("list", cache)

    assert imported(f"{line} --format {format_}", cache) & SLOW == set()


def test_chart_in_a_terminal_needs_no_extra(cache: Path) -> None:
    """What draws pictures is imported for pictures alone."""
    imported("list", cache)

    names = imported("chart gdp", cache)

    assert names & {"altair", "narwhals", "vl_convert", *SLOW} == set()


def test_an_overlay_is_compiled_once(cache: Path, tmp_path: Path) -> None:
    """A catalogue of the user's own is compiled at first, and not again."""
    overlay = tmp_path / "overlay.yaml"
    overlay.write_bytes((FILES / "good/small.yaml").read_bytes())
    line = f"show duty --catalogue {overlay} --alone"

    first, second = imported(line, cache), imported(line, cache)

    assert first >= SLOW
    assert second & SLOW == set()


@pytest.mark.parametrize("format_", ["json", "csv", "tsv"])
@pytest.mark.parametrize("line", QUESTIONS)
def test_machine_formats_leave_rich_alone(line: str, format_: str, cache: Path) -> None:
    """Machine formats never pass through rich, so they do not import it."""
    assert "rich" not in imported(f"{line} --format {format_}", cache)


@pytest.mark.parametrize(
    "line",
    [
        *("export", "export --format json", "export --format jsonl"),
        *("sources --format bibtex", "sources --format csl-json"),
        *("sources --format ris", "sources --format apa", "sources --format gb7714"),
    ],
)
def test_exports_and_references_leave_rich_alone(
    line: str, fresh: str, cache: Path
) -> None:
    """An export or a list of references imports neither rich nor what compiles."""
    assert imported(f"{line} {fresh}", cache) & {"rich", *SLOW} == set()


OPENED = """
import os, sys
from pathlib import Path
opened = set()
def note(event, arguments):
    if event in ("open", "sqlite3.connect"):
        name = str(arguments[0]).removeprefix("file:").partition("?")[0]
        if name.endswith((".yaml", ".sqlite", ".json", ".txt", ".toml")):
            opened.add(Path(name).name)
sys.addaudithook(note)
sys.argv[0] = "openingcli"
from openingcli.cli import main
try:
    main()
except SystemExit:
    sys.stderr.write(" ".join(sorted(opened)))
"""


@pytest.mark.parametrize(
    "line", [*QUESTIONS, "quote gdp", "check 'China has 22 zones'", "export"]
)
def test_a_question_opens_the_catalogue_and_its_store(line: str, cache: Path) -> None:
    """Beside code, two files are opened: the YAML, to see that it is the same; the store."""
    imported("list", cache)

    opened = ran(OPENED, line, cache).stderr.split()

    assert "indicators.yaml" in opened
    assert [Path(name).suffix for name in opened].count(".sqlite") == 1
    assert len(opened) == 2


LIGHT = {
    "show trade-volume": 38,
    "list": 37,
    "search investment": 38,
    "compare 2012 2024": 36,
    "--version": 20,
}
"""So many modules of this package at most; every one costs time at each start."""


@pytest.mark.parametrize("line", LIGHT)
def test_a_command_imports_few_modules_of_its_own(line: str, cache: Path) -> None:
    """A new import on the usual path is seen here, before it is felt."""
    imported("list", cache)
    program = PROGRAM.replace('name.partition(".")[0]', "name")

    names = ran(program, line, cache).stderr.split()

    own = [name for name in names if name.startswith("openingcli.")]
    assert len(own) <= LIGHT[line], own


def test_version_is_light(cache: Path) -> None:
    """--version imports nothing that draws or compiles."""
    imported("list", cache)

    assert imported("--version", cache) & {"rich", *SLOW} == set()


def test_help_is_light(cache: Path) -> None:
    """--help loads no catalogue and imports nothing that draws or compiles."""
    names = imported("--help", cache)

    assert names & {"rich", "sqlite3", *SLOW} == set()


def test_validate_draws_nothing(cache: Path) -> None:
    """Faults are plain lines: `validate` compiles and leaves rich alone."""
    names = imported(f"validate {SMALL}", cache)

    assert names >= SLOW
    assert "rich" not in names


@pytest.mark.parametrize(
    "line",
    [
        "show gdp",
        "compare 2012 2024 gdp",
        "check 'China has 22 pilot free trade zones.'",
        "cross-check fdi",
        "convert 1.27万亿元",
        "chart gdp",
        "export --format json",
        "validate",
    ],
)
def test_no_command_opens_a_network_connection(line: str, cache: Path) -> None:
    """Every attempt to make or resolve a connection would be an error: there is none."""
    program = (
        """
import sys
def refuse(event, _):
    if event.startswith("socket."):
        raise RuntimeError(event)
sys.addaudithook(refuse)
"""
        + PROGRAM
    )

    assert ran(program, line, cache).stdout
