"""YAML text to plain strings and places, on the C parser and on the pure one."""

import json
import re
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openingcli import located_yaml
from openingcli.errors import Fault
from openingcli.language import Said
from openingcli.located_yaml import DEEPEST, LONGEST, Located, Node, Place, read_yaml
from tests.conftest import ROOT

LOADERS = [yaml.CSafeLoader, yaml.SafeLoader]

many = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""For properties: the fixture is only a choice, and other work may slow the machine."""


@pytest.fixture(params=LOADERS, ids=["c", "pure"])
def loader(request: pytest.FixtureRequest) -> Any:
    """Each of the two parsers in turn."""
    return request.param


def read(text: str | bytes, loader: Any) -> Located:
    """What comes of a text, or of bytes, under the name my.yaml."""
    data = text.encode() if isinstance(text, str) else text
    return read_yaml("my.yaml", data, loader)


def told(located: Located) -> list[str]:
    """Each fault as `line:column: path: message`, the path left out if empty."""
    return [
        f"{fault.line}:{fault.column}: "
        + f"{fault.where}: " * bool(fault.where)
        + fault.message.en
        for fault in located.faults
    ]


# Text and places


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "on",
        "yes",
        "true",
        "012",
        "0x10",
        "0o17",
        "1_000",
        "1e5",
        "1:20",
        "24.40",
        "-0.0",
        ".nan",
        ".inf",
        "2012",
        "2012-11-08",
        "2012-11-08 10:00:00",
        "2025-01/2025-07",
        "../2022-03",
        "1/3",
        "=",
        "１２",
        "万亿",
        "😀",
        "nULL",
    ],
)
def test_every_scalar_stays_the_text_it_is(loader: Any, text: str) -> None:
    """No word, number or date is taken for anything but its own letters."""
    located = read(f"key: {text}\n{text}: key\n", loader)

    assert located.root == {"key": text, text: "key"}
    assert located.faults == []


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_none(loader: Any, text: str) -> None:
    """A value left out or written as null is None."""
    assert read(f"key: {text}\n", loader).root == {"key": None}


@pytest.mark.parametrize("text", ['""', "''", '"~"', "'null'", '"NULL"'])
def test_nothing_in_quotes_is_text(loader: Any, text: str) -> None:
    """What stands in quotes is text, even where it looks like null."""
    assert read(f"key: {text}\n", loader).root == {"key": text[1:-1]}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", None),
        ("# only a comment\n", None),
        ("---\n", None),
        ("word\n", "word"),
        ("- a\n- b\n", ["a", "b"]),
        ("a: 1 # note\n", {"a": "1"}),
        ("a: |\n  x\n  y\n", {"a": "x\ny\n"}),
        ("a: >-\n  x\n  y\n", {"a": "x y"}),
        ('a: "x\\\n  y"\n', {"a": "xy"}),
        ("a: [1, {b: 2}]\n", {"a": ["1", {"b": "2"}]}),
        ("a: {}\nb: []\n", {"a": {}, "b": []}),
        ("%YAML 1.1\n---\na: 1\n...\n", {"a": "1"}),
    ],
)
def test_roots(loader: Any, text: str, root: Node) -> None:
    """A file is a mapping, a list, a text or nothing."""
    located = read(text, loader)

    assert located.root == root
    assert located.faults == []


def test_places_of_keys_values_and_items(loader: Any) -> None:
    """An entry stands where its key begins, an item where it begins itself."""
    text = """\
# a comment
first: 1
名: {内: 值, "quoted": [一, 二]}
list:
  - a
  -   b: 2
      c: 3
