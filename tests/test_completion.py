"""What shells offer for a word that is half typed."""

import os
import pty
import select
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from typer._click.shell_completion import CompletionItem

from openingcli.shells import explained
from tests.conftest import FILES, Outcome, Run

SMALL = f"--alone --catalogue {FILES / 'good/small.yaml'}"
SCRIPTS = sysconfig.get_path("scripts")
NOT_INSTALLED = "the script is not installed beside this Python"

Asked = Callable[..., Outcome]


@pytest.fixture
def surroundings(cache: Path, tmp_path: Path) -> dict[str, str]:
    """The environment of a shell that finds the command, in a home of its own."""
    if not Path(SCRIPTS, "openingcli").exists():
        pytest.skip(NOT_INSTALLED)
    return {
        "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(cache),
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture
def asked(cache: Path) -> Asked:
    """Ask, as the script of zsh does, how a line may go on."""

    def _asked(line: str, **environment: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "openingcli"],
            env={
                **os.environ,
                "XDG_CACHE_HOME": str(cache),
                "_OPENINGCLI_COMPLETE": "complete_fish",
                "_TYPER_COMPLETE_FISH_ACTION": "get-args",
                "_TYPER_COMPLETE_ARGS": f"openingcli {line}",
                **environment,
            },
            capture_output=True,
            check=False,
            timeout=60,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return _asked


def words(outcome: Outcome) -> list[str]:
    """The words that are offered, without what they mean."""
    assert outcome.code == 0
    assert outcome.err == ""
    return [line.partition("\t")[0] for line in outcome.out.split("\n") if line]


# What is offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("qu", ["quote"]),
        ("show trade-v", ["trade-volume"]),
        ("show tariff-l", ["tariff-level"]),
        ("quote trade-v", ["trade-volume"]),
        ("quote tariff-level", []),
        ("sources wu", ["wu-2025"]),
        ("sources trade-v", ["trade-volume"]),
        ("verify wang", ["wang-2025"]),
        ("compare 2012 2024 gdp gdp-w", ["gdp-world-share"]),
        ("compare 2012 2024 trade-volume trade-v", []),
        ("compare 2012 2024 --sort n", ["name"]),
        ("chart gdp gdp-w", ["gdp-world-share"]),
        ("chart gdp --since 197", ["1979", "1978"]),
        ("compare 197", ["1979", "1978"]),
        ("quote gdp --period 197", ["1979", "1978"]),
        ("list --category ta", ["tariffs"]),
        ("show gdp --source wa", ["wang-2025"]),
        ("show gdp --unit CN", ["CNY"]),
        ("show gdp --format m", ["markdown"]),
        ("show gdp --si", ["--since"]),
        ("show gdp --ca", ["--catalogue"]),
        ("show gdp --lang ", ["en", "zh"]),
        ("--lang zh --color n", ["never"]),
        ("show trade-volume f", []),
        ("validate my", []),
        ("show gdp --catalogue my", []),
    ],
)
def test_words_that_complete_a_line(
    asked: Asked, line: str, offered: list[str]
) -> None:
    """Names, options and choices that begin as the last word does, and nothing else."""
    assert words(asked(line)) == offered


def test_name_is_shown_in_the_language_of_the_reader(asked: Asked) -> None:
    """Beside an id stands its name, in the language of the line or of the reader."""
    english = "trade-volume\tGoods trade volume\n"
    chinese = "trade-volume\t货物进出口总额\n"

    assert asked("show trade-v").out == english
    assert asked("--lang zh show trade-v").out == chinese
    assert asked("show --lang=zh trade-v").out == chinese
    assert asked("show trade-v", OPENINGCLI_LANG="zh").out == chinese


def test_commands_are_explained_in_chinese(asked: Asked) -> None:
    """What a command does is said in the reader's language too."""
    outcome = asked("cross", OPENINGCLI_LANG="zh")

    assert outcome.out.startswith("cross-check\t将文献中的数据")


def test_chinese_word_is_completed_to_a_name(asked: Asked) -> None:
    """A word in Chinese is completed to names and aliases, with their id."""
    assert asked("quote 货物进出口总").out == "货物进出口总额\ttrade-volume\n"


