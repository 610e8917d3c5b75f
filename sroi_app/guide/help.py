"""The pages of help: which one belongs to which page of the program, and what they say."""

import re
from dataclasses import dataclass
from functools import cache

from sroi_app.guide.schema import Stage
from sroi_app.resources import resource

PAGES = (
    "welcome",
    "tasks",
    *(f"stage-{number}" for number in range(1, 7)),
    "answers",
    "survey",
    "working-out",
    "register",
    "chain",
    "value-map",
    "values",
    "result",
    "sensitivity",
    "scenarios",
    "readiness",
    "preview",
    "keys",
)
"""The ids of all pages of help, in the order they are listed."""

_TITLE = re.compile(r"<h1>(.*?)</h1>")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page of help. `html` is a fragment of our own, with plain tags and our own links only.

    Its links are ``help:ID`` and ``word:TERM``, its keys are marked ``<kbd>`` and its worked
    examples ``<blockquote>``.
    """

    id: str
    title: str
    html: str


def help_for(stage: Stage | None, page: str) -> str:
    """Return the id of the help for what is open: a page by its id, or questions of a stage."""
    if page in PAGES:
        return page
    return "welcome" if stage is None else f"stage-{stage.number}"


@cache
def read_help(page: str) -> HelpPage:
    """Return a page of help by its id; KeyError where there is none."""
    if page not in PAGES:
        raise KeyError(page)
    html = resource(f"help/{page}.html").read_text(encoding="utf-8")
    title = _TITLE.search(html)
    return HelpPage(page, title[1] if title else page, html)


def all_help() -> tuple[HelpPage, ...]:
    """Return every page of help, in order."""
    return tuple(read_help(page) for page in PAGES)
