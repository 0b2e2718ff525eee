"""How surely a number is known: its hedge, its printed digits, its bounds.

The rules are those of docs/numbers.md: ranks, streaks and unscaled counts of up to
three digits are exact, anything else is known to half a unit of its last digit that
is not zero; `over` and `nearly` move one bound to the number and open the other.
"""

import re
from collections.abc import Callable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, InvalidOperation
from enum import StrEnum
from typing import NamedTuple

from openingcli.units import EXACT, is_whole, shift

NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,30})?")
FRACTION = re.compile(r"([1-9][0-9]{0,2})/([1-9][0-9]{0,2})")

DOWN = Context(prec=60, rounding=ROUND_FLOOR, traps=[InvalidOperation])
UP = Context(prec=60, rounding=ROUND_CEILING, traps=[InvalidOperation])
"""Arithmetic of a lower bound and of an upper one: each rounded outward."""

WIDE = Context(prec=120, traps=[InvalidOperation])
"""Arithmetic with digits to spare, before a result is rounded for the reader."""

ROOT = Context(prec=40, traps=[InvalidOperation])
ROOT_DOWN = Context(prec=30, rounding=ROUND_FLOOR, traps=[InvalidOperation])
ROOT_UP = Context(prec=30, rounding=ROUND_CEILING, traps=[InvalidOperation])
"""Arithmetic of roots, where each digit costs: ten to spare, then rounded outward."""


class Hedge(StrEnum):
    """The caution a source prints beside a number; no hedge means as printed."""

    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class Bounds(NamedTuple):
    """The lowest and highest value that a statement allows; None where it is open."""

    low: Decimal | None
    high: Decimal | None

    @property
    def width(self) -> Decimal | None:
        """How far apart the bounds are; None where one is open."""
        if self.low is None or self.high is None:
            return None
        return EXACT.subtract(self.high, self.low)

    def shifted(self, exponent: int) -> "Bounds":
        """The bounds times a power of ten."""
        low, high = (
            None if end is None else shift(end, exponent)
            for end in (self.low, self.high)
        )
        return Bounds(low, high)


def parse_value(text: str) -> Decimal:
    """A number as the file writes it; a fraction such as 1/3 becomes its percent.

    The percent of a fraction has three digits: 1/3 is 33.3, 2/3 is 66.7.
    """
    fraction = FRACTION.fullmatch(text)
    if fraction is None:
        return Decimal(text)
    share = Decimal(100) * int(fraction[1]) / int(fraction[2])
    return share.quantize(Decimal(1).scaleb(share.adjusted() - 2))


def is_fraction(text: str) -> bool:
    """True for a value that is written as a fraction of a whole."""
    return FRACTION.fullmatch(text) is not None


def precision_of(text: str) -> Decimal:
    """Half a unit of the last digit that is not zero: 500 for 117000, 0.05 for 25.7.

    A fraction is known to half the way to the next simpler or finer one: a writer who
    meant three quarters would not have said two thirds.
    """
    fraction = FRACTION.fullmatch(text)
    if fraction is not None:
        parts = int(fraction[2])
        return (Decimal(50) / (parts * (parts + 1))).quantize(Decimal("0.1"))
    number = Decimal(text)
    digits = number.normalize(EXACT).as_tuple() if number else number.as_tuple()
    assert isinstance(digits.exponent, int)
    return Decimal((0, (5,), digits.exponent - 1))


def bounds_of(
    text: str, hedge: Hedge | None, *, exact: bool, precision: str | None = None
) -> Bounds:
    """What a printed number allows, in its own unit.

    `exact` is for ranks and small counts; `precision` is the curator's word where
    half a unit of the last digit is wrong.
    """
    value = parse_value(text)
    match hedge:
        case Hedge.OVER | Hedge.AT_LEAST:
            return Bounds(value, None)
        case Hedge.NEARLY | Hedge.AT_MOST:
            return Bounds(None, value)
        case Hedge.ABOUT:
            return Bounds(None, None)
        case None if exact and precision is None:
            return Bounds(value, value)
        case None:
            half = Decimal(precision) if precision else precision_of(text)
            return Bounds(EXACT.subtract(value, half), EXACT.add(value, half))


