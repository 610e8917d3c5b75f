"""The pages of help are whole, plain, of a readable length, and lead only to what is there."""

import re
from html.parser import HTMLParser

import pytest

from sroi_app.guide.glossary import find_word
from sroi_app.guide.help import PAGES, HelpPage, all_help, help_for, read_help
from sroi_app.guide.registry import STAGES
from sroi_app.resources import resource

PLAIN_TAGS = {"h1", "h2", "p", "ul", "li", "b", "a", "kbd", "blockquote"}
FEWEST, MOST = 150, 350  # words
LONGEST_SENTENCE = 42  # words


class _Reader(HTMLParser):
    """What a page says, and how it is marked up."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.strange: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.append(tag)
        for name, value in attrs:
            if (tag, name) == ("a", "href"):
                self.links.append(value or "")
            else:
                self.strange.append(f"{tag} {name}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(params=all_help(), ids=lambda page: page.id)
def page(request: pytest.FixtureRequest) -> HelpPage:
    assert isinstance(request.param, HelpPage)
    return request.param


def test_every_file_of_help_is_a_page_and_every_page_a_file() -> None:
    files = sorted(path.name for path in resource("help").iterdir())
    assert files == sorted(f"{page}.html" for page in PAGES)


def test_every_stage_has_help_that_is_called_like_it_and_takes_as_long() -> None:
    for stage in STAGES:
        page = read_help(help_for(stage, ""))
        assert page.title == stage.title
        assert f"about {stage.minutes} minutes" in page.html


def test_every_page_of_its_own_has_help() -> None:
    for stage in STAGES:
        for name in (*stage.opens_with, *stage.pages):
            assert help_for(stage, name) == name
    assert help_for(None, "tasks") == "tasks"
    assert help_for(None, "") == "welcome"


def test_help_that_is_not_there_is_not_read() -> None:
    with pytest.raises(KeyError):
        read_help("../data/wages.csv")


def test_only_our_own_plain_tags_are_used(page: HelpPage) -> None:
    read = _Reader(page.html)
    assert set(read.tags) <= PLAIN_TAGS
    assert read.strange == []
    assert read.open == []
    assert "&" not in page.html


def test_a_page_has_one_title_and_headings_under_it(page: HelpPage) -> None:
    tags = _Reader(page.html).tags
    assert tags[0] == "h1"
    assert tags.count("h1") == 1
    assert tags.count("h2") >= 3
    assert "blockquote" in tags


def test_a_page_can_be_read_in_two_minutes(page: HelpPage) -> None:
    assert FEWEST <= len(_Reader(page.html).text.split()) <= MOST


def test_a_page_is_written_plainly(page: HelpPage) -> None:
    text = _Reader(page.html).text
    for sign in ("!", "'", '"', "  ", "—", "e.g.", "i.e.", "etc", "%%"):
        assert sign not in text, sign
    for sentence in re.split(r"(?<=[.?:])\s+", text):
        assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def test_every_link_leads_to_a_page_or_a_word(page: HelpPage) -> None:
    for link in _Reader(page.html).links:
        kind, _colon, name = link.partition(":")
        if kind == "help":
            assert name in PAGES
            assert name != page.id
        else:
            word = find_word(name)
            assert kind == "word"
            assert word is not None
            assert word.key == name


def test_the_pages_link_to_words_and_to_one_another() -> None:
    links = {link for page in all_help() for link in _Reader(page.html).links}
    assert {"help:keys", "help:value-map", "word:deadweight", "word:outcome"} <= links


def test_what_reviewers_look_for_and_what_may_wait_is_said_of_every_stage() -> None:
    for stage in STAGES:
        html = read_help(help_for(stage, "")).html
        assert "What reviewers look for" in html
        assert "What may wait" in html
        assert "Keys that help" in html
