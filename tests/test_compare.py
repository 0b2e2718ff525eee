"""What changed between two periods, by the measure of the indicator, and how surely."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openingcli.catalogue import Catalogue
from openingcli.compare import Answer, Change, Comparison, Reason, compare_periods
from openingcli.hedges import Bounds
from openingcli.loading import load
from tests.conftest import FILES
from tests.making import it, made


@pytest.fixture(scope="module")
def small() -> Catalogue:
    """The small catalogue of files/good, alone."""
    return load([FILES / "good" / "small.yaml"], alone=True)


def asked(
    catalogue: Catalogue, before: str, after: str, within: int = 0, only: str = ""
) -> Answer:
    """What comparing two periods answers, for all indicators or only one."""
    indicators = [i for i in catalogue.indicators.values() if only in ("", i.id)]
    return compare_periods(catalogue, before, after, indicators, within)


def compared(
    catalogue: Catalogue, before: str = "2020", after: str = "2022"
) -> Comparison:
    """The comparison of the one indicator of a made catalogue."""
    answer = compare_periods(catalogue, before, after, [it(catalogue)])
    (comparison,) = answer.comparisons
    return comparison


def changed(catalogue: Catalogue, before: str = "2020", after: str = "2022") -> Change:
    """The change of the one indicator of a made catalogue, which must be stated."""
    change = compared(catalogue, before, after).change
    assert change is not None
    return change


def pair(measure: str, unit: str, before: str, after: str) -> Catalogue:
    """A made catalogue with one value of 2020 and one of 2022."""
    return made(
        measure, "flow", unit, f"period: 2020, {before}", f"period: 2022, {after}"
    )


def shown(number: Decimal | None) -> str | None:
    """The digits of a number, to be compared letter by letter."""
    return None if number is None else f"{number:f}"


def ends(bounds: Bounds) -> tuple[str | None, str | None]:
    """Both bounds, letter by letter."""
    return shown(bounds.low), shown(bounds.high)


# By measure


@pytest.mark.parametrize(
    ("measure", "unit", "before", "after", "difference", "percent", "annual"),
    [
        ("amount", "CNY", "100.5", "125.5", "25.0", "24.9", "11.7"),
        ("amount", "CNY", "125.5", "100.5", "-25.0", "-19.9", "-10.5"),
        ("amount", "billion CNY", "25.7", "26.9", "1.2", "4.7", "2.3"),
        ("index", "points", "101.5", "103.5", "2.0", "2.0", "1.0"),
        ("count", "zones", "20", "25", "5", "25", "11.8"),
        ("share", "percent", "9.7", "10.5", "0.8", None, None),
        ("share", "percent", "10.5", "9.7", "-0.8", None, None),
        ("rate", "percent", "9.80", "7.4", "-2.4", None, None),
        ("rate", "percent", "-1.5", "1.5", "3.0", None, None),
        ("ratio", "CNY per USD", "7.10", "7.25", "0.15", None, None),
    ],
)
def test_the_measure_decides_how_a_change_is_said(
    measure: str,
    unit: str,
    before: str,
    after: str,
    difference: str,
    percent: str | None,
    annual: str | None,
) -> None:
    """Amounts and counts grow in percent, shares and rates only move by points."""
    change = changed(pair(measure, unit, f"value: {before}", f"value: {after}"))

    assert Decimal(difference) == change.difference
    assert (None if percent is None else Decimal(percent)) == change.percent
    assert (None if annual is None else Decimal(annual)) == change.annual


@pytest.mark.parametrize(
    ("measure", "unit", "said"),
    [
        ("share", "percent", "points"),
        ("rate", "percent", "points"),
        ("rank", "place", "places"),
        ("amount", "billion CNY", "billion CNY"),
        ("count", "zones", "zones"),
        ("ratio", "CNY per USD", "CNY per USD"),
    ],
)
def test_the_unit_of_a_difference(measure: str, unit: str, said: str) -> None:
    """A difference is in points, in places, or in the indicator's own unit."""
    assert changed(pair(measure, unit, "value: 3", "value: 2")).unit == said


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [("34", "11", "23"), ("11", "34", "-23"), ("1", "1", "0")],
)
def test_a_lower_rank_is_places_gained(before: str, after: str, places: str) -> None:
    """From 34th to 11th is 23 places gained, exactly, and no percentage."""
    change = changed(pair("rank", "place", f"value: {before}", f"value: {after}"))

    assert change == Change(
        "places", Decimal(places), Bounds(Decimal(places), Decimal(places))
    )


