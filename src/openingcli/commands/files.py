"""The catalogue as files: export, validate, schema."""

from pathlib import Path
from typing import Annotated

import typer

from openingcli.commands.common import ExportFormat, Reply, Settings
from openingcli.errors import CatalogueError


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
    """Write every figure of the catalogue."""
    from openingcli.files import written_whole
    from openingcli.render.records import (
        FIGURE_KEYS,
        figure_rows,
        to_json,
        to_separated,
    )

    settings: Settings = ctx.obj
    catalogue = settings.load()
    figures = (figure for fs in catalogue.figures.values() for figure in fs)
    rows = figure_rows(catalogue, figures)
    if format is ExportFormat.JSON:
        text = to_json(rows)
    else:
        text = to_separated(rows, FIGURE_KEYS, ",")
    if output is None:
        return Reply(text)
    with written_whole(output, force=force) as file:
        file.write(text.encode())
    return Reply("")


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