"""
    located = read(text, loader)

    assert located.places == {
        (): Place(2, 1),
        ("first",): Place(2, 1),
        ("名",): Place(3, 1),
        ("名", "内"): Place(3, 5),
        ("名", "quoted"): Place(3, 11),
        ("名", "quoted", 0): Place(3, 22),
        ("名", "quoted", 1): Place(3, 25),
        ("list",): Place(4, 1),
        ("list", 0): Place(5, 5),
        ("list", 1): Place(6, 7),
        ("list", 1, "b"): Place(6, 7),
        ("list", 1, "c"): Place(7, 7),
    }


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfa: 1\nb:\n  c: 2\n",
        b"a: 1\r\nb:\r\n  c: 2\r\n",
        b"\xef\xbb\xbfa: 1\r\nb:\r\n  c: 2",
    ],
    ids=["mark", "crlf", "both"],
)
def test_windows_files_are_read(loader: Any, data: bytes) -> None:
    """A byte order mark and CRLF change neither text nor place."""
    located = read(data, loader)

    assert located.root == {"a": "1", "b": {"c": "2"}}
    assert located.faults == []
    assert located.places == {
        (): Place(1, 1),
        ("a",): Place(1, 1),
        ("b",): Place(2, 1),
        ("b", "c"): Place(3, 3),
    }


# Refusals

ANCHOR = "anchors (&) are not allowed"
ALIAS = "aliases (*) are not allowed"
TAG = "tags (!) are not allowed"
MERGE = "merge keys (<<) are not allowed"
NO_TEXT_KEY = "a key must be plain text"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: 1\nb: &x {c: 1}\n", [f"2:4: b: {ANCHOR}"]),
        ("a:\n  - &x 1\n", [f"2:5: a.0: {ANCHOR}"]),
        ("&k a: 1\n", [f"1:1: {ANCHOR}"]),
        ("a: 1\nb: *x\n", [f"2:4: b: {ALIAS}"]),
        ("a: &x 1\nb: *x\n", [f"1:4: a: {ANCHOR}", f"2:4: b: {ALIAS}"]),
        ("a: &x [*x]\n", [f"1:4: a: {ANCHOR}", f"1:8: a.0: {ALIAS}"]),
        ("a: &x 1\n*x : 2\n", [f"1:4: a: {ANCHOR}", f"2:1: {NO_TEXT_KEY}"]),
        ("a: 1\nb: !!str 2\n", [f"2:4: b: {TAG}"]),
        ("a: !!python/object/apply:os.system [id]\n", [f"1:4: a: {TAG}"]),
        ("a: !own {b: 1}\n", [f"1:4: a: {TAG}"]),
        ("a: ! b\n", [f"1:4: a: {TAG}"]),
        ("!t a: 1\n", [f"1:1: {TAG}"]),
        ("a: 1\n<<: {b: 2}\n", [f"2:1: {MERGE}"]),
        ("a:\n  <<: [{b: 2}, {c: 3}]\n", [f"2:3: a: {MERGE}"]),
        ("a: 1\n---\nb: 2\n", ["2:1: a second document begins here"]),
        ("a: 1\n...\n---\nb: 2\n", ["3:1: a second document begins here"]),
        ("a: 1\n? [x]\n: 2\n", [f"2:3: {NO_TEXT_KEY}"]),
        ("{[a]: 1}\n", [f"1:2: {NO_TEXT_KEY}"]),
        ("a: {{b: 1}: 2}\n", [f"1:5: a: {NO_TEXT_KEY}"]),
    ],
)
def test_yaml_that_a_catalogue_does_not_need_is_refused(
    loader: Any, text: str, faults: list[str]
) -> None:
    """Anchors, aliases, tags, merge keys, documents and odd keys have a place."""
    assert told(read(text, loader)) == faults


def test_a_quoted_merge_key_is_only_text(loader: Any) -> None:
    """In quotes `<<` merges nothing, so it is left to the shape of the record."""
    located = read('"<<": 1\n', loader)

    assert located.root == {"<<": "1"}
    assert located.faults == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            ["3:1: the key 'a' stands here a second time, first in line 1"],
        ),
        (
            "x:\n  a: 1\n  b: {c: 1, c: 2}\n",
            ["3:13: x.b: the key 'c' stands here a second time, first in line 3"],
        ),
        (
            "名: 1\n名: 2\n",
            ["2:1: the key '名' stands here a second time, first in line 1"],
        ),
        (
            "2012: 1\n'2012': 2\n\"2012\": 3\n",
            [
                "2:1: the key '2012' stands here a second time, first in line 1",
                "3:1: the key '2012' stands here a second time, first in line 1",
            ],
        ),
        (
            "a: 1\na:\n  b: 1\n  b: 2\n",
            [
                "2:1: the key 'a' stands here a second time, first in line 1",
                "4:3: a: the key 'b' stands here a second time, first in line 3",
            ],
        ),
        (
            "a:\n  b: 1\na:\n  b: 2\n  b: 3\n",
            [
                "3:1: the key 'a' stands here a second time, first in line 1",
                "5:3: a: the key 'b' stands here a second time, first in line 4",
            ],
        ),
    ],
)
def test_a_repeated_key_names_both_lines(
    loader: Any, text: str, faults: list[str]
) -> None:
    """A key that stands twice is refused at its second place, which names the first."""
    assert told(read(text, loader)) == faults


def test_the_first_of_two_equal_keys_stays(loader: Any) -> None:
    """Of two equal keys the first is kept, its value and the places inside it too."""
    located = read("a: {b: 1}\nc: 2\na: {b: 3, d: 4}\n", loader)

    assert located.root == {"a": {"b": "1"}, "c": "2"}
    assert located.places[("a",)] == Place(1, 1)
    assert located.places[("a", "b")] == Place(1, 5)


def test_only_what_is_kept_has_a_place(loader: Any) -> None:
    """Nothing inside a repeated key has a place, and all that comes behind it has."""
    located = read("a: {b: 1}\na: {c: {d: 2}, c: 3, e: 4}\nf: 5\n", loader)

    assert located.root == {"a": {"b": "1"}, "f": "5"}
    assert located.places == {
        (): Place(1, 1),
        ("a",): Place(1, 1),
        ("a", "b"): Place(1, 5),
        ("f",): Place(3, 1),
    }


def test_equal_keys_of_different_mappings_are_no_repetition(loader: Any) -> None:
    """Only keys of one mapping can repeat each other."""
    located = read("- {a: 1}\n- {a: 2}\n", loader)

    assert located.root == [{"a": "1"}, {"a": "2"}]
    assert located.faults == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * (DEEPEST + 1) + "x" + "]" * (DEEPEST + 1), "1:34"),
        ("[" * 100_000, "1:34"),
        ("{a: " * 50_000, "1:133"),
        ("\n".join(" " * depth + "a:" for depth in range(60)), "34:34"),
        ("- " * 20_000, "1:67"),
    ],
    ids=["deeper", "brackets", "braces", "lines", "dashes"],
)
def test_depth_is_limited(loader: Any, text: str, place: str) -> None:
    """Nesting beyond 32 levels is refused where it begins, before it costs anything."""
    (fault,) = read(text, loader).faults

    assert f"{fault.line}:{fault.column}" == place
    assert fault.message.en == "nests deeper than 32 levels"


def test_what_nests_as_deep_as_allowed_is_read(loader: Any) -> None:
    """Nesting of 32 levels is no fault."""
    assert read("[" * DEEPEST + "x" + "]" * DEEPEST, loader).faults == []


def test_length_of_one_scalar_is_limited(loader: Any) -> None:
    """A text of more than 10,000 characters is refused, one of as many is read."""
    kept, refused = "x" * LONGEST, "x" * (LONGEST + 1)

    assert read(f"a: {kept}\n", loader).root == {"a": kept}

    located = read(f"a: 1\nb: {refused}\n", loader)
    assert told(located) == ["2:4: b: is longer than 10,000 characters"]
    assert located.root == {"a": "1", "b": ""}


def test_length_of_a_key_is_limited(loader: Any) -> None:
    """A key of more than 200 characters is refused, for keys are held against ids."""
    longest = "k" * 200

    assert read(f"{longest}: 1\nb: 2\n", loader).root == {longest: "1", "b": "2"}
    assert told(read(f"{'k' * 201}: 1\n", loader)) == [
        "1:1: is longer than 200 characters"
    ]


def test_number_of_values_is_limited(
    loader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond so many values a file is not read on, however small each is."""
    monkeypatch.setattr(located_yaml, "MOST_NODES", 5)

    assert read("a: [1, 2, 3]\n", loader).faults == []
    assert told(read("a: [1, 2, 3, 4]\n", loader)) == [
        "1:14: a.3: here the file exceeds 1,000,000 values"
    ]


