"""How a number that somebody claims stands to a figure: same, within, turned, apart."""

from decimal import Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from openingcli.fitting import ABOVE, BELOW, Fit, Range, fit, plausible
from openingcli.hedges import Hedge, precision_of
from openingcli.quantity import Reading
from openingcli.reading import quantity
from openingcli.records import Figure
from tests.making import made

WORDS = {
    None: "",
    Hedge.ABOUT: "about",
    Hedge.NEARLY: "nearly",
    Hedge.OVER: "over",
    Hedge.AT_LEAST: "at least",
    Hedge.AT_MOST: "at most",
}
RIGHT = (Fit.SAME, Fit.WITHIN)


def figure(
    value: str,
    hedge: Hedge | None = None,
    unit: str = "trillion CNY",
    measure: str = "amount",
) -> Figure:
    """The figure of a catalogue that has only this one."""
    hedged = f", hedge: {hedge}" if hedge else ""
    catalogue = made(measure, "flow", unit, f'period: 2024, value: "{value}"{hedged}')
    return catalogue.figures["it"][0]


def claim(text: str) -> Reading:
    """What a text claims, which must be one quantity."""
    found = quantity(text)
    assert found is not None
    return found


def money(value: Decimal | str, hedge: Hedge | None = None) -> Reading:
    """A claim of so many trillion yuan."""
    digits = value if isinstance(value, str) else f"{value:f}"
    return claim(f"{WORDS[hedge]} {digits} trillion yuan")


@pytest.mark.parametrize(
    ("value", "hedge", "low", "high"),
    [
        ("40", Hedge.NEARLY, "30", "40"),
        ("40", Hedge.AT_MOST, "30", "40"),
        ("41", Hedge.OVER, "41", "42"),
        ("41", Hedge.AT_LEAST, "41", "42"),
        ("1240000", Hedge.NEARLY, "1230000", "1240000"),
        ("30", Hedge.ABOUT, "25", "35"),
        ("25.7", None, "25.65", "25.75"),
        ("117000", None, "116500", "117500"),
        ("100", Hedge.OVER, "100", "200"),
        ("105", Hedge.OVER, "105", "106"),
        ("9.80", Hedge.NEARLY, "9.7", "9.8"),
        ("0", None, "-0.5", "0.5"),
    ],
)
def test_a_hedge_is_a_plausible_range(
    value: str, hedge: Hedge | None, low: str, high: str
) -> None:
    """One unit of the last digit to the hedged side, half a unit to either for about."""
    found = Range(Decimal(value), precision_of(value), hedge)

    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("value", "hedge", "unit", "low", "high"),
    [
        ("1.24", Hedge.NEARLY, "million zones", "1230000", "1240000"),
        ("25.7", None, "trillion CNY", "25650000000000", "25750000000000"),
        ("41", Hedge.OVER, "trillion CNY", "41000000000000", "42000000000000"),
        ("14", Hedge.OVER, "percent", "14", "15"),
        ("1/3", None, "whole", "29.1", "37.5"),
        ("1/3", Hedge.NEARLY, "whole", "24.9", "33.3"),
    ],
)
def test_where_a_figure_may_lie(
    value: str, hedge: Hedge | None, unit: str, low: str, high: str
) -> None:
    """The range of a figure is in its base unit; a fraction has the width of its own."""
    found = plausible(figure(value, hedge, unit))

    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("one", "other", "overlaps"),
    [
        (("40", Hedge.NEARLY), ("30", Hedge.OVER), True),
        (("40", Hedge.NEARLY), ("35", None), True),
        (("40", Hedge.NEARLY), ("40", Hedge.OVER), False),
        (("40", Hedge.NEARLY), ("40", Hedge.ABOUT), True),
        (("41", Hedge.OVER), ("42", Hedge.OVER), False),
        (("41", Hedge.OVER), ("44", None), False),
        (("30", Hedge.ABOUT), ("20", Hedge.ABOUT), False),
    ],
)
def test_ranges_that_overlap(
    one: tuple[str, Hedge | None], other: tuple[str, Hedge | None], overlaps: bool
) -> None:
    """Two ranges that have only an end in common do not overlap."""
    first, second = (
        Range(Decimal(value), precision_of(value), hedge)
        for value, hedge in (one, other)
    )

    assert first.overlaps(second) is second.overlaps(first) is overlaps


