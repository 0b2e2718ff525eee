"""Whether a sentence quotes a figure rightly, and if not, what went wrong.

A figure of a claim is held against the figures of the indicator its words speak of,
for the period it states, or the latest where it states none. A figure that the
catalogue has nothing on is unknown: better ten times unknown than once wrongly right.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from openingcli.catalogue import Catalogue
from openingcli.characters import lowered
from openingcli.claims import Claimed, claimed, per_people
from openingcli.fitting import Fit, fit
from openingcli.hedges import Bounds, Hedge, is_fraction, justified, ratio
from openingcli.naming import names
from openingcli.periods import Grain, Period, parse_period
from openingcli.quantity import Reading, normalised
from openingcli.records import Figure, Indicator, Kind, Measure, Over, Time
from openingcli.sentence import Kind as Claim
from openingcli.subjects import MONEY_WORDS, Subject, Subjects
from openingcli.timing import NO_PERIOD, VAGUE
from openingcli.topics import Sort, Word, tokens
from openingcli.units import EXACT, is_whole


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


class Judgement(NamedTuple):
    """One figure of a claim, and what the catalogue says of it."""

    claimed: str
    verdict: Verdict
    cause: Cause | None = None
    indicator: Indicator | None = None
    """What the claim speaks of."""
    figure: Figure | None = None
    """What it was judged by: a level, a printed change, or one computed of two levels,
    which has the id of the later one."""
    instead: Figure | None = None
    """The figure whose number the claim has, where that is another one."""
    subjects: tuple[Subject, ...] = ()
    """The indicators that fit its words, best first."""


LEAST_FIT = 2.5
"""Words that weigh less than this say too little."""
CLOSE, SLACK = 0.8, 0.5
"""Indicators that fit nearly as well as the best are tried too."""
MOST_STRAY = 1.9
"""With more left unexplained the claim is of something else."""
REVISION, OTHER_DEFINITION = Decimal("0.01"), Decimal("0.25")
"""Statistics are revised, and offices count differently: what a data set has so nearly
is not called wrong."""
FAR = 3
"""A number so many times too large or small, without a cause, is of something else."""
SMALL = 20
"""A number in words below this often is no figure: two sides, one of them."""
OTHER_THINGS = frozenset(
    (
        *("hours", "days", "weeks", "months", "year", "years", "个月", "月", "年"),
        *("ships", "vessels", "vehicles", "cars", "planes", "艘", "辆", "架", "台"),
        *(
            "ministers",
            "officials",
            "experts",
            "scholars",
            "economists",
            "analysts",
            "名",
        ),
        *("reporters", "张", "株"),
    )
)
"""What a number counts that stands right before them, whatever else is spoken of."""
POWERS = [sign * power for power in range(1, 9) for sign in (1, -1)]
BARE = 100
"""A plain count below this is not one of another scale."""
PARTS_OF_A_YEAR = (Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.MONTH)
WHOLE = 100
"""A bare number above is no share in percent."""
MONEY = ("CNY", "USD")
UNITS_OF_CHANGE = (*MONEY, "percent", "points", "fold", "times-more")
"""Units that a change names; without one of them it is of what was counted."""
OTHER_POINTS = {"points": "percent", "percent": "points"}
RIGHT = (Fit.SAME, Fit.WITHIN)


class Checker:
    """Judges claims by one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.subjects = Subjects(catalogue)

    def check(self, text: str) -> list[Judgement]:
        """A verdict for each figure of a text, in order; one `unknown` where it has none."""
        every = claimed(text)
        levels = {
            number: self._judge(one)
            for number, one in enumerate(every)
            if one.kind is not Claim.CHANGE
        }
        right = [
            (every[number].kind, judgement.figure)
            for number, judgement in levels.items()
            if judgement.verdict in (Verdict.MATCHES, Verdict.CONSISTENT)
            and judgement.figure is not None
        ]
        for number in _turned_round(every, levels):
            levels[number] = levels[number]._replace(
                verdict=Verdict.DIFFERS, cause=Cause.VALUE
            )
        found = []
        for number, one in enumerate(every):
            judgement = levels.get(number) or self._judge(one, right)
            if not (one.reading.is_spelled and self._is_no_figure(one, judgement)):
                found.append(judgement)
        return found or [Judgement(text.strip(), Verdict.UNKNOWN)]

    def _judge(
        self, one: Claimed, levels: Sequence[tuple[Claim, Figure]] = ()
    ) -> Judgement:
        """The verdict on one claimed figure.

        `levels` are those that the same claim has right: a change may be theirs.
        """
        every = self.subjects.of(one)
        fitting = [s for s in every if s.whole and s.fit >= LEAST_FIT]
        possible = [
            s
            for s in fitting
            if self._can_be(one, s.indicator)
            and not _is_more(one, s.indicator)
            and not _is_per_others(one, s.indicator)
        ]
        shown = tuple(possible[:3] or fitting[:3])
        nothing = Judgement(one.text, Verdict.UNKNOWN, subjects=shown)
        if one.is_denied or not possible:
            return nothing
        if one.kind is Claim.CHANGE and one.reading.unit == "percent":
            rates = [s for s in possible if not self._is_change(one, s.indicator)]
            possible = rates or possible  # real growth is not that of the amounts
        close = possible[0].fit * CLOSE - SLACK
        judged = (self._by(one, s, levels) for s in possible if s.fit >= close)
        best = min((j for j in judged if j is not None), key=_order, default=nothing)
        if best.instead is not None and _may_be_of_the_other(one, best):
            own = [s for s in possible if s.indicator.id == best.instead.indicator]
            best = next(filter(None, (self._by(one, s, levels) for s in own)), best)
        return best._replace(subjects=shown)

    def _by(
        self,
        one: Claimed,
        subject: Subject,
        levels: Sequence[tuple[Claim, Figure]],
    ) -> Judgement | None:
        """The verdict by the figures of one indicator; None where they say nothing."""
        indicator = subject.indicator
        if self._kind_of(indicator) == "place":
            one = one._replace(reading=one.reading._replace(unit="place"))
        known = self._answering(one, indicator)
        if self._is_change(one, indicator):
            known += _computed(self.catalogue, one, indicator, levels)
            known = [f for f in known if _is_averaged_alike(one, indicator, f)]
        if not known:
            return None
        if _is_of_a_world_unsaid(one, indicator):
            return None
        judged = self._right(one, indicator, known) or self._wrong(
            one, indicator, known
        )
        if judged is None or _is_only_computed(judged) or _is_far(one, judged):
            return None
        if _runs_on(one, judged, known):
            return None
        differs = judged.verdict is Verdict.DIFFERS
        if differs and self._may_be_right(one, indicator, judged, known):
            return None
        return judged if subject.stray <= MOST_STRAY else None

    def _may_be_right(
        self,
        one: Claimed,
        indicator: Indicator,
        judged: Judgement,
        known: Sequence[Figure],
    ) -> bool:
        """True for a number that differs, and may be of something, or some time, else."""
        unsure = one.when.period is None or one.when.is_borrowed
        return (
            one.is_aside
            or _may_be_of_another_release(one, judged, known)
            or (one.kind is Claim.START and unsure)
            or (_is_of_no_known_time(one) and not self._is_undated(indicator))
            or _may_be_newer(one, judged)
            or (judged.cause is Cause.INDICATOR and not _says_of_what(one))
            or self._is_of_the_whole_country(one, judged)
        )

    def _is_of_the_whole_country(self, one: Claimed, judged: Judgement) -> bool:
        """True for a number of China that is held against an area named beside it.

        The first zone was in Shanghai, and now there are 22: all words of the other
        indicator are said too.
        """
        if judged.instead is None or judged.indicator is None:
            return False
        other = self.catalogue.indicators[judged.instead.indicator]
        wider = other.area == "CN" != judged.indicator.area
        return wider and _is_named(other, one.words)

    def _is_no_figure(self, one: Claimed, judgement: Judgement) -> bool:
        """True for a number in words that counts something else: two sides, one of them."""
        if judgement.verdict is Verdict.UNKNOWN:
            return True
        if judgement.cause is not Cause.VALUE or judgement.indicator is None:
            return False
        counted = next((word.token for word in one.noun if word.token), "")
        if counted in tokens(judgement.indicator.name.en):
            return bool(judgement.subjects[0].stray)
        return one.reading.value is not None and one.reading.value < SMALL

    # which figures answer

    def _can_be(self, one: Claimed, indicator: Indicator) -> bool:
        """True where the indicator has numbers of this kind."""
        unit, kind = one.reading.unit, self._kind_of(indicator)
        if one.kind is Claim.CHANGE:
            if unit in ("fold", "times-more"):
                growing = (Measure.AMOUNT, Measure.COUNT, Measure.INDEX)
                return indicator.measure in growing or kind == "index"
            if unit in ("percent", "points", "whole"):
                return indicator.measure not in (Measure.RANK, Measure.RATIO)
        match unit:
            case "CNY" | "USD" | "other-money":
                return kind == "money"
            case "percent" | "whole":
                return kind in ("percent", "whole")
            case "place":
                return kind == "place"
            case "times-more":
                return kind == "index"
            case _ if kind == "place":  # its rank was 11
                reading = one.reading
                whole = reading.value is not None and is_whole(reading.value)
                other = reading.exponent or reading.hedge or one.counts_a_thing
                return whole and not other and _is_said(one, "rank")
            case _:
                return kind in ("count", "index", "percent", "money") and (
                    not self._counts_otherwise(one, indicator)
                )

    def _counts_otherwise(self, one: Claimed, indicator: Indicator) -> bool:
        """True where a number counts what its indicator does not: 22 months, 22辆."""
        if one.counted not in OTHER_THINGS:
            return False
        unit = self.catalogue.units[indicator.parsed_unit.ids[0]].name
        named = " ".join((*unit, *names(indicator)))
        return one.counted not in lowered(named)

    def _kind_of(self, indicator: Indicator) -> str:
        """The kind of its unit: money, percent, count or another."""
        return self.catalogue.units[indicator.parsed_unit.ids[0]].kind

    def _is_undated(self, indicator: Indicator) -> bool:
        """True where no level of an indicator has a date: a pledge of 9.8 percent."""
        levels = self.catalogue.levels(indicator)
        return all(figure.when.grain is Grain.UNDATED for figure in levels)

    def _is_change(self, one: Claimed, indicator: Indicator) -> bool:
        """False for the growth that is itself the indicator: the GDP growth rate."""
        rate = indicator.measure is Measure.RATE and indicator.time is Time.FLOW
        return one.kind is Claim.CHANGE and not rate

    def _answering(self, one: Claimed, indicator: Indicator) -> list[Figure]:
        """The figures that a claim has to be held against; none where nothing is held."""
        if _is_begun_in(one, indicator):
            return []
        period, months, base, is_borrowed, is_since, _ = one.when
        if self._is_change(one, indicator):
            figures = self.catalogue.figures[indicator.id]
            changes = [f for f in figures if not f.is_level]
            if period is None:
                changes = _in_months(changes, indicator, months)
            return [f for f in changes if _spans(f, period, base)]
        levels = self._levels(one, indicator)
        if one.is_ahead:
            foretold = [f for f in levels if f.is_forecast]
            if period is None or period.end is None:
                return foretold
            return [f for f in foretold if f.when.lies_inside(period)]
        if one.kind is Claim.START and period is None:
            return levels
        since = [
            f
            for f in levels
            if base and f.when.grain is Grain.SPAN and f.when.start == base.start
        ]
        if period is not None and is_since and indicator.is_exact_period:
            run = [f for f in since if f.when.end == period.end]
            if run or _is_said(one, "cumulative"):  # since 2021, up to June 2025
                return run
        if period is not None:
            answering = [f for f in levels if self._answers(f, indicator, period)]
            alone = not is_borrowed or one.kind is Claim.START
            if answering or alone or indicator.is_exact_period:
                return answering
        if is_borrowed and not indicator.is_exact_period:
            latest = self._latest(levels, indicator)
            return [f for f in latest if _may_be_of(f.when, period, months)]
        if months == VAGUE:  # what has no date may be of it
            return [f for f in levels if f.when.grain is Grain.UNDATED]
        if since and not months:
            return since
        if is_since and indicator.is_exact_period:
            return []
        return self._latest(_in_months(levels, indicator, months), indicator)

    def _levels(self, one: Claimed, indicator: Indicator) -> list[Figure]:
        """The levels that are told as a claim tells its own: in all, a year, up to then."""
        levels = [f for f in self.catalogue.figures[indicator.id] if f.is_level]
        cumulative = _is_said(one, "cumulative")
        yearly = _is_a_year(one, indicator)
        if yearly and not cumulative:
            levels = [f for f in levels if f.over is not Over.TOTAL]
        if not yearly and (cumulative or indicator.measure is Measure.RATE):
            levels = [f for f in levels if f.over is not Over.AVERAGE]
        if indicator.is_exact_period and cumulative:
            spans = (Grain.SPAN, Grain.UNTIL)
            count = indicator.measure is Measure.COUNT
            return [f for f in levels if count or f.when.grain in spans]
        if (period := one.when.period) and not one.when.is_until:
            return [f for f in levels if not _is_sum_up_to(f, indicator, period)]
        return levels

    def _answers(self, figure: Figure, indicator: Indicator, asked: Period) -> bool:
        """True where a figure answers for a period that a sentence names.

        As `Catalogue.answering`, and besides: a figure up to a day that lies inside the
        period, a year of its streak, and a moment inside the period of a stock.
        """
        when = figure.when
        if when.grain is asked.grain is Grain.UNDATED:
            return True
        if figure.is_forecast or when.end is None or asked.end is None:
            return False
        if (when.start, when.end) == (asked.start, asked.end) or _in_streak(
            figure, asked
        ):
            return True
        if Grain.SPAN in (asked.grain, when.grain):
            return False
        if when.grain is Grain.UNTIL:
            last = parse_period(when.text.removeprefix("../"))
            return last.lies_inside(asked) or asked.lies_inside(last)
        if indicator.is_exact_period:
            return False
        if not when.lies_inside(asked):
            return indicator.time is Time.STOCK and asked.lies_inside(when)
        inside = (
            f.when
            for f in self.catalogue.levels(indicator)
            if not f.is_forecast and f.when.grain is not Grain.SPAN
        )
        return when.sort_key == max(w.sort_key for w in inside if w.lies_inside(asked))

    def _latest(self, levels: Iterable[Figure], indicator: Indicator) -> list[Figure]:
        """The latest figures: of years, parts of years and spans, in each currency.

        One without a date is not the latest where another has one: 15.3 percent is
        what the tariffs came down from.
        """
        past = [f for f in levels if not f.is_forecast]
        dated = [f for f in past if f.when.grain is not Grain.UNDATED]
        latest: dict[tuple[str, str, bool], list[Figure]] = {}
        for figure in dated or past:
            key = (_sort_of(figure, indicator), figure.base_unit, bool(figure.printed))
            held = latest.setdefault(key, [])
            if held and figure.when.sort_key > held[0].when.sort_key:
                held.clear()
            if not held or figure.when.sort_key == held[0].when.sort_key:
                held.append(figure)
        return [figure for held in latest.values() for figure in held]

    # what the figures say

    def _right(
        self, one: Claimed, indicator: Indicator, known: Sequence[Figure]
    ) -> Judgement | None:
        """The judgement by the best figure that bears the claim out."""
        reading = _signed(one)
        fits = [(fit(reading, f), f) for f in known if _of_one_unit(one, f)]
        good = [(RIGHT.index(how), f) for how, f in fits if how in RIGHT]
        if not good:
            return None
        rank, figure = min(
            good, key=lambda entry: (entry[0], *self.catalogue.standing(entry[1]))
        )
        sure = not rank and _names_the_money(one, figure)
        verdict = Verdict.MATCHES if sure else Verdict.CONSISTENT
        return Judgement(one.text, verdict, None, indicator, figure)

    def _wrong(
        self, one: Claimed, indicator: Indicator, known: Sequence[Figure]
    ) -> Judgement | None:
        """The judgement on a number that no figure bears out, with its likeliest cause.

        None where the catalogue has numbers of another unit only, and no cause.
        """
        for cause, figure, instead in self._causes(one, indicator, known):
            return Judgement(
                one.text, Verdict.DIFFERS, cause, indicator, figure, instead
            )
        return None

    def _causes(
        self, one: Claimed, indicator: Indicator, known: Sequence[Figure]
    ) -> Iterator[tuple[Cause, Figure, Figure | None]]:
        """What may have gone wrong, likeliest first: cause, figure, the figure meant."""
        reading = _signed(one)
        same = [f for f in known if _of_one_unit(one, f)]
        for figure in same:
            if fit(reading, figure) is Fit.TURNED:
                yield Cause.HEDGE, figure, None
        for figure in self.catalogue.figures[indicator.id]:
            if figure.corrected and _is_as_printed(reading, figure):
                yield Cause.MISPRINT, figure, None
        for figure in known:
            if fit(reading, figure) in RIGHT:
                if _of_other_money(reading.unit, figure):
                    yield Cause.CURRENCY, figure, None
                if OTHER_POINTS.get(reading.unit) == _percent_unit(figure):
                    yield Cause.POINTS, figure, None
        if not same:
            return
        for figure in same:
            if any(_is_misplaced(one, figure, power) for power in POWERS):
                yield Cause.SCALE, figure, None
        record = min(same, key=self.catalogue.standing)
        is_change = self._is_change(one, indicator)
        if not is_change:
            yield from self._taken_elsewhere(one, indicator, known, record, Fit.SAME)
        for figure in same:
            if fit(reading, figure) is Fit.LOOSE:
                yield Cause.HEDGE, figure, None
        if not is_change and _digits(one) > 1:
            yield from self._taken_elsewhere(one, indicator, known, record, Fit.WITHIN)
        yield Cause.VALUE, record, None

    def _taken_elsewhere(
        self,
        one: Claimed,
        indicator: Indicator,
        known: Sequence[Figure],
        record: Figure,
        how: Fit,
    ) -> Iterator[tuple[Cause, Figure, Figure | None]]:
        """Other figures that the number may have been taken from."""
        others = [i for i in self.catalogue.indicators.values() if i != indicator]
        measures = [i for i in others if i.concept and i.concept == indicator.concept]
        if _is_of_no_known_time(one):  # a slip may be of what is so today
            one = one._replace(when=NO_PERIOD)
        kind = self._kind_of(indicator)
        neighbours = [
            i
            for i in others
            if i.category == indicator.category and self._kind_of(i) == kind
        ]
        figures = {
            Cause.MEASURE: (f for i in measures for f in self._answering(one, i)),
            Cause.PERIOD: (
                f
                for f in self.catalogue.levels(indicator)
                if f not in known and not f.is_forecast
            ),
            Cause.INDICATOR: (f for i in neighbours for f in self._answering(one, i)),
        }
        for cause, candidates in figures.items():
            for figure in candidates:
                alike = _of_one_unit(one, figure) and fit(one.reading, figure) is how
                if alike and (how is Fit.SAME or not _is_only_around(one, figure)):
                    yield cause, record, figure


