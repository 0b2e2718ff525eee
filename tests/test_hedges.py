"""What a printed number allows, and how its doubt is carried through arithmetic."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli.hedges import (
    Bounds,
    Hedge,
    bounds_of,
    difference,
    is_fraction,
    justified,
    outward,
    parse_value,
    percent,
    precision_of,
    ratio,
    root,
    total,
)

D = Decimal


def bounds(low: str | None, high: str | None) -> Bounds:
    """Bounds from texts; None leaves an end open."""
    return Bounds(None if low is None else D(low), None if high is None else D(high))


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("117000", "500"),
        ("25.7", "0.05"),
        ("9.80", "0.05"),
        ("9.8", "0.05"),
        ("10", "5"),
        ("1", "0.5"),
        ("100", "50"),
        ("105", "0.5"),
        ("1.24", "0.005"),
        ("5500", "50"),
        ("700000", "50000"),
        ("162780000000", "5000000"),
        ("0.001", "0.0005"),
        ("-2.5", "0.05"),
        ("-200", "50"),
        ("0", "0.5"),
        ("0.0", "0.05"),
        ("0.00", "0.005"),
        ("104659000000", "500000"),
        ("123456789012345678.123456789012345", "0.0000000000000005"),
        ("1/3", "4.2"),
        ("1/2", "8.3"),
        ("2/3", "4.2"),
        ("3/4", "2.5"),
        ("1/4", "2.5"),
    ],
)
def test_precision_is_half_a_unit_of_the_last_digit(text: str, half: str) -> None:
    """A number is known to half a unit of its last digit that is not zero."""
    assert precision_of(text) == D(half)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25.7", "25.7"),
        ("9.80", "9.80"),
        ("-3", "-3"),
        ("117000", "117000"),
        ("0", "0"),
        ("1/3", "33.3"),
        ("2/3", "66.7"),
        ("1/2", "50.0"),
        ("3/4", "75.0"),
        ("1/7", "14.3"),
        ("1/20", "5.00"),
        ("1/1", "100"),
        ("3/2", "150"),
        ("1/999", "0.100"),
    ],
)
def test_values_are_read_with_their_zeros(text: str, value: str) -> None:
    """A number keeps its zeros, and a fraction is a percentage of three digits."""
    assert str(parse_value(text)) == value


@pytest.mark.parametrize(
    ("text", "fraction"),
    [("1/3", True), ("0.5", False), ("33", False), ("1/0", False), ("01/3", False)],
)
def test_fractions_are_told_from_numbers(text: str, fraction: bool) -> None:
    """A fraction has two whole numbers from 1, without a leading zero."""
    assert is_fraction(text) is fraction


@pytest.mark.parametrize(
    ("text", "hedge", "low", "high"),
    [
        ("25.7", None, "25.65", "25.75"),
        ("9.80", None, "9.75", "9.85"),
        ("117000", None, "116500", "117500"),
        ("0", None, "-0.5", "0.5"),
        ("-2.5", None, "-2.55", "-2.45"),
        ("1/3", None, "29.1", "37.5"),
        ("41", Hedge.OVER, "41", None),
        ("41", Hedge.AT_LEAST, "41", None),
        ("40", Hedge.NEARLY, None, "40"),
        ("40", Hedge.AT_MOST, None, "40"),
        ("30", Hedge.ABOUT, None, None),
        ("1/3", Hedge.OVER, "33.3", None),
        ("1/3", Hedge.ABOUT, None, None),
        ("9.80", Hedge.NEARLY, None, "9.80"),
    ],
)
def test_a_hedge_opens_bounds(
    text: str, hedge: Hedge | None, low: str | None, high: str | None
) -> None:
    """Over lies above its number, nearly below, about is open, no hedge is half a unit."""
    assert bounds_of(text, hedge, exact=False) == bounds(low, high)


def test_an_exact_number_has_no_width() -> None:
    """A rank or small count without a hedge is exactly its number."""
    assert bounds_of("22", None, exact=True) == bounds("22", "22")


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        (Hedge.OVER, "140", None),
        (Hedge.AT_LEAST, "140", None),
        (Hedge.NEARLY, None, "140"),
        (Hedge.AT_MOST, None, "140"),
        (Hedge.ABOUT, None, None),
    ],
)
def test_a_hedge_is_kept_where_numbers_are_exact(
    hedge: Hedge, low: str | None, high: str | None
) -> None:
    """A hedged count is not exact, however small."""
    assert bounds_of("140", hedge, exact=True) == bounds(low, high)


@pytest.mark.parametrize("exact", [True, False])
def test_a_stated_precision_rules(exact: bool) -> None:
    """Where a precision is recorded it takes the place of the rule."""
    assert bounds_of("140", None, exact=exact, precision="0.5") == bounds(
        "139.5", "140.5"
    )


@pytest.mark.parametrize(
    ("low", "high", "width"),
    [
        ("25.65", "25.75", "0.10"),
        ("22", "22", "0"),
        (None, "40", None),
        ("41", None, None),
        (None, None, None),
    ],
)
def test_width(low: str | None, high: str | None, width: str | None) -> None:
    """Bounds are as wide as they lie apart; open ones have no width."""
    assert bounds(low, high).width == (None if width is None else D(width))


def test_bounds_move_between_scales() -> None:
    """Bounds in another scale are the same bounds, open ends included."""
    assert bounds("25.65", None).shifted(12) == bounds("25650000000000", None)
    assert bounds(None, "25.65").shifted(-2) == bounds(None, "0.2565")
    assert bounds("25.65", "25.75").shifted(1) == bounds("256.5", "257.5")


@pytest.mark.parametrize(
    ("terms", "low", "high"),
    [
        ([], "0", "0"),
        ([("1.5", "2.5")], "1.5", "2.5"),
        ([("1.5", "2.5"), ("-3", "40")], "-1.5", "42.5"),
        ([("0", "0"), ("0", "0")], "0", "0"),
        ([("1", None), ("2", "3")], "3", None),
        ([(None, "1"), ("2", "3")], None, "4"),
        ([("1", None), (None, "3")], None, None),
    ],
)
def test_a_sum_carries_bounds(
    terms: list[tuple[str | None, str | None]], low: str | None, high: str | None
) -> None:
    """A sum has the sums of all lower and all upper ends, open where one is."""
    assert total([bounds(*term) for term in terms]) == bounds(low, high)


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [
        (("9", "11"), ("19", "21"), "8", "12"),
        (("9", "11"), ("19", None), "8", None),
        (("9", None), ("19", "21"), None, "12"),
        ((None, "40"), ("126", None), "86", None),
        ((None, "40"), (None, "126"), None, None),
        ((None, None), ("126", "126"), None, None),
        (("5", "5"), ("5", "5"), "0", "0"),
    ],
)
def test_difference_carries_bounds(
    before: tuple[str | None, str | None],
    after: tuple[str | None, str | None],
    low: str | None,
    high: str | None,
) -> None:
    """A difference is lowest between high and low, and open where an end is."""
    assert difference(bounds(*before), bounds(*after)) == bounds(low, high)


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [
        (("8", "10"), ("20", "24"), "2", "3"),
        ((None, "40"), ("126", None), "3.15", None),
        (("40", None), (None, "126"), None, "3.15"),
        ((None, None), ("1", "1"), None, None),
        (("-1", "10"), ("20", "24"), "2", None),
        (("0", "10"), ("20", "24"), "2", None),
        (("8", "10"), ("-1", "24"), None, "3"),
        (("8", "10"), ("0", "24"), None, "3"),
    ],
)
def test_ratio_carries_bounds(
    before: tuple[str | None, str | None],
    after: tuple[str | None, str | None],
    low: str | None,
    high: str | None,
) -> None:
    """A ratio is lowest of low over high, and open where an end is or is not positive."""
    assert ratio(bounds(*before), bounds(*after)) == bounds(low, high)


def test_a_ratio_without_end_is_rounded_outward() -> None:
    """A ratio that does not end in 60 digits lies between its two roundings."""
    low, high = ratio(bounds("3", "3"), bounds("1", "1"))

    assert low is not None
    assert high is not None
    assert Fraction(low) < Fraction(1, 3) < Fraction(high)


@pytest.mark.parametrize(("factor", "years", "yearly"), [("8", 3, 2), ("4", 1, 4)])
def test_root_holds_the_yearly_factor(factor: str, years: int, yearly: int) -> None:
    """The yearly factor lies inside its bounds, which touch it to 50 digits."""
    low, high = root(bounds(factor, factor), years)

    assert low is not None
    assert high is not None
    assert low < yearly < high
    assert high - low < D("1e-28")


def test_root_leaves_open_ends_open() -> None:
    """A growth without an upper bound has none a year either."""
    low, high = root(bounds("8", None), 3)

    assert low is not None
    assert high is None

    low, high = root(bounds(None, "8"), 3)

    assert low is None
    assert high is not None


@pytest.mark.parametrize(
    ("factor", "growth"),
    [("1.25", "25"), ("1", "0"), ("0.8", "-20"), ("10", "900"), ("1.004", "0.4")],
)
def test_a_factor_as_growth(factor: str, growth: str) -> None:
    """A factor of 1.25 is a growth of 25 percent."""
    assert percent(bounds(factor, factor)) == bounds(growth, growth)


def test_growth_leaves_open_ends_open() -> None:
    """An open factor is an open growth."""
    assert percent(bounds(None, "2")) == bounds(None, "100")


@pytest.mark.parametrize(
    ("low", "high", "decimals", "lower", "higher"),
    [
        ("1.21", "1.29", 1, "1.2", "1.3"),
        ("-1.21", "1.21", 1, "-1.3", "1.3"),
        ("1.2", "1.3", 1, "1.2", "1.3"),
        ("1.2", "1.2", 2, "1.20", "1.20"),
        ("1.0001", "1.9999", 0, "1", "2"),
        (None, "1.21", 1, None, "1.3"),
        ("1.29", None, 1, "1.2", None),
    ],
)
def test_outward_never_narrows(
    low: str | None, high: str | None, decimals: int, lower: str, higher: str
) -> None:
    """The lower bound is rounded down and the upper one up."""
    rounded = outward(bounds(low, high), decimals)

    assert tuple(map(str, rounded)) == (str(lower), str(higher))


@pytest.mark.parametrize(
    ("value", "low", "high", "most", "shown"),
    [
        ("25.1234", "25.0", "25.2", 1, "25.1"),
        ("25.1234", "25.0", "25.2", 4, "25.1"),
        ("25.1234", "25.12", "25.14", 4, "25.12"),
        ("25.1234", "24", "27", 1, "25"),
        ("25.6", "10", "90", 1, "26"),
        ("2513.4", "2000", "3000", 1, "2513"),
        ("25.1234", None, "27", 1, "25"),
        ("25.1234", None, None, 1, "25"),
        ("25.1234", "25.1234", "25.1234", 1, "25.1"),
        ("25", "25", "25", 1, "25"),
        ("2.5", "2.5", "2.5", 2, "2.50"),
        ("25.00", "25", "25", 2, "25"),
        ("-25.16", "-25.26", "-25.06", 1, "-25.2"),
    ],
)
def test_no_digit_that_the_bounds_leave_open(
    value: str, low: str | None, high: str | None, most: int, shown: str
) -> None:
    """A result is shown with the decimals its bounds justify, and never more."""
    assert str(justified(D(value), bounds(low, high), most)) == shown


@pytest.mark.parametrize(
    ("value", "low", "high", "shown"),
    [
        ("12345", "12200", "12500", "12300"),
        ("12345", "12344", "12346", "12345"),
        ("345", "200", "500", "340"),
        ("345", "0", "5000", "340"),
        ("3.45", "2", "5", "3.4"),
        ("12345", "12000", None, "12345"),
        ("0.1234", "0.12", "0.13", "0.12"),
    ],
)
def test_no_digit_at_all_that_the_bounds_leave_open(
    value: str, low: str | None, high: str | None, shown: str
) -> None:
    """Not as a whole, a result is rounded above the point too, to two digits or more."""
    result = justified(D(value), bounds(low, high), 2, whole=False)

    assert f"{result:f}" == shown


def test_results_of_many_digits_are_rounded_too() -> None:
    """A number of more digits than Decimal's usual 28 keeps those before the point."""
    many = "123456789012345678901234567890"

    rounded = outward(bounds(f"{many}.34", f"{many}.36"), 1)
    shown = justified(D(f"{many}.347"), bounds(f"{many}.34", f"{many}.36"), 2)

    assert tuple(map(str, rounded)) == (f"{many}.3", f"{many}.4")
    assert str(shown) == f"{many}.35"
    assert str(justified(D(many), bounds(many, many), 2)) == many


