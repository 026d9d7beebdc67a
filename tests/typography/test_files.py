from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from names_of_scripts import NAMES
from reading_back import printed

from organiser.typography import Style, Typesetter

TEXTS = [name for _, name in NAMES]


@pytest.fixture(scope="module")
def pdf():
    return printed(TEXTS, per_page=20)


def test_the_file_is_sound(pdf):
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []
        assert document.Root.Lang == "en"
        assert document.Root.ViewerPreferences.PrintScaling == "/None"
        assert document.docinfo.Title == "Names"


def test_the_same_texts_give_the_same_bytes(pdf):
    assert printed(TEXTS, per_page=20) == pdf


def test_every_font_is_embedded_and_none_is_reportlab_s_own(pdf):
    names = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for font in document.objects:
            if not isinstance(font, pikepdf.Dictionary) or font.get("/Type") != "/Font":
                continue
            names.append(str(font["/BaseFont"]))
            if font["/Subtype"] == "/CIDFontType2":
                assert "/FontFile2" in font["/FontDescriptor"]
            else:
                assert (font["/Subtype"], "/ToUnicode" in font) == ("/Type0", True)

    assert names
    assert all("+Noto" in name for name in names)


def test_fonts_are_cut_down_to_what_is_shown():
    assert len(printed(["Ana Ruiz 王小明 محمد"])) < 12_000


def test_streams_are_binary(pdf):
    assert b"ASCII85" not in pdf


def test_other_fonts_are_refused():
    canvas = Typesetter((), "en").canvas(BytesIO(), (100, 100), title="")

    with pytest.raises(TypeError, match=r"Typesetter\.draw"):
        canvas.setFont("Helvetica", 12)


def test_widths_in_the_file_are_those_that_were_measured(pdf):
    setter = Typesetter((), "en")
    document = pypdfium2.PdfDocument(pdf)
    for row, name in enumerate(TEXTS[:20]):
        line = setter.line(name, Style(14))
        top = 842 - 800 + 1.8 * 14 * row
        page = document[0].get_textpage()
        boxes = [page.get_charbox(number, loose=True) for number in range(page.count_chars())]
        baseline = 842 - top
        mine = [box for box in boxes if box[1] < baseline + 2 < box[3]]
        right = max(box[2] for box in mine)
        assert right == pytest.approx(40 + line.width_pt, abs=0.6), name
    document.close()


def test_a_canvas_can_be_drawn_on_as_any_other():
    file = BytesIO()
    setter = Typesetter((), "fr")
    canvas = setter.canvas(file, (100, 100), title="Marque", subject="Essai")
    canvas.setFillColorRGB(1, 0, 0)
    setter.draw(canvas, setter.line("un", Style(10, colour="#0033CC")), 10, 80)
    canvas.rect(10, 10, 20, 20, fill=1, stroke=0)
    canvas.save()

    picture = pypdfium2.PdfDocument(file.getvalue())[0].render().to_pil()

    assert picture.getpixel((20, 80)) == (255, 0, 0)
