"""Which figure a sentence about an indicator quotes."""

from openingcli.catalogue import Catalogue
from openingcli.errors import NoFiguresError
from openingcli.periods import Period
from openingcli.records import Figure, Indicator


def quotable(
    catalogue: Catalogue, indicator: Indicator, period: Period | None
) -> Figure:
    """The figure of record for a period, or of the latest one.

    An indicator of which only a forecast or a printed change is known quotes that.
    `NoFiguresError` where no figure answers for the period.
    """
    if period is None:
        return catalogue.latest_of_any_kind(indicator)
    found = catalogue.figure(indicator, period)
    if found is not None:
        return found
    same = [f for f in catalogue.figures[indicator.id] if f.period == period.text]
    if same:
        return same[0]
    years = catalogue.years(indicator)
    end = period.end.year if period.end else 0
    near = sorted(sorted(years, key=lambda year: abs(year - end))[:2])
    raise NoFiguresError(period.text, [str(year) for year in near])
