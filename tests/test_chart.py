"""Charts: in the terminal at any width, and as SVG, PNG and HTML files."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from decimal import Decimal
from pathlib import Path

import pytest
from rich.cells import cell_len

from openingcli.language import Language
from openingcli.render.charts import MOST, Charting, places, round_values
from openingcli.render.pictures import COLOURS
from openingcli.render.plots import LETTERS, STYLES
from openingcli.trends import trend_of
from tests.conftest import FILES, Process, Run
from tests.making import AROUND, it, made

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
WIDTHS = [20, 40, 80, 120]
LINES = [
    "chart trade-volume",
    "chart fdi",
    "chart gii-rank",
    "chart negative-list",
    "chart inflation gdp-growth exchange-rate population",
    "chart hainan-zero-tariff-share",
    f"chart exports imports duty world-rank {SMALL}",
]
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
WITHOUT_EXTRA = """
import sys
sys.modules[{package!r}] = None
sys.argv[0] = "openingcli"
from openingcli.cli import main
main()
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to write in, where the command line stands."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(svg: Path) -> list[str]:
    """Every text of a picture, in order."""
    found = ET.fromstring(svg.read_text("utf-8")).iter(
        "{http://www.w3.org/2000/svg}text"
    )
    return [" ".join(element.itertext()) for element in found]


def heights(svg: Path) -> dict[str, float]:
    """How far from the top of its panel each text of a picture stands."""
    found = {}
    for element in ET.fromstring(svg.read_text("utf-8")).iter():
        place = re.fullmatch(r"translate\(.*,(.*)\)", element.get("transform", ""))
        if element.tag.endswith("text") and place:
            found["".join(element.itertext())] = float(place[1])
    return found


# In the terminal


def test_chart_of_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Name, unit, curve, axis and source; a forecast stands alone with its mark."""
    monkeypatch.setenv("COLUMNS", "48")

    assert run(f"chart exports {SMALL}") == (
        0,
        """\
Exports

Unit: billion yuan
200 ┤                                         *?
    │                                        200
150 ┤       126
    │   110 ⣀*
    │*⣀⠤⠤*⠒⠉
100 ┤100.2005
    │
 50 ┤
    │
  0 ┤
    └───────────────────────────────────────────
     2020  2022     2024    2026     2028   2030

