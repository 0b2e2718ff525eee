"""Looking up by name, the figure of record, derived sums, and the ranking of a search."""

from decimal import Decimal

import pytest

from openingcli.catalogue import Catalogue
from openingcli.errors import UnknownNameError
from openingcli.loading import load
from openingcli.periods import parse_period
from openingcli.records import Concept, Figure, Indicator, Kind
from openingcli.search import search
from tests.conftest import FILES
from tests.making import it, made


@pytest.fixture(scope="module")
def small() -> Catalogue:
    """The small catalogue of files/good, alone."""
    return load([FILES / "good" / "small.yaml"], alone=True)


def by_id(catalogue: Catalogue, figure_id: str) -> Figure:
    """The figure of that id."""
    found = [f for fs in catalogue.figures.values() for f in fs if f.id == figure_id]
    (figure,) = found
    return figure


# Names


@pytest.mark.parametrize(
    ("name", "record_id"),
    [
        ("exports", "exports"),
        ("EXPORTS", "exports"),
        (" exports ", "exports"),
        ("ｅｘｐｏｒｔｓ", "exports"),
        ("sales abroad", "exports"),
        ("Sales Abroad", "exports"),
        ("出口", "exports"),
        ("外销", "exports"),
        ("Exports and imports", "both-ways"),
        ("进出口", "both-ways"),
        ("world-rank", "world-rank"),
        ("World rank", "world-rank"),
        ("世界排名", "world-rank"),
        ("turnover", "turnover"),
        ("Turnover", "turnover"),
        ("周转", "turnover"),
    ],
)
def test_found_by_id_alias_and_name(
    small: Catalogue, name: str, record_id: str
) -> None:
    """An indicator or concept is found by id, alias and name, however it is typed."""
    assert small.find(name).id == record_id


def test_a_concept_is_no_single_indicator(small: Catalogue) -> None:
    """Whoever needs one indicator and names a concept is given its measures."""
    assert isinstance(small.find("turnover"), Concept)
    with pytest.raises(UnknownNameError) as error:
        small.find_indicator("turnover")

    assert str(error.value) == "no single indicator called 'turnover'"
    assert error.value.hint.en == "did you mean exports or both-ways?"


def test_one_indicator_is_found_by_its_alias(small: Catalogue) -> None:
    """An alias leads to its indicator where one indicator is needed, too."""
    found = small.find_indicator("外销")

    assert isinstance(found, Indicator)
    assert found.id == "exports"


def test_the_measures_of_a_concept(small: Catalogue) -> None:
    """A concept is measured by the indicators that name it, in the order of the file."""
    concept = small.concepts["turnover"]

    assert [i.id for i in small.measures(concept)] == ["exports", "both-ways"]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("exprots", ["exports"]),
        ("Exprots", ["exports"]),
        ("duties", ["duty"]),
        ("turn", ["turnover"]),
        ("world", ["world-rank"]),
        ("出", ["exports"]),
        ("外", ["exports"]),
        ("世界排", ["world-rank"]),
        ("sales", ["exports"]),
        ("zones", ["open-zones"]),
        ("zzz", []),
        ("", []),
        ("  ", []),
    ],
)
def test_the_nearest_names(small: Catalogue, name: str, ids: list[str]) -> None:
    """A mistyped, shortened or partial name has its nearest ids, nonsense has none."""
    assert small.nearest(name) == ids


def test_a_beginning_comes_before_a_part_and_a_part_before_a_likeness(
    small: Catalogue,
) -> None:
    """Names that begin with what was typed come first, then those that contain it."""
    assert small.nearest("export") == ["exports", "both-ways", "imports"]
    assert small.nearest("export", most=1) == ["exports"]


