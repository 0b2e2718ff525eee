"""What the commands share: settings, formats, replies, and looking up what is named."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, Protocol, TypeVar

import typer

from openingcli.commands import completing
from openingcli.commands.waiting import Waiting
from openingcli.errors import (
    FileRefusedError,
    OpeningError,
    UnknownNameError,
    UsageError,
    did_you_mean,
)
from openingcli.language import Language, Said
from openingcli.streams import Colour, coloured, width

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.catalogue import Catalogue
    from openingcli.records import Figure, Indicator, Source
    from openingcli.render.records import Row
    from openingcli.render.sheets import Sheet


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"


class Reply(NamedTuple):
    """What a command answers: text for stdout, its exit code, a word on stderr."""

    text: str
    code: int = 0
    failure: OpeningError | None = None


class Settings(NamedTuple):
    """The shared options of one run."""

    paths: tuple[Path, ...] = ()
    alone: bool = False
    language: Language = Language.EN
    colour: Colour = Colour.AUTO

    def load(self) -> "Catalogue":
        """The catalogue of this run."""
        from openingcli.loading import load

        with Waiting("waiting-compile", self.language):
            return load(self.stack(), alone=self.alone)

    def stack(self, *more: Path) -> tuple[Path, ...]:
        """The files to lay over the shipped catalogue, or to take alone."""
        paths = (*self.paths, *more)
        if self.alone and not paths:
            raise UsageError(
                Said("--alone leaves no catalogue", "使用 --alone 后没有任何目录"),
                Said("add --catalogue PATH", "请加上 --catalogue 路径"),
            )
        return paths

    def reply(
        self,
        wanted: Format,
        sheet: "Callable[[Language], Sheet]",
        rows: "Callable[[], list[Row]]",
        keys: Sequence[str] = (),
    ) -> Reply:
        """The answer in the format asked for; machine formats never pass rich."""
        if wanted in (Format.JSON, Format.CSV, Format.TSV):
            from openingcli.render.records import to_json, to_separated

            if wanted is Format.JSON:
                return Reply(to_json(rows()))
            delimiter = "," if wanted is Format.CSV else "\t"
            return Reply(to_separated(rows(), keys, delimiter))
        built = sheet(self.language)
        if wanted is Format.MARKDOWN:
            from openingcli.render.markdown import to_markdown

            return Reply(to_markdown(built))
        from openingcli.render.terminal import to_text

        return Reply(to_text(built, width=width(), colour=coloured(self.colour)))


FEW = 12
"""So many names fit into a hint."""

FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="How to print the answer.")
]
CategoryOption = Annotated[
    str | None,
    typer.Option(
        "--category", help="Only this category.", autocompletion=completing.category
    ),
]
SourceOption = Annotated[
    str | None,
    typer.Option(
        "--source",
        help="Only figures of this source.",
        autocompletion=completing.source,
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        help="Only periods that end in or after this one.",
        autocompletion=completing.year,
    ),
]
UntilOption = Annotated[
    str | None,
    typer.Option(
        help="Only periods that end in or before this one.",
        autocompletion=completing.year,
    ),
]
UnitOption = Annotated[
    str | None,
    typer.Option(
        help="Show in this unit: 'billion USD', 亿元, yuan.",
        autocompletion=completing.unit,
    ),
]
NamesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        help="Only these indicators or concepts.",
        autocompletion=completing.more_indicators,
    ),
]


def _file(path: Path | None) -> Path | None:
    """The file to write; `-` is stdout, as it is without the option."""
    return None if path == Path("-") else path


OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", callback=_file, help="A file instead of stdout."),
]
ForceOption = Annotated[
    bool, typer.Option("--force", help="Replace the file if it exists.")
]


def in_unit(
    catalogue: "Catalogue", unit: str | None, indicators: "Sequence[Indicator]" = ()
) -> "Catalogue":
    """The catalogue in the unit asked for; as it is where none is asked for.

    `UsageError` where no unit is so called, or one of the indicators cannot be in it.
    """
    if unit is None:
        return catalogue
    from openingcli.restating import can_be, parse_asked, restated

    asked = parse_asked(catalogue, unit)
    for indicator in indicators:
        if not can_be(catalogue, indicator, asked):
            raise UsageError(
                Said(
                    f"{indicator.id} cannot be shown in {unit!r}",
                    f"{indicator.id} 不能以“{unit}”显示",
                ),
                Said(
                    f"its unit is {indicator.unit}; leave --unit out",
                    f"其单位为 {indicator.unit}；请去掉 --unit",
                ),
            )
    return restated(catalogue, asked)


def chosen_figures(
    catalogue: "Catalogue",
    indicator: "Indicator",
    since: str | None,
    until: str | None,
    source: str | None,
) -> "list[Figure]":
    """The figures of an indicator within two periods and of one source."""
    from openingcli.periods import parse_period

    first = parse_period(since) if since else None
    last = parse_period(until) if until else None
    figures = [f for f in catalogue.figures[indicator.id] if f.when.meets(first, last)]
    if source is not None:
        known = known_source(catalogue, source)
        figures = [figure for figure in figures if figure.source == known.id]
    return figures


def nothing_found(
    reply: Reply, wanted: Format, words: str, close: Sequence[str] = ()
) -> Reply:
    """The answer is no: machine formats stay readable, people are told on stderr."""
    from openingcli.words import WORDS

    hint = did_you_mean(close) if close else WORDS["try-list"]
    failure = FileRefusedError(WORDS["nobody"].fill(words=words), hint)
    machine = wanted in (Format.JSON, Format.CSV, Format.TSV)
    return Reply(reply.text if machine else "", 1, failure)


def of_category(catalogue: "Catalogue", name: str | None) -> "list[Indicator]":
    """The indicators of a category, named by its id or its name; all without."""
    every = list(catalogue.indicators.values())
    if name is None:
        return every
    category = _record(catalogue.categories, name, Said("category", "类别"), "list")
    return [indicator for indicator in every if indicator.category == category.id]


def known_source(catalogue: "Catalogue", name: str) -> "Source":
    """The source of that id or short name."""
    return _record(catalogue.sources, name, Said("source", "来源"), "sources")


class _Named(Protocol):
    """A record that goes by an id and by a name in each language."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Said: ...


NamedT = TypeVar("NamedT", bound=_Named)


def _record(
    records: Mapping[str, NamedT], name: str, kind: Said, command: str
) -> NamedT:
    """The record of that id or name; the nearest ids where there is none."""
    from openingcli.naming import folded, nearest

    every = [(t, r) for r in records.values() for t in (r.id, *r.name)]
    for text, record in every:
        if folded(text) == folded(name):
            return record
    close = nearest(name, ((text, record.id) for text, record in every), 3)
    if not close and len(records) <= FEW:
        close = list(records)
    raise UnknownNameError(kind, name, close, f"openingcli {command}")
