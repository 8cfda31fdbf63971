"""Where a run that draws by itself begins: anew each time, or at the same place where that decides whether a change goes in."""

from random import SystemRandom

from hypothesis import settings


def beginning() -> int:
    """The first seed of a run."""
    return 0 if settings().derandomize else SystemRandom().getrandbits(62)
