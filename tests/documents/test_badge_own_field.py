import pytest

from organiser.actions.custom_fields import add_field
from organiser.actions.rows import set_value
from organiser.documents.badge_content import Wording
from organiser.i18n import Language
from organiser.model import CustomKind

SAID = [
    ("Group", CustomKind.TEXT, "Blue", "Senegal · Blue"),
    ("Visa until", CustomKind.DATE, "2025-12-20", "Senegal · 20 Dec 2025"),
    ("First aider", CustomKind.YES_NO, True, "Senegal · First aider"),
    ("First aider", CustomKind.YES_NO, False, "Senegal"),
    ("Table", CustomKind.NUMBER, 7, "Senegal · 7"),
]


@pytest.mark.parametrize(("name", "kind", "value", "said"), SAID)
def test_an_own_field_stands_beside_the_country(turin, name, kind, value, said):
    turin.do(add_field(name, kind))
    person = turin.workshop.people()[0]
    turin.do(set_value(person, "custom", {name: value}))
    person = turin.workshop.people()[0]

    badge = Wording(turin.workshop, Language("en"), "", name.upper()).badge(person)
    assert badge.affiliation == said
    assert (
        Wording(turin.workshop, Language("en"), "", "other").badge(person).affiliation == "Senegal"
    )
