"""What the catalogue knows: look up by name, and the figure of record for a period."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from openingcli.errors import UnknownNameError
from openingcli.language import Said
from openingcli.naming import folded, names, nearest
from openingcli.periods import Grain, Period
from openingcli.records import (
    Category,
    Concept,
    CountedUnit,
    Figure,
    Indicator,
    Source,
)

if TYPE_CHECKING:  # only check needs it, and it costs an import
    from openingcli.vocabulary import Vocabulary


@dataclass(frozen=True)
class Catalogue:
    """Everything that commands ask; the figures of an indicator load when asked for."""

    title: Said
    edition: str
    licence: str
    categories: Mapping[str, Category]
    units: Mapping[str, CountedUnit]
    sources: Mapping[str, Source]
    concepts: Mapping[str, Concept]
    indicators: Mapping[str, Indicator]
    figures: Mapping[str, tuple[Figure, ...]]
    """Figures by the id of their indicator, in the order of the file."""
    vocabulary: "Callable[[], Vocabulary]"
    """The words that each indicator goes by."""

    def find(self, name: str) -> Indicator | Concept:
        """The indicator or concept of that id, alias or name.

        `UnknownNameError` carries the nearest names.
        """
        key = folded(name)
        if found := self.indicators.get(key) or self.concepts.get(key):
            return found
        for record in self._named():
            if key in map(folded, names(record)):
                return record
        raise UnknownNameError(
            Said("indicator", "指标"), name, self.nearest(name), "openingcli list"
        )

    def find_indicator(self, name: str) -> Indicator:
        """The one indicator of that name; a concept is answered with its measures."""
        found = self.find(name)
        if isinstance(found, Indicator):
            return found
        raise UnknownNameError(
            Said("single indicator", "单一指标"),
            name,
            [indicator.id for indicator in self.measures(found)],
            "openingcli list",
        )

    def measures(self, concept: Concept) -> list[Indicator]:
        """The indicators that measure one concept."""
        return [i for i in self.indicators.values() if i.concept == concept.id]

    def nearest(self, name: str, most: int = 3) -> list[str]:
        """Ids whose names come nearest: first by beginning, then by part, then by look."""
        return nearest(
            name,
            (
                (text, record.id)
                for record in self._named()
                for text in (record.id, *names(record))
            ),
            most,
        )

    def _named(self) -> Iterator[Indicator | Concept]:
        yield from self.indicators.values()
        yield from self.concepts.values()

    def levels(self, indicator: Indicator) -> list[Figure]:
        """The figures of the indicator itself, printed changes left out."""
        return [f for f in self.figures[indicator.id] if f.is_level]

    def figures_of(self, source: Source) -> list[Figure]:
        """The figures that were read from a source, in the order of the catalogue."""
        return [f for fs in self.figures.values() for f in fs if f.source == source.id]

    def answering(self, indicator: Indicator, period: Period) -> list[Figure]:
        """The figures that answer for a period, the figure of record first.

        A flow answers for exactly its period. A stock, share, rate or rank answers a
        year with its last figure dated inside it. Forecasts and figures whose period
        has an unprinted bound never answer.
        """
        if not period.is_comparable:
            return []
        dated = [
            f
            for f in self.levels(indicator)
            if not f.is_forecast and f.when.is_comparable
        ]
        found = [f for f in dated if _same(f.when, period)]
        if not found and period.grain is Grain.YEAR and not indicator.is_exact_period:
            inside = [
                f
                for f in dated
                if f.when.lies_inside(period) and f.when.grain is not Grain.SPAN
            ]
            last = max((f.when.sort_key for f in inside), default=None)
            found = [f for f in inside if f.when.sort_key == last]
        return sorted(found, key=self.standing)

    def figure(self, indicator: Indicator, period: Period) -> Figure | None:
        """The figure of record for a period, one rule for all commands."""
        return next(iter(self.answering(indicator, period)), None)

    def years(self, indicator: Indicator) -> list[int]:
        """The years for which it has a figure, in order."""
        found = set()
        for figure in self.levels(indicator):
            when = figure.when
            whole = not indicator.is_exact_period or when.year is not None
            dated = when.is_comparable and when.grain is not Grain.SPAN
            if when.end and whole and dated and not figure.is_forecast:
                found.add(when.end.year)
        return sorted(found)

    def latest(self, indicator: Indicator) -> Figure | None:
        """The figure of record of the latest period that is not a forecast."""
        return self.latest_of(self.figures[indicator.id])

    def latest_of(self, figures: Iterable[Figure]) -> Figure | None:
        """The figure of record of the latest period among some figures."""
        levels = [f for f in figures if f.is_level and not f.is_forecast]
        last = max((f.when.sort_key for f in levels), default=None)
        found = [f for f in levels if f.when.sort_key == last]
        return min(found, key=self.standing, default=None)

    def latest_of_any_kind(self, indicator: Indicator) -> Figure:
        """The latest figure; of an indicator without levels a forecast or a change."""
        latest = self.latest(indicator)
        figures = self.figures[indicator.id]
        return latest or max(figures, key=lambda figure: figure.when.sort_key)

    def standing(self, figure: Figure) -> tuple[bool, Decimal, bool, str]:
        """Sort key of the figure of record; the order in the file breaks ties.

        One that needed no exchange rate, the tighter bound, then a source that repeats
        no other, then the later one.
        """
        width = figure.bounds.width
        if width is None:
            tightness = Decimal("Infinity")
        else:
            tightness = width / abs(figure.base_value) if figure.base_value else width
        source = self.sources[figure.source]
        converted = figure.rate is not None
        later = _later_first(source.published)
        return converted, tightness, bool(source.repeats), later


def _same(one: Period, other: Period) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _later_first(published: str) -> str:
    """A sort key that puts later dates first: each character turned round."""
    return "".join(chr(0x10FFFF - ord(c)) for c in published.ljust(10, "\0"))
