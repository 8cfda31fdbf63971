"""Functions of texts."""

from __future__ import annotations

from typing import Final

from segsql.functions.function import Function, takes, texts
from segsql.types import INTEGER, TEXT

_LONGEST: Final = 1000
"""How long a text can be filled up to, which is written into the statement."""
_PARTS: Final = 1000

TEXTS: Final[dict[str, Function]] = {
    "concat": Function(
        "a || b",
        2,
        100,
        texts,
        question="concat",
        meaning="the texts one behind the other",
        example="name || ', ' || city",
    ),
    "concat_ws": Function(
        "concat_ws(separator, text, text, ...)",
        2,
        100,
        texts,
        "never",
        composed=True,
        written=((0, 0),),
        meaning="the texts that are there, with the separator between them; empty text if none is",
        example="concat_ws(', ', name, city, country)",
    ),
    "lower": Function(
        "lower(text)", 1, 1, texts, question="lower", meaning="the text in lower case", example="lower(email)"
    ),
    "upper": Function(
        "upper(text)", 1, 1, texts, question="upper", meaning="the text in upper case", example="upper(city)"
    ),
    "trim": Function(
        "trim(text)",
        1,
        1,
        texts,
        question="trim",
        meaning="the text without spaces on both sides",
        example="trim(note)",
    ),
    "ltrim": Function(
        "ltrim(text)",
        1,
        1,
        texts,
        question="ltrim",
        meaning="the text without spaces at its start",
        example="ltrim(note)",
    ),
    "rtrim": Function(
        "rtrim(text)",
        1,
        1,
        texts,
        question="rtrim",
        meaning="the text without spaces at its end",
        example="rtrim(note)",
    ),
    "length": Function(
        "length(text)",
        1,
        1,
        takes(INTEGER, "text"),
        question="length",
        meaning="the number of characters",
        example="length(note)",
    ),
    "substring": Function(
        "substring(text, from[, count])",
        2,
        3,
        takes(TEXT, "text", "integer", "integer"),
        question="substring",
        constants=((1, 1), (2, 0)),
        meaning="the characters from a place on, which counts from 1, or so many of them",
        example="substring(note, 3, 5)",
    ),
    "left": Function(
        "left(text, count)",
        2,
        2,
        takes(TEXT, "text", "integer"),
        constants=((1, 1),),
        composed=True,
        meaning="the first so many characters",
        example="left(name, 1)",
    ),
    "right": Function(
        "right(text, count)",
        2,
        2,
        takes(TEXT, "text", "integer"),
        question="right",
        constants=((1, 1),),
        meaning="the last so many characters",
        example="right(email, 4)",
    ),
    "lpad": Function(
        "lpad(text, length[, fill])",
        2,
        3,
        takes(TEXT, "text", "integer", "text"),
        constants=((1, 1, _LONGEST),),
        composed=True,
        written=((2, 1, 1),),
        meaning="the text filled up at its start with spaces or another character, or its first characters if it is longer",
        example="lpad(plan, 5, '.')",
    ),
    "rpad": Function(
        "rpad(text, length[, fill])",
        2,
        3,
        takes(TEXT, "text", "integer", "text"),
        constants=((1, 1, _LONGEST),),
        composed=True,
        written=((2, 1, 1),),
        meaning="the text filled up at its end with spaces or another character, or its first characters if it is longer",
        example="rpad(plan, 5, '.')",
    ),
    "replace": Function(
        "replace(text, part, other)",
        3,
        3,
        texts,
        question="replace",
        written=((1, 1), (2, 0)),
        meaning="the text with another in the place of each part, found from left to right",
        example="replace(note, ' ', '')",
    ),
    "strpos": Function(
        "strpos(text, part)",
        2,
        2,
        takes(INTEGER, "text", "text"),
        question="strpos",
        written=((1, 1),),
        meaning="where a part first begins, counted from 1; 0 if nowhere",
        example="strpos(email, '@')",
    ),
    "split_part": Function(
        "split_part(text, separator, n)",
        3,
        3,
        takes(TEXT, "text", "text", "integer"),
        question="split_part",
        constants=((2, 1, _PARTS),),
        written=((1, 1),),
        meaning="the part between two separators, counted from 1; empty text where there are fewer",
        example="split_part(email, '@', 2)",
    ),
    "murmur3": Function(
        "murmur3(text)",
        1,
        1,
        takes(INTEGER, "text"),
        question="murmur3",
        meaning="the MurmurHash3 of 32 bits of the text in UTF-8, with the seed 0: a whole number from 0 to 4294967295",
        example="murmur3(email)",
    ),
    "fnv1a": Function(
        "fnv1a(text)",
        1,
        1,
        takes(INTEGER, "text"),
        question="fnv1a",
        meaning="the FNV-1a of 32 bits of the text in UTF-8: a whole number from 0 to 4294967295",
        example="fnv1a(email)",
    ),
}
