"""Bring resources/languages/*.po up to date with the source: `python tests/languages.py`.

New messages arrive untranslated, messages that are gone are dropped, and nothing else changes.
Prints what is still to be translated; exits 1 where there is something.
"""

from __future__ import annotations

import ast
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from organiser.i18n import LANGUAGES

PROJECT = Path(__file__).parents[1]
FOLDER = PROJECT / "resources" / "languages"


def messages() -> Catalog:
    """Return every message of the source.

    Read from the syntax tree: calls may stand within each other and within f-strings.
    """
    found = Catalog(project="Workshop Organiser", charset="utf-8")
    for path in sorted((PROJECT / "organiser").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            text = _text(node)
            if text:
                found.add(text, locations=[(path.relative_to(PROJECT).as_posix(), None)])
    return found


def _text(node: ast.AST) -> str | tuple[str, str] | None:
    """Return the text, or the singular and the plural, that a call makes a message of."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return None
    forms = {"message": 1, "counted": 2}.get(node.func.id, 0)
    given = [one.value for one in node.args[:forms] if isinstance(one, ast.Constant)]
    if not forms or len(given) != forms:
        return None
    return given[0] if forms == 1 else (given[0], given[1])


def read(language: str) -> Catalog:
    """Return the translations of `language`, empty where there are none yet."""
    path = FOLDER / f"{language}.po"
    if not path.is_file():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def is_translated(entry: object) -> bool:
    """Say whether every form of a message is translated and nobody doubts it."""
    forms = entry.string if isinstance(entry.string, tuple) else (entry.string,)
    return all(forms) and not entry.fuzzy


def update(language: str) -> int:
    """Write the translations of `language` anew; return how many are missing."""
    catalogue = read(language)
    catalogue.update(messages(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.project, catalogue.fuzzy = "Workshop Organiser", False
    written = BytesIO()
    write_po(
        written, catalogue, omit_header=False, width=100, sort_output=True, include_lineno=False
    )
    lines = written.getvalue().decode().splitlines(keepends=True)
    dated = ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Generated-By")
    kept = [line for line in lines if not line.startswith(tuple(f'"{word}' for word in dated))]
    (FOLDER / f"{language}.po").write_text("".join(kept), "utf-8")
    return sum(1 for entry in catalogue if entry.id and not is_translated(entry))


def main() -> int:
    missing = {language: update(language) for language in LANGUAGES if language != "en"}
    print("\n".join(f"{language}: {count} to translate" for language, count in missing.items()))
    return int(any(missing.values()))


if __name__ == "__main__":
    sys.exit(main())
