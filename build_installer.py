"""Build the program for this machine: `python build_installer.py [--format dir|deb] [--out dist]`.

It first looks for every tool it will need and stops, before any work, where one is missing. Then
PyInstaller makes a folder, the folder loses the Qt plug-ins and libraries that widgets do not
need, and the frozen program has to open the sample and print every document before it is packed.

Exit codes: 0 built, 2 refused (the sentence says what is missing), 1 went wrong.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "workshop-organiser"
ICON_SIZES_PX = (16, 32, 48, 64, 128, 256)
FORMATS = {"dir": "a folder that runs as it is", "deb": "a package for Debian and Ubuntu"}

PLUGINS_KEPT = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qminimal"),
    "imageformats": ("qsvg", "qjpeg", "qico"),
    "iconengines": ("qsvgicon",),
    "platformthemes": ("qxdgdesktopportal",),
    "platforminputcontexts": ("qcompose", "qibus"),
    "printsupport": ("cups",),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-graphics-integration-client": (),
    "wayland-decoration-client": ("bradient",),
    "xcbglintegrations": (),
}
"""By folder, how the names of the Qt plug-ins begin (after "lib") that a window needs."""

LANGUAGES_KEPT = ("ar", "en", "es", "fr", "it")
"""Qt's own texts (the buttons of its dialogs) in the languages of the program."""

DEPENDS = (
    "libc6, libdbus-1-3, libegl1, libfontconfig1, libgl1, libglib2.0-0, libxcb-cursor0, "
    "libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-render-util0, libxcb-shape0, "
    "libxcb-xkb1, libxkbcommon-x11-0, libxkbcommon0"
)
"""Debian's names of what Qt asks of the system."""


class Refused(Exception):
    """Something is missing; nothing was done."""


class WentWrong(Exception):
    """A step did not do what it should."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--format", default="dir", help="dir or deb (default: dir)")
    parser.add_argument("--out", type=Path, default=HERE / "dist", help="folder for the result")
    given = parser.parse_args(arguments)
    try:
        preflight(given.format)
        built = build(given.format, given.out.resolve())
    except Refused as refusal:
        print(f"build_installer: {refusal}", file=sys.stderr)
        return 2
    except (WentWrong, OSError) as trouble:
        print(f"build_installer: {trouble}", file=sys.stderr)
        return 1
    print(f"Built {built}")
    return 0


# Before any work -------------------------------------------------------------------------


def preflight(wanted: str) -> None:
    """Say of each tool whether it is here. Raises `Refused` where one that is needed is not."""
    if wanted not in FORMATS:
        offered = " and ".join(f"{name} ({what})" for name, what in FORMATS.items())
        raise Refused(f"“{wanted}” cannot be built yet. Choose one of: {offered}.")
    missing = []
    for label, here, needed, cure in requirements(wanted):
        print(f"{'found  ' if here else 'missing' if needed else 'absent '}  {label}")
        if needed and not here:
            missing.append(f"{label} ({cure})")
    if missing:
        raise Refused(f"missing: {', '.join(missing)}. Install it and try again; nothing was done.")


def requirements(wanted: str) -> Iterator[tuple[str, bool, bool, str]]:
    """Yield each tool, whether it is here, whether it is needed, and how to get it."""
    yield "Linux", sys.platform == "linux", True, "build on the kind of machine that you build for"
    install = "pip install '.[installer]'"
    for module in ("PyInstaller", "PySide6", "sqlmodel", "reportlab", "organiser"):
        yield f"Python package {module}", find_spec(module) is not None, True, install
    yield "objdump", bool(shutil.which("objdump")), True, "apt-get install binutils"
    if wanted == "deb":
        yield "dpkg-deb", bool(shutil.which("dpkg-deb")), True, "apt-get install dpkg"
        for check, package in (
            ("desktop-file-validate", "desktop-file-utils"),
            ("appstreamcli", "appstream"),
        ):
            yield f"{check} (checks only)", bool(shutil.which(check)), False, package


# The work --------------------------------------------------------------------------------


def build(wanted: str, out: Path) -> Path:
    """Make the program in the format `wanted` below `out`; return what was made."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{NAME}-") as scratch:
        program = freeze(Path(scratch))
        before = size_mb(program)
        prune(program / "_internal")
        print(f"Pruned from {before:.0f} MB to {size_mb(program):.0f} MB")
        selftest(program / "organiser")
        if wanted == "deb":
            made = pack_deb(program, Path(scratch) / "package", out)
        else:
            made = out / NAME
            shutil.rmtree(made, ignore_errors=True)
            shutil.copytree(program, made, symlinks=True)
    write_sums(made, out)
    return made


