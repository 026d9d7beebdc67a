"""How lists are put together from texts of several scripts."""

import pytest

from organiser.documents.naming import joined
from organiser.i18n import Language

LATIN = ("Technical Officer", "Cooperatives team", "ILO")


@pytest.mark.parametrize(
    ("language", "parts", "text"),
    [
        ("en", LATIN, "Technical Officer, Cooperatives team, ILO"),
        ("ar", LATIN, "Technical Officer, Cooperatives team, ILO"),
        ("ar", ("وزارة العمل", "", "الأردن"), "وزارة العمل، الأردن"),
        (
            "ar",
            ("Director", "Ministry of Labour", "السنغال"),
            "\u2066Director, Ministry of Labour\u2069\u200f، \u200fالسنغال",
        ),
        ("ar", ("", ""), ""),
    ],
)
def test_latin_texts_keep_their_own_order_and_comma_among_arabic_ones(language, parts, text):
    assert joined(parts, Language(language)) == text
