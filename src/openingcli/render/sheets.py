"""What a screen is made of: lines of text, tables, footnotes. No layout yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    heading: str
    align: Align = Align.LEFT
    wraps: Wrap = Wrap.NEVER
    drop: int = 0
    """Where there is no room: 0 never dropped, else the lower goes first."""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its columns and rows of text, cell by cell."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    title: str = ""
    sections: Mapping[int, str] = field(default_factory=dict)
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


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; it wraps where a terminal is narrow."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """Footnotes, numbered from 1 in the order they were first needed."""

    texts: list[str] = field(default_factory=list)

    def mark(self, text: str) -> str:
        """The number of a footnote, the same for the same text."""
        if text not in self.texts:
            self.texts.append(text)
        return str(self.texts.index(text) + 1)

    def marks(self, texts: Sequence[str]) -> str:
        """The numbers of several footnotes."""
        return " ".join(sorted((self.mark(text) for text in texts), key=int))


Part = Line | Grid | Notes


@dataclass(frozen=True, slots=True)
class Sheet:
    """One screen: its parts from top to bottom."""

    parts: list[Part] = field(default_factory=list)

    def line(self, text: str, style: str = "") -> None:
        """Add a line; an empty text leaves room."""
        self.parts.append(Line(text, style))

    def grid(self, grid: Grid) -> None:
        """Add a table, without the columns that no row fills."""
        self.parts.append(grid.without_empty_columns())

    def notes(self, notes: Notes) -> None:
        """Add the footnotes."""
        self.parts.append(notes)
