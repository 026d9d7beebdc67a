"""Badges against a bare reportlab loop that draws the same marks with the same codes.

The floor knows nothing: for every badge it is handed the finished places of rectangles and texts,
draws the texts with `drawString` in a font of their script, without shaping, bidi, kerning,
fitting or choice, and makes and places the same QR code.

    pytest tests/benchmarks/test_badges.py -s
"""

import csv
import random
import shutil
import subprocess
import sys
import time
from datetime import date
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from statistics import median

import pytest
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from organiser.documents.badge_content import Wording
from organiser.documents.badge_design import MM_PT, design
from organiser.documents.badge_frame import plan_frame
from organiser.documents.badge_layout import Layouts
from organiser.documents.catalogue.badges import DOCUMENT
from organiser.documents.export import made
from organiser.documents.label_sheets import label_sheets
from organiser.documents.qr import card_code, operators
from organiser.i18n import Language
from organiser.model import Constituency, Event, Participant, Role, Status, Workshop
from organiser.store.constituencies import DEFAULT_CONSTITUENCIES
from organiser.typography import Typesetter
from organiser.typography.faces import TYPEFACES, covers

LATIN = (
    (
        "Awa Moussa Chiara José María Luís Søren Łukasz Zoë Marie-Thérèse Ana Pedro Jean Claire "
        "Thabo Nomsa Kwame Ingrid Björn Agnieszka Siobhán Paolo Giulia François Amélie Joana Elif"
    ),
    (
        "Diop Rossi Łęcka Müller Okafor García Nkrumah O’Brien Vandenbroucke Silva Yıldırım "
        "Sørensen Fernández Traoré Kowalski Dubois Ferreira Bianchi Lindqvist Mensah Dlamini Ndiaye"
    ),
)
OTHERS = (
    (
        "محمد أحمد ليلى فاطمة يوسف مريم خالد سعاد",
        "الحداد ولد الشيخ المصري بن علي القاسمي الزهراني",
    ),
    ("민서 지우 서연 도윤 하은 준호 유진 현우", "김 이 박 최 정 강 조 윤"),
    ("සුමේධ නිමල් කුමාරි සඳුන් චමරි රුවන්", "පෙරේරා සිල්වා ප්‍රනාන්දු බණ්ඩාර විජේසිංහ"),
    ("Hồng Thảo Đức Phương Tuấn Ngọc Hạnh Quỳnh", "Nguyễn Trần Lê Phạm Đặng Vũ Bùi Đỗ"),
    ("สมชาย สมหญิง ประเสริฐ วิไล อนันต์", "วงศ์สวัสดิ์ ศรีสุข ทองดี จันทร์เพ็ญ"),
    ("கலைவாணி முருகன் செல்வி குமார்", "சுப்ரமணியம் இராமசாமி கந்தசாமி"),
)
PLACES = ("SN", "IT", "PL", "BE", "ZA", "ES", "GH", "IE", "TR", "DK", "FR", "BR", "SE", "EC", "TN")


def workshop(count, *, mixed):
    """People with an organisation each, every third one shared; a third of other scripts."""
    chance = random.Random(7)
    constituencies = {
        key: Constituency(id=key, **fields) for key, fields in enumerate(DEFAULT_CONSTITUENCIES, 1)
    }
    event = Event(
        id=1,
        title="Social and Solidarity Economy Academy",
        first_day=date(2025, 12, 10),
        last_day=date(2025, 12, 11),
    )
    people = {}
    for key in range(1, count + 1):
        given, family = LATIN if not mixed or key % 3 else chance.choice(OTHERS)
        givens, families = given.split(), family.split()
        person = Participant.model_construct(
            id=key,
            uuid=f"00000000-0000-4000-8000-{key:012d}",
            given_names=" ".join(chance.sample(givens, 1 + (key % 4 == 0))),
            family_name=" ".join(chance.sample(families, 1 + (key % 5 == 0))),
            organisation=f"Federation of Cooperatives no. {key // 3}",
            country=chance.choice(PLACES),
            constituency_id=1 + key % 8,
            role=Role.SPEAKER if key % 10 == 0 else Role.PARTICIPANT,
            status=Status.CONFIRMED,
            email=f"person{key}@example.org",
        )
        people[key] = person
    return Workshop({Event: {1: event}, Constituency: constituencies, Participant: people})


