"""Points in time as people read them."""

from datetime import UTC, datetime

from sroi_app.guide.dates import format_date
from sroi_app.text import _


def moment_words(moment: datetime) -> str:
    """Return a point in time as 3 March 2026 at 14:05, by the clock of this computer."""
    here = moment.astimezone()
    return _("{date} at {time}").format(date=format_date(here.date()), time=clock_words(moment))


def clock_words(moment: datetime) -> str:
    """Return the time of a moment as 14:05, by the clock of this computer."""
    here = moment.astimezone()
    return f"{here.hour}:{here.minute:02}"


def said_since(moment: datetime) -> str:
    """Return a moment as people say since when: the time alone where it is today."""
    today = datetime.now(UTC).astimezone().date()
    return clock_words(moment) if moment.astimezone().date() == today else moment_words(moment)
