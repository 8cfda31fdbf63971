"""Patterns of text: one language for all engines, a subset of RE2 (docs/language.md, section 3.8).

Reading order: ``tree`` (what a pattern is made of), ``parser`` (text to a tree), ``folding`` (without case), ``matcher`` (whether a text
matches), ``spelling`` (a tree as an engine reads it).
"""
