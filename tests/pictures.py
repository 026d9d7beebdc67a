"""Draw the pictures of the README again: `python tests/pictures.py`.

The sample workshop is opened in a window that nobody sees, and printed; the pictures go to
`.pictures/`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from desktop.portraits import take_portraits

from organiser.documents.catalogue import documents
from organiser.documents.export import made
from organiser.i18n import Language
from organiser.importers.sample import create_sample

FOLDER = Path(__file__).parents[1] / ".pictures"
PIXELS_PER_POINT = 1.1
PAGES = {"agenda": 1, "badges": 0, "visit-sheets": 0, "door-signs": 1, "road-books": 0}
"""Which page of each document is shown, counted from 0."""
WINDOWS = ("people", "programme", "allocation", "checks", "documents-badges")


def draw_pages(folder: Path) -> None:
    """Save one page of each printed document as PNG."""
    with TemporaryDirectory() as scratch, create_sample(Path(scratch) / "sample.organiser") as file:
        for document in documents():
            if document.key not in PAGES:
                continue
            content, _ = made(document, file.workshop, document.request(Language("en")))
            page = pypdfium2.PdfDocument(content)[PAGES[document.key]]
            page.render(scale=PIXELS_PER_POINT).to_pil().save(
                folder / f"{document.key}.png", optimize=True
            )


def draw_windows(folder: Path) -> None:
    """Save pages of the window as PNG: in light and English, and one in Arabic and dark."""
    for language, theme in (("en", "light"), ("ar", "dark")):
        with TemporaryDirectory() as scratch:
            drawn = Path(scratch) / "drawn"
            take_portraits(drawn, language, theme, Path(scratch))
            for page in WINDOWS:
                picture = drawn / f"{page}-{language}-{theme}.png"
                target = page if language == "en" else f"{page}-{language}"
                (folder / f"{target}.png").write_bytes(picture.read_bytes())


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    draw_pages(FOLDER)
    draw_windows(FOLDER)
    print("\n".join(str(path) for path in sorted(FOLDER.iterdir())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