PRINTED = st.one_of(
    st.integers(1, 10**15).map(str),
    st.decimals("0.001", 10**9, places=3).map(lambda number: f"{number:f}"),
)
INSIDE = st.fractions(0, 1)


def drawn(text: str, at: Fraction) -> tuple[Bounds, Fraction]:
    """The bounds of a printed number and a true value somewhere inside them."""
    allowed = bounds_of(text, None, exact=False)
    assert allowed.low is not None
    assert allowed.high is not None
    low, high = Fraction(allowed.low), Fraction(allowed.high)
    return allowed, low + at * (high - low)


def holds(outer: Bounds, true: Fraction) -> bool:
    """True where a value lies inside closed or open bounds."""
    above = outer.low is None or Fraction(outer.low) <= true
    below = outer.high is None or true <= Fraction(outer.high)
    return above and below


@given(PRINTED, PRINTED, INSIDE, INSIDE)
def test_the_true_difference_is_inside(
    before: str, after: str, there: Fraction, here: Fraction
) -> None:
    """Whatever two printed numbers really were, their difference is inside."""
    first, true_first = drawn(before, there)
    last, true_last = drawn(after, here)

    result = difference(first, last)

    assert holds(result, true_last - true_first)
    assert holds(outward(result, 1), true_last - true_first)


