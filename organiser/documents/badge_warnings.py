"""What the coordinator should know before paper is wasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.i18n import Message, counted, message, verbatim

if TYPE_CHECKING:
    from organiser.documents.badge_content import Badge
    from organiser.documents.badge_design import Design
    from organiser.documents.badge_frame import FramePlan
    from organiser.documents.badge_layout import Layout
    from organiser.documents.qr import Card, Code


class Warnings:
    """Collects sentences about badges on one label stock, in the order of the badges."""

    def __init__(self, stock: str, design: Design) -> None:
        self._stock, self._design = verbatim(stock), design
        self._said: dict[Message, None] = {}
        self._without_address = 0

    def all(self) -> list[Message]:
        """Return every sentence once."""
        found = list(self._said)
        if self._without_address:
            found.append(
                counted(
                    "{count} QR code leaves out the e-mail address, or else is too fine to read.",
                    "{count} QR codes leave out the e-mail address, or else are too fine to read.",
                    self._without_address,
                )
            )
        return found

    def no_room_for_codes(self) -> None:
        self._say(
            message(
                "{stock} is too small for QR codes; the badges have none. "
                "Choose a larger badge to have them.",
                stock=self._stock,
            )
        )

    def frame(self, plan: FramePlan) -> None:
        for warning in plan.warnings:
            self._say(warning)

    def about(self, badge: Badge, layout: Layout) -> None:
        """Say what is remarkable about the words of a badge."""
        small = layout.name_pt < self._design.usual_name_pt and not layout.name_cut
        if small and layout.crowded:
            self._say(
                message(
                    "The organisation of {person} leaves room for a name of {size} points only "
                    "on {stock}. Give a shorter organisation on the People page, or choose a "
                    "larger badge.",
                    person=verbatim(badge.person),
                    stock=self._stock,
                    size=f"{layout.name_pt:g}",
                )
            )
        elif small:
            self._say(
                message(
                    "The badge for {person} does not fit on {stock} above {size} points. "
                    "Give a shorter badge name on the People page, or choose a larger badge.",
                    person=verbatim(badge.person),
                    stock=self._stock,
                    size=f"{layout.name_pt:g}",
                )
            )
        if layout.name_cut:
            self._say(
                message(
                    "The name of {person} is too long for {stock} even in {size} points and was "
                    "shortened. Give a shorter badge name on the People page, or choose a larger "
                    "badge.",
                    person=verbatim(badge.person),
                    stock=self._stock,
                    size=f"{layout.name_pt:g}",
                )
            )
        if layout.organisation_cut:
            self._say(
                message(
                    "The organisation of {person} is too long for {stock} and was shortened. "
                    "Give a shorter organisation on the People page, or choose a larger badge.",
                    person=verbatim(badge.person),
                    stock=self._stock,
                )
            )
        if layout.missing:
            self._say(
                message(
                    "No typeface has the characters “{characters}” on the badge for {person}; "
                    "there is a gap in their place.",
                    characters=verbatim("".join(dict.fromkeys(layout.missing))),
                    person=verbatim(badge.person),
                )
            )
        if not badge.name and not badge.native_name:
            self._say(
                message(
                    "There is a badge without a name ({organisation}). "
                    "Give the person a name on the People page.",
                    organisation=verbatim(badge.organisation or badge.affiliation or "–"),
                )
            )

    def about_code(self, badge: Badge, drawn: Code | None, said: Card) -> None:
        """Say what the code of a badge had to leave out."""
        if drawn is None:
            self._say(
                message(
                    "The name of {person} is too long for a QR code on {stock}; "
                    "the badge has none.",
                    person=verbatim(badge.person),
                    stock=self._stock,
                )
            )
        elif badge.card.email and not said.email:
            self._without_address += 1

    def _say(self, sentence: Message) -> None:
        self._said[sentence] = None
