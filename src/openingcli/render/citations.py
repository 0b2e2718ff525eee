"""References for programs that keep them: BibTeX, CSL-JSON and RIS.

Each takes the works to cite and returns a whole file. They ignore the reader's
language: what the catalogue itself says of a work stands in English in a note.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from openingcli.citing import UNRECORDED, Author, Genre, Work
from openingcli.language import Language
from openingcli.records import Figure
from openingcli.words import say

BIBTEX_TYPES = {
    Genre.JOURNAL: "article",
    Genre.PAPER: "misc",
    Genre.ARTICLE: "misc",
    Genre.SITE: "online",
    Genre.NEWS: "article",
    Genre.DATASET: "dataset",
}
"""An @article without a journal would be printed "In:", so those are @misc."""
BIBTEX_PUBLISHERS = {Genre.SITE: "organization", Genre.DATASET: "publisher"}
"""The field of the publisher; elsewhere it is the journal."""
CSL_TYPES = {
    Genre.JOURNAL: "article-journal",
    Genre.PAPER: "article",
    Genre.ARTICLE: "article",
    Genre.SITE: "webpage",
    Genre.NEWS: "article-newspaper",
    Genre.DATASET: "dataset",
}
RIS_TYPES = {
    Genre.JOURNAL: "JOUR",
    Genre.PAPER: "GEN",
    Genre.ARTICLE: "GEN",
    Genre.SITE: "ELEC",
    Genre.NEWS: "NEWS",
    Genre.DATASET: "DATA",
}
BABEL = {"en": "english", "zh": "chinese"}

TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "&%$#_"},
}
TEX_MARKS = re.compile(r"[\\{}~^&%$#_]")
LIGATURES = re.compile("(?<=-)(?=-)|(?<=[`?!])(?=`)|(?<=')(?=')")
"""Between two marks that TeX would print as one."""
VERBATIM_MARKS = re.compile(r"[\\{}]")
"""What would end or break an address, which TeX takes letter by letter."""


def to_bibtex(works: Sequence[Work]) -> str:
    """BibTeX in UTF-8, as biber reads it and BibTeX too.

    Titles stand in double braces, so that no style changes a capital; what the
    catalogue says of a work is its `annote`, which the usual styles do not print.
    """
    return "\n".join(_bibtex(work) for work in works)


def _bibtex(work: Work) -> str:
    date = "-".join(f"{part:02}" for part in work.date)
    fields = {
        "author": _bibtex_author(work.author),
        "title": f"{{{_tex(work.title.en)}}}" if work.title.en else "",
        BIBTEX_PUBLISHERS.get(work.genre, "journal"): _tex(work.publisher),
        "entrysubtype": "newspaper" if work.genre is Genre.NEWS else "",
        "date": date if len(work.date) > 1 else "",
        "year": str(work.date[0]) if work.date else "",
        "version": _tex(version(work)),
        "number": _tex(codes(work)),
        "doi": _verbatim(work.doi),
        "url": _verbatim(work.url),
        "langid": BABEL.get(work.language, ""),
        "annote": _tex(note(work, Language.EN)),
    }
    lines = [f"  {name} = {{{text}}}," for name, text in fields.items() if text]
    head = f"@{_bibtex_type(work)}{{{work.key},"
    return "\n".join([head, *lines, "}", ""])


def _bibtex_type(work: Work) -> str:
    if work.genre is Genre.NEWS and not work.publisher:
        return "misc"
    return BIBTEX_TYPES[work.genre]


def _bibtex_author(author: Author | None) -> str:
    """A person as `Family, Given`; any other name in braces, taken as a whole."""
    if author is None:
        return ""
    if author.is_whole:
        return f"{{{_tex(author.text)}}}"
    return f"{_tex(author.family)}, {_tex(author.given)}"


def _tex(text: str) -> str:
    return LIGATURES.sub("{}", TEX_MARKS.sub(lambda mark: TEX[mark[0]], text))


def _verbatim(address: str) -> str:
    return VERBATIM_MARKS.sub(lambda mark: f"%{ord(mark[0]):02X}", address)


def to_csl_json(works: Sequence[Work]) -> str:
    """CSL-JSON: an array of items, as citation programs exchange them."""
    items = [_csl_item(work) for work in works]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _csl_item(work: Work) -> dict[str, Any]:
    is_dataset = work.genre is Genre.DATASET
    item: dict[str, Any] = {
        "id": work.key,
        "type": CSL_TYPES[work.genre],
        "title": work.title.en,
        "author": [_csl_name(work.author)] if work.author else [],
        "publisher" if is_dataset else "container-title": work.publisher,
        "issued": {"date-parts": [list(work.date)]} if work.date else {},
        "version": version(work),
        "number": codes(work),
        "DOI": work.doi,
        "URL": work.url,
        "language": work.language,
        "note": note(work, Language.EN),
    }
    return {key: value for key, value in item.items() if value}


def _csl_name(author: Author) -> dict[str, str]:
    if author.given:
        return {"family": author.family, "given": author.given}
    return {"literal": author.text}


def to_ris(works: Sequence[Work]) -> str:
    """RIS: a line for each field, the type first and the end last."""
    return "\n".join("".join(_ris_lines(work)) for work in works)


def _ris_lines(work: Work) -> Iterator[str]:
    is_dataset = work.genre is Genre.DATASET
    date = "/".join(f"{part:02}" for part in work.date)
    slashes = "/" * (3 - len(work.date))  # year/month/day/other, what is unknown empty
    fields = [
        ("TY", RIS_TYPES[work.genre]),
        ("ID", work.key),
        ("AU", _ris_author(work.author)),
        ("TI", work.title.en),
        ("PB" if is_dataset else "T2", work.publisher),
        ("PY", str(work.date[0]) if work.date else ""),
        ("DA", f"{date}{slashes}" if work.date else ""),
        ("ET", version(work)),
        ("M1", codes(work)),
        ("DO", work.doi),
        ("UR", work.url),
        ("LA", work.language),
        ("N1", note(work, Language.EN)),
    ]
    for tag, text in fields:
        if text:
            yield f"{tag}  - {text}\n"
    yield "ER  - \n"


def _ris_author(author: Author | None) -> str:
    if author is None:
        return ""
    return author.text if author.is_whole else f"{author.family}, {author.given}"


def version(work: Work) -> str:
    """The edition or release of a data set; empty where its series have several."""
    if work.edition:
        return work.edition
    return work.releases[0] if len(work.releases) == 1 else ""


def codes(work: Work) -> str:
    """The codes of the series that were asked for."""
    return ", ".join(dict.fromkeys(series.code for series in work.series))


def note(work: Work, language: Language) -> str:
    """What the catalogue knows besides: places, repeats, terms, how to find it."""
    said = _places(work, language)
    if work.repeats:
        names = _listed((name.to(language) for name in work.repeats), language)
        said.append(say("cite-repeats", language, sources=names))
    if work.licence:
        said.append(say("cite-licence", language, licence=work.licence))
    if phrase := _phrase(work):
        said.append(say("cite-find", language, phrase=phrase))
    return ("" if language is Language.ZH else " ").join(said)


def _places(work: Work, language: Language) -> list[str]:
    """Where the figures that the work is cited for stand in it."""
    if not work.figures:
        return []
    if work.is_whole:
        return [_extent(work, language)]
    said = []
    for indicator, figures in groupby(work.figures, key=lambda f: f.indicator):
        found = list(figures)
        if work.document:
            said.append(_lines(indicator, found, language))
        else:
            said.append(_years(indicator, found, language))
    if work.document:
        said.append(say("cite-document", language, document=work.document))
    return said


def _extent(work: Work, language: Language) -> str:
    count = f"{len(work.figures):,}"
    if work.document:
        lines = [figure.line for figure in work.figures]
        facts = {"first": min(lines), "last": max(lines), "document": work.document}
        return say("cite-whole-document", language, count=count, **facts)
    indicators = len({figure.indicator for figure in work.figures})
    return say("cite-whole-dataset", language, count=count, indicators=indicators)


def _lines(indicator: str, figures: Iterable[Figure], language: Language) -> str:
    lines = sorted({figure.line for figure in figures})
    listed = _listed(map(str, lines), language)
    key = "cite-line" if len(lines) == 1 else "cite-lines"
    return say(key, language, indicator=indicator, lines=listed)


def _years(indicator: str, figures: Sequence[Figure], language: Language) -> str:
    """The years and series of an indicator, each series with its release."""
    said = dict.fromkeys(
        say("cite-release", language, code=figure.code, release=figure.vintage)
        if figure.vintage not in ("", UNRECORDED)
        else figure.code
        for figure in figures
    )
    periods = sorted(figure.period for figure in figures)
    facts = {"first": periods[0], "last": periods[-1]}
    series = _listed(said, language)
    return say("cite-series", language, indicator=indicator, series=series, **facts)


def _phrase(work: Work) -> str:
    """Words to search for, of a source that has no address."""
    if work.doi or work.url or work.edition:
        return ""
    printed = max((f.printed for f in work.figures), key=len, default="")
    quoted = work.title.en or printed
    author = work.author.text if work.author else ""
    year = str(work.date[0]) if work.date else ""
    words = [f"“{quoted}”" if quoted else "", author, work.publisher, codes(work), year]
    return " ".join(dict.fromkeys(word for word in words if word))


def _listed(names: Iterable[str], language: Language) -> str:
    return ("、" if language is Language.ZH else ", ").join(names)
