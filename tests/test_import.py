"""A World Bank download becomes a catalogue file, or is refused with the reason."""

import csv
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli import importing, places, worldbank
from openingcli.catalogue import Catalogue
from openingcli.compiling import compile_catalogue
from openingcli.countries import ALPHA_2, alpha_3, chinese_name
from openingcli.errors import FileRefusedError, UsageError
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
    return importing.import_worldbank([path, *more], country, taken, lambda *_: None)


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

    assert (outcome.code, outcome.out) == (0, "no faults: 12 indicators, 23 figures\n")


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
    lines = path.read_text("utf-8-sig").splitlines()
    rows = [row for row in csv.reader(lines) if len(row) > 4]
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
    if len(f"{Decimal(text):f}".partition(".")[2]) > 30:
        with pytest.raises(FileRefusedError, match=r"A\.B 2024"):
            cell(text)
        return

    plain = cell(text)

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
        ("012", "a number"),
        ("1E+18", "at most 18 digits before the point and 30 after it"),
        ("1E-31", "at most 18 digits before the point and 30 after it"),
        ("1E+999", "at most 18 digits before the point and 30 after it"),
        ("9" * 19, "at most 18 digits before the point and 30 after it"),
    ],
)
def test_a_cell_that_is_no_number_is_named(text: str, expected: str) -> None:
    """File, line, series and year of a value that cannot be kept."""
    with pytest.raises(FileRefusedError) as refusal:
        cell(text)

    assert refusal.value.message.en == (
        f"f:6: A.B 2024: expected {expected}, found ‘{text}’"
    )


# What the words imply


@pytest.mark.parametrize(
    ("name", "unit", "measure", "prices"),
    [
        ("Population, total", "number", "amount", ""),
        ("GDP (current US$)", "USD", "amount", "current"),
        ("Reserves (includes gold, current US$)", "USD", "amount", "current"),
        ("GDP (constant 2015 US$)", "USD", "amount", "constant-2015"),
        ("GDP (constant LCU)", "CNY", "amount", "constant"),
        ("GDP, PPP (constant 2021 international $)", "wb-international-dollars", "amount", "ppp-2021"),
        ("Rate (LCU per US$, period average)", "CNY per USD", "ratio", ""),
        ("GDP growth (annual %)", "percent", "rate", ""),
        ("Tariff (%)", "percent", "rate", ""),
        ("Trade (% of GDP)", "percent", "share", ""),
        ("Jobless (% of labor force) (modeled ILO estimate)", "percent", "share", ""),
        ("Prices (2010 = 100)", "wb-2010-100", "index", ""),
        ("Rules (1=low to 6=high)", "wb-1-low-to-6-high", "ratio", ""),
        ("Life expectancy (years)", "years", "amount", ""),
        ("Power (kWh per capita)", "wb-kwh-per-capita", "amount", ""),
        ("Enrolment (gross), index (GPI)", "wb-gpi", "amount", ""),
        ("Ratio of (GDP) to the rate", "number", "amount", ""),
        ("Odd (thousand)", "wb-thousand", "amount", ""),
        ("Odd (人口)", "wb-unit", "amount", ""),
        ("Odd ()", "number", "amount", ""),
    ],
)  # fmt: skip
def test_the_bracket_tells_unit_and_measure(
    tmp_path: Path, name: str, unit: str, measure: str, prices: str
) -> None:
    """The last bracket is the unit; without one it is `number`."""
    path = of(tmp_path / "a.csv", download(china(name)))

    catalogue = compiled(imported(path))

    indicator = catalogue.indicators["wb-a-b"]
    assert (indicator.unit, indicator.measure, indicator.prices) == (
        unit,
        measure,
        prices,
    )


