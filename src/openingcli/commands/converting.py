"""A quantity in the scales of the other language, and in the other currency: convert."""

from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands import completing
from openingcli.commands.common import Format, FormatOption, Reply, Settings
from openingcli.errors import NoFiguresError, UsageError
from openingcli.language import Language, Said

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.quantity import Reading
    from openingcli.render.converting import Exchanged
    from openingcli.render.sheets import Sheet

OTHER = {"CNY": "USD", "USD": "CNY"}


def convert(
    ctx: typer.Context,
    quantity: Annotated[
        list[str], typer.Argument(help="A quantity: 1.27万亿元, US$162.78 billion.")
    ],
    period: Annotated[
        str | None,
        typer.Option(
            help="The year whose exchange rate to take; the latest without.",
            autocompletion=completing.year,
        ),
    ] = None,
    format: FormatOption = Format.TABLE,  # noqa: A002 the option's name
) -> Reply:
    """Write a quantity in both languages' scales, and in dollars or yuan."""
    from openingcli.reading import quantity as read
    from openingcli.render.converting import (
        CONVERSION_KEYS,
        conversion_row,
        conversion_sheet,
    )

    settings: Settings = ctx.obj
    text = " ".join(quantity)
    reading = read(text)
    if reading is None or reading.value is None:
        raise UsageError(
            Said(f"{text!r} is not one quantity", f"“{text}”不是单个数量"),
            Said(
                "write a number, its scale and its unit: 25.7 trillion yuan, 1627.8亿美元",
                "请写数字、数量级和单位：25.7 trillion yuan、1627.8亿美元",
            ),
        )
    exchanged = _exchanged(settings, reading, period)

    def sheet(language: Language) -> "Sheet":
        return conversion_sheet(reading, exchanged, language)

    return settings.reply(
        format,
        sheet,
        lambda: [conversion_row(text, reading, exchanged)],
        CONVERSION_KEYS,
    )


def _exchanged(
    settings: Settings, reading: "Reading", period: str | None
) -> "Exchanged | None":
    """The quantity in the other currency; None where it is no money or no rate is held.

    `NoFiguresError` where a year is asked for that has no rate.
    """
    if reading.unit not in OTHER:
        return None
    from openingcli.periods import parse_period
    from openingcli.render.converting import Exchanged
    from openingcli.restating import Rates, exchange, told

    catalogue = settings.load()
    rates, other = Rates(catalogue), OTHER[reading.unit]
    if period is None:
        rate = rates.latest(reading.unit, other)
    else:
        rate = rates.rate(reading.unit, other, parse_period(period))
        if rate is None:
            raise NoFiguresError(period, rates.years(reading.unit, other))
    if rate is None:
        return None
    value, bounds = exchange(rate, reading)
    return Exchanged(
        reading._replace(value=value, exponent=0, unit=other), bounds, told(rates, rate)
    )
