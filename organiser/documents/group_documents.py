"""What the documents of working groups share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.document import Option, OptionKind, Request
from organiser.i18n import message
from organiser.model import Group, GroupScheme, Workshop

if TYPE_CHECKING:
    from organiser.documents.publication import Publication

SCHEME = Option("scheme", message("Only the groups called so (empty: all)"), OptionKind.TEXT, "")
NO_GROUPS = message("There are no working groups yet.")


def wanted_schemes(workshop: Workshop, request: Request) -> list[tuple[GroupScheme, list[Group]]]:
    """Return the ways of grouping that are asked for, each with its groups by round and place."""
    wanted = str(request["scheme"]).strip().casefold()
    schemes = sorted(
        workshop.of(GroupScheme).values(), key=lambda scheme: (scheme.position, scheme.key)
    )
    return [
        (scheme, groups_of(workshop, scheme))
        for scheme in schemes
        if not wanted or scheme.name.casefold() == wanted
    ]


def groups_of(workshop: Workshop, scheme: GroupScheme) -> list[Group]:
    groups = [group for group in workshop.groups.values() if group.scheme_id == scheme.key]
    return sorted(groups, key=lambda group: (group.round, group.position, group.key))


def say_there_are_none(pages: Publication) -> None:
    """Say why a document has no groups."""
    words = pages.said(NO_GROUPS)
    pages.flow.add(pages.line(words, pages.look.lead_strong, pages.page.span_pt(9)))