@pytest.mark.parametrize("beyond", ["-0.5", "171.362098138748"])
def test_a_share_beyond_the_whole_is_a_rate(tmp_path: Path, beyond: str) -> None:
    """Trade may exceed GDP, and net investment may be negative."""
    row = china("Trade (% of GDP)", "A.B", "36.1", beyond)

    catalogue = compiled(imported(of(tmp_path / "a.csv", download(row))))

    assert catalogue.indicators["wb-a-b"].measure is Measure.RATE


def test_units_that_are_carried_are_those_of_the_shipped_catalogue(
    catalogue: Catalogue,
) -> None:
    """An overlay changes no shipped unit; one of its own has a name of its own."""
    for unit_id, (name, kind) in importing.UNITS.items():
        if unit_id in catalogue.units:
            shipped = catalogue.units[unit_id]
            assert (name, kind) == (shipped.name, shipped.kind)
        else:
            assert unit_id == importing.NO_UNIT or unit_id.startswith("wb-")


def test_a_name_that_leads_elsewhere_gets_its_code(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    """A name of the shipped catalogue, or of another series, stays its own."""
    name = catalogue.indicators["trade-volume"].name.en
    rows = china(name.upper()), china("Same", "A.C"), china("Same", "A.D")

    overlay = imported(of(tmp_path / "a.csv", download(*rows)), taken=(name,))

    names = {i.name.en for i in compiled(overlay).indicators.values()}
    assert names == {f"{name.upper()} [A.B]", "Same", "Same [A.D]"}


def test_codes_that_make_the_same_id_stay_apart(tmp_path: Path) -> None:
    """Two codes are two indicators, though an id has letters and dashes only."""
    path = of(tmp_path / "a.csv", download(china("P", "A.B"), china("Q", "a_b")))

    assert list(compiled(imported(path)).indicators) == ["wb-a-b", "wb-a-b-2"]


def test_another_data_set_has_its_title_and_no_licence(tmp_path: Path) -> None:
    """Only the World Development Indicators are known to be CC BY 4.0."""
    data = download(china(), title="Worldwide Governance Indicators")

    (source,) = compiled(imported(of(tmp_path / "a.csv", data))).sources.values()

    assert source.id == "worldbank-worldwide-governance-indicators-2026-04-08"
    assert source.title == "Worldwide Governance Indicators"
    assert source.licence == ""


def zipped(path: Path, *members: tuple[str, bytes]) -> Path:
    """A zip of these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members:
            file.writestr(name, data)
    return path


def about(*rows: tuple[str, ...], columns: tuple[str, ...] = ()) -> bytes:
    """The companion of a download."""
    header = columns or ("INDICATOR_CODE", "INDICATOR_NAME", "SOURCE_NOTE")
    return "".join(bank_line(*row) for row in (header, *rows)).encode()


def test_a_licence_in_the_metadata_is_kept(tmp_path: Path) -> None:
    """A column of licences rules over what is known of the data set."""
    columns = ("INDICATOR_CODE", "SOURCE_NOTE", "License Type")
    companion = about(("A.B", "What it is.", "CC BY-NC 3.0 IGO"), columns=columns)
    path = zipped(
        tmp_path / "a.zip",
        ("API_A.csv", download(china())),
        ("Metadata_Indicator_API_A.csv", companion),
    )

    catalogue = compiled(imported(path))

    assert [s.licence for s in catalogue.sources.values()] == ["CC BY-NC 3.0 IGO"]
    assert catalogue.licence == "CC BY-NC 3.0 IGO"
    assert catalogue.indicators["wb-a-b"].definition.en == "What it is."


def test_a_long_definition_is_cut(tmp_path: Path) -> None:
    """What a catalogue cannot hold of a definition is left off, and shows it."""
    companion = about(("A.B", "x", "long words " * 1_000))
    path = zipped(
        tmp_path / "a.zip",
        ("API_A.csv", download(china())),
        ("Metadata_Indicator_API_A.csv", companion),
    )

    definition = compiled(imported(path)).indicators["wb-a-b"].definition.en

    assert definition.startswith("long words long words")
    assert definition.endswith(" …")
    assert len(definition) <= 2_000


# Hostile text


HOSTILE = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("\"'\\:#{}[]&*!|>%@`,-?~\t\x1b\x07\x9b\u202e\u2066\u2028\ufeff\x85"),
    ),
    max_size=60,
)  # fmt: skip


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_any_text_survives_the_strict_loader(
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    code: str,
    definition: str,
    country: str,
) -> None:
    """Whatever stands in a file, the overlay is valid and has the text, made visible."""
    name, code, country = (t.replace("\n", " ") for t in (name, code, country))
    code = f"A{code}"
    path = zipped(
        tmp_path_factory.getbasetemp() / "hostile.zip",
        ("API_A.csv", download((country, "XYZ", name, code, "1", "2"))),
        ("Metadata_Indicator_API_A.csv", about((code, "", definition))),
    )

    overlay = imported(path, country="XYZ")

    (indicator,) = compiled(overlay).indicators.values()
    plain = importing.one_line(definition)
    fallback = f"World Bank series {importing.one_line(code, 100)}, imported without a "
    if plain:
        assert indicator.definition.en == plain
    else:
        assert indicator.definition.en == f"{fallback}definition."
    assert importing.one_line(name) in indicator.name.en


@given(HOSTILE)
def test_plain_text_is_not_changed(text: str) -> None:
    """Text without hidden characters and loose spaces is kept letter by letter."""
    plain = importing.one_line(text)

    assert importing.one_line(plain) == plain
    if text.isprintable() and text == " ".join(text.split()):
        assert plain == text


# Countries


@pytest.mark.parametrize(
    "asked", ["VNM", "vnm", "VN", "Viet Nam", "viet nam", "vietnam", "越南", " VNM "]
)
def test_a_country_goes_by_code_and_name(asked: str) -> None:
    """ISO codes of two and three letters, the Bank's name, English and Chinese."""
    overlay = imported(DATA, country=asked)

    assert (overlay.country.code, overlay.country.area) == ("VNM", "VN")
    assert overlay.country.name == ("Viet Nam", "越南")


def test_a_group_of_countries_keeps_its_code() -> None:
    """The world is in no list of countries: its area is the Bank's code."""
    catalogue = compiled(imported(DATA, country="world"))

    assert {i.area for i in catalogue.indicators.values()} == {"WLD"}
    assert catalogue.indicators["wb-wld-ab-frm-totl"].name == (
        "World: Farms, total",
        "世界：Farms, total",
    )


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("CHM", "did you mean CHN (China)?"),
        ("Chnia", "did you mean CHN (China)?"),
        ("ABC", "it has CHN (China), VNM (Viet Nam), WLD (World) …"),
    ],
)
def test_a_country_that_the_file_lacks(run: Run, asked: str, hint: str) -> None:
    """Exit code 2, with the nearest codes and names of the file."""
    outcome = run(f"import worldbank {DATA} --country {asked}")

    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err == f"error: {DATA} has no country {asked!r}\nhint: {hint}\n"


