"""The faces of the screen: the same Noto Sans as on paper."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from organiser.resources import resource

BODY_PT, SMALL_PT, HEADING_PT, TITLE_PT = 10.0, 9.0, 12.0, 20.0
"""The sizes of type on the screen."""

SEMIBOLD = 600

_OWN = {
    Path(str(resource(f"fonts/{name}"))): family
    for name, family in (
        ("NotoSansThaana[wght].ttf", "Noto Sans Thaana"),
        ("NotoSerifTibetan[wght].ttf", "Noto Serif Tibetan"),
        ("NotoSansTifinagh.ttf", "Noto Sans Tifinagh"),
    )
}
"""Faces that no package has, and their families."""


def package_folder(name: str) -> Path:
    """Return the folder of an installed package without importing it."""
    found = find_spec(name)
    if found is None or not found.submodule_search_locations:
        sentence = f"the package {name} is not installed"
        raise ModuleNotFoundError(sentence)
    return Path(found.submodule_search_locations[0])


def load_first(language: str) -> None:
    """Load what the first frame needs: Latin, Greek and Cyrillic, and the script of `language`."""
    folder = package_folder("manimgx_fonts")
    _load(folder / "NotoSans[wght].ttf")
    if language == "ar":
        _load(folder / "NotoSansArabic[wght].ttf")


def load_rest() -> None:
    """Load the faces of all other scripts that names come in."""
    for path in sorted(package_folder("manimgx_fonts").glob("NotoSans*.ttf")):
        if "Italic" not in path.name:
            _load(path)
    for path in _OWN:
        _load(path)


@cache
def _families() -> list[str]:
    """Return Noto Sans and its sisters for other scripts, before any font of the system."""
    names = sorted(path.name for path in package_folder("manimgx_fonts").glob("NotoSans?*.ttf"))
    scripts = [name.removeprefix("NotoSans").partition("[")[0] for name in names]
    packaged = (f"Noto Sans {script}" for script in scripts if script.isalpha())
    return ["Noto Sans", *packaged, *_OWN.values()]


@cache
def _load(path: Path) -> None:
    QFontDatabase.addApplicationFont(str(path))


def font(size_pt: float = BODY_PT, *, weight: int = 400) -> QFont:
    """Return Noto Sans. A variable font needs its axis set; fallback scripts take the weight."""
    made = QFont(_families())
    made.setPointSizeF(size_pt)
    if weight != QFont.Weight.Normal:
        made.setWeight(QFont.Weight(weight))
        made.setVariableAxis(QFont.Tag("wght"), weight)
    return made
