"""The whole catalogue as a Frictionless Data Package: tables that say what they hold.

A zip of `datapackage.json` and three CSV tables: figures, and the indicators and
sources that they belong to. The same catalogue gives the same bytes.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from typing import Any

from openingcli.catalogue import Catalogue
from openingcli.hedges import Hedge, is_fraction
from openingcli.records import Kind, Measure, Over, Source, Status, Time
from openingcli.render.records import Row, figure_rows, to_separated

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
FINAL = "final"
"""What the package calls a figure that its source does not call anything else."""
LICENCES = {
    "CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC BY-SA 4.0": ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}
"""The Open Definition's names of licences, and where their terms stand."""
MOMENT = (1980, 1, 1, 0, 0, 0)
"""When the files of the zip were made: the first that a zip can name, for no clock."""

REQUIRED = {"required": True}
KEY = {"required": True, "unique": True}


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, what stands in it, and what it may hold."""

    name: str
    description: str
    type: str = "string"
    constraints: dict[str, Any] = field(default_factory=dict)

    def described(self) -> dict[str, Any]:
        """The column as Table Schema describes it."""
        facts = {"name": self.name, "type": self.type, "description": self.description}
        return facts | ({"constraints": self.constraints} if self.constraints else {})


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the package; its first column is its key."""

    name: str
    title: str
    description: str
    fields: Sequence[Field]
    references: dict[str, str] = field(default_factory=dict)
    """The columns that hold a key of another table, and which."""


def _one_of(members: Iterable[str], *more: str) -> dict[str, Any]:
    return {"enum": [*more, *(str(member) for member in members)]}


