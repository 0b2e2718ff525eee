"""The laws of the data: every figure stands in its document, as it is recorded.

The documents are no part of the project. Where they are not at hand, the tests that
need them are skipped.
"""

import csv
import hashlib
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import pytest

from openingcli.catalogue import Catalogue
from openingcli.language import Said
from openingcli.loading import load
from openingcli.records import Figure, Kind, Source
from tests.conftest import ROOT
from tests.reading import GROWN, Read, document_lines, normalised, read

SHARED = ROOT.parent / "shared"
DOCUMENTS = SHARED / "documents"
SERIES = SHARED / "series" / "china-official.csv"

needs_documents = pytest.mark.skipif(
    not DOCUMENTS.is_dir(), reason=f"the source documents are not at {DOCUMENTS}"
)
needs_series = pytest.mark.skipif(
    not SERIES.is_file(), reason=f"the official series are not at {SERIES}"
)

MOST_WORDS = 8
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SMALLEST_DIFFERENCE = Decimal("1e-6")
"""Binary arithmetic leaves no more than this share of a number behind."""

CATALOGUE = load([])
FIGURES = [figure for found in CATALOGUE.figures.values() for figure in found]
PRINTED = [f for f in FIGURES if f.kind not in (Kind.SERIES, Kind.DERIVED)]
WITH_DOCUMENT = [s for s in CATALOGUE.sources.values() if s.document]


class OwnText(NamedTuple):
    """A text of our own, and where it stands in the catalogue."""

    where: str
    text: Said


def own_texts(catalogue: Catalogue) -> Iterator[OwnText]:
    """Definitions, notes, reasons and scopes: what we wrote ourselves."""
    for concept in catalogue.concepts.values():
        yield OwnText(f"{concept.id}.differs", concept.differs)
    for indicator in catalogue.indicators.values():
        yield OwnText(f"{indicator.id}.definition", indicator.definition)
        for about in indicator.series:
            if about.note:
                yield OwnText(f"{indicator.id}.{about.source}.note", about.note)
    for figure in FIGURES:
        if figure.kind is Kind.CONVERTED:
            continue
        for field, why in figure.inferred.items():
            yield OwnText(f"{figure.id}.inferred.{field}", why)
        more = {"note": figure.note, "because": figure.because, "scope": figure.scope}
        for name, text in more.items():
            if text:
                yield OwnText(f"{figure.id}.{name}", text)


def every_name(catalogue: Catalogue) -> Iterator[OwnText]:
    """The name of every record of the catalogue."""
    for collection in ("categories", "units", "sources", "concepts", "indicators"):
        for record in getattr(catalogue, collection).values():
            yield OwnText(f"{collection}.{record.id}", record.name)


OWN_TEXTS = list(own_texts(CATALOGUE))
NAMES = list(every_name(CATALOGUE))


@cache
def lines(source: str) -> list[str]:
    """The lines of the document of a source that are not empty."""
    path = DOCUMENTS / CATALOGUE.sources[source].document
    return document_lines(path.read_text("utf-8"))


def by_id(item: object) -> str:
    """The name of a test's case."""
    return str(getattr(item, "id", getattr(item, "where", item)))


# The shape of the data


@pytest.mark.parametrize("figure", PRINTED, ids=by_id)
def test_printed_figure_has_its_place(figure: Figure) -> None:
    """A number of a document has source, line and printed form."""
    assert CATALOGUE.sources[figure.source].document
    assert figure.line > 0
    assert 1 <= len(figure.printed.split()) <= MOST_WORDS


def test_series_have_their_origin() -> None:
    """Every value of a series has source, code and release."""
    series = [f for f in FIGURES if f.kind is Kind.SERIES]

    assert series
    assert [f.id for f in series if not (f.source and f.code and f.vintage)] == []


def test_sums_name_their_parts() -> None:
    """Every computed figure names the codes that it is the sum of."""
    derived = [f for f in FIGURES if f.kind is Kind.DERIVED]

    assert derived
    assert [f.id for f in derived if " + " not in f.code] == []


def test_ids_of_figures_are_unique() -> None:
    """The stable id of a figure is its own."""
    ids = [figure.id for figure in FIGURES]

    assert len(ids) == len(set(ids))


