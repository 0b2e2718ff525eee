"""Holding the figures of a source against its document."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import FILES, ROOT, Run

DOCUMENTS = ROOT.parent / "shared" / "documents"

DOCUMENT = """A heading

Nothing here.

Exports rose from 100 billion yuan to 125 billion yuan.
They were up 25 percent.
The duty fell from 9.80 percent to about 7.4 percent.
There were two zones, then 24 zones; 300 more are planned.
A line.
The rank rose from 34th to 11th.
It will be 200 billion yuan by 2030.
"""


@pytest.fixture
def line(tmp_path: Path) -> str:
    """A command line that verifies a document against a catalogue written for it."""
    (tmp_path / "first.txt").write_text(DOCUMENT, encoding="utf-8")
    small = (FILES / "good" / "small.yaml").read_text(encoding="utf-8")
    digest = sha256(DOCUMENT.encode()).hexdigest()
    (tmp_path / "small.yaml").write_text(small.replace("0" * 64, digest), "utf-8")
    options = f"--catalogue {tmp_path / 'small.yaml'} --alone"
    return f"verify first {tmp_path / 'first.txt'} {options}"


def edit(line: str, name: str, old: str, new: str) -> None:
    """Change the document or the catalogue of a `line`."""
    path = Path(line.split()[2]).with_name(name)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_figures_that_stand_in_their_document_are_found(run: Run, line: str) -> None:
    """All found is exit code 0; a number that no figure accounts for is listed."""
    outcome = run(line)

    assert outcome.code == 0
    assert outcome.out == (
        "First paper\n"
        "10 of 10 figures found\n"
        "\n"
        "Numbers without a figure: 1\n"
        "Line  Number  Words around it\n"
        "   6  300     zones, then 24 zones; 300 more are planned.\n"
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "figure", "said"),
    [
        (
            "small.yaml",
            "value: 125, source",
            "value: 126, source",
            "exports/2022/first",
            "value",
        ),
        ("small.yaml", "hedge: about, ", "", "duty/2022-06-30/first", "hedge"),
        (
            "small.yaml",
            "value: 24, source: first, line: 6",
            "value: 24, source: first, line: 7",
            "open-zones/2022/first",
            "elsewhere",
        ),
        ("first.txt", "34th", "35th", "world-rank/2020/first", "missing"),
        (
            "small.yaml",
            "unit: percent, source: first, line: 4",
            "unit: points, source: first, line: 4",
            "exports/2020-to-2022/first",
            "unit",
        ),
    ],
)
def test_a_figure_that_its_document_does_not_bear_out_is_named(
    run: Run, line: str, name: str, old: str, new: str, figure: str, said: str
) -> None:
    """Another value, unit, hedge, line or wording is exit code 1, with the reason."""
    edit(line, name, old, new)

    outcome = run(f"{line} --format json")

    rows = {row["figure"]: row["found"] for row in json.loads(outcome.out)}
    assert outcome.code == 1
    assert rows[figure] == said


def test_a_footnote_mark_alone_is_found_nowhere(run: Run, line: str) -> None:
    """Marks are no words of a document, so a printed form of nothing else is missing."""
    edit(line, "first.txt", "24 zones", "24 zones²")
    edit(
        line,
        "small.yaml",
        'line: 6, printed: "24 zones"',
        'line: 6, printed: "²", inferred: {value: "counted on the map"}',
    )

    outcome = run(f"{line} --format json")

    rows = {row["figure"]: row["found"] for row in json.loads(outcome.out)}
    assert outcome.code == 1
    assert rows["open-zones/2022/first"] == "missing"


def test_what_is_inferred_need_not_stand_in_the_words(run: Run, line: str) -> None:
    """A field with a reason under `inferred` is not read again."""
    edit(line, "first.txt", "24 zones", "many zones")
    edit(
        line,
        "small.yaml",
        'line: 6, printed: "24 zones"',
        'line: 6, printed: "many zones", inferred: {value: "counted on the map"}',
    )

    assert run(line).code == 0


def test_another_edition_is_said_to_be_one(run: Run, line: str) -> None:
    """A changed byte of the document is noticed, though every figure still stands."""
    edit(line, "first.txt", "Nothing here.", "Nothing at all.")

    outcome = run(line)

    assert outcome.code == 0
    assert outcome.out.splitlines()[1] == (
        "This is not the text edition that lines were counted in (first.txt)."
    )


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        ("nobody x.txt", 2, "no source called 'nobody'"),
        ("office x.txt", 2, "office has no document"),
        ("first nowhere.txt", 1, "nowhere.txt cannot be read: no such file"),
        (f"first {FILES}", 1, f"{FILES} cannot be read: it is a directory, not a file"),
    ],
)
def test_what_cannot_be_verified_is_refused(
    run: Run, arguments: str, code: int, error: str
) -> None:
    """An unknown source, a data set and an unreadable document are one clear error."""
    small = FILES / "good" / "small.yaml"

    outcome = run(f"verify {arguments} --catalogue {small} --alone")

    assert outcome.code == code
    assert outcome.out == ""
    assert outcome.err.splitlines()[0] == f"error: {error}"


@pytest.mark.skipif(
    not DOCUMENTS.exists(), reason="the source documents are not beside the checkout"
)
@pytest.mark.parametrize(
    ("source", "document"),
    [
        ("yu-2025", "000_0597177c591b2784.txt"),
        ("wang-2025", "001_b8ea53f447b0e258.txt"),
        ("qiu-2024", "002_675f84228d5acd11.txt"),
        ("wu-2025", "003_30abd628fc50e3f5.txt"),
        ("news-2025-08", "004_dae5c9e7d6fbda05.txt"),
    ],
)
def test_every_shipped_figure_stands_in_its_document(
    run: Run, source: str, document: str
) -> None:
    """The shipped catalogue is verified against all five documents."""
    outcome = run(f"verify {source} {DOCUMENTS / document}")

    assert (outcome.code, outcome.err) == (0, "")
