"""Printed changes against the levels they connect."""

from pathlib import Path

import pytest

from openingcli.compiling import compile_catalogue
from tests.conftest import FILES, Run
from tests.making import written

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


AMOUNT = ("amount", "flow", "CNY")
COUNT = ("count", "stock", "zones")
SHARE = ("share", "stock", "percent")
CNY = ("period: 2020, value: 101", "period: 2022, value: 404")
SHARES = ("period: 2020, value: 10.1", "period: 2022, value: 12.2")
ZONES = ("period: 2020, value: 10", "period: 2022, value: 20")


def excluded(kind: tuple[str, str, str], levels: tuple[str, ...], change: str) -> bool:
    """True where a change from 2020 to 2022 is warned of beside these levels."""
    change = f"from: 2020, to: 2022, {change}"
    compiled = compile_catalogue([("x.yaml", written(*kind, *levels, change))])
    assert not compiled.errors
    return any(
        fault.where == "indicators.it.changes.0" and fault.is_warning
        for fault in compiled.faults
    )


@pytest.mark.parametrize(
    ("kind", "levels", "change", "out"),
    [
        (AMOUNT, CNY, "value: 300, unit: percent", False),
        (AMOUNT, CNY, "value: 202, unit: percent", True),
        (AMOUNT, CNY, "value: 4.0, unit: fold", False),
        (AMOUNT, CNY, "value: 3.0, unit: fold", True),
        (AMOUNT, CNY, "value: 3.0, unit: times-more", False),
        (AMOUNT, CNY, "value: 4.0, unit: times-more", True),
        (SHARE, SHARES, "value: 2.1, unit: points", False),
        (SHARE, SHARES, "value: 1.9, unit: points", True),
        (SHARE, SHARES, "value: -2.1, unit: points", True),
        (SHARE, SHARES, "value: 21, unit: percent", False),
        (SHARE, SHARES, "value: 2.1, unit: percent", True),
    ],
)
def test_each_unit_of_change_is_reckoned_in_its_own_way(
    kind: tuple[str, str, str], levels: tuple[str, ...], change: str, out: bool
) -> None:
    """404 is four times 101, three times more, 300 percent; 12.2 is 2.1 points up."""
    assert excluded(kind, levels, change) is out


@pytest.mark.parametrize(
    ("change", "out"),
    [
        ("value: 99.5, precision: 0.5", False),
        ("value: 100.5, precision: 0.5", False),
        ("value: 99.4, precision: 0.5", True),
        ("value: 100.6, precision: 0.5", True),
        ("value: 100, hedge: over", False),
        ("value: 101, hedge: over", True),
        ("value: 100, hedge: nearly", False),
        ("value: 99, hedge: nearly", True),
        ("value: 900, hedge: about", False),
    ],
)
def test_bounds_that_touch_exclude_nothing(change: str, out: bool) -> None:
    """From 10 zones to 20 it is exactly 100 percent, which both edges may be."""
    assert excluded(COUNT, ZONES, f"{change}, unit: percent") is out


@pytest.mark.parametrize(
    "levels",
    [
        ("period: 2020, value: 101", "source: new, period: 2022, value: 404"),
        ("source: new, period: 2020, value: 101", "period: 2022, value: 404"),
        (
            "period: 2020, value: 101, unit: USD",
            "period: 2022, value: 404, unit: USD",
        ),
        ("period: 2020, value: 101, unit: USD", "period: 2022, value: 404"),
        ("period: 2020, value: 101", "period: 2022, value: 404, unit: USD"),
        (
            "period: 2020, value: 101, prices: constant",
            "period: 2022, value: 404, prices: constant",
        ),
        ("period: 2020, value: 101, prices: constant", "period: 2022, value: 404"),
        ("period: 2020, value: 101", "period: 2022, value: 404, prices: constant"),
        ("period: 2020, value: 101, hedge: about", "period: 2022, value: 404"),
        ("period: 2020, value: 101", "period: 2022, value: 404, hedge: about"),
        ("period: 2020, value: 101",),
        ("period: 2021, value: 101", "period: 2022, value: 404"),
    ],
)
def test_only_levels_that_compare_are_held_against_a_change(
    levels: tuple[str, ...],
) -> None:
    """Another source, currency or price basis at an end, or none: no warning."""
    assert not excluded(AMOUNT, levels, "value: 5, unit: percent")


def test_levels_of_another_source_than_the_change_are_held_against_it() -> None:
    """One source's growth can be wrong about another's two levels."""
    levels = tuple(f"source: new, {level}" for level in CNY)

    assert excluded(AMOUNT, levels, "value: 5, unit: percent")


def test_the_warning_stands_at_the_change_and_names_its_levels() -> None:
    """Of two changes the wrong one is warned of, with both levels, in both languages."""
    right = "from: 2020, to: 2022, value: 300, unit: percent"
    wrong = "from: 2020, to: 2022, value: 5, unit: percent"
    compiled = compile_catalogue([("x.yaml", written(*AMOUNT, *CNY, right, wrong))])

    (fault,) = [f for f in compiled.faults if f.where.startswith("indicators")]
    assert (fault.line, fault.column, fault.where) == (29, 9, "indicators.it.changes.1")
    assert fault.is_warning
    assert fault.message.en == (
        "the printed change cannot be true of it/2020/old and it/2022/old"
    )
    assert fault.message.zh == "所述变化与 it/2020/old 和 it/2022/old 不符"
    assert fault.hint.en == "read the paragraph again: periods, hedge, price basis"
    assert fault.hint.zh == "请重读原文：时期、约数词、价格基准"


@pytest.mark.parametrize(("before", "after"), [("0", "0"), ("0", "7"), ("7", "0")])
def test_a_level_of_nothing_excludes_no_growth(before: str, after: str) -> None:
    """Nothing can be divided by a count of none: such a pair says nothing of a change."""
    levels = (f"period: 2020, value: {before}", f"period: 2022, value: {after}")

    assert not excluded(COUNT, levels, "value: 3, unit: fold")
