"""What overlay a publisher's download becomes: records that a catalogue can hold.

Nothing is made up: the values are the file's own, and what it does not say is said to
be missing. Every id begins with `wb-`, so that no shipped record is replaced.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from openingcli.characters import HIDDEN
from openingcli.countries import ALPHA_2, alpha_3, chinese_name
from openingcli.errors import FileRefusedError, UsageError, did_you_mean
from openingcli.files import MOST_BYTES
from openingcli.language import SILENCE, Said
from openingcli.naming import folded, nearest
from openingcli.records import Measure, Time
from openingcli.worldbank import (
    About,
    Release,
    Row,
    plain_number,
    refused,
    release_of,
    rows_of,
)

LONGEST_TEXT = 2_000
"""A catalogue's text has no more characters."""

LONGEST_NAME = 500
LONGEST_CODE = 100
MOST_COUNTRIES = 2_000
"""So many are remembered for a hint: the Bank has some 270, groups included."""

WDI = "World Development Indicators"
WDI_LICENCE = "CC BY 4.0"
"""The Bank's terms for this data set, in force unless the metadata names others."""

SPACE = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")
UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")

NO_UNIT = "number"
UNITS: dict[str, tuple[Said, str]] = {
    "USD": (Said("US dollars", "美元"), "money"),
    "CNY": (Said("yuan", "元"), "money"),
    "percent": (Said("percent", "百分比"), "percent"),
    "people": (Said("people", "人"), "count"),
    "years": (Said("years", "年"), "count"),
    "months": (Said("months", "个月"), "count"),
    "hours": (Said("hours", "小时"), "count"),
    "number": (Said("number", "数"), "count"),
    "wb-lcu": (Said("local currency units", "本币单位"), "money"),
    "wb-international-dollars": (Said("international dollars", "国际元"), "money"),
}
"""Units that brackets lead to, with their kinds: those of the shipped catalogue as
they stand there."""

SAME_WORD = ("people", "years", "months", "hours", NO_UNIT)
"""Brackets that are the id of a unit."""

BRACKET = re.compile(r"\((?P<text>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$")
ESTIMATE = re.compile(r"\s*\([^()]*\bestimate\)\s*$", re.IGNORECASE)
MONEY = re.compile(
    r"(?:^|.*, )(?:(?P<current>current)|constant(?: (?P<year>[0-9]{4}))?)? ?"
    r"(?P<currency>US\$|LCU|international \$)"
)
EXCHANGE = re.compile(r"LCU per (?P<per>US\$|international \$)(?:, .*)?")
SCALE = re.compile(r"-?[0-9][0-9.]* ?(?:=|to\b|-).*|.*\bscale\b.*", re.IGNORECASE)
INDEX = re.compile(r".*= ?100|.*\bindex\b.*", re.IGNORECASE)

Told = Callable[[int, int], None]
"""Hears how many bytes have been read, and of how many."""


class Country(NamedTuple):
    """Whose series were imported."""

    code: str
    name: Said

    @property
    def area(self) -> str:
        """Its ISO 3166 code; a group of countries has none and keeps the Bank's."""
        return ALPHA_2.get(self.code, self.code)

    @property
    def is_china(self) -> bool:
        """True for the country that the shipped catalogue is about."""
        return self.code == "CHN"


@dataclass(frozen=True, slots=True)
class Overlay:
    """A catalogue file made of downloads, and what is to be said of it."""

    parts: tuple[str, ...]
    """The text of the file, in pieces."""
    country: Country
    series: int
    values: int
    left_out: Mapping[str, int]
    """How many series, by the reason: `empty-series`, `older-series`, `same-series`."""


def import_worldbank(
    paths: Sequence[Path], country: str, taken: Iterable[str], told: Told
) -> Overlay:
    """The overlay of one country's series in these downloads.

    `taken` are the names that lead to a record already. The later release wins where
    two files have the same series. `FileRefusedError` where a file is no download,
    `UsageError` where one does not have the country.
    """
    releases = _releases(paths)
    total = sum(release.size for _, release in releases)
    writing = _Writing(_Asked(country), set(map(folded, taken)))
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        told(min(done, total), total)

    for path, release in sorted(releases, key=lambda r: r[1].updated, reverse=True):
        writing.add(path, release, tell)
    return writing.overlay(max(release.updated for _, release in releases))


