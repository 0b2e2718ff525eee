"""What stands between the cog marks of docs/: parts that are made of the tool itself.

cog -r -I . docs/*.md
"""

import json
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

from openingcli.cli import COMMANDS
from openingcli.language import Language, Said
from openingcli.loading import load
from openingcli.render.markdown import to_markdown
from openingcli.render.screens.reader import Reader
from openingcli.render.sheets import Column, Grid, Sheet
from openingcli.schema import (
    Aliases,
    Both,
    CatalogueFile,
    CategoryRecord,
    ChangeRecord,
    ConceptRecord,
    Conversion,
    Correction,
    Document,
    Head,
    IndicatorRecord,
    Named,
    ObservationRecord,
    Printing,
    Record,
    SeriesRecord,
    SourceRecord,
    UnitRecord,
    guide_of,
)
from scripts.transcripts import printed

RECORDS: dict[str, tuple[type[Record], ...]] = {
    "The file": (CatalogueFile,),
    "`catalogue`": (Head,),
    "A text in both languages": (Both,),
    "One of `categories`": (Named, CategoryRecord),
    "One of `units`": (Named, UnitRecord),
    "One of `sources`": (Named, SourceRecord),
    "`document` of a source": (Document,),
    "One of `concepts`": (Named, ConceptRecord),
    "One of `indicators`": (Named, IndicatorRecord),
    "`aliases` of an indicator": (Aliases,),
    "An observation or a change": (Printing,),
    "One of `observations`, besides": (ObservationRecord,),
    "One of `changes`, besides": (ChangeRecord,),
    "`corrected` of either": (Correction,),
    "`converted` of an observation": (Conversion,),
    "One of `series`": (SeriesRecord,),
}
"""Where a reader meets each record of the schema, and the classes with its fields."""

LONGEST_EXAMPLE = 100
"""Longer ones hold whole records, which have a table of their own."""

LEDGER = (
    Said("Indicator", "指标"),
    Said("Period", "时期"),
    Said("As printed", "原文"),
    Said("As corrected", "更正为"),
    Said("Why", "理由"),
    Said("Source", "来源"),
    Said("Line", "行"),
)
"""Headings of the ledger of corrections."""


def commands(language: str) -> str:
    """The help of every command, as on a terminal of 80 columns."""
    pages = [_help("openingcli", "", language)]
    pages += [_help(f"`{name}`", f"{name} ", language) for name in COMMANDS]
    return "\n".join(pages)


def _help(heading: str, command: str, language: str) -> str:
    help_ = printed(f"{command}--help --lang {language}")
    return f"\n## {heading}\n\n```text\n{help_}```\n"


def fields() -> str:
    """Every field of a catalogue file: whether it is needed, its meaning, an example."""
    return "".join(
        f"\n### {heading}\n\n{_table(*records)}" for heading, records in RECORDS.items()
    )


def _table(*records: type[Record]) -> str:
    rows = ["| field | needed | what it is | example |", "| --- | --- | --- | --- |"]
    for record in records:
        own = [name for name in record.model_fields if name in record.__annotations__]
        for field in own:
            info = record.model_fields[field]
            name = info.alias or field
            cells = (
                f"`{name}`",
                "yes" if info.is_required() else "",
                f"{info.description}{_choices(info.annotation)}",
                _example(guide_of(record, field).good),
            )
            escaped = (cell.replace("|", "\\|") for cell in cells)
            rows.append(f"| {' | '.join(escaped)} |")
    return "\n".join(rows) + "\n"


def _choices(annotation: Any) -> str:
    """What alone may stand in a field, where that is a handful of words."""
    for kind in (annotation, *get_args(annotation)):
        words = get_args(kind) if get_origin(kind) is Literal else ()
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            words = tuple(kind)
        if words:
            return f" One of {', '.join(f'`{word}`' for word in words)}."
    return ""


def _example(good: object) -> str:
    """An example as YAML; a record within a record is shown where it is described."""
    text = good if isinstance(good, str) else json.dumps(good, ensure_ascii=False)
    return f"`{text}`" if len(text) <= LONGEST_EXAMPLE else ""


def corrections(language: str) -> str:
    """Every figure of the shipped catalogue that is not as printed, and why."""
    catalogue = load([])
    reader = Reader(catalogue, Language(language))
    rows = []
    for indicator in catalogue.indicators.values():
        for figure in catalogue.figures[indicator.id]:
            if figure.corrected and figure.because:
                misprint = figure._replace(value=figure.corrected)
                rows.append(
                    [
                        f"{indicator.name.to(reader.language)} ({indicator.id})",
                        reader.period(figure),
                        f"“{figure.printed}”: {reader.quantity(misprint, indicator)}",
                        reader.quantity(figure, indicator),
                        figure.because.to(reader.language),
                        reader.source_name(figure.source),
                        str(figure.line),
                    ]
                )
    sheet = Sheet()
    sheet.grid(Grid([Column(heading.to(reader.language)) for heading in LEDGER], rows))
    return f"\n{to_markdown(sheet)}\n"
