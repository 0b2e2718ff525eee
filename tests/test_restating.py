"""Figures in a unit that the reader asks for: other scales, yuan and dollars."""

import json
import shlex
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openingcli.catalogue import Catalogue
from openingcli.compiling import compile_catalogue
from openingcli.errors import UsageError
from openingcli.hedges import Hedge, bounds_of
from openingcli.periods import parse_period
from openingcli.records import Kind
from openingcli.restating import (
    Asked,
    Rates,
    can_be,
    parse_asked,
    restated,
    rounded,
)
from tests.conftest import Run
from tests.making import written


def rows(run: Run, line: str) -> list[dict[str, object]]:
    """The rows of a command that prints JSON, numbers as they stand."""
    outcome = run(f"{line} --format json")
    assert outcome.code == 0, outcome.err
    found: list[dict[str, object]] = json.loads(
        outcome.out, parse_float=str, parse_int=str
    )
    return found


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("billion USD", Asked(9, "USD")),
        ("billions of US dollars", None),
        ("trillion yuan", Asked(12, "CNY")),
        ("RMB", Asked(None, "CNY")),
        ("US dollars", Asked(None, "USD")),
        ("亿元", Asked(9, "CNY")),
        ("万亿美元", Asked(12, "USD")),
        ("亿", Asked(9, "")),
        ("million", Asked(6, "")),
        ("billions USD", Asked(9, "USD")),
        ("人民币", Asked(None, "CNY")),
        ("people", Asked(0, "people")),
        ("parsecs", None),
        ("", None),
    ],
)
def test_units_are_asked_for_in_words(
    catalogue: Catalogue, text: str, asked: Asked | None
) -> None:
    """A scale, a unit or both, in either language; anything else is refused."""
    if asked is None:
        with pytest.raises(UsageError) as raised:
            parse_asked(catalogue, text)
        error = raised.value
        assert error.message.en == f"no unit called {text!r}"
        assert error.message.zh == f"没有名为“{text}”的单位"
        assert error.hint.en == "try: --unit 'billion USD', --unit 亿元, --unit yuan"
        assert error.hint.zh == (
            "可以试试：--unit 亿元、--unit 亿美元、--unit 'billion USD'"
        )
    else:
        assert parse_asked(catalogue, text) == asked


def test_another_name_of_a_unit_that_a_catalogue_lacks() -> None:
    """Yuan by any name are refused where only dollars are known."""
    text = written("amount", "flow", "USD", "period: 2020, value: 1").decode()
    (line,) = (line for line in text.splitlines(True) if line.startswith("  CNY:"))
    catalogue = compile_catalogue([("made.yaml", text.replace(line, "").encode())])
    assert catalogue.catalogue is not None

    with pytest.raises(UsageError):
        parse_asked(catalogue.catalogue, "rmb")


@pytest.mark.parametrize(
    ("indicator", "asked", "expected"),
    [
        ("gdp", Asked(9, "USD"), True),
        ("gdp", Asked(6, ""), True),
        ("gdp", Asked(0, "place"), False),
        ("gii-rank", Asked(0, "place"), True),
        ("gii-rank", Asked(6, ""), False),
        ("gii-rank", Asked(9, "USD"), False),
        ("ftz-count", Asked(6, ""), True),
        ("population", Asked(0, "people"), True),
        ("exchange-rate", Asked(None, "USD"), False),
        ("exchange-rate", Asked(6, ""), False),
        ("high-value-patents", Asked(6, ""), False),
    ],
)
def test_what_a_unit_can_be_asked_of(
    catalogue: Catalogue, indicator: str, asked: Asked, expected: bool
) -> None:
    """Its own unit of anything, a scale of counts and money, money of other money."""
    assert can_be(catalogue, catalogue.indicators[indicator], asked) is expected


def test_what_cannot_be_in_a_unit_stays(run: Run) -> None:
    """Where no indicator is named, those in other units are shown as they are."""
    found = rows(run, "compare 2012 2024 --unit 'billion USD'")
    units = {str(row["indicator"]): row["after_unit"] for row in found}

    assert units["gdp"] == "billion USD"
    assert units["gii-rank"] == "place"


