"""What kind of session a word of a schedule means, in the languages of our lists."""

from __future__ import annotations

from organiser.i18n import LANGUAGES, Language
from organiser.importers.values.words import word_list
from organiser.model import SessionKind
from organiser.model.folding import folded
from organiser.model.words import SESSION_KINDS

_WORDS: dict[SessionKind, str] = {
    SessionKind.PLENARY: "plenary session|plenary|keynote|keynotes|main track|maintrack|plénière"
    "|séance plénière|plenaria|sesión plenaria|sessione plenaria|plenum|جلسة عامة",
    SessionKind.PANEL: "panel|panel discussion|round table|roundtable|podium|podiumsdiskussion"
    "|table ronde|mesa redonda|tavola rotonda|حلقة نقاش",
    SessionKind.PARALLEL: "lecture|talk|short talk|long talk|lightning talk|lightningtalk|devroom"
    "|parallel|parallel session|presentation|session|vortrag|exposé|ponencia|relazione",
    SessionKind.GROUP_WORK: "workshop|group work|working group|working groups|bof"
    "|birds of a feather|atelier|travail en groupe|taller|trabajo en grupos|laboratorio"
    "|lavoro di gruppo|gruppenarbeit",
    SessionKind.CEREMONY: "ceremony|opening ceremony|closing ceremony|opening|closing|cérémonie"
    "|ceremonia|cerimonia",
    SessionKind.BREAK: "break|coffee break|tea break|coffee|pause|pause café|pausa|pausa café"
    "|pausa caffè|kaffeepause|استراحة|استراحة قهوة",
    SessionKind.MEAL: "meal|lunch|lunch break|dinner|breakfast|supper|déjeuner|dîner"
    "|petit déjeuner|almuerzo|cena|desayuno|pranzo|colazione|mittagessen|mittagspause"
    "|abendessen|frühstück|غداء|عشاء|فطور",
    SessionKind.REGISTRATION: "registration|registration of participants|check in|inscription"
    "|inscriptions|registro|inscripción|registrazione|anmeldung|التسجيل",
    SessionKind.SOCIAL: "social|social event|reception|party|cocktail|welcome reception"
    "|réception|recepción|ricevimento|empfang|حفل استقبال",
    SessionKind.VISIT: "visit|study visit|excursion|visite d’étude|visita de estudio"
    "|visita di studio|exkursion|زيارة دراسية",
    SessionKind.BLOCKER: "blocker",
}
_BY_WORD = word_list(_WORDS) | {folded(kind.value): kind for kind in SessionKind}
_BY_TITLE = frozenset({SessionKind.BREAK, SessionKind.MEAL, SessionKind.REGISTRATION})


def kind_named(word: str) -> SessionKind | None:
    """Return the kind that a schedule calls `word`, or `None` where that says nothing to us."""
    if not word:
        return None
    plain = folded(word.partition("(")[0])
    found = _BY_WORD.get(plain)
    if found is None and plain and not plain.isascii():
        found = next(
            (
                kind
                for kind, name in SESSION_KINDS.items()
                for code in LANGUAGES
                if folded(Language(code)(name)) == plain
            ),
            None,
        )
    return found


def kind_by_title(title: str) -> SessionKind | None:
    """Return the kind of what is called just "Lunch" or "Coffee break"."""
    found = _BY_WORD.get(folded(title))
    return found if found in _BY_TITLE else None
