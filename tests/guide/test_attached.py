from decimal import Decimal

import pytest

from sroi_app.guide.attached import ENDINGS, ending_of, kind_of, kind_words, size_words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (None, ""),
        (Decimal(0), "0 bytes"),
        (Decimal(1023), "1,023 bytes"),
        (Decimal(1024), "1 KB"),
        (Decimal(250_000), "244 KB"),
        (Decimal(1_500_000), "1.4 MB"),
    ],
)
def test_a_size_is_said_as_people_know_it(size: Decimal | None, words: str) -> None:
    assert size_words(size) == words


def test_a_name_says_what_kind_of_file_it_is() -> None:
    assert kind_words("Survey 2026.PDF") == "PDF"
    assert kind_words("photo.jpeg") == "Picture (JPEG)"
    assert kind_words("setup.exe") == "File of an unknown kind"
    assert kind_of("no ending") is None


def test_the_ending_is_what_comes_after_the_last_dot() -> None:
    assert ending_of("a.b.PDF") == ".pdf"
    assert ending_of(".pdf") == ""
    assert ending_of("") == ""
    assert len(set(ENDINGS)) == len(ENDINGS)
