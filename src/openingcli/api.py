"""The catalogue in a program: look up, figure of record, series, comparison, claim.

Public is what `__all__` names here and what docs/python.md says of it. Every number is
a `Decimal`, exact as its source gives it.
"""

from collections.abc import Sequence
from decimal import Decimal
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from openingcli.errors import NoFiguresError, NoSeriesError, OpeningError
from openingcli.loading import load
from openingcli.periods import nearest_years, parse_period
from openingcli.records import Figure, Indicator, Kind, Source

if TYPE_CHECKING:  # imported by the methods that need them
    from pandas import DataFrame

    from openingcli.check import Judgement
    from openingcli.compare import Comparison

__all__ = [
    "Catalogue",
    "Figure",
    "Indicator",
    "OpeningError",
    "Series",
    "Source",
    "load_catalogue",
]


class Series(NamedTuple):
    """Annual values of one data set."""

    values: dict[int, Decimal]
    """Year and value, the scale removed: 18.7 trillion is 18700000000000."""
    unit: str
    """Id of the unit of the values, such as USD or percent."""
    source: Source
    breaks: tuple[int, ...]
    """Years whose value does not compare with those before."""


def load_catalogue(*paths: str | PathLike[str], alone: bool = False) -> "Catalogue":
    """The shipped catalogue, with catalogue files laid over it in order.

    `alone` leaves the shipped one out. `OpeningError` where a file has faults.

    >>> load_catalogue().indicator("外贸总额").id
    'trade-volume'
    """
    files = [Path(path) for path in paths]
    if alone and not files:
        raise ValueError("alone leaves no catalogue: name a file")
    return Catalogue(files, alone=alone)


class Catalogue:
    """Figures by the names of their indicators; `load_catalogue` makes one.

    A name is an id, a name or an alias, English or Chinese. One that is not known
    raises `OpeningError`, whose `hint` offers the nearest.
    """

    def __init__(self, paths: Sequence[Path], *, alone: bool) -> None:
        self._catalogue = load(paths, alone=alone)
        self.edition = self._catalogue.edition
        """Year and month of the edition."""

    def indicators(self) -> list[Indicator]:
        """Every indicator, in the order of the file."""
        return list(self._catalogue.indicators.values())

    def indicator(self, name: str) -> Indicator:
        """What is counted, in which unit, under which name.

        >>> load_catalogue().indicator("trade-volume").name.zh
        '货物进出口总额'
        """
        return self._catalogue.find_indicator(name)

    def source(self, figure: Figure) -> Source:
        """The document or data set that a figure was read from."""
        return self._catalogue.sources[figure.source]

    def search(self, words: str) -> list[Indicator]:
        """The indicators that fit some words, English or Chinese, best first."""
        from openingcli.search import search

        return [hit.indicator for hit in search(self._catalogue, words)]

    def figures(self, name: str) -> list[Figure]:
        """Every figure of an indicator, printed changes too, in the order of the file."""
        return list(self._catalogue.figures[self.indicator(name).id])

    def figure(self, name: str, period: str | int | None = None) -> Figure:
        """The figure of record for a period, the latest without; never a forecast.

        `OpeningError` where there is none, with the nearest years.

        >>> figure = load_catalogue().figure("foreign-enterprises", 2024)
        >>> figure.hedge.value, figure.value, figure.unit
        ('nearly', '1.24', 'million enterprises')
        """
        indicator = self.indicator(name)
        if period is None:
            found = self._catalogue.latest(indicator)
        else:
            found = self._catalogue.figure(indicator, parse_period(str(period)))
        if found is None:
            raise self._no_figures(indicator, period)
        return found

    def series(self, name: str, source: str | None = None) -> Series:
        """The annual values of a data set, of the longest one where none is named.

        `OpeningError` where there is none: `figures` has what documents print.

        >>> load_catalogue().series("gdp").values[2024]
        Decimal('18729668435848')
        """
        indicator = self.indicator(name)
        by_source: dict[str, dict[int, Figure]] = {}
        for figure in self._catalogue.figures[indicator.id]:
            year = figure.when.year
            if year is not None and figure.kind in (Kind.SERIES, Kind.DERIVED):
                by_source.setdefault(figure.source, {})[year] = figure
        chosen = source or max(by_source, key=lambda i: len(by_source[i]), default="")
        if chosen not in by_source:
            raise NoSeriesError(indicator.id, source or "", list(by_source))
        figures = by_source[chosen]
        return Series(
            {year: figures[year].base_value for year in sorted(figures)},
            next(iter(figures.values())).base_unit,
            self._catalogue.sources[chosen],
            indicator.breaks(chosen),
        )

    def compare(self, name: str, before: str | int, after: str | int) -> "Comparison":
        """What changed between two periods, of one source where one has both.

        `OpeningError` where there is no figure for one of them.

        >>> comparison = load_catalogue().compare("import-world-share", 2012, 2024)
        >>> comparison.change.difference, comparison.change.unit
        (Decimal('0.8'), 'points')
        """
        from openingcli.compare import compare_figures, pair_of

        indicator = self.indicator(name)
        first, last = parse_period(str(before)), parse_period(str(after))
        pair = pair_of(self._catalogue, indicator, first, last)
        if pair is None:
            missing = after if self._catalogue.figure(indicator, first) else before
            raise self._no_figures(indicator, missing)
        return compare_figures(indicator, *pair, (first, last))

    def check(self, claim: str) -> "list[Judgement]":
        """A verdict for each figure of a sentence, in order.

        >>> claim = "China has 22 pilot free trade zones."
        >>> [judgement.verdict.value for judgement in load_catalogue().check(claim)]
        ['matches']
        """
        from openingcli.check import Checker

        return Checker(self._catalogue).check(claim)

    def to_pandas(self, *names: str) -> "DataFrame":
        """A row for each figure of these indicators, of all without names.

        The columns are those of `openingcli export`; numbers are exact decimals, in
        columns of objects. `ImportError` where pandas is not installed.
        """
        try:
            from pandas import DataFrame
        except ImportError as error:
            raise ImportError("to_pandas needs pandas: pip install pandas") from error
        from openingcli.render.records import FIGURE_KEYS, figure_rows

        chosen = [self.indicator(name) for name in names] or self.indicators()
        figures = [f for i in chosen for f in self._catalogue.figures[i.id]]
        rows = figure_rows(self._catalogue, figures)
        return DataFrame(rows, columns=FIGURE_KEYS, dtype=object)

    def _no_figures(
        self, indicator: Indicator, period: str | int | None
    ) -> NoFiguresError:
        """That an indicator has no figure for a period, and the nearest years."""
        years = set(self._catalogue.years(indicator))
        asked = None if period is None else str(period)
        return NoFiguresError(
            " ".join(filter(None, [indicator.id, asked])), nearest_years(asked, years)
        )
