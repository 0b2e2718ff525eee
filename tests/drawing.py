"""Whole catalogues drawn at random: small, valid, and odd in every way that is legal.

They are drawn as plain data and written as JSON, which is YAML too.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st

from openingcli.characters import HIDDEN
from openingcli.checking import UNSCALED
from openingcli.errors import PeriodError
from openingcli.hedges import Hedge
from openingcli.naming import folded
from openingcli.periods import parse_period
from openingcli.quantity import normalised
from openingcli.records import Over, Status, Time
from openingcli.schema import ObservationRecord
from openingcli.units import parse_unit

Drawn = dict[str, Any]

_keys, _ = get_args(ObservationRecord.model_fields["inferred"].annotation)
INFERRED: tuple[str, ...] = get_args(_keys)
"""What a reading may mark as inferred."""

TEXT = st.one_of(
    st.sampled_from(
        [
            *(
                "It",
                "货物进出口总额",
                "[red]Trade[/]",
                "{name}",
                "%s",
                "=1+1",
                "@x",
                "-h",
            ),
            *(
                "a|b",
                "`x`",
                "\\",
                '"',
                "'",
                "A,B",
                "e\u0301",
                "👩\u200d🚀",
                "ﬁ",
                "Ａ",
                "ß",
                "İ",
            ),
            *(
                "مرحبا",
                "नमस्ते",
                "🇨🇳",
                "2024",
                "12.5%",
                "1/3",
                "$1 trillion",
                "*a* _b_",
                "<b>",
            ),
            *(
                "a" * 90,
                "开" * 60,
                "over 40 million people in 2020",
                "A. B. Smith; C. Li",
            ),
            *(" padded ", "no\u00a0break", "http://a.b/c?d=e&f", "# hash", "- dash"),
        ]
    ),
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1
    ).filter(lambda text: bool(text.strip()) and not HIDDEN.search(text)),
)
"""Text on one line, as a stranger may write it."""

IDS = st.one_of(
    st.sampled_from(
        ["a", "it", "0", "2020", "list", "undated", "trade-volume", "x-1", "percent"]
    ),
    st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,12}){0,3}", fullmatch=True),
)
UNIT_IDS = st.sampled_from(
    ["CNY", "USD", "percent", "place", "zones", "per", "index", "A1", "Thousand", "x-Y"]
)
KINDS = ["money", "percent", "count", "place", "whole", "index"]

DECIMALS = st.sampled_from(["", ".0", ".5", ".05", ".25", ".10", "." + "3" * 30])
WHOLES = st.sampled_from(
    [
        "0",
        "1",
        "2",
        "7",
        "9",
        "10",
        "12",
        "38",
        "40",
        "99",
        "100",
        "999",
        "1000",
        "41000",
        "117000",
        "999999",
        "162780",
        "999999999999999999",
        "100000000000000000",
    ]
)
NUMBERS = st.builds(
    "{}{}{}".format, st.sampled_from(["", "", "", "-"]), WHOLES, DECIMALS
)
SHARES = st.builds("{}{}".format, st.integers(0, 99), DECIMALS) | st.just("100")
FRACTIONS = st.builds("{}/{}".format, st.integers(1, 9), st.integers(1, 999))
SMALL_FRACTIONS = st.integers(1, 9).flatmap(
    lambda part: st.builds("{}/{}".format, st.just(part), st.integers(part, 999))
)

YEARS = st.sampled_from(
    ["1990", "2012", "2019", "2020", "2021", "2022", "2023", "2024", "2030"]
)
POINTS = YEARS | st.builds(
    "{}-{}".format,
    YEARS,
    st.sampled_from(
        ["H1", "H2", "Q1", "Q4", "01", "07", "12", "02-28", "07-31", "12-31"]
    ),
)


def _is_period(text: str) -> bool:
    try:
        parse_period(text)
    except PeriodError:
        return False
    return True


PERIODS = st.one_of(
    YEARS,
    POINTS,
    st.builds("{}/{}".format, POINTS, POINTS).filter(_is_period),
    st.builds("../{}".format, POINTS),
    st.just("undated"),
)


def both(text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Drawn]:
    """One text in both languages."""
    return st.fixed_dictionaries({"en": text, "zh": text})


def some(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[Drawn]:
    """A mapping that may have each of the keys."""
    return st.fixed_dictionaries({}, optional=keys)


PRICES = st.sampled_from(["current", "constant", "constant-2015", "ppp-2021"])
PRINTED = TEXT.map(lambda text: " ".join(text.split()[:8])).filter(normalised)
AROUND = some(
    hedge=st.sampled_from([hedge.value for hedge in Hedge]),
    section=TEXT,
    cites=TEXT,
    over=st.sampled_from([over.value for over in Over]),
    streak=st.sampled_from(["8 years", "1 quarters", "999 editions"]),
    scope=both(),
    status=st.sampled_from([status.value for status in Status]),
    precision=st.sampled_from(["1", "0.05", "500", "10000000000"]),
    prices=PRICES,
    inferred=some(**dict.fromkeys(INFERRED, both() | TEXT)),
    corrected=st.fixed_dictionaries({"value": NUMBERS | FRACTIONS, "because": TEXT}),
    note=both(),
)
"""What may stand around any printed number."""

SOURCE = some(
    title=TEXT,
    author=TEXT,
    publisher=TEXT,
    published=PERIODS,
    language=st.sampled_from(["en", "zh"]),
    url=st.sampled_from(["https://example.org/a_b%20c?x=[1]", "http://例子.测试/路"]),
    doi=st.sampled_from(["10.1000/182", "10.1000/a_b<c>{d}"]),
    licence=TEXT,
)


def values(measure: str, kind: str) -> st.SearchStrategy[str]:
    """Values that are possible for a measure, in a unit of that kind."""
    if kind == "whole":
        small = measure in ("share", "rank")
        return SMALL_FRACTIONS if small else FRACTIONS
    match measure:
        case "rank":
            return st.integers(1, 200).map(str)
        case "share":
            return SHARES
        case "count":
            return NUMBERS.map(lambda number: number.removeprefix("-"))
        case _:
            return NUMBERS


@st.composite
def catalogues(draw: st.DrawFn) -> Drawn:
    """A catalogue that stands alone and has no fault."""
    units = draw(
        st.dictionaries(UNIT_IDS, st.sampled_from(KINDS), min_size=1, max_size=4)
    )
    categories = draw(st.lists(IDS, min_size=1, max_size=2, unique=True))
    sources = _drawn_sources(draw)
    concepts: list[str] = draw(st.lists(IDS, max_size=1))
    ids = draw(
        st.lists(
            IDS.filter(lambda one: one not in concepts),
            min_size=1,
            max_size=3,
            unique=True,
        )
    )
    names = _Names([*concepts, *ids])
    drawn: Drawn = {
        "catalogue": {
            "title": draw(both()),
            "edition": draw(st.sampled_from(["2026-01", "2026-01.2"])),
            "licence": draw(TEXT),
        },
        "categories": {one: {"name": draw(both())} for one in categories},
        "units": {
            one: {"name": draw(both()), "kind": kind} for one, kind in units.items()
        },
        "sources": sources,
        "concepts": {
            one: {"name": names.drawn(draw, one), "differs": draw(both())}
            for one in concepts
        },
        "indicators": {},
    }
    for number, one in enumerate(ids):
        indicator = _drawn_indicator(draw, units, sources)
        indicator["name"] = names.drawn(draw, one)
        indicator["category"] = draw(st.sampled_from(categories))
        if draw(st.booleans()) and concepts:
            indicator["concept"] = concepts[0]
        if draw(st.booleans()):
            both_names = names.drawn(draw, one)
            indicator["aliases"] = {k: [name] for k, name in both_names.items()}
        parts = [i for i in ids[:number] if _is_part(drawn["indicators"][i], indicator)]
        if draw(st.booleans()) and parts:
            indicator["sum_of"] = parts
        drawn["indicators"][one] = indicator
    return drawn


def _is_part(one: Drawn, whole: Drawn) -> bool:
    """True for what a sum may add: no sum, no rank, of one measure and unit with it."""
    alike = one["measure"] == whole["measure"] != "rank"
    same = parse_unit(one["unit"]).base == parse_unit(whole["unit"]).base
    return alike and same and "sum_of" not in one


class _Names:
    """Names of which each leads to one record."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._owners = {one: one for one in ids}

    def drawn(self, draw: st.DrawFn, owner: str) -> Drawn:
        """A name in both languages that nothing else goes by."""
        return {
            language: self._own(name, owner) for language, name in draw(both()).items()
        }

    def _own(self, name: str, owner: str) -> str:
        while self._owners.setdefault(folded(name), owner) != owner:
            name += f" {owner}"
        return name


