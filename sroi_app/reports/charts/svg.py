"""A scene as SVG: text stays text, and the words for those who cannot see it travel inside."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from sroi_app.reports.charts.scene import (
    Anchor,
    Arrow,
    Box,
    Line,
    Measure,
    Point,
    Rect,
    Scene,
    Shape,
    Text,
    Tint,
    mixed,
)
from sroi_app.reports.charts.sheet import HEAD, MARGIN, sheet_size, title_line
from sroi_app.reports.wording import clean

FAMILY = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Helvetica, Arial, sans-serif"
HATCH = 4.5
_ANCHORS = {Anchor.START: "start", Anchor.MIDDLE: "middle", Anchor.END: "end"}


def svg(scene: Scene, palette: Mapping[Tint, str], measure: Measure) -> str:
    """Return a scene as a whole SVG document on paper, with its title above it."""
    return "\n".join(_document(scene, palette, title_line(scene, measure))) + "\n"


def _document(scene: Scene, palette: Mapping[Tint, str], title: Text) -> Iterator[str]:
    width, height = sheet_size(scene)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}pt" height="{_n(height)}pt" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" aria-labelledby="title desc">'
    )
    yield f'<title id="title">{_words(scene.title)}</title>'
    yield f'<desc id="desc">{_words(scene.alt)}</desc>'
    yield f"<defs>{_hatch(palette)}</defs>"
    yield f'<rect width="100%" height="100%" fill="{palette[Tint.PAPER]}"/>'
    place = f"translate({_n(MARGIN)} {_n(MARGIN + HEAD)})"
    yield f'<g font-family="{FAMILY}" transform="{place}">'
    for shape in (title, *scene.shapes):
        yield from _shape(shape, palette)
    yield "</g>"
    yield "</svg>"


def _shape(shape: Shape, palette: Mapping[Tint, str]) -> Iterator[str]:
    match shape:
        case Rect():
            yield from _rect(shape, palette)
        case Line():
            yield _line(shape, palette)
        case Text():
            yield _text(shape, palette)
        case Box():
            yield _box(shape, palette)
        case Arrow():
            yield from _arrow(shape, palette)


def _rect(rect: Rect, palette: Mapping[Tint, str]) -> Iterator[str]:
    area = f'<rect x="{_n(rect.x)}" y="{_n(rect.y)}" width="{_n(rect.width)}" '
    area += f'height="{_n(rect.height)}"'
    tip = f"<title>{_words(rect.tip)}</title>" if rect.tip else ""
    fill = mixed(palette[rect.fill], palette[Tint.PAPER], rect.strength)
    yield f'{area} fill="{fill}">{tip}</rect>'
    if rect.hatched:
        yield f'{area} fill="url(#hatch)"/>'


def _hatch(palette: Mapping[Tint, str]) -> str:
    return (
        f'<pattern id="hatch" width="{HATCH}" height="{HATCH}" patternUnits="userSpaceOnUse">'
        f'<path d="M0 {HATCH}L{HATCH} 0" stroke="{palette[Tint.PAPER]}" stroke-width="0.9"/>'
        "</pattern>"
    )


def _line(line: Line, palette: Mapping[Tint, str]) -> str:
    return (
        f'<line x1="{_n(line.x1)}" y1="{_n(line.y1)}" x2="{_n(line.x2)}" y2="{_n(line.y2)}" '
        f'stroke="{palette[line.stroke]}" stroke-width="{_n(line.width)}"{_dashes(line.dashes)}/>'
    )


def _text(text: Text, palette: Mapping[Tint, str]) -> str:
    weight = ' font-weight="600"' if text.bold else ""
    return (
        f'<text x="{_n(text.x)}" y="{_n(text.y)}" font-size="{_n(text.size)}"{weight} '
        f'text-anchor="{_ANCHORS[text.anchor]}" fill="{palette[text.tint]}">'
        f"{_words(text.text)}</text>"
    )


def _box(box: Box, palette: Mapping[Tint, str]) -> str:
    return (
        f'<rect x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}" '
        f'rx="{_n(box.radius)}" fill="{palette[box.fill]}" stroke="{palette[box.stroke]}" '
        f'stroke-width="{_n(box.line)}"{_dashes(box.dashes)}/>'
    )


def _arrow(arrow: Arrow, palette: Mapping[Tint, str]) -> Iterator[str]:
    colour = palette[arrow.stroke]
    pieces = "".join(f"{'L' if len(piece) == 1 else 'C'}{_points(piece)}" for piece in arrow.pieces)
    yield (
        f'<path d="M{_points([arrow.start])}{pieces}" fill="none" stroke="{colour}" '
        f'stroke-width="{_n(arrow.width)}"/>'
    )
    yield f'<path d="M{_points(arrow.barbs)}Z" fill="{colour}"/>'


def _points(points: list[Point] | tuple[Point, ...]) -> str:
    return " ".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _dashes(dashes: tuple[float, ...]) -> str:
    return f" stroke-dasharray={quoteattr(' '.join(map(_n, dashes)))}" if dashes else ""


def _n(number: float) -> str:
    """A number to a hundredth of a point, without zeros that say nothing."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _words(text: str) -> str:
    return escape(clean(text), {'"': "&quot;"})
