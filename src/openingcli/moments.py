"""A period that a text names: where it stands, which it is, and what it is to the text."""

from enum import StrEnum
from typing import NamedTuple

from openingcli.periods import Period, parse_period


class Role(StrEnum):
    """What a period is to the sentence that names it."""

    STATED = "stated"
    """The figure is of it."""
    BASE = "base"
    """What a figure is held against: since 2012, compared with 2018, 比2012年."""
    SINCE = "since"
    """A base from which on a figure holds: since 2012, 2012年以来."""
    VAGUE = "vague"
    """A period that only the writer knows, or that has no end: years ago, before 2024."""
    NOW = "now"
    """Today, currently, 目前: the latest figure is meant, whatever else is named."""
    SAME = "same"
    """That year: the period named before."""
    BEFORE = "before"
    """The year before the one named before."""
    BESIDE = "beside"
    """It dates something else: a release, a meeting."""


class Mention(NamedTuple):
    """A period that a text names, and where."""

    start: int
    end: int
    role: Role
    period: Period | None = None
    """None where no year is named."""
    months: str = ""
    """The part of a year, where the year is not named: H1, Q3, 07, 01/07; or `last` and
    `this` for a whole year that only the writer knows."""

    @property
    def is_part(self) -> bool:
        """True for a part of a year that stands without it: in the first half."""
        return self.period is None and self.months not in ("", "this", "last")


def part_of(year: int, months: str) -> Period:
    """A part of a year that stands without it: Q1 of 2024, 01/07 of 2025.

    `PeriodError` where there is no such part: a thirtieth of February.
    """
    first, slash, last = months.partition("/")
    return parse_period(f"{year}-{first}" + (f"/{year}-{last}" if slash else ""))


def months_of(year: str, first: int, last: int) -> tuple[Period | None, str]:
    """Months of one year as a period, or as a part where the year is unknown.

    ValueError where there are no such months.
    """
    if not 1 <= first <= last <= 12:
        raise ValueError
    halves = {(1, 6): "H1", (7, 12): "H2"}
    one = f"{first:02}" if first == last else f"{first:02}/{last:02}"
    part = halves.get((first, last), one)
    if not year:
        return None, part
    if (first, last) == (1, 12):
        return parse_period(year), ""
    if "/" in part:
        return parse_period(f"{year}-{first:02}/{year}-{last:02}"), ""
    return parse_period(f"{year}-{part}"), ""
