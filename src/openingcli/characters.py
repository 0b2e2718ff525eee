"""Characters: those that hide, Chinese ones, small letters for capitals."""

import re

HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
    "|(?<=[A-Za-z0-9\u3400-\u9fff])[\u200c\u200d]"
)
"""What commands a terminal, turns a line round or takes no room.

Joiners (U+200C, U+200D) only in Latin and Chinese words: some scripts and emoji are not
written without them.
"""

ESCAPES = re.compile("\x1b(?:\\[[0-9;?]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?)")
"""Colours and titles of a terminal, which text copied out of one may carry."""


def is_han(character: str) -> bool:
    """True for a Chinese character; a pattern of so wide a range compiles slowly."""
    return "\u3400" <= character <= "\u9fff"


def lowered(text: str) -> str:
    """A text in small letters, every character in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
