"""Bytes nobody can read without the password, as files of age (age-encryption.org/v1).

What makes guessing slow, scrypt, takes over a second and half a gigabyte, on purpose. It is done in
a process of its own: pyrage lets Python do nothing else meanwhile, which would hold up the window,
and where it gets no memory it ends the process it is in.
"""

import errno
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from sroi_app.errors import AppError
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from sroi_app.text import _

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

MARK = b"age-encryption.org/v1\n"
LEAST_WORK = 17  # 128 MB and a third of a second; the age tool itself takes 18

_PROTECT, _REVEAL = b"protect", b"reveal"
_DONE, _WRONG, _TOO_SLOW, _DAMAGED = b"done", b"wrong", b"slow", b"damaged"
_SAID = ((_WRONG, "Decryption failed"), (_TOO_SLOW, "Excessive work"))


class WrongPassword(AppError):
    """The password does not fit; nobody is kept from trying again."""

    title = _("The password does not fit")

    def __init__(self) -> None:
        super().__init__(
            _("This password does not fit."),
            _("Try again: capitals, spaces and the language of the keyboard matter."),
        )


class NotRevealed(AppError):
    """The password may well be right, but this computer cannot do the work."""

    title = _("The file cannot be opened")


def is_protected(data: bytes) -> bool:
    """Return whether `data` is a file of age, whoever made it."""
    return data.startswith(MARK)


def protect(data: bytes, password: str) -> bytes:
    """Return `data` as a file of age, proved to open again with the password; takes seconds.

    SaveFailed says why it could not be made.
    """
    if not is_usable(password):
        raise ValueError("no such password protects anything")
    try:
        outcome, protected = _work(_PROTECT, data, normal(password))
    except OSError as error:
        raise SaveFailed(_too_little(), _close_others()) from error
    if outcome != _DONE:
        raise SaveFailed(_("What was protected would not have opened again with the password."))
    return protected


def reveal(protected: bytes, password: str) -> bytes:
    """Return what `protect` was given; WrongPassword, DamagedFile or NotRevealed; takes seconds."""
    if not is_usable(password):
        raise WrongPassword
    try:
        outcome, data = _work(_REVEAL, protected, normal(password))
    except OSError as error:
        raise NotRevealed(_too_little(), _close_others()) from error
    if outcome == _WRONG:
        raise WrongPassword
    if outcome == _TOO_SLOW:
        raise NotRevealed(_("The file was protected so strongly that it would take far too long."))
    if outcome == _DAMAGED:
        raise DamagedFile(_("This protected file is broken, and cannot be opened any more."))
    return data


def is_usable(password: str) -> bool:
    """Return whether it is not empty, and has no NUL, which scrypt cannot tell from nothing."""
    return bool(password) and "\0" not in password


def normal(password: str) -> str:
    """Return the same text however the computer composes its letters: é is one letter or two."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "replace").decode()


def work_here(what: bytes, data: bytes, password: str) -> tuple[bytes, bytes]:
    """Do it in this process: what became of it, and the bytes."""
    from pyrage import DecryptError, EncryptError, passphrase

    try:
        if what == _REVEAL:
            return _DONE, passphrase.decrypt(data, password)
        protected = _strong(data, password)
        same = passphrase.decrypt(protected, password) == data
    except (DecryptError, EncryptError) as error:
        said = (outcome for outcome, words in _SAID if str(error).startswith(words))
        return next(said, _DAMAGED), b""
    return (_DONE if same else _DAMAGED), protected


def _strong(data: bytes, password: str) -> bytes:
    """Protect; again, a few times at most, where the computer was too busy to be measured right.

    How much work there is in a password is what this computer does in about a second.
    """
    from pyrage import passphrase

    made: bytes = passphrase.encrypt(data, password)
    for _again in range(2):
        if work_in(made) >= LEAST_WORK:
            break
        made = max(made, passphrase.encrypt(data, password), key=work_in)
    return made


def work_in(protected: bytes) -> int:
    """Return how much work there is in the password of a file, as a power of two."""
    stanza = protected.removeprefix(MARK).partition(b"\n")[0]
    last = stanza.rpartition(b" ")[2]
    return int(last) if last.isdigit() else 0


def _work(what: bytes, data: bytes, password: str) -> tuple[bytes, bytes]:
    """Do it in a child process, or here where none could begin; OSError where there is no room."""
    try:
        return _apart(what, data, password)
    except NoChild:
        return work_here(what, data, password)


class NoChild(Exception):
    """No process of our own could be started."""


def _apart(what: bytes, data: bytes, password: str) -> tuple[bytes, bytes]:
    from multiprocessing import get_context

    context = get_context("spawn")
    to_read, their_end = context.Pipe(duplex=False)
    their_source, to_write = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(their_source, their_end), daemon=True)
    try:
        _start(child)
        their_end.close()
        their_source.close()
        to_read.recv_bytes()
        for part in (what, password.encode(), data):
            to_write.send_bytes(part)
        return to_read.recv_bytes(), to_read.recv_bytes()
    except (OSError, EOFError) as error:
        raise OSError("the child ended: it got no memory") from error
    finally:
        to_read.close()
        to_write.close()
        if child.pid is not None:
            child.join()


def _start(child: "SpawnProcess") -> None:
    """Start a child; OSError where there is too little memory for one."""
    main = getattr(sys.modules["__main__"], "__file__", None)
    if main is not None and not (hasattr(sys, "frozen") or Path(main).exists()):
        raise NoChild  # the program was typed or piped in: a child could not read it again
    try:
        child.start()
    except OSError as error:
        if error.errno in {errno.ENOMEM, errno.EAGAIN}:
            raise
        raise NoChild from error


def _serve(source: "Connection", answer: "Connection") -> None:
    """What the child does, once it has said that it is there."""
    answer.send_bytes(b"begun")
    what, password, data = (source.recv_bytes() for _part in range(3))
    for part in work_here(what, data, password.decode()):
        answer.send_bytes(part)


def _too_little() -> str:
    return _("This computer has too little free memory to work the password out.")


def _close_others() -> str:
    return _("Close other programs, then try again.")
