"""Which figures answer a claim, and what they make of it: catalogues of a few figures."""

from decimal import Context, Decimal

import pytest

from openingcli.check import Checker, Judgement
from openingcli.compiling import compile_catalogue
from openingcli.records import Kind
from tests.making import written

ZONES = ("count", "stock", "zones")
MONEY = ("amount", "flow", "billion CNY")
SHARE = ("share", "stock", "percent")
RANK = ("rank", "stock", "place")
INDEX = ("index", "stock", "points")


def rice(
    kind: tuple[str, str, str],
    *figures: str,
    name: str = "{en: Rice exports, zh: 稻米出口}",
    prices: str = "",
) -> Checker:
    """A checker that knows one indicator, rice exports, by those figures."""
    text = written(*kind, *figures).decode()
    text = text.replace("{en: It, zh: 它}", name)
    if prices:
        text = text.replace("    unit:", f"    prices: {prices}\n    unit:", 1)
    compiled = compile_catalogue([("made.yaml", text.encode())])
    assert compiled.catalogue is not None, compiled.errors
    return Checker(compiled.catalogue)


def told(judgement: Judgement) -> str:
    """A verdict, its cause, and the figure that it was judged by, in one line."""
    figure = f" by {judgement.figure.id}" if judgement.figure else ""
    cause = f" {judgement.cause}" if judgement.cause else ""
    return f"{judgement.verdict}{cause}{figure}"


YEARS = (
    "period: 2020, value: 10",
    "period: 2021, value: 20",
    "period: 2022, value: 30",
)
SINCE = ("period: 2013/2022, value: 90, over: total", *YEARS)
PARTS = ("period: 2022-H1, value: 12", "period: 2022-01/2022-07, value: 17", *YEARS)
OPEN = ("period: ../2022, value: 70, over: total", *YEARS)
STREAK = ('period: 2022, value: 1, streak: "3 years"',)

TWO = ("period: 2022, value: 30", "period: 2022, value: 31, source: new")
REPEATED = (
    "period: 2022, value: 30, source: echo",
    "period: 2022, value: 30, source: new",
)
ALIKE = ("period: 2022, value: 30", "period: 2022, value: 30, source: new")


