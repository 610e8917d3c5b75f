"""A window to try promises at, as the tests of the window have it."""

from tests.ui.conftest import home, said, window

__all__ = ["home", "said", "window"]
