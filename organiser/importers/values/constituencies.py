"""Which constituency of a workshop a word means: "Govt.", "Syndicats", "ONG"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from organiser.model import Constituency
from organiser.model.folding import folded

_CONCEPTS = (
    (
        "governments|government|govt|gov|governmental|ministry|ministries|public authorities"
        "|public authority|public sector|member state|member states|parties|party|state|states"
        "|national"
        "|gouvernement|gouvernements|ministère|autorités publiques|secteur public|gobierno"
        "|gobiernos"
        "|ministerio|sector público|governo|governi|ministero|settore pubblico|governos"
        "|setor público|ministério"
        "|الحكومات|حكومة|حكومي|الحكومة|حكومات|وزارة"
    ),
    (
        "workers|worker|workers group|workers organisation|workers organization"
        "|workers organisations"
        "|workers organizations|trade union|trade unions|union|unions|labour|labor|travailleurs"
        "|travailleur|syndicat|syndicats|organisation de travailleurs|organisations de travailleurs"
        "|trabajadores|trabajador|sindicato|sindicatos|organización de trabajadores"
        "|organizaciones de trabajadores|lavoratori|lavoratore|sindacato|sindacati|trabalhadores"
        "|العمال|عمال|نقابة|نقابات|منظمات العمال|منظمة عمالية"
    ),
    (
        "employers|employer|employers group|employers organisation|employers organization"
        "|employers organisations|employers organizations|business|private sector"
        "|chamber of commerce"
        "|employeurs|employeur|patronat|organisation d'employeurs|organisations d'employeurs"
        "|secteur privé|empleadores|empleador|patronal|organización de empleadores"
        "|organizaciones de empleadores|sector privado|datori di lavoro|datore di lavoro|imprese"
        "|settore privato|empregadores|entidade patronal|entidades patronais|associação patronal"
        "|setor privado|أصحاب العمل|أرباب العمل|صاحب عمل|القطاع الخاص"
    ),
    (
        "sse networks|sse network|sse|sse organisation|sse organisations|sse organization"
        "|sse organizations|social and solidarity economy|social economy|cooperative|cooperatives"
        "|co-operatives|network|networks|réseaux de l'ess|réseau ess|ess|réseaux|réseau"
        "|économie sociale et solidaire|coopérative|coopératives|redes de la ess|red ess|redes"
        "|economía social y solidaria|economía social|cooperativa|cooperativas|reti dell'ess|reti"
        "|economia sociale e solidale|economia sociale|cooperative sociali"
        "|economia social e solidária"
        "|شبكات الاقتصاد الاجتماعي والتضامني|شبكة|شبكات|تعاونية|تعاونيات"
        "|الاقتصاد الاجتماعي والتضامني"
    ),
    (
        "academia|academic|academics|university|universities|research|researcher|researchers"
        "|universités et recherche|université|universités|recherche|universitaire"
        "|monde universitaire"
        "|mundo académico|universidad|universidades|academia e investigación|académico"
        "|investigación"
        "|università e ricerca|università|ricerca|accademia|academia e pesquisa|universidade"
        "|الأوساط الأكاديمية|أكاديمي|أكاديميون|جامعة|جامعات"
    ),
    (
        "un and other organisations|un and other organizations|un|united nations|un agency"
        "|un agencies"
        "|un system|international organisation|international organisations"
        "|international organization"
        "|international organizations|intergovernmental organization"
        "|intergovernmental organizations"
        "|intergovernmental organisation|intergovernmental organisations|igo|igos"
        "|specialized agencies and related organizations|specialized agencies"
        "|united nations secretariat units and bodies|united nations specialized agencies"
        "|onu et autres organisations|onu|nations unies|organisation internationale"
        "|organisations internationales|organisations intergouvernementales"
        "|onu y otras organizaciones|naciones unidas|organización internacional"
        "|organizaciones internacionales|onu e altre organizzazioni|nazioni unite"
        "|organizzazioni internazionali|nações unidas|organizações internacionais"
        "|الأمم المتحدة والمنظمات الأخرى|الأمم المتحدة|منظمات دولية|منظمة دولية"
    ),
    (
        "civil society|civil society organisations|civil society organizations|ngo|ngos|cso|csos"
        "|non governmental organisation|non governmental organisations|associations"
        "|non governmental organization|non governmental organizations|third sector"
        "|société civile|ong|organisations non gouvernementales|sociedad civil"
        "|organizaciones no gubernamentales|società civile|organizzazioni non governative"
        "|terzo settore|sociedade civil|organizações não governamentais"
        "|المجتمع المدني|منظمات غير حكومية|منظمة غير حكومية"
    ),
    (
        "resource persons|resource person|experts|expert|speaker|speakers|trainer|trainers"
        "|personnes-ressources|personne ressource|personnes ressources|intervenants"
        "|personas expertas|experto|expertos|ponentes|persona experta|esperti|esperto|docenti"
        "|especialistas|الخبراء|خبير|خبراء"
    ),
    (
        "secretariat|staff|itcilo|itc-ilo|ilo staff|organisers|organizers|organising team"
        "|secrétariat|organisateurs|équipe|secretaría|organizadores|equipo|segreteria|organizzatori"
        "|secretariado|الأمانة|المنظمون|السكرتارية"
    ),
)


@cache
def usual_words() -> dict[str, int]:
    """Return the folded words of all concepts, with the number of the concept."""
    return {
        folded(word): number
        for number, concept in enumerate(_CONCEPTS)
        for word in concept.split("|")
    }


def constituency_words(constituencies: Iterable[Constituency]) -> dict[str, int]:
    """Return the key of a constituency for every folded word that means it.

    A workshop's own names come first; the usual words of a concept mean the constituency
    that has one of them for a name.
    """
    own: dict[str, int] = {}
    usual: dict[str, int] = {}
    concepts = [[folded(word) for word in concept.split("|")] for concept in _CONCEPTS]
    for row in constituencies:
        names = {folded(name) for name in (row.name, *row.name_by_language.values())}
        own.update(dict.fromkeys(names, row.key))
        for concept in concepts:
            if names & set(concept):
                for word in concept:
                    usual.setdefault(word, row.key)
    return usual | own
