"""Run the transcripts of README.md and docs/ again, so that they show what is true.

    python scripts/transcripts.py

A transcript is a fenced block of `console`; each line that begins with `$ openingcli`
is run at 80 columns, and what stood below it is replaced by what it prints.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
PROMPT = "$ openingcli "


def pages() -> list[Path]:
    """The pages that may hold transcripts."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def refreshed(page: str) -> str:
    """The page with every transcript run again."""
    return BLOCK.sub(lambda match: _rerun(match[0]), page)


def _rerun(block: str) -> str:
    commands = [line for line in block.splitlines() if line.startswith(PROMPT)]
    return "\n".join(
        f"{line}\n{printed(line.removeprefix(PROMPT))}" for line in commands
    )


def printed(words: str) -> str:
    """What `openingcli` prints for these words, as on a terminal of 80 columns.

    Errors are in it too; `| head -N` at the end keeps the first lines.
    """
    command, _, limit = words.partition(" | head -")
    done = subprocess.run(
        [sys.executable, "-m", "openingcli", *shlex.split(command)],
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=ROOT,
        check=False,
    )
    lines = done.stdout.decode().splitlines(keepends=True)
    return "".join(lines[: int(limit)] if limit else lines)


if __name__ == "__main__":
    for path in pages():
        path.write_text(refreshed(path.read_text(encoding="utf-8")), encoding="utf-8")
