"""Stage 6: the report, the readiness check and the bid."""

from sroi_app.guide.schema import Stage
from sroi_app.guide.stages.portal import PORTAL
from sroi_app.guide.stages.promises import COMMITMENTS, CONFIDENTIAL, MILESTONES, RISKS
from sroi_app.guide.stages.statement import PASSAGES, STATEMENT
from sroi_app.guide.stages.tender import CRITERIA, TENDER
from sroi_app.text import _

STAGE = Stage(
    id="case",
    number=6,
    title=_("The case: report, check, bid"),
    purpose=_("Say what you promise, see what is still open, and make the PDF."),
    minutes=15,
    sections=(
        TENDER,
        CRITERIA,
        COMMITMENTS,
        MILESTONES,
        RISKS,
        STATEMENT,
        PASSAGES,
        CONFIDENTIAL,
        PORTAL,
    ),
    pages=("answers", "readiness", "preview"),
)
