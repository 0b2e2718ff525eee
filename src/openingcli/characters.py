"""Characters that hide: controls, escapes, direction marks, what has no width."""

import re

HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\U000e0000-\U000e007f]"
)
"""Joiners (U+200C, U+200D) are not in it: some scripts are not written without them."""

ESCAPES = re.compile("\x1b(?:\\[[0-9;?]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?)")
"""Colours and titles of a terminal, which text copied out of one may carry."""
