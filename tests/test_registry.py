import sys

import pytest

from organiser.registry import registry


@pytest.fixture
def folder(tmp_path, monkeypatch):
    package = tmp_path / "offered"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    yield package
    for name in [name for name in sys.modules if name.split(".")[0] == "offered"]:
        del sys.modules[name]


def test_a_folder_offers_what_its_files_define_in_the_order_of_their_names(folder):
    (folder / "b.py").write_text("RULE = 'second'")
    (folder / "a.py").write_text("RULE = 'first'")

    assert registry("offered", "RULE", str) == ("first", "second")


@pytest.mark.parametrize("half_written", ["", "RULE = 3"])
def test_a_half_written_file_stops_the_program(folder, half_written):
    (folder / "a.py").write_text(half_written)

    with pytest.raises(TypeError, match=r"offered\.a must define RULE: str"):
        registry("offered", "RULE", str)
