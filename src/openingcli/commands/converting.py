"""A quantity in the scales of the other language: convert."""

from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands.common import Format, FormatOption, Reply, Settings
from openingcli.errors import UsageError
from openingcli.language import Language, Said

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.render.sheets import Sheet


def convert(
    ctx: typer.Context,
    quantity: Annotated[
        list[str], typer.Argument(help="A quantity: 1.27万亿元, US$162.78 billion.")
    ],
    format: FormatOption = Format.TABLE,  # noqa: A002 the option's name
) -> Reply:
    """Write a quantity in English and Chinese scales, digit by digit."""
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

    def sheet(language: Language) -> "Sheet":
        return conversion_sheet(reading, language)

    return settings.reply(
        format, sheet, lambda: [conversion_row(text, reading)], CONVERSION_KEYS
    )