def freeze(scratch: Path) -> Path:
    """Let PyInstaller make a one-folder program; return the folder."""
    run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR",
            "--name=organiser", "--onedir",
            f"--distpath={scratch / 'dist'}", f"--workpath={scratch / 'work'}",
            f"--specpath={scratch}",
            f"--add-data={HERE / 'resources'}{os.pathsep}organiser/resources",
            "--collect-submodules=organiser",
            "--collect-data=manimgx_fonts",
            "--collect-all=justmytype", "--collect-all=justmytype_intl_cjk",
            "--collect-all=anyascii",
            "--collect-all=holidays",  # countries are imported by name
            "--collect-data=pyuca", "--collect-data=babel", "--collect-data=qtawesome",
            "--recursive-copy-metadata=workshop-organiser",
            "--exclude-module=tkinter", "--exclude-module=IPython", "--exclude-module=pytest",
            str(HERE / "organiser" / "__main__.py"),
        ],
        "PyInstaller",
    )  # fmt: skip
    program = scratch / "dist" / "organiser"
    # python-docx finds its templates by way of a folder whose modules are in the archive.
    (program / "_internal" / "docx" / "parts").mkdir(parents=True, exist_ok=True)
    return program


def prune(inside: Path) -> None:
    """Remove what a window does not need from the folder beside the program.

    That is plug-ins of Qt, texts in other languages, and then every shared library that
    nothing which stays asks for.
    """
    qt = inside / "PySide6" / "Qt"
    for plugin in sorted((qt / "plugins").glob("*/*.so")):
        name = plugin.name.removeprefix("lib")
        if not name.startswith(PLUGINS_KEPT.get(plugin.parent.name, ("never",)) or ("",)):
            plugin.unlink()
    for texts in (qt / "translations").glob("*.qm"):
        if texts.stem not in {f"qtbase_{language}" for language in LANGUAGES_KEPT}:
            texts.unlink()
    for texts in (inside / "babel" / "locale-data").glob("*.dat"):
        if not texts.stem.startswith(("root", *LANGUAGES_KEPT)):
            texts.unlink()
    shutil.rmtree(qt / "qml", ignore_errors=True)
    drop_unused([*inside.glob("*.so*"), *(qt / "lib").glob("*.so*")], inside)


def drop_unused(found: list[Path], inside: Path) -> None:
    """Remove those of the shared libraries `found` that nothing which stays asks for."""
    libraries = {path.name: path for path in found if not path.name.startswith("libpython")}
    waiting = [path for path in inside.rglob("*.so*") if path.is_file()]
    waiting = [path for path in waiting if path not in libraries.values()]
    used: set[str] = set()
    while waiting:
        for name in needed_by(waiting.pop()) - used:
            used.add(name)
            if name in libraries:
                waiting.append(libraries[name])
    for name, path in libraries.items():
        if name not in used:
            path.unlink()


def needed_by(binary: Path) -> set[str]:
    """Return the names of the shared libraries that a binary asks for."""
    shown = subprocess.run(["objdump", "-p", binary], capture_output=True, text=True, check=False)
    words = (line.split() for line in shown.stdout.splitlines())
    return {pair[1] for pair in words if len(pair) == 2 and pair[0] == "NEEDED"}  # noqa: PLR2004


def selftest(program: Path) -> None:
    """Let the frozen program open the sample, print every document and quit."""
    quiet = {"QT_QPA_PLATFORM": "offscreen", "HOME": tempfile.gettempdir(), "PATH": "/usr/bin:/bin"}
    run([str(program), "--selftest"], "the frozen program's own test", quiet)


