"""The words of the method and of buying: to look up by name, or by what one remembers of them."""

from sroi_app.guide.folding import folded, readable
from sroi_app.guide.word import Word
from sroi_app.guide.words_of_buying import BUYING
from sroi_app.guide.words_of_method import CHANGE, CLAIM, POUNDS

WORDS: tuple[Word, ...] = tuple(
    sorted((*CHANGE, *CLAIM, *POUNDS, *BUYING), key=lambda word: folded(word.term))
)
"""Every word, from A to Z."""


def find_word(term: str) -> Word | None:
    """Return the word that is called so, by its own name or another, or has that key."""
    wanted = _alike(term)
    return next((word for word in WORDS if wanted in map(_alike, _names(word))), None)


def matching_words(typed: str) -> tuple[Word, ...]:
    """Return the words that fit what was typed: those called so first, then those that say it."""
    wanted = _alike(typed).split()
    called = [word for word in WORDS if _holds(wanted, word.term, *word.also)]
    say = [word for word in WORDS if word not in called and _holds(wanted, word.says, word.term)]
    return (*called, *say)


def _names(word: Word) -> tuple[str, ...]:
    return (word.key, word.term, *word.also)


def _holds(wanted: list[str], *texts: str) -> bool:
    held = _alike(" ".join(texts))
    return all(word in held for word in wanted)


def _alike(text: str) -> str:
    return folded(readable(text)).strip()
