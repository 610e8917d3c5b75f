"""What changed between two versions of a case, as people read it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sroi_app.guide import figures, names
from sroi_app.guide.answers import answer_words, row_name
from sroi_app.guide.registry import STAGES
from sroi_app.guide.scenarios import change_words
from sroi_app.guide.schema import Field, Section, questions
from sroi_app.guide.stages.scenarios import SCENARIOS
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.differences import Difference, Kind, differences
from sroi_app.model.edits import get, unreadable_text
from sroi_app.text import _

LONGEST = 160  # characters of an answer, before and after
BEFORE = 40  # characters that are the same, shown before the first that differs


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that changed.

    `page` is where it is asked for, `row` whose answer it is ("" for none), `words` what happened.
    `address` leads to it, where it is still there.
    """

    page: str
    row: str
    words: str
    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How two cases are spoken of: as one before the other, or as one beside the other.

    `value`, `new_value` and `no_value` say of an answer what it is `now` and `was`.
    """

    value: str
    new_value: str
    no_value: str
    else_in_case: str
    else_in_row: str
    rows: Mapping[Kind, str]
    numbers: Mapping[Kind, str]
    ratio: str
    same_ratio: str
    new_ratio: str
    no_ratio_now: str
    no_ratio: str


SINCE = Manner(
    value=_("{question} {now} (was {was})"),
    new_value=_("{question} {now} (had no answer)"),
    no_value=_("{question} No answer any more (was {was})"),
    else_in_case=_("Something else in the case changed ({address})."),
    else_in_row=_("Something else about it changed ({name})."),
    rows={
        Kind.ADDED: _("Added."),
        Kind.REMOVED: _("Removed."),
        Kind.MOVED: _("Moved."),
        Kind.CHANGED: _("Changed."),
    },
    numbers={
        Kind.ADDED: _("It changes one more number: {what}."),
        Kind.REMOVED: _("It no longer changes one of the numbers: {what}."),
        Kind.MOVED: _("The order of its numbers changed."),
    },
    ratio=_("The ratio was {was} and is now {now}."),
    same_ratio=_("The ratio is the same: {ratio}."),
    new_ratio=_("There was no ratio, and now it is {ratio}."),
    no_ratio_now=_("The ratio was {ratio}, and now there is none."),
    no_ratio=_("There was no ratio, and there is none yet."),
)
BESIDE = Manner(
    value=_("{question} {now} in yours; {was} in the other"),
    new_value=_("{question} {now} in yours; no answer in the other"),
    no_value=_("{question} No answer in yours; {was} in the other"),
    else_in_case=_("Something else in the case is not the same ({address})."),
    else_in_row=_("Something else about it is not the same ({name})."),
    rows={
        Kind.ADDED: _("Only in yours."),
        Kind.REMOVED: _("Only in the other."),
        Kind.MOVED: _("In another place in the list."),
        Kind.CHANGED: _("Not the same in both."),
    },
    numbers={
        Kind.ADDED: _("Only in yours does it change this number: {what}."),
        Kind.REMOVED: _("Only in the other does it change this number: {what}."),
        Kind.MOVED: _("The order of its numbers is another."),
    },
    ratio=_("The ratio is {now} in yours and {was} in the other."),
    same_ratio=_("The ratio is the same in both: {ratio}."),
    new_ratio=_("The ratio is {ratio} in yours, and there is none in the other."),
    no_ratio_now=_("There is no ratio in yours, and it is {ratio} in the other."),
    no_ratio=_("There is no ratio in either."),
)


def changes(before: Case, after: Case, manner: Manner = SINCE) -> tuple[Change, ...]:
    """Return what changed from one case to another, in the order of the interview."""
    told = [_told(before, after, found, manner) for found in differences(before, after)]
    return tuple(change for _place, change in sorted(told, key=lambda pair: pair[0]))


def ratio_words(before: Any, after: Any, manner: Manner = SINCE) -> str:
    """Return what became of the ratio between two results (of `calculate`)."""
    was, now = (figures.ratio(r.headline.ratio) if r.headline else "" for r in (before, after))
    if was == now:
        return manner.same_ratio.format(ratio=now) if now else manner.no_ratio
    if not was:
        return manner.new_ratio.format(ratio=now)
    if not now:
        return manner.no_ratio_now.format(ratio=was)
    return manner.ratio.format(was=was, now=now)


def _told(before: Case, after: Case, found: Difference, manner: Manner) -> tuple[int, Change]:
    """A difference in words, and its place in the interview."""
    case = before if found.kind is Kind.REMOVED else after
    if found.address.parts[0] == "attachments":
        return len(_SECTIONS), _file_change(case, found, manner)
    number, section, field = _asked(case, found.address)
    if section is None:
        words = manner.else_in_case.format(address=found.address)
        return number, Change(page=_("The case"), row="", words=words, address=found.address)
    row = _row(case, section, found.address)
    if section is SCENARIOS and found.kind is not Kind.CHANGED and found.address.parts[3:]:
        words = _number_words(case, found, manner)
    elif found.kind is Kind.CHANGED:
        words = _value_words(before, after, field, found.address, manner)
    else:
        words = manner.rows[found.kind]
    return number, Change(page=section.title, row=row, words=words, address=found.address)


def _file_change(case: Case, found: Difference, manner: Manner) -> Change:
    """What became of a file that shows something."""
    place = Address(found.address.parts[:2])
    words = _FILE_WORDS.get(found.address.name) or manner.rows[found.kind]
    name = get(case, place / "name")
    return Change(page=_("Files behind the numbers"), row=name, words=words, address=place)


_FILE_WORDS = {
    "name": _("It has another name."),
    "note": _("Its note was changed."),
    "private": _("Whether it may be named was changed."),
    "supports": _("It stands behind other numbers now."),
}


def _number_words(case: Case, found: Difference, manner: Manner) -> str:
    """What became of a number within a scenario; one at another place says the same."""
    change = get(case, found.address)
    words = manner.numbers.get(found.kind, manner.numbers[Kind.MOVED])
    return words.format(what=change_words(case, change))


def _value_words(
    before: Case, after: Case, field: Field | None, address: Address, manner: Manner
) -> str:
    if field is None:
        return manner.else_in_row.format(name=address.name)
    was, now = _excerpts(*(_text(case, field, address) for case in (before, after)))
    question = field.question if "?" in field.question else f"{field.question}:"
    words = manner.value
    if not was:
        words = manner.new_value
    elif not now:
        words = manner.no_value
    return words.format(question=question, now=now, was=was)


def _text(case: Case, field: Field, address: Address) -> str:
    typed = unreadable_text(case, address)
    if typed is None:
        typed = answer_words(field, get(case, address), partial(names.referred_name, case))
    return " ".join(typed.split())


def _excerpts(was: str, now: str) -> tuple[str, str]:
    """Both short enough to read, from a few words before the place where they first differ."""
    pairs = enumerate(zip(was, now, strict=False))
    same = next((place for place, (old, new) in pairs if old != new), min(len(was), len(now)))
    start = was.rfind(" ", 0, max(same - BEFORE, 0)) + 1
    if max(len(was), len(now)) <= LONGEST or not start:
        return names.shortened(was, LONGEST), names.shortened(now, LONGEST)
    return names.shortened("…" + was[start:], LONGEST), names.shortened("…" + now[start:], LONGEST)


def _row(case: Case, section: Section, address: Address) -> str:
    if section.rows is None:
        return ""
    row = Address(address.parts[: len(section.address.parts) + 1])
    return row_name(section, get(case, row)) if _is_there(case, row) else ""


def _asked(case: Case, address: Address) -> tuple[int, Section | None, Field | None]:
    """Where an address is asked for: the number of the page, the page and its question."""
    near: tuple[int, Section | None, Field | None] = (len(_SECTIONS), None, None)
    for number, section in enumerate(_SECTIONS):
        depth = len(section.address.parts) + bool(section.rows)
        if not section.at and not _owns(section, address):
            continue
        if not address.within(section.address) or len(address.parts) < depth:
            continue
        if field := _field(case, section, address, depth):
            return number, section, field
        if near[1] is None or len(section.address.parts) > len(near[1].address.parts):
            near = (number, section, None)
    return near


def _field(case: Case, section: Section, address: Address, depth: int) -> Field | None:
    """The question an address answers, whether it is asked now or not."""
    place = Address(address.parts[:depth])
    if place == address or not _is_there(case, place):
        return None
    for question in questions(case, section, place):
        if question.address == address:
            return question.field
    return next(filter(None, (_put(field, place, address) for field in section.fields)), None)


def _put(field: Field, place: Address, address: Address) -> Field | None:
    """A field as it is, or was, put where an address is; None where it never is."""
    if not field.per_year:
        return field if place / field.path == address else None
    year = address.parent.name
    if place / field.path / year / "value" != address:
        return None
    words = _("{question} Year {year}").format(question=field.question, year=year)
    return replace(field, question=words)


def _is_there(case: Case, place: Address) -> bool:
    try:
        get(case, place)
    except KeyError:
        return False
    return True


def _owns(section: Section, address: Address) -> bool:
    """A page about the case itself owns only what it asks for."""
    return any(address.within(Address.parse(field.path)) for field in section.fields)


_SECTIONS = tuple(section for stage in STAGES for section in stage.asked)
