"""Every word a screen shows: complete, used, and in both languages."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from openingcli import errors, faults, files, schema, words
from openingcli.compare import Reason
from openingcli.errors import Fault, OpeningError
from openingcli.hedges import Hedge
from openingcli.language import SILENCE, Language, Said
from openingcli.records import Over, Status
from openingcli.units import SCALES
from openingcli.words import WORDS, say
from tests.conftest import ROOT

SOURCE = ROOT / "src" / "openingcli"
CHINESE = re.compile(r"[\u4e00-\u9fff]")

SAME_IN_BOTH = {"percent-change"}
"""Words that are only marks, the same for every reader."""

INFERABLE = get_args(get_args(schema.Printing.model_fields["inferred"].annotation)[0])

COMPUTED = {
    *(f"reason-{reason}" for reason in Reason),
    *(f"inferred-{field}" for field in INFERABLE),
    *("fold", "times-more"),
    *("years", "quarters", "months", "editions"),
    *("article", "paper", "news", "dataset"),
}
"""Keys that code puts together: reasons, fields, units of a change, of a streak, types."""


def said_pairs() -> Iterator[tuple[str, Said]]:
    """Everything said in two languages in the tables of the code, with a name."""
    for module in (words, faults, files):
        for name, table in vars(module).items():
            if name.startswith("__"):
                continue
            found = table.items() if isinstance(table, dict) else [("", table)]
            for key, said in found:
                several = said if type(said) is tuple else (said,)
                for one in several:
                    if isinstance(one, Said):
                        yield f"{module.__name__}.{name}[{key!r}]", one


PAIRS = {name: said for name, said in said_pairs() if said != SILENCE}


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """The calls of `say` in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = getattr(function, "id", getattr(function, "attr", ""))
            if name == "say" and node.args:
                yield node


def literal_keys(path: Path) -> set[str]:
    """Keys that stand as text in a module: in `say(…)`, WORDS[…] or key = "…"."""
    tree = ast.parse(path.read_text("utf-8"))
    keys = {
        node.value
        for call in calls(tree)
        for node in ast.walk(call.args[0])
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if not isinstance(call.args[0], ast.JoinedStr)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.value, ast.Name)
            and node.value.id == "WORDS"
            and isinstance(node.slice, ast.Constant)
        ):
            keys.add(str(node.slice.value))
    return keys


def prefixes(path: Path) -> set[str]:
    """How keys begin that a module puts together: reason- of say(f"reason-{…}")."""
    tree = ast.parse(path.read_text("utf-8"))
    return {
        str(start.value)
        for call in calls(tree)
        for start in [getattr(call.args[0], "values", [None])[0]]
        if isinstance(start, ast.Constant) and start.value
    }


def texts(path: Path) -> set[str]:
    """Every text constant of a module."""
    tree = ast.parse(path.read_text("utf-8"))
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


MODULES = [path for path in SOURCE.rglob("*.py") if path.name != "words.py"]


# Keys


def test_every_key_that_is_said_exists() -> None:
    """Whatever the code says has words."""
    said = set().union(*map(literal_keys, MODULES))

    assert said
    assert said - WORDS.keys() == set()


def test_every_computed_key_exists() -> None:
    """Keys put together from enums and types have words as well."""
    assert COMPUTED - WORDS.keys() == set()


def test_every_key_is_used() -> None:
    """No words are left over from screens that are gone."""
    named = set().union(*map(texts, MODULES), COMPUTED)
    beginnings = tuple(set().union(*map(prefixes, MODULES)))

    left = [key for key in WORDS if key not in named and not key.startswith(beginnings)]

    assert left == []


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (words.HEDGES, [None, *Hedge]),
        (words.STATUSES, [None, *Status]),
        (words.OVERS, [None, *Over]),
        (words.SCALE_NAMES, [0, *SCALES.values()]),
    ],
)
def test_every_member_has_words(
    table: dict[object, Said], members: list[object]
) -> None:
    """A table of words for an enum covers the enum, and nothing else."""
    assert list(table) == members


