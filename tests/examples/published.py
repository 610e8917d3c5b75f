"""The values the examples cite: openly licensed ones, copied as published, and invented ones.

The source, unit, price year and licence of each published value stand as they do in the value
library; nobody's licensed bank of values is quoted.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sroi_app.library.unit_values import EDITION
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Proxy
from tests.examples.parts import JUDGEMENT, PUBLISHED, Range, ranged

OPEN_GOVERNMENT = "OGL v3.0"
CREATIVE_COMMONS = "CC BY 4.0"
_WELLBEING = (
    "Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance, HM Treasury, 2021, "
    "Annex 2: www.gov.uk/government/publications/green-book-supplementary-guidance-wellbeing"
)
_MANCHESTER = (
    "Unit Cost Database v1.4 (March 2015), code {code}; after {after}. "
    "New Economy (Greater Manchester) / GMCA: www.greatermanchester-ca.gov.uk/"
    "what-we-do/research/research-cost-benefit-analysis"
)
_CURTIS = "Unit Costs of Health & Social Care 2014 (Curtis, 2014), p.{page}"
_WAGES = (
    "National Minimum Wage and National Living Wage rates, HM Government: "
    "www.gov.uk/national-minimum-wage-rates"
)
LOOKED_UP = date(2026, 5, 11)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One value as its publisher gives it; pounds of `price_year`."""

    library_id: str
    description: str
    unit: str
    pounds: str
    price_year: str
    source: str
    licence: str
    low: str = ""
    high: str = ""
    between: str = "As published; the range is the publisher’s own."


LONELINESS = Published(
    library_id="hmt-loneliness-mod-mild",
    description="Loneliness: moderate (occasionally) to mild (hardly ever), wellbeing",
    unit="per person per year",
    pounds="9100",
    low="5900",
    high="12960",
    price_year="2019",
    source=_WELLBEING,
    licence=OPEN_GOVERNMENT,
)
EMPLOYMENT = Published(
    library_id="hmt-employment-wellbeing",
    description="Wellbeing of being employed rather than unemployed (over and above income)",
    unit="per person per year",
    pounds="5980",
    low="3800",
    high="8480",
    price_year="2019",
    source=_WELLBEING,
    licence=OPEN_GOVERNMENT,
)
VOLUNTEERING = Published(
    library_id="hmt-volunteering-wellbeing",
    description="Wellbeing of volunteering, average",
    unit="per volunteer per year",
    pounds="911",
    price_year="2019",
    source=_WELLBEING,
    licence=OPEN_GOVERNMENT,
)
ENTERING_WORK = Published(
    library_id="gmca14-ee1-0-e",
    description="Job Seeker's Allowance: economic benefit from a workless claimant entering work",
    unit="per claimant per year",
    pounds="14044",
    price_year="2012-13",
    source=_MANCHESTER.format(
        code="E&E1.0",
        after="Department for Work and Pensions response to parliamentary questions "
        "(HC Deb 6 February 2013, vol 558, col 352W)",
    ),
    licence=CREATIVE_COMMONS,
)
LEVEL_2 = Published(
    library_id="gmca14-es5-0-e",
    description="NVQ Level 2 qualification: annual economic benefits",
    unit="per person per year",
    pounds="443",
    price_year="2010-11",
    source=_MANCHESTER.format(
        code="E&S5.0",
        after="BIS (2011): Returns to Intermediate and Low Level Vocational Qualifications "
        "p9 to 10",
    ),
    licence=CREATIVE_COMMONS,
)
GP_CONSULTATION = Published(
    library_id="gmca14-he20-2-f",
    description="GP contact: cost per face-to-face consultation (average 11.7 minutes)",
    unit="per consultation",
    pounds="38",
    low="23",
    high="38",
    between="As published. Lowest: £23 for a consultation by telephone, from the same page.",
    price_year="2013-14",
    source=_MANCHESTER.format(code="HE20.2", after=_CURTIS.format(page="195")),
    licence=CREATIVE_COMMONS,
)
HOME_CARE_HOUR = Published(
    library_id="gmca14-ss11-2-f",
    description="Home care provided by the local authority: average cost per hour",
    unit="per hour",
    pounds="24.67",
    low="12.70",
    high="37",
    between=(
        "As published. Lowest: the middle hourly wage of 2025, £17.96, at the prices of 2013-14, "
        "for an hour that a carer might have been paid. Highest: £37, what an hour of the "
        "council’s own home care workers cost, from the same page."
    ),
    price_year="2013-14",
    source=_MANCHESTER.format(code="SS11.2", after=_CURTIS.format(page="210")),
    licence=CREATIVE_COMMONS,
)
COUNSELLING_HOUR = Published(
    library_id="gmca14-he19-0-f",
    description="Counselling services in primary medical care: cost per hour",
    unit="per hour",
    pounds="50",
    price_year="2013-14",
    source=_MANCHESTER.format(code="HE19.0", after=_CURTIS.format(page="51")),
    licence=CREATIVE_COMMONS,
)
UNIVERSAL_CREDIT = Published(
    library_id="ben2526-uc-25",
    description="Universal Credit standard allowance, single person of 25 or over (2025/26)",
    unit="per month",
    pounds="400.14",
    low="316.98",
    high="400.14",
    between="As published. Lowest: the rate for a single person under 25, as some trainees are.",
    price_year="2025-26",
    source="Benefit and pension rates 2025 to 2026 (statutory instruments), "
    "DWP / legislation.gov.uk: "
    "www.gov.uk/government/publications/benefit-and-pension-rates-2025-to-2026",
    licence=OPEN_GOVERNMENT,
)
LIVING_WAGE_2025 = Published(
    library_id="wage-nlw-2025",
    description="National Living Wage from April 2025, age 21 and over",
    unit="per hour",
    pounds="12.21",
    price_year="2025-26",
    source=_WAGES,
    licence=OPEN_GOVERNMENT,
)
LIVING_WAGE_2026 = Published(
    library_id="wage-nlw-2026",
    description="National Living Wage from April 2026, age 21 and over",
    unit="per hour",
    pounds="12.71",
    price_year="2026-27",
    source=_WAGES,
    licence=OPEN_GOVERNMENT,
)


