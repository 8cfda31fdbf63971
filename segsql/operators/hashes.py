"""Hashes of texts that programs share: whole numbers from 0 to 4,294,967,295, of the bytes of a text in UTF-8.

They tell which part of all users an experiment or a rollout is for, so a number off by one is another user. For what segsql draws itself
there is ``bucket``.
"""

from __future__ import annotations

from typing import Final

BASIS: Final = 2_166_136_261
"""What FNV-1a of 32 bits begins with (draft-eastlake-fnv, section 5)."""
PRIME: Final = 16_777_619
_BITS: Final = 0xFFFF_FFFF
_WORD: Final = 4


def murmur3(text: str) -> int:
    """Return the MurmurHash3 of 32 bits (x86) of a text, with the seed 0.

    Austin Appleby's MurmurHash3.cpp of SMHasher says what it is.

    >>> hex(murmur3("hello, world"))
    '0x149bbb7f'
    """
    data = text.encode()
    state, whole = 0, len(data) - len(data) % _WORD
    for at in range(0, whole, _WORD):
        state ^= _mixed(data[at : at + _WORD])
        state = (_turned(state, 13) * 5 + 0xE6546B64) & _BITS
    state ^= _mixed(data[whole:]) ^ len(data)
    state = ((state ^ state >> 16) * 0x85EBCA6B) & _BITS
    state = ((state ^ state >> 13) * 0xC2B2AE35) & _BITS
    return state ^ state >> 16


def fnv1a(text: str) -> int:
    """Return the FNV-1a of 32 bits of a text.

    >>> hex(fnv1a("foobar"))
    '0xbf9cf968'
    """
    state = BASIS
    for byte in text.encode():
        state = ((state ^ byte) * PRIME) & _BITS
    return state


def _mixed(part: bytes) -> int:
    number = int.from_bytes(part, "little") * 0xCC9E2D51 & _BITS
    return _turned(number, 15) * 0x1B873593 & _BITS


def _turned(state: int, bits: int) -> int:
    return (state << bits | state >> 32 - bits) & _BITS
