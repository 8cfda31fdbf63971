"""``segsql read`` and ``compile --format``: documents of products on the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import segsql as sg
from segsql.cli import app as commands

catalog = "version: 1\ntables: {accounts: {key: [id], columns: {id: integer, segment_id: text}}}\n"
bindings = "version: 1\nlabel: {base: accounts, column: segment_id}\n"
labels = '{"id": "7f2d6e6d-a4ad-4b58-abfe-bd8b918ebec2",\n "name": "EMEA"}'
name = "seg_7f2d6e6d_a4ad_4b58_abfe_bd8b918ebec2"
as_label = ("--format", "label", "--bindings", "sales.bindings.yaml")


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with a catalog, bindings and a document."""
    monkeypatch.chdir(tmp_path)
    for file, text in (("sales.catalog.yaml", catalog), ("sales.bindings.yaml", bindings), ("emea.json", labels)):
        (tmp_path / file).write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(commands.app, arguments, input=stdin)


def test_a_document_is_printed_as_a_definition() -> None:
    found = run("read", "emea.json", *as_label)

    assert (found.exit_code, found.stderr) == (0, "")
    segment = sg.loads(found.stdout)
    assert (segment.name, segment.title) == (name, "EMEA")


def test_a_folder_and_what_is_piped_in_are_read() -> None:
    assert run("read", ".", *as_label).stdout == run("read", "-", *as_label, stdin=labels).stdout != ""


def test_definitions_are_written_to_files(folder: Path) -> None:
    assert run("read", "emea.json", *as_label, "--out", "made").exit_code == 0
    assert sg.load(folder / "made" / f"{name}.segment.yaml").title == "EMEA"


def test_each_part_is_explained_by_what_it_was_made_of() -> None:
    lines = [line.split() for line in run("read", "emea.json", *as_label, "--explain").stdout.splitlines()]

    assert lines[0] == [f"{name}:", "EMEA"]
    assert ["/title", "emea.json:2:10", "/name"] in lines
    assert ["/where/0/value", "emea.json:1:8", "/id"] in lines


def test_a_document_is_compiled() -> None:
    found = run("compile", "emea.json", *as_label, "-d", "postgres", "--into", "view")

    assert found.exit_code == 0
    assert found.stdout.startswith(f'CREATE OR REPLACE VIEW "{name}" AS')


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("read", "emea.json", "--format", "labels"), 2, 'error[unknown-format]: no format "labels"'),
        (("read", "emea.json", "--format", "label"), 1, "error[no-definition]"),
        (("read", "emea.json"), 2, "Missing option '--format'"),
        (("read", "emea.json", *as_label, "--explain", "--out", "made"), 2, "use one of them"),
        (("compile", "emea.json", "--bindings", "sales.bindings.yaml"), 2, "name the product with --format"),
        (("read", "none.json", *as_label), 2, "No such file"),
        (("read", "empty", *as_label), 2, "no definitions in empty"),
    ],
)
def test_what_is_wrong_is_said(folder: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    (folder / "empty").mkdir()

    found = run(*arguments)

    assert (found.exit_code, found.stdout) == (status, "")
    assert said in found.stderr


def test_a_page_of_two_with_one_id_names_the_file(folder: Path) -> None:
    label = json.loads(labels)
    page = {"currentPage": 1, "perPage": 2, "lastPage": 1, "total": 2, "items": [label, label]}
    (folder / "page.json").write_text(json.dumps(page, indent=1), encoding="utf-8")

    found = run("read", "page.json", *as_label)

    assert found.exit_code == 1
    assert "page.json:11:3  (/items/1)" in found.stderr


def test_two_files_of_one_segment_are_one_too_many(folder: Path) -> None:
    (folder / "again.json").write_text(labels, encoding="utf-8")

    found = run("read", "emea.json", "again.json", *as_label)

    assert found.exit_code == 1
    assert "again.json:1:8  (/id)" in found.stderr
