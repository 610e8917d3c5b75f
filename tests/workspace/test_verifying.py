"""A PDF is checked against the case inside it; whatever was changed is found."""

import io
import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.errors import AppError
from sroi_app.evaluation import evaluate
from sroi_app.model.statement import Statement
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.reading.actions import SCRIPT, UNREAD, actions
from sroi_app.reports.reading.described import described
from sroi_app.reports.reading.refusals import DamagedPdf, LockedPdf, NotAPdf, TooLargePdf
from sroi_app.storage.container import unpack
from sroi_app.workspace import verifying
from sroi_app.workspace.printing import print_sealed, printed
from sroi_app.workspace.sealing import seal
from sroi_app.workspace.verdict import Standing, Verdict, figure_line, sentence, title
from sroi_app.workspace.verifying import ForgedPdf, NoCaseInside, NotRead, verify, verify_file
from tests.reports.sample import CASE, sample
from tests.workspace.tampering import (
    digits,
    drawn_over,
    resaved,
    with_case,
    with_creator,
    with_digit,
    with_text,
)

SHORT = Form(short=True)
OLDER, NEWER = "SROI Case 0.0.9 (short)", "SROI Case 9.9.9 (short)"


pytestmark = pytest.mark.usefixtures("printed_once")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return printed(sample(), SHORT)


@pytest.fixture(scope="module")
def full() -> bytes:
    return printed(sample())


def said(verdict: Verdict) -> str:
    return " ".join(one.words for one in verdict.differences)


@pytest.mark.parametrize("form", [FULL, SHORT], ids=["full", "short"])
def test_a_report_as_it_was_made_holds_to_the_last_byte(
    form: Form, request: pytest.FixtureRequest
) -> None:
    verdict = verify(request.getfixturevalue("full" if form == FULL else "pdf"))
    assert verdict.standing is Standing.SAME_BYTES
    assert verdict.holds
    assert verdict.figures
    assert all(one.told for one in verdict.figures)
    assert "exactly what SROI Case makes" in sentence(verdict)
    assert verdict.code == seal(CASE).seal.code
    assert verdict.document.case == CASE


def test_what_another_program_saved_anew_holds_and_is_said_to_be_so(full: bytes) -> None:
    verdict = verify(resaved(full))
    assert verdict.standing is Standing.SAME_PAGES
    assert "Another program has saved it since" in sentence(verdict)


@pytest.mark.parametrize(("form", "tried"), [("full", 3), ("pdf", 9)])
def test_a_digit_changed_anywhere_is_found(
    form: str, tried: int, request: pytest.FixtureRequest
) -> None:
    made = request.getfixturevalue(form)
    places = digits(made)
    assert len(places) > 100
    for page, place in places[:: len(places) // tried]:
        verdict = verify(with_digit(made, page, place))
        assert verdict.standing is Standing.DIFFERENT
        assert [one.page for one in verdict.differences] == [page + 1]


def test_a_changed_figure_is_named_with_its_page_and_what_it_should_be(pdf: bytes) -> None:
    verdict = verify(pdf)
    figure = next(one for one in verdict.figures if one.label == "Present value of outcomes")
    digits_of, lie = figure.text.removeprefix("£"), "9" + figure.text[2:]
    changed = verify(with_text(pdf, digits_of.encode(), lie.encode()))
    assert f"the PDF says “£{lie}" in said(changed)
    assert f"the case says “{figure.text}" in said(changed)
    assert re.match(r"Page \d, after “", said(changed))
    wrong = [one for one in changed.figures if not one.told]
    assert figure.label in [one.label for one in wrong]
    assert "not to be relied on in the PDF (page" in figure_line(wrong[0])


def test_another_case_inside_is_found_by_every_figure_it_changes(pdf: bytes) -> None:
    first, *rest = CASE.outcomes
    more = replace(
        first, quantities=(replace(first.quantities[0], value=Decimal(35)), *first.quantities[1:])
    )
    other = seal(replace(CASE, outcomes=(more, *rest)))
    verdict = verify(with_case(pdf, other.seal.case))
    assert verdict.standing is Standing.DIFFERENT
    assert not all(one.told for one in verdict.figures)


def test_a_page_taken_out_is_said_to_be_missing(full: bytes) -> None:
    def cut(found: pikepdf.Pdf) -> None:
        del found.pages[3]

    assert "Page 4 of the report is missing." in said(verify(resaved(full, cut)))


def test_a_page_put_in_is_no_part_of_the_report(full: bytes) -> None:
    def add(found: pikepdf.Pdf) -> None:
        found.add_blank_page(page_size=(595, 842))

    number = len(pikepdf.open(io.BytesIO(full)).pages) + 1
    assert f"Page {number} is no part of the report." in said(verify(resaved(full, add)))


def test_something_drawn_over_the_right_words_is_found_by_its_look(pdf: bytes) -> None:
    white = b"q 1 1 1 rg 60 690 200 40 re f Q"
    verdict = verify(drawn_over(pdf, white))
    assert [one.page for one in verdict.differences] == [1]
    assert "does not look right" in said(verdict)


def test_what_is_printed_on_a_page_that_looks_otherwise_is_not_to_be_relied_on(full: bytes) -> None:
    verdict = verify(drawn_over(full, b"q 1 1 1 rg 60 690 200 40 re f Q"))
    doubtful = [one for one in verdict.figures if not one.told]
    assert doubtful  # it may be what is covered
    assert {page for one in doubtful for page in one.pages} == {1}


def test_a_note_laid_over_a_page_is_found(pdf: bytes) -> None:
    def note(found: pikepdf.Pdf) -> None:
        words = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.FreeText,
            Rect=[100, 100, 300, 140],
            Contents="£9,999,999",
            DA="/Helv 12 Tf 0 g",
        )
        found.pages[1].Annots = pikepdf.Array([found.make_indirect(words)])

    changed = resaved(pdf, note)
    for of_whatever_version in (changed, with_creator(changed, OLDER)):
        assert "Page 2 holds a note or a mark that the report does not have." in said(
            verify(of_whatever_version)
        )


