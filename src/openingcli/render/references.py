"""References to paste into a text: APA and GB/T 7714.

APA follows its seventh edition, GB/T 7714 the edition of 2025 (references numbered in
the order of citing). Titles stay as printed; nothing that is not known is filled in, a
date of retrieval neither. Under each reference, indented, stands the note on it.
"""

from collections.abc import Callable, Sequence

from openingcli.citing import Author, Genre, Work
from openingcli.language import Language
from openingcli.render.citations import codes, note
from openingcli.render.sentences import MONTHS

ENDS = (".", "?", "!", "。", "？", "！")

MARKS = {
    Genre.JOURNAL: "J",
    Genre.PAPER: "J",
    Genre.ARTICLE: "Z",
    Genre.SITE: "EB",
    Genre.NEWS: "N",
    Genre.DATASET: "DS",
}
"""What GB/T 7714 calls each kind; Z is a kind of its own for what fits none."""
UNTITLED = {
    Genre.PAPER: ("[Untitled paper]", "[无题名论文]"),
    Genre.NEWS: ("[Untitled news report]", "[无题名报道]"),
    Genre.DATASET: ("[Untitled data set]", "[无题名数据集]"),
}
UNTITLED_ARTICLE = ("[Untitled article]", "[无题名文章]")


def to_apa(works: Sequence[Work], language: Language) -> str:
    """The works in APA manner, each on one line with its note below."""
    return _listed(works, language, _apa)


def to_gb7714(works: Sequence[Work], language: Language) -> str:
    """The works in the manner of GB/T 7714, each on one line with its note below."""
    return _listed(works, language, _gb7714)


def _listed(
    works: Sequence[Work], language: Language, style: Callable[[Work, Language], str]
) -> str:
    entries = []
    for work in works:
        said = "" if work.edition else note(work, language)
        below = f"    {said}\n" if said else ""
        entries.append(f"{style(work, language)}\n{below}")
    return "\n".join(entries)


# APA


def _apa(work: Work, language: Language) -> str:
    title = _title(work, language) + _apa_details(work)
    date = f"({_apa_date(work.date)})"
    author = _apa_author(work.author)
    parts = [f"{_closed(author)} {date}", title] if author else [f"{title}. {date}"]
    if work.publisher and work.publisher != author:
        parts.append(work.publisher)
    if work.edition:
        parts.append(work.licence)  # elsewhere it stands in the note
    said = " ".join(_closed(part) for part in parts)
    address = f"https://doi.org/{work.doi}" if work.doi else work.url
    return f"{said} {address}" if address else said


def _apa_details(work: Work) -> str:
    """Edition, release and series of a data set, then what it is."""
    if work.genre is not Genre.DATASET:
        return ""
    details = [f"Edition {work.edition}"] if work.edition else []
    if len(work.releases) == 1:
        details.append(f"Version {work.releases[0]}")
    if work.series and len(work.releases) < 2:
        details.append(f"series {codes(work)}")
    elif work.series:
        details += [
            f"series {series.code}"
            + (f", version {series.vintage}" if series.vintage else "")
            for series in work.series
        ]
    said = "; ".join(details)
    return (f" ({said})" if said else "") + " [Data set]"


def _apa_date(date: tuple[int, ...]) -> str:
    if not date:
        return "n.d."
    year, *rest = date
    if not rest:
        return str(year)
    month = MONTHS[rest[0] - 1]
    return f"{year}, {month} {rest[1]}" if len(rest) > 1 else f"{year}, {month}"


def _apa_author(author: Author | None) -> str:
    """`Wang, W.`; a name in Chinese characters, or of a body, stays as it is."""
    if author is None:
        return ""
    if author.is_whole:
        return author.text
    return f"{author.family}, {_initials(author.given)}"


def _initials(given: str) -> str:
    """`Jean-Luc Henri` becomes `J.-L. H.`."""
    return " ".join(
        "-".join(f"{part[0]}." for part in name.split("-") if part)
        for name in given.split()
    )


# GB/T 7714


def _gb7714(work: Work, language: Language) -> str:
    other = ("：" if work.is_chinese else ": ") + codes(work) if work.series else ""
    online = work.doi or work.url or work.genre is Genre.SITE
    mark = MARKS[work.genre] + ("/OL" if online else "")
    author = _gb_author(work.author)
    parts = [
        author,
        f"{_title(work, language)}{other}[{mark}]",
        _gb_version(work, language),
        _gb_imprint(work, "" if work.publisher == author else work.publisher),
        work.licence if work.edition else "",
        work.url,
        f"DOI:{work.doi}" if work.doi else "",
    ]
    return " ".join(_closed(part) for part in parts if part)


def _gb_author(author: Author | None) -> str:
    """The family name first; given names stay whole, for no initial is invented."""
    if author is None:
        return ""
    if author.is_whole:
        return author.text
    return f"{author.family} {author.given}"


def _gb_version(work: Work, language: Language) -> str:
    if work.edition:
        zh = language is Language.ZH
        return f"{work.edition}版" if zh else f"{work.edition} ed."
    return f"Version {', '.join(work.releases)}" if work.releases else ""


def _gb_imprint(work: Work, publisher: str) -> str:
    """Where and when: a periodical has its year, news its day, a site brackets."""
    date = "-".join(f"{part:02}" for part in work.date)
    if work.edition:
        return ""  # the edition is its date
    if work.genre in (Genre.SITE, Genre.DATASET):
        return publisher + (f"（{date}）" if date else "")
    if work.genre is Genre.JOURNAL:
        date = date[:4]
    return "，".join(part for part in (publisher, date) if part)


# both


def _title(work: Work, language: Language) -> str:
    """The title as printed; what stands for one in brackets where it has none."""
    if title := work.title.to(language):
        return title
    english, chinese = UNTITLED.get(work.genre, UNTITLED_ARTICLE)
    return chinese if work.is_chinese else english


def _closed(text: str) -> str:
    return text if text.endswith(ENDS) else f"{text}."
