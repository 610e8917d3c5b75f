"""What a published value is, wherever it comes from."""

from dataclasses import dataclass
from decimal import Decimal

WELLBY = "wellby"
QALY = "qaly"
VOLUNTEER_TIME = "volunteer time"
CARBON = "carbon"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitValue:
    """Pounds for one `unit`, in prices of `price_year`, with the lowest and highest published.

    `kind` is whose pounds they are (fiscal, economic, wellbeing, social), or wage or carbon.
    `checked` says how the figure was checked against its source. `transfer` marks money that
    only changes hands. Values of one `family` ("wellby", "qaly", "volunteer time", "carbon", or "")
    measure the same thing.
    """

    id: str
    theme: str
    name: str
    unit: str
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    price_year: str
    kind: str
    who_gains: str = ""
    source: str
    publisher: str = ""
    source_year: str = ""
    url: str = ""
    licence: str = ""
    checked: str = ""
    category: str = ""
    level: str = ""
    source_quality: str = ""
    notes: str = ""
    transfer: bool = False
    family: str = ""