@pytest.mark.parametrize(
    ("text", "value", "hedge", "expected"),
    [
        ("25.45 trillion yuan", "25.45", None, Fit.SAME),
        ("25450 billion yuan", "25.45", None, Fit.SAME),
        ("25.45万亿元", "25.45", None, Fit.SAME),
        ("over 25.45 trillion yuan", "25.45", Hedge.OVER, Fit.SAME),
        ("超过25.45万亿元", "25.45", Hedge.OVER, Fit.SAME),
        ("25.5 trillion yuan", "25.45", None, Fit.WITHIN),
        ("25.4 trillion yuan", "25.45", None, Fit.WITHIN),
        ("25 trillion yuan", "25.45", None, Fit.WITHIN),
        ("40 trillion yuan", "39.4", None, Fit.WITHIN),
        ("25.452 trillion yuan", "25.45", None, Fit.WITHIN),
        ("25.46 trillion yuan", "25.45", None, Fit.APART),
        ("25.3 trillion yuan", "25.45", None, Fit.APART),
        ("26 trillion yuan", "25.45", None, Fit.APART),
        ("2.545 trillion yuan", "25.45", None, Fit.APART),
        ("25.45 billion yuan", "25.45", None, Fit.APART),
        ("25.45 trillion yuan", "25.45", Hedge.OVER, Fit.WITHIN),
        ("25.45 trillion yuan", "25.45", Hedge.ABOUT, Fit.WITHIN),
        ("39 trillion yuan", "40", Hedge.NEARLY, Fit.WITHIN),
        ("41 trillion yuan", "40", Hedge.OVER, Fit.WITHIN),
        ("39 trillion yuan", "40", Hedge.OVER, Fit.APART),
        ("41 trillion yuan", "40", Hedge.NEARLY, Fit.APART),
        ("36 trillion yuan", "40", Hedge.ABOUT, Fit.WITHIN),
        ("46 trillion yuan", "40", Hedge.ABOUT, Fit.APART),
    ],
)
def test_a_claim_without_a_hedge(
    text: str, value: str, hedge: Hedge | None, expected: Fit
) -> None:
    """The figure rounded is right, and so is a number inside its range."""
    assert fit(claim(text), figure(value, hedge)) is expected


@pytest.mark.parametrize(
    ("text", "value", "hedge", "expected"),
    [
        ("over 25 trillion yuan", "25.45", None, Fit.WITHIN),
        ("over 20 trillion yuan", "25.45", None, Fit.WITHIN),
        ("at least 25 trillion yuan", "25.45", None, Fit.WITHIN),
        ("nearly 26 trillion yuan", "25.45", None, Fit.WITHIN),
        ("nearly 30 trillion yuan", "25.45", None, Fit.WITHIN),
        ("at most 26 trillion yuan", "25.45", None, Fit.WITHIN),
        ("about 25 trillion yuan", "25.45", None, Fit.WITHIN),
        ("about 30 trillion yuan", "25.45", None, Fit.WITHIN),
        ("about 26 trillion yuan", "25.45", None, Fit.APART),
        ("over 26 trillion yuan", "25.45", None, Fit.TURNED),
        ("at least 25.5 trillion yuan", "25.45", None, Fit.TURNED),
        ("nearly 25 trillion yuan", "25.45", None, Fit.TURNED),
        ("at most 25 trillion yuan", "25.45", None, Fit.TURNED),
        ("over 25.45 trillion yuan", "25.45", None, Fit.TURNED),
        ("nearly 25.45 trillion yuan", "25.45", None, Fit.TURNED),
        ("at least 25.45 trillion yuan", "25.45", None, Fit.WITHIN),
        ("at most 25.45 trillion yuan", "25.45", None, Fit.WITHIN),
        ("about 25.45 trillion yuan", "25.45", None, Fit.WITHIN),
        ("over 24 trillion yuan", "25.45", None, Fit.LOOSE),
        ("over 100 trillion yuan", "379", None, Fit.LOOSE),
        ("over 40 trillion yuan", "25.45", None, Fit.APART),
        ("nearly 40 trillion yuan", "25.45", None, Fit.APART),
        ("over 2 trillion yuan", "25.45", None, Fit.APART),
        ("over 41 trillion yuan", "41", Hedge.AT_LEAST, Fit.WITHIN),
        ("nearly 50 trillion yuan", "40", Hedge.OVER, Fit.WITHIN),
        ("over 30 trillion yuan", "40", Hedge.NEARLY, Fit.WITHIN),
        ("about 40 trillion yuan", "40", Hedge.OVER, Fit.WITHIN),
        ("over 30 trillion yuan", "40", Hedge.OVER, Fit.LOOSE),
        ("over 40 trillion yuan", "40", Hedge.NEARLY, Fit.TURNED),
        ("近40万亿元", "40", Hedge.OVER, Fit.TURNED),
        ("over 50 trillion yuan", "40", Hedge.OVER, Fit.APART),
        ("at least 150 trillion yuan", "140", Hedge.OVER, Fit.APART),
        ("over 150 trillion yuan", "140", Hedge.ABOUT, Fit.TURNED),
        ("nearly 30 trillion yuan", "40", Hedge.NEARLY, Fit.APART),
        ("nearly 30 trillion yuan", "40", Hedge.OVER, Fit.TURNED),
    ],
)  # fmt: skip
def test_a_claim_with_a_hedge(
    text: str, value: str, hedge: Hedge | None, expected: Fit
) -> None:
    """A hedge is held to its range: on the wrong side it is turned, too far off loose."""
    assert fit(claim(text), figure(value, hedge)) is expected


