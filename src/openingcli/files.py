"""Reading a file that may be anything, and writing one that is whole or not there."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO

from openingcli.errors import Fault, OutputError
from openingcli.language import SILENCE, Said

MOST_BYTES = 8 * 1024 * 1024
"""A catalogue larger than this is refused unread."""

STDIN = Path("-")

TOO_LARGE = Said(f"it exceeds {MOST_BYTES >> 20} MiB", f"超过 {MOST_BYTES >> 20} MiB")

REASONS = {
    errno.ENOENT: Said("no such file", "没有这个文件"),
    errno.EACCES: Said("permission denied", "没有读取权限"),
    errno.EISDIR: Said("it is a directory, not a file", "这是目录，不是文件"),
    errno.ELOOP: Said("its links form a loop", "符号链接成环"),
    errno.ENOTDIR: Said(
        "a part of the path is not a directory", "路径中有一段不是目录"
    ),
    errno.ENXIO: Said(
        "it is a socket, or a device that is not there", "这是套接字，或设备不存在"
    ),
    errno.EIO: Said("the disk or device fails", "磁盘或设备出错"),
    errno.EPERM: Said("the system does not permit it", "系统不允许"),
    errno.EAGAIN: Said("nothing can be read from it now", "暂时无法读取"),
    errno.EFBIG: Said("the file would be too large", "文件过大"),
    errno.EDQUOT: Said("the disk quota is used up", "磁盘配额已用完"),
    errno.EMFILE: Said("too many files are open", "打开的文件过多"),
    errno.ENAMETOOLONG: Said("the name is too long", "文件名过长"),
    errno.ENOSPC: Said("no space left on the disk", "磁盘空间不足"),
    errno.EROFS: Said("the disk is read-only", "磁盘为只读"),
    errno.EBADF: Said("the stream is closed", "输出流已关闭"),
}


class UnreadableError(Exception):
    """A file cannot be read; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message.en)
        self.fault = fault


def why(error: OSError) -> Said:
    """An operating system's error in words."""
    known = REASONS.get(error.errno or 0)
    return known or Said(error.strerror or str(error), f"系统错误 {error.errno}")


def name_of(path: Path) -> str:
    """What a file is called in a message."""
    return "stdin" if path == STDIN else str(path)


