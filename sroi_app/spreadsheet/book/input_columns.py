"""The columns of the sheet with what goes in, one row to an input."""

from dataclasses import replace

from sroi_app.guide.schema import Section
from sroi_app.guide.stages.inputs import INPUTS
from sroi_app.guide.value_map import Column, asked
from sroi_app.model.case import Case
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.grid import BookColumn, Grid
from sroi_app.spreadsheet.book.map_columns import MISSING, REF, delivery_years, look_of
from sroi_app.text import _

RATE, KIND = "rate/value", "kind"
SPENT, TOTAL, WORTH = "spent", "total", "worth"
HEADS = 3


def input_grid(case: Case) -> Grid:
    """Return where everything stands on the sheet of the inputs."""
    delivery = delivery_years(case)
    return Grid(
        sheet=words.INPUTS,
        columns=(
            BookColumn(key=REF, head=_("Row"), band="", letters=5, look="fixed"),
            _answered(INPUTS, "description", _("What goes in"), 30),
            _answered(INPUTS, "stakeholder", _("Who gives it"), 22),
            _answered(INPUTS, KIND, _("Kind"), 22),
            *_yearly("amounts", _("Pounds"), delivery),
            *_yearly("hours", _("Hours"), delivery),
            _answered(INPUTS, RATE, _("Pounds an hour"), 10),
            _answered(INPUTS, "source", _("Where it is recorded"), 30),
            BookColumn(key=MISSING, head=_("Still missing"), band="", letters=18, look="said"),
            *(_spent(year) for year in range(1, delivery + 1)),
            BookColumn(key=TOTAL, head=_("In all"), band="", letters=12, look="pounds"),
            BookColumn(
                key=WORTH, head=_("Present value"), band="", letters=13, look="strong pounds"
            ),
        ),
        heads=HEADS,
        rows=len(case.inputs),
    )


def yearly_keys(name: str, delivery: int) -> tuple[str, ...]:
    """Return the columns of what is asked for each year of delivery."""
    return tuple(f"{name}/{year}/value" for year in range(1, delivery + 1))


def spent_keys(delivery: int) -> tuple[str, ...]:
    return tuple(f"{SPENT}/{year}" for year in range(1, delivery + 1))


def _spent(year: int) -> BookColumn:
    return BookColumn(key=f"{SPENT}/{year}", head="", band="", letters=12, look="pounds", year=year)


def _answered(section: Section, path: str, head: str, letters: int) -> BookColumn:
    return _book_column(asked(2, section, path, head, letters))


def _yearly(name: str, head: str, delivery: int) -> tuple[BookColumn, ...]:
    first = asked(2, INPUTS, name, head, 12)
    if delivery == 1:
        return (_book_column(replace(first, path=f"{name}/1/value")),)
    many = _("{head}, year {year}")
    return tuple(
        _book_column(replace(first, path=key, head=many.format(head=head, year=year)))
        for year, key in enumerate(yearly_keys(name, delivery), 1)
    )


def _book_column(column: Column) -> BookColumn:
    return BookColumn(
        key=column.path,
        head=column.head,
        band="",
        letters=column.letters,
        look=look_of(column.kind),
        asked=column,
    )
