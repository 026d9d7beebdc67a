"""The constituencies that a new workshop begins with.

Each colour has its own lightness (CIE L* from 20 to 80 in steps of about 8), so that bands
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
                "#12305C",
                {
                    "en": "Governments",
                    "fr": "Gouvernements",
                    "es": "Gobiernos",
                    "it": "Governi",
                    "ar": "الحكومات",
                },
            ),
            (
                "#A3222B",
                {
                    "en": "Workers",
                    "fr": "Travailleurs",
                    "es": "Trabajadores",
                    "it": "Lavoratori",
                    "ar": "العمال",
                },
            ),
            (
                "#C77A12",
                {
                    "en": "Employers",
                    "fr": "Employeurs",
                    "es": "Empleadores",
                    "it": "Datori di lavoro",
                    "ar": "أصحاب العمل",
                },
            ),
            (
                "#2E7D5B",
                {
                    "en": "SSE networks",
                    "fr": "Réseaux de l’ESS",
                    "es": "Redes de la ESS",
                    "it": "Reti dell’ESS",
                    "ar": "شبكات الاقتصاد الاجتماعي والتضامني",
                },
            ),
            (
                "#9C8BC9",
                {
                    "en": "Academia",
                    "fr": "Universités et recherche",
                    "es": "Mundo académico",
                    "it": "Università e ricerca",
                    "ar": "الأوساط الأكاديمية",
                },
            ),
            (
                "#6FB7E0",
                {
                    "en": "UN and other organisations",
                    "fr": "ONU et autres organisations",
                    "es": "ONU y otras organizaciones",
                    "it": "ONU e altre organizzazioni",
                    "ar": "الأمم المتحدة والمنظمات الأخرى",
                },
            ),
            (
                "#D9C85A",
                {
                    "en": "Resource persons",
                    "fr": "Personnes-ressources",
                    "es": "Personas expertas",
                    "it": "Esperti",
                    "ar": "الخبراء",
                },
            ),
            (
                "#3D4247",
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
