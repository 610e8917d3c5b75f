"""What is put into the open case from elsewhere, each as one step that can be undone."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from sroi_app.calculation.scenarios import with_changes
from sroi_app.guide.names import shortened
from sroi_app.guide.scenarios import scenario_name
from sroi_app.library.unit_values import EDITION, UnitValue, find
from sroi_app.model import edits
from sroi_app.model.address import Address
from sroi_app.model.sensitivity import Change, Scenario, change_id
from sroi_app.model.survey import Scaling
from sroi_app.text import _
from sroi_app.workspace import taking
from sroi_app.workspace.attachments import attached
from sroi_app.workspace.plan import Plan, carry_out, first_address
from sroi_app.workspace.workspace import Workspace

if TYPE_CHECKING:
    from sroi_app.guide.workings.method import Worked
    from sroi_app.spreadsheet.survey.summary import Summary
    from sroi_app.spreadsheet.survey.table import SurveyTable
    from sroi_app.workspace.map_draft import MapDraft
    from sroi_app.workspace.surveys import SurveyFile


def use_value(
    workspace: Workspace, outcome: Address, value: UnitValue, today: date, edition: str = EDITION
) -> None:
    """Take a value of the library, or of the private shelf, as the price of an outcome."""
    case = taking.take_value(workspace.case, outcome, value, today, edition)
    label = _("Use “{name}” as the price").format(name=shortened(value.name))
    workspace.step(case, label, outcome / "proxy" / "description")


def renew_value(workspace: Workspace, outcome: Address, today: date) -> None:
    """Take the figure that the library gives now for the price an outcome took from it."""
    value = find(edits.get(workspace.case, outcome / "proxy" / "library_id"))
    if value is not None:
        case = taking.renew_value(workspace.case, outcome, value, today, EDITION)
        label, where = _("Take the library’s new figure"), outcome / "proxy" / "value" / "value"
        workspace.step(case, label, where)


def unlink_value(workspace: Workspace, outcome: Address) -> None:
    """Keep the price of an outcome as it is, no longer as one of the library's."""
    case = taking.unlink_value(workspace.case, outcome)
    workspace.step(case, _("Keep a price of your own"), outcome / "proxy" / "value" / "value")


def use_working(
    workspace: Workspace,
    outcome: Address,
    worked: "Worked",
    label: str,
    address: Address,
    today: date,
) -> None:
    """Fill in what was worked out for an outcome; `address` is the answer it was wanted for."""
    from sroi_app.workspace.filling import fill_in

    workspace.step(fill_in(workspace.case, outcome, worked, today), label, address)


def use_survey(
    workspace: Workspace,
    outcome: Address,
    summary: "Summary",
    scaling: Scaling,
    *,
    file: "SurveyFile",
    discount: Decimal | None = None,
    year: int = 1,
    keep: "SurveyTable | None" = None,
) -> None:
    """Let a survey be the evidence for the people of an outcome in one year.

    The answers that were used are only put into the case where `keep` is their table.
    """
    from sroi_app.workspace.surveys import as_evidence, taken_table

    case = as_evidence(
        workspace.case, outcome, summary, scaling, file=file, discount=discount, year=year
    )
    if keep is not None:
        table = taken_table(keep, summary, file)
        case = attached(case, (table,), (outcome / "quantities",))
        workspace.attachments.hold((table,))
    workspace.step(case, _("Use a survey as evidence"), outcome / "quantities" / year / "value")


def take_in_map(workspace: Workspace, draft: "MapDraft") -> None:
    """Put a value map that was read into the case, which has room for it."""
    from sroi_app.workspace.map_draft import with_what_was_read

    case = with_what_was_read(workspace.case, draft)
    workspace.step(case, _("Import a value map"), Address(("outcomes",)))


def do_plan(workspace: Workspace, plan: Plan, label: str, *, add_groups: bool = True) -> None:
    """Put all of a plan into the value map."""
    case = carry_out(workspace.case, plan, add_groups=add_groups)
    workspace.step(case, label, first_address(case, plan))


def try_number(workspace: Workspace, scenario: Address, number: Address) -> Address:
    """Let a scenario change a number; return where its value is typed.

    It stays what it is in the case until another is. How fast a change fades may be blank
    there: nobody is taken to have said that it does not.
    """
    case, at = workspace.case, scenario / "changes"
    changes = edits.get(case, at)
    if all(change.address != number for change in changes):
        new = Change(address=number, value=_first_tried(edits.get(case, number)))
        tried = edits.put_rows(case, at, (*changes, new))
        workspace.step(tried, _("Change a number of a scenario"), at / new.id)
    return at / change_id(number) / "value"


def do_scenario(workspace: Workspace, scenario: Address) -> None:
    """Put the numbers of a scenario into the case."""
    wanted: Scenario = edits.get(workspace.case, scenario)
    label = _("Do “{name}” to the case").format(name=shortened(scenario_name(wanted)))
    workspace.step(with_changes(workspace.case, wanted), label, scenario)


def _first_tried(value: Decimal | None) -> Decimal:
    """Only how fast a change fades can be blank in what is counted: then all of it, which claims
    no later year."""
    return Decimal(1) if value is None else value
