"""References: what they say, and that programs which keep them read it back."""

import json
import shlex
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    SeparateCoAuthors,
    SplitNameParts,
)
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from openingcli.characters import is_han
from openingcli.citing import Author, Genre, Work, cited
from openingcli.language import Language, Said
from openingcli.loading import load
from openingcli.render.citations import to_bibtex, to_csl_json, to_ris
from openingcli.render.references import to_apa, to_gb7714
from tests.conftest import FILES, Run

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"
MACHINE = ["bibtex", "csl-json", "ris"]
REFERENCES = [*MACHINE, "apa", "gb7714"]

ODD = """\
catalogue: {title: {en: "Odd & ends_", zh: 零星}, edition: 2026-01.2, licence: House rules}
categories: {any: {name: {en: Any, zh: 任意}}}
units: {points: {name: {en: points, zh: 点}, kind: index}}
sources:
  chinese:
    name: {en: Chinese article, zh: 中文文章}
    type: article
    title: 坚定不移推进“高水平对外开放”
    author: 王文涛
    family: 王
    publisher: 求是
    published: 2025-08
    language: zh
    document: DOC
  body:
    name: {en: Body, zh: 机构}
    type: paper
    title: "R&D at 50% of #1: a $5 ~ \\\\ under_score"
    author: Bureau of Trade and Industry
    publisher: Trade & Industry
    published: 2024
    url: "https://example.org/a_b%20c?d=1&e=2"
    document: DOC
  page:
    name: {en: Page, zh: 网页}
    type: article
    title: What is open?
    author: Jean-Luc Henri Dupont
    family: Dupont
    published: 2023-01/2023-02
    url: https://example.org/
    document: DOC
  paper-cutting:
    name: {en: Cutting, zh: 剪报}
    type: news
    title: Ports reopen
    publisher: The Daily
    published: 2022-03-04
    document: DOC
  yearbook:
    name: {en: Yearbook, zh: 年鉴}
    type: dataset
    title: Yearbook
    publisher: Office
  bare:
    name: {en: Bare, zh: 无名}
    type: article
    language: zh
    document: DOC
indicators:
  it:
    name: {en: It, zh: 它}
    category: any
    definition: {en: What is tested., zh: 所测试者。}
    measure: amount
    time: flow
    unit: points
    observations:
      - {period: 2020, value: 1, source: chinese, line: 7, printed: "1 point"}
      - {period: 2021, value: 2, source: chinese, line: 3, printed: "2 points"}
      - {period: 2020, value: 1, source: body, line: 1, printed: "1"}
      - {period: 2020, value: 1, source: page, line: 1, printed: "1"}
      - {period: 2020, value: 1, source: paper-cutting, line: 1, printed: "1"}
      - {period: 2020, value: 1, source: bare, line: 1, printed: "just 1 point"}
    series:
      - {source: yearbook, code: A.1, vintage: 2025-01, values: {2018: 5, 2019: 6}}
  other:
    name: {en: Other, zh: 其他}
    category: any
    definition: {en: The other., zh: 其他者。}
    measure: amount
    time: flow
    unit: points
    series:
      - {source: yearbook, code: B_2, vintage: 2025-02, values: {2019: 6}}
""".replace("DOC", '{file: a_b.txt, sha256: "' + "0" * 64 + '"}')


