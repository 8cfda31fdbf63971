"""DuckDB as the language of fragments: how it is written, what of it is taken, and what that means.

Everything here was found by asking DuckDB, and the tests ask it again. Reading order: ``spelling`` (the lexical facts), ``words`` and
``operations`` (the closed lists), ``calls`` and ``grammar`` (what the parser goes by), ``overloads``, ``casts`` and ``constants`` (the engine's
rules), ``rules`` (what typing goes by).
"""
