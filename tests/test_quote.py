"""Sentences to paste: hedge, digits, scale, period and source of one figure."""

import shlex
from pathlib import Path

import pytest

from tests.conftest import FILES, Run

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"


@pytest.mark.parametrize(
    ("line", "english", "chinese"),
    [
        (
            "exports --period 2021",
            "China's exports stood at 110 billion yuan in 2021, according to "
            "Statistics office (Yearbook, 2025-01).",
            "据统计局（Yearbook，2025-01），中国出口2021年为1100亿元。",
        ),
        (
            "exports --period 2030",
            "China's exports should, as forecast, be 200 billion yuan in 2030, according to "
            "First paper (“The First Paper”, May 2024).",
            "据第一篇（“The First Paper”，2024年5月），中国出口2030年预计为2000亿元。",
        ),
        (
            "duty",
            "China's duty stood at about 7.4 percent on 30 June 2022, according to "
            "First paper (“The First Paper”, May 2024).",
            "据第一篇（“The First Paper”，2024年5月），中国税率2022年6月30日约7.4%。",
        ),
        (
            "open-zones",
            "China's open zones numbered 24 in 2022, according to "
            "First paper (“The First Paper”, May 2024).",
            "据第一篇（“The First Paper”，2024年5月），中国开放区2022年为24个试验区。",
        ),
        (
            "world-rank",
            "China's world rank was 11th in 2022 (date inferred), according to "
            "First paper (“The First Paper”, May 2024).",
            "据第一篇（“The First Paper”，2024年5月），中国世界排名2022年（时期为推断）为第11位。",
        ),
    ],
)
def test_a_quotation_keeps_what_the_source_says(
    run: Run, line: str, english: str, chinese: str
) -> None:
    """Hedge, every printed digit, period and source stand in one sentence."""
    assert run(f"quote {line} {SMALL}") == (0, english + "\n", "")
    assert run(f"quote {line} {SMALL} --lang zh") == (0, chinese + "\n", "")


@pytest.mark.parametrize(
    ("name", "english", "chinese"),
    [
        ("trade-volume", "25.7 trillion yuan in January–July 2025", "25.7万亿元"),
        ("outbound-investment", "US$174.4 billion in 2025", "1744亿美元"),
        (
            "foreign-enterprises",
            "nearly 1.24 million at the end of 2024",
            "近124万家企业",
        ),
        ("ai-unicorn-share", "nearly one third in 2025 (date inferred)", "近三分之一"),
        (
            "goods-trade-rank",
            "first in 2024 (date inferred), for eight consecutive years",
            "第1位，已连续8年",
        ),
        (
            "outbound-investment-rank",
            "within the top three in 2024",
            "前3位，已连续13年",
        ),
        (
            "belt-road-trade",
            "US$26 trillion in total from 2013 to 2024",
            "累计为26万亿美元",
        ),
        (
            "gdp-growth --period 1978/2017",
            "9.5 percent on average from 1978 to 2017",
            "平均为9.5%",
        ),
        ("gdp", "US$19.50 trillion in 2025", "19.50万亿美元"),
        ("green-exports", "grew 14.9 percent from January–July 2024", "增长14.9%"),
    ],
)
def test_scales_fractions_streaks_and_spans_are_native(
    run: Run, name: str, english: str, chinese: str
) -> None:
    """Each language has its own scale, fractions, streaks and spans in words."""
    assert english in run(f"quote {name}").out
    assert chinese in run(f"quote {name} --lang zh").out


def test_every_indicator_can_be_quoted(run: Run) -> None:
    """No indicator of the shipped catalogue is without a sentence of its own."""
    ids = [
        line.split("\t")[0] for line in run("list --format tsv").out.splitlines()[1:]
    ]

    sentences = {name: run(f"quote {name}") for name in ids}

    assert len(set(sentences.values())) == len(ids) == 150
    for name, outcome in sentences.items():
        assert outcome.code == 0, name
        assert outcome.out.endswith(".\n")
        assert outcome.out.count("\n") == 1


def test_the_long_form_says_where_it_stands(run: Run) -> None:
    """The long form adds the definition, the words as printed, and what was inferred."""
    assert run(f"quote world-rank {SMALL} --long").out == (
        "China's world rank was 11th in 2022 (date inferred), according to First paper "
        "(“The First Paper”, May 2024). Rank among all. Printed as “11th” in "
        "“The First Paper”, line 8. Period inferred: no year printed.\n"
    )


@pytest.mark.parametrize(
    ("line", "error", "hint"),
    [
        (
            "exports --period 1999",
            "no figures for 1999",
            "nearest with figures: 2020 and 2021",
        ),
        ("exports --period soon", "'soon' is not a period: its form is unknown", None),
        (
            "turnover",
            "no single indicator called 'turnover'",
            "did you mean exports or both-ways?",
        ),
        ("exprts", "no indicator called 'exprts'", "did you mean exports or imports?"),
    ],
)
def test_what_cannot_be_quoted_is_a_wrong_question(
    run: Run, line: str, error: str, hint: str | None
) -> None:
    """An unknown name or period, or a concept, ends with exit code 2 and a hint."""
    outcome = run(f"quote {line} {SMALL}")

    said = outcome.err.splitlines()
    assert (outcome.code, outcome.out) == (2, "")
    assert said[0] == f"error: {error}"
    if hint is not None:
        assert said[1].removeprefix("hint: ").startswith(hint)


def test_a_hedged_rank_keeps_its_hedge(run: Run, tmp_path: Path) -> None:
    """A place said with a caution is quoted with it."""
    small = (FILES / "good" / "small.yaml").read_text(encoding="utf-8")
    path = tmp_path / "hedged.yaml"
    path.write_text(
        small.replace("value: 34, source", "value: 34, hedge: about, source"), "utf-8"
    )
    line = f"quote world-rank --period 2020 --catalogue {path} --alone"

    assert "was about 34th in 2020" in run(line).out
    assert "约第34位" in run(f"{line} --lang zh").out
