"""Machine formats: their keys, their numbers to the digit, and what they escape."""

import csv
import json
import shlex
from collections import Counter
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from openingcli.render.markdown import to_markdown
from openingcli.render.records import to_separated
from openingcli.render.sheets import Column, Grid, Notes, Sheet
from tests.conftest import FILES, ROOT, Run

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"

# The keys as the design promises them, in order, as the header of a CSV.
FIGURE = (
    "id,indicator,name_en,name_zh,category,area,kind,period,from,to,over,"
    "value,unit,base_value,base_unit,low,high,hedge,status,streak,source,"
    "document,line,section,printed,cites,inferred,corrected,vintage,note_en,"
    "note_zh"
)
INDICATOR = (
    "indicator,name_en,name_zh,category,measure,unit,figures,latest_period,"
    "latest_value,latest_unit,latest_hedge"
)
COMPARISON = (
    "indicator,before_period,before,before_unit,before_hedge,before_source,"
    "after_period,after,after_unit,after_hedge,after_source,change,change_unit,"
    "change_low,change_high,percent,percent_low,percent_high,multiple,"
    "annual_growth,annual_growth_low,annual_growth_high,note"
)
SOURCE = (
    "id,indicator,period,source,title,author,publisher,published,document,"
    "line,section,printed,cites,inferred,corrected,repeats"
)

KEYS = [
    ("show exports", FIGURE),
    ("export", FIGURE),
    ("list", INDICATOR),
    ("search exports", f"{INDICATOR},score"),
    ("compare 2020 2022", COMPARISON),
    ("sources", SOURCE),
    ("sources exports", SOURCE),
]
LINES = [line for line, _ in KEYS]
NUMBERS = {
    *("value", "base_value", "low", "high", "line", "figures", "latest_value", "score"),
    *("before", "after", "change", "change_low", "change_high", "multiple"),
    *("percent", "percent_low", "percent_high"),
    *("annual_growth", "annual_growth_low", "annual_growth_high"),
}
"""Columns that hold numbers; the other cells are text."""

RISKY = """\
catalogue:
  title: {en: Risky, zh: 有险}
  edition: 2026-01
  licence: CC0
categories:
  other: {name: {en: Other, zh: 其他}}
units:
  points: {name: {en: points, zh: 点}, kind: index}
sources:
  book:
    name: {en: "=HYPERLINK(1)", zh: "@书"}
    type: paper
    title: "+SUM(1), \\"quoted\\""
    document: {file: "-book.txt", sha256: "0000000000000000000000000000000000000000000000000000000000000000"}
indicators:
  balance:
    name: {en: "=1+1|2 *bold* _x_ `y` [z](u) <b> &lt; # ~ \\\\", zh: "@余额"}
    category: other
    definition: {en: What is left., zh: 余下的。}
    measure: amount
    time: flow
    unit: points
    observations:
      - {period: 2020, value: -9.80, source: book, line: 1, printed: "-9.80 points"}
      - {period: 2021, value: -0.50, source: book, line: 2, printed: "'twas -0.50 then"}
"""


@pytest.fixture
def risky(tmp_path: Path) -> str:
    """Options for a catalogue whose texts a spreadsheet or Markdown would take up."""
    path = tmp_path / "risky.yaml"
    path.write_text(RISKY, encoding="utf-8")
    return f"--catalogue {path} --alone"


def exact(text: str) -> list[dict[str, Any]]:
    """The rows of a JSON answer, each number as the decimal it is written as."""
    rows: list[dict[str, Any]] = json.loads(
        text, parse_float=Decimal, parse_int=Decimal, parse_constant=pytest.fail
    )
    return rows


