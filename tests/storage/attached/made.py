"""Small files of every kind, made here byte by byte, so that nothing has to be shipped."""

import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from io import BytesIO

from PIL import Image

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Override PartName="/{part}" ContentType="application/vnd.'
    'openxmlformats-officedocument.{main}.main+xml"/>{more}</Types>'
)
_MAINS = {
    "docx": ("word/document.xml", "wordprocessingml.document"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet"),
}
_OPEN = {
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts, in their order."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def office(kind: str, parts: Mapping[str, str | bytes] | None = None, types: str = "") -> bytes:
    """A document in Office's format, with more parts and content types where they are wanted."""
    part, main = _MAINS[kind]
    content_types = _TYPES.format(part=part, main=main, more=types)
    return zipped({"[Content_Types].xml": content_types, part: "<x/>", **(parts or {})})


def relation(kind: str, target: str, mode: str = "External") -> str:
    """The list of a document's relations, with one in it."""
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/x/{kind}" '
        f'Target="{target}" TargetMode="{mode}"/></Relationships>'
    )


def opendocument(kind: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument, with more parts where they are wanted."""
    return zipped({"mimetype": _OPEN[kind], "content.xml": "<office/>", **(parts or {})})


def picture(kind: str, size: tuple[int, int] = (6, 4)) -> bytes:
    """A plain picture; `kind` is what Pillow calls it."""
    made = BytesIO()
    Image.new("RGB", size, "teal").save(made, kind)
    return made.getvalue()


def mail() -> bytes:
    """An e-mail of two lines."""
    message = EmailMessage()
    message["From"], message["To"] = "ann@example.org", "us@example.org"
    message["Subject"] = "How it was"
    message.set_content("It was lovely.\nThank you.\n")
    return message.as_bytes()


PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
CSV = b"code,before,after\nA1,3,5\nA2,-2,4\n"
TEXT = "Ŵyn says: diolch, it was lovely – “really”.\n".encode()
EXE = b"MZ\x90\x00\x03\x00\x00\x00" + bytes(60)


def one_of_each() -> dict[str, bytes]:
    """A file of each kind that is let in, by a name it may have."""
    return {
        "report.pdf": PDF,
        "photo.jpg": picture("JPEG"),
        "photo.jpeg": picture("JPEG"),
        "scan.png": picture("PNG"),
        "web.webp": picture("WEBP"),
        "scan.tif": picture("TIFF"),
        "scan.tiff": picture("TIFF"),
        "notes.docx": office("docx"),
        "notes.odt": opendocument("odt"),
        "table.xlsx": office("xlsx"),
        "table.ods": opendocument("ods"),
        "table.csv": CSV,
        "quotes.txt": TEXT,
        "thanks.eml": mail(),
    }
