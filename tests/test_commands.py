"""What each command answers, with which exit code, and on which stream."""

import json
import os
import shlex
from contextlib import suppress
from pathlib import Path

import pytest

from openingcli import files, manual
from openingcli.catalogue import Catalogue
from openingcli.cli import COMMANDS
from openingcli.errors import OutputError
from openingcli.files import written_whole
from openingcli.schema import json_schema
from tests.conftest import FILES, Run

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"

OVERLAY = """\
indicators:
  duty:
    name: {en: Levy, zh: 税负}
    category: trade
    definition: {en: Another word., zh: 另一个词。}
    measure: rate
    time: stock
    unit: percent
    observations:
      - {period: 2021, value: 5.5, source: first, line: 5, printed: "5.5 percent"}
"""

FAULTY = """\
catalogue:
  title: {en: Faulty, zh: 有误}
  edition: 2026-01
  licence: CC0
colour: red
"""


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """A file that replaces one record of the small catalogue."""
    path = tmp_path / "overlay.yaml"
    path.write_text(OVERLAY, encoding="utf-8")
    return path


# list


def test_list_shows_every_indicator_under_its_category(run: Run) -> None:
    """Every indicator is listed with the figure of record of its latest period."""
    outcome = run(f"list {SMALL}")

    assert outcome == (
        0,
        """\
Id          Indicator            Latest figure             2008–2022

Trade
exports     Exports              126 billion yuan (2022)               ▁▄█
imports     Imports              90 billion yuan (2022)
both-ways   Exports and imports  216 billion yuan (2022)
duty        Duty                 about 7.4% (30 Jun 2022)
open-zones  Open zones           24 zones (2022)

Ranks
world-rank  World rank           11th (2022)

6 indicators, 18 figures
""",
        "",
    )


def test_list_speaks_chinese(run: Run) -> None:
    """With --lang zh every word, scale and period of the list is Chinese."""
    outcome = run(f"list --lang zh {SMALL}")

    assert outcome == (
        0,
        """\
标识        指标      最新数值                 2008—2022年

贸易
exports     出口      1,260亿元（2022年）                  ▁▄█
imports     进口      900亿元（2022年）
both-ways   进出口    2,160亿元（2022年）
duty        税率      约7.4%（2022年6月30日）
open-zones  开放区    24个试验区（2022年）

排名
world-rank  世界排名  第11位（2022年）

6 个指标，18 个数据
""",
        "",
    )


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ("--category ranks", ["world-rank"]),
        ("--category RANKS", ["world-rank"]),
        ("--category 排名", ["world-rank"]),
        ("--source second", ["exports"]),
        ("--source 统计局", ["exports", "imports", "both-ways"]),
        ("--year 2021", ["exports"]),
        ("--year 2022 --source first", ["exports", "duty", "open-zones", "world-rank"]),
        ("--year 2022 --category ranks", ["world-rank"]),
    ],
)
def test_list_is_narrowed(run: Run, options: str, ids: list[str]) -> None:
    """List keeps what has a figure in a category, of a source and for a year."""
    outcome = run(f"list {options} {SMALL} --format json")

    assert outcome.code == 0
    assert [row["indicator"] for row in json.loads(outcome.out)] == ids


def test_list_for_a_year_shows_the_figure_of_that_year(run: Run) -> None:
    """With --year the figure beside a name is that of the year, not the latest."""
    outcome = run(f"list --year 2021 {SMALL}")

    assert outcome.code == 0
    assert outcome.out.splitlines()[3] == "exports  Exports    110 billion yuan (2021)"


@pytest.mark.parametrize("options", ["--year 1999", "--year 2021 --source second"])
def test_empty_list_is_a_no(run: Run, options: str) -> None:
    """A list of nothing has exit code 1, an empty stdout, and a word on stderr."""
    outcome = run(f"list {options} {SMALL}")

    assert outcome.code == 1
    assert outcome.out == ""
    assert outcome.err.startswith("error: nothing found for ")
    assert outcome.err.endswith("\nhint: try: openingcli list\n")


def test_list_of_one_is_singular(run: Run) -> None:
    """One indicator is one indicator."""
    outcome = run(f"list --category ranks {SMALL}")

    assert outcome.code == 0
    assert outcome.out.splitlines()[-1] == "1 indicator, 2 figures"


# search


def test_search_puts_the_best_first(run: Run) -> None:
    """A whole name fits better than a word of a name."""
    outcome = run(f"search exports {SMALL}")

    assert outcome == (
        0,
        """\
Id         Indicator            Latest figure
exports    Exports              126 billion yuan (2022)
both-ways  Exports and imports  216 billion yuan (2022)
""",
        "",
    )


