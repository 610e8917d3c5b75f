import struct
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings

from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.storage import codec
from sroi_app.storage.container import MIMETYPE, pack, unpack
from sroi_app.storage.document import Document
from sroi_app.storage.migrations import FORMAT
from sroi_app.storage.refusals import DamagedFile, NewerFile, NotACase
from tests.storage.sample import (
    FILES,
    format_2_document,
    newest_document,
    sample_case,
    sample_document,
)
from tests.storage.zips import Member, case_members, forge, manifest_member
from tests.strategies import cases


@given(cases())
@settings(max_examples=30)
def test_a_document_comes_back_as_it_was(case: Case) -> None:
    document = Document(case=case, attachments=sample_document().attachments, saves=3)
    assert unpack(pack(document)) == document


@given(cases())
@settings(max_examples=20)  # a thousand in tests/hardening
def test_the_same_document_gives_the_same_bytes(case: Case) -> None:
    document = Document(case=case, extra={"b/x": b"1", "a.bin": b"2"})
    turned = replace(document, extra={"a.bin": b"2", "b/x": b"1"})
    assert pack(unpack(pack(document))) == pack(document) == pack(turned)


def test_a_file_of_format_1_still_opens() -> None:
    assert unpack((FILES / "format-1.sroi").read_bytes()) == sample_document()


def test_a_file_of_format_2_still_opens() -> None:
    assert unpack((FILES / "format-2.sroi").read_bytes()) == format_2_document()


def test_a_file_of_format_3_still_opens() -> None:
    assert unpack((FILES / "format-3.sroi").read_bytes()) == newest_document()


def test_a_part_only_a_later_version_knows_is_written_back() -> None:
    document = unpack(pack(sample_document()))
    assert unpack(pack(document)).extra == {"later/part.bin": b"\x00kept\xff"}


def test_what_stands_in_a_case_unknown_is_written_back_where_it_stood() -> None:
    said = codec.parse(codec.encode(sample_case()))
    said["colour"] = {"address": ["a", 1.5, None]}
    said["outcomes"][0]["proxy"]["seen"] = {"by": "Ŵyn"}
    said["outcomes"][0]["quantities"][1]["note"] = "the second year"
    document = unpack(_with_case(codec.write(said)))
    assert document.case == sample_case()
    assert codec.parse(codec.encode(document.case, document.unknown)) == said
    assert unpack(pack(document)) == document


def test_what_is_unknown_moves_with_its_row_and_goes_with_it() -> None:
    said = codec.parse(codec.encode(sample_case()))
    said["stakeholders"][0]["mood"] = "bright"
    document = unpack(_with_case(codec.write(said)))
    first = Stakeholder(id="s9", name="Others")
    case = replace(document.case, stakeholders=(first, *document.case.stakeholders))
    moved = codec.parse(codec.encode(case, document.unknown))["stakeholders"]
    assert [row.get("mood") for row in moved] == [None, "bright"]
    case = replace(document.case, stakeholders=(first,))
    assert "bright" not in codec.encode(case, document.unknown).decode()
    assert codec.kept_of(case, document.unknown) == {}


@pytest.mark.parametrize("value", ["9" * 30, "0.10", "-0.30000000000000004441", "1E+400"])
def test_an_unknown_number_keeps_every_digit(value: str) -> None:
    said = b'{\n  "wide": %s\n}\n' % value.encode()
    document = unpack(_with_case(said))
    assert b'"wide": %s' % value.encode() in codec.encode(document.case, document.unknown)


def test_what_is_unknown_and_could_not_be_written_back_is_refused() -> None:
    with pytest.raises(DamagedFile):
        unpack(_with_case(b'{"deep": %s}' % (b"[" * 900 + b"]" * 900)))


def _with_case(data: bytes) -> bytes:
    """A file that holds a case as somebody else’s program wrote it."""
    contents = {"mimetype": MIMETYPE, "case.json": data}
    manifest = manifest_member(contents, format=FORMAT)
    return forge(
        case_members(case_json=Member(name=b"case.json", data=data), manifest_json=manifest)
    )


