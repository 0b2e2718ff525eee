"""Say where figures stand: sources."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands.common import Format, FormatOption, Reply, Settings

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.records import Figure


def sources(
    ctx: typer.Context,
    name: Annotated[
        list[str] | None, typer.Argument(help="An indicator; all sources without.")
    ] = None,
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Show where figures stand: source, line, printed form."""
    from openingcli.render.records import SOURCE_KEYS, source_rows
    from openingcli.render.screens.sourcing import Sourcing

    settings: Settings = ctx.obj
    catalogue = settings.load()
    if name:
        indicator = catalogue.find_indicator(" ".join(name))
        figures: Sequence[Figure] = catalogue.figures[indicator.id]
        return settings.reply(
            format,
            lambda language: Sourcing(catalogue, language).sources_of(indicator),
            lambda: source_rows(catalogue, figures),
            SOURCE_KEYS,
        )
    return settings.reply(
        format,
        lambda language: Sourcing(catalogue, language).sources(),
        lambda: source_rows(
            catalogue, (f for fs in catalogue.figures.values() for f in fs)
        ),
        SOURCE_KEYS,
    )
