"""What newcomers stumbled over, kept mended."""

import shlex
from pathlib import Path

import pytest

from tests.conftest import FILES, Process, Run

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"


def test_a_source_is_shown_with_its_figures(run: Run) -> None:
    """`sources` takes the id or name of a source too, and lists what was read from it."""
    outcome = run(f"sources second {SMALL}")

    assert outcome == (
        0,
        """\
Second article
article: 2025, second.txt
Second article repeats First paper: their agreement confirms nothing

Line  Id       Period  Figure                   As printed
   7  exports  2022    nearly 125 billion yuan  “nearly 125 billion yuan”
""",
        "",
    )


def test_the_years_of_what_cannot_be_compared_are_named(run: Run) -> None:
    """A few named indicators without both periods say which years they have."""
    outcome = run(f"compare 2021 2022 duty {SMALL}")

    assert outcome.code == 0
    assert "\nDuty has figures for 2020, 2022.\n" in outcome.out


def test_a_span_with_a_dash_is_answered_with_its_form(run: Run) -> None:
    """Who writes 2020-2022 is told how the span is written."""
    outcome = run(f"compare 2020-2022 2024 {SMALL}")

    assert outcome.code == 2
    assert outcome.err.splitlines()[0] == (
        "error: '2020-2022' is not a period: a span is written 2020/2022"
    )


@pytest.mark.parametrize("option", ["--catalogue", "--lang", "--color"])
def test_a_shared_option_without_its_value_is_told_so(run: Run, option: str) -> None:
    """The word before a missing value is not swallowed."""
    assert run(f"show duty {option}") == (
        2,
        "",
        f"error: {option} needs a value\nhint: try: openingcli --help\n",
    )


def test_a_link_is_not_written_through(run: Run, tmp_path: Path) -> None:
    """Even --force leaves a link and what it points to alone."""
    target = tmp_path / "target.csv"
    target.write_text("kept", encoding="utf-8")
    link = tmp_path / "link.csv"
    link.symlink_to(target)

    outcome = run(f"export --output {link} --force {SMALL}")

    assert outcome.code == 4
    assert "link or device" in outcome.err
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "kept"


def test_a_dumb_terminal_cuts_no_number(process: Process) -> None:
    """With TERM=dumb and colours forced, the width is still the one that rules."""
    line = f"compare 2020 2022 exports {SMALL} --color always"

    outcome = process(line, TERM="dumb", COLUMNS="100")

    assert "100.2005" in outcome.out
    assert "+25.2% to +26.3%" in outcome.out


def test_markdown_headings_inside_a_table_are_bold(run: Run) -> None:
    """A category is a bold row, not escaped stars."""
    lines = run(f"list --format markdown {SMALL}").out.splitlines()

    assert lines[2] == "| **Trade** |  |  |  |"


def test_an_id_of_ones_own_may_be_an_alias_below(run: Run, tmp_path: Path) -> None:
    """A file laid over another is not blamed for an alias that its id takes over."""
    path = tmp_path / "own.yaml"
    path.write_text(
        """\
indicators:
  foreign-trade:
    name: {en: My own trade, zh: 自己的贸易}
    category: trade
    definition: {en: Mine., zh: 自己的。}
    measure: rate
    time: stock
    unit: percent
    observations:
      - {period: 2021, value: 5.5, source: qiu-2024, line: 5, printed: "5.5 percent"}
""",
        encoding="utf-8",
    )

    assert run(f"validate {path}").code == 0
    assert run(f"show foreign-trade --catalogue {path}").out.startswith("My own trade")


def test_words_that_every_indicator_fits_are_not_searched(run: Run) -> None:
    """Articles and China's name neither find nor hinder."""
    asked, plain = run("search the gdp of china"), run("search gdp")

    assert asked == plain
    assert run("search trade surplus").code == 1


def test_a_fault_of_the_tool_is_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody foresaw is told without a traceback; a debugger asks for one."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nobody foresaw this")

    monkeypatch.setattr("openingcli.loading.load", broken)

    assert run("list") == (
        70,
        "",
        "error: a fault of openingcli itself: ZeroDivisionError: nobody foresaw this\n"
        "hint: set OPENINGCLI_DEBUG=1 to see where, and report it\n",
    )
    monkeypatch.setenv("OPENINGCLI_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("list")


@pytest.mark.parametrize("digits", [28, 29, 45, 400])
def test_a_number_of_any_length_is_judged(
    run: Run, tmp_path: Path, digits: int
) -> None:
    """Numbers too long for the usual arithmetic are read, in claims and documents."""
    number = "6" * digits
    document = tmp_path / "first.txt"
    document.write_text(f"In all {number} and {number}.5 percent.\n" * 9, "utf-8")

    claim = f"Its services exports alone were {number} in 2024, up {number}.5."

    assert run(f"check '{claim}'").code in (1, 5)
    assert run(f"verify first {document} {SMALL}").code == 1
