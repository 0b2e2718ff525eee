"""The screens of list and search: indicators, each with a figure."""

from collections.abc import Sequence

from openingcli.records import Figure, Indicator
from openingcli.render.screens.reader import Reader
from openingcli.render.sheets import Sheet
from openingcli.words import counted


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
        sheet.grid(self.index(ordered, sections=sections))
        sheet.line("")
        figures = sum(len(self.catalogue.figures[i.id]) for i, _ in found)
        sheet.line(counted(len(found), figures, self.language), "dim")
        return sheet

    def hits(self, found: Sequence[tuple[Indicator, Figure | None]]) -> Sheet:
        """What a search found, best first."""
        sheet = Sheet()
        sheet.grid(self.index(found))
        return sheet
