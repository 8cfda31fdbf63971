"""The plan stage: which statements make something of a segment's members, or read them.

Reading order: ``aims`` (what there is to ask for), ``statements`` (what a compiled segment is), ``reading`` and ``overlap`` (what a plan adds to
that), ``forms`` (what dialects write in ways of their own).
"""
