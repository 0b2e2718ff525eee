"""Characters: those that hide, Chinese ones, small letters for capitals."""

import re

EMOJI = "\u2190-\u27ff\u2900-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
JOINED = (
    f"\u0620-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18aa\u1a20-\u1cff{EMOJI}\ufe0f"
)
"""Scripts of joined letters, and emoji: they are not written without joiners."""

HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0d\ufeff"
    "\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    f"|(?<![{JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{JOINED}])"
    f"|(?<![©®‼⁉™ℹ{EMOJI}])[\ufe0e\ufe0f](?!\u20e3)"
)
"""What commands a terminal, turns a line round, takes no room or is blank ink.

Joiners (U+200C, U+200D) count unless both neighbours may be joined, and the two
selectors of an emoji's look unless they follow one.
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
