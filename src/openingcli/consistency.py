"""Whether a growth that a document prints can be true of the levels it connects."""

from collections.abc import Iterator

from openingcli.catalogue import Catalogue
from openingcli.faults import EXCLUDED
from openingcli.hedges import Bounds, difference, percent, ratio
from openingcli.periods import parse_period
from openingcli.records import Figure, Indicator, Kind
from openingcli.stack import Stack


def warn(stack: Stack, catalogue: Catalogue) -> None:
    """Note a warning at every printed change that its levels exclude."""
    for indicator_id, entry in stack.valid("indicators").items():
        indicator = catalogue.indicators[indicator_id]
        printed = entry.items.get("changes", [])
        changes = [f for f in catalogue.figures[indicator_id] if f.kind is Kind.CHANGE]
        for (loc, _), change in zip(printed, changes, strict=True):
            for before, after in _connected(catalogue, indicator, change):
                if _exclude(_computed(change, before, after), change.bounds):
                    message, hint = EXCLUDED
                    said = message.fill(before=before.id, after=after.id)
                    entry.file.fault((*entry.loc, *loc), said, hint, warning=True)


def _connected(
    catalogue: Catalogue, indicator: Indicator, change: Figure
) -> Iterator[tuple[Figure, Figure]]:
    """Levels at both ends that compare: of one source, unit and price basis.

    A document speaks of growth in the unit of its indicator, not in another currency.
    """
    unit = indicator.parsed_unit.base
    befores = catalogue.answering(indicator, parse_period(change.start))
    afters = catalogue.answering(indicator, parse_period(change.end))
    for before in befores:
        for after in afters:
            alike = before.base_unit == after.base_unit == unit
            alike = alike and before.source == after.source
            if alike and before.prices == after.prices == change.prices:
                yield before, after


def _computed(change: Figure, before: Figure, after: Figure) -> Bounds:
    """The bounds of the change between two levels, in the unit of the printed one."""
    if change.unit == "points":
        return difference(before.bounds, after.bounds)
    factor = ratio(before.bounds, after.bounds)
    match change.unit:
        case "fold":
            return factor
        case "times-more":
            return percent(factor).shifted(-2)
        case _:
            return percent(factor)


def _exclude(one: Bounds, other: Bounds) -> bool:
    """True where no value lies within both."""
    return _below(one, other) or _below(other, one)


def _below(one: Bounds, other: Bounds) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low
