"""What was typed into a way to work something out: read, what is open, and what comes of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sroi_app.guide.answers import is_blank
from sroi_app.guide.numbers import BadText
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Repeated, Result, Situation

Typed = Mapping[str, str]
"""Texts by the path of their field; a choice by the text of its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`bad` says by path what could not be read; `open` is still to be answered, in order."""

    given: Given
    bad: Mapping[str, str]
    open: tuple[Field, ...]


def asked(method: Method, rows: int) -> tuple[Field, ...]:
    """Return the fields of a method, with so many rows of the list, if it has one."""
    repeated = method.repeated
    if repeated is None:
        return method.fields
    many = (field for n in range(1, rows + 1) for field in _row(repeated, n))
    return (*many, *method.fields)


def read(method: Method, typed: Typed) -> Reading:
    """Return what was typed as answers."""
    rows = rows_typed(method, typed)
    values = {field.path: _value(field, typed) for field in asked(method, rows)}
    bad = {path: value.message for path, value in values.items() if isinstance(value, BadText)}
    good = {path: value for path, value in values.items() if path not in bad}
    return Reading(
        given=_gathered(method, good, rows),
        bad=bad,
        open=tuple(_still_open(method, good, rows)),
    )


def work_out(method: Method, typed: Typed, situation: Situation) -> Result | None:
    """Return what comes of what was typed; None while something is open or cannot be read."""
    reading = read(method, typed)
    if reading.bad or reading.open:
        return None
    return method.work(reading.given, situation)


def rows_typed(method: Method, typed: Typed) -> int:
    """Return how many rows of a method's list are there: those asked at first, or typed in."""
    repeated = method.repeated
    if repeated is None:
        return 0
    numbers = [
        int(path.split("/")[1])
        for path, text in typed.items()
        if text.strip() and path.startswith(f"{repeated.path}/")
    ]
    return max([repeated.first, *numbers])


def _row(repeated: Repeated, number: int) -> Iterator[Field]:
    for field in repeated.fields:
        yield replace(
            field,
            path=f"{repeated.path}/{number}/{field.path}",
            question=field.question.replace("{number}", str(number)),
            hint=field.hint if number == 1 else "",  # what was explained once holds for the rest
            example=field.example if number == 1 else "",
        )


def _value(field: Field, typed: Typed) -> Any:
    return field.kind.parse(typed.get(field.path, "").strip())


def _gathered(method: Method, values: Mapping[str, Any], rows: int) -> Given:
    """Put the answers of each row of the list together, by its number, without the empty ones."""
    repeated = method.repeated
    if repeated is None:
        return dict(values)
    found = {path: value for path, value in values.items() if path in _own(method)}
    each = {number: _row_of(repeated, values, number) for number in range(1, rows + 1)}
    found[repeated.path] = {number: row for number, row in each.items() if not _is_empty(row)}
    return found


def _still_open(method: Method, values: Mapping[str, Any], rows: int) -> Iterator[Field]:
    """What is asked and has no answer; of the list, one row at least and no half one."""
    repeated = method.repeated
    if repeated is not None:
        for number in range(1, rows + 1):
            if number == 1 or not _is_empty(_row_of(repeated, values, number)):
                yield from (field for field in _row(repeated, number) if _is_open(field, values))
    needed = (field for field in method.fields if field.path not in method.optional)
    yield from (field for field in needed if _is_open(field, values))


def _is_open(field: Field, values: Mapping[str, Any]) -> bool:
    """Whether a field has no answer; text that cannot be read is another matter."""
    return field.path in values and is_blank(values[field.path])


def _row_of(repeated: Repeated, values: Mapping[str, Any], number: int) -> dict[str, Any]:
    here = f"{repeated.path}/{number}"
    return {field.path: values.get(f"{here}/{field.path}") for field in repeated.fields}


def _is_empty(row: Mapping[str, Any]) -> bool:
    return all(is_blank(value) for value in row.values())


def _own(method: Method) -> frozenset[str]:
    return frozenset(field.path for field in method.fields)
