"""What can be named: ids, names and years, read without the catalogue itself.

A shell asks for them at every press of a key, so that they have a row of their own in
the store, and this module imports nothing that a figure needs.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from openingcli.rows import DISTRUST, one, opened

if TYPE_CHECKING:  # reading an index needs no catalogue
    from openingcli.catalogue import Catalogue
    from openingcli.records import Category, Concept, CountedUnit, Source

INDEX = "index"

Named = list[list[str]]
"""One list for each record: its id, its English, its Chinese name, other names."""


class Index(NamedTuple):
    """The names of a catalogue, in the order of its files."""

    categories: Named
    units: Named
    sources: Named
    concepts: Named
    indicators: Named
    years: list[int]
    """The years for which any indicator has a figure."""
    edition: str


def index_of(catalogue: "Catalogue") -> Index:
    """The index of a catalogue."""
    years = {year for i in catalogue.indicators.values() for year in catalogue.years(i)}
    return Index(
        categories=_named(catalogue.categories),
        units=_named(catalogue.units),
        sources=_named(catalogue.sources),
        concepts=_named(catalogue.concepts),
        indicators=[[i.id, *i.name, *i.aliases] for i in catalogue.indicators.values()],
        years=sorted(years),
        edition=catalogue.edition,
    )


def _named(records: "Mapping[str, Category | CountedUnit | Source | Concept]") -> Named:
    return [[record.id, *record.name] for record in records.values()]


def read_index(path: Path, key: str) -> Index | None:
    """The index in a store of that key; None where there is no such store."""
    found = opened(path, key)
    if found is None:
        return None
    base, _ = found
    try:
        return Index(**one(base, INDEX, ""))
    except DISTRUST:
        return None
    finally:
        base.close()
