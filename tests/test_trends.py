"""Which figures make one line, where it breaks, and how a row of bars shows it."""

import pytest

from openingcli.catalogue import Catalogue
from openingcli.periods import Grain
from openingcli.render.sparklines import sparkline
from openingcli.trends import Trend, period_of, trend_of
from tests.making import it, made

SERIES = (
    "source: office, unit: billion CNY, values: {2018: 1, 2019: 2, 2020: 4, 2021: 8}"
)


def trend(catalogue: Catalogue) -> Trend:
    """The trend of the one indicator of a made catalogue."""
    return trend_of(catalogue, it(catalogue), catalogue.figures["it"])


def runs(found: Trend) -> list[list[int]]:
    """The steps of a trend, those that a line joins together."""
    joined: list[list[int]] = []
    for point in found.points:
        if point.is_joined:
            joined[-1].append(point.step)
        else:
            joined.append([point.step])
    return joined


def test_years_of_one_source_are_joined() -> None:
    """Year follows year in one source: one line."""
    found = trend(made("amount", "flow", "billion CNY", SERIES))

    assert runs(found) == [[2018, 2019, 2020, 2021]]
    assert found.left_out == 0


def test_missing_year_is_a_gap() -> None:
    """No line runs over a year without a figure."""
    values = "source: office, unit: billion CNY, values: {2018: 1, 2019: 2, 2021: 8}"

    assert runs(trend(made("amount", "flow", "billion CNY", values))) == [
        [2018, 2019],
        [2021],
    ]


@pytest.mark.parametrize(
    ("breaks", "expected"),
    [
        ("[2020]", [[2018, 2019], [2020, 2021]]),
        ("[2018]", [[2018, 2019, 2020, 2021]]),
        ("[2019, 2021]", [[2018], [2019, 2020], [2021]]),
    ],
)
def test_break_parts_a_line(breaks: str, expected: list[list[int]]) -> None:
    """No line runs into the first year that does not compare with those before."""
    catalogue = made("amount", "flow", "billion CNY", f"{SERIES}, breaks: {breaks}")

    assert runs(trend(catalogue)) == expected


def test_another_source_is_not_joined() -> None:
    """A year that only a second source has is drawn, and stands alone."""
    catalogue = made("amount", "flow", "billion CNY", SERIES, "period: 2022, value: 9")

    assert runs(trend(catalogue)) == [[2018, 2019, 2020, 2021], [2022]]


def test_one_source_where_possible() -> None:
    """For a year of the main source another, tighter figure does not step in."""
    catalogue = made(
        "amount", "flow", "billion CNY", SERIES, "period: 2020, value: 4.0001"
    )
    found = trend(catalogue)

    assert [figure.source for figure in found.figures] == ["office"] * 4
    assert found.left_out == 1


def test_forecast_is_not_joined() -> None:
    """What was expected is drawn, never joined to what was seen."""
    catalogue = made(
        "amount",
        "flow",
        "billion CNY",
        SERIES,
        "period: 2021, value: 7, status: forecast",
        "period: 2022, value: 9, status: forecast",
        "period: 2023, value: 9, status: forecast",
    )
    found = trend(catalogue)

    assert runs(found) == [[2018, 2019, 2020, 2021], [2022], [2023]]
    assert found.points[3].figure.source == "office"


def test_what_follows_a_forecast_is_not_joined_to_it() -> None:
    """No line runs on from a forecast, though source and years follow."""
    catalogue = made(
        "amount",
        "flow",
        "billion CNY",
        "period: 2018, value: 1",
        "period: 2019, value: 2",
        "period: 2020, value: 3, status: forecast",
        "period: 2021, value: 4",
    )

    assert runs(trend(catalogue)) == [[2018, 2019], [2020], [2021]]


@pytest.mark.parametrize(
    "other",
    [
        "period: 2022, value: 9, unit: billion USD",
        "period: 2022, value: 9, prices: constant-2015",
        "period: 2022, value: 9, scope: {en: ports only, zh: 仅港口}",
        "period: 2021/2022, value: 9, over: total",
        "period: 2022-H1, value: 9",
        "period: undated, value: 9",
        "period: ../2022, value: 9",
    ],
)
def test_what_does_not_fit_is_counted(other: str) -> None:
    """Another unit, price basis, scope or kind of period is left out, and counted."""
    found = trend(made("amount", "flow", "billion CNY", SERIES, other))

    assert runs(found) == [[2018, 2019, 2020, 2021]]
    assert found.left_out == 1


