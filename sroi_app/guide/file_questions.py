"""What is asked about a file that shows something."""

from sroi_app.guide.kinds import Text, YesNo
from sroi_app.guide.schema import Field, Question
from sroi_app.model.address import Address
from sroi_app.text import _

PRIVATE = Field(
    path="private",
    kind=YesNo(yes=_("No: keep it private"), no=_("Yes: name it and let it go"), optional=False),
    question=_("May the report name this file, and carry it?"),
    hint=_(
        "If not, the report says only its kind. If so, a small file travels inside the PDF, but no "
        "picture that was kept as it was."
    ),
    why=_("The name of a file or a picture often tells of somebody who has not agreed to that."),
)
NOTE = Field(
    path="note",
    kind=Text(2),
    question=_("What should be known about it?"),
    hint=_("Who made it and when, and where the original is."),
    example=_("Asked by volunteers in March 2026; paper forms in the office"),
    why=_("Years later somebody may have to find out what it was."),
)


def file_questions(attachment: Address) -> tuple[Question, ...]:
    """Return what is asked about the file at an address."""
    return tuple(
        Question(field=field, address=attachment / field.path) for field in (PRIVATE, NOTE)
    )
