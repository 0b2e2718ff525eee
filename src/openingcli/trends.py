"""Which figures of an indicator make one line over time, and where the line breaks."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.periods import Grain, Period
from openingcli.records import Figure, Indicator, Kind

STEPS = {Grain.YEAR: 1, Grain.HALF: 2, Grain.QUARTER: 4, Grain.MONTH: 12}
"""How many periods of a length a year has; from the longest to the shortest."""
LENGTHS = (*STEPS, Grain.DAY)

Basis = tuple[str, str, str]
"""What figures of one line share: unit without scale, price basis, scope."""


class Point(NamedTuple):
    """One figure at its place in time."""

    step: int
    """The number of its period: 2024 is 2024 by the year, 8096 by the quarter."""
    figure: Figure
    is_joined: bool
    """True where a line may run to it from the point before."""


class Trend(NamedTuple):
    """The figures of one indicator that may be drawn together, by time."""

    indicator: Indicator
    grain: Grain
    """How long the period of each point is."""
    source: str
    """The source with the most points; empty where there is none but forecasts."""
    points: tuple[Point, ...]
    left_out: int
    """How many of the figures stand in no point: of another unit, kind of period, …"""

    @property
    def figures(self) -> list[Figure]:
        """The figures that are drawn."""
        return [point.figure for point in self.points]


def trend_of(
    catalogue: Catalogue, indicator: Indicator, figures: Iterable[Figure]
) -> Trend:
    """The points that these figures of an indicator make.

    They share unit, price basis, scope and length of period: those of which there are
    most, years before shorter ones. Of one period it is the figure of the source with
    the most points, else the figure of record; a forecast only where there is nothing
    else. A line joins what follows step by step in one source, with no break between,
    and is no forecast.
    """
    levels = [figure for figure in figures if figure.is_level]
    drawable = [f for f in levels if _is_drawable(f)]
    grain, steps = _most_steps(indicator, drawable)
    own = _most_points(steps)
    points: list[Point] = []
    for step in sorted(steps):
        figure = _chosen(catalogue, steps[step], own)
        before = points[-1] if points else None
        joined = before is not None and _follows(indicator, before, step, figure)
        points.append(Point(step, figure, joined))
    left_out = len(levels) - len(points)
    return Trend(indicator, grain, own[0], tuple(points), left_out)


def period_of(step: int, grain: Grain) -> str:
    """The period of a step, as the catalogue writes it: 8096 by the quarter is 2024-Q1."""
    year, part = divmod(step, STEPS[grain])
    match grain:
        case Grain.HALF:
            return f"{year}-H{part + 1}"
        case Grain.QUARTER:
            return f"{year}-Q{part + 1}"
        case Grain.MONTH:
            return f"{year}-{part + 1:02}"
        case _:
            return str(year)


def _is_drawable(figure: Figure) -> bool:
    """False for a figure of a span, and for a conversion of one that is there."""
    lasting = figure.when.grain in LENGTHS
    return lasting and figure.over is None and figure.kind is not Kind.CONVERTED


def _most_steps(
    indicator: Indicator, figures: Sequence[Figure]
) -> tuple[Grain, Mapping[int, list[Figure]]]:
    """The kind of period and basis with the most periods, and their figures by step."""
    found: dict[tuple[Grain, Basis], dict[int, list[Figure]]] = {}
    for figure in figures:
        scope = figure.scope.en if figure.scope else ""
        basis = (figure.base_unit, figure.prices, scope)
        for grain in _grains(indicator, figure.when):
            steps = found.setdefault((grain, basis), {})
            steps.setdefault(_step(figure.when, grain), []).append(figure)
    if not found:
        return Grain.YEAR, {}
    own = indicator.parsed_unit.base

    def rank(key: tuple[Grain, Basis]) -> tuple[int, bool, int, bool, bool]:
        grain, (unit, _, scope) = key
        years = grain is Grain.YEAR
        return len(found[key]), years, STEPS[grain], unit == own, not scope

    best = max(found, key=rank)
    return best[0], found[best]


def _grains(indicator: Indicator, when: Period) -> list[Grain]:
    """The lengths of period that a figure may stand for.

    A flow only for its own; a stock, share, rate or rank for the longer ones too.
    """
    own = LENGTHS.index(when.grain)
    if indicator.is_exact_period:
        return [when.grain] if when.grain in STEPS else []
    return [grain for grain in STEPS if LENGTHS.index(grain) <= own]


def _step(when: Period, grain: Grain) -> int:
    assert when.end is not None
    year, months = when.end.year, 12 // STEPS[grain]
    return year * STEPS[grain] + (when.end.month - 1) // months


def _source(figure: Figure) -> tuple[str, str]:
    return figure.source, figure.kind


def _most_points(steps: Mapping[int, Sequence[Figure]]) -> tuple[str, str]:
    """The source, and the kind of figure, that has something for the most steps."""
    counts: dict[tuple[str, str], int] = {}
    for figures in steps.values():
        for source in {_source(f): None for f in figures if not f.is_forecast}:
            counts[source] = counts.get(source, 0) + 1
    return max(counts, key=counts.__getitem__, default=("", ""))


def _chosen(
    catalogue: Catalogue, figures: Sequence[Figure], own: tuple[str, str]
) -> Figure:
    """The figure to draw for one period."""
    if len(figures) == 1:
        return figures[0]
    seen = [f for f in figures if not f.is_forecast] or figures
    last = max(figure.when.sort_key for figure in seen)
    dated = [figure for figure in seen if figure.when.sort_key == last]
    of_own = [figure for figure in dated if _source(figure) == own]
    return min(of_own or dated, key=catalogue.standing)


def _follows(indicator: Indicator, before: Point, step: int, figure: Figure) -> bool:
    """True where nothing parts a figure from the point before it."""
    if step != before.step + 1 or figure.is_forecast or before.figure.is_forecast:
        return False
    if _source(figure) != _source(before.figure):
        return False
    end = figure.when.end
    return end is not None and not any(
        _year_before(before.figure) < year <= end.year
        for year in indicator.breaks(figure.source)
    )


def _year_before(figure: Figure) -> int:
    return figure.when.end.year if figure.when.end else 0
