"""What is said of a password goes by its length."""

import pytest

from sroi_app.workspace.passwords import strength_words


@pytest.mark.parametrize(
    ("password", "begins"),
    [
        ("", ""),
        ("Pa$$w0rd", "Weak"),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", "Weak"),
        ("lunch for all", "Fair"),
        ("four loose words", "Good"),
        ("five quite loose long words", "Strong"),
    ],
)
def test_length_counts_and_not_odd_signs(password: str, begins: str) -> None:
    assert strength_words(password).startswith(begins)
    assert bool(strength_words(password)) is bool(begins)
