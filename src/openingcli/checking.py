"""What the records of a catalogue say of one another, and whether it can be true."""

from difflib import get_close_matches

from openingcli import faults, schema
from openingcli.hedges import is_fraction, parse_value
from openingcli.language import Said
from openingcli.located_yaml import Loc
from openingcli.naming import folded
from openingcli.periods import parse_period
from openingcli.records import Measure
from openingcli.stack import Entry, FileRead, Stack
from openingcli.units import parse_unit

MOST_COMPARED = 5_000
UNSCALED = ("percent", "place", "whole")
"""Of more ids the nearest is not sought: each of many faults would take a while."""


def check(stack: Stack) -> None:
    """Note every fault that shows only when records are seen together."""
    for entry in stack.valid("sources").values():
        for number, repeated in enumerate(entry.record.repeats):
            _check_known(stack, entry, ("repeats", number), "sources", repeated)
        _check_family(entry)
    _check_names(stack)
    for entry in stack.entries["indicators"].values():
        _check_references(stack, entry)
        _check_figures(stack, entry)
    for entry in stack.valid("indicators").values():
        _check_amount_of_figures(stack, entry)
    _check_unused(stack)


def _check_family(entry: Entry) -> None:
    """A family name is the first or the last of the author's names."""
    family, author = entry.record.family, entry.record.author or ""
    if family and not (author.startswith(family) or author.endswith(family)):
        message, hint = faults.NO_FAMILY
        entry.fault(("family",), message.fill(family=family), hint)


def _check_names(stack: Stack) -> None:
    """Ids, names and aliases must each lead to one record, ids before the others."""
    for record_id, entry in stack.entries["concepts"].items():
        if record_id in stack.ids("indicators"):
            entry.fault((), *faults.TAKEN)
    owners: dict[str, str] = {}
    for file in stack.files:
        _check_names_of(stack, file, owners)


def _check_names_of(stack: Stack, file: FileRead, owners: dict[str, str]) -> None:
    """The names of one file against its own and those below it.

    An id wins over an alias: whoever lays a file over another need not know them all.
    """
    named = (*stack.valid("concepts").items(), *stack.valid("indicators").items())
    records = [(i, entry) for i, entry in named if entry.file is file]
    owners.update((record_id, record_id) for record_id, _ in records)
    for record_id, entry in records:
        for language, name in entry.record.name:
            _claim(owners, record_id, entry, ("name", language), name)
    for record_id, entry in records:
        for language, aliases in getattr(entry.record, "aliases", ()):
            for number, alias in enumerate(aliases):
                at = ("aliases", language, number)
                _claim(owners, record_id, entry, at, alias)


def _claim(
    owners: dict[str, str], record_id: str, entry: Entry, loc: Loc, name: str
) -> None:
    """Let a name lead to a record, or note that it already leads to another."""
    owner = owners.setdefault(folded(name), record_id)
    if owner != record_id:
        taken = faults.NAME_TAKEN if loc[0] == "name" else faults.ALIAS_TAKEN
        message, hint = taken
        entry.fault(loc, message.fill(name=name, alias=name, owner=owner), hint)


def _check_references(stack: Stack, entry: Entry) -> None:
    """The ids that an indicator names, as written: the rest of it may be faulty."""
    for key, collection in (("category", "categories"), ("concept", "concepts")):
        named = entry.raw.get(key)
        if isinstance(named, str):
            _check_known(stack, entry, (key,), collection, named)
    parts = entry.raw.get("sum_of")
    for number, part in enumerate(parts if isinstance(parts, list) else ()):
        at = ("sum_of", number)
        if not isinstance(part, str):
            continue
        _check_known(stack, entry, at, "indicators", part)
        if _sums(stack, part):
            entry.fault(at, *faults.SUM_OF_SUM)
        else:
            _check_part(stack, entry, at, part)


def _check_part(stack: Stack, entry: Entry, at: Loc, part: str) -> None:
    """What is added must be of one measure and unit: no percent to yuan.

    Money may be of another currency: the documents have the sum in yuan, a data set has
    its parts in dollars.
    """
    record, other = entry.record, stack.record("indicators", part)
    if record is None or other is None:
        return
    if other.measure is Measure.RANK:
        entry.fault(at, *faults.SUM_OF_RANKS)
        return
    one, whole = parse_unit(other.unit), parse_unit(record.unit)
    units = [stack.record("units", unit.ids[0]) for unit in (one, whole)]
    if None in units:
        return
    same = one.base == whole.base or {unit.kind for unit in units} == {"money"}
    if other.measure != record.measure or not same:
        message, hint = faults.OTHER_PART
        facts = {"measure": other.measure, "expected": record.measure}
        entry.fault(at, message.fill(**facts, unit=one.base, whole=whole.base), hint)


