"""What lets anybody check a report against the case it was made from."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """`code` is printed on the first page; `case` is the case as a file, kept inside the PDF."""

    code: str
    case: bytes = field(repr=False)
