"""What was typed to work answers out, kept while the window is open: closing loses nothing."""

from sroi_app.guide.workings.method import Method
from sroi_app.model.address import Address

_Key = tuple[str, Address, str]


class Kept:
    """Texts by document, answer and way; the case itself keeps only the answer and its reason."""

    def __init__(self, document: str, address: Address) -> None:
        self._document, self._address = document, address

    def typed(self, method: Method) -> dict[str, str]:
        """Return what was typed into a way, to be read and added to."""
        return _typed.setdefault((self._document, self._address, method.id), {})


_typed: dict[_Key, dict[str, str]] = {}