@pytest.mark.parametrize("text", ["a: [" + "*x, " * 1_000 + "]", "a: 1\n" * 1_000])
def test_no_more_is_read_than_is_told(loader: Any, text: str) -> None:
    """After 200 faults nothing more is looked for."""
    assert len(read(text, loader).faults) == 200


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("%TAG ! x:\n---\na: 1\n", f"1:1: {TAG}"),
        ("# note\n%YAML 1.1\n%TAG !e! x:\n---\na: 1\n", f"3:1: {TAG}"),
    ],
)
def test_tags_cannot_be_declared(loader: Any, text: str, fault: str) -> None:
    """A directive for tags is refused before the parser sees it."""
    located = read(text, loader)

    assert told(located) == [fault]
    assert located[:2] == (None, {})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\nb: x\0y\n", "2:5: holds the control character U+0000"),
        ("a: 1\nb: x\x1b[31m\n", "2:5: holds the control character U+001B"),
        ("a: \x07\n", "1:4: holds the control character U+0007"),
        ("a: \uffff\n", "1:4: holds the control character U+FFFF"),
        ("a: \x7f\n", "1:4: holds the control character U+007F"),
        ("名: 值\x07\n", "1:5: holds the control character U+0007"),
        ("名: 值\n乙: 二\x1b\n", "2:5: holds the control character U+001B"),
        ("a: é\x9b\n", "1:5: holds the control character U+009B"),
        ("a: 😀\0\n", "1:5: holds the control character U+0000"),
        ("\ufeffa: x\0\n", "1:5: holds the control character U+0000"),
        ("\n\x07\n", "2:1: holds the control character U+0007"),
    ],
)
def test_control_characters_are_refused(loader: Any, text: str, fault: str) -> None:
    """A character that may command a terminal is refused, named, at its place."""
    located = read(text, loader)

    assert told(located) == [fault]
    assert located[:2] == (None, {})


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"a: 1\nb: caf\xe9\n", "2:7: is not UTF-8 text: byte 0xe9"),
        (b"\xff\xfea\0:\0", "1:1: is not UTF-8 text: byte 0xff"),
        ("a: 1\n".encode("utf-16"), "1:1: is not UTF-8 text: byte 0xff"),
        ("关税: 1\n".encode("gbk"), "1:1: is not UTF-8 text: byte 0xb9"),
        (b"a: \xed\xa0\x80\n", "1:4: is not UTF-8 text: byte 0xed"),
        (b"a: \xc0\xaf\n", "1:4: is not UTF-8 text: byte 0xc0"),
        ("名: 值".encode() + b"\xff\n", "1:5: is not UTF-8 text: byte 0xff"),
        (b"\xef\xbb\xbfa: 1\nb: \xff\n", "2:4: is not UTF-8 text: byte 0xff"),
        (b"a: 1\nb: \xe4\xb8", "2:4: is not UTF-8 text: byte 0xe4"),
        (b"\n\xff\n", "2:1: is not UTF-8 text: byte 0xff"),
        ("名: 值\n\n甲: 乙".encode() + b"\xff\n", "3:5: is not UTF-8 text: byte 0xff"),
    ],
    ids=[
        "latin-1",
        "utf-16-mark",
        "utf-16",
        "gbk",
        "surrogate",
        "overlong",
        "after-chinese",
        "after-mark",
        "cut",
        "empty-line",
        "third-line",
    ],
)
def test_other_encodings_are_refused(loader: Any, data: bytes, fault: str) -> None:
    """What is not UTF-8 is refused at the character where it stops being so."""
    located = read(data, loader)

    assert told(located) == [fault]
    assert located[:2] == (None, {})


