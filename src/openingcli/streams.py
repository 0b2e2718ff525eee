"""What stdout and stderr can carry: width, colour, characters, a reader who leaves."""

import codecs
import os
import re
import sys
from contextlib import suppress
from enum import StrEnum
from typing import Any, NoReturn


class Colour(StrEnum):
    """When an answer is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


ESCAPES = "openingcli-escapes"


def _escaped(error: UnicodeError) -> tuple[str, int]:
    r"""Characters as JSON escapes them, beyond the basic plane as two halves.

    Python's own `backslashreplace` writes \xe9 and \U0001f600, which no JSON has.
    """
    assert isinstance(error, UnicodeEncodeError)
    refused = error.object[error.start : error.end]
    halves = refused.encode("utf-16-be", "surrogatepass").hex("-", 2).split("-")
    return "".join(f"\\u{half}" for half in halves), error.end


def prepare() -> None:
    """Characters that a stream cannot carry are written as escapes, never fatal."""
    codecs.register_error(ESCAPES, _escaped)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=ESCAPES)


def width() -> int | None:
    """Columns to fill: COLUMNS rules, then the terminal; None in a pipe."""
    columns = os.environ.get("COLUMNS", "")
    if re.fullmatch("0*[1-9][0-9]{0,5}", columns, re.ASCII):
        return int(columns)
    if not sys.stdout or not sys.stdout.isatty():
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80


def carries(symbols: str) -> bool:
    """True where stdout can write these characters."""
    try:
        symbols.encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def coloured(colour: Colour) -> bool:
    """--color, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, then the terminal."""
    if colour is not Colour.AUTO:
        return colour is Colour.ALWAYS
    environ = os.environ
    if environ.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if environ.get(name):
            return environ[name].lower() not in ("0", "false")
    if environ.get("CLICOLOR") == "0" or environ.get("TERM") == "dumb":
        return False
    return bool(sys.stdout) and sys.stdout.isatty()


def discard(stream: Any) -> None:
    """Let what is still buffered go nowhere, so that the exit stays quiet."""
    if stream is None:
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
    except (OSError, ValueError):
        return


def leave(code: int) -> NoReturn:
    """End the process as it stands: to free a catalogue's memory takes a while."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # that it could not be written, the code tells
            if stream is not None:
                stream.flush()
    os._exit(code)
