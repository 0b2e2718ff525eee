"""The catalogue in a unit that the reader asks for: other scales, yuan and dollars.

Between scales nothing is lost. Between currencies a figure is converted at the
official rate of its year, the yearly average that the catalogue holds; a figure whose
period no rate covers stays as it is and says so. Bounds travel along, and no digit is
shown that they leave open.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.errors import UsageError
from openingcli.hedges import (
    DOWN,
    UP,
    WIDE,
    Bounds,
    Hedge,
    bounds_of,
    is_fraction,
    justified,
)
from openingcli.language import Language, Said
from openingcli.naming import folded
from openingcli.periods import Period, parse_period
from openingcli.quantity import Reading
from openingcli.records import Figure, Indicator, Kind
from openingcli.units import SCALES, Unit, shift

CHINESE_SCALES = {"万亿": 12, "亿": 9, "百万": 6, "万": 3}
"""Chinese screens show 亿 where English ones show billion, 万 where they show thousand."""
MOST_DECIMALS = 6
LEAST_DIGITS = 2


class Asked(NamedTuple):
    """A unit as a reader asks for it: `billion USD`, `亿元`, or a scale alone."""

    exponent: int | None
    """The power of ten, or None to keep that of each indicator."""
    base: str
    """The unit's id, or nothing to keep that of each indicator."""


class Rate(NamedTuple):
    """What one unit of a currency cost in another, on average of one year."""

    figure: Figure
    """The figure of record, in the unit `CNY per USD`."""
    is_inverse: bool
    """True where a number is divided by it: yuan to dollars."""

    def of(self, value: Decimal) -> Decimal:
        """An amount in the other currency, with digits to spare."""
        price = self.figure.base_value
        if self.is_inverse:
            return WIDE.divide(value, price)
        return WIDE.multiply(value, price)

    def bounds_of(self, bounds: Bounds) -> Bounds:
        """Bounds in the other currency, rounded outward."""
        low, high = self.figure.bounds
        assert low is not None
        assert high is not None
        if self.is_inverse:
            low, high = high, low
        return Bounds(
            None
            if bounds.low is None
            else self._end(DOWN.divide, DOWN.multiply, bounds.low, low),
            None
            if bounds.high is None
            else self._end(UP.divide, UP.multiply, bounds.high, high),
        )

    def _end(
        self,
        divide: Callable[[Decimal, Decimal], Decimal],
        multiply: Callable[[Decimal, Decimal], Decimal],
        value: Decimal,
        price: Decimal,
    ) -> Decimal:
        return divide(value, price) if self.is_inverse else multiply(value, price)


