"""Any catalogue that has no fault: every command answers, in every form and width."""

import csv
import json
import os
import shlex
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openingcli.cli import main
from openingcli.hedges import is_fraction
from tests.conftest import Outcome
from tests.drawing import Drawn, catalogues, numbers_of, written
from tests.test_screens import too_wide

FORMATS = ["table", "json", "csv", "tsv", "markdown"]
SCREENS = ["list", "search", "show", "compare", "cross-check"]
REFERENCES = ["bibtex", "csl-json", "ris", "apa", "gb7714"]
LINES = [
    *("list", "list --year 2020", "list --source office", "search {name}", "search 1"),
    *("show {id}", "show {name}", "show {id} --since 2019 --until 2024-H1"),
    *("compare 2012 2024", "compare 2020 2022 {id}", "compare 2019 2023 --within 20"),
    *("compare 2020 2022 --sort change", "compare 2022/2024 2030 --sort name"),
    *("sources", "sources {id}", "sources first second", "cross-check"),
]
"""What any format can be asked of; `{id}` and `{name}` are those of an indicator."""

TEXTS = [
    *("quote {id}", "quote {id} --long", "quote {name} --period 2020", "validate"),
    *("export -f csv", "export -f json", "export -f jsonl", "show {id} --unit 亿元"),
    *("check {claim}", "check {printed}", "convert {printed}", "--version"),
    *(f"sources {{id}} -f {form}" for form in REFERENCES),
    *(f"sources -f {form}" for form in REFERENCES),
]

long = settings(suppress_health_check=list(HealthCheck))
"""For properties that run many commands; `--hypothesis-profile=search` tries more."""


def answer(path: Path, line: list[str], *, columns: int = 0) -> Outcome:
    """Run a command line on one catalogue alone; an exception is not caught."""
    out, err = StringIO(), StringIO()
    argv = ["openingcli", "--catalogue", str(path), "--alone", *line]
    environ = {"OPENINGCLI_DEBUG": "1", "COLUMNS": str(columns)}
    with (
        patch("sys.argv", argv),
        patch.dict(os.environ, environ),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as exit_,
    ):
        main()
    return Outcome(int(exit_.value.code or 0), out.getvalue(), err.getvalue())


def filled(data: st.DataObject, line: str, catalogue: Drawn) -> list[str]:
    """The words of a line about an indicator of a catalogue."""
    one, indicator = data.draw(st.sampled_from(sorted(catalogue["indicators"].items())))
    item = data.draw(st.sampled_from(indicator["observations"]))
    name = indicator["name"][data.draw(st.sampled_from(["en", "zh"]))]
    words = {
        "{id}": one,
        "{name}": f"./{name}" if name.startswith("-") else name,
        "{printed}": f" {item['printed']}",
        "{claim}": f" {name} was {item['value']} {item.get('unit', indicator['unit'])}"
        f" in {item['period']}.",
    }
    return [words.get(word, word) for word in shlex.split(line)]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where drawn catalogues are written, one over the other."""
    return tmp_path_factory.mktemp("drawn") / "my.yaml"


@long
@given(catalogue=catalogues(), data=st.data())
def test_every_command_answers(
    path: Path, catalogue: Drawn, data: st.DataObject
) -> None:
    """Whatever a catalogue holds, an answer is a text and an exit code of the design."""
    path.write_bytes(written(catalogue))
    language = data.draw(st.sampled_from(["en", "zh"]))
    columns = data.draw(st.sampled_from([0, 1, 20, 33, 40, 80, 200]))
    lines = data.draw(st.lists(st.sampled_from(LINES), min_size=2, max_size=3))
    form = data.draw(st.sampled_from(FORMATS))
    asked = [filled(data, f"{line} -f {form}", catalogue) for line in lines]
    texts = data.draw(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=3))
    asked += [filled(data, line, catalogue) for line in texts]

    for line in asked:
        outcome = answer(path, [*line, "--lang", language], columns=columns)

        assert outcome.code in (0, 1, 2, 5), outcome
        assert outcome.out or outcome.err
        assert outcome.code in (0, 1, 5) or outcome.err.startswith(("error:", "错误"))
        if form == "table" and columns >= 20 and line[0] in SCREENS:
            assert list(too_wide(outcome.out, columns)) == []


@long
@given(catalogue=catalogues())
def test_every_number_comes_back(path: Path, catalogue: Drawn) -> None:
    """JSON, its lines and CSV hold each number of the file to the digit."""
    path.write_bytes(written(catalogue))
    assert answer(path, ["validate"]).code == 0
    plain = [n for n in numbers_of(catalogue) if not is_fraction(n)]

    whole = json.loads(
        answer(path, ["export", "-f", "json"]).out, parse_float=str, parse_int=str
    )
    lines = [
        json.loads(line, parse_float=str, parse_int=str)
        for line in answer(path, ["export", "-f", "jsonl"]).out.split("\n")[:-1]
    ]
    table = list(csv.DictReader(StringIO(answer(path, ["export"]).out, newline="")))

    assert whole == lines
    assert [row["id"] for row in table] == [row["id"] for row in whole]
    printed = [row["value"] for row in whole if row["kind"] != "derived"]
    assert not Counter(plain) - Counter(printed)
    for row, cells in zip(whole, table, strict=True):
        assert row["value"] == cells["value"]
        assert row["low"] is None or Decimal(row["low"]) <= Decimal(
            row["base_value"]
        ), row
        assert row["high"] is None or Decimal(row["base_value"]) <= Decimal(row["high"])
