"""What is marked as confidential is nowhere in the public version, in no spelling."""

import random
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # it ships without types

from sroi_app.evaluation import evaluate
from sroi_app.guide.confidential import markable
from sroi_app.guide.figures import number
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable
from sroi_app.model.estimate import Estimate
from sroi_app.model.statement import Attachment, PortalAnswer
from sroi_app.model.tender import Confidential
from sroi_app.reports.form import Form
from sroi_app.reports.places import typed
from sroi_app.reports.public import CannotBeLeftOut
from sroi_app.workspace.printing import printed
from tests.hardening.tally import Tally
from tests.hardening.unpacked import spellings, unpacked
from tests.reports.filled import NAMING, filled
from tests.reports.test_public import FULL_OF_TEXT

NEVER = ("confidential", "portal_answers", "unreadable")
"""Parts of a case whose texts no public version has, marked or not."""
ALONE = ("inputs", "outcomes")
"""Of these one is marked at a time: with all of them there would be nothing to hide among."""
PRIVATE = Attachment(id="b" * 64, name="x", note="x", private=True)
FORMS = (Form(public=True), Form(public=True, short=True), Form(public=True, large=True))


def planted(turn: int) -> tuple[Case, list[str], list[Decimal]]:
    """Return a case in which each text is a word of its own, and its secret words and numbers."""
    draw = random.Random(turn)  # noqa: S311  so that a failure can be seen again
    case = replace(
        FULL_OF_TEXT,
        attachments=(*FULL_OF_TEXT.attachments, PRIVATE),
        portal_answers=(PortalAnswer(id="a1", question="x", text="x"),),
    )
    marked = _chosen(draw, case)
    case = replace(
        case,
        confidential=tuple(
            Confidential(id=f"f{place}", at=str(at), item="x", effect="x", until="x")
            for place, at in enumerate(marked)
        ),
    )
    case, numbers = _with_numbers(draw, case, marked)
    case = filled(
        case, lambda place: f"{place}" + "".join(draw.choices(string.ascii_letters, k=16))
    )
    case = keep_unreadable(
        case, Address.parse("stakeholders/s2/size/value"), "".join(draw.choices("aBcDe", k=16))
    )
    return (
        case,
        [text for at, text in typed(case) if text and _is_secret(case, at, marked)],
        numbers,
    )


def _chosen(draw: random.Random, case: Case) -> list[Address]:
    """Return most of what can be marked, and of prices and what goes in one each."""
    everything = [at for at, _words in markable(case)]
    found = [at for at in everything if at.parts[0] not in ALONE and draw.random() < 0.8]
    alone = ([at for at in everything if at.parts[0] == kind] for kind in ALONE)
    return [*found, *map(draw.choice, alone)]


def _is_secret(case: Case, at: Address, marked: list[Address]) -> bool:
    if at.parts[-1] in NAMING or at.parts[-1] == "address":
        return False
    private = {f"attachments/{one.id}" for one in case.attachments if one.private}
    return (
        at.parts[0] in NEVER
        or any(at.within(one) for one in marked)
        or str(at.parent) in private
        or (at.parts[0] == "surveys" and at.parts[-1] in ("file", "sheet", "sha256"))
    )


def _with_numbers(
    draw: random.Random, case: Case, marked: list[Address]
) -> tuple[Case, list[Decimal]]:
    """Return a case with numbers that nothing else comes to where they are marked."""
    goes_in, price = (next(at for at in marked if at.parts[0] == kind) for kind in ALONE)
    pounds = [Decimal(draw.randrange(200_003, 999_999)) for _year in range(2)]
    worth = Decimal(draw.randrange(100_003, 999_999)) / 100
    inputs = tuple(
        replace(row, amounts=tuple(Estimate(value=one, basis="x") for one in pounds), hours=())
        if row.id == goes_in.parts[1]
        else row
        for row in case.inputs
    )
    outcomes = tuple(
        replace(
            row, proxy=replace(row.proxy, source=f"Study {row.id}", value=Estimate(value=worth))
        )
        if row.id == price.parts[1]
        else row
        for row in case.outcomes
    )
    return replace(case, inputs=inputs, outcomes=outcomes), [*pounds, worth]


@pytest.mark.hardening("D1", few=6, many=100)
def test_nothing_marked_as_confidential_is_in_the_public_version_in_any_spelling(
    tally: Tally,
) -> None:
    refused = 0
    for turn in tally.turns():
        case, secrets, numbers = planted(turn)
        assert len(secrets) >= 30
        try:
            pdf = printed(evaluate(case), FORMS[turn % len(FORMS)])
        except CannotBeLeftOut:
            refused += 1
            continue
        for trouble in _told(pdf, secrets, numbers):
            tally.lose(f"turn {turn}: {trouble}")
    assert refused < tally.count / 4


def _told(pdf: bytes, secrets: list[str], numbers: list[Decimal]) -> Iterator[str]:
    everything = b"\n".join(dict.fromkeys(unpacked(pdf)))
    text = _text(pdf)
    for secret in secrets:
        if secret in text or any(one in everything for one in spellings(secret)):
            yield f"{secret} is told"
    for value in numbers:
        for one in (number(value), f"{value:f}", f"{value:.0f}"):
            if re.search(rf"(?<![\d,.]){re.escape(one)}(?![\d,]*\d)", text):
                yield f"{one} is told"


def _text(pdf: bytes) -> str:
    document = PdfDocument(BytesIO(pdf))
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_what_is_not_marked_is_found_by_the_same_look() -> None:
    case, secrets, numbers = planted(0)
    pdf = printed(evaluate(replace(case, confidential=())))
    found = list(_told(pdf, secrets, numbers))
    assert len(found) >= 20
