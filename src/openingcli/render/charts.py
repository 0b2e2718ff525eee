"""What a chart says, before it is drawn: its lines, axes and words.

Positions are exact decimals in the unit of the axis; every label is the figure as all
screens print it. Terminal and picture files draw the same `Chart`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from openingcli.hedges import WIDE
from openingcli.language import Language
from openingcli.periods import Grain, parse_period
from openingcli.records import Figure, Indicator, Kind, Measure
from openingcli.render.quantities import (
    COLUMN_SCALES_ZH,
    cell,
    indicator_unit,
    ordinal,
    unit_words,
)
from openingcli.render.screens.reader import Reader
from openingcli.trends import STEPS, Point, Trend, period_of
from openingcli.units import plain, shift
from openingcli.words import count, prices_words

MOST = 6
"""More curves than this nobody tells apart."""
FROM_NOTHING = (Measure.AMOUNT, Measure.COUNT, Measure.SHARE, Measure.RATE)
"""Measures whose axis includes zero, so that heights compare as the numbers do."""
FEWEST_LABELS = 2
"""With fewer labels an axis of time says too little: its ends are labelled instead."""
FLAT = 100
"""A line so many times smaller than another would lie flat on their axis."""
NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


class Mark(StrEnum):
    """How a figure is drawn."""

    EXACT = "exact"
    HEDGED = "hedged"
    FORECAST = "forecast"


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure in a picture."""

    step: int
    value: Decimal
    """In the unit of the axis."""
    mark: Mark
    is_joined: bool
    label: str
    """The number as printed, its unit named where the axis has another."""
    told: str
    """Quantity, period and source, for whoever points at it."""


