"""What commands work with: indicators, sources and flat, resolved figures.

Named tuples, because every command makes thousands: they cost a third of what frozen
data classes cost to define and to fill.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from openingcli.hedges import Bounds, Hedge
from openingcli.language import Said
from openingcli.periods import Period, parse_period
from openingcli.units import Unit, parse_unit

NOTHING: Mapping[str, Said] = MappingProxyType({})


class Measure(StrEnum):
    """What kind of number an indicator has, and so which comparison is legitimate."""

    AMOUNT = "amount"
    COUNT = "count"
    INDEX = "index"
    SHARE = "share"
    RATE = "rate"
    RANK = "rank"
    RATIO = "ratio"


class Time(StrEnum):
    """Whether a number adds up over a period or holds at a moment."""

    FLOW = "flow"
    STOCK = "stock"


class Kind(StrEnum):
    """Where a figure comes from."""

    OBSERVATION = "observation"
    CONVERTED = "converted"
    CHANGE = "change"
    SERIES = "series"
    DERIVED = "derived"


class Status(StrEnum):
    """A figure that is not final."""

    PROVISIONAL = "provisional"
    ESTIMATE = "estimate"
    FORECAST = "forecast"


class Over(StrEnum):
    """How one number speaks for a whole span."""

    TOTAL = "total"
    AVERAGE = "average"
    EACH = "each"


class Category(NamedTuple):
    """A heading that a reader would look under."""

    id: str
    name: Said


class CountedUnit(NamedTuple):
    """A unit of the catalogue: its names and its kind (money, percent, count, …)."""

    id: str
    name: Said
    kind: str


class Source(NamedTuple):
    """A document or data set that figures were read from."""

    id: str
    name: Said
    type: str
    title: str = ""
    author: str = ""
    family: str = ""
    """The family name among the words of `author`; empty for a body."""
    publisher: str = ""
    published: str = ""
    language: str = ""
    url: str = ""
    doi: str = ""
    document: str = ""
    """File name of the text edition that lines are counted in."""
    sha256: str = ""
    repeats: tuple[str, ...] = ()
    licence: str = ""


class Concept(NamedTuple):
    """One word that several indicators measure differently, and why they differ."""

    id: str
    name: Said
    differs: Said


class SeriesAbout(NamedTuple):
    """What is known of one annual series besides its values."""

    source: str
    code: str
    vintage: str
    breaks: tuple[int, ...] = ()
    """Years whose value does not compare with those before."""
    note: Said | None = None


class Indicator(NamedTuple):
    """What is counted, and how; its figures are kept apart."""

    id: str
    name: Said
    category: str
    definition: Said
    measure: Measure
    time: Time
    unit: str
    aliases: tuple[str, ...] = ()
    """Names people search by, in both languages."""
    prices: str = ""
    area: str = "CN"
    concept: str = ""
    sum_of: tuple[str, ...] = ()
    series: tuple[SeriesAbout, ...] = ()
    phrase: Said | None = None
    """The subject of a sentence about it, where "China's" and its name will not do."""
    file: str = ""
    """The name of the file it stands in, where that is laid over another."""

    @property
    def is_exact_period(self) -> bool:
        """True where a figure answers for its own period only, as flows do."""
        moments = (Measure.SHARE, Measure.RATE, Measure.RANK)
        return self.time is Time.FLOW and self.measure not in moments

    @property
    def parsed_unit(self) -> Unit:
        """The unit, read."""
        return parse_unit(self.unit)

    def breaks(self, source: str) -> tuple[int, ...]:
        """The years at which the series of this source break."""
        return tuple(
            year for s in self.series if s.source == source for year in s.breaks
        )


class Figure(NamedTuple):
    """One number with everything that is known of it, resolved and flat."""

    id: str
    """`indicator/period/source`, with a suffix only where that is not unique."""
    indicator: str
    kind: Kind
    value: str
    """The number as recorded, its trailing zeros included; it may be a fraction."""
    unit: str
    base_value: Decimal
    """The value without its scale: 1.24 million is 1240000, 12.8 percent is 12.8."""
    base_unit: str
    source: str
    period: str = ""
    """Empty for a printed change, which has `start` and `end`."""
    start: str = ""
    end: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    hedge: Hedge | None = None
    over: Over | None = None
    status: Status | None = None
    streak: str = ""
    line: int = 0
    section: str = ""
    printed: str = ""
    cites: str = ""
    inferred: Mapping[str, Said] = NOTHING
    corrected: str = ""
    """The value as printed, where the catalogue corrects it."""
    because: Said | None = None
    """Why it was corrected."""
    scope: Said | None = None
    prices: str = ""
    code: str = ""
    vintage: str = ""
    note: Said | None = None
    rate: Said | None = None
    """At which rate it was converted for the reader, or why it could not be."""
    is_restated: bool = False
    """True for a figure shown in a unit that the reader asked for."""

    @property
    def when(self) -> Period:
        """The period, read; for a printed change the period it ends in."""
        return parse_period(self.period or self.end)

    @property
    def bounds(self) -> Bounds:
        """The lowest and highest value it allows, in its base unit."""
        return Bounds(self.low, self.high)

    @property
    def parsed_unit(self) -> Unit:
        """The unit, read."""
        return parse_unit(self.unit)

    @property
    def is_level(self) -> bool:
        """True for a number of the indicator itself, False for a printed change."""
        return self.kind is not Kind.CHANGE

    @property
    def is_forecast(self) -> bool:
        """True for what its source expected and had not yet seen."""
        return self.status is Status.FORECAST
