"""README.md and docs/: every link leads somewhere, nothing generated is stale."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from openingcli.catalogue import Catalogue
from openingcli.cli import COMMANDS
from openingcli.schema import RECORDS
from scripts import generated
from tests.conftest import ROOT

DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [*sorted(ROOT.glob("*.md")), *DOCS]
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
TRANSCRIPT = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
UNWRAPPED = re.compile(r"quote |--format |\| head|^validate ")
"""Commands whose answer is to be pasted or read by a program: it has no width."""


def path_of(page: Path) -> str:
    """Where a page lies in the project."""
    return page.relative_to(ROOT).as_posix()


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return FENCED.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """What may stand behind a # to reach a heading of the page."""
    headings = HEADING.findall(prose(page))
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}


def dead_links(page: Path) -> Iterator[str]:
    """The links of a page to files or headings that are not there."""
    for link in LINK.findall(prose(page)):
        if link.startswith("https://"):
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            yield link


def transcripts(page: Path) -> Iterator[tuple[str, list[str]]]:
    """Each command of a page with the lines that stand below it."""
    for block in TRANSCRIPT.findall(page.read_text("utf-8")):
        for part in re.split(r"^\$ openingcli ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.splitlines()
            yield command, lines


@pytest.mark.parametrize("page", PAGES, ids=path_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    """A file that is linked is there, and so is the heading."""
    assert list(dead_links(page)) == []


def test_a_dead_link_is_noticed(tmp_path: Path) -> None:
    """A page or a heading that is not there is told, one that is there is not."""
    page = tmp_path / "page.md"
    page.write_text("# A `b` c\n[1](#a-b-c) [2](#b) [3](other.md) [4](page.md#a-b-c)")

    assert list(dead_links(page)) == ["#b", "other.md"]


def test_index_names_every_page() -> None:
    """docs/README.md has a line for each page beside it."""
    index = ROOT / "docs" / "README.md"
    linked = {link for link in LINK.findall(prose(index)) if "/" not in link}

    assert linked == {page.name for page in DOCS} - {"README.md"}


def test_generated_parts_are_what_the_tool_says_today() -> None:
    """Between the cog marks nothing is stale; else run cog -r -I . docs/*.md."""
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "-I", ".", *map(str, DOCS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["commands.md", "commands.zh.md"])
def test_every_command_has_its_help(name: str) -> None:
    """The page has a heading for each command, in the order of --help."""
    text = prose(ROOT / "docs" / name)

    assert re.findall("^## `(.+)`$", text, re.MULTILINE) == list(COMMANDS)


def test_every_record_of_the_schema_is_described() -> None:
    """docs/catalogue.md has a table for each record, and each of its fields."""
    described = {record for records in generated.RECORDS.values() for record in records}
    fields = {
        (record, field)
        for record in RECORDS
        for field in record.model_fields
        if not any(
            field in base.__annotations__ for base in described & {*record.__mro__}
        )
    }

    assert fields == set()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_correction_is_in_the_ledger(language: str, catalogue: Catalogue) -> None:
    """Each corrected figure has a row with its source, its words and the reason."""
    rows = generated.corrections(language).strip().splitlines()[2:]
    corrected = [f for fs in catalogue.figures.values() for f in fs if f.corrected]

    assert len(rows) == len(corrected) > 0
    for row, figure in zip(rows, corrected, strict=True):
        assert figure.because is not None
        because = figure.because.en if language == "en" else figure.because.zh
        assert f"({figure.indicator})" in row
        assert f"“{figure.printed}”" in row
        assert f"| {because} |" in row
        assert row.endswith(f"| {figure.line} |")


@pytest.mark.parametrize("page", [ROOT / "README.md", *DOCS], ids=path_of)
def test_transcripts_fit_80_columns(page: Path) -> None:
    """No line of a screen is wider than the terminal it was made for."""
    wide = [
        line
        for command, lines in transcripts(page)
        if not UNWRAPPED.search(command)
        for line in lines
        if cell_len(line) > 80
    ]

    assert wide == []


@pytest.mark.parametrize("page", [ROOT / "README.md", *DOCS], ids=path_of)
def test_commands_can_be_pasted_into_a_shell(page: Path) -> None:
    """A dollar stands in single quotes only, where a shell leaves it alone."""
    commands = [re.sub("'[^']*'", "", command) for command, _ in transcripts(page)]

    assert [command for command in commands if "$" in command] == []


def test_readme_begins_with_its_two_setup_lines() -> None:
    """The first two `sh` blocks, which .ci/run takes, show a figure and run the tests."""
    text = (ROOT / "README.md").read_text("utf-8")
    first, second = re.findall(r"^```sh\n(.*?)```$", text, re.MULTILINE | re.DOTALL)

    assert first.endswith(" .venv/bin/openingcli show trade-volume\n")
    assert second.endswith(" .venv/bin/pytest -q\n")


def test_readme_stays_short() -> None:
    """Five blocks of transcripts; what else there is to show stands in docs/."""
    text = (ROOT / "README.md").read_text("utf-8")

    assert len(TRANSCRIPT.findall(text)) == 5
