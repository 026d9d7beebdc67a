"""Whether a text can be an e-mail address, without asking the network."""

from __future__ import annotations

import re

_ATOM = r"[^\s\x00-\x1f\x7f@\"(),:;<>\[\]\\.]+"
_LOCAL = rf"{_ATOM}(?:\.{_ATOM})*"
_QUOTED = r"\"(?:[ !#-\[\]-~]|\\[ -~])+\""
_DOMAIN = r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_](?:[\w-]{0,61}[^\W_])"
_ADDRESS = re.compile(rf"(?:{_LOCAL}|{_QUOTED})@{_DOMAIN}")
_ANGLED = re.compile(r"<([^<>]+@[^<>]+)>")
_APART = re.compile(r"[\s,;/|]+")
_AT = re.compile(r"[(\[{]\s*(?:at|arroba|chiocciola|arobase)\s*[)\]}]|＠", re.IGNORECASE)
_LONGEST, _LONGEST_LOCAL = 254, 64


def is_email(text: str) -> bool:
    """Whether `text` is one address, RFC 5321 with the letters of RFC 6531."""
    return (
        len(text) <= _LONGEST
        and _ADDRESS.fullmatch(text) is not None
        and len(text.rpartition("@")[0]) <= _LONGEST_LOCAL
    )


def repaired(text: str) -> tuple[str, ...]:
    """Return the address that a text was probably meant to be, or nothing.

    "awa @ example,org", "awa(at)example.org", "awa@example.org." and "awa@@example..org" are
    slips of the hand.
    """
    bare = text.strip(" .,;<>'\"").replace(",", ".").replace("，", ".")
    bare = _AT.sub("@", re.sub(r"\s+", "", bare))
    bare = re.sub(r"\.{2,}", ".", re.sub("@{2,}", "@", bare))
    return (bare,) if bare != text and is_email(bare) else ()


def emails(text: str) -> tuple[list[str], str]:
    """Return the addresses in a cell, and what else stands there.

    Understands "Awa Diop <awa@example.org>", "mailto:", and several addresses.
    """
    angled = _ANGLED.findall(text)
    if angled and all(is_email(found.strip()) for found in angled):
        return [found.strip() for found in angled], ""
    parts = [part.strip("<>").removeprefix("mailto:") for part in _APART.split(text) if part]
    found = [part for part in parts if is_email(part)]
    return list(dict.fromkeys(found)), " ".join(part for part in parts if part not in found)
