"""How one number is written for a reader: hedge, digits, scale, unit."""

from collections.abc import Callable
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from openingcli.catalogue import Catalogue
from openingcli.hedges import Bounds, Hedge, is_fraction, outward
from openingcli.language import Language
from openingcli.records import Figure, Indicator, Kind, Measure
from openingcli.units import Unit, chinese_scale, plain, rescale
from openingcli.words import HEDGES, OVERS, SCALE_NAMES, fraction_words, say

if TYPE_CHECKING:  # costs an import that only a comparison needs
    from openingcli.compare import Comparison

ORDINALS = {1: "st", 2: "nd", 3: "rd"}
COLUMN_SCALES_ZH = {
    0: (0, ""),
    3: (4, "万"),
    6: (8, "亿"),
    9: (8, "亿"),
    12: (12, "万亿"),
}
"""The Chinese scale of a column whose unit has this power of ten, and its name."""


def shown_unit(figure: Figure, indicator: Indicator) -> Unit:
    """The unit a figure is shown in.

    What is printed keeps the unit it is printed in; values of a data set take the
    scale of the indicator's unit.
    """
    if figure.kind in (Kind.SERIES, Kind.DERIVED):
        return indicator.parsed_unit.with_base(figure.parsed_unit.base)
    return figure.parsed_unit


def digits(figure: Figure, indicator: Indicator, language: Language) -> str:
    """The number alone, in the scale that `unit_words` names."""
    if is_fraction(figure.value):
        return fraction_words(figure.value, language)
    unit = shown_unit(figure, indicator)
    value = rescale(Decimal(figure.value), figure.parsed_unit, unit)
    if language is Language.EN:
        return plain(value)
    return plain(_in_chinese(figure, indicator, value)[0])


def unit_words(
    catalogue: Catalogue, figure: Figure, indicator: Indicator, language: Language
) -> str:
    """The unit of `digits` in words: billion US dollars, 亿美元."""
    unit = shown_unit(figure, indicator)
    if language is Language.ZH and not is_fraction(figure.value):
        value = rescale(Decimal(figure.value), figure.parsed_unit, unit)
        scale = _in_chinese(figure, indicator, value)[1]
        return scale + base_words(catalogue, unit, language)
    return SCALE_NAMES[unit.exponent].to(language) + base_words(
        catalogue, unit, language
    )


def indicator_unit(
    catalogue: Catalogue, indicator: Indicator, language: Language
) -> str:
    """The unit of an indicator in words."""
    unit = indicator.parsed_unit
    if language is Language.ZH:
        return COLUMN_SCALES_ZH[unit.exponent][1] + base_words(
            catalogue, unit, language
        )
    return SCALE_NAMES[unit.exponent].en + base_words(catalogue, unit, language)


def base_words(catalogue: Catalogue, unit: Unit, language: Language) -> str:
    """A unit without its scale: yuan, yuan per US dollar, 元/美元.

    Fractions count in percent, whether or not the catalogue has that unit.
    """
    known = catalogue.units
    first, *per = (
        known[one].name.to(language) if one in known else say("unit-percent", language)
        for one in unit.ids
    )
    if not per:
        return first
    if language is Language.ZH:
        return f"{first}/{per[0]}"
    return f"{first} per {per[0].removesuffix('s')}"


def cell(
    catalogue: Catalogue, figure: Figure, indicator: Indicator, language: Language
) -> str:
    """Hedge and number for a column whose heading or neighbour names the unit."""
    if figure.kind is Kind.CHANGE:
        return printed_change(figure, language)
    number = digits(figure, indicator, language)
    kind = catalogue.units[shown_unit(figure, indicator).ids[0]].kind
    if kind == "place":
        return _place(figure, number, language)
    hedge = HEDGES[figure.hedge].to(language)
    return f"{hedge}{number}{'%' if kind == 'percent' else ''}"


def quantity(
    catalogue: Catalogue, figure: Figure, indicator: Indicator, language: Language
) -> str:
    """The whole quantity: over 41 trillion yuan, nearly 1/3, 11th, 超过41万亿元."""
    text = cell(catalogue, figure, indicator, language)
    if not needs_unit(catalogue, figure, indicator):
        return text
    space = "" if language is Language.ZH else " "
    return text + space + unit_words(catalogue, figure, indicator, language)


def needs_unit(catalogue: Catalogue, figure: Figure, indicator: Indicator) -> bool:
    """False where the number itself shows its unit: 34.6%, 11th, up 33.5 times."""
    if figure.kind is Kind.CHANGE:
        return False
    kind = catalogue.units[shown_unit(figure, indicator).ids[0]].kind
    return kind not in ("percent", "place", "whole")


def period_words(figure: Figure, language: Language) -> str:
    """The period, and how one number speaks for a span."""
    return figure.when.to(language) + OVERS[figure.over].to(language)


def printed_change(figure: Figure, language: Language) -> str:
    """A growth as the document prints it: nearly 2-fold, up 33.5 times, +78.6%."""
    value = Decimal(figure.value)
    number = plain(value)
    hedge = HEDGES[figure.hedge].to(language)
    if figure.unit == "percent":
        return say("percent-change", language, hedge=hedge, number=signed(value))
    if figure.unit == "points":
        return hedge + say("points", language, number=signed(value))
    return say(figure.unit, language, hedge=hedge, number=number)


