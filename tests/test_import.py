"""A World Bank download becomes a catalogue file, or is refused with the reason."""

import csv
import json
import os
import pty
import shlex
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli import importing, places
from openingcli.catalogue import Catalogue
from openingcli.compiling import compile_catalogue
from openingcli.countries import ALPHA_2, alpha_3, chinese_name
from openingcli.errors import FileRefusedError
from openingcli.hedges import NUMBER
from openingcli.records import Measure
from openingcli.worldbank import Row, plain_number
from tests.conftest import FILES, ROOT, Process, Run

OWN = FILES / "worldbank"
DATA = OWN / "API_99_DS2_en_csv_v2_1.csv"
MEMBERS = sorted(OWN.glob("*.csv"))
REAL = ROOT.parent / "shared" / "downloads"
needs_downloads = pytest.mark.skipif(
    not REAL.is_dir(), reason=f"the real downloads are not at {REAL}"
)
GOOD = sorted(REAL.glob("API_[BN]*.csv"))
CUT = REAL / "API_FI.RES.TOTL.CD_DS2_en_csv_v2_38110.csv"
INSERTED = REAL / "ny.gdp.pcap.cd_Indicator_en_csv_v2.csv"
PREAMBLE = 'the Bank\'s lines "Data Source" and "Last Updated Date" before the header'


def line(*cells: str) -> str:
    """A line as the Bank writes it."""
    return "".join(f'"{cell}",'.replace('"', '""')[1:-2] + '",' for cell in cells)


def bank_line(*cells: str) -> str:
    """A line as the Bank writes it: quoted cells, a comma after each."""
    return "".join('"{}",'.format(cell.replace('"', '""')) for cell in cells) + "\n"


def download(
    *rows: tuple[str, ...],
    years: tuple[str, ...] = ("2023", "2024"),
    updated: str = "2026-04-08",
    title: str = "World Development Indicators",
) -> bytes:
    """A download of rows: country, its code, indicator, its code, values."""
    header = ("Country Name", "Country Code", "Indicator Name", "Indicator Code")
    lines = (
        bank_line("Data Source", title),
        "\n",
        bank_line("Last Updated Date", updated),
        "\n",
        bank_line(*header, *years),
        *(bank_line(*row) for row in rows),
    )
    return b"\xef\xbb\xbf" + "".join(lines).encode("utf-8", "surrogatepass")


def china(name: str = "Thing", code: str = "A.B", *values: str) -> tuple[str, ...]:
    """A row of China with two values."""
    return ("China", "CHN", name, code, *(values or ("1", "2")))


def imported(
    path: Path, *more: Path, country: str = "CHN", taken: tuple[str, ...] = ()
) -> importing.Overlay:
    """The overlay of some downloads."""
    return importing.import_worldbank(
        [path, *more], country, taken, lambda done, total: None
    )


def compiled(overlay: importing.Overlay) -> Catalogue:
    """The catalogue that an overlay is by itself, read by the strict loader."""
    text = "".join(overlay.parts)
    result = compile_catalogue([("overlay.yaml", text.encode())])
    assert result.catalogue is not None, result.faults
    assert result.faults == ()
    return result.catalogue


