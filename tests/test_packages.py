"""The whole catalogue for other programs: JSON Lines and a Frictionless Data Package."""

import csv
import io
import json
import shlex
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import pytest

from openingcli.catalogue import Catalogue
from openingcli.hedges import is_fraction
from openingcli.loading import load
from openingcli.render.packages import to_datapackage
from tests.conftest import FILES, Run

GOOD = FILES / "good/small.yaml"
SMALL = f"--catalogue {shlex.quote(str(GOOD))} --alone"
RISKY = """\
catalogue: {title: {en: Risky, zh: 有险}, edition: 2026-01, licence: Ask us}
categories: {any: {name: {en: "@any", zh: 任意}}}
units: {points: {name: {en: points, zh: 点}, kind: index}}
sources:
  book:
    name: {en: "=HYPERLINK(1)", zh: 书}
    type: paper
    title: "+SUM(1), \\"quoted\\""
    document: {file: "-book.txt", sha256: "0000000000000000000000000000000000000000000000000000000000000000"}
indicators:
  balance:
    name: {en: "=1+1", zh: 余额}
    category: any
    definition: {en: What is left., zh: 余下的。}
    measure: amount
    time: flow
    unit: points
    observations:
      - {period: 2020, value: -9.80, source: book, line: 1, printed: "-9.80 points"}
"""


@pytest.fixture(params=["shipped", "small", "risky"])
def any_catalogue(request: pytest.FixtureRequest, tmp_path: Path) -> Catalogue:
    """The shipped catalogue, a small one, one whose texts a spreadsheet would run."""
    if request.param == "shipped":
        return load([])
    risky = tmp_path / "risky.yaml"
    risky.write_text(RISKY, encoding="utf-8")
    return load([GOOD if request.param == "small" else risky], alone=True)


def unpacked(data: bytes, folder: Path) -> Path:
    """The descriptor of a package, its tables beside it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(folder)
    return folder / "datapackage.json"


def described(catalogue: Catalogue) -> dict[str, Any]:
    """The descriptor of the package of a catalogue."""
    with zipfile.ZipFile(io.BytesIO(to_datapackage(catalogue))) as archive:
        package: dict[str, Any] = json.loads(archive.read("datapackage.json"))
    return package


def rows(data: bytes, table: str) -> list[dict[str, str]]:
    """The rows of one table of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(f"{table}.csv").decode()
    return list(csv.DictReader(io.StringIO(text), strict=True))


# JSON Lines


def test_json_lines_are_the_objects_of_json(run: Run) -> None:
    """Each line is one object, letter by letter that of `--format json`."""
    array = run("export --format json").out.splitlines()[1:-1]

    lines = run("export --format jsonl").out.splitlines()

    assert lines == [line.strip().removesuffix(",") for line in array]
    assert json.loads(lines[0])["indicator"] == "trade-volume"


# The package


def test_the_package_is_valid(any_catalogue: Catalogue, tmp_path: Path) -> None:
    """The Frictionless tools find no fault: types, constraints, keys, bytes, hashes."""
    package = unpacked(to_datapackage(any_catalogue), tmp_path / "package")

    report = frictionless.validate(package)

    assert report.valid, report.flatten(["type", "note"])
    assert [task.name for task in report.tasks] == ["figures", "indicators", "sources"]
    assert report.tasks[0].stats["rows"] == sum(
        map(len, any_catalogue.figures.values())
    )


@pytest.mark.parametrize(
    ("was", "now", "fault"),
    [
        (",exports,", ",other,", "foreign-key"),
        (",final,", ",sure,", "constraint-error"),
        (",125,", ",many,", "type-error"),
    ],
)
def test_the_tool_would_notice(tmp_path: Path, was: str, now: str, fault: str) -> None:
    """A row with a strange id, status or number is a fault to the same tool."""
    data = to_datapackage(load([GOOD], alone=True))
    package = unpacked(data, tmp_path / "package")
    figures = package.parent / "figures.csv"
    text = figures.read_text("utf-8")
    assert was in text
    figures.write_text(text.replace(was, now), encoding="utf-8")

    report = frictionless.validate(package)

    assert fault in {error for (error,) in report.flatten(["type"])}


def test_numbers_are_exact(any_catalogue: Catalogue) -> None:
    """A value is the text of its record; a fraction has a column of its own."""
    figures = [f for found in any_catalogue.figures.values() for f in found]

    found = rows(to_datapackage(any_catalogue), "figures")

    assert [row["id"] for row in found] == [figure.id for figure in figures]
    assert [row["value"] or row["fraction"] for row in found] == [
        figure.value for figure in figures
    ]
    for row, figure in zip(found, figures, strict=True):
        assert bool(row["fraction"]) == is_fraction(figure.value)
        assert Decimal(row["base_value"]) == figure.base_value


