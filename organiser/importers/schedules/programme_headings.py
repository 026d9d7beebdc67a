"""What people write above the columns of a programme, in seven languages."""

from __future__ import annotations

import re
from functools import cache

from organiser.model import Duty
from organiser.model.folding import folded

PHRASES: dict[str, str] = {
    "uuid": "uuid | guid | key | organiser key",
    "code": "code | id | no | nr | number | session code | session no | session number | ref"
    " | reference | code de la séance | numéro | n° | código | número | codice | numero | nummer"
    " | kürzel | الرقم | الرمز",
    "title": "title | session | sessions | session title | title of session | topic | activity"
    " | activities | item | agenda item | programme item | programme | event | subject | theme"
    " | titre | intitulé | séance | thème | activité | sujet | point de l’ordre du jour | intitulé"
    " de la séance | título | sesión | tema | actividad | asunto | titolo | sessione | attività"
    " | argomento | sessão | atividade | titel | thema | vortrag | sitzung | veranstaltung"
    " | العنوان | الجلسة | عنوان الجلسة | الموضوع | النشاط",
    "subtitle": "subtitle | sub title | sous titre | subtítulo | sottotitolo | untertitel"
    " | العنوان الفرعي",
    "day": "day | date | dates | jour | día | fecha | giorno | data | dia | tag | datum | اليوم"
    " | التاريخ",
    "time": "time | times | hours | hour | schedule | timing | horaire | horaires | heure | heures"
    " | hora | horas | horario | ora | orario | horário | zeit | uhrzeit | الوقت | التوقيت"
    " | الساعة",
    "starts": "start | starts | begin | begins | from | start time | starting time | beginning"
    " | time from | starts at | début | heure de début | de | commence | inicio | comienzo"
    " | hora de inicio | desde | inizio | ora di inizio | ora inizio | dalle | início | beginn"
    " | von | anfang | البداية | وقت البدء | من",
    "ends": "end | ends | until | to | finish | end time | ending time | time to | ends at | fin"
    " | heure de fin | à | jusqu’à | hora de fin | final | hasta | fine | ora di fine | ora fine"
    " | alle | fim | ende | bis | النهاية | وقت الانتهاء | إلى",
    "lasts": "duration | length | minutes | min | mins | duration min | duration minutes | durée"
    " | duración | durata | duração | dauer | länge | المدة",
    "room": "room | rooms | venue | location | place | where | hall | salle | lieu | sala | lugar"
    " | salón | aula | luogo | stanza | local | raum | ort | saal | القاعة | المكان | الغرفة",
    "track": "track | stream | strand | thematic track | cluster | filière | volet | axe"
    " | línea temática | eje | bloque | percorso | filone | trilha | reihe | المسار",
    "kind": "type | kind | format | session type | type of session | type de séance | tipo"
    " | formato | tipo de sesión | tipo di sessione | art | typ | النوع",
    "language": "language | languages | floor language | langue | langues | idioma | idiomas"
    " | lengua | lingua | lingue | língua | sprache | اللغة",
    "abstract": "abstract | description | details | summary | content | contents | notes | remarks"
    " | résumé | description de la séance | contenu | détails | descripción | resumen | contenido"
    " | detalles | descrizione | sintesi | contenuto | descrição | resumo | beschreibung"
    " | zusammenfassung | inhalt | الوصف | الملخص | ملاحظات",
    "speaker": "speaker | speakers | presenter | presenters | who | resource person"
    " | resource persons | facilitators and speakers | intervenant | intervenants"
    " | intervenante | intervenantes | orateur | orateurs | oratrice | ponente | ponentes"
    " | orador | oradores | oradora | expositor | expositores | relatore | relatori | relatrice"
    " | oratore | oratori | palestrante | palestrantes | vortragende | vortragender | referent"
    " | referenten | referentin | redner | sprecher | المتحدث | المتحدثون | المتحدثين"
    " | المتكلمون",
    "chair": "chair | chairs | chairperson | president | présidence | président | présidente"
    " | presidencia | presidente | presidenza | presidência | vorsitz | leitung | الرئيس"
    " | رئيس الجلسة",
    "moderator": "moderator | moderators | modérateur | modératrice | animateur | moderador"
    " | moderadora | moderatore | moderatrice | moderation | الميسر | مدير الجلسة",
    "panellist": "panellist | panellists | panelist | panelists | panéliste | panélistes"
    " | panelista | panelistas | المشاركون في النقاش",
    "facilitator": "facilitator | facilitators | facilitateur | facilitateurs | facilitatrice"
    " | facilitador | facilitadora | facilitadores | facilitatore | facilitatori",
    "rapporteur": "rapporteur | rapporteurs | relator | relatora | المقرر",
}
"""The headings by field, parted by "|"."""

DUTIES = {
    "speaker": Duty.SPEAKER,
    "chair": Duty.CHAIR,
    "moderator": Duty.MODERATOR,
    "panellist": Duty.PANELLIST,
    "facilitator": Duty.FACILITATOR,
    "rapporteur": Duty.RAPPORTEUR,
}
_NUMBER_AT_THE_END = re.compile(r"^(.*\D)\s*\d{1,2}$")


@cache
def _fields() -> dict[str, str]:
    return {
        folded(phrase): field
        for field, phrases in PHRASES.items()
        for phrase in phrases.split(" | ")
    }


def field_named(heading: str) -> str:
    """Return the field that a heading names, or "": "Speaker 2" is one too."""
    plain = heading.partition("(")[0].rstrip(": *")
    found = _fields().get(folded(plain)) or _fields().get(folded(heading))
    if found is None and (numbered := _NUMBER_AT_THE_END.match(plain.strip())):
        found = _fields().get(folded(numbered[1]))
        return found if found in DUTIES else ""
    return found or ""
