"""What the library of values calls things, in plain words."""

from collections.abc import Mapping

from sroi_app.library.gains import Gainer
from sroi_app.library.own_values import OWN, OWN_LIST
from sroi_app.library.relatives import Relation
from sroi_app.text import _

THEMES: Mapping[str, str] = {
    "children_young_people": _("Children and young people"),
    "crime": _("Crime and justice"),
    "culture_heritage": _("Culture and heritage"),
    "domestic_abuse": _("Domestic abuse"),
    "education_skills": _("Education and skills"),
    "employment": _("Work and benefits"),
    "environment": _("Environment"),
    "fire": _("Fire"),
    "health": _("Health"),
    "housing": _("Housing and homelessness"),
    "income_debt": _("Income and debt"),
    "social_care": _("Social care"),
    "transport": _("Transport"),
    "volunteering": _("Volunteering and pay"),
    "wellbeing": _("Wellbeing"),
    OWN: _("Your own lists"),
}

KINDS: Mapping[str, str] = {
    "fiscal": _("Fiscal: money the public purse spends or saves"),
    "economic": _("Economic: pay, output or costs of people and firms"),
    "wellbeing": _("Wellbeing: how good people’s lives are, put in pounds"),
    "social": _("Social: public cost, lost output and harm to people together"),
    "wage": _("Pay: an hour of somebody’s time"),
    "carbon": _("Carbon: a tonne of greenhouse gas"),
}

KIND_NAMES: Mapping[str, str] = {
    "fiscal": _("fiscal"),
    "economic": _("economic"),
    "wellbeing": _("wellbeing"),
    "social": _("social"),
    "wage": _("pay"),
    "carbon": _("carbon"),
}
"""The kinds in a word, for a column."""

GAINERS: Mapping[Gainer, str] = {
    Gainer.PEOPLE: _("The people themselves"),
    Gainer.HEALTH: _("The NHS"),
    Gainer.COUNCIL: _("The council and the fire service"),
    Gainer.JUSTICE: _("Police, courts and prisons"),
    Gainer.GOVERNMENT: _("Central government"),
    Gainer.ECONOMY: _("Employers and the economy"),
    Gainer.SOCIETY: _("Society as a whole"),
    Gainer.SEVERAL: _("Several public bodies"),
}

CHECKED: Mapping[str, str] = {
    "original": _("Read in the document itself"),
    "publisher page or quotation": _("Seen on the publisher’s page or quoted from it"),
    "transcription": _("Seen in a copy that names the source"),
    "derived": _("Worked out by us"),
    OWN_LIST: _("From a list of your own"),
}
"""How a figure was checked, short enough for a filter."""

CHECKED_AT_LENGTH: Mapping[str, str] = {
    "original": _("Read in the document itself."),
    "publisher page or quotation": _(
        "Seen on the publisher’s page, or quoted from it; not read in the document itself."
    ),
    "transcription": _(
        "Copied from a transcription that names the source; not read in the document itself. "
        "Look it up before you rely on it."
    ),
    "derived": _("Worked out by us from published figures; the notes say how."),
    OWN_LIST: _("Taken from a list of your own as it stands there; nobody else has checked it."),
}

LICENCES: Mapping[str, str] = {
    "OGL v3.0": _("Open Government Licence v3.0"),
    "CC BY 4.0": _("Creative Commons Attribution 4.0 (CC BY 4.0)"),
}
"""Licences by their full names; any other is said as its source says it."""

RELATIONS: Mapping[Relation, str] = {
    Relation.TOTAL: _("The total that holds it: count one or the other"),
    Relation.PART: _("A part of it: count one or the other"),
    Relation.NEWER: _("A newer figure for the same thing: count one or the other"),
    Relation.OLDER: _("An older figure for the same thing: count one or the other"),
    Relation.SIBLING: _("Another part of the same total"),
    Relation.SIDE: _("The same item in another kind of money: kept apart"),
    Relation.HEADING: _("The general figure of its group"),
}


def licence_name(licence: str) -> str:
    """Return a licence by its full name."""
    return LICENCES.get(licence, licence)


def unit_words(unit: str) -> str:
    """Return what a value is for, as it stands within a sentence: "per incident"."""
    return unit[:1].lower() + unit[1:]
