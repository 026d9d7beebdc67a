"""A TrueType font made for one document: static, small, with a composite glyph per cluster.

Source: the OpenType specification, tables glyf, loca, hmtx, hhea, maxp and head.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from organiser.typography.encoding import Cluster, Part, is_usual
from organiser.typography.faces import Face

_KEPT = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "fvar", "gvar", "avar"})
_WORDS, _OFFSETS, _MORE = 0x0001, 0x0002, 0x0020
"""Flags of a component: arguments are words; they are offsets; another component follows."""


class Program(NamedTuple):
    """The font file, the box of all its glyphs per mille of an em, and where each cluster is."""

    file: bytes
    box: tuple[int, int, int, int]
    numbers: dict[Cluster, int]


def font_program(face: Face, clusters: Iterable[Cluster]) -> Program:
    """Return a font that has each of the `clusters` as one glyph."""
    wanted = list(clusters)
    file, numbers = _subset(face, {part.glyph for cluster in wanted for part in cluster.parts})
    tables = _tables(file)
    em = struct.unpack_from(">H", tables["head"], 18)[0]
    outlines = _outlines(tables)
    metrics = _metrics(tables, len(outlines))
    found: dict[Cluster, int] = {}
    made: dict[tuple[tuple[Part, ...], int], int] = {}
    for cluster in wanted:
        if is_usual(face, cluster):
            found[cluster] = numbers[cluster.parts[0].glyph]
            continue
        key = cluster.parts, cluster.width
        if key not in made:
            made[key] = len(outlines)
            parts = [
                Part(numbers[glyph], round(right * em / 1000), round(up * em / 1000))
                for glyph, right, up in cluster.parts
            ]
            outline = _composite(parts, outlines)
            outlines.append(outline)
            left = struct.unpack_from(">h", outline, 2)[0] if outline else 0
            metrics.append((round(cluster.width * em / 1000), left))
        found[cluster] = made[key]
    _rebuild(tables, outlines, metrics, max(len(cluster.parts) for cluster in wanted))
    box = struct.unpack_from(">4h", tables["head"], 36)
    left, bottom, right, top = (round(edge * 1000 / em) for edge in box)
    return Program(_file(tables), (left, bottom, right, top), found)


def _subset(face: Face, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    """Return a static font with `glyphs`, and the number that each has in it."""
    import uharfbuzz as hb  # noqa: PLC0415 -- only documents need it

    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    if face.is_variable:
        wanted.pin_axis_location(face.source, "wght", float(face.weight))
    wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_HINTING
    dropped = [tag for tag in face.source.table_tags if tag not in _KEPT]
    wanted.drop_table_tag_set.update([int.from_bytes(tag.encode()) for tag in dropped])
    plan = hb.SubsetPlan(face.source, wanted)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


def _tables(file: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">H", file, 4)[0]
    tables = {}
    for entry in range(12, 12 + 16 * count, 16):
        tag, _, start, length = struct.unpack_from(">4sIII", file, entry)
        tables[tag.decode("ascii")] = file[start : start + length]
    return tables


def _outlines(tables: dict[str, bytes]) -> list[bytes]:
    wide = struct.unpack_from(">h", tables["head"], 50)[0]
    loca = tables["loca"]
    places = struct.unpack(f">{len(loca) // (4 if wide else 2)}{'I' if wide else 'H'}", loca)
    factor = 1 if wide else 2
    return [tables["glyf"][start * factor : end * factor] for start, end in pairwise(places)]


def _metrics(tables: dict[str, bytes], glyphs: int) -> list[tuple[int, int]]:
    """Return advance and left side bearing of each glyph."""
    full = struct.unpack_from(">H", tables["hhea"], 34)[0]
    metrics = [struct.unpack_from(">Hh", tables["hmtx"], 4 * number) for number in range(full)]
    for number in range(glyphs - full):
        left = struct.unpack_from(">h", tables["hmtx"], 4 * full + 2 * number)[0]
        metrics.append((metrics[full - 1][0], left))
    return metrics


def _composite(parts: Sequence[Part], outlines: Sequence[bytes]) -> bytes:
    """Return a glyph composed of `parts`, whose glyphs are numbers in `outlines`."""
    inked = [part for part in parts if outlines[part.glyph]]
    if not inked:
        return b""
    boxes = [
        tuple(
            edge + offset
            for edge, offset in zip(
                struct.unpack_from(">4h", outlines[glyph], 2), (right, up, right, up), strict=True
            )
        )
        for glyph, right, up in inked
    ]
    edges = list(zip(*boxes, strict=True))
    outline = struct.pack(">5h", -1, min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3]))
    for number, (glyph, right, up) in enumerate(inked, start=1):
        flags = _WORDS | _OFFSETS | (_MORE if number < len(inked) else 0)
        outline += struct.pack(">HHhh", flags, glyph, right, up)
    return outline + b"\0" * (-len(outline) % 4)


def _rebuild(
    tables: dict[str, bytes],
    outlines: Sequence[bytes],
    metrics: Sequence[tuple[int, int]],
    most_parts: int,
) -> None:
    """Put `outlines` and `metrics` into the tables, and what follows from them."""
    places = [0]
    for outline in outlines:
        places.append(places[-1] + len(outline))
    tables["glyf"] = b"".join(outlines)
    tables["loca"] = struct.pack(f">{len(places)}I", *places)
    tables["hmtx"] = b"".join(struct.pack(">Hh", *each) for each in metrics)
    boxes = [struct.unpack_from(">4h", outline, 2) for outline in outlines if outline]
    edges = list(zip(*boxes, strict=True)) or [(0,)] * 4
    head = bytearray(tables["head"])
    struct.pack_into(">4h", head, 36, min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3]))
    struct.pack_into(">h", head, 50, 1)
    struct.pack_into(">I", head, 8, 0)
    hhea = bytearray(tables["hhea"])
    struct.pack_into(">H", hhea, 10, max(advance for advance, _ in metrics))
    struct.pack_into(">H", hhea, 34, len(metrics))
    maxp = bytearray(tables["maxp"])
    points, contours, composite_points, composite_contours = struct.unpack_from(">4H", maxp, 6)
    struct.pack_into(">H", maxp, 4, len(outlines))
    struct.pack_into(
        ">2H",
        maxp,
        10,
        min(0xFFFF, max(points, composite_points) * most_parts),
        min(0xFFFF, max(contours, composite_contours) * most_parts),
    )
    elements, depth = struct.unpack_from(">2H", maxp, 28)
    struct.pack_into(">2H", maxp, 28, max(elements, most_parts), depth + 1)
    tables.update(head=bytes(head), hhea=bytes(hhea), maxp=bytes(maxp))


def _file(tables: dict[str, bytes]) -> bytes:
    """Return the tables as one font file with its checksums."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = struct.pack(
        ">I4H", 0x00010000, count, 16 << power, power, 16 * count - (16 << power)
    )
    place = 12 + 16 * count
    body = b""
    for tag, table in sorted(tables.items()):
        directory += struct.pack(">4sIII", tag.encode(), _checksum(table), place, len(table))
        padded = table + b"\0" * (-len(table) % 4)
        body += padded
        place += len(padded)
    file = bytearray(directory + body)
    head = next(
        struct.unpack_from(">I", file, entry + 8)[0]
        for entry in range(12, 12 + 16 * count, 16)
        if file[entry : entry + 4] == b"head"
    )
    struct.pack_into(">I", file, head + 8, (0xB1B0AFBA - _checksum(bytes(file))) & 0xFFFFFFFF)
    return bytes(file)


def _checksum(table: bytes) -> int:
    padded = table + b"\0" * (-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