def _drawn_sources(draw: st.DrawFn) -> Drawn:
    """Two sources that print figures and a data set."""
    drawn = {}
    for one in ("first", "second", "office"):
        source = draw(SOURCE) | {"name": draw(both()), "type": "dataset"}
        if one != "office":
            source["type"] = draw(st.sampled_from(["article", "paper", "news"]))
            source["document"] = {"file": draw(TEXT), "sha256": "0" * 64}
        if one == "second" and draw(st.booleans()):
            source["repeats"] = ["first"]
        if "author" in source and draw(st.booleans()):
            source["family"] = source["author"].split()[0]
            source["author"] = source["author"].lstrip()
        drawn[one] = source
    return drawn


def _drawn_indicator(draw: st.DrawFn, units: dict[str, str], sources: Drawn) -> Drawn:
    """An indicator with at least one figure, still without name and category."""
    base, kind = draw(st.sampled_from(sorted(units.items())))
    fitting = {
        "place": ["rank"],
        "percent": ["share", "rate"],
        "whole": ["share", "rate"],
    }
    others = [] if kind == "place" else ["amount", "count", "index", "ratio"]
    measure = draw(st.sampled_from([*fitting.get(kind, []), *others]))

    def unit_text() -> str:
        scaled = [] if kind in UNSCALED else ["thousand ", "billion ", "trillion "]
        scale = draw(st.sampled_from(["", "", *scaled]))
        per = draw(
            st.sampled_from(
                ["", "", "", f" per {draw(st.sampled_from(sorted(units)))}"]
            )
        )
        return f"{scale}{base}{per}"

    def observation() -> Drawn:
        printed = _printed(draw) | {"value": draw(values(measure, kind))}
        printed["period"] = draw(PERIODS)
        if draw(st.booleans()):
            printed["unit"] = unit_text()
        if draw(st.integers(0, 4)) == 4:
            printed["converted"] = draw(some(hedge=st.just("about"))) | {
                "value": draw(values(measure, kind)),
                "unit": unit_text(),
                "printed": draw(PRINTED),
            }
        return printed

    def change() -> Drawn:
        ends = draw(st.lists(PERIODS, min_size=2, max_size=2, unique_by=_order))
        ends.sort(key=_order)
        return _printed(draw) | {
            "from": ends[0],
            "to": ends[1],
            "value": draw(NUMBERS),
            "unit": draw(st.sampled_from(["percent", "points", "fold", "times-more"])),
        }

    def series() -> Drawn:
        years = draw(st.lists(YEARS, min_size=1, max_size=5, unique=True))
        return draw(some(note=both(), breaks=st.lists(YEARS, max_size=2))) | {
            "source": draw(st.sampled_from(sorted(sources))),
            "code": draw(TEXT),
            "vintage": draw(TEXT),
            "values": {year: draw(values(measure, kind)) for year in years},
        }

    drawn = draw(
        some(phrase=both(), prices=PRICES, area=st.sampled_from(["CN-HI", "VN", "WLD"]))
    )
    drawn |= {
        "definition": draw(both()),
        "measure": measure,
        "time": draw(st.sampled_from([time.value for time in Time])),
        "unit": unit_text(),
        "observations": [observation() for _ in range(draw(st.integers(1, 4)))],
        "changes": [change() for _ in range(draw(st.integers(0, 1)))],
    }
    if kind != "whole" and draw(st.booleans()):
        drawn["series"] = [series()]
    return drawn


def _order(period: str) -> tuple[date, date]:
    return parse_period(period).sort_key


def _printed(draw: st.DrawFn) -> Drawn:
    return draw(AROUND) | {
        "source": draw(st.sampled_from(["first", "second"])),
        "line": str(draw(st.sampled_from([1, 7, 999_999]))),
        "printed": draw(PRINTED),
    }


def written(catalogue: Drawn) -> bytes:
    """The file that a drawn catalogue is."""
    return json.dumps(catalogue, ensure_ascii=False).encode()


def numbers_of(catalogue: Drawn) -> Iterator[str]:
    """Every value that the file states as an observation, change or series value."""
    for indicator in catalogue["indicators"].values():
        for name in ("observations", "changes"):
            for item in indicator.get(name, ()):
                yield item["value"]
                if "converted" in item:
                    yield item["converted"]["value"]
        for series in indicator.get("series", ()):
            yield from series["values"].values()