@pytest.mark.parametrize(
    ("text", "value", "measure", "unit", "expected"),
    [
        ("22", "22", "count", "zones", Fit.SAME),
        ("22个", "22", "count", "zones", Fit.SAME),
        ("23", "22", "count", "zones", Fit.APART),
        ("20", "22", "count", "zones", Fit.APART),
        ("over 20", "22", "count", "zones", Fit.WITHIN),
        ("20多个", "22", "count", "zones", Fit.WITHIN),
        ("nearly 30", "22", "count", "zones", Fit.WITHIN),
        ("over 22", "22", "count", "zones", Fit.TURNED),
        ("117,400", "117000", "count", "zones", Fit.WITHIN),
        ("118,000", "117000", "count", "zones", Fit.APART),
        ("34th", "34", "rank", "place", Fit.SAME),
        ("第34位", "34", "rank", "place", Fit.SAME),
        ("33rd", "34", "rank", "place", Fit.APART),
        ("第30位", "34", "rank", "place", Fit.APART),
    ],
)
def test_small_counts_and_ranks_are_exact(
    text: str, value: str, measure: str, unit: str, expected: Fit
) -> None:
    """Twenty is not twenty-two rounded, unless the claim says so."""
    assert fit(claim(text), figure(value, None, unit, measure)) is expected


@pytest.mark.parametrize(
    ("text", "value", "hedge", "unit", "expected"),
    [
        ("a third", "1/3", None, "whole", Fit.SAME),
        ("三分之一", "1/3", None, "whole", Fit.SAME),
        ("nearly one third", "1/3", Hedge.NEARLY, "whole", Fit.SAME),
        ("a third", "1/3", Hedge.NEARLY, "whole", Fit.WITHIN),
        ("nearly a third", "1/3", None, "whole", Fit.TURNED),
        ("over a third", "1/3", Hedge.NEARLY, "whole", Fit.TURNED),
        ("33.3 percent", "1/3", None, "whole", Fit.SAME),
        ("33 percent", "1/3", None, "whole", Fit.WITHIN),
        ("a third", "34.6", None, "percent", Fit.WITHIN),
        ("over a third", "34.6", None, "percent", Fit.WITHIN),
        ("two-thirds", "1/3", None, "whole", Fit.APART),
        ("half", "1/3", None, "whole", Fit.APART),
        ("一半", "34.6", None, "percent", Fit.APART),
    ],
)
def test_fractions(
    text: str, value: str, hedge: Hedge | None, unit: str, expected: Fit
) -> None:
    """A fraction is held against a fraction, or against the percent that it is."""
    assert fit(claim(text), figure(value, hedge, unit, "share")) is expected


@pytest.mark.parametrize(
    ("text", "exponent", "expected"),
    [
        ("25.45 trillion yuan", 0, Fit.SAME),
        ("25.45 billion yuan", 3, Fit.SAME),
        ("25.45 billion yuan", 0, Fit.APART),
        ("254.5 trillion yuan", -1, Fit.SAME),
        ("2.5 trillion yuan", 1, Fit.WITHIN),
        ("25亿元", 4, Fit.WITHIN),
    ],
)
def test_a_claim_in_another_scale(text: str, exponent: int, expected: Fit) -> None:
    """A claim is tried times a power of ten."""
    assert fit(claim(text), figure("25.45"), exponent) is expected


VALUES = st.decimals("0.01", 10**6, places=2)
HEDGES = st.sampled_from([None, *Hedge])


@given(VALUES, st.integers(2, 7))
def test_a_figure_rounded_is_right(value: Decimal, digits: int) -> None:
    """Whatever the digits that a writer drops, two that are left are not wrong."""
    rounded = Context(prec=digits).plus(value)

    assert fit(money(rounded), figure(f"{value:f}")) in RIGHT


@given(VALUES, HEDGES)
def test_the_same_number_with_the_same_hedge_is_the_same(
    value: Decimal, hedge: Hedge | None
) -> None:
    """A figure that is told as it is printed is the same, whatever its hedge."""
    assert fit(money(value, hedge), figure(f"{value:f}", hedge)) is Fit.SAME


