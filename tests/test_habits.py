"""Habits of this code that no other tool checks."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from openingcli.schema import json_schema
from tests.conftest import ROOT

TESTS = sorted((ROOT / "tests").rglob("*.py"))
SOURCES = sorted((ROOT / "src" / "openingcli").rglob("*.py"))
SCHEMA = ROOT / "data" / "indicators.schema.json"


def name(path: Path) -> str:
    """A file as it is named below the checkout."""
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    """Every function of a module, those inside others too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_every_test_states_its_promise(path: Path) -> None:
    """Every test has a docstring that says, in a sentence, what it promises."""
    silent = [
        function.name
        for function in functions(path)
        if function.name.startswith("test_")
        and not (ast.get_docstring(function) or "").rstrip().endswith((".", "?"))
    ]

    assert silent == []


@pytest.mark.parametrize("path", [*TESTS, *SOURCES], ids=name)
def test_every_module_says_what_it_is(path: Path) -> None:
    """Every module begins with a docstring."""
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_test_names_are_unique(path: Path) -> None:
    """No test hides another of the same name."""
    names = [f.name for f in functions(path) if f.name.startswith("test_")]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_nothing_is_printed_but_through_the_command_line(path: Path) -> None:
    """No module calls print, and only those of the edge touch the standard streams."""
    edge = path.name in ("cli.py", "streams.py") or path.parent.name == "commands"
    tree = ast.parse(path.read_text("utf-8"))
    printing = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    ]
    streams = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in ("stdout", "stderr", "argv", "exit")
        and getattr(node.value, "id", "") == "sys"
    ]

    assert printing == []
    assert edge or streams == []


DECIMAL = [path for path in SOURCES if path.name != "pictures.py"]
"""Vega has no other numbers: positions in a picture are floats, its words are not."""


@pytest.mark.parametrize("path", DECIMAL, ids=name)
def test_no_float_on_the_way(path: Path) -> None:
    """Numbers are decimals: no module writes or makes a float."""
    tree = ast.parse(path.read_text("utf-8"))
    floats = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "float"
    ]

    assert floats == []


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema is not written yet")
def test_schema_beside_the_catalogue_is_current() -> None:
    """The schema that editors use is the one that the models generate."""
    assert json.loads(SCHEMA.read_text("utf-8")) == json_schema()


def test_catalogue_names_its_schema() -> None:
    """The first line of the catalogue leads an editor to the schema."""
    path = ROOT / "data" / "indicators.yaml"

    with path.open(encoding="utf-8") as file:
        first = file.readline()

    assert first == "# yaml-language-server: $schema=indicators.schema.json\n"
