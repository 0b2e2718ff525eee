"""What a World Bank download holds, read row by row, and why a file is not one.

Two formats are read as the Bank serves them: the CSV (one indicator of all countries,
one country's every indicator, a topic), and the zip that holds it with its metadata.
Whatever else a file may be is refused with what was expected and what was found.
"""

import codecs
import csv
import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import IO, NamedTuple

from openingcli.errors import FileRefusedError
from openingcli.files import why
from openingcli.hedges import NUMBER
from openingcli.language import Said

HEADER = ["Country Name", "Country Code", "Indicator Name", "Indicator Code"]
ABOUT_HEADER = ["INDICATOR_CODE", "SOURCE_NOTE"]

MOST_BYTES = 256 * 1024 * 1024
"""A data file larger than this is refused: that of a whole topic has some 20 MB."""

LONGEST_LINE = 64 * 1024
MOST_ABOUTS = 20_000
"""So many indicators may have a definition: the Bank has some 1,500 of a country."""

MOST_MEMBERS = 64
"""So many files may stand in a zip: the Bank's have three."""

TAIL = 22 + 65_535
"""Where a zip says how many files it holds: so many bytes at its end."""

QUOTED = re.compile(r'(?:"(?:[^"]|"")*+",)++')
"""A line of the Bank's: every cell in quotes, a comma after each."""

VALUE = re.compile(r"-?(0|[1-9][0-9]{0,39})(\.[0-9]{1,60})?([Ee][+-]?[0-9]{1,3})?")
CUT = re.compile(r'(?:^|[,"])(-?[0-9](?:\.[0-9]+)?E\+(?:0?[0-9]|1[0-4]))(?=$|[,"])')
"""A value only a spreadsheet writes: the Bank uses E+ from a thousand trillion on."""

YEAR = re.compile(r"(1[89]|2[01])[0-9]{2}")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")

AGAIN = Said(
    "download it again, as CSV, and name the file as it comes",
    "请重新下载 CSV 格式的文件，并直接使用该文件",
)
NO_SPREADSHEET = Said(
    "download it again, and do not save it from a spreadsheet",
    "请重新下载，且不要用电子表格软件另存",
)
THE_DATA = Said(
    "name the data file API_….csv, or the zip that holds both",
    "请给出数据文件 API_….csv，或同时包含两者的 zip",
)

Told = Callable[[int], None]
"""Hears how many more bytes have been read."""


class Release(NamedTuple):
    """Which data set a file is from, and as of when."""

    title: str
    updated: str
    size: int
    """How many bytes there are to read."""


class About(NamedTuple):
    """What a zip says of an indicator besides its values; nothing where it is silent."""

    definition: str = ""
    licence: str = ""


class Row(NamedTuple):
    """One indicator of one country."""

    country: str
    country_code: str
    name: str
    code: str
    cells: Mapping[str, str]
    """The text of each year's cell."""
    where: str
    """File and line, for what is said of it."""


def refused(
    where: str, expected: Said, found: Said, hint: Said = AGAIN
) -> FileRefusedError:
    """A file that is not what was expected."""
    return FileRefusedError(
        Said(
            f"{where}: expected {expected.en}, found {found.en}",
            f"{where}：应为{expected.zh}，实为{found.zh}",
        ),
        hint,
    )


def release_of(path: Path) -> Release:
    """Which release a file is of; `FileRefusedError` where it is no download."""
    with _opened(path) as download:
        return download.release()


def rows_of(path: Path, told: Told) -> Iterator[tuple[Row, About]]:
    """Every row of a download, with what its zip says of the indicator.

    `FileRefusedError` at the first line that is not as the Bank writes it.
    """
    with _opened(path) as download:
        abouts = download.abouts()
        for row in download.rows(told):
            yield row, abouts.get(row.code, About())


def plain_number(row: Row, year: str) -> str:
    """The value of a year in plain notation, every digit kept; nothing where it has none.

    `FileRefusedError` where the cell is no number, or none that a catalogue can hold.
    """
    text = row.cells[year]
    if not text or NUMBER.fullmatch(text):
        return text
    where = f"{row.where}: {row.code} {year}"
    if not VALUE.fullmatch(text):
        raise refused(where, Said("a number", "数字"), _shown(text))
    number = Decimal(text)
    plain = f"{number:f}" if -40 < number.adjusted() < 40 else ""
    if not NUMBER.fullmatch(plain):
        most = Said(
            "at most 18 digits before the point and 30 after it",
            "小数点前至多 18 位、小数点后至多 30 位的数字",
        )
        raise refused(where, most, _shown(text))
    return plain