@pytest.mark.parametrize(
    ("name", "english", "chinese"),
    [
        ("exprots", "did you mean exports?", "是否想找：exports？"),
        (
            "export",
            "did you mean exports or both-ways or imports?",
            "是否想找：exports、both-ways、imports？",
        ),
        ("zzz", "try: openingcli list", "可以试试：openingcli list"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(
    small: Catalogue, name: str, english: str, chinese: str
) -> None:
    """An unknown name is refused with what to type next, in both languages."""
    with pytest.raises(UnknownNameError) as error:
        small.find(name)

    assert str(error.value) == f"no indicator called {name!r}"
    assert error.value.message.zh == f"没有名为“{name}”的指标"
    assert tuple(error.value.hint) == (english, chinese)


@pytest.mark.parametrize(
    ("name", "indicator"),
    [
        ("tarif-rate", "tariff-rate"),
        ("trade-volum", "trade-volume"),
        ("fdi-inflows", "fdi-inflow"),
        ("ftz", "ftz-count"),
        ("货物进出口", "trade-volume"),
        ("外商投资负面", "negative-list"),
    ],
)
def test_nearest_of_the_shipped_catalogue(
    catalogue: Catalogue, name: str, indicator: str
) -> None:
    """What users mistype in the shipped catalogue leads to what they meant."""
    assert indicator in catalogue.nearest(name)


# The figure of record


def of_record(catalogue: Catalogue, period: str) -> str | None:
    """The figure of record of a made catalogue, as value and source."""
    figure = catalogue.figure(it(catalogue), parse_period(period))
    return None if figure is None else f"{figure.value} {figure.source}"


@pytest.mark.parametrize(
    ("figures", "chosen"),
    [
        (["value: 100, source: old", "value: 101, source: old"], "101 old"),
        (["value: 101, source: new", "value: 101.5, source: old"], "101.5 old"),
        (["value: 100, hedge: over, source: new", "value: 90, source: old"], "90 old"),
        (["value: 101, source: echo", "value: 101, source: old"], "101 old"),
        (["value: 101, source: echo", "value: 101, source: new"], "101 new"),
        (["value: 101, source: old", "value: 101, source: new"], "101 new"),
        (
            [
                "value: 101, hedge: over, source: old",
                "value: 99, hedge: about, source: new",
            ],
            "99 new",
        ),
        (
            [
                "value: 101, hedge: over, source: old",
                "value: 102, hedge: over, source: old",
            ],
            "101 old",
        ),
        (["value: 101, source: echo", "value: 100, source: old"], "101 echo"),
        (
            ["value: 101, status: forecast, source: new", "value: 9, source: old"],
            "9 old",
        ),
        (
            ["value: 101, status: estimate, source: new", "value: 9, source: old"],
            "101 new",
        ),
        (
            ["value: 101, precision: 50, source: new", "value: 90, source: old"],
            "90 old",
        ),
    ],
    ids=[
        "tighter",
        "tighter-though-earlier",
        "hedged-is-open",
        "repeater-of-another",
        "repeater-of-it",
        "later-published",
        "both-open-later-published",
        "order-of-the-file",
        "tightness-before-independence",
        "no-forecast",
        "an-estimate-counts",
        "stated-precision",
    ],
)
def test_the_figure_of_record(figures: list[str], chosen: str) -> None:
    """Of several figures: no forecast, the tighter, the independent, the later."""
    catalogue = made(
        "amount", "flow", "CNY", *(f"period: 2020, {figure}" for figure in figures)
    )

    assert of_record(catalogue, "2020") == chosen


def test_tightness_is_relative_to_the_size() -> None:
    """A number in another scale or unit is not tighter for being small."""
    catalogue = made(
        "amount",
        "flow",
        "billion CNY",
        "period: 2020, value: 101, source: old",
        "period: 2020, value: 15, unit: billion USD, source: new",
    )

    assert of_record(catalogue, "2020") == "101 old"


@pytest.mark.parametrize(
    ("period", "value"),
    [
        ("2020", "1 old"),
        ("2021", None),
        ("2021-Q4", "2 old"),
        ("2021-10/2021-12", "2 old"),
        ("2021-12", None),
        ("2022", None),
        ("2022/2024", "3 old"),
        ("2023", None),
        ("../2025", None),
        ("2025", None),
        ("undated", None),
        ("2030", None),
    ],
)
def test_a_flow_answers_for_exactly_its_period(period: str, value: str | None) -> None:
    """A flow answers for its own days and for no longer or shorter time."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        "period: 2020, value: 1",
        "period: 2021-Q4, value: 2",
        "period: 2022/2024, value: 3, over: total",
        "period: ../2025, value: 4",
        "period: undated, value: 5",
        "period: 2030, value: 6, status: forecast",
    )

    assert of_record(catalogue, period) == value


@pytest.mark.parametrize(
    ("measure", "time", "unit"),
    [
        ("count", "stock", "zones"),
        ("rate", "flow", "percent"),
        ("share", "flow", "percent"),
        ("rank", "flow", "place"),
    ],
)
@pytest.mark.parametrize(
    ("period", "value"),
    [
        ("2020", "3 old"),
        ("2020-06-30", "2 old"),
        ("2020-H1", None),
        ("2021", "4 old"),
        ("2022", None),
        ("2023", None),
        ("undated", None),
        ("2030", None),
    ],
)
def test_a_moment_answers_for_its_year(
    measure: str, time: str, unit: str, period: str, value: str | None
) -> None:
    """A stock, rate, share or rank answers a year with the last figure inside it."""
    catalogue = made(
        measure,
        time,
        unit,
        "period: 2020-03, value: 1",
        "period: 2020-12, value: 3",
        "period: 2020-06-30, value: 2",
        "period: 2021, value: 4",
        "period: 2021-12-31, value: 5",
        "period: ../2022, value: 6",
        "period: 2023-01/2023-07, value: 7, over: average",
        "period: undated, value: 8",
        "period: 2030-06, value: 9, status: forecast",
    )

    assert of_record(catalogue, period) == value


def test_a_stock_amount_answers_for_its_year() -> None:
    """Reserves at the end of a month answer for the year, as any stock does."""
    catalogue = made("amount", "stock", "CNY", "period: 2020-09, value: 7")

    assert of_record(catalogue, "2020") == "7 old"


def test_printed_changes_never_answer() -> None:
    """A printed growth is no level, so it is no figure of record of its year."""
    catalogue = made(
        "rate",
        "stock",
        "percent",
        "period: 2019, value: 3",
        "from: 2019, to: 2020, value: 25, unit: percent",
    )

    assert of_record(catalogue, "2020") is None
    assert [f.kind for f in catalogue.levels(it(catalogue))] == [Kind.OBSERVATION]


def test_all_that_answer_stand_in_order() -> None:
    """Every figure of a period is given, that of record first."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        "period: 2020, value: 99, hedge: over, source: new",
        "period: 2020, value: 98, source: echo",
        "period: 2020, value: 98, source: old",
        "period: 2021, value: 97, source: old",
        "source: office, values: {2020: 98.5}",
    )

    answers = catalogue.answering(it(catalogue), parse_period("2020"))

    assert [f.source for f in answers] == ["office", "old", "echo", "new"]


@pytest.mark.parametrize(
    ("measure", "time", "figures", "years"),
    [
        (
            "amount",
            "flow",
            ["2022", "2020", "2020-Q1", "2021-06", "2013/2024"],
            [2020, 2022],
        ),
        ("amount", "stock", ["2022", "2021-06", "2020-12-31"], [2020, 2021, 2022]),
        ("amount", "stock", ["undated", "../2019", "2013/2024"], []),
    ],
)
def test_years(measure: str, time: str, figures: list[str], years: list[int]) -> None:
    """A flow has the years it is printed for, a stock those it is dated in."""
    catalogue = made(
        measure, time, "CNY", *(f"period: {period}, value: 1" for period in figures)
    )

    assert catalogue.years(it(catalogue)) == years


def test_every_year_has_its_figure(catalogue: Catalogue) -> None:
    """Each year that an indicator is said to have is answered with a figure."""
    unanswered = [
        (indicator.id, year)
        for indicator in catalogue.indicators.values()
        for year in catalogue.years(indicator)
        if catalogue.figure(indicator, parse_period(str(year))) is None
    ]

    assert unanswered == []


@pytest.mark.parametrize(
    ("figures", "latest"),
    [
        (["2020", "2022", "2021"], "2022"),
        (["2022", "2022-06"], "2022"),
        (["2022", "2023-01"], "2023-01"),
        (["2022", "2013/2024"], "2013/2024"),
        (["2024", "2013/2024"], "2024"),
        (["2020", "undated"], "2020"),
        (["undated"], "undated"),
        (["2020", "../2022-03"], "../2022-03"),
        (["2020", "2030, status: forecast"], "2020"),
        (["2030, status: forecast"], None),
    ],
)
def test_the_latest_figure(figures: list[str], latest: str | None) -> None:
    """The latest figure is of the latest end that is no forecast."""
    catalogue = made(
        "amount", "flow", "CNY", *(f"period: {period}, value: 1" for period in figures)
    )

    figure = catalogue.latest(it(catalogue))

    assert (figure.period if figure else None) == latest


def test_the_latest_of_equal_periods_is_that_of_record() -> None:
    """Where several figures are of the latest period, the one of record is taken."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        "period: 2020, value: 100, hedge: over, source: new",
        "period: 2020, value: 101, source: old",
    )

    figure = catalogue.latest(it(catalogue))

    assert figure is not None
    assert figure.value == "101"


# Figures


def test_ids_are_unique_with_a_suffix_where_needed() -> None:
    """An id is indicator, period and source; only a second one has a suffix."""
    catalogue = made(
        "amount",
        "flow",
        "CNY",
        "period: 2020, value: 1",
        "period: 2020, value: 2",
        "period: 2020, value: 3, source: new",
        "period: 2013/2024, value: 4, converted: {value: 5, unit: USD, printed: five}",
        "from: 2019, to: 2020, value: 25, unit: percent",
        "source: office, values: {2020: 6}",
    )

    assert [f.id for f in catalogue.figures["it"]] == [
        "it/2020/old",
        "it/2020/old:2",
        "it/2020/new",
        "it/2013/2024/old",
        "it/2013/2024/old:2",
        "it/2019-to-2020/old",
        "it/2020/office",
    ]


def test_ids_of_the_shipped_catalogue_are_unique(catalogue: Catalogue) -> None:
    """No two figures of the shipped catalogue share an id."""
    ids = [f.id for figures in catalogue.figures.values() for f in figures]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("unit", "text", "base_value", "base_unit", "low", "high"),
    [
        ("CNY", "value: 5500", "5500", "CNY", "5450", "5550"),
        ("million CNY", "value: 1.24", "1240000", "CNY", "1235000", "1245000"),
        ("million CNY", "value: 1.60", "1600000", "CNY", "1550000", "1650000"),
        (
            "trillion CNY",
            "value: 41, hedge: over",
            "41000000000000",
            "CNY",
            "41000000000000",
            None,
        ),
        (
            "CNY",
            "value: 3.5, unit: trillion USD",
            "3500000000000",
            "USD",
            "3450000000000",
            "3550000000000",
        ),
        ("CNY", "value: 5500, precision: 5", "5500", "CNY", "5495", "5505"),
    ],
)
def test_figures_are_resolved(
    unit: str, text: str, base_value: str, base_unit: str, low: str, high: str | None
) -> None:
    """A figure has its value without scale, its unit and its bounds, all exact."""
    catalogue = made("amount", "flow", unit, f"period: 2020, {text}")

    (figure,) = catalogue.figures["it"]
    assert str(figure.base_value) == base_value
    assert figure.base_unit == base_unit
    assert figure.low == Decimal(low)
    assert figure.high == (None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("measure", "unit", "text", "low", "high"),
    [
        ("count", "zones", "value: 22", "22", "22"),
        ("count", "zones", "value: 999", "999", "999"),
        ("count", "zones", "value: 120", "120", "120"),
        ("count", "zones", "value: 1000", "500", "1500"),
        ("count", "zones", "value: 22.5", "22.45", "22.55"),
        ("count", "million zones", "value: 22", "21500000", "22500000"),
        ("count", "zones", "value: 22, precision: 1", "21", "23"),
        ("rank", "place", "value: 34", "34", "34"),
        ("rank", "place", "value: 120", "120", "120"),
        ("rate", "percent", "value: 7", "6.5", "7.5"),
        ("share", "whole", "value: 1/3", "29.1", "37.5"),
    ],
)
def test_ranks_and_small_counts_are_exact(
    measure: str, unit: str, text: str, low: str, high: str
) -> None:
    """Ranks and unscaled counts of three digits are exact, everything else is not."""
    catalogue = made(measure, "stock", unit, f"period: 2020, {text}")

    (figure,) = catalogue.figures["it"]
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))


def test_a_fraction_is_a_percentage() -> None:
    """A third of the whole is 33.3 percent."""
    catalogue = made("share", "stock", "whole", "period: 2020, value: 1/3")

    (figure,) = catalogue.figures["it"]
    assert figure.value == "1/3"
    assert (str(figure.base_value), figure.base_unit) == ("33.3", "percent")


def test_a_conversion_is_a_figure_of_its_own() -> None:
    """The document's own conversion has its own value, unit, hedge and printed form."""
    catalogue = made(
        "amount",
        "flow",
        "trillion CNY",
        "period: 2020, value: 25.7, converted: "
        '{value: 3.5, unit: trillion USD, hedge: about, printed: "about 3.5"}',
    )

    plain, converted = catalogue.figures["it"]
    assert (plain.kind, plain.value, plain.hedge) == (Kind.OBSERVATION, "25.7", None)
    assert (converted.kind, converted.value, converted.hedge) == (
        Kind.CONVERTED,
        "3.5",
        "about",
    )
    assert converted.base_unit == "USD"
    assert converted.printed == "about 3.5"
    assert converted.line == plain.line


@pytest.mark.parametrize(
    ("figure_id", "value", "low", "high", "code"),
    [
        (
            "both-ways/2020/office",
            "180.2005",
            "175200450000",
            "185200550000",
            "EXP + IMP",
        ),
        ("both-ways/2022/office", "216", "210500000000", "221500000000", "EXP + IMP"),
    ],
)
def test_sums_are_derived_for_each_year_that_has_all_parts(
    small: Catalogue, figure_id: str, value: str, low: str, high: str, code: str
) -> None:
    """A sum has the exact total and the summed bounds of its parts of one source."""
    figure = by_id(small, figure_id)

    assert figure.kind is Kind.DERIVED
    assert (figure.value, figure.unit) == (value, "billion CNY")
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))
    assert (figure.code, figure.vintage) == (code, "2025-01")