def _releases(paths: Sequence[Path]) -> list[tuple[Path, Release]]:
    """The release of each file; every file that is no download is named at once."""
    releases, refused = [], []
    for path in paths:
        try:
            releases.append((path, release_of(path)))
        except FileRefusedError as error:
            refused.append(error)
    if refused:
        refused[0].others = refused[1:]
        raise refused[0]
    return releases


class _Asked:
    """The country that was asked for, by a code or a name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = folded(text)
        self._code = alpha_3(text)
        self._seen: dict[str, str] = {}

    def is_of(self, row: Row) -> bool:
        """True for a row of this country."""
        code, name = row.country_code, row.country
        if len(self._seen) < MOST_COUNTRIES:
            self._seen[code] = name
        return code == self._code or self._folded in (folded(code), folded(name))

    def missing(self, path: Path) -> UsageError:
        """What is said where a file has no row of it."""
        by_code = len(self.text) <= len("CHN")
        named = ((c if by_code else n, c) for c, n in self._seen.items())
        close = nearest(self.text, named, 3)
        near = [f"{code} ({self._seen[code]})" for code in close]
        few = [f"{code} ({name})" for code, name in [*self._seen.items()][:3]]
        hint = did_you_mean(near)
        if not near and few:
            first = ", ".join(few)
            hint = Said(f"it has {first} …", f"该文件含有 {first} 等")
        return UsageError(
            Said(
                f"{path} has no country {self.text!r}",
                f"{path} 中没有“{self.text}”这个国家",
            ),
            hint if self._seen else SILENCE,
        )


class _Writing:
    """The records written so far."""

    def __init__(self, asked: _Asked, taken: set[str]) -> None:
        self._asked = asked
        self._taken = taken
        self._country: Country | None = None
        self._indicators: list[str] = []
        self._size = 0
        self._values = 0
        self._left_out = dict.fromkeys(
            ("empty-series", "older-series", "same-series"), 0
        )
        self._kept: dict[str, tuple[str, bytes, str]] = {}
        """Of each code: release, digest of its values, and where it stands."""
        self._ids: set[str] = set()
        self._units = _Units()
        self._sources: dict[str, _Source] = {}

    def add(self, path: Path, release: Release, told: Callable[[int], None]) -> None:
        """Write the country's series of one file."""
        found: dict[str, str] = {}
        for row, about in rows_of(path, told):
            if not self._asked.is_of(row):
                continue
            if row.code in found:
                raise refused(
                    row.where,
                    Said("each series once", "每个序列只出现一次"),
                    Said(
                        f"{row.code} of {row.country} again ({found[row.code]})",
                        f"重复的 {row.country} {row.code}（{found[row.code]}）",
                    ),
                )
            found[row.code] = row.where
            self._add(row, about, release)
        if not found:
            raise self._asked.missing(path)

    def _add(self, row: Row, about: About, release: Release) -> None:
        country = self._country or _country(row)
        self._country = country
        if row.country_code != country.code:
            raise refused(
                row.where,
                Said(f"series of {country.code}", f"{country.code} 的序列"),
                Said(*[one_line(row.country_code, 20) or "-"] * 2),
            )
        if not one_line(row.code):
            code = Said("an indicator's code", "指标代码")
            raise refused(row.where, code, Said("nothing", "空白"))
        numbers = {year: plain_number(row, year) for year in row.cells}
        values = {year: number for year, number in numbers.items() if number}
        if not values:
            self._left_out["empty-series"] += 1
        elif not self._is_kept(row, values, release):
            self._write(country, row, about, release, values)

    def _is_kept(self, row: Row, values: Mapping[str, str], release: Release) -> bool:
        """True where the series is written already, from this release or a later one."""
        digest = blake2b(repr(values).encode(), digest_size=16).digest()
        if row.code not in self._kept:
            self._kept[row.code] = (release.updated, digest, row.where)
            return False
        updated, other, where = self._kept[row.code]
        if updated == release.updated and digest != other:
            raise refused(
                row.where,
                Said(f"the values of {where}", f"与 {where} 相同的数值"),
                Said("other values of the same release", "同一发布版本的不同数值"),
            )
        older = "same-series" if updated == release.updated else "older-series"
        self._left_out[older] += 1
        return True

    def _write(
        self,
        country: Country,
        row: Row,
        about: About,
        release: Release,
        values: Mapping[str, str],
    ) -> None:
        code = one_line(row.code, LONGEST_CODE)
        title = one_line(row.name, LONGEST_NAME) or code
        name, alias = self._names(country, title, code)
        source = self._source(release, about)
        meaning = _meaning(row.name, country, list(values.values()), self._units)
        lines = [
            f"  {self._id(country, code)}:",
            f"    name: {_both(name)}",
            *([f"    aliases: {{en: [{quoted(alias)}]}}"] if alias else []),
            *(
                [f"    phrase: {_both(_phrase(country, title))}"]
                if not country.is_china
                else []
            ),
            "    category: imported",
            f"    definition: {_both(_definition(about, code))}",
            f"    measure: {meaning.measure}",
            f"    time: {meaning.time}",
            f"    unit: {meaning.unit}",
            *([f"    prices: {meaning.prices}"] if meaning.prices else []),
            f"    area: {quoted(country.area)}",
            "    series:",
            f"      - source: {source}",
            f"        code: {quoted(code)}",
            f"        vintage: {release.updated}",
            "        values:",
            *_value_lines(values),
        ]
        self._values += len(values)
        self._keep("\n".join(lines) + "\n")

    def _keep(self, text: str) -> None:
        """Keep a record; more than a catalogue may be is refused."""
        self._indicators.append(text)
        self._size += len(text.encode())
        if self._size > MOST_BYTES:
            most = MOST_BYTES >> 20
            raise FileRefusedError(
                Said(
                    f"the overlay would exceed {most} MiB, more than a catalogue may have",
                    f"生成的文件将超过 {most} MiB，超出目录文件的上限",
                ),
                Said("import fewer files at once", "请减少一次导入的文件"),
            )

    def _id(self, country: Country, code: str) -> str:
        """An id of its own: wb-ny-gdp-mktp-cd, of another country wb-vnm-ny-…."""
        prefix = "wb" if country.is_china else f"wb-{country.code.lower()}"
        return _unused(f"{prefix}-{slug(code) or 'series'}", self._ids)

    def _names(self, country: Country, title: str, code: str) -> tuple[Said, str]:
        """Names that lead nowhere else, and the code as an alias where that may be."""
        name = Said(title, title)
        if not country.is_china:
            name = Said(
                f"{country.name.en}: {name.en}", f"{country.name.zh}：{name.zh}"
            )
        while self._is_taken(name.en) or self._is_taken(name.zh):
            name = Said(f"{name.en} [{code}]", f"{name.zh} [{code}]")
        self._taken.update(map(folded, name))
        alias = code if country.is_china and not self._is_taken(code) else ""
        self._taken.add(folded(alias))
        return name, alias

    def _is_taken(self, name: str) -> bool:
        return folded(name) in self._taken or folded(name).startswith("wb-")

    def _source(self, release: Release, about: About) -> str:
        """The id of the data set of a release."""
        title = one_line(release.title, LONGEST_NAME)
        dataset = "" if title == WDI else f"-{slug(title) or 'other'}"
        source_id = f"worldbank{dataset}-{release.updated}"
        source = self._sources.setdefault(source_id, _Source(title, release.updated))
        if licence := one_line(about.licence, LONGEST_NAME):
            source.licences.setdefault(licence)
        return source_id

    def overlay(self, updated: str) -> Overlay:
        """The whole file."""
        country = self._country
        if country is None or not self._indicators:
            raise FileRefusedError(
                Said(
                    f"no series of {self._asked.text} has a value in these files",
                    f"这些文件中{self._asked.text}的序列都没有数值",
                ),
                Said("name another country or other files", "请换一个国家或其他文件"),
            )
        licences = dict.fromkeys(
            source.licence for source in self._sources.values() if source.licence
        )
        title = Said(
            f"World Bank series: {country.name.en}",
            f"世界银行数据序列：{country.name.zh}",
        )
        licence = one_line("; ".join(licences)) or "not stated by the source"
        head = [
            "# Made by: openingcli import worldbank",
            "catalogue:",
            f"  title: {_both(title)}",
            f"  edition: {updated[:7]}",
            f"  licence: {quoted(licence)}",
            "categories:",
            "  imported: {name: {en: Imported series, zh: 导入的数据序列}}",
            "units:",
            *self._units.lines(),
            "sources:",
            *(line for i, s in self._sources.items() for line in s.lines(i)),
            "indicators:",
            "",
        ]
        parts = ("\n".join(head), *self._indicators)
        series = len(self._indicators)
        return Overlay(parts, country, series, self._values, self._left_out)


