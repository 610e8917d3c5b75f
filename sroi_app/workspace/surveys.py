"""From a table of answers to a number that rests on them."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from pathlib import Path

from sroi_app.calculation.survey import Range, stands_for
from sroi_app.guide.figures import floored
from sroi_app.guide.survey_words import HIDDEN
from sroi_app.model import edits
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.ids import fresh_id
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Scaling, Survey, SurveyDesign
from sroi_app.spreadsheet.refusals import Cancelled, NotATable
from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.columns import ROLE_NAMES, ColumnGuess, Role, recognise
from sroi_app.spreadsheet.survey.delimiter import DELIMITERS
from sroi_app.spreadsheet.survey.kept import kept_table
from sroi_app.spreadsheet.survey.letters import ENCODINGS
from sroi_app.spreadsheet.survey.personal import Personal
from sroi_app.spreadsheet.survey.plan import Layout, Plan, Question, suggest
from sroi_app.spreadsheet.survey.read import LARGEST_FILE, read_survey
from sroi_app.spreadsheet.survey.scales import find_scale
from sroi_app.spreadsheet.survey.shown import Shown, ShownBar, ShownGroup, show
from sroi_app.spreadsheet.survey.summary import Summary, summarise
from sroi_app.spreadsheet.survey.table import Refused, SurveyTable, unused
from sroi_app.storage.attached.names import clean_name
from sroi_app.storage.refusals import CannotOpen, shown
from sroi_app.text import _
from sroi_app.workspace.files import refuse_non_files
from sroi_app.workspace.letting_in import Taken

__all__ = [
    "DELIMITERS",
    "ENCODINGS",
    "HIDDEN",
    "ROLE_NAMES",
    "Cancelled",
    "ColumnGuess",
    "Layout",
    "NotATable",
    "Personal",
    "Plan",
    "Question",
    "ReadChoice",
    "Refused",
    "Role",
    "Shown",
    "ShownBar",
    "ShownGroup",
    "Summary",
    "SurveyFile",
    "SurveyTable",
    "as_evidence",
    "find_scale",
    "people_of",
    "read_survey_file",
    "recognise",
    "show",
    "suggest",
    "summarise",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFile:
    """A file of answers as it was read: nothing of it is in the case yet."""

    name: str
    sha256: str
    tables: tuple[SurveyTable, ...]


def read_survey_file(
    path: Path,
    *,
    choice: ReadChoice | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[float], None] = unused,
) -> SurveyFile:
    """Return the tables in a file; NotATable or CannotOpen says why there are none."""
    name = clean_name(path.name)
    try:
        refuse_non_files(path)
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise CannotOpen(_("{name} could not be read.").format(name=shown(name))) from error
    tables = read_survey(data, name, choice=choice, cancelled=cancelled, progress=progress)
    return SurveyFile(name=name, sha256=hashlib.sha256(data).hexdigest(), tables=tables)


def people_of(
    summary: Summary,
    scaling: Scaling,
    *,
    harm: bool = False,
    discount: Decimal | None = None,
) -> Range:
    """Return the people who changed, with the lowest and highest believable, in whole people.

    `harm` counts those who got worse, where people were asked twice; `discount` is the share
    taken off for those who did not answer.
    """
    moves = summary.moves
    share = moves.share_worse if harm and summary.plan.twice else moves.share
    if share is None:
        return Range(Decimal(0), Decimal(0), Decimal(0))
    answered = Decimal(summary.people)
    group = max(summary.plan.group or answered, answered)
    found = stands_for(scaling, share, answered, group, discount or Decimal(0))
    # Part of a person is never claimed, but is allowed for above.
    return Range(floored(found.value), floored(found.low), _next_whole(found.high))


def as_evidence(
    case: Case,
    outcome: Address,
    summary: Summary,
    scaling: Scaling,
    *,
    file: SurveyFile,
    discount: Decimal | None = None,
    year: int = 1,
) -> Case:
    """Return the case with a survey behind the number of people of one outcome in one year."""
    row: Outcome = edits.get(case, outcome)
    people = people_of(summary, scaling, harm=_is_harm(row), discount=discount)
    kept = _survey(case, outcome.name, summary, scaling, file, discount, people)
    case = edits.put(case, outcome / "quantities" / year, _quantity(row, year, people))
    case = edits.put(case, outcome / "evidence" / "source", _source(kept))
    case = edits.put(case, outcome / "evidence" / "sample", Decimal(summary.people))
    case = edits.put(case, outcome / "evidence" / "grade", Grade.MEASURED)
    if summary.plan.collected is not None:
        case = edits.put(case, outcome / "evidence" / "collected", summary.plan.collected)
    if not row.indicator.strip():
        case = edits.put(case, outcome / "indicator", _indicator(summary.plan))
    others = (survey for survey in case.surveys if survey.outcome != row.id)
    return replace(case, surveys=(*others, kept))


def taken_table(table: SurveyTable, summary: Summary, file: SurveyFile) -> Taken:
    """Return the answers that were used, and nobody's words, as a file to be kept with the case."""
    stem = Path(file.name).stem
    name = clean_name(_("{name} (answers used).csv").format(name=stem))
    content = kept_table(table, summary)
    return Taken(name=name, content=content, sha256=hashlib.sha256(content).hexdigest())