def test_a_year_without_all_parts_has_no_sum(small: Catalogue) -> None:
    """A year that one part lacks is not summed, nor are figures of documents."""
    assert [f.id for f in small.figures["both-ways"]] == [
        "both-ways/2020/office",
        "both-ways/2022/office",
    ]


def test_shipped_sums_are_the_sums_of_their_parts(catalogue: Catalogue) -> None:
    """Each derived figure of the shipped catalogue is the sum of its parts."""
    wrong = []
    for indicator in catalogue.indicators.values():
        for figure in catalogue.figures[indicator.id]:
            if figure.kind is Kind.DERIVED:
                parts = [
                    part.base_value
                    for part_id in indicator.sum_of
                    for part in catalogue.figures[part_id]
                    if (part.period, part.source) == (figure.period, figure.source)
                ]
                if sum(parts) != figure.base_value or len(parts) < 2:
                    wrong.append(figure.id)

    assert wrong == []


# Search


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("exports", ["exports", "both-ways"]),
        ("EXPORTS", ["exports", "both-ways"]),
        ("export", ["exports", "both-ways"]),
        ("出口", ["exports", "both-ways"]),
        ("外销", ["exports"]),
        ("sales abroad", ["exports"]),
        ("sold", ["exports"]),
        ("abroad goods", ["exports", "imports"]),
        ("排名", ["world-rank"]),
        ("开放", ["open-zones"]),
        ("ranks", ["world-rank"]),
        ("turnover", ["exports", "both-ways"]),
        ("goods sold zzz", ["exports"]),
        ("sold zzz", []),
        ("zzz", []),
        ("", []),
        ("   ", []),
        ("e", []),
    ],
)
def test_search_of_the_small_catalogue(
    small: Catalogue, words: str, ids: list[str]
) -> None:
    """Names come before headings and definitions; every word is to be found."""
    assert [hit.indicator.id for hit in search(small, words)] == ids


