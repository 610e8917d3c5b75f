"""The items of layouts that Python knows of, and may take for alive long after Qt deleted them."""

import shiboken6
from PySide6.QtWidgets import QLayout, QLayoutItem

from ui.flow import Flow


def known_items() -> list[QLayoutItem]:
    """Return those that no layout of our own keeps and lets go of itself."""
    known = [one for one in shiboken6.getAllValidWrappers() if isinstance(one, QLayoutItem)]
    kept = {id(item) for flow in known if isinstance(flow, Flow) for item in flow._items}
    return [one for one in known if not isinstance(one, QLayout) and id(one) not in kept]
