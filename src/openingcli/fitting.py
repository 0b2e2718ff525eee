"""How a number that somebody claims stands to a figure of the same unit.

The rules are those of docs/numbers.md: a hedge is a plausible range, one unit of the
last digit that is not zero to the hedged side, half a unit to either side for about.
"""

from decimal import Decimal
from enum import StrEnum

from openingcli.hedges import Hedge, is_fraction, parse_value, precision_of
from openingcli.quantity import Reading
from openingcli.records import Figure
from openingcli.units import is_whole

ABOVE = (Hedge.OVER, Hedge.AT_LEAST)
BELOW = (Hedge.NEARLY, Hedge.AT_MOST)
EXACT_COUNTS_BELOW = 1000
ROUGHLY = Decimal("0.2")
"""A number rounded to one digit may be further off; it is then no right one."""


class Fit(StrEnum):
    """How a claimed number stands to a figure."""

    SAME = "same"
    """The same number, told as cautiously."""
    WITHIN = "within"
    """Right after rounding, with a hedge dropped, or inside a plausible range."""
    TURNED = "turned"
    """The number is right and its hedge turned round: over for nearly."""
    LOOSE = "loose"
    """The hedge is true, and so loose that it misleads: over 100 for 379."""
    APART = "apart"


class Range:
    """Where a hedged number may lie, as its hedge is commonly meant."""

    def __init__(self, value: Decimal, half: Decimal, hedge: Hedge | None) -> None:
        self.low, self.high = value - half, value + half
        if hedge in ABOVE:
            self.low, self.high = value, value + 2 * half
        elif hedge in BELOW:
            self.low, self.high = value - 2 * half, value

    def __contains__(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    def overlaps(self, other: "Range") -> bool:
        """True where more than an end is common."""
        return max(self.low, other.low) < min(self.high, other.high)


def plausible(figure: Figure) -> Range:
    """Where a figure may lie."""
    half = precision_of(figure.value)
    if not is_fraction(figure.value):
        half = half.scaleb(figure.parsed_unit.exponent)
    return Range(figure.base_value, half, figure.hedge)


def fit(reading: Reading, figure: Figure, exponent: int = 0) -> Fit:
    """Hold a claimed number, times ten to the `exponent`, against a figure.

    That they are of one unit is the caller's care.
    """
    if reading.value is None:
        value, half = parse_value(reading.fraction), precision_of(reading.fraction)
        same = figure.value == reading.fraction or value == figure.base_value
    else:
        scale = reading.exponent + exponent
        value = reading.value.scaleb(scale)
        half = _half(reading.value).scaleb(scale)
        same = value == figure.base_value
    if same:
        return _of_one_number(reading.hedge, figure.hedge)
    if reading.hedge is None:
        return _unhedged(reading, value, half, figure)
    return _hedged(reading.hedge, value, half, figure)


def _half(value: Decimal) -> Decimal:
    """Half a unit of the last digit that somebody wrote: 5.0 is 4.95 to 5.05."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    if exponent < 0:
        return Decimal((0, (5,), exponent - 1))
    return precision_of(f"{value:f}")


def _of_one_number(claim: Hedge | None, source: Hedge | None) -> Fit:
    """Whether the same number is told as cautiously."""
    if claim is source:
        return Fit.SAME
    if claim is None:
        return Fit.WITHIN
    if source is None:
        return Fit.TURNED if claim in (Hedge.OVER, Hedge.NEARLY) else Fit.WITHIN
    turned = (claim in ABOVE and source in BELOW) or (
        claim in BELOW and source in ABOVE
    )
    return Fit.TURNED if turned else Fit.WITHIN


def _unhedged(reading: Reading, value: Decimal, half: Decimal, figure: Figure) -> Fit:
    """A claim without a hedge: the figure rounded, or a number that its bounds allow."""
    bare = not reading.unit and not reading.exponent and is_whole(value)
    exact = (bare and value < EXACT_COUNTS_BELOW) or figure.base_unit == "place"
    rounded = Range(value, Decimal(0) if exact else half, None)
    if figure.hedge is None:
        low, high = figure.bounds
        inside = low is not None and high is not None and low < value < high
        near = abs(figure.base_value - value) <= abs(value) * ROUGHLY
        within = figure.base_value in rounded and near
        return Fit.WITHIN if within or inside else Fit.APART
    around = plausible(figure)
    as_fine = rounded.high - rounded.low <= around.high - around.low
    if value in around or (as_fine and rounded.overlaps(around)):
        return Fit.WITHIN
    return Fit.APART


def _hedged(hedge: Hedge, value: Decimal, half: Decimal, figure: Figure) -> Fit:
    known = figure.base_value
    meant = Range(value, half, hedge)
    if figure.hedge is None:
        within = known in meant
    else:
        within = meant.overlaps(plausible(figure))
    if within:
        return Fit.WITHIN
    unit = 2 * half  # over 150 for over 140 is another number, told as cautiously
    if hedge in ABOVE and value - unit <= known < value:
        return Fit.APART if figure.hedge in ABOVE else Fit.TURNED
    if hedge in BELOW and value < known <= value + unit:
        return Fit.APART if figure.hedge in BELOW else Fit.TURNED
    if hedge in ABOVE and value < known < 10 * value:
        return Fit.LOOSE
    return Fit.APART