def test_country_codes_are_those_of_the_places() -> None:
    """Each code of three letters has one of two, and each country is in the table."""
    table = [line.split(" | ")[0] for line in places.COUNTRIES.split("\n") if line]
    countries = [code for code in table if len(code) == 2]

    assert sorted(ALPHA_2.values()) == sorted(["CN", *countries])
    assert len(ALPHA_2) == len(set(ALPHA_2.values())) == 250
    assert [alpha_3(two) for two in ALPHA_2.values()] == list(ALPHA_2)
    assert all(chinese_name(three) for three in ALPHA_2)
    assert [chinese_name(c) for c in ("CHN", "HKG", "EAS")] == ["中国", "中国香港", ""]


@needs_downloads
def test_every_real_code_is_a_country_or_a_group() -> None:
    """Of the Bank's codes only its groups, and the Channel Islands, have no ISO code."""
    rows = csv.reader(GOOD[0].read_text("utf-8-sig").splitlines())
    codes = {row[1]: row[0] for row in rows if len(row) > 4}

    without = codes.keys() - ALPHA_2.keys() - {"Country Code"}

    assert len(without) == 50
    assert {"WLD", "EAS", "EUU", "CHI"} <= without


# Several files


def test_the_later_release_wins(run: Run, tmp_path: Path) -> None:
    """A series of two releases is taken from the later one, in whatever order."""
    old = of(tmp_path / "a.csv", download(china(), updated="2024-01-31"))
    new = of(tmp_path / "b.csv", download(china("Thing", "A.B", "3", "4")))

    for files in ([old, new], [new, old]):
        overlay = imported(*files)

        assert values(compiled(overlay), "wb-a-b") == {"2023": "3", "2024": "4"}
        assert overlay.left_out["older-series"] == 1
    outcome = run(f"import worldbank {old} {new} --output {tmp_path / 'my.yaml'}")
    assert outcome.out.splitlines()[1] == "Left out: 1 series of an older release."