@pytest.mark.parametrize(
    ("words", "best"),
    [
        ("duty", "duty"),
        ("DUTY", "duty"),
        ("sales abroad", "exports"),
        ("外销", "exports"),
        ("税率", "duty"),
        ("average", "duty"),
        ("进口", "imports"),
    ],
)
def test_search_reads_names_aliases_and_definitions(
    run: Run, words: str, best: str
) -> None:
    """English and Chinese names, aliases and definitions are all searched."""
    outcome = run(f"search {words} {SMALL} --format json")

    assert outcome.code == 0
    assert json.loads(outcome.out)[0]["indicator"] == best


def test_empty_search_is_a_no(run: Run) -> None:
    """A search that finds nothing has exit code 1 and says so on stderr only."""
    outcome = run(f"search zzz {SMALL}")

    assert outcome == (
        1,
        "",
        "error: nothing found for 'zzz'\nhint: try: openingcli list\n",
    )


# show


def test_show_an_indicator(run: Run) -> None:
    """Show has definition, figures, printed changes and footnotes of one indicator."""
    outcome = run(f"show exports {SMALL}")

    assert outcome == (
        0,
        """\
Exports · 出口
Goods sold abroad.
Unit: billion yuan · Category: Trade
One measure of Turnover: openingcli show turnover
2020 ▁▂▃       ⣿ 2030 · dotted: forecast

Period            Value           Change  Status    Source             Notes
2020           100                                  First paper
2020           100.2005                             Statistics office
2021           110                  +10%            Statistics office
2022           125       +25% since 2020            First paper
2022    nearly 125                                  Second article         1
2022           126                  +15%            Statistics office
2030           200                        forecast  First paper

Changes as printed
Period     Change  Source
2020–2022    +25%  First paper

1 Second article repeats First paper: their agreement confirms nothing
""",
        "",
    )


def test_show_drops_empty_columns(run: Run) -> None:
    """A column that no row fills is left out."""
    outcome = run(f"show duty {SMALL}")

    assert outcome == (
        0,
        """\
Duty · 税率
The average duty.
Unit: percent · Category: Trade

Period             Value  Source
2020               9.80%  First paper
30 Jun 2022  about 7.4%   First paper
""",
        "",
    )


def test_show_explains_marks_and_inferences(run: Run) -> None:
    """A rank's change is in places, with a legend, and an inference in a footnote."""
    outcome = run(f"show world-rank {SMALL}")

    assert outcome == (
        0,
        """\
World rank · 世界排名
Rank among all.
Unit: place · Category: Ranks

Period  Value          Change  Source       Notes
2020     34th                  First paper
2022     11th  ▲23 since 2020  First paper      1

1 period inferred: no year printed

▲ places gained, ▼ places lost
""",
        "",
    )


def test_show_a_sum_names_its_parts(run: Run) -> None:
    """A computed indicator says of which others, and breaks where one of them does."""
    outcome = run(f"show both-ways {SMALL}")

    assert outcome == (
        0,
        """\
Exports and imports · 进出口
Both together.
Unit: billion yuan · Category: Trade
Computed from data sets: Exports and Imports, added
One measure of Turnover: openingcli show turnover

Period     Value          Change  Source             Notes
2020    180.2005                  Statistics office      1
2022    216       +36 since 2020  Statistics office      1

1 computed: EXP + IMP

Statistics office: values from 2022 on do not compare with those before
""",
        "",
    )


def test_show_a_concept_sets_its_measures_side_by_side(run: Run) -> None:
    """A concept is answered with why its measures differ, and with each of them."""
    outcome = run(f"show turnover {SMALL}")

    assert outcome == (
        0,
        """\
Turnover · 周转
One counts twice.

Its measures
Id         Indicator            Latest figure
exports    Exports              126 billion yuan (2022)
both-ways  Exports and imports  216 billion yuan (2022)
""",
        "",
    )


@pytest.mark.parametrize("name", ["exports", "EXPORTS", "sales abroad", "外销", "出口"])
def test_show_takes_id_alias_and_name(run: Run, name: str) -> None:
    """An indicator answers to its id, its aliases and its names in both languages."""
    outcome = run(f"show {name} {SMALL}")

    assert outcome.code == 0
    assert outcome.out.startswith("Exports · 出口\n")


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ("--since 2030", ["exports/2030/first"]),
        (
            "--until 2020",
            ["exports/2020/first", "exports/2020/office"],
        ),
        ("--since 2021 --until 2021", ["exports/2021/office"]),
        ("--source second", ["exports/2022/second"]),
        ("--source 'Second article'", ["exports/2022/second"]),
    ],
)
def test_show_is_narrowed(run: Run, options: str, ids: list[str]) -> None:
    """--since, --until and --source keep the figures within, and only those."""
    outcome = run(f"show exports {options} {SMALL} --format json")

    assert outcome.code == 0
    assert [row["id"] for row in json.loads(outcome.out)] == ids


