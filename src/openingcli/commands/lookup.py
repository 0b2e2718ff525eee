"""Look up indicators and their figures: list, search, show."""

from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands import completing
from openingcli.commands.common import (
    CategoryOption,
    Format,
    FormatOption,
    Reply,
    Settings,
    SinceOption,
    SourceOption,
    UnitOption,
    UntilOption,
    chosen_figures,
    in_unit,
    known_source,
    nothing_found,
    of_category,
)
from openingcli.errors import NoFiguresError
from openingcli.language import Language
from openingcli.streams import carries, width

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.catalogue import Catalogue
    from openingcli.records import Figure, Indicator
    from openingcli.render.sheets import Sheet


def list_(
    ctx: typer.Context,
    category: CategoryOption = None,
    source: SourceOption = None,
    year: Annotated[
        str | None,
        typer.Option(
            help="Only what has a figure for this year.",
            autocompletion=completing.year,
        ),
    ] = None,
    format: FormatOption = Format.TABLE,  # noqa: A002 the option's name
) -> Reply:
    """List the indicators with their latest figures."""
    from openingcli.render.records import INDICATOR_KEYS, indicator_rows
    from openingcli.render.screens.listing import LEAST_WIDTH, Listing
    from openingcli.render.sparklines import SYMBOLS

    settings: Settings = ctx.obj
    catalogue = settings.load()
    chosen = of_category(catalogue, category)
    found = [
        (indicator, figure)
        for indicator in chosen
        if (figure := _listed(catalogue, indicator, source, year)) is not None
        or not (source or year)
    ]
    draws = carries(SYMBOLS) and (width() or LEAST_WIDTH) >= LEAST_WIDTH
    reply = settings.reply(
        format,
        lambda language: Listing(catalogue, language, draws=draws).listing(found),
        lambda: indicator_rows(catalogue, found),
        INDICATOR_KEYS,
    )
    if found:
        return reply
    return nothing_found(
        reply, format, " ".join(filter(None, [category, source, year]))
    )


def search(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(help="Words in English or Chinese.")],
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Find indicators by words, best first."""
    from openingcli.render.records import INDICATOR_KEYS, indicator_rows
    from openingcli.render.screens.listing import Listing
    from openingcli.search import search as search_catalogue

    settings: Settings = ctx.obj
    catalogue = settings.load()
    hits = search_catalogue(catalogue, " ".join(words))
    found = [(hit.indicator, catalogue.latest(hit.indicator)) for hit in hits]
    reply = settings.reply(
        format,
        lambda language: Listing(catalogue, language).hits(found),
        lambda: indicator_rows(catalogue, found, [hit.score for hit in hits]),
        [*INDICATOR_KEYS, "score"],
    )
    if found:
        return reply
    asked = " ".join(words)
    return nothing_found(reply, format, asked, catalogue.nearest(asked))


def show(
    ctx: typer.Context,
    name: Annotated[
        list[str],
        typer.Argument(
            help="An indicator's id or name, or a concept.",
            autocompletion=completing.indicator_or_concept,
        ),
    ],
    since: SinceOption = None,
    until: UntilOption = None,
    source: SourceOption = None,
    unit: UnitOption = None,
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Show an indicator's figures, or a concept's measures."""
    from openingcli.periods import nearest_years
    from openingcli.records import Concept
    from openingcli.render.records import FIGURE_KEYS, figure_rows

    settings: Settings = ctx.obj
    catalogue = settings.load()
    found = catalogue.find(" ".join(name))
    indicators = catalogue.measures(found) if isinstance(found, Concept) else [found]
    if unit:
        strict = () if isinstance(found, Concept) else indicators
        catalogue = in_unit(catalogue, unit, strict)
        indicators = [catalogue.indicators[indicator.id] for indicator in indicators]
    chosen = {
        indicator.id: chosen_figures(catalogue, indicator, since, until, source)
        for indicator in indicators
    }
    figures = [figure for of_one in chosen.values() for figure in of_one]
    if not figures:
        years = {year for i in indicators for year in catalogue.years(i)}
        raise NoFiguresError(
            "/".join(filter(None, [since, until])) or (source or ""),
            nearest_years(since or until, years),
        )

    def sheet(language: Language) -> "Sheet":
        from openingcli.render.screens.showing import Showing
        from openingcli.render.sparklines import SYMBOLS

        screens = Showing(catalogue, language, draws=carries(SYMBOLS))
        if isinstance(found, Concept):
            return screens.concept(
                found,
                [
                    (i, catalogue.latest_of(chosen[i.id]))
                    for i in indicators
                    if chosen[i.id]
                ],
            )
        return screens.indicator(indicators[0], figures)

    return settings.reply(
        format, sheet, lambda: figure_rows(catalogue, figures), FIGURE_KEYS
    )


def _listed(
    catalogue: "Catalogue", indicator: "Indicator", source: str | None, year: str | None
) -> "Figure | None":
    """The figure to list: the latest, or that of a year, or the latest of a source."""
    from openingcli.periods import parse_period

    if year is not None:
        found = catalogue.answering(indicator, parse_period(year))
    else:
        latest = catalogue.latest(indicator)
        if source is None:
            return latest
        levels = [f for f in catalogue.levels(indicator) if not f.is_forecast]
        found = sorted(levels, key=lambda f: f.when.sort_key, reverse=True)
    if source is not None:
        known = known_source(catalogue, source)
        found = [figure for figure in found if figure.source == known.id]
    return next(iter(found), None)