def _turned_round(
    every: Sequence[Claimed], levels: Mapping[int, Judgement]
) -> Iterator[int]:
    """The two levels of a movement whose verb goes the other way: fell from 10 to 23."""
    for number, one in enumerate(every):
        near = [n for n in (number - 1, number + 1) if 0 <= n < len(every)]
        ends = [n for n in near if every[n].kind is Claim.LEVEL]
        start = levels.get(number)
        if not one.moves or start is None:
            continue
        for other in ends:
            first, last = start.figure, levels[other].figure
            if first is None or last is None or first.indicator != last.indicator:
                continue
            if first.base_unit != last.base_unit:
                continue
            rank = first.base_unit == "place"
            moved = (first, last) if rank else (last, first)
            if (moved[0].base_value - moved[1].base_value) * one.moves < 0:
                yield from (number, other)


def _may_be_of_the_other(one: Claimed, judged: Judgement) -> bool:
    """True where a number is another indicator's, and may be claimed for that one.

    Not of two measures, where the whole name of the one stands before the number.
    """
    if judged.cause is not Cause.MEASURE or judged.indicator is None:
        return judged.cause is Cause.INDICATOR
    return not _is_named(judged.indicator, (*one.own, *one.lead))


def _is_named(indicator: Indicator, words: Iterable[Word]) -> bool:
    """True where every word of one of its names is said."""
    said = {word.token for word in words}
    return any(tokens(name) <= said for name in names(indicator))


