"""A value map on its way into a case: read, its columns checked by a person, then taken in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sroi_app.model.case import Case
from sroi_app.spreadsheet.apart.call import Cancelled, never
from sroi_app.spreadsheet.columns import SHARES, Bound, Column
from sroi_app.spreadsheet.heading import Taken
from sroi_app.spreadsheet.reading import ColumnRead, Options, Place, Reading, SheetRead
from sroi_app.text import _, plural
from sroi_app.workspace.files import table_bytes
from sroi_app.workspace.workbooks import whole_case_in

if TYPE_CHECKING:
    from sroi_app.spreadsheet.table import Table

__all__ = ["ColumnRead", "Place", "SheetRead", "Taken"]

LEFT_OUT = Taken()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapDraft:
    """A file, what a person says of its columns, and what comes of reading it so."""

    name: str
    tables: "tuple[Table, ...]"
    reading: Reading
    chosen: Mapping[Place, Taken] = field(default_factory=dict)
    sheet: str = ""  # which is to be read; "" is the first that can be
    without_strays: bool = False  # leave rows out that have figures of an outcome and no outcome
    whole: bool = False  # a workbook made here, which holds all of a case and no columns to check

    @property
    def to_choose_from(self) -> tuple[str, ...]:
        """The sheets that could hold the map, that which is read first; none where there is one."""
        others = self.reading.others
        return (self.reading.sheets[0].name, *others) if others else ()

    @property
    def sheets(self) -> tuple[SheetRead, ...]:
        """The sheets whose columns there are to check: a second one only where it is used."""
        first, *others = self.reading.sheets or (None,)
        used = (sheet for sheet in others if sheet and sheet.rows)
        return tuple(filter(None, (first, *used)))

    @property
    def notes(self) -> tuple[str, ...]:
        """What there is to know beside what came of it."""
        return self.reading.notes[1:]

    @property
    def taken(self) -> str:
        """How much is taken, in a sentence; "" where nothing can be."""
        return self.reading.notes[0] if self.reading.notes else ""


def read_map_draft(path: Path, cancelled: Cancelled = never) -> MapDraft:
    """Return what a file holds; AppError where it is no table. It may run in any thread."""
    from sroi_app.spreadsheet.tables import read_tables

    tables = read_tables(table_bytes(path), cancelled)
    if whole := whole_case_in(tables):
        return MapDraft(name=path.name, tables=(), reading=whole, whole=True)
    unread = Reading(case=None, problems=(), notes=())
    return read_anew(MapDraft(name=path.name, tables=tables, reading=unread))


def with_taken(draft: MapDraft, place: Place, taken: Taken) -> MapDraft:
    """Return the draft with a column taken for something else, to be read anew."""
    return replace(draft, chosen={**draft.chosen, place: taken})


def with_sheet(draft: MapDraft, sheet: str) -> MapDraft:
    """Return the draft with another sheet of the workbook, to be read anew."""
    return replace(draft, sheet=sheet)


def with_strays(draft: MapDraft, *, left_out: bool) -> MapDraft:
    """Return the draft with rows that name no outcome left out, or in the way, to be read anew."""
    return replace(draft, without_strays=left_out)


def read_anew(draft: MapDraft) -> MapDraft:
    """Return the draft with what comes of all that was chosen. It may run in any thread."""
    from sroi_app.spreadsheet.value_map import read_map_in

    options = Options(
        sheet=draft.sheet,
        chosen=draft.chosen,
        checked=True,
        without_strays=draft.without_strays,
    )
    return replace(draft, reading=read_map_in(draft.tables, options))


def choices_for(column: ColumnRead) -> tuple[Taken, ...]:
    """Return what a column can be taken for: nothing first, then in the order of the map.

    Of a share it can also be said how bare numbers are meant, where the heading does not.
    """
    taken = column.taken
    units = (True, False) if taken.column in SHARES else ()
    own = tuple(Taken(taken.column, taken.bound, percent=percent) for percent in units)
    return tuple(dict.fromkeys((LEFT_OUT, *_USUAL, replace(taken, percent=None), *own, taken)))


@lru_cache(maxsize=256)
def taken_words(taken: Taken) -> str:
    """Return what a column is taken for, as short as it stands in a list to choose from."""
    if taken.column is None:
        return _("Leave this out")
    if taken.column is Column.YEAR:
        return _("Value in year {year}, to compare").format(year=taken.year)
    words = _NAMES[taken.column]
    if taken.year is not None:
        words = _("{what}, year {year}").format(what=words, year=taken.year)
    if taken.percent is not None:
        unit = _("{what}: 35 is 35%") if taken.percent else _("{what}: 0.35 is 35%")
        words = unit.format(what=words)
    if taken.bound is Bound.LOW:
        words = _("{what}, lowest").format(what=words)
    elif taken.bound is Bound.HIGH:
        words = _("{what}, highest").format(what=words)
    return words


_NAMES = {
    Column.STAKEHOLDER: _("Stakeholder group"),
    Column.INPUT: _("Input"),
    Column.INPUT_VALUE: _("Value of the input"),
    Column.OUTCOME: _("Outcome"),
    Column.INDICATOR: _("Indicator"),
    Column.EVIDENCE: _("Evidence for the quantity"),
    Column.QUANTITY: _("Quantity"),
    Column.PROXY: _("Description of the proxy"),
    Column.VALUE: _("Value of the proxy"),
    Column.PRICE_YEAR: _("Price year"),
    Column.SOURCE: _("Source of the value"),
    Column.AMOUNT: _("Amount per person"),
    Column.DEADWEIGHT: _("Deadweight"),
    Column.DISPLACEMENT: _("Displacement"),
    Column.ATTRIBUTION: _("Attribution to others"),
    Column.DROPOFF: _("Drop-off"),
    Column.DURATION: _("Duration"),
    Column.STARTS: _("When it starts"),
    Column.DIRECTION: _("Gain or harm"),
    Column.MONEY: _("Kind of money"),
    Column.STANDING: _("Standing"),
    Column.GROUP_SIZE: _("Size of the group"),
    Column.ASKED: _("Number asked"),
    Column.OUTPUT: _("Output"),
    Column.IMPACT: _("Impact, to compare"),
}
_USUAL = tuple(Taken(column) for column in Column if column is not Column.YEAR)


# Into the case


def has_room(case: Case, draft: MapDraft) -> bool:
    """Whether a case holds nothing that what was read would be put in the place of."""
    return case == Case() if draft.whole else not _has_a_map(case)


def _has_a_map(case: Case) -> bool:
    return bool(case.stakeholders or case.inputs or case.outputs or case.outcomes)


def with_what_was_read(case: Case, draft: MapDraft) -> Case:
    """Return a case that has room for it with what was read; all else in it stays."""
    read = draft.reading.case
    if read is None:
        return case
    return read if draft.whole else _with_map(case, read)


def _with_map(case: Case, read: Case) -> Case:
    organisation = case.organisation
    if not organisation.name:
        organisation = replace(organisation, name=read.organisation.name)
    rate = case.scope.rate if read.scope.rate is None else read.scope.rate
    return replace(
        case,
        organisation=organisation,
        stakeholders=read.stakeholders,
        inputs=read.inputs,
        outputs=read.outputs,
        outcomes=read.outcomes,
        unreadable=(*case.unreadable, *read.unreadable),
        scope=replace(case.scope, delivery_years=read.scope.delivery_years, rate=rate),
    )


def taken_in_words(draft: MapDraft) -> str:
    """Return what to say once it is in the case."""
    read = draft.reading.case
    return plural(
        "{count} outcome is in the value map now. Ctrl+Z takes it back.",
        "{count} outcomes are in the value map now. Ctrl+Z takes them back.",
        len(read.outcomes) if read else 0,
    )
