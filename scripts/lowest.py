"""The lowest versions that pyproject.toml allows, one a line: what pip installs them from.

python scripts/lowest.py > lowest.txt
pip install --constraint lowest.txt . --group test
"""

import re
import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"
REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)>=(?P<lowest>[\w.]+)")


def lowest(requirements: list[str]) -> list[str]:
    """The lower bound of each requirement as an exact one; `ValueError` without one."""
    pinned = []
    for text in requirements:
        match = REQUIREMENT.match(text)
        if match is None:
            raise ValueError(f"{text} has no lower bound")
        pinned.append(f"{match['name']}=={match['lowest']}")
    return pinned


if __name__ == "__main__":
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    needed = project["project"]["dependencies"] + project["dependency-groups"]["test"]
    sys.stdout.write("".join(f"{line}\n" for line in lowest(needed)))
