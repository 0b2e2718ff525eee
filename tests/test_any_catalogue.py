"""Any catalogue that has no fault: every command answers, in every form and width."""

import csv
import json
import os
import re
import shlex
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import frictionless
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openingcli.characters import HIDDEN
from openingcli.citing import cited
from openingcli.cli import main
from openingcli.hedges import is_fraction
from openingcli.loading import load
from openingcli.render.citations import TEX_MARKS
from openingcli.render.plots import NARROWEST
from tests.conftest import Outcome
from tests.drawing import TEXT, Drawn, catalogues, numbers_of, written
from tests.test_citations import read_bibtex, read_csl, read_ris, recorded
from tests.test_import import HOSTILE, about, download, zipped
from tests.test_packages import rows as packaged
from tests.test_screens import too_wide

FORMATS = ["table", "json", "csv", "tsv", "markdown"]
SCREENS = ["list", "search", "show", "compare", "cross-check"]
REFERENCES = ["bibtex", "csl-json", "ris", "apa", "gb7714"]
LINES = [
    *("list", "list --year 2020", "list --source office", "search {name}", "search 1"),
    *("show {id}", "show {name}", "show {id} --since 2019 --until 2024-H1"),
    *("compare 2012 2024", "compare 2020 2022 {id}", "compare 2019 2023 --within 20"),
    *("compare 2020 2022 --sort change", "compare 2022/2024 2030 --sort name"),
    *("sources", "sources {id}", "sources first second", "cross-check"),
]
"""What any format can be asked of; `{id}` and `{name}` are those of an indicator."""

TEXTS = [
    *("quote {id}", "quote {id} --long", "quote {name} --period 2020", "validate"),
    *("export -f csv", "export -f json", "export -f jsonl", "show {id} --unit 亿元"),
    *("check {claim}", "check {printed}", "convert {printed}", "--version"),
    *(f"sources {{id}} -f {form}" for form in REFERENCES),
    *(f"sources -f {form}" for form in REFERENCES),
]

long = settings(suppress_health_check=list(HealthCheck))
"""For properties that run many commands; `--hypothesis-profile=search` tries more."""


