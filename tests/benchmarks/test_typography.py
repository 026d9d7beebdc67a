"""Text drawn by the typesetter against reportlab's own `drawString` of the same text."""

from io import BytesIO
from time import perf_counter

import pytest
import uharfbuzz as hb
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from organiser.typography import Style, Typesetter
from organiser.typography.faces import PLAIN, face

GIVEN = [
    "María José",
    "Ólafur",
    "Sofie",
    "Łukasz",
    "Ibrahim",
    "Fatou",
    "Anna",
    "Kofi",
    "Amina",
    "Eva",
]
FAMILY = [
    "Rodríguez",
    "Sigurðsson",
    "Dubois",
    "Kowalczyk",
    "Diop",
    "Müller",
    "Mensah",
    "Okafor",
    "Silva",
]
OTHERS = ["محمد عبد الله", "राजेश कुमार", "王小明", "김민수", "สมชาย ใจดี"]
BADGES = 2000
SIZES_PT = (26, 13, 12, 10)


def texts(*, mixed):
    for number in range(BADGES):
        name = f"{GIVEN[number % 10]} {FAMILY[number % 9]} {number}"
        if mixed and number % 3 == 0:
            name = f"{OTHERS[number % 5]} {number}"
        yield name, f"Ministry of Social Economy {number % 97}", "Trinidad and Tobago", "Workers"


def bare(badges):
    rl_config.useA85 = 0
    canvas = Canvas(BytesIO(), invariant=1, pageCompression=1)
    for number, badge in enumerate(badges):
        for row, text in enumerate(badge):
            canvas.setFont("Bare", SIZES_PT[row])
            canvas.drawCentredString(200, 800 - 30 * row, text)
        if number % 10 == 9:
            canvas.showPage()
    canvas.save()


def typeset(badges):
    setter = Typesetter((), "en")
    canvas = setter.canvas(BytesIO(), (595, 842), title="")
    styles = [Style(size_pt) for size_pt in SIZES_PT]
    for number, badge in enumerate(badges):
        for row, text in enumerate(badge):
            setter.draw(canvas, setter.line(text, styles[row]), 200, 800 - 30 * row, "centre")
        if number % 10 == 9:
            canvas.showPage()
    canvas.save()


def seconds(work, badges):
    start = perf_counter()
    work(badges)
    return perf_counter() - start


@pytest.fixture(scope="module")
def _bare_font(tmp_path_factory):
    path = tmp_path_factory.mktemp("font") / "bare.ttf"
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    source = face(PLAIN, 400).source
    wanted.pin_axis_location(source, "wght", 400)
    path.write_bytes(hb.subset(source, wanted).blob.data)
    pdfmetrics.registerFont(TTFont("Bare", str(path)))


@pytest.mark.usefixtures("_bare_font")
@pytest.mark.parametrize(("mixed", "most"), [(False, 1.0), (True, 1.7)])
def test_text_is_drawn_about_as_fast_as_reportlab_draws_latin(mixed, most):
    badges, latin = list(texts(mixed=mixed)), list(texts(mixed=False))
    pairs = [(seconds(bare, latin), seconds(typeset, badges)) for _ in range(5)]

    floor, ours = (min(column) for column in zip(*pairs, strict=True))
    print(f"{ours / floor:.2f} × ({1e6 * ours / BADGES / 4:.0f} µs a text)")

    assert ours <= most * floor
