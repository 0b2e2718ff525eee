"""The command line: commands, shared options, streams and exit codes.

The only module that reads argv, prints or exits. A command returns its answer as a
`Reply`; `main` alone writes it, so that a failing stream is met in one place.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from openingcli.errors import (
    CatalogueError,
    FileRefusedError,
    NoFiguresError,
    OpeningError,
    OutputError,
    UnknownNameError,
    UsageError,
)
from openingcli.language import SILENCE, Language, Said

if (
    TYPE_CHECKING
):  # imported inside the commands that need them, so that start-up stays fast
    from openingcli.catalogue import Catalogue
    from openingcli.records import Figure, Indicator
    from openingcli.render.records import Row
    from openingcli.render.screens import Screens
    from openingcli.render.sheets import Sheet

ANYWHERE = {"--catalogue": 1, "--alone": 0, "--lang": 1, "--color": 1, "--version": 0}
"""Shared options that may stand anywhere on the line, and how many values each takes."""


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"


class ExportFormat(StrEnum):
    """How the whole catalogue is exported."""

    CSV = "csv"
    JSON = "json"


class Colour(StrEnum):
    """When an answer is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a command answers: text for stdout, its exit code, a word on stderr."""

    text: str
    code: int = 0
    failure: OpeningError | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The shared options of one run."""

    paths: tuple[Path, ...] = ()
    alone: bool = False
    language: Language = Language.EN
    colour: Colour = Colour.AUTO

    def load(self) -> "Catalogue":
        """The catalogue of this run."""
        from openingcli.loading import load

        return load(self.paths, alone=self.alone)

    def reply(
        self,
        wanted: Format,
        catalogue: "Catalogue",
        sheet: "Callable[[Screens], Sheet]",
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
        from openingcli.render.screens import Screens

        built = sheet(Screens(catalogue, self.language))
        if wanted is Format.MARKDOWN:
            from openingcli.render.markdown import to_markdown

            return Reply(to_markdown(built))
        from openingcli.render.terminal import to_text

        return Reply(to_text(built, width=_width(), colour=_coloured(self.colour)))


class OpeningGroup(TyperGroup):
    """A group whose shared options may stand anywhere on the line."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Move the shared options to the front; what follows `--` stays."""
        shared: list[str] = []
        rest: list[str] = []
        words = iter(args)
        for word in words:
            if word == "--":
                rest += [word, *words]
                break
            name, equals, _ = word.partition("=")
            if name not in ANYWHERE:
                rest.append(word)
                continue
            shared.append(word)
            if ANYWHERE[name] and not equals:
                shared += [value for value in [next(words, None)] if value is not None]
        return super().parse_args(ctx, [*shared, *rest])


app = typer.Typer(
    cls=OpeningGroup,
    name="openingcli",
    help="Figures on China's opening up: look up, compare, source. Offline.",
    epilog="Start with: openingcli list",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    invoke_without_command=True,
)

FormatOption = Annotated[
    Format, typer.Option("--format", "-f", help="How to print the answer.")
]
CategoryOption = Annotated[
    str | None, typer.Option("--category", help="Only this category.")
]
SourceOption = Annotated[
    str | None, typer.Option("--source", help="Only figures of this source.")
]


@app.callback()
def shared(
    ctx: typer.Context,
    catalogue: Annotated[
        list[Path] | None,
        typer.Option(
            help="Lay this catalogue file over the shipped one; may be repeated."
        ),
    ] = None,
    alone: Annotated[
        bool, typer.Option("--alone", help="Leave the shipped catalogue out.")
    ] = False,
    lang: Annotated[
        Language | None, typer.Option(help="Language of the screens.")
    ] = None,
    color: Annotated[Colour, typer.Option(help="When to colour.")] = Colour.AUTO,
    version: Annotated[
        bool, typer.Option("--version", help="Print version and edition.")
    ] = False,
) -> Reply | None:
    """Figures on China's opening up: look up, compare, source. Offline."""
    from_environment = os.environ.get("OPENINGCLI_CATALOGUE", "").split(os.pathsep)
    paths = catalogue or [Path(path) for path in from_environment if path]
    if alone and not paths:
        raise UsageError(
            Said("--alone leaves no catalogue", "使用 --alone 后没有任何目录"),
            Said("add --catalogue PATH", "请加上 --catalogue 路径"),
        )
    language = lang or _language(())
    ctx.obj = settings = Settings(tuple(paths), alone, language, color)
    if version:
        return _stop(ctx, _version(settings))
    if ctx.invoked_subcommand is None:
        return Reply(ctx.get_help() + "\n")
    return None


@app.command(name="list")
def list_(
    ctx: typer.Context,
    category: CategoryOption = None,
    source: SourceOption = None,
    year: Annotated[
        str | None, typer.Option(help="Only what has a figure for this year.")
    ] = None,
    format: FormatOption = Format.TABLE,  # noqa: A002 the option's name
) -> Reply:
    """List the indicators, each with its latest figure.

    openingcli list
    openingcli list --category tariffs
    openingcli list --year 2012
    """
    from openingcli.render.records import INDICATOR_KEYS, indicator_rows

    settings: Settings = ctx.obj
    catalogue = settings.load()
    chosen = _of_category(catalogue, category)
    found = [
        (indicator, figure)
        for indicator in chosen
        if (figure := _listed(catalogue, indicator, source, year)) is not None
        or not (source or year)
    ]
    reply = settings.reply(
        format,
        catalogue,
        lambda screens: screens.listing(found),
        lambda: indicator_rows(catalogue, found),
        INDICATOR_KEYS,
    )
    return (
        reply
        if found
        else _nothing(reply, format, " ".join(filter(None, [category, source, year])))
    )


@app.command()
def search(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(help="Words in English or Chinese.")],
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Find indicators by words, best first.

    openingcli search foreign investment
    openingcli search 关税
    """
    from openingcli.render.records import INDICATOR_KEYS, indicator_rows
    from openingcli.search import search as search_catalogue

    settings: Settings = ctx.obj
    catalogue = settings.load()
    hits = search_catalogue(catalogue, " ".join(words))
    found = [(hit.indicator, catalogue.latest(hit.indicator)) for hit in hits]
    reply = settings.reply(
        format,
        catalogue,
        lambda screens: screens.hits(found),
        lambda: indicator_rows(catalogue, found, [hit.score for hit in hits]),
        [*INDICATOR_KEYS, "score"],
    )
    return reply if found else _nothing(reply, format, " ".join(words))


@app.command()
def show(
    ctx: typer.Context,
    name: Annotated[
        list[str], typer.Argument(help="An indicator's id or name, or a concept.")
    ],
    since: Annotated[
        str | None, typer.Option(help="Only periods that end in or after this one.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="Only periods that end in or before this one.")
    ] = None,
    source: SourceOption = None,
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Show one indicator with all its figures, or the measures of a concept.

    openingcli show trade-volume
    openingcli show fdi
    openingcli show gdp --since 2010
    """
    from openingcli.records import Concept
    from openingcli.render.records import FIGURE_KEYS, figure_rows

    settings: Settings = ctx.obj
    catalogue = settings.load()
    found = catalogue.find(" ".join(name))
    indicators = catalogue.measures(found) if isinstance(found, Concept) else [found]
    chosen = {
        indicator.id: _chosen(catalogue, indicator, since, until, source)
        for indicator in indicators
    }
    figures = [figure for of_one in chosen.values() for figure in of_one]
    if not figures:
        years = {year for i in indicators for year in catalogue.years(i)}
        raise NoFiguresError(
            "/".join(filter(None, [since, until])) or (source or ""),
            _nearest_years(since or until, years),
        )

    def sheet(screens: "Screens") -> "Sheet":
        if isinstance(found, Concept):
            return screens.concept(
                found, [(i, catalogue.latest(i)) for i in indicators]
            )
        return screens.indicator(found, figures)

    return settings.reply(
        format, catalogue, sheet, lambda: figure_rows(catalogue, figures), FIGURE_KEYS
    )


@app.command()
def compare(
    ctx: typer.Context,
    before: Annotated[str, typer.Argument(help="A period: 2012, 2025-H1.")],
    after: Annotated[str, typer.Argument(help="A later period.")],
    names: Annotated[
        list[str] | None, typer.Argument(help="Only these indicators or concepts.")
    ] = None,
    within: Annotated[
        int, typer.Option(min=0, max=20, help="Take figures so many years away too.")
    ] = 0,
    category: CategoryOption = None,
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Compare every indicator that has figures for both periods.

    openingcli compare 2012 2024
    openingcli compare 2012 2024 gdp fdi --within 2
    """
    from openingcli.compare import compare_periods
    from openingcli.periods import parse_period
    from openingcli.render.records import COMPARISON_KEYS, comparison_rows

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
            raise NoFiguresError(period.text, _nearest_years(period.text, years))
    chosen = [
        indicator
        for indicator in _of_category(catalogue, category)
        if not names or indicator.id in _named(catalogue, names)
    ]
    answer = compare_periods(catalogue, before, after, chosen, within)
    return settings.reply(
        format,
        catalogue,
        lambda screens: screens.comparison(answer),
        lambda: comparison_rows(answer.comparisons),
        COMPARISON_KEYS,
    )


@app.command()
def sources(
    ctx: typer.Context,
    name: Annotated[
        list[str] | None, typer.Argument(help="An indicator; all sources without.")
    ] = None,
    format: FormatOption = Format.TABLE,  # noqa: A002
) -> Reply:
    """Show where each figure stands: source, line, printed form, what was inferred.

    openingcli sources
    openingcli sources trade-volume
    """
    from openingcli.render.records import SOURCE_KEYS, source_rows

    settings: Settings = ctx.obj
    catalogue = settings.load()
    if name:
        indicator = catalogue.find_indicator(" ".join(name))
        figures: Sequence[Figure] = catalogue.figures[indicator.id]
        return settings.reply(
            format,
            catalogue,
            lambda screens: screens.sources_of(indicator),
            lambda: source_rows(catalogue, figures),
            SOURCE_KEYS,
        )
    return settings.reply(
        format,
        catalogue,
        lambda screens: screens.sources(),
        lambda: source_rows(
            catalogue, (f for fs in catalogue.figures.values() for f in fs)
        ),
        SOURCE_KEYS,
    )


@app.command()
def export(
    ctx: typer.Context,
    format: Annotated[  # noqa: A002
        ExportFormat, typer.Option("--format", "-f", help="How to write it.")
    ] = ExportFormat.CSV,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file instead of stdout.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file if it exists.")
    ] = False,
) -> Reply:
    """Write every figure of the catalogue.

    openingcli export --format json
    openingcli export --output figures.csv
    """
    from openingcli.files import written_whole
    from openingcli.render.records import FIGURE_KEYS, figure_rows

    settings: Settings = ctx.obj
    catalogue = settings.load()
    figures = (figure for fs in catalogue.figures.values() for figure in fs)
    reply = settings.reply(
        Format(format),
        catalogue,
        lambda screens: screens.sources(),
        lambda: figure_rows(catalogue, figures),
        FIGURE_KEYS,
    )
    if output is None:
        return reply
    with written_whole(output, force=force) as file:
        file.write(reply.text.encode())
    return Reply("")


@app.command()
def validate(
    ctx: typer.Context,
    path: Annotated[
        Path | None, typer.Argument(help="A catalogue file, laid over the shipped one.")
    ] = None,
) -> Reply:
    """Name every fault of a catalogue: file:line:column: path: message.

    openingcli validate
    openingcli validate my.yaml
    openingcli validate my.yaml --alone
    """
    from openingcli.loading import validate as validate_files

    settings: Settings = ctx.obj
    paths = [*settings.paths, *([path] if path else [])]
    try:
        compiled = validate_files(paths, alone=settings.alone)
        faults = compiled.faults
    except CatalogueError as error:
        compiled, faults = None, error.faults
    from openingcli.render.faults import fault_lines, verdict_line

    errors = any(not fault.is_warning for fault in faults)
    text = fault_lines(faults, settings.language)
    if compiled is not None and compiled.catalogue is not None:
        text += verdict_line(compiled.catalogue, settings.language)
    return Reply(text, code=int(errors))


@app.command()
def schema() -> Reply:
    """Print the JSON Schema of the catalogue file.

    openingcli schema > indicators.schema.json
    """
    import json

    from openingcli.schema import json_schema

    return Reply(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")


def main() -> None:
    """Run a command and exit; every expected failure is a message and a code."""
    _prepare_streams()
    language = _language(sys.argv[1:])
    try:
        code = _answer(language)
    except BrokenPipeError:
        _discard(sys.stdout)
        code = 0
    except KeyboardInterrupt:
        code = 130
    except OSError as error:
        code = _unwritable(error, language)
    sys.exit(code)


def _answer(language: Language) -> int:
    """Run the command, write its answer, and give the exit code."""
    try:
        result = app(standalone_mode=False, prog_name="openingcli")
    except OpeningError as error:
        _complain(error, language)
        return error.exit_code
    except typer.TyperException as error:
        _complain(_usage_error(error), language)
        return 2
    except typer.Abort:
        return 130
    reply = result if isinstance(result, Reply) else Reply("", code=result or 0)
    if reply.text:
        if sys.stdout is None:
            raise OSError(9, "closed")
        sys.stdout.write(reply.text)
    if sys.stdout is not None:
        sys.stdout.flush()
    if reply.failure is not None:
        _complain(reply.failure, language)
    return reply.code


# What the commands share


def _stop(ctx: typer.Context, reply: Reply) -> Reply:
    """Answer now, whatever command follows on the line."""
    ctx.args = []
    _write(reply)
    raise typer.Exit(reply.code)


def _write(reply: Reply) -> None:
    if sys.stdout is None:
        raise OSError(9, "closed")
    sys.stdout.write(reply.text)
    sys.stdout.flush()


def _version(settings: Settings) -> Reply:
    from importlib.metadata import version

    from openingcli.words import say

    edition = settings.load().edition
    facts = {"version": version("openingcli"), "edition": edition}
    return Reply(say("edition", settings.language, **facts) + "\n")


def _nothing(reply: Reply, wanted: Format, words: str) -> Reply:
    """The answer is no: machine formats stay readable, people are told on stderr."""
    from openingcli.words import WORDS

    failure = FileRefusedError(WORDS["nobody"].fill(words=words), WORDS["try-list"])
    machine = wanted in (Format.JSON, Format.CSV, Format.TSV)
    return Reply(reply.text if machine else "", 1, failure)


def _of_category(catalogue: "Catalogue", name: str | None) -> "list[Indicator]":
    """The indicators of a category, named by its id or its name; all without."""
    from openingcli.naming import folded, nearest

    every = list(catalogue.indicators.values())
    if name is None:
        return every
    for category in catalogue.categories.values():
        if folded(name) in map(folded, (category.id, *category.name)):
            return [i for i in every if i.category == category.id]
    named = [(t, c.id) for c in catalogue.categories.values() for t in (c.id, *c.name)]
    close = nearest(name, named, 3) or list(catalogue.categories)
    raise UnknownNameError(Said("category", "类别"), name, close, "openingcli list")


def _known_source(catalogue: "Catalogue", name: str) -> str:
    """The id of a source, named by its id or its short name."""
    from openingcli.naming import folded, nearest

    for source in catalogue.sources.values():
        if folded(name) in map(folded, (source.id, *source.name)):
            return source.id
    named = [(t, s.id) for s in catalogue.sources.values() for t in (s.id, *s.name)]
    close = nearest(name, named, 3)
    raise UnknownNameError(Said("source", "来源"), name, close, "openingcli sources")


def _named(catalogue: "Catalogue", names: Sequence[str]) -> set[str]:
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
        known = _known_source(catalogue, source)
        found = [figure for figure in found if figure.source == known]
    return next(iter(found), None)


def _chosen(
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
        known = _known_source(catalogue, source)
        figures = [figure for figure in figures if figure.source == known]
    return figures


def _nearest_years(period: str | None, years: set[int]) -> list[str]:
    """The year before and the year after a period that have figures."""
    from openingcli.periods import parse_period

    end = parse_period(period).end if period else None
    if end is None or not years:
        return []
    before = max((year for year in years if year < end.year), default=None)
    after = min((year for year in years if year > end.year), default=None)
    return [str(year) for year in (before, after) if year is not None]


# Streams and words of failure


def _prepare_streams() -> None:
    """Characters that a stream cannot carry are written as escapes, never fatal."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _language(argv: Sequence[str]) -> Language:
    """The language for words of failure, before any option has been checked."""
    asked = os.environ.get("OPENINGCLI_LANG", "")
    for number, word in enumerate(argv):
        if word == "--lang" and number + 1 < len(argv):
            asked = argv[number + 1]
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return Language.ZH if asked.lower().startswith("zh") else Language.EN


def _width() -> int | None:
    """Columns to fill: COLUMNS rules, then the terminal; None in a pipe."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    if not sys.stdout or not sys.stdout.isatty():
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80


def _coloured(colour: Colour) -> bool:
    """--color, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, then the terminal."""
    if colour is not Colour.AUTO:
        return colour is Colour.ALWAYS
    environ = os.environ
    if environ.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if environ.get(name):
            return environ[name].lower() not in ("0", "false")
    if environ.get("CLICOLOR") == "0" or environ.get("TERM") == "dumb":
        return False
    return bool(sys.stdout) and sys.stdout.isatty()


def _complain(error: OpeningError, language: Language) -> None:
    """Print `error: …` and `hint: …` on stderr."""
    from openingcli.render.faults import complaint

    if sys.stderr is not None:
        sys.stderr.write(complaint(error.message, error.hint, language))


def _usage_error(error: typer.TyperException) -> UsageError:
    """A usage error of typer in our form."""
    message = error.format_message().strip().rstrip(".")
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "openingcli"
    hint = Said(f"try: {path} --help", f"可以试试：{path} --help")
    said = {
        "NoSuchOption": f"没有选项 {getattr(error, 'option_name', '')}",
        "MissingParameter": f"缺少参数：{message}",
    }.get(type(error).__name__, f"命令行有误：{message}")
    return UsageError(Said(message[:1].lower() + message[1:], said), hint)


def _unwritable(error: OSError, language: Language) -> int:
    from openingcli.files import why

    reason = why(error)
    failure = OutputError(
        Said(f"cannot write the answer: {reason.en}", f"无法输出结果：{reason.zh}"),
        SILENCE,
    )
    _complain(failure, language)
    _discard(sys.stdout)
    return failure.exit_code


def _discard(stream: Any) -> None:
    """Let what is still buffered go nowhere, so that the exit stays quiet."""
    if stream is None:
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
    except (OSError, ValueError):
        return
