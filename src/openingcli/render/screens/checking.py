"""The screen of check: each figure of a claim, its verdict, and what is on record."""

from collections.abc import Iterator, Sequence

from openingcli.check import Cause, Judgement, Verdict
from openingcli.language import Language
from openingcli.records import Figure, Kind
from openingcli.render.screens.reader import Reader
from openingcli.render.sheets import Column, Grid, Notes, Sheet, Wrap
from openingcli.words import CAUSES, VERDICTS, count

ALSO = 0.8
"""Indicators that fit so nearly as well as the best are named beside it."""


class Checking(Reader):
    """The screen of check."""

    def verdicts(
        self, claims: Sequence[tuple[str, Sequence[Judgement]]], *, headed: bool
    ) -> Sheet:
        """A row for each figure; `headed` puts each claim above its figures."""
        sheet, notes = Sheet(), Notes()
        rows: list[list[str]] = []
        sections = {}
        for claim, judgements in claims:
            if headed:
                sections[len(rows)] = claim
            rows += [self._row(judgement, notes) for judgement in judgements]
        sheet.grid(Grid(self._columns(), rows, "", sections))
        self.footnotes(sheet, notes)
        if headed:
            sheet.line("")
            sheet.line(self._tally([j for _, judged in claims for j in judged]), "dim")
        return sheet

    def _columns(self) -> list[Column]:
        return [
            Column(self.say("verdict"), style="bold"),
            Column(self.say("claimed"), wraps=Wrap.WORDS),
            Column(self.say("on-record"), wraps=Wrap.ANYWHERE),
            Column(self.say("source"), wraps=Wrap.ANYWHERE),
            Column(self.say("notes")),
        ]

    def _row(self, judgement: Judgement, notes: Notes) -> list[str]:
        verdict = VERDICTS[judgement.verdict].to(self.language)
        if judgement.cause is not None:
            cause = CAUSES[judgement.cause].to(self.language)
            verdict = self.say("verdict-cause", verdict=verdict, cause=cause)
        marks = notes.marks(list(self._notes(judgement)))
        figure = judgement.figure
        if figure is None:
            return [verdict, self._clipped(judgement.claimed), "", "", marks]
        return [
            verdict,
            self._clipped(judgement.claimed),
            self._on_record(figure),
            self._source(figure),
            marks,
        ]

    def _clipped(self, claimed: str, most: int = 60) -> str:
        """A claim without a figure may be long; its beginning tells which it is."""
        return claimed if len(claimed) <= most else claimed[:most].rstrip() + "…"

    def _on_record(self, figure: Figure) -> str:
        """The indicator and its figure: GDP growth: 5.2% (2023)."""
        indicator = self.catalogue.indicators[figure.indicator]
        name = indicator.name.to(self.language)
        colon = "：" if self.language is Language.ZH else ": "
        if figure.kind is Kind.CHANGE and not figure.printed:
            return name + colon + self._computed(figure)
        return name + colon + self.dated(figure, indicator)

    def _computed(self, figure: Figure) -> str:
        """A change that the tool has computed, and of which periods."""
        indicator = self.catalogue.indicators[figure.indicator]
        if figure.unit in ("percent", "points", "fold", "times-more"):
            change = self.quantity(figure, indicator)
        else:  # so many more yuan, so many items fewer
            size = figure._replace(
                kind=Kind.DERIVED, value=f"{abs(figure.base_value):f}"
            )
            sign = "−" if figure.base_value < 0 else "+"
            change = sign + self.quantity(size, indicator)
        return self.say("computed-change", change=change, period=self.period(figure))

    def _source(self, figure: Figure) -> str:
        """Where it stands: Wang Wentao 2025, line 12: “25.7 trillion yuan”."""
        name = self.source_name(figure.source)
        if not figure.line:
            return f"{name} ({figure.code})" if figure.code else name
        facts = {"source": name, "line": figure.line}
        return self.say("source-line", **facts) + (
            f" “{figure.printed}”" if figure.printed else ""
        )

    def _notes(self, judgement: Judgement) -> Iterator[str]:
        """Why the verdict is what it is, and what else the words fit."""
        figure = judgement.figure
        if judgement.verdict is Verdict.UNKNOWN or figure is None:
            near = [self._named(s.indicator.id) for s in judgement.subjects if s.whole]
            yield self.say("check-unknown")
            if near:
                yield self.say("check-nearest", names=self._listed(near))
            return
        if judgement.instead is not None:
            facts = {"figure": self._on_record(judgement.instead)}
            yield self.say("check-instead", **facts)
        elif judgement.cause is Cause.HEDGE:
            yield self.say("check-hedge")
        elif judgement.cause is not None:
            yield self.say(f"check-{judgement.cause}")
        if judgement.verdict is Verdict.CONSISTENT:
            yield self.say("check-consistent")
        if judgement.cause is Cause.MISPRINT or figure.inferred:
            yield from self.remarks(figure)
        best, *others = judgement.subjects
        also = [
            self.say(
                "check-how-well",
                name=self._named(s.indicator.id),
                percent=round(100 * s.fit / best.fit),
            )
            for s in others
            if s.fit >= ALSO * best.fit and s.indicator != judgement.indicator
        ]
        if also:
            yield self.say("check-also", names=self._listed(also))

    def _named(self, indicator: str) -> str:
        name = self.catalogue.indicators[indicator].name.to(self.language)
        return (
            f"{name}（{indicator}）"
            if self.language is Language.ZH
            else (f"{name} ({indicator})")
        )

    def _listed(self, names: Sequence[str]) -> str:
        return ("、" if self.language is Language.ZH else ", ").join(names)

    def _tally(self, judgements: Sequence[Judgement]) -> str:
        """How many figures got which verdict."""
        counts = [
            f"{VERDICTS[verdict].to(self.language)} {number}"
            for verdict in Verdict
            if (number := sum(j.verdict is verdict for j in judgements))
        ]
        colon = "：" if self.language is Language.ZH else ": "
        total = count("figures", len(judgements), self.language)
        return total + colon + self._listed(counts)