def _is_a_year(one: Claimed, indicator: Indicator) -> bool:
    """True for so much a year, or on average: not for an average tariff."""
    said = {"annual", "average"} & {word.token for word in one.own}
    return bool(said) and not any(said & tokens(name) for name in names(indicator))


def _is_averaged_alike(one: Claimed, indicator: Indicator, change: Figure) -> bool:
    """True where a growth over years is told for each of them, or for all, as claimed."""
    if change.over is Over.AVERAGE:
        return _is_a_year(one, indicator)
    start, end = parse_period(change.start).end, change.when.end
    several = start and end and end.year > start.year + 1
    return not (several and _is_a_year(one, indicator))


def _is_begun_in(one: Claimed, indicator: Indicator) -> bool:
    """True for what was set up in a year, where the indicator counts all there are."""
    period, _, _, is_borrowed, _, is_until = one.when
    if period is None or is_borrowed or is_until or not one.is_begun:
        return False
    if indicator.time is not Time.STOCK or _is_said(one, "cumulative"):
        return False
    part = period.grain in PARTS_OF_A_YEAR or period.is_run_of_months
    return part and indicator.measure is Measure.COUNT


def _is_sum_up_to(figure: Figure, indicator: Indicator, asked: Period) -> bool:
    """True for all there was up to a day, where a claim tells of one period.

    Of a count the month may be meant in which it was reached.
    """
    if figure.when.grain is not Grain.UNTIL:
        return False
    if indicator.measure is Measure.AMOUNT:
        return figure.over is not Over.AVERAGE
    months = asked.grain in (Grain.MONTH, Grain.DAY)
    return figure.over is Over.TOTAL and not months


