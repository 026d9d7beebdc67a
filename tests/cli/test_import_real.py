"""Every list that others wrote goes through a dry run, and its totals agree."""

import json

import pytest
from real import REAL

from organiser.cli.main import main

LISTS = (
    [
        path
        for path in sorted([*(REAL / "people").rglob("*"), *(REAL / "standards").rglob("*.vcf")])
        if path.suffix.lower() in {".csv", ".tsv", ".xls", ".xlsx", ".ods", ".vcf"}
    ]
    if REAL.exists()
    else []
)


@pytest.mark.skipif(not LISTS, reason="the lists of ../shared/real are not here")
def test_every_row_of_every_real_list_is_added_changed_skipped_or_rejected(blank, capsys):
    blank.close()
    untold = []
    for path in LISTS:
        code = main(
            ["import", str(blank.path), "people", str(path), "--dry-run", "--json"], lambda _: 0
        )
        said, complained = capsys.readouterr()
        assert "Traceback" not in complained
        if code == 2:
            untold.append((path.name, complained))
            continue
        assert code == 0, path.name
        found = json.loads(said)
        outcomes = found["added"] + found["changed"] + found["skipped"] + len(found["rejected"])
        assert outcomes == found["rows"], path.name
        assert len(found["skipped_rows"]) == found["skipped"]
        assert set(found["sure"]) == set(found["mapping"])
    assert all("There is nothing in" in why for _, why in untold), untold
    assert len(untold) <= 2
