"""What secretariats write above their columns, in six languages.

English, French, Spanish, Italian, Portuguese, Arabic, and a little German.

A phrase after "~" means the field only where the cells agree with it: "Title" stands above
"Ms" as often as above "Director".
"""

from __future__ import annotations

import re
from functools import cache

from organiser.model.folding import folded

BARE_NAME = "bare-name"
"""A column called just "Name": the other columns say whether it is all of the name."""

PHRASES: dict[str, str] = {
    "uuid": "key | organiser key | uuid | guid | ~id | ~identifier | ~record id | ~person id",
    BARE_NAME: "name | names | nom | noms | nombre | nombres | nome | nomi | nomes | الاسم | اسم",
    "full_name": "full name | complete name | participant | participants | participant name"
    " | name of participant | name of the participant | participants name | person name | person"
    " | delegate | delegates | delegate name | name of delegate | name and surname"
    " | surname and name"
    " | name surname | first and last name | first name and surname | attendee | attendee name"
    " | contact name | nominee | name of nominee | candidate | candidate name | fellow | guest name"
    " | speaker name | display name | given name and family name"
    " | nom complet | nom et prénom | nom et prénoms | noms et prénoms | prénom et nom"
    " | prénom nom | nom prénom | prénoms et nom | nom du participant | nom de la participante"
    " | nom du/de la participant(e) | participant(e) | participante | nom et prénom du participant"
    " | nom du délégué"
    " | nombre completo | nombre y apellido | nombre y apellidos | nombres y apellidos"
    " | apellidos y nombres | apellido y nombre | apellidos y nombre | apellidos nombres"
    " | nombre del participante | nombre del/de la participante | participante"
    " | nome completo | nome e cognome | cognome e nome | cognome nome | nome cognome | nominativo"
    " | partecipante | nome del partecipante | nome e sobrenome | nome e apelido"
    " | nome do participante | participante"
    " | الاسم الكامل | الاسم واللقب | الاسم و اللقب | اسم المشارك | المشارك | اسم المشاركة"
    " | الاسم الثلاثي | الاسم الرباعي | اسم المشارك الكامل | vollständiger name",
    "sort_name": "sort name | sorting name | name for sorting | name (family first)",
    "honorific": "honorific | honorifics | prefix | name prefix | salutation | form of address"
    " | courtesy title | personal title | ~title | mr/ms | mr/mrs | mr/mrs/ms | mr/mrs/ms/dr"
    " | mr ms | civilité | ~titre | m/mme | m./mme | titre de civilité | formule de politesse"
    " | tratamiento | ~título | sr/sra | sr./sra. | trato | forma de tratamiento"
    " | ~titolo | appellativo | sig/sig.ra | titolo di cortesia | tratamento | anrede"
    " | اللقب الشرفي | صيغة المخاطبة | السيد/السيدة | السيد/ة"
    " | ~title (mr/ms/dr) | ~title (mr/mrs/ms) | ~اللقب | ~sr./sra./dr./dra."
    " | título de tratamento",
    "given_names": "given name | given names | given name(s) | first name | first names"
    " | first name(s) | forename | forenames | christian name | fname | firstname | givenname"
    " | first and middle names | first and middle name | other names | first name / given name"
    " | prénom | prénoms | prénom(s) | prénom usuel"
    " | nombre de pila | primer nombre | nombre(s) | nombres de pila"
    " | nome di battesimo | primeiro nome | nome próprio | prenome | vorname"
    " | الاسم الأول | الاسم الشخصي | الأسماء | الاسم الاول",
    "middle_names": "middle name | middle names | middle name(s) | second name | middle initial"
    " | deuxième prénom | autres prénoms | segundo nombre | secondo nome | nome do meio"
    " | اسم الأب | الاسم الأوسط",
    "family_name": "family name | family names | family name(s) | last name | last names"
    " | last name(s) | surname | surnames | surname(s) | lname | lastname | familyname"
    " | surname / family name | family name / surname | last name / surname | nom de famille"
    " | nom(s) de famille | noms de famille | patronyme | nom de naissance"
    " | apellido | apellidos | apellido(s) | primer apellido | cognome | cognomi | cognome/i"
    " | sobrenome | apelido | apelidos | último nome | nome de família | nachname | familienname"
    " | ~اللقب | اسم العائلة | الكنية | لقب العائلة | اسم عائلة | النسب | الاسم العائلي | الشهرة",
    "second_family_name": "second surname | segundo apellido | mother's surname | apellido materno",
    "badge_name": "badge name | name on badge | name for badge | name on the badge | name tag"
    " | preferred name | known as | nom sur le badge | nom pour le badge | nom badge"
    " | nombre en la credencial | nombre para la credencial | nombre en el gafete"
    " | nome sul badge | nome per il badge | nome no crachá | nome para crachá"
    " | الاسم على الشارة | الاسم على البطاقة",
    "native_name": "native name | name in native script | name in own script"
    " | name in own alphabet | name in own language"
    " | local name | name in arabic | arabic name | name (arabic) | name in chinese | chinese name"
    " | name in korean | korean name | original name | nom en écriture d'origine | nom en arabe"
    " | nombre en escritura nativa | nombre en árabe | nome in caratteri originali"
    " | nome in arabo | الاسم باللغة العربية | الاسم بالعربية | الاسم باللغة الأم"
    " | الاسم باللغة الاصلية",
    "gender": "gender | sex | gender (m/f) | sex (m/f) | m/f | f/m | gender m/f | sexe | genre"
    " | sexe (f/m) | sexe (h/f) | h/f | f/h | sexo | género | sexo (m/f) | sexo (h/m) | h/m"
    " | sesso | genere | sesso (m/f) | gênero | geschlecht | الجنس | النوع | النوع الاجتماعي",
    "female": "~female | ~femme | ~mujer | ~donna | ~mulher | ~أنثى",
    "male": "~male | ~homme | ~hombre | ~uomo | ~homem | ~ذكر",
    "organisation": "organisation | organization | organisations | organization name"
    " | organisation name | name of organisation | name of organization | name of the organisation"
    " | name of institution | institution | institution name | affiliation | company | employer"
    " | institution / organisation | organisation / institution | agency | entity | workplace"
    " | ministry | ministry / organisation | network | university | company name | organisme"
    " | sponsoring organisation | nominating organisation | represented organisation"
    " | nom de l'organisation | établissement | entreprise | structure | entité | employeur"
    " | organisme / institution | institution/organisation | nom de l'organisme | réseau"
    " | organisation d'appartenance | organisation représentée"
    " | organización | institución | empresa | entidad | organismo | institución/organización"
    " | organización/institución | nombre de la organización | organización que representa | red"
    " | organizzazione | istituzione | ente | azienda | ente di appartenenza | istituto | rete"
    " | organizzazione di appartenenza | società | nome dell'organizzazione"
    " | organização | instituição | nome da organização | entidade | rede | firma"
    " | المنظمة | المؤسسة | الجهة | جهة العمل | اسم المنظمة | اسم المؤسسة | الهيئة | المنشأة"
    " | الشركة | الوزارة | اسم الجهة | جهة الترشيح | الشبكة | مكان العمل",
    "department": "department | division | unit | branch | section | directorate | office unit"
    " | service | département | direction | division/unité | unité | departamento"
    " | dirección general"
    " | unidad | división | dipartimento | ufficio | settore | divisione | direzione | divisão"
    " | unidade | abteilung | القسم | الإدارة | الدائرة | الوحدة | المصلحة",
    "job_title": "job title | position | function | occupation | profession | designation | post"
    " | official title | functional title | professional title | position title | title/position"
    " | position/title | title / position | title / function | function / title | rank | job"
    " | current position | title / designation | job position | role / position | ~title"
    " | fonction | fonctions | poste | titre du poste | emploi | qualité | titre / fonction"
    " | titre/fonction | fonction / titre | fonction actuelle | intitulé du poste | ~titre"
    " | fonction / poste | métier | poste occupé | qualification | grade"
    " | cargo | puesto | función | ocupación | profesión | cargo / función | cargo/función"
    " | cargo actual | puesto de trabajo | título del cargo | ~título"
    " | qualifica | funzione | ruolo professionale | incarico | posizione | professione | carica"
    " | mansione | ~titolo | ruolo/funzione | função | profissão | cargo/função"
    " | المسمى الوظيفي | الوظيفة | المنصب | الصفة | المهنة | الصفة الوظيفية | الرتبة | المركز"
    " | الوظيفة الحالية | funktion"
    " | fonction occupée | fonction exercée | poste actuel | puesto que ocupa"
    " | cargo que ocupa | cargo que desempeña | ruolo ricoperto | incarico ricoperto"
    " | função atual | cargo atual | cargo que ocupa | cargo ocupado",
    "country": "country | ~title above country | countries | country name | country of work"
    " | member state | ~state"
    " | country / territory | country/territory | country or organisation | country/organisation"
    " | ~delegation | country of residence | country represented | country (iso) | iso country"
    " | country code | ~iso | iso2 | iso3 | iso code | duty country | home country | ~state party"
    " | ~party | country or body | country of origin | ctry | delegation iso"
    "  | pays | pays d'origine | pays de résidence | ~état | état membre | pays / organisation"
    " | ~délégation | pays représenté | code pays"
    " | país | país de origen | país de residencia | país/organización | estado miembro"
    " | ~delegación | país que representa | código de país"
    " | paese | paese di provenienza | paese di origine | nazione | ~stato | stato membro"
    " | paese di residenza | ~delegazione | provenienza | país de origem | ~delegação | ~land"
    " | البلد | الدولة | بلد الإقامة | الدولة العضو | بلد العمل | البلد الأصلي | بلد المنشأ"
    " | ~الوفد | الدوله"
    " | pays de provenance | país de procedencia | país de proveniência"
    " | país de procedência | بلد القدوم",
    "nationality": "~nationality | ~citizenship | ~nationalité | ~nacionalidad | ~nazionalità"
    " | ~cittadinanza | ~nacionalidade | ~الجنسية | ~جنسية",
    "body": "body | intergovernmental body | intergovernmental organisation | ~igo"
    " | international organisation | regional organisation | organisme intergouvernemental"
    " | organismo intergubernamental | organismo intergovernativo | منظمة حكومية دولية",
    "constituency": "constituency | ~title above constituency | constituencies | constituent"
    " | constituent group"
    " | tripartite group | tripartite constituent | stakeholder group | category of participant"
    " | participant category | ~group | ~group type | ~category | ~type | ~participant type"
    " | ~type of participant | ~type of organisation | ~type of organization | ~sector"
    " | ~organisation type | ~capacity | mandant | mandants | groupe de mandants | ~groupe"
    " | ~catégorie | ~type d'organisation | ~type de participant | ~collège | ~secteur"
    " | mandante | mandantes | grupo de mandantes | ~grupo | ~categoría | ~tipo de organización"
    " | ~tipo de participante | ~sector | mandanti | ~gruppo | ~categoria | ~tipo di organizzazione"
    " | ~settore | constituinte | ~tipo de organização"
    " | ~الفئة | ~المجموعة | فئة المشارك | الهيئة المكونة | ~نوع المنظمة | ~نوع المشاركة | ~القطاع",
    "role": "~role | ~role in the workshop | ~role in event | ~participation | ~attending as"
    " | ~participant role | ~capacity | ~type of participant | ~participant type | ~type"
    " | ~category | ~rôle | ~en qualité de | ~type de participation | ~catégorie | ~rol | ~papel"
    " | ~calidad | ~tipo de participación | ~ruolo | ~in qualità di | ~tipo di partecipazione"
    " | ~função | ~الدور | ~صفة المشاركة | ~نوع المشاركة",
    "status": "status | participation status | registration status | nomination status"
    " | confirmation status | rsvp | ~confirmed | ~attendance | ~response | statut | ~état"
    " | statut de participation | ~confirmé | ~confirmation | ~réponse | ~estado | ~situación"
    " | estado de la inscripción | ~confirmado | ~stato | stato iscrizione | ~confermato"
    " | situação | ~confirmação | الحالة | حالة التسجيل | حالة المشاركة | ~التأكيد",
    "head_of_delegation": "head of delegation | hod | head of delegation (yes/no) | ~head"
    " | chef de délégation | jefe de delegación | jefe/a de delegación | capo delegazione"
    " | chefe de delegação | رئيس الوفد",
    "languages": "languages | language | language(s) | working language | working languages"
    " | preferred language | language preference | spoken languages | languages spoken"
    " | language of interpretation | interpretation language | language skills | lang"
    " | correspondence language | language of correspondence"
    " | langue | langues | langue(s) | langue de travail | langues de travail | langue préférée"
    " | langue(s) de travail | langues parlées | langue d'interprétation | langue de correspondance"
    " | idioma | idiomas | idioma(s) | lengua | idioma de trabajo | idiomas de trabajo"
    " | idioma preferido | lenguas | idiomas que habla"
    " | lingua | lingue | lingua/e | lingua di lavoro | lingue di lavoro | lingue parlate"
    " | lingua preferita | língua | línguas | idioma de preferência | sprache | sprachen"
    " | اللغة | اللغات | لغة العمل | لغات العمل | اللغة المفضلة | لغة الترجمة"
    " | langue parlée | langue d'usage | idioma de preferencia | língua preferida"
    " | línguas faladas | línguas de trabalho | língua de trabalho",
    "email": "e-mail | email | mail | e mail | email address | e-mail address | electronic mail"
    " | email(s) | e-mail (work) | work email | contact email | courriel | adresse électronique"
    " | adresse e-mail | adresse mail | adresse courriel | adresse email | mél"
    " | correo electrónico | correo | dirección de correo electrónico | correo-e | correo e"
    " | dirección electrónica | email de contacto"
    " | posta elettronica | indirizzo email | indirizzo e-mail | indirizzo di posta elettronica"
    " | indirizzo mail | correio eletrônico | correio eletrónico | endereço de e-mail"
    " | البريد الإلكتروني | البريد الالكتروني | الإيميل | ايميل | عنوان البريد الإلكتروني"
    " | بريد إلكتروني | الايميل",
    "phone": "phone | telephone | phone number | telephone number | mobile | mobile phone | cell"
    " | cell phone | mobile number | tel | tel. | tel no | telephone no | contact number | phone(s)"
    " | whatsapp | phone / whatsapp | gsm | mobile / whatsapp | phone (mobile) | contact phone"
    " | téléphone | numéro de téléphone | tél | tél. | portable | téléphone portable"
    " | n° de téléphone"
    " | mobile / portable | teléfono | número de teléfono | celular | móvil | teléfono móvil"
    " | teléfono celular | tel/cel | nº de teléfono"
    " | telefono | numero di telefono | cellulare | recapito telefonico | telefono cellulare"
    " | telefone | número de telefone | telemóvel | telefon"
    " | الهاتف | رقم الهاتف | الجوال | الهاتف المحمول | هاتف | المحمول | رقم الجوال | الموبايل"
    " | رقم الهاتف المحمول | الهاتف النقال | واتساب"
    " | whatsapp number | mobile/whatsapp | n° whatsapp | número de whatsapp | رقم الواتساب",
    "diets": "diet | diets | dietary requirements | dietary requirement | dietary needs | dietary"
    " | dietary restrictions | diet / allergies | special diet | meal preference | food preference"
    " | food requirements | dietary preference | dietary preferences | meals | food"
    " | régime alimentaire | régime | régimes alimentaires | restrictions alimentaires"
    " | besoins alimentaires | exigences alimentaires | préférences alimentaires"
    " | contraintes alimentaires | dieta | régimen alimenticio | régimen alimentario"
    " | restricciones alimentarias | requisitos dietéticos | necesidades alimentarias"
    " | requisitos alimentarios | preferencias alimentarias | restricciones dietéticas"
    " | regime alimentare | esigenze alimentari | restrizioni alimentari | preferenze alimentari"
    " | dieta / allergie | restrições alimentares | necessidades alimentares"
    " | النظام الغذائي | المتطلبات الغذائية | الاحتياجات الغذائية | القيود الغذائية | نوع الطعام"
    " | الحمية"
    " | necesidades alimenticias | restricciones alimenticias"
    " | restrições alimentares / alergias | الحمية الغذائية"
    " | نظام غذائي",
    "allergies": "allergies | allergy | food allergies | allergies alimentaires | alergias"
    " | alergia | alergias alimentarias | allergie | allergie alimentari | intolleranze"
    " | allergie e intolleranze | الحساسية | حساسية | حساسية الطعام"
    " | intolleranze alimentari | allergie/intolleranze | intolerancias alimentarias",
    "access_needs": "access needs | accessibility | accessibility needs | special needs"
    " | disability | disabilities | disability needs | access requirements | reasonable adjustments"
    " | accessibility requirements | special requirements | besoins d'accessibilité | accessibilité"
    " | besoins particuliers | besoins spécifiques | handicap | besoins spéciaux"
    " | necesidades de accesibilidad | accesibilidad | necesidades especiales | discapacidad"
    " | esigenze di accessibilità | accessibilità | esigenze particolari | disabilità"
    " | esigenze speciali | acessibilidade | necessidades especiais"
    " | الاحتياجات الخاصة | احتياجات خاصة | إمكانية الوصول | الإعاقة",
    "step_free": "~step free | ~step-free | ~wheelchair | ~wheelchair user | ~fauteuil roulant"
    " | ~silla de ruedas | ~sedia a rotelle | ~cadeira de rodas | ~كرسي متحرك",
    "emergency_contact": "emergency contact | emergency contact name | person to contact"
    " | contact in case of emergency | emergency contact person | in case of emergency | ice"
    " | personne à contacter en cas d'urgence | contact d'urgence | personne à prévenir"
    " | contact en cas d'urgence | contacto de emergencia"
    " | persona de contacto en caso de emergencia"
    " | contacto en caso de emergencia | contatto di emergenza | contatto d'emergenza"
    " | contatto in caso di emergenza | persona da contattare in caso di emergenza"
    " | contato de emergência | contacto de emergência | جهة الاتصال في حالات الطوارئ"
    " | جهة الاتصال في حالة الطوارئ | الاتصال في حالات الطوارئ"
    " | emergency contact (name & phone) | contact d'urgence (nom et tél.)",
    "arrival_date": "arrival | arrival date | date of arrival | arrives | arriving | arrives on"
    " | arrival day | arrival date/time | arrival date and time | arrival (date) | check-in"
    " | check in | check-in date | arrival in turin | date d'arrivée | arrivée | jour d'arrivée"
    " | date et heure d'arrivée | fecha de llegada | llegada | día de llegada"
    " | fecha y hora de llegada | data di arrivo | arrivo | giorno di arrivo | data arrivo"
    " | data e ora di arrivo | data de chegada | chegada | تاريخ الوصول | الوصول | يوم الوصول"
    " | تاريخ القدوم"
    " | date d'arrivée à turin | date d'arrivée prévue | fecha prevista de llegada"
    " | data prevista di arrivo | data e hora de chegada | data prevista de chegada"
    " | dia de chegada | تاريخ ووقت الوصول | تاريخ و وقت الوصول | تاريخ الوصول المتوقع",
    "arrival_time": "arrival time | time of arrival | arrival (time) | eta | heure d'arrivée"
    " | hora de llegada | ora di arrivo | orario di arrivo | ora arrivo | hora de chegada"
    " | وقت الوصول | ساعة الوصول",
    "arrival_by": "arrives by | arrival flight | flight of arrival | inbound flight"
    " | arrival flight number"
    " | arrival flight no | flight in | arriving flight | arrival by | arrival flight/train"
    " | vol d'arrivée | vol aller | n° de vol d'arrivée | numéro de vol d'arrivée"
    " | vuelo de llegada | número de vuelo de llegada | vuelo de ida | volo di arrivo | volo arrivo"
    " | volo di andata | voo de chegada | رحلة الوصول | رقم رحلة الوصول"
    " | arrival flight no. | arrival flight (no.) | vol arrivée | n° de vol arrivée"
    " | n° de vol (arrivée) | vuelo llegada | n.º de vuelo llegada"
    " | n.º de vuelo de llegada | numero volo di arrivo | n. volo arrivo"
    " | n.º do voo de chegada | número do voo de chegada",
    "arrival_place": "arrival airport | arrival place | place of arrival | arrival at"
    " | aéroport d'arrivée | lieu d'arrivée | aeropuerto de llegada | lugar de llegada"
    " | aeroporto di arrivo | luogo di arrivo | aeroporto de chegada | مطار الوصول | مكان الوصول",
    "departure_date": "departure | departure date | date of departure | departs | departing"
    " | departs on | departure day | departure date/time | departure date and time"
    " | departure (date) | check-out | check out | check-out date | date de départ | départ"
    " | jour de départ | date et heure de départ | fecha de salida | salida | día de salida"
    " | fecha y hora de salida | fecha de partida | data di partenza | partenza | data partenza"
    " | giorno di partenza | data e ora di partenza | data de partida | partida"
    " | تاريخ المغادرة | المغادرة | يوم المغادرة | تاريخ السفر"
    " | date de départ prévue | fecha prevista de salida | data prevista di partenza"
    " | data e hora de partida | dia de partida | تاريخ ووقت المغادرة"
    " | تاريخ و وقت المغادرة",
    "departure_time": "departure time | time of departure | departure (time) | etd"
    " | heure de départ | hora de salida | ora di partenza | orario di partenza | ora partenza"
    " | hora de partida | وقت المغادرة | ساعة المغادرة",
    "departure_by": "departs by | departure flight | flight of departure | outbound flight"
    " | return flight"
    " | departure flight number | departure flight no | flight out | departing flight"
    " | departure by | departure flight/train | vol de départ | vol retour"
    " | n° de vol de départ | numéro de vol de départ | vuelo de salida"
    " | número de vuelo de salida | vuelo de regreso | vuelo de vuelta | volo di partenza"
    " | volo partenza | volo di ritorno | voo de partida | رحلة المغادرة | رقم رحلة المغادرة"
    " | vol départ | n° de vol départ | n° de vol (départ) | vuelo salida"
    " | n.º de vuelo salida | n.º de vuelo de salida | numero volo di partenza"
    " | n. volo partenza | n.º do voo de partida | número do voo de partida",
    "departure_place": "departure airport | departure place | place of departure"
    " | aéroport de départ | lieu de départ | aeropuerto de salida | lugar de salida"
    " | aeroporto di partenza | luogo di partenza | مطار المغادرة | مكان المغادرة",
    "visa": "visa | visa status | visa required | visa needed | visa (yes/no) | visto"
    " | statut du visa | visa requis | visado | estado del visado | estado de la visa"
    " | stato del visto | visto necessario | التأشيرة | حالة التأشيرة | تأشيرة"
    " | need visa | need visa? y/n | do you need a visa | visa needed y/n"
    " | visa needed? (y/n) | besoin de visa | besoin d'un visa | besoin de visa (oui/non)"
    " | nécessite un visa | necesita visado | necesita visa | ¿necesita visa?"
    " | requiere visa | requiere visado | serve il visto | necessita di visto"
    " | bisogno di visto | precisa de visto | necessita de visto | هل تحتاج إلى تأشيرة"
    " | هل تحتاج تأشيرة | تحتاج تأشيرة",
    "lodging": "lodging | accommodation | accomodation | hotel | hébergement | logement | hôtel"
    " | alojamiento | hospedaje | alloggio | sistemazione | albergo | alojamento | hospedagem"
    " | الإقامة | السكن | الفندق",
    "lodging_room": "room | room number | room no | campus room | hotel room | chambre"
    " | numéro de chambre | n° de chambre | habitación | número de habitación | camera"
    " | numero di camera | quarto | número do quarto | الغرفة | رقم الغرفة",
    "listed": "~listed | ~in the list | ~consent list | ~consents to the list | ~list consent"
    " | ~consent to be listed | ~publish name"
    " | ~agrees to be listed | ~consent to publish name | ~publier le nom"
    " | ~figurer sur la liste | ~acepta figurar en la lista | ~consenso alla pubblicazione"
    " | ~acconsente a essere in elenco | ~aceita constar da lista | ~الموافقة على النشر",
    "photographed": "~photographed | ~photo consent | ~photographs | ~consent photo"
    " | ~consent to photographs | ~consents to photographs | ~autorisation photo"
    " | ~droit à l'image | ~consentement photo | ~consentimiento de imagen | ~consenso foto"
    " | ~liberatoria foto | ~الموافقة على التصوير"
    " | ~agrees to be photographed | ~photo consent (yes/no) | ~autorise les photos"
    " | ~acepta ser fotografiado | ~acepta ser fotografiada | ~acconsente alle foto"
    " | ~consentimento de imagem | ~autoriza fotografias | ~يوافق على التصوير",
    "first_time": "~first time | ~first-time participant | ~first timer | ~première participation"
    " | ~primera vez | ~prima volta | ~primera participación | ~prima partecipazione"
    " | ~أول مشاركة"
    " | ~primeira vez | ~primeira participação",
    "tags": "tags | tag | labels | étiquettes | etiquetas | etichette | mots-clés | وسوم",
    "notes": "notes | note | remarks | remark | comments | comment | observations | remarques"
    " | remarque | commentaires | commentaire | observaciones | comentarios | notas | osservazioni"
    " | commenti | annotazioni | observações | comentários | bemerkungen | ملاحظات | ملاحظة"
    " | تعليقات",
    "keep_until": "keep until | retention date | retain until | conserver jusqu'au",
}

