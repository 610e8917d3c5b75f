"""What the public version leaves out, so that every section can say so where it stood."""

from dataclasses import dataclass

from sroi_app.text import _

LEFT_OUT = _("Left out of the public version")
"""What stands in the place of a row or a text that is confidential."""

NOT_APART = _(
    "In this public version the value stands as a whole, without its parts and their working: "
    "they would give away the price that is left out."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """`items` are words for all that is left out, which give nothing of it away.

    `inputs`: no input is printed with its pounds. `prices`: the outcomes whose price is not
    printed, and then no part of the value by itself either. A part that is printed beside its
    total gives away what is not.
    """

    public: bool = False
    items: tuple[str, ...] = ()
    inputs: bool = False
    prices: frozenset[str] = frozenset()

    @property
    def parts(self) -> bool:
        """Whether the parts of the value are left out."""
        return bool(self.prices)


NOTHING = Withheld()
