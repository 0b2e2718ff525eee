"""Numbers that stay honest: whatever printed figures really were, results hold it.

Every operation is tried with every pair of hedges. A printed number is drawn, then a
true value that its hedge and its digits allow; the true result must lie inside the
bounds that the tool states, as far as it states them.
"""

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openingcli.compare import Change, compare_figures
from openingcli.hedges import Bounds, Hedge, bounds_of, precision_of, total
from openingcli.language import Said
from openingcli.records import Figure, Indicator, Kind, Measure, Time
from openingcli.units import Unit, chinese_scale, english_scale, rescale, shift

HEDGES = [None, *Hedge]
PAIRS = list(product(HEDGES, HEDGES))
NUMBER = st.decimals("0.1", 9999, places=2).map(
    lambda number: f"{number.normalize():f}"
)
PLACE = st.fractions(0, 1)
"""Where in its bounds a true value lies."""

pairs = pytest.mark.parametrize(
    ("before", "after"), PAIRS, ids=[f"{a or 'as-is'}-{b or 'as-is'}" for a, b in PAIRS]
)


def true_value(printed: str, hedge: Hedge | None, place: Fraction) -> Fraction:
    """A positive value that may have been printed so, as far to one side as `place`."""
    number, half = Fraction(printed), Fraction(precision_of(printed))
    match hedge:
        case Hedge.OVER | Hedge.AT_LEAST:
            return number * (1 + 3 * place)
        case Hedge.NEARLY | Hedge.AT_MOST:
            return number * (1 - place * Fraction(99, 100))
        case Hedge.ABOUT:
            return number * (Fraction(1, 2) + place)
        case None:
            low = max(number - half, number / 1000)
            return low + (number + half - low) * place


def figure(printed: str, hedge: Hedge | None, period: str) -> Figure:
    """A figure as a document prints it, in billion dollars."""
    low, high = bounds_of(printed, hedge, exact=False).shifted(9)
    return Figure(
        id=f"it/{period}/paper",
        indicator="it",
        kind=Kind.OBSERVATION,
        value=printed,
        unit="billion USD",
        base_value=Decimal(printed).scaleb(9),
        base_unit="USD",
        source="paper",
        period=period,
        low=low,
        high=high,
        hedge=hedge,
    )


def indicator(measure: Measure) -> Indicator:
    """An indicator of that measure."""
    return Indicator(
        id="it",
        name=Said("It", "它"),
        category="trade",
        definition=Said("It.", "它。"),
        measure=measure,
        time=Time.FLOW,
        unit="billion USD",
    )


def change(
    measure: Measure, before: tuple[str, Hedge | None], after: tuple[str, Hedge | None]
) -> Change:
    """What `compare` says of two figures, twelve years apart."""
    first, last = figure(*before, "2012"), figure(*after, "2024")
    found = compare_figures(indicator(measure), first, last).change
    assert found is not None
    return found


def holds(bounds: Bounds, true: Fraction) -> bool:
    """True where a value lies inside bounds; an open end holds everything."""
    low, high = bounds
    return (low is None or Fraction(low) <= true) and (
        high is None or true <= Fraction(high)
    )


@pairs
@settings(max_examples=30)
@given(one=NUMBER, other=NUMBER, there=PLACE, here=PLACE)
def test_the_true_change_is_inside(
    before: Hedge | None,
    after: Hedge | None,
    one: str,
    other: str,
    there: Fraction,
    here: Fraction,
) -> None:
    """Difference, percent and average annual growth of an amount."""
    first, last = true_value(one, before, there), true_value(other, after, here)
    found = change(Measure.AMOUNT, (one, before), (other, after))

    assert holds(found.difference_bounds, last - first)
    assert holds(found.percent_bounds, (last / first - 1) * 100)
    low, high = found.annual_bounds
    growth = last / first
    assert low is None or (1 + Fraction(low) / 100) ** 12 <= growth
    assert high is None or growth <= (1 + Fraction(high) / 100) ** 12


@pairs
@settings(max_examples=30)
@given(one=NUMBER, other=NUMBER, there=PLACE, here=PLACE)
def test_the_true_difference_of_shares_is_inside(
    before: Hedge | None,
    after: Hedge | None,
    one: str,
    other: str,
    there: Fraction,
    here: Fraction,
) -> None:
    """Points have no percent: only the difference is stated, and it holds the truth."""
    first, last = true_value(one, before, there), true_value(other, after, here)
    found = change(Measure.SHARE, (one, before), (other, after))

    assert holds(found.difference_bounds, last - first)
    assert (found.percent, found.annual, found.multiple) == (None, None, None)


@pairs
@settings(max_examples=30)
@given(one=NUMBER, other=NUMBER, there=PLACE, here=PLACE)
def test_the_true_sum_is_inside(
    before: Hedge | None,
    after: Hedge | None,
    one: str,
    other: str,
    there: Fraction,
    here: Fraction,
) -> None:
    """A sum is open to the side that any of its terms is open to."""
    terms = [
        bounds_of(one, before, exact=False),
        bounds_of(other, after, exact=False),
    ]
    true = true_value(one, before, there) + true_value(other, after, here)

    assert holds(total(terms), true)
    assert (total(terms).low is None) is any(term.low is None for term in terms)
    assert (total(terms).high is None) is any(term.high is None for term in terms)


@pytest.mark.parametrize("hedge", HEDGES)
@given(printed=NUMBER, place=PLACE, exponent=st.sampled_from([3, 6, 9, 12]))
def test_a_true_value_stays_inside_in_every_scale(
    hedge: Hedge | None, printed: str, place: Fraction, exponent: int
) -> None:
    """Bounds in base units hold the true value times its scale, exactly."""
    bounds = bounds_of(printed, hedge, exact=False).shifted(exponent)

    assert holds(bounds, true_value(printed, hedge, place) * 10**exponent)


@given(NUMBER, st.sampled_from([0, 3, 6, 8, 9, 12]))
def test_scales_of_both_languages_are_the_same_quantity(
    printed: str, exponent: int
) -> None:
    """Billion to 亿 and back loses nothing and adds no digit that counts."""
    unit, value = Unit(exponent, "USD"), Decimal(printed)
    base = shift(value, exponent)
    powers = {"": 0, "万": 4, "亿": 8, "万亿": 12}
    names = {"": 0, "million": 6, "billion": 9, "trillion": 12}

    chinese, name_zh = chinese_scale(value, unit)
    english, name_en = english_scale(value, unit)

    assert shift(chinese, powers[name_zh]) == base
    assert shift(english, names[name_en]) == base
    assert rescale(rescale(value, unit, Unit(0, "USD")), Unit(0, "USD"), unit) == value


@pairs
@settings(max_examples=30)
@given(one=NUMBER, other=NUMBER)
def test_no_digit_is_shown_that_the_bounds_leave_open(
    before: Hedge | None, after: Hedge | None, one: str, other: str
) -> None:
    """A decimal is shown only where the bounds are closer than ten of its units."""
    found = change(Measure.AMOUNT, (one, before), (other, after))

    for headline, bounds in (
        (found.percent, found.percent_bounds),
        (found.annual, found.annual_bounds),
    ):
        assert headline is not None
        last = headline.as_tuple().exponent
        assert isinstance(last, int)
        if last < 0:
            assert bounds.width is not None
            assert bounds.width < 10 * Decimal(1).scaleb(last)
