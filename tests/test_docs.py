"""The pages for people: what they show and lead to is there, and the version has its news."""

import re
from pathlib import Path

import pytest

from sroi_app import __version__

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("resources/**/*.md")]
LINK = re.compile(r"\[(?P<words>[^\]]*)\]\((?P<to>[^)\s]+)\)")
PICTURES_AT_MOST = 2_500_000  # bytes of the guide


def _named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def _headings(page: Path) -> set[str]:
    """What the headings of a page are called in links."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in found}


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_every_picture_and_every_page_that_is_linked_is_there(page: Path) -> None:
    for found in LINK.finditer(page.read_text(encoding="utf-8")):
        to, _hash, heading = found["to"].partition("#")
        if to.startswith(("http:", "https:", "mailto:")):
            continue
        target = (page.parent / to).resolve() if to else page
        assert target.exists(), found[0]
        assert found["words"].strip(), f"{found[0]} says nothing to who cannot see it"
        if heading:
            assert heading in _headings(target), found[0]


def test_the_guide_stays_light_and_each_of_its_pictures_is_shown() -> None:
    guide = ROOT / "docs" / "guide"
    pictures = set(guide.rglob("*.png"))
    words = "".join(page.read_text(encoding="utf-8") for page in guide.glob("*.md"))
    assert {one.name for one in pictures if one.name not in words} == set()
    assert sum(one.stat().st_size for one in pictures) <= PICTURES_AT_MOST


def test_the_version_there_is_has_its_news_first() -> None:
    news = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    first = re.search(r"^## (\S+)", news, re.MULTILINE)
    assert first is not None
    assert first[1] == __version__