def test_overlay_on_the_line_is_honoured(asked: Asked, tmp_path: Path) -> None:
    """A catalogue on the line adds its names, wherever it stands and with a tilde."""
    (tmp_path / "small.yaml").write_bytes((FILES / "good/small.yaml").read_bytes())

    for line in (
        f"show --alone --catalogue {tmp_path}/small.yaml dut",
        f"--alone --catalogue={tmp_path}/small.yaml show dut",
    ):
        assert words(asked(line)) == ["duty"]
    at_home = asked("--alone --catalogue ~/small.yaml show dut", HOME=str(tmp_path))
    assert words(at_home) == ["duty"]
    from_environment = asked(
        "--alone show dut", OPENINGCLI_CATALOGUE=f"{tmp_path}/small.yaml"
    )
    assert words(from_environment) == ["duty"]


# Faults


@pytest.mark.parametrize("name", ["bad/dangling.yaml", "bad/open-quote.yaml", "none"])
def test_faulty_overlay_offers_nothing(asked: Asked, name: str) -> None:
    """A catalogue that cannot be used offers no names, and says nothing."""
    assert words(asked(f"--catalogue {FILES / name} show t")) == []


def test_large_overlay_that_was_never_read_offers_nothing(
    asked: Asked, run: Run, tmp_path: Path
) -> None:
    """A key press does not wait until megabytes are compiled; a command does."""
    small = (FILES / "good/small.yaml").read_text("utf-8")
    large = tmp_path / "large.yaml"
    large.write_text(small + "# filled\n" * 150_000, encoding="utf-8")
    line = f"show --alone --catalogue {large} dut"

    assert words(asked(line)) == []
    assert run(f"list --alone --catalogue {large}").code == 0
    assert words(asked(line)) == ["duty"]


def test_faulty_line_offers_nothing(asked: Asked) -> None:
    """A line that no command would take is no reason to speak."""
    assert words(asked("--alone show t")) == []
    assert words(asked("nosuch t")) == []
    assert words(asked("show --lang klingon trade-v")) == ["trade-volume"]


@pytest.mark.parametrize("damage", [b"", b"not a database", b"\0" * 5000])
def test_damaged_store_is_made_again(
    asked: Asked, tmp_path: Path, damage: bytes
) -> None:
    """Names are offered although the store proves damaged."""
    cache = {"XDG_CACHE_HOME": str(tmp_path)}
    assert words(asked(f"{SMALL} show dut", **cache)) == ["duty"]
    (store,) = (tmp_path / "openingcli").iterdir()
    store.write_bytes(damage)

    assert words(asked(f"{SMALL} show dut", **cache)) == ["duty"]


# Shells


def script(shell: str, folder: Path, surroundings: dict[str, str]) -> Path:
    """The script that the shell loads, written to a file."""
    path = folder / f"completion.{shell}"
    done = subprocess.run(
        ["openingcli"],
        env=surroundings | {"_OPENINGCLI_COMPLETE": f"source_{shell}"},
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
    )
    path.write_bytes(done.stdout)
    return path


def needed(shell: str) -> str:
    """The path of a shell; the test is skipped where it is not installed."""
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not installed")
    return path


