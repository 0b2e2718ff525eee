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
WIDTH, HEIGHT = 640, 320
LETTER = 14
"""How tall a line of text is."""
LINE = 108
"""So many cells of words stand in a line below the picture."""
FEW = 6
"""So many dots of a curve are all labelled; of more only the last."""
SHARPNESS = 2
CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
SHAPES = {Mark.EXACT: "circle", Mark.HEDGED: "circle", Mark.FORECAST: "diamond"}
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
    options = json.dumps({"renderer": "svg", "actions": False})
    script = vl_convert.javascript_bundle(
        f"vegaEmbed('#chart', {_in_script(spec)}, {options})", vl_version=_version()
    )
    page = PAGE.format(
        language="zh-CN" if chart.language is Language.ZH else "en",
        title=escape(clean(chart.title)),
        font=FONT,
        script=script,
    )
    return page.encode()


Layered = alt.LayerChart | alt.FacetChart
Writer = Callable[[Chart], bytes]
WRITERS: dict[str, Writer] = {".svg": to_svg, ".png": to_png, ".html": to_html}
"""What writes a file, by the end of its name."""

PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body {{ font-family: {font}; margin: 1rem; }}</style>
</head>
<body>
<main id="chart"></main>
<script type="module">{script}</script>
</body>
</html>
"""


def _in_script(text: str) -> str:
    """JSON that nothing in the data can end the script of."""
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
    panels = (
        alt.vconcat(*(_panel(panel, named=several) for panel in chart.panels))
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
    if chart.marks:
        yield "    ".join(f"{SIGNS[mark]} {said}" for mark, said in chart.marks.items())
    yield chart.source
    yield from chart.notes


def _panel(panel: Panel, *, named: bool) -> Layered:
    """One panel: lines, dots by their mark, and the numbers beside them."""
    names = [clean(curve.name) for curve in panel.curves]
    legend = _legend() if named or len(names) > 1 else None
    base = alt.Chart(
        alt.InlineData([*_rows(panel)]), width=WIDTH, height=HEIGHT
    ).encode(
        x=alt.X("x:Q", axis=_time_axis(panel), scale=_time_scale(panel)),
        y=alt.Y("y:Q", axis=_value_axis(panel), scale=_value_scale(panel)),
        color=alt.Color("curve:N", scale=_colours(names), legend=legend),
    )
    lines = base.mark_line(strokeWidth=2, strokeJoin="round").encode(
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
        .encode(tooltip=[alt.Tooltip("told:N", title=panel.unit)])
        for mark in Mark
        if any(dot.mark is mark for curve in panel.curves for dot in curve.dots)
    ]
    words = base.mark_text(fontSize=11).encode(y="beside:Q", text="label:N")
    labels = [
        words.transform_filter(alt.datum.place == "above").mark_text(dy=-12),
        words.transform_filter(alt.datum.place == "right").mark_text(
            align="left", dx=8
        ),
    ]
    return alt.layer(lines, *dots, *labels)


def _rows(panel: Panel) -> Iterator[dict[str, Any]]:
    """The data of a panel, a row for each dot."""
    beside = _beside(panel)
    for curve in panel.curves:
        run = 0
        for dot in curve.dots:
            run += not dot.is_joined
            is_last = dot is curve.dots[-1]
            labelled = is_last or len(curve.dots) <= FEW
            place = "right" if is_last and len(curve.dots) > FEW else "above"
            yield {
                "curve": clean(curve.name),
                "run": f"{clean(curve.name)} {run}",
                "x": dot.step,
                "y": float(dot.value),
                "mark": dot.mark.value,
                "label": clean(dot.label) if labelled else "",
                "place": place,
                "beside": beside[id(dot)] if place == "right" else float(dot.value),
                "told": clean(dot.told),
            }


def _beside(panel: Panel) -> dict[int, float]:
    """Where the last numbers of the curves stand, none over another."""
    ends = sorted((curve.dots[-1] for curve in panel.curves), key=lambda d: d.value)
    room = float(panel.axis.high - panel.axis.low) * LETTER / HEIGHT
    places: dict[int, float] = {}
    lowest = float("-inf")
    for dot in ends:
        lowest = places[id(dot)] = max(float(dot.value), lowest + room)
    return places


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
