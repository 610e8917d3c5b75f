"""Names and sizes of PDFs that every portal takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.form import Form
from sroi_app.workspace.pdf_names import LARGEST, LONGEST, name_words, pdf_name, size_sentence

forms = st.builds(Form, short=st.booleans(), large=st.booleans(), public=st.booleans())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Company for tea", "Company-for-tea.pdf"),
        ("Tŷ Glas: visits / tea & company?", "Ty-Glas-visits-tea-and-company.pdf"),
        ("Bid final(2)", "Bid.pdf"),
        ("Bid v3 DRAFT (copy)", "Bid.pdf"),
        ("Finale of the year", "Finale-of-the-year.pdf"),
        ("St Mary’s <b>“café”</b>", "St-Marys-b-cafe-b.pdf"),
        ("Zażółć gęślą jaźń", "Zazolc-gesla-jazn.pdf"),
        ("Помощь", "SROI-case.pdf"),
        ("", "SROI-case.pdf"),
        ("..\\..\\con", "con-SROI-case.pdf"),
        ("NUL", "NUL-SROI-case.pdf"),
        ("x" * 300, "x" * 46 + ".pdf"),
        ("Older people of Eastmere and its villages, three years", None),
    ],
)
def test_a_nasty_title_becomes_a_plain_name(title: str, name: str | None) -> None:
    assert pdf_name(title) == (name or "Older-people-of-Eastmere-and-its-villages.pdf")


def test_the_name_says_which_form_it_is() -> None:
    form = Form(short=True, large=True, public=True)
    assert pdf_name("Tea", form) == "Tea-short-large-print-public.pdf"


@given(st.text(max_size=120), forms)
def test_any_title_makes_a_name_that_every_portal_takes(title: str, form: Form) -> None:
    name = pdf_name(title, form)
    assert len(name) <= LONGEST
    assert re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*\.pdf", name)


def test_the_size_is_said_and_a_large_one_comes_with_advice() -> None:
    assert size_sentence(400_000) == "It is 391 KB large."
    assert size_sentence(int(LARGEST)).endswith("large.")
    assert "make the short report" in size_sentence(int(LARGEST) + 1)


@pytest.mark.parametrize("name", ["case.pdf", "Our case_2.pdf", "a-b.c.pdf"])
def test_a_plain_name_is_left_as_it_is(name: str) -> None:
    assert name_words(name) == ""


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("Bid final.pdf", "Bid.pdf"),
        ("Bid (2).pdf", "Bid.pdf"),
        ("Tŷ Glas.pdf", "Ty-Glas.pdf"),
        ("a" * 60 + ".pdf", "a" * 46 + ".pdf"),
    ],
)
def test_a_name_that_portals_refuse_comes_with_one_they_take(name: str, instead: str) -> None:
    assert f": {instead} is one they take." in name_words(name)


@given(st.text(max_size=80), forms)
def test_no_name_of_ours_is_one_that_portals_refuse(title: str, form: Form) -> None:
    assert name_words(pdf_name(title, form)) == ""