FIGURES = Table(
    "figures",
    "Figures",
    "One row for each number of a source. Text that a spreadsheet would run as a "
    "formula is led by an apostrophe.",
    (
        Field("id", "indicator/period/source, stable", constraints=KEY),
        Field("indicator", "Id of the indicator", constraints=REQUIRED),
        Field("name_en", "Name of the indicator in English", constraints=REQUIRED),
        Field("name_zh", "Name of the indicator in Chinese", constraints=REQUIRED),
        Field("category", "Id of its category", constraints=REQUIRED),
        Field("area", "ISO 3166 code of the area", constraints=REQUIRED),
        Field(
            "kind",
            "observation: a number that a document prints; converted: the document's own "
            "conversion of it; change: a growth that it prints; series: a value of a data "
            "set; derived: the sum of such values",
            constraints=REQUIRED | _one_of(Kind),
        ),
        Field(
            "period",
            "2024, 2025-H1, 2025-Q3, 2025-07, 2025-07-31, a span 2021/2025-06, a span "
            "../2022-03 whose start is not printed, or undated; empty for a change",
        ),
        Field("from", "The period that a change grows from"),
        Field("to", "The period that a change grows to"),
        Field(
            "over",
            "Of a span: whether the number is its total, its average or true of each part",
            constraints=_one_of(Over),
        ),
        Field("value", "The number as recorded; empty for a fraction", "number"),
        Field(
            "fraction",
            "The number where it is recorded as a fraction of the whole",
            constraints={"pattern": "[0-9]+/[0-9]+"},
        ),
        Field("unit", "[scale] unit[ per unit] of the value", constraints=REQUIRED),
        Field(
            "base_value",
            "The value without its scale: 1.24 million is 1240000; percent stays percent",
            "number",
            REQUIRED,
        ),
        Field("base_unit", "The unit without its scale", constraints=REQUIRED),
        Field("low", "The least it may be, in base units; empty where open", "number"),
        Field("high", "The most it may be, in base units; empty where open", "number"),
        Field(
            "hedge",
            "The source's own caution; empty where it prints none",
            constraints=_one_of(Hedge),
        ),
        Field(
            "status",
            "final unless its source says otherwise",
            constraints=REQUIRED | _one_of(Status, FINAL),
        ),
        Field("streak", "For how many periods running it has been true: 8 years"),
        Field("prices", "Price basis, for money"),
        Field("source", "Id of the source", constraints=REQUIRED),
        Field("document", "File name of the text edition that lines are counted in"),
        Field(
            "line",
            "Line of the document, counted from 1 without empty lines",
            "integer",
            {"minimum": 1},
        ),
        Field("section", "Part and heading by number: II.1"),
        Field("printed", "The figure and the few words around it, as printed"),
        Field("cites", "The document's own footnote"),
        Field("inferred", "What the text does not state, each with the reason"),
        Field("corrected", "A misprint: the value as printed, and what shows it"),
        Field("code", "The publisher's code of the series"),
        Field("vintage", "The release in which the value was read"),
        Field("note_en", "What a reader must know besides, in English"),
        Field("note_zh", "What a reader must know besides, in Chinese"),
    ),
    {"indicator": "indicators", "source": "sources"},
)
INDICATORS = Table(
    "indicators",
    "Indicators",
    "One row for each indicator: what is counted, and how.",
    (
        Field("id", "Id of the indicator", constraints=KEY),
        Field("name_en", "Name in English", constraints=REQUIRED),
        Field("name_zh", "Name in Chinese", constraints=REQUIRED),
        Field("aliases", "Other names in both languages, separated by a semicolon"),
        Field("definition_en", "What is counted and what is not", constraints=REQUIRED),
        Field("definition_zh", "The same in Chinese", constraints=REQUIRED),
        Field("category", "Id of the category", constraints=REQUIRED),
        Field("category_en", "Name of the category in English", constraints=REQUIRED),
        Field("category_zh", "Name of the category in Chinese", constraints=REQUIRED),
        Field(
            "measure",
            "What kind of number it is: it decides which comparison is legitimate",
            constraints=REQUIRED | _one_of(Measure),
        ),
        Field(
            "time",
            "flow where it adds up over a period, stock where it holds at a moment",
            constraints=REQUIRED | _one_of(Time),
        ),
        Field("unit", "Unit of its figures, unless they say", constraints=REQUIRED),
        Field("prices", "Price basis, for money"),
        Field("area", "ISO 3166 code of the area", constraints=REQUIRED),
        Field("concept", "Id of the concept that it measures in its own way"),
        Field("sum_of", "Ids of the indicators that it is the sum of"),
    ),
)
SOURCES = Table(
    "sources",
    "Sources",
    "One row for each document or data set that figures were read from; what it does "
    "not print is empty.",
    (
        Field("id", "Id of the source", constraints=KEY),
        Field("name_en", "Short name in English", constraints=REQUIRED),
        Field("name_zh", "Short name in Chinese", constraints=REQUIRED),
        Field(
            "type",
            "What kind of publication it is",
            constraints=REQUIRED | _one_of(("article", "paper", "news", "dataset")),
        ),
        Field("title", "Title as printed"),
        Field("author", "Author as printed"),
        Field("publisher", "Who published it, as printed"),
        Field("published", "When it was published, as exactly as it says"),
        Field("language", "Language of the text", constraints=_one_of(("en", "zh"))),
        Field("doi", "DOI, where the text states it"),
        Field("url", "Address, where the text states it"),
        Field("document", "File name of the text edition that lines are counted in"),
        Field(
            "sha256",
            "SHA-256 of that file",
            constraints={"pattern": "[0-9a-f]{64}"},
        ),
        Field("repeats", "Ids of the sources whose text it repeats"),
        Field("licence", "Terms of a data set"),
    ),
)


