"""A connection that can be broken off at any exchange with the server, so that what uses it needs no hooks for that."""

import os
import signal
from collections.abc import Callable
from typing import Any

import psycopg

from bench.apply.stand import Stand


class Watched(psycopg.Connection[Any]):
    """Counts the exchanges with the server, and calls something before each of them: before every statement, BEGIN and COMMIT too.

    All that psycopg asks of a server goes through ``wait``, so it is there that nothing can slip by.
    """

    exchanges = 0
    before: Callable[[int], object] | None = None

    def wait(self, gen: Any, *args: Any, **named: Any) -> Any:
        """Ask the server something, which is what psycopg calls waiting."""
        self.exchanges += 1
        if self.before is not None:
            self.before(self.exchanges)
        return super().wait(gen, *args, **named)


def watched(stand: Stand, user: str, **how: Any) -> Watched:
    """A connection to be watched."""
    return Watched.connect(host=str(stand.folder), dbname=stand.database, user=user, **how)


def die() -> None:
    """End this process as `kill -9` does: nothing is cleaned up, and the server finds a closed socket."""
    os.kill(os.getpid(), signal.SIGKILL)
