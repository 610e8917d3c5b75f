"""The words of buyers, tenders and contracts. None of it is legal advice."""

from sroi_app.guide.word import Word
from sroi_app.text import _

BUYING = (
    Word(
        key="additional",
        term=_("additional"),
        says=_(
            "A change that comes only because of this contract, over and above what it pays for. "
            "It is what buyers usually give marks for as social value."
        ),
        see=("core", "track record", "social value"),
    ),
    Word(
        key="assurance",
        term=_("assurance"),
        says=_(
            "A check of a report by Social Value UK or Social Value International. "
            "It looks at how the principles were followed and does not verify the figures."
        ),
        see=("limitations",),
    ),
    Word(
        key="commitment",
        term=_("commitment"),
        says=_("A promise in a bid: what, how many, where, by when, who, and how it is shown."),
        example=_("We will visit 60 lonely older people every week until 31 March 2028."),
        see=("key performance indicator", "milestone"),
    ),
    Word(
        key="core",
        term=_("core"),
        says=_("A change that the contract already pays for, because the buyer has asked for it."),
        see=("additional", "track record"),
    ),
    Word(
        key="evaluation",
        term=_("evaluation"),
        also=(_("evaluative"),),
        says=_("A case about what has changed already, from data that were collected."),
        see=("forecast",),
    ),
    Word(
        key="forecast",
        term=_("forecast"),
        says=_("A case about what is expected to change. Most cases in bids are forecasts."),
        see=("evaluation",),
    ),
    Word(
        key="HACT values",
        term=_("HACT values"),
        also=(_("UK Social Value Bank"),),
        says=_(
            "A list of wellbeing values made for housing associations. Its licence does not let a "
            "program hand the values on, so none are in here; who holds one can import the list."
        ),
        see=("financial proxy", "TOMs"),
    ),
    Word(
        key="key performance indicator",
        term=_("key performance indicator"),
        also=(_("KPI"),),
        says=_(
            "A measure written into a contract by which the buyer sees whether a promise is kept."
        ),
        example=_("60 people visited every week, shown by the visit register each quarter."),
        see=("commitment",),
    ),
    Word(
        key="light touch",
        term=_("light touch"),
        says=_(
            "Simpler rules for buying certain services for people, such as social care, "
            "and with a higher threshold before the full rules apply."
        ),
        see=("Procurement Act 2023",),
    ),
    Word(
        key="lot",
        term=_("lot"),
        says=_("A part of a contract that can be bid for by itself."),
        see=("tender",),
    ),
    Word(
        key="method statement",
        term=_("method statement"),
        says=_("The part of a bid that says how you will do what you promise."),
        see=("commitment",),
    ),
    Word(
        key="milestone",
        term=_("milestone"),
        says=_("Something that will have been done by a certain day, so that slips show early."),
        see=("commitment",),
    ),
    Word(
        key="most advantageous tender",
        term=_("most advantageous tender"),
        also=(_("MAT"),),
        says=_(
            "The bid that wins under the Procurement Act 2023. It is judged by what the tender "
            "papers say, which may be much more than the price."
        ),
        see=("Procurement Act 2023", "social value"),
    ),
    Word(
        key="Procurement Act 2023",
        term=_("Procurement Act 2023"),
        also=(_("PA23"),),
        says=_(
            "The law on larger public contracts in England, Wales and Northern Ireland, in force "
            "since 24 February 2025. Scotland has its own."
        ),
        see=("most advantageous tender", "procurement policy note"),
    ),
    Word(
        key="procurement policy note",
        term=_("procurement policy note"),
        also=(_("PPN"),),
        says=_(
            "Guidance to government buyers, known by its number. The tender papers say which ones "
            "apply; councils need not use those on social value."
        ),
        see=("PPN 002", "social value model"),
    ),
    Word(
        key="PPN 002",
        term=_("PPN 002"),
        also=(_("PPN 026"),),
        says=_(
            "The guidance on social value for central government. PPN 026 is due to take its place "
            "for buying that begins from 1 January 2027."
        ),
        see=("procurement policy note", "social value model"),
    ),
    Word(
        key="social value",
        term=_("social value"),
        says=_(
            "What a contract does for people, the local economy and the environment, beyond the "
            "thing that is bought. It is also used for the worth of a change to people."
        ),
        see=("additional", "Social Value Act 2012"),
    ),
    Word(
        key="Social Value Act 2012",
        term=_("Social Value Act 2012"),
        also=(_("Public Services (Social Value) Act 2012"),),
        says=_(
            "The law by which public bodies in England, and some in Wales, must consider social "
            "value before they buy services. To consider is not yet to score."
        ),
        see=("social value",),
    ),
    Word(
        key="social value model",
        term=_("social value model"),
        says=_(
            "A fixed list of outcomes or measures that a buyer scores social value by. "
            "Which one holds stands in the tender papers."
        ),
        see=("procurement policy note", "TOMs"),
    ),
    Word(
        key="tender",
        term=_("tender"),
        says=_("A buyer’s invitation to bid for a contract, and also the bid itself."),
        see=("lot", "most advantageous tender"),
    ),
    Word(
        key="TOMs",
        term=_("TOMs"),
        also=(_("National TOMs"), _("themes, outcomes and measures")),
        says=_(
            "Themes, outcomes and measures: a list many councils use to count social value. "
            "Its licence does not let a program hand it on, so it is not in here; who holds one "
            "can import the list."
        ),
        see=("social value model", "HACT values"),
    ),
    Word(
        key="track record",
        term=_("track record"),
        says=_(
            "What you have done elsewhere or before. It shows that you can; it is not a gain of "
            "this contract."
        ),
        see=("core", "additional"),
    ),
    Word(
        key="weighting",
        term=_("weighting"),
        says=_("The share of all marks that a question or criterion carries."),
        example=_("Social value 10%, price 40%, quality 50%."),
        see=("social value model",),
    ),
)