def test_utf_16_without_a_mark_is_refused(loader: Any) -> None:
    """UTF-16 without its mark is full of NUL, and refused at the first."""
    assert told(read("ab: 1\n".encode("utf-16-le"), loader)) == [
        "1:2: holds the control character U+0000"
    ]


def test_half_a_character_is_refused(loader: Any) -> None:
    r"""An escape such as \uD800 is no character, and could never be printed."""
    located = read('a: 1\nb: "\\uD800"\n', loader)

    assert [fault.line for fault in located.faults] == [2]


def test_half_a_character_from_the_pure_parser_is_refused_here() -> None:
    """The C parser refuses half a character itself, the pure one hands it on."""
    located = read('a: 1\nb: "\\uD800"\n', yaml.SafeLoader)

    assert located.root == {"a": "1", "b": ""}
    assert located.faults == [
        Fault(
            "my.yaml",
            2,
            4,
            "b",
            Said(
                "holds half a character (a lone surrogate)",
                "含有不完整的字符（孤立代理项）",
            ),
            Said("write the character itself", "请直接写出该字符"),
        )
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a: 1\nb: "open\nc: 2\nd: 3\n', (2, 4)),
        ("a: 1\nb: 'open\nc: 2\n", (2, 4)),
        ("a:\n\tb: 1\n", (2, 1)),
        ("a: 1\n\tb: 1\n", (2, 1)),
        ("a: b: c\n", (1, 5)),
        ("a: [1, 2\nb: 3\n", (2, 2)),
        ("a: ]\n", (1, 4)),
        ("a: 1\n b: 2\n", (2, 3)),
        ("a: @home\n", (1, 4)),
        ("a: %x\n", (1, 4)),
        ("a: `x`\n", (1, 4)),
        ("a: 1\nword\nb: 2\n", (3, 1)),
        ("a: 1\nb: [1, 2\n", (2, 4)),
        ("a: 1\nb: {c: 1,\n  d: 2\n", (2, 4)),
    ],
)
def test_text_that_is_no_yaml_is_refused(
    loader: Any, text: str, place: tuple[int, int]
) -> None:
    """What the parser cannot read is one fault, where an editor should jump to."""
    (fault,) = read(text, loader).faults

    assert (fault.line, fault.column) == place
    assert fault.message.en.startswith("is not YAML: ")
    assert fault.hint.en


