"""Files of age written and read by the letter of its description (age-encryption.org/v1).

Nothing of it is shared with the program: it shows that a protected case is a file of age, and
makes such files with hardly any work in their passwords, so that thousands can be tried.
"""

import base64
import hashlib
import hmac
import os
import struct
from collections.abc import Iterator

_INTRO = b"age-encryption.org/v1\n"
_LABEL = b"age-encryption.org/v1/scrypt"
_CHUNK = 64 * 1024
_MASK = 0xFFFFFFFF


class NotOpened(Exception):
    """The password does not fit, or the file is damaged."""


def protect(data: bytes, password: str, work: int = 1) -> bytes:
    """Return `data` protected; guessing a password costs two to the power of `work`."""
    salt, file_key, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    wrapped = _seal(_wrap_key(password, salt, work), bytes(12), file_key)
    header = _INTRO + b"-> scrypt %s %d\n%s\n---" % (_base64(salt), work, _base64(wrapped))
    mac = hmac.digest(_derived(file_key, b"", b"header"), header, "sha256")
    key = _derived(file_key, nonce, b"payload")
    sealed = b"".join(_seal(key, counter, chunk) for counter, chunk in _chunks(data, _CHUNK))
    return header + b" " + _base64(mac) + b"\n" + nonce + sealed


def reveal(protected: bytes, password: str) -> bytes:
    """Return what is inside."""
    header, mac_line, payload = _parts(protected)
    _intro, stanza, body, _end = header.split(b"\n")
    _arrow, kind, salt, work = stanza.split(b" ")
    if kind != b"scrypt":
        raise NotOpened
    wrap_key = _wrap_key(password, _unbase64(salt), int(work))
    file_key = _open(wrap_key, bytes(12), _unbase64(body))
    expected = hmac.digest(_derived(file_key, b"", b"header"), header, "sha256")
    if not hmac.compare_digest(expected, _unbase64(mac_line)):
        raise NotOpened
    key = _derived(file_key, payload[:16], b"payload")
    chunks = _chunks(payload[16:], _CHUNK + 16)
    return b"".join(_open(key, counter, chunk) for counter, chunk in chunks)


def _parts(protected: bytes) -> tuple[bytes, bytes, bytes]:
    header, found, rest = protected.partition(b"\n---")
    mac_line, _newline, payload = rest.partition(b"\n")
    if not found:
        raise NotOpened
    return header + b"\n---", mac_line.strip(), payload


def _chunks(data: bytes, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield each chunk with its number and whether it is the last, as twelve bytes."""
    starts = range(0, max(len(data), 1), size)
    for number, start in enumerate(starts):
        last = start + size >= len(data)
        yield number.to_bytes(11, "big") + bytes([last]), data[start : start + size]


def _wrap_key(password: str, salt: bytes, work: int) -> bytes:
    memory = 256 * 8 * 2**work + 1024 * 1024
    salted = _LABEL + salt
    return hashlib.scrypt(
        password.encode(), salt=salted, n=2**work, r=8, p=1, maxmem=memory, dklen=32
    )


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF with SHA-256, of 32 bytes."""
    extracted = hmac.digest(salt or bytes(32), key, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")


def _seal(key: bytes, nonce: bytes, data: bytes) -> bytes:
    """ChaCha20-Poly1305 as in RFC 8439, with nothing beside the data."""
    hidden = _chacha(key, nonce, data)
    return hidden + _tag(key, nonce, hidden)


def _open(key: bytes, nonce: bytes, sealed: bytes) -> bytes:
    hidden, tag = sealed[:-16], sealed[-16:]
    if not hmac.compare_digest(_tag(key, nonce, hidden), tag):
        raise NotOpened
    return _chacha(key, nonce, hidden)


def _tag(key: bytes, nonce: bytes, hidden: bytes) -> bytes:
    one_time = _block(key, nonce, 0)[:32]
    lengths = struct.pack("<QQ", 0, len(hidden))
    return _poly1305(one_time, hidden + bytes(-len(hidden) % 16) + lengths)


def _poly1305(key: bytes, message: bytes) -> bytes:
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for start in range(0, len(message), 16):
        total += int.from_bytes(message[start : start + 16] + b"\x01", "little")
        total = total * r % (2**130 - 5)
    return ((total + int.from_bytes(key[16:], "little")) % 2**128).to_bytes(16, "little")


def _chacha(key: bytes, nonce: bytes, data: bytes) -> bytes:
    blocks = range(-(-len(data) // 64))
    stream = b"".join(_block(key, nonce, number + 1) for number in blocks)[: len(data)]
    mixed = int.from_bytes(data, "little") ^ int.from_bytes(stream, "little")
    return mixed.to_bytes(len(data), "little")


def _block(key: bytes, nonce: bytes, counter: int) -> bytes:
    words = struct.unpack(
        "<4I8II3I", b"expand 32-byte k" + key + struct.pack("<I", counter) + nonce
    )
    state = list(words)
    for _round in range(10):
        for a, b, c, d in _QUARTERS:
            _mix(state, a, b, c, d)
    return struct.pack("<16I", *((s + w) & _MASK for s, w in zip(state, words, strict=True)))


def _mix(s: list[int], a: int, b: int, c: int, d: int) -> None:
    for into, of, other, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[into] = (s[into] + s[of]) & _MASK
        mixed = s[other] ^ s[into]
        s[other] = ((mixed << turn) | (mixed >> (32 - turn))) & _MASK


_QUARTERS = (
    *((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)),
    *((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)),
)


def _base64(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def _unbase64(text: bytes) -> bytes:
    return base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
