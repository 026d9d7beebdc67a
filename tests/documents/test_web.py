"""The programme as a web page: read by an HTML parser, and by a browser where there is one."""

import json
import os
import re
import shutil
import subprocess
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pages_reading import printed
from pages_workshop import at, session, small_workshop, workshop_of
from real import real

from organiser.i18n import LANGUAGES
from organiser.model import SessionKind

VOID = {"meta", "input", "img", "br", "link", "path"}
TAGS = {
    *("a", "article", "b", "bdi", "body", "button", "dd", "details", "div", "dl", "dt", "footer"),
    *("h1", "h2", "h3", "head", "header", "html", "input", "label", "li", "main", "meta", "nav"),
    *("ol", "p", "path", "script", "section", "small", "span", "style", "summary", "svg", "time"),
    "title",
}


class Reading(HTMLParser):
    """What a page says: its tags, the attributes of each kind, and the texts of each tag."""

    def __init__(self, content):
        super().__init__()
        self.open, self.tags, self.attributes, self.texts = [], set(), [], {}
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, text):
        self.texts.setdefault(self.open[-1] if self.open else "", []).append(text)

    def all(self, name):
        return [found[name] for _, found in self.attributes if name in found]


def titles(reading):
    """Return the texts of the titles of sessions: a `<bdi>` in an `<h3>`, or of a person."""
    return reading.texts.get("bdi", [])


def naughty():
    return json.loads((real("standards") / "blns" / "blns.json").read_text("utf-8"))


def test_the_page_asks_nothing_of_anybody():
    content, _ = printed("web", small_workshop())

    found = Reading(content)
    assert found.open == []
    assert {tag for tag in found.tags if tag in {"link", "iframe", "form", "object"}} == set()
    assert [link for link in found.all("href") if not link.startswith("#")] == []
    assert [source for source in found.all("src") if not source.startswith("data:")] == []
    assert re.findall(rb"url\(|@import|https?://|fetch\(|XMLHttp", content) == []


def test_every_session_says_what_when_where_and_who():
    content, _ = printed("web", small_workshop())

    found = Reading(content)
    words = titles(found)
    for text in ("Opening of the workshop", "Evening of music", "Ms Awa Diop", "Mr Kim Minseo"):
        assert text in words
    assert "Waiting in the tray" not in words
    assert "Room is cleaned" not in words
    assert "2025-12-10T22:30" in found.all("datetime")
    assert "ends the next day" in found.texts["small"]
    opening = datetime.fromisoformat("2025-12-10T08:00+00:00").timestamp() // 60
    assert str(int(opening)) in found.all("data-starts")


def test_a_programme_in_several_languages_switches_between_them():
    content, _ = printed("web", small_workshop(), "ar")

    found = Reading(content)
    assert found.all("hreflang") == ["ar", "en", "fr"] * 3
    sheets = [one for _, one in found.attributes if one.get("class") == "sheet"]
    assert [(one["lang"], one["dir"]) for one in sheets] == [
        ("ar", "rtl"),
        ("en", "ltr"),
        ("fr", "ltr"),
    ]
    assert {"افتتاح ورشة العمل", "Opening of the workshop", "Ouverture de l’atelier"} <= set(
        titles(found)
    )


@pytest.mark.parametrize(
    ("which", "languages"), [("one", ["fr"]), ("all", ["fr", "en", "es", "it", "ar"])]
)
def test_the_coordinator_says_how_many_languages_there_are(which, languages):
    content, _ = printed("web", small_workshop(), "fr", languages=which)

    sheets = [one for _, one in Reading(content).attributes if one.get("class") == "sheet"]
    assert [one["id"] for one in sheets] == languages


def test_no_identifier_stands_twice_and_every_link_leads_somewhere():
    content, _ = printed("web", small_workshop(), languages="all")

    found = Reading(content)
    names = found.all("id")
    assert len(names) == len(set(names))
    assert {link[1:] for link in found.all("href")} <= set(names)
    assert set(found.all("aria-labelledby")) <= set(names)


