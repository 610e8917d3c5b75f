"""Which editor is for which kind of answer."""

from sroi_app.guide.kinds import Choice, Percent, Reference, References, Tick, YesNo
from sroi_app.guide.schema import Field
from ui.forms.box_editor import BoxEditor
from ui.forms.choice_editors import ComboEditor, RadioEditor, TickEditor
from ui.forms.editor import Editor
from ui.forms.line_editor import LineEditor
from ui.forms.people_editor import PeopleEditor
from ui.forms.ticks_editor import TicksEditor
from ui.forms.undo_keys import UndoKeys

__all__ = ["RadioEditor", "UndoKeys", "editor_for"]

MOST_RADIOS = 5


def editor_for(field: Field) -> Editor:
    """Return the editor for a field's kind of answer."""
    kind = field.kind
    if isinstance(kind, Tick):
        return TickEditor(field)
    if isinstance(kind, References):
        return TicksEditor(field)
    if isinstance(kind, Reference):
        return ComboEditor(field)
    if isinstance(kind, Choice | YesNo):
        few = len(kind.options) <= MOST_RADIOS
        return RadioEditor(field) if few else ComboEditor(field)
    if getattr(kind, "lines", 1) > 1:
        return BoxEditor(field)
    if isinstance(kind, Percent) and kind.people:
        return PeopleEditor(field)
    return LineEditor(field)