? a forecast
Source: Statistics office (Yearbook); First
paper (The First Paper, May 2024)
3 more figures, of another unit, source or kind
of period, are not drawn: openingcli show
exports
""",
        "",
    )


def test_several_units_are_several_panels(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One unit shares an axis and has letters; ranks stand upside down in their own."""
    monkeypatch.setenv("COLUMNS", "40")

    assert run(f"chart imports exports world-rank --until 2022 {SMALL}") == (
        0,
        """\
Imports; Exports; World rank

Unit: billion yuan
 150 ┤                               126
     │100.2005        110 ⣀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠤⠒⠒b
 100 ┤b⠤⠤⠤⠔⠒⠒⠒⠒⠒⠒⠒⠒⠉⠉⠉⠉b⠉⠉            90
     │a                                a
     │80
  50 ┤
     │
   0 ┤
     └──────────────────────────────────
      2020           2021           2022
a Imports
b Exports

Place, the first on top
 1st ┤
10th ┤                              11th
     │                                 *
20th ┤
     │
30th ┤34th
     │*
40th ┤
     └──────────────────────────────────
      2020           2021           2022
World rank

Source: Statistics office (Yearbook);
First paper (The First Paper, May 2024)
Imports: Statistics office: values from
2022 on do not compare with those before
3 more figures, of another unit, source
or kind of period, are not drawn:
openingcli show exports
World rank: 2022: period inferred: no
year printed
""",
        "",
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("line", LINES)
def test_chart_keeps_to_the_width(
    run: Run, monkeypatch: pytest.MonkeyPatch, line: str, language: str, width: int
) -> None:
    """No line exceeds the width, but for one word that cannot be parted."""
    monkeypatch.setenv("COLUMNS", str(width))
    outcome = run(f"{line} --lang {language}")

    assert outcome.code == 0
    assert [
        text
        for text in outcome.out.splitlines()
        if cell_len(text) > width and len(text.split()) > 1
    ] == []


def test_chart_speaks_chinese(run: Run) -> None:
    """With --lang zh title, unit, places, marks and source are Chinese."""
    outcome = run("chart gii-rank --lang zh")

    assert outcome.out.splitlines()[0] == "全球创新指数排名"
    assert outcome.out.splitlines()[2] == "名次（第一位在最上方）"
    assert re.search("^ 第1位 ┤", outcome.out, re.MULTILINE)
    assert "第34位" in outcome.out
    assert "来源：Wu Zhicheng 2025" in outcome.out


def test_piped_chart_is_plain(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe a chart has 80 columns and no colour."""
    monkeypatch.delenv("COLUMNS")
    outcome = run("chart trade-volume")

    assert "\x1b" not in outcome.out
    assert max(map(cell_len, outcome.out.splitlines())) == 80


def test_colour_changes_no_text(run: Run) -> None:
    """Each curve has its colour, its number is coloured whole, and no text is another."""
    plain = run("chart fdi --since 2000").out
    coloured = run("chart fdi --since 2000 --color always").out

    assert re.search(r"\x1b\[36m\s*40\.71481", coloured)
    assert "\x1b[35mb Foreign direct investment, balance of payments" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_stream_that_carries_no_braille(process: Process) -> None:
    """Where stdout is ASCII the chart is drawn in ASCII, to the last sign."""
    outcome = process(
        f"chart exports duty --until 2022 {SMALL}",
        PYTHONIOENCODING="ascii",
        COLUMNS="40",
    )

    assert outcome == (
        0,
        """\
Exports; Duty

Unit: billion yuan
 150 +                               126
     |100.2005       110       ........*
 100 +*...............*........
     |
     |
  50 +
     |
   0 +
     +----------------------------------
      2020          2021            2022
Exports

Unit: percent
 10% +*
     |9.80%                   about 7.4%
7.5% +                                *~
     |
  5% +
2.5% +
     |
  0% +
     +----------------------------------
      2020          2021            2022
Duty

~ a hedged figure
Source: Statistics office (Yearbook);
First paper (The First Paper, May 2024)
3 more figures, of another unit, source
or kind of period, are not drawn:
openingcli show exports
""",
        "",
    )


@pytest.mark.parametrize("line", [f"list {SMALL}", f"show exports {SMALL}"])
def test_stream_that_carries_no_bars(process: Process, line: str) -> None:
    """Where stdout is ASCII there are no sparklines, and no escapes in their place."""
    outcome = process(line, PYTHONIOENCODING="ascii")

    assert outcome.code == 0
    assert "\\u258" not in outcome.out


@pytest.mark.parametrize(("width", "drawn"), [(80, False), (99, False), (100, True)])
def test_sparklines_of_the_list_go_first(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: int, drawn: bool
) -> None:
    """Where names and figures need the room, the list has no sparklines."""
    monkeypatch.setenv("COLUMNS", str(width))

    assert ("▁▂" in run("list").out) is drawn


@pytest.mark.parametrize(("width", "drawn"), [(50, False), (58, True)])
def test_sparkline_of_show_fits_or_goes(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: int, drawn: bool
) -> None:
    """A sparkline that does not fit in one line is left out whole."""
    monkeypatch.setenv("COLUMNS", str(width))

    assert ("▁▂" in run("show gdp").out) is drawn


def test_hedged_figure_has_a_mark_and_its_word(run: Run) -> None:
    """A hedged figure is marked in the plot and below, its word kept in the label."""
    outcome = run(f"chart duty {SMALL}")

    assert "*~" in outcome.out
    assert "about 7.4%" in outcome.out
    assert "\n~ a hedged figure\n" in outcome.out


def test_labels_have_every_digit(run: Run) -> None:
    """A label is the figure as it is printed elsewhere, to the last digit."""
    assert "7.19749110789917" in run("chart exchange-rate").out
    assert "7.19749110789917" in run("show exchange-rate").out


def test_break_is_said_and_not_drawn_over(run: Run) -> None:
    """Of a series that breaks the chart says so."""
    out = run("chart services-exports").out

    assert "World Bank WDI: values from 1997 on do not compare with those before" in out


def test_break_of_what_is_not_drawn_is_not_said() -> None:
    """A series of which nothing is drawn has no note."""
    catalogue = made(
        "amount",
        "flow",
        "billion CNY",
        "period: 2019, value: 1",
        "period: 2020, value: 2",
        "source: office, unit: billion CNY, values: {2020: 3}, breaks: [2020]",
    )
    trend = trend_of(catalogue, it(catalogue), catalogue.figures["it"])

    assert Charting(catalogue, Language.EN).chart([trend]).notes == (
        "1 more figure, of another unit, source or kind of period, is not drawn: "
        "openingcli show it",
    )


def test_what_would_lie_flat_has_a_panel_of_its_own(run: Run) -> None:
    """One unit is no reason to draw thousands below trillions."""
    assert run("chart gdp gdp-constant").out.count("Unit: ") == 1
    assert run("chart gdp gdp-per-capita").out.count("Unit: ") == 2


def test_fractions_are_drawn_in_percent(run: Run, tmp_path: Path) -> None:
    """A catalogue of fractions needs no unit of that name for its axis."""
    path = tmp_path / "x.yaml"
    around = AROUND.replace(
        "  percent: {name: {en: percent, zh: 百分比}, kind: percent}\n", ""
    )
    path.write_text(
        around
        + """\
    measure: share
    time: stock
    unit: whole
    observations:
      - {period: 2020, value: 1/4, source: old, line: 1, printed: a quarter}
      - {period: 2021, value: 1/2, source: old, line: 1, printed: half}
""",
        "utf-8",
    )

    outcome = run(f"chart it --alone --catalogue {path}")

    assert (outcome.code, outcome.err) == (0, "")
    assert "\nUnit: percent\n" in outcome.out


def test_price_basis_stands_beside_the_name(run: Run) -> None:
    """Of several curves that with another price basis says so; current prices need not."""
    out = run("chart gdp gdp-constant").out

    assert "\na Gross domestic product\n" in out
    assert re.search(r"^b .* \(constant 2015\)$", out, re.MULTILINE)


def test_label_in_another_scale_names_it(run: Run) -> None:
    """A number whose scale is not that of the axis has its unit beside it."""
    out = run("chart gdp-per-capita --lang zh").out

    assert "\n单位：美元\n" in out
    assert "1.3861970224368万美元" in out


def test_since_and_until(run: Run) -> None:
    """Only the periods asked for are drawn."""
    out = run("chart gdp --since 2010 --until 2015").out

    assert "2010" in out
    assert "2015" in out
    assert "2009" not in out
    assert "2016" not in out


def test_one_figure_beside_a_line(run: Run) -> None:
    """An indicator of one figure is a dot beside others; alone it is no chart."""
    both = run("chart forex-reserves total-reserves --since 2010")

    assert both.code == 0
    assert "a Foreign exchange reserves\nb Total reserves" in both.out
    assert run("chart forex-reserves --since 2010").code == 1


def test_chart_in_another_unit(run: Run) -> None:
    """--unit redraws in yuan what is in dollars."""
    assert "Unit: trillion yuan" in run("chart trade-volume --unit yuan").out


@pytest.mark.parametrize(
    ("line", "code", "error"),
    [
        (
            "chart tariff-rate",
            1,
            "error: tariff-rate has too few figures of one kind of period to draw\n"
            "hint: try: openingcli show tariff-rate\n",
        ),
        (
            "chart gdp gdp-rnk",
            2,
            "error: no indicator called 'gdp-rnk'\nhint: did you mean gdp or gdp-rank or fdi-rank?\n",
        ),
        (
            "chart gdp --output gdp.jpg",
            2,
            "error: no picture is called gdp.jpg\n"
            "hint: try: gdp.svg, gdp.png or gdp.html\n",
        ),
        (
            "chart gdp fdi trade exports-gdp-share imports-gdp-share exchange-rate",
            2,
            "error: one picture holds 6 lines\nhint: name fewer indicators\n",
        ),
        (
            "chart",
            2,
            "error: missing argument 'names'\nhint: try: openingcli chart --help\n",
        ),
    ],
)
def test_question_that_no_chart_answers(
    run: Run, folder: Path, line: str, code: int, error: str
) -> None:
    """What cannot be drawn is said with a hint, and nothing is written."""
    assert run(line) == (code, "", error)
    assert list(folder.iterdir()) == []


def test_every_curve_is_told_apart() -> None:
    """There is a letter and a colour for each curve that a chart may have."""
    assert len(LETTERS) == len(set(STYLES)) == len(set(COLOURS)) == MOST


# Axes


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        ("0", "6.25", "0 2 4 6 8"),
        ("0", "200", "0 50 100 150 200"),
        ("-1.4", "24.26", "-10 0 10 20 30"),
        ("6.1", "8.2", "6 7 8 9"),
        ("0", "0.0033", "0 0.001 0.002 0.003 0.004"),
        ("5", "5", "0 2 4 6"),
        ("0", "0", "0 0.25 0.5 0.75 1"),
    ],
)
def test_round_values_enclose_what_is_drawn(low: str, high: str, ticks: str) -> None:
    """An axis has a few round values, the lowest and highest figure between them."""
    found = round_values(Decimal(low), Decimal(high))

    assert " ".join(map(str, found)) == ticks


@pytest.mark.parametrize(
    ("last", "ticks"), [("34", "1 10 20 30 40"), ("3", "1 2 3"), ("1", "1 2")]
)
def test_places_begin_with_the_first(last: str, ticks: str) -> None:
    """An axis of ranks begins at the first place."""
    assert " ".join(map(str, places(Decimal(last)))) == ticks


# As files


def test_svg_says_what_it_shows(run: Run, folder: Path) -> None:
    """An SVG keeps title, unit, labels, marks, source and notes as text."""
    assert run(f"chart exports --output e.svg {SMALL}") == (0, "", "")
    *ticks, unit, first, second, third, forecast, title, below = texts(folder / "e.svg")
    assert (title, unit) == ("Exports", "Unit: billion yuan")
    assert ticks[-5:] == ["0", "50", "100", "150", "200"]
    assert [first, second, third, forecast] == ["100.2005", "110", "126", "200"]
    assert below == (
        "◇ a forecast Source: Statistics office (Yearbook); First paper (The First "
        "Paper, May 2024) 3 more figures, of another unit, source or kind of period, "
        "are not drawn: openingcli show exports"
    )


def test_svg_in_chinese(run: Run, folder: Path) -> None:
    """With --lang zh title, unit, legend, source and notes are Chinese."""
    assert run("chart fdi --output fdi.svg --lang zh").code == 0
    found = texts(folder / "fdi.svg")

    assert "外商直接投资" in found
    assert "单位：亿美元" in found
    assert "实际使用外资" in found
    assert any(text.startswith("来源：贸发会议 WIR 2026") for text in found)


def test_svg_draws_nothing_over_a_break(run: Run, folder: Path) -> None:
    """A series with two breaks is three lines."""
    assert run("chart services-exports --output s.svg").code == 0
    svg = (folder / "s.svg").read_text("utf-8")

    lines = re.findall(r'<path[^>]* d="M([^"]*)"[^>]*stroke-linejoin="round"', svg)
    assert [line.count("L") + 1 for line in lines] == [15, 6, 22]


def test_svg_has_the_first_place_on_top(run: Run, folder: Path) -> None:
    """In a picture of ranks the better place stands higher."""
    assert run("chart gii-rank --output r.svg").code == 0
    found = heights(folder / "r.svg")

    assert found["1st"] < found["11th"] < found["12th"] < found["34th"] < found["40th"]


def test_svg_has_no_number_over_another(run: Run, folder: Path) -> None:
    """Where curves end close together their last numbers stand apart."""
    line = "chart outbound-investment outbound-investment-bop --output o.svg"
    assert run(line).code == 0
    found = heights(folder / "o.svg")

    assert round(found["172.24371512425"] - found["174.38"]) >= 14


def test_svg_marks_what_is_not_certain(run: Run, folder: Path) -> None:
    """A hedged figure is a hollow circle, a forecast a hollow diamond."""
    assert run(f"chart exports duty --output m.svg {SMALL}").code == 0
    svg = (folder / "m.svg").read_text("utf-8")
    dots = re.findall(
        r'aria-label="([^"]*)"[^>]*aria-roledescription="point"[^>]*>', svg
    )
    hollow = re.findall(r'aria-label="([^"]*)"[^>]*point"[^>]*fill="white"', svg)

    assert len(dots) == 6
    assert hollow == [
        "200 billion yuan (2030, forecast), First paper",
        "about 7.4% (30 Jun 2022), First paper",
    ]


def test_file_that_exists_is_kept(run: Run, folder: Path) -> None:
    """An existing file is replaced only with --force; nothing is left beside it."""
    file = folder / "e.svg"
    file.write_text("mine")

    assert run(f"chart exports --output e.svg {SMALL}") == (
        4,
        "",
        "error: e.svg exists already\nhint: add --force to replace it\n",
    )
    assert file.read_text() == "mine"
    assert run(f"chart exports --output e.svg --force {SMALL}").code == 0
    assert file.read_text().startswith("<svg")
    assert list(folder.iterdir()) == [file]


def test_png_is_a_picture(run: Run, folder: Path) -> None:
    """A PNG is one, of a size to print."""
    assert run(f"chart exports --output E.PNG {SMALL}").code == 0
    data = (folder / "E.PNG").read_bytes()

    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(data[16:20]) > 1200


def test_chinese_png_needs_a_font(process: Process, folder: Path) -> None:
    """Without a Chinese font a Chinese PNG is refused, and nothing is written."""
    (folder / "fonts").mkdir()
    conf = folder / "fonts.conf"
    conf.write_text(f"<fontconfig><dir>{folder / 'fonts'}</dir></fontconfig>")

    outcome = process("chart gdp --lang zh --output gdp.png", FONTCONFIG_FILE=str(conf))

    assert outcome == (
        4,
        "",
        "错误：本机没有中文字体，PNG 中的汉字会是空白\n"
        "提示：请安装中文字体（如 Noto Sans CJK、文泉驿微米黑），或改存 .svg、.html\n",
    )
    assert {path.name for path in folder.iterdir()} == {"fonts", "fonts.conf"}


@pytest.mark.parametrize("package", ["altair", "vl_convert"])
def test_without_the_extra(folder: Path, cache: Path, package: str) -> None:
    """Without the extra a picture is refused with the way to get it."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            WITHOUT_EXTRA.format(package=package),
            *shlex.split(f"chart exports --output e.svg {SMALL}"),
        ],
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "error: pictures need the extra 'chart'\n"
        "hint: install it: pip install 'openingcli[chart]', or '.[chart]' in a clone\n",
    )
    assert list(folder.iterdir()) == []


