"""What each command shows: answers laid out as sheets, in the reader's language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from openingcli.catalogue import Catalogue
from openingcli.compare import Answer, Comparison, Reason, compare_figures
from openingcli.language import Language
from openingcli.periods import Grain, parse_period
from openingcli.records import Concept, Figure, Indicator, Kind, Measure, Source
from openingcli.render.quantities import (
    cell,
    change_words,
    indicator_unit,
    needs_unit,
    period_words,
    printed_change,
    quantity,
    range_words,
    shown_unit,
    unit_words,
    yearly_words,
)
from openingcli.render.sheets import Align, Column, Grid, Notes, Sheet, Wrap
from openingcli.verify import Checked, Unaccounted, Verification
from openingcli.words import STATUSES, count, counted, prices_words, say


class Screens:
    """Builds the sheet of each command for one catalogue and one language."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.catalogue = catalogue
        self.language = language

    def say(self, key: str, **facts: object) -> str:
        """The words of a key in the reader's language."""
        return say(key, self.language, **facts)

    # list and search

    def listing(self, found: Sequence[tuple[Indicator, Figure | None]]) -> Sheet:
        """Indicators under their categories, each with a figure."""
        order = list(self.catalogue.categories)
        ordered = sorted(found, key=lambda pair: order.index(pair[0].category))
        sections: dict[int, str] = {}
        for number, (indicator, _) in enumerate(ordered):
            if not number or indicator.category != ordered[number - 1][0].category:
                category = self.catalogue.categories[indicator.category]
                sections[number] = category.name.to(self.language)
        sheet = Sheet()
        sheet.grid(self._index(ordered, sections=sections))
        sheet.line("")
        figures = sum(len(self.catalogue.figures[i.id]) for i, _ in found)
        sheet.line(counted(len(found), figures, self.language), "dim")
        return sheet

    def hits(self, found: Sequence[tuple[Indicator, Figure | None]]) -> Sheet:
        """What a search found, best first."""
        sheet = Sheet()
        sheet.grid(self._index(found))
        return sheet

    def _index(
        self,
        found: Sequence[tuple[Indicator, Figure | None]],
        title: str = "",
        sections: Mapping[int, str] | None = None,
    ) -> Grid:
        columns = [
            Column(self.say("id"), style="cyan"),
            Column(self.say("indicator"), wraps=Wrap.ANYWHERE),
            Column(self.say("latest"), wraps=Wrap.WORDS),
        ]
        rows = [
            [
                indicator.id,
                indicator.name.to(self.language),
                self._dated(figure or self._only(indicator), indicator),
            ]
            for indicator, figure in found
        ]
        return Grid(columns, rows, title, sections or {})

    def _only(self, indicator: Indicator) -> Figure:
        """The last forecast or printed change of an indicator without a level."""
        return max(self.catalogue.figures[indicator.id], key=lambda f: f.when.sort_key)

    def _dated(self, figure: Figure, indicator: Indicator) -> str:
        """A quantity with its period: 25.7 trillion yuan (Jan–Jul 2025)."""
        comma = "，" if self.language is Language.ZH else ", "
        period = self._period(figure)
        if figure.status:
            period += comma + STATUSES[figure.status].to(self.language)
        quantity = self._quantity(figure, indicator)
        if self.language is Language.ZH:
            return f"{quantity}（{period}）"
        return f"{quantity} ({period})"

    # show

    def indicator(self, indicator: Indicator, figures: Sequence[Figure]) -> Sheet:
        """One indicator: what it is, its figures by period, its printed changes."""
        sheet = Sheet()
        self._heading(sheet, indicator)
        levels = [f for f in figures if f.is_level]
        notes = Notes()
        if levels:
            sheet.line("")
            sheet.grid(self._levels(indicator, levels, notes))
        changes = [f for f in figures if not f.is_level]
        if changes:
            sheet.line("")
            sheet.grid(self._printed_changes(changes, notes))
        self._footnotes(sheet, notes)
        self._remarks_on_series(sheet, indicator, levels)
        self._legend(sheet)
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
                self._source_name(figure.source),
                notes.marks(list(self._remarks(figure))),
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
                _span(figure, self.language),
                printed_change(figure, self.language),
                self._source_name(figure.source),
                notes.marks(list(self._remarks(figure))),
            ]
            for figure in figures
        ]
        return Grid(columns, rows, self.say("printed-changes"))

    def _remarks(self, figure: Figure) -> Iterator[str]:
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
        yield from self._inferences(figure)
        if figure.note:
            yield figure.note.to(self.language)
        repeats = self.catalogue.sources[figure.source].repeats
        if repeats:
            yield self._repeats(figure.source, repeats)

    def _inferences(self, figure: Figure) -> Iterator[str]:
        for name, why in figure.inferred.items():
            field = self.say(f"inferred-{name}")
            yield self.say("inferred", field=field, why=why.to(self.language))

    def _repeats(self, source: str, repeats: Iterable[str]) -> str:
        names = " + ".join(self._source_name(repeated) for repeated in repeats)
        return f"{self._source_name(source)} {self.say('repeats', sources=names)}"

    def _remarks_on_series(
        self, sheet: Sheet, indicator: Indicator, figures: Iterable[Figure]
    ) -> None:
        """Breaks and traps of each series that is shown, a line each."""
        shown = {figure.source for figure in figures}
        colon = "：" if self.language is Language.ZH else ": "
        said: dict[str, None] = {}
        for series in indicator.series:
            if series.source not in shown:
                continue
            name = self._source_name(series.source)
            for year in series.breaks:
                said[self.say("break", source=name, year=year)] = None
            if series.note:
                said[f"{name}{colon}{series.note.to(self.language)}"] = None
        for text in said:
            sheet.line("")
            sheet.line(text, "dim")

    def _footnotes(self, sheet: Sheet, notes: Notes) -> None:
        if notes.texts:
            sheet.line("")
            sheet.notes(notes)

    def _legend(self, sheet: Sheet) -> None:
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
        sheet.grid(self._index(latest, self.say("measures-of")))
        return sheet

    # compare

    def comparison(self, answer: Answer) -> Sheet:
        """Every indicator at two periods, and what changed."""
        sheet = Sheet()
        before, after = answer.before.to(self.language), answer.after.to(self.language)
        sheet.line(self.say("comparison", before=before, after=after), "bold")
        sheet.line("")
        notes = Notes()
        if answer.comparisons:
            sheet.grid(self._compared(answer, before, after, notes))
            self._footnotes(sheet, notes)
        else:
            sheet.line(self.say("no-comparison"))
        if answer.nearby:
            sheet.line("")
            sheet.line(count("nearby", answer.nearby, self.language))
        self._legend(sheet)
        return sheet

    def _compared(self, answer: Answer, before: str, after: str, notes: Notes) -> Grid:
        columns = [
            Column(self.say("indicator"), wraps=Wrap.ANYWHERE),
            Column(before, Align.RIGHT),
            Column(after, Align.RIGHT),
            Column(self.say("change"), Align.RIGHT, style="bold"),
            Column(self.say("range"), Align.RIGHT, wraps=Wrap.WORDS, drop=1),
            Column(self.say("yearly"), Align.RIGHT, drop=2),
            Column(self.say("notes"), Align.RIGHT),
        ]
        return Grid(columns, [self._compared_row(c, notes) for c in answer.comparisons])

    def _compared_row(self, comparison: Comparison, notes: Notes) -> list[str]:
        indicator, after = comparison.indicator, comparison.after
        before = comparison.before
        units = [self._unit_beside(f, indicator) for f in (before, after)]
        same = units[0] == units[1]
        comma = "，" if self.language is Language.ZH else ", "
        name = indicator.name.to(self.language)
        named = not same or units[0].casefold() in name.casefold()
        return [
            name if named else f"{name}{comma}{units[0]}",
            *(
                cell(self.catalogue, f, indicator, self.language)
                if same
                else self._quantity(f, indicator)
                for f in (before, after)
            ),
            change_words(comparison, self.language),
            range_words(comparison, self.language),
            yearly_words(comparison),
            notes.marks(list(self._reasons(comparison))),
        ]

    def _reasons(self, comparison: Comparison) -> Iterator[str]:
        before, after = comparison.before, comparison.after
        for reason in comparison.reasons:
            match reason:
                case Reason.HEDGED:
                    continue  # the tilde says it
                case Reason.SOURCES:
                    facts = {
                        "before": self._source_name(before.source),
                        "after": self._source_name(after.source),
                    }
                case Reason.REAL_PERIODS:
                    facts = {
                        "before": period_words(before, self.language),
                        "after": period_words(after, self.language),
                    }
                case _:
                    facts = {}
            yield self.say(f"reason-{reason}", **facts)
        for printed in self.catalogue.figures[comparison.indicator.id]:
            if (printed.start, printed.end) == (before.period, after.period):
                change = printed_change(printed, self.language)
                source = self._source_name(printed.source)
                yield self.say("printed-beside", change=change, source=source)
        for figure in (before, after):
            colon = "：" if self.language is Language.ZH else ": "
            for said in self._inferences(figure):
                yield f"{period_words(figure, self.language)}{colon}{said}"

    # sources

    def sources_of(self, indicator: Indicator) -> Sheet:
        """Where each figure of an indicator stands, and what sources they are."""
        sheet = Sheet()
        figures = self.catalogue.figures[indicator.id]
        sheet.line(indicator.name.to(self.language), "bold")
        notes = Notes()
        printed = [f for f in figures if f.printed]
        if printed:
            sheet.line("")
            sheet.grid(self._places(indicator, printed, notes))
        read = [f for f in figures if not f.printed]
        if read:
            sheet.line("")
            sheet.grid(self._series(indicator, read))
        self._footnotes(sheet, notes)
        self._remarks_on_series(sheet, indicator, figures)
        for source in dict.fromkeys(figure.source for figure in figures):
            sheet.line("")
            self._citation(sheet, self.catalogue.sources[source])
        return sheet

    def _places(
        self, indicator: Indicator, figures: Sequence[Figure], notes: Notes
    ) -> Grid:
        columns = [
            Column(self.say("period")),
            Column(self.say("figure"), wraps=Wrap.WORDS, style="bold"),
            Column(self.say("source"), wraps=Wrap.ANYWHERE),
            Column(self.say("line"), Align.RIGHT),
            Column(self.say("section"), drop=1),
            Column(self.say("printed"), wraps=Wrap.ANYWHERE),
            Column(self.say("cites"), Align.RIGHT),
            Column(self.say("notes"), Align.RIGHT),
        ]
        rows = [
            [
                self._period(f),
                self._quantity(f, indicator),
                self._source_name(f.source),
                str(f.line),
                f.section,
                f"“{f.printed}”",
                f.cites,
                notes.marks(list(self._remarks(f))),
            ]
            for f in figures
        ]
        return Grid(columns, rows)

    def _series(self, indicator: Indicator, figures: Sequence[Figure]) -> Grid:
        columns = [
            Column(self.say("period")),
            Column(self.say("values"), Align.RIGHT),
            Column(self.say("unit"), wraps=Wrap.ANYWHERE),
            Column(self.say("source")),
            Column(self.say("code"), wraps=Wrap.ANYWHERE),
            Column(self.say("vintage"), wraps=Wrap.ANYWHERE),
        ]
        rows = []
        for _, group in groupby(figures, key=lambda f: (f.source, f.code)):
            values = list(group)
            first, last = values[0], values[-1]
            vintages = dict.fromkeys(value.vintage for value in values)
            rows.append(
                [
                    f"{first.period}–{last.period}",
                    str(len(values)),
                    unit_words(self.catalogue, first, indicator, self.language),
                    self._source_name(first.source),
                    first.code,
                    ", ".join(vintages),
                ]
            )
        return Grid(columns, rows)

    def _citation(self, sheet: Sheet, source: Source) -> None:
        """A source in two lines: its short name, then what it is."""
        sheet.line(source.name.to(self.language), "bold")
        title = f"“{source.title}”" if source.title else ""
        facts = [
            source.author,
            title,
            source.publisher,
            source.published,
            f"DOI {source.doi}" if source.doi else "",
            source.url,
            self.say("licence", licence=source.licence) if source.licence else "",
            source.document,
        ]
        parts = [fact for fact in facts if fact]
        colon, comma = ("：", "，") if self.language is Language.ZH else (": ", ", ")
        sheet.line(f"{self.say(source.type)}{colon}{comma.join(parts)}")
        if source.repeats:
            sheet.line(self._repeats(source.id, source.repeats), "dim")

    def sources(self) -> Sheet:
        """Every source of the catalogue, with the number of its figures."""
        counts: dict[str, int] = {}
        for figures in self.catalogue.figures.values():
            for figure in figures:
                counts[figure.source] = counts.get(figure.source, 0) + 1
        columns = [
            Column(self.say("id"), style="cyan"),
            Column(self.say("type"), drop=2),
            Column(self.say("published"), drop=1),
            Column(self.say("figures"), Align.RIGHT),
            Column(self.say("title"), wraps=Wrap.ANYWHERE),
            Column(self.say("notes"), Align.RIGHT),
        ]
        notes = Notes()
        rows = [
            [
                source.id,
                self.say(source.type),
                source.published,
                str(counts.get(source.id, 0)),
                source.title or source.name.to(self.language),
                notes.mark(self._repeats(source.id, source.repeats))
                if source.repeats
                else "",
            ]
            for source in self.catalogue.sources.values()
        ]
        sheet = Sheet()
        sheet.grid(Grid(columns, rows))
        self._footnotes(sheet, notes)
        return sheet

    def _unit_beside(self, figure: Figure, indicator: Indicator) -> str:
        """The unit to name beside a bare number; a plain count is named already."""
        counted = indicator.measure is Measure.COUNT
        if counted and not shown_unit(figure, indicator).exponent:
            return ""
        if not needs_unit(self.catalogue, figure, indicator):
            return ""
        return unit_words(self.catalogue, figure, indicator, self.language)

    # verify

    def verification(self, verification: Verification) -> Sheet:
        """What a document says of the figures read from it, faults first."""
        sheet = Sheet()
        source = verification.source
        sheet.line(source.name.to(self.language), "bold")
        if not verification.same_edition:
            sheet.line(self.say("other-edition", document=source.document))
        found = sum(one.is_found for one in verification.checked)
        count = len(verification.checked)
        sheet.line(self.say("verified", found=found, count=count))
        wrong = [one for one in verification.checked if not one.is_found]
        if wrong:
            sheet.line("")
            sheet.grid(self._wrong(wrong))
        if verification.unaccounted:
            sheet.line("")
            sheet.grid(self._unaccounted(verification.unaccounted))
        return sheet

    def _wrong(self, wrong: Sequence[Checked]) -> Grid:
        columns = [
            Column(self.say("line"), Align.RIGHT),
            Column(self.say("figure"), wraps=Wrap.ANYWHERE, style="cyan"),
            Column(self.say("printed"), wraps=Wrap.ANYWHERE),
            Column(self.say("finding"), wraps=Wrap.ANYWHERE, style="bold"),
        ]
        comma = "；" if self.language is Language.ZH else "; "
        rows = [
            [
                str(one.figure.line),
                one.figure.id,
                f"“{one.figure.printed}”",
                comma.join(self.say(f"finding-{finding}") for finding in one.findings),
            ]
            for one in wrong
        ]
        return Grid(columns, rows)

    def _unaccounted(self, numbers: Sequence[Unaccounted]) -> Grid:
        columns = [
            Column(self.say("line"), Align.RIGHT),
            Column(self.say("number"), wraps=Wrap.WORDS, style="bold"),
            Column(self.say("around"), wraps=Wrap.ANYWHERE),
        ]
        rows = [[str(one.line), one.number, one.around] for one in numbers]
        return Grid(columns, rows, self.say("unaccounted", count=len(numbers)))

    def _period(self, figure: Figure) -> str:
        """The period of a figure, or the span of a printed change."""
        if figure.kind is Kind.CHANGE:
            return _span(figure, self.language)
        return period_words(figure, self.language)

    def _quantity(self, figure: Figure, indicator: Indicator) -> str:
        return quantity(self.catalogue, figure, indicator, self.language)

    def _source_name(self, source: str) -> str:
        return self.catalogue.sources[source].name.to(self.language)


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


def _span(figure: Figure, language: Language) -> str:
    """What a printed change runs from and to: 2012–2023; two spans by an arrow."""
    start, end = parse_period(figure.start), parse_period(figure.end)
    if Grain.SPAN in (start.grain, end.grain):
        return f"{start.to(language)} → {end.to(language)}"
    return parse_period(f"{start.text}/{end.text}").to(language)