def test_a_script_another_file_and_another_title_are_found(pdf: bytes) -> None:
    def change(found: pikepdf.Pdf) -> None:
        found.attachments["more.exe"] = pikepdf.AttachedFileSpec(found, b"MZ")
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        names = pikepdf.Array(["a", found.make_indirect(script)])
        found.Root.Names.JavaScript = pikepdf.Dictionary(Names=names)
        found.docinfo["/Title"] = "Assured by the government"

    told = said(verify(resaved(pdf, change)))
    assert "a form, a script or something else to carry out" in told
    assert "“more.exe”" in told
    assert "title, author or subject" in told


def test_whatever_a_pdf_would_do_by_itself_is_found_however_it_is_hidden(pdf: bytes) -> None:
    def on_opening(found: pikepdf.Pdf) -> None:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        found.Root.OpenAction = found.make_indirect(script)

    def on_a_page(found: pikepdf.Pdf) -> None:
        program = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="run.exe")
        found.pages[1].AA = pikepdf.Dictionary(O=found.make_indirect(program))

    for change in (on_opening, on_a_page):
        for packed in (False, True):
            assert "to carry out" in said(verify(resaved(pdf, change, packed=packed)))
    assert verify(resaved(pdf, packed=True)).standing is Standing.SAME_PAGES
    hidden = resaved(pdf, on_opening).replace(b"/JavaScript", b"/Java#53cript")
    assert actions(hidden) == actions(resaved(pdf, on_opening))


def _script(found: pikepdf.Pdf) -> None:
    found.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def test_a_script_among_packed_objects_is_found_however_these_are_packed(pdf: bytes) -> None:
    packed = resaved(pdf, _script, packed=True)
    begins = packed.index(b"/ObjStm")
    long = packed[:begins] + b"/ObjStm /Pad (" + b"x" * 900 + b")" + packed[begins + 7 :]
    inside = re.search(rb"/ObjStm.*?stream\n(.*?)\nendstream", packed, re.DOTALL)
    assert inside
    objects = zlib.decompress(inside[1])
    twice = packed.replace(inside[1], zlib.compress(zlib.compress(objects)))
    smaller = zlib.compressobj(wbits=10)
    narrow = packed.replace(inside[1], smaller.compress(objects) + smaller.flush())
    unsummed = packed.replace(inside[1], inside[1][:-4] + b"sum!")
    commented = packed.replace(b"%PDF-1.7", b"%PDF-1.7 stream", 1)
    for lie in (packed, long, twice, narrow, unsummed, commented):
        assert actions(lie).get(SCRIPT) == 1
    known = actions(pdf)
    for cannot in (
        packed.replace(inside[1], inside[1][:200] + b"?" + inside[1][202:]),
        packed.replace(b"/ObjStm", b"/ObjStm /Filter [/ASCIIHexDecode /FlateDecode]"),
        packed.replace(b"/ObjStm", b"/Obj#53tm /DecodeParms <</Predictor 12>>"),
    ):
        assert actions(cannot).get(UNREAD, 0) > known.get(UNREAD, 0)


def test_a_page_to_open_at_is_no_script(pdf: bytes) -> None:
    def change(found: pikepdf.Pdf) -> None:
        found.Root.OpenAction = pikepdf.Array([found.pages[0].obj, pikepdf.Name.Fit])

    assert verify(resaved(pdf, change)).standing is Standing.SAME_PAGES


