"""The screen of cross-check: printed figures beside the official values."""

from collections.abc import Iterator, Sequence

from openingcli.crosscheck import RELATIVE, Agreement, CrossCheck, Reason
from openingcli.language import Language
from openingcli.render.quantities import period_words, signed
from openingcli.render.screens.reader import Reader
from openingcli.render.sheets import Align, Column, Grid, Notes, Sheet, Wrap
from openingcli.words import AGREEMENTS, count


class CrossChecking(Reader):
    """The screen of cross-check."""

    def comparison(self, found: Sequence[CrossCheck]) -> Sheet:
        """A row for each pair, by indicator; why they differ is a footnote."""
        sheet, notes = Sheet(), Notes()
        sheet.grid(self._grid(found, notes))
        self.footnotes(sheet, notes)
        sheet.line("")
        sheet.line(self._tally(found), "dim")
        self.legend(sheet)
        return sheet

    def _grid(self, found: Sequence[CrossCheck], notes: Notes) -> Grid:
        columns = [
            Column(self.say("printed-figure"), wraps=Wrap.WORDS),
            Column(self.say("source"), wraps=Wrap.ANYWHERE),
            Column(self.say("official"), wraps=Wrap.WORDS),
            Column(self.say("publisher"), wraps=Wrap.ANYWHERE),
            Column(self.say("apart"), Align.RIGHT, style="bold"),
            Column(self.say("agreement"), wraps=Wrap.WORDS),
            Column(self.say("notes"), Align.RIGHT),
        ]
        rows: list[list[str]] = []
        sections = {}
        seen = ""
        for one in found:
            if one.indicator.id != seen:
                sections[len(rows)] = one.indicator.name.to(self.language)
                seen = one.indicator.id
            rows.append(self._row(one, notes))
        return Grid(columns, rows, "", sections)

    def _row(self, one: CrossCheck, notes: Notes) -> list[str]:
        return [
            self.dated(one.printed, one.indicator),
            self.source_name(one.printed.source),
            self._official(one),
            self.source_name(one.official.source),
            self._apart(one),
            AGREEMENTS[one.agreement].to(self.language),
            notes.marks(list(self._reasons(one))),
        ]

    def _official(self, one: CrossCheck) -> str:
        period = period_words(one.official, self.language)
        quantity = self.quantity(one.official, one.indicator)
        same = one.official.when == one.printed.when
        if same:
            return quantity
        brackets = "（{}）" if self.language is Language.ZH else " ({})"
        return quantity + brackets.format(period)

    def _apart(self, one: CrossCheck) -> str:
        """How far apart: +0.3%, −2.2 pp; of a hedged figure led by a tilde."""
        if one.apart is None:
            return ""
        hedged = "~" if one.printed.hedge else ""
        number = hedged + signed(one.apart)
        if one.indicator.measure in RELATIVE:
            return self.say("points", number=number)
        return f"{number}%"

    def _reasons(self, one: CrossCheck) -> Iterator[str]:
        for reason in one.reasons:
            match reason:
                case Reason.DEFINITION:
                    name = one.measure.name.to(self.language)
                    yield self.say("cross-definition", name=name, id=one.measure.id)
                case Reason.CURRENCY:
                    if one.official.rate:
                        yield one.official.rate.to(self.language)
                case Reason.SCOPE:
                    if one.printed.scope:
                        scope = one.printed.scope.to(self.language)
                        yield self.say("scope", scope=scope)
                case _:
                    yield self.say(f"cross-{reason}")

    def _tally(self, found: Sequence[CrossCheck]) -> str:
        comma, colon = ("，", "：") if self.language is Language.ZH else (", ", ": ")
        counts = [
            f"{AGREEMENTS[agreement].to(self.language)} {number}"
            for agreement in Agreement
            if (number := sum(one.agreement is agreement for one in found))
        ]
        return count("pairs", len(found), self.language) + colon + comma.join(counts)
