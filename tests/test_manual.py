"""What --help says: complete in Chinese, and what it suggests of charts works."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from openingcli import manual
from openingcli.cli import app
from tests.conftest import Run


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