PLAIN = Said("write the value out", "请直接写出内容")
NO_UTF_8 = Said("save the file as UTF-8", "请将文件另存为 UTF-8")
REMOVE = Said("remove it", "请删除该字符")
LOOK = Said(
    "look for a missing quote, bracket or colon on this line or the one above",
    "请检查本行或上一行是否缺少引号、括号或冒号",
)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (
            b"a: &x 1\n",
            Fault("f", 1, 4, "a", Said(ANCHOR, "不允许使用锚点（&）"), PLAIN),
        ),
        (
            b"a: [*x]\n",
            Fault("f", 1, 5, "a.0", Said(ALIAS, "不允许使用别名（*）"), PLAIN),
        ),
        (b"a: !t 1\n", Fault("f", 1, 4, "a", Said(TAG, "不允许使用标签（!）"), PLAIN)),
        (
            b"%TAG ! x:\n---\na: 1\n",
            Fault("f", 1, 1, "", Said(TAG, "不允许使用标签（!）"), PLAIN),
        ),
        (
            b"<<: 1\n",
            Fault("f", 1, 1, "", Said(MERGE, "不允许使用合并键（<<）"), PLAIN),
        ),
        (
            b"a: 1\na: 2\n",
            Fault(
                "f",
                2,
                1,
                "",
                Said(
                    "the key 'a' stands here a second time, first in line 1",
                    "键 'a' 重复出现，首次出现在第 1 行",
                ),
                Said("keep one of them", "请只保留一个"),
            ),
        ),
        (
            b"k" * 201 + b": 1\n",
            Fault(
                "f",
                1,
                1,
                "",
                Said("is longer than 200 characters", "超过 200 个字符"),
                Said("shorten it", "请缩短"),
            ),
        ),
        (
            b"a: \xff\n",
            Fault(
                "f",
                1,
                4,
                "",
                Said("is not UTF-8 text: byte 0xff", "不是 UTF-8 文本：字节 0xff"),
                NO_UTF_8,
            ),
        ),
        (
            b"a: \x07\n",
            Fault(
                "f",
                1,
                4,
                "",
                Said("holds the control character U+0007", "含有控制字符 U+0007"),
                REMOVE,
            ),
        ),
        (
            b"a: 'b\n",
            Fault(
                "f",
                1,
                4,
                "",
                Said(
                    "is not YAML: found unexpected end of stream",
                    "不是合法的 YAML：文件在此处意外结束",
                ),
                LOOK,
            ),
        ),
    ],
)
def test_what_is_wrong_is_said_in_both_languages(
    loader: Any, data: bytes, fault: Fault
) -> None:
    """Each refusal has its place, its message and its hint, in English and Chinese."""
    assert read_yaml("f", data, loader).faults == [fault]