class Rates:
    """The exchange rates that a catalogue holds."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._pairs = {
            indicator.parsed_unit.ids: indicator
            for indicator in catalogue.indicators.values()
            if len(indicator.parsed_unit.ids) == 2
            and all(
                catalogue.units[u].kind == "money" for u in indicator.parsed_unit.ids
            )
        }

    def rate(self, base: str, other: str, period: Period) -> Rate | None:
        """The yearly average that covers a period; None where there is none."""
        found = self._indicator(base, other)
        if found is None or period.start is None or period.end is None:
            return None
        if period.start.year != period.end.year:
            return None
        indicator, is_inverse = found
        year = parse_period(str(period.end.year))
        figure = self._catalogue.figure(indicator, year)
        return None if figure is None else Rate(figure, is_inverse)

    def latest(self, base: str, other: str) -> Rate | None:
        """The rate of the latest year that has one."""
        found = self._indicator(base, other)
        if found is None:
            return None
        figure = self._catalogue.latest(found[0])
        return None if figure is None else Rate(figure, found[1])

    def years(self, base: str, other: str) -> list[str]:
        """The first and the last year that have a rate."""
        found = self._indicator(base, other)
        years = self._catalogue.years(found[0]) if found else []
        return [str(year) for year in years[:1] + years[-1:]]

    def source_name(self, figure: Figure) -> Said:
        """Who published a rate."""
        return self._catalogue.sources[figure.source].name

    def unit_name(self, unit: str) -> Said:
        """A currency in words."""
        return self._catalogue.units[unit].name

    def _indicator(self, base: str, other: str) -> tuple[Indicator, bool] | None:
        if (base, other) in self._pairs:
            return self._pairs[base, other], True
        if (other, base) in self._pairs:
            return self._pairs[other, base], False
        return None


def parse_asked(catalogue: Catalogue, text: str) -> Asked:
    """Read the unit that a reader asks for; `UsageError` where there is none such."""
    words = folded(text)
    exponent, rest = None, words
    for name, power in SCALES.items():
        if words.split(" ")[0].removesuffix("s") == name:
            exponent, rest = power, words.partition(" ")[2]
    for name, power in CHINESE_SCALES.items():
        if exponent is None and words.startswith(name):
            exponent, rest = power, words.removeprefix(name)
    rest = rest.strip()
    base = _unit_id(catalogue, rest) if rest else ""
    if base is None or (exponent is None and not base):
        raise UsageError(
            Said(f"no unit called {text!r}", f"没有名为“{text}”的单位"),
            Said(
                "try: --unit 'billion USD', --unit 亿元, --unit yuan",
                "可以试试：--unit 亿元、--unit 亿美元、--unit 'billion USD'",
            ),
        )
    if exponent is None and catalogue.units[base].kind != "money":
        exponent = 0
    return Asked(exponent, base)


OTHER_NAMES = {
    "rmb": "CNY",
    "renminbi": "CNY",
    "人民币": "CNY",
    "元人民币": "CNY",
    "dollars": "USD",
    "dollar": "USD",
    "us$": "USD",
    "$": "USD",
    "¥": "CNY",
}


def _unit_id(catalogue: Catalogue, name: str) -> str | None:
    """The id of a unit by its id or its name in either language."""
    for unit in catalogue.units.values():
        if name in (folded(unit.id), *map(folded, unit.name)):
            return unit.id
    other = OTHER_NAMES.get(name)
    return other if other in catalogue.units else None


def can_be(catalogue: Catalogue, indicator: Indicator, asked: Asked) -> bool:
    """True where an indicator may be shown in a unit: its own, or money in other money."""
    own = indicator.parsed_unit.base
    kind = catalogue.units[indicator.parsed_unit.ids[0]].kind
    if not asked.base:
        return kind in ("money", "count") and " per " not in own
    if asked.base == own:
        return True
    money = kind == "money" and catalogue.units[asked.base].kind == "money"
    return money and " per " not in own


def restated(catalogue: Catalogue, asked: Asked) -> Catalogue:
    """The catalogue with every indicator that can be in the unit asked for."""
    indicators = {
        i.id: i._replace(unit=_unit(i, asked).text)
        if can_be(catalogue, i, asked)
        else i
        for i in catalogue.indicators.values()
    }
    return replace(
        catalogue,
        indicators=indicators,
        figures=_Restated(catalogue, asked),
    )


def _unit(indicator: Indicator, asked: Asked) -> Unit:
    own = indicator.parsed_unit
    exponent = own.exponent if asked.exponent is None else asked.exponent
    return Unit(exponent, asked.base or own.base)


class _Restated(Mapping[str, tuple[Figure, ...]]):
    """The figures of each indicator in the unit asked for, made when looked at."""

    def __init__(self, catalogue: Catalogue, asked: Asked) -> None:
        self._catalogue = catalogue
        self._asked = asked
        self._rates = Rates(catalogue)
        self._made: dict[str, tuple[Figure, ...]] = {}

    def __getitem__(self, indicator: str) -> tuple[Figure, ...]:
        if indicator not in self._made:
            figures = self._catalogue.figures[indicator]
            its = self._catalogue.indicators[indicator]
            if can_be(self._catalogue, its, self._asked):
                unit = _unit(its, self._asked)
                figures = tuple(restate(self._rates, f, unit) for f in figures)
            self._made[indicator] = figures
        return self._made[indicator]

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalogue.figures)

    def __len__(self) -> int:
        return len(self._catalogue.figures)


def restate(rates: Rates, figure: Figure, unit: Unit) -> Figure:
    """A figure in another unit; as it is, with the reason, where that cannot be."""
    if figure.kind is Kind.CHANGE or figure.parsed_unit == unit:
        return figure
    if figure.base_unit == unit.base:
        value = shift(figure.base_value, -unit.exponent)
        return figure._replace(value=f"{value:f}", unit=unit.text, is_restated=True)
    rate = rates.rate(figure.base_unit, unit.base, figure.when)
    if rate is None:
        period = figure.when
        why = Said(
            f"no yearly rate covers {period.to(Language.EN)}",
            f"没有涵盖{period.to(Language.ZH)}的年平均汇率",
        )
        return figure._replace(rate=why)
    bounds = rate.bounds_of(figure.bounds).shifted(-unit.exponent)
    exact = shift(rate.of(figure.base_value), -unit.exponent)
    value = rounded(exact, bounds, figure.value, figure.hedge)
    scaled = bounds.shifted(unit.exponent)
    return figure._replace(
        value=f"{value:f}",
        unit=unit.text,
        base_value=shift(value, unit.exponent),
        base_unit=unit.base,
        low=scaled.low,
        high=scaled.high,
        rate=told(rates, rate),
        is_restated=True,
    )


def rounded(
    value: Decimal, bounds: Bounds, printed: str, hedge: Hedge | None
) -> Decimal:
    """A converted number without the digits that its bounds leave open.

    A hedged one keeps as many digits as were printed, rounded so that it stays true:
    over 5.78 becomes over 5.7, nearly 5.72 becomes nearly 5.8.
    """
    if bounds.width is not None:
        return justified(value, bounds, MOST_DECIMALS, whole=False)
    digits = (
        () if is_fraction(printed) else Decimal(printed).normalize().as_tuple().digits
    )
    place = value.adjusted() - max(len(digits), LEAST_DIGITS) + 1
    rounding = {
        Hedge.OVER: ROUND_FLOOR,
        Hedge.AT_LEAST: ROUND_FLOOR,
        Hedge.NEARLY: ROUND_CEILING,
        Hedge.AT_MOST: ROUND_CEILING,
    }.get(hedge or Hedge.ABOUT, ROUND_HALF_EVEN)
    return value.quantize(Decimal(1).scaleb(place), rounding, WIDE)


def exchange(rate: Rate, reading: Reading) -> tuple[Decimal, Bounds]:
    """A quantity as it is written in the other currency, and what its digits allow."""
    assert reading.value is not None
    assert reading.base is not None
    exact = bounds_of(f"{reading.value:f}", reading.hedge, exact=False)
    bounds = rate.bounds_of(exact.shifted(reading.exponent))
    value = rate.of(reading.base)
    return rounded(value, bounds, f"{reading.value:f}", reading.hedge), bounds


def told(rates: Rates, rate: Rate) -> Said:
    """At which rate a figure was converted, of which year, says who."""
    figure = rate.figure
    source = rates.source_name(figure)
    price = f"{figure.base_value.quantize(Decimal('0.0001'), context=WIDE):f}"
    one, other = (rates.unit_name(unit) for unit in figure.parsed_unit.ids)
    per = other.en.removesuffix("s")
    return Said(
        f"converted at {price} {one.en} per {per}, average of {figure.period} "
        f"({source.en})",
        f"按{figure.period}年平均汇率1{other.zh}合{price}{one.zh}折算（{source.zh}）",
    )