def table(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a CSV or TSV answer."""
    return list(csv.DictReader(StringIO(text), delimiter=delimiter, strict=True))


# Keys


@pytest.mark.parametrize(("line", "keys"), KEYS)
def test_json_has_exactly_the_promised_keys(run: Run, line: str, keys: str) -> None:
    """Every row of a JSON answer has the promised keys, in order and no others."""
    outcome = run(f"{line} {SMALL} --format json")

    assert outcome.code == 0
    rows = json.loads(outcome.out)
    assert rows
    assert {tuple(row) for row in rows} == {tuple(keys.split(","))}


@pytest.mark.parametrize(("line", "keys"), KEYS)
def test_csv_has_the_same_keys(run: Run, line: str, keys: str) -> None:
    """CSV begins with the same keys as a header."""
    outcome = run(f"{line} {SMALL} --format csv")

    assert outcome.code == 0
    assert outcome.out.splitlines()[0] == keys


@pytest.mark.parametrize("line", [line for line in LINES if line != "export"])
def test_tsv_is_csv_with_tabs(run: Run, line: str) -> None:
    """TSV holds the same header and the same cells as CSV."""
    separated = run(f"{line} {SMALL} --format csv").out

    outcome = run(f"{line} {SMALL} --format tsv")

    assert outcome.code == 0
    assert table(outcome.out, "\t") == table(separated)


@pytest.mark.parametrize("line", LINES)
def test_formats_agree(run: Run, line: str) -> None:
    """CSV and JSON hold the same cells: null is empty, numbers are the same text."""
    rows = exact(run(f"{line} {SMALL} --format json").out)

    cells = table(run(f"{line} {SMALL} --format csv").out)

    assert cells == [
        {key: "" if cell is None else str(cell) for key, cell in row.items()}
        for row in rows
    ]


@pytest.mark.parametrize("kind", ["json", "csv"])
@pytest.mark.parametrize("line", LINES)
def test_machine_formats_ignore_the_language(run: Run, line: str, kind: str) -> None:
    """A machine reads the same bytes whatever language a person has set."""
    english = run(f"{line} {SMALL} --format {kind} --lang en")

    assert run(f"{line} {SMALL} --format {kind} --lang zh") == english


@pytest.mark.parametrize("line", LINES)
def test_machine_formats_ignore_width_and_colour(
    run: Run, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a narrow terminal nor --color changes a machine format."""
    before = run(f"{line} {SMALL} --format json")
    monkeypatch.setenv("COLUMNS", "20")

    assert run(f"{line} {SMALL} --format json --color always") == before


# Numbers


def test_values_keep_their_zeros(run: Run) -> None:
    """A value is the decimal of the file, its trailing zeros included."""
    rows = exact(run(f"show duty {SMALL} --format json").out)

    assert [str(row["value"]) for row in rows] == ["9.80", "7.4"]
    assert [str(row["base_value"]) for row in rows] == ["9.80", "7.4"]


def test_a_row_in_full(run: Run) -> None:
    """Value, scale and bounds of a series value are exact and in plain notation."""
    rows = exact(run(f"show exports --source office {SMALL} --format json").out)

    row = {key: str(cell) for key, cell in rows[0].items() if cell is not None}
    assert row == {
        "id": "exports/2020/office",
        "indicator": "exports",
        "name_en": "Exports",
        "name_zh": "出口",
        "category": "trade",
        "area": "CN",
        "kind": "series",
        "period": "2020",
        "value": "100200.5",
        "unit": "million CNY",
        "base_value": "100200500000",
        "base_unit": "CNY",
        "low": "100200450000",
        "high": "100200550000",
        "source": "office",
        "vintage": "2025-01",
    }


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        ("exports/2022/first", "124500000000", "125500000000"),
        ("exports/2022/second", None, "125000000000"),
        ("duty/2020/first", "9.75", "9.85"),
        ("duty/2022-06-30/first", None, None),
        ("open-zones/2022/first", "24", "24"),
        ("world-rank/2022/first", "11", "11"),
    ],
)
def test_bounds(run: Run, figure: str, low: str | None, high: str | None) -> None:
    """A bound is in base units: half a last digit wide, exact, or null where open."""
    rows = exact(run(f"export {SMALL} --format json").out)

    row = next(row for row in rows if row["id"] == figure)
    said = [None if end is None else Decimal(end) for end in (low, high)]
    assert [row["low"], row["high"]] == said


def test_a_printed_change_has_two_ends(run: Run) -> None:
    """A printed change has from and to instead of a period."""
    rows = exact(run(f"show exports {SMALL} --format json").out)

    [row] = [row for row in rows if row["kind"] == "change"]
    assert (row["period"], row["from"], row["to"]) == (None, "2020", "2022")
    assert (row["value"], row["unit"]) == (Decimal(25), "percent")