def ours(found):
    return made(DOCUMENT, found, DOCUMENT.request(Language("en")))


@cache
def font_of(text):
    """Return the first typeface that has every letter of `text`, registered with reportlab."""
    name = next(name for name in TYPEFACES if all(covers(name, one) for one in text if one != " "))
    if name not in pdfmetrics.getRegisteredFontNames():
        package, path = TYPEFACES[name]
        pdfmetrics.registerFont(TTFont(name, str(files(package).joinpath(*path.split("/")))))
    return name


def marks(found):
    """Return what the floor is handed: for each badge its place, rectangles, texts and card."""
    sheet = label_sheets()["herma-4412"]
    plan_of, shown = {}, []
    setter = Typesetter((), "en")
    geometry = design(sheet, code=True)
    layouts, wording = Layouts(setter, geometry), Wording(found, Language("en"), "")
    for place, person in zip(sheet.places(), found.expected_people(), strict=False):
        badge = wording.badge(person)
        if badge.frame not in plan_of:
            plan_of[badge.frame] = plan_frame(setter, geometry, badge.frame, sheet.name)
        plan = plan_of[badge.frame]
        placed = [*plan.lines, *layouts.layout(badge, plan.top_pt).lines]
        left = place.left_mm * MM_PT
        top = (sheet.height_mm - place.top_mm) * MM_PT
        boxes = [
            (left, top - geometry.band_pt, geometry.width_pt, geometry.band_pt, badge.frame.colour)
        ]
        if plan.ribbon_pt:
            x = left + geometry.width_pt - plan.ribbon_pt
            boxes.append((x, top - geometry.band_pt, plan.ribbon_pt, geometry.band_pt, "#1C1F23"))
        texts = [
            (
                font_of(one.line.text),
                one.line.style.size_pt,
                one.line.style.colour,
                left + one.x_pt,
                top - one.baseline_pt,
                one.line.text,
            )
            for one in placed
        ]
        code_x = left + geometry.width_pt - geometry.margin_pt - geometry.code_pt
        code_y = top - geometry.height_pt + geometry.margin_pt
        limits = {
            "most_modules": geometry.most_modules,
            "finest_modules": geometry.finest_modules,
        }
        code = (badge.card, limits, code_x, code_y, geometry.code_pt)
        shown.append((place.page, boxes, texts, code))
    return shown


def floor(shown):
    """Draw all that with reportlab alone."""
    file = BytesIO()
    rl_config.useA85 = 0
    canvas = Canvas(file, pagesize=(210 * MM_PT, 297 * MM_PT), pageCompression=1, invariant=1)
    page = 0
    for number, boxes, texts, (card, limits, x, y, side) in shown:
        if number != page:
            canvas.showPage()
            page = number
        for left, bottom, width, height, colour in boxes:
            canvas.setFillColor(colour)
            canvas.rect(left, bottom, width, height, stroke=0, fill=1)
        for font, size, colour, left, baseline, text in texts:
            canvas.setFillColor(colour)
            canvas.setFont(font, size)
            canvas.drawString(left, baseline, text)
        drawn, _ = card_code(card, **limits)
        canvas.setFillColor("#000000")
        canvas._code.append(operators(drawn, x, y, side))
    canvas.save()
    return file.getvalue()


def seconds(work, given):
    begun = time.perf_counter()
    work(given)
    return time.perf_counter() - begun


@pytest.mark.parametrize(("mixed", "limit"), [(False, 1.3), (True, 1.7)], ids=["latin", "mixed"])
@pytest.mark.parametrize(("count", "rounds"), [(1_000, 5), (10_000, 3)])
def test_badges_take_little_more_than_a_bare_loop(count, rounds, mixed, limit):
    found = workshop(count, mixed=mixed)
    found.expected_people()
    shown = marks(found)
    floor(shown[:200])
    ours(workshop(200, mixed=mixed))

    pairs = [(seconds(ours, found), seconds(floor, shown)) for _ in range(rounds)]

    ratio = median(one / other for one, other in pairs)
    best = min(one for one, _ in pairs), min(other for _, other in pairs)
    print(
        f"\n{count} badges, {'mixed' if mixed else 'latin'}: {best[0]:.2f} s, "
        f"floor {best[1]:.2f} s, ratio {ratio:.2f} (at most {limit})"
    )
    assert ratio <= limit


