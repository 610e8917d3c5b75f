"""Chooses the language of a run: British English is the source, other tongues are catalogues."""

import gettext
import os
import struct
from pathlib import Path

from sroi_app.resources import resource
from sroi_app.text import speak

DOMAIN = "sroi_case"
VARIABLE = "SROI_CASE_LANGUAGE"


def choose_language(folder: Path | None = None) -> None:
    """Speak the language asked for, or the system's, where there is a catalogue for it.

    Asked for by an environment variable, as cy or cy_GB. To be called before anything else of
    the program is imported. Without a catalogue that can be read, it stays British English.
    """
    asked = os.environ.get(VARIABLE, "")
    speak(_catalogue(folder or resource("translations"), [asked] if asked else None))


def _catalogue(folder: Path, languages: list[str] | None) -> gettext.NullTranslations:
    try:
        return gettext.translation(DOMAIN, folder, languages, fallback=True)
    except (OSError, ValueError, IndexError, KeyError, struct.error):  # found, and damaged
        return gettext.NullTranslations()
