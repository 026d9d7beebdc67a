"""Answers from a fixed list, in English, French, Spanish, Italian, Portuguese and Arabic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from organiser.i18n import Message
from organiser.importers.nearest import nearest
from organiser.importers.values.words import word_list
from organiser.model import Gender, Lodging, Role, Status, Visa, words
from organiser.model.folding import folded

DIETS_APART = re.compile(r"[,;/+&،·]| and | et | y | e | و")

_YES_NO = word_list(
    {
        True: "yes|y|true|t|1|x|✓|✔|☑|ok|oui|o|vrai|si|sí|s|sì|verdadero|vero|sim|نعم|ja|wahr",
        False: "no|n|false|f|0|non|faux|falso|não|nao|لا|nein|falsch|✗|☐",
    }
)
_TICKS = {"✓": True, "✔": True, "☑": True, "✗": False, "✘": False, "☐": False}

_GENDER = word_list(
    {
        Gender.FEMALE: "f|female|woman|fem|w|girl|femme|féminin|feminin|femenino|femenina|mujer"
        "|donna|femmina|femminile|feminino|mulher|أنثى|انثى|امرأة|أنثي|weiblich|frau",
        Gender.MALE: "m|male|man|masc|boy|homme|h|masculin|masculino|hombre|varón|uomo|maschio"
        "|maschile|homem|ذكر|رجل|männlich|mann",
        Gender.OTHER: "other|o|x|non-binary|nonbinary|non binary|diverse|d|autre|non binaire|otro"
        "|otra|no binario|altro|non binario|outro|não binário|آخر|أخرى|غير ذلك|divers",
        Gender.UNSAID: "prefer not to say|not stated|unspecified|unknown|undisclosed|u"
        "|ne souhaite pas répondre|non précisé|prefiero no decirlo|no especificado"
        "|preferisco non rispondere|non specificato|prefiro não dizer|أفضل عدم الإجابة|غير محدد",
    }
)

_ROLE = word_list(
    {
        Role.PARTICIPANT: "participant|participants|delegate|delegates|attendee|member|nominee"
        "|participante|partecipante|délégué|déléguée|delegado|delegada|delegato|delegata|trainee"
        "|fellow|مشارك|مشاركة|مندوب|عضو",
        Role.SPEAKER: "speaker|panellist|panelist|keynote speaker|moderator|presenter|orateur"
        "|oratrice|intervenant|intervenante|conférencier|ponente|orador|oradora|panelista"
        "|conferenciante|relatore|relatrice|palestrante|moderador|moderadora|متحدث|متحدثة|محاضر",
        Role.RESOURCE_PERSON: "resource person|resource persons|resource-person|expert|trainer"
        "|facilitator|consultant|personne ressource|personne-ressource|experte|formateur"
        "|formatrice|persona recurso|experto|experta|formador|esperto|esperta|formatore|docente"
        "|pessoa de recurso|pessoa recurso|perito|perita|facilitador|facilitadora|formadora|خبير"
        "|خبيرة|مدرب|ميسر",
        Role.OBSERVER: "observer|observers|observateur|observatrice|observador|observadora"
        "|osservatore|osservatrice|مراقب|مراقبة",
        Role.INTERPRETER: "interpreter|interpreters|interprète|intérprete|interprete|مترجم|مترجمة"
        "|مترجم فوري|ترجمان",
        Role.ORGANISER: "organiser|organizer|organisers|coordinator|organisateur|organisatrice"
        "|coordinateur|coordonnateur|organizador|organizadora|coordinador|coordinadora"
        "|organizzatore|organizzatrice|coordinatore|coordenador|منظم|منظمة الفعالية|منسق|منسقة",
        Role.STAFF: "staff|secretariat|support staff|personnel|équipe|personal|secretaría"
        "|personale|segreteria|equipe|equipa|pessoal|secretariado|موظف|موظفة|الأمانة",
        Role.GUEST: "guest|vip|accompanying person|spouse|invité|invitée|accompagnant|invitado"
        "|invitada|acompañante|ospite|accompagnatore|convidado|convidada|ضيف|ضيفة|مرافق",
    }
)

_STATUS = word_list(
    {
        Status.NOMINATED: "nominated|nomination|nominee|proposed|pending|applied|candidate|new"
        "|waiting|désigné|désignée|proposé|en attente|nominado|nominada|propuesto|pendiente"
        "|nominato|proposto|in attesa|nomeado|pendente|مرشح|مرشحة|قيد الانتظار",
        Status.INVITED: "invited|invitation sent|invité|invitée|invitado|invitada|invitato"
        "|invitata|convidado|convidada|مدعو|مدعوة",
        Status.CONFIRMED: "confirmed|confirm|accepted|registered|approved|attending|will attend"
        "|yes|confirmé|confirmée|accepté|acceptée|inscrit|inscrite|oui|confirmado|confirmada"
        "|aceptado|inscrito|inscrita|sí|confermato|confermata|accettato|iscritto|iscritta|sì"
        "|inscrito|confirmou|vai participar|sim|مؤكد|مؤكدة|مقبول|مسجل|نعم",
        Status.DECLINED: "declined|refused|rejected|not attending|regrets|no|will not attend"
        "|décliné|déclinée|refusé|refusée|excusé|non|rechazado|rechazada|declinado|rifiutato"
        "|rifiutata|declinato|recusado|recusada|recusou|não|معتذر|معتذرة|مرفوض|لا",
        Status.CANCELLED: "cancelled|canceled|withdrawn|annulé|annulée|cancelado|cancelada"
        "|anulado|annullato|annullata|cancellato|ملغى|ملغاة|ملغي",
        Status.ATTENDED: "attended|present|participated|checked in|présent|présente|a participé"
        "|asistió|presente|participó|ha partecipato|compareceu|participou|حضر|حضرت|حاضر|حاضرة",
    }
)

_VISA = word_list(
    {
        Visa.NOT_NEEDED: "not needed|not required|no visa|no|n|none|not-needed|exempt"
        "|non requis|pas nécessaire|non|no necesita|no requerida|no necesaria|non necessario"
        "|non richiesto|não|não necessário|não precisa|dispensado|غير مطلوبة|لا|غير مطلوب",
        Visa.REQUESTED: "requested|required|needed|yes|y|pending|applied|in process|requis|demandé"
        "|demandée|oui|nécessaire|solicitada|solicitado|sí|requerida|necesita|richiesto|necessario"
        "|sì|sim|solicitado|pedido|necessário|مطلوبة|نعم|مطلوب|قيد الطلب",
        Visa.GRANTED: "granted|obtained|issued|approved|ok|received|accordé|obtenu|délivré"
        "|concedida|obtenida|emitida|concesso|ottenuto|rilasciato|concedido|emitido|obtido"
        "|ممنوحة|صدرت",
        Visa.REFUSED: "refused|rejected|denied|refusé|rechazada|denegada|rifiutato|negato|recusado"
        "|مرفوضة",
    }
)

_LODGING = word_list(
    {
        Lodging.CAMPUS: "campus|on campus|on-campus|campus room|itcilo|itc ilo|itc|itc campus"
        "|turin centre|training centre|sur le campus|en el campus|nel campus|sul campus"
        "|no campus|residência|sim|الحرم|داخل الحرم|في الحرم|yes|oui|sí|sì|نعم",
        Lodging.OWN: "own|own arrangement|own arrangements|self|self-arranged|hotel|outside"
        "|off campus|off-campus|private|airbnb|local|none|hôtel|par ses propres moyens|propre|no"
        "|non|hotel propio|por su cuenta|propio|albergo|in proprio|per conto proprio|própria"
        "|por conta própria|não"
        "|خارج الحرم|فندق|خاص|لا",
    }
)

_DIETS = word_list(
    {
        "vegetarian": "vegetarian|veg|veggie|végétarien|végétarienne|vegetariano|vegetariana"
        "|نباتي|نباتية|vegetarisch",
        "vegan": "vegan|végétalien|végétalienne|végan|vegano|vegana|نباتي صرف|نباتي بالكامل",
        "halal": "halal|hallal|halāl|حلال",
        "kosher": "kosher|kasher|casher|cacher|kósher|كوشر",
        "gluten-free": "gluten-free|gluten free|no gluten|coeliac|celiac|sans gluten|sin gluten"
        "|senza glutine|celiaco|celiaca|celíaco|celíaca|sem glúten|خالي من الغلوتين|بدون غلوتين",
        "lactose-free": "lactose-free|lactose free|no lactose|lactose intolerant|sans lactose"
        "|sin lactosa|senza lattosio|sem lactose|خالي من اللاكتوز|بدون لاكتوز",
        "no pork": "no pork|pork free|pork-free|without pork|sans porc|sin cerdo|senza maiale"
        "|sem porco|não come carne de porco|sem carne de porco|بدون لحم خنزير|لا لحم خنزير",
        "no beef": "no beef|sans bœuf|sin carne de res|senza manzo|بدون لحم بقر",
        "pescatarian": "pescatarian|pescetarian|pescétarien|pescetariano|pescatariano",
        "": "none|no|no restriction|no restrictions|nothing|normal|regular|standard|any|everything"
        "|non-vegetarian|omnivore|aucun|aucune|non|rien|sans restriction|ninguna|ninguno|nada"
        "|nessuna|nessuno|niente|tutto|nenhuma|nenhum|sem restrições|sem restrição|não|لا شيء"
        "|لا يوجد|لا",
    }
)
"""The diet as it is kept, and what people write; "" is no diet at all."""


def yes_no(text: str) -> bool | None:
    """Return the answer, or `None` where it is neither yes nor no."""
    return _TICKS[text] if text in _TICKS else _YES_NO.get(folded(text))


def gender(text: str, *, m_is_female: bool = False) -> Gender | None:
    """Return the gender; in a column of H and M, `m_is_female` (hombre, mujer)."""
    if m_is_female and text.casefold() == "m":
        return Gender.FEMALE
    return _GENDER.get(folded(text))


def role(text: str) -> Role | None:
    return _ROLE.get(folded(text))


def status(text: str) -> Status | None:
    return _STATUS.get(folded(text))


def visa(text: str) -> Visa | None:
    return _VISA.get(folded(text))


def lodging(text: str) -> Lodging | None:
    return _LODGING.get(folded(text))


def near(key: str, text: str) -> tuple[str, ...]:
    """Return the answers to `key` of which one may be meant by a text that is none, in English."""
    known, titles = _NEAR[key]
    values = dict.fromkeys(known[word] for word in nearest(folded(text), known))
    return tuple(str(titles[value]) for value in values)


_NEAR: dict[str, tuple[Mapping[str, Any], Mapping[Any, Message]]] = {
    "gender": (_GENDER, words.GENDERS),
    "role": (_ROLE, words.ROLES),
    "status": (_STATUS, words.STATUSES),
    "visa": (_VISA, words.VISAS),
    "lodging": (_LODGING, words.LODGINGS),
}


def diet(text: str) -> str | None:
    """Return the usual word for a diet, "" for none, or `None` for one that is not usual."""
    return _DIETS.get(folded(text))
