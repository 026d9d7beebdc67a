"""A page of the window without the window: quick to make."""

from __future__ import annotations

from organiser.desktop.workspace import Workspace


class Alone:
    """Shows one page on an open workshop; `said` is what the window's bar would say last."""

    def __init__(self, desk, file, qtbot):
        self.space, self._qtbot, self.notices = Workspace(desk, file), qtbot, []
        self.space.told.connect(self.notices.append)

    def show(self, build, width=960, height=700):
        page = build(self.space)
        self._qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        self._qtbot.waitUntil(page.isActiveWindow)
        return page

    @property
    def said(self):
        notice = self.notices[-1]
        lines = [notice.text, *([notice.more] if notice.more else []), *notice.details]
        return "\n".join(self.space.desk(line) for line in lines)