def test_a_catalogue_in_another_unit_has_all_that_it_had(catalogue: Catalogue) -> None:
    """Each indicator, told in the unit where it can be, with each of its figures."""
    other = restated(catalogue, Asked(9, "USD"))

    assert list(other.figures) == list(catalogue.figures) == list(other.indicators)
    assert len(other.figures) == len(catalogue.figures)
    assert other.indicators["gdp"].unit == "billion USD"
    assert other.indicators["gii-rank"] == catalogue.indicators["gii-rank"]
    assert [f.id for f in other.figures["gdp"]] == [
        f.id for f in catalogue.figures["gdp"]
    ]


def test_a_printed_change_stays_as_it_is(catalogue: Catalogue) -> None:
    """Three times as much is so in any money."""
    for asked in (Asked(9, "USD"), Asked(6, "")):
        other = restated(catalogue, asked)
        for indicator, figures in catalogue.figures.items():
            changes = [f for f in figures if f.kind is Kind.CHANGE]
            assert [
                f for f in other.figures[indicator] if f.kind is Kind.CHANGE
            ] == changes


@pytest.mark.parametrize("period", ["../2020", "2019/2020", "undated"])
def test_only_a_year_has_a_rate(catalogue: Catalogue, period: str) -> None:
    """An amount since an unknown start, or of two years, has no one average."""
    rates = Rates(catalogue)

    assert rates.rate("USD", "CNY", parse_period(period)) is None
    assert rates.rate("USD", "CNY", parse_period("2020")) is not None


def test_a_column_keeps_the_scale_that_was_asked_for(run: Run) -> None:
    """In Chinese too, where 162.78 billion alone is told as 1627.8亿."""
    line = "show outbound-investment --lang zh --source wang-2025"

    assert " 1,627.8 " in run(line).out
    assert " 0.16278 " in run(f"{line} --unit trillion").out


def test_a_scale_loses_nothing(run: Run) -> None:
    """162.78 billion is 162780 million, exactly."""
    (row, *_) = rows(run, "show outbound-investment --unit million --source wang-2025")

    assert (row["value"], row["unit"]) == ("162780", "million USD")
    assert row["base_value"] == "162780000000"


def test_another_currency_names_its_rate(run: Run) -> None:
    """Value and bounds are converted at the average of the figure's year."""
    (row, *_) = rows(
        run, "show outbound-investment --unit 'billion CNY' --source wang-2025"
    )

    assert (row["value"], row["unit"], row["base_unit"]) == (
        "1171.61",
        "billion CNY",
        "CNY",
    )
    assert row["base_value"] == "1171610000000"
    assert str(row["low"]).startswith("1171571")
    assert str(row["high"]).startswith("1171643")
    assert "converted at 7.1975 yuan per US dollar, average of 2024" in str(
        row["note_en"]
    )
    assert "按2024年平均汇率1美元合7.1975元折算" in str(row["note_zh"])
    assert ".;" not in str(row["note_en"])
    assert "192.2 billion; converted" in str(row["note_en"])
    assert "1922亿美元；按2024年" in str(row["note_zh"])


def test_a_period_without_a_rate_stays_as_it_is(run: Run) -> None:
    """Part of 2025 has no yearly rate: the figure is told in its own unit, and why."""
    found = rows(
        run, "show trade-volume --unit 'billion USD' --since 2025 --source news-2025-08"
    )

    (row,) = (r for r in found if r["value"] == "25.7")
    assert row["unit"] == "trillion CNY"
    assert "no yearly rate covers Jan–Jul 2025" in str(row["note_en"])
    assert "没有涵盖2025年1—7月的年平均汇率" in str(row["note_zh"])


def test_a_hedge_stays_true(run: Run) -> None:
    """Over 41 trillion yuan is over 5.7 trillion dollars: 5.787 is not rounded up."""
    found = rows(run, "show trade-volume --unit 'trillion USD' --source wu-2025")

    assert (found[0]["value"], found[0]["hedge"]) == ("5.7", "over")


