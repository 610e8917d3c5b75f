"""What a buyer asks for, chosen from a published model or read from a list, put into the case."""

from collections.abc import Iterable
from pathlib import Path

from sroi_app.guide.folding import alike
from sroi_app.library.social_value_models import Item, Model
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, put
from sroi_app.spreadsheet.apart.call import Cancelled, never
from sroi_app.spreadsheet.criteria_list import CriteriaReading, NewCriterion
from sroi_app.workspace.files import table_bytes

__all__ = ["CriteriaReading", "NewCriterion"]

CRITERIA = Address.parse("tender/criteria")
MODEL = Address.parse("tender/social_value_model")


def read_criteria(path: Path, cancelled: Cancelled = never) -> CriteriaReading:
    """Return the criteria in a table; AppError where it holds none. It may run in any thread."""
    from sroi_app.spreadsheet.criteria_list import read_criteria_file

    return read_criteria_file(table_bytes(path), cancelled)


def read_copied(text: str, html: str) -> CriteriaReading:
    """Return the criteria in what was copied elsewhere; AppError where there are none."""
    from sroi_app.spreadsheet.block import read_block
    from sroi_app.spreadsheet.criteria_list import read_criteria_block

    return read_criteria_block(read_block(text, html))


def not_there_yet(case: Case, found: Iterable[NewCriterion]) -> tuple[NewCriterion, ...]:
    """Return what the case does not list yet, by its code and words."""
    there = {(alike(row.code), alike(row.text)) for row in case.tender.criteria}
    return tuple(new for new in found if (alike(new.code), alike(new.words)) not in there)


def add_items(case: Case, model: Model, items: Iterable[Item]) -> Case:
    """Return the case with items of a model as criteria; it names the model where it named none."""
    for item in items:
        case, _at = add(case, CRITERIA, code=item.code, text=item.words, source=item.id)
    return case if case.tender.social_value_model.strip() else put(case, MODEL, model.title)


def add_criteria(case: Case, found: Iterable[NewCriterion]) -> Case:
    """Return the case with the criteria of a list at the end of its own."""
    for new in found:
        case, _at = add(case, CRITERIA, code=new.code, text=new.words, weight=new.weight)
    return case
