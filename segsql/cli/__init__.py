"""The command line: ``segsql compile``, ``check``, ``run`` and the rest.

Reading order: ``app`` (commands and their options), ``reading`` (paths to definitions) and ``finding`` (their catalog), ``show`` (findings
with the lines they point at), then one module a command. The product of a command goes to stdout, everything said about it to stderr;
the exit code is 0 where all is well, 1 where definitions have errors, 2 where the call or its surroundings are wrong.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line; a failure of segsql itself is one line, or a traceback where ``SEGSQL_DEBUG`` is set."""
    try:
        from segsql.cli.app import app
    except ModuleNotFoundError as problem:
        if problem.name not in {"typer", "rich"}:
            raise
        sys.stderr.write('error: the command line needs typer and rich: pip install "segsql[cli]"\n')
        sys.exit(2)
    from segsql.cli.stream import hush, note, safe

    _have_streams()
    _speak_utf8()
    try:
        app(prog_name="segsql")
    except OSError as problem:  # of what typer writes itself, such as a help page
        hush()
        note(f"error: {problem}")
        sys.exit(2)
    except Exception as problem:
        if os.environ.get("SEGSQL_DEBUG"):
            raise
        said = str(problem).split("\n", 1)[0]
        sys.stderr.write(
            f"internal error: {type(problem).__name__}{': ' if said else ''}{safe(said)}\n"
            "  This is a mistake in segsql. Please report it with the traceback that SEGSQL_DEBUG=1 shows.\n"
        )
        sys.exit(2)


def _have_streams() -> None:
    """Open what the caller has closed: Python then has no such stream, and gives its number to the next file, which would get what is printed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115, PTH123


def _speak_utf8() -> None:
    """SQL is UTF-8 whatever the locale; file names that are not pass through."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)
