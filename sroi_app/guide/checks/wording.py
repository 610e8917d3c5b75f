"""Readiness checks of the words themselves: promises that bind, and nobody else’s praise (R38)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.guide.checks.claims import says_it_saves, told
from sroi_app.guide.checks.rule import warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import case_title, outcome_name, promise_name
from sroi_app.guide.sentences import first_sentence
from sroi_app.guide.ways_out import way_out
from sroi_app.guide.wording import (
    endorsement,
    is_all_of_it,
    names_a_saving,
    ratio_in,
    says_assured,
    says_wellbeing_saves,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import MoneyKind
from sroi_app.model.statement import Assurance
from sroi_app.text import _

NOT_CASH = (MoneyKind.WELLBEING, MoneyKind.SOCIAL)
COMMITMENTS, OUTCOMES = Address(("commitments",)), Address(("outcomes",))
SUMMARY = Address(("statement", "summary"))


def promises_are_unconditional(case: Case, _result: Result) -> Iterator[Finding]:
    """R38: a promise with a way out is none."""
    for one in case.commitments:
        found = way_out(one.promise)
        if found:
            message = _("“{name}” has a way out in it: “{words}”.")
            words = message.format(name=promise_name(one), words=found.found)
            yield warns("R38", COMMITMENTS / one.id / "promise", words, found.instead)


def nobody_endorses_it(case: Case, _result: Result) -> Iterator[Finding]:
    """R38: nobody certifies a ratio, and a report is assured only if it says by whom."""
    is_assured = case.statement.assurance is Assurance.ASSURED
    for address, place, text in told(case):
        words = endorsement(text)
        if words and not (is_assured and says_assured(words)):
            message = _("{place} says “{words}”, and nobody stands behind a result in that way.")
            advice = _("Say which values or method you used. Assurance has a question of its own.")
            yield warns("R38", address, message.format(place=place, words=words), advice)


def ratios_are_no_headlines(case: Case, _result: Result) -> Iterator[Finding]:
    """R38: the ratio stands in the result with its range and convention, never above it."""
    for address, place, text in _headlines(case):
        words = ratio_in(text)
        if words:
            message = _("{place} has a ratio in it: “{words}”.").format(place=place, words=words)
            advice = _("Leave it out: the report quotes it with its range, where it belongs.")
            yield warns("R38", address, message, advice)


def wellbeing_is_not_saved(case: Case, result: Result) -> Iterator[Finding]:
    """R38: wellbeing is worth something to people and saves nobody money."""
    advice = _(
        "Say what it is worth to people. Only money that somebody no longer spends is saved."
    )
    for outcome in result.in_the_case:
        name = outcome.description
        if outcome.money in NOT_CASH and (names_a_saving(name) or says_it_saves(name)):
            message = _("“{name}” is called a saving, and what it counts is not cash.")
            words = message.format(name=outcome_name(outcome))
            yield warns("R38", OUTCOMES / outcome.id / "description", words, advice)
    for address, place, text in told(case):
        if says_wellbeing_saves(text):
            message = _("{place} calls what wellbeing is worth a saving.").format(place=place)
            yield warns("R38", address, message, advice)


def not_all_is_confidential(case: Case, _result: Result) -> Iterator[Finding]:
    """R38: a buyer asked for the whole of it to stay secret keeps nothing of it secret."""
    for one in case.confidential:
        if is_all_of_it(one.item):
            message = _("The whole document is marked as confidential.")
            advice = _("Mark only what would do harm if it were released, each with its reason.")
            yield warns("R38", Address(("confidential", one.id, "item")), message, advice)


def _headlines(case: Case) -> Iterator[tuple[Address, str, str]]:
    """Where a reader begins: the title, headings, promises, the first sentence of the summary."""
    yield Address(("activity", "name")), _("The title"), case_title(case)
    yield SUMMARY, _("The first sentence of the summary"), first_sentence(case.statement.summary)
    for one in case.passages:
        yield Address(("passages", one.id, "heading")), _("A heading"), one.heading
    for promise in case.commitments:
        yield COMMITMENTS / promise.id / "promise", _("A promise"), promise.promise


CHECKS = (
    promises_are_unconditional,
    nobody_endorses_it,
    ratios_are_no_headlines,
    wellbeing_is_not_saved,
    not_all_is_confidential,
)