class Entry(NamedTuple):
    """What a reader makes of one reference."""

    title: str
    author: str
    year: str
    publisher: str


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A catalogue whose sources are of every kind, and hard to write."""
    path = tmp_path / "odd.yaml"
    path.write_text(ODD, encoding="utf-8")
    return path


def recorded(work: Work) -> Entry:
    """What a reference must say, from the record."""
    author = work.author.text if work.author else ""
    if work.author and not work.author.is_whole:
        author = f"{work.author.family}, {work.author.given}"
    year = str(work.date[0]) if work.date else ""
    return Entry(work.title.en, author, year, work.publisher)


def read_bibtex(text: str) -> dict[str, Entry]:
    """The entries of a BibTeX file, as bibtexparser reads them."""
    middleware = [SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware()]
    library = parse_string(text, append_middleware=middleware)
    assert not library.failed_blocks
    return {entry.key: _bibtex_entry(entry) for entry in library.entries}


def _bibtex_entry(entry: Any) -> Entry:
    fields = {name: field.value for name, field in entry.fields_dict.items()}
    names = [
        name.merge_last_name_first.strip("{}") for name in fields.get("author", ())
    ]
    publishers = {"journal", "organization", "publisher"} & fields.keys()
    return Entry(
        fields.get("title", ""),
        " and ".join(names),
        fields.get("year", ""),
        fields[publishers.pop()] if publishers else "",
    )


def read_csl(text: str) -> dict[str, Entry]:
    """The items of a CSL-JSON file, as citeproc-py reads them."""
    source = CiteProcJSON(json.loads(text))
    return {key: _csl_entry(item) for key, item in source.items()}


def _csl_entry(item: Any) -> Entry:
    names = [_csl_name(name) for name in item.get("author", [])]
    publisher = item.get("container_title") or item.get("publisher") or ""
    issued = item.get("issued")
    year = str(issued.year) if issued else ""
    return Entry(str(item.get("title", "")), " and ".join(names), year, str(publisher))


def _csl_name(name: Any) -> str:
    if "literal" in name:
        return str(name["literal"])
    if any(map(is_han, f"{name.family}{name.given}")):
        return f"{name.family}{name.given}"
    return f"{name.family}, {name.given}"


def read_ris(text: str) -> dict[str, Entry]:
    """The references of a RIS file, as rispy reads them."""
    return {
        entry["id"]: Entry(
            entry.get("title", ""),
            " and ".join(entry.get("authors", [])),
            entry.get("year", ""),
            entry.get("secondary_title", entry.get("publisher", "")),
        )
        for entry in rispy.loads(text)
    }


WRITERS_AND_READERS = [
    (to_bibtex, read_bibtex),
    (to_csl_json, read_csl),
    (to_ris, read_ris),
]


# Programs that keep references


@pytest.mark.parametrize(("write", "read"), WRITERS_AND_READERS)
@pytest.mark.parametrize("shipped", [True, False], ids=["shipped", "odd"])
def test_every_entry_reads_back(
    write: Any, read: Any, shipped: bool, odd: Path
) -> None:
    """An independent reader finds title, author, year and publisher of every entry."""
    works = cited(load([]) if shipped else load([odd], alone=True), [])

    found = read(write(works))

    assert found == {work.key: recorded(work) for work in works}


@given(title=st.text("aZ 中&%$#_~\\-`'?!“.,:;/@*+=<>()[]|\"0", min_size=1, max_size=30))
def test_any_title_reads_back_from_bibtex(title: str) -> None:
    """No mark of a title means anything to BibTeX."""
    title = " ".join(f"a{title}b".split())

    found = read_bibtex(to_bibtex([Work("k", Genre.JOURNAL, Said(title, title))]))

    assert found["k"].title == title


def test_braces_of_a_title_end_nothing() -> None:
    """A brace of a title is named, so that BibTeX does not count it."""
    work = Work("k", Genre.JOURNAL, Said("A } in { titles ^", ""))

    assert (
        "  title = {{A \\textbraceright{} in \\textbraceleft{} titles "
        "\\textasciicircum{}}},\n"
    ) in to_bibtex([work])


def test_csl_items_make_a_bibliography(run: Run) -> None:
    """A citation program takes the items of the whole catalogue and prints each."""
    items = json.loads(run("sources --format csl-json").out)
    source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))

    printed = [str(entry) for entry in bibliography.bibliography()]

    assert len(printed) == len(items)
    assert printed[0].startswith("Wang, W. (2025) ")
    assert "Qiushi Journal" in printed[0]


def test_ris_keeps_the_rules_of_its_lines(run: Run) -> None:
    """Every line is a tag of two signs, two spaces, a hyphen, a space and its text."""
    lines = run("sources --format ris").out.splitlines()

    assert {line[2:6] for line in lines if line} == {"  - "}
    for entry in "\n".join(lines).split("\n\n"):
        tags = [line[:2] for line in entry.splitlines()]
        assert (tags[0], tags[-1]) == ("TY", "ER")


@pytest.mark.parametrize("form", MACHINE)
def test_files_for_programs_ignore_the_language(run: Run, form: str) -> None:
    """A program reads the same bytes whatever language a person has set."""
    line = f"sources trade-volume --format {form}"

    assert run(f"{line} --lang zh") == run(f"{line} --lang en")


# What each of them says


def test_bibtex_of_an_indicator(run: Run) -> None:
    """Each source stands once, with the lines of its figures; the catalogue is last."""
    outcome = run(f"sources exports {SMALL} --format bibtex")

    assert outcome == (
        0,
        """\
