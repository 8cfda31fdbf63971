"""Errors of calls that change or ask a database: for what is in the way there, and for what is wrong with the call itself."""

from __future__ import annotations

from segsql.errors import ApplyError, Code, DefinitionError, Diagnostic


def refused(code: Code, message: str, hint: str = "") -> ApplyError:
    """Return the error for what is in the way in a database."""
    return ApplyError((Diagnostic(code, "error", message, "", hint),))


def misused(message: str, hint: str) -> DefinitionError:
    """Return the error for a call that cannot be met as it is."""
    return DefinitionError((Diagnostic("invalid-plan", "error", message, "", hint),))