def test_the_same_file_twice_is_one_series(tmp_path: Path) -> None:
    """A zip and the CSV out of it are no contradiction."""
    first = of(tmp_path / "a.csv", download(china()))
    second = zipped(tmp_path / "a.zip", ("API_A.csv", download(china())))

    overlay = imported(first, second)

    assert overlay.series == 1
    assert overlay.left_out["same-series"] == 1


def test_one_release_with_two_values_is_refused(run: Run, tmp_path: Path) -> None:
    """Which of two files was changed cannot be told."""
    first = of(tmp_path / "a.csv", download(china()))
    second = of(tmp_path / "b.csv", download(china("Thing", "A.B", "1", "3")))

    outcome = run(f"import worldbank {first} {second}")

    assert outcome.code == 1
    assert outcome.err.splitlines()[0] == (
        f"error: {second}:6: expected the values of {first}:6, "
        "found other values of the same release"
    )


def test_every_file_must_have_the_country(run: Run, tmp_path: Path) -> None:
    """One file without the country stops the import, and is named."""
    other = of(tmp_path / "a.csv", download(("World", "WLD", "Thing", "A.B", "1", "2")))

    outcome = run(f"import worldbank {DATA} {other}")

    assert outcome.code == 2
    assert f"{other} has no country 'CHN'" in outcome.err


def test_a_country_without_any_value(run: Run, tmp_path: Path) -> None:
    """Nothing to write is a refusal, not an empty catalogue."""
    path = of(tmp_path / "a.csv", download(china("Thing", "A.B", "", "")))

    outcome = run(f"import worldbank {path} --output {tmp_path / 'my.yaml'}")

    assert outcome.code == 1
    assert "no series of CHN has a value" in outcome.err
    assert not (tmp_path / "my.yaml").exists()


# What is no download


def edited(old: str, new: str) -> bytes:
    """The project's own download with one thing changed."""
    text = DATA.read_bytes().decode()
    assert text.count(old) >= 1
    return text.replace(old, new, 1).encode()


CHN_LINE = 6
QUOTES = "every cell in quotes and a comma after each"


