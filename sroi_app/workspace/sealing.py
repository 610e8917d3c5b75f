"""The case that travels inside its own report, and the code that ties the two together."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sroi_app.case_names import CASE
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.attached import ending_of, kind_of
from sroi_app.guide.kept_back import for_others
from sroi_app.library.own_values import is_own
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.outcomes import Outcome, Proxy
from sroi_app.model.sensitivity import Scenario
from sroi_app.model.statement import Attachment
from sroi_app.reports.check_code import check_code
from sroi_app.reports.seal import Seal
from sroi_app.sizes import MEGABYTE
from sroi_app.storage import codec
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document

FILE_NAME = f"case{CASE}"
OUTCOMES = Address(("outcomes",))
LARGEST = 512 * 1024  # bytes of one file that travels
LARGEST_TOGETHER = MEGABYTE
TABLES = frozenset({"xlsx", "ods", "csv"})
"""No table travels, whoever called it public: its rows may be what single people answered."""

NO_FILES: Mapping[str, bytes] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """What is printed is the very case that travels, so that the two cannot disagree."""

    evaluation: Evaluation
    seal: Seal


def seal(case: Case, files: Mapping[str, bytes] = NO_FILES) -> Sealed:
    """Return what travels of a case and of its `files`, which go by the hash of their content.

    It depends on the case alone: not on its file, nor on how often that was saved.
    """
    travelling = travelling_case(case)
    carried = dict(_carried(travelling, files))
    id_ = hashlib.sha256(codec.encode(travelling)).hexdigest()[:32]
    packed = pack(Document(case=travelling, attachments=carried, id=id_), plainly=True)
    evaluation = evaluate(travelling)
    return Sealed(
        evaluation=evaluation, seal=Seal(code=check_code(packed, evaluation), case=packed)
    )


def travelling_case(case: Case) -> Case:
    """Return a case without what nobody else is to have.

    Of private files it keeps that they are there, of what kind, and what they show, which the
    report says too; of surveys the counts the report shows. Values from a list under licence go
    with the outcomes they are claimed for.
    """
    return for_others(
        replace(_without_licensed(case), attachments=tuple(map(_unnamed, case.attachments)))
    )


def _unnamed(item: Attachment) -> Attachment:
    if not item.private:
        return item
    return replace(item, name=f"private{ending_of(item.name)}", note="")


def _without_licensed(case: Case) -> Case:
    """A case without licensed values nobody claims, nor what is tried or was typed for them."""
    places = tuple(OUTCOMES / row.id / "proxy" for row in case.outcomes if _only_looked_at(row))
    for place in places:
        case = put(case, place, Proxy())  # forgets what could not be read there too
    if not places:
        return case
    tried = ((one, _without_changes(one, places)) for one in case.sensitivity.scenarios)
    kept = tuple(left for whole, left in tried if left.changes or not whole.changes)
    return replace(case, sensitivity=replace(case.sensitivity, scenarios=kept))


def _only_looked_at(outcome: Outcome) -> bool:
    return is_own(outcome.proxy.library_id) and not (outcome.included and outcome.priced)


def _without_changes(scenario: Scenario, places: tuple[Address, ...]) -> Scenario:
    kept = (one for one in scenario.changes if not any(map(one.address.within, places)))
    return replace(scenario, changes=tuple(kept))


def _carried(case: Case, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the public files that are small enough, in the order of the case.

    None that is marked as confidential, and no picture that was kept with all it tells.
    """
    room = LARGEST_TOGETHER
    marked = {mark.at for mark in case.confidential}
    for item in case.attachments:
        kind, content = kind_of(item.name), files.get(item.id)
        stays = item.private or f"attachments/{item.id}" in marked
        if stays or content is None or kind is None or kind.id in TABLES:
            continue
        if kind.picture and not item.cleaned:
            continue
        if len(content) <= min(LARGEST, room):
            room -= len(content)
            yield item.id, content
