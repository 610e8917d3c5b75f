"""The sentences of the result panel."""

from sroi_app.calculation.result import Headline, Result, Treatment
from sroi_app.guide import figures
from sroi_app.model.outcomes import Direction
from sroi_app.text import _, plural


def total_words(result: Result) -> str:
    """Return what the large figure is."""
    if not result.counted:
        return _("No outcome is complete enough to be counted.")
    if result.only_track_record:
        return _("of value shown by work done before, at today’s worth (present value).")
    return _("of value, at today’s worth (present value).")


def ratio_words(headline: Headline | None) -> str:
    """Return the ratio as it is shown."""
    return figures.ratio(headline.ratio) if headline else _("No ratio yet")


def ratio_name(headline: Headline | None) -> str:
    """Return the ratio as it is read aloud."""
    if headline is None:
        return _("There is no ratio yet, because answers are missing: open the working")
    said = _("{value} of social value for every £1 put in: open the working")
    return said.format(value=figures.pounds(headline.ratio, 2))


def beside_words(result: Result) -> str:
    """Return what the total leaves out on purpose, each on a line of its own."""
    return "\n".join(said for said in (_harms(result), _unpriced(result), _apart(result)) if said)


def _harms(result: Result) -> str:
    harms = sum(
        row.treatment is Treatment.INCOMPLETE and row.outcome.direction is Direction.NEGATIVE
        for row in result.outcomes
    )
    if not harms or not result.counted:
        return ""
    return plural(
        "{count} harm is not yet counted, so this is too high.",
        "{count} harms are not yet counted, so this is too high.",
        harms,
    )


def _unpriced(result: Result) -> str:
    count = sum(row.treatment is Treatment.UNPRICED for row in result.outcomes)
    if not count:
        return ""
    return plural(
        "{count} outcome has no price and stands beside the sum.",
        "{count} outcomes have no price and stand beside the sum.",
        count,
    )


def _apart(result: Result) -> str:
    count = sum(row.treatment is Treatment.APART for row in result.outcomes)
    if not count:
        return ""
    return plural(
        "{count} outcome is track record and is not in the ratio.",
        "{count} outcomes are track record and are not in the ratio.",
        count,
    )
