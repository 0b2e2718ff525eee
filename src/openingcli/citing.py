"""Which works stand behind figures, and what a reference says of each of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from openingcli.catalogue import Catalogue
from openingcli.characters import is_han
from openingcli.language import Said
from openingcli.records import Figure, Indicator, Kind, Source

SITE = re.compile(r"([a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
"""A publisher that goes by its address: en.qstheory.cn."""
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
UNRECORDED = "not recorded"
"""What the catalogue says of a release that nobody noted."""
CATALOGUE_KEY = "catalogue:{edition}"
"""Key of the catalogue itself; the colon keeps it apart from the ids of sources."""


class Genre(StrEnum):
    """What kind of work a reference names, as far as its record tells."""

    JOURNAL = "journal"
    """An article or paper in a periodical that is named."""
    PAPER = "paper"
    """A paper whose periodical is not named."""
    ARTICLE = "article"
    """An article whose periodical is not named."""
    SITE = "site"
    NEWS = "news"
    DATASET = "dataset"


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a work: a person whose family name is known, or a name as printed."""

    text: str
    family: str = ""

    @property
    def is_whole(self) -> bool:
        """True for a name that is written in one piece: of a body, or in Chinese."""
        return not self.given or any(map(is_han, self.text))

    @property
    def given(self) -> str:
        """What is left of a person's name; empty where no family name is known."""
        if not self.family:
            return ""
        if self.text.startswith(self.family):
            return self.text.removeprefix(self.family).strip(" ,")
        return self.text.removesuffix(self.family).strip(" ,")


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a data set that figures were read from, and its release."""

    code: str
    vintage: str
    """Empty where the release was not recorded, or is the data set itself."""


@dataclass(frozen=True, slots=True)
class Work:
    """One entry of a list of references; what is not known is empty."""

    key: str
    genre: Genre
    title: Said
    """As printed, the same in both languages; only the catalogue has two titles."""
    author: Author | None = None
    publisher: str = ""
    published: str = ""
    language: str = ""
    doi: str = ""
    url: str = ""
    licence: str = ""
    edition: str = ""
    """Of the catalogue alone."""
    series: tuple[Series, ...] = ()
    """The series that were asked for; none where the whole data set is cited."""
    figures: tuple[Figure, ...] = ()
    """The figures that it is cited for, in the order of the catalogue."""
    is_whole: bool = False
    """True where the work was asked for, and not some of its figures."""
    document: str = ""
    repeats: tuple[Said, ...] = ()
    """Short names of the sources whose text it repeats."""

    @property
    def date(self) -> tuple[int, ...]:
        """Year, month, day as far as they are known; of a span the last of it."""
        found = DATE.match(self.published.rpartition("/")[2])
        return tuple(map(int, found[0].split("-"))) if found else ()

    @property
    def releases(self) -> tuple[str, ...]:
        """The releases of its series, each once."""
        return tuple(dict.fromkeys(s.vintage for s in self.series if s.vintage))

    @property
    def is_chinese(self) -> bool:
        """True for a work that its record says is in Chinese."""
        return self.language == "zh"


def cited(catalogue: Catalogue, asked: Sequence[Indicator | Source]) -> list[Work]:
    """The works behind what was asked for; behind everything where nothing was.

    Each source stands once, in the order in which its figures come. Where one of them
    is a data set the catalogue that its values were read through comes last.
    """
    asked = asked or list(catalogue.sources.values())
    whole = {one.id for one in asked if isinstance(one, Source)}
    read: dict[str, list[Figure]] = {source: [] for source in whole}
    if whole:
        for figure in (f for found in catalogue.figures.values() for f in found):
            if figure.source in whole:
                read[figure.source].append(figure)
    figures: dict[str, list[Figure]] = {}
    for one in asked:
        if isinstance(one, Source):
            figures[one.id] = read[one.id]
            continue
        for figure in catalogue.figures[one.id]:
            if figure.source in whole:
                figures[figure.source] = read[figure.source]
            else:
                figures.setdefault(figure.source, []).append(figure)
    works = [
        _work(catalogue, catalogue.sources[source], found, source in whole)
        for source, found in figures.items()
    ]
    if any(work.genre is Genre.DATASET for work in works):
        works.append(_catalogue(catalogue))
    return works


def _work(
    catalogue: Catalogue, source: Source, figures: Sequence[Figure], is_whole: bool
) -> Work:
    author = Author(source.author, source.family) if source.author else None
    if author is None and source.type == "dataset" and source.publisher:
        author = Author(source.publisher)  # a data set is cited by its provider
    series = () if is_whole else tuple(_series(catalogue, source, figures))
    return Work(
        key=source.id,
        genre=_genre(source),
        title=Said(source.title, source.title),
        author=author,
        publisher=source.publisher,
        published=source.published,
        language=source.language,
        doi=source.doi,
        url=source.url,
        licence=source.licence,
        series=series,
        figures=tuple(figures),
        is_whole=is_whole,
        document=source.document,
        repeats=tuple(catalogue.sources[other].name for other in source.repeats),
    )


def _catalogue(catalogue: Catalogue) -> Work:
    return Work(
        key=CATALOGUE_KEY.format(edition=catalogue.edition),
        genre=Genre.DATASET,
        title=catalogue.title,
        published=catalogue.edition,
        licence=catalogue.licence,
        edition=catalogue.edition,
    )


def _genre(source: Source) -> Genre:
    if source.type in (Genre.NEWS, Genre.DATASET):
        return Genre(source.type)
    if SITE.fullmatch(source.publisher) or (source.url and not source.publisher):
        return Genre.SITE
    return Genre.JOURNAL if source.publisher else Genre(source.type)


def _series(
    catalogue: Catalogue, source: Source, figures: Iterable[Figure]
) -> Iterable[Series]:
    """The series that figures were read from; those of its parts for a sum."""
    found: dict[Series, None] = {}
    for figure in figures:
        if figure.kind is Kind.DERIVED:
            parts = catalogue.indicators[figure.indicator].sum_of
            for part in parts:
                for about in catalogue.indicators[part].series:
                    if about.source == source.id:
                        found[_released(source, about.code, about.vintage)] = None
        elif figure.code:
            found[_released(source, figure.code, figure.vintage)] = None
    return found


def _released(source: Source, code: str, vintage: str) -> Series:
    """A series; a release that the title names, or that nobody noted, is left out."""
    told = vintage == UNRECORDED or vintage in source.title
    return Series(code, "" if told else vintage)
