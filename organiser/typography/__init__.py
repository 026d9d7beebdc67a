"""Text that prints right in every script: choice of typeface, order, shapes, fitting a box.

May import: model, i18n and below; reportlab and uharfbuzz inside functions (`canvas.py` is
imported when a canvas is asked for). Knows nothing of pages and badges.

    setter = Typesetter((), language)
    canvas = setter.canvas(file, (595.28, 841.89), title="Agenda")
    setter.draw(canvas, setter.line("Ольга Їжакевич", Style(12)), x_pt, baseline_pt)
    setter.draw_block(canvas, setter.fit(name, Style(36, 600), w, h, smallest_pt=24), x_pt, top_pt)
    canvas.save()

The way of a text, one file per step: `choice` (typeface of each character) and `bidi` (order) give
runs; `clusters` asks HarfBuzz through `glyphs` for their shapes; `shaping` puts that together
and `plain` is the short cut for simple text; `breaking` and `layout` make lines, `fitting` finds
the size; `line` holds the operators to draw; `encoding`, `embedding` and `program` make the fonts
of the file. `typesetter` is the one door.

To add a script: a line in `faces.py` for its typeface, a name in tests/typography/names.py.

What was decided, and why:

- One code per cluster, not per glyph. A letter with its marks, or an Indian syllable, becomes one
  composite glyph in the embedded font, with one width and one text. Readers of PDF then find
  no strange gaps and give the text back exactly: no ActualText is needed, lines have no raised
  glyphs, and one array serves all sizes. Measured over country names in 25 languages: 99 % and
  more in poppler and in PDFium for each language.
- Fonts are cut down when the canvas is saved, to the glyphs that were drawn: 1 ms for Latin,
  20 ms for Han, whatever the size of the typeface. `texts` is only a promise.
- From right to left, each character of a cluster has a code of its own, the further ones without
  ink: readers turn the order of codes around, not the characters of one code. What no PDF can
  say is how brackets are to be mirrored: PDFium gives (a) in Arabic back as )a(, poppler is right;
  a full stop or dash between spaces in Arabic is misplaced by poppler, PDFium is right.
- A line reserves 1 em above and 0.25 em below its baseline, whatever is written on it, so that
  baselines agree across a table; more only where ink reaches further (Burmese, stacked marks).
- Bidi is resolved line by line with the base direction of the paragraph; an isolate that goes on
  over a line break is opened again on the next line.
- No ligatures of f: they hide the i that Turkish distinguishes from ı.
- Break at spaces first. Hyphens break a name only where it gets a quarter larger. Hangul keeps
  its words whole. Thai, Lao, Khmer and Burmese would need a dictionary: they break between
  syllables as written, and only when they must.
- All typefaces are variable in weight: 400 to 700 (Han 100 to 900), so every weight is real.
- No package that pip finds has Thaana (Maldives), Tibetan (Bhutan) or Tifinagh (Amazigh in Morocco
  and Algeria); Noto's lie in resources/fonts. Tifinagh comes in one weight.
- A character that no typeface has leaves a gap and stands in `Line.missing`; a decorated letter (𝓐)
  is drawn as the plain one. Never a box. Who prints must look at `missing` and say so.
- Judged on every run: 5,133 names of everypolitician come back exactly, as do 95 to 100 % of the
  names of countries in 27 languages; Unicode's BidiCharacterTest passes whole (91,707 of
  91,707); 515 naughty strings raise nothing; the picture tests/typography/names.png was looked at.
"""

from organiser.typography.line import Block, Line
from organiser.typography.style import Style, TooLong
from organiser.typography.typesetter import Typesetter

__all__ = ["Block", "Line", "Style", "TooLong", "Typesetter"]
