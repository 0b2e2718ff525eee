"""Whole processes: pipes that close, disks that are full, terminals, signals."""

import fcntl
import json
import os
import pty
import re
import select
import shlex
import shutil
import signal
import socket
import struct
import subprocess
import sys
import sysconfig
import termios
import time
from pathlib import Path

import pytest
from rich.cells import cell_len

from openingcli.characters import HIDDEN
from tests.conftest import FILES, Outcome, Process, Run

SMALL = f"--catalogue {shlex.quote(str(FILES / 'good/small.yaml'))} --alone"
MODULE = [sys.executable, "-m", "openingcli"]
ANSWERS = [
    f"list {SMALL}",
    f"show exports {SMALL}",
    f"compare 2020 2022 {SMALL}",
    f"sources {SMALL}",
    f"validate {SMALL}",
    f"export {SMALL}",
    "schema",
    "--version",
    "--help",
    "show --help",
]
ESC = "\x1b"


def environment(cache: Path, **more: str) -> dict[str, str]:
    """The environment of this run without width and colour, and what is added."""
    environ = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    for name in ("COLUMNS", "NO_COLOR"):
        environ.pop(name, None)
    return environ | more


def on_stdout(line: str, stdout: int | None, cache: Path) -> Outcome:
    """Run a command line whose stdout is this descriptor, or closed where None."""
    shell = f"exec {shlex.join(MODULE)} {line}"
    if stdout is None:
        shell += " >&-"
    done = subprocess.run(
        ["/bin/sh", "-c", shell],
        env=environment(cache),
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    return Outcome(done.returncode, "", done.stderr.decode())


def on_terminal(line: str, columns: int, cache: Path, **more: str) -> Outcome:
    """Run a command line on a pseudo-terminal of this width; its stderr too."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [*MODULE, *shlex.split(line)],
        env=environment(cache, **{"TERM": "xterm", **more}),
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    chunks = []
    while select.select([controller], [], [], 60)[0]:
        try:
            chunk = os.read(controller, 65536)
        except OSError:  # Linux: the other end is closed
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.close(controller)
    text = b"".join(chunks).decode().replace("\r\n", "\n")
    return Outcome(process.wait(timeout=60), text, "")


def interrupted(
    command: list[str], moment: str, folder: Path, cache: Path
) -> subprocess.CompletedProcess[bytes]:
    """Run a command that is interrupted when it imports the package named."""
    (folder / f"{moment}.py").write_text(
        "import os, signal, time\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(1)\n"
    )
    return subprocess.run(
        command,
        env=environment(cache, PYTHONPATH=str(folder)),
        capture_output=True,
        check=False,
        timeout=60,
    )


def without_colour(text: str) -> str:
    """The text without its colour codes."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


# Streams


@pytest.mark.parametrize("line", ANSWERS)
def test_reader_that_is_gone(line: str, cache: Path) -> None:
    """A pipe that nobody reads ends the command quietly and with success."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        outcome = on_stdout(line, writing, cache)
    finally:
        os.close(writing)

    assert outcome == (0, "", "")


@pytest.mark.parametrize("line", ANSWERS)
def test_stdout_is_closed(line: str, cache: Path) -> None:
    """A closed stdout loses the answer: one line of error and exit code 4."""
    outcome = on_stdout(line, None, cache)

    assert outcome == (4, "", "error: cannot write the answer: the stream is closed\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("line", ANSWERS)
def test_disk_is_full(line: str, cache: Path) -> None:
    """A full disk loses the answer: one line of error and exit code 4."""
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        outcome = on_stdout(line, full, cache)
    finally:
        os.close(full)

    assert outcome == (
        4,
        "",
        "error: cannot write the answer: no space left on the disk\n",
    )


def test_failure_speaks_chinese_on_a_full_disk(cache: Path) -> None:
    """The word on a lost answer follows --lang too."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        outcome = on_stdout(f"list --lang zh {SMALL}", full, cache)
    finally:
        os.close(full)

    assert outcome == (4, "", "错误：无法输出结果：磁盘空间不足\n")


@pytest.mark.parametrize(
    ("line", "code"), [(f"list {SMALL}", 0), (f"show zzz {SMALL}", 2), ("nosuch", 2)]
)
def test_stderr_is_closed(line: str, code: int, cache: Path) -> None:
    """Where stderr is closed the exit code still tells."""
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {shlex.join(MODULE)} {line} 2>&-"],
        env=environment(cache),
        stdout=subprocess.PIPE,
        check=False,
        timeout=60,
    )

    assert done.returncode == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    ("line", "redirected", "code"),
    [
        (f"show zzz {SMALL}", "2>/dev/full", 2),
        (f"list {SMALL}", "2>/dev/full", 0),
        (f"list {SMALL}", ">/dev/full 2>/dev/full", 4),
        (f"list {SMALL}", ">&- 2>/dev/full", 4),
        (f"list {SMALL}", ">&- 2>&-", 4),
    ],
)
def test_nothing_can_be_said(
    line: str, redirected: str, code: int, cache: Path
) -> None:
    """Where not even an error can be written the exit code still tells."""
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {shlex.join(MODULE)} {line} {redirected}"],
        env=environment(cache),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