def test_bounds_of_a_gain_in_places_are_turned_too() -> None:
    """From over 30th to exactly 11th is more than 19 places gained."""
    change = changed(pair("rank", "place", "value: 30, hedge: over", "value: 11"))

    assert change.difference_bounds == Bounds(Decimal(19), None)


@pytest.mark.parametrize(
    ("before", "after", "multiple"),
    [
        ("10.01", "100.09", None),
        ("10.01", "100.11", "10.0"),
        ("2.01", "48.01", "23.9"),
        ("2", "48", "24"),
        ("100", "10", None),
    ],
)
def test_a_multiple_is_said_from_tenfold(
    before: str, after: str, multiple: str | None
) -> None:
    """From ten times on a change is also said as a multiple, and not below."""
    change = changed(pair("amount", "CNY", f"value: {before}", f"value: {after}"))

    assert shown(change.multiple) == multiple


def test_small_exact_counts_have_exact_changes() -> None:
    """From 2 zones to 24 is 22 more and exactly 12 times as many."""
    change = changed(pair("count", "zones", "value: 2", "value: 24"))

    assert change == Change(
        unit="zones",
        difference=Decimal(22),
        difference_bounds=Bounds(Decimal(22), Decimal(22)),
        percent=Decimal(1100),
        percent_bounds=Bounds(Decimal(1100), Decimal(1100)),
        multiple=Decimal(12),
        annual=Decimal("246.4"),
        annual_bounds=Bounds(Decimal("246.4101"), Decimal("246.4102")),
    )


# Digits and bounds


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        ("value: 25.7", "value: 27", "1"),
        ("value: 25.70", "value: 26.9", "1.2"),
        ("value: 105, unit: million CNY", "value: 1.255", "1.150"),
        ("value: 105, unit: million CNY", "value: 1.25", "1.14"),
        ("value: 1.25", "value: 1300, unit: million CNY", "50"),
        ("value: 25.700", "value: 26.900", "1.200"),
        (
            "value: 0." + "3" * 30,
            "value: 999999999999999999." + "4" * 30,
            "999999999999999999." + "1" * 30,
        ),
    ],
)
def test_a_difference_has_the_digits_of_the_coarser_value(
    before: str, after: str, difference: str
) -> None:
    """A difference is rounded to the last place that both printed values have."""
    change = changed(pair("amount", "billion CNY", before, after))

    assert shown(change.difference) == difference


def test_the_bounds_of_growth_are_carried_through() -> None:
    """A growth has the bounds that its ends allow, rounded outward to four decimals."""
    change = changed(pair("amount", "CNY", "value: 8", "value: 25"))

    # 7.5 to 8.5 and 24.5 to 25.5: from 24.5 / 8.5 to 25.5 / 7.5.
    assert ends(change.difference_bounds) == ("16.0", "18.0")
    assert ends(change.percent_bounds) == ("188.2352", "240.0000")
    assert ends(change.annual_bounds) == ("69.7749", "84.3909")


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [
        ("value: 101", "value: 126", "24.0", "26.0"),
        ("value: 101", "value: 126, hedge: over", "24.5", None),
        ("value: 101, hedge: nearly", "value: 126", "24.5", None),
        ("value: 101, hedge: over", "value: 126", None, "25.5"),
        ("value: 101, hedge: nearly", "value: 126, hedge: over", "25", None),
        ("value: 101, hedge: over", "value: 126, hedge: over", None, None),
        ("value: 101, hedge: about", "value: 126", None, None),
    ],
)
def test_a_hedge_opens_the_bounds_of_a_change(
    before: str, after: str, low: str | None, high: str | None
) -> None:
    """A hedged end bounds a change from one side only, or not at all."""
    comparison = compared(pair("amount", "CNY", before, after))

    assert comparison.change is not None
    assert ends(comparison.change.difference_bounds) == (low, high)
    assert comparison.is_hedged is ("hedge" in before + after)