# compare


def test_compare_two_years(run: Run) -> None:
    """Each indicator is compared by its measure: percent, multiple, points, places."""
    outcome = run(f"compare 2020 2022 exports duty open-zones world-rank {SMALL}")

    assert outcome.code == 0
    assert outcome.err == ""
    assert (
        outcome.out
        == """\
2020 and 2022 compared

Indicator                  2020        2022    Change           Between   Yearly  Notes
Exports, billion yuan  100.2005         126    +25.7%  +25.2% to +26.3%   +12.1%      1
Duty                      9.80%  about 7.4%  ~−2.4 pp
Open zones                    2          24  12 times                    +246.4%
World rank                 34th        11th       ▲23                                 2

1 printed: +25% (First paper)
2 2022: period inferred: no year printed

~ a hedged figure leaves the change open on both sides · pp: percentage points · ▲ places gained, ▼
places lost
"""
    )


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (
            "catalogue",
            ["exports", "imports", "both-ways", "duty", "open-zones", "world-rank"],
        ),
        (
            "name",
            ["both-ways", "duty", "exports", "imports", "open-zones", "world-rank"],
        ),
        (
            "change",
            ["open-zones", "exports", "duty", "world-rank", "both-ways", "imports"],
        ),
    ],
)
def test_compare_sorts(run: Run, order: str, ids: list[str]) -> None:
    """By change the surest percent come first, then points, places, bare differences."""
    outcome = run(f"compare 2020 2022 --sort {order} {SMALL} --format json")

    assert [row["indicator"] for row in json.loads(outcome.out)] == ids


def test_compare_withholds_growth_across_a_break(run: Run) -> None:
    """Across a break of a series no growth is computed, and a footnote says why."""
    outcome = run(f"compare 2020 2022 imports {SMALL}")

    assert outcome == (
        0,
        """\
2020 and 2022 compared

Indicator              2020  2022  Change  Notes
Imports, billion yuan    80    90     +10      1

1 the series breaks between the two, so no growth is computed
""",
        "",
    )


def test_compare_in_chinese(run: Run) -> None:
    """In Chinese the scale of the columns and the units of a change are Chinese."""
    outcome = run(f"compare 2020 2022 exports duty --lang zh {SMALL}")

    assert outcome == (
        0,
        """\
2020年与2022年比较

指标           2020年  2022年           变化            区间    年均  注
出口，亿元  1,002.005   1,260         +25.7%  +25.2%至+26.3%  +12.1%   1
税率            9.80%  约7.4%  ~−2.4个百分点

1 原文：+25%（第一篇）

~ 数值带有约数词，变化上下均不确定
""",
        "",
    )


def test_compare_counts_what_is_near(run: Run) -> None:
    """Two known periods without a common indicator are no failure; a footer helps."""
    outcome = run(f"compare 2021 2022 duty {SMALL}")

    assert outcome == (
        0,
        """\
2021 and 2022 compared

No indicator has figures for both periods.
Duty has figures for 2020, 2022.

1 more indicator has figures within two years: add --within 2
""",
        "",
    )


def test_compare_within_names_the_real_periods(run: Run) -> None:
    """With --within a nearby figure is taken and its own period stands in the row."""
    outcome = run(f"compare 2021 2022 open-zones --within 2 {SMALL}")

    assert outcome.code == 0
    assert "1 real periods: 2020 and 2022\n" in outcome.out


def test_compare_takes_a_concept_for_its_measures(run: Run) -> None:
    """The name of a concept stands for the indicators that measure it."""
    outcome = run(f"compare 2020 2022 turnover {SMALL} --format json")

    assert outcome.code == 0
    rows = json.loads(outcome.out)
    assert [row["indicator"] for row in rows] == ["exports", "both-ways"]


def test_compare_keeps_a_category(run: Run) -> None:
    """--category leaves out the indicators of the others."""
    outcome = run(f"compare 2020 2022 --category ranks {SMALL} --format json")

    assert outcome.code == 0
    assert [row["indicator"] for row in json.loads(outcome.out)] == ["world-rank"]


@pytest.mark.parametrize("line", ["show gdp --source wu-2025", "compare 2010 2023 gdp"])
def test_one_sided_hedge_bounds_the_change(run: Run, line: str) -> None:
    """126 trillion against nearly 40 trillion is over +213 percent, in words.

    Between 2010 and 2023 the official series has both ends, and is taken instead.
    """
    outcome = run(line)

    assert outcome.code == 0
    assert ("over +213%" if line.startswith("show") else "+195.0%") in outcome.out


# sources


