"""The example notebook runs, and shows what running it gives. ``python tests/test_notebook.py`` writes its outputs anew."""

import json
import re
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

folder = Path(__file__).parent.parent / "docs"
path = folder / "example.ipynb"


def read() -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def executed() -> Any:
    """The notebook after a run in its folder, without anything that differs from run to run."""
    notebook = read()
    resources = {"metadata": {"path": str(folder)}}
    # What is printed arrives in pieces, as the clock has it, unless it is put together.
    NotebookClient(notebook, timeout=120, coalesce_streams=True, record_timing=False, resources=resources).execute()
    notebook.metadata = {"kernelspec": notebook.metadata.kernelspec, "language_info": {"name": "python"}}
    for number, cell in enumerate(notebook.cells, 1):
        cell.id, cell.metadata = f"cell-{number}", {}
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                if output.output_type == "execute_result":
                    output.execution_count = None
    return notebook


def outputs(notebook: Any) -> list[Any]:
    return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


def test_the_notebook_shows_what_running_it_gives() -> None:
    assert outputs(executed()) == outputs(read())


def test_the_notebook_holds_nothing_of_one_machine_or_run() -> None:
    text = path.read_text(encoding="utf-8")
    notebook = json.loads(text)

    assert not re.findall(r"/(?:home|root|tmp|usr|work|Users)/|site-packages|0x[0-9a-f]{6,}", text)
    assert {cell.get("execution_count") for cell in notebook["cells"]} == {None}
    assert notebook["metadata"]["language_info"] == {"name": "python"}
    nbformat.validate(read())


if __name__ == "__main__":
    nbformat.write(executed(), path)  # type: ignore[no-untyped-call]
