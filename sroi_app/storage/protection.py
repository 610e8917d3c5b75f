"""The password of a document, and the key that stands in for it where there is no time for one.

Working a password out takes over a second, and unsaved work is kept every few keys. So each
protected document has a pair of keys of its own (X25519, as age makes them). What is kept on this
computer meanwhile is sealed with it in no time; the key itself lies inside the protected file, and
beside the unsaved work only in a form that opens with the password alone.
"""

import base64
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sroi_app.errors import AppError
from sroi_app.sizes import MEGABYTE
from sroi_app.storage import age
from sroi_app.storage.archive import open_archive
from sroi_app.storage.refusals import DamagedFile, SaveFailed, shown
from sroi_app.text import _

if TYPE_CHECKING:
    from sroi_app.storage.document import Document

MEMBER = "protection.json"
"""The part of a protected file that holds its key."""

_KEY = b"AGE-SECRET-KEY-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """`key` guards unsaved work; `guarded` is that key as a file of age that needs the password."""

    password: str = field(repr=False)
    key: str = field(repr=False)
    guarded: bytes = field(repr=False)

    @classmethod
    def with_password(cls, password: str) -> "Protection":
        """Return protection with a key of its own; takes seconds."""
        from pyrage import x25519

        key = str(x25519.Identity.generate())
        return cls(password=password, key=key, guarded=age.protect(key.encode(), password))

    def guarded_bytes(self, data: bytes) -> bytes:
        """Return `data` as a file of age that only the key opens; takes no time."""
        from pyrage import encrypt, x25519

        return bytes(encrypt(data, [x25519.Identity.from_str(self.key).to_public()]))

    def opened_bytes(self, data: bytes) -> bytes:
        """Return what `guarded_bytes` was given, or DamagedFile."""
        from pyrage import DecryptError, decrypt, x25519

        try:
            return bytes(decrypt(data, [x25519.Identity.from_str(self.key)]))
        except DecryptError as error:
            raise DamagedFile(
                _("This protected file is broken, and cannot be opened any more.")
            ) from error

    def fits(self, mark: object) -> bool:
        """Return whether a file's mark says that `guarded` opens with this very password."""
        return isinstance(mark, str) and hmac.compare_digest(mark.encode(), self.mark.encode())

    @property
    def mark(self) -> str:
        """What only the key and the password make: a file says it beside what is guarded."""
        return hmac.digest(self.key.encode(), age.normal(self.password).encode(), "sha256").hex()

    def guarded_name(self, name: str) -> str:
        """Return a name that tells nobody without the key which file it is."""
        return hmac.digest(self.key.encode(), name.encode(), "sha256").hex()


@dataclass(frozen=True, slots=True)
class Revealed:
    """What a file of age held, and what protects it."""

    data: bytes = field(repr=False)
    protection: Protection


class PasswordNeeded(AppError):
    """Something is protected and its password is not known here; `locked` is what it opens."""

    title = _("A password is needed")

    def __init__(self, locked: bytes, name: str) -> None:
        self.locked, self.name = locked, name
        super().__init__(
            _("{name} is protected with a password.").format(name=shown(name)),
            _("Give its password, then it opens."),
        )


Reveal = Callable[[bytes, str], Revealed]
"""Opens a file of age, which is called so in words; PasswordNeeded where it cannot."""


def no_password(locked: bytes, name: str) -> Revealed:
    """Open nothing: no password is known."""
    raise PasswordNeeded(locked, name)


def reveal(locked: bytes, password: str) -> Revealed:
    """Open a protected document, or the key of one; takes seconds."""
    data = age.reveal(locked, password)
    if data.startswith(_KEY):
        return Revealed(data, Protection(password=password, key=data.decode(), guarded=locked))
    return Revealed(data, _protection_in(data, password))


def inside(document: "Document") -> "Document":
    """Return the document as its file holds it: with its key, if it is protected."""
    protection = document.protection
    if protection is None:
        return document
    guarded = base64.b64encode(protection.guarded).decode()
    said = {"key": protection.key, "guarded": guarded, "fits": protection.mark}
    return replace(document, extra={**document.extra, MEMBER: json.dumps(said).encode()})


def taken_out(document: "Document", protection: Protection | None) -> "Document":
    """Return the document of a file that was opened: its key is no part of what it says."""
    extra = {name: data for name, data in document.extra.items() if name != MEMBER}
    return replace(document, extra=extra, protection=protection)


def _protection_in(data: bytes, password: str) -> Protection:
    """What a file says of its key; one made with the age tool itself has none yet.

    That tool may have given the file another password since: the key is guarded anew then.
    """
    if not data.startswith(b"PK"):
        return Protection(password=password, key="", guarded=b"")  # no case, as will be said
    try:
        said = json.loads(open_archive(data).read(MEMBER, MEGABYTE))
        guarded = base64.b64decode(said["guarded"], validate=True)
        found = Protection(password=password, key=_usable(said["key"]), guarded=guarded)
        fits = age.is_protected(guarded) and found.fits(said.get("fits"))
    except (DamagedFile, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return _new(password)
    return found if fits else _guarded_by(password, found)


def _guarded_by(password: str, found: Protection) -> Protection:
    try:
        return replace(found, guarded=age.protect(found.key.encode(), password))
    except SaveFailed as error:
        raise age.NotRevealed(error.explanation, error.advice) from error


def _usable(key: str) -> str:
    from pyrage import IdentityError, x25519

    try:
        return str(x25519.Identity.from_str(key))
    except IdentityError as error:
        raise ValueError("no key of age") from error


def _new(password: str) -> Protection:
    try:
        return Protection.with_password(password)
    except SaveFailed as error:
        raise age.NotRevealed(error.explanation, error.advice) from error