def typed(command: list[str], keys: list[str], surroundings: dict[str, str]) -> str:
    """What a terminal shows when keys are pressed in a shell, one after the other."""
    controller, terminal = pty.openpty()
    process = subprocess.Popen(
        command,
        env=surroundings,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
    )
    os.close(terminal)
    shown = b""
    for key in ["", *keys]:
        os.write(controller, key.encode())
        quiet_at = time.monotonic() + 3
        while time.monotonic() < quiet_at:
            if select.select([controller], [], [], 0.1)[0]:
                shown += os.read(controller, 65536)
                if key.endswith("\t") and shown.rstrip().endswith(b"trade-volume"):
                    break
    process.kill()
    process.wait(timeout=60)
    os.close(controller)
    return shown.decode(errors="replace")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("openingcli show trade-v", "trade-volume\n"),
        ("openingcli show 货物进出口总", "货物进出口总额\n"),
        ("openingcli list --lang = z", "zh\n"),
        ("openingcli list --lang =", "en\nzh\n"),
        ("openingcli show nosuch", "\n"),
    ],
)
def test_bash_is_offered_words(
    line: str, offered: str, tmp_path: Path, surroundings: dict[str, str]
) -> None:
    """The function that bash calls fills COMPREPLY; `=` is a word to bash."""
    path = script("bash", tmp_path, surroundings)
    count = len(line.split()) - 1
    program = (
        f"source {path}; COMP_WORDS=({line}); COMP_CWORD={count}; "
        "_openingcli_completion openingcli; printf '%s\\n' \"${COMPREPLY[@]}\""
    )

    done = subprocess.run(
        [needed("bash"), "--norc", "-c", program],
        env=surroundings,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.stdout.decode() == offered
    assert done.stderr == b""


def test_bash_completes_what_is_typed(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    """In an interactive bash a tab completes the name of an indicator."""
    path = script("bash", tmp_path, surroundings)

    shown = typed(
        [needed("bash"), "--norc", "-i"],
        [f"source {path}\n", "openingcli quote trade-v\t"],
        surroundings,
    )

    assert "quote trade-volume" in shown


def test_zsh_completes_what_is_typed(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    """In an interactive zsh a tab completes the name of an indicator."""
    path = script("zsh", tmp_path, surroundings)

    shown = typed(
        [needed("zsh"), "-f", "-i"],
        [
            "autoload -Uz compinit; compinit -u\n",
            f"source {path}\n",
            "openingcli quote trade-v\t",
        ],
        surroundings,
    )

    assert "quote trade-volume" in shown


def test_fish_is_offered_names_and_meanings(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    """Fish shows the name beside the id."""
    path = script("fish", tmp_path, surroundings)
    program = f"source {path}; complete -C 'openingcli quote trade-v'"

    done = subprocess.run(
        [needed("fish"), "--no-config", "-c", program],
        env=surroundings,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.stdout.decode() == "trade-volume\tGoods trade volume\n"


def test_stranger_cannot_reach_the_shell() -> None:
    """A name from a stranger's catalogue has nothing left that a shell evaluates."""
    item = CompletionItem("x", help='a\'b "c" `d` $(e) [f] {g}; h\\ : <i>\x1b\n*?#')

    assert explained(item) == "a’b ”c” d (e) f g , h – i"


# Installing


def test_install_names_the_file(tmp_path: Path, surroundings: dict[str, str]) -> None:
    """--install-completion writes the script for the shell that asks, and says where."""
    program = "openingcli --install-completion; echo $?"

    done = subprocess.run(
        [needed("bash"), "--norc", "-c", program],
        env=surroundings,
        capture_output=True,
        check=False,
        timeout=60,
    )

    installed = tmp_path / ".bash_completions/openingcli.sh"
    assert done.stdout.decode() == (
        f"bash completion is installed in {installed}; open a new terminal\n0\n"
    )
    assert f"source '{installed}'" in (tmp_path / ".bashrc").read_text()
    assert "_OPENINGCLI_COMPLETE=complete_bash" in installed.read_text()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "it is a directory, not a file"),
        (b"\xff", "the shell's own file is not UTF-8 text"),
    ],
)
def test_install_that_fails(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    content: bytes | None,
    reason: str,
) -> None:
    """Where it cannot be installed, why is said, and exit code 4."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("openingcli.shells._get_shell_name", lambda: "bash")
    if content is None:
        (tmp_path / ".bashrc").mkdir()
    else:
        (tmp_path / ".bashrc").write_bytes(content)

    outcome = run("--install-completion")

    assert outcome == (
        4,
        "",
        f"error: cannot install the completion: {reason}\n"
        "hint: load what openingcli --show-completion prints\n",
    )


@pytest.mark.parametrize("shell", [None, "tcsh"])
def test_shell_that_cannot_complete(
    run: Run, monkeypatch: pytest.MonkeyPatch, shell: str | None
) -> None:
    """Where no shell that can complete asks, how to write a script is said."""
    monkeypatch.setattr("openingcli.shells._get_shell_name", lambda: shell)

    outcome = run("--show-completion")

    assert outcome.code == 2
    assert outcome.err == (
        "error: no shell that can complete\n"
        "hint: write the script with _OPENINGCLI_COMPLETE=source_bash openingcli "
        "(or source_zsh, source_fish)\n"
    )


# Speed


@pytest.mark.parametrize(
    "line", ["show trade-v", "list --category t", "compare 2012 2"]
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_light(line: str, shell: str, cache: Path) -> None:
    """A key press imports nothing that draws, compiles, or works with figures."""
    program = """
import sys
from openingcli.cli import main
try:
    main()
except SystemExit:
    sys.stderr.write(" ".join(sys.modules))
"""
    asking = {
        "XDG_CACHE_HOME": str(cache),
        "_OPENINGCLI_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": f"openingcli {line}",
        "COMP_CWORD": str(len(line.split())),
        "_TYPER_COMPLETE_ARGS": f"openingcli {line}",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    for _ in range(2):  # the first may have to compile
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | asking,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )

    assert done.stdout
    modules = set(done.stderr.split())
    slow = {"rich", "pydantic", "yaml", "decimal", "openingcli.catalogue"}
    assert modules & slow == set()