def _print_only(found: pikepdf.Pdf) -> None:
    layer = found.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="x"))
    found.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]))


def _other_order(found: pikepdf.Pdf) -> None:
    top = found.Root.StructTreeRoot.K
    top.K = pikepdf.Array(list(top.K)[::-1])


def _no_headers(found: pikepdf.Pdf) -> None:
    for one in found.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TH":
            one.S = pikepdf.Name.TD


def _swapped_pieces(found: pikepdf.Pdf) -> None:
    drawn = found.pages[0].Contents.read_bytes()
    swapped = re.sub(
        rb"/MCID ([34])\b", lambda it: b"/MCID " + (b"4" if it[1] == b"3" else b"3"), drawn
    )
    found.pages[0].Contents = found.make_stream(swapped)


def _second_case(found: pikepdf.Pdf) -> None:
    spec = pikepdf.AttachedFileSpec(found, b"LIE", filename="case.sroi")
    found.Root.Names.EmbeddedFiles.Names.extend([pikepdf.String("zzz"), spec.obj])


def _case_elsewhere(found: pikepdf.Pdf) -> None:
    spec = pikepdf.AttachedFileSpec(found, b"LIE", filename="case.sroi")
    found.Root.AF = pikepdf.Array([spec.obj])


def _assured(found: pikepdf.Pdf) -> None:
    packet = found.Root.Metadata.read_bytes()
    found.Root.Metadata.write(packet.replace(b"Company for tea", b"ASSURED by nobody"))


def _bookmark(found: pikepdf.Pdf) -> None:
    found.Root.Outlines.First.Dest = pikepdf.Array([found.pages[-1].obj, pikepdf.Name.Fit])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_print_only, "layers"),
        (_other_order, "read aloud"),
        (_no_headers, "read aloud"),
        (_swapped_pieces, "read aloud"),
        (_second_case, "a file that the report does not: “case.sroi”"),
        (_case_elsewhere, "a file more than the report does"),
        (_assured, "title, author or subject"),
        (_bookmark, "bookmarks"),
    ],
)
def test_what_no_page_shows_is_compared(
    pdf: bytes, change: Callable[[pikepdf.Pdf], None], words: str
) -> None:
    assert words in said(verify(resaved(pdf, change)))


def test_a_link_that_leads_to_another_page_is_found(full: bytes) -> None:
    def change(found: pikepdf.Pdf) -> None:
        link = next(one for page in found.pages for one in page.get("/Annots", ()))
        link.Dest = pikepdf.Array([found.pages[-1].obj, pikepdf.Name.Fit])

    assert "a link leads elsewhere" in said(verify(resaved(full, change)))


@pytest.mark.parametrize(
    "form",
    [
        "<rdf:RDF><q:title><![CDATA[Assured]]></q:title></rdf:RDF>",
        "<rdf:RDF><rdf:Description dc:title = 'Ass&#117;red'/></rdf:RDF>",
        '<rdf:RDF><dc:title><rdf:li xml:lang="cy">Assured</rdf:li></dc:title></rdf:RDF>',
    ],
)
def test_a_title_is_read_in_whatever_form_programs_read_it(form: str) -> None:
    for packet in (
        form.encode(),
        form.encode("utf-16"),
        b"stream\n" + zlib.compress(form.encode()),
    ):
        assert described(packet) == {("title", "Assured")}


def test_a_check_code_of_another_report_is_found(pdf: bytes) -> None:
    code = seal(CASE).seal.code
    verdict = verify(with_text(pdf, code.encode(), b"AAAA-AAAA"))
    assert f"the case says “{code}" in said(verdict)


