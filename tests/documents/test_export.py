import os

import pytest

from organiser.documents.export import replace_file
from organiser.errors import WriteRefused

AS_ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)


def test_a_file_is_replaced_in_one_move(tmp_path):
    target = tmp_path / "new folder" / "roster.xlsx"

    replace_file(target, b"first")
    replace_file(target, b"second")

    assert (target.read_bytes(), [path.name for path in target.parent.iterdir()]) == (
        b"second",
        ["roster.xlsx"],
    )


@AS_ROOT
def test_a_folder_that_cannot_be_written_is_said_and_the_old_file_stands(tmp_path):
    target = tmp_path / "roster.xlsx"
    target.write_bytes(b"old")
    tmp_path.chmod(0o500)

    with pytest.raises(WriteRefused, match="permission denied"):
        replace_file(target, b"new")

    assert target.read_bytes() == b"old"


def test_a_target_that_is_a_folder_is_said_and_nothing_is_left_behind(tmp_path):
    target = tmp_path / "roster.xlsx"
    target.mkdir()

    with pytest.raises(WriteRefused, match=r"roster\.xlsx could not be written") as refused:
        replace_file(target, b"new")

    assert "save under another name" in str(refused.value)
    assert [path.name for path in tmp_path.iterdir()] == ["roster.xlsx"]


def test_a_parent_that_is_no_folder_is_said(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(WriteRefused, match="close it there and try again"):
        replace_file(tmp_path / "file" / "roster.xlsx", b"new")


def test_the_rights_of_a_replaced_file_are_kept(tmp_path):
    target = tmp_path / "roster.xlsx"
    target.write_bytes(b"old")
    target.chmod(0o640)

    replace_file(target, b"new")

    assert oct(target.stat().st_mode & 0o777) == "0o640"
