"""The screens of list and search: indicators, each with a figure."""

from collections.abc import Sequence

from openingcli.periods import Grain, parse_period
from openingcli.records import Figure, Indicator
from openingcli.render.screens.reader import Reader
from openingcli.render.sheets import Column, Grid, Sheet
from openingcli.render.sparklines import FEWEST, sparkline
from openingcli.trends import trend_of
from openingcli.words import counted

YEARS = 15
"""So many years a sparkline of the list covers."""
LEAST_WIDTH = 100
"""On a narrower screen names and figures need the room that sparklines would take."""


class Listing(Reader):
    """The screens of list and search."""

    def listing(self, found: Sequence[tuple[Indicator, Figure | None]]) -> Sheet:
        """Indicators under their categories, each with a figure."""
        order = list(self.catalogue.categories)
        ordered = sorted(found, key=lambda pair: order.index(pair[0].category))
        sections: dict[int, str] = {}
        for number, (indicator, _) in enumerate(ordered):
            if not number or indicator.category != ordered[number - 1][0].category:
                category = self.catalogue.categories[indicator.category]
                sections[number] = category.name.to(self.language)
        sheet = Sheet()
        sheet.grid(self._with_trends(self.index(ordered, sections=sections), ordered))
        sheet.line("")
        figures = sum(len(self.catalogue.figures[i.id]) for i, _ in found)
        sheet.line(counted(len(found), figures, self.language), "dim")
        return sheet

    def hits(self, found: Sequence[tuple[Indicator, Figure | None]]) -> Sheet:
        """What a search found, best first."""
        sheet = Sheet()
        sheet.grid(self.index(found))
        return sheet

    def _with_trends(
        self, grid: Grid, found: Sequence[tuple[Indicator, Figure | None]]
    ) -> Grid:
        """The table with a sparkline in each row, all over the same years."""
        ends = [f.when.end.year for _, f in found if f is not None and f.when.end]
        if not self.draws or not ends:
            return grid
        last = max(ends)
        first = last - YEARS + 1
        years = parse_period(f"{first}/{last}")
        column = Column(years.to(self.language), drop=1)
        rows = [
            [*row, self._bars(indicator, first, last)]
            for row, (indicator, _) in zip(grid.rows, found, strict=True)
        ]
        return Grid([*grid.columns, column], rows, grid.title, grid.sections)

    def _bars(self, indicator: Indicator, first: int, last: int) -> str:
        """The sparkline of an indicator between two years; empty where there is none."""
        since = parse_period(str(first))
        every = self.catalogue.figures[indicator.id]
        figures = [figure for figure in every if figure.when.meets(since, None)]
        if len(figures) < FEWEST:
            return ""
        trend = trend_of(self.catalogue, indicator, figures)
        return sparkline(trend, first, last) if trend.grain is Grain.YEAR else ""