def _is_only_around(one: Claimed, figure: Figure) -> bool:
    """True where a bound allows a number and is another: 12,614 and "over 10,000"."""
    return figure.hedge is not None and one.reading.base != figure.base_value


def _is_of_no_known_time(one: Claimed) -> bool:
    """True for a time that only the writer knows: in the early days, 当初."""
    return one.when.months == VAGUE and not one.when.is_borrowed


def _says_of_what(one: Claimed) -> bool:
    """True where the sentence of a number names what is counted, not only one before."""
    return any(word.sort is Sort.TOPIC for word in one.words)


def _is_more(one: Claimed, indicator: Indicator) -> bool:
    """True for goods and services, where a claim speaks of one of them."""
    both = {"goods", "services"}
    told = both & {word.token for word in one.words}
    return len(told) == 1 and both <= tokens(indicator.name.en)


def _is_per_others(one: Claimed, indicator: Indicator) -> bool:
    """True for so much per million people, where the indicator is of each 10,000."""
    if not one.per_people:
        return False
    named = lowered(normalised(" ".join(names(indicator))))
    return not one.per_people <= per_people(named)


def _is_of_a_world_unsaid(one: Claimed, indicator: Indicator) -> bool:
    """True where a share of the world is held against a percent of something else.

    14 percent of the country's exports, 占全国10%; and "exports ebbed 5 percent" is no
    claim on their share, though ebbed is not read.
    """
    if indicator.measure is not Measure.SHARE:
        return False
    told = {word.token for word in one.words}
    if "world" in told or "world" not in tokens(indicator.name.en):
        return False
    shares = [word.start for word in one.own if word.token == "share"]
    behind = [word for word in one.own if shares and word.start > shares[0]]
    of_home = any(word.sort is Sort.HOME for word in (*behind, *one.noun))
    return of_home or not (shares or _is_said(one, "share"))


