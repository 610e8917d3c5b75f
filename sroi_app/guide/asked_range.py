"""What is said around a range that is asked for: why, and what the result would be at its ends."""

from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.one_way import Swing
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, figure
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Grade
from sroi_app.text import _


def title_words(case: Case, at: Address) -> str:
    """Return what a number is and of which row, as a heading."""
    words = assumption_words(case, at)
    return words[:1].upper() + words[1:]


def value_words(number: Assumption) -> str:
    """Return a number as it stands, and what it rests on."""
    return _RESTS_ON[number.grade].format(figure=figure(number, number.value))


def why_words(swing: Swing) -> str:
    """Return why a range is asked for; `swing` is that of the number without its range, so that it
    stays true once there is one."""
    number = swing.number
    low, high = figure(number, number.low), figure(number, number.high)
    if swing.ratio_low is None or swing.ratio_high is None:
        return _("Why this one: so little could go in that there is no result.")
    words = _(
        "Why this one: a usual step to either side, from {low} to {high}, moves the result by "
        "{effect} for every £1."
    )
    return words.format(low=low, high=high, effect=_pounds(swing.effect))


def end_words(swing: Swing, *, low: bool, typed: bool = False) -> str:
    """Return what the result would be at one end, which may be a default step away; also where
    something was `typed` that cannot be that end."""
    number = swing.number
    ratio = _in_a_sentence(swing.ratio_low if low else swing.ratio_high)
    end = figure(number, number.low if low else number.high)
    if number.low_given if low else number.high_given:
        words = _("At {end} the result would be {ratio}.")
    elif typed:
        words = _("Not counted. It is tested at {end}, where the result would be {ratio}.")
    elif low:
        words = _("No lowest given yet. It is tested at {end}, where the result would be {ratio}.")
    else:
        words = _("No highest given yet. It is tested at {end}, where the result would be {ratio}.")
    return words.format(end=end, ratio=ratio)


def range_words(number: Assumption) -> str:
    """Return the ends of a number in a table, and whether nobody gave them."""
    words = _("{low} to {high}")
    if not number.given:
        words = _("{low} to {high} (step)")
    return words.format(low=figure(number, number.low), high=figure(number, number.high))


def ratio_figure(ratio: Decimal | None) -> str:
    """Return what comes of each pound put in, in a table; in words where nothing would be."""
    return _("nothing put in") if ratio is None else figures.ratio(ratio).partition(" : ")[0]


def _in_a_sentence(ratio: Decimal | None) -> str:
    if ratio is None:
        return _("none, because nothing would be put in")
    return _("{pounds} for every £1").format(pounds=ratio_figure(ratio))


def _pounds(ratio: Decimal) -> str:
    """A difference of ratios in pounds and pence; the smallest ones are not called nothing."""
    penny = Decimal("0.01")
    if ratio < penny:
        return _("less than {penny}").format(penny=figures.pounds(penny, 2))
    return figures.pounds(ratio, 2)


_RESTS_ON = {
    Grade.MEASURED: _("Now {figure}, which was measured."),
    Grade.OWN_RECORDS: _("Now {figure}, from your own records."),
    Grade.PUBLISHED: _("Now {figure}, from published figures."),
    Grade.JUDGEMENT: _("Now {figure}, which rests on judgement."),
    Grade.GUESS: _("Now {figure}, which is a guess."),
    None: _("Now {figure}. Nobody has said how firm that is."),
}
