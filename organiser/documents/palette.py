"""Colours that can be read: contrast as WCAG 2.2 measures it, darkening, tints."""

from __future__ import annotations

from collections.abc import Iterable

LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3: text against its ground."""

SRGB_KNEE = 0.04045
"""IEC 61966-2-1: below it a channel is linear."""


def luminance(colour: str) -> float:
    """Return the relative luminance of "#RRGGBB", from 0 (black) to 1 (white)."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= SRGB_KNEE else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable_on_white(colour: str) -> str:
    """Return `colour`, darkened in steps of 4 % until text in it can be read on white."""
    for step in range(26):
        darker = _hexadecimal(channel * (1 - step * 0.04) for channel in _channels(colour))
        if contrast(darker, "#FFFFFF") >= LEAST_CONTRAST:
            return darker
    return "#000000"


def readable_on_dark(colour: str, ground: str) -> str:
    """Return `colour`, made lighter in steps of 4 % until text in it can be read on `ground`."""
    for step in range(26):
        lighter = _hexadecimal(
            channel + (255 - channel) * step * 0.04 for channel in _channels(colour)
        )
        if contrast(lighter, ground) >= LEAST_CONTRAST:
            return lighter
    return "#FFFFFF"


def tint(colour: str, share: float) -> str:
    """Return `share` of `colour` on white: a ground for text."""
    return _hexadecimal(255 - (255 - channel) * share for channel in _channels(colour))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hexadecimal(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(channel):02X}" for channel in channels)
