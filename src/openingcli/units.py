"""What a number counts: `[scale] unit[ per unit]`, and exact shifts between scales."""

import re
from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import NamedTuple

EXACT = Context(prec=120, traps=[InvalidOperation, Inexact])
"""Arithmetic that would rather fail than lose a digit."""

SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""Powers of ten that a unit may carry, by their English names."""

SCALES_ZH = {0: "", 4: "万", 8: "亿", 12: "万亿"}
"""Powers of ten that Chinese groups by, with their names."""

UNIT_ID = r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"
UNIT_TEXT = re.compile(
    rf"(?:(?P<scale>{'|'.join(SCALES)}) )?(?P<base>{UNIT_ID})(?: per (?P<per>{UNIT_ID}))?"
)


class Unit(NamedTuple):
    """A unit as a figure names it: `trillion CNY`, `percent`, `CNY per USD`."""

    exponent: int
    """The power of ten of its scale: 12 for trillion, 0 for none."""
    base: str
    """The unit without its scale: `CNY`, or `CNY per USD`."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids that must stand under `units` in the catalogue."""
        return tuple(self.base.split(" per "))

    @property
    def text(self) -> str:
        """The unit as it is written in the catalogue."""
        for name, exponent in SCALES.items():
            if exponent == self.exponent:
                return f"{name} {self.base}"
        return self.base

    def with_base(self, base: str) -> "Unit":
        """The same scale of another unit."""
        return Unit(self.exponent, base)


def parse_unit(text: str) -> Unit:
    """Read a unit; ValueError where the text is not of the grammar."""
    match = UNIT_TEXT.fullmatch(text)
    if match is None or match["base"] in SCALES:
        raise ValueError(text)
    base = f"{match['base']} per {match['per']}" if match["per"] else match["base"]
    return Unit(SCALES[match["scale"]] if match["scale"] else 0, base)


def shift(value: Decimal, exponent: int) -> Decimal:
    """`value` times ten to the `exponent`, exactly.

    Decimals that were printed stay (1.60 million is 1600000 and 0.00160 billion);
    zeros that only stood for the scale go (162780000000 is 162.78 billion).
    """
    shifted = value.scaleb(exponent, EXACT)
    _, digits, last = shifted.as_tuple()
    assert isinstance(last, int)
    if last > 0:
        return shifted.quantize(Decimal(1), context=EXACT)
    printed_decimals = value.as_tuple().exponent != 0
    while last < 0 and not printed_decimals and digits[-1:] == (0,):
        digits, last = digits[:-1], last + 1
    if not digits:
        return Decimal(0)
    return Decimal((int(shifted.is_signed()), digits, last))


def is_whole(value: Decimal) -> bool:
    """True for a number without a fraction, however many digits it has."""
    return value == value.to_integral_value()


def rescale(value: Decimal, unit: Unit, to: Unit) -> Decimal:
    """The same quantity in another scale of the same unit, exactly."""
    return shift(value, unit.exponent - to.exponent)


def chinese_scale(value: Decimal, unit: Unit) -> tuple[Decimal, str]:
    """A quantity as Chinese writes it: 162.78 and billion give 1627.8 and 亿."""
    size = value.adjusted() + unit.exponent if value else 0
    exponent = max(power for power in SCALES_ZH if power <= max(size, 0))
    return shift(value, unit.exponent - exponent), SCALES_ZH[exponent]


def english_scale(value: Decimal, unit: Unit) -> tuple[Decimal, str]:
    """A quantity as English writes it: 1627.8 and 亿 give 162.78 and billion."""
    size = value.adjusted() + unit.exponent if value else 0
    scales = {exponent: name for name, exponent in SCALES.items() if exponent > 3}
    exponent = max((power for power in scales if power <= size), default=0)
    return shift(value, unit.exponent - exponent), scales.get(exponent, "")


def plain(value: Decimal, *, grouped: bool = True) -> str:
    """Digits in plain notation, every one of them: 1,240,000 or 1240000."""
    return f"{value:,f}" if grouped else f"{value:f}"
