"""A sheet as Markdown: tables of pipes, text as paragraphs."""

import re

from openingcli.render.safety import clean
from openingcli.render.sheets import Align, Drawing, Grid, Line, Notes, Sheet

MEANT = re.compile(r"([\\`*_{}\[\]<>|#~&])")
LEADING = re.compile(r"\A(\s*[0-9]{0,9})([-+.)])(?=[\s-]|\Z)")
"""What makes a list or a rule of the paragraph that it begins: `- `, `2024. `, `---`."""


def to_markdown(sheet: Sheet) -> str:
    """The sheet with nothing of the data taken for Markdown."""
    blocks = []
    for part in sheet.parts:
        match part:
            case Line():
                text = _paragraph(part.text)
                blocks.append(f"**{text}**" if part.style == "bold" and text else text)
            case Drawing():
                rows = ("".join(text for text, _ in row).rstrip() for row in part.rows)
                blocks.append("\n".join(["```", *rows, "```"]))
            case Grid():
                if part.title:
                    blocks.append(f"**{_escaped(part.title)}**")
                blocks.append(_table(part))
            case Notes():
                numbered = enumerate(part.texts, 1)
                blocks.append("\n".join(f"{i}. {_paragraph(t)}" for i, t in numbered))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _table(grid: Grid) -> str:
    rules = ["---" if c.align is Align.LEFT else "---:" for c in grid.columns]
    rows = [[_escaped(column.heading) for column in grid.columns], rules]
    for number, row in enumerate(grid.rows):
        if number in grid.sections:
            heading = f"**{_escaped(grid.sections[number])}**"
            rows.append([heading, *[""] * (len(row) - 1)])
        rows.append([_escaped(cell) for cell in row])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _paragraph(text: str) -> str:
    return LEADING.sub(r"\1\\\2", _escaped(text))


def _escaped(text: str) -> str:
    return MEANT.sub(r"\\\1", clean(text))
