"""What a person types or chooses as the answer to a question, taken into the open case."""

from typing import TYPE_CHECKING, Any
from weakref import proxy

from sroi_app.guide.kinds import Kind
from sroi_app.guide.numbers import BadText
from sroi_app.model import edits
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _
from sroi_app.workspace.pasted_text import whole_characters

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Workspace


class Answering:
    """Lets the kind of a question read what is typed; what cannot be read is kept as it is."""

    def __init__(self, workspace: "Workspace") -> None:
        # No cycle: a workspace that is done with lets go of its run's lock at once.
        self._workspace: Workspace = proxy(workspace)

    def type(self, address: Address, kind: Kind, text: str, question: str) -> None:
        """Take typed text as the answer at `address`."""
        case = self.typed(address, kind, text)
        if case is not None:
            self._workspace.apply(case, _change_label(question), address)

    def typed(self, address: Address, kind: Kind, text: str) -> Case | None:
        """Return the case with typed text in it; None where an answer may not be blank."""
        case = self._workspace.case
        text = whole_characters(text)
        value = kind.parse(text)
        if value is None and _always_given(kind):
            return None
        if isinstance(value, BadText):
            return edits.keep_unreadable(case, address, text, self._open_answer(address, kind))
        return edits.put(case, address, value)

    def choose(self, address: Address, value: Any, question: str) -> None:
        """Take a value that needs no reading, such as a choice, as the answer at `address`."""
        workspace = self._workspace
        workspace.apply(edits.put(workspace.case, address, value), _change_label(question), address)

    def _open_answer(self, address: Address, kind: Kind) -> Any:
        """What stands at an address while its answer is open.

        A few answers cannot be: the years of delivery stay what they were until they are read. On
        the way to “150%”, 15 and 150 could be read, and nobody meant them.
        """
        blank = kind.parse("")
        stays = isinstance(blank, BadText) or _always_given(kind)
        return edits.get(self._workspace.before_typing(address), address) if stays else blank


def _always_given(kind: Kind) -> bool:
    """Whether one of a question's answers is always given, and cannot be taken away."""
    return not getattr(kind, "optional", True)


def _change_label(question: str) -> str:
    return _("Change “{question}”").format(question=question)
