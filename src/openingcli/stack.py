"""Catalogue files laid over one another: a record is replaced whole, by id."""

from collections.abc import KeysView, Mapping
from dataclasses import dataclass, field
from typing import Any

from openingcli.errors import Fault
from openingcli.language import SILENCE, Said
from openingcli.located_yaml import MOST_FAULTS, Loc, Located, Node
from openingcli.schema import COLLECTIONS, Head


@dataclass(frozen=True)
class FileRead:
    """One file of the stack, read, and the faults found in it."""

    name: str
    located: Located
    errors: list[Fault]
    warnings: list[Fault] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        """True where so much is wrong that no more is looked for."""
        return len(self.errors) >= MOST_FAULTS

    def fault(
        self, loc: Loc, message: Said, hint: Said = SILENCE, *, warning: bool = False
    ) -> None:
        """Note a fault at a place, or at the nearest parent that has one.

        Errors and warnings have room of their own each, but not endlessly.
        """
        faults = self.warnings if warning else self.errors
        if len(faults) >= MOST_FAULTS:
            return
        at = loc
        while at not in self.located.places and at:
            at = at[:-1]
        place = self.located.places.get(at, (1, 1))
        where = ".".join(map(str, loc))
        faults.append(Fault(self.name, *place, where, message, hint, warning))


@dataclass(frozen=True)
class Entry:
    """A record of one file, with its valid figures by the place they stand at."""

    file: FileRead
    loc: Loc
    record: Any
    """None where the record itself has a fault."""
    raw: Mapping[str, Node]
    """The record as it is written, for what can be said of it all the same."""
    items: dict[str, list[tuple[Loc, Any]]] = field(default_factory=dict)

    def fault(self, loc: Loc, message: Said, hint: Said = SILENCE) -> None:
        """Note a fault somewhere inside this record."""
        self.file.fault((*self.loc, *loc), message, hint)


class Stack:
    """The files of a stack laid over one another: a record is replaced whole, by id."""

    def __init__(self) -> None:
        self.files: list[FileRead] = []
        self.head: Head | None = None
        self.entries: dict[str, dict[str, Entry]] = {name: {} for name in COLLECTIONS}
        """Every record that is written, those with a fault included."""
        self.used_sources: set[str] = set()
        """Sources that a figure names, the figure valid or not."""

    def ids(self, collection: str) -> KeysView[str]:
        """The ids that a reference may name: a record with a fault is not missing."""
        return self.entries[collection].keys()

    def record(self, collection: str, record_id: str) -> Any:
        """The record of that id; None where there is none, or it has a fault."""
        entry = self.entries[collection].get(record_id)
        return entry.record if entry is not None else None

    def valid(self, collection: str) -> dict[str, Entry]:
        """The records of a collection that have no fault of their own."""
        entries = self.entries[collection]
        return {i: entry for i, entry in entries.items() if entry.record is not None}
