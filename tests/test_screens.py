"""Screens at any width: nothing too wide, no digit lost, nothing a terminal obeys."""

import re
import shlex
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from openingcli.render.safety import clean
from tests.conftest import FILES, Outcome, Run

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"

LINES = [
    "show trade-volume",
    "show fdi-inflow",
    "show gdp",
    "show exchange-rate",
    "show goods-trade-rank",
    "show fdi",
    "compare 2012 2024",
    "compare 2010 2023 --within 3",
    "list",
    "search investment",
    "sources",
    "sources trade-volume",
    "sources fdi-inflow",
]
WIDTHS = [20, 40, 80, 200]
LANGUAGES = ["en", "zh"]

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
ESC = "\x1b"
HOSTILE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)

TRICKS = """\
catalogue:
  title: {en: Tricks, zh: 花招}
  edition: 2026-01
  licence: CC0
categories:
  other: {name: {en: "[red]Other[/red]", zh: "[/]其他"}}
units:
  points: {name: {en: "[bold]points", zh: 点}, kind: index}
sources:
  book:
    name: {en: ":dollar: [/yoy] [link=x]", zh: "[blink]书"}
    type: paper
    title: "GDP [current US$] [real] [/] rate"
    document: {file: book.txt, sha256: "0000000000000000000000000000000000000000000000000000000000000000"}
indicators:
  balance:
    name: {en: "[red]Balance :smile:", zh: "[/red]余额"}
    category: other
    definition: {en: "growth [/] rate [2015=100]", zh: "增长[/]率"}
    measure: amount
    time: flow
    unit: points
    observations:
      - {period: 2020, value: 1.50, source: book, line: 1, printed: "[red]1.50 :dollar:"}
      - {period: 2021, value: 2.50, source: book, line: 2, printed: "[/]2.50"}
"""


@pytest.fixture
def tricks(tmp_path: Path) -> str:
    """Options for a catalogue whose texts look like markup."""
    path = tmp_path / "tricks.yaml"
    path.write_text(TRICKS, encoding="utf-8")
    return f"--catalogue {path} --alone"