@pytest.mark.parametrize(
    ("kind", "figures", "claim", "expected"),
    [
        # a year, and no other
        (
            MONEY,
            YEARS,
            "Rice exports were 20 billion yuan in 2021",
            "matches by it/2021/old",
        ),
        (MONEY, YEARS, "Rice exports were 20 billion yuan in 2019", "unknown"),
        (MONEY, YEARS, "Rice exports: 30 billion yuan", "matches by it/2022/old"),
        (
            MONEY,
            YEARS,
            "Rice exports: 20 billion yuan",
            "differs period by it/2022/old",
        ),
        (MONEY, YEARS, "2021年稻米出口200亿元", "matches by it/2021/old"),
        # a span that begins where the claim counts from
        (
            MONEY,
            SINCE,
            "Since 2013 rice exports have come to 90 billion yuan",
            "matches by it/2013/2022/old",
        ),
        (MONEY, SINCE, "2013年以来稻米出口900亿元", "matches by it/2013/2022/old"),
        (
            MONEY,
            SINCE,
            "Since 2014 rice exports have come to 90 billion yuan",
            "unknown",
        ),
        # parts of a year
        (
            MONEY,
            PARTS,
            "Rice exports were 12 billion yuan in the first half",
            "matches by it/2022-H1/old",
        ),
        (MONEY, PARTS, "1—7月稻米出口170亿元", "matches by it/2022-01/2022-07/old"),
        (
            MONEY,
            PARTS,
            "Rice exports were 30 billion yuan last year",
            "matches by it/2022/old",
        ),
        (
            MONEY,
            PARTS,
            "Rice exports were 17 billion yuan this year",
            "matches by it/2022-01/2022-07/old",
        ),
        (
            MONEY,
            PARTS,
            "Rice exports were 30 billion yuan in the third quarter",
            "unknown",
        ),
        (MONEY, PARTS, "Rice exports were 12 billion yuan five years ago", "unknown"),
        # all up to a year
        (
            MONEY,
            OPEN,
            "By 2022 rice exports came to 70 billion yuan",
            "matches by it/../2022/old",
        ),
        (
            MONEY,
            OPEN,
            "Rice exports came to 70 billion yuan in 2022",
            "differs period by it/2022/old",
        ),
        (
            MONEY,
            OPEN,
            "Cumulative rice exports came to 70 billion yuan",
            "matches by it/../2022/old",
        ),
        (
            MONEY,
            OPEN,
            "Cumulative rice exports came to 30 billion yuan",
            "differs period by it/../2022/old",
        ),
        # a stock holds at a moment inside its period
        (
            ZONES,
            ("period: 2022, value: 30",),
            "Rice exports: 30 in June 2022",
            "matches by it/2022/old",
        ),
        (
            MONEY,
            ("period: 2022, value: 30",),
            "Rice exports: 30 billion yuan in June 2022",
            "unknown",
        ),
        (ZONES, YEARS, "Rice exports: 30 in the second half", "unknown"),
        (ZONES, YEARS, "Rice exports: 30 last year", "matches by it/2022/old"),
        (
            ZONES,
            ("period: 2022-03, value: 30", "period: 2022-08, value: 40"),
            "Rice exports: 40 in 2022",
            "matches by it/2022-08/old",
        ),
        (
            ZONES,
            ("period: 2022-03, value: 30", "period: 2022-08, value: 40"),
            "Rice exports: 30 in 2022",
            "differs period by it/2022-08/old",
        ),
        # a rank holds in each year of its streak
        (
            RANK,
            STREAK,
            "Rice exports ranked first in the world in 2021",
            "matches by it/2022/old",
        ),
        (RANK, STREAK, "Rice exports ranked first in the world in 2019", "unknown"),
        # what has no date
        (
            ZONES,
            ("period: undated, value: 15", "period: 2022, value: 30"),
            "Rice exports: 15",
            "differs period by it/2022/old",
        ),
        (
            ZONES,
            ("period: undated, value: 15",),
            "Rice exports: 15",
            "matches by it/undated/old",
        ),
        (ZONES, ("period: undated, value: 15",), "Rice exports: 15 in 2022", "unknown"),
        # what is foretold
        (
            ZONES,
            ("period: 2030, value: 50, status: forecast", "period: 2022, value: 30"),
            "Rice exports: 30",
            "matches by it/2022/old",
        ),
        (
            ZONES,
            ("period: 2030, value: 50, status: forecast", "period: 2022, value: 30"),
            "Rice exports will be 50",
            "matches by it/2030/old",
        ),
        (
            ZONES,
            ("period: 2030, value: 50, status: forecast", "period: 2022, value: 30"),
            "Rice exports were 50 in 2030",
            "unknown",
        ),
        # numbers without a unit
        (
            MONEY,
            YEARS,
            "Rice exports were 30 billion in 2022",
            "consistent by it/2022/old",
        ),
        (MONEY, YEARS, "Rice exports were 30 in 2022", "unknown"),
        (
            SHARE,
            ("period: 2022, value: 30.5",),
            "Rice exports: 30.5 in 2022",
            "matches by it/2022/old",
        ),
        (SHARE, ("period: 2022, value: 30",), "Rice exports: 30 in 2022", "unknown"),
        (
            SHARE,
            ("period: 2022, value: 99.5",),
            "Rice exports: 100.5 in 2022",
            "unknown",
        ),
        (
            INDEX,
            ("period: 2022, value: 30",),
            "Rice exports: 30 in 2022",
            "matches by it/2022/old",
        ),
        # two sources of one year, each of which may be right
        (ZONES, TWO, "Rice exports: 30 in 2022", "matches by it/2022/old"),
        (ZONES, TWO, "Rice exports: 31 in 2022", "matches by it/2022/new"),
        (ZONES, TWO, "Rice exports: 30", "matches by it/2022/old"),
        (ZONES, TWO, "Rice exports: 31", "matches by it/2022/new"),
        (ZONES, ALIKE, "Rice exports: 30 in 2022", "matches by it/2022/new"),
        (ZONES, REPEATED, "Rice exports: 30 in 2022", "matches by it/2022/new"),
        # taken from another year, in fewer digits
        (
            MONEY,
            ("period: 2021, value: 20.37", "period: 2022, value: 30.12"),
            "Rice exports were 20.4 billion yuan in 2022",
            "differs period by it/2022/old",
        ),
        # a number in words may count something else
        (
            ZONES,
            ("period: 2022, value: 30",),
            "Rice exports: thirty in 2022",
            "matches by it/2022/old",
        ),
        (
            ZONES,
            ("period: 2022, value: 30",),
            "Rice exports: twenty-eight in 2022",
            "differs value by it/2022/old",
        ),
        (
            ZONES,
            ("period: 2022, value: 30",),
            "Rice exports: twenty in 2022",
            "differs value by it/2022/old",
        ),
        (
            ZONES,
            ("period: 2022, value: 30",),
            "Rice exports: nineteen in 2022",
            "unknown",
        ),
        (
            ZONES,
            ("period: 2022, value: 30",),
            "In 2022 there were nineteen rice exports",
            "differs value by it/2022/old",
        ),
        (
            ZONES,
            ("period: 2022, value: 30",),
            "In 2022 there were nineteen rice exports suddenly",
            "unknown",
        ),
        # what can grow by a multiple, a percentage, or points
        (
            INDEX,
            ("period: 2020, value: 10.4", "period: 2022, value: 20.8"),
            "Rice exports doubled from 2020 to 2022",
            "matches by it/2022/old",
        ),
        (
            SHARE,
            ("period: 2020, value: 10.4", "period: 2022, value: 20.8"),
            "Rice exports doubled from 2020 to 2022",
            "unknown",
        ),
        (
            RANK,
            ("period: 2020, value: 20", "period: 2022, value: 10"),
            "Rice exports fell 50 percent from 2020 to 2022",
            "unknown",
        ),
        (
            RANK,
            ("period: 2020, value: 20", "period: 2022, value: 10"),
            "Rice exports fell 10 percentage points from 2020 to 2022",
            "unknown",
        ),
        (
            MONEY,
            YEARS,
            "Rice exports were 30 billion euros in 2022",
            "differs currency by it/2022/old",
        ),
        # slips
        (
            MONEY,
            YEARS,
            "Rice exports were 30 billion dollars in 2022",
            "differs currency by it/2022/old",
        ),
        (
            MONEY,
            YEARS,
            "Rice exports were 300 billion yuan in 2022",
            "differs scale by it/2022/old",
        ),
        (
            MONEY,
            YEARS,
            "Rice exports were 38 billion yuan in 2022",
            "differs value by it/2022/old",
        ),
        (MONEY, YEARS, "Rice exports were 3800 billion yuan in 2022", "unknown"),
        (
            ZONES,
            ("period: 2022, value: 30",),
            "Rice exports: 300 in 2022",
            "differs scale by it/2022/old",
        ),
        (ZONES, ("period: 2022, value: 5",), "Rice exports: 50 in 2022", "unknown"),
        (
            SHARE,
            ("period: 2022, value: 30",),
            "Rice exports: 30 points in 2022",
            "unknown",
        ),
    ],
)
def test_what_answers(
    kind: tuple[str, str, str], figures: tuple[str, ...], claim: str, expected: str
) -> None:
    """Of each sort of period, number and slip: the verdict and the figure behind it."""
    assert [told(one) for one in rice(kind, *figures).check(claim)] == [expected]


