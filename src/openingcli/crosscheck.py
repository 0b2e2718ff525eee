"""Each figure that a document prints, beside what the statistical offices publish.

The official value is that of a data set for the same period: of the indicator itself,
and of every other measure of its concept. Where the currencies differ it is converted at
the rate of the year. What is known of the reason for a difference is said: another
definition, a hedge, another currency, another scope, another release.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.fitting import plausible
from openingcli.hedges import WIDE, Bounds, difference, outward, percent, ratio
from openingcli.records import Figure, Indicator, Kind, Measure
from openingcli.restating import Rates, restate
from openingcli.units import shift

DATA_SETS = (Kind.SERIES, Kind.DERIVED)
RELATIVE = (Measure.SHARE, Measure.RATE, Measure.RANK)


class Agreement(StrEnum):
    """How a printed figure stands to an official one."""

    SAME = "same"
    """The official value, rounded as printed."""
    WITHIN = "within"
    """The official value lies where the hedge of the printed one is commonly meant."""
    APART = "apart"


class Reason(StrEnum):
    """Why the two may differ."""

    DEFINITION = "definition"
    HEDGE = "hedge"
    CURRENCY = "currency"
    SCOPE = "scope"
    RELEASE = "release"


class CrossCheck(NamedTuple):
    """A printed figure, an official one, and how far they lie apart."""

    indicator: Indicator
    printed: Figure
    measure: Indicator
    """What the official value measures: the same indicator or a measure of its concept."""
    official: Figure
    """In the unit of the printed figure."""
    agreement: Agreement
    apart: Decimal | None
    """In percent of the official value, of shares in percentage points."""
    apart_bounds: Bounds
    reasons: tuple[Reason, ...]


def cross_check(
    catalogue: Catalogue, indicators: Iterable[Indicator]
) -> list[CrossCheck]:
    """Every printed level that a data set has a value beside, in the catalogue's order."""
    rates = Rates(catalogue)
    return [
        found
        for indicator in indicators
        for printed in catalogue.levels(indicator)
        if printed.kind not in DATA_SETS and not printed.is_forecast
        for found in _beside(catalogue, rates, indicator, printed)
    ]


def _beside(
    catalogue: Catalogue, rates: Rates, indicator: Indicator, printed: Figure
) -> Iterator[CrossCheck]:
    """One figure beside each official value for its period."""
    measures = [indicator]
    if indicator.concept:
        concept = catalogue.concepts[indicator.concept]
        measures += [m for m in catalogue.measures(concept) if m.id != indicator.id]
    for measure in measures:
        for figure in catalogue.answering(measure, printed.when):
            if figure.kind not in DATA_SETS or not _comparable(indicator, measure):
                continue
            official = restate(rates, figure, printed.parsed_unit)
            if official.base_unit == printed.base_unit:
                yield _compared(indicator, printed, measure, official)


def _comparable(indicator: Indicator, measure: Indicator) -> bool:
    """False for measures of one word that are no numbers of one kind."""
    return indicator.measure is measure.measure and indicator.prices == measure.prices


def _compared(
    indicator: Indicator, printed: Figure, measure: Indicator, official: Figure
) -> CrossCheck:
    low, high = printed.bounds
    value = official.base_value
    rounded = low is not None and high is not None and low <= value <= high
    agreement = Agreement.APART
    if rounded and printed.hedge is None:
        agreement = Agreement.SAME
    elif value in plausible(printed):
        agreement = Agreement.WITHIN
    exponent = -printed.parsed_unit.exponent
    if indicator.measure in RELATIVE:
        apart = _short(shift(WIDE.subtract(printed.base_value, value), exponent))
        bounds = difference(official.bounds, printed.bounds).shifted(exponent)
    elif value > 0:
        factor = WIDE.divide(printed.base_value, value)
        more = WIDE.multiply(WIDE.subtract(factor, Decimal(1)), Decimal(100))
        apart = WIDE.plus(more.quantize(Decimal("0.1"), context=WIDE))
        bounds = outward(percent(ratio(official.bounds, printed.bounds)), 1)
    else:
        apart, bounds = None, Bounds(None, None)
    reasons = tuple(_reasons(indicator, printed, measure, official, agreement))
    return CrossCheck(
        indicator, printed, measure, official, agreement, apart, bounds, reasons
    )


def _short(points: Decimal) -> Decimal:
    """A difference of percentages with two decimals at most."""
    short = points.quantize(Decimal("0.01"), context=WIDE)
    return points if points == short else short


def _reasons(
    indicator: Indicator,
    printed: Figure,
    measure: Indicator,
    official: Figure,
    agreement: Agreement,
) -> Iterator[Reason]:
    """What is known of why the two differ; nothing where they are the same."""
    if agreement is Agreement.SAME:
        return
    if measure.id != indicator.id:
        yield Reason.DEFINITION
    if printed.hedge is not None:
        yield Reason.HEDGE
    if official.rate is not None:
        yield Reason.CURRENCY
    if printed.scope is not None:
        yield Reason.SCOPE
    if measure.id == indicator.id and agreement is Agreement.APART:
        yield Reason.RELEASE