def test_data_cannot_leave_the_script(run: Run, folder: Path) -> None:
    """Markup in a name is text in the page, and ends no script."""
    text = (FILES / "good/small.yaml").read_text("utf-8")
    overlay = folder / "own.yaml"
    name = "name: {en: Exports, zh: 出口}"
    overlay.write_text(
        text.replace(name, 'name: {en: "</script><b>&amp;", zh: 出口}'), "utf-8"
    )

    outcome = run("chart exports --output e.html --alone --catalogue own.yaml")

    page = (folder / "e.html").read_text("utf-8")
    assert outcome.code == 0
    assert "<title>&lt;/script&gt;&lt;b&gt;&amp;amp;</title>" in page
    assert page.count("</script>") == 2
    assert page.count("<b>") == 0


@pytest.mark.skipif(BROWSER is None, reason="no chromium here")
def test_page_in_a_browser_without_a_network(run: Run, folder: Path) -> None:
    """The page draws itself, asks for nothing, and every figure is told exactly."""
    assert BROWSER is not None
    assert run("chart fdi --lang zh --output fdi.html").code == 0
    log = folder / "net.json"

    done = subprocess.run(
        [
            BROWSER,
            "--headless",
            "--no-sandbox",  # CI runs as root
            "--disable-gpu",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            f"--user-data-dir={folder / 'profile'}",
            f"--log-net-log={log}",
            "--virtual-time-budget=10000",
            "--dump-dom",
            str(folder / "fdi.html"),
        ],
        capture_output=True,
        check=False,
        timeout=120,
    )

    dom = done.stdout.decode()
    assert requests_of_the_page(log) == []
    drawn = re.findall(r"<t(?:ext|span)[^>]*>([^<]+)<", dom)
    assert '<html lang="zh-CN">' in dom
    assert "default-src 'none'" in dom
    assert {"外商直接投资", "单位：亿美元", "实际使用外资", "2025", "1,046.59"} <= {
        *drawn
    }
    assert any(text.startswith("来源：") for text in drawn)
    assert 'aria-label="1,046.59亿美元（2025年），贸发会议 WIR 2026"' in dom


def requests_of_the_page(log: Path) -> list[str]:
    """What a page asked for; requests of the browser's own have no origin."""
    events = json.loads(log.read_text("utf-8"))["events"]
    asked = [event.get("params", {}) for event in events]
    return [
        params["url"]
        for params in asked
        if "url" in params
        and params.get("initiator", "not an origin") != "not an origin"
    ]