@misc{first,
  title = {{The First Paper}},
  date = {2024-05},
  year = {2024},
  annote = {exports: lines 3, 4, 9. Lines of first.txt, empty ones not counted. Search for: “The First Paper” 2024.},
}

@misc{second,
  year = {2025},
  annote = {exports: line 7. Lines of second.txt, empty ones not counted. Repeats First paper. Search for: “nearly 125 billion yuan” 2025.},
}

@dataset{office,
  title = {{Yearbook}},
  version = {2025-01},
  number = {EXP},
  annote = {exports: EXP (release 2025-01), 2020 to 2022. Licence: CC BY 4.0. Search for: “Yearbook” EXP.},
}

@dataset{catalogue:2026-01,
  title = {{A small catalogue}},
  date = {2026-01},
  year = {2026},
  version = {2026-01},
  annote = {Licence: CC0.},
}
""",
        "",
    )


def test_an_address_is_given_letter_by_letter(run: Run, odd: Path) -> None:
    """An address is neither escaped nor looked for; its source has no search phrase."""
    text = run(f"sources body --catalogue {odd} --alone --format bibtex").out

    assert "  url = {https://example.org/a_b%20c?d=1&e=2},\n" in text
    assert "Search for" not in text


def test_csl_json_says_what_is_known(run: Run, odd: Path) -> None:
    """An item has type, names, date, language and note, and no key without a value."""
    outcome = run(f"sources chinese --catalogue {odd} --alone --format csl-json")

    assert json.loads(outcome.out) == [
        {
            "id": "chinese",
            "type": "article-journal",
            "title": "坚定不移推进“高水平对外开放”",
            "author": [{"family": "王", "given": "文涛"}],
            "container-title": "求是",
            "issued": {"date-parts": [[2025, 8]]},
            "language": "zh",
            "note": "Figures: 2, from line 3 to line 7 of a_b.txt, empty lines not counted. "
            "Search for: “坚定不移推进“高水平对外开放”” 王文涛 求是 2025.",
        }
    ]


def test_ris_of_a_source(run: Run, odd: Path) -> None:
    """A newspaper is its second title; the date has its slashes."""
    outcome = run(f"sources paper-cutting --catalogue {odd} --alone --format ris")

    assert outcome.out == (
        "TY  - NEWS\n"
        "ID  - paper-cutting\n"
        "TI  - Ports reopen\n"
        "T2  - The Daily\n"
        "PY  - 2022\n"
        "DA  - 2022/03/04\n"
        "N1  - Figures: 1, from line 1 to line 1 of a_b.txt, empty lines not counted. "
        "Search for: “Ports reopen” The Daily 2022.\n"
        "ER  - \n"
    )


# References to paste


def references(text: str) -> list[str]:
    """The references of a list, without the notes below them."""
    return [line for line in text.splitlines() if line and line[0] != " "]


def test_apa(run: Run, odd: Path) -> None:
    """Family name and initials, date, title as printed, kind, publisher, address."""
    outcome = run(f"sources it other --catalogue {odd} --alone --format apa")

    assert references(outcome.out) == [
        "王文涛. (2025, August). 坚定不移推进“高水平对外开放”. 求是.",
        "Bureau of Trade and Industry. (2024). "
        "R&D at 50% of #1: a $5 ~ \\ under_score. Trade & Industry. "
        "https://example.org/a_b%20c?d=1&e=2",
        "Dupont, J.-L. H. (2023, February). What is open? https://example.org/",
        "Ports reopen. (2022, March 4). The Daily.",
        "[无题名文章]. (n.d.).",
        "Office. (n.d.). Yearbook (series A.1, version 2025-01; "
        "series B_2, version 2025-02) [Data set].",
        "Odd & ends_ (Edition 2026-01.2) [Data set]. (2026, January). House rules.",
    ]


def test_gb7714(run: Run, odd: Path) -> None:
    """Each kind has its mark, OL beside it where it has an address, and its imprint."""
    outcome = run(f"sources it other --catalogue {odd} --alone --format gb7714")

    assert references(outcome.out) == [
        "王文涛. 坚定不移推进“高水平对外开放”[J]. 求是，2025.",
        "Bureau of Trade and Industry. R&D at 50% of #1: a $5 ~ \\ under_score[J/OL]. "
        "Trade & Industry，2024. https://example.org/a_b%20c?d=1&e=2.",
        "Dupont Jean-Luc Henri. What is open?[EB/OL]. （2023-02）. https://example.org/.",
        "Ports reopen[N]. The Daily，2022-03-04.",
        "[无题名文章][Z].",
        "Office. Yearbook: A.1, B_2[DS]. Version 2025-01, 2025-02.",
        "Odd & ends_[DS]. 2026-01.2 ed. House rules.",
    ]


@pytest.mark.parametrize(
    ("language", "title", "note"),
    [
        ("en", "A small catalogue[DS]. 2026-01 ed. CC0.", "duty: line 5."),
        ("zh", "小目录[DS]. 2026-01版. CC0.", "duty：第5行。"),
    ],
)
def test_a_list_to_paste_speaks_the_readers_language(
    run: Run, language: str, title: str, note: str
) -> None:
    """The catalogue's own title and the notes are in the language of the reader."""
    line = f"sources duty exports {SMALL} --format gb7714 --lang {language}"

    text = run(line).out

    assert title in text.splitlines()
    assert note in text


