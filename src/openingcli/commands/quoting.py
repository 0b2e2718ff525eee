"""A figure as a sentence to paste: quote."""

from typing import Annotated

import typer

from openingcli.commands import completing
from openingcli.commands.common import Reply, Settings, UnitOption, in_unit
from openingcli.errors import UsageError
from openingcli.language import Said


def quote(
    ctx: typer.Context,
    name: Annotated[
        list[str],
        typer.Argument(
            help="An indicator's id or name.", autocompletion=completing.indicator
        ),
    ],
    period: Annotated[
        str | None,
        typer.Option(
            help="The period to quote; the latest without.",
            autocompletion=completing.year,
        ),
    ] = None,
    unit: UnitOption = None,
    long: Annotated[
        bool, typer.Option("--long", help="Add what is counted and where it stands.")
    ] = False,
) -> Reply:
    """Write one sentence to paste, hedge and source kept."""
    from openingcli.periods import parse_period
    from openingcli.quote import quotable
    from openingcli.render.safety import clean
    from openingcli.render.sentences import Sentences

    settings: Settings = ctx.obj
    asked = parse_period(period) if period else None
    catalogue = settings.load()
    indicator = catalogue.find_indicator(" ".join(name))
    catalogue = in_unit(catalogue, unit, [indicator])
    indicator = catalogue.indicators[indicator.id]
    figure = quotable(catalogue, indicator, asked)
    if unit and figure.rate and not figure.is_restated:
        raise UsageError(
            Said(f"{figure.id}: {figure.rate.en}", f"{figure.id}：{figure.rate.zh}"),
            Said("add --period with a whole year", "请用 --period 给出整年"),
        )
    sentences = Sentences(catalogue, settings.language)
    write = sentences.long if long else sentences.short
    return Reply(clean(write(indicator, figure)) + "\n")
