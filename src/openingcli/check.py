"""Whether a sentence quotes a figure rightly, and if not, what went wrong.

A figure of a claim is held against the figures of the indicator its words speak of,
for the period it states, or the latest where it states none. A figure that the
catalogue has nothing on is unknown: better ten times unknown than once wrongly right.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from openingcli.catalogue import Catalogue
from openingcli.compare import compare_figures, pair_of
from openingcli.claims import Claimed, Kind, claimed as claimed_of
from openingcli.hedges import Bounds, Hedge, is_fraction, justified, parse_value, precision_of, ratio
from openingcli.periods import Grain, Period, parse_period
from openingcli.records import Figure, Indicator, Kind as Kind_, Measure
from openingcli.subjects import Subject, Subjects
from openingcli.topics import tokens
from openingcli.units import EXACT


class Verdict(StrEnum):
    """What came of checking one figure of a claim."""

    MATCHES = "matches"
    CONSISTENT = "consistent"
    """Right after rounding, or inside the source's plausible range."""
    DIFFERS = "differs"
    UNKNOWN = "unknown"


class Cause(StrEnum):
    """Why a figure differs, as far as trying tells."""

    SCALE = "scale"
    PERIOD = "period"
    MEASURE = "measure"
    INDICATOR = "indicator"
    CURRENCY = "currency"
    POINTS = "points"
    HEDGE = "hedge"
    MISPRINT = "misprint"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One figure of a claim, and what the catalogue says of it."""

    claimed: str
    verdict: Verdict
    cause: Cause | None = None
    indicator: Indicator | None = None
    """What the claim speaks of."""
    figure: Figure | None = None
    """What it was judged by."""
    before: Figure | None = None
    """The level that a computed change is counted from; `figure` is then the change."""
    instead: Figure | None = None
    """The figure whose number the claim has, where that is another one."""
    subjects: tuple[Subject, ...] = ()
    """Indicators that fit the words, best first."""


FIT = 2.5
"""Words that weigh less than this say too little."""
PARTS_OF_A_YEAR = (Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.MONTH)
FAR = 3
"""A number so many times too large or small, without a cause, is of something else."""
CLOSE = 0.8
"""Indicators that fit nearly as well as the best are tried too."""
STRAY_AT_MOST = 1.9
"""More left unexplained than this, and the claim is of something else."""
STRAY_AT_MOST_FOR_DIGITS = 3.2
"""The same where three digits agree: so much agreement is no chance."""


def check(catalogue: Catalogue, text: str) -> list[Judgement]:
    """A verdict for each figure of a claim, in order; one `unknown` where it has none."""
    subjects = Subjects(catalogue)
    return Checker(catalogue, subjects).check(text)


class Checker:
    """Judges claims by one catalogue."""

    def __init__(self, catalogue: Catalogue, subjects: Subjects | None = None) -> None:
        self.catalogue = catalogue
        self.subjects = subjects or Subjects(catalogue)

    def check(self, text: str) -> list[Judgement]:
        """A verdict for each figure of a claim, in order."""
        every = claimed_of(text)
        levels = {i: self.judge(one) for i, one in enumerate(every) if one.kind is not Kind.CHANGE}
        known = [
            (every[i].kind, judgement)
            for i, judgement in levels.items()
            if judgement.verdict in (Verdict.MATCHES, Verdict.CONSISTENT)
        ]
        found = []
        for number, one in enumerate(every):
            judgement = levels[number] if number in levels else self.judge(one, known)
            if one.reading.is_spelled and _is_no_figure(one, judgement):
                continue
            found.append(judgement)
        return found or [Judgement(text, Verdict.UNKNOWN)]

    def judge(
        self, one: Claimed, known: Sequence[tuple[Kind, Judgement]] = ()
    ) -> Judgement:
        """The verdict on one claimed figure.

        `known` are the levels that the same claim has right: a change may be theirs.
        """
        every = self.subjects.of(one)
        fitting = [s for s in every if s.whole and s.fit >= FIT]
        nothing = Judgement(one.text, Verdict.UNKNOWN, subjects=tuple(fitting[:3] or every[:3]))
        if one.is_denied:
            return nothing
        best: Judgement | None = None
        possible = [s for s in fitting if self._can_be(one, s.indicator)]
        for subject in possible:
            if subject.fit < possible[0].fit * CLOSE - 0.5:
                break
            judgement = self._of(one, subject, known)
            if judgement is None:
                continue
            if best is None or _order(judgement) < _order(best):
                best = judgement
        if best is None:
            return nothing
        return replace(best, subjects=tuple(fitting[:3]))

    def _of(
        self,
        one: Claimed,
        subject: Subject,
        levels: Sequence[tuple[Kind, Judgement]],
    ) -> Judgement | None:
        indicator = subject.indicator
        known = self._answering(one, indicator)
        if one.kind is Kind.CHANGE and not self._is_rate_of_growth(one, indicator):
            known += self._computed(one, indicator, levels)
        if not known:
            return None
        judged = self._fitting(one, indicator, known) or self._differing(one, indicator, known)
        if judged is None or _is_only_computed(judged) or _is_far(one, judged):
            return None
        limit = STRAY_AT_MOST
        if judged.verdict is Verdict.MATCHES and _digits(one) >= 3:
            limit = STRAY_AT_MOST_FOR_DIGITS
        if subject.stray > limit:
            return None
        return judged

    # which figures answer

    def _can_be(self, one: Claimed, indicator: Indicator) -> bool:
        """True where the indicator has a number of this kind."""
        reading = one.reading
        kind = self._kind_of(indicator)
        measure = indicator.measure
        if one.kind is Kind.CHANGE:
            if reading.unit in ("fold", "times-more"):
                return measure in (Measure.AMOUNT, Measure.COUNT, Measure.INDEX) or kind == "index"
            if reading.unit in ("percent", "points", "whole"):
                return measure not in (Measure.RANK, Measure.RATIO)
            return self._same_kind(reading.unit, kind, indicator)
        return self._same_kind(reading.unit, kind, indicator)

    def _kind_of(self, indicator: Indicator) -> str:
        return self.catalogue.units[indicator.parsed_unit.ids[0]].kind

    def _same_kind(self, unit: str, kind: str, indicator: Indicator) -> bool:
        match unit:
            case "CNY" | "USD" | "other-money":
                return kind == "money"
            case "percent" | "points":
                return kind in ("percent", "whole")
            case "whole":
                return kind in ("percent", "whole")
            case "place":
                return kind == "place"
            case "times-more" | "fold":
                return kind == "index"
            case _:
                return kind in ("count", "index", "percent", "money")

    def _answering(self, one: Claimed, indicator: Indicator) -> list[Figure]:
        """The figures that a claim has to be held against; none where nothing is held."""
        levels = [f for f in self.catalogue.figures[indicator.id] if f.is_level]
        if one.kind is Kind.CHANGE and not self._is_rate_of_growth(one, indicator):
            return self._changes(one, indicator)
        if one.is_ahead:
            return [f for f in levels if f.is_forecast]
        if one.kind is Kind.START and one.period is None:
            return levels
        if one.period is not None:
            return [f for f in levels if self._answers(f, indicator, one.period, one)]
        if one.base is not None and not one.months:
            spans = [f for f in levels if f.when.grain is Grain.SPAN and f.when.start == one.base.start]
            if spans:
                return spans
        if one.months in ("this", "last"):
            if indicator.is_exact_period:
                whole = (Grain.YEAR,) if one.months == "last" else PARTS_OF_A_YEAR
                levels = [f for f in levels if f.when.grain in whole or (one.months == "this" and f.when.is_run_of_months)]
        elif one.months:
            levels = [f for f in levels if _months_of(f.when) == one.months]
        return self._latest(levels, indicator)

    def _is_rate_of_growth(self, one: Claimed, indicator: Indicator) -> bool:
        return indicator.measure is Measure.RATE and indicator.time.value == "flow"

    def _changes(self, one: Claimed, indicator: Indicator) -> list[Figure]:
        changes = [f for f in self.catalogue.figures[indicator.id] if not f.is_level]
        if one.period is None:
            return changes
        found = []
        for figure in changes:
            span = parse_period(f"{figure.start}/{figure.end}") if _spans(figure) else None
            same = _same(figure.when, one.period)
            if span is not None and _same(span, one.period):
                same = True
            if one.base is not None and figure.start and not _same(parse_period(figure.start), one.base):
                same = False
            if same:
                found.append(figure)
        return found

    def _computed(
        self,
        one: Claimed,
        indicator: Indicator,
        levels: Sequence[tuple[Kind, Judgement]],
    ) -> list[Figure]:
        """The change between the two levels that a claim names, if both are held."""
        starts = [j.figure for kind, j in levels if kind is Kind.START and j.figure]
        ends = [j.figure for kind, j in levels if kind is Kind.LEVEL and j.figure]
        here = [
            (before, after)
            for before in starts
            for after in ends
            if before.indicator == after.indicator == indicator.id
        ]
        period, base = one.period, one.base
        if not here and period is not None:
            if period.grain is Grain.SPAN:
                first, _, last = period.text.partition("/")
                base, period = parse_period(first), parse_period(last)
            if base is None and period.year is not None:
                base = parse_period(str(period.year - 1))
            pair = base and pair_of(self.catalogue, indicator, base, period)
            here = [pair] if pair else []
        elif not here and base is not None:
            last_one = self.catalogue.latest(indicator)
            pair = last_one and pair_of(self.catalogue, indicator, base, last_one.when)
            here = [pair] if pair else []
        return [
            figure
            for before, after in here
            for figure in computed_changes(indicator, before, after, one)
        ]

    def _latest(self, levels: Sequence[Figure], indicator: Indicator) -> list[Figure]:
        """The latest figures of each sort: years, parts of years, spans; each currency."""
        latest: dict[tuple[str, str], list[Figure]] = {}
        for figure in levels:
            if figure.is_forecast:
                continue
            when = figure.when
            sort = {Grain.YEAR: "year", Grain.SPAN: "span", Grain.UNTIL: "until"}.get(when.grain, "part")
            if when.is_run_of_months:
                sort = "part"
            if when.grain is Grain.UNDATED:
                sort = "undated"
            if not indicator.is_exact_period and sort != "span":
                sort = "point"
            key = (sort, figure.base_unit)
            held = latest.get(key)
            if held is None or figure.when.sort_key > held[0].when.sort_key:
                latest[key] = [figure]
            elif figure.when.sort_key == held[0].when.sort_key:
                held.append(figure)
        return [f for held in latest.values() for f in held]

    def _answers(self, figure: Figure, indicator: Indicator, asked: Period, one: Claimed) -> bool:
        when = figure.when
        if figure.is_forecast or not asked.end:
            return False
        if when.grain is Grain.UNDATED:
            return False
        if _in_streak(figure, asked):
            return True
        if when.grain is Grain.UNTIL and asked.grain is Grain.SPAN:
            return False
        if when.grain is Grain.UNTIL:
            last = parse_period(when.text[3:])
            return last.lies_inside(asked) or asked.lies_inside(last)
        if _same(when, asked):
            return True
        if indicator.is_exact_period or when.grain is Grain.SPAN:
            return False
        if when.lies_inside(asked) and asked.grain is not Grain.SPAN:
            inside = [
                f.when.sort_key
                for f in self.catalogue.figures[indicator.id]
                if f.is_level and not f.is_forecast and f.when.lies_inside(asked) and f.when.grain is not Grain.SPAN
            ]
            return when.sort_key == max(inside)
        return asked.lies_inside(when)

    # what the figures say

    def _fitting(
        self, one: Claimed, indicator: Indicator, known: Sequence[Figure]
    ) -> Judgement | None:
        """The judgement by the first figure that bears the claim out."""
        found = []
        for figure in known:
            verdict = self._fit(one, figure)
            if verdict in (Verdict.MATCHES, Verdict.CONSISTENT):
                found.append((verdict is not Verdict.MATCHES, *self.catalogue.standing(figure), figure))
        if not found:
            return None
        found.sort(key=lambda entry: entry[:-1])
        not_exact, *_, figure = found[0]
        verdict = Verdict.CONSISTENT if not_exact else Verdict.MATCHES
        return Judgement(one.text, verdict, None, indicator, figure)

    def _fit(self, one: Claimed, figure: Figure, *, exponent: int = 0, any_unit: bool = False) -> Verdict | Cause | None:
        """How a claimed number stands to one figure; None where they have nothing in common."""
        if not any_unit and not self._units_agree(one, figure):
            return None
        return fit(one, figure, exponent)

    def _units_agree(self, one: Claimed, figure: Figure) -> bool:
        unit = one.reading.unit
        base = figure.base_unit
        if unit in ("CNY", "USD"):
            return base == unit or base.startswith(f"{unit} per")
        if unit == "other-money":
            return False
        if figure.kind.value == "change":
            return (unit or "") == figure.unit or (unit == "whole" and figure.unit == "percent")
        if unit in ("percent", "whole"):
            return base in ("percent", "whole")
        if unit == "points":
            return False
        if unit == "place":
            return base == "place"
        if unit in ("times-more", "fold"):
            return base in ("times", "fold", "times-more")
        if base in ("CNY", "USD"):
            return one.reading.exponent > 0
        if base in ("percent", "whole"):
            value = one.reading.value
            return value is not None and value % 1 != 0 and not one.reading.exponent
        return True

    def _differing(
        self, one: Claimed, indicator: Indicator, known: Sequence[Figure]
    ) -> Judgement | None:
        """The judgement on a figure that nothing bears out: the likeliest cause."""
        same_unit = [f for f in known if self._units_agree(one, f)]
        record = min(same_unit or known, key=self.catalogue.standing)

        def because(cause: Cause, figure: Figure | None = None, instead: Figure | None = None) -> Judgement:
            return Judgement(one.text, Verdict.DIFFERS, cause, indicator, figure or record, instead)

        for figure in same_unit:
            if self._fit(one, figure) is Cause.HEDGE:
                return because(Cause.HEDGE, figure)
        for figure in self.catalogue.figures[indicator.id]:
            if figure.corrected and one.reading.value is not None:
                printed = Decimal(figure.corrected).scaleb(figure.parsed_unit.exponent)
                if printed == one.reading.base:
                    return because(Cause.MISPRINT, figure)
        if one.reading.unit in ("CNY", "USD", "other-money"):
            for figure in known:
                if figure.base_unit in ("CNY", "USD") and figure.base_unit != one.reading.unit and self._fit(one, figure, any_unit=True) in (Verdict.MATCHES, Verdict.CONSISTENT):
                    return because(Cause.CURRENCY, figure)
        if one.reading.unit == "points" or (one.reading.unit == "percent"):
            for figure in known:
                other = {"points": "percent", "percent": "points"}[one.reading.unit]
                unit = figure.unit if figure.kind.value == "change" else figure.base_unit
                if unit == other and self._fit(one, figure, any_unit=True) in (Verdict.MATCHES, Verdict.CONSISTENT):
                    return because(Cause.POINTS, figure)
        if not same_unit:
            return None
        for figure in same_unit:
            if figure.base_unit == "place":
                continue
            for power in (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8):
                if figure.base_unit == "percent" and abs(power) > 1:
                    continue
                if fit(one, figure, power) is Verdict.MATCHES or (
                    fit(one, figure, power) is Verdict.CONSISTENT and (_digits(one) >= 2 or one.reading.hedge == figure.hedge)
                ):
                    return because(Cause.SCALE, figure)
        if one.kind is Kind.CHANGE:
            return because(Cause.VALUE)
        for cause, figures in self._elsewhere(one, indicator, known):
            for figure in figures:
                if self._fit(one, figure) is Verdict.MATCHES:
                    return because(cause, None, figure)
        for figure in same_unit:
            if self._fit(one, figure) is Cause.VALUE:
                return because(Cause.HEDGE, figure)
        for cause, figures in self._elsewhere(one, indicator, known):
            for figure in figures:
                if self._fit(one, figure) is Verdict.CONSISTENT and _digits(one) >= 2:
                    return because(cause, None, figure)
        return because(Cause.VALUE)

    def _elsewhere(self, one: Claimed, indicator: Indicator, known: Sequence[Figure]) -> Iterator[tuple[Cause, list[Figure]]]:
        """Other figures that the number may have been taken from."""
        if indicator.concept:
            yield Cause.MEASURE, [
                f
                for other in self.catalogue.indicators.values()
                if other.concept == indicator.concept and other.id != indicator.id
                for f in self._answering(one, other)
            ]
        yield Cause.PERIOD, [
            f
            for f in self.catalogue.figures[indicator.id]
            if f.is_level and f not in known
        ]
        kind = self._kind_of(indicator)
        yield Cause.INDICATOR, [
            f
            for other in self.catalogue.indicators.values()
            if other.id != indicator.id
            and other.category == indicator.category
            and self._kind_of(other) == kind
            for f in self._answering(one, other)
        ]


def computed_changes(
    indicator: Indicator, before: Figure, after: Figure, one: Claimed
) -> Iterator[Figure]:
    """The change between two levels, as a figure in the unit of a claimed change."""
    change = compare_figures(indicator, before, after).change
    if change is None:
        return
    unit = one.reading.unit
    sign = -1 if one.falls else 1
    size, bounds = change.difference * sign, change.difference_bounds
    exponent = after.parsed_unit.exponent
    if indicator.measure in (Measure.SHARE, Measure.RATE):
        yield _change_figure(before, after, "points", size, bounds, sign)
    elif indicator.measure is Measure.RANK:
        yield _change_figure(before, after, "", size * sign * sign, bounds, sign)
    elif unit in ("percent", "whole") and change.percent is not None:
        yield _change_figure(before, after, "percent", change.percent * sign, change.percent_bounds, sign)
    elif unit in ("fold", "times-more"):
        factor = after.base_value / before.base_value
        factors = ratio(before.bounds, after.bounds)
        rounded = justified(factor, factors, 1)
        yield _change_figure(before, after, unit, rounded, factors, 1)
        if unit == "times-more":
            less = Bounds(*(None if end is None else end - 1 for end in factors))
            yield _change_figure(before, after, unit, rounded - 1, less, 1)
    elif unit in ("", "CNY", "USD"):
        shifted = bounds.shifted(exponent)
        yield _change_figure(before, after, after.base_unit, size.scaleb(exponent), shifted, sign)


def _change_figure(
    before: Figure, after: Figure, unit: str, value: Decimal, bounds: Bounds, sign: int
) -> Figure:
    """A computed change; open bounds are its hedge."""
    low, high = bounds if sign > 0 else (
        None if bounds.high is None else -bounds.high,
        None if bounds.low is None else -bounds.low,
    )
    hedge = None
    if low is None or high is None:
        hedge = Hedge.OVER if low is not None else Hedge.NEARLY if high is not None else Hedge.ABOUT
    return replace(
        after,
        kind=Kind_.CHANGE,
        value=f"{value:f}",
        unit=unit,
        base_value=value,
        base_unit=unit,
        period="",
        start=before.period,
        end=after.period,
        low=low,
        high=high,
        hedge=hedge,
        printed="",
        corrected="",
    )


def fit(one: Claimed, figure: Figure, exponent: int = 0) -> Verdict | Cause | None:
    """How a claimed number stands to a figure of the same unit.

    `exponent` shifts the claimed number by a power of ten. `Cause.HEDGE` where the
    number is that of the figure and its hedge turned round; `Cause.VALUE` where the
    hedge is true and so loose that it misleads: over 100 for 379.
    """
    reading = one.reading
    if reading.fraction:
        if figure.value == reading.fraction:
            return _hedged_alike(reading.hedge, figure.hedge)
        value = parse_value(reading.fraction)
        half = precision_of(reading.fraction)
    else:
        assert reading.base is not None
        value = reading.base.scaleb(exponent)
        half = precision_of(f"{reading.value:f}").scaleb(reading.exponent + exponent)
    known = figure.base_value
    if value == known:
        return _hedged_alike(reading.hedge, figure.hedge)
    counted = not reading.unit and not reading.exponent and value < 1000
    rank = figure.base_unit == "place"
    if reading.hedge is None:
        slack = Decimal(0) if (counted and value % 1 == 0) or rank else half
        if figure.hedge is None:
            low, high = value - slack, value + slack
            if low <= known <= high:
                return Verdict.CONSISTENT
            inside = figure.low is not None and figure.high is not None and figure.low < value < figure.high
            return Verdict.CONSISTENT if inside else None
        low, high = plausible(figure)
        if low <= value <= high or (slack and low < value + slack and value - slack < high and _finer(value, half, figure)):
            return Verdict.CONSISTENT
        return None
    low, high = _claimed_range(value, half, reading.hedge)
    f_low, f_high = plausible(figure)
    if figure.hedge is None:
        if low <= known <= high:
            return Verdict.CONSISTENT
    elif max(low, f_low) < min(high, f_high):
        return Verdict.CONSISTENT
    unit = 2 * half
    if reading.hedge in (Hedge.OVER, Hedge.AT_LEAST):
        if value - unit <= known < value:
            return Cause.HEDGE
        if value < known < 10 * value:
            return Cause.VALUE
    elif reading.hedge in (Hedge.NEARLY, Hedge.AT_MOST):
        if value < known <= value + unit:
            return Cause.HEDGE
    return None


def _finer(value: Decimal, half: Decimal, figure: Figure) -> bool:
    """True where the claim rounds no more coarsely than the source hedges."""
    low, high = plausible(figure)
    return 2 * half <= (high - low) * 1


def _hedged_alike(claim: Hedge | None, source: Hedge | None) -> Verdict | Cause:
    """The same number: is it told as cautiously?"""
    if claim is source:
        return Verdict.MATCHES
    if claim is None:
        return Verdict.CONSISTENT
    above, below = (Hedge.OVER, Hedge.AT_LEAST), (Hedge.NEARLY, Hedge.AT_MOST)
    if source is None:
        return Verdict.CONSISTENT if claim in (Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST) else Cause.HEDGE
    if (claim in above and source in below) or (claim in below and source in above):
        return Cause.HEDGE
    return Verdict.CONSISTENT


def plausible(figure: Figure) -> tuple[Decimal, Decimal]:
    """Where a figure may lie as its hedge is commonly meant (DESIGN: numbers)."""
    half = precision_of(figure.value) if is_fraction(figure.value) else precision_of(figure.value).scaleb(figure.parsed_unit.exponent)
    return _claimed_range(figure.base_value, half, figure.hedge)


def _claimed_range(value: Decimal, half: Decimal, hedge: Hedge | None) -> tuple[Decimal, Decimal]:
    match hedge:
        case Hedge.OVER | Hedge.AT_LEAST:
            return value, value + 2 * half
        case Hedge.NEARLY | Hedge.AT_MOST:
            return value - 2 * half, value
        case Hedge.ABOUT:
            return value - half, value + half
        case None:
            return value - half, value + half


def _in_streak(figure: Figure, asked: Period) -> bool:
    """True for a year of which the figure holds too: first for eight years running."""
    count, _, unit = figure.streak.partition(" ")
    end = figure.when.end
    if unit != "years" or asked.year is None or end is None:
        return False
    return end.year - int(count) < asked.year <= end.year


def _is_far(one: Claimed, judged: Judgement) -> bool:
    """True for a number that no slip explains: it is likely of something else."""
    figure, base = judged.figure, one.reading.base
    if judged.cause is not Cause.VALUE or figure is None or not base:
        return False
    if figure.base_unit == "place" or not figure.base_value:
        return False
    return not figure.base_value / FAR <= abs(base) <= figure.base_value * FAR


def _is_only_computed(judged: Judgement) -> bool:
    """True where a growth differs from what a data set gives: others deflate, or count in yuan."""
    figure = judged.figure
    return (
        judged.verdict is Verdict.DIFFERS
        and judged.cause is Cause.VALUE
        and figure is not None
        and figure.kind is Kind_.CHANGE
        and not figure.printed
        and bool(figure.vintage)
    )


def _is_no_figure(one: Claimed, judgement: Judgement) -> bool:
    """True for a number in words that counts something else: two sides, one of them."""
    if judgement.indicator and one.noun and judgement.subjects[0].stray == 0:
        counted = next((w.token for w in one.noun if w.token), "")
        if counted in tokens(judgement.indicator.name.en):
            return False
    small = one.reading.value is not None and one.reading.value < 20
    likely = judgement.verdict is not Verdict.UNKNOWN and judgement.cause is not Cause.VALUE
    return not likely and (small or judgement.verdict is Verdict.UNKNOWN)


def _order(judgement: Judgement) -> tuple[int, int]:
    order = [Verdict.MATCHES, Verdict.CONSISTENT, Verdict.DIFFERS, Verdict.UNKNOWN]
    return order.index(judgement.verdict), int(judgement.cause is Cause.VALUE)


def _digits(one: Claimed) -> int:
    if one.reading.value is None:
        return 2
    digits = one.reading.value.normalize(EXACT).as_tuple().digits
    return len(digits)


def _months_of(period: Period) -> str:
    """The part of a year that a period is: H1, 01/07, 08; nothing for another."""
    first, _, last = period.text.rpartition("/")
    if first and period.is_run_of_months:
        return f"{first[5:]}/{last[5:]}"
    if not first and period.grain in (Grain.HALF, Grain.QUARTER, Grain.MONTH):
        return last[5:]
    return ""


def _spans(figure: Figure) -> bool:
    return bool(figure.start and figure.end and "/" not in figure.start + figure.end)


def _same(one: Period, other: Period) -> bool:
    return (one.start, one.end) == (other.start, other.end)