def test_faults_go_by_the_name_of_the_file(loader: Any) -> None:
    """A fault names its file, and its place is what editors understand."""
    (fault,) = read("a: !x 1\n", loader).faults

    assert fault.place == "my.yaml:1:4"


# Properties

TOKENS = [
    *"[]{},:?-&*!|>%@`'\"#~=<.",
    "a",
    "b",
    "1",
    "名",
    ": ",
    "- ",
    "? ",
    "\n",
    "\n  ",
    "\n    ",
    "\t",
    "\r\n",
    "---\n",
    "...\n",
    "&x ",
    "*x",
    "!t ",
    "!!str ",
    "<<",
    "\\",
    "\\uD800",
    "%YAML 1.1\n",
    "%TAG ! x\n",
    "\u2028",
    "\x85",
    "\0",
    "\ufeff",
]


def complete(located: Located, data: bytes) -> bool:
    """True where every fault has a place inside the file and words to say."""
    # The C parser counts the end of the text as one line more.
    lines = data.count(b"\n") + data.count(b"\r") + 2
    lines += data.count("\u2028".encode()) + data.count("\x85".encode())
    return all(
        1 <= fault.line <= lines and fault.column >= 1 and fault.message.en
        for fault in located.faults
    )


@many
@given(data=st.binary(max_size=200))
def test_no_bytes_raise(loader: Any, data: bytes) -> None:
    """Whatever bytes a file has, reading it gives faults and never an exception."""
    assert complete(read_yaml("f", data, loader), data)


@many
@given(text=st.text(max_size=100))
def test_no_text_raises(loader: Any, text: str) -> None:
    """Whatever characters a file has, reading it gives faults and never an exception."""
    data = text.encode("utf-8", "surrogatepass")

    assert complete(read_yaml("f", data, loader), data)


@many
@given(tokens=st.lists(st.sampled_from(TOKENS), max_size=40))
def test_no_soup_of_tokens_raises(loader: Any, tokens: list[str]) -> None:
    """Whatever is made of YAML's own signs gives faults and never an exception."""
    data = "".join(tokens).encode()

    located = read_yaml("f", data, loader)

    assert complete(located, data)


WORDS = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="\xa0"),
    max_size=12,
)
NODES: st.SearchStrategy[Any] = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4)
    ),
    max_leaves=12,
)


@many
@given(node=NODES)
def test_quoted_text_comes_back(loader: Any, node: Any) -> None:
    """Whatever is written in quotes, in whatever nesting, is read as it is."""
    located = read(json.dumps(node, ensure_ascii=False), loader)

    assert located.faults == []
    assert located.root == node


