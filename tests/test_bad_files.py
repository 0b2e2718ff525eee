"""Faulty catalogues: drop a file and what is said of it into files/bad, get a test."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from openingcli import checking, compiling
from openingcli.faults import SHAPE
from tests.conftest import FILES, Run

BAD = FILES / "bad"
NAMES = sorted(path.stem for path in BAD.glob("*.yaml"))
HAN = re.compile("[\u4e00-\u9fff]")

GOOD = """\
catalogue:
  title: {en: Good, zh: 好}
  edition: 2026-01
  licence: CC0
categories:
  trade: {name: {en: Trade, zh: 贸易}}
units:
  CNY: {name: {en: yuan, zh: 元}, kind: money}
sources:
  paper:
    name: {en: Paper, zh: 论文}
    type: paper
    document: {file: paper.txt, sha256: "%s"}
indicators:
  exports:
    name: {en: Exports, zh: 出口}
    category: trade
    definition: {en: Goods sold abroad., zh: 销往国外的货物。}
    measure: amount
    time: flow
    unit: CNY
    observations:
      - {period: 2020, value: 1000, source: paper, line: 3, printed: "1000 yuan"}
""" % ("0" * 64)

SPARE = """\
  spare%d:
    name: {en: Spare, zh: 备用}
    type: paper
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for a catalogue that goes by the short name x.yaml."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "x.yaml"


def without_words(text: str) -> str:
    """The faults without the parser's own words."""
    return re.sub("is not YAML: .*", "is not YAML", text)


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize("name", NAMES)
def test_every_fault_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, loader: Any
) -> None:
    """Each fault of the file is told at its place, in order, and the answer is no.

    The C parser of YAML and the pure one say the same, but for their own words.
    """
    monkeypatch.setattr(yaml, "CSafeLoader", loader)
    monkeypatch.chdir(BAD)
    expected = (BAD / f"{name}.txt").read_text(encoding="utf-8")

    outcome = run(f"validate {name}.yaml --alone")

    if loader is yaml.SafeLoader:
        expected, outcome = (
            without_words(expected),
            outcome._replace(out=without_words(outcome.out)),
        )
    assert outcome.out == expected
    assert outcome.err == ""
    assert outcome.code == 1