@dataclass(slots=True)
class _Source:
    """One release of a data set."""

    title: str
    updated: str
    licences: dict[str, None] = field(default_factory=dict)
    """Those that the metadata names, in order."""

    @property
    def licence(self) -> str:
        """Its terms; nothing where neither the file nor the Bank's page states any."""
        stated = one_line("; ".join(self.licences))
        return stated or (WDI_LICENCE if self.title == WDI else "")

    def lines(self, source_id: str) -> Iterator[str]:
        """The record of the source."""
        other = "" if self.title == WDI else f" {self.title}"
        name = Said(
            f"World Bank{other} {self.updated}", f"世界银行{other} {self.updated}"
        )
        yield f"  {source_id}:"
        yield f"    name: {_both(name)}"
        yield "    type: dataset"
        yield f"    title: {quoted(self.title)}"
        yield "    publisher: World Bank"
        yield f"    published: {self.updated}"
        if self.licence:
            yield f"    licence: {quoted(self.licence)}"


class _Units:
    """The units that the records written so far need."""

    def __init__(self) -> None:
        self._used: dict[str, tuple[Said, str]] = {}
        self._own: dict[str, str] = {}
        """The unit of each bracket that is none of ours."""

    def known(self, unit_id: str) -> str:
        """A unit of the table above."""
        self._used[unit_id] = UNITS[unit_id]
        return unit_id

    def own(self, text: str, kind: str) -> str:
        """A unit by the name that stands in the bracket."""
        if text not in self._own:
            short = slug(text)[:60].strip("-")
            unit_id = _unused(f"wb-{short or 'unit'}", {*self._used, *UNITS})
            self._own[text] = unit_id
            self._used[unit_id] = (Said(text, text), kind)
        return self._own[text]

    def lines(self) -> Iterator[str]:
        """The records of the units."""
        for unit_id, (name, kind) in self._used.items():
            yield f"  {unit_id}: {{name: {_both(name)}, kind: {kind}}}"


