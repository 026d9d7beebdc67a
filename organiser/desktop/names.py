"""The words for values of fixed lists, as people read them."""

from __future__ import annotations

from organiser.i18n import message
from organiser.model import (
    Audience,
    Certainty,
    Duty,
    Gender,
    HostKind,
    Lodging,
    Place,
    Role,
    SessionKind,
    Status,
    Visa,
)

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