def of(path: Path, data: bytes) -> Path:
    """A file of these bytes."""
    path.write_bytes(data)
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The zip as the Bank serves it: data and both companions."""
    path = tmp_path / "API_99_DS2_en_csv_v2_1.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for member in MEMBERS:
            file.write(member, member.name)
    return path


def values(catalogue: Catalogue, indicator: str) -> dict[str, str]:
    """Year and value of an indicator, as the catalogue has them."""
    return {figure.period: figure.value for figure in catalogue.figures[indicator]}


# What comes of a download


@pytest.mark.parametrize("country", ["CHN", "VNM"])
def test_a_zip_becomes_this_overlay(run: Run, archive: Path, country: str) -> None:
    """Values, units, definitions, area and release of a zip, to the letter."""
    outcome = run(f"import worldbank {archive} --country {country}")

    assert outcome == (0, (OWN / f"{country}.yaml").read_text("utf-8"), "")


def test_a_csv_alone_has_no_definitions(run: Run) -> None:
    """What only the companions say is said to be missing; the rest is the same."""
    expected = (OWN / "CHN.yaml").read_text("utf-8")

    outcome = run(f"import worldbank {DATA}")

    same = [line for line in expected.split("\n") if "definition" not in line]
    assert [
        line for line in outcome.out.split("\n") if "definition" not in line
    ] == same
    assert outcome.out.count("imported without a definition.") == 4
    assert outcome.out.count("导入时未附定义。") == 4


@pytest.mark.parametrize("alone", ["", " --alone"])
def test_validate_accepts_the_overlay(
    run: Run, archive: Path, tmp_path: Path, alone: str
) -> None:
    """Laid over the shipped catalogue, and standing alone."""
    run(f"import worldbank {archive} --output {tmp_path / 'my.yaml'}")

    outcome = run(f"validate {tmp_path / 'my.yaml'}{alone}")

    assert outcome.code == 0
    assert outcome.out.startswith("no faults: ")
    assert outcome.out.count("\n") == 1


def test_a_series_is_found_by_its_code(run: Run, archive: Path, tmp_path: Path) -> None:
    """The Bank's code is another name of the indicator."""
    run(f"import worldbank {archive} --output {tmp_path / 'my.yaml'}")

    outcome = run(f"show AB.FRM.TOTL --catalogue {tmp_path / 'my.yaml'} --format json")

    rows = json.loads(outcome.out)
    assert [(row["period"], row["value"]) for row in rows] == [
        ("2019", 0),
        ("2020", 12),
        ("2021", 345),
    ]
    assert {row["vintage"] for row in rows} == {"2026-04-08"}


def test_overlays_of_two_countries_stand_together(
    run: Run, archive: Path, tmp_path: Path
) -> None:
    """Ids and names of another country carry the country, so nothing collides."""
    for country in ("CHN", "VNM", "WLD"):
        output = tmp_path / f"{country}.yaml"
        run(f"import worldbank {archive} --country {country} --output {output}")

    stack = " ".join(f"--catalogue {path}" for path in sorted(tmp_path.glob("*.yaml")))
    outcome = run(f"validate --alone {stack}")

    assert (outcome.code, outcome.out) == (0, "no faults: 12 indicators, 22 figures\n")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "4 series with 13 values of China (CHN) written to {path}.\n"
            "Left out: 1 series without a value.\n"
            "Next: openingcli --catalogue {path} list --category imported\n",
        ),
        (
            "zh",
            "已将中国（CHN）的4 个序列（13 个数值）写入 {path}。\n"
            "未写入：1 个没有数值的序列。\n"
            "接下来：openingcli --catalogue {path} list --category imported\n",
        ),
    ],
)
def test_what_was_written_is_said(
    process: Process, archive: Path, tmp_path: Path, lang: str, said: str
) -> None:
    """With --output stdout says what was written and what to type; stderr is silent."""
    path = tmp_path / "my.yaml"

    outcome = process(f"import worldbank {archive} --output {path} --lang {lang}")

    assert outcome == (0, said.format(path=path), "")
    assert path.read_text("utf-8") == (OWN / "CHN.yaml").read_text("utf-8")


def test_the_next_line_can_be_typed(run: Run, archive: Path, tmp_path: Path) -> None:
    """The command that the summary offers works."""
    path = tmp_path / "my catalogue.yaml"
    said = run(f"import worldbank {archive} --output '{path}'").out

    offered = said.splitlines()[-1].removeprefix("Next: openingcli ")

    assert run(offered).code == 0


# Real downloads


def real_values(path: Path, code: str) -> dict[str, str]:
    """Year and cell of a country, read without the program."""
    rows = [r for r in csv.reader(path.open(encoding="utf-8-sig")) if len(r) > 4]
    cells = next(dict(zip(rows[0], row, strict=True)) for row in rows if row[1] == code)
    return {year: text for year, text in cells.items() if year.isdigit() and text}


@needs_downloads
@pytest.mark.parametrize("country", ["CHN", "VNM", "WLD", "EAS"])
@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_every_real_value_comes_back(path: Path, country: str) -> None:
    """All values of a real download are the file's, digit by digit."""
    expected = real_values(path, country)

    catalogue = compiled(imported(path, country=country))

    (found,) = (values(catalogue, i) for i in catalogue.indicators)
    assert found.keys() == expected.keys()
    assert expected
    for year, text in expected.items():
        assert Decimal(found[year]) == Decimal(text)
        assert found[year] == text or "E" in text