def test_every_id_that_is_named_exists() -> None:
    """No figure, indicator or source names what is not there."""
    indicators = CATALOGUE.indicators.values()
    units = {
        unit for f in FIGURES if f.kind is not Kind.CHANGE for unit in f.parsed_unit.ids
    }

    assert {f.source for f in FIGURES} <= CATALOGUE.sources.keys()
    assert units <= CATALOGUE.units.keys()
    assert {i.category for i in indicators} <= CATALOGUE.categories.keys()
    assert {i.concept for i in indicators if i.concept} <= CATALOGUE.concepts.keys()
    assert {
        part for i in indicators for part in i.sum_of
    } <= CATALOGUE.indicators.keys()
    assert {
        repeated for s in CATALOGUE.sources.values() for repeated in s.repeats
    } <= CATALOGUE.sources.keys()


def test_nothing_is_left_without_use() -> None:
    """Every source has a figure; every category, concept and unit is used."""
    indicators = CATALOGUE.indicators.values()
    units = {
        unit for f in FIGURES if f.kind is not Kind.CHANGE for unit in f.parsed_unit.ids
    }
    units |= {unit for i in indicators for unit in i.parsed_unit.ids}

    assert CATALOGUE.sources.keys() == {f.source for f in FIGURES}
    assert CATALOGUE.categories.keys() == {i.category for i in indicators}
    assert CATALOGUE.concepts.keys() == {i.concept for i in indicators if i.concept}
    assert CATALOGUE.units.keys() == units
    assert [i.id for i in indicators if not CATALOGUE.figures[i.id]] == []


# Both languages


@pytest.mark.parametrize("name", NAMES, ids=by_id)
def test_every_name_is_in_both_languages(name: OwnText) -> None:
    """A name is English in English and, a foreign author's apart, Chinese in Chinese."""
    english, chinese = name.text

    assert english.strip()
    assert chinese.strip()
    assert not CHINESE.search(english)
    record = CATALOGUE.sources.get(name.where.removeprefix("sources."))
    if record is None or not record.author:  # an author's Chinese name may be unknown
        assert CHINESE.search(chinese)


@pytest.mark.parametrize("own", OWN_TEXTS, ids=by_id)
def test_every_text_of_ours_is_in_both_languages(own: OwnText) -> None:
    """Definitions, notes, scopes and reasons are written in both languages."""
    english, chinese = own.text

    assert english.strip()
    assert not CHINESE.search(english)
    assert CHINESE.search(chinese)


# The documents


@needs_documents
@pytest.mark.parametrize("source", WITH_DOCUMENT, ids=by_id)
def test_document_is_the_edition_that_lines_were_counted_in(source: Source) -> None:
    """The text edition is, byte for byte, the one that the catalogue names."""
    data = (DOCUMENTS / source.document).read_bytes()

    assert hashlib.sha256(data).hexdigest() == source.sha256


@needs_documents
@pytest.mark.parametrize("figure", PRINTED, ids=by_id)
def test_printed_form_stands_at_its_line(figure: Figure) -> None:
    """The printed form is found in its document, at the line that is recorded."""
    text = lines(figure.source)

    assert figure.line <= len(text)
    assert normalised(figure.printed) in normalised(text[figure.line - 1])


@pytest.mark.parametrize("figure", PRINTED, ids=by_id)
def test_value_is_read_again(figure: Figure) -> None:
    """The number in the printed form is that of the record, scale and all.

    Unless it is said to be inferred; a misprint is read as it was printed.
    """
    if "value" in figure.inferred:
        return

    assert matching(figure)


@pytest.mark.parametrize("figure", PRINTED, ids=by_id)
def test_unit_is_read_again(figure: Figure) -> None:
    """A currency or percent sign beside the number is the unit of the record."""
    if {"value", "unit"} & figure.inferred.keys():
        return

    found = {one.unit for one in matching(figure)}

    base = figure.parsed_unit.base if figure.kind is not Kind.CHANGE else figure.unit
    named = base if base in ("CNY", "USD", "percent") else ""
    assert named in found


@pytest.mark.parametrize("figure", PRINTED, ids=by_id)
def test_hedge_is_read_again(figure: Figure) -> None:
    """The hedge before the number is that of the record, and none where it has none."""
    if {"value", "hedge"} & figure.inferred.keys():
        return

    found = {one.hedge for one in matching(figure)}

    assert (str(figure.hedge or "")) in found


def matching(figure: Figure) -> list[Read]:
    """The numbers in the printed form that equal the one of the record."""
    value = figure.corrected or figure.value
    if "/" in value:
        return [one for one in read(figure.printed) if one.value == value]
    exponent = figure.parsed_unit.exponent if figure.kind is not Kind.CHANGE else 0
    found = read(figure.printed)
    if figure.unit == "fold":
        found = [one for one in found if _is_multiple(figure, one)]
    return [one for one in found if one.base == Decimal(value).scaleb(exponent)]


