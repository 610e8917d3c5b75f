"""The page about privacy says what the program itself says."""

from tests.privacy_page import PAGE, with_table


def test_the_page_names_every_folder_as_the_program_does() -> None:
    page = PAGE.read_text("utf-8")
    assert page == with_table(page), "run: python -m tests.privacy_page"
