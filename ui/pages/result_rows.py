"""The rows of the result's tables: the same whole pounds as the report prints, re-adding."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sroi_app.calculation.result import Headline, OutcomeResult, Result, Treatment
from sroi_app.calculation.subject import Subject, Topic
from sroi_app.guide import choices, figures
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.kinds import Choice
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.model.case import Case
from sroi_app.text import _
from sroi_app.workspace.copying import Rows

Heading = Callable[[OutcomeResult], str]


class FigureRow(NamedTuple):
    """A figure of the result in words, and what its working is opened by."""

    words: str
    figure: str
    subject: Subject


def headline_rows(result: Result, ledger: Ledger) -> list[FigureRow]:
    """Return what the case comes to, or how far it has come."""
    headline = result.headline
    if headline is None:
        return [
            FigureRow(
                _("Value counted so far (present value)"),
                figures.pounds(ledger.value) if ledger.counted else _("nothing yet"),
                Subject(Topic.VALUE),
            ),
            FigureRow(
                _("Put in so far (present value)"),
                figures.pounds(ledger.present_value_inputs) if ledger.inputs else _("nothing yet"),
                Subject(Topic.INPUTS),
            ),
            FigureRow(_("Ratio"), _("answers are missing"), Subject(Topic.RATIO)),
        ]
    return [
        FigureRow(
            _("Value of all outcomes (total present value)"),
            figures.pounds(ledger.value),
            Subject(Topic.VALUE),
        ),
        FigureRow(
            _("All that is put in (present value of inputs)"),
            figures.pounds(ledger.present_value_inputs),
            Subject(Topic.INPUTS),
        ),
        FigureRow(
            _("Value less what is put in (net present value)"),
            figures.pounds(ledger.net),
            Subject(Topic.NET),
        ),
        FigureRow(
            _("Value for every £1 put in (SROI ratio)"),
            figures.ratio(headline.ratio),
            Subject(Topic.RATIO),
        ),
        FigureRow(
            _("Net value for every £1 put in (net ratio)"),
            figures.ratio(headline.net_ratio),
            Subject(Topic.NET_RATIO),
        ),
        *_paybacks(headline),
    ]


def outcome_rows(result: Result, ledger: Ledger) -> Rows:
    """Return every outcome, those that are not in the sum with the reason why."""
    return [_outcome_row(row, ledger) for row in result.outcomes]


def outcome_subjects(result: Result) -> list[Subject | None]:
    """Return what each row of the outcomes opens: its working, where it has one."""
    without = (Treatment.UNPRICED, Treatment.LEFT_OUT)
    return [
        None if row.treatment in without else Subject(Topic.OUTCOME, row.outcome.id)
        for row in result.outcomes
    ]


def year_rows(ledger: Ledger) -> Rows:
    """Return inputs, value and present value of every year."""
    return [
        (str(line.year), *map(figures.pounds, (line.inputs, line.value, line.present_value)))
        for line in ledger.years
    ]


def year_subjects(ledger: Ledger) -> list[Subject | None]:
    """Return what each row of the years opens."""
    return [Subject(Topic.YEAR, str(line.year)) for line in ledger.years]


def kept_apart(case: Case) -> dict[str, Heading]:
    """Return the headings under which value is kept apart, and how each outcome falls there."""
    return {
        _("Who is affected"): lambda row: group_name(case, row.outcome.stakeholder),
        _("Kinds of money, never to be mixed"): lambda row: _word(choices.MONEY, row.outcome.money),
        _("Core, additional and track record"): lambda row: _word(
            choices.STANDING, row.outcome.standing
        ),
        _("How firm the number of people is"): lambda row: _word(
            choices.GRADE, row.outcome.evidence.grade
        ),
    }


def kept_apart_notes() -> tuple[str, ...]:
    """Return what is said of each heading but the first, which has a chart instead."""
    return (
        _(
            "They are never added to one another. "
            "Wellbeing is not cash: nobody’s budget grows by it."
        ),
        _(
            "Core is what the contract already pays for. Additional comes only because of this "
            "contract. Track record was done elsewhere, before, and is not in the ratio."
        ),
        _("How much of the value rests on what kind of evidence."),
    )


def slice_rows(result: Result, ledger: Ledger, heading: Heading) -> Rows:
    """Return gains, harms and their sum under one heading."""
    return [
        (total.key, *map(figures.pounds, (total.gains, total.harms, total.net)))
        for total in group_totals(result, ledger, heading)
    ]


def _paybacks(headline: Headline) -> list[FigureRow]:
    rows = []
    if headline.payback_months is not None:
        rows.append(
            FigureRow(
                _("Time until the value covers what is put in (payback)"),
                figures.months(headline.payback_months),
                Subject(Topic.PAYBACK),
            )
        )
    if headline.simple_payback_months is not None:
        rows.append(
            FigureRow(
                _("Payback in the simple form of the Guide to SROI"),
                figures.months(headline.simple_payback_months),
                Subject(Topic.SIMPLE_PAYBACK),
            )
        )
    return rows


def _outcome_row(row: OutcomeResult, ledger: Ledger) -> Sequence[str]:
    name, id_ = outcome_name(row.outcome), row.outcome.id
    if row.treatment is Treatment.APART:
        name = _("{name} (track record, not in the ratio)").format(name=name)
    if row.stream is not None:
        pounds = ledger.impacts[id_], ledger.present_values[id_]
        return name, *map(figures.pounds, pounds)
    words = {Treatment.UNPRICED: _("not priced"), Treatment.LEFT_OUT: _("left out")}
    word = words.get(row.treatment, _("not yet complete"))
    return name, word, word


def _word(kind: Choice, value: object) -> str:
    """The first words of a choice, before it explains itself."""
    words = next((option.label for option in kind.options if option.value == value), "")
    return words.split(":")[0] if words else _("Not yet said")
