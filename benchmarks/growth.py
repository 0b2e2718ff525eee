"""What a large overlay costs: its first read, and every one after.

    python benchmarks/growth.py [PAIRS]

Writes a catalogue file of 1,500 series with 60 values each, as `import` writes them,
and lays it over the shipped catalogue. The first read compiles it: its time and peak
memory stand beside the size of the file. Then each command is run in turn with and
without the overlay, PAIRS times (15 if left out): medians of the ratios of time, and
the ratio of peak memory.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import NamedTuple

SERIES, YEARS = 1_500, range(1965, 2025)
OPENINGCLI = [sys.executable, "-m", "openingcli"]
MEASURED = """
import os, resource, sys
from openingcli.__main__ import main
leave = os._exit
def told(code):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    os.write(2, b"%d" % peak)
    leave(code)
os._exit = told
main()
"""
COMMANDS = [
    "show trade-volume",
    "show big-0750",
    "search 外商投资",
    "list --category trade",
    "list",
    "compare 2012 2024",
    "check 我国已设立22个自贸试验区",
]


class Run(NamedTuple):
    """One run of a command."""

    seconds: float
    kilobytes: int
    lines: int


def overlay() -> str:
    """The text of the large catalogue file, the same at every call."""
    random = Random(20240101)
    lines = [
        "catalogue:",
        "  title: {en: Large, zh: 大型}",
        "  edition: 2026-01",
        "  licence: CC0",
        "categories:",
        "  large: {name: {en: Large, zh: 大型}}",
        "sources:",
        "  made: {name: {en: Made, zh: 自制}, type: dataset, title: Made, publisher: Made}",
        "indicators:",
    ]
    for number in range(SERIES):
        value = Decimal(random.randrange(10**9, 10**12))
        values = []
        for year in YEARS:
            value *= Decimal(random.randrange(95, 115)) / 100
            values.append(f"{year}: {value:.2f}")
        lines += [
            f"  big-{number:04}:",
            f"    name: {{en: Large series {number}, zh: 大型序列{number}}}",
            "    category: large",
            "    definition: {en: A series made to measure with., zh: 用于测试的序列。}",
            "    measure: amount",
            "    time: flow",
            "    unit: USD",
            "    prices: current",
            "    series:",
            "      - source: made",
            f'        code: "L.{number:04}"',
            "        vintage: 2026-01",
            f"        values: {{{', '.join(values)}}}",
        ]
    return "\n".join(lines) + "\n"


def run(words: Sequence[str], environment: dict[str, str]) -> Run:
    """Run a command once, in a process of its own."""
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *words],
        env=environment,
        capture_output=True,
        check=True,
    )
    taken = perf_counter() - start
    return Run(taken, int(done.stderr.split()[-1]), done.stdout.count(b"\n"))


def main() -> None:
    """Print the table; exit 1 where `show` grows by more than is agreed."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.yaml"
        path.write_text(overlay(), encoding="utf-8")
        small = {**os.environ, "XDG_CACHE_HOME": folder}
        small.pop("PYTHONDONTWRITEBYTECODE", None)
        large = {**small, "OPENINGCLI_CATALOGUE": str(path)}
        run(["list"], small)
        first = run(["list"], large)
        size = path.stat().st_size / 2**20
        out = sys.stdout.write
        out(
            f"{SERIES:,} series, {SERIES * len(YEARS):,} values, {size:.1f} MiB of YAML\n"
        )
        out(f"first read: {first.seconds:.1f} s, {first.kilobytes / 1024:.0f} MiB\n\n")
        out(f"{'command':30} {'time':>6} {'memory':>7} {'lines':>6}\n")
        ratios = {}
        for command in COMMANDS:
            words = command.split()
            base = ["show", "trade-volume"] if words[0] == "show" else words
            every = [(run(words, large), run(base, small)) for _ in range(pairs)]
            time = median(one.seconds / other.seconds for one, other in every)
            memory = median(one.kilobytes / other.kilobytes for one, other in every)
            grown = every[0][0].lines / every[0][1].lines
            ratios[command] = time, memory
            out(f"{command:30} {time:6.2f} {memory:7.2f} {grown:6.2f}\n")
    slow = any(
        t > 1.5 or m > 1.3 for c, (t, m) in ratios.items() if c.startswith("show")
    )
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
