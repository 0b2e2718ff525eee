"""What --help says: complete in Chinese, and what it suggests of charts works."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from rich.cells import cell_len

from openingcli import manual
from openingcli.cli import COMMANDS, app
from openingcli.helping import cells
from tests.conftest import FILES, Run
from tests.test_process import on_terminal


def helps(command: Any) -> Iterator[str]:
    """Every help text of a command, and of those below it."""
    yield command.help
    for param in command.params:
        if not getattr(param, "hidden", False):
            yield param.help
    for below in getattr(command, "commands", {}).values():
        yield from helps(below)


def test_every_help_text_has_its_chinese() -> None:
    """No word of help is English with --lang zh."""
    texts = set(helps(typer.main.get_command(app)))

    assert texts - manual.CHINESE.keys() == set()


@pytest.mark.parametrize("line", manual.EXAMPLES["chart"])
def test_examples_of_chart_run(
    run: Run, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the help of chart suggests works as it stands, and writes what it names."""
    monkeypatch.chdir(tmp_path)

    assert run(line).code == 0
    _, named, file = line.partition("--output ")
    assert {path.name for path in tmp_path.iterdir()} == set(
        shlex.split(file) * bool(named)
    )


# How a page is laid out


def only_word(line: str) -> bool:
    """True for a line that holds one word of a shell, quotes and all, and no more."""
    return len(shlex.split(line.removesuffix(" \\"))) == 1


@pytest.mark.parametrize("columns", [40, 57, 80, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_line_of_help_is_too_wide(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    language: str,
    columns: int,
) -> None:
    """Every page keeps to its width in cells, and never exceeds 80; a word stays whole."""
    monkeypatch.setenv("COLUMNS", str(columns))

    outcome = run(f"{command} --help --lang {language}")

    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    wide = [line for line in lines if cell_len(line) > min(columns, 80)]
    assert [line for line in wide if not only_word(line)] == []
    assert list(map(cells, lines)) == list(map(cell_len, lines))


@pytest.mark.parametrize("columns", [1, 7, 20])
@pytest.mark.parametrize("command", ["", "sources", "check"])
def test_narrow_help_says_the_same(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, columns: int
) -> None:
    """At any width a page has the same words, in the same order but for the columns."""
    wide = run(f"{command} --help --lang zh").out
    monkeypatch.setenv("COLUMNS", str(columns))

    narrow = run(f"{command} --help --lang zh").out

    assert "".join(narrow.replace("\\", "").split()) == "".join(wide.split())


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_page_of_help(cache: Path, language: str, columns: int) -> None:
    """The page of `sources` on a terminal, to the letter."""
    page = FILES / "help" / f"sources.{language}.{columns}.txt"

    outcome = on_terminal(f"sources --help --lang {language}", columns, cache)

    assert outcome.code == 0
    assert outcome.out == page.read_text("utf-8")


@pytest.mark.parametrize("command", manual.EXAMPLES)
def test_parted_examples_are_the_same_command(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """A shell that is given an example in several lines reads the words of one."""
    monkeypatch.setenv("COLUMNS", "40")
    page = run(f"{command} --help").out
    _, _, examples = page.partition("Examples:\n")
    pasted = examples.partition("\n\n")[0].replace(" \\\n", " ")

    assert [shlex.split(line) for line in pasted.splitlines()] == [
        ["openingcli", *shlex.split(example)] for example in manual.EXAMPLES[command]
    ]
