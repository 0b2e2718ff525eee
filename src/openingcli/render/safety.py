"""Text that cannot command a terminal, whoever wrote it."""

import re

HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)


def clean(text: str) -> str:
    """The text with every hidden character made visible: ^[ for ESC, <U+202E>."""
    return HIDDEN.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"^{chr(code + 64)}" if code < 32 else f"<U+{code:04X}>"
