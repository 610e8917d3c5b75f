"""The waterfall from everything that changed to what is left to claim."""

from collections.abc import Sequence
from decimal import Decimal

from sroi_app.calculation.bridge import BridgeName, BridgeStep
from sroi_app.calculation.subject import Subject, Topic
from sroi_app.guide import figures
from sroi_app.reports.charts.waterfall import Waterfall, WaterfallStep
from sroi_app.text import _

_STANDING = (BridgeName.GROSS, BridgeName.TOTAL)


def bridge_chart(bridge: Sequence[BridgeStep], printed: Sequence[Decimal] = ()) -> Waterfall:
    """Return the chart of a result's bridge; steps that change nothing are left out.

    `printed` are its pounds as a report prints them. Without them the changes are rounded
    together, so that what is shown re-adds to the total.
    """
    inner = figures.re_adding([step.pounds for step in bridge[:-1]])
    pounds = printed or (*inner, figures.rounded(bridge[-1].pounds))
    words = _labels()
    steps = tuple(
        WaterfallStep(words[step.name], shown, step.name in _STANDING, _key(step.name))
        for step, shown in zip(bridge, pounds, strict=True)
        if step.name in _STANDING or shown
    )
    return Waterfall(_("From all that changed to what is claimed"), steps)


def _key(name: BridgeName) -> str:
    return str(Subject(Topic.BRIDGE, name))


def _labels() -> dict[BridgeName, str]:
    return {
        BridgeName.GROSS: _("All change"),
        BridgeName.DEADWEIGHT: _("Would have happened anyway"),
        BridgeName.DISPLACEMENT: _("Moved from elsewhere"),
        BridgeName.ATTRIBUTION: _("Caused by others"),
        BridgeName.DROPOFF: _("Fades over time"),
        BridgeName.DISCOUNTING: _("Later value counts less"),
        BridgeName.HARMS: _("Harms"),
        BridgeName.TOTAL: _("Value claimed"),
    }
