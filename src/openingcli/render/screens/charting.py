"""The screen of chart: a picture in the terminal."""

from openingcli.render.charts import Chart
from openingcli.render.plots import LETTERS, STYLES, SUFFIXES, gutter, plot
from openingcli.render.sheets import Sheet


def chart_sheet(chart: Chart, width: int, *, unicode: bool) -> Sheet:
    """The chart at this width, with the words around it."""
    sheet = Sheet()
    sheet.line(chart.title, "bold")
    left = gutter(chart.panels)
    for panel in chart.panels:
        sheet.line("")
        sheet.line(panel.unit, "dim")
        sheet.parts.append(plot(panel, width, left, unicode=unicode))
        if len(panel.curves) > 1:
            keys = zip(LETTERS, STYLES, panel.curves, strict=False)
            for letter, style, curve in keys:
                sheet.line(f"{letter} {curve.name}", style)
        elif len(chart.panels) > 1:
            sheet.line(panel.curves[0].name)
    sheet.line("")
    for mark, words in chart.marks.items():
        sheet.line(f"{SUFFIXES[mark]} {words}")
    sheet.line(chart.source, "dim")
    for note in chart.notes:
        sheet.line(note, "dim")
    return sheet