def four_digits(value: Decimal) -> str:
    """A bound without the digits of its division."""
    return f"{Context(4).plus(value).normalize():f}"


EXACT = ("period: 2020, value: 10.4", "period: 2022, value: 26.1")
OVER = ("period: 2020, value: 10.4", "period: 2022, value: 26.1, hedge: over")


@pytest.mark.parametrize(
    ("kind", "figures", "claim", "change"),
    [
        (
            MONEY,
            EXACT,
            "Rice exports rose 151 percent from 2020 to 2022",
            ("151", "percent", "149.3", "152.7", None),
        ),
        (
            MONEY,
            EXACT,
            "Rice exports rose by 15.7 billion yuan between 2020 and 2022",
            ("15700000000", "CNY", "15600000000", "15800000000", None),
        ),
        (
            MONEY,
            EXACT,
            "Rice exports grew 2.5-fold from 2020 to 2022",
            ("2.5", "fold", "2.493", "2.527", None),
        ),
        (
            MONEY,
            EXACT,
            "2020年至2022年稻米出口增长1.5倍",
            ("1.5", "times-more", "1.493", "1.527", None),
        ),
        (
            MONEY,
            OVER,
            "Rice exports rose by over 15.7 billion yuan between 2020 and 2022",
            ("15700000000", "CNY", "15650000000", None, "over"),
        ),
        (
            ZONES,
            ("period: 2020, value: 10", "period: 2022, value: 25"),
            "Rice exports rose by 15 between 2020 and 2022",
            ("15", "zones", "15", "15", None),
        ),
        (
            SHARE,
            EXACT,
            "Rice exports rose 15.7 percentage points between 2020 and 2022",
            ("15.7", "points", "15.6", "15.8", None),
        ),
    ],
)
def test_a_change_between_levels_is_a_figure(
    kind: tuple[str, str, str],
    figures: tuple[str, ...],
    claim: str,
    change: tuple[str, str, str, str | None, str | None],
) -> None:
    """It has the unit of the claim, the bounds of both levels, and no place of its own."""
    (judgement,) = rice(kind, *figures).check(claim)
    figure = judgement.figure

    assert judgement.verdict in ("matches", "consistent")
    assert figure is not None
    assert (figure.kind, figure.start, figure.end) == (Kind.CHANGE, "2020", "2022")
    assert (figure.period, figure.printed, figure.corrected) == ("", "", "")
    assert figure.unit == figure.base_unit == change[1]
    ends = (figure.low, figure.high)
    low, high = (None if end is None else four_digits(end) for end in ends)
    assert (figure.value, low, high, figure.hedge) == (change[0], *change[2:])


