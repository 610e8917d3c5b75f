"""What the report says in words, and what was done to check it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Assurance(StrEnum):
    """Only Social Value UK or International can assure; everything else is self-checked."""

    SELF_CHECKED = "self-checked"
    SUBMITTED = "submitted for assurance"
    ASSURED = "report assured"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Whether the people concerned saw the results before the report was issued."""

    shown_on: date | None = None
    shown_to: str = ""
    changed: str = ""  # what changed because of what they said


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    summary: str = ""
    limitations: str = ""
    recommendations: str = ""
    track_record: str = ""
    monitoring: str = ""
    assurance: Assurance | None = None
    assurance_notes: str = ""  # by whom, when, and of what
    declared_by: str = ""
    declared_as: str = ""  # the office they hold
    declared_on: date | None = None
    tools: str = ""  # tools and artificial intelligence used in writing it


class Language(StrEnum):
    """The language of a passage, by the tag that documents carry; all are set in our typeface."""

    ENGLISH = "en-GB"
    WELSH = "cy"
    GAELIC = "gd"
    IRISH = "ga"
    SCOTS = "sco"
    POLISH = "pl"
    ROMANIAN = "ro"
    PORTUGUESE = "pt"
    SPANISH = "es"
    FRENCH = "fr"
    LITHUANIAN = "lt"
    UKRAINIAN = "uk"
    GREEK = "el"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A section of text the person added themselves; without a `language` it is in English."""

    id: str
    heading: str = ""
    text: str = ""
    language: Language | None = None


class Counts(StrEnum):
    """What the limit of a portal counts."""

    WORDS = "words"
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalAnswer:
    """An answer typed into a buyer's portal; `text` names figures of the case between braces."""

    id: str
    question: str = ""
    limit: Decimal | None = None
    counts: Counts | None = None  # words, where nobody said otherwise
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file kept inside the case, found by the hash of its content.

    `supports` holds the addresses of what it is evidence for, as text. `cleaned` says that what a
    picture tells besides its pixels, such as where it was taken, was left out.
    """

    id: str  # sha256, lower-case hexadecimal
    name: str = ""
    size: Decimal | None = None  # bytes
    note: str = ""
    private: bool = True
    supports: tuple[str, ...] = ()
    cleaned: bool = False