def test_every_expectation_has_its_file() -> None:
    """No expected text is left over from a file that is gone."""
    assert sorted(path.stem for path in BAD.glob("*.txt")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_fault_is_told_in_chinese(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """In Chinese the same places are named, and no fault is left in English."""
    monkeypatch.chdir(BAD)

    english = run(f"validate {name}.yaml --alone").out.splitlines()
    chinese = run(f"validate {name}.yaml --alone --lang zh").out.splitlines()

    assert [line.split(" ")[0] for line in english if not line.startswith(" ")] == [
        line.split(" ")[0] for line in chinese if not line.startswith(" ")
    ]
    assert len(chinese) == len(english)
    assert not set(english) & set(chinese)
    assert all(map(HAN.search, chinese))


@pytest.mark.parametrize("name", NAMES)
def test_no_command_uses_a_faulty_catalogue(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Any other command refuses the file with its first error and prints no answer."""
    monkeypatch.chdir(BAD)

    outcome = run(f"list --catalogue {name}.yaml --alone")

    assert outcome.code == 3
    assert outcome.out == ""
    assert outcome.err.startswith(f"error: {name}.yaml:")


def test_a_good_file_has_no_fault(run: Run, file: Path) -> None:
    """The file that the tests below spoil is itself without fault."""
    file.write_text(GOOD, encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    assert outcome == (0, "no faults: 1 indicator, 1 figure\n", "")


def test_an_unused_source_is_a_warning(run: Run, file: Path) -> None:
    """A source that no figure comes from is told, but the catalogue can be used."""
    text = GOOD.replace("indicators:\n", SPARE % 1 + "indicators:\n")
    file.write_text(text, encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    assert outcome == (
        0,
        """\
x.yaml:14:3: sources.spare1: warning: no figure comes from this source
  hint: remove it or add its figures
no faults: 1 indicator, 1 figure
""",
        "",
    )
    assert run("list --catalogue x.yaml --alone").code == 0


def test_many_warnings_hide_no_error(run: Run, file: Path) -> None:
    """An error behind any number of warnings still forbids the catalogue."""
    spares = "".join(SPARE % number for number in range(250))
    text = GOOD.replace("indicators:\n", spares + "indicators:\n")
    file.write_text(text.replace("value: 1000", "value: 1_000"), encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    assert outcome.code == 1
    assert "'1_000' is not a number" in outcome.out


def test_the_answer_stays_short(run: Run, file: Path) -> None:
    """Of thousands of faults no more are told than a reader would look at."""
    line = GOOD.splitlines(keepends=True)[-1]
    text = GOOD + line.replace("value: 1000", "value: x") * 5_000
    file.write_text(text, encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    assert outcome.code == 1
    assert outcome.out.count("'x' is not a number") == 200


def test_errors_and_warnings_have_room_of_their_own(run: Run, file: Path) -> None:
    """Many errors leave room for as many warnings, in the order of the lines."""
    spares = "".join(SPARE % number for number in range(250))
    line = GOOD.splitlines(keepends=True)[-1]
    text = GOOD.replace("indicators:\n", spares + "indicators:\n")
    text += line.replace("value: 1000", "value: x") * 250
    file.write_text(text, encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    faults = outcome.out.splitlines()[::2]
    assert [": warning: " in fault for fault in faults] == [True] * 200 + [False] * 200


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("value: 1000,", "value: 1000, precision: -5,"),
        ("value: 1000,", "value: 1000, precision: 1/3,"),
        ("value: 1000,", "value: 1/3,"),
        ("value: 1000,", "value: 99999999999999999999,"),
        ("value: 1000,", "value: 1e999999999,"),
        ("value: 1000,", "value: 0.1234567890123456789012345678901,"),
        ("value: 1000,", "value: 1000, unit: thousand,"),
        ("value: 1000,", "value: 1000, streak: 0 years,"),
        ("value: 1000,", "value: 1000, status: final,"),
        ("value: 1000,", "value: 1000, over: all,"),
        ("value: 1000,", "value: 1000, period: 2020,"),
        ("line: 3", "line: 03"),
        ("line: 3", "line: -3"),
        ("line: 3", "line: 1000000"),
        ('printed: "1000 yuan"', 'printed: ""'),
        ('printed: "1000 yuan"', 'printed: " "'),
        ('printed: "1000 yuan"', r'printed: "1000\nyuan"'),
        ('printed: "1000 yuan"', r'printed: "\e[31m1000"'),
        ('printed: "1000 yuan"', r'printed: "1000\u200byuan"'),
        ("exports:", "Exports:"),
        ("exports:", "-exports:"),
        ("exports:", "exports_of_goods:"),
        ("exports:", "出口:"),
        ("edition: 2026-01", "edition: 2026"),
        ("licence: CC0", "licence:"),
        ("kind: money", "kind: cash"),
        ("time: flow", "time:"),
        ("en: Exports,", ""),
    ],
)
def test_one_spoilt_word_is_an_error(
    run: Run, file: Path, before: str, after: str
) -> None:
    """A good file with one word spoilt is refused, and the fault is in that line."""
    assert before in GOOD
    file.write_text(GOOD.replace(before, after), encoding="utf-8")
    line = GOOD[: GOOD.index(before)].count("\n") + 1

    outcome = run("validate x.yaml --alone")

    assert outcome.code == 1
    assert f"\nx.yaml:{line}:" in f"\n{outcome.out}"


def test_a_sum_without_a_common_year_is_told(run: Run, file: Path) -> None:
    """A sum whose parts share no year and source has no figure, and that is told."""
    total = """\
  total:
    name: {en: Total, zh: 合计}
    category: trade
    definition: {en: All together., zh: 总计。}
    measure: amount
    time: flow
    unit: CNY
    sum_of: [exports]
"""
    file.write_text(GOOD + total, encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    assert "indicators.total: " in outcome.out


def test_an_overlay_may_name_what_lies_below_it(run: Run, file: Path) -> None:
    """A file laid over the shipped catalogue needs no head and no units of its own."""
    file.write_text(
        """\
indicators:
  own:
    name: {en: Own, zh: 自有}
    category: trade
    definition: {en: Counted by us., zh: 自行统计。}
    measure: amount
    time: flow
    unit: billion CNY
    observations:
      - {period: 2020, value: 7, source: wang-2025, line: 1, printed: "7 billion yuan"}
""",
        encoding="utf-8",
    )

    assert run("validate x.yaml").code == 0
    assert run("validate x.yaml --alone").code == 1


def test_faults_of_two_files_go_by_their_names(run: Run, file: Path) -> None:
    """In a stack each fault names its own file, in the order of the files."""
    file.write_text(GOOD.replace("2026-01", "soon"), encoding="utf-8")
    file.with_name("y.yaml").write_text("colour: red\n", encoding="utf-8")

    outcome = run("validate y.yaml --catalogue x.yaml --alone")

    places = [line.split(" ")[0] for line in outcome.out.splitlines()[::2]]
    assert places == ["x.yaml:3:3:", "y.yaml:1:1:"]


def test_a_record_laid_over_a_faulty_one_mends_it(run: Run, file: Path) -> None:
    """A record is replaced whole, so a dangling id that is laid over is no fault."""
    file.write_text(GOOD.replace("category: trade", "category: trad"), encoding="utf-8")
    mended = "indicators:\n" + GOOD[GOOD.index("  exports:") :]
    file.with_name("y.yaml").write_text(mended, encoding="utf-8")

    outcome = run("validate y.yaml --catalogue x.yaml --alone")

    assert outcome == (0, "no faults: 1 indicator, 1 figure\n", "")


# Size


def head_of(line: str, more: str, size: int = 8 * 1024 * 1024) -> str:
    """Nearly as much text as a file may hold: a beginning, and a line again and again."""
    return line + more * ((size - len(line)) // len(more))


MEASURED = """
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            lambda: head_of("", "a:\n"),
            "the key 'a' stands here a second time",
            id="repeated-keys",
        ),
        pytest.param(
            lambda: head_of("a: [", "*x,"), "aliases (*) are not allowed", id="aliases"
        ),
        pytest.param(
            lambda: head_of(GOOD, "      - {x: 1}\n", 4 * 1024 * 1024),
            "unknown key 'x'",
            id="faulty-figures",
        ),
        pytest.param(
            lambda: "".join(f"%TAG !a{n}! tag:x,2000:\n" for n in range(300_000)),
            "tags (!) are not allowed",
            id="tag-directives",
        ),
        pytest.param(lambda: "[" * 8_000_000, "nests deeper", id="depth"),
        pytest.param(
            lambda: "a: " + "x" * 8_000_000, "is longer than 10,000", id="one-word"
        ),
    ],
)
def test_a_large_file_costs_little(
    file: Path, text: Callable[[], str], told: str
) -> None:
    """A large file of faults is answered within a minute of work and 400 MB."""
    file.write_text(text(), encoding="utf-8")
    line = [sys.executable, "-m", "openingcli", "validate", str(file), "--alone"]

    # in a small process between: a child's peak begins with that of its parent
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *line],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    seconds, kilobytes = map(float, done.stderr.split())
    assert done.returncode == 1
    assert told in done.stdout
    assert seconds < 60
    assert kilobytes < 400 * 1024


