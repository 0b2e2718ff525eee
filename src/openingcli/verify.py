"""Whether the figures of a source stand in its document, as they are recorded.

Every printed form is looked up at its line; value, unit and hedge are read again out
of it and held against the record; numbers of the text that no figure accounts for are
listed, so that a curator sees what is missing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.hedges import FRACTION
from openingcli.quantity import Reading, normalised
from openingcli.reading import document_lines, readings
from openingcli.records import Figure, Source
from openingcli.units import is_whole

DATES = re.compile(
    r"\b[0-9]{4}-[0-9]{2}(-[0-9]{2})?\b|\b[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}:[0-9]{2}\b"
    r"|\b(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2}\b"
    r"|\b[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
    r"|\b(first|second) half( of)?\b|\bfirst \w+ months\b|\bpp?\. ?[A-Z]?[0-9]+"
    r"|\b[0-9]+th (CPC )?(National Congress|Central Committee)\b|\b[A-Za-z]+-[0-9]+\b",
    re.IGNORECASE,
)
"""Numbers that date, name or count pages: they say nothing that a figure could."""

YEARS = range(1300, 2200)
WORDS_AROUND = 4


class Finding(StrEnum):
    """What came of looking one figure up."""

    FOUND = "found"
    ELSEWHERE = "elsewhere"
    """The words stand in the document, but not at that line."""
    MISSING = "missing"
    VALUE = "value"
    """The number read out of the printed form is another one."""
    UNIT = "unit"
    HEDGE = "hedge"
    STREAK = "streak"


class Checked(NamedTuple):
    """One figure, and how its document bears it out."""

    figure: Figure
    findings: tuple[Finding, ...]
    """`FOUND` alone, or everything that is wrong."""

    @property
    def is_found(self) -> bool:
        """True where document and record agree."""
        return self.findings == (Finding.FOUND,)


class Unaccounted(NamedTuple):
    """A number of the text that no figure of the source accounts for."""

    line: int
    number: str
    around: str
    """The number and the words beside it."""


class Verification(NamedTuple):
    """What one document says of the figures read from it."""

    source: Source
    same_edition: bool
    """True where the text is, byte for byte, the edition that lines were counted in."""
    checked: tuple[Checked, ...]
    unaccounted: tuple[Unaccounted, ...]

    @property
    def is_good(self) -> bool:
        """True where every figure is found."""
        return all(one.is_found for one in self.checked)


def verify(catalogue: Catalogue, source: Source, document: bytes) -> Verification:
    """Hold the figures of a source against the text of its document.

    UnicodeDecodeError where the document is no UTF-8 text.
    """
    lines = document_lines(document.decode("utf-8-sig"))
    figures = [
        figure
        for of_one in catalogue.figures.values()
        for figure in of_one
        if figure.source == source.id and figure.printed
    ]
    figures.sort(key=lambda figure: figure.line)
    return Verification(
        source,
        sha256(document).hexdigest() == source.sha256,
        tuple(Checked(figure, tuple(_findings(figure, lines))) for figure in figures),
        tuple(_unaccounted(figures, lines)),
    )


def _findings(figure: Figure, lines: Sequence[str]) -> Iterator[Finding]:
    printed = normalised(figure.printed)
    faults = [*_place(figure, printed, lines), *_again(figure, printed)]
    yield from faults or [Finding.FOUND]


def _place(figure: Figure, printed: str, lines: Sequence[str]) -> Iterator[Finding]:
    here = lines[figure.line - 1] if figure.line <= len(lines) else ""
    if _within(printed, here) is None:
        anywhere = any(_within(printed, line) is not None for line in lines)
        yield Finding.ELSEWHERE if anywhere else Finding.MISSING


def _again(figure: Figure, printed: str) -> Iterator[Finding]:
    """What the printed form says otherwise than the record, unless it is inferred."""
    found = list(readings(printed))
    if "value" in figure.inferred:
        same = found
    else:
        same = [reading for reading in found if _same_value(figure, reading)]
        if not same:
            yield Finding.VALUE
            return
    if "value" not in figure.inferred and "unit" not in figure.inferred:
        same = [reading for reading in same if _same_unit(figure, reading)]
        if not same:
            yield Finding.UNIT
            return
    if not same:
        return  # the value is inferred from words that print no number
    hedged = figure.hedge is None or any(r.hedge is figure.hedge for r in same)
    bare = figure.hedge is not None or any(r.hedge is None for r in same)
    if not (hedged and bare) and "hedge" not in figure.inferred:
        yield Finding.HEDGE
    count = figure.streak.partition(" ")[0]
    streaks = {str(reading.value) for reading in found if reading.streak}
    if figure.streak and streaks and count not in streaks:
        yield Finding.STREAK


def _same_value(figure: Figure, reading: Reading) -> bool:
    value = figure.corrected or figure.value
    if FRACTION.fullmatch(value) or reading.fraction:
        return reading.fraction == value
    exponent = figure.parsed_unit.exponent
    assert reading.value is not None
    scaled = Decimal(value).scaleb(exponent)
    counted = not reading.streak or reading.streak == figure.parsed_unit.base
    return scaled == reading.base and (counted or reading.unit == "place")


def _same_unit(figure: Figure, reading: Reading) -> bool:
    """A unit that the words name must be that of the record; a noun names none."""
    base = figure.parsed_unit.base
    named = ("CNY", "USD", "percent", "points", "fold", "times-more")
    if reading.unit == "times-more" and base not in named:
        return True  # so many times something else: a ratio of two levels
    if reading.unit in named or base in named:
        return reading.unit == base
    return True


def _unaccounted(
    figures: Iterable[Figure], lines: Sequence[str]
) -> Iterator[Unaccounted]:
    """Numbers outside every printed form of their line; plain years are dates."""
    for number, line in enumerate(lines, 1):
        spans = [
            span
            for figure in figures
            if figure.line == number
            for span in [_within(normalised(figure.printed), line)]
            if span is not None
        ]
        spans += [match.span() for match in DATES.finditer(line)]
        for reading in readings(line):
            inside = (
                start < reading.end and reading.start < end for start, end in spans
            )
            if _is_date(reading) or any(inside):
                continue
            yield Unaccounted(number, reading.text, _around(line, reading))


def _is_date(reading: Reading) -> bool:
    value = reading.value
    plain = not reading.unit and not reading.exponent and not reading.hedge
    return plain and value is not None and is_whole(value) and int(value) in YEARS


def _within(printed: str, line: str) -> tuple[int, int] | None:
    """Where the words stand; a footnote mark alone is no words, and stands nowhere."""
    start = line.casefold().find(printed.casefold()) if printed else -1
    return None if start < 0 else (start, start + len(printed))


def _around(line: str, reading: Reading) -> str:
    """The number with a few words on either side."""
    before = line[: reading.start].split()[-WORDS_AROUND:]
    after = line[reading.end :].split()[:WORDS_AROUND]
    return " ".join([*before, line[reading.start : reading.end].strip(), *after])