def test_every_row_has_unit_status_and_source(any_catalogue: Catalogue) -> None:
    """No row needs another table to be understood, and no status is left out."""
    found = rows(to_datapackage(any_catalogue), "figures")

    assert all(row["unit"] and row["source"] for row in found)
    assert {row["status"] for row in found} <= {
        *("final", "provisional", "estimate", "forecast")
    }


def test_indicators_and_sources_are_whole(any_catalogue: Catalogue) -> None:
    """Both tables hold every record, and definitions in both languages."""
    data = to_datapackage(any_catalogue)

    indicators, sources = rows(data, "indicators"), rows(data, "sources")

    assert [row["id"] for row in indicators] == list(any_catalogue.indicators)
    assert [row["id"] for row in sources] == list(any_catalogue.sources)
    assert all(row["definition_en"] and row["definition_zh"] for row in indicators)


def test_the_descriptor_says_what_it_is() -> None:
    """Name, edition, licence and sources are the catalogue's; no date is made up."""
    package = described(load([]))

    assert {key: package[key] for key in list(package)[:7]} == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "china-opening-up-indicators",
        "title": "China opening-up indicators",
        "description": "China opening-up indicators (中国对外开放指标), edition 2026-11.",
        "version": "2026-11",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "CC BY 4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "sources": [
            {
                "title": "Wang Wentao, Vigorously Advancing High-Standard Opening Up, "
                "Qiushi Journal"
            },
            {"title": "Yu Hongchi, Yu Hongchi 2025"},
            {
                "title": "Qiu Ping, The Essential Meaning of High-Standard Opening Up, "
                "en.qstheory.cn"
            },
            {
                "title": "Wu Zhicheng, Developing New Quality Productive Forces through "
                "High-Standard Opening Up",
                "path": "https://doi.org/10.56289/ijcsrp.205",
            },
            {
                "title": "China advances high-level opening-up, creating new "
                "opportunities for global partners with economic growth"
            },
            {"title": "World Development Indicators, World Bank"},
            {"title": "World Investment Report 2026, FDI explorer, UNCTAD"},
        ],
    }


def test_every_column_is_described() -> None:
    """Each column has a type and a sentence, in the order of the table."""
    data = to_datapackage(load([GOOD], alone=True))

    for resource in described(load([GOOD], alone=True))["resources"]:
        fields = resource["schema"]["fields"]
        header = rows(data, resource["name"])[0]
        assert [column["name"] for column in fields] == list(header)
        assert all(column["type"] and column["description"] for column in fields)
        assert resource["schema"]["missingValues"] == [""]


def test_a_licence_without_a_known_name_is_told_as_it_is(tmp_path: Path) -> None:
    """Terms that no list of licences knows are not called by the name of another."""
    path = tmp_path / "risky.yaml"
    path.write_text(RISKY, encoding="utf-8")

    package = described(load([path], alone=True))

    assert package["licenses"] == [{"name": "notspecified", "title": "Ask us"}]


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    """Text that begins like a formula is led by an apostrophe; numbers are not."""
    path = tmp_path / "risky.yaml"
    path.write_text(RISKY, encoding="utf-8")

    data = to_datapackage(load([path], alone=True))

    assert rows(data, "indicators")[0]["name_en"] == "'=1+1"
    assert rows(data, "indicators")[0]["category_en"] == "'@any"
    assert rows(data, "sources")[0]["title"] == '\'+SUM(1), "quoted"'
    assert rows(data, "figures")[0]["document"] == "'-book.txt"
    assert rows(data, "figures")[0]["value"] == "-9.80"


def test_the_same_catalogue_gives_the_same_bytes(any_catalogue: Catalogue) -> None:
    """No clock and no order of a set shows in the package."""
    assert to_datapackage(any_catalogue) == to_datapackage(any_catalogue)


# The file


def test_a_package_is_written_whole(run: Run, tmp_path: Path) -> None:
    """The zip holds the descriptor first, then the tables; nothing goes to stdout."""
    path = tmp_path / "out.zip"

    assert run(f"export {SMALL} --format datapackage --output {path}") == (0, "", "")

    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            *("datapackage.json", "figures.csv", "indicators.csv", "sources.csv")
        ]
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.zip"]


def test_an_existing_package_is_kept_without_force(run: Run, tmp_path: Path) -> None:
    """What stands there stays; with --force it is replaced."""
    path = tmp_path / "out.zip"
    path.write_text("mine", encoding="utf-8")
    line = f"export {SMALL} --format datapackage --output {path}"

    outcome = run(line)

    assert outcome == (
        4,
        "",
        f"error: {path} exists already\nhint: add --force to replace it\n",
    )
    assert path.read_text("utf-8") == "mine"
    assert run(f"{line} --force").code == 0
    assert zipfile.is_zipfile(path)


@pytest.mark.parametrize("output", ["", "--output figures", "--output figures.csv"])
def test_a_package_needs_a_zip(run: Run, output: str) -> None:
    """Without a file that ends in .zip nothing is written."""
    assert run(f"export --format datapackage {output}") == (
        2,
        "",
        "error: a data package is a zip file\nhint: add --output figures.zip\n",
    )