def test_sources_lists_every_source(run: Run) -> None:
    """Without a name every source stands with the number of its figures."""
    outcome = run(f"sources {SMALL}")

    assert outcome == (
        0,
        """\
Id      Type      Published  Figures  Title            Notes
first   paper     2024-05         10  The First Paper
second  article   2025             1  Second article       1
office  data set                   7  Yearbook

1 Second article repeats First paper: their agreement confirms nothing
""",
        "",
    )


def test_sources_of_an_indicator(run: Run) -> None:
    """Each figure stands with source, line and printed form, each source in full."""
    outcome = run(f"sources exports {SMALL}")

    assert outcome == (
        0,
        """\
Exports

Period     Figure                   Source          Line  As printed                  Notes
2020       100 billion yuan         First paper        3  “100 billion yuan”
2022       125 billion yuan         First paper        3  “125 billion yuan”
2022       nearly 125 billion yuan  Second article     7  “nearly 125 billion yuan”       1
2030       200 billion yuan         First paper        9  “200 billion yuan by 2030”
2020–2022  +25%                     First paper        4  “up 25 percent”

Period     Values  Unit          Source             Code  Release
2020–2022       3  billion yuan  Statistics office  EXP   2025-01

1 Second article repeats First paper: their agreement confirms nothing

First paper
paper: “The First Paper”, 2024-05, first.txt

Second article
article: 2025, second.txt
Second article repeats First paper: their agreement confirms nothing

Statistics office
data set: “Yearbook”, licence: CC BY 4.0
""",
        "",
    )


@pytest.mark.parametrize("command", ["show", "sources"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_shipped_indicator_has_its_screens(
    run: Run,
    catalogue: Catalogue,
    subtests: pytest.Subtests,
    command: str,
    language: str,
) -> None:
    """No indicator of the shipped catalogue is too odd for a screen."""
    for indicator in catalogue.indicators:
        with subtests.test(indicator):
            outcome = run(f"{command} {indicator} --lang {language}")

            assert outcome.code == 0
            assert outcome.out
            assert outcome.err == ""


# validate and schema


def test_validate_says_what_a_good_catalogue_holds(run: Run) -> None:
    """Without faults the answer is one line of counts, and yes."""
    outcome = run(f"validate {SMALL}")

    assert outcome == (0, "no faults: 6 indicators, 18 figures\n", "")


def test_validate_takes_the_file_as_an_argument(run: Run) -> None:
    """The file to judge may stand as the argument."""
    outcome = run(f"validate {shlex.quote(str(FILES / 'good/small.yaml'))} --alone")

    assert outcome == (0, "no faults: 6 indicators, 18 figures\n", "")


def test_the_shipped_catalogue_is_valid(run: Run) -> None:
    """The catalogue that is shipped has no fault and no warning."""
    outcome = run("validate")

    assert outcome.code == 0
    assert outcome.out.startswith("no faults: ")
    assert outcome.out.count("\n") == 1


def test_validate_names_file_line_column_and_path(run: Run, tmp_path: Path) -> None:
    """A fault is told on stdout, in the form that editors jump to."""
    path = tmp_path / "faulty.yaml"
    path.write_text(FAULTY, encoding="utf-8")

    outcome = run(f"validate --alone --catalogue {path}")

    assert outcome.code == 1
    assert outcome.err == ""
    assert outcome.out.startswith(f"{path}:5:1: colour: ")


def test_validate_speaks_chinese(run: Run) -> None:
    """The verdict follows --lang."""
    outcome = run(f"validate --lang zh {SMALL}")

    assert outcome == (0, "没有错误：6 个指标，18 个数据\n", "")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.yaml", "no such file"),
        ("folder", "it is a directory, not a file"),
    ],
)
def test_validate_answers_no_to_an_unreadable_file(
    run: Run, tmp_path: Path, name: str, reason: str
) -> None:
    """However unreadable the file is, for `validate` that is an answer: 1, on stdout."""
    (tmp_path / "folder").mkdir()

    outcome = run(f"validate {tmp_path / name}")

    assert outcome.code == 1
    assert outcome.out.startswith(f"{tmp_path / name}: cannot be read: {reason}\n")
    assert outcome.err == ""


def test_schema_prints_the_json_schema(run: Run) -> None:
    """The schema is that of the models, as JSON."""
    outcome = run("schema")

    assert outcome.code == 0
    assert json.loads(outcome.out) == json_schema()


# export


def test_export_writes_to_stdout(run: Run) -> None:
    """Without --output the whole catalogue goes to stdout, a line for each figure."""
    outcome = run(f"export {SMALL}")

    assert outcome.code == 0
    assert outcome.err == ""
    assert len(outcome.out.splitlines()) == 1 + 18


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_export_to_a_file_is_what_stdout_gets(
    run: Run, tmp_path: Path, kind: str
) -> None:
    """A file gets the very bytes that stdout would, and stdout nothing."""
    path = tmp_path / "figures"

    outcome = run(f"export {SMALL} --format {kind} --output {path}")

    assert outcome == (0, "", "")
    assert path.read_text("utf-8") == run(f"export {SMALL} --format {kind}").out
    assert list(tmp_path.iterdir()) == [path]


