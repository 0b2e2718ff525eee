"""Say where figures stand, and cite their sources: sources."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands import completing
from openingcli.commands.common import Format, Reply, Settings
from openingcli.errors import UnknownNameError
from openingcli.language import Language

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.catalogue import Catalogue
    from openingcli.records import Figure, Indicator, Source
    from openingcli.render.sheets import Sheet


class SourcesFormat(StrEnum):
    """How sources are printed: as other answers are, or as references."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    RIS = "ris"
    APA = "apa"
    GB7714 = "gb7714"


def sources(
    ctx: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            help="Indicators or sources; all sources without.",
            autocompletion=completing.indicator_or_source,
        ),
    ] = None,
    format: Annotated[  # noqa: A002 the option's name
        SourcesFormat,
        typer.Option(
            "--format",
            "-f",
            help="How to print the answer; from bibtex on, as references.",
        ),
    ] = SourcesFormat.TABLE,
) -> Reply:
    """Show where figures stand: source, line, printed form. Cite the sources."""
    from openingcli.render.records import SOURCE_KEYS, source_rows

    settings: Settings = ctx.obj
    catalogue = settings.load()
    found = asked(catalogue, names) if names else []
    if format.value not in {form.value for form in Format}:
        return Reply(references(catalogue, found, format, settings.language))

    def sheet(language: Language) -> "Sheet":
        from openingcli.render.screens.sourcing import Sourcing

        screens = Sourcing(catalogue, language)
        return screens.several(found) if found else screens.sources()

    return settings.reply(
        Format(format),
        sheet,
        lambda: source_rows(catalogue, figures_of(catalogue, found)),
        SOURCE_KEYS,
    )


def asked(catalogue: "Catalogue", words: Sequence[str]) -> "list[Indicator | Source]":
    """What the words name: all of them together one name, else each a name.

    `UnknownNameError` for the whole where no word is a name, else for the first that
    is none.
    """
    try:
        return [_found(catalogue, " ".join(words))]
    except UnknownNameError as error:
        found, unknown = [], []
        for word in words:
            try:
                found.append(_found(catalogue, word))
            except UnknownNameError as one:
                unknown.append(one)
        if unknown:
            raise (unknown[0] if found else error) from None
        return list(dict.fromkeys(found))


def figures_of(
    catalogue: "Catalogue", found: "Sequence[Indicator | Source]"
) -> "list[Figure]":
    """The figures of what was asked for, each once; all without."""
    from openingcli.records import Indicator

    if not found:
        return [figure for figures in catalogue.figures.values() for figure in figures]
    figures = {
        figure.id: figure
        for one in found
        for figure in (
            catalogue.figures[one.id]
            if isinstance(one, Indicator)
            else catalogue.figures_of(one)
        )
    }
    return list(figures.values())


def references(
    catalogue: "Catalogue",
    found: "Sequence[Indicator | Source]",
    form: SourcesFormat,
    language: Language,
) -> str:
    """The works behind what was asked for; only the styles to paste have a language."""
    from openingcli.citing import cited
    from openingcli.render import citations
    from openingcli.render.references import to_apa, to_gb7714

    works = cited(catalogue, found)
    match form:
        case SourcesFormat.BIBTEX:
            return citations.to_bibtex(works)
        case SourcesFormat.CSL_JSON:
            return citations.to_csl_json(works)
        case SourcesFormat.RIS:
            return citations.to_ris(works)
        case SourcesFormat.GB7714:
            return to_gb7714(works, language)
        case _:
            return to_apa(works, language)


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
