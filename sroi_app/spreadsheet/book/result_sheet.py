"""The first sheet: what the case comes to, kept apart by kind, and what the other sheets hold."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.precision import exact
from sroi_app.guide import choices
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.kinds import Choice
from sroi_app.guide.names import group_name, name_of_group
from sroi_app.guide.range_words import range_sentence
from sroi_app.guide.value_map import PRESENT_VALUE, brief
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.contents import fitting
from sroi_app.spreadsheet.book.map_columns import COUNTS
from sroi_app.spreadsheet.book.page import Cached, Page
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.text import _

ZERO = Decimal(0)
TOP = 3
LINE, ACROSS = 13, 150  # points; letters across the three columns


@exact
def write_result(page: Page, subject: Subject) -> None:
    """Write the sheet that is seen first."""
    page.title(subject.title, subject.case.organisation.name, across=3)
    row = TOP
    for label, formula, cached, look in _headline(subject):
        page.words(row, 0, label, "words label")
        page.formula(row, 1, formula, cached, look)
        row += 1
    row = _write_notes(page, subject, row)
    for apart in _ways_apart(subject):
        row = _write_apart(page, subject, row + 1, apart)
    _write_guide(page, row + 1)
    page.widths([58, 20, 70])
    page.printed(0, letters=150, footer=subject.title)
    page.protected()


def _headline(subject: Subject) -> Iterator[tuple[str, str, Cached, str]]:
    result, headline = subject.result, subject.result.headline
    yield (
        _("Present value of the outcomes that are counted"),
        "=TotalPresentValue",
        result.value_so_far,
        "strong words pounds",
    )
    yield (
        _("Present value of what goes in"),
        "=PresentValueInputs",
        result.inputs_so_far,
        "strong words pounds",
    )
    yield (
        _("Net present value"),
        "=NetPresentValue",
        getattr(headline, "net_present_value", None),
        "strong words pounds",
    )
    yield (
        _("Present value for every £1 that goes in"),
        "=Ratio",
        getattr(headline, "ratio", None),
        "strong words pence",
    )


def _write_notes(page: Page, subject: Subject, row: int) -> int:
    """Write how the sum was done, and what is not there to be read off; return the next row."""
    gaps = _("There is no ratio yet: figures are missing. The sheets name them.")
    page.formula(
        row, 0, f'=IF(Gaps=0,"","{gaps}")', "" if subject.result.headline else gaps, "label"
    )
    told = [convention_sentence(subject.result.convention)]
    if subject.simulation is not None:
        told.append(range_sentence(subject.simulation))
    as_exported = _("As exported: {convention}")
    _write_across(page, row + 1, as_exported.format(convention=" ".join(told)))
    _write_across(page, row + 2, " ".join(_warnings(subject)))
    return row + 3


def _warnings(subject: Subject) -> Iterator[str]:
    """Yield what nobody should overlook who quotes from the workbook."""
    yield _(
        "This is an estimate of value, not cash. Ratios of different organisations cannot be "
        "compared."
    )
    if subject.case.example:
        yield _("It is an example: its figures are invented.")
    if not subject.evaluation.ready:
        yield _(
            "It is a draft: nothing in it may be quoted as a result until what the readiness "
            "check of SROI Case still finds is settled."
        )
    if subject.result.only_track_record:
        yield _("It is about past work alone.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """One way of keeping values apart: the column it goes by, and the words it may hold."""

    title: str
    key: str
    labels: tuple[str, ...]
    label_of: Callable[[Outcome], str]
    counted_alone: bool = True


def _ways_apart(subject: Subject) -> Iterator[Apart]:
    case, groups = subject.case, subject.case.stakeholders
    yield Apart(
        title=_("By kind of money: they are never mixed"),
        key="money",
        labels=_labels(choices.MONEY),
        label_of=lambda outcome: brief(choices.MONEY.format(outcome.money)),
    )
    yield Apart(
        title=_("By standing: track record is in no total above"),
        key="standing",
        labels=_labels(choices.STANDING),
        label_of=lambda outcome: brief(choices.STANDING.format(outcome.standing)),
        counted_alone=False,
    )
    yield Apart(
        title=_("By group"),
        key="stakeholder",
        labels=tuple(fitting(name_of_group(group)).strip() for group in groups),
        label_of=lambda outcome: fitting(_group(case, outcome)),
    )


def _group(case: Case, outcome: Outcome) -> str:
    known = any(group.id == outcome.stakeholder for group in case.stakeholders)
    return group_name(case, outcome.stakeholder) if known else ""


def _labels(choice: Choice) -> tuple[str, ...]:
    return tuple(brief(option.label) for option in choice.options)


def _write_apart(page: Page, subject: Subject, row: int, apart: Apart) -> int:
    """Write one way of keeping values apart; return the next row."""
    page.words(row, 0, apart.title, "head")
    page.words(row, 1, _("Present value"), "head right")
    grid = subject.map
    column, status = grid.down_from_elsewhere(apart.key), grid.down_from_elsewhere(COUNTS)
    worth = grid.down_from_elsewhere(PRESENT_VALUE)
    labels = {label.casefold(): label for label in apart.labels}
    for at, (plain, label) in enumerate([*labels.items(), ("", "")], row + 1):
        page.words(at, 0, label or _("Not said"), "words")
        here = f"$A{at + 1}" if label else '""'
        counted = f"*({status}=IsCounted)" if apart.counted_alone else ""
        formula = f"=SUMPRODUCT(({column}={here}){counted}*1,{worth})"
        page.formula(at, 1, formula, _sum_of(subject, apart, plain), "words pounds")
    return row + len(labels) + 2


def _sum_of(subject: Subject, apart: Apart, plain: str) -> Decimal:
    rows = subject.result.counted if apart.counted_alone else subject.result.outcomes
    return sum(
        (
            row.stream.present_value
            for row in rows
            if row.stream and apart.label_of(row.outcome).strip().casefold() == plain
        ),
        ZERO,
    )


def _write_guide(page: Page, row: int) -> None:
    """Write what each of the other sheets holds."""
    page.words(row, 0, _("The sheets of this workbook"), "head")
    page.words(row, 1, "", "head")
    page.words(row, 2, "", "head")
    for at, (sheet, told) in enumerate(_guide(), row + 1):
        page.words(at, 0, sheet, "label")
        page.sheet.merge_range(at, 1, at, 2, "", page.looks("plain"))
        page.words(at, 1, told, "plain")


def _guide() -> tuple[tuple[str, str], ...]:
    return (
        (words.MAP, _("Every outcome, with the formulas of each year, present value and ratio")),
        (words.INPUTS, _("Everything that goes in, by year")),
        (words.SETTINGS, _("The discount rate, when value arrives, and the price year")),
        (words.SENSITIVITY, _("What the result hangs on")),
        (words.SOURCES, _("What each number rests on, and under which licence")),
        (words.GROUPS, _("Who is affected, and how they were asked")),
        (words.PRICES, _("The price index by which values are brought to one year")),
        (words.ANSWERS, _("Everything that was typed, for turning this into a case again")),
    )


def _write_across(page: Page, row: int, text: str) -> None:
    page.sheet.merge_range(row, 0, row, 2, "", page.looks("note"))
    page.words(row, 0, text, "note")
    page.sheet.set_row(row, LINE * (1 + len(text) // ACROSS) + 4)
