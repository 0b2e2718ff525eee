"""Characters: those that hide, Chinese ones, small letters for capitals."""

import re

HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\U000e0000-\U000e007f]"
)
"""Joiners (U+200C, U+200D) are not in it: some scripts are not written without them."""

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
