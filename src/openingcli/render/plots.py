"""A panel of a chart drawn with characters: braille dots, or ASCII where it must be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise
from operator import itemgetter

from rich.cells import cell_len

from openingcli.render.charts import Curve, Dot, Mark, Panel
from openingcli.render.safety import clean
from openingcli.render.sheets import Drawing, Run

STYLES = ("cyan", "magenta", "yellow", "green", "blue", "red")
LETTERS = "abcdef"
"""With several curves each has its letter, since a pipe has no colours."""
SUFFIXES = {Mark.EXACT: "", Mark.HEDGED: "~", Mark.FORECAST: "?"}
BRAILLE = 0x2800
BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a braille character: four rows of two."""
SYMBOLS = "⣿└│┤─"
"""What a stream must carry for the finer drawing."""
FEW = 12
"""So many dots are all labelled, where there is room."""
MARKED = 3
"""From so many columns between two steps on, every dot has its mark."""
NARROWEST = 8
"""A plot has at least so many columns, however narrow the terminal."""
TALLEST, LOWEST = 16, 8


@dataclass(slots=True)
class Canvas:
    """Cells of characters, each with finer dots inside where braille is to be had."""

    columns: int
    rows: int
    braille: bool
    dots: dict[tuple[int, int], tuple[int, str]] = field(default_factory=dict)
    """Bits and style of each cell that a line touches, by row and column."""
    text: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    """Characters that stand above the lines; a wide one is followed by nothing."""

    @property
    def fine_columns(self) -> int:
        """How many dots stand side by side."""
        return self.columns * (2 if self.braille else 1)

    @property
    def fine_rows(self) -> int:
        """How many dots stand one above the other."""
        return self.rows * (4 if self.braille else 1)

    def cell(self, x: int, y: int) -> tuple[int, int]:
        """Row and column of a dot."""
        return (y // 4, x // 2) if self.braille else (y, x)

    def line(self, start: tuple[int, int], end: tuple[int, int], style: str) -> None:
        """Draw dots from one to another."""
        (x, y), (x2, y2) = start, end
        length = max(abs(x2 - x), abs(y2 - y), 1)
        for n in range(length + 1):
            part = Fraction(n, length)
            self.dot(round(x + (x2 - x) * part), round(y + (y2 - y) * part), style)

    def dot(self, x: int, y: int, style: str) -> None:
        """Draw one dot."""
        place = self.cell(x, y)
        bits = self.dots.get(place, (0, ""))[0]
        bit = BITS[y % 4][x % 2] if self.braille else 1
        self.dots[place] = bits | bit, style

    def write(self, row: int, column: int, text: str, style: str) -> None:
        """Write text over whatever is drawn."""
        for character in text:
            self.text[row, column] = character, style
            column += 1
            for _ in range(cell_len(character) - 1):
                self.text[row, column] = "", style
                column += 1

    def is_free(self, row: int, column: int, width: int) -> bool:
        """True where nothing stands, nor directly beside it."""
        if not (0 <= row < self.rows and 0 <= column <= self.columns - width):
            return False
        around = ((row, n) for n in range(column - 1, column + width + 1))
        return not any(place in self.dots or place in self.text for place in around)

    def row(self, number: int) -> Iterator[Run]:
        """The characters of a row, those of one style together."""
        cells = (self._character(number, column) for column in range(self.columns))
        for style, run in groupby(cells, key=itemgetter(1)):
            yield "".join(character for character, _ in run), style

    def _character(self, row: int, column: int) -> Run:
        if (row, column) in self.text:
            return self.text[row, column]
        if (row, column) not in self.dots:
            return " ", ""
        bits, style = self.dots[row, column]
        return chr(BRAILLE + bits) if self.braille else ".", style


@dataclass(frozen=True, slots=True)
class Drawn:
    """A curve, and where and how it is drawn."""

    curve: Curve
    places: Sequence[tuple[int, int]]
    """Dots from the left and from the top, for each of its figures."""
    letter: str
    style: str


def gutter(panels: Sequence[Panel]) -> int:
    """How wide the labels of the value axes are, so that panels stand in line."""
    labels = (label for panel in panels for _, label in panel.axis.ticks)
    return max(map(cell_len, labels)) + 1


def plot(panel: Panel, width: int, gutter: int, *, unicode: bool) -> Drawing:
    """The panel at this width, its axis `gutter` columns from the left.

    Dots that stand alone, that are hedged or forecast, and the ends of a line have a
    mark: a star, or the letter of their curve.
    """
    columns = max(NARROWEST, width - gutter - 1)
    rows = min(TALLEST, max(LOWEST, columns // 4))
    canvas = Canvas(columns, rows, unicode)
    _draw(canvas, panel)
    corner, side, tick, floor = "└│┤─" if unicode else "+|+-"
    labels = {_row(canvas, panel, value): label for value, label in panel.axis.ticks}
    drawn: list[list[Run]] = []
    for number in range(rows):
        label = labels.get(number, "")
        space = " " * (gutter - cell_len(label) - 1)
        edge = f"{space}{label} {tick if label else side}"
        drawn.append([(edge, "dim"), *canvas.row(number)])
    drawn.append([(" " * gutter + corner + floor * columns, "dim")])
    drawn.append([(" " * (gutter + 1) + _times(canvas, panel), "dim")])
    return Drawing(drawn)


def _draw(canvas: Canvas, panel: Panel) -> None:
    """Draw all lines, then the marks above them, then the labels where room is left."""
    several = len(panel.curves) > 1
    drawn = [
        Drawn(
            curve,
            [
                (_column(canvas, panel, dot.step), _y(canvas, panel, dot.value))
                for dot in curve.dots
            ],
            LETTERS[number] if several else "*",
            STYLES[number],
        )
        for number, curve in enumerate(panel.curves)
    ]
    for one in drawn:
        _draw_lines(canvas, one)
    for one in drawn:
        _draw_marks(canvas, one, panel)
    labels = [
        (order, one, number)
        for one in drawn
        for order, number in enumerate(_labelled(one.curve.dots))
    ]
    for _, one, number in sorted(labels, key=lambda label: label[0]):
        _draw_label(canvas, one, number)


def _draw_lines(canvas: Canvas, one: Drawn) -> None:
    for (before, place), dot in zip(
        pairwise(one.places), one.curve.dots[1:], strict=True
    ):
        if dot.is_joined:
            canvas.line(before, place, one.style)


def _draw_marks(canvas: Canvas, one: Drawn, panel: Panel) -> None:
    """Mark every dot where there is room, else those that a line alone would not show."""
    dots = one.curve.dots
    every = canvas.columns >= MARKED * (panel.last - panel.first)
    joins = pairwise([*(dot.is_joined for dot in dots), False])
    for dot, (x, y), (before, after) in zip(dots, one.places, joins, strict=True):
        canvas.dot(x, y, one.style)
        if every or not (before and after) or dot.mark is not Mark.EXACT:
            row, column = canvas.cell(x, y)
            mark = one.letter + SUFFIXES[dot.mark]
            canvas.write(row, min(column, canvas.columns - len(mark)), mark, one.style)


def _labelled(dots: Sequence[Dot]) -> list[int]:
    """The numbers of the dots to label, first what matters: ends, extremes, the rest."""
    values = [dot.value for dot in dots]
    last = len(dots) - 1
    wanted = [last, 0, values.index(max(values)), values.index(min(values))]
    if len(dots) <= FEW:
        wanted += range(len(dots))
    return list(dict.fromkeys(wanted))


def _draw_label(canvas: Canvas, one: Drawn, number: int) -> None:
    """Write a number above, below or beside its dot; nowhere where there is no room."""
    text = clean(one.curve.dots[number].label)
    width = cell_len(text)
    row, column = canvas.cell(*one.places[number])
    middle = min(max(0, column - width // 2), max(0, canvas.columns - width))
    places = [
        (row - 1, middle),
        (row + 1, middle),
        (row - 1, column - width),
        (row, column - width - 2),
        (row, column + 3),
        (row + 1, column - width),
        (row - 2, middle),
    ]
    for place in places:
        if canvas.is_free(*place, width):
            canvas.write(*place, text, one.style)
            return


def _column(canvas: Canvas, panel: Panel, step: int) -> int:
    """How many dots from the left a step stands."""
    span = panel.last - panel.first
    if not span:
        return canvas.fine_columns // 2
    return round(Fraction(step - panel.first, span) * (canvas.fine_columns - 1))


def _y(canvas: Canvas, panel: Panel, value: Decimal) -> int:
    """How many dots from the top a value stands."""
    axis = panel.axis
    part = Fraction(value - axis.low) / Fraction(axis.high - axis.low)
    if not panel.is_upside_down:
        part = 1 - part
    return round(part * (canvas.fine_rows - 1))


def _row(canvas: Canvas, panel: Panel, value: Decimal) -> int:
    return canvas.cell(0, _y(canvas, panel, value))[0]


def _times(canvas: Canvas, panel: Panel) -> str:
    """The labels of the time axis, none over another."""
    widest = cell_len(panel.time(panel.last))
    line = ""
    for step, label in panel.times(max(2, canvas.columns // (widest + 3))):
        _, column = canvas.cell(_column(canvas, panel, step), 0)
        width = cell_len(label)
        start = min(max(0, column - width // 2), canvas.columns - width)
        if start >= cell_len(line) + bool(line):
            line += " " * (start - cell_len(line)) + label
    return line
