"""The sentence that stands beside every ratio: how the sum was done."""

from sroi_app.calculation.result import Convention
from sroi_app.guide import figures
from sroi_app.library.discount_rates import RateStep, health_steps, standard_steps
from sroi_app.model.inputs import InputKind
from sroi_app.model.scope import Timing
from sroi_app.text import _


def convention_sentence(convention: Convention) -> str:
    """Return the convention in a few short sentences, to be printed beside the ratio.

    Each says only what holds for the case.
    """
    parts = (
        _timing(convention),
        _health() if convention.health_rate_used else "",
        _later_inputs() if convention.delivery_years > 1 else "",
        _prices(convention),
        _inputs(convention),
    )
    return " ".join(part for part in parts if part)


def rate_words(convention: Convention) -> str:
    """Return the discount rate as it is printed: 3.5% a year (HM Treasury Green Book)."""
    return steps_words(convention.steps)


def steps_words(steps: tuple[RateStep, ...]) -> str:
    """Return the discount rate that some steps are, as it is printed."""
    words = _("{rate} a year").format(rate=figures.percent(steps[0].rate))
    if steps == standard_steps():
        words += " " + _("(HM Treasury Green Book)")
    return words


def timing_words(timing: Timing) -> str:
    """Return when in a year value arrives, for the middle of a sentence."""
    return {
        Timing.YEAR_END: _("at the end of the year"),
        Timing.MID_YEAR: _("in the middle of the year"),
        Timing.YEAR_START: _("at the start of the year"),
    }[timing]


def _timing(convention: Convention) -> str:
    words = {
        Timing.YEAR_END: _("Every year, the first included, is discounted at {rate}."),
        Timing.MID_YEAR: _(
            "Value is taken to arrive in the middle of each year and discounted at {rate}."
        ),
        Timing.YEAR_START: _("Every year after the first is discounted at {rate}."),
    }[convention.timing]
    return words.format(rate=rate_words(convention))


def _health() -> str:
    rate = figures.percent(health_steps()[0].rate)
    words = _("Outcomes marked as health and wellbeing are discounted at {rate} a year.")
    return words.format(rate=rate)


def _later_inputs() -> str:
    return _("Inputs of later years are discounted too, those of the first are not.")


def _prices(convention: Convention) -> str:
    known = [year for year in convention.price_years if year]
    to, all_known = convention.price_year, len(known) == len(convention.price_years)
    if not known:
        return _("The year of the prices is not known.") if convention.price_years else ""
    if not to and len(known) > 1:
        return _("The values are in prices of different years and have not been brought to one.")
    words = (
        _("Values are in {year} prices.")
        if all_known
        else _("Values are in {year} prices, except where the year of a price is not known.")
    )
    return words.format(year=to or known[0])


def _inputs(convention: Convention) -> str:
    words = {
        InputKind.MONEY: _("money"),
        InputKind.IN_KIND: _("gifts in kind"),
        InputKind.VOLUNTEER_TIME: _("volunteers’ time"),
    }
    kinds = [words[kind] for kind in convention.input_kinds]
    if not kinds:
        return ""
    listed = kinds[0]
    if len(kinds) > 1:
        listed = _("{first} and {last}").format(first=", ".join(kinds[:-1]), last=kinds[-1])
    return _("What goes in: {kinds}.").format(kinds=listed)


def short_convention(convention: Convention) -> str:
    """Return the convention in one line, for where the whole of it can be unfolded."""
    words = {
        Timing.YEAR_END: _("Every year discounted at {rate}"),
        Timing.MID_YEAR: _("Discounted at {rate} from the middle of each year"),
        Timing.YEAR_START: _("Later years discounted at {rate}"),
    }[convention.timing].format(rate=figures.percent(convention.steps[0].rate))
    known = sorted({year for year in convention.price_years if year})
    year = convention.price_year or (known[0] if len(known) == 1 else "")
    if not year:
        return _("{discounted}.").format(discounted=words)
    return _("{discounted}, in {year} prices.").format(discounted=words, year=year)