class _Download:
    """A data file of the Bank, open at its start, and its companion if it has one."""

    def __init__(
        self, where: str, data: IO[bytes], size: int, about: "_Companion | None" = None
    ) -> None:
        self.where = where
        self.size = size
        self._about = about
        self._lines = _lines(where, data)

    def release(self) -> Release:
        """Read the lines before the header."""
        title = self._preamble(1, "Data Source")
        if not title:
            raise self._bad(1, Said("the data set's name", "数据集名称"), _NOTHING)
        self._blank(2)
        updated = self._preamble(3, "Last Updated Date")
        if not _is_date(updated):
            when = Said("a date such as 2025-12-04", "日期，如 2025-12-04")
            raise self._bad(3, when, _shown(updated))
        self._blank(4)
        return Release(title, updated, self.size)

    def abouts(self) -> Mapping[str, About]:
        """What the companion says, by the indicator's code."""
        return self._about.read() if self._about else {}

    def rows(self, told: Told) -> Iterator[Row]:
        """Every row after the header."""
        self.release()
        years = self._years()
        width = len(HEADER) + len(years) + 1
        for number, line, size in self._lines:
            told(size)
            text = line.rstrip("\r\n")
            if not text:
                continue
            self._check(number, line)
            cells = _cells(text)
            if len(cells) != width:
                expected = Said(
                    f"{width} cells as in the header", f"与表头相同的 {width} 个单元格"
                )
                count = Said(f"{len(cells)}", f"{len(cells)} 个")
                raise self._bad(number, expected, count)
            country, country_code, name, code, *values = cells[:-1]
            by_year = dict(zip(years, values, strict=True))
            where = f"{self.where}:{number}"
            yield Row(country, country_code, name, code, by_year, where)

    def _next(self) -> tuple[int, str]:
        """The next line and its number; an empty one after the last."""
        number, line, _ = next(self._lines, (0, "", 0))
        return number, line.rstrip("\r\n")

    def _preamble(self, number: int, key: str) -> str:
        """What stands behind this key, which must begin the line."""
        _, text = self._next()
        cells = _cells(text)
        if QUOTED.fullmatch(text) and cells[0] == key and len(cells) == 3:
            return cells[1]
        if number == 1:
            raise self._no_preamble(text, cells)
        expected = Said(f'"{key}" as the Bank writes it', f"世界银行写法的“{key}”行")
        raise self._bad(number, expected, _shown(text), NO_SPREADSHEET)

    def _no_preamble(self, text: str, cells: list[str]) -> FileRefusedError:
        """Why a file that does not begin as the Bank's do is refused."""
        if cells[:1] == HEADER[:1]:
            return self._mangled(text)
        if cells[:1] == ["Data Source"]:
            return self._bad(1, _QUOTES, _shown(text), NO_SPREADSHEET)
        companion = cells[:1] in (["INDICATOR_CODE"], ["Country Code"])
        found = _COMPANION if companion else _shown(text)
        return self._bad(1, _PREAMBLE, found, THE_DATA if companion else AGAIN)

    def _mangled(self, header: str) -> FileRefusedError:
        """Why a file that begins with the header is refused: what was done to it."""
        quoted = bool(QUOTED.fullmatch(header))
        for number, line, _ in self._lines:
            text = line.rstrip("\r\n")
            if cut := CUT.search(text):
                found = Said(
                    f"the header, and values cut to {cut[1]} (line {number}) "
                    "as a spreadsheet saves them",
                    f"表头，且数值被电子表格软件截断为 {cut[1]}（第 {number} 行）",
                )
                return self._bad(1, _PREAMBLE, found, NO_SPREADSHEET)
            if quoted and text and not QUOTED.fullmatch(text):
                shown = _shown(text)
                found = Said(
                    f"the header, and in line {number} a row put in by hand: {shown.en}",
                    f"表头，且第 {number} 行是人工插入的：{shown.zh}",
                )
                return self._bad(1, _PREAMBLE, found)
        return self._bad(1, _PREAMBLE, Said("the header", "表头"))

    def _blank(self, number: int) -> None:
        _, text = self._next()
        if text:
            raise self._bad(number, Said("an empty line", "空行"), _shown(text))

    def _years(self) -> list[str]:
        """The years of the header."""
        _, text = self._next()
        cells = _cells(text)
        years = cells[len(HEADER) : -1]
        regular = QUOTED.fullmatch(text) and cells[: len(HEADER)] == HEADER
        if not regular or not years or not _are_consecutive(years):
            expected = Said(
                'the header "Country Name","Country Code",… with the years in a row',
                "表头“Country Name”“Country Code”…及连续的年份",
            )
            raise self._bad(5, expected, _shown(text), NO_SPREADSHEET)
        return years

    def _check(self, number: int, line: str) -> None:
        """Refuse a line that somebody or something has changed."""
        text = line.rstrip("\r\n")
        if not QUOTED.fullmatch(text):
            if not line.endswith("\n"):
                expected = Said("a whole line", "完整的一行")
                found = Said(
                    "the end of the file: it is cut off", "文件末尾，文件不完整"
                )
                raise self._bad(number, expected, found)
            match = QUOTED.match(text)
            rest = text[match.end() :] if match else text
            raise self._bad(number, _QUOTES, _shown(rest or text), NO_SPREADSHEET)
        if cut := CUT.search(text):
            found = Said(
                f"{cut[1]}, cut by a spreadsheet", f"{cut[1]}，已被电子表格软件截断"
            )
            raise self._bad(number, _EVERY_DIGIT, found, NO_SPREADSHEET)

    def _bad(
        self, line: int, expected: Said, found: Said, hint: Said = AGAIN
    ) -> FileRefusedError:
        return refused(f"{self.where}:{line}", expected, found, hint)


