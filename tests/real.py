"""Where the data written by others is, on a machine that has it."""

from pathlib import Path

import pytest

REAL = Path(__file__).parents[2] / "shared" / "real"


def real(name: str) -> Path:
    """Return the path of a file or folder written by others, or skip the test."""
    path = REAL / name
    if not path.exists():
        pytest.skip(f"../shared/real/{name} is not on this machine")
    return path
