"""What is said of the published social value models, and of the words taken from them."""

from collections.abc import Iterator, Mapping

from sroi_app.guide.folding import alike
from sroi_app.library.social_value_models import Item, Model, find_item
from sroi_app.model.case import Case
from sroi_app.model.tender import Criterion
from sroi_app.text import _

WHICH = _(
    "Your tender papers say which model counts; neither the date nor we can. Councils often set a "
    "list of their own: type it or import it instead. The TOMs and HACT’s lists may not be passed "
    "on, so they are not here; a list that your buyer gave you can be imported."
)
OUR_WORDS = _(
    "In short, in words of ours: copy the exact words from your tender papers. Only what could be "
    "confirmed is listed, with a code only where one was seen; the model itself holds more."
)
_WHO: Mapping[str, str] = {
    "ppn-002": _(
        "For buyers of central government, such as departments and their agencies, whose tenders "
        "began before 1 January 2027. Others may use it."
    ),
    "ppn-026": _(
        "For buyers of central government whose tenders begin on or after 1 January 2027, for "
        "contracts of £1 million or more. Others may use it."
    ),
    "ppn-06-20": _(
        "The older model: contracts that run already still use it, and so did NHS England when "
        "that was last seen."
    ),
    "ppn-01-21": _("For public buyers in Northern Ireland: its four themes."),
}


def who_uses(model: Model) -> str:
    """Return whose tenders a model is for."""
    return _WHO[model.id]


def is_in(case: Case, item: Item) -> bool:
    """Whether the case has an item of a model already, as a criterion that was chosen."""
    return any(row.source == item.id for row in case.tender.criteria)


def chosen_models(case: Case) -> tuple[Model, ...]:
    """Return the models that criteria of the case were chosen from, each once."""
    found = {model.id: model for model, _item, _row in chosen_items(case)}
    return tuple(found.values())


def chosen_items(case: Case) -> Iterator[tuple[Model, Item, Criterion]]:
    """Yield every criterion that was chosen from a model, with what it was chosen from."""
    for row in case.tender.criteria:
        found = find_item(row.source) if row.source else None
        if found:
            yield *found, row


def in_our_words(item: Item, row: Criterion) -> bool:
    """Whether a criterion still has the short words it was chosen with."""
    return alike(row.text) == alike(item.words)
