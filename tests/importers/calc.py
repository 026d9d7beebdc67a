"""LibreOffice as somebody at the training centre uses it: open, type, delete rows, save."""

import shutil
import subprocess
from datetime import datetime

import pytest

needs_calc = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not on this machine"
)

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Module1" script:language="StarBasic">{code}</script:module>
"""
FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8", ".xls": "MS Excel 97"}


def typed_in_calc(path, target, edits, deleted, home):
    """Type `edits` (row, column, value; both from 1) on the first sheet, delete rows, save.

    `home` is the folder of its settings: the first start takes longest.
    """
    lines = [
        "Sub Main",
        "Dim none(0) As New com.sun.star.beans.PropertyValue",
        'none(0).Name = "Hidden" : none(0).Value = True',
        f'doc = StarDesktop.loadComponentFromURL("{path.as_uri()}", "_blank", 0, none())',
        "sheet = doc.Sheets.getByIndex(0)",
    ]
    lines += [
        f"sheet.getCellByPosition({column - 1}, {row - 1}).{_set(value)}"
        for row, column, value in edits
    ]
    lines += [f"sheet.Rows.removeByIndex({row - 1}, 1)" for row in sorted(deleted, reverse=True)]
    lines += [
        "Dim how(0) As New com.sun.star.beans.PropertyValue",
        f'how(0).Name = "FilterName" : how(0).Value = "{FILTERS[target.suffix]}"',
        f'doc.storeToURL("{target.as_uri()}", how())',
        "doc.close(True)",
        "StarDesktop.terminate()",
        "End Sub",
    ]
    code = "\n".join(lines).replace("&", "&amp;").replace("<", "&lt;")
    start = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={home.as_uri()}"]
    module = home / "user" / "basic" / "Standard" / "Module1.xba"
    if not module.exists():  # the first start writes the folder anew
        _run([*start, "--terminate_after_init"])
    module.write_text(MODULE.format(code=code), "utf-8")
    _run([*start, "macro:///Standard.Module1.Main"])
    assert target.exists()
    return target


def _run(command):
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def _set(value):
    if value is None:
        return 'String = ""'
    if isinstance(value, datetime):
        days = (value - datetime(1899, 12, 30)).total_seconds() / 86_400
        return f"Value = {days!r}"
    if isinstance(value, int):
        return f"Value = {value}"
    letters = "".join(
        f'" & Chr({ord(letter)}) & "' if ord(letter) > 126 or letter == '"' else letter
        for letter in value
    )
    return f'String = "{letters}"'
