"""The screen of show: one indicator with its figures, or a concept with its measures."""

from collections.abc import Iterable, Iterator, Sequence

from openingcli.compare import Comparison, compare_figures
from openingcli.language import Language
from openingcli.periods import parse_period
from openingcli.records import Concept, Figure, Indicator, Kind
from openingcli.render.quantities import (
    cell,
    change_words,
    indicator_unit,
    needs_unit,
    period_words,
    printed_change,
    unit_words,
)
from openingcli.render.screens.reader import Reader, span_words
from openingcli.render.sheets import Align, Column, Grid, Notes, Sheet, Wrap
from openingcli.render.sparklines import DOTTED, comparable, sparkline
from openingcli.trends import period_of, trend_of
from openingcli.words import STATUSES, prices_words


class Showing(Reader):
    """The screens of show."""

    def indicator(self, indicator: Indicator, figures: Sequence[Figure]) -> Sheet:
        """One indicator: what it is, its figures by period, its printed changes."""
        sheet = Sheet()
        self._heading(sheet, indicator)
        levels = [f for f in figures if f.is_level]
        self._trend(sheet, indicator, levels)
        notes = Notes()
        if levels:
            sheet.line("")
            sheet.grid(self._levels(indicator, levels, notes))
        changes = [f for f in figures if not f.is_level]
        if changes:
            sheet.line("")
            sheet.grid(self._printed_changes(changes, notes))
        self.footnotes(sheet, notes)
        self.remarks_on_series(sheet, indicator, levels)
        self.legend(sheet)
        return sheet

    def _heading(self, sheet: Sheet, indicator: Indicator) -> None:
        other = Language.EN if self.language is Language.ZH else Language.ZH
        names = f"{indicator.name.to(self.language)} · {indicator.name.to(other)}"
        sheet.line(names, "bold")
        sheet.line(indicator.definition.to(self.language))
        category = self.catalogue.categories[indicator.category].name
        facts = [
            self.say(
                "unit-is",
                unit=indicator_unit(self.catalogue, indicator, self.language),
            ),
            self.say("category-is", category=category.to(self.language)),
        ]
        if indicator.prices:
            prices = prices_words(indicator.prices, self.language)
            facts.append(self.say("prices-are", prices=prices))
        if indicator.area != "CN":
            facts.append(self.say("area-is", area=indicator.area))
        sheet.line(" · ".join(facts), "dim")
        if indicator.file:
            sheet.line(self.say("file-is", file=indicator.file), "dim")
        if indicator.sum_of:
            conjunction = "与" if self.language is Language.ZH else " and "
            parts = conjunction.join(
                self.catalogue.indicators[part].name.to(self.language)
                for part in indicator.sum_of
            )
            sheet.line(self.say("sum-of", parts=parts), "dim")
        if indicator.concept:
            name = self.catalogue.concepts[indicator.concept].name.to(self.language)
            sheet.line(
                self.say("concept-is", name=name, concept=indicator.concept), "dim"
            )

    def _trend(
        self, sheet: Sheet, indicator: Indicator, figures: Sequence[Figure]
    ) -> None:
        """A sparkline with its first and last period, where there is room for it."""
        if not self.draws:
            return
        trend = trend_of(self.catalogue, indicator, figures)
        points = comparable(trend)
        if not points:
            return
        ends = points[0].step, points[-1].step
        bars = sparkline(trend, *ends)
        if bars:
            first, last = (
                parse_period(period_of(step, trend.grain)).to(self.language)
                for step in ends
            )
            text = f"{first} {bars} {last}"
            if set(bars) & set(DOTTED):
                text += " · " + self.say("trend-forecast")
            sheet.line(text, wraps=False)

    def _levels(
        self, indicator: Indicator, figures: Sequence[Figure], notes: Notes
    ) -> Grid:
        columns = [
            Column(self.say("period"), wraps=Wrap.WORDS),
            Column(self.say("value"), Align.DECIMAL, style="bold"),
            Column(self.say("unit"), wraps=Wrap.WORDS),
            Column(self.say("change"), Align.RIGHT, wraps=Wrap.WORDS, drop=1),
            Column(self.say("status")),
            Column(self.say("source"), wraps=Wrap.ANYWHERE),
            Column(self.say("notes"), Align.RIGHT),
        ]
        ordered = sorted(figures, key=lambda f: f.when.sort_key)
        units = [
            unit_words(self.catalogue, f, indicator, self.language)
            if needs_unit(self.catalogue, f, indicator)
            else ""
            for f in ordered
        ]
        usual = indicator_unit(self.catalogue, indicator, self.language)
        units = ["" if unit == usual else unit for unit in units]
        changes = self._changes(indicator)
        rows = [
            [
                period_words(figure, self.language),
                cell(self.catalogue, figure, indicator, self.language),
                unit,
                changes.get(figure.id, ""),
                STATUSES[figure.status].to(self.language),
                self.source_name(figure.source),
                notes.marks(list(self.remarks(figure))),
            ]
            for figure, unit in zip(ordered, units, strict=True)
        ]
        return Grid(columns, rows)

    def _changes(self, indicator: Indicator) -> dict[str, str]:
        """The change of each figure to the one before it, by its id, in words."""
        levels = self.catalogue.levels(indicator)
        words = {}
        for change in changes_to_the_one_before(indicator, levels):
            text = change_words(change, self.language)
            before, after = change.before.when, change.after.when
            if before.end and after.start and (after.start - before.end).days > 1:
                period = before.to(self.language)
                text = self.say("change-since", change=text, period=period)
            words[change.after.id] = text
        return words

    def _printed_changes(self, figures: Sequence[Figure], notes: Notes) -> Grid:
        columns = [
            Column(self.say("period")),
            Column(self.say("change"), Align.RIGHT, style="bold"),
            Column(self.say("source")),
            Column(self.say("notes"), Align.RIGHT),
        ]
        rows = [
            [
                span_words(figure, self.language),
                printed_change(figure, self.language),
                self.source_name(figure.source),
                notes.marks(list(self.remarks(figure))),
            ]
            for figure in figures
        ]
        return Grid(columns, rows, self.say("printed-changes"))

    def concept(
        self, concept: Concept, latest: Sequence[tuple[Indicator, Figure | None]]
    ) -> Sheet:
        """The measures of one concept side by side, and why they differ."""
        sheet = Sheet()
        other = Language.EN if self.language is Language.ZH else Language.ZH
        names = f"{concept.name.to(self.language)} · {concept.name.to(other)}"
        sheet.line(names, "bold")
        sheet.line(concept.differs.to(self.language))
        sheet.line("")
        sheet.grid(self.index(latest, self.say("measures-of")))
        return sheet


def changes_to_the_one_before(
    indicator: Indicator, figures: Iterable[Figure]
) -> Iterator[Comparison]:
    """The change of each figure to the one before it, where that is legitimate.

    The one before is of the same source, unit and length of period; spans, forecasts
    and the documents' own conversions have none.
    """
    last: dict[tuple[str, ...], Figure] = {}
    for figure in sorted(figures, key=lambda f: f.when.sort_key):
        plain = figure.over is None and figure.when.is_comparable
        if not plain or figure.is_forecast or figure.kind is Kind.CONVERTED:
            continue
        key = (figure.source, figure.kind, figure.base_unit, figure.when.grain)
        before = last.get(key)
        if before is not None and before.when != figure.when:
            comparison = compare_figures(indicator, before, figure)
            if comparison.change is not None:
                yield comparison
        last[key] = figure
