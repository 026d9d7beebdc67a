"""What is imported ahead of its use, off the event loop.

Each function blocks until its modules are there, so it is called on a worker thread: by a job
that needs them next, or at rest before anybody asks.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module

PAGES = ("findings", "workspace", "new_dialog")
DOCUMENTS = ("options", "press", "printing")


def import_plainly() -> None:
    """Spare each later import PySide's look into the source of the module.

    It searches for code that turns on `snake_case` or `true_property`, which we never do, and
    takes a sixth of the time of all our imports.
    """
    inside = sys.modules.get("shibokensupport.feature")
    if hasattr(inside, "_mod_uses_pyside"):
        inside._mod_uses_pyside = lambda _module: False  # type: ignore[union-attr]  # noqa: SLF001 -- PySide has no switch


def import_pages() -> None:
    """Import the model, the store and every page: what opening a workshop needs."""
    from organiser.desktop.pages import pages  # noqa: PLC0415 -- on a thread

    for module in PAGES:
        import_module(f"organiser.desktop.{module}")
    pages()


def import_documents() -> None:
    """Import what the page of documents lists and shows."""
    from organiser.documents.catalogue import documents  # noqa: PLC0415 -- on a thread

    for module in DOCUMENTS:
        import_module(f"organiser.desktop.{module}")
    documents()
    gc.freeze()  # modules stay: the collector need not look at them, which takes it 30 ms
