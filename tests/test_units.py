"""Reading units, and moving numbers between scales without losing a digit."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli.units import (
    Unit,
    chinese_scale,
    english_scale,
    is_whole,
    parse_unit,
    plain,
    rescale,
    shift,
)

NUMBERS = st.decimals(
    min_value=-(10**18),
    max_value=10**18,
    allow_nan=False,
    allow_infinity=False,
    places=15,
) | st.integers(-(10**18), 10**18).map(Decimal)
EXPONENTS = st.integers(-12, 12)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("percent", Unit(0, "percent")),
        ("CNY", Unit(0, "CNY")),
        ("thousand CNY", Unit(3, "CNY")),
        ("million people", Unit(6, "people")),
        ("billion USD", Unit(9, "USD")),
        ("trillion CNY", Unit(12, "CNY")),
        ("CNY per USD", Unit(0, "CNY per USD")),
        ("million USD per month", Unit(6, "USD per month")),
        ("zero-tariff-lines", Unit(0, "zero-tariff-lines")),
        ("millionaires", Unit(0, "millionaires")),
    ],
)
def test_units_are_read_and_written_back(text: str, unit: Unit) -> None:
    """A unit is a scale and a base, and is written back as it was read."""
    read = parse_unit(text)

    assert read == unit
    assert read.text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "billion",
        "billion ",
        " billion CNY",
        "billion  CNY",
        "billion CNY ",
        "Billion CNY",
        "billion billion",
        "million billion CNY",
        "hundred CNY",
        "万 CNY",
        "元",
        "CNY per",
        "per USD",
        "CNY per USD per day",
        "CNY/USD",
        "CNY USD",
        "12",
        "-CNY",
        "CNY-",
        "a--b",
        "percent\n",
        "%",
    ],
)
def test_other_text_is_no_unit(text: str) -> None:
    """A text outside `[scale] unit[ per unit]` is refused."""
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_unit(text)


def test_the_ids_of_a_unit_are_those_of_both_its_parts() -> None:
    """Both parts of a unit must be known, its scale need not."""
    assert parse_unit("million CNY per USD").ids == ("CNY", "USD")
    assert parse_unit("trillion CNY").ids == ("CNY",)


def test_a_scale_goes_over_to_another_base() -> None:
    """A unit with another base keeps its scale."""
    assert parse_unit("trillion CNY").with_base("USD").text == "trillion USD"


@pytest.mark.parametrize(
    ("value", "exponent", "shifted"),
    [
        ("1.60", 6, "1600000"),
        ("1.60", -3, "0.00160"),
        ("25.7", 12, "25700000000000"),
        ("9.80", 0, "9.80"),
        ("9.80", 1, "98.0"),
        ("9.80", 2, "980"),
        ("9.80", 3, "9800"),
        ("162780000000", -9, "162.78"),
        ("100000000000", -9, "100"),
        ("1000", -6, "0.001"),
        ("1", -3, "0.001"),
        ("10", -1, "1"),
        ("0", 9, "0"),
        ("0", -9, "0"),
        ("0.0", 3, "0"),
        ("-1500", -3, "-1.5"),
        ("-1.50", 3, "-1500"),
        ("18556141172.84", -9, "18.55614117284"),
        ("19498039388042.6", -12, "19.4980393880426"),
        (
            "123456789012345678.123456789012345",
            -12,
            "123456.789012345678123456789012345",
        ),
    ],
)
def test_shift_keeps_printed_decimals_and_drops_zeros_of_the_scale(
    value: str, exponent: int, shifted: str
) -> None:
    """Decimals that were printed stay; zeros that only stood for the scale go."""
    assert str(shift(Decimal(value), exponent)) == shifted


@pytest.mark.parametrize(
    ("value", "unit", "to", "rescaled"),
    [
        ("1.60", "million CNY", "billion CNY", "0.00160"),
        ("162780000000", "USD", "billion USD", "162.78"),
        ("3576765000000", "USD", "billion USD", "3576.765"),
        ("162.78", "billion USD", "USD", "162780000000"),
        ("25.7", "trillion CNY", "billion CNY", "25700"),
        ("100200.5", "million CNY", "billion CNY", "100.2005"),
        ("126000", "million CNY", "billion CNY", "126"),
        ("9.80", "percent", "percent", "9.80"),
    ],
)
def test_rescale_is_exact(value: str, unit: str, to: str, rescaled: str) -> None:
    """A quantity in another scale has exactly the digits it had."""
    assert str(rescale(Decimal(value), parse_unit(unit), parse_unit(to))) == rescaled


@pytest.mark.parametrize(
    ("value", "unit", "number", "scale"),
    [
        ("162.78", "billion USD", "1627.8", "亿"),
        ("25.7", "trillion CNY", "25.7", "万亿"),
        ("1.27", "trillion CNY", "1.27", "万亿"),
        ("0.5", "trillion CNY", "5000", "亿"),
        ("100", "million CNY", "1", "亿"),
        ("99", "million CNY", "9900", "万"),
        ("1.24", "million people", "124", "万"),
        ("1.240", "million people", "124.0", "万"),
        ("700000", "enterprises", "70", "万"),
        ("10000", "enterprises", "1", "万"),
        ("9999", "enterprises", "9999", ""),
        ("5500", "enterprises", "5500", ""),
        ("24", "zones", "24", ""),
        ("12.80", "percent", "12.80", ""),
        ("0", "billion USD", "0", ""),
        ("0.5", "percent", "0.5", ""),
        ("-162.78", "billion USD", "-1627.8", "亿"),
        ("12345.678", "trillion CNY", "12345.678", "万亿"),
    ],
)
def test_chinese_groups_by_four_digits(
    value: str, unit: str, number: str, scale: str
) -> None:
    """Chinese writes a quantity in 万, 亿 or 万亿 with all its digits."""
    shown, name = chinese_scale(Decimal(value), parse_unit(unit))

    assert (str(shown), name) == (number, scale)


@pytest.mark.parametrize(
    ("value", "grouped", "bare"),
    [
        ("1240000", "1,240,000", "1240000"),
        ("9.80", "9.80", "9.80"),
        ("-1234.50", "-1,234.50", "-1234.50"),
        ("0.000000001", "0.000000001", "0.000000001"),
        ("1E+6", "1,000,000", "1000000"),
        ("0", "0", "0"),
        ("3576765000000", "3,576,765,000,000", "3576765000000"),
    ],
)
def test_plain_notation_has_every_digit(value: str, grouped: str, bare: str) -> None:
    """A number is never shown with an exponent, and loses no zero."""
    assert plain(Decimal(value)) == grouped
    assert plain(Decimal(value), grouped=False) == bare


@given(NUMBERS, EXPONENTS)
def test_shift_there_and_back(value: Decimal, exponent: int) -> None:
    """A shift and its reverse give the number back."""
    assert shift(shift(value, exponent), -exponent) == value


@given(NUMBERS, EXPONENTS)
def test_shift_loses_no_digit(value: Decimal, exponent: int) -> None:
    """A shift is exactly the product with the power of ten, in plain digits."""
    shifted = shift(value, exponent)

    _, digits, last = value.as_tuple()
    _, digits_after, last_after = shifted.as_tuple()
    assert isinstance(last, int)
    assert isinstance(last_after, int)
    number, moved = int("".join(map(str, digits))), int("".join(map(str, digits_after)))
    assert number * 10 ** (last + exponent + 60) == moved * 10 ** (last_after + 60)
    assert last_after <= 0
    assert "E" not in plain(shifted)


@given(NUMBERS, EXPONENTS)
def test_shift_never_drops_a_printed_decimal(value: Decimal, exponent: int) -> None:
    """A number with decimals keeps as many significant digits as were printed."""
    places = value.as_tuple().exponent
    assert isinstance(places, int)

    after = shift(value, exponent).as_tuple().exponent

    if places < 0:
        assert after == min(0, places + exponent)


@given(NUMBERS, st.sampled_from([0, 3, 6, 9, 12]))
def test_chinese_scale_changes_no_quantity(value: Decimal, exponent: int) -> None:
    """What Chinese writes is the same quantity, and at least one of its scale."""
    shown, name = chinese_scale(value, Unit(exponent, "CNY"))

    power = {"": 0, "万": 4, "亿": 8, "万亿": 12}[name]
    assert shift(shown, power) == shift(value, exponent)
    if name:
        assert abs(shown) >= 1
    if name != "万亿":
        assert abs(shown) < 10_000


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("0", True),
        ("34.0", True),
        ("34.5", False),
        ("-0.1", False),
        ("6" * 60, True),
        ("6" * 60 + ".5", False),
    ],
)
def test_whole_numbers(text: str, whole: bool) -> None:
    """A number is whole or not, however many digits it has."""
    assert is_whole(Decimal(text)) is whole


@pytest.mark.parametrize(
    ("value", "unit", "scaled"),
    [
        ("999999", "USD", ("999999", "")),
        ("1000000", "USD", ("1", "million")),
        ("1000", "million USD", ("1", "billion")),
        ("0", "billion USD", ("0", "")),
    ],
)
def test_english_scale_at_its_edges(
    value: str, unit: str, scaled: tuple[str, str]
) -> None:
    """A scale begins at one of it, and never at a thousand."""
    number, name = english_scale(Decimal(value), parse_unit(unit))

    assert (plain(number, grouped=False), name) == scaled