@given(VALUES, HEDGES)
def test_a_hedge_may_be_dropped(value: Decimal, hedge: Hedge | None) -> None:
    """The number without its hedge is right, though not told as cautiously."""
    expected = Fit.WITHIN if hedge else Fit.SAME

    assert fit(money(value), figure(f"{value:f}", hedge)) is expected


@given(VALUES, st.sampled_from(ABOVE), st.sampled_from(BELOW))
def test_turned_hedges_are_turned(value: Decimal, above: Hedge, below: Hedge) -> None:
    """Over for nearly and nearly for over are turned, though the number is right."""
    digits = f"{value:f}"

    assert fit(money(value, above), figure(digits, below)) is Fit.TURNED
    assert fit(money(value, below), figure(digits, above)) is Fit.TURNED


@given(VALUES, VALUES, st.sampled_from(ABOVE))
def test_over_is_never_right_of_less(
    value: Decimal, claimed: Decimal, hedge: Hedge
) -> None:
    """A figure that lies below a number by more than its rounding is not over it."""
    known = figure(f"{value:f}")
    assert known.high is not None
    assume(known.high < claimed.scaleb(12))

    assert fit(money(claimed, hedge), known) not in RIGHT


@given(VALUES, VALUES, st.sampled_from(BELOW))
def test_nearly_is_never_right_of_more(
    value: Decimal, claimed: Decimal, hedge: Hedge
) -> None:
    """A figure that lies above a number by more than its rounding is not nearly it."""
    known = figure(f"{value:f}")
    assert known.low is not None
    assume(known.low > claimed.scaleb(12))

    assert fit(money(claimed, hedge), known) not in RIGHT


SCALES = [(" thousand", "thousand "), (" million", "million ")]
SCALES += [(" billion", "billion "), (" trillion", "trillion ")]


@given(VALUES, VALUES, HEDGES, HEDGES)
def test_a_scale_of_both_changes_nothing(
    claimed: Decimal, value: Decimal, said: Hedge | None, hedge: Hedge | None
) -> None:
    """Millions are held against millions as trillions are against trillions."""
    fits = {
        fit(
            claim(f"{WORDS[said]} {claimed:f}{scale} yuan"),
            figure(f"{value:f}", hedge, f"{unit}CNY"),
        )
        for scale, unit in SCALES
    }

    assert len(fits) == 1


@given(VALUES, st.integers(-9, 9), HEDGES, HEDGES)
def test_a_power_of_ten_may_stand_beside_a_claim(
    value: Decimal, power: int, said: Hedge | None, hedge: Hedge | None
) -> None:
    """A claim that is written smaller and held times as much is the same claim."""
    known, whole = figure(f"{value:f}", hedge), money(value, said)
    smaller = whole._replace(exponent=whole.exponent - power)

    assert fit(smaller, known, power) is fit(whole, known)


@given(VALUES, st.sampled_from(Hedge), st.fractions(0, 1, max_denominator=100))
def test_what_a_hedged_figure_makes_plausible_is_right(
    value: Decimal, hedge: Hedge, at: Fraction
) -> None:
    """A number inside the range of a hedged figure is right without a hedge."""
    known = figure(f"{value:f}", hedge)
    allowed = plausible(known)
    step = Decimal(at.numerator) / Decimal(at.denominator)
    inside = (allowed.low + step * (allowed.high - allowed.low)).quantize(Decimal(1))
    assume(inside > 0)

    assert fit(claim(f"{inside:f} yuan"), known) is Fit.WITHIN


@given(VALUES, HEDGES, VALUES, HEDGES)
def test_ranges_overlap_both_ways(
    one: Decimal, hedge: Hedge | None, other: Decimal, another: Hedge | None
) -> None:
    """A range holds its own number, is one unit wide, and overlaps whom overlaps it."""
    half = precision_of(f"{one:f}")
    first = Range(one, half, hedge)
    second = Range(other, precision_of(f"{other:f}"), another)

    assert one in first
    assert first.high - first.low == 2 * half
    assert first.overlaps(first)
    assert first.overlaps(second) is second.overlaps(first)


@given(VALUES, HEDGES, VALUES, HEDGES)
def test_every_claim_has_one_fit(
    claimed: Decimal, said: Hedge | None, value: Decimal, hedge: Hedge | None
) -> None:
    """The same number is never apart, and another is never the same."""
    found = fit(money(claimed, said), figure(f"{value:f}", hedge))

    assert (found is Fit.SAME) is (claimed == value and said is hedge)
    assert claimed != value or found in (Fit.SAME, Fit.WITHIN, Fit.TURNED)