@pytest.mark.parametrize(
    ("words", "first", "others"),
    [
        ("外商投资", "fdi-inflow", {"negative-list", "foreign-enterprises"}),
        ("自贸区", "ftz-count", set()),
        ("关税", "tariff-rate", {"tariff-commitment", "tariff-applied"}),
        ("负面清单", "negative-list", set()),
        ("外资", "fdi-inflow", {"fdi-rank", "fdi-world-share", "negative-list"}),
        ("外贸", "trade-volume", {"trading-enterprises"}),
        ("foreign investment", "fdi-inflow", {"negative-list", "fdi-inflow-bop"}),
        ("tariffs", "tariff-rate", {"tariff-commitment", "tariff-applied"}),
        ("tariff", "tariff-rate", {"tariff-commitment", "hainan-zero-tariff-share"}),
        ("fdi", "fdi-inflow", {"fdi-rank"}),
        ("free trade zones", "ftz-count", set()),
        ("gdp", "gdp", {"gdp-growth", "gdp-per-capita"}),
        ("innovation index", "gii-rank", set()),
        ("海南", "hainan-zero-tariff-share", set()),
    ],
)
def test_search_of_the_shipped_catalogue(
    catalogue: Catalogue, words: str, first: str, others: set[str]
) -> None:
    """What a reader would look for comes first, in English and in Chinese."""
    found = [hit.indicator.id for hit in search(catalogue, words)]

    assert found[0] == first
    assert others <= set(found)


def test_a_name_counts_for_more_than_a_definition(small: Catalogue) -> None:
    """A word of a name scores higher than the same word of a definition."""
    scores = {hit.indicator.id: hit.score for hit in search(small, "abroad")}

    assert scores["exports"] > scores["imports"]


def test_search_is_ordered_by_score(catalogue: Catalogue) -> None:
    """Hits come with falling scores, and equal ones in the order of the file."""
    hits = search(catalogue, "trade")

    order = list(catalogue.indicators)
    keys = [(-hit.score, order.index(hit.indicator.id)) for hit in hits]
    assert keys == sorted(keys)
    assert all(hit.score > 0 for hit in hits)


def test_every_indicator_is_found_by_its_names(catalogue: Catalogue) -> None:
    """Both names of every indicator lead a search to it, at the top or equal to it."""
    missed = [
        (indicator.id, name)
        for indicator in catalogue.indicators.values()
        for name in indicator.name
        if not (hits := search(catalogue, name))
        or indicator.id
        not in [hit.indicator.id for hit in hits if hit.score == hits[0].score]
    ]

    assert missed == []
