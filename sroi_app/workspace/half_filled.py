"""The windows that are half filled in: kept with unsaved work until they are left on purpose."""

from dataclasses import replace

from sroi_app.storage.half_filled import HalfFilled, Typed, Windows
from sroi_app.workspace.pasted_text import whole_characters

__all__ = ["HalfFilled", "HalfFilledWindows", "Typed", "Windows"]


class HalfFilledWindows:
    """Those that are open now, and those that were when an earlier run ended."""

    def __init__(self) -> None:
        self.all: Windows = ()  # another object whenever anything in it is another
        self._open: frozenset[str] = frozenset()  # the places of those somebody types in

    @property
    def typing(self) -> bool:
        """Whether anything is typed that nothing else holds."""
        return bool(self._open)

    def begin(self, found: Windows = ()) -> None:
        """Begin with what an earlier run left: it is shown again where it was typed."""
        self.all, self._open = found, frozenset()

    def hold(self, window: HalfFilled) -> None:
        """Know what is typed in a window, in place of what was typed there before."""
        texts = tuple(replace(it, text=whole_characters(it.text)) for it in window.texts)
        others = self._others(window.place)
        self.all = (*others, replace(window, texts=texts)) if texts else others
        self._open |= {window.place}

    def leave(self, place: str) -> bool:
        """Forget what was typed at a place; return whether anything ever was."""
        known = place in self._open or self.at(place) is not None
        self.all, self._open = self._others(place), self._open - {place}
        return known

    def at(self, place: str) -> HalfFilled | None:
        """Return what is typed at a place, or was when an earlier run ended."""
        return next((window for window in self.all if window.place == place), None)

    def _others(self, place: str) -> Windows:
        return tuple(window for window in self.all if window.place != place)
