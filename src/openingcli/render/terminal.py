"""A sheet as text for a terminal or a pipe, at the width there is.

No number is ever cut: where a table does not fit, prose wraps, then columns that say
least are dropped, then rows turn into lines of `heading: value`.
"""

import re
from collections.abc import Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from openingcli.render.safety import clean
from openingcli.render.sheets import (
    Align,
    Column,
    Drawing,
    Grid,
    Line,
    Notes,
    Sheet,
    Wrap,
)
from openingcli.render.wrapping import WORD, wrap

UNBOUNDED = 1_000_000
GAP = 2
HEIGHT = 100
NARROWEST_PROSE = 16


def to_text(sheet: Sheet, *, width: int | None, colour: bool) -> str:
    """The sheet as lines of text; `width` None is a pipe, where nothing wraps."""
    out = StringIO()
    console = Console(
        file=out,
        width=width or UNBOUNDED,
        height=HEIGHT,  # with only a width rich takes a dumb terminal for 80 columns
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    for part in sheet.parts:
        match part:
            case Line():
                text = clean(part.text)
                if part.wraps or cell_len(text) <= (width or UNBOUNDED):
                    _print_line(console, text, part.style, width or UNBOUNDED)
            case Drawing():
                for row in part.rows:
                    console.print(Text.assemble(*row), soft_wrap=True)
            case Grid():
                _print_grid(console, part, width or UNBOUNDED)
            case Notes():
                _print_notes(console, part, width or UNBOUNDED)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _print_line(console: Console, text: str, style: str, width: int) -> None:
    for line in wrap(text, width):
        console.print(Text(line, style), soft_wrap=True)


def _print_grid(console: Console, grid: Grid, width: int) -> None:
    grid = _aligned(_cleaned(grid))
    if grid.title:
        _print_line(console, grid.title, "bold", width)
    fitted = _fitted(grid, width)
    if fitted is None:
        _print_blocks(console, grid, width)
        return
    columns, widths, rows = fitted
    cells = [
        [_lines(*cell) for cell in zip(row, columns, widths, strict=True)]
        for row in ([column.heading for column in columns], *rows)
    ]
    fits = [
        all(cell_len(line) <= widths[i] for row in cells for line in row[i])
        for i in range(len(columns))
    ]
    starts = sorted({0, *grid.sections})
    console.print(_table(columns, widths, fits, cells[:1], heading=True))
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        if start in grid.sections:
            console.print()
            _print_line(console, grid.sections[start], "bold", width)
        console.print(_table(columns, widths, fits, cells[start + 1 : end + 1]))


def _lines(text: str, column: Column, width: int) -> list[str]:
    """A cell with its own line breaks: rich would part a long number."""
    match column.wraps:
        case Wrap.NEVER:
            return [text]
        case Wrap.WORDS:
            return wrap(text, width, WORD)
        case Wrap.ANYWHERE:
            return wrap(text, width)


def _table(
    columns: Sequence[Column],
    widths: Sequence[int],
    fits: Sequence[bool],
    cells: Sequence[Sequence[list[str]]],
    *,
    heading: bool = False,
) -> Table:
    """Some rows as a table; `fits` spares rich the work of wrapping a column again."""
    table = Table(box=None, pad_edge=False, padding=0, show_header=False)
    for column, width, whole in zip(columns, widths, fits, strict=True):
        table.add_column(
            style="dim" if heading else column.style,
            no_wrap=whole,
            overflow="fold",
            width=width if column is columns[-1] else width + GAP,
        )
    # One row for all: rich lays each cell out for itself, which takes most of the time.
    heights = [max(map(len, row), default=0) for row in cells]
    stacks: list[list[str]] = [[] for _ in columns]
    for row, height in zip(cells, heights, strict=True):
        for stack, lines in zip(stacks, row, strict=True):
            stack += [*lines, *[""] * (height - len(lines))]
    for stack, column, width in zip(stacks, columns, widths, strict=True):
        if column.align is not Align.LEFT:
            stack[:] = [" " * (width - cell_len(line)) + line for line in stack]
    if cells and columns:
        table.add_row(*(Text("\n".join(stack)) for stack in stacks))
    return table


def _fitted(
    grid: Grid, width: int
) -> tuple[Sequence[Column], Sequence[int], Sequence[Sequence[str]]] | None:
    """Columns, their widths and rows that fit, or None where no table does."""
    columns, rows = list(grid.columns), [list(row) for row in grid.rows]
    while True:
        natural = [
            max(cell_len(text) for text in (column.heading, *cells))
            for column, cells in zip(columns, zip(*rows, strict=True), strict=True)
        ]
        spare = width - sum(natural) - GAP * (len(columns) - 1)
        if spare < 0:
            natural, spare = _narrowed(columns, rows, natural, spare)
        if spare >= 0:
            return columns, natural, rows
        drops = [(c.drop, i) for i, c in enumerate(columns) if c.drop]
        if not drops:
            return None
        _, index = min(drops)
        del columns[index]
        for row in rows:
            del row[index]


def _narrowed(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    natural: Sequence[int],
    spare: int,
) -> tuple[list[int], int]:
    """Take what is missing from the widest columns that wrap, a cell at a time."""
    widths = list(natural)
    least = [
        _narrowest(column, cells)
        for column, cells in zip(columns, zip(*rows, strict=True), strict=True)
    ]
    while spare < 0:
        room = [i for i in range(len(widths)) if widths[i] > least[i]]
        if not room:
            break
        widths[max(room, key=lambda i: widths[i])] -= 1
        spare += 1
    return widths, spare


def _narrowest(column: Column, cells: Sequence[str]) -> int:
    """How narrow a column may become before a number or a word is cut."""
    match column.wraps:
        case Wrap.NEVER:
            return UNBOUNDED
        case Wrap.WORDS:
            texts = (column.heading, *cells)
            words = (word for text in texts for word in WORD.findall(text))
            return max(map(cell_len, words), default=0)
        case Wrap.ANYWHERE:
            return NARROWEST_PROSE


def _print_blocks(console: Console, grid: Grid, width: int) -> None:
    """Each row as lines of `heading: value`, its first cell as their heading."""
    for number, row in enumerate(grid.rows):
        if number in grid.sections:
            console.print()
            _print_line(console, grid.sections[number], "bold", width)
        _print_line(console, row[0].strip(), grid.columns[0].style or "bold", width)
        for column, cell in zip(grid.columns[1:], row[1:], strict=True):
            if cell.strip():
                colon = ": " if column.heading.isascii() else "："
                text = f"{column.heading}{colon}{cell.strip()}"
                _print_indented(console, text, 2, width)


def _print_notes(console: Console, notes: Notes, width: int) -> None:
    numbers = len(str(len(notes.texts)))
    for number, text in enumerate(notes.texts, 1):
        mark = f"{number:>{numbers}} "
        _print_indented(console, clean(text), len(mark), width, mark, "dim")


def _print_indented(
    console: Console,
    text: str,
    indent: int,
    width: int,
    mark: str = "",
    style: str = "",
) -> None:
    """Text with a hanging indent, a mark in front of its first line."""
    blank = " " * indent
    for line in wrap(text, max(1, width - indent)):
        console.print(Text((mark or blank) + line, style), soft_wrap=True)
        mark = ""


def _cleaned(grid: Grid) -> Grid:
    return Grid(
        [column._replace(heading=clean(column.heading)) for column in grid.columns],
        [[clean(cell) for cell in row] for row in grid.rows],
        clean(grid.title),
        {number: clean(text) for number, text in grid.sections.items()},
    )


def _aligned(grid: Grid) -> Grid:
    """Pad the cells of decimal columns so that their points stand below one another."""
    columns = [list(cells) for cells in zip(*grid.rows, strict=True)]
    for column, cells in zip(grid.columns, columns, strict=True):
        if column.align is Align.DECIMAL:
            tails = [_tail(cell) for cell in cells]
            longest = max(map(len, tails), default=0)
            cells[:] = [
                cell + " " * (longest - len(tail))
                for cell, tail in zip(cells, tails, strict=True)
            ]
    rows = list(zip(*columns, strict=True))
    return Grid(grid.columns, rows, grid.title, grid.sections)


def _tail(cell: str) -> str:
    """What follows the whole part of a number: .25% of over 14.25%, nothing of 41."""
    match = re.search(r"[0-9](\.[0-9]+%?|%)$", cell)
    return match[1] if match else ""
