"""Printed figures beside the official values of the same concept and period."""

import json

import pytest

from openingcli.catalogue import Catalogue
from openingcli.crosscheck import Agreement, CrossCheck, Reason, cross_check
from tests.conftest import Run


@pytest.fixture(scope="module")
def found(catalogue: Catalogue) -> list[CrossCheck]:
    """Every pair of the shipped catalogue."""
    return cross_check(catalogue, catalogue.indicators.values())


def pair(found: list[CrossCheck], printed: str, measure: str) -> CrossCheck:
    """The pair of a printed figure and an official measure."""
    (one,) = (c for c in found if c.printed.id == printed and c.measure.id == measure)
    return one


def test_whose_figure_it_is(found: list[CrossCheck]) -> None:
    """USD 163.3 billion of 2023 is UNCTAD's, and not that of the balance of payments."""
    same = pair(found, "fdi-inflow/2023/wu-2025", "fdi-inflow")
    other = pair(found, "fdi-inflow/2023/wu-2025", "fdi-inflow-bop")

    assert (same.official.source, same.agreement) == ("unctad-wir-2026", Agreement.SAME)
    assert (other.official.source, other.agreement) == (
        "world-bank-wdi",
        Agreement.APART,
    )
    assert other.reasons == (Reason.DEFINITION,)
    assert str(other.apart) == "218.1"


def test_a_hedge_is_a_reason(found: list[CrossCheck]) -> None:
    """About 96,000 yuan of 2024 holds the official dollars at the rate of the year."""
    one = pair(found, "gdp-per-capita/2024/wang-2025", "gdp-per-capita")

    assert one.agreement is Agreement.WITHIN
    assert one.reasons == (Reason.HEDGE, Reason.CURRENCY)
    assert one.official.rate is not None
    assert "average of 2024" in one.official.rate.en


def test_every_pair_is_of_one_unit_and_not_from_a_forecast(
    found: list[CrossCheck],
) -> None:
    """What is set side by side may be; the official side is never a document's."""
    assert len(found) >= 20
    for one in found:
        assert one.printed.base_unit == one.official.base_unit
        assert not one.printed.is_forecast
        assert one.official.printed == ""
        low, high = one.apart_bounds
        if one.apart is not None and low is not None and high is not None:
            assert low <= high


def test_the_screen_names_the_other_definition(run: Run) -> None:
    """One indicator is a heading, each official value a row, the reasons footnotes."""
    outcome = run("cross-check fdi-inflow")

    assert outcome.code == 0
    assert "another definition: Foreign direct investment, balance of payments" in (
        outcome.out
    )
    assert "2 pairs: same 1, apart 1" in outcome.out


def test_in_chinese(run: Run) -> None:
    """Agreement and reasons are Chinese too."""
    outcome = run("cross-check fdi-inflow --lang zh")

    assert "口径不同：外商直接投资净流入（国际收支口径）" in outcome.out
    assert "2 组：一致 1，不一致 1" in outcome.out


def test_rows_for_machines(run: Run) -> None:
    """Both values with their bounds, how far apart, and why."""
    outcome = run("cross-check fdi-inflow --format json")

    row = json.loads(outcome.out, parse_float=str)[1]
    assert row["official_indicator"] == "fdi-inflow-bop"
    assert (row["apart"], row["apart_unit"], row["reasons"]) == (
        "218.1",
        "percent",
        "definition",
    )


def test_nothing_to_set_beside(run: Run) -> None:
    """An indicator without an official value: the answer is no."""
    outcome = run("cross-check ftz-count")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("error: nothing found for 'ftz-count'")
