"""Where many PDFs are checked against the same case: what it prints is made once."""

from collections.abc import Iterator

import pytest

from sroi_app.reports.form import Form


@pytest.fixture(scope="module")
def printed_once() -> Iterator[None]:
    """What the same case makes is the same each time, which others test: it is printed once."""
    from sroi_app.workspace import verifying
    from sroi_app.workspace.printing import print_sealed
    from sroi_app.workspace.sealing import Sealed

    known: dict[tuple[bytes, Form], bytes] = {}

    def print_once(sealed: Sealed, form: Form, *_more: object) -> bytes:
        key = (sealed.seal.case, form)
        known[key] = known.get(key) or print_sealed(sealed, form)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verifying, "print_sealed", print_once)
        yield
