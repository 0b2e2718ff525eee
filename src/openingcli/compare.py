"""What changed between two periods, and how surely."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.hedges import (
    WIDE,
    Bounds,
    difference,
    justified,
    outward,
    percent,
    ratio,
    root,
)
from openingcli.periods import Grain, Period, parse_period
from openingcli.records import Figure, Indicator, Measure
from openingcli.units import shift

GROWING = (Measure.AMOUNT, Measure.COUNT, Measure.INDEX)
"""Measures of which a percent change and a yearly growth make sense."""

POINTS = (Measure.SHARE, Measure.RATE)
TENFOLD = 10
NO_BOUNDS = Bounds(None, None)


class Reason(StrEnum):
    """Why a change is marked, or withheld."""

    HEDGED = "hedged"
    SOURCES = "sources"
    UNITS = "units"
    BREAK = "break"
    SCOPE = "scope"
    PRICES = "prices"
    OVER = "over"
    STATUS = "status"
    REAL_PERIODS = "real-periods"


WITHHOLDING = (Reason.UNITS, Reason.PRICES, Reason.OVER)
"""Reasons for which no change is stated at all."""


class Change(NamedTuple):
    """How far one figure lies from another, by the measure of their indicator.

    Every number is rounded to the digits its inputs justify; its bounds are rounded
    outward. What is not legitimate is None.
    """

    unit: str
    """The unit of `difference`: `points`, `places`, or a unit of the catalogue."""
    difference: Decimal
    difference_bounds: Bounds
    percent: Decimal | None = None
    percent_bounds: Bounds = NO_BOUNDS
    multiple: Decimal | None = None
    """How many times as large, from tenfold on."""
    annual: Decimal | None = None
    """Average growth in percent a year, between whole years only."""
    annual_bounds: Bounds = NO_BOUNDS


class Comparison(NamedTuple):
    """One indicator at two periods; `change` is None where a reason withholds it."""

    indicator: Indicator
    before: Figure
    after: Figure
    change: Change | None
    reasons: tuple[Reason, ...]

    @property
    def is_hedged(self) -> bool:
        """True where an end is hedged: the change is then no exact statement."""
        return Reason.HEDGED in self.reasons


class Answer(NamedTuple):
    """What `compare` found, and how many more it would find within two years."""

    before: Period
    after: Period
    comparisons: tuple[Comparison, ...]
    nearby: int
    missing: tuple[Indicator, ...]
    """The indicators that lack a figure for one of the periods."""


class Order(StrEnum):
    """How comparisons are sorted."""

    CATALOGUE = "catalogue"
    CHANGE = "change"
    """Largest percent change first, then points, places, the rest; by their bounds."""
    NAME = "name"


def compare_periods(
    catalogue: Catalogue,
    before: str,
    after: str,
    indicators: Iterable[Indicator],
    within: int = 0,
    order: Order = Order.CATALOGUE,
) -> Answer:
    """Compare each indicator that has figures for both periods.

    `within` also takes a figure of up to so many years away, with its real period.
    """
    first, last = parse_period(before), parse_period(after)
    exact, near, missing = [], 0, []
    for indicator in indicators:
        pair = pair_of(catalogue, indicator, first, last)
        if pair is None and within:
            pair = _near_pair(catalogue, indicator, first, last, within)
        if pair is not None:
            exact.append(compare_figures(indicator, *pair, (first, last)))
            continue
        missing.append(indicator)
        near += _near_pair(catalogue, indicator, first, last, 2) is not None
    return Answer(first, last, tuple(_ordered(exact, order)), near, tuple(missing))


def _ordered(comparisons: list[Comparison], order: Order) -> list[Comparison]:
    match order:
        case Order.CATALOGUE:
            return comparisons
        case Order.NAME:
            return sorted(comparisons, key=lambda c: c.indicator.id)
        case Order.CHANGE:
            return sorted(comparisons, key=_size)


def _size(comparison: Comparison) -> tuple[int, Decimal]:
    """Sort key: kind of change, then the least it can be; without a change last.

    The bound counts, not the headline: over 10 percent goes before exactly 10.
    """
    change = comparison.change
    if change is None:
        return len(Measure), Decimal(0)
    kinds = (Measure.SHARE, Measure.RATE, Measure.RANK, Measure.RATIO)
    measure = comparison.indicator.measure
    if change.percent is not None:
        kind, headline, bounds = 0, change.percent, change.percent_bounds
    else:
        kind = 1 + kinds.index(measure) if measure in kinds else len(kinds) + 1
        headline, bounds = change.difference, change.difference_bounds
    least = bounds.low if bounds.low is not None else bounds.high
    return kind, -(headline if least is None else least)


def compare_figures(
    indicator: Indicator,
    before: Figure,
    after: Figure,
    asked: tuple[Period, Period] | None = None,
) -> Comparison:
    """Compare two figures of one indicator, with the reasons to be careful."""
    reasons = tuple(_reasons(indicator, before, after, asked))
    withheld = any(reason in WITHHOLDING for reason in reasons)
    change = None if withheld else _change(indicator, before, after, reasons)
    return Comparison(indicator, before, after, change, reasons)


def pair_of(
    catalogue: Catalogue, indicator: Indicator, first: Period, last: Period
) -> tuple[Figure, Figure] | None:
    """The figures for both ends: of one source and unit if there are such."""
    befores = catalogue.answering(indicator, first)
    afters = catalogue.answering(indicator, last) if befores else []
    pairs = [
        ((b.base_unit != a.base_unit, b.source != a.source, i + j), b, a)
        for i, b in enumerate(befores)
        for j, a in enumerate(afters)
    ]
    if not pairs:
        return None
    _, before, after = min(pairs, key=lambda pair: pair[0])
    return before, after


def _near_pair(
    catalogue: Catalogue, indicator: Indicator, first: Period, last: Period, years: int
) -> tuple[Figure, Figure] | None:
    """The nearest pair whose ends lie within so many years of those asked for."""
    if first.year is None or last.year is None or first.year >= last.year:
        return None
    known = catalogue.years(indicator)
    starts = [(abs(year - first.year), year) for year in known]
    stops = [(abs(year - last.year), year) for year in known]
    ends = [
        (away + further, one, other)
        for away, one in starts
        if away <= years
        for further, other in stops
        if further <= years and one < other
    ]
    if not ends:
        return None
    _, one, other = min(ends)
    return pair_of(catalogue, indicator, _whole_year(one), _whole_year(other))


def _whole_year(year: int) -> Period:
    return Period(str(year), Grain.YEAR, date(year, 1, 1), date(year, 12, 31))


def _reasons(
    indicator: Indicator,
    before: Figure,
    after: Figure,
    asked: tuple[Period, Period] | None,
) -> Iterator[Reason]:
    if before.hedge or after.hedge:
        yield Reason.HEDGED
    if before.base_unit != after.base_unit:
        yield Reason.UNITS
    if before.prices != after.prices:
        yield Reason.PRICES
    if before.over != after.over:
        yield Reason.OVER
    if before.source != after.source:
        yield Reason.SOURCES
    if before.scope != after.scope:
        yield Reason.SCOPE
    if before.status != after.status or before.is_forecast:
        yield Reason.STATUS
    if _breaks_between(indicator, before, after):
        yield Reason.BREAK
    if asked and any(
        f.when.end is not None
        and period.year is not None
        and f.when.end.year != period.year
        for f, period in zip((before, after), asked, strict=True)
    ):
        yield Reason.REAL_PERIODS


def _breaks_between(indicator: Indicator, before: Figure, after: Figure) -> bool:
    one, other = sorted((before.when, after.when), key=lambda p: p.sort_key)
    if one.end is None or other.end is None or before.source != after.source:
        return False
    years = range(one.end.year + 1, other.end.year + 1)
    return any(year in years for year in indicator.breaks(before.source))


def _change(
    indicator: Indicator, before: Figure, after: Figure, reasons: tuple[Reason, ...]
) -> Change:
    """The change by the indicator's measure, in the unit of the later figure."""
    exponent = after.parsed_unit.exponent
    bounds = difference(before.bounds, after.bounds).shifted(-exponent)
    if indicator.measure is Measure.RANK:
        places = before.base_value - after.base_value
        turned = difference(after.bounds, before.bounds)
        return Change("places", places, turned)
    step = _coarser(before, after)
    apart = shift(WIDE.subtract(after.base_value, before.base_value), -exponent)
    unit = "points" if indicator.measure in POINTS else after.unit
    if step:
        apart = apart.quantize(step, context=WIDE)
    change = Change(unit, apart, bounds)
    growing = indicator.measure in GROWING and Reason.BREAK not in reasons
    if not growing or min(before.base_value, after.base_value) <= 0:
        return change
    return _with_growth(change, before, after)


