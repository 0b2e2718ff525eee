"""One quantity in the scales of both languages."""

import json
import shlex
from decimal import Decimal

import pytest

from openingcli.reading import quantity
from tests.conftest import Run


@pytest.mark.parametrize(
    ("text", "english", "chinese", "base"),
    [
        ("1.27万亿元", "1.27 trillion yuan", "1.27万亿元", "1270000000000"),
        ("US$162.78 billion", "US$162.78 billion", "1627.8亿美元", "162780000000"),
        (
            "超过1627.8亿美元",
            "over US$162.78 billion",
            "超过1627.8亿美元",
            "162780000000",
        ),
        ("nearly 1.24 million", "nearly 1.24 million", "近124万", "1240000"),
        ("25.70 trillion yuan", "25.70 trillion yuan", "25.70万亿元", "25700000000000"),
        ("3万多亿元", "over 3 trillion yuan", "超过3万亿元", "3000000000000"),
        ("700多亿美元", "over US$70 billion", "超过700亿美元", "70000000000"),
        ("三万亿", "3 trillion", "3万亿", "3000000000000"),
        ("二十二个", "22", "22", "22"),
        ("一百零五个", "105", "105", "105"),
        ("两亿人", "200 million", "2亿", "200000000"),
        ("30%左右", "about 30 percent", "约30%", "30"),
        ("逾 5 万亿 元", "over 5 trillion yuan", "超过5万亿元", "5000000000000"),
        ("5500", "5,500", "5500", "5500"),
        ("0.5 million yuan", "500,000 yuan", "50万元", "500000"),
        ("１２万", "120,000", "12万", "120000"),
    ],
)
def test_a_quantity_is_written_in_both_languages(
    run: Run, text: str, english: str, chinese: str, base: str
) -> None:
    """Hedge, unit and every printed digit are kept; only the scale changes."""
    outcome = run(f"convert {shlex.quote(text)} --format json")

    row = json.loads(outcome.out, parse_int=Decimal, parse_float=Decimal)[0]
    assert outcome.code == 0
    assert (row["en"], row["zh"]) == (english, chinese)
    assert str(row["base_value"]) == base


@pytest.mark.parametrize(
    "text", ["hello", "1 2", "", "1.2.3亿", "5 apples", "10 to 23", "万亿"]
)
def test_what_is_not_one_quantity_is_refused(run: Run, text: str) -> None:
    """Words, several numbers and half a number end with exit code 2 and a hint."""
    outcome = run(f"convert {shlex.quote(text)}")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.splitlines()[0] == f"error: {text!r} is not one quantity"


@pytest.mark.parametrize(
    "text", ["1.27万亿元", "162.78 billion US dollars", "over 41 trillion yuan"]
)
def test_what_is_written_reads_back(run: Run, text: str) -> None:
    """Each form that convert writes is a quantity again, of the same value and hedge."""
    row = json.loads(run(f"convert {shlex.quote(text)} --format json").out)[0]

    readings = [quantity(form) for form in (text, row["en"], row["zh"])]

    facts = {(r.base, r.unit, r.hedge) for r in readings if r is not None}
    assert len(readings) == 3
    assert len(facts) == 1


def test_the_table_has_plain_digits_too(run: Run) -> None:
    """A reader sees both languages and every digit."""
    assert run("convert 124万").out == (
        "In             Figure\n"
        "English  1.24 million\n"
        "中文            124万\n"
        "digits      1,240,000\n"
    )


def test_money_stands_in_the_other_currency_too(run: Run) -> None:
    """With the latest yearly rate, which is named."""
    assert run("convert 1.27万亿元").out == (
        "In                   Figure\n"
        "English  1.27 trillion yuan\n"
        "中文             1.27万亿元\n"
        "digits    1,270,000,000,000\n"
        "English      US$176 billion\n"
        "中文             1760亿美元\n"
        "\n"
        "converted at 7.1975 yuan per US dollar, average of 2024 (World Bank WDI)\n"
    )