def test_the_file_begins_with_its_kind_and_bears_no_date() -> None:
    data = pack(sample_document())
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
    assert data[30:].startswith(b"mimetype" + MIMETYPE)
    names = [entry.filename for entry in entries]
    assert names[:2] == ["mimetype", "manifest.json"]
    assert names[2:] == sorted(names[2:])
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    attached = [entry for entry in entries if entry.filename.startswith("attachments/")]
    assert [entry.compress_type for entry in attached] == [zipfile.ZIP_STORED]


def test_an_attachment_under_another_name_is_refused() -> None:
    document = replace(sample_document(), attachments={"0" * 64: b"not what it says"})
    with pytest.raises(DamagedFile, match="not the one that was attached"):
        unpack(pack(document))


def test_a_document_id_that_could_name_another_folder_is_impossible() -> None:
    with pytest.raises(ValueError, match="32 lower-case hexadecimal digits"):
        Document(case=Case(), id="../../../etc")


def test_a_file_cut_short_is_refused() -> None:
    with pytest.raises(DamagedFile, match="breaks off before its end"):
        unpack(pack(sample_document())[:-100])


def test_a_flipped_bit_is_refused() -> None:
    data = bytearray(pack(sample_document()))
    data[len(data) // 2] ^= 1
    with pytest.raises(DamagedFile):
        unpack(bytes(data))


def test_the_forger_can_make_a_sound_file() -> None:
    assert unpack(forge(case_members())).case == sample_case()


def _file(*others: Member) -> bytes:
    return forge([*case_members(), *others])


def _odd(name: bytes) -> bytes:
    return _file(Member(name=name, data=b"x"))


@pytest.mark.parametrize(
    "name",
    [
        b"../../slip.txt",
        b"/etc/passwd",
        b"..\\..\\slip.txt",
        b"C:\\Windows\\x.txt",
        b"a:evil",
        b"a\x00b.txt",
        b"./a",
        b"a/../b",
        b"a//b",
        b"folder/",
        b"a. ",
        b"Case.json",
        b"photo\xe2\x80\xaegpj.exe",
        b"x" * 300,
        b"",
    ],
)
def test_a_part_with_a_strange_name_is_refused(name: bytes) -> None:
    with pytest.raises(DamagedFile, match=r"name that does not belong|told apart"):
        unpack(_odd(name))


def test_a_part_named_like_an_attachment_must_be_one() -> None:
    document = replace(sample_document(), extra={"attachments/passwords.txt": b"x"})
    with pytest.raises(DamagedFile, match="not the one that was attached"):
        unpack(pack(document))


def test_a_part_that_no_list_names_is_refused() -> None:
    with pytest.raises(DamagedFile, match=r"extra\.bin, is missing"):
        unpack(_odd(b"extra.bin"))


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.raises(DamagedFile, match="same part twice"):
        unpack(_odd(b"case.json"))


def test_a_locked_part_is_refused() -> None:
    with pytest.raises(DamagedFile, match="is locked"):
        unpack(_file(Member(name=b"a", data=b"x", flags=1)))


def test_an_unknown_way_of_packing_is_refused() -> None:
    with pytest.raises(DamagedFile, match="cannot be unpacked"):
        unpack(_file(Member(name=b"a", data=b"x", method=12)))


def test_parts_that_share_bytes_are_refused() -> None:
    bomb = Member(name=b"a", data=bytes(2_000_000), deflated=True)
    with pytest.raises(DamagedFile, match="overlap"):
        unpack(_file(bomb, *(replace(bomb, name=b"b%d" % n, shares=3) for n in range(2))))


def test_a_bomb_of_shared_bytes_is_refused_unread() -> None:
    bomb = Member(name=b"a", data=bytes(4_000_000), deflated=True)
    with pytest.raises(DamagedFile, match="far more than a case can hold"):
        unpack(_file(bomb, *(replace(bomb, name=b"b%d" % n, shares=3) for n in range(99))))


def test_a_bomb_is_refused_unread() -> None:
    with pytest.raises(DamagedFile, match="far more than a case can hold"):
        unpack(_file(Member(name=b"a", data=bytes(20_000_000), deflated=True)))


@pytest.mark.parametrize("size", [10, 5_000_000])
def test_a_part_that_lies_about_its_size_is_refused(size: int) -> None:
    true = codec.encode(sample_case())
    liar = Member(name=b"case.json", data=true, deflated=True, size=size)
    with pytest.raises(DamagedFile):
        unpack(forge(case_members(case_json=liar)))


def test_too_many_parts_are_refused() -> None:
    many = (Member(name=b"m%d" % n, data=b"") for n in range(2000))
    with pytest.raises(DamagedFile, match="more than 2000 parts"):
        unpack(_file(*many))


def test_an_endless_list_of_parts_is_refused_before_it_is_read() -> None:
    many = bytearray(forge(case_members()))
    struct.pack_into("<I", many, len(many) - 10, 0x7FFFFFFF)
    with pytest.raises(DamagedFile, match="more than 2000 parts"):
        unpack(bytes(many))


def test_a_list_of_parts_of_the_64_bit_kind_is_refused_before_it_is_read() -> None:
    data = forge(case_members())
    with pytest.raises(DamagedFile, match="more than 2000 parts"):
        unpack(data[:-22] + b"PK\x06\x07".ljust(20, b"\0") + data[-22:])


def test_something_before_the_first_part_is_refused() -> None:
    with pytest.raises(NotACase, match="was not made with SROI Case"):
        unpack(forge(case_members(), prefix=b"#!/bin/sh\n"))
    lookalike = b"PK\x03\x04".ljust(30, b"\0") + b"mimetype" + MIMETYPE
    with pytest.raises(DamagedFile, match="does not begin as a case does"):
        unpack(forge(case_members(), prefix=lookalike))


def test_a_file_larger_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sroi_app.storage.archive.LARGEST_FILE", 2000)
    with pytest.raises(DamagedFile, match="larger than"):
        unpack(pack(sample_document()))


def test_a_case_larger_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sroi_app.storage.container._LARGEST_CASE", 2000)
    with pytest.raises(DamagedFile, match="far too large"):
        unpack(pack(sample_document()))


def test_a_newer_format_is_refused_before_anything_else_is_read() -> None:
    later = manifest_member({}, format=FORMAT + 1, id=5, sha256="elsewhere")
    broken = Member(name=b"case.json", data=b"\xff not json")
    with pytest.raises(NewerFile, match=rf"format {FORMAT + 1}, and .* up to {FORMAT}"):
        unpack(forge(case_members(manifest_json=later, case_json=broken)))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "1"),
        ("format", 0),
        ("format", True),
        ("id", "../x"),
        ("id", None),
        ("saves", -1),
        ("saves", 1.5),
        ("sha256", []),
        ("sha256", {"case.json": 5}),
    ],
)
def test_a_broken_manifest_is_refused(field: str, value: object) -> None:
    manifest = manifest_member({}, **{field: value})
    with pytest.raises(DamagedFile, match="list of what this file holds"):
        unpack(forge(case_members(manifest_json=manifest)))