def test_the_releases_of_a_sum_are_those_of_its_parts(run: Run) -> None:
    """A total that was added up names the series and releases of its parts."""
    text = run(f"sources both-ways {SMALL} --format apa").out

    assert references(text)[0] == (
        "Yearbook (Version 2025-01; series EXP, IMP) [Data set]. (n.d.)."
    )


@pytest.mark.parametrize("form", REFERENCES)
def test_a_release_that_nobody_noted_is_left_out(run: Run, form: str) -> None:
    """The catalogue's word for an unknown release is no version of a data set."""
    text = run(f"sources trade-volume --format {form}").out

    assert "TX.VAL.MRCH.CD.WT" in text
    assert "not recorded" not in text


@pytest.mark.parametrize("form", REFERENCES)
def test_nothing_is_invented(run: Run, form: str) -> None:
    """A source that states neither title nor publisher gets neither, nor an address."""
    text = run(f"sources yu-2025 --format {form}").out

    assert "http" not in text
    assert "journal" not in text.lower()
    assert "2025" in text


@pytest.mark.parametrize("form", REFERENCES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_indicator_can_be_cited(
    run: Run, subtests: pytest.Subtests, form: str, language: str
) -> None:
    """No indicator of the shipped catalogue is too odd for a reference."""
    for indicator in load([]).indicators:
        with subtests.test(indicator=indicator):
            outcome = run(f"sources {indicator} --format {form} --lang {language}")

            assert outcome.code == 0
            assert outcome.out
            assert outcome.err == ""


@pytest.mark.parametrize("form", REFERENCES)
def test_a_source_of_which_next_to_nothing_is_known(
    run: Run, tmp_path: Path, form: str
) -> None:
    """A source without title, author, date and figures is still an entry."""
    path = tmp_path / "x.yaml"
    spare = "  spare: {name: {en: Spare, zh: 备用}, type: dataset}\nindicators:\n"
    path.write_text(ODD.replace("indicators:\n", spare), encoding="utf-8")

    outcome = run(f"sources spare --catalogue {path} --alone --format {form}")

    assert (outcome.code, outcome.err) == (0, "")
    assert ("spare" if form in MACHINE else "[Untitled data set]") in outcome.out


# Which works


def test_one_source_alone_is_cited_alone(run: Run) -> None:
    """A document is one entry; a data set brings the catalogue it was read through."""
    assert list(read_bibtex(run("sources wu-2025 --format bibtex").out)) == ["wu-2025"]
    assert list(read_bibtex(run("sources world-bank-wdi --format bibtex").out)) == [
        "world-bank-wdi",
        "catalogue:2026-11",
    ]


def test_a_source_of_several_indicators_stands_once(run: Run) -> None:
    """Its note tells the lines of each of them."""
    text = run(f"sources duty exports {SMALL} --format ris").out

    assert [entry["id"] for entry in rispy.loads(text)] == [
        "first",
        "second",
        "office",
        "catalogue:2026-01",
    ]
    assert "N1  - duty: line 5. exports: lines 3, 4, 9. Lines of first.txt" in text


def test_a_source_that_is_asked_for_is_cited_whole(run: Run) -> None:
    """Beside an indicator of its own it stands once, with all its figures."""
    for names in ("duty first", "first duty"):
        text = run(f"sources {names} {SMALL} --format ris").out

        assert [entry["id"] for entry in rispy.loads(text)] == ["first"]
        assert "N1  - Figures: 10, from line 3 to line 9 of first.txt" in text


def test_rows_of_everything_keep_the_order_of_the_catalogue(run: Run) -> None:
    """Without a name the rows are those of the export, figure by figure."""
    exported = json.loads(run(f"export {SMALL} --format json").out)

    rows = json.loads(run(f"sources {SMALL} --format json").out)

    assert [row["id"] for row in rows] == [row["id"] for row in exported]


# Several names


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("exports", {"exports"}),
        ("sales abroad", {"exports"}),
        ("'sales abroad' duty", {"exports", "duty"}),
        ("exports exports", {"exports"}),
        ("exports duty", {"exports", "duty"}),
    ],
)
def test_words_are_one_name_or_each_a_name(run: Run, words: str, ids: set[str]) -> None:
    """Words that make one name together are it; else each of them is a name."""
    rows = json.loads(run(f"sources {words} {SMALL} --format json").out)

    assert {row["indicator"] for row in rows} == ids
    assert len({row["id"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("goods trad volume", "no indicator called 'goods trad volume'"),
        ("exports dutty", "no indicator called 'dutty'"),
    ],
)
def test_a_mistyped_name_among_several(run: Run, words: str, error: str) -> None:
    """The word that is no name is told; where none is one, the words together."""
    outcome = run(f"sources {words} {SMALL}")

    assert outcome.code == 2
    assert outcome.err.splitlines()[0] == f"error: {error}"


def test_several_stand_one_below_the_other(run: Run) -> None:
    """On a screen each name has what it would have alone."""
    alone = [run(f"sources {name} {SMALL}").out for name in ("exports", "second")]

    assert run(f"sources exports second {SMALL}").out == "\n".join(alone)


# Names of authors


@pytest.mark.parametrize(
    ("author", "apa", "gb"),
    [
        (Author("Wang Wentao", "Wang"), "Wang, W.", "Wang Wentao."),
        (Author("Mary Ann Lee", "Lee"), "Lee, M. A.", "Lee Mary Ann."),
        (Author("Lee, Mary", "Lee"), "Lee, M.", "Lee Mary."),
        (Author("王文涛", "王"), "王文涛.", "王文涛."),
        (Author("World Bank"), "World Bank.", "World Bank."),
        (Author("Plato", "Plato"), "Plato.", "Plato."),
    ],
)
def test_names_of_authors(author: Author, apa: str, gb: str) -> None:
    """A person whose family name is known has it first; any other name stays whole."""
    work = Work("k", Genre.PAPER, Said("T", "T"), author, published="2020")

    assert (
        to_apa([work], Language.EN)
        == f"{apa} (2020). T.\n    Search for: “T” {author.text} 2020.\n"
    )
    assert to_gb7714([work], Language.EN).startswith(f"{gb} T[J]. 2020.\n")


def test_a_family_name_must_be_the_authors(run: Run, tmp_path: Path) -> None:
    """A family name that the author has not is a fault with its line."""
    path = tmp_path / "x.yaml"
    path.write_text(ODD.replace("family: 王", "family: 李"), encoding="utf-8")

    outcome = run(f"validate {path} --alone")

    assert outcome.code == 1
    assert outcome.out.startswith(
        f"{path}:10:5: sources.chinese.family: the author neither begins nor ends with '李'\n"
    )
