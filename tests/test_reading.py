"""Reading numbers out of English text: value, scale, unit, hedge, streak."""

import pytest

from openingcli.hedges import Hedge
from openingcli.quantity import Reading, Script, normalised, script_of
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


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“a” „b‟ «c»", '"a" "b" "c"'),
        ("‘a’ ‚b‛ c′ `d´", "'a' 'b' c' 'd'"),
        ("2012–2024 a—b −5", "2012-2024 a-b -5"),
        ("trade¹² grew³", "trade grew"),
        (r"\$5 and $6", "$5 and $6"),
        ("１２．５％", "12.5%"),
        ("٣٤ and ४", "34 and 4"),
        ("关税 ３４", "关税 34"),
        ("a\u00a0 b\n\tc ", "a b c"),
        ("Case Stays", "Case Stays"),
    ],
)
def test_texts_are_compared_in_one_form(text: str, form: str) -> None:
    """Marks, dashes, spaces, widths and digits of any script are made alike."""
    assert normalised(text) == form


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Trade grew", Script.LATIN),
        ("12.5%", Script.LATIN),
        ("", Script.LATIN),
        ("贸易增长12.5%", Script.HAN),
        ("GDP增长12.5%", Script.BOTH),
        ("贸易 grew", Script.BOTH),
    ],
)
def test_the_letters_of_a_text_say_its_script(text: str, script: Script) -> None:
    """A text of digits alone is read as English, Chinese with letters as both."""
    assert script_of(text) is script
