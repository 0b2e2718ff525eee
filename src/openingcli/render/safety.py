"""Text that cannot command a terminal, whoever wrote it."""

import re

from openingcli.characters import HIDDEN


def clean(text: str) -> str:
    """The text with every hidden character made visible: ^[ for ESC, <U+202E>."""
    return HIDDEN.sub(_visible, text)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"^{chr(code + 64)}" if code < 32 else f"<U+{code:04X}>"
