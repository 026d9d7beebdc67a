"""Glyphs of one face gathered into what a reader sees as letters."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import itemgetter

from organiser.typography import graphemes
from organiser.typography.encoding import Cluster, Part
from organiser.typography.faces import Face
from organiser.typography.glyphs import glyphs

_KERNING = 200
"""A glyph that moves on by more than this beside its usual advance is written as another one:
readers of PDF take a wide move for a space."""


def clusters(face: Face, text: str, *, right_to_left: bool) -> Iterator[tuple[Cluster, int]]:
    """Yield the clusters of `text` from left to right, each with the kerning after it.

    In text from right to left the second and further characters of a cluster come before it as
    codes without ink: readers of PDF turn codes around, not the characters within one code.
    """
    shaped = glyphs(face, text, right_to_left=right_to_left)
    wholes = graphemes.boundaries(text)
    first_of = [wholes[bisect_right(wholes, glyph.place) - 1] for glyph in shaped]
    ends = dict(pairwise([*sorted(set(first_of)), len(text)]))
    for place, pairs in groupby(zip(first_of, shaped, strict=True), key=itemgetter(0)):
        parts = []
        reached = 0
        for _, glyph in pairs:
            if glyph.glyph:
                parts.append(Part(glyph.glyph, reached + glyph.dx, glyph.dy))
                reached += glyph.advance
        width = reached
        if len(parts) == 1:
            usual = face.advance(parts[0].glyph)
            width = usual if abs(reached - usual) < _KERNING else reached
        stands_for = text[place : ends[place]]
        if right_to_left:
            for character in stands_for[:0:-1]:
                yield Cluster((), 1, character), -1
            stands_for = stands_for[0]
        yield Cluster(tuple(parts), width, stands_for), reached - width