def _with_growth(change: Change, before: Figure, after: Figure) -> Change:
    factor = after.base_value / before.base_value
    factors = ratio(before.bounds, after.bounds)
    grown = percent(factors)
    annual, annual_bounds = None, NO_BOUNDS
    years = _whole_years(before, after)
    if years:
        yearly = root(factors, years)
        annual_bounds = outward(percent(yearly), 4)
        rate = percent(root(Bounds(factor, factor), years)).low
        assert rate is not None
        annual = justified(rate, percent(yearly), 1)
    return Change(
        change.unit,
        change.difference,
        change.difference_bounds,
        justified((factor - 1) * 100, grown, 1, whole=factor < TENFOLD),
        outward(grown, 4),
        justified(factor, factors, 1, whole=False) if factor >= TENFOLD else None,
        annual,
        annual_bounds,
    )


def _whole_years(before: Figure, after: Figure) -> int:
    """Years between two whole-year figures; 0 where they are not two such."""
    first, last = before.when.year, after.when.year
    return max(0, last - first) if first is not None and last is not None else 0


def _coarser(before: Figure, after: Figure) -> Decimal | None:
    """The last place that both recorded values have, in the unit of the later one."""
    if "/" in before.value or "/" in after.value:
        return None
    places = []
    for figure in (before, after):
        place = Decimal(figure.value).as_tuple().exponent
        scale = figure.parsed_unit.exponent - after.parsed_unit.exponent
        places.append(int(place) + scale)
    return Decimal(1).scaleb(max(places))