HALVED = ("period: 2020, value: 20", "period: 2022, value: 10")


@pytest.mark.parametrize(
    ("kind", "figures", "claim", "expected"),
    [
        (
            MONEY,
            YEARS,
            "Rice exports rose from 10 billion yuan in 2020 to 20 billion yuan in 2021",
            ["matches by it/2020/old", "matches by it/2021/old"],
        ),
        (
            MONEY,
            YEARS,
            "Rice exports fell from 10 billion yuan in 2020 to 20 billion yuan in 2021",
            ["differs value by it/2020/old", "differs value by it/2021/old"],
        ),
        (
            MONEY,
            YEARS,
            "稻米出口由2020年的100亿元下降到2021年的200亿元",
            ["differs value by it/2020/old", "differs value by it/2021/old"],
        ),
        (  # only the two ends of it are turned round
            MONEY,
            YEARS,
            "Rice exports fell from 10 billion yuan in 2020 to 20 billion yuan in 2021 "
            "and 30 billion yuan in 2022",
            [
                "differs value by it/2020/old",
                "differs value by it/2021/old",
                "matches by it/2022/old",
            ],
        ),
        (  # a figure before it is none of its ends
            MONEY,
            YEARS,
            "After 7 billion yuan in 2019, rice exports fell from 10 billion yuan "
            "in 2020 to 20 billion yuan in 2021",
            [
                "unknown",
                "differs value by it/2020/old",
                "differs value by it/2021/old",
            ],
        ),
        (  # it stays where it was
            MONEY,
            YEARS,
            "Rice exports fell from 10 billion yuan in 2020 to 10 billion yuan in 2020",
            ["matches by it/2020/old", "matches by it/2020/old"],
        ),
        (  # of one end nothing is known
            MONEY,
            YEARS,
            "Rice exports fell from 25 billion yuan to 20 billion yuan in 2021",
            ["unknown", "matches by it/2021/old"],
        ),
        (
            MONEY,
            YEARS,
            "Rice exports fell from 10 billion yuan in 2020 to 80 months in 2021",
            ["matches by it/2020/old", "unknown"],
        ),
        (  # the first is the best: a rank rises to a smaller number
            RANK,
            HALVED,
            "Rice exports rose from 20th in 2020 to 10th in 2022",
            ["matches by it/2020/old", "matches by it/2022/old"],
        ),
        (
            RANK,
            HALVED,
            "Rice exports fell from 20th in 2020 to 10th in 2022",
            ["differs value by it/2020/old", "differs value by it/2022/old"],
        ),
    ],
)
def test_the_ends_of_a_movement(
    kind: tuple[str, str, str],
    figures: tuple[str, ...],
    claim: str,
    expected: list[str],
) -> None:
    """Two levels that are right are wrong where the verb goes the other way."""
    assert [told(one) for one in rice(kind, *figures).check(claim)] == expected


