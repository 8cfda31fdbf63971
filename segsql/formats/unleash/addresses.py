"""Networks of IPv4 addresses as patterns of the texts that addresses are written as, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import AddressValueError, IPv6Address, IPv6Network, NetmaskValueError
from typing import Final, Literal

WHY: Final = {
    "six": "an address of IPv6 is written in many ways, which a comparison of texts cannot tell to be the same",
    "unsure": "SDKs do not agree on what this is: write four numbers of 0 to 255 without zeros ahead, and /0 to /32 at most",
}
_FOUR: Final = re.compile(
    r"(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})(?:/(\d|[12]\d|3[0-2]))?"
)
_POINT: Final = r"\."


@dataclass(frozen=True, slots=True)
class Network:
    """So many leading bits of an address."""

    address: tuple[int, int, int, int]
    bits: int

    def __str__(self) -> str:
        address = ".".join(map(str, self.address))
        return address if self.bits == 32 else f"{address}/{self.bits}"


def network(text: str) -> Network | Literal["six", "unsure", "none"]:
    """Return the network that a text says, or why it says none: one of IPv6, one that is read in several ways, or no address at all."""
    found = _FOUR.fullmatch(text)
    if found is not None and all(int(one) <= 255 for one in found.groups()[:4]):
        bits = 32 if found[5] is None else int(found[5])
        first, second, third, fourth = (int(one) for one in found.groups()[:4])
        return Network((first, second, third, fourth), bits)
    if re.fullmatch(r"[\d./\s]+", text):
        return "unsure"
    return "six" if _is_six(text) else "none"


def _is_six(text: str) -> bool:
    """Return whether a text is an address or a network of IPv6."""
    try:
        IPv6Network(text, strict=False) if "/" in text else IPv6Address(text)
    except (AddressValueError, NetmaskValueError):
        return False
    return True


def pattern(one: Network) -> str:
    """Return a pattern of the addresses of a network as they are written: four numbers without zeros ahead (RFC 4001, section 3)."""
    parts = [_numbers(part, min(8, max(0, one.bits - 8 * index))) for index, part in enumerate(one.address)]
    return f"^{_POINT.join(parts)}$"


def named(text: str) -> Network | None:
    """Return the network whose pattern a text is, or None if it is that of none."""
    if not (text.startswith("^") and text.endswith("$")):
        return None
    parts = [_leading().get(one) for one in text[1:-1].split(_POINT)]
    known = [one for one in parts if one is not None]
    if len(known) != 4 or len(parts) != 4:
        return None
    first, second, third, fourth = (number for number, _ in known)
    found = Network((first, second, third, fourth), sum(bits for _, bits in known))
    return found if pattern(found) == text else None


@lru_cache(maxsize=1)
def _leading() -> Mapping[str, tuple[int, int]]:
    """Return by its pattern each number of 8 bits with so many of them leading, and the others 0."""
    return {_numbers(one, bits): (one, bits) for bits in range(9) for one in range(0, 256, 1 << (8 - bits))}


def _numbers(number: int, bits: int) -> str:
    """Return a pattern of the numbers of 8 bits whose leading bits are those of one."""
    if bits == 8:
        return str(number)
    size = 1 << (8 - bits)
    start = number - number % size
    return f"(?:{'|'.join(_between(start, start + size - 1))})"


def _between(low: int, high: int) -> list[str]:
    """Return patterns of the numbers from one to the other, each of the numbers that differ in their last digits alone."""
    found: list[str] = []
    while low <= high:
        tens, units = divmod(low, 10)
        head = str(tens) if tens else ""
        if units == 0 and tens % 10 == 0 and tens and low + 99 <= high:
            found.append(f"{tens // 10}[0-9][0-9]")
            low += 100
        elif units == 0 and low + 9 <= high:
            last = min((high - 9) // 10, tens // 10 * 10 + 9)
            found.append(
                f"{str(tens // 10) if tens >= 10 else ''}{_digits(tens % 10, last % 10)}[0-9]" if tens else "[0-9]"
            )
            low = 10 * (last + 1) if tens else 10
        else:
            last = min(high, 10 * tens + 9)
            found.append(f"{head}{_digits(units, last % 10)}")
            low = last + 1
    return found


def _digits(low: int, high: int) -> str:
    return str(low) if low == high else f"[{low}-{high}]"
