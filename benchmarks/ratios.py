"""How long each command takes, as a ratio to the floor in the same run.

    python benchmarks/ratios.py [PAIRS]

Each command is run in turn with the floor, PAIRS times (15 if left out), after one run
that warms both up: it writes the store and the bytecode, as an installer does for a
package. The table gives the median of the ratios of the pairs, through a pipe and in a
terminal, and what a command may take at most. Where sqlite-utils is installed, what
somebody might use instead is measured too, on the same rows in a database.
"""

import importlib.util
import os
import pty
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

FLOOR = [sys.executable, str(Path(__file__).with_name("floor.py"))]
OPENINGCLI = [sys.executable, "-m", "openingcli"]
SQLITE_UTILS = [sys.executable, "-m", "sqlite_utils"]
MOST = {
    "show trade-volume": 0.70,
    "show fdi": 0.70,
    "list": 0.80,
    "search 外商投资": 0.80,
    "compare 2012 2024": 0.80,
    "sources trade-volume": 0.80,
    "quote trade-volume": 1.0,
    "check 我国已设立22个自贸试验区": 1.0,
    "check China had 22 pilot free trade zones in 2025": 1.0,
    "cross-check": 1.0,
    "show trade-volume --format json": 0.70,
    "--version": 0.45,
}
"""What each command may take of the floor."""
COMPLETED = {
    "openingcli show trade-v": 0.45,
    "openingcli show 自贸": 0.45,
    "openingcli compare 2012 20": 0.45,
}
"""What a line that a shell completes at its last word may take."""
INSTEAD = {
    "the figures of one indicator": (
        "rows",
        "{base}",
        "figures",
        *("--where", "indicator = 'trade-volume'", "--table"),
    ),
    "every indicator, latest figure": (
        "query",
        "{base}",
        'SELECT indicator, name_en, value, unit, max("to") FROM figures GROUP BY 1',
        "--table",
    ),
    "a word": ("search", "{base}", "figures", "investment", "--table"),
}
"""What somebody would ask of the same rows in a database."""


class Asked(NamedTuple):
    """One line of the table."""

    name: str
    command: Sequence[str]
    most: float | None
    environment: Mapping[str, str]


def piped(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Wall time of one run whose answer goes through a pipe."""
    start = perf_counter()
    subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return perf_counter() - start


def in_terminal(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Wall time of one run whose answer goes to a terminal, and is read there."""
    ours, theirs = pty.openpty()
    start = perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    try:
        while os.read(ours, 65536):
            pass
    except OSError:
        pass  # Linux says so where a terminal has no writer any more
    finally:
        os.close(ours)
    if process.wait():
        raise subprocess.CalledProcessError(process.returncode, command)
    return perf_counter() - start


def ratio(asked: Asked, pairs: int, *, terminal: bool) -> float:
    """The median ratio to the floor of so many pairs of runs."""
    seconds = in_terminal if terminal else piped
    seconds(asked.command, asked.environment)
    seconds(FLOOR, asked.environment)
    return median(
        seconds(asked.command, asked.environment) / seconds(FLOOR, asked.environment)
        for _ in range(pairs)
    )


def commands(environment: dict[str, str], folder: Path) -> list[Asked]:
    """Everything that is measured."""
    found = [
        Asked(line, [*OPENINGCLI, *line.split()], most, environment)
        for line, most in MOST.items()
    ]
    for line, most in COMPLETED.items():
        pressed = {
            "_OPENINGCLI_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(line.split()) - 1),
        }
        name = f"TAB after {line}"
        found.append(Asked(name, OPENINGCLI, most, {**environment, **pressed}))
    if importlib.util.find_spec("sqlite_utils"):
        base = str(folder / "figures.db")
        write_database(base, environment)
        for name, words in INSTEAD.items():
            instead = [*SQLITE_UTILS, *(word.format(base=base) for word in words)]
            found.append(Asked(f"sqlite-utils: {name}", instead, None, environment))
    return found


def write_database(base: str, environment: dict[str, str]) -> None:
    """Put the rows of `export` into a database with an index for full-text search."""
    exported = subprocess.run(
        [*OPENINGCLI, "export"], env=environment, capture_output=True, check=True
    ).stdout
    for words, data in (
        (["insert", base, "figures", "-", "--csv"], exported),
        (["enable-fts", base, "figures", "name_en", "name_zh", "category"], b""),
        (["create-index", base, "figures", "indicator"], b""),
    ):
        subprocess.run(
            [*SQLITE_UTILS, *words], input=data, capture_output=True, check=True
        )


def main() -> None:
    """Print the table; exit 1 where a median exceeds what the command may take."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    slow = False
    out = sys.stdout.write
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_CACHE_HOME": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        out(f"{'command':52} {'piped':>6} {'terminal':>9} {'most':>5}\n")
        for asked in commands(environment, Path(folder)):
            through, inside = (
                ratio(asked, pairs, terminal=terminal) for terminal in (False, True)
            )
            slow |= max(through, inside) > (asked.most or inside + through)
            most = "" if asked.most is None else f"{asked.most:.2f}"
            out(f"{asked.name:52} {through:6.2f} {inside:9.2f} {most:>5}\n")
            sys.stdout.flush()
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
