"""A day without its gaps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from organiser.model import Session


def tightened(sessions: Sequence[Session], pause: timedelta) -> dict[int, datetime]:
    """Return when each of `sessions` would begin with no more than `pause` between them, by key.

    They come in the order in which they begin. Those that overlap, directly or through others,
    stay together as they are; each such cluster moves up. A shorter pause stays as it is, and so
    does a cluster with a locked session. Nothing gets later. Only what moves is returned.
    """
    found: dict[int, datetime] = {}
    before: datetime | None = None  # the end of the cluster before, as it was
    after: datetime | None = None  # and as it would be
    for cluster in _clusters(sessions):
        starts = cluster[0].starts
        ends = max(session.ends for session in cluster)
        by = timedelta(0)
        if before and after and not any(session.locked for session in cluster):
            by = starts - (after + min(starts - before, pause))
        if by:
            found |= {session.key: session.starts - by for session in cluster}
        before, after = ends, ends - by
    return found


def _clusters(sessions: Sequence[Session]) -> list[list[Session]]:
    clusters: list[list[Session]] = []
    until: datetime | None = None
    for session in sessions:
        if until is not None and session.starts < until:
            clusters[-1].append(session)
            until = max(until, session.ends)
        else:
            clusters.append([session])
            until = max(session.ends, session.starts)
    return clusters
