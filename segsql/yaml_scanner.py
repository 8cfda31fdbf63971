"""ruamel's scanner of YAML, which stops at a bracket that is nested too deeply as soon as it meets it.

It reads up to 1,024 characters ahead of what it tells, and looks at every open bracket for each of the tokens there.
"""

from __future__ import annotations

from typing import Any

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.scanner import Scanner


class TooDeepError(MarkedYAMLError):
    """A bracket opens a level too many; its ``problem_mark`` is where it stands."""


class ShallowScanner(Scanner):
    """A scanner of texts with at most so many levels, those of indentation included."""

    def __init__(self, loader: Any, deepest: int) -> None:
        super().__init__(loader)
        self._deepest = deepest

    def fetch_flow_collection_start(self, TokenClass: Any, to_push: str) -> None:
        """Begin a mapping or list in brackets.

        Raises:
            TooDeepError: it is one level too many.
        """
        if self.flow_level + len(self.indents) >= self._deepest:
            raise TooDeepError(problem_mark=self.reader.get_mark())
        super().fetch_flow_collection_start(TokenClass, to_push)