# Both languages


@pytest.mark.parametrize("said", PAIRS.values(), ids=PAIRS)
def test_both_languages_say_something(said: Said) -> None:
    """Nothing is said in one language only, and no sentence has loose spaces."""
    assert bool(said.en.strip()) is bool(said.zh.strip())
    assert not said.zh.startswith(" ")
    assert "  " not in said.en + said.zh


@pytest.mark.parametrize("said", PAIRS.values(), ids=PAIRS)
def test_both_languages_state_the_same_facts(said: Said) -> None:
    """The same facts are filled into both sentences, unless one is a plural's number."""
    english, chinese = (
        {field for _, field, _, _ in Formatter().parse(text) if field is not None}
        for text in said
    )

    assert english == chinese


@pytest.mark.parametrize("key", [key for key in WORDS if key not in SAME_IN_BOTH])
def test_chinese_is_chinese(key: str) -> None:
    """The Chinese words are Chinese, the English ones have none of it."""
    assert CHINESE.search(WORDS[key].zh)
    assert not CHINESE.search(WORDS[key].en)


@pytest.mark.parametrize("said", PAIRS.values(), ids=PAIRS)
def test_chinese_punctuation(said: Said) -> None:
    """Between Chinese characters stands Chinese punctuation, with no space after it."""
    assert not re.search(r"[\u4e00-\u9fff][,;!?]", said.zh)
    assert not re.search(r"[，。；：？！] ", said.zh)


@pytest.mark.parametrize("language", Language)
def test_say_fills_the_facts_in(language: Language) -> None:
    """The words of a key come with their facts."""
    assert "EXP" in say("derived", language, code="EXP")


# Failures


def examples() -> list[OpeningError]:
    """One failure of each class."""
    fault = Fault("a.yaml", 3, 5, "x.y", Said("is wrong", "有误"))
    thing, because = Said("source", "来源"), Said("so", "如此")
    return [
        errors.OpeningError(because),
        errors.UnknownNameError(thing, "x", [], "openingcli list"),
        errors.UnknownNameError(thing, "x", ["y", "z"], "openingcli list"),
        errors.PeriodError("x", because),
        errors.NoFiguresError("1999", []),
        errors.NoFiguresError("1999", ["1998", "2000"]),
        errors.NoSeriesError("it", "", []),
        errors.NoSeriesError("it", "it", ["one", "other"]),
        errors.TooFewFiguresError("gdp"),
        errors.UsageError(because),
        errors.FileRefusedError(because),
        errors.OutputError(because),
        errors.InternalError(ValueError("why")),
        errors.CatalogueError([fault]),
        errors.CatalogueError([fault, fault]),
    ]


def test_every_class_of_failure_is_tried() -> None:
    """A new class of failure is added to the examples above."""
    classes = {
        value
        for value in vars(errors).values()
        if inspect.isclass(value) and issubclass(value, OpeningError)
    }

    assert {type(example) for example in examples()} == classes


@pytest.mark.parametrize("failure", examples())
def test_every_failure_speaks_both_languages(failure: OpeningError) -> None:
    """Message and hint are there in English and in Chinese, or the hint in neither."""
    assert failure.message.en
    assert CHINESE.search(failure.message.zh)
    assert not CHINESE.search(failure.message.en)
    assert bool(failure.hint.en) is bool(failure.hint.zh)
    if failure.hint.zh:
        assert CHINESE.search(failure.hint.zh)


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (errors.UsageError, 2),
        (errors.UnknownNameError, 2),
        (errors.PeriodError, 2),
        (errors.NoFiguresError, 2),
        (errors.FileRefusedError, 1),
        (errors.TooFewFiguresError, 1),
        (errors.CatalogueError, 3),
        (errors.OutputError, 4),
    ],
)
def test_exit_code_of_a_failure(failure: type[OpeningError], code: int) -> None:
    """Each class of failure has its exit code."""
    assert failure.exit_code == code
