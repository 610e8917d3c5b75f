"""Whether two cases come to the same sum because nothing of it was touched."""

from sroi_app.model.case import Case


def has_the_same_sum(case: Case, before: Case) -> bool:
    """Whether all that a sum and its tests are made of is shared by both cases: what an edit did
    not touch is. It may be the same also where it is not shared."""
    return (
        case.outcomes is before.outcomes
        and case.inputs is before.inputs
        and case.scope is before.scope
        and case.stakeholders is before.stakeholders  # a group left out takes its outcomes along
        and case.unreadable is before.unreadable
        and case.sensitivity.step == before.sensitivity.step
    )
