"""How long each command takes, as a ratio to the floor in the same run.

    python benchmarks/ratios.py [PAIRS]

Each command is run in turn with the floor, PAIRS times (15 if left out), after one run
that warms both up: it writes the store and the bytecode, as an installer does for a
package. The table gives the median of the ratios of the pairs.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

FLOOR = [sys.executable, str(Path(__file__).with_name("floor.py"))]
OPENINGCLI = [sys.executable, "-m", "openingcli"]
MOST = {
    "show trade-volume": 1.0,
    "list": 1.0,
    "search 外商投资": 1.0,
    "compare 2012 2024": 1.0,
    "sources trade-volume": 1.0,
    "quote trade-volume": 1.0,
    "check 我国已设立22个自贸试验区": 1.0,
    "check China had 22 pilot free trade zones in 2025": 1.0,
    "show trade-volume --format json": 1.0,
    "--version": 1.0,
}
"""What each command may take of the floor, for now."""
COMPLETED = {
    "openingcli show trade-v": 0.45,
    "openingcli show 自贸": 0.45,
    "openingcli compare 2012 20": 0.45,
}
"""What a line that a shell completes at its last word may take."""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one run of a command, its output thrown away."""
    start = perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


def ratios(command: list[str], pairs: int, environment: dict[str, str]) -> list[float]:
    """The ratio to the floor of each pair of runs."""
    seconds(command, environment)
    seconds(FLOOR, environment)
    return [
        seconds(command, environment) / seconds(FLOOR, environment)
        for _ in range(pairs)
    ]


def completing(line: str) -> dict[str, str]:
    """The environment in which zsh asks for completions: those with their names."""
    return {"_OPENINGCLI_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line}


def main() -> None:
    """Print the table; exit 1 where a median exceeds what the command may take."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    slow = False
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        sys.stdout.write(f"{'command':40} {'ratio':>6} {'quartiles':>13} {'most':>6}\n")
        lines = [(line, most, line.split(), environment) for line, most in MOST.items()]
        lines += [
            (f"TAB after {line}", most, [], environment | completing(line))
            for line, most in COMPLETED.items()
        ]
        for line, most, words, its_environment in lines:
            found = ratios([*OPENINGCLI, *words], pairs, its_environment)
            low, _, high = quantiles(found, n=4)
            middle = median(found)
            slow |= middle > most
            row = f"{line:40} {middle:6.2f} {low:6.2f}–{high:.2f} {most:8.2f}\n"
            sys.stdout.write(row)
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
