"""Catalogue files laid over one another: a record is replaced whole, by id."""

from dataclasses import dataclass, field
from typing import Any

from openingcli.errors import Fault
from openingcli.language import SILENCE, Said
from openingcli.located_yaml import Loc, Located
from openingcli.schema import COLLECTIONS, Head


@dataclass(frozen=True)
class FileRead:
    """One file of the stack, read, and the faults found in it."""

    name: str
    located: Located
    faults: list[Fault]

    def fault(
        self, loc: Loc, message: Said, hint: Said = SILENCE, *, warning: bool = False
    ) -> None:
        """Note a fault at a place, or at the nearest parent that has one."""
        at = loc
        while at not in self.located.places and at:
            at = at[:-1]
        place = self.located.places.get(at, (1, 1))
        where = ".".join(map(str, loc))
        self.faults.append(Fault(self.name, *place, where, message, hint, warning))


@dataclass(frozen=True)
class Entry:
    """A valid record of one file, with its figures by the place they stand at."""

    file: FileRead
    loc: Loc
    record: Any
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
        self.known: dict[str, set[str]] = {name: set() for name in COLLECTIONS}
        """Every id that is written, its record valid or not: such is not dangling."""

    def ids(self, collection: str) -> set[str]:
        """The ids that a reference may name."""
        return self.known[collection]