def _check_figures(stack: Stack, entry: Entry) -> None:
    """The valid figures of an indicator, by their sources and units."""
    unit = None
    if entry.record is not None:
        unit = _known_unit(stack, entry, ("unit",), entry.record.unit)
        if unit is not None:
            _check_measure(entry, entry.record.measure, unit)
    for loc, observation in entry.items.get("observations", ()):
        _check_printing(stack, entry, loc, observation)
        _check_observation(stack, entry, loc, observation, unit)
    for loc, change in entry.items.get("changes", ()):
        _check_printing(stack, entry, loc, change)
        _check_change(entry, loc, change)
    for loc, series in entry.items.get("series", ()):
        _check_series(stack, entry, loc, series, unit)


def _check_change(entry: Entry, loc: Loc, change: schema.ChangeRecord) -> None:
    start, end = parse_period(change.from_), parse_period(change.to)
    if start.sort_key >= end.sort_key:
        entry.fault((*loc, "to"), *faults.BACKWARDS)
    if is_fraction(change.value):
        entry.fault((*loc, "value"), *faults.FRACTION)


def _check_series(
    stack: Stack,
    entry: Entry,
    loc: Loc,
    series: schema.SeriesRecord,
    unit: schema.UnitRecord | None,
) -> None:
    _check_known(stack, entry, (*loc, "source"), "sources", series.source)
    other = unit
    if series.unit is not None:
        other = _known_unit(stack, entry, (*loc, "unit"), series.unit)
        _check_same_kind(entry, (*loc, "unit"), unit, other)
    if other is not None:
        for year, value in series.values.items():
            _check_value(entry, (*loc, "values", year), value, other)


def _check_amount_of_figures(stack: Stack, entry: Entry) -> None:
    """An indicator must have a figure, its own or a sum."""
    written = any(entry.raw.get(name) for name in schema.ITEMS)
    parts = [stack.entries["indicators"].get(part) for part in entry.record.sum_of]
    if written:
        return
    if not parts:
        entry.fault((), *faults.NO_FIGURES)
        return
    if all(part and part.record and not part.record.sum_of for part in parts):
        years = [
            {
                (series.source, year)
                for _, series in part.items.get("series", ())
                for year in series.values
            }
            for part in parts
            if part is not None
        ]
        if not set.intersection(*years):
            entry.fault((), *faults.NO_COMMON_YEAR)


def _check_printing(
    stack: Stack, entry: Entry, loc: Loc, printing: schema.Printing
) -> None:
    _check_known(stack, entry, (*loc, "source"), "sources", printing.source)
    source = stack.record("sources", printing.source)
    if source is not None and source.document is None:
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
        if converted is not None:
            value = observation.converted.value
            _check_value(entry, (*loc, "converted", "value"), value, converted)
    if other is not None:
        _check_value(entry, (*loc, "value"), observation.value, other)


def _check_value(entry: Entry, loc: Loc, text: str, unit: schema.UnitRecord) -> None:
    """A value must be possible for its unit and measure."""
    if is_fraction(text) != (unit.kind == "whole"):
        entry.fault(loc, *faults.FRACTION)
        return
    if entry.record is None:
        return
    measure, value = entry.record.measure, parse_value(text)
    if measure is Measure.RANK and (value < 1 or not text.isdecimal()):
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
    if unit.kind == "place" and measure is not Measure.RANK:
        fits = ()
    if fits is not None and unit.kind not in fits:
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
        kinds = {"kind": other.kind, "expected": unit.kind}
        message, hint = faults.OTHER_KIND
        entry.fault(loc, message.fill(**kinds), hint.fill(**kinds))


def _check_unused(stack: Stack) -> None:
    for record_id, entry in stack.valid("sources").items():
        if record_id not in stack.used_sources:
            entry.file.fault(entry.loc, *faults.UNUSED, warning=True)


def _sums(stack: Stack, indicator: str) -> bool:
    entry = stack.entries["indicators"].get(indicator)
    return entry is not None and bool(entry.raw.get("sum_of"))


def _check_known(
    stack: Stack, entry: Entry, loc: Loc, collection: str, record_id: str
) -> None:
    """An id that is named must exist; else a fault with the nearest ids."""
    ids = stack.ids(collection)
    if record_id in ids or entry.file.is_full:
        return
    close = get_close_matches(record_id, ids, 2) if len(ids) <= MOST_COMPARED else []
    en, zh = faults.COLLECTION_NAMES[collection]
    hint = Said(f"add it under {collection}", f"请在 {collection} 下添加")
    if close:
        hint = Said(
            f"did you mean {' or '.join(close)}?", f"是否想写 {'、'.join(close)}？"
        )
    entry.fault(loc, Said(f"no {en} {record_id!r}", f"没有{zh} {record_id!r}"), hint)


def _known_unit(
    stack: Stack, entry: Entry, loc: Loc, text: str
) -> schema.UnitRecord | None:
    """The record of a unit, of the first of `CNY per USD`; None where it is missing."""
    unit = parse_unit(text)
    for unit_id in unit.ids:
        _check_known(stack, entry, loc, "units", unit_id)
    record: schema.UnitRecord | None = stack.record("units", unit.ids[0])
    if record is not None and record.kind in UNSCALED and unit.exponent:
        message, hint = faults.SCALED
        entry.fault(loc, message.fill(kind=record.kind), hint.fill(unit=unit.base))
    return record