def _is_said(one: Claimed, token: str) -> bool:
    """True where a word stands in the clause of a figure or before it."""
    return any(word.token == token for word in (*one.own, *one.lead))


def _signed(one: Claimed) -> Reading:
    """What a claim reads; a fall is a change below nothing."""
    reading = one.reading
    if not one.falls or reading.value is None or reading.unit == "place":
        return reading
    return reading._replace(value=-reading.value)


def _of_one_unit(one: Claimed, figure: Figure) -> bool:
    """True where a claimed number and a figure may be compared.

    A number without a unit may be money if it has a scale, percent if it has decimals.
    """
    unit, base = one.reading.unit, figure.base_unit
    if figure.kind is Kind.CHANGE:
        if not unit:  # 13 more: of what is not repeated
            return figure.unit not in UNITS_OF_CHANGE
        return unit == figure.unit or (unit == "whole" and figure.unit == "percent")
    match unit:
        case "CNY" | "USD":
            return base == unit or base.startswith(f"{unit} per")
        case "other-money" | "points":
            return False
        case "percent" | "whole":
            return base in ("percent", "whole")
        case "place":
            return base == "place"
        case "times-more" | "fold":
            return base == "times"
        case _:
            return _bare_is_of(one, base)


def _bare_is_of(one: Claimed, base: str) -> bool:
    """True where a number without a unit may be of this one."""
    if base in MONEY:
        return one.reading.exponent > 0 and not one.counts_a_thing
    if base in ("percent", "whole"):
        value = one.reading.value
        if value is None or one.reading.exponent:
            return False
        return not is_whole(value) and value <= WHOLE
    return base != "place"


