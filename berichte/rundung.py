"""Rounding as the office does it."""

from decimal import ROUND_HALF_UP, Decimal


def kaufmaennisch(wert: float, nachkommastellen: int = 1) -> float:
    """Round commercially (DIN 1333): half away from zero, of the number as it is written.

    Python's own round() goes to the even digit and to what the binary fraction happens to be:
    119.25 would be printed as 119,2, which a reader with a pocket calculator takes for a fault.
    """
    return float(Decimal(str(wert)).quantize(Decimal(1).scaleb(-nachkommastellen), ROUND_HALF_UP))
