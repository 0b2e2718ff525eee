"""Where a line of English or Chinese may go on in the next one."""

import re
from collections.abc import Callable

# A word or number of ASCII, with what must not be parted from it; or one character of
# Chinese with the closing marks behind it; or space.
PIECE = re.compile(r"[（《“‘(]*(?:[!-'*-~−–]+|[^\s])[，。：；、！？）》”’)%]*|\s+")


WORD = re.compile(r"（?[^\s（]+|（|\s+")
"""What stays together in a quantity: a word, a Chinese amount, a bracket."""


def drawn(text: str) -> int:
    """How many cells a text takes on a terminal."""
    from rich.cells import cell_len  # a page of help is laid out without rich

    return cell_len(text)


def wrap(
    text: str,
    width: int,
    pieces: re.Pattern[str] = PIECE,
    cells: Callable[[str], int] = drawn,
) -> list[str]:
    """Lines of at most `width` cells; no number and no word is parted.

    A single piece wider than that stays whole and stands alone.
    """
    if cells(text) <= width:
        return [text.rstrip()]
    lines, line = [], ""
    for piece in pieces.findall(text):
        if line and cells((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]
