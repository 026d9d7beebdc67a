"""The names look as they did when somebody who reads looked at the picture.

To take a new picture, delete names.png, run this file, and look at what it wrote.
"""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from names_of_scripts import NAMES
from PIL import Image, ImageChops, ImageStat

from organiser.typography import Style, Typesetter

PICTURE = Path(__file__).with_name("names.png")
ROW_PT = 20
WIDTH_PT = 480


@pytest.fixture(scope="module")
def drawn():
    file = BytesIO()
    setter = Typesetter((), "en")
    height_pt = ROW_PT * len(NAMES)
    canvas = setter.canvas(file, (WIDTH_PT, height_pt), title="Names")
    for row, (script, name) in enumerate(NAMES):
        baseline_pt = height_pt - ROW_PT * row - 14
        setter.draw(canvas, setter.line(script, Style(6, colour="#666666")), 6, baseline_pt)
        setter.draw(canvas, setter.line(name, Style(13)), 90, baseline_pt)
        setter.draw(canvas, setter.line(name, Style(13, 700)), WIDTH_PT - 6, baseline_pt, "right")
    canvas.save()
    document = pypdfium2.PdfDocument(file.getvalue())
    picture = document[0].render(scale=1.5, grayscale=True).to_pil().convert("L")
    document.close()
    return picture


@pytest.fixture(scope="module")
def kept(drawn):
    if not PICTURE.exists():
        drawn.quantize(16).save(PICTURE, optimize=True)
        pytest.fail("a new picture was written: look at it, then run again")
    return Image.open(PICTURE).convert("L")


@pytest.mark.parametrize("row", range(len(NAMES)), ids=[script for script, _ in NAMES])
def test_a_name_looks_as_it_did(drawn, kept, row):
    box = (0, int(1.5 * ROW_PT * row), drawn.width, int(1.5 * ROW_PT * (row + 1)))
    now, before = drawn.crop(box), kept.crop(box)

    changed = ImageStat.Stat(ImageChops.difference(now, before)).sum[0]
    ink = ImageStat.Stat(ImageChops.invert(before)).sum[0]

    assert changed / ink < 0.15, NAMES[row]