@pytest.mark.parametrize(
    ("data", "at", "expected", "found"),
    [
        (b"", ":1", PREAMBLE, "nothing"),
        (b"\n\n\n", ":1", PREAMBLE, "nothing"),
        (b"{}", ":1", PREAMBLE, "‘{}’"),
        (b"<html>", ":1", PREAMBLE, "‘<html>’"),
        (b'"Country Code","Region",\n', ":1", PREAMBLE, "the metadata that comes with a download"),
        (b'"INDICATOR_CODE","x",\n', ":1", PREAMBLE, "the metadata that comes with a download"),
        (b'"Country Name","Country Code",\n', ":1", PREAMBLE, "the header"),
        (b"\xd0\xcf\x11\xe0", ":1", "UTF-8 text", "the byte 0xd0"),
        ("Data".encode("utf-16"), ":1", "UTF-8 text", "the byte 0xff"),
        (b"Data Source,World Development Indicators,,,\n", ":1", QUOTES, "‘Data Source,World Development Indicators,,,’"),
        (edited('s",\r\n\r\n"Last', 's",\r\n"Last'), ":2", "an empty line", "‘\"Last Updated Date\",\"2026-04-08\",’"),
        (edited("Last Updated Date", "Updated"), ":3", '"Last Updated Date" as the Bank writes it', "‘\"Updated\",\"2026-04-08\",’"),
        (edited("2026-04-08", "08/04/2026"), ":3", "a date such as 2025-12-04", "‘08/04/2026’"),
        (edited("2026-04-08", "2026-02-30"), ":3", "a date such as 2025-12-04", "‘2026-02-30’"),
        (edited('"2020",', '"2021",'), ":5", 'the header "Country Name","Country Code",… with the years in a row', "‘\"Country Name\",\"Country Code\",\"Indicator Name\",\"I…’"),
        (edited('"2019",', '"2019 [YR2019]",'), ":5", 'the header "Country Name","Country Code",… with the years in a row', "‘\"Country Name\",\"Country Code\",\"Indicator Name\",\"I…’"),
        (edited('"-0.5",', '-0.5,'), ":6", QUOTES, "‘-0.5,\"18743803170827.2\",\"\",\"\",’"),
        (edited('"-0.5",', ""), ":6", "12 cells as in the header", "11"),
        (edited('"-0.5",', '"-0.5","",'), ":6", "12 cells as in the header", "13"),
        (edited("18743803170827.2", "1.87438E+13"), ":6", "every digit of the values", "1.87438E+13, cut by a spreadsheet"),
        (edited('"-0.5"', '"n/a"'), ":6: AB.INC.CD 2022", "a number", "‘n/a’"),
        (DATA.read_bytes()[:-9], ":20", "a whole line", "the end of the file: it is cut off"),
        (download(china(), china()), ":7", "each series once", "A.B of China again ({path}:6)"),
        (download(("China", "CHN\x1b", "Thing", "A.B", "1", "2")), ":6", "a country code of three letters", "CHN"),
        (download(china("Thing", "\u200b")), ":6", "an indicator's code", "nothing"),
        (download(china("x" * 70_000)), ":6", "at most 64 KiB on a line", "more"),
    ],
)  # fmt: skip
def test_what_is_no_download_is_refused(
    run: Run, tmp_path: Path, data: bytes, at: str, expected: str, found: str
) -> None:
    """Exit code 1, what was expected and what was found, and no file."""
    path = of(tmp_path / "file.csv", data)

    outcome = run(
        f"import worldbank {path} --country China --output {tmp_path / 'my.yaml'}"
    )

    assert outcome.code == 1
    assert outcome.out == ""
    assert outcome.err.splitlines()[0] == (
        f"error: {path}{at}: expected {expected}, found {found.replace('{path}', str(path))}"
    )
    assert outcome.err.splitlines()[1].startswith("hint: ")
    assert list(tmp_path.iterdir()) == [path]


def test_every_file_that_is_no_download_is_named(run: Run, tmp_path: Path) -> None:
    """Of several files, what is wrong with each is said at once."""
    first, second = of(tmp_path / "a.csv", b"{}"), of(tmp_path / "b.csv", b"<html>")

    outcome = run(f"import worldbank {first} {DATA} {second}")

    errors = [line for line in outcome.err.splitlines() if line.startswith("error")]
    assert outcome.code == 1
    assert errors == [
        f"error: {first}:1: expected {PREAMBLE}, found ‘{{}}’",
        f"error: {second}:1: expected {PREAMBLE}, found ‘<html>’",
    ]


