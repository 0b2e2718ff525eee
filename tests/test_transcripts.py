"""The transcripts of README.md and docs/ show what the commands print today."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / "scripts" / "transcripts.py"


def transcripts() -> ModuleType:
    """The script that writes the transcripts."""
    spec = importlib.util.spec_from_file_location("transcripts", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "page",
    [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))],
    ids=lambda p: p.name,
)
def test_transcripts_are_what_the_commands_print(page: Path) -> None:
    """Each transcript run again is the text of the page; else run scripts/transcripts.py."""
    text = page.read_text(encoding="utf-8")

    assert transcripts().refreshed(text) == text


def test_a_wrong_transcript_is_noticed() -> None:
    """A page whose transcript says something else comes back changed."""
    page = "```console\n$ openingcli show zzz\nsomething else\n```\n"

    assert transcripts().refreshed(page) == (
        "```console\n"
        "$ openingcli show zzz\n"
        "error: no indicator called 'zzz'\n"
        "hint: try: openingcli list\n"
        "```\n"
    )