@pytest.mark.parametrize("catalogue", [SMALL, ""], ids=["small", "shipped"])
@pytest.mark.parametrize("line", ["export", "list", "compare 2012 2024 --within 8"])
def test_numbers_are_plain(run: Run, line: str, catalogue: str) -> None:
    """Number columns hold plain numbers: no exponent, no minus zero, no bare text."""
    if catalogue == SMALL:
        line = line.replace("2012 2024 --within 8", "2020 2022")

    rows = table(run(f"{line} {catalogue} --format csv").out)

    assert rows
    for row in rows:
        for key in NUMBERS & row.keys():
            text = row[key]
            if text and "/" not in text:  # a fraction such as 1/3 is text
                assert f"{Decimal(text):f}" == text
                assert not (Decimal(text).is_signed() and Decimal(text) == 0), (
                    key,
                    row,
                )


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_every_value_of_the_shipped_file_is_exported_to_the_digit(
    run: Run, kind: str
) -> None:
    """The numbers that come out are, digit by digit, those that the file holds."""
    text = (ROOT / "data" / "indicators.yaml").read_text("utf-8")
    written = Counter[str]()
    for record in yaml.load(text, yaml.BaseLoader)["indicators"].values():
        for item in (*record.get("observations", ()), *record.get("changes", ())):
            written[item["value"]] += 1
            if "converted" in item:
                written[item["converted"]["value"]] += 1
        for series in record.get("series", ()):
            written.update(series["values"].values())

    out = run(f"export --format {kind}").out

    rows = exact(out) if kind == "json" else table(out)
    assert written == Counter(
        str(row["value"]) for row in rows if row["kind"] != "derived"
    )


def test_what_is_not_legitimate_is_null(run: Run) -> None:
    """A rate has points and no percent; across a break there is no growth."""
    rows = exact(run(f"compare 2020 2022 {SMALL} --format json").out)
    by_id = {row["indicator"]: row for row in rows}

    growth = ("percent", "multiple", "annual_growth")
    assert (by_id["duty"]["change"], by_id["duty"]["change_unit"]) == (
        Decimal("-2.4"),
        "points",
    )
    assert {by_id["duty"][key] for key in growth} == {None}
    assert {by_id["imports"][key] for key in growth} == {None}
    assert {by_id["world-rank"][key] for key in growth} == {None}
    assert (by_id["world-rank"]["change"], by_id["world-rank"]["change_unit"]) == (
        Decimal(23),
        "places",
    )


# Nothing found


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("json", "[]\n"),
        ("csv", f"{INDICATOR},score\n"),
        ("tsv", f"{INDICATOR},score\n".replace(",", "\t")),
    ],
)
def test_empty_search_is_still_readable(run: Run, kind: str, text: str) -> None:
    """An empty search is an empty array or a bare header, with exit code 1."""
    outcome = run(f"search zzz {SMALL} --format {kind}")

    assert (outcome.code, outcome.out) == (1, text)
    assert outcome.err.startswith("error: nothing found for 'zzz'\n")


def test_compare_of_nothing_is_an_empty_array(run: Run) -> None:
    """Two known periods that no indicator shares: an empty array and success."""
    outcome = run(f"compare 2021 2022 duty {SMALL} --format json")

    assert outcome == (0, "[]\n", "")


# Spreadsheets