def _names_the_money(one: Claimed, figure: Figure) -> bool:
    """False for 163.3 billion of what nobody says, where the figure is money."""
    word = MONEY_WORDS.get(figure.base_unit)
    if word is None or one.reading.unit:
        return True
    return any(said.token == word for said in one.words)


def _of_other_money(unit: str, figure: Figure) -> bool:
    money = (*MONEY, "other-money")
    return unit in money and figure.base_unit in MONEY and figure.base_unit != unit


def _percent_unit(figure: Figure) -> str:
    return figure.unit if figure.kind is Kind.CHANGE else figure.base_unit


def _is_as_printed(reading: Reading, figure: Figure) -> bool:
    """True for the number of a misprint that the catalogue puts right."""
    if is_fraction(figure.corrected):
        return reading.fraction == figure.corrected
    return reading.base == Decimal(figure.corrected).scaleb(figure.parsed_unit.exponent)


def _is_misplaced(one: Claimed, figure: Figure, power: int) -> bool:
    """True where the number is right but for so many powers of ten."""
    if figure.base_unit == "place" or (
        figure.base_unit == "percent" and abs(power) > 1
    ):
        return False
    bare = not one.reading.unit and not one.reading.exponent
    if one.reading.value is None or (bare and one.reading.value < BARE):
        return False
    how = fit(one.reading, figure, power)
    rounded = _digits(one) > 1 or one.reading.hedge is figure.hedge
    return how is Fit.SAME or (how is Fit.WITHIN and rounded)


