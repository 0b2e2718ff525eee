"""A sign of life where a wait is long, and silence everywhere else."""

import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FILES

EAGER = """
import sys
import rich.console, rich.progress  # so that the bar is quicker than the work
from openingcli import words
from openingcli.commands import waiting
waiting.PATIENCE = 0
from openingcli.cli import main
sys.argv[0] = "openingcli"
main()
"""
PATIENT = EAGER.replace("PATIENCE = 0", "PATIENCE = 60")


def on_a_terminal(program: str, line: str) -> tuple[int, bytes, str]:
    """Exit code, stdout and what a terminal on stderr was sent."""
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-c", program, *shlex.split(line)],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    sent = b""
    while True:
        try:
            more = os.read(ours, 65_536)
        except OSError:
            break
        if not more:
            break
        sent += more
    os.close(ours)
    out, _ = done.communicate()
    return done.returncode, out, sent.decode()


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """A catalogue of many values, never read before."""
    series = "\n".join(
        f"  it-{number}:\n"
        f"    name: {{en: It {number}, zh: 它{number}}}\n"
        "    category: trade\n"
        "    definition: {en: What is tested., zh: 所测试者。}\n"
        "    measure: amount\n    time: flow\n    unit: USD\n"
        "    series:\n"
        f"      - source: world-bank-wdi\n        code: X{number}\n"
        "        vintage: 2026-01\n        values:\n"
        + "".join(f"          {year}: {year}.5\n" for year in range(1970, 2020))
        for number in range(40)
    )
    path = tmp_path / "many.yaml"
    path.write_text(f"indicators:\n{series}", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("command", "language", "label"),
    [
        ("validate {}", "en", "Reading the catalogue"),
        ("show it-1 --catalogue {}", "zh", "正在读取目录"),
    ],
)
def test_a_long_wait_shows_a_bar(
    overlay: Path, command: str, language: str, label: str
) -> None:
    """On a terminal a bar shows on stderr, and is taken away; stdout has the answer."""
    line = f"{command.format(overlay)} --lang {language}"

    code, out, sent = on_a_terminal(EAGER, line)

    assert code == 0
    assert out
    assert label in sent
    assert sent.endswith("\x1b[2K")
    assert label not in out.decode()


def test_an_import_says_how_far_it_is(tmp_path: Path) -> None:
    """The bar of an import moves with the bytes that are read."""
    rows = (
        f'"China","CHN","Thing {number}","AB.CD.{number}",' + '"1.5",' * 60
        for number in range(4000)
    )
    years = ",".join(f'"{year}"' for year in range(1960, 2020))
    head = '"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-07-13",\n\n'
    columns = (
        f'"Country Name","Country Code","Indicator Name","Indicator Code",{years},\n'
    )
    path = tmp_path / "a.csv"
    path.write_text(head + columns + "\n".join(rows) + "\n", encoding="utf-8")

    code, _, sent = on_a_terminal(
        EAGER, f"import worldbank {path} --output {tmp_path}/my.yaml"
    )

    assert code == 0
    assert "Reading the download" in sent
    assert sent.endswith("\x1b[2K")


def test_a_short_wait_shows_nothing(overlay: Path) -> None:
    """What is done within a second leaves a terminal as it was."""
    assert on_a_terminal(PATIENT, f"validate {overlay}")[2] == ""


def test_a_pipe_gets_no_bar(overlay: Path) -> None:
    """Nothing but a failure ever goes to a stderr that is no terminal."""
    done = subprocess.run(
        [sys.executable, "-c", EAGER, "validate", str(overlay)],
        capture_output=True,
        check=True,
    )

    assert done.stderr == b""


def test_a_fault_is_told_below_the_bar() -> None:
    """The bar is gone before an error is written."""
    bad = FILES / "bad/dangling.yaml"

    code, out, sent = on_a_terminal(EAGER, f"show gdp --catalogue {bad}")

    assert (code, out) == (3, b"")
    assert sent.rpartition("\x1b[2K")[2].startswith("error: ")
