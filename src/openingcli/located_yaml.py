"""YAML text to plain strings, and the place of each.

Only what a catalogue needs of YAML is read: mappings, sequences and text. Every
scalar stays the text it is (`NO`, `012` and `2012-11-08` too), so that each type of
the catalogue has a pattern before it has a value. Anchors, aliases, tags, merge keys,
repeated keys and second documents are faults with a place.
"""

import codecs
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

import yaml
from yaml.reader import Reader

from openingcli.errors import Fault
from openingcli.language import Said

Node: TypeAlias = "dict[str, Node] | list[Node] | str | None"
Loc: TypeAlias = tuple[str | int, ...]

DEEPEST = 32
"""How far a catalogue may nest; the deepest real one has six levels."""

LONGEST = 10_000
"""How many characters one scalar may have."""

LONGEST_KEY = 200
"""How many characters a key may have: keys are ids, and ids are held against others."""

MOST_NODES = 1_000_000
"""So many values, lists and mappings: several times those of a country's every series."""

MOST_FAULTS = 200
"""Of so many faults no more are looked for: nobody would read them."""

NULLS = ("", "~", "null", "Null", "NULL")


SURROGATE = re.compile("[\ud800-\udfff]")

DIRECTIVE = re.compile(
    r"(?<![^\n\r\x85\u2028\u2029])%(?!YAML\s+1\.[12]\s)(?P<tag>TAG\b)?"
)
"""%TAG only serves tags, thousands take the parser minutes; of others each parser
makes something else."""


PROBLEMS = {
    "mapping values are not allowed": "此处不能有“键: 值”",
    "mapping keys are not allowed": "此处不能有键",
    "sequence entries are not allowed": "此处不能有列表项",
    "could not find expected ':'": "缺少冒号",
    "',' or ']'": "缺少“,”或“]”",
    "',' or '}'": "缺少“,”或“}”",
    "expected '-' indicator": "此处应为列表项“- ”",
    "<block end>": "缩进与上文不符",
    "expected key": "此处应为键",
    "node content": "此处缺少内容",
    "document start": "此处应开始文档",
    "cannot start any token": "此字符不能出现在这里",
    "tab character": "缩进中有制表符",
    "unexpected end of stream": "文件在此处意外结束",
    "document indicator": "此处不能分隔文档",
    "document separator": "此处不能分隔文档",
    "unknown escape character": "未知的转义字符",
    "hexdecimal": "转义序列应为十六进制数",
    "hexadecimal": "转义序列应为十六进制数",
    "character escape code": "转义序列没有对应的字符",
    "YAML document": "YAML 版本应为 1.x",
    "directive": "指令无效",
    "version number": "版本号无效",
    "alphabetic": "名称应由字母或数字构成",
    "line break": "此处应换行",
    "indentation indicator": "缩进标记无效",
    "unexpected ':'": "多出一个冒号",
    "whitespace": "缺少空格",
    "'>'": "标签缺少“>”",
    "tag": "标签无效",
}
"""What both parsers report, in Chinese, by a piece of their words."""


class Place(NamedTuple):
    """Line and column, counted from 1."""

    line: int
    column: int


class Located(NamedTuple):
    """A file's contents as plain strings, the place of each, and what is wrong."""

    root: Node
    places: dict[Loc, Place]
    """Where each value begins; for an entry of a mapping, where its key begins."""
    faults: list[Fault]