@pytest.mark.parametrize(
    ("value", "claim", "expected"),
    [
        ("99.5", "Rice exports: 99.5 in 2022", "matches by it/2022/old"),
        ("100", "Rice exports: 99.5 in 2022", "consistent by it/2022/old"),
        ("30", "Rice exports: 30 in 2022", "unknown"),
        ("30", "Rice exports: 30 thousand in 2022", "unknown"),
        ("30", "Rice exports: 300.5 in 2022", "unknown"),
    ],
)
def test_a_bare_number_may_be_a_share(value: str, claim: str, expected: str) -> None:
    """One with decimals, up to a hundred; a whole number without a unit is a count."""
    checker = rice(SHARE, f"period: 2022, value: {value}")

    assert [told(one) for one in checker.check(claim)] == [expected]


@pytest.mark.parametrize(
    ("prices", "claim", "expected"),
    [
        (
            "ppp-2021",
            "In PPP terms rice exports were 20 billion yuan in 2021",
            "matches",
        ),
        ("ppp-2021", "Rice exports were 20 billion yuan in 2021", "matches"),
        ("ppp-2021", "Nominal rice exports were 20 billion yuan in 2021", "unknown"),
        (
            "current",
            "In PPP terms rice exports were 20 billion yuan in 2021",
            "unknown",
        ),
        ("current", "Nominal rice exports were 20 billion yuan in 2021", "matches"),
        ("constant-2015", "Nominal rice exports were 20 billion yuan", "unknown"),
        ("current", "按购买力平价计算，2021年稻米出口200亿元", "unknown"),
        ("ppp-2021", "按购买力平价计算，2021年稻米出口200亿元", "matches"),
    ],
)
def test_what_is_told_in_other_prices(prices: str, claim: str, expected: str) -> None:
    """A claim that names its prices is held against figures in these prices alone."""
    (judgement,) = rice(MONEY, *YEARS, prices=prices).check(claim)

    assert judgement.verdict == expected


@pytest.mark.parametrize(
    ("name", "claim", "expected"),
    [
        ("Sales per ten\u00a0thousand people", "per 10,000 people", "matches"),
        ("Sales per １００ people", "per hundred people", "matches"),
        ("Sales per ten\u00a0thousand people", "per 1,000 people", "unknown"),
        ("Sales", "per 1,000 people", "unknown"),
    ],
)
def test_the_size_of_a_group_stands_in_a_name(
    name: str, claim: str, expected: str
) -> None:
    """However the name of a stranger's indicator spaces and writes it."""
    checker = rice(ZONES, *YEARS, name=f"{{en: {name}, zh: 销售}}")

    (judgement,) = checker.check(f"Sales {claim} were 20 in 2021")

    assert judgement.verdict == expected