def test_most_figures_decide_the_unit() -> None:
    """The unit with the most years is drawn, though the indicator's is another."""
    catalogue = made("amount", "flow", "billion USD", SERIES, "period: 2021, value: 1")

    assert {figure.base_unit for figure in trend(catalogue).figures} == {"CNY"}


def test_stock_answers_a_year_with_its_last_day() -> None:
    """Of several dates in a year a stock shows the last one."""
    catalogue = made(
        "count",
        "stock",
        "zones",
        "period: 2020, value: 5",
        "period: 2021-06-30, value: 7",
        "period: 2021-12-31, value: 8",
    )
    found = trend(catalogue)

    assert [(p.step, p.figure.value) for p in found.points] == [
        (2020, "5"),
        (2021, "8"),
    ]


def test_quarters_make_a_line_of_their_own() -> None:
    """Where there are more quarters than years, the quarters are drawn."""
    catalogue = made(
        "amount",
        "flow",
        "billion CNY",
        "period: 2024, value: 9",
        "period: 2024-Q3, value: 2",
        "period: 2024-Q4, value: 3",
        "period: 2025-Q1, value: 2",
    )
    found = trend(catalogue)

    assert found.grain is Grain.QUARTER
    assert runs(found) == [[8098, 8099, 8100]]
    assert [period_of(p.step, found.grain) for p in found.points] == [
        "2024-Q3",
        "2024-Q4",
        "2025-Q1",
    ]


@pytest.mark.parametrize(
    ("step", "grain", "period"),
    [
        (2024, Grain.YEAR, "2024"),
        (4049, Grain.HALF, "2024-H2"),
        (8096, Grain.QUARTER, "2024-Q1"),
        (24299, Grain.MONTH, "2024-12"),
    ],
)
def test_period_of_a_step(step: int, grain: Grain, period: str) -> None:
    """Each step has the period that the catalogue writes."""
    assert period_of(step, grain) == period


def test_nothing_to_draw() -> None:
    """An indicator without a dated figure has no point."""
    found = trend(made("amount", "flow", "billion CNY", "period: undated, value: 9"))

    assert found.points == ()
    assert found.left_out == 1


# Sparklines


def bars(*figures: str, measure: str = "amount", unit: str = "billion CNY") -> str:
    """The bars of these figures from 2018 to 2023."""
    return sparkline(trend(made(measure, "flow", unit, *figures)), 2018, 2023)


def test_bars_from_the_lowest_to_the_highest() -> None:
    """The lowest value has the lowest bar, the highest the highest."""
    assert bars(SERIES) == "▁▂▄█  "


def test_fewer_than_three_values_make_no_line() -> None:
    """Two values are no line."""
    assert bars("period: 2018, value: 1", "period: 2019, value: 2") == ""


def test_gap_stays_a_gap() -> None:
    """A year without a figure is a blank of its own."""
    values = "source: office, unit: billion CNY, values: {2018: 1, 2020: 2, 2023: 3}"

    assert bars(values) == "▁ ▅  █"


def test_forecast_is_dotted() -> None:
    """A forecast is dots, as high as its value."""
    forecast = "period: 2022, value: 8, status: forecast"

    assert bars(SERIES, forecast) == "▁▂▄█⣿ "


def test_nothing_from_before_a_break() -> None:
    """Bars begin at the last break: what is before would not compare."""
    values = (
        "source: office, unit: billion CNY, breaks: [2020], "
        "values: {2018: 100, 2019: 90, 2020: 1, 2021: 2, 2022: 3}"
    )

    assert bars(values) == "  ▁▅█ "


def test_best_place_is_the_highest_bar() -> None:
    """Of ranks, where lower is better, the first place stands highest."""
    places = [
        f"period: {year}, value: {n}" for year, n in ((2018, 8), (2019, 4), (2020, 1))
    ]

    assert bars(*places, measure="rank", unit="place") == "▁▅█   "


def test_equal_values_stand_at_half_height() -> None:
    """A line that does not move is neither high nor low."""
    values = "source: office, unit: billion CNY, values: {2018: 5, 2019: 5, 2020: 5}"

    assert bars(values) == "▅▅▅   "


def test_second_source_is_no_bar() -> None:
    """Bars of two sources would not compare: only the main one is drawn."""
    assert bars(SERIES, "period: 2022, value: 800") == "▁▂▄█  "
