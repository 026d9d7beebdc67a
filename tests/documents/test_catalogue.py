"""What holds for every document in the catalogue, in every language."""

import zipfile
from io import BytesIO

import pikepdf
import pytest
from defusedxml import ElementTree
from icalendar import Calendar

from organiser.documents.catalogue import documents
from organiser.documents.export import made
from organiser.errors import Mistyped
from organiser.i18n import LANGUAGES, Language

EVERY_DOCUMENT = pytest.mark.parametrize("document", documents(), ids=lambda document: document.key)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@EVERY_DOCUMENT
@EVERY_LANGUAGE
def test_a_document_is_whole(document, language, sample):
    content, _ = made(document, sample.workshop, document.request(Language(language)))

    if document.suffix == ".pdf":
        with pikepdf.open(BytesIO(content)) as pdf:
            assert (pdf.check_pdf_syntax(), len(pdf.pages) > 0) == ([], True)
            assert str(pdf.Root.Lang)[:2] == language
    elif document.suffix in {".xlsx", ".docx", ".zip"}:
        with zipfile.ZipFile(BytesIO(content)) as book:
            assert book.testzip() is None
    elif document.suffix == ".ics":
        assert Calendar.from_ical(content).errors == []
    elif document.suffix == ".html":
        assert content.decode().rstrip().endswith("</html>")
    elif document.suffix == ".xml":
        assert ElementTree.fromstring(content).tag == "schedule"
    else:
        pytest.fail(f"nothing here knows whether a {document.suffix} is whole")


@EVERY_DOCUMENT
def test_the_same_workshop_gives_the_same_bytes(document, sample):
    request = document.request(Language("ar"))

    first, second = (made(document, sample.read(), request)[0] for _ in range(2))

    assert first == second


@EVERY_DOCUMENT
def test_a_blank_event_gives_an_honest_page(document, blank):
    content, _ = made(document, blank.workshop, document.request(Language("en")))

    assert len(content) > 0


@EVERY_DOCUMENT
def test_progress_runs_from_nothing_to_all_without_going_back(document, sample):
    seen = []

    made(document, sample.workshop, document.request(Language("en")), seen.append)

    assert (seen == sorted(seen), seen[-1:], min(seen) >= 0) == (True, [1.0], True)


@EVERY_DOCUMENT
def test_a_pdf_prints_at_its_true_size_with_all_its_fonts(document, sample):
    if document.suffix != ".pdf":
        pytest.skip("no PDF")
    content, _ = made(document, sample.workshop, document.request(Language("fr")))

    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        fonts = [font for page in pdf.pages for font in page.resources.get("/Font", {}).values()]
        assert [font.BaseFont for font in fonts if not is_embedded(font)] == []


def is_embedded(font):
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor", {})
    return bool({"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()))


@EVERY_DOCUMENT
def test_an_unknown_option_is_refused_with_a_sentence(document):
    with pytest.raises(Mistyped, match="no option “colour”"):
        document.request(Language("en"), {"colour": "red"})


@EVERY_DOCUMENT
def test_a_wrong_value_is_refused_with_a_sentence(document):
    for option in document.options:
        if option.kind != "text":
            with pytest.raises(Mistyped, match=option.key):
                document.request(Language("en"), {option.key: "nonsense"})
