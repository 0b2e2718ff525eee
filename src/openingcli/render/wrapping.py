"""Where a line of English or Chinese may go on in the next one."""

import re
from collections.abc import Callable

# A word or number of letters that are written together, with what must not be parted
# from it; or one character of Chinese, or an emoji with all that is joined to it, and the
# closing marks behind it; or space.
PIECE = re.compile(
    "[（《“‘(]*(?:(?:[!-'*-~−–\u00a1-\u1fff\u200c\u200d\ufe0f\u20e3]|’(?=[a-z]))+"
    r"|[\U0001f1e6-\U0001f1ff]{2}"
    r"|\S(?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|[\u200c\u200d]\S?)*)"
    r"[，。：；、！？）》”’)%]*|\s+"
)


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
