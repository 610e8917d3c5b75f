"""What the case is about: the need, the activity, and what the case covers."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import rate_words, timing_words
from sroi_app.reports.blocks import Block, Fact, Heading, KeyFacts
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.phrases import day, given, paragraphs, passage, shown
from sroi_app.reports.sections.section import Section
from sroi_app.reports.sections.title import kind_words
from sroi_app.text import _, plural


def scope(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return the need, the activity, who we are, and the limits of the case."""
    case = evaluation.case
    blocks: tuple[Block, ...] = (
        Heading(_("The need")),
        *passage(case.activity.problem),
        Heading(_("The activity")),
        *passage(case.activity.description),
        Heading(_("Who we are")),
        *passage(case.organisation.about),
        Heading(_("What this case covers")),
        *paragraphs(case.scope.purpose),
        KeyFacts(_facts(evaluation)),
    )
    return Section(_("The need and the activity"), blocks)


def _facts(evaluation: Evaluation) -> tuple[Fact, ...]:
    case, scope = evaluation.case, evaluation.case.scope
    return (
        Fact(_("Activity"), given(case.activity.name)),
        Fact(_("Period"), f"{day(scope.starts)} – {day(scope.ends)}"),
        Fact(_("Place"), given(scope.geography)),
        Fact(_("Written for"), given(scope.audience)),
        Fact(_("Kind of case"), kind_words(case)),
        Fact(
            _("Years of delivery"),
            plural("{count} year", "{count} years", scope.delivery_years),
        ),
        Fact(_("Prices of"), given(scope.price_year)),
        Fact(_("Later value counted for less"), rate_words(evaluation.result.convention)),
        Fact(_("Value arrives"), timing_words(scope.timing)),
        Fact(_("Contract value"), shown(case.tender.contract_value, figures.exact_pounds)),
    )