@dataclass(frozen=True, slots=True)
class Curve:
    """One indicator in a picture."""

    name: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the labels of an axis stand; its ends are the first and the last."""

    ticks: tuple[tuple[Decimal, str], ...]

    @property
    def low(self) -> Decimal:
        """The lowest value that is drawn."""
        return self.ticks[0][0]

    @property
    def high(self) -> Decimal:
        """The highest value that is drawn."""
        return self.ticks[-1][0]


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves of one unit over one time axis."""

    unit: str
    curves: tuple[Curve, ...]
    axis: Axis
    is_upside_down: bool
    """True for ranks: the first place is on top."""
    grain: Grain
    first: int
    last: int
    """The first and last step of the time axis."""
    language: Language

    def times(self, most: int) -> list[tuple[int, str]]:
        """At most so many steps to label, evenly apart, and their labels."""
        per_year, span = STEPS[self.grain], self.last - self.first
        parts = [n for n in (1, 2, 3, 6) if per_year % n == 0 and n < per_year]
        strides = [*parts, *(per_year * n for n in (1, 2, 5, 10, 20, 50, 100))]
        stride = next((n for n in strides if span // n + 1 <= most), strides[-1])
        start = -(-self.first // stride) * stride
        steps = list(range(start, self.last + 1, stride))
        if len(steps) < FEWEST_LABELS:
            steps = [self.first, self.last]
        return [(step, self.time(step)) for step in dict.fromkeys(steps)]

    def time(self, step: int) -> str:
        """The label of a step: 2024, Q1 2025."""
        if self.grain is Grain.YEAR:
            return str(step)
        return parse_period(period_of(step, self.grain)).to(self.language)


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture: what it is of, its panels, and what must be said below."""

    title: str
    panels: tuple[Panel, ...]
    source: str
    """The sources of all that is drawn, in a sentence."""
    marks: Mapping[Mark, str]
    """What is said of the marks that occur, those of exact figures apart."""
    notes: tuple[str, ...]
    language: Language


class Charting(Reader):
    """Makes charts of trends."""

    def chart(self, trends: Sequence[Trend], title: str = "") -> Chart:
        """A chart of trends of two points or more; those of one unit and size share one."""
        panels: list[list[Trend]] = []
        for trend in trends:
            fitting = (panel for panel in panels if _share_axis(panel[0], trend))
            panel = next(fitting, None)
            if panel is None:
                panels.append([trend])
            else:
                panel.append(trend)
        figures = [figure for trend in trends for figure in trend.figures]
        names = (trend.indicator.name.to(self.language) for trend in trends)
        return Chart(
            title or ("；" if self.language is Language.ZH else "; ").join(names),
            tuple(self._panel(of_one, trends) for of_one in panels),
            self._source(figures),
            {
                mark: self.say(f"chart-{mark}")
                for mark in (Mark.HEDGED, Mark.FORECAST)
                if any(_mark(figure) is mark for figure in figures)
            },
            tuple(dict.fromkeys(self._notes(trends))),
            self.language,
        )

    def _panel(self, trends: Sequence[Trend], every: Sequence[Trend]) -> Panel:
        """The panel of some trends; its time axis covers all that are of its grain."""
        largest = max(trends, key=_largest)
        scale = self._scale(largest.indicator)
        values = [shift(f.base_value, -scale) for t in trends for f in t.figures]
        grain = trends[0].grain
        steps = [p.step for t in every if t.grain is grain for p in t.points]
        measure = largest.indicator.measure
        return Panel(
            self._unit(largest),
            tuple(self._curve(trend, largest, scale) for trend in trends),
            self._axis(values, largest),
            measure is Measure.RANK,
            grain,
            min(steps),
            max(steps),
            self.language,
        )

    def _scale(self, indicator: Indicator) -> int:
        """The power of ten of an indicator's axis."""
        exponent = indicator.parsed_unit.exponent
        zh = self.language is Language.ZH
        return COLUMN_SCALES_ZH[exponent][0] if zh else exponent

    def _unit(self, trend: Trend) -> str:
        """What an axis counts, in words."""
        if trend.indicator.measure is Measure.RANK:
            return self.say("chart-places")
        return self.say("unit-is", unit=self._counted(trend))

    def _counted(self, trend: Trend) -> str:
        """The unit of an axis in words."""
        unit = trend.indicator.parsed_unit.with_base(trend.figures[0].base_unit)
        drawn = trend.indicator._replace(unit=unit.text)
        return indicator_unit(self.catalogue, drawn, self.language)

    def _axis(self, values: Sequence[Decimal], trend: Trend) -> Axis:
        """Round values that enclose all that is drawn."""
        if trend.indicator.measure is Measure.RANK:
            return Axis(tuple((n, self._place(n)) for n in places(max(values))))
        low, high = min(values), max(values)
        if trend.indicator.measure in FROM_NOTHING:
            low, high = min(low, Decimal(0)), max(high, Decimal(0))
        unit = trend.figures[0].parsed_unit.ids[0]
        percent = "%" * (self.catalogue.units[unit].kind == "percent")
        return Axis(
            tuple((tick, plain(tick) + percent) for tick in round_values(low, high))
        )

    def _place(self, rank: Decimal) -> str:
        return f"第{rank}位" if self.language is Language.ZH else ordinal(int(rank))

    def _curve(self, trend: Trend, largest: Trend, scale: int) -> Curve:
        indicator = trend.indicator
        name = indicator.name.to(self.language)
        prices = {figure.prices for figure in trend.figures} - {"", "current"}
        if prices:
            words = prices_words(prices.pop(), self.language)
            name += f"（{words}）" if self.language is Language.ZH else f" ({words})"
        dots = (self._dot(p, largest, indicator, scale) for p in trend.points)
        return Curve(name, tuple(dots))

    def _dot(
        self, point: Point, largest: Trend, indicator: Indicator, scale: int
    ) -> Dot:
        figure = point.figure
        label = cell(self.catalogue, figure, indicator, self.language)
        unit = unit_words(self.catalogue, figure, indicator, self.language)
        if unit != self._counted(largest):
            label = self.quantity(figure, indicator)
        source = self.source_name(figure.source)
        comma = "，" if self.language is Language.ZH else ", "
        return Dot(
            point.step,
            shift(figure.base_value, -scale),
            _mark(figure),
            point.is_joined,
            label,
            self.dated(figure, indicator) + comma + source,
        )

    def _source(self, figures: Iterable[Figure]) -> str:
        """Who published what is drawn: World Bank WDI (World Development Indicators)."""
        zh = self.language is Language.ZH
        names = []
        for source_id in dict.fromkeys(figure.source for figure in figures):
            source = self.catalogue.sources[source_id]
            facts = "，".join if zh else ", ".join
            published = ""
            if source.published:
                published = parse_period(source.published).to(self.language)
            about = facts(filter(None, [source.title, published]))
            name = source.name.to(self.language)
            if about:
                name += f"（{about}）" if zh else f" ({about})"
            names.append(name)
        return self.say("chart-source", sources=("；" if zh else "; ").join(names))

    def _notes(self, trends: Sequence[Trend]) -> Iterator[str]:
        """What must be known of what is drawn, and what is not, a sentence each."""
        colon = "：" if self.language is Language.ZH else ": "
        for trend in trends:
            indicator = trend.indicator
            drawn = {figure.source for figure in trend.figures}
            name = indicator.name.to(self.language) + colon if len(trends) > 1 else ""
            for series in indicator.series:
                for year in series.breaks:
                    source = self.source_name(series.source)
                    if series.source in drawn:
                        yield name + self.say("break", source=source, year=year)
            for figure in trend.figures:
                if figure.kind not in (Kind.SERIES, Kind.DERIVED):
                    for remark in self.remarks(figure):
                        yield f"{name}{self.period(figure)}{colon}{remark}"
            if trend.left_out:
                many = count("chart-left-out", trend.left_out, self.language)
                yield self.say("chart-see", count=many, indicator=indicator.id)


def places(last: Decimal) -> list[Decimal]:
    """Ranks to label from the first to one that is not before the last drawn."""
    step = max(1, int(nice_step((last - 1) / 4)))
    ticks = [Decimal(1), Decimal(step)] if step > 1 else [Decimal(1)]
    while ticks[-1] < max(last, Decimal(2)):
        ticks.append(ticks[-1] + step)
    return ticks


def round_values(low: Decimal, high: Decimal) -> list[Decimal]:
    """Four to six round values, the first not above `low`, the last not below `high`."""
    if low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = Decimal(1)
    step = nice_step((high - low) / 4)
    first, last = int(low // step), -int(-high // step)
    if low < first * step:
        first -= 1
    if high > last * step:
        last += 1
    return [plain_steps(n, step) for n in range(first, last + 1)]


def nice_step(least: Decimal) -> Decimal:
    """The round number next above: 1, 2, 2.5 or 5 times a power of ten."""
    if least <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in NICE if step * power >= least)


def plain_steps(number: int, step: Decimal) -> Decimal:
    """So many steps, without zeros that say nothing: 2.0 is 2."""
    value = number * step
    whole = value == value.to_integral_value()
    return value.quantize(Decimal(1), context=WIDE) if whole else value.normalize()


def _share_axis(one: Trend, other: Trend) -> bool:
    """True for the same unit and kind of period, where neither would lie flat."""
    kinds = [
        (t.figures[0].base_unit, t.indicator.measure is Measure.RANK, t.grain)
        for t in (one, other)
    ]
    small, large = sorted((_largest(one), _largest(other)))
    return kinds[0] == kinds[1] and large <= FLAT * small


def _largest(trend: Trend) -> Decimal:
    return max(abs(figure.base_value) for figure in trend.figures)


def _mark(figure: Figure) -> Mark:
    if figure.is_forecast:
        return Mark.FORECAST
    return Mark.HEDGED if figure.hedge else Mark.EXACT