def _is_harm(outcome: Outcome) -> bool:
    return outcome.direction is Direction.NEGATIVE


def _next_whole(people: Decimal) -> Decimal:
    return people.to_integral_value(rounding=ROUND_CEILING)


def _quantity(row: Outcome, year: int, people: Range) -> Estimate:
    old = row.quantities[year - 1] if len(row.quantities) >= year else Estimate()
    return replace(old, value=people.value, low=people.low, high=people.high, grade=Grade.MEASURED)


def _survey(
    case: Case,
    outcome: str,
    summary: Summary,
    scaling: Scaling,
    file: SurveyFile,
    discount: Decimal | None,
    people: Range,
) -> Survey:
    plan, moves = summary.plan, summary.moves
    change = moves.change
    return Survey(
        id=fresh_id("v", [survey.id for survey in case.surveys]),
        outcome=outcome,
        question=plan.question,
        design=plan.design,
        collected=plan.collected,
        file=file.name,
        sha256=file.sha256,
        sheet="" if summary.table == file.name else summary.table,
        least=plan.least,
        most=plan.most,
        higher_is_better=bool(plan.higher_is_better),
        threshold=plan.threshold,
        group=plan.group,
        answered=Decimal(moves.people),
        only_before=Decimal(len(summary.only_before)) if plan.twice else None,
        only_after=Decimal(len(summary.only_after)) if plan.twice else None,
        refused=Decimal(len(summary.refused)),
        improved=Decimal(moves.improved),
        same=Decimal(moves.same),
        worse=Decimal(moves.worse) if plan.twice else None,
        change=_cut(change.value) if change else None,
        change_low=_cut(change.low) if change else None,
        change_high=_cut(change.high) if change else None,
        depth=_cut(summary.depth),
        scaling=scaling,
        discount=discount if scaling is Scaling.DISCOUNTED else None,
        people=people.value,
        people_low=people.low,
        people_high=people.high,
    )


def _cut(value: Decimal | None) -> Decimal | None:
    """Six decimals: more than any survey can know."""
    return None if value is None else round(value, 6)


def _source(survey: Survey) -> str:
    words = {
        SurveyDesign.BEFORE_AND_AFTER: _("Survey before and after, “{file}”"),
        SurveyDesign.THEN_AND_NOW: _("Survey afterwards, about then and now, “{file}”"),
        SurveyDesign.AFTER_ONLY: _("Survey afterwards only, “{file}”"),
        None: _("Survey, “{file}”"),
    }
    return words[survey.design].format(file=survey.file)


def _indicator(plan: Plan) -> str:
    words = (
        _("Answer to “{question}” moved by {points} or more towards the better end")
        if plan.twice
        else _("Answer to “{question}” at {points} or beyond")
    )
    return words.format(question=plan.question, points=plan.threshold)
