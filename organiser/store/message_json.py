"""Messages as JSON: the name of a step is kept so, and read in any language later."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import Any

from organiser.i18n import LanguageName, Message

_MOMENTS = (datetime, date, time)
"""What else a message may hold; a datetime is a date too, so it comes first."""


def message_to_json(name: Message) -> str:
    """Return a message as JSON text, so that it can be read in any language later."""
    return json.dumps(_plain(name), ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, Message):
        values = [[place, _plain(filling)] for place, filling in value.values]
        return {"one": value.one, "many": value.many, "count": value.count, "values": values}
    for kind in _MOMENTS:
        if isinstance(value, kind):
            return {kind.__name__: value.isoformat()}
    if isinstance(value, LanguageName):
        return {"language": str(value)}
    return value if isinstance(value, int | float) else str(value)


def message_from_json(text: str) -> Message:
    """Return the message that `message_to_json` wrote."""
    found = _filled(json.loads(text))
    return found if isinstance(found, Message) else Message(str(found))


def _filled(value: Any) -> Any:  # noqa: ANN401 -- as JSON
    if not isinstance(value, dict):
        return value
    for kind in _MOMENTS:
        if kind.__name__ in value:
            return kind.fromisoformat(value[kind.__name__])
    if "language" in value:
        return LanguageName(value["language"])
    values = tuple((place, _filled(filling)) for place, filling in value["values"])
    return Message(value["one"], value["many"], value["count"], values)