NOT_YAML = {
    "a: b: c": "此处不能有“键: 值”",
    "a: - b": "此处不能有列表项",
    "a: ? b": "此处不能有键",
    "a: 1\nb\nc: 2": "缺少冒号",
    "a: [1\nb: 2": "缺少“,”或“]”",
    "a: {b: 1\nc: [": "缺少“,”或“}”",
    "- a\nb: 1": "",
    "a: 1\n b: 2": "此处不能有“键: 值”",
    "a: @x": "此字符不能出现在这里",
    "a:\n\tb: 1": "此字符不能出现在这里",
    "a: 'b": "文件在此处意外结束",
    'a: "b\n---\n"': "此处不能分隔文档",
    'a: "\\q"': "未知的转义字符",
    'a: "\\xzz"': "转义序列应为十六进制数",
    'a: "\\U00110000"': "转义序列没有对应的字符",
    "a: |0\n  b": "缩进标记无效",
    "a: |x\n  b": "",
    "a: !<x y": "标签缺少“>”",
    "a: &?": "名称应由字母或数字构成",
    "%YAML 1.9\n---\na: 1": "不允许使用指令（%）",
}


@pytest.mark.parametrize(("text", "said"), NOT_YAML.items())
def test_what_is_not_yaml_is_said_in_chinese(loader: Any, text: str, said: str) -> None:
    """Both parsers' words are told in ours; no English is left in a Chinese answer."""
    (fault, *_) = read(text, loader).faults

    assert fault.message.zh.endswith(said)
    assert not re.search("[A-Za-z]{2,}", fault.message.zh.replace("YAML", ""))
    assert "：" in fault.message.zh or said


@pytest.mark.parametrize("digits", ["FFFFFFFF", "7FFFFFFF", "00110000", "80000000"])
def test_an_escape_of_no_character_is_refused(loader: Any, digits: str) -> None:
    """The pure parser would fail on it in ways of its own."""
    located = read(f'a: "x\\U{digits}"', loader)

    assert told(located) == [
        "1:8: is not YAML: found invalid Unicode character escape code"
    ]
    assert located.faults[0].where == ""


def test_a_problem_without_chinese_words(
    loader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a newer parser might report is said without its English."""
    monkeypatch.setattr(located_yaml, "PROBLEMS", {})

    assert read("a: [", loader).faults[0].message.zh == "不是合法的 YAML"


@pytest.mark.parametrize("text", ["%YAML 1.1\n---\na: 1\n", "%YAML 1.2 \n--- \na: 1\n"])
def test_a_version_of_yaml_may_be_told(loader: Any, text: str) -> None:
    """No other directive may stand: the parsers make different things of it."""
    assert read(text, loader).root == {"a": "1"}
    for other in ("%FOO bar", "%YAML 1.3", "%YAML 2.0", f"%YAML 1.{'1' * 5_000}", "%"):
        assert told(read(f"{other}\n---\na: 1\n", loader)) == [
            "1:1: directives (%) are not allowed"
        ]


def test_the_c_parser_is_taken_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """PyYAML may come without its C parser; then the pure one reads, none else."""
    taken = []

    for loader in LOADERS:

        def noted(text: str, loader: Any = loader) -> Any:
            taken.append(loader)
            return loader(text)

        monkeypatch.setattr(yaml, loader.__name__, noted)
    assert read_yaml("f", b"a: 1\n").root == {"a": "1"}
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert read_yaml("f", b"a: 1\n").root == {"a": "1"}

    assert taken == LOADERS


def test_both_parsers_read_the_shipped_catalogue_alike() -> None:
    """The C parser and the pure one give the same strings and the same places."""
    data = (ROOT / "data" / "indicators.yaml").read_bytes()

    fast, pure = (read_yaml("f", data, loader) for loader in LOADERS)

    assert fast == pure
    assert fast.faults == []