class _Companion:
    """The metadata of indicators that lies beside the data in a zip."""

    def __init__(self, where: str, data: IO[bytes]) -> None:
        self.where = where
        self._data = data

    def read(self) -> Mapping[str, About]:
        """Definition and licence by the indicator's code."""
        lines = (line for _, line, _ in _lines(self.where, self._data))
        reader = csv.reader(lines, strict=True)
        try:
            header = next(reader, [])
            if not set(ABOUT_HEADER) <= set(header):
                columns = Said(
                    "the columns INDICATOR_CODE and SOURCE_NOTE",
                    "含 INDICATOR_CODE 与 SOURCE_NOTE 两列",
                )
                found = _shown(",".join(header))
                raise refused(f"{self.where}:1", columns, found)
            return dict(self._abouts(header, reader))
        except csv.Error as error:
            raise refused(
                f"{self.where}:{reader.line_num}", _CSV, Said(*[str(error)] * 2)
            ) from error

    def _abouts(
        self, header: list[str], reader: Iterator[list[str]]
    ) -> Iterator[tuple[str, About]]:
        code, note = map(header.index, ABOUT_HEADER)
        licences = (i for i, name in enumerate(header) if name[:5].upper() == "LICEN")
        licence = next(licences, None)
        for count, cells in enumerate(reader):
            if count >= MOST_ABOUTS:
                most = Said(
                    f"at most {MOST_ABOUTS:,} indicators", f"至多 {MOST_ABOUTS} 个指标"
                )
                raise refused(self.where, most, Said("more", "更多"))
            padded = cells + [""] * (len(header) - len(cells))
            about = About(padded[note], "" if licence is None else padded[licence])
            yield padded[code], about


# Opening a file that may be anything


@contextmanager
def _opened(path: Path) -> Iterator[_Download]:
    """A download, open; `FileRefusedError` where it cannot be."""
    with ExitStack() as stack:
        file = stack.enter_context(_regular(path))
        size = os.fstat(file.fileno()).st_size
        try:
            is_zip = file.peek(4)[:4] in ZIP_MAGIC
        except OSError as error:
            raise _unreadable(str(path), why(error)) from error
        if not is_zip:
            yield _Download(str(path), file, size)
            return
        try:
            _check_directory(path, file, size)
            archive = stack.enter_context(zipfile.ZipFile(file))
        except _UNZIPPABLE as error:
            raise _broken(str(path), error) from error
        yield _inside(path, archive, stack)


