"""The screen of verify: what a document says of the figures read from it."""

from collections.abc import Sequence

from openingcli.language import Language
from openingcli.render.screens.reader import Reader
from openingcli.render.sheets import Align, Column, Grid, Sheet, Wrap
from openingcli.verify import Checked, Unaccounted, Verification


class Verifying(Reader):
    """The screen of verify."""

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