def _computed(
    catalogue: Catalogue,
    one: Claimed,
    indicator: Indicator,
    levels: Sequence[tuple[Claim, Figure]],
) -> list[Figure]:
    """The change between the two levels that a claim names, if both are held."""
    from openingcli.compare import pair_of  # costs an import, and few claims need it

    starts = [f for kind, f in levels if kind is Claim.START]
    ends = [f for kind, f in levels if kind is Claim.LEVEL]
    pairs = [
        (before, after)
        for before in starts
        for after in ends
        if before.indicator == after.indicator == indicator.id
    ]
    period, base = one.when.period, one.when.base
    if period is not None and period.grain is Grain.SPAN:
        first, _, last = period.text.partition("/")
        base, period = parse_period(first), parse_period(last)
    if period is None and base is not None:
        alike = [  # half a year is no growth over a whole one
            f
            for f in catalogue.figures[indicator.id]
            if not indicator.is_exact_period or f.when.grain is base.grain
        ]
        latest = catalogue.latest_of(alike)
        period = latest.when if latest else None
    if not pairs and base is not None and period is not None:
        pairs = [
            (before, after)
            for before in catalogue.answering(indicator, base)
            for after in catalogue.answering(indicator, period)
            if (before.source, before.base_unit) == (after.source, after.base_unit)
        ]
        pair = None if pairs else pair_of(catalogue, indicator, base, period)
        pairs += [pair] if pair else []
    return [change for pair in pairs for change in _changes(indicator, *pair, one)]


def _changes(
    indicator: Indicator, before: Figure, after: Figure, one: Claimed
) -> Iterator[Figure]:
    """The change between two levels, as figures in the unit of a claimed change."""
    from openingcli.compare import compare_figures

    change = compare_figures(indicator, before, after).change
    if change is None:
        return
    unit = one.reading.unit
    yearly = _is_a_year(one, indicator)
    if yearly and unit == "percent" and change.annual is not None:
        rise = _change(before, after, "percent", change.annual, change.annual_bounds)
        yield rise._replace(over=Over.AVERAGE)
    elif indicator.measure in (Measure.SHARE, Measure.RATE):
        bounds = change.difference_bounds
        yield _change(before, after, "points", change.difference, bounds)
    elif unit in ("percent", "whole") and change.percent is not None:
        bounds = change.percent_bounds
        yield _change(before, after, "percent", change.percent, bounds)
    elif unit in ("fold", "times-more") and before.base_value > 0:
        factors = ratio(before.bounds, after.bounds)
        value = after.base_value / before.base_value
        if "倍" in one.text:  # 增长两倍 is to three times as much
            factors = Bounds(*(None if end is None else end - 1 for end in factors))
            value -= 1
        factor = justified(value, factors, 1)
        yield _change(before, after, unit, factor, factors)
    elif unit in ("", *MONEY):
        exponent = after.parsed_unit.exponent
        bounds = change.difference_bounds.shifted(exponent)
        value = change.difference.scaleb(exponent)
        yield _change(before, after, after.base_unit, value, bounds)


