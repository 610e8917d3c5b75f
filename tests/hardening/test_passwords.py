"""A protected case opens with its password alone, and with not one bit of it changed."""

import random
from collections.abc import Iterator

import pytest

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.storage import age, container, protection
from sroi_app.storage.age import WrongPassword
from sroi_app.storage.case_file import document_in
from sroi_app.storage.document import Document
from sroi_app.storage.protection import Protection, Revealed
from tests import age_by_hand
from tests.guide.ready import ready_case
from tests.hardening.tally import Tally

PASSWORD = "Fünf lose Wörter, 1 Zahl"  # noqa: S105
pytestmark = pytest.mark.usefixtures("quick_passwords")


@pytest.fixture
def protected() -> bytes:
    """A whole case as a file of age in three pieces, with hardly any work in its password."""
    photo = random.Random(3).randbytes(140_000)  # noqa: S311
    document = Document(case=ready_case(), extra={"later.bin": photo})
    plain = container.pack(protection.inside(_with_password(document)))
    return age_by_hand.protect(plain, PASSWORD)


def _with_password(document: Document) -> Document:
    return Document(
        case=document.case,
        extra=document.extra,
        protection=Protection.with_password(PASSWORD),
    )


def opens(locked: bytes, _name: str) -> Revealed:
    """Open what is protected, as one who knows the password."""
    return protection.reveal(locked, PASSWORD)


@pytest.mark.hardening(
    "D5",
    few=300,
    many=5000,
    found="A password with a NUL at its end opened what the one without opens: refused now",
)
def test_no_password_but_its_own_opens_a_case(tally: Tally, protected: bytes) -> None:
    chance = random.Random(1)  # noqa: S311
    others = _near(PASSWORD, chance)
    for turn in tally.turns():
        other = next(others)
        try:
            age.reveal(protected, other)
        except WrongPassword:
            continue
        except AppError as error:
            tally.crash(f"{turn}: {other!r} is said to be {error.title}")
        else:
            tally.lose(f"{turn}: {other!r} opens it")


@pytest.mark.hardening("D5", few=400, many=4000)
def test_a_protected_case_with_a_bit_changed_does_not_open(tally: Tally, protected: bytes) -> None:
    chance = random.Random(2)  # noqa: S311
    head = protected.index(b"\n---") + 60  # as far as what follows is one cipher text
    for turn in tally.turns():
        place = turn // 8 % head if turn % 2 else chance.randrange(len(protected))
        changed = bytearray(protected)
        changed[place] ^= 1 << chance.randrange(8)
        _try(tally, bytes(changed), f"bit of byte {place}")


@pytest.mark.hardening("D5", few=250, many=2000)
def test_a_protected_case_that_breaks_off_or_goes_on_does_not_open(
    tally: Tally, protected: bytes
) -> None:
    chance = random.Random(4)  # noqa: S311
    pieces = [64 * 1024 * n + 16 * n for n in range(4)]  # where each piece of age ends
    start = len(protected) - len(age_by_hand.reveal(protected, PASSWORD)) - 3 * 16
    for turn in tally.turns():
        if turn < 200:
            length = turn
        elif turn < 200 + len(pieces):
            length = min(start + pieces[turn - 200], len(protected) - 1)
        else:
            length = chance.randrange(len(protected))
        tail = protected[:20] if turn % 7 == 3 else b""
        _try(tally, protected[:length] + tail, f"cut at {length}, {len(tail)} added")
    for added in (b"\0", b"\n", protected[-16:]):
        _try(tally, protected + added, "something added")


@pytest.mark.hardening("D5", few=200, many=3000)
def test_unsaved_work_with_a_bit_changed_does_not_open(tally: Tally) -> None:
    made, chance = Protection.with_password(PASSWORD), random.Random(5)  # noqa: S311
    guarded = made.guarded_bytes(container.pack(Document(case=Case(title="Our secret"))))
    for turn in tally.turns():
        changed = bytearray(guarded)
        changed[chance.randrange(len(guarded))] ^= 1 << chance.randrange(8)
        try:
            made.opened_bytes(bytes(changed))
        except AppError:
            continue
        tally.lose(f"{turn}: it opens")


def test_the_case_itself_opens(protected: bytes) -> None:
    """Or the trials could not fail."""
    assert document_in(protected, "case", opens).case == ready_case()


def _try(tally: Tally, data: bytes, what: str) -> None:
    try:
        document_in(data, "case.sroi.age", opens)
    except AppError:
        return
    except Exception as error:
        tally.crash(f"{what}: {error!r}")
    else:
        tally.lose(f"{what}: it opens")


def _near(password: str, chance: random.Random) -> Iterator[str]:
    """Yield passwords that somebody might take for the right one, and some that nobody would."""
    yield from ("", password + " ", " " + password, password[:-1], password.swapcase())
    yield from (password.upper(), password.replace("ü", "u"), password + "\0", password * 2)
    while True:
        signs = list(password)
        for _change in range(chance.randint(1, 3)):
            signs[chance.randrange(len(signs))] = chr(chance.choice((32, 97, 233, 0x2019, 0x1F600)))
        if (other := "".join(signs)) != password:
            yield other