def difference(before: Bounds, after: Bounds) -> Bounds:
    """Bounds of `after` minus `before`."""
    return Bounds(
        _both(DOWN.subtract, after.low, before.high),
        _both(UP.subtract, after.high, before.low),
    )


def total(terms: Sequence[Bounds]) -> Bounds:
    """Bounds of a sum; open where those of a term are."""
    low, high = Decimal(0), Decimal(0)
    lows, highs = [b.low for b in terms], [b.high for b in terms]
    for end in lows:
        low = DOWN.add(low, end or Decimal(0))
    for end in highs:
        high = UP.add(high, end or Decimal(0))
    return Bounds(None if None in lows else low, None if None in highs else high)


def ratio(before: Bounds, after: Bounds) -> Bounds:
    """Bounds of `after` over `before`, of positive quantities: no other end bounds them."""
    return Bounds(
        _both(DOWN.divide, _positive(after.low), _positive(before.high)),
        _both(UP.divide, _positive(after.high), _positive(before.low)),
    )


def root(bounds: Bounds, years: int) -> Bounds:
    """Bounds of the yearly factor that multiplies up to a ratio over `years`."""
    # A power is good to a few units of its last digit: step outward, well before it.
    powers = {end: _power(end, years) for end in set(bounds) if end is not None}
    low, high = (None if end is None else powers[end] for end in bounds)
    return Bounds(
        None if low is None else ROOT_DOWN.plus(low).next_minus(ROOT_DOWN),
        None if high is None else ROOT_UP.plus(high).next_plus(ROOT_UP),
    )


def percent(bounds: Bounds) -> Bounds:
    """A factor as growth: 1.25 is 25 percent."""
    low, high = (
        None if end is None else shift(EXACT.subtract(end, Decimal(1)), 2)
        for end in bounds
    )
    return Bounds(low, high)


def outward(bounds: Bounds, decimals: int) -> Bounds:
    """Bounds with so many decimals, the lower rounded down and the upper up."""
    step = Decimal(1).scaleb(-decimals)
    low, high = bounds
    return Bounds(
        None if low is None else low.quantize(step, ROUND_FLOOR, WIDE),
        None if high is None else high.quantize(step, ROUND_CEILING, WIDE),
    )


def justified(
    value: Decimal, bounds: Bounds, most: int, *, whole: bool = True
) -> Decimal:
    """`value` without the digits that its bounds leave open; at most so many decimals.

    Bounds 0.2 apart leave one decimal, bounds 3 apart or open ones none. A `whole` part
    is the arithmetic of the printed values and stays: how sure it is, the bounds say.
    Without `whole`, bounds 300 apart leave no digit below the hundreds, though never
    fewer than two digits.
    """
    width = bounds.width
    place = 0 if width is None else max(-most, width.adjusted()) if width else -most
    rounded = value.quantize(
        Decimal(1).scaleb(min(place, 0 if whole else value.adjusted() - 1)),
        context=WIDE,
    )
    exact = width == 0 and is_whole(rounded)
    return WIDE.plus(rounded.quantize(Decimal(1), context=WIDE) if exact else rounded)


def _power(base: Decimal, years: int) -> Decimal:
    return ROOT.power(base, ROOT.divide(Decimal(1), Decimal(years)))


def _positive(end: Decimal | None) -> Decimal | None:
    return end if end is not None and end > 0 else None


def _both(
    operation: Callable[[Decimal, Decimal], Decimal],
    left: Decimal | None,
    right: Decimal | None,
) -> Decimal | None:
    if left is None or right is None:
        return None
    # Rounding down gives a difference of nothing a minus sign.
    return operation(left, right) or Decimal(0)