def read_yaml(file: str, data: bytes, loader: Any = None) -> Located:
    """Read a file's bytes; every fault found on the way is in the result.

    `loader` is for tests: the C parser where there is one is the usual choice.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Located(None, {}, [_not_text(file, data, error)])
    if control := Reader.NON_PRINTABLE.search(text):
        return Located(None, {}, [_control(file, text, control.start())])
    if directive := DIRECTIVE.search(text):
        place = _place_in(text, directive.start())
        said = _TAG if directive["tag"] else _DIRECTIVE
        return Located(None, {}, [Fault(file, *place, "", *said)])
    reader = _Reader(file)
    chosen = loader or getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    parser = chosen(text)
    try:
        reader.read(_events(parser))
    except (ValueError, OverflowError):  # the pure parser, of an escape like \UFFFFFFFF
        mark = parser.get_mark()
        place = Place(mark.line + 1, mark.column + 1)
        reader.faults.append(Fault(file, *place, "", *_NO_CHARACTER))
    except yaml.MarkedYAMLError as error:
        reader.stopped(error, text)
    except _TooMuchError:
        pass
    return Located(reader.root, reader.places, reader.faults)


def _events(parser: Any) -> Iterator[yaml.Event]:
    """What a parser reads, one after another."""
    try:
        while parser.check_event():
            yield parser.get_event()
    finally:
        parser.dispose()


class _TooMuchError(Exception):
    """Reading on would cost too much; the fault is already noted."""


class _Reader:
    """Builds strings, lists and mappings from the events of a YAML parser."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node = None
        self.places: dict[Loc, Place] = {}
        self.faults: list[Fault] = []
        self._documents = 0
        self._nodes = 0
        self._repeated = 0
        """How many repeated keys we are inside of: their values have no place."""

    def read(self, events: Iterator[yaml.Event]) -> None:
        """Take all events of one file."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    self._fault(event, (), _SECOND_DOCUMENT)
                    raise _TooMuchError
            elif isinstance(event, yaml.NodeEvent):
                self.places[()] = _place(event)
                self.root = self._node(event, events, ())

    def stopped(self, error: yaml.MarkedYAMLError, text: str) -> None:
        """Note where the parser itself gave up."""
        # What was never closed shows at the end of the file: name where it opened.
        first, second = error.problem_mark, error.context_mark
        ended = first is not None and first.line >= text.rstrip().count("\n") + 1
        mark = (second or first) if ended else (first or second)
        assert mark is not None  # both parsers say what and where
        problem, place = error.problem, (mark.line + 1, mark.column + 1)
        if "escape code" in str(problem):
            self.faults.append(Fault(self.file, *place, "", *_NO_CHARACTER))
            return
        chinese = next((zh for en, zh in PROBLEMS.items() if en in str(problem)), "")
        message = Said(
            f"is not YAML: {problem}",
            f"不是合法的 YAML：{chinese}" if chinese else "不是合法的 YAML",
        )
        hint = Said(
            "look for a missing quote, bracket or colon on this line or the one above",
            "请检查本行或上一行是否缺少引号、括号或冒号",
        )
        self.faults.append(Fault(self.file, *place, "", message, hint))

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], at: Loc) -> Node:
        if len(at) > DEEPEST:
            self._fault(event, at, _TOO_DEEP)
            raise _TooMuchError
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._fault(event, at, _TOO_MANY)
            raise _TooMuchError
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, at, _ALIAS)
            return None
        assert isinstance(event, yaml.NodeEvent)
        if event.anchor is not None:
            self._fault(event, at, _ANCHOR)
        if event.tag is not None:  # type: ignore[attr-defined]  # all but aliases have it
            self._fault(event, at, _TAG)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, at)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, at)
        assert isinstance(event, yaml.ScalarEvent)
        return self._scalar(event, at)

    def _mapping(self, events: Iterator[yaml.Event], at: Loc) -> Node:
        mapping: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, at)
            entry = (*at, key)
            if key not in mapping:
                lines[key] = _place(event).line
                self._note(entry, event)
                mapping[key] = self._node(next(events), events, entry)
                continue
            message = _REPEATED.fill(key=key, line=lines[key])
            self._fault(event, at, (message, _REPEATED_HINT))
            self._repeated += 1
            self._node(next(events), events, entry)
            self._repeated -= 1
        return mapping

    def _key(self, event: yaml.Event, at: Loc) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._fault(event, at, _COMPLEX_KEY)
            raise _TooMuchError
        key = self._scalar(event, at, LONGEST_KEY) or ""
        if len(event.value) > LONGEST_KEY:
            raise _TooMuchError
        if event.anchor is not None:
            self._fault(event, at, _ANCHOR)
        if event.tag is not None:
            self._fault(event, at, _TAG)
        if key == "<<" and event.implicit[0]:
            self._fault(event, at, _MERGE)
        return key

    def _sequence(self, events: Iterator[yaml.Event], at: Loc) -> Node:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            entry = (*at, len(items))
            self._note(entry, event)
            items.append(self._node(event, events, entry))
        return items

    def _scalar(
        self, event: yaml.ScalarEvent, at: Loc, most: int = LONGEST
    ) -> str | None:
        if len(event.value) > most:
            message, hint = _TOO_LONG
            self._fault(event, at, (message.fill(most=f"{most:,}"), hint))
            return ""
        if SURROGATE.search(event.value):
            self._fault(event, at, _HALF)
            return ""
        # The C parser gives style '' for plain text, the pure one None: ask implicit.
        if event.implicit[0] and event.value in NULLS:
            return None
        return event.value

    def _note(self, at: Loc, event: yaml.Event) -> None:
        """Keep a place; a key that stands twice keeps that of its first time."""
        if not self._repeated:
            self.places[at] = _place(event)

    def _fault(self, event: yaml.Event, at: Loc, said: tuple[Said, Said]) -> None:
        place = _place(event)
        where = ".".join(map(str, at))
        self.faults.append(Fault(self.file, *place, where, *said))
        if len(self.faults) >= MOST_FAULTS:
            raise _TooMuchError


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    assert mark is not None
    return Place(mark.line + 1, mark.column + 1)


def _not_text(file: str, data: bytes, error: UnicodeDecodeError) -> Fault:
    line = data.count(b"\n", 0, error.start) + 1
    before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
    byte = f"0x{data[error.start]:02x}"
    message = Said(f"is not UTF-8 text: byte {byte}", f"不是 UTF-8 文本：字节 {byte}")
    hint = Said("save the file as UTF-8", "请将文件另存为 UTF-8")
    return Fault(file, line, len(before.decode()) + 1, "", message, hint)


def _control(file: str, text: str, at: int) -> Fault:
    code = f"U+{ord(text[at]):04X}"
    message = Said(f"holds the control character {code}", f"含有控制字符 {code}")
    hint = Said("remove it", "请删除该字符")
    return Fault(file, *_place_in(text, at), "", message, hint)


def _place_in(text: str, at: int) -> Place:
    return Place(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


_PLAIN = Said("write the value out", "请直接写出内容")
_ALIAS = (Said("aliases (*) are not allowed", "不允许使用别名（*）"), _PLAIN)
_ANCHOR = (Said("anchors (&) are not allowed", "不允许使用锚点（&）"), _PLAIN)
_TAG = (Said("tags (!) are not allowed", "不允许使用标签（!）"), _PLAIN)
_DIRECTIVE = (
    Said("directives (%) are not allowed", "不允许使用指令（%）"),
    Said("remove the line", "请删除该行"),
)
_NO_CHARACTER = (
    Said(
        "is not YAML: found invalid Unicode character escape code",
        "不是合法的 YAML：转义序列没有对应的字符",
    ),
    Said("write the character itself", "请直接写出该字符"),
)
_MERGE = (Said("merge keys (<<) are not allowed", "不允许使用合并键（<<）"), _PLAIN)
_SECOND_DOCUMENT = (
    Said("a second document begins here", "此处开始了第二个文档"),
    Said("keep one document in a file", "一个文件只能有一个文档"),
)
_COMPLEX_KEY = (
    Said("a key must be plain text", "键必须是普通文本"),
    Said("write `key: value`", "请写成“键: 值”"),
)
_TOO_DEEP = (
    Said(f"nests deeper than {DEEPEST} levels", f"嵌套超过 {DEEPEST} 层"),
    Said("look for a bracket or an indent too many", "请检查是否多了括号或缩进"),
)
_HALF = (
    Said("holds half a character (a lone surrogate)", "含有不完整的字符（孤立代理项）"),
    Said("write the character itself", "请直接写出该字符"),
)
_TOO_LONG = (
    Said("is longer than {most} characters", "超过 {most} 个字符"),
    Said("shorten it", "请缩短"),
)
_TOO_MANY = (
    Said(
        f"here the file exceeds {MOST_NODES:,} values",
        f"文件在此处超过 {MOST_NODES:,} 个值",
    ),
    Said("part it into several files", "请拆分为多个文件"),
)
_REPEATED = Said(
    "the key {key!r} stands here a second time, first in line {line}",
    "键 {key!r} 重复出现，首次出现在第 {line} 行",
)
_REPEATED_HINT = Said("keep one of them", "请只保留一个")