@pytest.fixture
def piped(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line as in a pipe, where no width is known."""
    monkeypatch.delenv("COLUMNS")
    return run


def at_width(run: Run, monkeypatch: pytest.MonkeyPatch, line: str, width: int) -> str:
    """What the command prints at this width."""
    with monkeypatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        outcome = run(line)
    assert outcome.code == 0
    return outcome.out


def too_wide(text: str, width: int) -> Iterator[str]:
    """Lines wider than there is room, unless they are one unbreakable token.

    It may be a note, which its number leads.
    """
    for line in text.splitlines():
        number, _, token = line.partition(" ")
        words = token if number.isdecimal() and token else line
        if cell_len(line) > width and len(words.split()) > 1:
            yield line


# Width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", LINES)
def test_no_line_is_too_wide(
    run: Run, monkeypatch: pytest.MonkeyPatch, line: str, language: str, width: int
) -> None:
    """No line exceeds the width that there is, unless it is one unbreakable token."""
    text = at_width(run, monkeypatch, f"{line} --lang {language}", width)

    assert list(too_wide(text, width)) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", LINES)
def test_no_digit_is_lost(
    run: Run, monkeypatch: pytest.MonkeyPatch, line: str, language: str, width: int
) -> None:
    """Every number of the unbounded answer stands whole in each narrower one."""
    unbounded = at_width(run, monkeypatch, f"{line} --lang {language}", 100_000)

    text = at_width(run, monkeypatch, f"{line} --lang {language}", width)

    numbers = set(NUMBER.findall(unbounded))
    columns_dropped = _of_droppable_columns(line, unbounded) if width < 200 else set()
    assert numbers - columns_dropped - set(NUMBER.findall(text)) == set()
    assert "…" not in text


def _of_droppable_columns(line: str, unbounded: str) -> set[str]:
    """Numbers of the columns that say least, which may be dropped when it is narrow.

    These are computed changes and growth, publication dates, section numbers and the
    years above the sparklines: not one of the figures themselves.
    """
    if line == "list":
        return set(re.findall(r"\d{4}(?=[–—]\d{4}年?$)", unbounded, re.MULTILINE))
    if line.startswith(("show", "compare")):
        return set(NUMBER.findall(" ".join(re.findall(r"[+−]\S+|0\.0+", unbounded))))
    if line == "sources":
        return set(NUMBER.findall(" ".join(re.findall(r"\d{4}-[-\d]+", unbounded))))
    return set()


@pytest.mark.parametrize("width", [20, 40])
@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_of_a_comparison_survive_a_narrow_screen(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: str, width: int
) -> None:
    """Even the change, which a table may drop, stands in the lines of a block."""
    unbounded = at_width(
        run, monkeypatch, f"compare 2020 2022 {SMALL} --lang {language}", 100_000
    )

    text = at_width(
        run, monkeypatch, f"compare 2020 2022 {SMALL} --lang {language}", width
    )

    assert Counter(NUMBER.findall(unbounded)).keys() <= set(NUMBER.findall(text))


def test_block_of_a_narrow_screen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no table fits, each row turns into lines of heading and value."""
    text = at_width(run, monkeypatch, f"show world-rank {SMALL}", 20)

    assert (
        text
        == """\
World rank · 世界排
名
Rank among all.
Unit: place ·
Category: Ranks

2020
  Value: 34th
  Source: First
  paper
2022
  Value: 11th
  Change: ▲23 since
  2020
  Source: First
  paper
  Notes: 1

1 period inferred:
  no year printed

▲ places gained, ▼
places lost
"""
    )


# A pipe


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", LINES)
def test_piped_output_is_plain(piped: Run, line: str, language: str) -> None:
    """In a pipe nothing is wrapped, cut, coloured or padded at the end of a line."""
    outcome = piped(f"{line} --lang {language}")

    assert outcome.code == 0
    assert ESC not in outcome.out
    assert "…" not in outcome.out
    assert [text for text in outcome.out.splitlines() if text != text.rstrip()] == []
    assert outcome.out.endswith("\n")
    assert not outcome.out.endswith("\n\n")


def test_piped_rows_are_lines(piped: Run) -> None:
    """Unwrapped, a list has a line for each indicator, whatever its length."""
    outcome = piped("list")

    rows = [
        text for text in outcome.out.splitlines() if re.match(r"[a-z0-9-]+  ", text)
    ]
    count = int(outcome.out.splitlines()[-1].split()[0])
    assert len(rows) == count


@pytest.mark.parametrize("columns", ["0", "-5", "abc", ""])
def test_columns_that_are_no_width(
    run: Run, piped: Run, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    """COLUMNS that is no positive number is as if it were not set."""
    unset = piped("compare 2012 2024")
    monkeypatch.setenv("COLUMNS", columns)

    assert run("compare 2012 2024") == unset


# Colour


@pytest.mark.parametrize(
    ("option", "environment", "coloured"),
    [
        ("--color always", {}, True),
        ("--color always", {"NO_COLOR": "1"}, True),
        ("--color never", {"FORCE_COLOR": "1"}, False),
        ("", {}, False),
        ("", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("", {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        ("", {"FORCE_COLOR": "0"}, False),
        ("", {"FORCE_COLOR": "false"}, False),
        ("", {"CLICOLOR_FORCE": "1"}, True),
        ("", {"CLICOLOR": "1"}, False),
    ],
)
def test_when_to_colour(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    environment: dict[str, str],
    coloured: bool,
) -> None:
    """--color rules, then NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE; else the terminal."""
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, text in environment.items():
        monkeypatch.setenv(name, text)

    outcome = run(f"show duty {SMALL} {option}")

    assert outcome.code == 0
    assert (ESC in outcome.out) is coloured


def test_colour_changes_no_text(run: Run) -> None:
    """Without its colour codes a coloured screen is the plain one."""
    plain = run(f"show exports {SMALL} --color never")

    coloured = run(f"show exports {SMALL} --color always")

    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured.out)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.out.splitlines()


# What a stranger wrote


@pytest.mark.parametrize("options", ["", "--color always", "--lang zh"])
@pytest.mark.parametrize(
    "line",
    [
        "list",
        "search balance",
        "show balance",
        "compare 2020 2021",
        "sources balance",
        "sources",
    ],
)
def test_markup_in_data_is_only_text(
    run: Run, tricks: str, line: str, options: str
) -> None:
    """Brackets and colons in names are printed as they stand, never obeyed."""
    outcome = run(f"{line} {options} {tricks}")

    assert outcome.code == 0
    assert outcome.err == ""
    text = re.sub(r"\x1b\[[0-9;]*m", "", outcome.out)
    assert "\N{HEAVY DOLLAR SIGN}" not in text
    assert "\N{BANKNOTE WITH DOLLAR SIGN}" not in text
    assert "\N{SMILING FACE WITH OPEN MOUTH AND SMILING EYES}" not in text
    shown = {
        "list": ["[red]Other[/red]", "[red]Balance :smile:"],
        "search balance": ["[red]Balance :smile:"],
        "show balance": ["[red]Balance :smile:", "growth [/] rate [2015=100]"],
        "compare 2020 2021": ["[red]Balance :smile:"],
        "sources balance": [
            "“[red]1.50 :dollar:”",
            "GDP [current US$] [real] [/] rate",
        ],
        "sources": ["GDP [current US$] [real] [/] rate"],
    }
    if "zh" in options:
        shown = {"list": ["[/]其他", "[/red]余额"], "sources balance": ["[blink]书"]}
    assert [words for words in shown.get(line, []) if words not in text] == []


CONTROLS = [
    "\x1b]0;title\x07",
    "\x1b[2J",
    "\x9b31m",
    "\u202eabc",
    "\u2066x",
    "a\x08b",
    "x\ry",
]


@pytest.mark.parametrize("text", CONTROLS, ids=ascii)
@pytest.mark.parametrize(
    "line",
    [
        "show {}",
        "search {}",
        "list --category {}",
        "list --year {}",
        "compare {} 2022",
        "sources {}",
        "{}",
        "show duty --format {}",
        "show duty {}=1",
        "show duty --catalogue {}",
        "export --output /missing/{}",
    ],
)
def test_command_line_cannot_command_the_terminal(
    run: Run, line: str, text: str
) -> None:
    """What the user pasted is repeated with its control characters made visible."""
    outcome = run(f"{line.format(shlex.quote(text))} {SMALL}")

    assert outcome.code != 0
    assert outcome.err
    assert HOSTILE.findall(outcome.out + outcome.err) == []


@pytest.mark.parametrize("text", CONTROLS, ids=ascii)
def test_controls_in_a_catalogue_are_refused_and_not_repeated(
    run: Run, tmp_path: Path, text: str
) -> None:
    """A catalogue with control characters is refused; the refusal has none itself."""
    escaped = "".join(f"\\U{ord(c):08x}" for c in text)
    path = tmp_path / "hostile.yaml"
    path.write_text(TRICKS.replace("[red]Balance", escaped), encoding="utf-8")

    shown = run(f"show balance --catalogue {path} --alone")
    faults = run(f"validate --catalogue {path} --alone")

    assert (shown.code, faults.code) == (3, 1)
    assert HOSTILE.findall(shown.err + faults.out) == []
    assert "invisible character U+" in faults.out


@pytest.mark.parametrize("text", CONTROLS, ids=ascii)
def test_controls_in_a_key_are_not_repeated(
    run: Run, tmp_path: Path, text: str
) -> None:
    """Neither a hostile key nor a hostile file name reaches the terminal as it is."""
    escaped = "".join(f"\\U{ord(c):08x}" for c in text)
    path = tmp_path / f"{text}.yaml".replace("/", "")
    path.write_text(TRICKS + f'"{escaped}": 1\n', encoding="utf-8")

    outcome = run(f"validate --catalogue {shlex.quote(str(path))} --alone")

    assert outcome.code == 1
    assert HOSTILE.findall(outcome.out + outcome.err) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "^[[2J"),
        ("\u202eabc", "<U+202E>abc"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\u200bb", "a<U+200B>b"),
        ("a\u200db", "a<U+200D>b"),
        ("\u200dab", "<U+200D>ab"),
        ("é\u200d", "é<U+200D>"),
        ("می\u200cشود", "می\u200cشود"),
        ("می\u200c\u200cشود", "می<U+200C><U+200C>شود"),
        ("क\u094d\u200dष", "क\u094d\u200dष"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("🏳\ufe0f\u200d🌈", "🏳\ufe0f\u200d🌈"),
        ("👩\u200d", "👩<U+200D>"),
        ("☀\ufe0f", "☀\ufe0f"),
        ("☀\ufe0f\ufe0f", "☀\ufe0f<U+FE0F>"),
        ("1\ufe0f\u20e3", "1\ufe0f\u20e3"),
        ("11\ufe0f", "11<U+FE0F>"),
        ("中\U000e0100", "中<U+E0100>"),
        ("a\U000e01efb", "a<U+E01EF>b"),
        ("a\U000e0061", "a<U+E0061>"),
        ("a\u180fb", "a<U+180F>b"),
        ("a\ufe01b", "a<U+FE01>b"),
        ("a\u2800b", "a<U+2800>b"),
        ("a\U0001bca0", "a<U+1BCA0>"),
        ("a\U00013430", "a<U+13430>"),
        ("中文 é ▲", "中文 é ▲"),
    ],
)
def test_hidden_characters_are_made_visible(text: str, shown: str) -> None:
    """A hidden character is shown by its caret form or its code, never dropped."""
    assert clean(text) == shown


def test_what_was_typed_is_not_told_again_without_end(run: Run) -> None:
    """Of a question of 100,000 digits the error tells the beginning and the end."""
    outcome = run(f"convert {'9' * 100_000}")

    assert outcome.code == 2
    assert outcome.err.startswith(f"error: '{'9' * 2_499} … {'9' * 400}")
    assert "9' is not one quantity\n" in outcome.err
    assert len(outcome.err) < 4_000


def test_json_escapes_what_a_terminal_obeys() -> None:
    """In JSON a hidden character keeps its value and is written as an escape."""
    from openingcli.render.records import to_json

    assert to_json([{"a": "x\u202e\x1b\x9b"}]) == (
        '[\n  {"a": "x\\u202e\\u001b\\u009b"}\n]\n'
    )


def test_outcome_of_a_screen_is_silent_on_stderr(run: Run) -> None:
    """A good answer leaves stderr empty."""
    outcome: Outcome = run(f"show duty {SMALL}")

    assert outcome.err == ""
