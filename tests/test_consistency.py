"""Printed changes against the levels they connect."""

from pathlib import Path

import pytest

from tests.conftest import FILES, Run
from tests.making import AROUND

SMALL = (FILES / "good" / "small.yaml").read_text(encoding="utf-8")
CHANGE = "value: 25, unit: percent, source: first, line: 4"


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        ("value: 25, unit: percent", True),
        ("value: 26, unit: percent", True),
        ("value: 27, unit: percent", False),
        ("value: 20, unit: percent, hedge: over", True),
        ("value: 160, unit: percent, hedge: over", False),
        ("value: 2, unit: fold, hedge: nearly", True),
        ("value: 3, unit: fold", False),
        ("value: 3, unit: times-more", False),
        ("value: 160, unit: percent, prices: constant", True),
    ],
)
def test_a_change_that_its_levels_exclude_is_warned_of(
    run: Run, tmp_path: Path, change: str, holds: bool
) -> None:
    """The office's levels, 100200.5 and 126000, allow growth of 25.2 to 26.3 percent.

    Another price basis is another quantity: it cannot exclude anything.
    """
    path = tmp_path / "x.yaml"
    path.write_text(SMALL.replace(CHANGE, f"{change}, source: first, line: 4"), "utf-8")

    outcome = run(f"validate {path} --alone")

    warned = "warning: the printed change cannot be true of" in outcome.out
    assert outcome.code == 0
    assert warned is not holds


@pytest.mark.parametrize(("before", "after"), [("0", "0"), ("0", "7"), ("7", "0")])
def test_a_level_of_nothing_excludes_no_growth(
    run: Run, tmp_path: Path, before: str, after: str
) -> None:
    """Nothing can be divided by a count of none: such a pair says nothing of a change."""
    path = tmp_path / "x.yaml"
    path.write_text(
        AROUND
        + f"""\
    measure: count
    time: stock
    unit: zones
    observations:
      - {{period: 2020, value: {before}, source: old, line: 1, printed: a}}
      - {{period: 2021, value: {after}, source: old, line: 1, printed: b}}
    changes:
      - {{from: 2020, to: 2021, value: 3, unit: fold, source: old, line: 1, printed: c}}
""",
        "utf-8",
    )

    outcome = run(f"validate {path} --alone")

    assert outcome.code == 0
    assert "cannot be true" not in outcome.out
