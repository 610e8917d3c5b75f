"""What the value library says of what is found, and to begin with."""

from collections.abc import Iterator, Sequence

from sroi_app.library.own_values import OwnList
from sroi_app.text import _, plural
from ui.values.card_view import Shown

NOT_SHIPPED = _(
    "HACT’s values, the National TOMs and the Social Value Engine are not in here: their licences "
    "forbid handing them on with a program."
)
_WHERE_TO_PUT_THEM = _(
    "If you hold such a licence, put your list on your own shelf, under “Your own lists”. It stays "
    "on this computer."
)


def found_words(count: int, shown: int, narrowed: Sequence[str], year: str) -> str:
    """Return how many were found, in prices of which year, and what narrows them down."""
    if not count:
        return _("Nothing found.")
    if shown < count:
        said = _("The first {shown} of {count} values").format(shown=shown, count=f"{count:,}")
    else:
        said = plural("{count} value", "{count} values", count)
    said = _("{values}, in prices of {year}").format(values=said, year=year)
    return f"{said}. {'; '.join(narrowed)}." if narrowed else f"{said}."


THEMES_LISTED = _("Choose a theme, or type.")


def to_begin_with(problem: str) -> Shown:
    """Return what stands where the card will be; `problem` is why the own lists are missing."""
    return Shown(
        title=_("Look for what changed"),
        findings=(problem,) if problem else (),
        words=(
            _(
                "Type it in plain words: lonely, job, A&E, arrest. Or choose a theme and look "
                "through it. The arrow keys choose, and Enter goes on."
            ),
            _(
                "Each value says what one of something costs or is worth, who says so, and in "
                "prices of which year. Read what it counts before you use it."
            ),
            f"{NOT_SHIPPED} {_WHERE_TO_PUT_THEM}",
        ),
    )


def nothing_found(typed: str, narrowed: Sequence[str], *, can_type: bool) -> Shown:
    """Return what to try when nothing was found."""
    return Shown(title=_("Nothing found"), words=tuple(_what_to_try(typed, narrowed, can_type)))


def _what_to_try(typed: str, narrowed: Sequence[str], can_type: bool) -> Iterator[str]:
    if narrowed:
        yield _(
            "These let only some values through: {filters}. Let everything through again."
        ).format(filters=", ".join(narrowed))
    if typed.strip():
        yield _(
            "Try one plain word only, or another word for it: not “presenteeism” but “work”, not "
            "“RTA” but “road accident”."
        )
    yield _(
        "There is not a published value for everything. What do these people pay for something "
        "that does as much for them, such as a club, a course or a taxi? Ask them."
    )
    if can_type:
        yield _("With “Type your own value” you go back to the question and answer it yourself.")
    yield f"{NOT_SHIPPED} {_WHERE_TO_PUT_THEM}"


def list_words(own: OwnList) -> str:
    """Return a person's own list in a line: edition, licence and holder."""
    counted = plural("{count} value", "{count} values", len(own.values))
    return _("{title}: {values}. Licence: {licence}. Held by {holder}.").format(
        title=own.title,
        values=counted,
        licence=own.terms.licence.rstrip("."),
        holder=own.terms.holder.rstrip("."),
    )
