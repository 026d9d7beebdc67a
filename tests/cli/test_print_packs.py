"""Several documents by one name."""


def test_the_packs_are_printed_in_one_command(organiser, workshop, tmp_path):
    done = organiser("print", workshop, "packs", "agenda", "pack-gate", "--out", tmp_path / "out")
    assert done.code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "agenda.pdf", "pack-finance.xlsx", "pack-gate.pdf", "pack-hosts.pdf", "pack-hotel.xlsx",
        "pack-interpreters.pdf", "pack-kitchen.pdf", "pack-transport-xlsx.xlsx",
        "pack-transport.pdf",
    ]  # fmt: skip
