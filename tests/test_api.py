"""The package in a program: what it offers, and that what is said of it is so."""

import doctest
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import openingcli
from openingcli import OpeningError, api, load_catalogue
from tests.conftest import FILES, ROOT

PAGE = ROOT / "docs" / "python.md"
BLOCK = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def catalogue() -> api.Catalogue:
    """The shipped catalogue, as a program loads it."""
    return load_catalogue()


def test_examples_of_the_module_are_true() -> None:
    """Every example in a docstring gives what it shows."""
    failed, tried = doctest.testmod(api)

    assert tried > 5
    assert failed == 0


def test_examples_of_the_page_are_true() -> None:
    """Every example of docs/python.md gives what it shows, one after the other."""
    page = "".join(BLOCK.findall(PAGE.read_text("utf-8")))
    example = doctest.DocTestParser().get_doctest(page, {}, PAGE.name, None, None)
    runner = doctest.DocTestRunner()

    failed, tried = runner.run(example)

    assert tried > 10
    assert failed == 0


def test_page_names_fields_that_exist(catalogue: api.Catalogue) -> None:
    """What docs/python.md calls public is there."""
    figure = catalogue.figure("gdp", 2024)
    comparison = catalogue.compare("goods-exports", 2012, 2024)
    (judgement,) = catalogue.check("China has 22 pilot free trade zones.")
    examples: dict[str, list[object]] = {
        "`Indicator`": [catalogue.indicator("gdp")],
        "`Figure`": [figure],
        "`Source`": [catalogue.source(figure)],
        "`Series`": [catalogue.series("gdp")],
        "a comparison": [comparison, comparison.change],
        "a judgement": [judgement],
    }
    table = re.findall(r"^\| (.*?) \| (.*) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    public = {
        of: re.findall(r"`(\w+)`", fields) for of, fields in table if of in examples
    }

    assert list(public) == list(examples)
    for of, fields in public.items():
        for field in fields:
            assert any(hasattr(one, field) for one in examples[of]), (of, field)


def test_the_package_itself_is_light() -> None:
    """`import openingcli` loads nothing until something is asked of it."""
    program = "import openingcli, sys; print(*(m for m in sys.modules if '.api' in m or 'openingcli.' in m))"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True
    )

    assert done.stdout == b"\n"


def test_the_package_offers_what_it_says() -> None:
    """Each public name is there, and no other is made up."""
    assert [getattr(openingcli, name) for name in openingcli.__all__] == [
        api.OpeningError,
        api.load_catalogue,
    ]
    with pytest.raises(AttributeError, match="has no attribute 'nosuch'"):
        openingcli.nosuch  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.parametrize("name", ["goods-exports", "Goods exports", "货物出口额"])
def test_any_name_finds_the_indicator(catalogue: api.Catalogue, name: str) -> None:
    """An id, an English and a Chinese name lead to one indicator."""
    assert catalogue.indicator(name).id == "goods-exports"


def test_search_and_order(catalogue: api.Catalogue) -> None:
    """`indicators` has all of them, `search` the fitting ones, best first."""
    assert len(catalogue.indicators()) > 100
    assert catalogue.search("自贸试验区")[0].id == "ftz-count"
    assert catalogue.search("zzzzzz") == []


def test_figure_takes_a_year_or_a_period(catalogue: api.Catalogue) -> None:
    """A year may be a number or a text; without one it is the latest."""
    assert catalogue.figure("gdp", 2023) == catalogue.figure("gdp", "2023")
    latest = catalogue.figure("gdp")
    assert latest.when.sort_key == max(
        f.when.sort_key for f in catalogue.figures("gdp") if f.is_level
    )


def test_series_is_exact_and_of_one_source(catalogue: api.Catalogue) -> None:
    """Years are in order, every digit as published, the unit without a scale."""
    series = catalogue.series("fdi-inflow")

    assert list(series.values) == sorted(series.values)
    assert series.values[2012] == Decimal("121073140000")
    assert (series.unit, series.source.id) == ("USD", "unctad-wir-2026")
    assert catalogue.series("fdi-inflow", "unctad-wir-2026") == series


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        (
            lambda c: c.indicator("gpd"),
            "no indicator called 'gpd'",
            "did you mean gdp?",
        ),
        (
            lambda c: c.figure("gdp", 1950),
            "no figures for gdp 1950",
            "nearest with figures: 1978",
        ),
        (
            lambda c: c.compare("gdp", 1900, 2024),
            "no figures for gdp 1900",
            "nearest with figures: 1978",
        ),
        (
            lambda c: c.compare("gdp", 2012, 2090),
            "no figures for gdp 2090",
            "nearest with figures: 2025",
        ),
        (
            lambda c: c.series("ftz-count"),
            "no annual series of ftz-count",
            "documents print its figures: openingcli show ftz-count",
        ),
        (
            lambda c: c.series("gdp", "wu-2025"),
            "no annual series of gdp by wu-2025",
            "there is one by world-bank-wdi",
        ),
    ],
)
def test_what_cannot_be_answered(
    catalogue: api.Catalogue, call: object, message: str, hint: str
) -> None:
    """A question without an answer raises, with what to try; a traceback shows both."""
    assert callable(call)
    with pytest.raises(OpeningError) as caught:
        call(catalogue)

    assert str(caught.value) == message
    assert caught.value.hint.en == hint
    assert caught.value.__notes__ == [f"hint: {hint}"]


def test_overlay_and_alone(tmp_path: Path) -> None:
    """Files are laid over the shipped catalogue; alone they stand without it."""
    small = FILES / "good/small.yaml"

    alone = load_catalogue(small, alone=True)

    assert "gdp" not in {indicator.id for indicator in alone.indicators()}
    assert alone.indicator("duty").id == "duty"
    with pytest.raises(OpeningError, match="no such file"):
        load_catalogue(str(tmp_path / "none.yaml"))
    with pytest.raises(ValueError, match="name a file"):
        load_catalogue(alone=True)


def test_table_keeps_decimals(catalogue: api.Catalogue) -> None:
    """A DataFrame has the rows of `export`, its numbers exact."""
    pytest.importorskip("pandas", reason="pandas is 150 MB: installed apart")

    frame = catalogue.to_pandas("import-world-share")

    assert frame["base_value"].tolist() == [Decimal("9.7"), Decimal("10.5")]
    assert frame["id"].tolist() == [
        "import-world-share/2012/wang-2025",
        "import-world-share/2024/wang-2025",
    ]
    assert len(catalogue.to_pandas()) > 1000


def test_table_without_pandas(
    catalogue: api.Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where pandas is missing, what to install is said."""
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(ImportError, match="pip install pandas"):
        catalogue.to_pandas()
