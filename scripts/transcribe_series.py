"""Show how one series of the CSV reads as the `values` of a catalogue record.

    python scripts/transcribe_series.py china-official.csv NY.GDP.MKTP.CD

Prints a block to paste. A number keeps its decimal text; only what a computer's
binary arithmetic left behind is dropped, and never is a digit added.
"""

import csv
import struct
import sys
import textwrap
from decimal import Decimal
from pathlib import Path

COLUMNS = 100
DOUBLE_DIGITS = 15
"""The Bank's downloads print no number with more."""
SINGLE_FORM_DIGITS = 9
SINGLE_DIGITS = 7


def main() -> None:
    """Print the values of the series asked for."""
    if len(sys.argv) != 3:
        sys.exit("usage: transcribe_series.py CSV CODE")
    path, code = sys.argv[1:]
    values = read_values(Path(path), code)
    if not values:
        sys.exit(f"error: no series {code} in {path}")
    sys.stdout.write(as_block(values) + "\n")


def read_values(path: Path, code: str) -> dict[int, str]:
    """Collect the years of one series, oldest first, as the provider publishes them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["code"] == code]
    values = {int(row["year"]): as_published(row["value"]) for row in rows}
    if len(values) < len(rows):
        sys.exit(f"error: {code} has two values for one year")
    return dict(sorted(values.items()))


def as_published(text: str) -> str:
    """Drop binary residue from a number and write it without an exponent."""
    digits = len(Decimal(text).as_tuple().digits)
    if digits > DOUBLE_DIGITS:
        text = f"{float(text):.{DOUBLE_DIGITS}g}"
    elif digits == SINGLE_FORM_DIGITS and "." in text:
        text = shortest_single(text)
    return f"{Decimal(text):f}".removesuffix(".0")


def shortest_single(text: str) -> str:
    """Shorten a number to seven digits or fewer, if single precision sees no change."""
    for digits in range(1, SINGLE_DIGITS + 1):
        shorter = f"{float(text):.{digits}g}"
        if single(float(shorter)) == single(float(text)):
            return shorter
    return text


def single(number: float) -> bytes:
    """Store a number in the four bytes of single precision."""
    return struct.pack(">f", number)


def as_block(values: dict[int, str]) -> str:
    """Write years and values as one YAML mapping in flow style, wrapped to fit."""
    pairs = ", ".join(f"{year}:\0{value}" for year, value in values.items())
    block = f"values:\0{{{pairs}}}"  # \0 is a space that may not be wrapped at
    lines = textwrap.wrap(block, COLUMNS, subsequent_indent="  ")
    return "\n".join(lines).replace("\0", " ")


if __name__ == "__main__":
    main()