@pytest.mark.parametrize(
    ("kind", "delimiter"), [("csv", ","), ("tsv", "\t")], ids=["csv", "tsv"]
)
def test_formulas_are_quoted_and_numbers_never(
    run: Run, risky: str, kind: str, delimiter: str
) -> None:
    """Text that a spreadsheet would run is led by a quote; -9.80 stays a number."""
    outcome = run(f"sources balance {risky} --format {kind}")
    shown = run(f"show balance {risky} --format {kind}")

    assert outcome.code == 0
    place = table(outcome.out, delimiter)[0]
    assert place["title"] == '\'+SUM(1), "quoted"'
    assert place["document"] == "'-book.txt"
    assert place["printed"] == "'-9.80 points"
    figure = table(shown.out, delimiter)[0]
    assert figure["name_en"].startswith("'=1+1|2")
    assert figure["name_zh"] == "'@余额"
    assert figure["value"] == "-9.80"
    assert figure["base_value"] == "-9.80"
    assert (figure["low"], figure["high"]) == ("-9.85", "-9.75")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" =1+1", "' =1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("=0", "'=0"),
        ("＝1", "'＝1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("@1", "'@1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("＝1+1", "'＝1+1"),
        ("-9.8%", "-9.8%"),
        ("-9.80", "-9.80"),
        ("+1,234.5", "+1,234.5"),
        ("\t=1", "^I=1"),
        ("\x1b[2J\u202e", "^[[2J<U+202E>"),
        (Decimal("-9.80"), "-9.80"),
    ],
)
def test_cells(text: str | Decimal, cell: str) -> None:
    """Text that would be run is led by a quote, a signed number alone never is."""
    (row,) = table(to_separated([{"a": text}], ["a"], ","))

    assert row["a"] == cell


def test_json_keeps_text_as_it_is(run: Run, risky: str) -> None:
    """JSON is no spreadsheet: text comes back letter by letter."""
    rows = exact(run(f"show balance {risky} --format json").out)

    assert rows[0]["name_en"] == "=1+1|2 *bold* _x_ `y` [z](u) <b> &lt; # ~ \\"
    assert rows[0]["printed"] == "-9.80 points"


# Markdown


def test_markdown_is_a_table(run: Run) -> None:
    """Markdown has a table of pipes, numbers to the right."""
    outcome = run(f"show duty {SMALL} --format markdown")

    assert outcome == (
        0,
        """\
**Duty · 税率**

The average duty.

Unit: percent · Category: Trade

| Period | Value | Source |
| --- | ---: | --- |
| 2020 | 9.80% | First paper |
| 30 Jun 2022 | about 7.4% | First paper |
""",
        "",
    )


def test_markdown_escapes_what_it_would_obey(run: Run, risky: str) -> None:
    """Nothing of the data is taken for Markdown: pipes, stars, links, tags."""
    outcome = run(f"show balance {risky} --format markdown")

    assert outcome.code == 0
    assert outcome.out.splitlines()[0] == (
        r"**=1+1\|2 \*bold\* \_x\_ \`y\` \[z\](u) \<b\> \&lt; \# \~ \\ · @余额**"
    )


def test_markdown_footnotes_are_numbered(run: Run) -> None:
    """Footnotes are a numbered list below the table."""
    outcome = run(f"show world-rank {SMALL} --format markdown")

    assert outcome.code == 0
    assert "\n1. period inferred: no year printed\n" in outcome.out


def test_markdown_follows_the_language(run: Run) -> None:
    """Markdown is for readers, so it speaks their language."""
    outcome = run(f"show duty {SMALL} --format markdown --lang zh")

    assert outcome.code == 0
    assert "| 2022年6月30日 | 约7.4% | 第一篇 |\n" in outcome.out


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@given(text=st.text(alphabet="-+.)12 \n=#>ab*_`|~:[]()!&;\\<\"'", min_size=1))
def test_markdown_reads_back_to_the_words_of_the_sheet(text: str) -> None:
    """As line, cell and footnote a text is only text: no list, heading, rule or link."""
    text = " ".join(text.split()) or "-"
    notes, sheet = Notes(), Sheet()
    sheet.line(text)
    sheet.grid(Grid([Column(text)], [[text]]))
    notes.mark(text)
    sheet.notes(notes)

    tokens = MARKDOWN.parse(to_markdown(sheet))

    words = [token for token in tokens if token.type == "inline"]
    assert ["".join(c.content for c in w.children or ()) for w in words] == [text] * 4
    blocks = [token.type for token in tokens if token.nesting == 1]
    assert blocks == [
        "paragraph_open",
        *("table_open", "thead_open", "tr_open", "th_open"),
        *("tbody_open", "tr_open", "td_open"),
        *("ordered_list_open", "list_item_open", "paragraph_open"),
    ]
