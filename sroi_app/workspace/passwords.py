"""How good a password is, in plain words: by its length, for that is what guessing costs."""

from sroi_app.text import _

_SHORT, _FAIR, _LONG = 9, 14, 20  # characters
_VARIED = 3  # how often each different character may count


def strength_words(password: str) -> str:
    """Return what to think of a password, "" where nothing is typed yet."""
    length = min(len(password), _VARIED * len(set(password)))
    if not password:
        return ""
    if length < _SHORT:
        return _("Weak: a password this short can be found by trying.")
    if length < _FAIR:
        return _("Fair: it keeps out the curious. A few more words would keep out anybody.")
    if length < _LONG:
        return _("Good: it would take years to find by trying, if it is no well-known phrase.")
    return _("Strong, if it is no well-known phrase.")