def test_stdin_is_endless(cache: Path) -> None:
    """A stdin without an end is refused after as much as a file may have."""
    with Path("/dev/zero").open("rb") as endless:
        done = subprocess.run(
            [*MODULE, "check", "-", *shlex.split(SMALL)],
            env=environment(cache),
            stdin=endless,
            capture_output=True,
            check=False,
            timeout=60,
        )

    assert done.returncode == 1
    assert done.stderr.startswith(b"error: stdin cannot be read: it exceeds 8 MiB\n")


def test_stdin_is_closed(cache: Path) -> None:
    """A stdin that is closed holds nothing to check."""
    line = f"exec {shlex.join(MODULE)} check - {SMALL} <&-"
    done = subprocess.run(
        ["/bin/sh", "-c", line],
        env=environment(cache),
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 2
    assert done.stderr.startswith(b"error: nothing to check\n")


# Encodings


@pytest.mark.parametrize(
    "setting",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONUTF8": "0", "LC_ALL": "C"},
        {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=lambda setting: "-".join(setting.values()),
)
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("show exports", 0),
        ("compare 2020 2022", 0),
        ("show exports --format json", 0),
        ("export", 0),
        ("validate", 0),
        ("show zzz", 2),
        ("show 没有", 2),
    ],
)
def test_narrow_encodings(
    line: str, code: int, setting: dict[str, str], cache: Path
) -> None:
    """A stream that cannot carry Chinese gets escapes; nothing ever fails for it."""
    done = subprocess.run(
        [*MODULE, *shlex.split(f"{line} --lang zh {SMALL}")],
        env=environment(cache, **setting),
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert bool(done.stdout) is (code == 0)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk", "cp437"])
@pytest.mark.parametrize(
    "line", ["show exports --format json", "export --format jsonl"]
)
def test_json_stays_json_on_a_narrow_stream(
    encoding: str, line: str, tmp_path: Path, cache: Path
) -> None:
    """Every escape that a stream needs is one that JSON has."""
    name = "Café 😀 ½ 出口"
    text = (FILES / "good/small.yaml").read_text(encoding="utf-8")
    path = tmp_path / "name.yaml"
    path.write_text(text.replace("{en: Exports,", f"{{en: {name},"), encoding="utf-8")

    done = subprocess.run(
        [*MODULE, *shlex.split(f"{line} --alone --catalogue {path}")],
        env=environment(cache, PYTHONIOENCODING=encoding),
        capture_output=True,
        check=True,
        timeout=60,
    )

    answer = done.stdout.decode(encoding)
    rows = (
        json.loads(answer)
        if "jsonl" not in line
        else [*map(json.loads, answer.splitlines())]
    )
    assert name in {row["name_en"] for row in rows}


def test_a_catalogue_may_come_from_stdin(cache: Path) -> None:
    """`-` is stdin, whose faults have a place as those of a file."""
    text = (FILES / "good/small.yaml").read_bytes()

    def answer(line: str, given: bytes) -> tuple[int, bytes, bytes]:
        done = subprocess.run(
            [*MODULE, *shlex.split(line)],
            input=given,
            env=environment(cache),
            capture_output=True,
            check=False,
            timeout=60,
        )
        return done.returncode, done.stdout, done.stderr

    assert answer("validate - --alone", text)[0] == 0
    assert answer("list --alone --catalogue -", text)[1].count(b"exports")
    assert answer("validate - --alone", b"catalogue: [")[1].startswith(b"stdin:2:1: ")
    assert answer("validate - --alone", b" " * (8 * 1024 * 1024 + 1))[1] == (
        b"stdin: cannot be read: it exceeds 8 MiB\n"
    )
    assert answer("list --alone --catalogue -", b"a: b: c")[0] == 3


def test_a_dash_is_stdout(
    process: Process, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`--output -` writes no file called so."""
    monkeypatch.chdir(tmp_path)

    assert process("export --output -") == process("export")
    assert list(tmp_path.iterdir()) == []


def test_a_relative_cache_is_none(
    process: Process, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative XDG_CACHE_HOME is ignored: nothing is written where one happens to be."""
    monkeypatch.chdir(tmp_path)

    for home in ("rel", ".", "~", "./a/b"):
        assert process(f"list {SMALL}", XDG_CACHE_HOME=home).code == 0
    assert list(tmp_path.iterdir()) == []


def test_ascii_stream_gets_escapes(process: Process) -> None:
    """What ASCII cannot carry is written as its escape."""
    outcome = process(f"validate --lang zh {SMALL}", PYTHONIOENCODING="ascii")

    assert outcome.code == 0
    assert outcome.out.startswith("\\u6ca1\\u6709\\u9519\\u8bef")


@pytest.mark.parametrize("line", ["validate 目录.yaml", "list --catalogue 目录.yaml"])
def test_path_that_the_locale_cannot_write(process: Process, line: str) -> None:
    """A path that an ASCII system has no bytes for is told, with what to set."""
    outcome = process(line, PYTHONUTF8="0", LC_ALL="C", PYTHONCOERCECLOCALE="0")

    assert outcome == (
        2,
        "",
        "error: \\u76ee\\u5f55.yaml cannot be a file name in the locale ascii\n"
        "hint: set PYTHONUTF8=1\n",
    )


def test_path_that_is_no_text(process: Process, tmp_path: Path) -> None:
    """A catalogue whose name is not UTF-8 is a catalogue, and it is kept in the store."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.yaml"))
    path.write_bytes((FILES / "good/small.yaml").read_bytes())

    outcome = process(f"list --alone --catalogue {shlex.quote(str(path))}")

    assert outcome == process(f"list {SMALL}")


# Width


@pytest.mark.parametrize("columns", ["0", "", "-1", "wide", "9" * 5_000, "²"])
def test_columns_that_are_no_width(process: Process, columns: str) -> None:
    """COLUMNS=0 and the like are as if it were not set: never an empty answer."""
    unset = process("compare 2012 2024")

    assert unset.code == 0
    assert process("compare 2012 2024", COLUMNS=columns) == unset


def test_columns_rule_in_a_pipe_too(process: Process) -> None:
    """COLUMNS above 0 rules everywhere, in a pipe as well."""
    outcome = process("compare 2012 2024", COLUMNS="40")

    assert outcome.code == 0
    assert max(map(cell_len, outcome.out.splitlines())) <= 40


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_terminal_is_filled_and_coloured(
    columns: int, language: str, cache: Path
) -> None:
    """On a terminal the answer wraps at its width, and is coloured."""
    outcome = on_terminal(f"compare 2012 2024 --lang {language}", columns, cache)

    assert outcome.code == 0
    assert ESC in outcome.out
    lines = without_colour(outcome.out).splitlines()
    assert columns // 2 < max(map(cell_len, lines)) <= columns


@pytest.mark.parametrize("setting", [{"TERM": "dumb"}, {"NO_COLOR": "1"}])
def test_terminal_without_colour(setting: dict[str, str], cache: Path) -> None:
    """A dumb terminal and NO_COLOR get text alone, wrapped at the same width."""
    outcome = on_terminal("compare 2012 2024", 80, cache, **setting)

    assert outcome.code == 0
    assert ESC not in outcome.out
    assert max(map(cell_len, outcome.out.splitlines())) <= 80


def test_terminal_of_no_size(cache: Path) -> None:
    """A terminal that tells no width is taken for 80 columns."""
    outcome = on_terminal("compare 2012 2024", 0, cache)

    assert outcome.code == 0
    lines = without_colour(outcome.out).splitlines()
    assert 40 < max(map(cell_len, lines)) <= 80


def test_machine_format_on_a_terminal(cache: Path) -> None:
    """On a terminal too JSON is neither wrapped nor coloured."""
    outcome = on_terminal(f"show duty {SMALL} --format json", 40, cache)

    assert outcome.code == 0
    assert ESC not in outcome.out
    assert len(outcome.out.splitlines()) == 4


# Surroundings


def test_without_a_home(process: Process, tmp_path: Path) -> None:
    """No HOME and no cache directory: the answer is the same."""
    expected = process(f"list {SMALL}")

    outcome = process(f"list {SMALL}", HOME=None, XDG_CACHE_HOME=None)

    assert expected.code == 0
    assert outcome == expected
    assert not (tmp_path / ".cache").exists()


@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_home_that_cannot_be_written(
    process: Process, tmp_path: Path, mode: int
) -> None:
    """A home that cannot be written is done without, silently."""
    home = tmp_path / "home"
    home.mkdir(mode=mode)

    outcome = process(
        f"list {SMALL}", HOME=str(home), XDG_CACHE_HOME=str(home / ".cache")
    )

    assert outcome.code == 0
    assert outcome.err == ""


def test_cache_that_is_a_file(process: Process, tmp_path: Path) -> None:
    """A file where the cache directory should be is done without, silently."""
    (tmp_path / "cache").write_text("mine")

    outcome = process(f"list {SMALL}", XDG_CACHE_HOME=str(tmp_path / "cache"))

    assert outcome.code == 0
    assert outcome.err == ""
    assert (tmp_path / "cache").read_text() == "mine"


def test_folder_that_is_gone(cache: Path, tmp_path: Path) -> None:
    """A working folder that was removed does not matter to the shipped catalogue."""
    gone = tmp_path / "gone"
    gone.mkdir()
    script = f"cd {shlex.quote(str(gone))} && rmdir {shlex.quote(str(gone))} && "

    done = subprocess.run(
        ["/bin/sh", "-c", script + f"exec {shlex.join(MODULE)} --version"],
        env=environment(cache, PYTHONSAFEPATH="1"),
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.parametrize(("command", "code"), [("show duty", 3), ("validate", 1)])
def test_fifo_does_not_hang(
    process: Process, tmp_path: Path, command: str, code: int
) -> None:
    """A FIFO for a catalogue is refused at once, by name."""
    fifo = tmp_path / "fifo.yaml"
    os.mkfifo(fifo)
    began = time.monotonic()

    outcome = process(f"{command} --catalogue {fifo}")

    assert outcome.code == code
    assert time.monotonic() - began < 30
    assert f"{fifo}: cannot be read: " in outcome.out + outcome.err


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_device_is_no_catalogue(process: Process, device: str) -> None:
    """A device is refused unread."""
    outcome = process(f"show duty --catalogue {device}")

    assert outcome.code == 3
    assert outcome.err.startswith(f"error: {device}: cannot be read: ")


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("list --catalogue {}", 3, "error: {}: cannot be read: permission denied"),
        ("validate {}", 1, "{}: cannot be read: permission denied"),
        ("check --file {}", 1, "error: {} cannot be read: permission denied"),
        ("verify second {}", 1, "error: {} cannot be read: permission denied"),
        ("import worldbank {}", 1, "error: {} cannot be read: permission denied"),
    ],
)
def test_file_that_must_not_be_read(
    cache: Path, tmp_path: Path, line: str, code: int, said: str
) -> None:
    """A file that the user may not read is named with the reason, whatever asks for it."""
    secret = tmp_path / "secret"
    secret.touch(mode=0o000)
    unprivileged: list[str] = []
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root may read everything, and no setpriv is here")
        lost = "-dac_override,-dac_read_search"
        unprivileged = ["setpriv", f"--bounding-set={lost}", f"--inh-caps={lost}"]
    if "--catalogue" not in line:
        line += f" {SMALL}"

    done = subprocess.run(
        [*unprivileged, *MODULE, *shlex.split(line.format(secret))],
        env=environment(cache),
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == code
    assert (done.stdout + done.stderr).decode().splitlines()[0] == said.format(secret)


def test_socket_is_no_catalogue(process: Process, tmp_path: Path) -> None:
    """A socket is refused in words."""
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        outcome = process(f"validate {path}")

    assert outcome.code == 1
    assert outcome.out == (
        f"{path}: cannot be read: it is a socket, or a device that is not there\n"
    )


@pytest.mark.parametrize("moment", ["sqlite3", "pydantic", "yaml", "rich"])
def test_interrupted(cache: Path, tmp_path: Path, moment: str) -> None:
    """Ctrl-C while a catalogue is looked up, compiled or drawn is 130 and silence.

    A stand-in for the package that is then imported presses the keys.
    """
    small = tmp_path / "small.yaml"
    small.write_bytes((FILES / "good/small.yaml").read_bytes())

    done = interrupted(
        [*MODULE, "list", "--alone", "--catalogue", str(small)], moment, tmp_path, cache
    )

    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("moment", ["typing", "typer"])
@pytest.mark.parametrize(
    "command",
    [MODULE, [sys.executable, "-c", "from openingcli.__main__ import main; main()"]],
    ids=["module", "script"],
)
def test_interrupted_while_it_imports(
    command: list[str], moment: str, cache: Path, tmp_path: Path
) -> None:
    """Ctrl-C in the first moment, at the first import, leaves no traceback either."""
    done = interrupted([*command, "list"], moment, tmp_path, cache)

    assert done.stderr == b""
    assert done.returncode in (130, -signal.SIGINT)


def test_interrupted_while_it_answers(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interruption inside a command is exit code 130 and silence."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("openingcli.loading.load", interrupt)

    assert run("list") == (130, "", "")


# Every width


@pytest.mark.parametrize("columns", [1, 20, 40, 80, 200])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "line", ["list", "show exports", "compare 2020 2022", "sources", "--help"]
)
def test_every_width(process: Process, line: str, language: str, columns: int) -> None:
    """At no width is anything cut; from 40 columns on nothing hangs over."""
    outcome = process(f"{line} --lang {language} {SMALL}", COLUMNS=str(columns))

    assert (outcome.code, outcome.err) == (0, "")
    assert "…" not in outcome.out
    widest = max(map(cell_len, outcome.out.splitlines()))
    assert widest <= columns or columns < 40


@pytest.mark.parametrize("columns", [1, 20, 40, 80, 200])
def test_forced_colour_on_a_dumb_terminal(columns: int, cache: Path) -> None:
    """FORCE_COLOR colours a dumb terminal too, at its own width, the words unchanged."""
    line = f"show exports --lang zh {SMALL}"
    plain = on_terminal(line, columns, cache, TERM="dumb", NO_COLOR="1")

    outcome = on_terminal(line, columns, cache, TERM="dumb", FORCE_COLOR="1")

    assert outcome.code == 0
    assert ESC in outcome.out
    lines = without_colour(outcome.out).splitlines()
    assert [line.rstrip() for line in lines] == plain.out.splitlines()


# What a terminal would obey

TRICK = "\x1b]0;x\x07\x1b[2J\x9b31m\u202e\u2066\u200b\u061c\xad\r\n\t[red]:dollar:"


@pytest.mark.parametrize(
    "line",
    [
        "X",
        "--X",
        "--lang X list",
        "--catalogue X list",
        "--color X list",
        "list --category X",
        "list --source X",
        "list --year X",
        "list --format X",
        "search X",
        "show X",
        "show exports --unit X",
        "show exports --since X",
        "compare X 2022",
        "compare 2020 2022 X",
        "compare 2020 2022 --sort X",
        "sources X",
        "sources exports --format X",
        "quote X",
        "quote exports --period X",
        "check X",
        "check 'exports were X 5 billion yuan in 2020'",
        "check 'exports were X 5 billion yuan in 2020' --format json",
        "check 'exports were X 5 billion yuan in 2020' --format csv",
        "check 'exports were X 5 billion yuan in 2020' --format markdown",
        "check --file X",
        "convert X",
        "convert '5X billion yuan'",
        "chart X",
        "chart exports --output X/x.svg",
        "export --output X/x.csv",
        "export --format X",
        "import X",
        "import worldbank X",
        "import worldbank X --country X",
        "validate X",
        "verify X X",
        "verify first X",
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_words_of_the_command_line_command_nothing(
    line: str, language: str, cache: Path
) -> None:
    """Whatever stands on the command line is shown as signs, never obeyed."""
    words = [word.replace("X", TRICK) for word in shlex.split(line)]
    line = f"{shlex.join(words)} --lang {language} {SMALL}"

    outcome = on_terminal(line, 80, cache, NO_COLOR="1")

    assert outcome.out
    assert not HIDDEN.search(outcome.out.replace("\n", " "))


@pytest.mark.parametrize("form", ["table", "json", "csv", "tsv", "markdown"])
def test_words_of_a_document_command_nothing(
    form: str, cache: Path, tmp_path: Path
) -> None:
    """What a document says around a number is shown as signs, in every format."""
    document = tmp_path / "first.txt"
    document.write_bytes(f"In 2020 {TRICK.strip()} 41 trillion \x1b[31mx\n".encode())

    outcome = on_terminal(
        f"verify first {document} {SMALL} --format {form}", 80, cache, NO_COLOR="1"
    )

    assert "41" in outcome.out
    assert not HIDDEN.search(outcome.out.replace("\n", " ").replace("\t", " "))


@pytest.mark.parametrize("command", ["validate", "list --catalogue"])
def test_words_of_a_faulty_catalogue_command_nothing(
    command: str, cache: Path, tmp_path: Path
) -> None:
    """Keys and values of a faulty file are shown as signs."""
    path = tmp_path / "faulty.yaml"
    trick = json.dumps(TRICK)
    path.write_text(
        f"{trick}: 1\ncatalogue: {{title: {trick}, edition: {trick}, {trick}: 1}}\n"
        f"indicators: {{{trick}: {{category: {trick}, {trick}: 2}}}}\n"
    )

    outcome = on_terminal(f"{command} {path} --alone", 80, cache, NO_COLOR="1")

    assert "faulty.yaml:" in outcome.out
    assert not HIDDEN.search(outcome.out.replace("\n", " "))


def test_markup_is_only_text(cache: Path, tmp_path: Path) -> None:
    """Square brackets and the names of emoji are letters like any other."""
    text = (FILES / "good/small.yaml").read_text("utf-8")
    name = "Exports [real] [/yoy] [link=x] :dollar:"
    path = tmp_path / "own.yaml"
    path.write_text(text.replace("{en: Exports,", f'{{en: "{name}",'), "utf-8")

    for command in ("list", "show exports", "sources exports", "quote exports"):
        outcome = on_terminal(f"{command} --alone --catalogue {path}", 200, cache)
        assert name.lower() in without_colour(outcome.out).lower(), command


# Files written


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_killed_while_it_writes(cache: Path, tmp_path: Path, number: int) -> None:
    """Whoever is told to end while a file is written leaves what was there, no more."""
    kept = tmp_path / "out.csv"
    kept.write_text("kept")
    script = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"  # nohup may have ignored it
        "from pathlib import Path\n"
        "from openingcli import __main__, cli, files\n"
        "def write():\n"
        "    with files.written_whole(Path(sys.argv[1]), force=True) as file:\n"
        "        file.write(b'half')\n"
        "        os.kill(os.getpid(), int(sys.argv[2]))\n"
        "cli.main = write\n"
        "__main__.main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(kept), str(int(number))],
        env=environment(cache),
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode != 0
    assert kept.read_text() == "kept"
    assert list(tmp_path.iterdir()) == [kept]


@pytest.mark.parametrize("force", ["", "force"])
def test_killed_outright_while_it_writes(
    cache: Path, tmp_path: Path, force: str
) -> None:
    """On Linux a file has no name before it is whole: SIGKILL leaves nothing of it."""
    path = tmp_path / "out.csv"
    if force:
        path.write_text("kept")
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from openingcli import files\n"
        "with files.written_whole(Path(sys.argv[1]), force=bool(sys.argv[2])) as file:\n"
        "    file.write(b'half' * 100_000)\n"
        "    file.flush()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    if not hasattr(os, "O_TMPFILE"):
        pytest.skip("this system has no files without a name")
    try:
        os.close(os.open(tmp_path, os.O_TMPFILE | os.O_WRONLY))
    except OSError as error:
        pytest.skip(f"this disk has no files without a name: {error}")

    done = subprocess.run(
        [sys.executable, "-c", script, str(path), force],
        env=environment(cache),
        check=False,
        timeout=60,
    )

    assert done.returncode == -signal.SIGKILL
    assert [one.name for one in tmp_path.iterdir()] == (["out.csv"] if force else [])
    assert not force or path.read_text() == "kept"


def test_ignored_hangup_stays_ignored(cache: Path) -> None:
    """Under nohup a hangup is no reason to end."""
    script = (
        "import os, signal\n"
        "from openingcli import __main__, cli\n"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "cli.main = lambda: os.kill(os.getpid(), signal.SIGHUP)\n"
        "__main__.main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(cache), check=False, timeout=60
    )

    assert done.returncode == 0


# Ways in


@pytest.mark.parametrize(
    "line", [f"show duty {SMALL}", f"show zzz {SMALL}", "--version", "--help", "nosuch"]
)
def test_script_and_module_behave_alike(
    process: Process, cache: Path, line: str
) -> None:
    """The installed script and `python -m openingcli` are one command."""
    script = Path(sysconfig.get_path("scripts")) / "openingcli"
    if not script.exists():
        pytest.skip("the script is not installed beside this Python")
    done = subprocess.run(
        [script, *shlex.split(line)],
        env=environment(cache, NO_COLOR="1"),
        capture_output=True,
        check=False,
        timeout=60,
    )

    by_script = Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert by_script == process(line)


def test_version(process: Process) -> None:
    """--version is one line: the version of the package and the catalogue's edition."""
    outcome = process("--version")

    assert outcome.code == 0
    assert outcome.err == ""
    assert re.fullmatch(
        r"openingcli \d+\.\d+\.\d+\S*, catalogue \d{4}-\d{2}(\.\d+)?\n", outcome.out
    )
