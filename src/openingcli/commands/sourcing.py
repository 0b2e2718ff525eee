"""Say where figures stand: sources."""

from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands import completing
from openingcli.commands.common import Format, FormatOption, Reply, Settings
from openingcli.errors import UnknownNameError
from openingcli.language import Language

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.catalogue import Catalogue
    from openingcli.records import Indicator, Source
    from openingcli.render.sheets import Sheet


def sources(
    ctx: typer.Context,
    name: Annotated[
        list[str] | None,
        typer.Argument(
            help="An indicator or a source; all sources without.",
            autocompletion=completing.indicator_or_source,
        ),
    ] = None,
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Show where figures stand: source, line, printed form."""
    from openingcli.records import Indicator
    from openingcli.render.records import SOURCE_KEYS, source_rows
    from openingcli.render.screens.sourcing import Sourcing

    settings: Settings = ctx.obj
    catalogue = settings.load()
    every = [figure for of_one in catalogue.figures.values() for figure in of_one]
    found = _found(catalogue, " ".join(name)) if name else None
    if found is None:
        figures = every
    elif isinstance(found, Indicator):
        figures = list(catalogue.figures[found.id])
    else:
        figures = [figure for figure in every if figure.source == found.id]

    def sheet(language: Language) -> "Sheet":
        screens = Sourcing(catalogue, language)
        if found is None:
            return screens.sources()
        if isinstance(found, Indicator):
            return screens.sources_of(found)
        return screens.source(found, figures)

    return settings.reply(
        format, sheet, lambda: source_rows(catalogue, figures), SOURCE_KEYS
    )


def _found(catalogue: "Catalogue", name: str) -> "Indicator | Source":
    """The indicator of that name, else the source."""
    from openingcli.naming import folded

    try:
        return catalogue.find_indicator(name)
    except UnknownNameError:
        for source in catalogue.sources.values():
            if folded(name) in map(folded, (source.id, *source.name)):
                return source
        raise