def test_export_leaves_an_existing_file_alone(run: Run, tmp_path: Path) -> None:
    """What is there stays, to the byte, unless --force is given."""
    path = tmp_path / "figures.csv"
    path.write_text("mine")

    outcome = run(f"export {SMALL} --output {path}")

    assert outcome == (
        4,
        "",
        f"error: {path} exists already\nhint: add --force to replace it\n",
    )
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_export_replaces_a_file_by_force(run: Run, tmp_path: Path) -> None:
    """With --force the file is replaced, and nothing is left beside it."""
    path = tmp_path / "figures.csv"
    path.write_text("mine")

    outcome = run(f"export {SMALL} --output {path} --force")

    assert outcome == (0, "", "")
    assert path.read_text("utf-8").startswith("id,indicator,")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("force", ["", " --force"])
@pytest.mark.parametrize("name", ["missing/figures.csv", ""])
def test_export_that_cannot_be_written(
    run: Run, tmp_path: Path, name: str, force: str
) -> None:
    """A missing folder or a folder for a file is exit code 4, nothing left behind."""
    outcome = run(f"export {SMALL} --output {tmp_path / name}{force}")

    assert outcome.code == 4
    assert outcome.out == ""
    assert outcome.err.startswith(f"error: cannot write {tmp_path / name}: ")
    assert list(tmp_path.iterdir()) == []


def test_export_does_not_write_through_a_dangling_link(
    run: Run, tmp_path: Path
) -> None:
    """A link to nowhere counts as existing: no file appears at its far end."""
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "elsewhere.csv")

    outcome = run(f"export {SMALL} --output {link}")

    assert outcome.code == 4
    assert not (tmp_path / "elsewhere.csv").exists()


@pytest.mark.parametrize(("mode", "kept"), [(0o600, 0o600), (0o664, 0o664)])
def test_a_replaced_file_keeps_its_permissions(
    run: Run, tmp_path: Path, mode: int, kept: int
) -> None:
    """A private file stays private when it is replaced."""
    path = tmp_path / "figures.csv"
    path.touch()
    path.chmod(mode)

    assert run(f"export {SMALL} --output {path} --force").code == 0
    assert path.stat().st_mode & 0o777 == kept


