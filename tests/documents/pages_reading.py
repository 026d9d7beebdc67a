"""Reading printed pages back as a person would: words, and where ink stands."""

import importlib

import pypdfium2

from organiser.documents.export import made
from organiser.documents.page import PAGES
from organiser.i18n import Language


def printed(key, workshop, language="en", **options):
    """Return the bytes and the report of the document whose module is `key`."""
    document = importlib.import_module(f"organiser.documents.catalogue.{key}").DOCUMENT
    return made(document, workshop, document.request(Language(language), options))


def page_texts(content):
    """Return the text of each page, its white space made single."""
    pdf = pypdfium2.PdfDocument(content)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
    pdf.close()
    return texts


def text_of(content):
    return " ".join(page_texts(content))


def without_spaces(text):
    return "".join(text.split())


def boxes(content):
    """Return per page the boxes of its characters, left, bottom, right, top in points."""
    pdf = pypdfium2.PdfDocument(content)
    found = []
    for page in pdf:
        text = page.get_textpage()
        count = text.count_chars()
        places = [text.get_charbox(number) for number in range(count)]
        found.append([box for box in places if box[2] - box[0] > 0.01 or box[3] - box[1] > 0.01])
    pdf.close()
    return found


def outside_margins(content, page="a4", slack_pt=2.0):
    """Return the boxes of characters that stand outside the page's margins."""
    paper = PAGES[page]
    left, right = paper.side_pt - slack_pt, paper.width_pt - paper.side_pt + slack_pt
    bottom, top = paper.bottom_pt - slack_pt, paper.height_pt - paper.top_pt + slack_pt
    return [
        box
        for boxes_of_page in boxes(content)
        for box in boxes_of_page
        if box[0] < left or box[2] > right or box[1] < bottom or box[3] > top
    ]