def proxy(value: Published, *, fits: str, tested: bool) -> Proxy:
    """Return a published value as the financial proxy of an outcome."""
    return Proxy(
        description=value.description,
        unit=value.unit,
        value=_estimate(value),
        price_year=value.price_year,
        source=value.source,
        licence=value.licence,
        accessed=LOOKED_UP,
        fits=fits,
        tested=tested,
        library_id=value.library_id,
        edition=EDITION,
    )


def hourly(value: Published, high: str, why: str) -> Estimate:
    """Return a published wage as the value of a volunteer's hour: nobody may be paid less."""
    pounds = Decimal(value.pounds)
    return Estimate(
        value=pounds,
        low=pounds,
        high=Decimal(high),
        basis=f"{value.description}: the least we would have to pay. {value.source} Highest: {why}",
        grade=PUBLISHED,
    )


def invented(
    description: str,
    unit: str,
    pounds: Range,
    *,
    between: str,
    price_year: str,
    fits: str,
    tested: bool,
) -> Proxy:
    """Return a made-up market price, and say that it is one; `between` says whence its range."""
    return Proxy(
        description=description,
        unit=unit,
        value=ranged(pounds, f"Invented for this example. {between}", JUDGEMENT),
        price_year=price_year,
        source="Invented for this example",
        licence="None needed: invented",
        accessed=LOOKED_UP,
        fits=fits,
        tested=tested,
    )


def _estimate(value: Published) -> Estimate:
    best = Estimate(value=Decimal(value.pounds), grade=PUBLISHED)
    if not value.low:
        return replace(best, basis="As published; the publisher gives no range.")
    return replace(
        best,
        low=Decimal(value.low),
        high=Decimal(value.high),
        basis=value.between,
    )