def test_what_people_typed_is_never_markup():
    bad = [text for text in naughty() if text.strip()]
    sessions = []
    for text in bad:
        try:
            sessions.append(
                session(
                    len(sessions) + 1,
                    SessionKind.PANEL,
                    text,
                    at(10, 9),
                    at(10, 10),
                    abstract=text,
                    track=text,
                )
            )
        except ValueError:
            continue  # the model refuses control characters
    workshop = workshop_of(Session=sessions)

    content, _ = printed("web", workshop)

    found = Reading(content)
    assert (len(sessions) > 300, found.open, found.tags - TAGS) == (True, [], set())
    assert [name for _, one in found.attributes for name in one if name.startswith("on")] == []
    assert [row.title for row in workshop.agenda() if row.title not in titles(found)] == []


def test_nothing_that_is_only_for_the_team_stands_on_the_page():
    workshop = small_workshop(notes="SECRET")
    for row in workshop.sessions.values():
        row.__dict__["note"] = "SECRET"

    content, _ = printed("web", workshop)

    assert b"SECRET" not in content
    assert b"+39 333" not in content


# In a browser ---------------------------------------------------------------------------------

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
AXE = os.environ.get("ORGANISER_AXE", "")
"""The path of axe.min.js, such as npm installs it: npm install axe-core."""

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --hide-scrollbars"
)


def in_browser(folder, content, script, more=""):
    """Return what `script` returns in the page, in a frame as wide as a telephone."""
    page = content.decode()
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    ask = (
        f"{more}</script><script>(async () => {{ let found;"
        f"try {{ found = await (async () => {{ {script} }})(); }}"
        "catch (refused) { found = String(refused); }"
        "parent.postMessage(JSON.stringify(found), '*'); })();"
    )
    framed = page.replace("</body>", f"<script>{ask}</script></body>")
    (folder / "page.html").write_text(framed, "utf-8")
    (folder / "frame.html").write_text(
        "<!DOCTYPE html><iframe src='page.html' width='360' height='740'></iframe><pre></pre>"
        "<script>addEventListener('message', (m) => "
        "{ document.querySelector('pre').textContent = m.data; });</script>",
        "utf-8",
    )
    ran = subprocess.run(
        [
            CHROMIUM,
            *FLAGS.split(),
            f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=20000",
            "--dump-dom",
            (folder / "frame.html").as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    answer = re.search(r"<pre>(.*?)</pre>", ran.stdout.decode(), re.DOTALL)[1]
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        answer = answer.replace(entity, character)
    return json.loads(answer)


BROWSER = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")


@BROWSER
@pytest.mark.skipif(not AXE, reason="ORGANISER_AXE does not say where axe.min.js is")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_telephone_page_passes_axe(tmp_path, language):
    content, _ = printed("web", small_workshop(), language, languages="one")

    found = in_browser(
        tmp_path,
        content,
        "const found = await axe.run(document);"
        "return [found.passes.length, found.violations.map((one) => one.id),"
        " document.documentElement.scrollWidth];",
        Path(AXE).read_text("utf-8"),
    )

    assert (found[0] > 20, found[1], found[2]) == (True, [], 360)


JOURNEY = """
const sheet = document.querySelector('.sheet:not([hidden])');
const search = sheet.querySelector('input');
const shown = () => [...sheet.querySelectorAll('.session:not([hidden]) h3')]
  .map((one) => one.textContent);
const type = (text) => {
  search.value = text;
  search.dispatchEvent(new Event('input', {bubbles: true}));
};
const all = shown().length;
type('yildirim'); const found = shown();
type('nothing like that'); const none = [shown().length, sheet.querySelector('.none').hidden];
type('');
const stars = sheet.querySelectorAll('.star');
stars[1].click(); stars[2].click();
const clash = sheet.querySelectorAll('.clash:not([hidden])').length;
sheet.querySelector('.only').click();
const kept = Object.entries(localStorage).map(([, value]) => JSON.parse(value).sessions.length);
return [all, found, none, clash, shown(), kept];
"""


@BROWSER
def test_somebody_searches_and_keeps_sessions_on_the_telephone(tmp_path):
    content, _ = printed("web", small_workshop(), languages="one")

    all_, found, none, clash, mine, kept = in_browser(tmp_path, content, JOURNEY)

    assert all_ == 11
    assert found == ["Laws that let cooperatives grow"]
    assert none == [0, False]
    parallel = ["Finance that stays in the territory"]
    parallel.append("Statistics: how many are we, and who counts us?")
    assert (clash, mine, kept) == (2, parallel, [2])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_programme_gives_the_same_page(language):
    workshop = small_workshop()

    pages = [printed("web", workshop, language)[0] for _ in range(2)]

    assert pages[0] == pages[1]
