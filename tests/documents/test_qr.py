import shutil
import subprocess

import pytest
import zxingcpp
from PIL import Image

from organiser.documents.qr import FINE, Card, card_code, code

HONG = Card(
    "Nguyễn Thị Hồng", "Nguyễn", "Thị Hồng", "Liên minh Hợp tác xã Việt Nam", "hong@example.org"
)


def picture(drawn, scale=4):
    """Draw the mask as a PDF reader would: 0 is painted, rows from the top."""
    content = bytes.fromhex(drawn.operator.split("ID ")[1].split(">")[0])
    size = drawn.modules
    fine = (size * FINE, size * FINE)
    image = Image.frombytes("1", fine, content).convert("L").resize((size, size), 0)
    page = Image.new("L", (size + 8, size + 8), 255)
    page.paste(image, (4, 4))
    return page.resize([scale * (size + 8)] * 2, Image.Resampling.NEAREST)


@pytest.mark.parametrize(
    "text", ["plain", "é", "Amélie Über", "박영선", "محمد الأمين", "සුමේධ", "😀", "x" * 400]
)
def test_a_code_says_what_was_put_in_whatever_the_script(text):
    assert zxingcpp.read_barcode(picture(code(text))).text == text


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="zbarimg (zbar-tools) is not installed")
@pytest.mark.parametrize("text", ["Amélie Über", "박영선", "محمد الأمين", "Łęcka; Ελένη"])
def test_a_reader_of_another_house_reads_the_same(text, tmp_path):
    picture(code(text)).save(tmp_path / "code.png")

    command = ["zbarimg", "--quiet", "--raw", tmp_path / "code.png"]
    read = subprocess.run(command, capture_output=True, check=True, text=True)

    assert read.stdout == text + "\n"


def test_a_card_is_a_vcard_of_version_3():
    assert HONG.vcard == (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nguyễn;Thị Hồng\r\nFN:Nguyễn Thị Hồng\r\n"
        "ORG:Liên minh Hợp tác xã Việt Nam\r\nEMAIL:hong@example.org\r\nEND:VCARD"
    )


def test_nothing_that_people_write_breaks_out_of_its_line():
    card = Card("A;B\\C, D\r\nTEL:1\x00\x1b", "A;B\\C, D\nTEL:1", "", "Trade; Craft, Ltd")

    assert "\r\nN:A\\;B\\\\C\\, D\\nTEL:1;\r\n" in card.vcard
    assert "\r\nFN:A\\;B\\\\C\\, D\\nTEL:1\r\n" in card.vcard
    assert "\r\nORG:Trade\\; Craft\\, Ltd\r\n" in card.vcard


def test_a_person_with_one_name_has_it_as_family_name():
    assert "\r\nN:Suharto;\r\nFN:Suharto\r\n" in Card("Suharto").vcard


def test_a_long_card_gives_up_the_organisation_first_and_the_address_last():
    card = Card("Awa Diop", "Diop", "Awa", "Réseau " * 30, "awa@example.org")

    drawn, said = card_code(card, most_modules=41)
    assert said == Card("Awa Diop", "Diop", "Awa", "", "awa@example.org")
    assert drawn.modules <= 41

    drawn, said = card_code(card, most_modules=33)
    assert said == Card("Awa Diop", "Diop", "Awa", "", "awa@example.org", structured=False)
    assert "\r\nN:;\r\nFN:Awa Diop\r\n" in said.vcard

    drawn, said = card_code(card, most_modules=29)
    assert said == Card("Awa Diop", "Diop", "Awa", structured=False)


@pytest.mark.parametrize("length", [200, 2000, 5000])
def test_a_name_too_long_for_any_code_has_none(length):
    assert card_code(Card("é" * length), most_modules=45)[0] is None


def test_the_same_card_gives_the_same_code():
    assert code(HONG.vcard) == code(HONG.vcard)