@given(PRINTED, PRINTED, INSIDE, INSIDE)
def test_the_true_ratio_and_growth_are_inside(
    before: str, after: str, there: Fraction, here: Fraction
) -> None:
    """Whatever two printed numbers really were, their ratio and growth are inside."""
    first, true_first = drawn(before, there)
    last, true_last = drawn(after, here)

    factors = ratio(first, last)

    assert holds(factors, true_last / true_first)
    growth = (true_last / true_first - 1) * 100
    assert holds(percent(factors), growth)
    assert holds(outward(percent(factors), 4), growth)


@given(
    st.decimals("0.01", 10_000, places=4),
    st.decimals("0.01", 10_000, places=4),
    st.integers(1, 60),
)
def test_the_true_root_is_inside(one: Decimal, other: Decimal, years: int) -> None:
    """Multiplied up over the years, the lower bound undershoots and the upper exceeds."""
    low, high = root(Bounds(min(one, other), max(one, other)), years)

    assert low is not None
    assert high is not None
    assert Fraction(low) ** years <= Fraction(min(one, other))
    assert Fraction(max(one, other)) <= Fraction(high) ** years


@given(PRINTED, st.sampled_from(Hedge))
def test_a_hedge_never_excludes_its_number(text: str, hedge: Hedge) -> None:
    """The number that a hedge stands beside is inside or at the edge of its bounds."""
    assert holds(bounds_of(text, hedge, exact=False), Fraction(text))


@given(PRINTED)
def test_rounding_to_the_printed_digits_gives_the_number_back(text: str) -> None:
    """Both bounds lie half a unit of the last non-zero digit away, to either side."""
    half = precision_of(text)
    low, high = bounds_of(text, None, exact=False)

    assert (low, high) == (D(text) - half, D(text) + half)
    assert D(text) % (2 * half) == 0
    assert D(text) % (20 * half) != 0
