"""Fixtures: a command line run through the real entry point, in process or outside."""

import os

# Typer decides while it is imported whether to force colour, so this comes first.
os.environ.update(_TYPER_FORCE_DISABLE_TERMINAL="1", COLUMNS="100", NO_COLOR="1")
for name in ("OPENINGCLI_CATALOGUE", "OPENINGCLI_LANG", "FORCE_COLOR"):
    os.environ.pop(name, None)

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from openingcli.catalogue import Catalogue
from openingcli.cli import main
from openingcli.loading import load

# A busy machine is no failure; where a change is judged, the examples are the same twice.
settings.register_profile("project", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("search", deadline=None, max_examples=20_000)
settings.load_profile("project")

ROOT = Path(__file__).parents[1]
FILES = Path(__file__).parent / "files"


class Outcome(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


Run = Callable[[str], Outcome]
Process = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A cache directory that all tests of one run share, and no user's own."""
    folder = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process, through `main`."""

    def _run(line: str) -> Outcome:
        monkeypatch.setattr("sys.argv", ["openingcli", *shlex.split(line)])
        with pytest.raises(SystemExit) as exit_:
            main()
        return Outcome(int(exit_.value.code or 0), *capsys.readouterr())

    return _run


@pytest.fixture
def process(cache: Path) -> Process:
    """Run a command line in a process of its own, with more or other environment."""

    def _process(line: str, **environment: str | None) -> Outcome:
        environ = {**os.environ, "XDG_CACHE_HOME": str(cache)}
        environ.pop("COLUMNS", None)
        environ |= {
            name: text for name, text in environment.items() if text is not None
        }
        for name, text in environment.items():
            if text is None:
                environ.pop(name, None)
        done = subprocess.run(
            [sys.executable, "-m", "openingcli", *shlex.split(line)],
            env=environ,
            capture_output=True,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return _process


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return load([])
