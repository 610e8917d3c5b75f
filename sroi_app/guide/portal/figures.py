"""The figures of a case that a text can name, so that the two can never disagree."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sroi_app.calculation.result import Result
from sroi_app.guide import figures
from sroi_app.guide.dates import format_date
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.ledger import Ledger, ledger
from sroi_app.guide.names import name_of_group, shortened
from sroi_app.guide.promise_line import quantity_words
from sroi_app.model.case import Case
from sroi_app.text import _

RANGE = "range"
LONGEST = 120  # characters of the name of a group


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFigure:
    """`name` stands between braces in a text, `about` says what it is; `text` is how it reads, ""
    while it is not there yet."""

    name: str
    about: str
    text: str


def named_figures(case: Case, result: Result, range_words: str = "") -> tuple[NamedFigure, ...]:
    """Return every figure a text can name; the range of the ratio is told by whoever knows it.

    The pounds are those of the report, so an answer and the PDF beside it never disagree.
    """
    printed = ledger(result)
    return (
        *_of_the_result(case, result, printed, range_words),
        *_of_groups(case, result, printed),
        *_of_commitments(case),
        *_of_the_bid(case),
    )


def _of_the_result(
    case: Case, result: Result, printed: Ledger, range_words: str
) -> Iterator[NamedFigure]:
    head = result.headline
    value = invested = net = ratio = payback = ""
    if head is not None:
        value = figures.pounds(printed.value)
        invested = figures.pounds(printed.present_value_inputs)
        net = figures.pounds(printed.net)
        ratio = figures.ratio(head.ratio)
        payback = "" if head.payback_months is None else figures.months(head.payback_months)
    years = figures.years(Decimal(case.scope.delivery_years))
    for name, about, text in (
        ("value", _("What all that changes is worth, at today’s worth"), value),
        ("invested", _("What goes in, at today’s worth"), invested),
        ("net value", _("What is left of the value once what goes in is taken off"), net),
        ("ratio", _("What comes back for every £1"), ratio),
        (RANGE, _("Between what and what it lies in nine cases out of ten"), range_words),
        ("payback", _("How long it takes to pay back"), payback),
        ("years", _("How long the activity runs"), years),
    ):
        yield NamedFigure(name=name, about=about, text=text)


def _of_groups(case: Case, result: Result, printed: Ledger) -> Iterator[NamedFigure]:
    totals = group_totals(result, printed, lambda row: row.outcome.stakeholder)
    worth = {one.key: one.net for one in totals} if result.headline else {}
    names: Counter[str] = Counter()
    for group in case.stakeholders:
        called, size = _writable(name_of_group(group)), group.size.value
        names[called] += 1
        if names[called] > 1:  # two groups of one name are still two
            called = f"{called} ({names[called]})"
        yield NamedFigure(
            name=f"people: {called}",
            about=_("How many there are of “{group}”").format(group=shortened(called)),
            text="" if size is None else figures.number(size),
        )
        if group.id in worth:
            yield NamedFigure(
                name=f"value: {called}",
                about=_("What changes for “{group}” is worth").format(group=shortened(called)),
                text=figures.pounds(worth[group.id]),
            )


def _writable(name: str) -> str:
    """A name as it can stand between braces."""
    return shortened(" ".join(name.replace("{", " ").replace("}", " ").split()), LONGEST)


def _of_commitments(case: Case) -> Iterator[NamedFigure]:
    for number, one in enumerate(case.commitments, 1):
        for part, about, text in (
            ("", _("Promise {number}, in its own words"), one.promise.strip()),
            (" quantity", _("Promise {number}: how much of what"), quantity_words(one)),
            (" from", _("Promise {number}: from when"), _day(one.starts)),
            (" until", _("Promise {number}: until when"), _day(one.ends)),
            (" place", _("Promise {number}: where"), one.place.strip()),
            (" owner", _("Promise {number}: who answers for it"), one.owner.strip()),
            (" evidence", _("Promise {number}: how it will be shown"), one.evidence.strip()),
        ):
            said = about.format(number=number)
            yield NamedFigure(name=f"commitment {number}{part}", about=said, text=text)


def _day(day: date | None) -> str:
    return "" if day is None else format_date(day)


def _of_the_bid(case: Case) -> Iterator[NamedFigure]:
    for name, about, text in (
        ("organisation", _("Your organisation"), case.organisation.name.strip()),
        ("buyer", _("The buyer"), case.tender.buyer.strip()),
        ("reference", _("The reference of the tender"), case.tender.reference.strip()),
    ):
        yield NamedFigure(name=name, about=about, text=text)