def pack_deb(program: Path, root: Path, out: Path) -> Path:
    """Lay out and pack a Debian package; return its path."""
    version = run([str(program / "organiser"), "--version"], "asking for the version").split()[-1]
    machine = run(["dpkg", "--print-architecture"], "asking for the architecture").strip()
    share = root / "usr" / "share"
    shutil.copytree(program, root / "usr" / "lib" / NAME, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "organiser").symlink_to(f"../lib/{NAME}/organiser")
    linux = HERE / "resources" / "linux"
    place(share / "applications" / f"{NAME}.desktop", (linux / f"{NAME}.desktop").read_text())
    place(
        share / "metainfo" / f"{NAME}.metainfo.xml",
        (linux / f"{NAME}.metainfo.xml").read_text().replace("@VERSION@", version),
    )
    place(
        share / "mime" / "packages" / f"{NAME}.xml",
        (linux / f"{NAME}.xml").read_text().replace("@APPLICATION_ID@", application_id()),
    )
    place(share / "doc" / NAME / "copyright", (HERE / "LICENSE").read_text())
    draw_icons(share / "icons" / "hicolor")
    check_texts(share)
    place(
        root / "DEBIAN" / "control",
        f"Package: {NAME}\nVersion: {version}\nArchitecture: {machine}\nSection: misc\n"
        "Priority: optional\nMaintainer: The Workshop Organiser authors <nobody@example.org>\n"
        f"Depends: {DEPENDS}\nInstalled-Size: {round(size_mb(root) * 1024)}\n"
        "Description: participants, sessions and study visits of a workshop\n"
        " A list of nominations becomes badges, an agenda, a roster and the sheets of the\n"
        " study visits. Names are right in every script; nothing needs a network.\n",
    )
    package = out / f"{NAME}_{version}_{machine}.deb"
    run(["dpkg-deb", "--build", "--root-owner-group", str(root), str(package)], "dpkg-deb")
    return package


def application_id() -> str:
    """Return the number by which SQLite files of ours are known, in decimal."""
    from organiser.store.engine import APPLICATION_ID  # noqa: PLC0415 -- after the preflight

    return f"0x{APPLICATION_ID:08x}"


def draw_icons(theme: Path) -> None:
    """Write the icon as SVG and as PNG in every usual size, for the program and its files."""
    drawing = HERE / "resources" / "icons" / "organiser.svg"
    script = (
        "import sys\n"
        "from PySide6.QtGui import QImage, QPainter\n"
        "from PySide6.QtSvg import QSvgRenderer\n"
        "picture = QImage(int(sys.argv[2]), int(sys.argv[2]), QImage.Format.Format_ARGB32)\n"
        "picture.fill(0)\n"
        "painter = QPainter(picture)\n"
        "painter.setRenderHint(QPainter.RenderHint.Antialiasing)\n"
        "QSvgRenderer(sys.argv[1]).render(painter)\n"
        "painter.end()\n"
        "sys.exit(not picture.save(sys.argv[3]))\n"
    )
    place(theme / "scalable" / "apps" / f"{NAME}.svg", drawing.read_text())
    for size_px in ICON_SIZES_PX:
        target = theme / f"{size_px}x{size_px}" / "apps" / f"{NAME}.png"
        target.parent.mkdir(parents=True)
        run([sys.executable, "-c", script, str(drawing), str(size_px), str(target)], "the icons")


def check_texts(share: Path) -> None:
    """Have the desktop file and the metainfo checked, by whichever checker is here."""
    checks = {
        "desktop-file-validate": [share / "applications" / f"{NAME}.desktop"],
        "appstreamcli": ["validate", "--no-net", share / "metainfo" / f"{NAME}.metainfo.xml"],
    }
    for tool, rest in checks.items():
        if shutil.which(tool):
            run([tool, *map(str, rest)], tool)


def write_sums(made: Path, out: Path) -> None:
    """Write SHA256SUMS, as sha256sum --check reads it, and a manifest of sizes in bytes."""
    files = sorted(path for path in made.rglob("*") if path.is_file()) if made.is_dir() else [made]
    sums, sizes = [], []
    for path in files:
        name = path.relative_to(out)
        sums.append(f"{sha256(path.read_bytes()).hexdigest()}  {name}\n")
        sizes.append(f"{path.stat().st_size}\t{name}\n")
    place(out / "SHA256SUMS", "".join(sums))
    place(out / "MANIFEST.tsv", "bytes\tfile\n" + "".join(sizes))


# Small words -----------------------------------------------------------------------------


def run(command: list[str], what: str, environment: dict[str, str] | None = None) -> str:
    """Run a command and return what it printed. Raises `WentWrong` with its last lines."""
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, cwd=HERE
    )
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise WentWrong(f"{what} did not go through (exit code {done.returncode}):\n{last}")
    return done.stdout


def place(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def size_mb(folder: Path) -> float:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
