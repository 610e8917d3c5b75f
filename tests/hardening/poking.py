"""Everything that can be done to a widget by Qt, without knowing what it is."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QIdentityProxyModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLayout,
    QTableView,
    QTextBrowser,
    QWidget,
    QWidgetItem,
)
from shiboken6 import isValid

Key = Qt.Key
KEYS = (Key.Key_Tab, Key.Key_Down, Key.Key_Up, Key.Key_Home, Key.Key_F35, Key.Key_X, Key.Key_Escape)
PLAIN, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
COLUMNS = 8  # of a table, in which a cell is written
IMAGE = 2  # QTextDocument.ResourceType.ImageResource


def pokes(widget: QWidget) -> Iterator[Callable[[], None]]:
    """Yield what asks a widget for its measures, lets it paint itself, and sends it events."""
    for act in (_measure, _lay_out, _paint, _tell, _press, _drag, _list):
        yield lambda act=act: act(widget) if isValid(widget) else None  # type: ignore[misc]


def _measure(widget: QWidget) -> None:
    item = QWidgetItem(widget)
    item.sizeHint()
    item.minimumSize()
    if item.hasHeightForWidth():
        item.heightForWidth(300)


def _lay_out(widget: QWidget) -> None:
    layout = widget.layout()
    if layout is None:
        return
    layout.totalSizeHint()
    layout.totalMinimumSize()
    layout.totalHeightForWidth(300)
    _take_apart(layout)
    layout.invalidate()
    layout.activate()


def _take_apart(layout: QLayout) -> None:
    """Put something into a layout and take it out again."""
    extra, other = QWidget(), QWidget()
    if type(layout).__module__.startswith("ui."):
        layout.addWidget(extra)
        layout.replaceWidget(extra, other)
        layout.removeWidget(other)
        layout.removeWidget(extra)
    for made in (extra, other):
        made.setParent(None)
        made.deleteLater()


def _paint(widget: QWidget) -> None:
    if not widget.width() or not widget.height():
        widget.resize(20, 20)
    if 0 < widget.width() < 2000 and 0 < widget.height() < 3000:
        widget.grab()


def _tell(widget: QWidget) -> None:
    inside = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    for target in {widget, inside}:
        _send_all(target)


def _send_all(widget: QWidget) -> None:
    size = widget.size()
    for event in (
        QResizeEvent(size, size),
        QResizeEvent(size, size),
        QShowEvent(),
        QHideEvent(),
        QFocusEvent(QEvent.Type.FocusIn),
        QFocusEvent(QEvent.Type.FocusOut),
        QEvent(QEvent.Type.FontChange),
        QEvent(QEvent.Type.User),
    ):
        _send(widget, event)


def _press(widget: QWidget) -> None:
    at = QPointF(widget.rect().center())
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
        if _takes_the_mouse(widget):
            _send(widget, QMouseEvent(kind, at, at, LEFT, LEFT, PLAIN))
    for key in KEYS:
        _send(widget, QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, "x" if key == Key.Key_X else ""))
    if isinstance(widget, QComboBox):
        wheel = QWheelEvent(at, at, QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, PLAIN,
                            Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        _send(widget, wheel)
        widget.showPopup()
        widget.hidePopup()


def _drag(widget: QWidget) -> None:
    if not widget.acceptDrops() or isinstance(widget, QAbstractItemView):
        return
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/nowhere/nothing.csv")])
    copy = Qt.DropAction.CopyAction
    _send(widget, QDragEnterEvent(QPoint(1, 1), copy, data, LEFT, PLAIN))
    _send(widget, QDragLeaveEvent())
    QWidget.event(widget, QDropEvent(QPointF(1, 1), copy, data, LEFT, PLAIN))


def _list(widget: QWidget) -> None:
    if isinstance(widget, QTextBrowser):
        widget.document().resource(IMAGE, QUrl("nowhere.png"))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        _go_through(widget.model())
        _edit(widget)


def _go_through(model: QAbstractItemModel) -> None:
    """Ask a model as another one would that stands before it."""
    before = QIdentityProxyModel()
    before.setSourceModel(model)
    index = before.index(0, 0)
    before.rowCount()
    before.columnCount()
    before.headerData(0, Qt.Orientation.Horizontal)
    before.headerData(0, Qt.Orientation.Vertical)
    if index.isValid():
        before.flags(index)
        before.setData(index, before.data(index, Qt.ItemDataRole.EditRole))
    before.setSourceModel(None)  # type: ignore[arg-type]


def _edit(view: QAbstractItemView) -> None:
    index = view.model().index(0, 0)
    if not index.isValid():
        return
    view.setCurrentIndex(index)
    if isinstance(view, QTableView):
        view.setCurrentIndex(view.model().index(0, 1))
    _send(view, QKeyEvent(QEvent.Type.KeyPress, Key.Key_F2, PLAIN))
    view.sizeHintForIndex(index)
    columns = view.model().columnCount() if isinstance(view, QTableView) else 1
    for column in range(min(columns, COLUMNS)):
        _edit_cell(view, view.model().index(0, column))


def _edit_cell(view: QAbstractItemView, index: QModelIndex) -> None:
    view.openPersistentEditor(index)
    editor = view.indexWidget(index)
    if editor is not None:
        _measure(editor)
        if isinstance(editor, QComboBox):
            editor.showPopup()
            editor.hidePopup()
        view.commitData(editor)
        _send(editor, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, PLAIN))
    if isValid(view):
        view.closePersistentEditor(index)


def _takes_the_mouse(widget: QWidget) -> bool:
    ours = [vars(kind) for kind in type(widget).__mro__ if kind.__module__.startswith("ui.")]
    return any(name in one for one in ours for name in ("mousePressEvent", "mouseDoubleClickEvent"))


def _send(thing: QObject, event: QEvent) -> None:
    if isValid(thing):
        QApplication.sendEvent(thing, event)
