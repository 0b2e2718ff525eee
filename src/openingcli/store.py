"""How a compiled catalogue is kept on disk, so that answering needs no YAML.

One SQLite file of JSON rows, each with its checksum, never pickle. A file that is
damaged, foreign or of another catalogue is the same as no file.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from decimal import Decimal
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openingcli.catalogue import Catalogue
from openingcli.files import written_whole
from openingcli.hedges import Hedge
from openingcli.index import INDEX, index_of
from openingcli.language import Said
from openingcli.records import (
    Category,
    Concept,
    CountedUnit,
    Figure,
    Indicator,
    Kind,
    Measure,
    Over,
    SeriesAbout,
    Source,
    Status,
    Time,
)
from openingcli.rows import (
    DISTRUST,
    HEAD,
    DamagedError,
    Row,
    dumped,
    every,
    one,
    opened,
    proof,
)

if TYPE_CHECKING:  # only check needs it, and it costs an import
    from openingcli.vocabulary import Vocabulary

COLLECTIONS: dict[str, type[Any]] = {
    "categories": Category,
    "units": CountedUnit,
    "sources": Source,
    "concepts": Concept,
    "indicators": Indicator,
}


def write_store(path: Path, key: str, catalogue: Catalogue) -> None:
    """Write a catalogue to a private store that replaces `path` when it is complete.

    `key` says of which files it was compiled; OSError or OpeningError where the place
    cannot be written.
    """
    with (
        written_whole(path, force=True, private=True) as file,
        closing(sqlite3.connect(":memory:")) as base,
    ):
        base.execute(
            "CREATE TABLE row (kind TEXT, id TEXT, json TEXT, sum TEXT, "
            "PRIMARY KEY (kind, id))"
        )
        base.executemany(
            "INSERT INTO row VALUES (?, ?, ?, ?)",
            (
                (kind, record_id, text, proof(kind, record_id, text))
                for kind, record_id, text in _rows(key, catalogue)
            ),
        )
        base.commit()
        file.write(base.serialize())


def read_store(
    path: Path, key: str, recover: Callable[[], Catalogue]
) -> Catalogue | None:
    """The catalogue of a store, if it is whole and was compiled of the files of `key`.

    Figures are read when they are asked for; where a row then proves damaged, they
    come from `recover`, which compiles the files.
    """
    found = opened(path, key)
    if found is None:
        return None
    base, head = found
    try:
        return _catalogue(base, head, recover)
    except DISTRUST:
        base.close()
        return None


def _catalogue(
    base: sqlite3.Connection, head: Row, recover: Callable[[], Catalogue]
) -> Catalogue:
    collections = {
        name: {row["id"]: _decoded(cls, row) for row in every(base, name)}
        for name, cls in COLLECTIONS.items()
    }
    if head["ids"] != _ids(collections):
        raise DamagedError(HEAD)
    return Catalogue(
        title=Said(*head["title"]),
        edition=head["edition"],
        licence=head["licence"],
        figures=_StoredFigures(base, list(collections["indicators"]), recover),
        vocabulary=partial(_vocabulary, base, recover),
        **collections,
    )


class _StoredFigures(Mapping[str, tuple[Figure, ...]]):
    """The figures of each indicator, read from the store when they are asked for."""

    def __init__(
        self,
        base: sqlite3.Connection,
        ids: list[str],
        recover: Callable[[], Catalogue],
    ) -> None:
        self._base = base
        self._ids = ids
        self._recover = recover
        self._read: dict[str, tuple[Figure, ...]] = {}

    def __getitem__(self, indicator: str) -> tuple[Figure, ...]:
        if indicator not in self._read:
            try:
                rows = one(self._base, "figures", indicator)["figures"]
                figures = tuple(_decoded_each(rows))
            except DISTRUST:
                figures = self._recover().figures[indicator]
            self._read[indicator] = figures
        return self._read[indicator]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def _vocabulary(
    base: sqlite3.Connection, recover: Callable[[], Catalogue]
) -> "Vocabulary":
    """The words of the indicators, read when they are asked for."""
    from openingcli.vocabulary import IndicatorWords, Vocabulary

    try:
        row = one(base, "vocabulary", "")
        return Vocabulary(
            {
                indicator: IndicatorWords(
                    tuple(map(frozenset, of_names)), frozenset(known), frozenset(area)
                )
                for indicator, (of_names, known, area) in row["indicators"].items()
            },
            frozenset(row["learned"]),
        )
    except DISTRUST:
        return recover().vocabulary()


def _rows(key: str, catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    head = {
        "key": key,
        "title": catalogue.title,
        "edition": catalogue.edition,
        "licence": catalogue.licence,
        "ids": _ids({name: getattr(catalogue, name) for name in COLLECTIONS}),
    }
    yield HEAD, "", dumped(head)
    for name in COLLECTIONS:
        for record_id, record in getattr(catalogue, name).items():
            yield name, record_id, dumped(_encoded(record))
    for indicator, figures in catalogue.figures.items():
        rows = list(_encoded_each(figures))
        yield "figures", indicator, dumped({"figures": rows})
    yield INDEX, "", dumped(index_of(catalogue)._asdict())
    words = catalogue.vocabulary()
    indicators = {
        indicator: [[sorted(name) for name in of_one.names], *map(sorted, of_one[1:])]
        for indicator, of_one in words.indicators.items()
    }
    learned = sorted(words.learned)
    yield "vocabulary", "", dumped({"indicators": indicators, "learned": learned})


def _ids(collections: Mapping[str, Mapping[str, Any]]) -> str:
    """Proof that no record is missing: each row proves only itself."""
    return proof(HEAD, "ids", dumped({n: list(rs) for n, rs in collections.items()}))


def _encoded(record: Any) -> Row:
    """A record as JSON: what has its default is left out, decimals are text."""
    defaults = record._field_defaults
    row = {}
    for name, value in record._asdict().items():
        if value not in (defaults.get(name), {}, ()):
            row[name] = _plain(value)
    return row


def _encoded_each(figures: Iterable[Figure]) -> Iterator[Row]:
    """The first figure as JSON, and each other one as what sets it apart from the last."""
    previous: list[Any] = []
    for figure in figures:
        # as text: 100 and 100.0 are equal numbers, but not the same digits
        values = [_plain(value) for value in figure]
        if not previous:
            yield _encoded(figure)
        else:
            both = zip(Figure._fields, values, previous, strict=True)
            yield {name: one for name, one, other in both if one != other}
        previous = values


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, SeriesAbout):
        return _encoded(value)
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _decoded(cls: type[Any], row: Row) -> Any:
    """The record that `_encoded` wrote."""
    return cls(**{name: _READ.get(name, _same)(value) for name, value in row.items()})


def _decoded_each(rows: Iterable[Row]) -> Iterator[Figure]:
    """The figures that `_encoded_each` wrote."""
    values: list[Any] = []
    for row in rows:
        if not values:
            values += _decoded(Figure, row)
        else:
            for name, value in row.items():
                read = _READ.get(name, _same)
                values[_PLACES[name]] = None if value is None else read(value)
        yield Figure._make(values)


def _same(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _said(value: list[str]) -> Said:
    return Said(*value)


def _reasons(value: dict[str, list[str]]) -> dict[str, Said]:
    return {name: Said(*said) for name, said in value.items()}


def _series(value: list[Row]) -> tuple[SeriesAbout, ...] | tuple[str, ...]:
    return tuple(_decoded(SeriesAbout, row) for row in value)


_READ: dict[str, Callable[[Any], Any]] = {
    "name": _said,
    "definition": _said,
    "differs": _said,
    "note": _said,
    "scope": _said,
    "because": _said,
    "phrase": _said,
    "inferred": _reasons,
    "series": _series,
    "base_value": Decimal,
    "low": Decimal,
    "high": Decimal,
    "hedge": Hedge,
    "kind": lambda value: _KINDS.get(value, value),
    "measure": Measure,
    "over": Over,
    "status": Status,
    "time": Time,
}
# The kind of a unit is a word of the catalogue, that of a figure a member of `Kind`.
_KINDS: dict[str, Kind] = {kind.value: kind for kind in Kind}
_PLACES = {name: place for place, name in enumerate(Figure._fields)}
