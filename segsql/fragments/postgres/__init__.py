"""PostgreSQL as the language of fragments: how it is written, what of it is taken, and what that means.

Reading order: ``spelling`` (the lexical facts), ``words`` and ``operations`` (the closed lists), ``grammar`` (what the parser goes by),
``overloads``, ``casts``, ``constants`` and ``patterns`` (the engine's rules), ``rules`` (what typing goes by).
"""