def test_words_read_aloud_in_place_of_a_picture_are_compared(full: bytes) -> None:
    def change(found: pikepdf.Pdf) -> None:
        drawn = [
            one for one in found.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
        drawn[0].Alt = "A chart that says we saved a million pounds"

    assert "what is read aloud, as what, or in which order" in said(verify(resaved(full, change)))


# Another version of the program


@pytest.mark.parametrize("creator", [OLDER, NEWER])
def test_what_says_another_version_made_it_never_holds_whatever_its_figures_are(
    pdf: bytes, creator: str
) -> None:
    lie = drawn_over(with_creator(pdf, creator), b"q 1 1 1 rg 60 690 200 40 re f Q")
    verdict = verify(lie)
    assert verdict.standing is Standing.OTHER_VERSION
    assert not verdict.holds
    assert all(one.told for one in verdict.figures)
    assert title(verdict).startswith("This cannot be said here")
    assert f"made by version {creator[10:15]}" in sentence(verdict)
    assert "check it with that version" in sentence(verdict)
    for words in (title(verdict), sentence(verdict)):
        assert "right" not in words
        assert "tells the truth" not in words


def test_a_strange_figure_of_another_version_is_named(full: bytes) -> None:
    older = with_creator(full, "SROI Case 0.0.9 (full)")
    verdict = verify(with_text(older, b"333", b"777"))
    assert verdict.standing is Standing.OTHER_VERSION
    assert "the PDF says £777, which comes of nothing in the case" in said(verdict)


def test_a_pdf_whose_maker_was_taken_out_is_still_checked(pdf: bytes) -> None:
    assert verify(with_creator(pdf, "")).standing is Standing.SAME_PAGES


# What cannot be checked


def test_what_is_no_pdf_and_what_breaks_off_is_refused_in_a_sentence(pdf: bytes) -> None:
    with pytest.raises(NotAPdf, match="not a PDF"):
        verify(b"GIF89a")
    with pytest.raises(NotAPdf):
        verify(b"")
    with pytest.raises(NotRead):
        verify(pdf[: len(pdf) // 3])
    with pytest.raises(DamagedPdf, match="damaged"):
        verify(b"%PDF-1.7\nnothing more")


def test_a_locked_pdf_is_refused(pdf: bytes) -> None:
    for user in ("secret", ""):
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(pdf)) as found:
            found.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
        with pytest.raises(LockedPdf, match="encrypted"):
            verify(out.getvalue())


def test_a_pdf_from_elsewhere_has_no_case_inside(pdf: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.new() as other:
        other.add_blank_page()
        other.save(out)
    with pytest.raises(NoCaseInside, match="not made with SROI Case"):
        verify(out.getvalue())
    with pytest.raises(NoCaseInside, match="taken out"):
        verify(with_case(pdf, None))
    with pytest.raises(NoCaseInside, match="public version"):
        verify(printed(sample(), Form(short=True, public=True)))


def test_a_case_that_is_none_or_was_tampered_with_is_called_so(pdf: bytes) -> None:
    packed = seal(CASE).seal.case
    changed = packed.replace(b"Company for tea", b"Company for ten")
    assert changed != packed
    for case in (b"no case", b"", changed, packed[:-100]):
        with pytest.raises(ForgedPdf, match="not sound"):
            verify(with_case(pdf, case))


def test_a_pdf_that_unpacks_to_a_flood_is_refused_before_it_is_read(pdf: bytes) -> None:
    flood = zlib.compress(bytes(50 * 1024 * 1024), 9)
    for bomb in (flood, zlib.compress(flood)):
        with pytest.raises(TooLargePdf, match="far more"):
            verify(pdf.replace(b"%%EOF", b"9 0 obj <<>>\nstream\n" + bomb + b"\nendstream\n%%EOF"))
    with pytest.raises(TooLargePdf):
        verify(b"%PDF-1.7\n" + bytes(31 * 1024 * 1024))


def test_a_case_with_signs_no_report_can_hold_cannot_have_made_one(pdf: bytes) -> None:
    case = seal(replace(CASE, statement=Statement(summary="漢字"))).seal.case
    assert unpack(case).case.statement.summary == "漢字"
    with pytest.raises(ForgedPdf, match="cannot have been made"):
        verify(with_case(pdf, case))


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"no file called nowhere\.pdf"):
        verify_file(tmp_path / "nowhere.pdf")


def test_checking_tells_how_far_it_is_and_can_be_stopped(
    pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "print_sealed", print_sealed)
    path = tmp_path / "sent.pdf"
    path.write_bytes(pdf)
    told: list[float] = []

    def hear(share: float) -> bool:
        told.append(share)
        return True

    assert verify_file(path, hear)
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1
    assert verify_file(path, lambda _share: False) is None


@settings(max_examples=40)
@given(st.data())
def test_whatever_happens_to_its_bytes_there_is_an_answer_or_a_refusal(
    pdf: bytes, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(pdf) - 1))
    harm: Callable[[], bytes] = data.draw(
        st.sampled_from(
            [
                lambda: pdf[:place],
                lambda: pdf[:place] + bytes([pdf[place] ^ 0x15]) + pdf[place + 1 :],
                lambda: pdf[:place] + pdf[place + 40 :],
                lambda: pdf[:place] + pdf[place : place + 60] + pdf[place:],
            ]
        )
    )
    try:
        verdict = verify(harm())
    except AppError:
        return
    assert verdict.standing is not Standing.SAME_BYTES
    assert verdict.holds is not bool(verdict.differences)


def test_the_evaluation_of_what_travels_is_that_of_the_case() -> None:
    assert seal(CASE).evaluation == evaluate(CASE)
