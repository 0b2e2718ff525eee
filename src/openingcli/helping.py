"""How a page of help is laid out: in the reader's language, at any width."""

import re
import unicodedata
from collections.abc import Sequence

from typer._click.formatting import HelpFormatter

from openingcli.language import Language
from openingcli.manual import CHINESE, HEADINGS
from openingcli.render.wrapping import PIECE, wrap
from openingcli.streams import width

WIDEST = 80
"""A page is no wider, however wide the terminal: text is read in columns."""
LONGEST_NAME = 30
"""An option longer than this has a line of its own."""
ROOM = 24
"""With fewer columns beside the names their meanings stand below them."""
LEAST = 10

MEANING = re.compile(rf"\[[^\]]*\]|{PIECE.pattern}")
"""What stays together of a meaning: a word, a default in its brackets."""
SIGNATURE = re.compile(r"[^\s|]+\|?|\||\s+")
"""What stays together of an option and its values: a word, a value with its bar."""
SHELL_WORD = re.compile(r"(?:'[^']*'|[^\s'])+|\s+")
"""What stays together of a command line: a word, or what stands in quotes."""
CONTINUED = " \\"
"""What tells a shell that a command line goes on."""


class Page(HelpFormatter):
    """A page of help as typer describes it, part by part."""

    def __init__(self, language: Language) -> None:
        columns = min(width() or WIDEST, WIDEST)
        super().__init__(width=columns - 2 if columns > LEAST else LEAST)
        self.language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The form of a command line."""
        head = self._heading(prefix or "Usage: ")
        self._write(f"{head}{prog} {args}", 0, 4, SHELL_WORD)

    def write_heading(self, heading: str) -> None:
        """The heading of a list."""
        self.write(f"{self._heading(f'{heading}:')}\n")

    def write_text(self, text: str) -> None:
        """Paragraphs; one that begins with a backspace keeps its lines."""
        margin = self.current_indent
        for number, paragraph in enumerate(re.split(r"\n\n+", text)):
            if number:
                self.write("\n")
            if not paragraph.startswith("\b"):
                self._write(self._said(" ".join(paragraph.split())), margin, margin)
                continue
            for line in paragraph.split("\n")[1:]:
                self._write_example(self._heading(line), margin)

    def write_dl(
        self,
        rows: Sequence[tuple[str, str]],
        col_max: int = LONGEST_NAME,
        col_spacing: int = 2,
    ) -> None:
        """Names and what they mean, side by side where there is room."""
        margin = self.current_indent
        longest = min(max(cells(name) for name, _ in rows), col_max)
        column = margin + longest + col_spacing
        beside = self.width - column >= ROOM
        below = column if beside else margin + 4
        for name, meaning in rows:
            said = self._wrapped(self._said(meaning), below, MEANING)
            if beside and cells(name) <= longest:
                self.write(f"{'':{margin}}{name}{'':{column - margin - cells(name)}}")
                self.write(f"{said.pop(0)}\n")
            else:
                self._write(name, margin, margin + 8, SIGNATURE)
            self.write("".join(f"{'':{below}}{line}\n" for line in said))

    def _write_example(self, line: str, margin: int) -> None:
        """A command line that can be pasted, however often it goes on below."""
        words = line.lstrip()
        indent = margin + len(line) - len(words)
        room = max(self.width - indent, LEAST)
        if cells(words) > room:
            parts = wrap(words, room - 2 - len(CONTINUED), SHELL_WORD, cells)
            words = f"{CONTINUED}\n{'':{indent + 2}}".join(parts)
        self.write(f"{'':{indent}}{words}\n")

    def _write(
        self, text: str, first: int, rest: int, pieces: re.Pattern[str] = PIECE
    ) -> None:
        """A text on one line, or on several of which the others are further in."""
        whole = cells(text) <= self.width - first
        first_line, *others = [text] if whole else self._wrapped(text, rest, pieces)
        self.write(f"{'':{first}}{first_line}\n")
        self.write("".join(f"{'':{rest}}{line}\n" for line in others))

    def _wrapped(
        self, text: str, indent: int, pieces: re.Pattern[str] = PIECE
    ) -> list[str]:
        return wrap(text, max(self.width - indent, LEAST), pieces, cells)

    def _heading(self, text: str) -> str:
        zh = self.language is Language.ZH
        return HEADINGS.get(text, text) if zh else text

    def _said(self, text: str) -> str:
        """A meaning with what typer adds to it, in the reader's language."""
        if self.language is Language.EN:
            return text
        said = CHINESE.get(text, text)
        for mark in ("[default: ", "[required]"):
            said = said.replace(mark, HEADINGS[mark])
        return said


def cells(text: str) -> int:
    """How many columns a text takes; rich, which knows more, is slow to import."""
    return sum(1 + (unicodedata.east_asian_width(one) in "WF") for one in text)
