"""Which files are let in. What must stay out is tried in tests/hardening/test_attachments.py."""

import pytest

from sroi_app.guide.attached import ENDINGS, KINDS, kind_of
from sroi_app.storage.attached.names import clean_name, portable_name
from sroi_app.storage.attached.recognise import recognise
from sroi_app.storage.attached.refusals import NotAdded
from tests.storage.attached.made import (
    CSV,
    mail,
    office,
    one_of_each,
    picture,
    relation,
)

GOOD = one_of_each()


@pytest.mark.parametrize("name", GOOD)
def test_every_kind_that_is_known_comes_in(name: str) -> None:
    assert recognise(name, GOOD[name]) is kind_of(name)


def test_every_ending_that_is_known_is_tried() -> None:
    assert sorted({name.rpartition(".")[2] for name in GOOD}) == sorted(e[1:] for e in ENDINGS)


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
