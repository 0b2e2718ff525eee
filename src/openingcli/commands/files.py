"""The catalogue as files: export, validate, schema."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from openingcli.commands.common import (
    ForceOption,
    OutputOption,
    Reply,
    Settings,
)
from openingcli.commands.waiting import Waiting
from openingcli.errors import CatalogueError, UsageError
from openingcli.language import Said

if TYPE_CHECKING:  # imported inside what needs them, so that start-up stays fast
    from openingcli.catalogue import Catalogue


class ExportFormat(StrEnum):
    """How the whole catalogue is exported."""

    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    DATAPACKAGE = "datapackage"


def export(
    ctx: typer.Context,
    format: Annotated[  # noqa: A002
        ExportFormat,
        typer.Option(
            "--format",
            "-f",
            help="How to write it; datapackage is a zip of tables that say what they hold.",
        ),
    ] = ExportFormat.CSV,
    output: OutputOption = None,
    force: ForceOption = False,
) -> Reply:
    """Write every figure of the catalogue."""
    from openingcli.files import written_whole

    settings: Settings = ctx.obj
    if format is ExportFormat.DATAPACKAGE and (output is None or not _is_zip(output)):
        raise UsageError(
            Said("a data package is a zip file", "数据包是 zip 文件"),
            Said("add --output figures.zip", "请加上 --output figures.zip"),
        )
    catalogue = settings.load()
    if output is None:
        return Reply(_rows(catalogue, format))
    if format is ExportFormat.DATAPACKAGE:
        from openingcli.render.packages import to_datapackage

        data = to_datapackage(catalogue)
    else:
        data = _rows(catalogue, format).encode()
    with written_whole(output, force=force) as file:
        file.write(data)
    return Reply("")


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip"


def _rows(catalogue: "Catalogue", form: ExportFormat) -> str:
    """Every figure as a row of one of the flat formats."""
    from openingcli.render.records import (
        FIGURE_KEYS,
        figure_rows,
        to_json,
        to_json_lines,
        to_separated,
    )

    figures = (figure for fs in catalogue.figures.values() for figure in fs)
    rows = figure_rows(catalogue, figures)
    if form is ExportFormat.JSON:
        return to_json(rows)
    if form is ExportFormat.JSONL:
        return to_json_lines(rows)
    return to_separated(rows, FIGURE_KEYS, ",")


def validate(
    ctx: typer.Context,
    path: Annotated[
        Path | None, typer.Argument(help="A catalogue file, laid over the shipped one.")
    ] = None,
) -> Reply:
    """Name every fault of a catalogue file."""
    from openingcli.loading import validate as validate_files

    settings: Settings = ctx.obj
    paths = settings.stack(*([path] if path else []))
    try:
        with Waiting("waiting-compile", settings.language):
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


def schema() -> Reply:
    """Print the JSON Schema of the catalogue file."""
    import json

    from openingcli.schema import json_schema

    return Reply(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
