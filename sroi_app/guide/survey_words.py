"""What a survey showed, in words: a sentence beside the number that rests on it, and all of it."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.dates import format_date
from sroi_app.guide.kept_back import MOVED, claimed, withheld_counts
from sroi_app.guide.small_numbers import FEWEST, too_few
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Scaling, Survey, SurveyDesign
from sroi_app.text import _

Fact = tuple[str, str]
"""What is told, and the figure."""

HIDDEN = _("withheld")
"""What stands in the place of a count that is not shown."""

DESIGNS = {
    SurveyDesign.BEFORE_AND_AFTER: _("Before and after"),
    SurveyDesign.THEN_AND_NOW: _("Once, about then and now"),
    SurveyDesign.AFTER_ONLY: _("Once, afterwards"),
}
OTHERS = {
    Scaling.ONLY_ANSWERED: _("They are left out"),
    Scaling.SAME_SHARE: _("The same share of them"),
    Scaling.DISCOUNTED: _("A smaller share of them"),
}
"""What about those who did not answer."""
_LED = {
    Scaling.ONLY_ANSWERED: _("Only those who answered are counted, which makes {people} people."),
    Scaling.SAME_SHARE: _("The same share of the whole group of {group} makes {people} people."),
    Scaling.DISCOUNTED: _(
        "With a share {discount} smaller of those who did not answer, it makes {people} people of "
        "the whole group of {group}."
    ),
}


def survey_of(case: Case, outcome: str) -> Survey | None:
    """Return the survey that is evidence for an outcome, the latest of several."""
    found = [survey for survey in case.surveys if survey.outcome == outcome]
    return found[-1] if found else None


def survey_sentence(survey: Survey, *, harm: bool = False) -> str:
    """Return one sentence about what a survey showed of those who count: for a harm, the worse."""
    counted = _counted(survey, harm=harm)
    if survey.answered is None or counted == HIDDEN:
        return _("This number comes from a survey, “{file}”.").format(file=survey.file)
    return _how_many(survey, harm=harm).format(
        file=survey.file, people=counted, answered=figures.number(survey.answered)
    )


def led_sentence(survey: Survey, *, harm: bool = False) -> str:
    """Return how the number of people came of those who answered; "" where that is not known.

    For a `harm` it is the share of those who got worse.
    """
    if survey.people is None or survey.scaling is None or _counted(survey, harm=harm) == HIDDEN:
        return ""
    if survey.scaling is not Scaling.ONLY_ANSWERED and survey.group is None:
        return ""
    return _LED[survey.scaling].format(
        people=_people(survey.people),
        group=_number(survey.group),
        discount=_percent(survey.discount),
    )


def harm_sentence(case: Case, survey: Survey) -> str:
    """Return what to do about people who got worse, while no harm is counted from the survey.

    Nothing is said where they may not be counted out.
    """
    moved = moved_words(survey)
    if not survey.worse or len(moved) < 3 or moved[2] == HIDDEN:
        return ""
    harms = {row.id for row in case.outcomes if row.direction is Direction.NEGATIVE}
    if any(one.outcome in harms and one.sha256 == survey.sha256 for one in case.surveys):
        return ""
    return _(
        "{count} people got worse. Count that as a harm? Add an outcome under “What changes”, mark "
        "it as a harm, and take its people from this survey as well."
    ).format(count=moved[2])


def other_number_sentence(outcome: Outcome, survey: Survey) -> str:
    """Return a warning where none of an outcome's numbers is the one its survey led to."""
    numbers = [quantity.value for quantity in outcome.quantities]
    if survey.people is None or survey.people in numbers:
        return ""
    return _("The survey led to {people} people, and the case now says otherwise.").format(
        people=_people(survey.people)
    )


def survey_facts(survey: Survey) -> tuple[Fact, ...]:
    """Return all that is kept of a survey that has an answer, in the order it is told."""
    return tuple((told, figure) for told, figure in _facts(survey) if figure)


def moved_words(survey: Survey, *, harm: bool = False) -> tuple[str, ...]:
    """Return how many improved, stayed the same and got worse; of people asked once, the first.

    None of them may be somebody's: such a count is `HIDDEN`, and others that would give it away.
    Those who improved, or of a harm got worse, are claimed. Nothing where it is not known.
    """
    hidden = withheld_counts(survey, harm=harm)
    if survey.improved is None and "improved" not in hidden:
        return ()
    told = tuple(
        HIDDEN if name in hidden else figures.number(getattr(survey, name) or Decimal(0))
        for name in MOVED
    )
    return told[:1] if _is_asked_once(survey) else told