MEMORY = """
import sys
from pathlib import Path
sys.path.insert(0, {here!r})
from test_badges import ours, workshop
def kib(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))
ours(workshop(50, mixed=True))
found = workshop(10_000, mixed=True)
found.expected_people()
before = kib("VmRSS:")
content, report = ours(found)
print((kib("VmHWM:") - before) / 1024, len(content) / 1024 / 1024, report.pages)
"""
# Not getrusage: its peak is inherited from the process that starts the child.


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux’s /proc")
def test_ten_thousand_badges_stay_under_100_mib():
    """Peak resident memory of a child, less what it had with 10,000 people before printing."""
    script = MEMORY.format(here=str(Path(__file__).parent))
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)

    grown, size, pages = map(float, run.stdout.split())
    print(
        f"\n10,000 badges: {grown:.0f} MiB more at the peak, file {size:.1f} MiB, {pages:.0f} pages"
    )
    assert (grown < 100, pages) == (True, 1000)


GLABELS = """<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
  <Template brand="Avery" part="5395" size="US-Letter" description="Name Badge Labels">
    <Label-rectangle id="0" width="243pt" height="168pt" round="9pt" x_waste="0pt" y_waste="0pt">
      <Layout nx="2" ny="4" x0="49.5pt" y0="42pt" dx="270pt" dy="180pt"/>
    </Label-rectangle>
  </Template>
  <Objects id="0" rotate="False">
    <Object-box x="0pt" y="0pt" w="243pt" h="20pt" line_width="0pt"
      a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"
      line_color="0x000000ff" fill_color="0x123060ff"/>
{texts}
    <Object-barcode x="180pt" y="105pt" w="52pt" h="52pt" style="IEC18004"
      a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"
      text="False"
      checksum="True" color="0x000000ff" field="card"/>
  </Objects>
  <Merge type="Text/Comma/Line1Keys" src="{source}"/>
  <Data/>
</Glabels-document>
"""
GLABELS_TEXT = """    <Object-text x="10pt" y="{y}pt" w="{w}pt" h="{h}pt"
      a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"
      justify="Left" valign="Top" auto_shrink="False"><Span font_family="Noto Sans"
      font_size="{size}" font_weight="Regular" font_italic="False" color="0x000000ff"
      line_spacing="1"><Field name="{field}"/></Span></Object-text>"""


@pytest.mark.skipif(not shutil.which("glabels-3-batch"), reason="glabels is not installed")
def test_glabels_takes_ten_times_as_long_for_the_same_thousand(tmp_path):
    found = workshop(1_000, mixed=False)
    wording = Wording(found, Language("en"), "")
    fields = ("constituency", "given", "family", "organisation", "country", "event", "card")
    with (tmp_path / "people.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(fields)
        for person in found.expected_people():
            badge = wording.badge(person)
            rows.writerow(
                [
                    badge.frame.constituency,
                    *badge.name,
                    badge.organisation,
                    badge.affiliation,
                    badge.frame.title,
                    badge.card.vcard,
                ]
            )
    places = ((4, 12, 9), (30, 30, 24), (60, 30, 24), (100, 14, 9), (116, 14, 9), (140, 12, 6))
    texts = [
        GLABELS_TEXT.format(y=y, w=220 if y < 100 else 160, h=h, size=size, field=field)
        for (y, h, size), field in zip(places, fields, strict=False)
    ]
    badge_file = tmp_path / "badges.glabels"
    badge_file.write_text(
        GLABELS.format(texts="\n".join(texts), source=tmp_path / "people.csv"), "utf-8"
    )
    command = ["glabels-3-batch", "-o", str(tmp_path / "out.pdf"), str(badge_file)]
    ours(workshop(200, mixed=False))

    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    theirs = time.perf_counter() - begun
    mine = min(seconds(ours, found) for _ in range(3))

    print(
        f"\n1,000 badges: {mine:.2f} s, glabels-3-batch {theirs:.2f} s, {theirs / mine:.1f} times"
    )
    assert (tmp_path / "out.pdf").stat().st_size > 100_000
    assert theirs >= 10 * mine
