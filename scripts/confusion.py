"""Run the sets of claims through `check` and write the tables of docs/checking.md.

    python scripts/confusion.py

Each set under tests/files/claims holds one claim a line with the verdict, cause and
indicator that its writer found right; a claim of several figures has as many of each,
parted by semicolons. A table counts figures: the rows what is right, the columns what
`check` says.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from openingcli.check import Cause, Checker, Verdict
from openingcli.loading import load

ROOT = Path(__file__).parents[1]
CLAIMS = ROOT / "tests" / "files" / "claims"
PAGE = ROOT / "docs" / "checking.md"
TABLE = re.compile(r"(?<=<!-- tables -->\n).*?(?=<!-- end -->)", re.DOTALL)
SETS = {
    "plain": "Plain news sentences",
    "wild": "Wires, posts, speeches",
    "paraphrased": "Paraphrases that avoid the catalogue's words",
    "unseen": "A set that nobody looked at before the checker stood",
}
VERDICTS = [verdict.value for verdict in Verdict]


class Outcome(NamedTuple):
    """One figure of a claim: what is right, and what `check` said."""

    claim: str
    right: tuple[str, str, str]
    """Verdict, cause and indicator."""
    said: tuple[str, str, str]


NOTHING = ("unknown", "", "")
"""A figure that only one side sees: not saying anything of it is unknown."""


def claims(name: str) -> list[dict[str, str]]:
    """The claims of one set."""
    with (CLAIMS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def outcomes(checker: Checker, name: str) -> Iterator[Outcome]:
    """Every figure of a set, judged."""
    for row in claims(name):
        parts = (row[key].split(";") for key in ("verdict", "cause", "indicator"))
        right = list(zip(*parts, strict=True))
        said = [
            (
                judgement.verdict.value,
                judgement.cause.value if judgement.cause else "",
                judgement.indicator.id if judgement.indicator else "",
            )
            for judgement in checker.check(row["claim"])
        ]
        for one, other in zip_longest(right, said, fillvalue=NOTHING):
            yield Outcome(row["claim"], one, other)


def table(found: Sequence[Outcome]) -> Iterator[str]:
    """The confusion of verdicts as a Markdown table, then that of causes in words."""
    counts = Counter((one.right[0], one.said[0]) for one in found)
    yield f"| right \\ said | {' | '.join(VERDICTS)} |"
    yield "| --- |" + " ---: |" * len(VERDICTS)
    for right in VERDICTS:
        cells = " | ".join(str(counts[right, said]) for said in VERDICTS)
        yield f"| {right} | {cells} |"
    told = [one for one in found if one.right[0] == one.said[0] == "differs"]
    causes = Counter(one.right[1] for one in told if one.right[1] == one.said[1])
    every = Counter(one.right[1] for one in found if one.right[0] == "differs")
    yield ""
    yield (
        "Causes found: "
        + ", ".join(
            f"{cause.value} {causes[cause.value]} of {every[cause.value]}"
            for cause in Cause
        )
        + "."
    )


def tables() -> str:
    """The tables of all sets."""
    checker = Checker(load([]))
    lines = []
    for name, title in SETS.items():
        found = list(outcomes(checker, name))
        right = sum(one.right == one.said for one in found)
        lines += [
            "",
            f"**{title}** (`{name}.tsv`): {len(claims(name))} claims, {len(found)} "
            f"figures, {right} with the right verdict, cause and indicator.",
            "",
            *table(found),
        ]
    return "\n".join(lines) + "\n\n"


def refreshed(page: str) -> str:
    """The page with its tables made again."""
    return TABLE.sub(lambda _: tables(), page)


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