def _regular(path: Path) -> io.BufferedReader:
    """A regular file, opened so that a FIFO or device cannot hang us."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except ValueError as error:
        reason = Said("its name holds a NUL character", "文件名含有空字符")
        raise _unreadable(str(path), reason) from error
    except OSError as error:
        raise _unreadable(str(path), why(error)) from error
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return io.BufferedReader(io.FileIO(descriptor), 1 << 16)
    os.close(descriptor)
    if stat.S_ISDIR(mode):
        reason = Said("it is a directory, not a file", "这是目录，不是文件")
    else:
        reason = Said("it is a pipe, socket or device", "这是管道、套接字或设备")
    raise _unreadable(str(path), reason)


def _unreadable(where: str, reason: Said) -> FileRefusedError:
    return FileRefusedError(
        Said(f"{where} cannot be read: {reason.en}", f"{where} 无法读取：{reason.zh}"),
        Said("name a CSV or zip of the World Bank", "请给出世界银行的 CSV 或 zip 文件"),
    )


def _check_directory(path: Path, file: IO[bytes], size: int) -> None:
    """Refuse a zip whose list of files alone would fill the memory."""
    file.seek(max(0, size - TAIL))
    tail = file.read(TAIL)
    file.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    count = int.from_bytes(tail[at + 10 : at + 12], "little") if at >= 0 else 0
    length = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if count > MOST_MEMBERS or length > MOST_MEMBERS << 10:
        raise refused(
            str(path),
            _THREE_FILES,
            Said("a zip of very many files", "含有大量文件的 zip"),
        )


def _inside(path: Path, archive: zipfile.ZipFile, stack: ExitStack) -> _Download:
    """The data file of a zip and its companion; nothing is ever unpacked to disk."""
    members = {
        member: Path(member.filename).name
        for member in archive.infolist()
        if not member.is_dir() and not member.filename.startswith("__MACOSX/")
    }
    tables = [m for m, name in members.items() if name.lower().endswith(".csv")]
    data = [m for m in tables if not members[m].startswith("Metadata_")]
    abouts = [m for m in tables if members[m].startswith("Metadata_Indicator")]
    if len(data) != 1 or len(abouts) > 1:
        names = [*members.values()]
        listed = ", ".join(names[:4]) + (", …" if len(names) > 4 else "")
        found = Said(listed, listed) if names else _NOTHING
        raise refused(str(path), _THREE_FILES, found, THE_DATA)

    def member(info: zipfile.ZipInfo) -> tuple[str, IO[bytes]]:
        where = f"{path}: {members[info]}"
        if info.flag_bits & 1:
            raise refused(where, _OPEN_ZIP, Said("an encrypted file", "加密的文件"))
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refused(where, _OPEN_ZIP, Said("another compression", "其他压缩方式"))
        if (
            info.file_size > MOST_BYTES
        ):  # a zip bomb says so itself, or is cut off there
            raise refused(where, _NOT_TOO_MUCH, Said("more", "更多"))
        try:
            unpacked = stack.enter_context(archive.open(info))
        except _UNZIPPABLE as error:
            raise _broken(where, error) from error
        return where, io.BufferedReader(unpacked, 1 << 16)  # type: ignore[type-var]  # it reads as a raw stream does

    about = _Companion(*member(abouts[0])) if abouts else None
    where, stream = member(data[0])
    return _Download(where, stream, data[0].file_size, about)


_UNZIPPABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What a damaged or unusual zip raises, depending on where it is damaged."""


def _broken(where: str, error: Exception) -> FileRefusedError:
    if isinstance(error, OSError):
        return _unreadable(where, why(error))
    found = Said(f"a damaged one ({error})", "损坏的 zip")
    return refused(where, _OPEN_ZIP, found)


def _lines(where: str, data: IO[bytes]) -> Iterator[tuple[int, str, int]]:
    """Number, text and size of each line, never more than one of them in memory."""
    number = total = 0
    while True:
        try:
            line = data.readline(LONGEST_LINE + 1)
        except _UNZIPPABLE as error:
            raise _broken(where, error) from error
        if not line:
            return
        number += 1
        total += len(line)
        at = f"{where}:{number}"
        if len(line) > LONGEST_LINE:
            most = Said(
                f"at most {LONGEST_LINE >> 10} KiB on a line",
                f"每行至多 {LONGEST_LINE >> 10} KiB",
            )
            raise refused(at, most, Said("more", "更多"))
        if total > MOST_BYTES:
            raise refused(where, _NOT_TOO_MUCH, Said("more", "更多"))
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            byte = f"0x{line[error.start]:02x}"
            found = Said(f"the byte {byte}", f"字节 {byte}")
            raise refused(at, Said("UTF-8 text", "UTF-8 文本"), found) from error
        yield number, text, len(line)


def _cells(text: str) -> list[str]:
    """The cells of one line; none where it is not even CSV."""
    try:
        return next(csv.reader((text,)), [])
    except csv.Error:
        return []


def _are_consecutive(years: list[str]) -> bool:
    if not all(map(YEAR.fullmatch, years)):
        return False
    numbers = list(map(int, years))
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _is_date(text: str) -> bool:
    try:
        return bool(DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _shown(text: str) -> Said:
    """The beginning of what was found, in quotes."""
    if not text:
        return _NOTHING
    short = text if len(text) <= 50 else f"{text[:49]}…"
    return Said(f"‘{short}’", f"“{short}”")


_NOTHING = Said("nothing", "空白")
_NOT_TOO_MUCH = Said(f"at most {MOST_BYTES >> 20} MiB", f"至多 {MOST_BYTES >> 20} MiB")
_PREAMBLE = Said(
    'the Bank\'s lines "Data Source" and "Last Updated Date" before the header',
    "以“Data Source”与“Last Updated Date”两行开头",
)
_QUOTES = Said(
    "every cell in quotes and a comma after each", "每个单元格都加引号且后跟逗号"
)
_COMPANION = Said("the metadata that comes with a download", "随数据附带的元数据")
_EVERY_DIGIT = Said("every digit of the values", "数值的全部数字")
_THREE_FILES = Said(
    "one data file API_….csv and its metadata in the zip",
    "zip 中有一个数据文件 API_….csv 及其元数据",
)
_OPEN_ZIP = Said("a zip as the Bank serves it", "世界银行提供的 zip")
_CSV = Said("CSV", "CSV")
