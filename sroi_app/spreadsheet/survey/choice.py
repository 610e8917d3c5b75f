"""What a person says about how a survey is to be read, where it was not found out rightly."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadChoice:
    """Each is found out where it is blank.

    `heading_row` is the first row of headings, counted from 1; `heading_rows` how many there are
    (0: none). `sheets` names the sheets to read, hidden ones too; none named reads all that show.
    """

    encoding: str = ""
    delimiter: str = ""
    heading_row: int | None = None
    heading_rows: int | None = None
    sheets: tuple[str, ...] = ()
