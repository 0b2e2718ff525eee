"""What all screens say of a figure: quantity, period, source, remarks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from openingcli.catalogue import Catalogue
from openingcli.errors import PeriodError
from openingcli.language import Language
from openingcli.periods import parse_period
from openingcli.records import Figure, Indicator, Kind, Measure
from openingcli.render.quantities import (
    needs_unit,
    period_words,
    shown_unit,
    unit_words,
)
from openingcli.render.quantities import (
    quantity as quantity_words,
)
from openingcli.render.sheets import Column, Grid, Notes, Sheet, Wrap
from openingcli.words import OVERS, STATUSES, prices_words, say


class Reader:
    """Reads a catalogue out in one language; each screen is a kind of reader."""

    def __init__(
        self, catalogue: Catalogue, language: Language, *, draws: bool = True
    ) -> None:
        self.catalogue = catalogue
        self.language = language
        self.draws = draws
        """False where stdout carries no bars."""

    def say(self, key: str, **facts: object) -> str:
        """The words of a key in the reader's language."""
        return say(key, self.language, **facts)

    def index(
        self,
        found: Sequence[tuple[Indicator, Figure | None]],
        title: str = "",
        sections: Mapping[int, str] | None = None,
    ) -> Grid:
        """A table of indicators, each with its latest figure."""
        columns = [
            Column(self.say("id"), style="cyan"),
            Column(self.say("indicator"), wraps=Wrap.ANYWHERE),
            Column(self.say("latest"), wraps=Wrap.WORDS),
        ]
        rows = [
            [
                indicator.id,
                indicator.name.to(self.language),
                self.dated(
                    figure or self.catalogue.latest_of_any_kind(indicator), indicator
                ),
            ]
            for indicator, figure in found
        ]
        return Grid(columns, rows, title, sections or {})

    def dated(self, figure: Figure, indicator: Indicator) -> str:
        """A quantity with its period: 25.7 trillion yuan (Jan–Jul 2025)."""
        comma = "，" if self.language is Language.ZH else ", "
        period = self.period(figure)
        if figure.status:
            period += comma + STATUSES[figure.status].to(self.language)
        quantity = self.quantity(figure, indicator)
        if self.language is Language.ZH:
            return f"{quantity}（{period}）"
        return f"{quantity} ({period})"

    def remarks(self, figure: Figure) -> Iterator[str]:
        """What a reader must know of one figure, a sentence each."""
        if figure.kind is Kind.CONVERTED:
            yield self.say("converted")
        if figure.kind is Kind.DERIVED:
            yield self.say("derived", code=figure.code)
        if figure.corrected and figure.because:
            why = figure.because.to(self.language)
            yield self.say("corrected", value=figure.corrected, why=why)
        if figure.streak:
            count, unit = figure.streak.split()
            yield self.say("streak", count=count, unit=self.say(unit))
        if figure.scope:
            yield self.say("scope", scope=figure.scope.to(self.language))
        indicator = self.catalogue.indicators[figure.indicator]
        if figure.prices != indicator.prices and figure.is_level:
            prices = prices_words(figure.prices, self.language)
            yield self.say("prices", prices=prices)
        if figure.rate:
            yield figure.rate.to(self.language)
        yield from self.inferences(figure)
        if figure.note:
            yield figure.note.to(self.language)
        repeats = self.catalogue.sources[figure.source].repeats
        if repeats:
            yield self.repeats(figure.source, repeats)

    def inferences(self, figure: Figure) -> Iterator[str]:
        """What of a figure its text does not state, a sentence each."""
        for name, why in figure.inferred.items():
            field = self.say(f"inferred-{name}")
            yield self.say("inferred", field=field, why=why.to(self.language))

    def repeats(self, source: str, repeats: Iterable[str]) -> str:
        """That one source only retells others."""
        names = " + ".join(self.source_name(repeated) for repeated in repeats)
        return f"{self.source_name(source)} {self.say('repeats', sources=names)}"

    def remarks_on_series(
        self, sheet: Sheet, indicator: Indicator, figures: Iterable[Figure]
    ) -> None:
        """Breaks and traps of each series that is shown, a line each."""
        shown = {figure.source for figure in figures}
        colon = "：" if self.language is Language.ZH else ": "
        said: dict[str, None] = {}
        for series in indicator.series:
            if series.source not in shown:
                continue
            name = self.source_name(series.source)
            for year in series.breaks:
                said[self.say("break", source=name, year=year)] = None
            if series.note:
                said[f"{name}{colon}{series.note.to(self.language)}"] = None
        for text in said:
            sheet.line("")
            sheet.line(text, "dim")

    def footnotes(self, sheet: Sheet, notes: Notes) -> None:
        """Add the footnotes below a line of room, if there are any."""
        if notes.texts:
            sheet.line("")
            sheet.notes(notes)

    def legend(self, sheet: Sheet) -> None:
        """One line that explains the marks that occur."""
        cells = " ".join(
            text
            for part in sheet.parts
            if isinstance(part, Grid)
            for row in part.rows
            for text in row
        )
        marks = {"~": "legend-hedged", " pp": "legend-points", "▲": "legend-places"}
        marks["▼"] = "legend-places"
        said = dict.fromkeys(
            self.say(key) for mark, key in marks.items() if mark in cells
        )
        if said:
            sheet.line("")
            sheet.line(" · ".join(said), "dim")

    def unit_beside(self, figure: Figure, indicator: Indicator) -> str:
        """The unit to name beside a bare number; a plain count is named already."""
        counted = indicator.measure is Measure.COUNT
        if counted and not shown_unit(figure, indicator).exponent:
            return ""
        if not needs_unit(self.catalogue, figure, indicator):
            return ""
        return unit_words(self.catalogue, figure, indicator, self.language)

    def period(self, figure: Figure) -> str:
        """The period of a figure, or the span of a printed change."""
        if figure.kind is Kind.CHANGE:
            return span_words(figure, self.language)
        return period_words(figure, self.language)

    def quantity(self, figure: Figure, indicator: Indicator) -> str:
        """The whole quantity: over 41 trillion yuan."""
        return quantity_words(self.catalogue, figure, indicator, self.language)

    def source_name(self, source: str) -> str:
        """The short name of a source."""
        return self.catalogue.sources[source].name.to(self.language)


def span_words(figure: Figure, language: Language) -> str:
    """What a change runs from and to: 2012–2023, average; what is no span by an arrow."""
    over = OVERS[figure.over].to(language)
    try:
        return parse_period(f"{figure.start}/{figure.end}").to(language) + over
    except PeriodError:  # of spans, or of a level without a date
        start, end = parse_period(figure.start), parse_period(figure.end)
        return f"{start.to(language)} → {end.to(language)}{over}"
