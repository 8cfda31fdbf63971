"""Text of the expression language to model nodes: a second spelling of ``call``, ``case``, ``cast`` and conditions.

The text is nothing but syntax. ``price * quantity > 100`` and the same tree written as nodes are one thing with one meaning
(docs/language.md, section 3.3); names, types and missing values are settled where the nodes are bound. What the grammar below does not name
is refused with a range and a hint, and a text never reaches SQL as text.

    expression = and-chain {OR and-chain}               one Group
    and-chain  = negation {AND negation}                one Group
    negation   = NOT negation | comparison
    comparison = joined [(= | <> | != | < | <= | > | >=) joined
                 | IS [NOT] NULL | [NOT] IN (constant, ...) | [NOT] BETWEEN joined AND joined]
    joined     = sum {|| sum}                           one Call
    sum        = product {(+ | -) product}
    product    = signed {(* | / | %) signed}
    signed     = - signed | primary
    primary    = number | 'text' | TRUE | FALSE | DATE 'text' | TIMESTAMP 'text' | path | (expression)
                 | CASE WHEN expression THEN expression ... [ELSE expression] END
                 | CAST(expression AS type) | function(expression, ...)

Words of the grammar, functions and types are read in either case; names are lower case.

Reading order: ``refusal`` (the error, and what is said about SQL that is no part of the language), ``tokens`` (text to tokens),
``constants`` (tokens to exact constants), ``parts`` (what a stretch of text becomes in its place), ``parser`` (tokens to nodes).
"""

from segsql.expression.parser import parse_expression
from segsql.expression.parts import Parsed, ParsedCondition
from segsql.expression.refusal import ExpressionError

__all__ = ["ExpressionError", "Parsed", "ParsedCondition", "parse_expression"]
