"""What a table says it comes to, laid beside what is worked out here: every difference is told.

Where one of the known other ways to work it out gives the table's figures, it is named.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Headline, Result
from sroi_app.guide import figures
from sroi_app.model.case import Case
from sroi_app.spreadsheet.conventions import conventions
from sroi_app.spreadsheet.results import Figure, Key, Published, Said
from sroi_app.text import _, plural

Ours = Mapping[Key, Decimal]
MOST_TRIED = 100  # outcomes up to which other ways to work it out are tried
_CLASSES = (
    (Figure.IMPACT, Figure.TOTAL_IMPACT),
    (Figure.YEAR, Figure.TOTAL_YEAR),
    (Figure.PRESENT_VALUE, Figure.DISCOUNTED_YEAR),
    (Figure.INPUTS,),
    (Figure.NET,),
    (Figure.RATIO,),
)
"""Figures that go together, the telling one first; what is amiss in one runs on to the later."""


def compare(case: Case, published: Published) -> tuple[str, ...]:
    """Return what there is to say about the results a table shows, in sentences."""
    years = max((key.year for key in published), default=0)
    ours = _ours(calculate(case), years)
    said = {key: one for key, one in published.items() if key in ours}
    apart = {key: one for key, one in said.items() if not one.agrees(ours[key])}
    others = _otherwise(case, years) if apart else ()
    return (
        *_agreement(said, apart),
        *_differences(apart, ours, said, others),
        *_waiting(published, ours),
    )


def _waiting(published: Published, ours: Ours) -> Iterator[str]:
    """Say what the table comes to where our own sum waits for an answer."""
    for key in (Key(Figure.RATIO), Key(Figure.PRESENT_VALUE)):
        if key in published and published[key].value and key not in ours:
            note = _(
                "{what} ({where}): the table says {theirs}; here it waits until no gap is left."
            )
            said = published[key]
            yield note.format(what=_name(key), where=said.where, theirs=_shown(key, said.value))
            return


def _otherwise(case: Case, years: int) -> tuple[tuple[str, Ours], ...]:
    """Return what each of the known other ways to work it out comes to, where they can be tried."""
    if len(case.outcomes) > MOST_TRIED:
        return ()
    ways = conventions(years)
    return tuple((way.words, _ours(calculate(way.apply(case)), years)) for way in ways)


def _ours(result: Result, years: int) -> Ours:
    """Return our own figure for each that a table may show; none that a gap stands in the way of.

    What the table gives by outcome is known by the place of the outcome among those with a price.
    """
    found: dict[Key, Decimal] = {}
    for number, row in enumerate(result.outcomes):
        if row.stream:
            found[Key(Figure.IMPACT, number)] = row.stream.impact
            values = row.stream.values
            for year in range(1, years + 1):
                value = values[year - 1] if year <= len(values) else Decimal(0)
                found[Key(Figure.YEAR, number, year)] = value
    if result.headline:
        found |= _of_the_whole(result, result.headline, years)
    return found


def _of_the_whole(result: Result, headline: Headline, last: int) -> Ours:
    impacts = (row.stream.impact for row in result.outcomes if row.stream)
    years = {year.year: year for year in result.years}
    blank = Decimal(0)
    by_year = {
        Key(figure, year=year): getattr(years[year], name) if year in years else blank
        for figure, name in (
            (Figure.TOTAL_YEAR, "value"),
            (Figure.DISCOUNTED_YEAR, "present_value"),
        )
        for year in range(1, last + 1)
    }
    return {
        **by_year,
        Key(Figure.TOTAL_IMPACT): sum(impacts, Decimal(0)),
        Key(Figure.INPUTS): headline.total_inputs,
        Key(Figure.PRESENT_VALUE): headline.total_present_value,
        Key(Figure.NET): headline.net_present_value,
        Key(Figure.RATIO): headline.ratio,
    }


def _agreement(said: Published, apart: Published) -> Iterator[str]:
    same = [key for key in said if key not in apart]
    if not same:
        return
    if not apart:
        yield plural(
            "{count} figure the table works out is the same here.",
            "All {count} figures the table works out are the same here.",
            len(same),
        )
    else:
        yield plural(
            "Of the figures the table works out, {count} is the same here.",
            "Of the figures the table works out, {count} are the same here.",
            len(same),
        )


def _differences(
    apart: Published, ours: Ours, said: Published, others: Sequence[tuple[str, Ours]]
) -> Iterator[str]:
    told: list[str] = []
    for kinds in _CLASSES:
        wrong = sorted(apart, key=lambda key: key.figure in kinds[1:])
        these = {key: apart[key] for key in wrong if key.figure in kinds}
        if these:
            why = _why(these, ours, said, others)
            again = bool(why) and why in told
            told.append(why)
            yield _sentence(these, ours, _("The reason is the same.") if again else why)


def _sentence(these: Published, ours: Ours, why: str) -> str:
    """The first difference in full, how many more there are, and what they come from."""
    key, said = next(iter(these.items()))
    words = _("{what} ({where}): the table says {theirs}, here it is {ours}.").format(
        what=_name(key),
        where=said.where,
        theirs=_shown(key, said.value),
        ours=_shown(key, ours[key]),
    )
    more = len(these) - 1
    also = plural(
        "{count} more figure of this kind differs.",
        "{count} more figures of this kind differ.",
        more,
    )
    return " ".join(filter(None, (words, also if more else "", why)))


def _why(these: Published, ours: Ours, said: Published, others: Sequence[tuple[str, Ours]]) -> str:
    if net := _as_net(these, ours):
        return net
    for words, other in others:
        if all(_agrees(key, one, other) for key, one in these.items()):
            return words
    return _implied_inputs(these, ours, said)


def _agrees(key: Key, said: Said, other: Ours) -> bool:
    return key in other and said.agrees(other[key])


def _as_net(these: Published, ours: Ours) -> str:
    said = these.get(Key(Figure.RATIO))
    if said is not None and said.agrees(ours[Key(Figure.RATIO)] - 1):
        return _("It divides the net value by what goes in; here it is the whole value.")
    return ""


def _implied_inputs(these: Published, ours: Ours, published: Published) -> str:
    """A ratio of the same value over other inputs: over the funder's money alone, say."""
    said, total = these.get(Key(Figure.RATIO)), published.get(Key(Figure.PRESENT_VALUE))
    if said is None or not said.value or total is None:
        return ""
    if not total.agrees(ours[Key(Figure.PRESENT_VALUE)]):
        return ""
    note = _("It would be that with {pounds} going in.")
    return note.format(pounds=figures.pounds(total.value / said.value, 2))


def _shown(key: Key, value: Decimal) -> str:
    return figures.ratio(value) if key.figure is Figure.RATIO else figures.pounds(value, 2)


def _name(key: Key) -> str:
    return {
        Figure.IMPACT: _("Impact"),
        Figure.YEAR: _("Value in year {year}"),
        Figure.TOTAL_IMPACT: _("Total impact"),
        Figure.TOTAL_YEAR: _("Total value in year {year}"),
        Figure.DISCOUNTED_YEAR: _("Present value of year {year}"),
        Figure.INPUTS: _("Total of what goes in"),
        Figure.PRESENT_VALUE: _("Total present value"),
        Figure.NET: _("Net present value"),
        Figure.RATIO: _("Ratio"),
    }[key.figure].format(year=key.year)
