"""Doing something that may need a password: it is asked for, and the same is done again."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from sroi_app.workspace.protecting import PasswordNeeded
from ui.store import Store


def with_password(parent: QWidget, store: Store, act: Callable[[], object]) -> bool:
    """Do `act`; return whether it was done, or the person rather gave no password.

    Raises whatever else is refused, as `act` does.
    """
    while True:
        try:
            act()
        except PasswordNeeded as needed:
            if not _unlock(parent, store, needed):
                return False
        else:
            return True


def _unlock(parent: QWidget, store: Store, needed: PasswordNeeded) -> bool:
    from ui.dialogs.password import PasswordDialog

    protecting = store.workspace.protecting
    dialog = PasswordDialog(
        parent,
        store.unlocking,
        needed.name,
        lambda password: protecting.unlock(needed, password),
        protecting.password,
    )
    opened, refusal = bool(dialog.exec()), dialog.refusal
    if refusal is not None:
        raise refusal
    return opened
