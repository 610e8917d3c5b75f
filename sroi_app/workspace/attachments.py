"""The files that show what the open case says, and what a person does with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import proxy

from sroi_app.guide.attached import ending_of, size_words
from sroi_app.model import edits
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.statement import Attachment
from sroi_app.sizes import MEGABYTE
from sroi_app.storage.attached.names import clean_name, portable_name
from sroi_app.storage.run import Run
from sroi_app.text import _, plural
from sroi_app.workspace import handing_over
from sroi_app.workspace.letting_in import NotAdded, Taken

if TYPE_CHECKING:
    from sroi_app.workspace.workspace import Workspace

__all__ = ["portable_name"]

LARGEST_TOGETHER = 50 * MEGABYTE
MOST = 300  # files
ATTACHMENTS = Address(("attachments",))


class Attachments:
    """Holds the content of every file the case has named since it was opened, for undo and redo.

    Each verb is one step that can be undone.
    """

    def __init__(self, workspace: "Workspace") -> None:
        # No cycle: a workspace that is done with lets go of its run's lock at once.
        self._workspace: Workspace = proxy(workspace)
        self._contents: dict[str, bytes] = {}
        self._copies: list[Path] = []
        self._run = Run()  # goes on while there are copies, so that nobody else removes them
        self._agreed = set[str]()  # to open these, by their hash
        self.opening = object()  # another one for each case that is opened

    def begin(self, contents: Mapping[str, bytes]) -> None:
        """Hold what came with a case that was opened, and nothing of the one before."""
        self.forget_copies()
        self._contents = dict(contents)
        self._agreed = set()
        self.opening = object()

    def hold(self, files: Iterable[Taken]) -> None:
        """Hold the content of files that a case is about to name."""
        self._contents.update((file.sha256, file.content) for file in files)

    def of(self, case: Case) -> dict[str, bytes]:
        """Return the content of the files a case names, and of no other, by its hash."""
        held = self._contents
        return {item.id: held[item.id] for item in case.attachments if item.id in held}

    def attach(self, files: Sequence[Taken], supports: Sequence[Address] = ()) -> None:
        """Put files into the case, behind the numbers at `supports`.

        NotAdded says when they are too much together; then nothing has changed.
        """
        case = attached(self._workspace.case, files, supports)
        words = plural("Add {count} file", "Add {count} files", len(files))
        label = _("Add “{name}”").format(name=files[0].name) if len(files) == 1 else words
        self.hold(files)
        self._change(case, label, ATTACHMENTS / files[-1].sha256)

    def detach(self, attachment: Address) -> None:
        """Take a file out of the case; undo brings it back."""
        label = _("Remove “{name}”").format(name=self._item(attachment).name)
        self._change(edits.remove(self._workspace.case, attachment), label, attachment)

    def rename(self, attachment: Address, name: str) -> None:
        """Call a file otherwise; its ending stays."""
        item = self._item(attachment)
        case = edits.put(self._workspace.case, attachment / "name", renamed(item, name))
        self._change(case, _("Rename “{name}”").format(name=item.name), attachment)

    def support(self, attachment: Address, supports: Sequence[Address]) -> None:
        """Let a file stand behind just these numbers."""
        item, told = self._item(attachment), tuple(map(str, supports))
        case = edits.put(self._workspace.case, attachment / "supports", told)
        self._change(case, _("Change what “{name}” shows").format(name=item.name), attachment)

    def is_there(self, attachment: Address) -> bool:
        """Whether the content of a file is there, which a case made elsewhere may be without."""
        return attachment.name in self._contents

    def asks_before_opening(self, attachment: Address) -> str | None:
        """Return what a file is, in words, to ask about it; None where that was agreed to.

        It is agreed to once, for its content, while the case is open: nothing that a file can
        bring with it says so. NotHandedOver where it may not be opened at all.
        """
        content = self._contents[attachment.name]
        kind = handing_over.kind_to_open(self._item(attachment), content)
        if attachment.name in self._agreed:
            return None
        size = size_words(Decimal(len(content)))
        return _("{kind}, {size}").format(kind=kind.words, size=size)

    def agree_to_open(self, attachment: Address) -> None:
        """Ask no more about a file while the case is open."""
        self._agreed.add(attachment.name)

    def copy_to_open(self, attachment: Address) -> Path:
        """Return a copy for another program to show; NotHandedOver says why there is none."""
        folders, content = self._workspace.folders, self._contents[attachment.name]
        handing_over.sweep(folders)
        self._run.begin(folders.windows)
        item, run = self._item(attachment), self._run.name
        copy = handing_over.copy_to_open(folders.opened, item, content, run)
        self._copies.append(copy)
        return copy

    def save_copy(self, attachment: Address, path: Path) -> None:
        """Put a copy at `path`; CopyNotSaved says why that could not be."""
        handing_over.save_copy(path, self._item(attachment), self._contents[attachment.name])

    @property
    def copies(self) -> tuple[Path, ...]:
        """The copies that were made to be opened."""
        return tuple(self._copies)

    def forget_copies(self) -> None:
        """Remove the copies that were made to be opened."""
        for copy in self._copies:
            handing_over.remove_copy(copy)
        self._copies = []
        self._run.end(self._workspace.folders.windows)

    def _item(self, attachment: Address) -> Attachment:
        found: Attachment = edits.get(self._workspace.case, attachment)
        return found

    def _change(self, case: Case, label: str, attachment: Address) -> None:
        self._workspace.step(case, label, attachment)


def attached(case: Case, files: Iterable[Taken], supports: Sequence[Address] = ()) -> Case:
    """Return the case with files in it, behind the numbers at `supports`.

    One that is there already is not put in twice, but stands behind those numbers as well.
    """
    items = {item.id: item for item in case.attachments}
    for file in files:
        item = items.get(file.sha256) or _item(file)
        items[file.sha256] = _behind(item, supports)
    _insist_there_is_room(items.values())
    return replace(case, attachments=tuple(items.values()))


def renamed(item: Attachment, name: str) -> str:
    """Return the name a file gets when somebody calls it `name`: its ending stays what it is."""
    plain = clean_name(name)
    ending = ending_of(item.name)
    return plain if ending_of(plain) == ending else clean_name(plain + ending)


def _item(file: Taken) -> Attachment:
    return Attachment(
        id=file.sha256, name=file.name, size=Decimal(len(file.content)), cleaned=file.cleaned
    )


def _behind(item: Attachment, supports: Sequence[Address]) -> Attachment:
    together = dict.fromkeys((*item.supports, *map(str, supports)))
    return replace(item, supports=tuple(together))


def _insist_there_is_room(items: Iterable[Attachment]) -> None:
    sizes = [item.size or Decimal(0) for item in items]
    if len(sizes) > MOST:
        raise NotAdded(
            _("A case can hold {most} files, and with these it would have more.").format(most=MOST),
            _("Remove what no number rests on, or put several pages into one PDF."),
        )
    if sum(sizes) > LARGEST_TOGETHER:
        raise NotAdded(
            _(
                "All files of a case together can have {limit} megabytes, so that it can still be "
                "sent by e-mail or put on a portal. With these it would have more."
            ).format(limit=LARGEST_TOGETHER // MEGABYTE),
            _("Save large pictures and scans smaller, or remove what no number rests on."),
        )