def test_a_new_file_has_the_usual_permissions(run: Run, tmp_path: Path) -> None:
    """A new file may be read by whom the user lets read new files."""
    path = tmp_path / "figures.csv"
    mask = os.umask(0o027)
    try:
        code = run(f"export {SMALL} --output {path}").code
    finally:
        os.umask(mask)

    assert code == 0
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.fixture(params=["without a name", "hidden"])
def unfinished(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both kinds of file to write to: Linux has files without a name, others have not."""
    if request.param == "hidden":
        monkeypatch.setattr(files, "DESCRIPTORS", Path("/nowhere"))
    elif not hasattr(os, "O_TMPFILE"):
        pytest.skip("this system has no files without a name")


@pytest.mark.usefixtures("unfinished")
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("fails", [False, True])
def test_a_file_is_whole_or_as_it_was(tmp_path: Path, force: bool, fails: bool) -> None:
    """A file has its name when it is whole; a failure leaves what was there."""
    path = tmp_path / "figures.csv"
    if force:
        path.write_text("mine")

    with suppress(ZeroDivisionError), written_whole(path, force=force) as file:
        file.write(b"a" * 100_000)
        assert len(list(tmp_path.iterdir())) <= 1 + force
        assert not path.exists() or path.read_text() == "mine"
        assert 1 // (not fails)

    left = [path] if force or not fails else []
    assert list(tmp_path.iterdir()) == left
    if not fails:
        assert path.read_bytes() == b"a" * 100_000
    elif force:
        assert path.read_text() == "mine"


@pytest.mark.usefixtures("unfinished")
def test_a_file_that_appears_meanwhile_is_kept(tmp_path: Path) -> None:
    """Two who write to one new name: the first is kept, the second is told."""
    path = tmp_path / "figures.csv"

    def write() -> None:
        with written_whole(path, force=False) as file:
            file.write(b"second")
            path.write_text("first")

    with pytest.raises(OutputError, match="exists already"):
        write()

    assert path.read_text() == "first"
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_without_links_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where files cannot be linked a new one still gets its name."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(files, "DESCRIPTORS", Path("/nowhere"))
    monkeypatch.setattr("os.link", refuse)
    path = tmp_path / "figures.csv"

    with written_whole(path, force=False) as file:
        file.write(b"all")

    assert path.read_bytes() == b"all"
    assert list(tmp_path.iterdir()) == [path]


def test_a_long_name_can_be_written(run: Run, tmp_path: Path) -> None:
    """The longest name that a disk takes is not too long for the way there."""
    path = tmp_path / ("x" * 251 + ".csv")

    assert run(f"export {SMALL} --output {path}").code == 0
    assert list(tmp_path.iterdir()) == [path]


# Exit code 2: the question is wrong


@pytest.mark.parametrize(
    ("line", "error", "hint"),
    [
        (
            "show exprts",
            "no indicator called 'exprts'",
            "did you mean exports or imports?",
        ),
        ("show zzz", "no indicator called 'zzz'", "try: openingcli list"),
        ("sources dutty", "no indicator called 'dutty'", "did you mean duty?"),
        (
            "sources turnover",
            "no single indicator called 'turnover'",
            "did you mean exports or both-ways?",
        ),
        (
            "compare 2020 2022 zone",
            "no indicator called 'zone'",
            "did you mean open-zones?",
        ),
        (
            "list --category trad",
            "no category called 'trad'",
            "did you mean trade?",
        ),
        ("list --source secon", "no source called 'secon'", "did you mean second?"),
        (
            "show duty --source zzz",
            "no source called 'zzz'",
            "did you mean first or second or office?",
        ),
        (
            "show exports --since 1999 --until 2001",
            "no figures for 1999/2001",
            "nearest with figures: 2020",
        ),
        ("show duty --source office", "no figures for office", ""),
        ("compare 1999 2022", "no figures for 1999", "nearest with figures: 2020"),
        ("compare 2020 2024", "no figures for 2024", "nearest with figures: 2022"),
        ("show", "missing argument 'name'", "try: openingcli show --help"),
        ("search", "missing argument 'words'", "try: openingcli search --help"),
        ("nosuch", "no such command 'nosuch'", "try: openingcli --help"),
        ("show duty --bad", "no such option: --bad", "try: openingcli show --help"),
        (
            "compare 2020 2022 --within 99",
            "invalid value for '--within': 99 is not in the range 0<=x<=20",
            "try: openingcli compare --help",
        ),
        (
            "show duty --format xml",
            "invalid value for '--format' / '-f': 'xml' is not one of "
            "'table', 'json', 'csv', 'tsv', 'markdown'",
            "try: openingcli show --help",
        ),
        (
            "list --lang fr",
            "invalid value for '--lang': 'fr' is not one of 'en', 'zh'",
            "try: openingcli --help",
        ),
    ],
)
def test_wrong_question(run: Run, line: str, error: str, hint: str) -> None:
    """A wrong question is exit code 2, silence on stdout, and what to type next."""
    outcome = run(f"{line} {SMALL}")

    said = f"error: {error}\n" + (f"hint: {hint}\n" if hint else "")
    assert outcome == (2, "", said)


@pytest.mark.parametrize(
    "period", ["20", "2020-13", "２０２０", "2022/2020", "2020-02-30"]
)
@pytest.mark.parametrize(
    "line", ["compare {} 2022", "show duty --since {}", "list --year {}"]
)
def test_text_that_is_no_period(run: Run, line: str, period: str) -> None:
    """What is not a period is named, and the forms of a period are the hint."""
    outcome = run(f"{line.format(period)} {SMALL}")

    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"error: {period!r} is not a period: ")
    assert "hint: write 2024, 2025-H1, " in outcome.err


def test_alone_without_a_catalogue(run: Run) -> None:
    """--alone leaves nothing to ask where no catalogue is named."""
    outcome = run("list --alone")

    assert outcome == (
        2,
        "",
        "error: --alone leaves no catalogue\nhint: add --catalogue PATH\n",
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "show exprts",
            "错误：没有名为“exprts”的指标\n提示：是否想找：exports、imports？\n",
        ),
        (
            "list --category zzz",
            "错误：没有名为“zzz”的类别\n提示：是否想找：trade、ranks？\n",
        ),
        (
            "compare 1999 2022",
            "错误：1999 没有数据\n提示：最近的有数据的年份：2020\n",
        ),
        ("search zzz", "错误：没有找到“zzz”\n提示：可以试试：openingcli list\n"),
        (
            "compare 2020 2022 --within 99",
            "错误：--within 的取值无效，须在 0 到 20 之间\n"
            "提示：可以试试：openingcli compare --help\n",
        ),
        (
            "show duty --bad",
            "错误：没有选项 --bad\n提示：可以试试：openingcli show --help\n",
        ),
    ],
)
def test_failures_speak_chinese(run: Run, line: str, said: str) -> None:
    """With --lang zh errors and hints are Chinese, wherever the option stands."""
    outcome = run(f"{line} --lang zh {SMALL}")

    assert outcome.code in (1, 2)
    assert outcome.out == ""
    assert outcome.err == said


@pytest.mark.parametrize(
    "line", ["show", "nosuch", "compare 2020 2022 --within 99", "list --color pink"]
)
def test_no_english_sentence_in_a_chinese_failure(run: Run, line: str) -> None:
    """A usage error in Chinese has no English sentence inside."""
    outcome = run(f"{line} --lang zh {SMALL}")

    assert outcome.code == 2
    for english in ("Missing", "No such", "Invalid value", "is not"):
        assert english not in outcome.err


# Exit code 3: the catalogue cannot be used


@pytest.mark.parametrize(
    "line", ["show duty", "list", "search duty", "sources", "export"]
)
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.yaml", "cannot be read: no such file"),
        ("folder", "cannot be read: it is a directory, not a file"),
        ("latin.yaml", ""),
        ("empty.yaml", "the catalogue is empty"),
    ],
)
def test_unusable_catalogue(
    run: Run, tmp_path: Path, line: str, name: str, reason: str
) -> None:
    """A catalogue that cannot be used is exit code 3, and the error names the file."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "latin.yaml").write_bytes("catalogue: é\n".encode("latin-1"))
    (tmp_path / "empty.yaml").write_bytes(b"")

    outcome = run(f"{line} --catalogue {tmp_path / name}")

    assert outcome.code == 3
    assert outcome.out == ""
    assert outcome.err.startswith(f"error: {tmp_path / name}")
    assert reason in outcome.err
    assert "\nhint: " in outcome.err


def test_faulty_catalogue_points_to_its_first_fault(run: Run, tmp_path: Path) -> None:
    """Commands other than `validate` tell the first fault with its place."""
    path = tmp_path / "faulty.yaml"
    path.write_text(FAULTY, encoding="utf-8")

    outcome = run(f"show duty --alone --catalogue {path}")

    assert outcome.code == 3
    assert outcome.out == ""
    assert outcome.err.startswith(f"error: {path}:5:1: colour: ")


# Shared options


@pytest.mark.parametrize(
    "line",
    [
        f"{SMALL} --lang zh show duty",
        f"show {SMALL} --lang zh duty",
        f"show duty {SMALL} --lang zh",
        f"show duty {SMALL} --lang=zh",
        f"--lang zh show {SMALL} duty",
    ],
)
def test_shared_options_stand_anywhere(run: Run, line: str) -> None:
    """Shared options mean the same before, inside and behind a command."""
    outcome = run(line)

    assert outcome.code == 0
    assert outcome.out.startswith("税率 · Duty\n")


def test_what_follows_two_dashes_is_no_option(run: Run) -> None:
    """After `--` even the text of an option is a name."""
    outcome = run(f"show {SMALL} -- --lang")

    assert outcome.code == 2
    assert outcome.err.startswith("error: no indicator called '--lang'\n")


def test_language_from_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OPENINGCLI_LANG rules where --lang is not given, and --lang above it."""
    monkeypatch.setenv("OPENINGCLI_LANG", "zh")

    assert run(f"show duty {SMALL}").out.startswith("税率 · Duty\n")
    assert run(f"show duty {SMALL} --lang en").out.startswith("Duty · 税率\n")
    assert run(f"show zzz {SMALL}").err.startswith("错误：")


def test_catalogues_from_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch, overlay: Path
) -> None:
    """OPENINGCLI_CATALOGUE holds several paths, laid over one another in order."""
    monkeypatch.setenv("OPENINGCLI_CATALOGUE", f"{FILES / 'good/small.yaml'}:{overlay}")

    outcome = run("show duty --alone")

    assert outcome.code == 0
    assert outcome.out.startswith("Levy · 税负\n")


def test_option_replaces_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--catalogue takes the place of OPENINGCLI_CATALOGUE."""
    monkeypatch.setenv("OPENINGCLI_CATALOGUE", "/missing.yaml")

    assert run(f"show duty {SMALL}").code == 0


def test_overlay_replaces_a_record_whole(run: Run, overlay: Path) -> None:
    """Of a record that is laid over another, nothing of the other stays."""
    outcome = run(f"show duty {SMALL} --catalogue {overlay} --format json")

    assert outcome.code == 0
    rows = json.loads(outcome.out)
    assert [(row["id"], row["name_en"]) for row in rows] == [
        ("duty/2021/first", "Levy")
    ]


def test_overlay_leaves_other_records_alone(run: Run, overlay: Path) -> None:
    """What an overlay does not name stays as it is."""
    before = run(f"show exports {SMALL}").out

    assert run(f"show exports {SMALL} --catalogue {overlay}").out == before


def test_last_overlay_wins(run: Run, overlay: Path) -> None:
    """Of two files with one id the later on the line holds."""
    outcome = run(f"show duty --alone --catalogue {overlay} {SMALL}")

    assert outcome.code == 0
    assert outcome.out.startswith("Duty · 税率\n")


def test_overlay_over_the_shipped_catalogue(run: Run, tmp_path: Path) -> None:
    """Without --alone the file is laid over the shipped catalogue, whose ids it uses."""
    path = tmp_path / "more.yaml"
    path.write_text(
        """\
indicators:
  my-own:
    name: {en: My own, zh: 自定}
    category: trade
    definition: {en: Of my own., zh: 自己的。}
    measure: amount
    time: flow
    unit: million USD
    series:
      - {source: world-bank-wdi, code: MINE, vintage: 2026-01, values: {2020: 12.50}}
""",
        encoding="utf-8",
    )

    shown = run(f"show my-own --catalogue {path}")
    listed = run(f"list --format json --catalogue {path}")

    assert shown.code == 0
    assert "2020    12.50  World Bank WDI\n" in shown.out
    ids = {row["indicator"] for row in json.loads(listed.out)}
    assert {"trade-volume", "my-own"} <= ids


@pytest.mark.parametrize("line", ["", "-h", "--help"])
def test_help_names_every_command(run: Run, line: str) -> None:
    """Without a command, or with -h, the commands are listed, and that is success."""
    outcome = run(line)

    assert outcome.code == 0
    assert outcome.err == ""
    assert outcome.out.startswith("Usage: openingcli [OPTIONS] COMMAND [ARGS]...\n")
    for command in ("list", "search", "show", "compare", "sources", "validate"):
        assert f"\n  {command} " in outcome.out


@pytest.mark.parametrize(
    ("command", "example"),
    [
        ("list", "openingcli list --category tariffs"),
        ("search", "openingcli search foreign investment"),
        ("show", "openingcli show gdp --since 2010"),
        ("compare", "openingcli compare 2012 2024 gdp fdi --within 2"),
        ("sources", "openingcli sources trade-volume"),
        ("export", "openingcli export --output figures.csv"),
        ("validate", "openingcli validate my.yaml --alone"),
        ("schema", "openingcli schema"),
    ],
)
def test_help_shows_each_example_on_its_own_line(
    run: Run, command: str, example: str
) -> None:
    """The examples in a command's help can be copied line by line."""
    outcome = run(f"{command} --help")

    assert outcome.code == 0
    assert example in map(str.strip, outcome.out.splitlines())


@pytest.mark.parametrize("command", sorted(manual.EXAMPLES))
@pytest.mark.parametrize(
    ("language", "heading"), [("en", "Examples:"), ("zh", "示例：")]
)
def test_every_command_explains_itself(
    run: Run, command: str, language: str, heading: str
) -> None:
    """-h is --help, and every page of help ends with examples."""
    long = run(f"{command} --help --lang {language}")
    short = run(f"{command} -h --lang {language}")

    assert long == short
    assert (long.code, long.err) == (0, "")
    _, _, examples = long.out.partition(f"\n  {heading}\n")
    whole = examples.replace(" \\\n     ", "")  # a long one goes on below
    assert whole.startswith(f"    openingcli {manual.EXAMPLES[command][0]}\n")


def test_every_command_has_examples() -> None:
    """No command is without examples, and no example is of another command."""
    assert set(manual.EXAMPLES) == set(COMMANDS)
    for command, examples in manual.EXAMPLES.items():
        assert [example.split()[0] for example in examples] == [command] * len(examples)


@pytest.mark.parametrize("command", sorted({*COMMANDS} - {"verify"}))
def test_first_example_needs_no_id(catalogue: Catalogue, command: str) -> None:
    """What to type first uses words that a reader knows; only verify needs an id."""
    ids = {*catalogue.indicators, *catalogue.sources}

    assert ids & set(manual.EXAMPLES[command][0].split()) == set()


def test_version_names_the_edition_in_use(run: Run) -> None:
    """--version tells the edition of the catalogue that the line would use."""
    outcome = run(f"--version {SMALL}")

    assert outcome.code == 0
    assert outcome.out.endswith(", catalogue 2026-01\n")


def test_an_overlay_keeps_the_edition_below_it(run: Run, tmp_path: Path) -> None:
    """The edition is that of the catalogue which files are laid over."""
    head = "catalogue: {title: {en: Mine, zh: 我的}, edition: 2020-02, licence: CC0}\n"
    (tmp_path / "mine.yaml").write_text(head, encoding="utf-8")

    outcome = run(f"--version {SMALL} --catalogue {tmp_path / 'mine.yaml'}")

    assert outcome.out.endswith(", catalogue 2026-01\n")