def test_growth_from_nearly_forty_is_over_its_arithmetic() -> None:
    """126 trillion after nearly 40 trillion is a growth of at least 213.7 percent."""
    change = changed(
        pair("amount", "trillion CNY", "value: 40, hedge: nearly", "value: 126")
    )

    assert shown(change.percent) == "215"
    assert ends(change.percent_bounds) == ("213.7500", None)


def test_an_unchanged_number_has_not_fallen() -> None:
    """No change is nought everywhere, without a sign."""
    change = changed(pair("amount", "CNY", "value: 101", "value: 101"))

    assert not change.difference.is_signed()
    assert change.percent is not None
    assert change.annual is not None
    assert not change.percent.is_signed()
    assert not change.annual.is_signed()
    assert change.percent == change.annual == 0


def test_no_bound_is_minus_zero() -> None:
    """Exact ends that are equal differ by nought, not by minus nought."""
    change = changed(pair("count", "zones", "value: 5", "value: 5"))

    assert ends(change.difference_bounds) == ("0", "0")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("value: 0", "value: 100"),
        ("value: 100", "value: 0"),
        ("value: -5", "value: 5"),
        ("value: 5", "value: -5"),
    ],
)
def test_no_growth_from_nothing_or_less(before: str, after: str) -> None:
    """From or to nought or below there is a difference and no percentage."""
    change = changed(pair("amount", "CNY", before, after))

    assert change.percent is None
    assert change.multiple is None
    assert change.annual is None


@pytest.mark.parametrize(
    ("first", "last", "annual"),
    [
        ("2020", "2022", "10.0"),
        ("2020", "2021", "21.0"),
        ("2021", "2020", None),
        ("2020-H1", "2022-H1", None),
        ("2020-12", "2022-12", None),
        ("2020", "2022-H1", None),
        ("2018/2020", "2019/2022", None),
    ],
)
def test_yearly_growth_is_between_whole_years(
    first: str, last: str, annual: str | None
) -> None:
    """An average a year is only said between one whole year and a later one."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        f"period: {first}, value: 1000.01",
        f"period: {last}, value: 1210.01",
    )

    change = changed(catalogue, first, last)

    assert change.annual == (None if annual is None else Decimal(annual))
    if annual is None:
        assert change.annual_bounds == Bounds(None, None)


# Which figures


def test_one_source_for_both_ends_comes_first() -> None:
    """Two ends of one source are compared before better ends of two sources."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        "period: 2020, value: 100, source: old",
        "period: 2020, value: 111.1, source: new",
        "period: 2022, value: 200, source: old",
    )

    comparison = compared(catalogue)

    assert (comparison.before.source, comparison.after.source) == ("old", "old")
    assert comparison.reasons == ()


def test_of_two_such_sources_the_one_of_record() -> None:
    """Where two sources have both ends, the figures of record decide."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        "period: 2020, value: 100, source: old",
        "period: 2022, value: 200, source: old",
        "source: office, values: {2020: 101.5, 2022: 202.5}",
    )

    comparison = compared(catalogue)

    assert (comparison.before.source, comparison.after.source) == ("office", "office")


def test_one_unit_comes_before_one_source() -> None:
    """A pair in one unit is preferred to a pair of one source in two units."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        "period: 2020, value: 100, unit: USD, source: old",
        "period: 2020, value: 111, source: new",
        "period: 2022, value: 200, source: old",
    )

    comparison = compared(catalogue)

    assert (comparison.before.source, comparison.after.source) == ("new", "old")
    assert comparison.reasons == (Reason.SOURCES,)