def _is_multiple(figure: Figure, one: Read) -> bool:
    words = normalised(figure.printed)
    grown = any(word in words and GROWN[word] == one.value for word in GROWN)
    return grown or "times" in words or "fold" in words


# What is ours is ours


@needs_documents
@pytest.mark.parametrize("own", OWN_TEXTS, ids=by_id)
def test_no_sentence_is_copied(own: OwnText) -> None:
    """No run of eight words of ours stands in a document."""
    words = plain_words(own.text.en)
    runs = {
        " ".join(words[i : i + MOST_WORDS]) for i in range(len(words) - MOST_WORDS + 1)
    }

    assert [run for run in runs for text in documents() if run in text] == []


@cache
def documents() -> list[str]:
    """Each document as words alone."""
    paths = sorted(DOCUMENTS.glob("*.txt"))
    return [" ".join(plain_words(path.read_text("utf-8"))) for path in paths]


def plain_words(text: str) -> list[str]:
    """Words without punctuation, as texts are compared."""
    return re.findall(r"[\w.%$]*\w", normalised(text))


# Official series


@needs_series
def test_series_are_those_of_their_publishers() -> None:
    """Every value of a series is the publisher's, but for binary residue."""
    with SERIES.open(encoding="utf-8", newline="") as file:
        official = {
            (row["code"], row["year"]): Decimal(row["value"])
            for row in csv.DictReader(file)
        }
    ours = {(f.code, f.period): f for f in FIGURES if f.kind is Kind.SERIES}

    assert ours.keys() - official.keys() == set()
    assert [
        (figure.id, figure.value, str(official[key]))
        for key, figure in ours.items()
        if abs(Decimal(figure.value) - official[key])
        > SMALLEST_DIFFERENCE * abs(official[key])
    ] == []


@needs_series
def test_series_are_whole() -> None:
    """No year of a series that we carry is left out."""
    codes = {f.code for f in FIGURES if f.kind is Kind.SERIES}
    with SERIES.open(encoding="utf-8", newline="") as file:
        official = {
            (row["code"], row["year"])
            for row in csv.DictReader(file)
            if row["code"] in codes
        }

    assert official == {(f.code, f.period) for f in FIGURES if f.kind is Kind.SERIES}


@needs_series
def test_series_add_no_digit() -> None:
    """A value of ours never has more digits than the publisher's."""
    with SERIES.open(encoding="utf-8", newline="") as file:
        official = {
            (row["code"], row["year"]): row["value"] for row in csv.DictReader(file)
        }

    longer = [
        (figure.id, figure.value)
        for figure in FIGURES
        if figure.kind is Kind.SERIES
        and digits(figure.value) > digits(official[figure.code, figure.period])
    ]

    assert longer == []


def digits(number: str) -> int:
    """How many digits of a number count."""
    return len(Decimal(number).normalize().as_tuple().digits)


# The reader of this test


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("over CNY 41 trillion", [Read("41", 12, "CNY", "over")]),
        ("approximately 3.5 trillion U.S. dollars", [Read("3.5", 12, "USD", "about")]),
        ("exceeded the US$1 trillion threshold", [Read("1", 12, "USD", "over")]),
        ("almost US$3 trillion", [Read("3", 12, "USD", "nearly")]),
        (
            "from 9.7% in 2012",
            [Read("9.7", 0, "percent", ""), Read("2012", 0, "", "")],
        ),
        ("close to 700,000 foreign trade companies", [Read("700000", 0, "", "nearly")]),
        ("world's second-largest services trader", [Read("2", 0, "", "")]),
        ("from 38th place", [Read("38", 0, "", "")]),
        ("nearly one-third of the total", [Read("1/3", 0, "", "nearly")]),
        ("more than tripled", [Read("3", 0, "", "over")]),
        ("among the top three", [Read("3", 0, "", "at-most")]),
        ("surpassing 700 billion U.S. dollars", [Read("700", 9, "USD", "over")]),
        ("162.780 billion", [Read("162.780", 9, "", "")]),
        ("no number", []),
    ],
)
def test_reader_of_printed_forms(printed: str, found: list[Read]) -> None:
    """The reader sees number, scale, unit and hedge of a printed form."""
    assert read(printed) == found


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("41 trillion.¹⁵ “So”", '41 trillion. "so"'),
        ("high‑standard\u00a0opening", "high-standard opening"),
        ("China’s ＧＤＰ", "china's gdp"),
    ],
)
def test_texts_are_compared_in_one_form(text: str, same: str) -> None:
    """Note marks, quotes, dashes, white space, width and case do not count."""
    assert normalised(text) == same
