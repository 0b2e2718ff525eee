"""What the records of a catalogue say of one another, and whether it can be true."""

from difflib import get_close_matches

from openingcli import faults, schema
from openingcli.hedges import is_fraction, parse_value
from openingcli.language import Said
from openingcli.located_yaml import Loc
from openingcli.naming import folded
from openingcli.periods import parse_period
from openingcli.records import Measure
from openingcli.stack import Entry, Stack
from openingcli.units import parse_unit


def check(stack: Stack) -> None:
    """Note every fault that shows only when records are seen together."""
    for entry in stack.entries["sources"].values():
        for repeated in entry.record.repeats:
            _known(stack, entry, ("repeats",), "sources", repeated)
    _check_names(stack)
    for record_id, entry in stack.entries["indicators"].items():
        _check_indicator(stack, record_id, entry)
    _check_unused(stack)


def _check_names(stack: Stack) -> None:
    """Ids, aliases and names must each lead to one record."""
    owners: dict[str, str] = {}
    for collection in ("indicators", "concepts"):
        for record_id, entry in stack.entries[collection].items():
            if owners.setdefault(record_id, record_id) and (
                collection == "concepts" and record_id in stack.ids("indicators")
            ):
                entry.fault((), *faults.TAKEN)
    for record_id, entry in stack.entries["indicators"].items():
        aliases = entry.record.aliases
        for alias in (*aliases.en, *aliases.zh):
            owner = owners.setdefault(folded(alias), record_id)
            if owner != record_id:
                message, hint = faults.ALIAS_TAKEN
                entry.fault(("aliases",), message.fill(alias=alias, owner=owner), hint)


def _check_indicator(stack: Stack, record_id: str, entry: Entry) -> None:
    record: schema.IndicatorRecord = entry.record
    _known(stack, entry, ("category",), "categories", record.category)
    if record.concept is not None:
        _known(stack, entry, ("concept",), "concepts", record.concept)
    for part in record.sum_of:
        _known(stack, entry, ("sum_of",), "indicators", part)
        if part == record_id or _sums(stack, part):
            entry.fault(("sum_of",), *faults.SUM_OF_SUM)
    unit = _known_unit(stack, entry, ("unit",), record.unit)
    if unit is not None:
        _check_measure(entry, record.measure, unit)
    if not any(entry.items.values()) and not record.sum_of:
        entry.fault((), *faults.NO_FIGURES)
    for loc, observation in entry.items.get("observations", ()):
        _check_printing(stack, entry, loc, observation)
        _check_observation(stack, entry, loc, observation, unit)
    for loc, change in entry.items.get("changes", ()):
        _check_printing(stack, entry, loc, change)
        start, end = parse_period(change.from_), parse_period(change.to)
        if start.sort_key > end.sort_key:
            entry.fault((*loc, "to"), *faults.BACKWARDS)
    for loc, series in entry.items.get("series", ()):
        _known(stack, entry, (*loc, "source"), "sources", series.source)
        if series.unit is not None:
            other = _known_unit(stack, entry, (*loc, "unit"), series.unit)
            _check_same_kind(entry, (*loc, "unit"), unit, other)


def _check_printing(
    stack: Stack, entry: Entry, loc: Loc, printing: schema.Printing
) -> None:
    _known(stack, entry, (*loc, "source"), "sources", printing.source)
    source = stack.entries["sources"].get(printing.source)
    if source is not None and source.record.document is None:
        message, hint = faults.NO_DOCUMENT
        entry.fault((*loc, "source"), message.fill(source=printing.source), hint)


def _check_observation(
    stack: Stack,
    entry: Entry,
    loc: Loc,
    observation: schema.ObservationRecord,
    unit: schema.UnitRecord | None,
) -> None:
    other = unit
    if observation.unit is not None:
        other = _known_unit(stack, entry, (*loc, "unit"), observation.unit)
        _check_same_kind(entry, (*loc, "unit"), unit, other)
    if observation.converted is not None:
        at = (*loc, "converted", "unit")
        converted = _known_unit(stack, entry, at, observation.converted.unit)
        _check_same_kind(entry, at, unit, converted)
    if other is not None:
        _check_value(entry, (*loc, "value"), observation, other)


def _check_value(
    entry: Entry,
    loc: Loc,
    observation: schema.ObservationRecord,
    unit: schema.UnitRecord,
) -> None:
    """A value must be possible for its unit and measure."""
    measure = entry.record.measure
    fraction = is_fraction(observation.value)
    if fraction != (unit.kind == "whole"):
        entry.fault(loc, *faults.FRACTION)
        return
    value = parse_value(observation.value)
    if measure is Measure.RANK and (fraction or value < 1 or value % 1):
        entry.fault(loc, *faults.BAD_RANK)
    if measure is Measure.SHARE and not 0 <= value <= 100:
        entry.fault(loc, *faults.BAD_SHARE)
    if measure is Measure.COUNT and value < 0:
        entry.fault(loc, *faults.BAD_COUNT)


def _check_measure(entry: Entry, measure: Measure, unit: schema.UnitRecord) -> None:
    fits = {
        Measure.RANK: ("place",),
        Measure.SHARE: ("percent", "whole"),
        Measure.RATE: ("percent", "whole"),
    }.get(measure)
    if fits and unit.kind not in fits:
        message, hint = faults.UNFIT
        entry.fault(("unit",), message.fill(kind=unit.kind, measure=measure), hint)


def _check_same_kind(
    entry: Entry,
    loc: Loc,
    unit: schema.UnitRecord | None,
    other: schema.UnitRecord | None,
) -> None:
    shares = ("percent", "whole")
    if unit is None or other is None or unit.kind == other.kind:
        return
    if not (unit.kind in shares and other.kind in shares):
        message, hint = faults.OTHER_KIND
        entry.fault(loc, message.fill(kind=other.kind, expected=unit.kind), hint)


def _check_unused(stack: Stack) -> None:
    used = {
        item.source
        for entry in stack.entries["indicators"].values()
        for items in entry.items.values()
        for _, item in items
    }
    for record_id, entry in stack.entries["sources"].items():
        if record_id not in used:
            entry.file.fault(entry.loc, *faults.UNUSED, warning=True)


def _sums(stack: Stack, indicator: str) -> bool:
    entry = stack.entries["indicators"].get(indicator)
    return entry is not None and bool(entry.record.sum_of)


def _known(
    stack: Stack, entry: Entry, loc: Loc, collection: str, record_id: str
) -> bool:
    """True where the id exists; else a fault with the nearest ids."""
    if record_id in stack.ids(collection):
        return True
    close = get_close_matches(record_id, stack.ids(collection), 2)
    en, zh = faults.COLLECTION_NAMES[collection]
    hint = Said(f"add it under {collection}", f"请在 {collection} 下添加")
    if close:
        hint = Said(
            f"did you mean {' or '.join(close)}?", f"是否想写 {'、'.join(close)}？"
        )
    entry.fault(loc, Said(f"no {en} {record_id!r}", f"没有{zh} {record_id!r}"), hint)
    return False


def _known_unit(
    stack: Stack, entry: Entry, loc: Loc, text: str
) -> schema.UnitRecord | None:
    ids = parse_unit(text).ids
    if not all(_known(stack, entry, loc, "units", unit_id) for unit_id in ids):
        return None
    first = stack.entries["units"].get(ids[0])
    return first.record if first is not None else None