def test_a_stock_is_compared_by_its_last_figure_of_the_year() -> None:
    """A stock dated inside the year answers for it, without further reason."""
    catalogue = made(
        "count",
        "stock",
        "zones",
        "period: 2020-06, value: 18",
        "period: 2020-12, value: 21",
        "period: 2022-11, value: 22",
    )

    comparison = compared(catalogue)

    assert (comparison.before.value, comparison.after.value) == ("21", "22")
    assert comparison.reasons == ()


# Reasons


@pytest.mark.parametrize(
    ("before", "after", "reasons", "is_stated"),
    [
        ("value: 100", "value: 200", (), True),
        ("value: 100, hedge: over", "value: 200", (Reason.HEDGED,), True),
        ("value: 100", "value: 200, hedge: about", (Reason.HEDGED,), True),
        ("value: 100", "value: 200, source: new", (Reason.SOURCES,), True),
        ("value: 100", "value: 200, unit: USD", (Reason.UNITS,), False),
        ("value: 100", "value: 200, unit: million CNY", (), True),
        ("value: 100, prices: current", "value: 200", (Reason.PRICES,), False),
        ("value: 100, over: total", "value: 200", (Reason.OVER,), False),
        ("value: 100", "value: 200, status: provisional", (Reason.STATUS,), True),
        (
            "value: 100",
            "value: 200, scope: {en: goods only, zh: 仅货物}",
            (Reason.SCOPE,),
            True,
        ),
        (
            "value: 100, hedge: over",
            "value: 200, unit: USD, source: new",
            (Reason.HEDGED, Reason.UNITS, Reason.SOURCES),
            False,
        ),
    ],
)
def test_reasons_mark_or_withhold_a_change(
    before: str, after: str, reasons: tuple[Reason, ...], is_stated: bool
) -> None:
    """Units, prices and kinds of span withhold a change, all else only marks it."""
    comparison = compared(pair("amount", "CNY", before, after))

    assert comparison.reasons == reasons
    assert (comparison.change is not None) is is_stated


@pytest.mark.parametrize(
    ("breaks", "first", "last", "broken"),
    [
        ("[2022]", "2020", "2022", True),
        ("[2021]", "2020", "2022", True),
        ("[2020]", "2020", "2022", False),
        ("[2023]", "2020", "2022", False),
        ("[2022]", "2022", "2020", True),
        ("[2020, 2023]", "2020", "2022", False),
    ],
)
def test_a_break_between_withholds_growth(
    breaks: str, first: str, last: str, broken: bool
) -> None:
    """Across a break of the series a difference is marked and no growth is said."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        f"source: office, breaks: {breaks}, values: {{2020: 101.5, 2022: 152.5}}",
    )

    comparison = compared(catalogue, first, last)

    assert comparison.change is not None
    assert (Reason.BREAK in comparison.reasons) is broken
    assert (comparison.change.percent is None) is broken
    assert comparison.change.difference == (51 if last == "2022" else -51)


def test_a_break_of_one_source_is_none_of_another() -> None:
    """The break of a series says nothing of what documents print."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        "period: 2020, value: 100.5",
        "period: 2022, value: 125.5",
        "source: office, breaks: [2021], values: {2019: 1}",
    )

    assert compared(catalogue).reasons == ()


# The answer as a whole


def test_every_indicator_with_both_periods_is_compared(small: Catalogue) -> None:
    """Each indicator that has both years is in the answer, in the file's order."""
    answer = asked(small, "2020", "2022")

    assert [(c.before.id, c.after.id) for c in answer.comparisons] == [
        ("exports/2020/office", "exports/2022/office"),
        ("imports/2020/office", "imports/2022/office"),
        ("both-ways/2020/office", "both-ways/2022/office"),
        ("duty/2020/first", "duty/2022-06-30/first"),
        ("open-zones/2020/first", "open-zones/2022/first"),
        ("world-rank/2020/first", "world-rank/2022/first"),
    ]
    assert answer.nearby == 0
    assert (answer.before.text, answer.after.text) == ("2020", "2022")


