"""The password of a case, for the command line: never one of its words, which others can see."""

import sys
from argparse import ArgumentParser, Namespace
from getpass import getpass
from pathlib import Path

from sroi_app.commands.refusals import NotUnderstood
from sroi_app.storage import protection
from sroi_app.storage.age import WrongPassword
from sroi_app.storage.protection import Reveal, Revealed
from sroi_app.storage.refusals import shown
from sroi_app.text import _

_MOST = 4096  # bytes of a file with a password


def add_password(parser: ArgumentParser) -> None:
    """Let a verb take the name of a file that holds the password of the case."""
    help_ = _("a file whose first line is the password of the case; left out, it is asked for")
    parser.add_argument("--password-file", metavar="FILE", type=Path, help=help_)


def opener(arguments: Namespace) -> Reveal:
    """Return what opens a protected case: by the file that was named, else by asking."""
    path: Path | None = arguments.password_file
    if path is not None:
        return lambda locked, _name: protection.reveal(locked, _first_line(path))
    return _ask


def _ask(locked: bytes, name: str) -> Revealed:
    """Ask until the password fits; Ctrl+C and Ctrl+D give up."""
    if not (sys.stdin and sys.stdin.isatty()):
        raise _ungiven(name)
    while True:
        password = _typed(name)
        if not password:
            sys.stderr.write(_("No password was typed.") + "\n")
            continue
        try:
            return protection.reveal(locked, password)
        except WrongPassword as error:
            sys.stderr.write(error.explanation + "\n")


def _typed(name: str) -> str:
    try:
        return getpass(_("Password of {name}: ").format(name=shown(name)))
    except EOFError as error:
        sys.stderr.write("\n")  # the question stands in a line that was not ended
        raise _ungiven(name) from error


def _ungiven(name: str) -> NotUnderstood:
    return NotUnderstood(
        _("{name} is protected with a password.").format(name=shown(name)),
        _("Put the password into a file, and name that with --password-file."),
    )


def _first_line(path: Path) -> str:
    try:
        with path.open("rb") as file:
            text = file.read(_MOST).decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise NotUnderstood(
            _("The password could not be read from {name}.").format(name=shown(path.name)),
            _("It has to be the first line of a plain text file."),
        ) from error
    line = text.partition("\n")[0].removesuffix("\r")
    if not line:
        raise NotUnderstood(
            _("The first line of {name} is empty.").format(name=shown(path.name)),
            _("The password has to be the first line of the file."),
        )
    return line