@pytest.mark.parametrize("missing", [b"manifest.json", b"case.json"])
def test_a_missing_part_is_named(missing: bytes) -> None:
    rest = [member for member in case_members() if member.name != missing]
    with pytest.raises(DamagedFile, match=f"{missing.decode()}, is missing"):
        unpack(forge(rest))


def test_a_part_changed_behind_our_back_is_named() -> None:
    other = Member(name=b"case.json", data=codec.encode(Case(title="another")))
    with pytest.raises(DamagedFile, match=r"case\.json, has changed"):
        unpack(forge(case_members(case_json=other)))


def _zip(*names: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (_zip("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook"),
        (_zip("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (_zip("holiday.txt"), "a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"<html></html>", "a web page"),
        (b"Dear all,\n", "a text file"),
        (b"\x00\x01\x02\x03", "some other kind"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(NotACase, match=f"It seems to be {kind}"):
        unpack(data)


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (_zip("[Content_Types].xml", "xl/workbook.xml"), "Import a value map…"),
        (b"Outcome,Quantity\n", "Import a value map…"),
        (_zip("holiday.txt"), "unpack it first"),
        (b"\x89PNG\r\n\x1a\n", "Choose another file"),
    ],
)
def test_what_can_be_done_with_another_kind_of_file_is_said(data: bytes, advice: str) -> None:
    with pytest.raises(NotACase) as caught:
        unpack(data)
    assert advice in caught.value.advice
    assert "ask whoever sent" in caught.value.advice
    assert ".sroi" not in caught.value.advice  # it may well be called so


def test_an_empty_file_is_called_empty() -> None:
    with pytest.raises(DamagedFile, match="This file is empty"):
        unpack(b"")
