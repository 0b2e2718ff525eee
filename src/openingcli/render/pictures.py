"""A chart as a file: SVG, PNG, or one HTML page that needs no network.

Positions alone become floats here, since Vega has no other numbers; every text is made
before, of exact decimals.
"""

import json
import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

import altair as alt
import vl_convert

from openingcli.errors import OutputError
from openingcli.language import Language, Said
from openingcli.render.charts import Chart, Mark, Panel
from openingcli.render.safety import clean
from openingcli.render.wrapping import wrap

COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"]
"""Told apart by those who see colours otherwise, too."""
FONT = (
    "Noto Sans, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, "
    "WenQuanYi Micro Hei, sans-serif"
)
WIDTH, HIGH, LOW = 640, 320, 220
"""How large a panel is, and how high where there are several."""
LETTER = 14
"""How tall a line of text is."""
LINE = 108
"""So many cells of words stand in a line below the picture."""
FEW = 6
"""So many dots of a curve are all labelled; of more only the last."""
SHARPNESS = 2
CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
SHAPES = {Mark.EXACT: "circle", Mark.HEDGED: "circle", Mark.FORECAST: "diamond"}
PLACES: dict[str, Any] = {"above": {"dy": -12}, "right": {"align": "left", "dx": 8}}
"""Where a number stands beside its dot."""
SIGNS = {Mark.HEDGED: "○", Mark.FORECAST: "◇"}


def to_svg(chart: Chart) -> bytes:
    """The chart as SVG; its texts stay texts."""
    svg = vl_convert.vegalite_to_svg(_spec(chart), vl_version=_version())
    return svg.encode()


def to_png(chart: Chart) -> bytes:
    """The chart as PNG.

    `OutputError` where its Chinese would be blank for want of a font.
    """
    spec = _spec(chart)
    if CHINESE.search(json.dumps(spec, ensure_ascii=False)) and not _has_chinese_font():
        raise OutputError(
            Said(
                "no font of this machine has Chinese characters",
                "本机没有中文字体，PNG 中的汉字会是空白",
            ),
            Said(
                "install one, such as Noto Sans CJK or WenQuanYi Micro Hei, "
                "or write FILE.svg or FILE.html",
                "请安装中文字体（如 Noto Sans CJK、文泉驿微米黑），或改存 .svg、.html",
            ),
        )
    return vl_convert.vegalite_to_png(spec, vl_version=_version(), scale=SHARPNESS)


def to_html(chart: Chart) -> bytes:
    """The chart as one page that shows exact figures where a reader points."""
    spec = json.dumps(_spec(chart), ensure_ascii=False)
    script = vl_convert.javascript_bundle(EMBED, vl_version=_version())
    page = PAGE.format(
        language="zh-CN" if chart.language is Language.ZH else "en",
        title=escape(clean(chart.title)),
        policy=POLICY,
        font=FONT,
        spec=_in_page(spec),
        script=script,
    )
    return page.encode()