# What the Bank's words imply


class _Meaning(NamedTuple):
    """What the bracket of a name says of the numbers."""

    unit: str
    measure: Measure = Measure.AMOUNT
    time: Time = Time.FLOW
    prices: str = ""


def _meaning(
    name: str, country: Country, values: Sequence[str], units: _Units
) -> _Meaning:
    """Unit, measure and price basis, as far as the last bracket tells.

    A share beyond 0 to 100 is a rate: trade may exceed GDP.
    """
    text = _bracket(name)
    if not text or text in SAME_WORD:
        return _Meaning(units.known(text or NO_UNIT))
    if "%" in text:
        if "annual" in text or "growth" in text:
            return _Meaning(units.known("percent"), Measure.RATE)
        part = text.startswith("% of") and all(0 <= Decimal(v) <= 100 for v in values)
        measure = Measure.SHARE if part else Measure.RATE
        return _Meaning(units.known("percent"), measure, Time.STOCK)
    if match := EXCHANGE.fullmatch(text):
        first, per = (_currency(c, country) for c in ("LCU", match["per"]))
        return _Meaning(f"{units.known(first)} per {units.known(per)}", Measure.RATIO)
    if match := MONEY.fullmatch(text):
        unit = units.known(_currency(match["currency"], country))
        return _Meaning(unit, prices=_prices(match))
    if INDEX.fullmatch(text):
        return _Meaning(units.own(text, "index"), Measure.INDEX)
    if SCALE.fullmatch(text):
        return _Meaning(units.own(text, "index"), Measure.RATIO)
    return _Meaning(units.own(text, "money" if "$" in text else "count"))


