"""One quantity in English and Chinese, and in the other currency: a sheet and a row."""

from decimal import Decimal
from typing import NamedTuple

from openingcli.hedges import Bounds
from openingcli.language import Language, Said
from openingcli.quantity import Reading
from openingcli.render.records import Row
from openingcli.render.sheets import Align, Column, Grid, Sheet
from openingcli.units import Unit, chinese_scale, english_scale, plain, shift
from openingcli.words import HEDGES, say

CONVERSION_KEYS = [
    "quantity",
    "en",
    "zh",
    "base_value",
    "base_unit",
    "hedge",
    "exchanged_en",
    "exchanged_zh",
    "exchanged_value",
    "exchanged_unit",
    "exchanged_low",
    "exchanged_high",
    "rate",
]
NAMES_ZH = {"CNY": "元", "USD": "美元", "percent": "%"}


class Exchanged(NamedTuple):
    """A quantity in another currency, what its digits allow, and at which rate."""

    reading: Reading
    bounds: Bounds
    rate: Said


def conversion_sheet(
    reading: Reading, exchanged: Exchanged | None, language: Language
) -> Sheet:
    """The quantity in English, in Chinese, in plain digits, in the other currency."""
    columns = [
        Column(say("language", language)),
        Column(say("figure", language), Align.RIGHT, style="bold"),
    ]
    rows = [
        ["English", in_english(reading)],
        ["中文", in_chinese(reading)],
        [say("digits", language), plain(_base(reading))],
    ]
    if exchanged is not None:
        rows += [
            ["English", in_english(exchanged.reading)],
            ["中文", in_chinese(exchanged.reading)],
        ]
    sheet = Sheet()
    sheet.grid(Grid(columns, rows))
    if exchanged is not None:
        sheet.line("")
        sheet.line(exchanged.rate.to(language), "dim")
    return sheet


def conversion_row(text: str, reading: Reading, exchanged: Exchanged | None) -> Row:
    """The quantity as one row for machines."""
    row: Row = dict.fromkeys(CONVERSION_KEYS)
    row |= {
        "quantity": text,
        "en": in_english(reading),
        "zh": in_chinese(reading),
        "base_value": _base(reading),
        "base_unit": reading.unit or None,
        "hedge": reading.hedge,
    }
    if exchanged is not None:
        row |= {
            "exchanged_en": in_english(exchanged.reading),
            "exchanged_zh": in_chinese(exchanged.reading),
            "exchanged_value": _base(exchanged.reading),
            "exchanged_unit": exchanged.reading.unit,
            "exchanged_low": exchanged.bounds.low,
            "exchanged_high": exchanged.bounds.high,
            "rate": exchanged.rate.en,
        }
    return row


def in_english(reading: Reading) -> str:
    """Over US$162.78 billion, 25.7 trillion yuan, 34.6 percent."""
    assert reading.value is not None
    value, scale = english_scale(reading.value, Unit(reading.exponent, "n"))
    number = f"{plain(value)} {scale}".strip()
    hedge = HEDGES[reading.hedge].en
    match reading.unit:
        case "USD":
            return f"{hedge}US${number}"
        case "CNY":
            return f"{hedge}{number} yuan"
        case "":
            return hedge + number
        case unit:
            return f"{hedge}{number} {unit}"


def in_chinese(reading: Reading) -> str:
    """超过1627.8亿美元, 25.7万亿元, 34.6%."""
    assert reading.value is not None
    value, scale = chinese_scale(reading.value, Unit(reading.exponent, "n"))
    name = NAMES_ZH.get(reading.unit, "")
    return f"{HEDGES[reading.hedge].zh}{plain(value, grouped=False)}{scale}{name}"


def _base(reading: Reading) -> Decimal:
    assert reading.value is not None
    return shift(reading.value, reading.exponent)
