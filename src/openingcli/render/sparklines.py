"""A line over time in one row of characters, a character for each period."""

from decimal import Decimal

from openingcli.records import Measure
from openingcli.trends import Point, Trend

FEWEST = 3
"""Fewer values than this make no line."""
BARS = "▁▂▃▄▅▆▇█"
DOTTED = "⣀⣤⣶⣿"
"""Forecasts: dots instead of a full bar."""
GAP = " "
HALF = Decimal("0.5")
SYMBOLS = BARS + DOTTED


def sparkline(trend: Trend, first: int, last: int) -> str:
    """Bars from one step to another, a gap where there is no figure.

    They run from the lowest value to the highest; of ranks the best place is the
    highest bar. Nothing from before the last break, nor of a second source: the rest
    would not compare. Empty where fewer than three values are left.
    """
    shown = [p for p in comparable(trend) if first <= p.step <= last]
    if len(shown) < FEWEST:
        return ""
    better = -1 if trend.indicator.measure is Measure.RANK else 1
    heights = {p.step: better * p.figure.base_value for p in shown}
    low, high = min(heights.values()), max(heights.values())
    drawn = [GAP] * (last - first + 1)
    for point in shown:
        bars = DOTTED if point.figure.is_forecast else BARS
        part = (heights[point.step] - low) / (high - low) if high > low else HALF
        drawn[point.step - first] = bars[round(part * (len(bars) - 1))]
    return "".join(drawn)


def comparable(trend: Trend) -> list[Point]:
    """The points of the main source from its last break on, and the forecasts."""
    since = max(trend.indicator.breaks(trend.source), default=0)
    return [
        point
        for point in trend.points
        if (point.figure.source == trend.source or point.figure.is_forecast)
        and (point.figure.when.end is None or point.figure.when.end.year >= since)
    ]
