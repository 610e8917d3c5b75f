"""The sentences about the range of a result: how far it spreads, and what would narrow it."""

from decimal import Decimal

from sroi_app.calculation.simulation.simulated import Narrowing, NothingPutIn, Simulation
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, row_name
from sroi_app.model.case import Case
from sroi_app.text import _, plural

ONE = Decimal(1)
PENNY = Decimal("0.01")


def brief_range(simulation: Simulation) -> str:
    """Return the range of nine cases out of ten: "between £1.90 and £3.40"."""
    low, high = figures.for_a_pound(simulation.p5), figures.for_a_pound(simulation.p95)
    if low == high:
        return _("about {pounds}").format(pounds=low)
    return _("between {low} and {high}").format(low=low, high=high)


def value_ends(simulation: Simulation) -> tuple[str, str]:
    """Return the ends of the present value in nine cases out of ten, in three digits each."""
    return _three_digits(simulation.value_p5), _three_digits(simulation.value_p95)


def value_range(simulation: Simulation) -> str:
    """Return the range of the present value: "between £349,000 and £676,000"."""
    low, high = value_ends(simulation)
    if low == high:
        return _("about {pounds}").format(pounds=low)
    return _("between {low} and {high}").format(low=low, high=high)


def range_sentence(simulation: Simulation) -> str:
    """Return how far the result spreads."""
    if not simulation.ranged:
        return _(
            "No number has a range yet, so nothing can be said of how far the result could move."
        )
    said = _(
        "If every number with a range could be anything within it, £1 would return {range} in nine "
        "cases out of ten."
    )
    if simulation.ranged == 1:
        said = _(
            "If the one number with a range could be anything within it, £1 would return {range} "
            "in nine cases out of ten."
        )
    return said.format(range=brief_range(simulation))


def nothing_put_in_sentence(case: Case, found: NothingPutIn) -> str:
    """Return why there is no range, and what to do."""
    names = list(dict.fromkeys(row_name(case, at) for at in found.inputs))
    return _(
        "There is no range, because by their ranges all inputs could be nothing. Give a lowest "
        "value above 0 to {names}."
    ).format(names=_(" or ").join(_("“{name}”").format(name=name) for name in names))


def chance_sentence(simulation: Simulation) -> str:
    """Return in how many draws it pays back; never all of them, or none, unless it was so.

    A draw is not one of the cases that are tried by hand beside it, and that may not pay back.
    """
    chance = simulation.probability_above_1
    if simulation.p5 == simulation.p95 == ONE:
        return _("It just pays back: what goes in comes back, and no more.")
    if not simulation.ranged:
        return _("It pays back.") if chance else _("It does not pay back.")
    draws = figures.number(Decimal(simulation.draws))
    return _chance_words(chance).format(draws=draws, count=figures.rounded(chance * 100))


def _chance_words(chance: Decimal) -> str:
    if chance == ONE:
        return _("It paid back in every one of the {draws} draws.")
    if not chance:
        return _("It paid back in none of the {draws} draws.")
    in_100 = figures.rounded(chance * 100)
    if in_100 == 100:
        return _("It paid back in nearly every one of the {draws} draws.")
    if not in_100:
        return _("It paid back in hardly any of the {draws} draws.")
    return _("It paid back in {count} of every 100 draws, {draws} in all.")


def middle_sentence(simulation: Simulation) -> str:
    """Return why the middle of all cases is not the headline."""
    return _(
        "The middle of all cases is {middle}. It is not the headline, because it moves with the "
        "width of the ranges, while each best figure can be checked."
    ).format(middle=figures.for_a_pound(simulation.p50))


def lean_sentence(simulation: Simulation, ratio: Decimal) -> str:
    """Return where the result lies in its range, if it is far from the middle; "" otherwise."""
    quarter = (simulation.p95 - simulation.p5) / 4
    if ratio > simulation.p95:
        return plural(
            "The result lies above this range: in nearly every case tried it is less. The best "
            "figure lies close to the end of its range that favours the result.",
            "The result lies above this range: in nearly every case tried it is less. Most of the "
            "best figures lie close to the end of their range that favours the result.",
            simulation.ranged,
        )
    if ratio < simulation.p5:
        return plural(
            "The result lies below this range: in nearly every case tried it is more. The best "
            "figure lies close to the end of its range that goes against the result.",
            "The result lies below this range: in nearly every case tried it is more. Most of the "
            "best figures lie close to the end of their range that goes against the result.",
            simulation.ranged,
        )
    if ratio > simulation.p50 + quarter:
        return _("The result lies high in this range: it could more easily be less than more.")
    if ratio < simulation.p50 - quarter:
        return _("The result lies low in this range: it could more easily be more than less.")
    return ""


def held_sentence(simulation: Simulation) -> str:
    """Return what was drawn, and what was not."""
    if not simulation.ranged:
        return _("Every number was held still, because none has a range.")
    return plural(
        "The range comes from {count} number that could differ. All others were held still, so "
        "the true range may be wider.",
        "The range comes from {count} numbers that could differ, each independently of the others. "
        "All others were held still, so the true range may be wider.",
        simulation.ranged,
    )


def narrowing_sentence(case: Case, narrowing: Narrowing) -> str:
    """Return by how much better evidence on a number would narrow the range, or that it could show
    a wider one."""
    least, most = (figures.rounded(end, 2) for end in (narrowing.least, narrowing.most))
    words = (
        _(
            "Better evidence on {what}, would narrow this range by {amount} for each £1, or show "
            "that it is wider."
        )
        if least < 0
        else _("Better evidence on {what}, would narrow this range by {amount} for each £1.")
    )
    return words.format(what=assumption_words(case, narrowing.at), amount=_amount(least, most))


def _amount(least: Decimal, most: Decimal) -> str:
    if not most:
        return _("less than {penny}").format(penny=_money(PENNY))
    if least <= 0:
        return _("up to {most}").format(most=_money(most))
    if least == most:
        return _("about {amount}").format(amount=_money(most))
    return _("{least} to {most}").format(least=_money(least), most=_money(most))


def _money(pounds: Decimal) -> str:
    if pounds < 1:
        return _("{count}p").format(count=figures.number(pounds * 100))
    return figures.pounds(pounds, 2)


def _three_digits(pounds: Decimal) -> str:
    return figures.pounds(figures.rounded(pounds, min(2 - pounds.adjusted(), 0)))
