from itertools import product

import pytest

from organiser.desktop.tones import DARK, LIGHT


def luminance(colour):
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast of two colours as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs():
    for name, tones in (("light", LIGHT), ("dark", DARK)):
        grounds = ("window", "base", "raised", "hover")
        for text, ground in product(
            ("text", "muted", "clash", "warning", "good", "accent"), grounds
        ):
            yield name, tones, text, ground
        for text, ground in (
            ("on_accent", "accent"),
            ("on_chosen", "chosen"),
            ("text", "notice"),
            ("text", "alarm"),
            ("clash", "alarm"),
        ):
            yield name, tones, text, ground


@pytest.mark.parametrize(("name", "tones", "text", "ground"), list(pairs()))
def test_text_can_be_read_on_every_ground(name, tones, text, ground):
    assert contrast(getattr(tones, text), getattr(tones, ground)) >= 4.5