Layered = alt.LayerChart | alt.FacetChart
Writer = Callable[[Chart], bytes]
WRITERS: dict[str, Writer] = {".svg": to_svg, ".png": to_png, ".html": to_html}
"""What writes a file, by the end of its name."""

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'unsafe-inline'; img-src data:"
)
"""What the page may do: run its own script, and ask no network for anything."""
EMBED = """
const spec = JSON.parse(document.getElementById("spec").textContent);
vegaEmbed("#chart", spec, {renderer: "svg", actions: false});
"""
PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body {{ font-family: {font}; margin: 1rem; }}</style>
</head>
<body>
<main id="chart"></main>
<script type="application/json" id="spec">{spec}</script>
<script type="module">{script}</script>
</body>
</html>
"""


def _in_page(text: str) -> str:
    """JSON in which nothing can end the element that it stands in."""
    return text.replace("<", "\\u003c")


def _version() -> str:
    """The version of Vega-Lite that altair writes, as vl-convert calls it."""
    return ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])


def _has_chinese_font() -> bool:
    """True where two characters are drawn unlike: without a font both are the same."""
    one, other = (
        vl_convert.svg_to_png(
            '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
            f'<text x="2" y="16" font-family="{FONT}">{character}</text></svg>'
        )
        for character in "中国"
    )
    return one != other


def _spec(chart: Chart) -> dict[str, Any]:
    """The chart as Vega-Lite."""
    above = alt.TitleParams(clean(chart.title), fontSize=16, anchor="start", offset=12)
    below = [line for text in _below(chart) for line in wrap(clean(text), LINE)]
    several = len(chart.panels) > 1
    height = LOW if several else HIGH
    panels = (
        alt.vconcat(*(_panel(panel, height, named=several) for panel in chart.panels))
        .properties(title=above)
        .resolve_scale(color="independent")
    )
    whole = (
        alt.vconcat(panels)
        .properties(
            title=alt.TitleParams(
                below,
                orient="bottom",
                anchor="start",
                fontSize=11,
                fontWeight="normal",
                color="#555",
                offset=12,
            ),
            padding=16,
            background="white",
        )
        .configure(font=FONT)
        .configure_view(stroke=None)
    )
    spec: dict[str, Any] = whole.to_dict()
    return spec


def _below(chart: Chart) -> Iterator[str]:
    """What stands below: the marks, the source, the notes."""
    for mark, said in chart.marks.items():
        yield f"{SIGNS[mark]} {said}"
    yield chart.source
    yield from chart.notes


def _panel(panel: Panel, height: int, *, named: bool) -> Layered:
    """One panel: lines, dots by their mark, and the numbers beside them."""
    names = [clean(curve.name) for curve in panel.curves]
    legend = _legend() if named or len(names) > 1 else None
    base = alt.Chart(
        alt.InlineData([*_rows(panel, height)]), width=WIDTH, height=height
    ).encode(
        x=alt.X("x:Q", axis=_time_axis(panel), scale=_time_scale(panel)),
        y=alt.Y("y:Q", axis=_value_axis(panel), scale=_value_scale(panel)),
        color=alt.Color("curve:N", scale=_colours(names), legend=legend),
    )
    lines = base.mark_line(aria=False, strokeWidth=2, strokeJoin="round").encode(
        detail="run:N", order=alt.Order("x:Q")
    )
    dots = [
        base.transform_filter(alt.datum.mark == mark.value)
        .mark_point(
            shape=SHAPES[mark],
            filled=mark is Mark.EXACT,
            opacity=1,
            fill=alt.Undefined if mark is Mark.EXACT else "white",
            size=20 if mark is Mark.EXACT else 60,
        )
        .encode(tooltip="told:N", description="told:N")
        for mark in Mark
        if any(dot.mark is mark for curve in panel.curves for dot in curve.dots)
    ]
    labels = [
        base.transform_filter(alt.datum.place == place)
        .mark_text(aria=False, fontSize=11, **where)
        .encode(y="beside:Q", text="label:N")
        for place, where in PLACES.items()
    ]
    return alt.layer(lines, *dots, *labels)


def _rows(panel: Panel, height: int) -> Iterator[dict[str, Any]]:
    """The data of a panel, a row for each dot."""
    for curve, beside in zip(panel.curves, _beside(panel, height), strict=True):
        run = 0
        name = clean(curve.name)
        last = len(curve.dots) - 1
        for number, dot in enumerate(curve.dots):
            run += not dot.is_joined
            place = "right" if number == last else "nowhere"
            if last < FEW:
                place = "above"
            yield {
                "curve": name,
                "run": f"{name} {run}",
                "x": dot.step,
                "y": float(dot.value),
                "mark": dot.mark.value,
                "label": clean(dot.label),
                "place": place,
                "beside": beside if place == "right" else float(dot.value),
                "told": clean(dot.told),
            }


def _beside(panel: Panel, height: int) -> list[float]:
    """How high the last number of each curve stands, none over another."""
    ends = [float(curve.dots[-1].value) for curve in panel.curves]
    room = float(panel.axis.high - panel.axis.low) * LETTER / height
    least = float("-inf")
    for number in sorted(range(len(ends)), key=ends.__getitem__):
        least = ends[number] = max(ends[number], least + room)
    return ends


def _colours(names: list[str]) -> alt.Scale:
    return alt.Scale(domain=names, range=COLOURS[: len(names)])


def _legend() -> alt.Legend:
    return alt.Legend(
        offset=30, title=None, orient="top", direction="vertical", labelLimit=WIDTH
    )


def _time_axis(panel: Panel) -> alt.Axis:
    ticks = panel.times(10)
    return alt.Axis(
        title=None,
        values=[step for step, _ in ticks],
        labelExpr=_words([(float(step), label) for step, label in ticks]),
        grid=False,
    )


def _time_scale(panel: Panel) -> alt.Scale:
    return alt.Scale(
        domain=[panel.first, panel.last], nice=False, padding=16, zero=False
    )


def _value_axis(panel: Panel) -> alt.Axis:
    ticks = [(float(value), label) for value, label in panel.axis.ticks]
    return alt.Axis(
        title=panel.unit,
        titleAngle=0,
        titleAlign="left",
        titleAnchor="end",
        titleX=0,
        titleY=-16,
        values=[value for value, _ in ticks],
        labelExpr=_words(ticks),
        domain=False,
        ticks=False,
        gridColor="#ddd",
    )


def _value_scale(panel: Panel) -> alt.Scale:
    return alt.Scale(
        domain=[float(panel.axis.low), float(panel.axis.high)],
        nice=False,
        zero=False,
        reverse=panel.is_upside_down,
    )


def _words(ticks: list[tuple[float, str]]) -> str:
    """An expression that gives each tick the label that was written for it."""
    chain = "".join(
        f"datum.value == {value!r} ? {json.dumps(clean(label), ensure_ascii=False)} : "
        for value, label in ticks
    )
    return f"{chain}''"