_AS_IN_PASSPORT = re.compile(
    r"\W*\b(?:as|exactly as|comme|tel que|tal como|como|come|conforme|كما)\b[^,;/)\]]*"
    r"\b(?:passport|passeport|pasaporte|passaporto|passaporte|الجواز|جواز السفر)\b\W*$",
    re.IGNORECASE,
)
"""What only says how a name is to be written."""

_PARTS = re.compile(r"[/|\n\r;,:()\[\]–—*]+| - ")


@cache
def vocabulary() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Return what each folded phrase may mean: the field, and whether the cells must agree."""
    found: dict[str, dict[str, bool]] = {}
    for field, phrases in PHRASES.items():
        for phrase in phrases.split(" | "):
            bare = phrase.strip().removeprefix("~")
            found.setdefault(folded(bare), {})[field] = phrase.strip().startswith("~")
    return {phrase: tuple(fields.items()) for phrase, fields in found.items()}


def spellings(heading: str) -> list[str]:
    """Return the folded readings of a heading, the likeliest first: whole, then its parts.

    "Nom / Name / Nombre" and "Surname (as in passport)" are known by their parts, and
    "arrivalDate" is "arrival date".
    """
    heading = _AS_IN_PASSPORT.sub("", heading)
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    whole = [folded(heading), folded(apart)]
    parts = [folded(part) for part in _PARTS.split(apart)]
    return [text for text in dict.fromkeys([*whole, *parts]) if text]


def is_known(heading: str) -> bool:
    """Whether a heading is one that the vocabulary has, as a whole or in one of its parts."""
    return any(text in vocabulary() for text in spellings(heading))
