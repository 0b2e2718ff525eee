"""docs/curating.md leads through files that are there."""

import re

import pytest

from tests.conftest import ROOT, Run

PAGE = (ROOT / "docs" / "curating.md").read_text("utf-8")
EXAMPLE = ROOT / "docs" / "example"


def test_page_shows_the_whole_example() -> None:
    """The YAML of the page, put together, is the file; the text is the document."""
    blocks = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    modeline, source, figures = blocks
    written = (EXAMPLE / "port.yaml").read_text("utf-8")

    first, _, rest = written.partition("\n")
    assert first.partition("=")[0] == modeline.partition("=")[0]
    assert rest == f"{source}\n{figures}"
    assert (EXAMPLE / "port-notice.txt").read_text("utf-8") in PAGE


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (f"validate {EXAMPLE}/port.yaml", 0),
        (f"validate {EXAMPLE}/port-draft.yaml", 1),
        (
            f"verify port-notice-2026 {EXAMPLE}/port-notice.txt "
            f"--catalogue {EXAMPLE}/port.yaml",
            0,
        ),
    ],
)
def test_example_is_what_the_page_says(run: Run, line: str, code: int) -> None:
    """The example is valid and verified, the draft is not."""
    assert run(line).code == code


def test_draft_has_a_hint_for_every_fault(run: Run) -> None:
    """Each fault of the draft is followed by what to do, or says what may stand there."""
    lines = run(f"validate {EXAMPLE}/port-draft.yaml").out.splitlines()

    faults = [number for number, line in enumerate(lines) if line[:1] != " "]
    for number in faults:
        hint = lines[number + 1 : number + 2]
        assert hint[0].startswith("  hint: ") or "must be one of" in lines[number]
