"""What the help window shows, as our own plain tags turned into what Qt can lay out."""

import re
from html import escape

from sroi_app.guide.glossary import find_word
from sroi_app.guide.schema import Field
from sroi_app.guide.word import Word
from sroi_app.text import _
from ui.look import look, scaled

_EXAMPLE = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
_KEY = re.compile(r"<kbd>(.*?)</kbd>")
_STYLE = """
body {{ color: {ink}; font-size: {text}px; }}
h1 {{ font-size: {h1}px; font-weight: 700; margin-top: 0; margin-bottom: {gap}px; }}
h2 {{ font-size: {h2}px; font-weight: 600; margin-top: {wide}px; margin-bottom: {narrow}px; }}
p {{ margin-top: 0; margin-bottom: {gap}px; line-height: 112%; }}
p.label {{ color: {muted}; font-weight: 600; margin-bottom: {narrow}px; }}
p.more {{ color: {muted}; margin-top: {gap}px; }}
li {{ margin-bottom: {narrow}px; line-height: 112%; }}
a {{ color: {link}; }}
table.example {{ margin-top: {narrow}px; margin-bottom: {wide}px; }}
td.example {{
    background-color: {raised}; border-left: {bar}px solid {accent};
    padding: {gap}px {wide}px; color: {ink};
}}
span.key {{ background-color: {raised}; font-weight: 600; }}
"""


def style() -> str:
    """Return the style of the text, in the colours and at the zoom of now."""
    sizes = {"text": 16, "h1": 25, "h2": 18, "wide": 18, "gap": 9, "narrow": 5, "bar": 4}
    lengths = {name: scaled(size) for name, size in sizes.items()}
    return _STYLE.format(**lengths, **_without_dashes(look().theme.colours))


def dressed(html: str) -> str:
    """Return a fragment with its worked examples and its keys set off from the text."""
    with_examples = _EXAMPLE.sub(lambda found: _set_off(found[1]), html)
    return _KEY.sub(lambda found: f'<span class="key">&nbsp;{found[1]}&nbsp;</span>', with_examples)


def word_html(word: Word) -> str:
    """Return a word, what it means, an example, and where to read on."""
    parts = [f"<h1>{escape(_capital(word.term))}</h1>"]
    if word.also:
        also = _("Also called: {names}").format(names=", ".join(word.also))
        parts.append(f'<p class="label">{escape(also)}</p>')
    parts += [f"<p>{escape(word.says)}</p>", _example(word.example)]
    if word.see:
        parts.append(f'<p class="more">{escape(_("See also:"))} {_links(word.see)}</p>')
    return "".join(parts)


def question_html(field: Field) -> str:
    """Return what is to be known about one question."""
    parts = [
        f'<p class="label">{escape(_("About this question"))}</p>',
        f"<h1>{escape(field.question)}</h1>",
        f"<p>{escape(field.hint)}</p>" if field.hint else "",
        _example(field.example),
        f"<h2>{escape(_('Why we ask'))}</h2><p>{escape(field.why)}</p>" if field.why else "",
    ]
    if (word := find_word(field.term)) is not None:
        title = _("The word: {term}").format(term=word.term)
        parts.append(f"<h2>{escape(title)}</h2><p>{escape(word.says)}</p>")
        parts.append(f'<p class="more">{escape(_("Read on:"))} {_links((word.key,))}</p>')
    return "".join((*parts, "<hr/>"))


def _example(text: str) -> str:
    if not text:
        return ""
    lines = "<br/>".join(escape(line) for line in text.split("\n"))
    break_ = "<br/>" if "\n" in text else " "
    return f"<blockquote>{escape(_('For example:'))}{break_}{lines}</blockquote>"


def _links(keys: tuple[str, ...]) -> str:
    words = filter(None, map(find_word, keys))
    return ", ".join(f'<a href="word:{escape(w.key)}">{escape(w.term)}</a>' for w in words)


def _set_off(words: str) -> str:
    """A box with a bar at its side: Qt has room around words only in the cell of a table."""
    cell = f'<td class="example">{words}</td>'
    return f'<table class="example" width="100%" cellspacing="0"><tr>{cell}</tr></table>'


def _capital(term: str) -> str:
    return term[:1].upper() + term[1:]


def _without_dashes(colours: dict[str, str]) -> dict[str, str]:
    return {name.replace("-", "_"): colour for name, colour in colours.items()}
