"""What the program says when something stands in the way: what happened, and what to do now."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import organiser
from organiser import errors

FOLDER = Path(organiser.__file__).parent
KINDS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.OrganiserError)
}
BLAME = re.compile(
    r"\b(errors?|failed|failure|fatal|invalid|illegal|exception|traceback|abort(ed)?|oops|sorry"
    r"|unexpected value|bad (value|input)|you (must|forgot|failed))\b",
    re.IGNORECASE,
)
CLASS_NAME = re.compile(r"\b[A-Z][a-z]+[A-Z]\w*(Error|Exception)?\b")
OWN_NAMES = {"LibreOffice", "DejaVu", "OpenStreetMap", "PowerPoint", "GeoJSON"}
THEIRS = "the error of a formula"  # as spreadsheets call what such a cell shows


@cache
def trees():
    return [(path, ast.parse(path.read_text("utf-8"))) for path in sorted(FOLDER.rglob("*.py"))]


def messages(tree):
    """The literal English texts of a module, with their lines."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id in {"message", "counted", "Message"}:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield node.lineno, argument.value


def refusals(tree):
    """Calls of our errors, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
            yield node.lineno, node


def test_the_kinds_of_errors_are_found():
    assert {"WorkshopLocked", "ImportRefused", "WriteRefused", "Mistyped"} <= KINDS
    assert sum(1 for _, tree in trees() for _ in refusals(tree)) > 50


def test_every_refusal_says_what_happened_and_what_to_do():
    """Two sentences, each for itself: neither is empty, and they are not the same."""
    wrong = [
        f"{path.relative_to(FOLDER)}:{line}"
        for path, tree in trees()
        for line, call in refusals(tree)
        if not (
            (len(call.args) == 2 and ast.dump(call.args[0]) != ast.dump(call.args[1]))
            or any(isinstance(argument, ast.Starred) for argument in call.args)
        )
    ]
    assert wrong == []


def test_no_sentence_of_a_refusal_is_left_unfinished():
    wrong = [
        f"{path.relative_to(FOLDER)}:{line} {text}"
        for path, tree in trees()
        for line, call in refusals(tree)
        for argument in call.args
        if isinstance(argument, ast.Call)
        for _, text in messages(ast.Module([ast.Expr(argument)], []))
        if text.strip() != text or not text.endswith((".", "?", "}", "”"))
    ]
    assert wrong == []


def test_no_text_blames_or_shows_what_only_programmers_read():
    wrong = [
        f"{path.relative_to(FOLDER)}:{line} {text}"
        for path, tree in trees()
        for line, text in messages(tree)
        if BLAME.search(text.replace(THEIRS, ""))
        or any(found[0] not in OWN_NAMES for found in CLASS_NAME.finditer(text))
    ]
    assert wrong == []


@pytest.mark.parametrize("text", ["Fatal exception", "You must enter a name", "KeyError in row 3"])
def test_the_rule_finds_what_it_is_for(text):
    assert BLAME.search(text) or CLASS_NAME.search(text)
