"""What the card says of one value, for the case and the outcome it is looked for."""

from sroi_app.guide.choosing import obstacle, remarks
from sroi_app.guide.value_line import value_line
from sroi_app.guide.values import Uprated, card
from sroi_app.library.deflators import latest_measured
from sroi_app.library.own_values import is_own
from sroi_app.library.unit_value import UnitValue
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _
from sroi_app.workspace.catalogue import Catalogue
from ui.values.card_view import Shown


def about(value: UnitValue, case: Case, at: Address | None, catalogue: Catalogue | None) -> Shown:
    """Return the card of a value; with an outcome, also what using it there would mean."""
    year = case.scope.price_year or latest_measured()
    said = card(value, year)
    return Shown(
        title=value.name,
        worth=value_line(value, year).worth,
        prices=_in_prices(said.uprated),
        obstacle=None if at is None else obstacle(case, at, value),
        remarks=() if at is None else remarks(case, at, value),
        findings=said.warnings,
        lines=(*said.lines, *_holder(value, catalogue)),
        kin=said.kin,
        own=is_own(value.id),
    )


def _in_prices(now: Uprated | None) -> str:
    """Of which year's prices the figure at the top of a card is."""
    return _("in prices of {year}").format(year=now.to_year) if now is not None else ""


def _holder(value: UnitValue, catalogue: Catalogue | None) -> tuple[tuple[str, str], ...]:
    own = catalogue.list_of(value) if catalogue else None
    return () if own is None else ((_("Who holds the licence"), own.terms.holder),)
