"""Set two periods side by side: compare."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from openingcli.commands import completing
from openingcli.commands.common import (
    CategoryOption,
    Format,
    FormatOption,
    NamesArgument,
    Reply,
    Settings,
    UnitOption,
    in_unit,
    of_category,
)
from openingcli.errors import NoFiguresError

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.catalogue import Catalogue


def compare(
    ctx: typer.Context,
    before: Annotated[
        str,
        typer.Argument(help="A period: 2012, 2025-H1.", autocompletion=completing.year),
    ],
    after: Annotated[
        str, typer.Argument(help="A later period.", autocompletion=completing.year)
    ],
    names: NamesArgument = None,
    within: Annotated[
        int, typer.Option(min=0, max=20, help="Take figures so many years away too.")
    ] = 0,
    category: CategoryOption = None,
    unit: UnitOption = None,
    sort: Annotated[
        Literal["catalogue", "change", "name"], typer.Option(help="Order of the rows.")
    ] = "catalogue",
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Compare every indicator that has figures for both periods."""
    from openingcli.compare import Order, compare_periods
    from openingcli.periods import nearest_years, parse_period
    from openingcli.render.records import COMPARISON_KEYS, comparison_rows
    from openingcli.render.screens.comparing import Comparing

    settings: Settings = ctx.obj
    periods = (parse_period(before), parse_period(after))
    catalogue = settings.load()
    for period in periods:
        if not any(
            catalogue.answering(i, period) for i in catalogue.indicators.values()
        ):
            years = {
                y for i in catalogue.indicators.values() for y in catalogue.years(i)
            }
            raise NoFiguresError(period.text, nearest_years(period.text, years))
    catalogue = in_unit(catalogue, unit)
    chosen = of_category(catalogue, category)
    if names:
        wanted = named(catalogue, names)
        chosen = [indicator for indicator in chosen if indicator.id in wanted]
    answer = compare_periods(catalogue, before, after, chosen, within, Order(sort))
    return settings.reply(
        format,
        lambda language: Comparing(catalogue, language).comparison(answer),
        lambda: comparison_rows(answer.comparisons),
        COMPARISON_KEYS,
    )


def named(catalogue: "Catalogue", names: Sequence[str]) -> set[str]:
    """Ids of the named indicators; a concept stands for its measures."""
    from openingcli.records import Concept

    ids: set[str] = set()
    for name in names:
        found = catalogue.find(name)
        if isinstance(found, Concept):
            ids |= {indicator.id for indicator in catalogue.measures(found)}
        else:
            ids.add(found.id)
    return ids
