"""From valid records to the flat figures that commands work with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial, reduce
from pathlib import Path

from openingcli import schema
from openingcli.catalogue import Catalogue
from openingcli.hedges import Hedge, bounds_of, is_fraction, parse_value, total
from openingcli.language import Said
from openingcli.records import (
    Category,
    Concept,
    CountedUnit,
    Figure,
    Indicator,
    Kind,
    Measure,
    SeriesAbout,
    Source,
)
from openingcli.stack import Entry, Stack
from openingcli.units import EXACT, Unit, parse_unit, rescale, shift
from openingcli.vocabulary import vocabulary


def build(stack: Stack, head: schema.Head) -> Catalogue:
    """The catalogue of a stack without faults."""
    sources = {i: _source(i, e.record) for i, e in stack.valid("sources").items()}
    overlays = {id(file): Path(file.name).name for file in stack.files[1:]}
    indicators = {
        i: _indicator(i, e)._replace(file=overlays.get(id(e.file), ""))
        for i, e in stack.valid("indicators").items()
    }
    units = {
        i: CountedUnit(i, _both(e.record.name), e.record.kind)
        for i, e in stack.valid("units").items()
    }
    concepts = {
        i: Concept(i, _both(e.record.name), _both(e.record.differs))
        for i, e in stack.valid("concepts").items()
    }
    figures = {
        i: [*_printed_figures(i, e), *_series_figures(i, e)]
        for i, e in stack.valid("indicators").items()
    }
    for indicator_id, indicator in list(indicators.items()):
        if indicator.sum_of:
            figures[indicator_id] += _sum_figures(indicator, figures)
            parts = [indicators[part] for part in indicator.sum_of]
            inherited = tuple(_broken_like(parts))
            series = (*indicator.series, *inherited)
            indicators[indicator_id] = indicator._replace(series=series)
    return Catalogue(
        title=_both(head.title),
        edition=head.edition,
        licence=head.licence,
        categories={
            i: Category(i, _both(e.record.name))
            for i, e in stack.valid("categories").items()
        },
        units=units,
        sources=sources,
        concepts=concepts,
        indicators=indicators,
        figures={i: tuple(_with_ids(fs)) for i, fs in figures.items()},
        vocabulary=partial(vocabulary, indicators, concepts, units),
    )


def _both(text: schema.Both) -> Said:
    return Said(text.en, text.zh)


def _maybe(text: schema.Both | None) -> Said | None:
    return None if text is None else _both(text)


def _source(source_id: str, record: schema.SourceRecord) -> Source:
    document = record.document
    return Source(
        id=source_id,
        name=_both(record.name),
        type=record.type,
        title=record.title or "",
        author=record.author or "",
        family=record.family or "",
        publisher=record.publisher or "",
        published=record.published or "",
        language=record.language or "",
        url=record.url or "",
        doi=record.doi or "",
        document=document.file if document else "",
        sha256=document.sha256 if document else "",
        repeats=record.repeats,
        licence=record.licence or "",
    )


def _indicator(indicator_id: str, entry: Entry) -> Indicator:
    record: schema.IndicatorRecord = entry.record
    return Indicator(
        id=indicator_id,
        name=_both(record.name),
        category=record.category,
        definition=_both(record.definition),
        measure=record.measure,
        time=record.time,
        unit=record.unit,
        aliases=(*record.aliases.en, *record.aliases.zh),
        prices=record.prices or "",
        area=record.area,
        concept=record.concept or "",
        sum_of=record.sum_of,
        phrase=_maybe(record.phrase),
        series=tuple(
            SeriesAbout(
                s.source, s.code, s.vintage, tuple(map(int, s.breaks)), _maybe(s.note)
            )
            for _, s in entry.items.get("series", ())
        ),
    )


def _printed_figures(indicator_id: str, entry: Entry) -> Iterator[Figure]:
    record: schema.IndicatorRecord = entry.record
    for _, observation in entry.items.get("observations", ()):
        figure = _figure(
            indicator_id,
            record,
            Kind.OBSERVATION,
            observation,
            observation.unit or record.unit,
            period=observation.period,
        )
        yield figure
        converted = observation.converted
        if converted is not None:
            plain = figure._replace(kind=Kind.CONVERTED, corrected="", because=None)
            plain = plain._replace(
                printed=converted.printed,
                inferred={
                    name: why
                    for name, why in figure.inferred.items()
                    if name == "period"
                },
            )
            yield _valued(
                plain, record, converted.value, converted.unit, converted.hedge, None
            )
    for _, change in entry.items.get("changes", ()):
        yield _figure(
            indicator_id,
            record,
            Kind.CHANGE,
            change,
            change.unit,
            start=change.from_,
            end=change.to,
        )


def _figure(
    indicator_id: str,
    record: schema.IndicatorRecord,
    kind: Kind,
    printing: schema.Printing,
    unit: str,
    *,
    period: str = "",
    start: str = "",
    end: str = "",
) -> Figure:
    """A figure of what a document prints."""
    corrected = printing.corrected
    figure = Figure(
        id="",
        indicator=indicator_id,
        kind=kind,
        value=printing.value,
        unit=unit,
        base_value=Decimal(0),
        base_unit="",
        source=printing.source,
        over=printing.over,
        status=printing.status,
        streak=printing.streak or "",
        line=printing.line,
        section=printing.section or "",
        printed=printing.printed,
        cites=printing.cites or "",
        inferred={name: _both(why) for name, why in printing.inferred.items()},
        corrected=corrected.value if corrected else "",
        because=_both(corrected.because) if corrected else None,
        scope=_maybe(printing.scope),
        prices=printing.prices or record.prices or "",
        note=_maybe(printing.note),
        period=period,
        start=start,
        end=end,
    )
    return _valued(
        figure, record, printing.value, unit, printing.hedge, printing.precision
    )


def _series_figures(indicator_id: str, entry: Entry) -> Iterator[Figure]:
    record: schema.IndicatorRecord = entry.record
    for _, series in entry.items.get("series", ()):
        unit = series.unit or record.unit
        for year, value in sorted(series.values.items()):
            figure = Figure(
                id="",
                indicator=indicator_id,
                kind=Kind.SERIES,
                value=value,
                unit=unit,
                base_value=Decimal(0),
                base_unit="",
                source=series.source,
                period=year,
                prices=record.prices or "",
                code=series.code,
                vintage=series.vintage,
            )
            yield _valued(figure, record, value, unit, None, None)


def _valued(
    figure: Figure,
    record: schema.IndicatorRecord,
    value: str,
    unit_text: str,
    hedge: Hedge | None,
    precision: str | None,
) -> Figure:
    """The figure with its number resolved: base value, base unit and bounds."""
    unit = parse_unit(unit_text)
    number = parse_value(value)
    small = record.measure is Measure.COUNT and not unit.exponent and number < 1000
    exact = record.measure is Measure.RANK or (small and number % 1 == 0)
    exact = exact and figure.kind is not Kind.CHANGE
    bounds = bounds_of(value, hedge, exact=exact, precision=precision)
    low, high = bounds.shifted(unit.exponent)
    return figure._replace(
        value=value,
        unit=unit_text,
        hedge=hedge,
        base_value=shift(number, unit.exponent),
        base_unit="percent" if is_fraction(value) else unit.base,
        low=low,
        high=high,
    )


def _sum_figures(
    indicator: Indicator, figures: Mapping[str, Sequence[Figure]]
) -> Iterator[Figure]:
    """The sum of the parts for each year and source that has them all.

    Parts of different sources are not added: their definitions differ.
    """
    parts = [
        {(f.source, f.period): f for f in figures[part] if f.kind is Kind.SERIES}
        for part in indicator.sum_of
    ]
    for source, period in sorted(set.intersection(*map(set, parts))):
        terms = [part[source, period] for part in parts]
        if len({term.base_unit for term in terms}) == 1:
            yield _sum(indicator, terms)


def _broken_like(parts: Iterable[Indicator]) -> Iterator[SeriesAbout]:
    """A sum breaks where the series of a part does."""
    for part in parts:
        for series in part.series:
            if series.breaks:
                yield series._replace(note=None)


def _sum(indicator: Indicator, terms: Sequence[Figure]) -> Figure:
    """The sum in the scale of the indicator's unit, its bounds those of the terms."""
    base = terms[0].base_unit
    unit = Unit(parse_unit(indicator.unit).exponent, base)
    low, high = total([term.bounds for term in terms])
    value = reduce(EXACT.add, (term.base_value for term in terms))
    return Figure(
        id="",
        indicator=indicator.id,
        kind=Kind.DERIVED,
        value=f"{rescale(value, Unit(0, base), unit):f}",
        unit=unit.text,
        base_value=value,
        base_unit=base,
        source=terms[0].source,
        period=terms[0].period,
        low=low,
        high=high,
        prices=indicator.prices,
        code=" + ".join(term.code for term in terms),
        vintage=terms[0].vintage if len({t.vintage for t in terms}) == 1 else "",
    )


def _with_ids(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Give each figure its stable id, with a suffix only where it is not unique."""
    seen: dict[str, int] = {}
    for figure in figures:
        period = figure.period or f"{figure.start}-to-{figure.end}"
        plain = f"{figure.indicator}/{period}/{figure.source}"
        seen[plain] = seen.get(plain, 0) + 1
        suffix = f":{seen[plain]}" if seen[plain] > 1 else ""
        yield figure._replace(id=plain + suffix)