def _bracket(name: str) -> str:
    """The bracket that ends a name; who estimated it is no unit."""
    line = one_line(name, LONGEST_NAME)
    measured = ESTIMATE.sub("", line)
    match = BRACKET.search(measured) or BRACKET.search(line)
    return match["text"].strip() if match else ""


def _currency(name: str, country: Country) -> str:
    if name == "LCU":
        return "CNY" if country.is_china else "wb-lcu"
    return "USD" if name == "US$" else "wb-international-dollars"


def _prices(match: re.Match[str]) -> str:
    """The price basis of money: current, constant, constant-2015, ppp-2021."""
    if match["current"]:
        return "current"
    if "constant" not in match[0]:
        return ""
    if not match["year"]:
        return "constant"
    kind = "ppp" if match["currency"] == "international $" else "constant"
    return f"{kind}-{match['year']}"


def _country(row: Row) -> Country:
    """The country of a row, named in both languages."""
    if not re.fullmatch("[A-Z]{3}", row.country_code):
        expected = Said("a country code of three letters", "三个字母的国家代码")
        found = Said(*[one_line(row.country_code, 20) or "-"] * 2)
        raise refused(row.where, expected, found)
    english = one_line(row.country, 100) or row.country_code
    return Country(
        row.country_code, Said(english, chinese_name(row.country_code) or english)
    )


def _phrase(country: Country, name: str) -> Said:
    """The subject of a sentence that quotes a series of another country."""
    return Said(f"{name} of {country.name.en}", f"{country.name.zh}的{name}")


def _definition(about: About, code: str) -> Said:
    """The Bank's definition, which it gives in English only."""
    if text := one_line(about.definition):
        return Said(text, text)
    return Said(
        f"World Bank series {code}, imported without a definition.",
        f"世界银行数据序列 {code}，导入时未附定义。",
    )


# How it is written


def one_line(text: str, most: int = LONGEST_TEXT) -> str:
    """Text as a catalogue may hold it: one line, nothing hidden, not endlessly long."""
    shown = UNWRITABLE.sub("", HIDDEN.sub("", SPACE.sub(" ", text)))
    plain = SPACE.sub(" ", shown).strip()
    return plain if len(plain) <= most else f"{plain[: most - 2].rstrip()} …"


def quoted(text: str) -> str:
    """Text as YAML reads it back letter by letter: JSON is YAML's double-quoted form."""
    return json.dumps(text, ensure_ascii=False)


def slug(text: str) -> str:
    """Text as an id: small letters, digits and single dashes."""
    return re.sub("[^a-z0-9]+", "-", text.casefold()).strip("-")


def _both(said: Said) -> str:
    return f"{{en: {quoted(said.en)}, zh: {quoted(said.zh)}}}"


def _value_lines(values: Mapping[str, str]) -> Iterator[str]:
    """A mapping of years, four to a line."""
    items = [f"{year}: {value}" for year, value in values.items()]
    for start in range(0, len(items), 4):
        opening = "{" if start == 0 else " "
        closing = "}" if start + 4 >= len(items) else ","
        yield f"          {opening}{', '.join(items[start : start + 4])}{closing}"


def _unused(wanted: str, used: set[str]) -> str:
    """The id, with a number behind it where it is taken; it is taken from now on."""
    found, number = wanted, 1
    while found in used:
        number += 1
        found = f"{wanted}-{number}"
    used.add(found)
    return found
