"""Where a line of English or Chinese may go on in the next one."""

import re
from collections.abc import Iterator

from rich.cells import cell_len

# A word or number of ASCII, with what must not be parted from it; or one character of
# Chinese with the closing marks behind it; or space.
PIECE = re.compile(r"[（《“‘(]*(?:[!-'*-~−–]+|[^\s])[，。：；、！？）》”’)%]*|\s+")


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells; no number and no word is parted.

    A single word wider than that stays whole and stands alone.
    """
    lines, line = [], ""
    for piece in _pieces(text):
        if line and cell_len((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str) -> Iterator[str]:
    for match in PIECE.finditer(text):
        yield match[0]
