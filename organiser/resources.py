"""The one door to resources/: the same in a checkout, a wheel and a frozen program."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def _folder() -> Traversable:
    """Return resources/: inside the package once installed, beside it in a checkout."""
    package = files("organiser")
    inside = package / "resources"
    return inside if inside.is_dir() else package / ".." / "resources"


def resource(name: str) -> Traversable:
    """Return the bundled file or folder called `name`, such as "languages/fr.po"."""
    return _folder().joinpath(*name.split("/"))
