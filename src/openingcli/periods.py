"""What stretch of time a figure describes.

A period is a year, half, quarter, month or day (`2024`, `2025-H1`, `2025-Q3`,
`2025-07`, `2025-07-31`), a span of two of them (`2025-01/2025-07`), a span whose
start is not printed (`../2022-03`), or `undated`.
"""

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from openingcli.errors import PeriodError
from openingcli.language import Language, Said

FIRST_YEAR, LAST_YEAR = 1800, 2199
POINT = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(-H(?P<half>[12])|-Q(?P<quarter>[1-4])"
    r"|-(?P<month>[0-9]{2})(-(?P<day>[0-9]{2}))?)?"
)
YEARS_WITH_A_DASH = re.compile(r"[0-9]{4}[-–—][0-9]{4}")
MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]
QUARTERS_ZH = "一二三四"


class Grain(StrEnum):
    """How long a period is, by name."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    SPAN = "span"
    UNTIL = "until"
    UNDATED = "undated"


class Period(NamedTuple):
    """A stretch of time: its text, and its first and last day where they are known."""

    text: str
    grain: Grain
    start: date | None
    end: date | None

    @property
    def year(self) -> int | None:
        """The year, for a period that is one whole year."""
        return self.end.year if self.end and self.grain is Grain.YEAR else None

    @property
    def is_comparable(self) -> bool:
        """False where a bound is not printed: such periods are never compared."""
        return self.start is not None and self.end is not None

    @property
    def is_run_of_months(self) -> bool:
        """True for a span of months of one year: January to July 2025."""
        first, _, last = self.text.partition("/")
        months = first[5:].isdigit() and last[5:].isdigit()
        return months and len(first) == len(last) == 7 and first[:4] == last[:4]

    @property
    def sort_key(self) -> tuple[date, date]:
        """By end, then by start; the undated first."""
        return (self.end or date.min, self.start or date.min)

    def lies_inside(self, other: "Period") -> bool:
        """True where every day of this period is a day of the other."""
        if not (self.start and self.end and other.start and other.end):
            return False
        return other.start <= self.start and self.end <= other.end

    def meets(self, since: "Period | None", until: "Period | None") -> bool:
        """True where the period ends within [since, until]; the undated never does."""
        if since is None and until is None:
            return True
        if self.end is None:
            return False
        not_before = since is None or since.start is None or self.end >= since.start
        not_after = until is None or until.end is None or self.end <= until.end
        return not_before and not_after

    def to(self, language: Language) -> str:
        """The period in words, short enough for a table."""
        return _in_chinese(self) if language is Language.ZH else _in_english(self)


UNDATED = Period("undated", Grain.UNDATED, None, None)


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """Read a period; `PeriodError` says what is wrong with the text."""
    if text == "undated":
        return UNDATED
    first, slash, last = text.partition("/")
    if not slash:
        return _point(text, text)
    end = _point(last, text)
    if first == "..":
        return Period(text, Grain.UNTIL, None, end.end)
    start = _point(first, text)
    assert start.start is not None
    assert end.end is not None
    if start.text == end.text:
        why = Said("the span is a single period", "时间段首尾相同")
        raise PeriodError(text, why)
    if start.lies_inside(end) or end.lies_inside(start):
        why = Said("one end lies inside the other", "首尾时期相互包含")
        raise PeriodError(text, why)
    if start.start >= end.end:
        raise PeriodError(
            text,
            Said("the span ends before it begins", "时间段的结束早于开始"),
        )
    return Period(text, Grain.SPAN, start.start, end.end)


def _point(text: str, whole: str) -> Period:
    """A period without a slash; `whole` is the text that an error names."""
    match = POINT.fullmatch(text)
    if match is None:
        why = Said("its form is unknown", "无法识别其写法")
        if YEARS_WITH_A_DASH.fullmatch(text):
            slash = text.replace("-", "/").replace("–", "/").replace("—", "/")
            why = Said(f"a span is written {slash}", f"时间段写作 {slash}")
        raise PeriodError(whole, why)
    year = int(match["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise PeriodError(
            whole,
            Said(
                f"years run from {FIRST_YEAR} to {LAST_YEAR}",
                f"年份须在 {FIRST_YEAR} 至 {LAST_YEAR} 之间",
            ),
        )
    try:
        return _dated(text, year, match)
    except ValueError:
        raise PeriodError(whole, Said("no such date", "没有这一天")) from None


def _dated(text: str, year: int, match: re.Match[str]) -> Period:
    """The first and last day of a point; ValueError for a month 13 or a day 31/2."""
    if match["half"]:
        first = 6 * int(match["half"]) - 5
        return _months(text, Grain.HALF, year, first, first + 5)
    if match["quarter"]:
        first = 3 * int(match["quarter"]) - 2
        return _months(text, Grain.QUARTER, year, first, first + 2)
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return Period(text, Grain.DAY, day, day)
    if match["month"]:
        month = int(match["month"])
        return _months(text, Grain.MONTH, year, month, month)
    return _months(text, Grain.YEAR, year, 1, 12)


def _months(text: str, grain: Grain, year: int, first: int, last: int) -> Period:
    behind = date(year + last // 12, last % 12 + 1, 1)
    return Period(text, grain, date(year, first, 1), behind - timedelta(days=1))


def _in_english(period: Period) -> str:
    if period.grain is Grain.UNDATED:
        return "undated"
    first, _, last = period.text.rpartition("/")
    if not first:
        return _point_in_english(last)
    if first == "..":
        return f"to {_point_in_english(last)}"
    if period.is_run_of_months:
        return f"{MONTHS[int(first[5:]) - 1]}–{_point_in_english(last)}"
    dash = "–" if len(first) == len(last) == 4 else " – "
    return f"{_point_in_english(first)}{dash}{_point_in_english(last)}"


def _point_in_english(text: str) -> str:
    year, _, rest = text.partition("-")
    if not rest:
        return year
    if rest[0] in "HQ":
        return f"{rest} {year}"
    month, _, day = rest.partition("-")
    shown = f"{MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {shown}" if day else shown


def _in_chinese(period: Period) -> str:
    if period.grain is Grain.UNDATED:
        return "未注明时间"
    first, _, last = period.text.rpartition("/")
    if not first:
        return _point_in_chinese(last)
    if first == "..":
        return f"截至{_point_in_chinese(last)}"
    if period.is_run_of_months:
        return f"{first[:4]}年{int(first[5:])}—{int(last[5:])}月"
    if len(first) == len(last) == 4:
        return f"{first}—{last}年"
    return f"{_point_in_chinese(first)}—{_point_in_chinese(last)}"


def _point_in_chinese(text: str) -> str:
    year, _, rest = text.partition("-")
    if not rest:
        return f"{year}年"
    if rest[0] == "H":
        return f"{year}年{'上' if rest == 'H1' else '下'}半年"
    if rest[0] == "Q":
        return f"{year}年{QUARTERS_ZH[int(rest[1]) - 1]}季度"
    month, _, day = rest.partition("-")
    shown = f"{year}年{int(month)}月"
    return f"{shown}{int(day)}日" if day else shown


def nearest_years(period: str | None, years: set[int]) -> list[str]:
    """The year before and the year after a period that have figures."""
    end = parse_period(period).end if period else None
    if end is None or not years:
        return []
    before = max((year for year in years if year < end.year), default=None)
    after = min((year for year in years if year > end.year), default=None)
    return [str(year) for year in (before, after) if year is not None]