def test_one_record_holds_no_endless_list(run: Run, file: Path) -> None:
    """A record with more entries than anyone writes is one fault, not thousands."""
    parts = ", ".join(f"a{number}" for number in range(10_001))
    text = GOOD.replace("    measure:", f"    sum_of: [{parts}]\n    measure:")
    file.write_text(text, encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    assert outcome.out.splitlines()[0] == (
        "x.yaml:15:3: indicators.exports: holds more than 10,000 entries"
    )
    assert outcome.code == 1


@pytest.mark.parametrize(
    ("most", "aliases", "faults"),
    [
        (10, "", 0),
        (9, "", 1),
        (15, "    aliases: {en: [a, b], zh: []}\n", 0),
        (14, "    aliases: {en: [a, b], zh: []}\n", 1),
        (14, "    aliases: {en: [{x: 1}], zh: []}\n", 1),
    ],
)
def test_every_entry_of_a_record_counts(
    run: Run,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    most: int,
    aliases: str,
    faults: int,
) -> None:
    """Keys and items count, in whatever nesting; the figures of an indicator do not."""
    monkeypatch.setattr(compiling, "MOST_ENTRIES", most)
    text = GOOD.replace("    measure:", f"{aliases}    measure:")
    file.write_text(text, encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    told = f"""\
x.yaml:15:3: indicators.exports: holds more than {most} entries
  hint: part it into several records
"""
    assert outcome.out.startswith(told) is bool(faults)
    assert outcome.code == faults


def test_an_unforeseen_kind_of_fault_is_told_in_the_words_of_pydantic(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer pydantic may refuse what we have no words for: its own are told."""
    monkeypatch.delitem(SHAPE, "missing")
    file.write_text(GOOD.replace("    category: trade\n", ""), encoding="utf-8")

    english = run("validate x.yaml --alone")
    chinese = run("validate x.yaml --alone --lang zh")

    fault = "x.yaml:15:3: indicators.exports.category: Field required\n"
    assert english.out.startswith(fault)
    assert chinese.out.startswith(fault)
    assert "hint" not in english.out


def test_two_near_ids_are_parted_as_each_language_does(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """English puts "or" between two offers, Chinese its own comma."""
    monkeypatch.chdir(BAD)

    outcome = run("validate near-ids.yaml --alone --lang zh")

    assert (
        outcome.out
        == """\
near-ids.yaml:39:5: indicators.exports.category: 没有类别 'tradee'
  提示：是否想写 trade、tradex？
"""
    )


@pytest.mark.parametrize(
    ("most", "hint"), [(1, "did you mean CNY?"), (0, "add it under units")]
)
def test_of_very_many_ids_none_is_offered(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch, most: int, hint: str
) -> None:
    """The nearest of thousands of ids is not sought at every fault."""
    monkeypatch.setattr(checking, "MOST_COMPARED", most)
    file.write_text(GOOD.replace("unit: CNY", "unit: CNX"), encoding="utf-8")

    outcome = run("validate x.yaml --alone")

    assert (
        outcome.out
        == f"""\
x.yaml:21:5: indicators.exports.unit: no unit 'CNX'
  hint: {hint}
"""
    )


@pytest.mark.parametrize(
    ("before", "kept", "refused", "fault"),
    [
        (
            "Goods sold abroad.",
            "x" * 2_000,
            "x" * 2_001,
            "18:18: indicators.exports.definition.en: is longer than 2000 characters",
        ),
        (
            '"1000 yuan"',
            '"1 2 3 4 5 6 7 8"',
            '"1 2 3 4 5 6 7 8 9"',
            "23:61: indicators.exports.observations.0.printed: has 9 words",
        ),
        (
            "line: 3",
            "line: 999999",
            "line: 1000000",
            "23:52: indicators.exports.observations.0.line: "
            "'1000000' is not a line number",
        ),
        (
            "value: 1000",
            "value: " + "9" * 18,
            "value: " + "9" * 70,
            f"23:24: indicators.exports.observations.0.value: "
            f"'{'9' * 60}' is not a number",
        ),
        (
            "unit: CNY",
            "unit: million CNY",
            "unit: million " + "C" * 70 + "!",
            f"21:5: indicators.exports.unit: 'million {'C' * 52}' is not a unit",
        ),
    ],
    ids=["text", "printed", "line", "value", "unit"],
)
def test_the_longest_that_is_allowed_is_kept(
    run: Run, file: Path, before: str, kept: str, refused: str, fault: str
) -> None:
    """What is as long as allowed is taken; one more is refused, told in 60 characters."""
    file.write_text(GOOD.replace(before, kept), encoding="utf-8")
    assert run("validate x.yaml --alone").code == 0

    file.write_text(GOOD.replace(before, refused), encoding="utf-8")
    assert run("validate x.yaml --alone").out.startswith(f"x.yaml:{fault}\n")
