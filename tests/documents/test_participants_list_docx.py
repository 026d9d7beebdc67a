import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import docx
import pytest
from pages_reading import printed
from pages_workshop import small_workshop, workshop_of

from organiser.documents.capitals import capitals
from organiser.i18n import LANGUAGES, Language, message
from organiser.model import Participant

KEY = "participants_list_docx"


def lines_of(content):
    """Return the text of a document, a line for each paragraph, tables where they stand."""
    found = []
    for part in docx.Document(BytesIO(content)).iter_inner_content():
        if hasattr(part, "rows"):
            found += [line for row in part.rows for cell in row.cells for line in lines_in(cell)]
        else:
            found.append(part.text)
    return found


def lines_in(cell):
    return [paragraph.text for paragraph in cell.paragraphs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_of_the_sample_who_consents_stands_in_the_text_document(sample, language):
    content, report = printed(KEY, sample.workshop, language)

    text = "\n".join(lines_of(content))
    for person in sample.workshop.expected_people():
        assert (capitals(person.family_name, person.country) in text) is person.listed
    assert len(report.warnings) == 1


def test_headings_and_people_stand_in_the_order_of_the_printed_list():
    people = [
        Participant(given_names="Awa", family_name="Diop", country="SN", job_title="Director"),
        Participant(given_names="Minseo", family_name="Kim", country="KR", native_name="김민서"),
    ]
    workshop = workshop_of(small_workshop().event, Participant=people)

    lines = lines_of(printed(KEY, workshop, order="country", second="fr")[0])

    assert lines[2] == workshop.event.text("title", "fr")
    assert lines[4:] == [
        "Republic of Korea\tRépublique de Corée",
        "Minseo KIM",
        "김민서",
        "",
        "Senegal\tSénégal",
        "Awa DIOP",
        "Director",
    ]


def test_an_arabic_text_document_runs_from_right_to_left(sample):
    content, _ = printed(KEY, sample.workshop, "ar")

    with zipfile.ZipFile(BytesIO(content)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 -- our own file
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for paragraph in root.iter(f"{space}p"):
        assert paragraph.text is not None or paragraph.find(f"{space}pPr/{space}bidi") is not None
    for table in root.iter(f"{space}tbl"):
        assert table.find(f"{space}tblPr/{space}bidiVisual") is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_footer_counts_the_pages(language):
    content, _ = printed(KEY, small_workshop(), language)

    footer = docx.Document(BytesIO(content)).sections[0].footer.paragraphs[0]
    fields = [node.text for node in footer._p.iter() if node.tag.endswith("instrText")]
    assert sorted(fields) == ["NUMPAGES", "PAGE"]
    words = Language(language)(message("Page {number} of {count}", number="", count=""))
    assert footer.text.split() == words.split()


def test_text_of_people_is_no_mark_up():
    people = [Participant(given_names="<w:b/>", family_name="&amp;", organisation="]]>")]

    text = "\n".join(
        lines_of(printed(KEY, workshop_of(small_workshop().event, Participant=people))[0])
    )

    assert all(words in text for words in ("<w:b/>", "&AMP;", "]]>"))
