"""The screen of compare: each indicator at two periods, and what changed."""

from collections.abc import Iterator

from openingcli.compare import Answer, Comparison, Reason
from openingcli.language import Language
from openingcli.records import Indicator
from openingcli.render.quantities import (
    cell,
    change_words,
    period_words,
    printed_change,
    range_words,
    yearly_words,
)
from openingcli.render.screens.reader import Reader
from openingcli.render.sheets import Align, Column, Grid, Notes, Sheet, Wrap
from openingcli.words import count

FEW = 5
"""So many indicators without a comparison are named, and so many years listed."""


class Comparing(Reader):
    """The screen of compare."""

    def comparison(self, answer: Answer) -> Sheet:
        """Every indicator at two periods, and what changed."""
        sheet = Sheet()
        before, after = answer.before.to(self.language), answer.after.to(self.language)
        sheet.line(self.say("comparison", before=before, after=after), "bold")
        sheet.line("")
        notes = Notes()
        if answer.comparisons:
            sheet.grid(self._compared(answer, before, after, notes))
            self.footnotes(sheet, notes)
        else:
            sheet.line(self.say("no-comparison"))
        if len(answer.missing) <= FEW:
            for indicator in answer.missing:
                self._years(sheet, indicator)
        if answer.nearby:
            sheet.line("")
            sheet.line(count("nearby", answer.nearby, self.language))
        self.legend(sheet)
        return sheet

    def _years(self, sheet: Sheet, indicator: Indicator) -> None:
        """Say for which years an indicator could be compared."""
        years = [str(year) for year in self.catalogue.years(indicator)]
        comma, dash = ("、", "—") if self.language is Language.ZH else (", ", "–")
        told = (
            comma.join(years) if len(years) <= FEW else f"{years[0]}{dash}{years[-1]}"
        )
        if told:
            name = indicator.name.to(self.language)
            sheet.line(self.say("has-years", name=name, years=told))

    def _compared(self, answer: Answer, before: str, after: str, notes: Notes) -> Grid:
        columns = [
            Column(self.say("indicator"), wraps=Wrap.ANYWHERE),
            Column(before, Align.RIGHT),
            Column(after, Align.RIGHT),
            Column(self.say("change"), Align.RIGHT, style="bold"),
            Column(self.say("range"), Align.RIGHT, wraps=Wrap.WORDS, drop=2),
            Column(self.say("yearly"), Align.RIGHT, drop=1),
            Column(self.say("notes"), Align.RIGHT),
        ]
        return Grid(columns, [self._compared_row(c, notes) for c in answer.comparisons])

    def _compared_row(self, comparison: Comparison, notes: Notes) -> list[str]:
        indicator, after = comparison.indicator, comparison.after
        before = comparison.before
        units = [self.unit_beside(f, indicator) for f in (before, after)]
        same = units[0] == units[1]
        comma = "，" if self.language is Language.ZH else ", "
        name = indicator.name.to(self.language)
        named = not same or units[0].casefold() in name.casefold()
        return [
            name if named else f"{name}{comma}{units[0]}",
            *(
                cell(self.catalogue, f, indicator, self.language)
                if same
                else self.quantity(f, indicator)
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
                        "before": self.source_name(before.source),
                        "after": self.source_name(after.source),
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
                source = self.source_name(printed.source)
                yield self.say("printed-beside", change=change, source=source)
        for figure in (before, after):
            if figure.rate:
                yield figure.rate.to(self.language)
            colon = "：" if self.language is Language.ZH else ": "
            for said in self.inferences(figure):
                yield f"{period_words(figure, self.language)}{colon}{said}"