def test_the_own_conversion_of_a_document_comes_first(run: Run) -> None:
    """What the document says in dollars needs no rate."""
    outcome = run("quote trade-volume --unit USD --period 2025-01/2025-07")

    assert "stood at about US$3.5 trillion in January–July 2025" in outcome.out
    assert "converted at" not in outcome.out


def test_a_sentence_names_the_rate(run: Run) -> None:
    """What is pasted says at which rate it was converted."""
    outcome = run("quote forex-reserves --unit yuan --period 2023")

    assert "22.7 trillion yuan" in outcome.out
    assert "converted at 7.0840 yuan per US dollar, average of 2023" in outcome.out


def test_a_comparison_converts_each_end_at_its_own_rate(run: Run) -> None:
    """Both rates stand in the note."""
    (row,) = rows(run, "compare 2012 2023 goods-exports --unit 'trillion CNY'")

    assert (row["before_unit"], row["after_unit"]) == ("trillion CNY", "trillion CNY")
    assert "average of 2012" in str(row["note"])
    assert "average of 2023" in str(row["note"])


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("show gii-rank --unit USD", "error: gii-rank cannot be shown in 'USD'"),
        ("show gdp --unit parsecs", "error: no unit called 'parsecs'"),
        (
            "quote trade-in-sales --unit USD --period 2025-H1",
            "error: trade-in-sales/2025-H1/",
        ),
        (
            "convert '25.7 trillion yuan' --period 2199",
            "error: no figures for 2199\nhint: nearest with figures: 1978 and 2024\n",
        ),
        (
            "--lang zh convert '25.7 trillion yuan' --period 2199",
            "错误：2199 没有数据\n提示：最近的有数据的年份：1978和2024\n",
        ),
    ],
)
def test_what_cannot_be_is_said(run: Run, line: str, error: str) -> None:
    """Exit code 2, what is wrong and a hint."""
    outcome = run(line)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(error)
    assert "\nhint: " in outcome.err or "\n提示：" in outcome.err


@pytest.mark.parametrize(
    ("text", "period", "english", "chinese"),
    [
        ("1.27万亿元", "2024", "US$176 billion", "1760亿美元"),
        (
            "over US$162.78 billion",
            "2012",
            "over 1.0275 trillion yuan",
            "超过1.0275万亿元",
        ),
        (
            "over US$100 billion",
            "2024",
            "over 710 billion yuan",  # 719.75
            "超过7100亿元",
        ),
        ("近5000亿美元", "2024", "nearly 3.6 trillion yuan", "近3.6万亿元"),
    ],
)
def test_a_quantity_in_the_other_currency(
    run: Run, text: str, period: str, english: str, chinese: str
) -> None:
    """In both languages, with the year of the rate."""
    (row,) = rows(run, f"convert {shlex.quote(text)} --period {period}")

    assert (row["exchanged_en"], row["exchanged_zh"]) == (english, chinese)
    assert f"average of {period}" in str(row["rate"])


@given(
    printed=st.decimals("0.1", 9999, places=2).map(lambda d: f"{d.normalize():f}"),
    hedge=st.sampled_from([None, Hedge.OVER, Hedge.NEARLY]),
    year=st.integers(1978, 2024),
    base=st.sampled_from(["CNY", "USD"]),
)
def test_the_true_amount_is_inside_and_the_hedge_holds(
    catalogue: Catalogue, printed: str, hedge: Hedge | None, year: int, base: str
) -> None:
    """Bounds travel along, and a rounded over or nearly is still over or nearly."""
    other = {"CNY": "USD", "USD": "CNY"}[base]
    rate = Rates(catalogue).rate(base, other, parse_period(str(year)))
    assert rate is not None
    price = Fraction(rate.figure.base_value)
    exact = Fraction(printed) / price if rate.is_inverse else Fraction(printed) * price

    bounds = rate.bounds_of(bounds_of(printed, hedge, exact=False))
    value = Fraction(rounded(rate.of(Decimal(printed)), bounds, printed, hedge))

    low, high = bounds
    assert low is None or Fraction(low) <= exact
    assert high is None or exact <= Fraction(high)
    if hedge is Hedge.OVER:
        assert value <= exact
    elif hedge is Hedge.NEARLY:
        assert value >= exact