def count_words(survey: Survey, name: str) -> str:
    """Return a count of a survey, such as `answered`; "" where it is not known."""
    if name in survey.withheld:
        return _fewer()
    people: Decimal | None = getattr(survey, name)
    return "" if people is None else people_words(people)


def people_words(people: Decimal) -> str:
    """Return a number of people, or that they are too few to be counted out."""
    return _fewer() if people > 0 and too_few(int(people)) else figures.number(people)


def _fewer() -> str:
    return _("fewer than {fewest}").format(fewest=FEWEST)


def _is_asked_once(survey: Survey) -> bool:
    return survey.design is SurveyDesign.AFTER_ONLY


def _counted(survey: Survey, *, harm: bool) -> str:
    """The count that the number of people rests on, in words."""
    moved = moved_words(survey, harm=harm)
    return moved[claimed(survey, harm=harm)] if moved else HIDDEN


def _how_many(survey: Survey, *, harm: bool) -> str:
    if _is_asked_once(survey):
        return _(
            "This number comes from a survey, “{file}”: {people} of {answered} people gave an "
            "answer that counts. They were asked once, which shows no change."
        )
    if harm:
        return _(
            "This number comes from a survey, “{file}”: {people} of {answered} people got worse."
        )
    return _("This number comes from a survey, “{file}”: {people} of {answered} people improved.")


def _facts(survey: Survey) -> Iterator[tuple[str, str | None]]:
    improved, same, worse = (*moved_words(survey), None, None, None)[:3]
    yield _("Question"), survey.question
    yield _("How people were asked"), DESIGNS[survey.design] if survey.design else None
    yield _("Collected"), format_date(survey.collected) if survey.collected else None
    yield _("File"), survey.file
    yield _("Sheet"), survey.sheet
    yield _("Scale"), _scale(survey)
    once = _is_asked_once(survey)
    counts_from = _("An answer counts from") if once else _("A change counts from")
    yield counts_from, _points(survey.threshold)
    yield _("People in the whole group"), _number(survey.group)
    yield _("Answers that could be used"), count_words(survey, "answered")
    yield _("Gave an answer that counts") if once else _("Improved"), improved
    yield _("About the same"), same
    yield _("Got worse"), worse
    yield _("Average movement towards the better end"), _change(survey)
    yield _("Depth: that movement as a share of the scale"), _depth(survey)
    yield _("Answered only the first time"), count_words(survey, "only_before")
    yield _("Answered only the second time"), count_words(survey, "only_after")
    yield _("Answers that could not be read"), _number(survey.refused)
    yield (
        _("Those who did not answer"),
        OTHERS[survey.scaling] if survey.scaling else None,
    )
    yield _("Taken off for those who did not answer"), _percent(survey.discount)
    yield _("People it led to"), _led_to(survey)
    yield _("Mark of the table (SHA-256)"), survey.sha256


def _scale(survey: Survey) -> str | None:
    if survey.least is None or survey.most is None:
        return None
    words = (
        _("{least} to {most}; higher is better")
        if survey.higher_is_better
        else _("{least} to {most}; lower is better")
    )
    return words.format(least=figures.number(survey.least), most=figures.number(survey.most))


def _depth(survey: Survey) -> str | None:
    return None if "depth" in withheld_counts(survey) else _percent(survey.depth)


def _change(survey: Survey) -> str | None:
    if survey.change is None or not survey.answered or "change" in withheld_counts(survey):
        return None
    change = figures.number(survey.change, 2)
    if survey.change_low is None or survey.change_high is None:
        return change
    return _("{change} points; 95% range {low} to {high}").format(
        change=change,
        low=figures.number(survey.change_low, 2),
        high=figures.number(survey.change_high, 2),
    )


def _led_to(survey: Survey) -> str | None:
    if survey.people is None:
        return None
    if survey.people_low is None or survey.people_high is None:
        return _people(survey.people)
    return _("{people}; from {low} to {high}").format(
        people=_people(survey.people),
        low=_people(survey.people_low),
        high=_people(survey.people_high),
    )


def _points(threshold: Decimal | None) -> str | None:
    return None if threshold is None else _("{points} points").format(points=_number(threshold))


def _number(value: Decimal | None) -> str | None:
    return None if value is None else figures.number(value)


def _percent(share: Decimal | None) -> str | None:
    return None if share is None else figures.percent(figures.rounded(share, 3))


def _people(people: Decimal) -> str:
    return figures.number(figures.rounded(people, 1))