def some_of(part: int) -> settings:
    """So many times fewer examples, for what takes longer than a screen."""
    return settings(long, max_examples=max(1, long.max_examples // part))


def commands_in(text: str) -> bool:
    """True where something stands in a text that a terminal would obey."""
    return bool(HIDDEN.search(text.replace("\n", "")))


def answer(path: Path, line: list[str], *, columns: int = 0, **more: str) -> Outcome:
    """Run a command line on one catalogue alone; an exception is not caught."""
    out, err = StringIO(), StringIO()
    argv = ["openingcli", "--catalogue", str(path), "--alone", *line]
    environ = {"OPENINGCLI_DEBUG": "1", "COLUMNS": str(columns), **more}
    with (
        patch("sys.argv", argv),
        patch.dict(os.environ, environ),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as exit_,
    ):
        main()
    return Outcome(int(exit_.value.code or 0), out.getvalue(), err.getvalue())


def filled(data: st.DataObject, line: str, catalogue: Drawn) -> list[str]:
    """The words of a line about an indicator of a catalogue."""
    one, indicator = data.draw(st.sampled_from(sorted(catalogue["indicators"].items())))
    item = data.draw(st.sampled_from(indicator["observations"]))
    name = indicator["name"][data.draw(st.sampled_from(["en", "zh"]))]
    words = {
        "{id}": one,
        "{name}": f"./{name}" if name.startswith("-") else name,
        "{printed}": f" {item['printed']}",
        "{claim}": f" {name} was {item['value']} {item.get('unit', indicator['unit'])}"
        f" in {item['period']}.",
    }
    return [words.get(word, word) for word in shlex.split(line)]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where drawn catalogues are written, one over the other."""
    return tmp_path_factory.mktemp("drawn") / "my.yaml"


@long
@given(catalogue=catalogues(), data=st.data())
def test_every_command_answers(
    path: Path, catalogue: Drawn, data: st.DataObject
) -> None:
    """Whatever a catalogue holds, an answer is a text and an exit code of the design."""
    path.write_bytes(written(catalogue))
    language = data.draw(st.sampled_from(["en", "zh"]))
    columns = data.draw(st.sampled_from([0, 1, 20, 33, 40, 80, 200]))
    lines = data.draw(st.lists(st.sampled_from(LINES), min_size=2, max_size=3))
    form = data.draw(st.sampled_from(FORMATS))
    asked = [filled(data, f"{line} -f {form}", catalogue) for line in lines]
    texts = data.draw(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=3))
    asked += [filled(data, line, catalogue) for line in texts]

    for line in asked:
        outcome = answer(path, [*line, "--lang", language], columns=columns)

        assert outcome.code in (0, 1, 2, 5), outcome
        assert outcome.out or outcome.err
        assert outcome.code in (0, 1, 5) or outcome.err.startswith(("error:", "错误"))
        if form == "table" and columns >= 20 and line[0] in SCREENS:
            assert list(too_wide(outcome.out, columns)) == []


@long
@given(catalogue=catalogues())
def test_every_number_comes_back(path: Path, catalogue: Drawn) -> None:
    """JSON, its lines and CSV hold each number of the file to the digit."""
    path.write_bytes(written(catalogue))
    assert answer(path, ["validate"]).code == 0
    plain = [n for n in numbers_of(catalogue) if not is_fraction(n)]

    whole = json.loads(
        answer(path, ["export", "-f", "json"]).out, parse_float=str, parse_int=str
    )
    lines = [
        json.loads(line, parse_float=str, parse_int=str)
        for line in answer(path, ["export", "-f", "jsonl"]).out.split("\n")[:-1]
    ]
    table = list(csv.DictReader(StringIO(answer(path, ["export"]).out, newline="")))

    assert whole == lines
    assert [row["id"] for row in table] == [row["id"] for row in whole]
    printed = [row["value"] for row in whole if row["kind"] != "derived"]
    assert not Counter(plain) - Counter(printed)
    for row, cells in zip(whole, table, strict=True):
        assert row["value"] == cells["value"]
        assert row["low"] is None or Decimal(row["low"]) <= Decimal(
            row["base_value"]
        ), row
        assert row["high"] is None or Decimal(row["base_value"]) <= Decimal(row["high"])


# Charts

CHARTS = ["chart {id}", "chart {name} --since 2019", "chart {id} --unit CNY"]


@some_of(4)
@given(catalogue=catalogues(), data=st.data())
def test_every_chart_is_drawn(
    path: Path, catalogue: Drawn, data: st.DataObject
) -> None:
    """What can be drawn fits its width, in the signs of any terminal and in plain ones.

    Numbers of the axis are never cut: where they take all there is, the chart is wider.
    """
    path.write_bytes(written(catalogue))
    every = f"chart {' '.join(catalogue['indicators'])}"
    line = filled(data, data.draw(st.sampled_from([*CHARTS, every])), catalogue)
    language = data.draw(st.sampled_from(["en", "zh"]))
    columns = data.draw(st.integers(1, 200))
    unicode = data.draw(st.booleans())

    with patch("openingcli.commands.charting.carries", return_value=unicode):
        outcome = answer(path, [*line, "--lang", language], columns=columns)

    assert outcome.code in (0, 1, 2), outcome
    assert outcome.out or outcome.err.startswith(("error:", "错误"))
    assert not commands_in(outcome.out)
    axis = re.findall(r"^ *(\S+) [┤+]", outcome.out, re.MULTILINE)
    least = max([20, *(len(number) + 2 + NARROWEST for number in axis)])
    assert columns < least or list(too_wide(outcome.out, columns)) == []


@some_of(50)
@given(catalogue=catalogues(), data=st.data())
def test_every_picture_is_drawn(
    path: Path, catalogue: Drawn, data: st.DataObject
) -> None:
    """A picture can be made of what a terminal can draw, and of nothing else."""
    pytest.importorskip("vl_convert", reason="the extra 'chart' is not installed")
    path.write_bytes(written(catalogue))
    line = filled(data, "chart {id}", catalogue)
    ending = data.draw(st.sampled_from(["svg", "html"]))
    picture = path.with_suffix(f".{ending}")

    drawn = answer(path, line)
    outcome = answer(path, [*line, "--force", "--output", str(picture)])

    assert outcome == (drawn.code, "", drawn.err)
    assert drawn.code or picture.stat().st_size > 1_000


# Files for other programs

KEPT = ["id", "period", "unit", "base_value", "low", "high", "printed", "line"]


@some_of(20)
@given(catalogue=catalogues())
def test_every_package_is_valid(path: Path, catalogue: Drawn) -> None:
    """The Frictionless tools find no fault; its figures are those of `export`."""
    path.write_bytes(written(catalogue))
    package = path.with_suffix(".zip")
    line = ["export", "-f", "datapackage", "--force", "--output", str(package)]

    assert answer(path, line) == (0, "", "")

    assert frictionless.validate(package).valid
    exported = csv.DictReader(StringIO(answer(path, ["export"]).out, newline=""))
    table = packaged(package.read_bytes(), "figures")
    for row, cells in zip(exported, table, strict=True):
        assert row["value"] == cells["value"] + cells["fraction"]
        assert {key: row[key] for key in KEPT} == {key: cells[key] for key in KEPT}


@some_of(4)
@given(catalogue=catalogues(), data=st.data())
def test_every_reference_reads_back(
    path: Path, catalogue: Drawn, data: st.DataObject
) -> None:
    """Independent readers find each work; no reference holds what a terminal obeys."""
    path.write_bytes(written(catalogue))
    language = data.draw(st.sampled_from(["en", "zh"]))
    works = {work.key: work for work in cited(load([path], alone=True), [])}

    for form in REFERENCES:
        outcome = answer(path, ["sources", "-f", form, "--lang", language])

        assert (outcome.code, outcome.err) == (0, "")
        assert not commands_in(outcome.out)
        if form not in READERS:
            continue
        found = READERS[form](outcome.out)
        assert list(found) == list(works)
        for key, work in works.items():
            for text, expected in zip(found[key], recorded(work), strict=True):
                plain = form != "bibtex" or not TEX_MARKS.search(expected)
                assert "".join(text.split()) == "".join(expected.split()) or not plain


READERS = {"bibtex": read_bibtex, "csl-json": read_csl, "ris": read_ris}


# Documents


@some_of(4)
@given(catalogue=catalogues(), data=st.data())
def test_every_document_is_searched(
    path: Path, catalogue: Drawn, data: st.DataObject
) -> None:
    """A printed form that stands at its line is found there, among whatever text."""
    path.write_bytes(written(catalogue))
    text = TEXT | st.sampled_from(["In 2020 over 41 trillion", "两万亿元", "12.5 %"])
    lines = [data.draw(text) for _ in range(7)]
    for indicator in catalogue["indicators"].values():
        for item in indicator["observations"] + indicator["changes"]:
            for printing in (item, item.get("converted", item)):
                if item["source"] == "first" and len(item["line"]) == 1:
                    lines[int(item["line"]) - 1] += f" {printing['printed']}"
    document = path.with_suffix(".txt")
    document.write_text("\n\n".join(lines), encoding="utf-8")
    form, columns = data.draw(st.sampled_from(FORMATS)), data.draw(st.integers(1, 200))
    line = ["verify", "first", str(document), "-f"]

    outcome = answer(path, [*line, "json"])
    other = answer(path, [*line, form, "--lang", "zh"], columns=columns)

    rows = json.loads(outcome.out)
    assert outcome.code == any(row["found"] not in (True, None) for row in rows)
    for row in rows:
        found = str(row["found"]).split()
        here = row["figure"] is None or row["line"] <= len(lines)
        assert here is not ("missing" in found or "elsewhere" in found)
    assert (other.code, other.err) == (outcome.code, "")
    assert not commands_in(other.out.replace("\t", ""))


# Completion

TYPED = [
    *("", "--lang ", "nosuch ", "list -- ", "list --category ", "list --year "),
    *("show ", "show {id} --unit ", "show {id} --source ", "quote {id} --period "),
    *("sources ", "compare 2020 2022 ", "chart {id} ", "verify ", "verify first "),
]
"""Lines that go on with the word that is being typed."""


@some_of(4)
@given(catalogue=catalogues(), data=st.data())
def test_every_half_typed_word_is_answered(
    path: Path, catalogue: Drawn, data: st.DataObject
) -> None:
    """A shell is offered words that begin as what is typed, one a line, or nothing."""
    path.write_bytes(written(catalogue))
    one, indicator = data.draw(st.sampled_from([*catalogue["indicators"].items()]))
    names = [one, *indicator["name"].values(), *catalogue["sources"], "--source"]
    whole = data.draw(st.sampled_from(names) | TEXT)
    word = whole[: data.draw(st.integers(0, len(whole)))]
    line = data.draw(st.sampled_from(TYPED)).replace("{id}", one)
    before = f"openingcli --alone --catalogue {path} {line}"
    shell = data.draw(st.sampled_from(["bash", "zsh", "fish"]))
    typed = before + (shlex.quote(word) if word else "")

    outcome = answer(
        path,
        [],
        _OPENINGCLI_COMPLETE=f"complete_{shell}",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS=typed,
        COMP_WORDS=typed,
        COMP_CWORD=str(len(shlex.split(before))),
    )

    assert (outcome.code, outcome.err) == (0, "")
    assert not commands_in(outcome.out.replace("\t", ""))
    if shell == "zsh":
        offered = re.findall('^(?:_arg.*[(])?"(.*?)"', outcome.out, re.MULTILINE)
    else:
        offered = [line.partition("\t")[0] for line in outcome.out.split("\n") if line]
    begun = "" if word == "=" else word  # which Bash puts between option and value
    assert [w for w in offered if not w.startswith(begun)] == [], (typed, outcome.out)


# Downloads

CELLS = st.one_of(
    st.just(""),
    st.from_regex(r"-?(0|[1-9][0-9]{0,16})(\.[0-9]{1,17})?", fullmatch=True),
    st.from_regex(r"-?[1-9](\.[0-9]{1,14})?E(-0[1-9]|\+1[5-7])", fullmatch=True),
)
BRACKETS = st.sampled_from(
    [
        *("", " (current US$)", " (% of GDP)", " (annual %)", " (2010 = 100)"),
        *(" (constant LCU)", " (LCU per US$)", " (people)", " (thousand)", " ()"),
    ]
)


@some_of(4)
@given(data=st.data())
def test_every_download_comes_back(path: Path, data: st.DataObject) -> None:
    """An overlay of any downloads is valid and has their values to the digit."""
    country = data.draw(st.sampled_from(["CHN", "VNM", "WLD"]))
    name, text = data.draw(TEXT), TEXT | HOSTILE.map(lambda t: t.replace("\n", " "))
    first = data.draw(st.integers(1900, 2020))
    years = tuple(str(first + n) for n in range(data.draw(st.integers(1, 4))))
    codes = st.lists(TEXT.map("A{}".format), min_size=1, max_size=3, unique=True)
    expected: dict[str, list[Decimal]] = {}
    files = []
    for released in ("2026-04-08", "2025-12-31")[: data.draw(st.integers(1, 2))]:
        rows = [
            (name, country, data.draw(text) + data.draw(BRACKETS), code, *cells)
            for code in data.draw(codes)
            for cells in [
                data.draw(st.lists(CELLS, min_size=len(years), max_size=len(years)))
            ]
        ]
        for _, _, _, code, *cells in rows:
            if any(cells):  # the later release comes first
                expected.setdefault(code, [Decimal(cell) for cell in cells if cell])
        content = download(*rows, years=years, updated=released)
        file = path.with_name(f"API_{released}.csv")
        file.write_bytes(content)
        if data.draw(st.booleans()):
            notes = about(*((row[3], "x", data.draw(text)) for row in rows))
            members = (file.name, content), ("Metadata_Indicator_API.csv", notes)
            file = zipped(file.with_suffix(".zip"), *members)
        files.append(str(file))
    out = ["--country", country, "--force", "--output", str(path)]

    outcome = answer(path, ["import", "worldbank", *files, *out])

    if not expected:
        assert outcome.code == 1
        return
    assert (outcome.code, outcome.err) == (0, "")
    assert answer(path, ["validate"]).code == 0
    found: dict[str, list[Decimal]] = {}
    for row in json.loads(
        answer(path, ["export", "-f", "json"]).out, parse_float=Decimal
    ):
        found.setdefault(row["indicator"], []).append(Decimal(row["value"]))
    assert list(found.values()) == list(expected.values())