@needs_downloads
def test_an_exponent_is_written_out() -> None:
    """4.47993767043241E-05 keeps its fifteen digits in plain notation."""
    (path,) = (path for path in GOOD if "BX.KLT" in path.name)

    catalogue = compiled(imported(path))

    found = values(catalogue, "wb-bx-klt-dinv-wd-gd-zs")
    assert found["1979"] == "0.0000447993767043241"


@needs_downloads
def test_real_downloads_together(run: Run, tmp_path: Path) -> None:
    """Four files of three releases make one overlay that validates."""
    files = " ".join(map(str, GOOD))
    path = tmp_path / "my.yaml"

    outcome = run(f"import worldbank {files} --output {path}")

    assert outcome.out.startswith("4 series with 242 values of China (CHN) written")
    assert run(f"validate {path}").code == 0
    assert (
        run(f"validate {path} --alone").out == "no faults: 4 indicators, 242 figures\n"
    )


@needs_downloads
@pytest.mark.parametrize(
    ("path", "found"),
    [
        (
            CUT,
            "the header, and values cut to 1.08359E+11 (line 10) "
            "as a spreadsheet saves them",
        ),
        (
            INSERTED,
            "the header, and in line 2 a row put in by hand: "
            '‘Taiwan,TWN,"GDP per capita (current US$)","NY.GDP…’',
        ),
    ],
    ids=["cut", "inserted"],
)
def test_a_mangled_real_file_is_refused(
    run: Run, tmp_path: Path, path: Path, found: str
) -> None:
    """The two mangled downloads are told apart, and nothing is written."""
    outcome = run(f"import worldbank {path} --output {tmp_path / 'my.yaml'}")

    assert outcome.code == 1
    assert outcome.out == ""
    assert outcome.err.splitlines()[0] == (
        f"error: {path}:1: expected {PREAMBLE}, found {found}"
    )
    assert list(tmp_path.iterdir()) == []


# Numbers


def cell(text: str) -> str:
    """What becomes of one cell."""
    return plain_number(
        Row("China", "CHN", "Thing", "A.B", {"2024": text}, "f:6"), "2024"
    )


@given(
    st.from_regex(r"-?(0|[1-9][0-9]{0,16})(\.[0-9]{1,17})?", fullmatch=True),
)
def test_a_plain_number_stays_as_it_is(text: str) -> None:
    """Every digit, sign and trailing zero of a cell comes back."""
    assert cell(text) == text


@given(
    st.from_regex(r"-?[1-9](\.[0-9]{1,16})?E(-[01][0-9]|\+1[5-7])", fullmatch=True),
)
def test_an_exponent_is_exact(text: str) -> None:
    """An exponent is written out, with no digit lost, or refused by name."""
    try:
        plain = cell(text)
    except FileRefusedError as error:
        assert "A.B 2024" in error.message.en
        assert len(f"{Decimal(text):f}".partition(".")[2]) > 30
        return

    assert NUMBER.fullmatch(plain)
    assert Decimal(plain) == Decimal(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12,5", "a number"),
        ("1,234", "a number"),
        ("..", "a number"),
        (" 5", "a number"),
        ("+5", "a number"),
        ("٣", "a number"),
        ("NaN", "a number"),
        ("0x10", "a number"),
        ("1E+18", "at most 18 digits before the point and 30 after it"),
        ("1E-31", "at most 18 digits before the point and 30 after it"),
        ("1E+999", "at most 18 digits before the point and 30 after it"),
        ("012", "at most 18 digits before the point and 30 after it"),
        ("9" * 19, "at most 18 digits before the point and 30 after it"),
    ],
)
def test_a_cell_that_is_no_number_is_named(text: str, expected: str) -> None:
    """File, line, series and year of a value that cannot be kept."""
    if text == "012":
        assert cell(text) == "12"
        return
    with pytest.raises(FileRefusedError) as refusal:
        cell(text)

    assert refusal.value.message.en == (
        f"f:6: A.B 2024: expected {expected}, found ‘{text}’"
    )
