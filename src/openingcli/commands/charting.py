"""Draw figures over time: chart."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands import completing
from openingcli.commands.common import (
    ForceOption,
    Reply,
    Settings,
    SinceOption,
    SourceOption,
    UnitOption,
    UntilOption,
    chosen_figures,
    in_unit,
)
from openingcli.errors import TooFewFiguresError, UsageError
from openingcli.language import Said
from openingcli.streams import carries, coloured, width

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.catalogue import Catalogue
    from openingcli.render.charts import Chart
    from openingcli.trends import Trend

FEWEST = 2
"""Fewer points than this make no chart."""
ENDINGS = (".svg", ".png", ".html")
PIPED = 80
"""How wide a chart is where nothing tells the width."""


def chart(
    ctx: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(
            help="Indicators or concepts.", autocompletion=completing.more_indicators
        ),
    ],
    since: SinceOption = None,
    until: UntilOption = None,
    source: SourceOption = None,
    unit: UnitOption = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="A picture: FILE.svg, FILE.png or FILE.html."
        ),
    ] = None,
    force: ForceOption = False,
) -> Reply:
    """Draw figures over time, in the terminal or as a picture."""
    from openingcli.records import Concept
    from openingcli.render.charts import MOST, Charting

    settings: Settings = ctx.obj
    if output is not None:
        _check_ending(output)
    catalogue = settings.load()
    found = [catalogue.find(name) for name in names]
    named = [record for record in found if not isinstance(record, Concept)]
    catalogue = in_unit(catalogue, unit, named)
    trends = {
        trend.indicator.id: trend
        for record in found
        for trend in _trends(catalogue, record.id, since, until, source)
    }
    if max(len(trend.points) for trend in trends.values()) < FEWEST:
        raise TooFewFiguresError(found[0].id)
    if len(trends) > MOST:
        raise UsageError(
            Said(f"one picture holds {MOST} lines", f"一张图最多 {MOST} 条线"),
            Said("name fewer indicators", "请减少指标"),
        )
    title = found[0].name.to(settings.language) if len(found) == 1 else ""
    made = Charting(catalogue, settings.language).chart(list(trends.values()), title)
    if output is None:
        return _drawn(settings, made)
    return _written(made, output, force=force)


def _trends(
    catalogue: "Catalogue",
    name: str,
    since: str | None,
    until: str | None,
    source: str | None,
) -> "list[Trend]":
    """What can be drawn of an indicator, or of the measures of a concept.

    `TooFewFiguresError` where that is nothing.
    """
    from openingcli.trends import trend_of

    trends = [
        trend_of(
            catalogue,
            indicator,
            chosen_figures(catalogue, indicator, since, until, source),
        )
        for indicator in catalogue.indicators.values()
        if name in (indicator.id, indicator.concept)
    ]
    drawn = [trend for trend in trends if trend.points]
    if not drawn:
        raise TooFewFiguresError(name)
    return drawn


def _drawn(settings: Settings, chart: "Chart") -> Reply:
    """The chart as text, in whatever characters stdout carries."""
    from openingcli.render.plots import SYMBOLS
    from openingcli.render.screens.charting import chart_sheet
    from openingcli.render.terminal import to_text

    columns = width() or PIPED
    sheet = chart_sheet(chart, columns, unicode=carries(SYMBOLS))
    return Reply(to_text(sheet, width=columns, colour=coloured(settings.colour)))


def _written(chart: "Chart", output: Path, *, force: bool) -> Reply:
    """The chart in a file, whole or not at all; nothing to say where it is done."""
    from openingcli.files import written_whole

    try:
        from openingcli.render.pictures import WRITERS
    except ModuleNotFoundError as error:
        raise UsageError(
            Said("pictures need the extra 'chart'", "存为图片需要附加组件 chart"),
            Said(
                "install it: pip install 'openingcli[chart]', or '.[chart]' in a clone",
                "请安装：pip install 'openingcli[chart]'，在源码目录中用 '.[chart]'",
            ),
        ) from error
    with written_whole(output, force=force) as file:
        file.write(WRITERS[output.suffix.lower()](chart))
    return Reply("")


def _check_ending(output: Path) -> None:
    """`UsageError` where the end of a file's name says no picture that can be made."""
    if output.suffix.lower() in ENDINGS:
        return
    name = output.stem or "chart"
    raise UsageError(
        Said(
            f"no picture is called {output.name}", f"{output.name} 不是可存的图片类型"
        ),
        Said(
            f"try: {name}.svg, {name}.png or {name}.html",
            f"可以试试：{name}.svg、{name}.png、{name}.html",
        ),
    )
