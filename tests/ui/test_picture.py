"""A chart leaves the window as a picture: where the person says, or on the clipboard."""

from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from sroi_app.guide.chains import group_chains
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.charts.chain import ChainChart
from tests.examples.bundle import path as example
from tests.ui.conftest import Said
from ui.main_window import MainWindow
from ui.picture import SCALE, WIDTH, copy_picture, image, picture, save_picture

MADE = Outcome(id="o1", description="I am less lonely", chain=("We visit", "I talk"))
CHART = ChainChart(group_chains("s1", "Members", (MADE,)))


def save(window: QWidget, said: Said, name: str) -> None:
    said.chosen.append(name)
    save_picture(window, CHART, "Members: how / why?")


def test_a_picture_is_saved_as_png_on_white_at_two_pixels_to_a_point(
    window: MainWindow, said: Said, tmp_path: Path
) -> None:
    save(window, said, str(tmp_path / "chain.png"))
    saved = QImage(str(tmp_path / "chain.png"))
    assert saved.width() > WIDTH * SCALE
    assert saved.pixelColor(2, 2) == QColor("white")


def test_a_picture_is_saved_as_svg(window: MainWindow, said: Said, tmp_path: Path) -> None:
    save(window, said, str(tmp_path / "chain.SVG"))
    assert "I am less lonely" in (tmp_path / "chain.SVG").read_text(encoding="utf-8")


def test_a_name_without_an_ending_gets_one(window: MainWindow, said: Said, tmp_path: Path) -> None:
    save(window, said, str(tmp_path / "chain"))
    assert (tmp_path / "chain.png").read_bytes().startswith(b"\x89PNG")


def test_what_is_there_under_the_whole_name_is_asked_about(
    window: MainWindow, said: Said, tmp_path: Path
) -> None:
    (tmp_path / "chain.png").write_bytes(b"mine")
    said.answers.append(1)
    save(window, said, str(tmp_path / "chain"))
    assert (tmp_path / "chain.png").read_bytes() == b"mine"
    assert "chain.png" in said.questions[0]
    said.answers.append(0)
    save(window, said, str(tmp_path / "chain"))
    assert (tmp_path / "chain.png").read_bytes() != b"mine"


def test_choosing_no_name_saves_nothing(window: MainWindow, said: Said) -> None:
    save(window, said, "")
    assert said.problems == []


def test_what_cannot_be_written_is_refused_in_words(
    window: MainWindow, said: Said, tmp_path: Path
) -> None:
    save(window, said, str(tmp_path / "gone" / "chain.png"))
    assert "There is no folder" in said.problems[0].explanation


def test_a_case_is_never_replaced_by_a_picture(
    window: MainWindow, said: Said, tmp_path: Path
) -> None:
    path = tmp_path / "case.png"
    path.write_bytes(example("befriending").read_bytes())
    save(window, said, str(path))
    assert "is a case" in said.problems[0].explanation
    assert path.read_bytes() == example("befriending").read_bytes()


def test_a_picture_is_copied() -> None:
    copy_picture(CHART)
    assert QGuiApplication.clipboard().image().width() > WIDTH * SCALE


def test_the_same_chart_is_the_same_picture() -> None:
    assert picture(CHART, ".png") == picture(CHART, ".png")


def test_the_boxes_of_a_diagram_are_painted() -> None:
    from ui.painting import measure

    made = image(CHART.scene(WIDTH, measure))
    colours = {
        made.pixelColor(x, y).name() for x in range(0, made.width(), 3) for y in range(90, 110)
    }
    assert len(colours) > 2
