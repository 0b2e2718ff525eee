"""Answers as flat rows for machines: JSON, CSV and TSV, every decimal exact."""

import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING

from openingcli.catalogue import Catalogue
from openingcli.characters import HIDDEN
from openingcli.hedges import is_fraction
from openingcli.language import Language
from openingcli.records import Figure, Indicator
from openingcli.render.safety import clean
from openingcli.words import say

if TYPE_CHECKING:  # reading documents costs large patterns: only verify needs them
    from openingcli.check import Judgement
    from openingcli.compare import Comparison
    from openingcli.crosscheck import CrossCheck
    from openingcli.verify import Verification

Cell = str | int | bool | Decimal | None
Row = dict[str, Cell]

FIGURE_KEYS = [
    "id",
    "indicator",
    "name_en",
    "name_zh",
    "category",
    "area",
    "kind",
    "period",
    "from",
    "to",
    "over",
    "value",
    "unit",
    "base_value",
    "base_unit",
    "low",
    "high",
    "hedge",
    "status",
    "streak",
    "source",
    "document",
    "line",
    "section",
    "printed",
    "cites",
    "inferred",
    "corrected",
    "vintage",
    "note_en",
    "note_zh",
]
INDICATOR_KEYS = [
    "indicator",
    "name_en",
    "name_zh",
    "category",
    "measure",
    "unit",
    "figures",
    "latest_period",
    "latest_value",
    "latest_unit",
    "latest_hedge",
]
COMPARISON_KEYS = [
    "indicator",
    "before_period",
    "before",
    "before_unit",
    "before_hedge",
    "before_source",
    "after_period",
    "after",
    "after_unit",
    "after_hedge",
    "after_source",
    "change",
    "change_unit",
    "change_low",
    "change_high",
    "percent",
    "percent_low",
    "percent_high",
    "multiple",
    "annual_growth",
    "annual_growth_low",
    "annual_growth_high",
    "note",
]
SOURCE_KEYS = [
    "id",
    "indicator",
    "period",
    "source",
    "title",
    "author",
    "publisher",
    "published",
    "document",
    "line",
    "section",
    "printed",
    "cites",
    "inferred",
    "corrected",
    "repeats",
]

CHECK_KEYS = [
    "claimed",
    "verdict",
    "cause",
    "figure",
    "indicator",
    "period",
    "found",
    "found_unit",
    "hedge",
    "source",
    "document",
    "line",
]
CROSS_CHECK_KEYS = [
    "figure",
    "indicator",
    "period",
    "printed",
    "printed_unit",
    "printed_hedge",
    "printed_low",
    "printed_high",
    "source",
    "official_figure",
    "official_indicator",
    "official_period",
    "official",
    "official_unit",
    "official_low",
    "official_high",
    "official_source",
    "agreement",
    "apart",
    "apart_unit",
    "apart_low",
    "apart_high",
    "reasons",
]
VERIFICATION_KEYS = ["figure", "line", "printed", "found"]

FORMULA = re.compile(r"\s*(?:[=@＝＠]|[+\-＋－](?![0-9.,]+%?$))")
"""What a spreadsheet would run; a signed number alone is none."""


def figure_rows(catalogue: Catalogue, figures: Iterable[Figure]) -> list[Row]:
    """One row for each figure, with everything that is known of it."""
    return [_figure_row(catalogue, figure) for figure in figures]


def indicator_rows(
    catalogue: Catalogue,
    found: Iterable[tuple[Indicator, Figure | None]],
    scores: Sequence[int] = (),
) -> list[Row]:
    """One row for each indicator, with its latest figure; a search adds its score."""
    rows = []
    for number, (indicator, figure) in enumerate(found):
        row: Row = {
            "indicator": indicator.id,
            "name_en": indicator.name.en,
            "name_zh": indicator.name.zh,
            "category": indicator.category,
            "measure": indicator.measure.value,
            "unit": indicator.unit,
            "figures": len(catalogue.figures[indicator.id]),
            "latest_period": figure.period if figure else None,
            "latest_value": _value(figure) if figure else None,
            "latest_unit": figure.unit if figure else None,
            "latest_hedge": figure.hedge if figure else None,
        }
        if scores:
            row["score"] = scores[number]
        rows.append(row)
    return rows


