"""One figure as a sentence to paste: hedge kept, no digit invented, source named."""

from decimal import Decimal

from openingcli.catalogue import Catalogue
from openingcli.hedges import WIDE, Hedge, is_fraction
from openingcli.language import Language, Said
from openingcli.periods import Grain, Period, parse_period
from openingcli.records import Figure, Indicator, Kind, Measure, Over, Source, Status
from openingcli.render.quantities import ordinal, shown_unit
from openingcli.units import (
    SCALES,
    Unit,
    chinese_scale,
    english_scale,
    plain,
    rescale,
)
from openingcli.words import HEDGES, NUMBERS, fraction_words, say

SERIES_DIGITS = 4
"""Values of a data set are rounded to so many digits in a sentence."""

PLACES = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


SENTENCE_HEDGES: dict[Hedge | None, Said] = {
    Hedge.AT_MOST: Said("no more than ", "不超过"),
    Hedge.AT_LEAST: Said("no less than ", "不少于"),
}
"""What reads better behind a verb than the words of a table."""


class Sentences:
    """Writes sentences about the figures of one catalogue in one language."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.catalogue = catalogue
        self.language = language
        self.zh = language is Language.ZH

    def short(self, indicator: Indicator, figure: Figure) -> str:
        """One sentence: what, how much, when, says who."""
        facts = {
            "subject": self._subject(indicator),
            "said": self._said(indicator, figure),
            "when": self._when(figure),
            "streak": self._streak(figure),
            "source": self._source(figure),
        }
        sentence = say("quote", self.language, **facts)
        if figure.rate is None:
            return sentence
        rate = figure.rate.to(self.language)
        return (
            f"{sentence[:-1]}（{rate}）。" if self.zh else f"{sentence[:-1]}; {rate}."
        )

    def long(self, indicator: Indicator, figure: Figure) -> str:
        """The sentence, then what is counted, where it stands, what was inferred."""
        parts = [self.short(indicator, figure), indicator.definition.to(self.language)]
        source = self.catalogue.sources[figure.source]
        if figure.printed:
            facts = {"printed": figure.printed, "line": figure.line}
            key = "quote-printed"
            facts["document"] = source.title or source.document
        else:
            facts = {"value": figure.value, "unit": figure.unit, "code": figure.code}
            key = "quote-series"
        parts.append(say(key, self.language, **facts))
        if figure.scope:
            parts.append(self._sentence("scope", scope=figure.scope.to(self.language)))
        if figure.corrected and figure.because:
            facts = {"value": figure.corrected, "why": figure.because.to(self.language)}
            parts.append(self._sentence("corrected", **facts))
        for name, why in figure.inferred.items():
            field = say(f"inferred-{name}", self.language)
            why_said = why.to(self.language)
            parts.append(self._sentence("inferred", field=field, why=why_said))
        if figure.note:
            parts.append(figure.note.to(self.language))
        return ("" if self.zh else " ").join(parts)

    def _sentence(self, key: str, **facts: object) -> str:
        text = say(key, self.language, **facts)
        return f"{text}。" if self.zh else f"{text[:1].upper()}{text[1:]}."

    def _subject(self, indicator: Indicator) -> str:
        """The indicator's own phrase, else its name with China before it."""
        if indicator.phrase is not None:
            return indicator.phrase.to(self.language)
        name = indicator.name.to(self.language)
        if self.zh:
            return f"中国{name}"
        first, _, rest = name.partition(" ")
        proper = not first[1:].islower() or rest[:1].isupper()
        return f"China's {name if proper else name[:1].lower() + name[1:]}"

    def _said(self, indicator: Indicator, figure: Figure) -> str:
        """Verb and quantity: stood at over 41 trillion yuan, 为25.7万亿元."""
        if figure.kind is Kind.CHANGE:
            return self._change(figure)
        space = "" if self.zh else " "
        verb, quantity = (
            self._verb(indicator, figure),
            self._quantity(indicator, figure),
        )
        return f"{verb}{space}{quantity}"

    def _verb(self, indicator: Indicator, figure: Figure) -> str:
        if figure.status is Status.FORECAST:
            return say("verb-expected", self.language)
        if self.zh and figure.hedge:
            return ""  # 超过, 近 and 约 stand without 为
        verbs = {Measure.COUNT: "verb-numbered", Measure.RANK: "verb-ranked"}
        return say(verbs.get(indicator.measure, "verb-was"), self.language)

    def _quantity(self, indicator: Indicator, figure: Figure) -> str:
        unit = shown_unit(figure, indicator)
        kind = self.catalogue.units[unit.ids[0]].kind
        hedge = SENTENCE_HEDGES.get(figure.hedge, HEDGES[figure.hedge]).to(
            self.language
        )
        if kind == "place":
            return self._place(figure, hedge)
        if is_fraction(figure.value):
            return hedge + fraction_words(figure.value, self.language)
        value = self._rounded(figure, unit)
        if kind == "percent":
            percent = f"{plain(value, grouped=not self.zh)}%"
            return hedge + (percent if self.zh else percent.replace("%", " percent"))
        return hedge + self._measured(value, unit, indicator)

    def _rounded(self, figure: Figure, unit: Unit) -> Decimal:
        """The value in the unit shown; a printed number keeps every digit."""
        value = rescale(Decimal(figure.value), figure.parsed_unit, unit)
        if figure.kind not in (Kind.SERIES, Kind.DERIVED) or not value:
            return value
        place = value.adjusted() - SERIES_DIGITS + 1
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int)
        if exponent >= place:
            return value
        return value.quantize(Decimal(1).scaleb(min(place, 0)), context=WIDE)

    def _measured(self, value: Decimal, unit: Unit, indicator: Indicator) -> str:
        """Number, scale and unit: US$162.78 billion, 25.7 trillion yuan, 1627.8亿美元."""
        name = self.catalogue.units[unit.ids[0]].name.to(self.language)
        per = (
            f"/{self.catalogue.units[unit.ids[1]].name.zh}" if len(unit.ids) > 1 else ""
        )
        if self.zh:
            scaled, scale = chinese_scale(value, unit)
            return f"{plain(scaled, grouped=False)}{scale}{name}{per}"
        scale = next((f" {n}" for n, e in SCALES.items() if e == unit.exponent), "")
        if scale and abs(value) >= 1000:
            value, name_of_scale = english_scale(value, unit)
            scale = f" {name_of_scale}"
        number = plain(value)
        if unit.base == "times":
            return f"{number} to 1"
        if unit.base == "USD":
            return f"US${number}{scale}"
        if indicator.measure is Measure.COUNT:
            return number + scale
        if per:
            other = self.catalogue.units[unit.ids[1]].name.en.removesuffix("s")
            return f"{number}{scale} {name} per {other}"
        return f"{number}{scale} {name}"

    def _place(self, figure: Figure, hedge: str) -> str:
        place = int(figure.value)
        if figure.hedge is Hedge.AT_MOST:
            word = NUMBERS[place] if place < len(NUMBERS) else str(place)
            return f"前{place}位" if self.zh else f"within the top {word}"
        if self.zh:
            return f"{hedge}第{place}位"
        return hedge + (PLACES[place - 1] if place <= len(PLACES) else ordinal(place))

    def _change(self, figure: Figure) -> str:
        hedge = HEDGES[figure.hedge].to(self.language)
        number = plain(Decimal(figure.value), grouped=not self.zh)
        return say(f"grew-{figure.unit}", self.language, hedge=hedge, number=number)

    def _streak(self, figure: Figure) -> str:
        if not figure.streak:
            return ""
        count, unit = figure.streak.split()
        number = int(count)
        word = NUMBERS[number] if number < len(NUMBERS) else count
        facts = {"count": count if self.zh else word, "unit": say(unit, self.language)}
        return say("quote-streak", self.language, **facts)

    def _when(self, figure: Figure) -> str:
        if figure.kind is Kind.CHANGE:
            start, end = parse_period(figure.start), parse_period(figure.end)
            facts = {"start": self._moment(start), "end": self._moment(end)}
            return say("when-from-to", self.language, **facts)
        period = figure.when
        over = {
            Over.TOTAL: "when-total",
            Over.AVERAGE: "when-average",
            Over.EACH: "when-each",
        }
        when = self._time(period)
        if "period" in figure.inferred:
            when += say("when-inferred", self.language)
        return say(over[figure.over], self.language, when=when) if figure.over else when

    def _time(self, period: Period) -> str:
        """A period with its preposition: in 2024, at the end of 2024, from … to …."""
        if self.zh:
            text = period.to(self.language)
            return text.replace("12月31日", "末") if period.grain is Grain.DAY else text
        match period.grain:
            case Grain.UNDATED:
                return "at a date not stated"
            case Grain.UNTIL:
                return f"up to {self._moment(parse_period(period.text[3:]))}"
            case Grain.SPAN:
                first, _, last = period.text.partition("/")
                if period.is_run_of_months:
                    return f"in {self._moment(period)}"
                start, end = parse_period(first), parse_period(last)
                return f"from {self._moment(start)} to {self._moment(end)}"
            case Grain.DAY:
                return f"{self._preposition(period)} {self._moment(period)}"
            case _:
                return f"in {self._moment(period)}"

    def _preposition(self, period: Period) -> str:
        return "at" if period.text.endswith("-12-31") else "on"

    def _moment(self, period: Period) -> str:
        """A period in prose without a preposition: the first half of 2025."""
        if self.zh:
            return period.to(self.language)
        year, _, rest = period.text.partition("-")
        match period.grain:
            case Grain.HALF:
                return f"the {PLACES[int(rest[1]) - 1]} half of {year}"
            case Grain.QUARTER:
                return f"the {PLACES[int(rest[1]) - 1]} quarter of {year}"
            case Grain.MONTH:
                return f"{MONTHS[int(rest) - 1]} {year}"
            case Grain.DAY if rest == "12-31":
                return f"the end of {year}"
            case Grain.DAY:
                month, _, day = rest.partition("-")
                return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
            case Grain.SPAN:
                first, _, last = period.text.partition("/")
                if period.is_run_of_months:
                    month = MONTHS[int(first[5:]) - 1]
                    return f"{month}–{self._moment(parse_period(last))}"
                joined = map(self._moment, (parse_period(first), parse_period(last)))
                return "–".join(joined)
            case _:
                return period.text

    def _source(self, figure: Figure) -> str:
        """Who says so, and where: Wang Wentao (Qiushi Journal, 2025)."""
        source = self.catalogue.sources[figure.source]
        published = figure.vintage if figure.vintage[:1].isdigit() else ""
        if source.published:
            published = self._moment(parse_period(source.published))
        if source.type == "news":
            return say("quote-news", self.language, date=published)
        if source.type == "dataset":
            who, where = self._publisher(source), source.title
        else:
            name = source.name.to(self.language)
            who = name.removesuffix(f" {source.published[:4]}")
            where = source.publisher or (f"“{source.title}”" if source.title else "")
        comma = "，" if self.zh else ", "
        inside = comma.join(fact for fact in (where, published) if fact)
        return f"{who}（{inside}）" if self.zh else f"{who} ({inside})"

    def _publisher(self, source: Source) -> str:
        """Who publishes a data set: the World Bank, UNCTAD, 世界银行 WDI."""
        if self.zh or not source.publisher:
            return source.name.to(self.language)
        return (
            f"the {source.publisher}" if " " in source.publisher else source.publisher
        )
