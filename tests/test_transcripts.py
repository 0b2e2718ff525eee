"""The transcripts of README.md and docs/ show what the commands print today."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from scripts.transcripts import pages, refreshed
from tests.conftest import ROOT, Run


@pytest.mark.parametrize("page", pages(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_transcripts_are_what_the_commands_print(page: Path) -> None:
    """Each transcript run again is the text of the page; else run scripts/transcripts.py."""
    text = page.read_text(encoding="utf-8")

    assert refreshed(text) == text


def test_picture_of_the_docs_says_what_is_true(run: Run, tmp_path: Path) -> None:
    """docs/fdi.svg has the words of a fresh one; else write it again (docs/charts.md)."""
    fresh = tmp_path / "fdi.svg"

    assert run(f"chart fdi --since 2000 --output {fresh}").code == 0
    assert words(ROOT / "docs" / "fdi.svg") == words(fresh)


def words(svg: Path) -> list[str]:
    """The texts of a picture; where they stand depends on the fonts of a machine."""
    return [
        "".join(e.itertext()) for e in ET.parse(svg).iter() if e.tag.endswith("text")
    ]


def test_a_wrong_transcript_is_noticed() -> None:
    """A page whose transcript says something else comes back changed."""
    page = "```console\n$ openingcli show zzz\nsomething else\n```\n"

    assert refreshed(page) == (
        "```console\n"
        "$ openingcli show zzz\n"
        "error: no indicator called 'zzz'\n"
        "hint: try: openingcli list\n"
        "```\n"
    )
