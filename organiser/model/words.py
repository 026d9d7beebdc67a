"""The words for values of fixed lists, and for the columns of a list of people.

They stand here once: on the screen, on paper, and where a list that we wrote comes back, the
same value has the same name.
"""

from __future__ import annotations

from organiser.i18n import Message, message
from organiser.model.countries import Region
from organiser.model.people import Gender, Lodging, Role, Status, Visa
from organiser.model.programme import Audience, Duty, Layout, Place, SessionKind
from organiser.model.visits import Certainty, HostKind, Mode

GENDERS = {
    Gender.UNSAID: message("not said"),
    Gender.FEMALE: message("female"),
    Gender.MALE: message("male"),
    Gender.OTHER: message("other"),
}
ROLES = {
    Role.PARTICIPANT: message("Participant"),
    Role.SPEAKER: message("Speaker"),
    Role.RESOURCE_PERSON: message("Resource person"),
    Role.OBSERVER: message("Observer"),
    Role.INTERPRETER: message("Interpreter"),
    Role.ORGANISER: message("Organiser"),
    Role.STAFF: message("Staff"),
    Role.GUEST: message("Guest"),
}
STATUSES = {
    Status.NOMINATED: message("Nominated"),
    Status.INVITED: message("Invited"),
    Status.CONFIRMED: message("Confirmed"),
    Status.DECLINED: message("Declined"),
    Status.CANCELLED: message("Cancelled"),
    Status.ATTENDED: message("Attended"),
}
VISAS = {
    Visa.UNKNOWN: message("unknown"),
    Visa.NOT_NEEDED: message("not needed"),
    Visa.REQUESTED: message("requested"),
    Visa.GRANTED: message("granted"),
    Visa.REFUSED: message("refused"),
}
LODGINGS = {
    Lodging.UNKNOWN: message("unknown"),
    Lodging.CAMPUS: message("on campus"),
    Lodging.OWN: message("own"),
}
SESSION_KINDS = {
    SessionKind.PLENARY: message("Plenary"),
    SessionKind.PANEL: message("Panel"),
    SessionKind.PARALLEL: message("Parallel session"),
    SessionKind.GROUP_WORK: message("Group work"),
    SessionKind.CEREMONY: message("Ceremony"),
    SessionKind.BREAK: message("Break"),
    SessionKind.MEAL: message("Meal"),
    SessionKind.REGISTRATION: message("Registration"),
    SessionKind.SOCIAL: message("Social event"),
    SessionKind.VISIT: message("Study visit"),
    SessionKind.BLOCKER: message("Blocked time"),
}
LAYOUTS = {
    Layout.THEATRE: message("Theatre"),
    Layout.CLASSROOM: message("Classroom"),
    Layout.U_SHAPE: message("U shape"),
    Layout.BOARDROOM: message("Boardroom"),
    Layout.CABARET: message("Cabaret"),
    Layout.BANQUET: message("Banquet"),
    Layout.STANDING: message("Standing"),
}
PLACES = {
    Place.ROOMS: message("in a room"),
    Place.ALL_ROOMS: message("all rooms"),
    Place.OFF_SITE: message("off site"),
}
AUDIENCES = {
    Audience.EVERYBODY: message("everybody"),
    Audience.CONSTITUENCIES: message("constituencies"),
    Audience.GROUPS: message("groups"),
    Audience.CHOSEN: message("chosen people"),
}
DUTIES = {
    Duty.CHAIR: message("Chair"),
    Duty.MODERATOR: message("Moderator"),
    Duty.SPEAKER: message("Speaker"),
    Duty.PANELLIST: message("Panellist"),
    Duty.RAPPORTEUR: message("Rapporteur"),
    Duty.FACILITATOR: message("Facilitator"),
    Duty.INTERPRETER: message("Interpreter"),
}
HOST_KINDS = {
    HostKind.COOPERATIVE: message("Cooperative"),
    HostKind.SOCIAL_ENTERPRISE: message("Social enterprise"),
    HostKind.ASSOCIATION: message("Association"),
    HostKind.FOUNDATION: message("Foundation"),
    HostKind.MUTUAL: message("Mutual society"),
    HostKind.COMMUNITY_HUB: message("Community hub"),
    HostKind.NETWORK: message("Network"),
    HostKind.PUBLIC_BODY: message("Public body"),
    HostKind.OTHER: message("Other"),
}
CERTAINTIES = {
    Certainty.UNKNOWN: message("unknown"),
    Certainty.APPROXIMATE: message("approximate"),
    Certainty.SURE: message("sure"),
}
MODES = {
    Mode.WALK: message("On foot"),
    Mode.COACH: message("Coach"),
    Mode.TRAM: message("Tram"),
    Mode.METRO: message("Metro"),
    Mode.TRAIN: message("Train"),
}
REGIONS = {
    Region.AFRICA: message("Africa"),
    Region.AMERICAS: message("Americas"),
    Region.ARAB_STATES: message("Arab States"),
    Region.ASIA_PACIFIC: message("Asia and the Pacific"),
    Region.EUROPE_CENTRAL_ASIA: message("Europe and Central Asia"),
}
DIETS = {
    "vegetarian": message("vegetarian"),
    "vegan": message("vegan"),
    "halal": message("halal"),
    "kosher": message("kosher"),
    "gluten-free": message("gluten-free"),
    "lactose-free": message("lactose-free"),
    "no pork": message("no pork"),
    "no beef": message("no beef"),
    "no alcohol": message("no alcohol"),
    "no fish": message("no fish"),
    "no nuts": message("no nuts"),
}
"""Diets that are typed or imported often; any other is shown as it was written."""

YES_NO = {True: message("yes"), False: message("no")}
NO_STEPS = message("no steps")

LIST_KEY = "uuid"
"""The heading of the hidden column by which a list that comes back finds its people again."""

LIST_HEADINGS: dict[str, Message] = {
    "family_name": message("Family name"),
    "given_names": message("Given names"),
    "honorific": message("Honorific"),
    "native_name": message("Name in own script"),
    "gender": message("Gender"),
    "constituency": message("Constituency"),
    "role": message("Role"),
    "status": message("Status"),
    "organisation": message("Organisation"),
    "job_title": message("Job title"),
    "country": message("Country or body"),
    "languages": message("Languages"),
    "email": message("E-mail"),
    "phone": message("Phone"),
    "diets": message("Diet"),
    "allergies": message("Allergies"),
    "access_needs": message("Access needs"),
    "emergency_contact": message("Emergency contact"),
    "visa": message("Visa"),
    "arrives": message("Arrival"),
    "arrival_by": message("Arrives by"),
    "departs": message("Departure"),
    "departure_by": message("Departs by"),
    "lodging": message("Accommodation"),
    "lodging_room": message("Bedroom"),
    "photographed": message("Photographs"),
    "keep_until": message("Keep until"),
}
"""The headings of a printed list of people, in its order, by what stands below them."""