def _change(
    before: Figure, after: Figure, unit: str, value: Decimal, bounds: Bounds
) -> Figure:
    """A computed change as a figure; where its bounds are open, that is its hedge."""
    low, high = bounds
    hedge = {
        (False, False): None,
        (False, True): Hedge.OVER,
        (True, False): Hedge.NEARLY,
        (True, True): Hedge.ABOUT,
    }[low is None, high is None]
    return after._replace(
        kind=Kind.CHANGE,
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


def _spans(figure: Figure, period: Period | None, base: Period | None) -> bool:
    """True for a printed change that runs as a claim has it, or ends as it has it.

    Without a base only the year before is meant.
    """
    if base is None and (period is None or period.grain is not Grain.SPAN):
        start, end = parse_period(figure.start), figure.when
        if start.start is None or end.start is None:
            return False
        if (end.start.year, end.start.month) != (
            start.start.year + 1,
            start.start.month,
        ):
            return False
    if period is None:
        return base is None or figure.start == base.text
    if period.grain is Grain.SPAN and not period.is_run_of_months:
        return period.text == f"{figure.start}/{figure.end}"
    ends = (figure.when.start, figure.when.end) == (period.start, period.end)
    return ends and (base is None or figure.start == base.text)


def _may_be_of(when: Period, borrowed: Period | None, months: str) -> bool:
    """True where a text that last spoke of a period may mean a figure of another.

    Not one of years after it, nor one of other months.
    """
    first = when.start or when.end
    if borrowed and borrowed.end and first and first.year > borrowed.end.year + 1:
        return False
    return months in ("", VAGUE, _months_of(when)) or not _months_of(when)


def _may_be_newer(one: Claimed, judged: Judgement) -> bool:
    """True where a text last spoke of a time after the figure on record."""
    period, figure = one.when.period, judged.figure
    if not one.when.is_borrowed or period is None or figure is None:
        return False
    start, end = period.start, figure.when.end
    return start is not None and end is not None and end < start


def _in_months(
    levels: Sequence[Figure], indicator: Indicator, months: str
) -> list[Figure]:
    """The figures of the part of a year that a claim names without its year.

    A stock answers for this year and the last: it is what it was when last seen.
    """
    if not months or (months in ("this", "last") and not indicator.is_exact_period):
        return list(levels)
    if months == "last":
        return [f for f in levels if f.when.grain is Grain.YEAR]
    if months == "this":
        return [
            f
            for f in levels
            if f.when.grain in PARTS_OF_A_YEAR or f.when.is_run_of_months
        ]
    return [f for f in levels if _months_of(f.when) == months]


def _months_of(period: Period) -> str:
    """The part of a year that a period is: H1, 01/07, 08; nothing for another."""
    first, _, last = period.text.rpartition("/")
    if period.is_run_of_months:
        return f"{first[5:]}/{last[5:]}"
    part = period.grain in (Grain.HALF, Grain.QUARTER, Grain.MONTH)
    return last[5:] if part else ""


def _sort_of(figure: Figure, indicator: Indicator) -> str:
    """What a figure is the latest among: years, parts of years, spans, or all."""
    when = figure.when
    if when.grain is Grain.UNTIL:
        return when.grain
    if when.grain is Grain.SPAN and not when.is_run_of_months:
        return when.grain
    if not indicator.is_exact_period:
        return "point"
    return "year" if when.grain is Grain.YEAR else "part"


def _in_streak(figure: Figure, asked: Period) -> bool:
    """True for a year of which the figure holds too: first for eight years running."""
    count, _, unit = figure.streak.partition(" ")
    end = figure.when.end
    if unit != "years" or asked.year is None or end is None:
        return False
    return end.year - int(count) < asked.year <= end.year


def _runs_on(one: Claimed, judged: Judgement, known: Sequence[Figure]) -> bool:
    """True where a claim counts more years in a row than is on record of its number."""
    figure, told = judged.figure, one.streak
    if figure is None or told is None or told.value is None:
        return False
    alike = (f.streak for f in known if f.base_value == figure.base_value)
    counts = [
        int(count)
        for count, _, unit in (streak.partition(" ") for streak in alike)
        if unit == told.streak
    ]
    return bool(counts) and told.value > max(counts)


def _may_be_of_another_release(
    one: Claimed, judged: Judgement, known: Sequence[Figure]
) -> bool:
    """True beside the value of a data set: another release or definition may have it.

    Where a document prints a figure too, only what is nearly the same is let pass.
    """
    base = one.reading.base
    same = [f for f in known if _of_one_unit(one, f)]
    series = [f for f in same if f.kind in (Kind.SERIES, Kind.DERIVED)]
    alone = len(series) == len(same) and judged.cause is Cause.VALUE
    slack = OTHER_DEFINITION if alone else REVISION
    return base is not None and any(
        abs(f.base_value - base) <= abs(f.base_value) * slack for f in series
    )


def _is_far(one: Claimed, judged: Judgement) -> bool:
    """True for a number that no slip explains: it is likely of something else."""
    figure, base = judged.figure, one.reading.base
    if judged.cause is not Cause.VALUE or figure is None or not base:
        return False
    known = figure.base_value
    if figure.base_unit == "place" or not known:
        return False
    return not known / FAR <= base <= known * FAR


def _is_only_computed(judged: Judgement) -> bool:
    """True where a growth differs from what a data set gives.

    Others deflate, or count in yuan: it may be right all the same.
    """
    figure = judged.figure
    return (
        judged.cause in (Cause.VALUE, Cause.HEDGE, Cause.SCALE)
        and figure is not None
        and figure.kind is Kind.CHANGE
        and not figure.line
    )


def _order(judgement: Judgement) -> tuple[int, bool]:
    """The better judgement of two indicators that fit alike."""
    return list(Verdict).index(judgement.verdict), judgement.cause is Cause.VALUE


def _digits(one: Claimed) -> int:
    """How many digits of a claimed number count."""
    if one.reading.value is None:
        return 2
    return len(one.reading.value.normalize(EXACT).as_tuple().digits)
