"""The seam through which every word a person reads passes, so that it can be translated.

Much of it is said while modules are being imported, so the language is chosen before any of them
is (`sroi_app.language`), and stays for the run.
"""

import gettext

_translation: gettext.NullTranslations = gettext.NullTranslations()

_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def _(message: str) -> str:
    """Return `message` in the current language."""
    return _translation.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """Return the form of a sentence that fits `count`, with {count} filled in.

    >>> plural("{count} outcome", "{count} outcomes", 2)
    '2 outcomes'
    """
    return _translation.ngettext(one, many, count).format(count=count)


def straight(text: str) -> str:
    """Return a text without the signs that turn the direction of whatever stands after it.

    Letters say themselves which way they run. Kept text keeps the signs; they are left out
    where it stands among words that are not its own.
    """
    return text if text.isascii() else text.translate(_TURNS)


def speak(translation: gettext.NullTranslations) -> None:
    """Say everything from now on as `translation` has it."""
    global _translation  # noqa: PLW0603  one run of the program speaks one language
    _translation = translation
