"""The forms one report comes in: how long, how large, and for whom."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`short` has two pages; `large` is set in large print; `public` leaves out what is
    confidential, and the case itself."""

    short: bool = False
    large: bool = False
    public: bool = False


FULL = Form()