def comparison_rows(comparisons: "Iterable[Comparison]") -> list[Row]:
    """One row for each comparison; what is not legitimate is null."""
    return [_comparison_row(comparison) for comparison in comparisons]


def source_rows(catalogue: Catalogue, figures: Iterable[Figure]) -> list[Row]:
    """One row for each figure: where it stands."""
    rows = []
    for figure in figures:
        source = catalogue.sources[figure.source]
        row = _figure_row(catalogue, figure)
        row |= {
            "period": figure.period or f"{figure.start}/{figure.end}",
            "title": source.title or None,
            "author": source.author or None,
            "publisher": source.publisher or None,
            "published": source.published or None,
            "repeats": " ".join(source.repeats) or None,
        }
        rows.append({key: row[key] for key in SOURCE_KEYS})
    return rows


def check_rows(judgements: "Iterable[Judgement]", catalogue: Catalogue) -> list[Row]:
    """One row for each figure of a claim; `found` is what it was judged by."""
    return [_check_row(catalogue, judgement) for judgement in judgements]


def _check_row(catalogue: Catalogue, judgement: "Judgement") -> Row:
    row: Row = dict.fromkeys(CHECK_KEYS)
    row |= {
        "claimed": judgement.claimed,
        "verdict": judgement.verdict.value,
        "cause": judgement.cause.value if judgement.cause else None,
    }
    figure = judgement.figure
    if figure is None or judgement.indicator is None:
        return row
    return row | {
        "figure": figure.id,
        "indicator": judgement.indicator.id,
        "period": figure.period or f"{figure.start}/{figure.end}",
        "found": _value(figure),
        "found_unit": figure.unit or None,
        "hedge": figure.hedge.value if figure.hedge else None,
        "source": figure.source,
        "document": catalogue.sources[figure.source].document or None,
        "line": figure.line or None,
    }


def cross_check_rows(found: "Iterable[CrossCheck]") -> list[Row]:
    """One row for each printed figure and official value; bounds in base units."""
    from openingcli.crosscheck import RELATIVE

    return [
        {
            "figure": one.printed.id,
            "indicator": one.indicator.id,
            "period": one.printed.period,
            "printed": _value(one.printed),
            "printed_unit": one.printed.unit,
            "printed_hedge": one.printed.hedge,
            "printed_low": one.printed.low,
            "printed_high": one.printed.high,
            "source": one.printed.source,
            "official_figure": one.official.id,
            "official_indicator": one.measure.id,
            "official_period": one.official.period,
            "official": _value(one.official),
            "official_unit": one.official.unit,
            "official_low": one.official.low,
            "official_high": one.official.high,
            "official_source": one.official.source,
            "agreement": one.agreement.value,
            "apart": one.apart,
            "apart_unit": "points" if one.indicator.measure in RELATIVE else "percent",
            "apart_low": one.apart_bounds.low,
            "apart_high": one.apart_bounds.high,
            "reasons": " ".join(one.reasons) or None,
        }
        for one in found
    ]


def verification_rows(verification: "Verification") -> list[Row]:
    """One row for each figure, then one for each number without a figure.

    `found` is true, or the words for what is wrong; null where there is no figure.
    """
    rows: list[Row] = [
        {
            "figure": one.figure.id,
            "line": one.figure.line,
            "printed": one.figure.printed,
            "found": one.is_found or " ".join(one.findings),
        }
        for one in verification.checked
    ]
    return rows + [
        {"figure": None, "line": one.line, "printed": one.around, "found": None}
        for one in verification.unaccounted
    ]


def to_json(rows: Sequence[Row]) -> str:
    """One array of flat objects; numbers in plain notation with their zeros.

    The standard library cannot write a Decimal exactly, a flat row is a few lines.
    Characters that a terminal would obey are escaped, which keeps their value.
    """
    if not rows:
        return "[]\n"
    return "[\n" + ",\n".join(f"  {_object(row)}" for row in rows) + "\n]\n"


def to_json_lines(rows: Iterable[Row]) -> str:
    """One object a line, the same objects as those of `to_json`."""
    return "".join(f"{_object(row)}\n" for row in rows)


