"""Columns that say who somebody is."""

import pytest

from sroi_app.spreadsheet.survey.personal import (
    Personal,
    is_nhs_number,
    personal_by_content,
    personal_by_heading,
)

CONTENT = {
    Personal.EMAIL: ("ann@example.org", "B.Jones+x@mail.example.co.uk", "siân@example.cymru"),
    Personal.POSTCODE: ("CF10 3NQ", "sw1a1aa", "M1 1AE", "EC1A 1BB"),
    Personal.PHONE: ("07700 900123", "+44 7700 900123", "(029) 2018 0123", "0044 29 2018 0123"),
    Personal.NHS: ("943 476 5919", "9434765919", "943-476-5919"),
    Personal.INSURANCE: ("QQ 12 34 56 C".replace("QQ", "AB"), "ab123456d"),
    Personal.PLACE: ("192.168.0.1", "10.0.0.255", "2001:db8:0:0:0:0:0:1"),
}


@pytest.mark.parametrize("kind", CONTENT)
def test_a_column_is_known_by_what_it_holds(kind: Personal) -> None:
    assert personal_by_content(CONTENT[kind], varied=False) is kind


def test_places_on_the_map_are_personal() -> None:
    assert personal_by_content(("51.481583", "-3.179090"), varied=True) is Personal.PLACE


def test_names_are_only_known_where_nearly_everybody_has_another() -> None:
    names = ("Ann Smith", "Siân Jones", "Peter O’Neil", "Mary-Ann P. Brown")
    assert personal_by_content(names, varied=True) is Personal.NAME
    assert personal_by_content(("Strongly Agree", "Not Sure"), varied=False) is None


def test_a_few_that_do_not_fit_do_not_hide_the_rest() -> None:
    assert personal_by_content(("a@b.org", "c@d.org", "none"), varied=True) is Personal.EMAIL


@pytest.mark.parametrize(
    "answers", [("1", "2", "3"), ("Yes", "No"), ("0", "10"), ("A1", "A2"), ("2026", "1999"), ()]
)
def test_ordinary_answers_are_not_personal(answers: tuple[str, ...]) -> None:
    assert personal_by_content(answers, varied=True) is None


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Name", Personal.NAME),
        ("First name", Personal.NAME),
        ("RecipientLastName", Personal.NAME),
        ("surname", Personal.NAME),
        ("Participant's name", Personal.NAME),
        ("E-mail address", Personal.EMAIL),
        ("EmailAddress", Personal.EMAIL),
        ("Mobile", Personal.PHONE),
        ("Telephone number", Personal.PHONE),
        ("Post code", Personal.POSTCODE),
        ("DOB", Personal.BIRTH),
        ("date_of_birth", Personal.BIRTH),
        ("NHS number", Personal.NHS),
        ("NI number", Personal.INSURANCE),
        ("Home address", Personal.ADDRESS),
        ("IP Address", Personal.PLACE),
        ("LocationLatitude", Personal.PLACE),
        ("Name of project", None),
        ("Group name", None),
        ("How often do you feel that you have nobody to name as a friend?", None),
        ("Loneliness", None),
        ("Score", None),
        ("Ward", None),
    ],
)
def test_a_column_is_known_by_what_it_is_called(heading: str, kind: Personal | None) -> None:
    assert personal_by_heading(heading) is kind


def test_the_check_digit_of_a_number_of_the_health_service() -> None:
    assert is_nhs_number("943 476 5919")
    assert sum(is_nhs_number(f"94347659{last:02}") for last in range(100)) in range(8, 11)
    assert not is_nhs_number("943 476 591")
