"""What PostgreSQL refuses, as errors of ours, without values of rows."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from segsql.errors import ApplyError, Code, DefinitionError, Diagnostic, SegsqlError

if TYPE_CHECKING:
    from psycopg import Error

_BUSY: Final = {
    "55P03": "something else holds a lock on what is read or changed",
    "57014": "it took longer than it may, or was cancelled",
    "40001": "something else changed the same at the same time",
    "40P01": "it and something else waited for each other",
    "53300": "the server takes no further connections",
    "57P03": "the server takes no connections now",
}
"""What may go away by itself, by SQLSTATE (manual, appendix A)."""
_IN_THE_WAY: Final = frozenset({"55P03", "40P01", "40001", "XX000"})
"""What is tried again behind a savepoint; ``XX000`` is what is said of an object that was granted or changed at the same time. A statement that
took too long would take as long again, and one that an operator cancelled is to end.
"""
_SAID: Final[dict[str, tuple[Code, str]]] = {
    "2BP01": ("in-use", "have those who made what reads it drop that first"),
    "42P07": ("not-ours", "drop or rename what has that name, or give the target another one"),
    "42710": ("not-ours", "drop or rename what has that name, or give the target another one"),
}
"""What has a code of its own."""
_QUOTABLE: Final = frozenset({"0A", "25", "28", "2B", "3D", "3F", "42", "53", "54", "55", "57", "58"})
"""Classes of SQLSTATE whose words name tables, columns and settings, never what is in a row."""


@contextmanager
def refusals() -> Generator[None]:
    """Turn what the engine says into errors of ours.

    Raises:
        ApplyError: the engine refused (``engine-refused``) or something else was in its way (``busy``).
        DefinitionError: a value came back that Python cannot hold (``data-mismatch``).
    """
    import psycopg

    try:
        yield
    except psycopg.Error as problem:
        raise told(problem) from None


def told(problem: Error) -> SegsqlError:
    """Return what an error of the driver is to say. The words of the engine are left out where they may quote a row."""
    import psycopg

    state = problem.sqlstate
    if state is None and isinstance(problem, psycopg.DataError):
        message = "a value came back that Python cannot hold, such as infinity or a year after 9999 as a time"
        return DefinitionError(
            (Diagnostic("data-mismatch", "error", message, "", "leave such rows out, or correct them"),)
        )
    if state in _BUSY:
        return _error(
            "busy", f"PostgreSQL could not do it now: {_BUSY[state]} ({state})", "try it again, or allow for more time"
        )
    if state is None:
        return _error("engine-refused", f"the connection to PostgreSQL failed: {type(problem).__name__}")
    if state in _SAID:
        code, hint = _SAID[state]
        return _error(code, f"PostgreSQL refused: {problem.diag.message_primary} ({state})", hint)
    words = (problem.diag.message_primary or "").strip() if state[:2] in _QUOTABLE else ""
    return _error("engine-refused", f"PostgreSQL refused: {words or type(problem).__name__} ({state})")


def in_the_way(problem: BaseException) -> bool:
    """Whether something is refused that may go well when it is tried again at once."""
    import psycopg

    return isinstance(problem, psycopg.Error) and problem.sqlstate in _IN_THE_WAY


def _error(code: Code, message: str, hint: str = "") -> ApplyError:
    return ApplyError((Diagnostic(code, "error", message, "", hint),))