def to_separated(rows: Sequence[Row], keys: Sequence[str], delimiter: str) -> str:
    """CSV or TSV with a header; text that a spreadsheet would run is led by a quote."""
    import csv

    out = StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(rows[0].keys() if rows else keys)
    writer.writerows([_separated(cell) for cell in row.values()] for row in rows)
    return out.getvalue()


def _figure_row(catalogue: Catalogue, figure: Figure) -> Row:
    indicator = catalogue.indicators[figure.indicator]
    source = catalogue.sources[figure.source]
    row: Row = {
        "id": figure.id,
        "indicator": indicator.id,
        "name_en": indicator.name.en,
        "name_zh": indicator.name.zh,
        "category": indicator.category,
        "area": indicator.area,
        "kind": figure.kind.value,
        "period": figure.period or None,
        "from": figure.start or None,
        "to": figure.end or None,
        "over": figure.over,
        "value": _value(figure),
        "unit": figure.unit,
        "base_value": figure.base_value,
        "base_unit": figure.base_unit,
        "low": figure.low,
        "high": figure.high,
        "hedge": figure.hedge,
        "status": figure.status,
        "streak": figure.streak or None,
        "source": figure.source,
        "document": source.document or None,
        "line": figure.line or None,
        "section": figure.section or None,
        "printed": figure.printed or None,
        "cites": figure.cites or None,
        "inferred": "; ".join(f"{k}: {why.en}" for k, why in figure.inferred.items())
        or None,
        "corrected": f"{figure.corrected}: {figure.because.en}"
        if figure.because
        else None,
        "vintage": figure.vintage or None,
        "note_en": _note(figure, Language.EN),
        "note_zh": _note(figure, Language.ZH),
    }
    return row


def _note(figure: Figure, language: Language) -> str | None:
    """The note of a figure; a scope narrower than the definition comes first."""
    scope = figure.scope.to(language) if figure.scope else ""
    said = [say("scope", language, scope=scope)] if scope else []
    if figure.note:
        said.append(figure.note.to(language))
    if figure.rate:
        said.append(figure.rate.to(language))
    comma = "；" if language is Language.ZH else "; "
    return comma.join([*(one.rstrip(".。") for one in said[:-1]), *said[-1:]]) or None


def _comparison_row(comparison: "Comparison") -> Row:
    change = comparison.change
    row: Row = {"indicator": comparison.indicator.id}
    for end in ("before", "after"):
        figure: Figure = getattr(comparison, end)
        row |= {
            f"{end}_period": figure.period,
            end: _value(figure),
            f"{end}_unit": figure.unit,
            f"{end}_hedge": figure.hedge,
            f"{end}_source": figure.source,
        }
    row |= dict.fromkeys(COMPARISON_KEYS[len(row) :])
    if change is not None:
        row |= {
            "change": change.difference,
            "change_unit": change.unit,
            "change_low": change.difference_bounds.low,
            "change_high": change.difference_bounds.high,
            "percent": change.percent,
            "percent_low": change.percent_bounds.low,
            "percent_high": change.percent_bounds.high,
            "multiple": change.multiple,
            "annual_growth": change.annual,
            "annual_growth_low": change.annual_bounds.low,
            "annual_growth_high": change.annual_bounds.high,
        }
    facts = {
        "before": comparison.before.source,
        "after": comparison.after.source,
    }
    said = [say(f"reason-{r}", Language.EN, **facts) for r in comparison.reasons]
    said += [f.rate.en for f in (comparison.before, comparison.after) if f.rate]
    row["note"] = "; ".join(dict.fromkeys(said)) or None
    return row


def _value(figure: Figure) -> Cell:
    """The number as recorded; a fraction is text, for JSON has no such number."""
    return figure.value if is_fraction(figure.value) else Decimal(figure.value)


def _object(row: Row) -> str:
    return "{" + ", ".join(f"{_json(k)}: {_json(v)}" for k, v in row.items()) + "}"


def _json(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    text = json.dumps(cell, ensure_ascii=False)
    return HIDDEN.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    """A character as JSON escapes it: beyond the basic plane as two halves."""
    return json.dumps(match[0])[1:-1]


def _separated(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    text = str(cell).lower() if isinstance(cell, bool) else clean(str(cell))
    return f"'{text}" if isinstance(cell, str) and FORMULA.match(text) else text
