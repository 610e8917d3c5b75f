"""Stage 6, first pages: the tender, and what its buyer asks for."""

from sroi_app.guide.kinds import Money, Percent, Text, Years
from sroi_app.guide.schema import Field, Rows, Section, Sheet, Way
from sroi_app.text import _

TENDER = Section(
    id="tender",
    title=_("The tender"),
    at="tender",
    intro=_("Copy these from the tender papers. Leave them empty if there is no tender yet."),
    sheets=(
        Sheet(
            id="papers",
            title=_("The buyer and the papers"),
            paths=("buyer", "reference", "lot", "question"),
        ),
        Sheet(
            id="contract",
            title=_("The contract"),
            paths=("contract_value", "term_years", "area", "social_value_model"),
        ),
    ),
    fields=(
        Field(
            path="buyer",
            kind=Text(),
            question=_("Who is the buyer?"),
            hint=_("The full name of the body that awards the contract."),
            example=_("Brackenford Borough Council"),
            why=_("An evaluator sees at once that this case was written for them."),
        ),
        Field(
            path="reference",
            kind=Text(),
            question=_("What is the tender’s reference?"),
            hint=_("Look on the first page of the papers."),
            example=_("ASC-2026-041"),
            why=_("If your papers are parted, it brings them back to the right tender."),
        ),
        Field(
            path="lot",
            kind=Text(),
            question=_("Which lot is it?"),
            hint=_("Leave this empty if the contract is not split into lots."),
            example=_("Lot 2: older people"),
            why=_("Each lot may have readers of its own, who mark only what is meant for them."),
        ),
        Field(
            path="question",
            kind=Text(2),
            question=_("Which question does this case answer?"),
            hint=_("Its number and its exact words."),
            example=_("Question 7: How will your service improve wellbeing in the area?"),
            why=_("Evaluators mark against the question, and this saves them looking it up."),
        ),
        Field(
            path="contract_value",
            kind=Money(),
            question=_("What is the contract worth?"),
            hint=_("Over its whole length, as the papers give it."),
            example=_("£180,000"),
            why=_("A buyer sets the value you promise against the price they pay."),
        ),
        Field(
            path="term_years",
            kind=Years(),
            question=_("How long does the contract run?"),
            hint=_("Without extensions that the buyer may never grant."),
            example=_("3 years"),
            why=_("Promises must fit into the time there is, and a buyer checks that they do."),
        ),
        Field(
            path="area",
            kind=Text(),
            question=_("Which area does the contract cover?"),
            hint=_("It may be larger than the area you work in."),
            example=_("All wards of the borough"),
            why=_("Change outside a buyer’s own area seldom earns marks."),
        ),
        Field(
            path="social_value_model",
            kind=Text(),
            question=_("Which social value model do the papers name?"),
            hint=_("A list of themes or measures to answer; leave empty if they name none."),
            example=_("The council’s own social value charter, 2025"),
            why=_("Buyers who score by a fixed list look for its themes and nothing else."),
        ),
    ),
)

CRITERIA = Section(
    id="criteria",
    title=_("What the buyer asks for"),
    at="tender/criteria",
    intro=_(
        "List only what the tender papers name. Type it, choose it from a published model that the "
        "papers name, or bring in a list that the buyer gave you."
    ),
    rows=Rows(
        one=_("criterion"),
        many=_("criteria"),
        add=_("Add a criterion"),
        title="text",
        none=_("None listed yet."),
        ways=(
            Way(id="published-models", words=_("Choose from a published model…")),
            Way(id="paste-criteria", words=_("Paste a list…")),
            Way(id="import-criteria", words=_("Import a list…")),
        ),
    ),
    fields=(
        Field(
            path="text",
            kind=Text(2),
            question=_("What does the buyer ask for?"),
            hint=_("Word for word, even where it is clumsy."),
            example=_("Reduce loneliness among residents aged 65 and over"),
            why=_("Marks are given for what was asked, so evaluators look for their own words."),
        ),
        Field(
            path="code",
            kind=Text(),
            question=_("What is the buyer’s own code for it?"),
            hint=_("Leave this empty if the papers give none."),
            example=_("SV2.1"),
            why=_("With the code, your answer is quickly found from a long scoring sheet."),
        ),
        Field(
            path="weight",
            kind=Percent(),
            question=_("What share of the marks does it carry?"),
            hint=_("Of all the marks in the tender, if the papers say."),
            example=_("10%"),
            why=_("It shows whether your promises lie where the buyer puts the weight."),
        ),
    ),
)