def test_a_refusal_speaks_chinese(run: Run, tmp_path: Path) -> None:
    """What was expected and found, in Chinese."""
    path = of(tmp_path / "a.csv", edited('"-0.5",', '"-0.5","",'))

    outcome = run(f"import worldbank {path} --lang zh")

    assert outcome.err.splitlines()[0] == (
        f"错误：{path}:6：应为与表头相同的 12 个单元格，实为13 个"
    )


def test_line_ends_and_the_mark_may_vary(tmp_path: Path) -> None:
    """With LF or CRLF, with a byte order mark or without, it is the same download."""
    data = DATA.read_bytes()
    expected = imported(DATA).parts

    for change in (
        data.replace(b"\r\n", b"\n"),
        data.removeprefix(b"\xef\xbb\xbf"),
        data.removesuffix(b"\r\n"),
        data + b"\r\n\r\n",
    ):
        assert imported(of(tmp_path / "a.csv", change)).parts == expected


@pytest.mark.parametrize("kind", ["missing", "folder", "fifo", "device"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, kind: str) -> None:
    """No such file, a directory, a pipe and a device are refused without waiting."""
    path = Path("/dev/zero") if kind == "device" else tmp_path / "file"
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        os.mkfifo(path)

    done = subprocess.run(
        [sys.executable, "-m", "openingcli", "import", "worldbank", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=30,
    )

    assert done.returncode == 1
    assert done.stderr.startswith(f"error: {path} cannot be read: ")


# Zips


def changed(path: Path, change: Callable[[bytes], bytes]) -> Path:
    """The file with its bytes changed."""
    return of(path, change(path.read_bytes()))


def encrypted(data: bytes) -> bytes:
    """The bytes of a zip with every member marked as encrypted."""
    data = data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01")
    return data.replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


def broken(data: bytes) -> bytes:
    """The bytes of a zip with some of its content changed."""
    return data[:120] + bytes(20) + data[140:]


def nested() -> bytes:
    """A zip as bytes."""
    with BytesIO() as file:
        with zipfile.ZipFile(file, "w") as inner:
            inner.writestr("API_A.csv", download(china()))
        return file.getvalue()


ONE_DATA = "one data file API_….csv and its metadata in the zip"
AS_SERVED = "a zip as the Bank serves it"


@pytest.mark.parametrize(
    ("members", "expected", "found"),
    [
        ([], ONE_DATA, "nothing"),
        ([("inner.zip", nested())], ONE_DATA, "inner.zip"),
        ([("a.csv", b""), ("b/c.csv", b"")], ONE_DATA, "a.csv, c.csv"),
        ([("Metadata_Country_A.csv", b"")], ONE_DATA, "Metadata_Country_A.csv"),
        ([(f"{n}.txt", b"") for n in range(6)], ONE_DATA, "0.txt, 1.txt, 2.txt, 3.txt, …"),
        ([(f"{n}.txt", b"") for n in range(65)], ONE_DATA, "a zip of very many files"),
    ],
)  # fmt: skip
def test_a_zip_of_something_else_is_refused(
    run: Run,
    tmp_path: Path,
    members: list[tuple[str, bytes]],
    expected: str,
    found: str,
) -> None:
    """No data file, several, or a zip in the zip."""
    path = zipped(tmp_path / "a.zip", *members)

    outcome = run(f"import worldbank {path}")

    assert outcome.code == 1
    assert outcome.err.splitlines()[0] == (
        f"error: {path}: expected {expected}, found {found}"
    )


@pytest.mark.parametrize(
    ("change", "at", "found"),
    [
        (
            encrypted,
            ": Metadata_Indicator_API_99_DS2_en_csv_v2_1.csv",
            "an encrypted file",
        ),
        (broken, ": API_99_DS2_en_csv_v2_1.csv", "a damaged one"),
        (lambda data: data[:-30], "", "a damaged one (File is not a zip file)"),
        (lambda data: data[: len(data) // 2], "", "a damaged one"),
    ],
)
def test_a_damaged_zip_is_refused(
    run: Run,
    archive: Path,
    change: Callable[[bytes], bytes],
    at: str,
    found: str,
) -> None:
    """Encrypted, changed or cut off: refused, never a traceback."""
    changed(archive, change)

    outcome = run(f"import worldbank {archive}")

    assert outcome.code == 1
    assert outcome.err.startswith(
        f"error: {archive}{at}: expected {AS_SERVED}, found {found}"
    )


def archived() -> bytes:
    """The zip of the project's own files, as bytes."""
    with BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for member in MEMBERS:
                archive.write(member, member.name)
        return file.getvalue()


@given(drawn=st.data())
@pytest.mark.parametrize("data", [DATA.read_bytes(), archived()], ids=["csv", "zip"])
def test_changed_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, drawn: st.DataObject, data: bytes
) -> None:
    """A file with any bytes changed gives a valid overlay or a refusal, nothing else."""
    at = drawn.draw(st.integers(0, len(data)))
    put = drawn.draw(st.binary(max_size=8))
    cut = drawn.draw(st.integers(0, 8))
    path = tmp_path_factory.getbasetemp() / "changed"
    path.write_bytes(data[:at] + put + data[at + cut :])

    with suppress(FileRefusedError, UsageError):
        compiled(imported(path))


def test_a_companion_of_another_shape_is_refused(run: Run, tmp_path: Path) -> None:
    """Metadata without its columns is named, not passed over."""
    path = zipped(
        tmp_path / "a.zip",
        ("API_A.csv", download(china())),
        ("Metadata_Indicator_A.csv", b"code;note\n"),
    )

    outcome = run(f"import worldbank {path}")

    assert outcome.err.splitlines()[0] == (
        f"error: {path}: Metadata_Indicator_A.csv:1: expected the columns "
        "INDICATOR_CODE and SOURCE_NOTE, found ‘code;note’"
    )


def test_a_path_in_a_zip_leads_nowhere(tmp_path: Path) -> None:
    """Nothing is unpacked, whatever the members are called."""
    path = zipped(tmp_path / "a.zip", ("../../API_A.csv", download(china())))

    assert imported(path).series == 1
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["API_A.csv", "Metadata_Indicator_A.csv"])
@pytest.mark.parametrize("bomb", [b"x" * 50_000_000, bytes(50_000_000)])
def test_a_bomb_is_refused_in_little_memory(
    run: Run, tmp_path: Path, name: str, bomb: bytes
) -> None:
    """50 MB of nothing in 50 KB is refused at its first line."""
    members = {"API_A.csv": download(china()), name: bomb}
    path = zipped(tmp_path / "a.zip", *members.items())

    outcome = run(f"import worldbank {path}")

    assert outcome.code == 1
    assert outcome.err.startswith(
        f"error: {path}: {name}:1: expected at most 64 KiB on a line, found more\n"
    )


@pytest.mark.parametrize("name", ["API_A.csv", "Metadata_Indicator_A.csv"])
def test_a_bomb_of_many_lines_is_refused_unread(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A zip says how much it holds: too much of it is not unpacked."""
    monkeypatch.setattr(worldbank, "MOST_BYTES", 1_000_000)
    members = {"API_A.csv": download(china()), name: b'"a",\n' * 300_000}
    path = zipped(tmp_path / "a.zip", *members.items())
    monkeypatch.setattr(zipfile.ZipFile, "open", None)

    outcome = run(f"import worldbank {path}")

    assert outcome.code == 1
    assert outcome.err.startswith(
        f"error: {path}: {name}: expected at most 256 MiB, found more\n"
    )


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux")
@pytest.mark.parametrize("output", ["", "--output new.yaml"])
def test_a_file_that_fails_while_it_is_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    """The input is blamed, not the output, and nothing is written."""
    monkeypatch.chdir(tmp_path)

    outcome = run(f"import worldbank /proc/self/mem {output}")

    assert outcome.code == 1
    assert outcome.err.startswith(
        "error: /proc/self/mem cannot be read: the disk or device fails\n"
    )
    assert list(tmp_path.iterdir()) == []


# Writing


def test_an_existing_file_is_kept(run: Run, tmp_path: Path) -> None:
    """Exit code 4 without --force, and the file stays; with it, it is replaced."""
    path = of(tmp_path / "my.yaml", b"mine")

    refused = run(f"import worldbank {DATA} --output {path}")
    kept = path.read_bytes()
    forced = run(f"import worldbank {DATA} --output {path} --force")

    assert (refused.code, refused.out, kept) == (4, "", b"mine")
    assert refused.err.endswith("hint: add --force to replace it\n")
    assert (forced.code, path.read_bytes() != b"mine") == (0, True)


def test_an_overlay_too_large_for_a_catalogue_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What no command could read is not written."""
    monkeypatch.setattr(importing, "MOST_BYTES", 100)

    with pytest.raises(FileRefusedError, match="the overlay would exceed"):
        imported(of(tmp_path / "a.csv", download(china())))


@pytest.mark.parametrize(
    "arguments",
    [
        "",
        "worldbank",
        f"oecd {DATA}",
        f"worldbank {DATA} --country",
        "worldbank a b -x",
    ],
)
def test_a_wrong_command_line(run: Run, arguments: str) -> None:
    """No file, another publisher, an option without its value: exit code 2."""
    assert run(f"import {arguments}").code == 2


# Size


def many(path: Path, series: int, countries: int = 0, years: int = 60) -> Path:
    """A download of so many series of China, behind those of so many countries."""
    numbers = range(2025 - years, 2025)

    def rows() -> Iterator[tuple[str, ...]]:
        for country in range(countries + 1):
            of_china = country == countries
            who = (
                ("China", "CHN") if of_china else (f"Land {country}", f"A{country:02}")
            )
            for n in range(series):
                cells = (f"{year * n}.{year * 1_000_003}" for year in numbers)
                yield (
                    *who,
                    f"Series number {n}, total (current US$)",
                    f"A.{n}",
                    *cells,
                )

    return of(path, download(*rows(), years=tuple(map(str, numbers))))


MEASURED = """
import sys, tracemalloc
from openingcli.cli import main
sys.argv[0] = "openingcli"
tracemalloc.start()
try:
    main()
except SystemExit as exit_:
    assert not exit_.code, exit_.code
print(tracemalloc.get_traced_memory()[1] // 1024, file=sys.stderr)
"""


def peak(path: Path) -> int:
    """The most memory, in KiB, that a process has while it imports a file."""
    line = ["import", "worldbank", str(path), "--force", "-o", f"{path}.yaml"]
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *line],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return int(done.stderr)


def test_memory_is_bounded(tmp_path: Path) -> None:
    """1,500 series of 60 years cost little more than the overlay; other rows nothing."""
    little = peak(many(tmp_path / "little.csv", 15))
    country = peak(many(tmp_path / "country.csv", 1_500))
    topic = peak(many(tmp_path / "topic.csv", 15, countries=99))

    written = (tmp_path / "country.csv.yaml").stat().st_size // 1024
    assert written > 3_000
    assert country - little < 4 * written
    assert topic - little < 4_000


def test_a_whole_country_comes_back(tmp_path: Path) -> None:
    """Of 1,500 series of 60 years every value is in the overlay, and it is valid."""
    path = many(tmp_path / "country.csv", 1_500)

    overlay = imported(path)

    found = compiled(overlay)
    assert (overlay.series, overlay.values) == (1_500, 90_000)
    assert sum(map(len, found.figures.values())) == 90_000
    assert values(found, "wb-a-1499")["2024"] == f"{2024 * 1499}.{2024 * 1_000_003}"
