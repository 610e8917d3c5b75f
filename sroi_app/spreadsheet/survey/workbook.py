"""The sheets of a workbook as survey tables: what their cells show, formulas never worked out."""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from sroi_app.spreadsheet.guard import as_refusal, check_entries
from sroi_app.spreadsheet.problem import listed
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.survey.book import Book, Sheet, read_book
from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.found import SheetFound
from sroi_app.spreadsheet.survey.headings import HEAD, Headings, find_headings
from sroi_app.spreadsheet.survey.parts import Parts
from sroi_app.spreadsheet.survey.sheet import SheetRows, TooFar, TooLong
from sroi_app.spreadsheet.survey.table import (
    FIRST,
    FOOT,
    MOST_CELLS,
    Refused,
    sums_up,
    totals,
)
from sroi_app.text import _, plural


def find_sheets(
    data: bytes, choice: ReadChoice, progress: Callable[[float], None]
) -> tuple[SheetFound, ...]:
    """Return the sheets of a workbook in their order; NotATable where it is unsafe or none."""
    with as_refusal(), zipfile.ZipFile(BytesIO(data)) as archive:
        _refuse_other_books(archive)
        check_entries(archive.infolist())
        parts = Parts(archive, len(data), progress)
        parts.expected = max(1, sum(entry.file_size for entry in archive.infolist()))
        book = read_book(parts)
        return tuple(_sheets(parts, book, choice))


def _refuse_other_books(archive: zipfile.ZipFile) -> None:
    names = {name.lower() for name in archive.namelist()}
    advice = _("Open it in a spreadsheet, then save it as .xlsx.")
    if "xl/workbook.bin" in names:
        raise NotATable(_("This workbook is in the binary .xlsb format."), advice)
    if "content.xml" in names:
        raise NotATable(_("This is an OpenDocument spreadsheet."), advice)


def _sheets(parts: Parts, book: Book, choice: ReadChoice) -> Iterator[SheetFound]:
    allowed = MOST_CELLS
    for sheet in book.sheets:
        wanted = sheet.name in choice.sheets if choice.sheets else not sheet.hidden
        if not wanted:
            yield SheetFound(name=sheet.name, hidden=sheet.hidden, unread=True)
            continue
        rows = SheetRows(book, allowed)
        try:
            parts.walk(sheet.part, rows)
            merged = rows.fill_merged()
        except (TooFar, TooLong) as error:
            yield SheetFound(name=sheet.name, hidden=sheet.hidden, fault=_fault(error))
            continue
        allowed -= rows.filled
        yield _found(sheet, rows, merged, choice)


def _fault(error: TooFar | TooLong) -> str:
    words = (
        _("The text in {cell} is longer than a cell can hold. Delete it, then try again.")
        if isinstance(error, TooLong)
        else _(
            "The sheet reaches to {cell}, further than a survey can. Delete what stands far from "
            "the answers, or copy the answers alone into a new workbook."
        )
    )
    return words.format(cell=error)


def _found(sheet: Sheet, found: SheetRows, merged: int, choice: ReadChoice) -> SheetFound:
    looked_at = HEAD + (choice.heading_row or 0)
    head = [found.rows.get(number, []) for number in range(1, looked_at + 1)]
    first = choice.heading_row - 1 if choice.heading_row else None
    headings = find_headings(head, first=first, count=choice.heading_rows)
    numbers = [number for number in found.rows if number > headings.body]
    lines = [found.rows[number] for number in numbers]
    refused = _cut_totals(numbers, lines)
    return SheetFound(
        name=sheet.name,
        headings=headings.titles,
        heading_rows=headings.file_rows,
        refused=refused,
        notes=(*headings.notes(), *_notes(found, headings, merged)),
        hidden=sheet.hidden,
        lines=lines,
        numbers=numbers,
    )


def _cut_totals(numbers: list[int], lines: list[list[str]]) -> tuple[Refused, ...]:
    """Take the rows at the foot that sum up the others out of a table; say which they were."""
    head = min(FIRST, max(0, len(lines) - FOOT))
    foot = lines[-FOOT:]
    summed = [
        len(lines) - len(foot) + at - head for at in totals([*lines[:head], *foot]) if at >= head
    ]
    for place in reversed(summed):
        del lines[place]
    return tuple(sums_up(numbers.pop(place)) for place in reversed(summed))[::-1]


def _notes(found: SheetRows, headings: Headings, merged: int) -> Iterator[str]:
    if found.book.macros:
        yield _("The workbook has macros, which were not run and are not needed.")
    if found.formulas - found.unworked:
        counted = plural("{count} formula", "{count} formulas", found.formulas - found.unworked)
        note = _("The sheet has {formulas}: what they showed when it was last saved was taken.")
        yield note.format(formulas=counted)
    if found.unworked:
        note = plural(
            "{count} formula was never worked out, and has no answer. Open the file in a "
            "spreadsheet and save it.",
            "{count} formulas were never worked out, and have no answers. Open the file in a "
            "spreadsheet and save it.",
            found.unworked,
        )
        yield note
    if found.errors:
        yield plural("{count} cell shows an error.", "{count} cells show an error.", found.errors)
    hidden = [str(row) for row in found.hidden_rows if row in found.rows]
    if hidden:
        yield _("Hidden rows were read like the others: {rows}.").format(rows=listed(hidden))
    if found.hidden_columns:
        yield _("Hidden columns were read like the others.")
    if merged:
        yield _("Where cells are merged, the first speaks for each of them.")
    beyond = sum(any(line[len(headings.titles) :]) for line in found.rows.values())
    if beyond:
        yield plural(
            "{count} row has a cell beyond the last heading, which was not read.",
            "{count} rows have cells beyond the last heading, which were not read.",
            beyond,
        )