def to_datapackage(catalogue: Catalogue) -> bytes:
    """The zip: the three tables and `datapackage.json`, which describes them."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # costs an import

    tables = [
        (FIGURES, _figures(catalogue)),
        (INDICATORS, _indicators(catalogue)),
        (SOURCES, _sources(catalogue)),
    ]
    files = {
        _path(table): to_separated(
            rows, [column.name for column in table.fields], ","
        ).encode()
        for table, rows in tables
    }
    package = _package(catalogue, [table for table, _ in tables], files)
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for path, data in {"datapackage.json": text.encode(), **files}.items():
            archive.writestr(ZipInfo(path, MOMENT), data, ZIP_DEFLATED)
    return out.getvalue()


def _figures(catalogue: Catalogue) -> list[Row]:
    every = [figure for found in catalogue.figures.values() for figure in found]
    rows = []
    for figure, known in zip(every, figure_rows(catalogue, every), strict=True):
        fraction = figure.value if is_fraction(figure.value) else None
        row = known | {
            "value": None if fraction else Decimal(figure.value),
            "fraction": fraction,
            "status": figure.status or FINAL,
            "prices": figure.prices or None,
            "code": figure.code or None,
        }
        rows.append({column.name: row[column.name] for column in FIGURES.fields})
    return rows


def _indicators(catalogue: Catalogue) -> list[Row]:
    return [
        {
            "id": one.id,
            "name_en": one.name.en,
            "name_zh": one.name.zh,
            "aliases": "; ".join(one.aliases) or None,
            "definition_en": one.definition.en,
            "definition_zh": one.definition.zh,
            "category": one.category,
            "category_en": catalogue.categories[one.category].name.en,
            "category_zh": catalogue.categories[one.category].name.zh,
            "measure": one.measure,
            "time": one.time,
            "unit": one.unit,
            "prices": one.prices or None,
            "area": one.area,
            "concept": one.concept or None,
            "sum_of": " ".join(one.sum_of) or None,
        }
        for one in catalogue.indicators.values()
    ]


def _sources(catalogue: Catalogue) -> list[Row]:
    return [
        {
            "id": source.id,
            "name_en": source.name.en,
            "name_zh": source.name.zh,
            "type": source.type,
            "title": source.title or None,
            "author": source.author or None,
            "publisher": source.publisher or None,
            "published": source.published or None,
            "language": source.language or None,
            "doi": source.doi or None,
            "url": source.url or None,
            "document": source.document or None,
            "sha256": source.sha256 or None,
            "repeats": " ".join(source.repeats) or None,
            "licence": source.licence or None,
        }
        for source in catalogue.sources.values()
    ]


def _package(
    catalogue: Catalogue, tables: Sequence[Table], files: dict[str, bytes]
) -> dict[str, Any]:
    """The descriptor of the package."""
    title = catalogue.title.en
    return {
        "$schema": PROFILE,
        "name": re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "catalogue",
        "title": title,
        "description": f"{title} ({catalogue.title.zh}), edition {catalogue.edition}.",
        "version": catalogue.edition,
        "licenses": [_licence(catalogue.licence)],
        "sources": [_origin(source) for source in catalogue.sources.values()],
        "resources": [_resource(table, files[_path(table)]) for table in tables],
    }


def _licence(text: str) -> dict[str, str]:
    if text not in LICENCES:
        return {"name": "notspecified", "title": text}
    name, path = LICENCES[text]
    return {"name": name, "title": text, "path": path}


def _origin(source: Source) -> dict[str, str]:
    """A source as the package names it; an address only where the source states one."""
    parts = [source.author, source.title or source.name.en, source.publisher]
    origin = {"title": ", ".join(part for part in parts if part)}
    address = f"https://doi.org/{source.doi}" if source.doi else source.url
    return origin | ({"path": address} if address else {})


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    from hashlib import sha256

    schema: dict[str, Any] = {
        "fields": [column.described() for column in table.fields],
        "missingValues": [""],
        "primaryKey": [table.fields[0].name],
    }
    if table.references:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": ["id"]}}
            for column, other in table.references.items()
        ]
    return {
        "name": table.name,
        "type": "table",
        "path": _path(table),
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "schema": schema,
    }


def _path(table: Table) -> str:
    return f"{table.name}.csv"
