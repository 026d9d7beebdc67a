"""The whole way with keys alone: `python tests/desktop/keyboard_only.py FOLDER`.

On a screen of its own (Xvfb, openbox), xdotool types: a new workshop, three people, a session, the
agenda as PDF. Leaves a picture of each stage and the PDF in FOLDER; exits 0 where all is there.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from organiser.store import WorkshopFile

DISPLAY = ":87"
SIZE = "1280x800x24"
PATIENCE_S = 60


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip()


class Hands:
    """Ten fingers and a pair of eyes."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._looks = folder, 0

    def press(self, *keys: str, pause: float = 0.4) -> None:
        for key in keys:
            run("xdotool", "key", "--clearmodifiers", key)
            time.sleep(pause)

    def write(self, text: str) -> None:
        run("xdotool", "type", "--clearmodifiers", "--delay", "30", text)
        time.sleep(0.4)

    def wait_for(self, title: str) -> None:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            if title in run("xdotool", "getactivewindow", "getwindowname"):
                time.sleep(0.6)
                return
            time.sleep(0.2)
        self.look("lost")
        sentence = f"no window called {title}"
        raise TimeoutError(sentence)

    def look(self, name: str) -> None:
        self._looks += 1
        run("import", "-window", "root", str(self._folder / f"{self._looks} {name}.png"))


def travel(hands: Hands, pdf: Path) -> None:
    """Go the whole way. Letters are those of the English window."""
    hands.wait_for("Workshop Organiser")
    hands.press("alt+n")
    hands.wait_for("New workshop")
    hands.write("Keys alone")
    hands.look("new workshop")
    hands.press("alt+c")
    hands.wait_for("Keys alone")
    time.sleep(3)
    hands.press("ctrl+2", pause=2)
    for family, given in (("Diallo", "Awa"), ("Rossi", "Ada"), ("Weber", "Jo")):
        hands.press("alt+a", pause=1.5)
        hands.write(family)
        hands.press("Tab")
        hands.write(given)
        hands.press("Return", pause=1)
    hands.look("three people")
    programme = _page_number("programme")
    hands.press(f"ctrl+{programme}", pause=2)
    hands.press("alt+a", pause=2)
    hands.look("a session")
    hands.press("Escape", pause=1)
    documents = _page_number("documents")
    hands.press(*_keys_to(documents), pause=1)
    time.sleep(8)
    hands.look("the agenda")
    hands.press("alt+s", pause=2)
    hands.press("ctrl+a")
    hands.write(str(pdf))
    hands.press("Return", pause=3)
    hands.look("saved")
    hands.press("ctrl+q", pause=3)


def _page_number(key: str) -> int:
    from organiser.desktop.pages import pages  # noqa: PLC0415 -- Qt, only here

    return [page.key for page in pages()].index(key) + 1


def _keys_to(number: int) -> tuple[str, ...]:
    """Keys that lead to a page: Ctrl and its number, or the View menu for those after the ninth."""
    if number <= 9:
        return (f"ctrl+{number}",)
    return ("alt+v", "0") if number == 10 else ("alt+v", *["Down"] * number, "Return")


def main() -> int:
    folder = Path(sys.argv[1]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["DISPLAY"] = DISPLAY
    profile = folder / "profile"
    home = {"ORGANISER_CONFIG": str(profile), "ORGANISER_DATA": str(profile / "data")}
    os.environ.update(home)
    os.environ["HOME"] = str(folder)
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    program = [sys.executable, "-m", "organiser", *sys.argv[2:]]
    started = [subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", SIZE])]
    pdf = folder / "agenda.pdf"
    try:
        time.sleep(1)
        started.append(subprocess.Popen(["openbox"]))
        time.sleep(1)
        started.append(subprocess.Popen(program))
        travel(Hands(folder), pdf)
        started[-1].wait(timeout=PATIENCE_S)
    finally:
        for process in reversed(started):
            process.terminate()
    (path,) = folder.glob("**/Keys alone.organiser")
    with WorkshopFile.open(path, read_only=True) as file:
        people = sorted(person.full_name for person in file.workshop.people())
        sessions = len(file.workshop.sessions)
    print(people, sessions, "sessions,", pdf.stat().st_size if pdf.exists() else 0, "bytes of PDF")
    return 0 if len(people) == 3 and sessions == 1 and pdf.exists() else 1


if __name__ == "__main__":
    sys.exit(main())