def test_the_headline_of_the_small_catalogue(small: Catalogue) -> None:
    """Exports grow by what the office's own numbers give, with outward bounds."""
    (comparison,) = asked(small, "2020", "2022", only="exports").comparisons

    assert comparison.change == Change(
        unit="million CNY",
        difference=Decimal("25800"),
        difference_bounds=Bounds(Decimal("25299.45"), Decimal("26299.55")),
        percent=Decimal("25.7"),
        percent_bounds=Bounds(Decimal("25.2488"), Decimal("26.2470")),
        annual=Decimal("12.1"),
        annual_bounds=Bounds(Decimal("11.9146"), Decimal("12.3597")),
    )


@pytest.mark.parametrize(
    ("before", "after", "compared_ids", "nearby"),
    [
        ("2020", "2021", ["exports"], 5),
        ("2019", "2023", [], 6),
        ("2018", "2024", [], 6),
        ("2017", "2022", [], 0),
        ("2020", "2025", [], 0),
        ("2020", "2030", [], 0),
        ("2022", "2021", ["exports"], 0),
        ("2020-H1", "2022", [], 0),
        ("1900", "1901", [], 0),
    ],
)
def test_those_nearby_are_counted(
    small: Catalogue, before: str, after: str, compared_ids: list[str], nearby: int
) -> None:
    """Indicators that have figures within two years of both ends are counted."""
    answer = asked(small, before, after)

    assert [c.indicator.id for c in answer.comparisons] == compared_ids
    assert answer.nearby == nearby


@pytest.mark.parametrize(
    ("within", "found", "nearby"), [(0, 0, 6), (1, 0, 6), (2, 6, 0), (5, 6, 0)]
)
def test_within_takes_the_nearest_years(
    small: Catalogue, within: int, found: int, nearby: int
) -> None:
    """Within so many years the nearest figures are compared, with their own periods."""
    answer = asked(small, "2018", "2024", within)

    assert len(answer.comparisons) == found
    assert answer.nearby == nearby
    assert {(c.before.when.end, c.after.when.end) for c in answer.comparisons} <= {
        (c.before.when.end, c.after.when.end)
        for c in asked(small, "2020", "2022").comparisons
    }
    assert all(Reason.REAL_PERIODS in c.reasons for c in answer.comparisons)


def test_within_leaves_exact_periods_alone(small: Catalogue) -> None:
    """An indicator that has both periods is compared by them, whatever is near."""
    exact = asked(small, "2020", "2022")

    assert asked(small, "2020", "2022", within=2) == exact


def test_within_goes_to_the_nearest_pair() -> None:
    """Of several pairs of years the one nearest to those asked for is taken."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        *(f"period: {year}, value: {year}" for year in (2009, 2011, 2018, 2022)),
    )

    answer = compare_periods(catalogue, "2012", "2020", [it(catalogue)], 3)

    (comparison,) = answer.comparisons
    assert (comparison.before.period, comparison.after.period) == ("2011", "2018")


# Property

VALUES = st.one_of(
    st.integers(1, 10**9).map(str),
    st.decimals("0.01", 10**6, places=2).map(lambda number: f"{number:f}"),
)


@settings(deadline=None, max_examples=60)
@given(VALUES, VALUES, st.fractions(0, 1), st.fractions(0, 1))
def test_the_true_change_is_inside_its_bounds(
    before: str, after: str, there: Fraction, here: Fraction
) -> None:
    """Whatever the two amounts really were, every stated bound holds what changed."""
    comparison = compared(pair("amount", "CNY", f"value: {before}", f"value: {after}"))
    true = []
    for figure, at in ((comparison.before, there), (comparison.after, here)):
        assert figure.low is not None
        assert figure.high is not None
        low, high = Fraction(figure.low), Fraction(figure.high)
        true.append(low + at * (high - low))
    first, last = true
    change = comparison.change

    assert change is not None
    pairs = [(change.difference_bounds, last - first)]
    if first > 0:
        pairs.append((change.percent_bounds, (last / first - 1) * 100))
    for bounds, truth in pairs:
        assert bounds.low is None or Fraction(bounds.low) <= truth
        assert bounds.high is None or truth <= Fraction(bounds.high)
