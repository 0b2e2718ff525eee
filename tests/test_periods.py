"""The grammar of periods, their words, and how they lie to one another."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from openingcli.errors import PeriodError
from openingcli.language import Language
from openingcli.periods import Grain, Period, nearest_years, parse_period

YEARS = st.integers(1800, 2199).map(str)
DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31)).map(date.isoformat)
POINTS = st.one_of(
    YEARS,
    st.builds("{}-H{}".format, YEARS, st.integers(1, 2)),
    st.builds("{}-Q{}".format, YEARS, st.integers(1, 4)),
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
    DAYS,
)


@pytest.mark.parametrize(
    ("text", "grain", "start", "end"),
    [
        ("2024", Grain.YEAR, date(2024, 1, 1), date(2024, 12, 31)),
        ("1800", Grain.YEAR, date(1800, 1, 1), date(1800, 12, 31)),
        ("2199", Grain.YEAR, date(2199, 1, 1), date(2199, 12, 31)),
        ("2025-H1", Grain.HALF, date(2025, 1, 1), date(2025, 6, 30)),
        ("2025-H2", Grain.HALF, date(2025, 7, 1), date(2025, 12, 31)),
        ("2025-Q1", Grain.QUARTER, date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-Q2", Grain.QUARTER, date(2025, 4, 1), date(2025, 6, 30)),
        ("2025-Q3", Grain.QUARTER, date(2025, 7, 1), date(2025, 9, 30)),
        ("2025-Q4", Grain.QUARTER, date(2025, 10, 1), date(2025, 12, 31)),
        ("2024-02", Grain.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02", Grain.MONTH, date(2025, 2, 1), date(2025, 2, 28)),
        ("2100-02", Grain.MONTH, date(2100, 2, 1), date(2100, 2, 28)),
        ("2025-12", Grain.MONTH, date(2025, 12, 1), date(2025, 12, 31)),
        ("2025-07-31", Grain.DAY, date(2025, 7, 31), date(2025, 7, 31)),
        ("2024-02-29", Grain.DAY, date(2024, 2, 29), date(2024, 2, 29)),
        ("2025-01/2025-07", Grain.SPAN, date(2025, 1, 1), date(2025, 7, 31)),
        ("2021/2025-06", Grain.SPAN, date(2021, 1, 1), date(2025, 6, 30)),
        ("2013/2024", Grain.SPAN, date(2013, 1, 1), date(2024, 12, 31)),
        ("2024-Q4/2025", Grain.SPAN, date(2024, 10, 1), date(2025, 12, 31)),
        ("2025-07-01/2025-07-02", Grain.SPAN, date(2025, 7, 1), date(2025, 7, 2)),
        ("../2022-03", Grain.UNTIL, None, date(2022, 3, 31)),
        ("../2023", Grain.UNTIL, None, date(2023, 12, 31)),
        ("undated", Grain.UNDATED, None, None),
    ],
)
def test_every_form_has_its_days(
    text: str, grain: Grain, start: date | None, end: date | None
) -> None:
    """Each form of the grammar gives a grain, a first day and a last day."""
    period = parse_period(text)

    assert period == Period(text, grain, start, end)


FORM = "its form is unknown"
NO_DAY = "no such date"
RANGE = "years run from 1800 to 2199"
BACKWARDS = "the span ends before it begins"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", FORM),
        (" ", FORM),
        ("2024 ", FORM),
        (" 2024", FORM),
        ("2024\n", FORM),
        ("24", FORM),
        ("02012", FORM),
        ("20120", FORM),
        ("-2012", FORM),
        ("２０２４", FORM),
        ("2024-０１", FORM),
        ("٢٠٢٤", FORM),
        ("2025-Q5", FORM),
        ("2025-Q0", FORM),
        ("2025-q1", FORM),
        ("2025-H3", FORM),
        ("2025-h1", FORM),
        ("2025Q1", FORM),
        ("2025-1", FORM),
        ("2025-7-31", FORM),
        ("2025-07-1", FORM),
        ("2025-07-31T00:00", FORM),
        ("2025/07/31", FORM),
        ("2025-Q1-01", FORM),
        ("2025-", FORM),
        ("2025.5", FORM),
        ("Undated", FORM),
        ("2025年", FORM),
        ("/2024", FORM),
        ("2024/", FORM),
        ("2024/..", FORM),
        ("../..", FORM),
        ("../undated", FORM),
        ("undated/2024", FORM),
        ("2012/2013/2014", FORM),
        ("2012 / 2013", FORM),
        ("2025-13", NO_DAY),
        ("2025-00", NO_DAY),
        ("2025-02-30", NO_DAY),
        ("2025-02-29", NO_DAY),
        ("2025-06-31", NO_DAY),
        ("2025-07-00", NO_DAY),
        ("2024/2025-13", NO_DAY),
        ("1799", RANGE),
        ("2200", RANGE),
        ("0000", RANGE),
        ("9999-12-31", RANGE),
        ("2024/2200", RANGE),
        ("2024/2012", BACKWARDS),
        ("2025-07/2025-01", BACKWARDS),
        ("2025-H2/2025-H1", BACKWARDS),
        ("2025-07-02/2025-07-01", BACKWARDS),
    ],
)
def test_other_text_is_refused_with_the_reason(text: str, why: str) -> None:
    """A text outside the grammar is refused, and the error says why."""
    with pytest.raises(PeriodError) as error:
        parse_period(text)

    assert str(error.value) == f"{text!r} is not a period: {why}"


@pytest.mark.parametrize(
    "text", ["2024/2024", "2025-07/2025-07", "2025-07-31/2025-07-31"]
)
def test_a_span_of_one_period_is_refused_truthfully(text: str) -> None:
    """A span from a period to itself is refused, but not as one turned round."""
    with pytest.raises(PeriodError) as error:
        parse_period(text)

    assert BACKWARDS not in str(error.value)


def test_a_refusal_has_a_hint_in_both_languages() -> None:
    """Whoever mistypes a period is shown how periods are written."""
    with pytest.raises(PeriodError) as error:
        parse_period("2025-Q5")

    assert error.value.message.zh == "“2025-Q5”不是时期：无法识别其写法"
    assert error.value.hint.en == (
        "write 2024, 2025-H1, 2025-Q3, 2025-07, 2025-07-31, "
        "or a span such as 2025-01/2025-07"
    )
    assert error.value.hint.zh == (
        "写法如 2024、2025-H1、2025-Q3、2025-07、2025-07-31，时间段如 2025-01/2025-07"
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2025-02-30", "没有这一天"),
        ("1799", "年份须在 1800 至 2199 之间"),
        ("2024/2012", "时间段的结束早于开始"),
        ("2024/2024", "时间段首尾相同"),
        ("2024/2024-12", "首尾时期相互包含"),
    ],
)
def test_the_reason_is_told_in_chinese(text: str, why: str) -> None:
    """Each reason against a period is one in Chinese too."""
    with pytest.raises(PeriodError) as error:
        parse_period(text)

    assert error.value.message.zh == f"“{text}”不是时期：{why}"


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("2024", "2024", "2024年"),
        ("2025-H1", "H1 2025", "2025年上半年"),
        ("2025-H2", "H2 2025", "2025年下半年"),
        ("2025-Q1", "Q1 2025", "2025年一季度"),
        ("2025-Q4", "Q4 2025", "2025年四季度"),
        ("2025-07", "Jul 2025", "2025年7月"),
        ("2025-12", "Dec 2025", "2025年12月"),
        ("2025-01", "Jan 2025", "2025年1月"),
        ("2025-07-31", "31 Jul 2025", "2025年7月31日"),
        ("2025-07-01", "1 Jul 2025", "2025年7月1日"),
        ("2025-01/2025-07", "Jan–Jul 2025", "2025年1—7月"),
        ("2025-09/2025-11", "Sep–Nov 2025", "2025年9—11月"),
        ("2025-10/2025-12", "Oct–Dec 2025", "2025年10—12月"),
        ("2024-11/2025-02", "Nov 2024 – Feb 2025", "2024年11月—2025年2月"),
        ("2013/2024", "2013–2024", "2013—2024年"),
        ("2021/2025-06", "2021 – Jun 2025", "2021年—2025年6月"),
        ("2024-Q3/2025-Q2", "Q3 2024 – Q2 2025", "2024年三季度—2025年二季度"),
        ("2025-Q1/2025-Q3", "Q1 2025 – Q3 2025", "2025年一季度—2025年三季度"),
        ("2025-01/2025-Q2", "Jan 2025 – Q2 2025", "2025年1月—2025年二季度"),
        ("2025-Q1/2025-06", "Q1 2025 – Jun 2025", "2025年一季度—2025年6月"),
        (
            "2025-07-01/2025-07-15",
            "1 Jul 2025 – 15 Jul 2025",
            "2025年7月1日—2025年7月15日",
        ),
        ("../2022-03", "to Mar 2022", "截至2022年3月"),
        ("../2023", "to 2023", "截至2023年"),
        ("../2024-12-31", "to 31 Dec 2024", "截至2024年12月31日"),
        ("undated", "undated", "未注明时间"),
    ],
)
def test_every_form_has_its_words(text: str, english: str, chinese: str) -> None:
    """A period is said in the words that each language uses for it."""
    period = parse_period(text)

    assert period.to(Language.EN) == english
    assert period.to(Language.ZH) == chinese


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2024", 2024),
        ("2024-H1", None),
        ("2024-01/2024-12", None),
        ("../2024", None),
        ("undated", None),
    ],
)
def test_only_a_whole_year_has_a_year(text: str, year: int | None) -> None:
    """A period that is not written as one year has none."""
    assert parse_period(text).year == year


@pytest.mark.parametrize(
    ("text", "comparable"),
    [
        ("2024", True),
        ("2025-01/2025-07", True),
        ("2025-07-31", True),
        ("../2024", False),
        ("undated", False),
    ],
)
def test_unprinted_bounds_forbid_comparison(text: str, comparable: bool) -> None:
    """A period with a bound that is not printed is never compared."""
    assert parse_period(text).is_comparable is comparable


def test_periods_are_ordered_by_their_end() -> None:
    """Periods sort by end, then by start, the undated first."""
    shuffled = ["2024", "2023-Q4", "undated", "2024-12-31", "2023", "../2023", "2022"]

    ordered = sorted(shuffled, key=lambda text: parse_period(text).sort_key)

    assert ordered == [
        "undated",
        "2022",
        "../2023",
        "2023",
        "2023-Q4",
        "2024",
        "2024-12-31",
    ]


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        ("2024-Q2", "2024", True),
        ("2024", "2024", True),
        ("2024-12-31", "2024", True),
        ("2024-01-01", "2024", True),
        ("2024-01/2024-07", "2024", True),
        ("2023-12-31", "2024", False),
        ("2025-01-01", "2024", False),
        ("2024", "2024-Q2", False),
        ("2023-12/2024-01", "2024", False),
        ("../2024", "2024", False),
        ("undated", "2024", False),
        ("2024", "../2024", False),
        ("2024", "undated", False),
        ("2015", "2013/2024", True),
    ],
)
def test_one_period_inside_another(inner: str, outer: str, inside: bool) -> None:
    """A period lies inside another where each of its days is a day of the other."""
    assert parse_period(inner).lies_inside(parse_period(outer)) is inside


@pytest.mark.parametrize(
    ("text", "since", "until", "met"),
    [
        ("2020", None, None, True),
        ("undated", None, None, True),
        ("undated", "2000", None, False),
        ("undated", None, "2030", False),
        ("2020", "2020", None, True),
        ("2020", None, "2020", True),
        ("2020", "2020", "2020", True),
        ("2020", "2021", None, False),
        ("2020", None, "2019", False),
        ("2020-06", "2020", "2020", True),
        ("2019/2020", "2020", None, True),
        ("2020/2021", None, "2020", False),
        ("../2020", "2020", "2020", True),
        ("2020", None, "2020-11", False),
        ("2020", "2020-12-31", None, True),
    ],
)
def test_since_and_until_look_at_the_end(
    text: str, since: str | None, until: str | None, met: bool
) -> None:
    """A period meets a range in which it ends; an undated one meets no range."""
    first = None if since is None else parse_period(since)
    last = None if until is None else parse_period(until)

    assert parse_period(text).meets(first, last) is met


@given(POINTS)
def test_points_are_read_back(text: str) -> None:
    """Every well-formed point is kept letter by letter and starts before it ends."""
    period = parse_period(text)

    assert period.text == text
    assert period.start is not None
    assert period.end is not None
    assert period.start <= period.end
    assert str(period.start.year) == str(period.end.year) == text[:4]


@given(POINTS, POINTS)
def test_spans_are_read_back(first: str, last: str) -> None:
    """Every span whose ends are in order is read, from the first day to the last."""
    start, end = parse_period(first), parse_period(last)
    assert start.start is not None
    assert end.end is not None
    assume(start.start < end.end)
    assume(not start.lies_inside(end) and not end.lies_inside(start))

    span = parse_period(f"{first}/{last}")

    assert (span.start, span.end) == (start.start, end.end)
    assert span.text == f"{first}/{last}"
    assert span.to(Language.EN)
    assert span.to(Language.ZH)


@given(POINTS, POINTS)
def test_no_span_is_read_in_reverse(first: str, last: str) -> None:
    """A span whose end lies wholly before its start is refused."""
    start, end = parse_period(first), parse_period(last)
    assert start.start is not None
    assert end.end is not None
    assume(end.end < start.start)

    with pytest.raises(PeriodError, match=BACKWARDS):
        parse_period(f"{first}/{last}")


@given(st.text(alphabet="0123456789-/.HQ undate２年", max_size=14))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    """Whatever is typed is a period or a `PeriodError`, and a period keeps its text."""
    try:
        period = parse_period(text)
    except PeriodError:
        return

    assert period.text == text
    assert period.to(Language.EN)
    assert period.to(Language.ZH)


@pytest.mark.parametrize("text", ["2020-2022", "2020–2022", "2020—2022"])
def test_a_span_with_any_dash_is_told_its_form(text: str) -> None:
    """Who writes a dash between years reads the slash, in both languages."""
    with pytest.raises(PeriodError) as error:
        parse_period(text)

    assert "a span is written 2020/2022" in error.value.message.en + error.value.hint.en
    assert "时间段写作 2020/2022" in error.value.message.zh + error.value.hint.zh


@pytest.mark.parametrize(
    ("period", "years", "nearest"),
    [
        ("2020", {2012, 2018, 2021, 2024}, ["2018", "2021"]),
        ("2020-03", {2018, 2020, 2024}, ["2018", "2024"]),
        ("2018/2020-06", {2018, 2024}, ["2018", "2024"]),
        ("2020", {2012, 2018}, ["2018"]),
        ("2020", {2021, 2024}, ["2021"]),
        ("2020", {2020}, []),
        ("2020", set(), []),
        ("undated", {2018, 2021}, []),
        (None, {2018, 2021}, []),
    ],
)
def test_the_nearest_years_are_those_before_and_after(
    period: str | None, years: set[int], nearest: list[str]
) -> None:
    """Near a period are the last year before it and the first behind it, if any."""
    assert nearest_years(period, years) == nearest
