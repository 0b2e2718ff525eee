"""What a screen is made of: lines of text, tables, footnotes. No layout yet."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    RIGHT = "right"
    DECIMAL = "decimal"
    """To the right, the decimal points below one another."""


class Wrap(StrEnum):
    """Where a cell may go on in the next line when there is no room."""

    NEVER = "never"
    WORDS = "words"
    """Between words only: for quantities, so that no number is cut."""
    ANYWHERE = "anywhere"
    """For prose, Chinese included."""


class Column(NamedTuple):
    """A column of a table."""

    heading: str
    align: Align = Align.LEFT
    wraps: Wrap = Wrap.NEVER
    drop: int = 0
    """Where there is no room: 0 never dropped, else the lower goes first."""
    style: str = ""


class Grid(NamedTuple):
    """A table: its columns and rows of text, cell by cell."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    title: str = ""
    sections: Mapping[int, str] = MappingProxyType({})
    """Headings inside the table, by the number of the row below them."""

    def without_empty_columns(self) -> "Grid":
        """The same table without columns that no row fills."""
        kept = [i for i in range(len(self.columns)) if any(row[i] for row in self.rows)]
        return Grid(
            [self.columns[i] for i in kept],
            [[row[i] for i in kept] for row in self.rows],
            self.title,
            self.sections,
        )


class Line(NamedTuple):
    """A line of text; it wraps where a terminal is narrow."""

    text: str
    style: str = ""
    wraps: bool = True
    """False for what is left out where it does not fit."""


Run = tuple[str, str]
"""Some characters, and their style."""


class Drawing(NamedTuple):
    """Rows drawn for the width there is; they never wrap."""

    rows: Sequence[Sequence[Run]]


class Notes:
    """Footnotes, numbered from 1 in the order they were first needed."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def mark(self, text: str) -> str:
        """The number of a footnote, the same for the same text."""
        if text not in self.texts:
            self.texts.append(text)
        return str(self.texts.index(text) + 1)

    def marks(self, texts: Sequence[str]) -> str:
        """The numbers of several footnotes."""
        return " ".join(sorted((self.mark(text) for text in texts), key=int))


Part = Line | Drawing | Grid | Notes


class Sheet:
    """One screen: its parts from top to bottom."""

    def __init__(self) -> None:
        self.parts: list[Part] = []

    def line(self, text: str, style: str = "", *, wraps: bool = True) -> None:
        """Add a line; an empty text leaves room."""
        self.parts.append(Line(text, style, wraps))

    def grid(self, grid: Grid) -> None:
        """Add a table, without the columns that no row fills."""
        self.parts.append(grid.without_empty_columns())

    def notes(self, notes: Notes) -> None:
        """Add the footnotes."""
        self.parts.append(notes)
