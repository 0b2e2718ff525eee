"""The screens of sources: where figures stand, and what their sources are."""

from collections.abc import Sequence
from itertools import groupby

from openingcli.language import Language
from openingcli.records import Figure, Indicator, Source
from openingcli.render.quantities import (
    unit_words,
)
from openingcli.render.screens.reader import Reader
from openingcli.render.sheets import Align, Column, Grid, Notes, Sheet, Wrap


class Sourcing(Reader):
    """The screens of sources."""

    def several(self, found: Sequence[Indicator | Source]) -> Sheet:
        """What was asked for, one below the other."""
        sheet = Sheet()
        for one in found:
            if sheet.parts:
                sheet.line("")
            below = (
                self.sources_of(one) if isinstance(one, Indicator) else self.source(one)
            )
            sheet.parts.extend(below.parts)
        return sheet

    def sources_of(self, indicator: Indicator) -> Sheet:
        """Where each figure of an indicator stands, and what sources they are."""
        sheet = Sheet()
        figures = self.catalogue.figures[indicator.id]
        sheet.line(indicator.name.to(self.language), "bold")
        if indicator.file:
            sheet.line(self.say("file-is", file=indicator.file), "dim")
        notes = Notes()
        printed = [f for f in figures if f.printed]
        if printed:
            sheet.line("")
            sheet.grid(self._places(indicator, printed, notes))
        read = [f for f in figures if not f.printed]
        if read:
            sheet.line("")
            sheet.grid(self._series(indicator, read))
        self.footnotes(sheet, notes)
        self.remarks_on_series(sheet, indicator, figures)
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
                self.period(f),
                self.quantity(f, indicator),
                self.source_name(f.source),
                str(f.line),
                f.section,
                f"“{f.printed}”",
                f.cites,
                notes.marks(list(self.remarks(f))),
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
                    self.source_name(first.source),
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
            sheet.line(self.repeats(source.id, source.repeats), "dim")

    def source(self, source: Source) -> Sheet:
        """One source, and every figure read from it, in the order of its lines."""
        sheet = Sheet()
        self._citation(sheet, source)
        sheet.line("")
        columns = [
            Column(self.say("line"), Align.RIGHT),
            Column(self.say("id"), style="cyan"),
            Column(self.say("period"), wraps=Wrap.WORDS),
            Column(self.say("figure"), wraps=Wrap.WORDS, style="bold"),
            Column(self.say("printed"), wraps=Wrap.ANYWHERE, drop=1),
        ]
        rows = [
            [
                str(figure.line or ""),
                figure.indicator,
                self.period(figure),
                self.quantity(figure, self.catalogue.indicators[figure.indicator]),
                f"“{figure.printed}”" if figure.printed else "",
            ]
            for figure in sorted(
                self.catalogue.figures_of(source), key=lambda figure: figure.line
            )
        ]
        sheet.grid(Grid(columns, rows))
        return sheet

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
                notes.mark(self.repeats(source.id, source.repeats))
                if source.repeats
                else "",
            ]
            for source in self.catalogue.sources.values()
        ]
        sheet = Sheet()
        sheet.grid(Grid(columns, rows))
        self.footnotes(sheet, notes)
        return sheet
