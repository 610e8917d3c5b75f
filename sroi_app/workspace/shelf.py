"""The private shelf: values a person holds a licence for, and what is done with them.

Nothing of it is ever written into a case but the values that are used there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.guide.choices import MONEY
from sroi_app.guide.kinds import Kind, Money, PriceYear, Text
from sroi_app.guide.numbers import BadText
from sroi_app.library.own_values import (
    LONGEST,
    OwnList,
    OwnValue,
    Shelf,
    Terms,
    as_id,
    own_unit_values,
)
from sroi_app.model.outcomes import MoneyKind
from sroi_app.spreadsheet.apart.call import Cancelled, never
from sroi_app.spreadsheet.value_list import ListReading
from sroi_app.storage import shelf as shelf_file
from sroi_app.text import _, plural
from sroi_app.workspace.files import table_bytes
from sroi_app.workspace.folders import Folders

__all__ = ["ListReading", "OwnList", "OwnValue", "Shelf", "Terms", "own_unit_values"]

Refusals = Mapping[str, str]
"""A sentence for each answer that cannot be taken, by the name of its field."""


class ListNotTaken(AppError):
    """A list, or a value, was not put on the shelf: something about it is not said."""

    title = _("Nothing was put on your shelf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What is taken for every value of which the table itself does not say it."""

    unit: str = ""
    price_year: str = ""
    kind: MoneyKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How many values a list brings, changes and takes away where it stands on the shelf."""

    new: int
    changed: int
    same: int
    gone: int

    @property
    def sentence(self) -> str:
        """All of it in words."""
        if not (self.changed or self.same or self.gone):
            return plural(
                "{count} value will be put on your shelf.",
                "{count} values will be put on your shelf.",
                self.new,
            )
        return _(
            "This edition is on your shelf already. Of its values {new} are new, {changed} are "
            "changed, {same} stay the same and {gone} go. No case is changed by it."
        ).format(new=self.new, changed=self.changed, same=self.same, gone=self.gone)


def read_shelf(folders: Folders) -> Shelf:
    """Return the shelf; AppError where there is one that cannot be read."""
    return shelf_file.read_shelf(folders.shelf)


def read_list(path: Path, cancelled: Cancelled = never) -> ListReading:
    """Return the values in a table; AppError where it holds none. It may run in any thread."""
    from sroi_app.spreadsheet.value_list import read_value_list

    return read_value_list(table_bytes(path), cancelled)


def refused_terms(terms: Terms) -> Refusals:
    """Return what is not said of a list yet: without all of it no value may be used."""
    wanted = {
        "name": _("Say what the list is called."),
        "edition": _("Say which edition it is: its year, or its version."),
        "licence": _("Say under which licence you may use it."),
        "holder": _("Say who holds that licence."),
    }
    told = {field.name: getattr(terms, field.name) for field in fields(terms)}
    missing = {name: words for name, words in wanted.items() if not told[name].strip()}
    return missing | {name: _too_long() for name, text in told.items() if len(text) > LONGEST}


def differences(shelf: Shelf, terms: Terms, values: Iterable[OwnValue]) -> Difference:
    """Return what putting a list on the shelf would do to the same edition that is there."""
    there = {value.code.casefold(): value for value in _values_of(shelf, terms.id)}
    coming = {value.code.casefold(): value for value in values}
    both = there.keys() & coming.keys()
    same = sum(there[code] == coming[code] for code in both)
    return Difference(
        new=len(coming.keys() - there.keys()),
        changed=len(both) - same,
        same=same,
        gone=len(there.keys() - coming.keys()),
    )


def fill(values: Iterable[OwnValue], filling: Filling) -> tuple[OwnValue, ...]:
    """Return the values, with what is taken for what they do not say."""
    return tuple(
        replace(
            value,
            unit=value.unit or filling.unit,
            price_year=value.price_year or filling.price_year,
            kind=value.kind or filling.kind,
        )
        for value in values
    )


def put_list(folders: Folders, terms: Terms, values: Iterable[OwnValue]) -> Shelf:
    """Put a list on the shelf, in the place of the same edition if that is there."""
    made = OwnList(terms=_whole(terms), values=tuple(values))
    if not made.values:
        raise ListNotTaken(_("There is no value on this list."), _("Choose another table."))
    return shelf_file.change_shelf(folders.shelf, lambda shelf: _with(shelf, made))


def remove_list(folders: Folders, list_id: str) -> Shelf:
    """Take a list off the shelf; cases keep the values of it that they use."""
    return shelf_file.change_shelf(folders.shelf, lambda shelf: _without(shelf, list_id))


def put_value(folders: Folders, terms: Terms, value: OwnValue) -> Shelf:
    """Put one value on a list, which is begun where it is not there yet."""
    whole = _whole(terms)

    def change(shelf: Shelf) -> Shelf:
        values = _values_of(shelf, whole.id)
        if value.code.casefold() in {other.code.casefold() for other in values}:
            raise ListNotTaken(
                _("“{name}” is on that list already.").format(name=value.name),
                _("Remove it there first, or give this one another name."),
            )
        return _with(shelf, OwnList(terms=whole, values=(*values, value)))

    return shelf_file.change_shelf(folders.shelf, change)


def remove_value(folders: Folders, list_id: str, code: str) -> Shelf:
    """Take one value off a list, and the list with the last of them."""

    def change(shelf: Shelf) -> Shelf:
        kept = tuple(value for value in _values_of(shelf, list_id) if value.code != code)
        if not kept:
            return _without(shelf, list_id)
        lists = (replace(x, values=kept) if x.id == list_id else x for x in shelf.lists)
        return Shelf(lists=tuple(lists))

    return shelf_file.change_shelf(folders.shelf, change)


TYPED: Mapping[str, Kind] = {
    "name": Text(),
    "unit": Text(),
    "value": Money(),
    "low": Money(),
    "high": Money(),
    "price_year": PriceYear(),
    "kind": MONEY,
    "who_gains": Text(),
    "source": Text(),
    "notes": Text(3),
}
"""What is asked of a value that is typed in by hand, and how each answer is read."""


def typed_value(texts: Mapping[str, str]) -> OwnValue | Refusals:
    """Return the value somebody typed, or what is the matter with it, by the field it is in."""
    read = {name: kind.parse(texts.get(name, "").strip()) for name, kind in TYPED.items()}
    refused = {name: found.message for name, found in read.items() if isinstance(found, BadText)}
    refused |= {name: _too_long() for name, text in texts.items() if len(text) > LONGEST}
    for name, words in _needed().items():
        if name not in refused and not read[name]:
            refused[name] = words
    numbers = [read[name] for name in ("low", "value", "high")]
    given = [number for number in numbers if isinstance(number, Decimal)]
    if not refused and given != sorted(given):
        refused["low"] = _("The lowest, the value and the highest have to rise in this order.")
    code = as_id(f"{texts.get('name', '')} {texts.get('unit', '')}")
    return refused or OwnValue(code=code, **read)


def _needed() -> Refusals:
    return {
        "name": _("Say what the value stands for."),
        "unit": _("Say what it buys one of: one person for a year, one visit."),
        "value": _("Enter its value in pounds, above 0."),
        "price_year": _("Say which year’s price it is, so that it can be brought up to date."),
    }


def _too_long() -> str:
    return _("That is longer than the {most} characters that are kept.").format(most=LONGEST)


def _whole(terms: Terms) -> Terms:
    """Return terms without stray spaces; refuse them where anything is not said."""
    plain = {field.name: " ".join(getattr(terms, field.name).split()) for field in fields(terms)}
    whole = Terms(**plain)
    if refused := refused_terms(whole):
        raise ListNotTaken(" ".join(refused.values()))
    return whole


def _values_of(shelf: Shelf, list_id: str) -> tuple[OwnValue, ...]:
    return next((listed.values for listed in shelf.lists if listed.id == list_id), ())


def _with(shelf: Shelf, made: OwnList) -> Shelf:
    if any(listed.id == made.id for listed in shelf.lists):
        lists = (made if listed.id == made.id else listed for listed in shelf.lists)
        return Shelf(lists=tuple(lists))
    return Shelf(lists=(*shelf.lists, made))


def _without(shelf: Shelf, list_id: str) -> Shelf:
    return Shelf(lists=tuple(listed for listed in shelf.lists if listed.id != list_id))
