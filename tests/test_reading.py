"""Reading numbers out of English text: value, scale, unit, hedge, streak."""

import pytest

from openingcli.hedges import Hedge
from openingcli.quantity import Reading, normalised
from openingcli.reading import document_lines, readings


def read(text: str) -> list[tuple[str, str, Hedge | None]]:
    """Base value or fraction, unit and hedge of each number."""
    return [(said(r), r.unit, r.hedge) for r in readings(normalised(text))]


def said(reading: Reading) -> str:
    """The base value in plain digits, or the fraction."""
    return f"{reading.base:f}" if reading.base is not None else reading.fraction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("over CNY 41 trillion", ("41000000000000", "CNY", Hedge.OVER)),
        ("US$162.78 billion", ("162780000000", "USD", None)),
        ("25.7 trillion yuan", ("25700000000000", "CNY", None)),
        (
            "approximately 3.5 trillion U.S. dollars",
            ("3500000000000", "USD", Hedge.ABOUT),
        ),
        ("exceeded the US$1 trillion threshold", ("1000000000000", "USD", Hedge.OVER)),
        ("close to 700,000 companies", ("700000", "", Hedge.NEARLY)),
        ("nearly 1.24 million companies", ("1240000", "", Hedge.NEARLY)),
        ("34.6 percent", ("34.6", "percent", None)),
        ("over 14%", ("14", "percent", Hedge.OVER)),
        ("0.8 percentage points", ("0.8", "points", None)),
        ("34th in the world", ("34", "place", None)),
        ("second-largest economy", ("2", "place", None)),
        ("top three", ("3", "", Hedge.AT_MOST)),
        ("nearly one third of the total", ("1/3", "whole", Hedge.NEARLY)),
        ("only two-thirds of India's", ("2/3", "whole", None)),
        ("nearly doubled", ("2", "fold", Hedge.NEARLY)),
        ("more than tripled", ("3", "fold", Hedge.OVER)),
        ("surged 33.5 times", ("33.5", "times-more", None)),
        ("some 120 sub-sectors", ("120", "", Hedge.ABOUT)),
        ("reached 2.5\u00a0trillion yuan,¹⁶", ("2500000000000", "CNY", None)),
    ],
)
def test_a_number_is_read_with_all_that_belongs_to_it(
    text: str, expected: tuple[str, str, Hedge | None]
) -> None:
    """Scale, unit and hedge are read with the number, whatever way they are written."""
    assert read(text) == [expected]


def test_a_streak_is_no_value() -> None:
    """Consecutive years are a streak, and the place before them a number of its own."""
    found = list(readings("first in the world for eight consecutive years"))

    assert [(said(r), r.unit, r.streak) for r in found] == [
        ("1", "place", ""),
        ("8", "", "years"),
    ]


def test_lines_of_a_document_are_those_that_are_not_empty() -> None:
    """Empty lines do not count, and quotes, dashes, notes and spaces are alike."""
    text = "\n“One”¹²\n \n\ttwo –  three\n"

    assert document_lines(text) == ['"One"', "two - three"]
