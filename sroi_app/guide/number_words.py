"""What each number of an outcome says, for the middle of a sentence."""

from sroi_app.text import _

NUMBERS = {
    "quantities": _("how many people change"),
    "amount": _("how many times the price counts for each person"),
    "proxy/value": _("what it is worth for each person"),
    "duration": _("how long it lasts"),
    "deadweight": _("how many would have changed anyway"),
    "displacement": _("how much only moved from elsewhere"),
    "attribution": _("how much is owed to others"),
    "dropoff": _("how fast it fades"),
}
"""By path, in the order in which they are asked for."""

NOUNS = {
    "quantities": _("the number of people who change"),
    "amount": _("the number of times the price counts for each person"),
    "proxy/value": _("the value per person"),
    "duration": _("the time it lasts"),
    "deadweight": _("the share that would have changed anyway"),
    "displacement": _("the share that only moved from elsewhere"),
    "attribution": _("the share owed to others"),
    "dropoff": _("the share that fades each year"),
}
"""The same, where a sentence goes on with what they are: “the time it lasts is 2 years”."""


def number_words(path: tuple[str, ...], years: int = 1) -> str:
    """Return what stands at a path within an outcome, and of which of its years of delivery."""
    if path[0] == "quantities" and years > 1 and len(path) > 1:
        return _("how many people change in year {year}").format(year=path[1])
    if path == ("proxy", "price_year"):
        return _("which year’s price it is")
    return next(words for at, words in NUMBERS.items() if at.split("/")[0] == path[0])