def change_words(comparison: "Comparison", language: Language) -> str:
    """A change by its measure: +60.2%, 12 times, +0.8 pp, ▲23.

    Of hedged figures it is the bound in words, over +213%, or led by a tilde where
    it is open on both sides.
    """
    change = comparison.change
    if change is None:
        return say("withheld", language)
    match comparison.indicator.measure:
        case Measure.RANK:
            places = change.difference
            words = "=" if not places else f"{'▲▼'[places < 0]}{abs(places)}"
            return f"{'~' if comparison.is_hedged else ''}{words}"
        case Measure.SHARE | Measure.RATE:
            return _bounded(
                comparison,
                _points(change.difference),
                change.difference_bounds,
                lambda number: say("points", language, number=signed(number)),
                language,
            )
        case _ if change.multiple is not None and not comparison.is_hedged:
            return say("times", language, number=plain(change.multiple))
        case _ if change.percent is not None:
            return _bounded(
                comparison,
                change.percent,
                change.percent_bounds,
                lambda number: f"{signed(number)}%",
                language,
            )
        case _:
            tilde = "~" if comparison.is_hedged else ""
            return tilde + _difference_words(comparison, change.difference, language)


def _bounded(
    comparison: "Comparison",
    headline: Decimal,
    bounds: Bounds,
    words: Callable[[Decimal], str],
    language: Language,
) -> str:
    """The headline, or the one bound that hedged figures leave, rounded outward."""
    if not comparison.is_hedged:
        return words(headline)
    low, high = outward(bounds, _decimals(headline))
    if low is not None and high is None:
        return say("over-bound", language, change=words(low))
    if high is not None and low is None:
        return say("under-bound", language, change=words(high))
    return f"~{words(headline)}"


def range_words(comparison: "Comparison", language: Language) -> str:
    """The bounds of a change where they are wider than the last digit it shows."""
    change = comparison.change
    if change is None or comparison.indicator.measure is Measure.RANK:
        return ""
    headline, bounds, sign = change.difference, change.difference_bounds, ""
    if change.multiple is not None:
        return ""
    if change.percent is not None:
        headline, bounds, sign = change.percent, change.percent_bounds, "%"
    elif comparison.indicator.measure in (Measure.SHARE, Measure.RATE):
        headline = _points(headline)
    else:
        return ""
    last = headline.as_tuple().exponent
    assert isinstance(last, int)
    if bounds.width is None or bounds.width <= Decimal(1).scaleb(last):
        return ""
    low, high = outward(bounds, _decimals(headline))
    assert low is not None
    assert high is not None
    return say("between", language, low=signed(low) + sign, high=signed(high) + sign)


def _decimals(value: Decimal) -> int:
    """How many decimals a number shows."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return max(0, -exponent)


def _points(difference: Decimal) -> Decimal:
    """Percentage points with two decimals at most; the machine formats have them all."""
    return difference if _decimals(difference) <= 2 else round(difference, 2)


def yearly_words(comparison: "Comparison") -> str:
    """Average annual growth in percent, or nothing where it is not legitimate."""
    change = comparison.change
    if change is None or change.annual is None:
        return ""
    return f"{'~' if comparison.is_hedged else ''}{signed(change.annual)}%"


def ordinal(place: int) -> str:
    """A place in digits: 1st, 11th, 22nd."""
    teen = place % 100 in (11, 12, 13)
    return f"{place:,}{'th' if teen else ORDINALS.get(place % 10, 'th')}"


def signed(value: Decimal) -> str:
    """A number with its sign: +0.8, −4.0."""
    return f"{value:+,f}".replace("-", "−") if value else f"{value:f}"


def _in_chinese(
    figure: Figure, indicator: Indicator, value: Decimal
) -> tuple[Decimal, str]:
    """A value as Chinese groups it.

    A printed number takes the scale of its own size (1.24 million is 124万), values of
    a data set that of their indicator, so that a column keeps one scale.
    """
    unit = shown_unit(figure, indicator)
    column = figure.is_restated or figure.kind in (Kind.SERIES, Kind.DERIVED)
    if column and unit.exponent:
        exponent, name = COLUMN_SCALES_ZH[unit.exponent]
        return rescale(value, unit, Unit(exponent, unit.base)), name
    return chinese_scale(value, unit)


def _difference_words(
    comparison: "Comparison", difference: Decimal, language: Language
) -> str:
    """A plain difference in the scale that the figures beside it are shown in."""
    figure = comparison.after
    unit = shown_unit(figure, comparison.indicator)
    value = _short(rescale(difference, figure.parsed_unit, unit))
    if language is Language.EN or not unit.exponent:
        return signed(value)
    value, scale = chinese_scale(value, unit)
    return signed(value) + scale


def _short(value: Decimal, most: int = 4) -> Decimal:
    """A computed number with at most so many digits that count."""
    return value if len(value.as_tuple().digits) <= most else Context(most).plus(value)


def _place(figure: Figure, number: str, language: Language) -> str:
    """A rank: 11th, top 3, 第11位, 前3位."""
    if figure.hedge is Hedge.AT_MOST:
        return f"前{number}位" if language is Language.ZH else f"top {number}"
    hedge = HEDGES[figure.hedge].to(language)
    if language is Language.ZH:
        return f"{hedge}第{number}位"
    return hedge + ordinal(int(figure.value))
