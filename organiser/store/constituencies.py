"""The constituencies that a new workshop begins with.

Each colour has its own lightness (CIE L* from 19 to 78 in steps of 8 or more), so that bands
can be told apart on a grey print too.
"""

from __future__ import annotations

from typing import Any

DEFAULT_CONSTITUENCIES: tuple[dict[str, Any], ...] = tuple(
    {
        "name": names["en"],
        "name_by_language": {code: name for code, name in names.items() if code != "en"},
        "colour": colour,
        "position": position,
    }
    for position, (colour, names) in enumerate(
        (
            (
                "#184074",
                {
                    "en": "Governments",
                    "fr": "Gouvernements",
                    "es": "Gobiernos",
                    "it": "Governi",
                    "ar": "الحكومات",
                },
            ),
            (
                "#A41F28",
                {
                    "en": "Workers",
                    "fr": "Travailleurs",
                    "es": "Trabajadores",
                    "it": "Lavoratori",
                    "ar": "العمال",
                },
            ),
            (
                "#E57513",
                {
                    "en": "Employers",
                    "fr": "Employeurs",
                    "es": "Empleadores",
                    "it": "Datori di lavoro",
                    "ar": "أصحاب العمل",
                },
            ),
            (
                "#287756",
                {
                    "en": "SSE networks",
                    "fr": "Réseaux de l’ESS",
                    "es": "Redes de la ESS",
                    "it": "Reti dell’ESS",
                    "ar": "شبكات الاقتصاد الاجتماعي والتضامني",
                },
            ),
            (
                "#8D6DC3",
                {
                    "en": "Academia",
                    "fr": "Universités et recherche",
                    "es": "Mundo académico",
                    "it": "Università e ricerca",
                    "ar": "الأوساط الأكاديمية",
                },
            ),
            (
                "#64B3DB",
                {
                    "en": "UN and other organisations",
                    "fr": "ONU et autres organisations",
                    "es": "ONU y otras organizaciones",
                    "it": "ONU e altre organizzazioni",
                    "ar": "الأمم المتحدة والمنظمات الأخرى",
                },
            ),
            (
                "#E4BD3F",
                {
                    "en": "Resource persons",
                    "fr": "Personnes-ressources",
                    "es": "Personas expertas",
                    "it": "Esperti",
                    "ar": "الخبراء",
                },
            ),
            (
                "#2A2F33",
                {
                    "en": "Secretariat",
                    "fr": "Secrétariat",
                    "es": "Secretaría",
                    "it": "Segreteria",
                    "ar": "الأمانة",
                },
            ),
        )
    )
)