def not_utf8(path: Path, data: bytes, error: UnicodeDecodeError) -> Said:
    """Which byte of a file is no UTF-8 text, and in which line."""
    at, byte = data.count(b"\n", 0, error.start) + 1, f"0x{data[error.start]:02x}"
    return Said(
        f"{name_of(path)}:{at} is not UTF-8 text: byte {byte}",
        f"{name_of(path)}:{at} 不是 UTF-8 文本：字节 {byte}",
    )


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, opened so that a FIFO or device cannot hang us.

    `-` is stdin, whatever stands behind it. `UnreadableError` for whatever else is no
    regular file, and for more than `MOST_BYTES`.
    """
    if path == STDIN:
        return _from_stdin()
    try:
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        reason = why(error) if isinstance(error, OSError) else _BAD_PATH
        raise UnreadableError(_unread(path, reason)) from error
    try:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            raise UnreadableError(_unread(path, _irregular(mode)))
        return _limited(path, descriptor)
    finally:
        os.close(descriptor)


def is_own(path: Path) -> bool:
    """True for a file or folder of the user who runs, that nobody else can write."""
    try:
        about = path.stat()
    except OSError:
        return False
    return about.st_uid == os.geteuid() and not about.st_mode & WRITTEN_BY_OTHERS


@contextmanager
def written_whole(
    path: Path, *, force: bool, private: bool = False
) -> Iterator[IO[bytes]]:
    """A file to write that takes its name only when it is complete.

    `OutputError` where it exists and `force` is not given, or cannot be written;
    a failure leaves what was there before and nothing beside it. A file that is
    replaced keeps its permissions, unless it shall be `private` to the user.
    """
    try:
        _check_free(path, force=force)
    except OSError as error:  # the name is too long
        raise _unwritten(path, why(error)) from error
    hidden = path.with_name(f".openingcli.{os.urandom(8).hex()}")
    try:
        mode = PRIVATE if private else _mode(path)
        descriptor, link = _unfinished(hidden)
    except FileNotFoundError as error:
        raise _unwritten(
            path, Said("its folder does not exist", "所在目录不存在")
        ) from error
    except OSError as error:
        raise _unwritten(path, why(error)) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fchmod(file.fileno(), mode)
            if force or not _linked(link, path):
                if not hidden.exists():
                    link(hidden)  # only a name can replace another
                hidden.replace(path)
    except OSError as error:
        raise _unwritten(path, why(error)) from error
    finally:
        hidden.unlink(missing_ok=True)


def _check_free(path: Path, *, force: bool) -> None:
    """`OutputError` where a path is not free to be written."""
    if path.is_dir():
        raise _unwritten(path, REASONS[errno.EISDIR])
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise _unwritten(path, _SPECIAL)
    if not force and path.exists():
        raise _taken(path)


def _from_stdin() -> bytes:
    """What stands on stdin; nothing where it is closed."""
    if sys.stdin is None:
        return b""
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(_unread(STDIN, why(error))) from error
    if len(data) > MOST_BYTES:
        raise UnreadableError(_unread(STDIN, TOO_LARGE))
    return data


PRIVATE = 0o600
WRITTEN_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
DESCRIPTORS = Path("/proc/self/fd")
"""Where Linux shows the open files of a process, those without a name too."""

_SPECIAL = Said(
    "it is a link or device, not a regular file", "它是链接或设备，不是普通文件"
)
_BAD_PATH = Said("its name holds a NUL character", "文件名含有空字符")


def _mode(path: Path) -> int:
    """The permissions that a file keeps, or that a new one has."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unfinished(hidden: Path) -> tuple[int, Callable[[Path], None]]:
    """A file to write, for the user alone, and what links it to a name.

    Where the system has files without a name it has none: nothing is left of it,
    however the process ends. Elsewhere it has the hidden one.
    """
    try:
        DESCRIPTORS.stat()
        flags = os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC
        unnamed = os.open(hidden.parent, flags, PRIVATE)
    except (AttributeError, OSError):  # another system, or a disk that has none
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC
        return os.open(hidden, flags, PRIVATE), partial(os.link, hidden)
    # A whole path needs no folder to start from; given one, link looks behind it.
    return unnamed, partial(os.link, DESCRIPTORS / str(unnamed), src_dir_fd=unnamed)


def _linked(link: Callable[[Path], None], path: Path) -> bool:
    """Give a file its name unless another has taken it; False on a disk without links."""
    try:
        link(path)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError:
        return False
    return True


def _taken(path: Path) -> OutputError:
    return OutputError(
        Said(f"{path} exists already", f"{path} 已存在"),
        Said("add --force to replace it", "加上 --force 可替换它"),
    )


def _unwritten(path: Path, reason: Said) -> OutputError:
    return OutputError(
        Said(f"cannot write {path}: {reason.en}", f"无法写入 {path}：{reason.zh}")
    )


def _unread(path: Path, reason: Said) -> Fault:
    message = Said(f"cannot be read: {reason.en}", f"无法读取：{reason.zh}")
    hint = SILENCE
    if reason is REASONS[errno.ENOENT]:
        hint = Said("check the path", "请检查路径")
    elif reason is REASONS[errno.EISDIR]:
        hint = Said("name a YAML file in it", "请给出其中的 YAML 文件")
    return Fault(name_of(path), 0, 0, "", message, hint)


def _irregular(mode: int) -> Said:
    if stat.S_ISDIR(mode):
        return REASONS[errno.EISDIR]
    return Said("it is no regular file (a pipe, socket or device)", "不是普通文件")


def _limited(path: Path, descriptor: int) -> bytes:
    chunks, size = [], 0
    try:
        while chunk := os.read(descriptor, 1 << 20):
            chunks.append(chunk)
            size += len(chunk)
            if size > MOST_BYTES:
                raise UnreadableError(_unread(path, TOO_LARGE))
    except OSError as error:
        raise UnreadableError(_unread(path, why(error))) from error
    return b"".join(chunks)
