"""Cuts the fonts of the ringi pack's PDF; see src/main/resources/introduction/fonts/README.md.

python3 src/build/subset-fonts.py NotoSansJP_400Regular.ttf NotoSansTC_400Regular.ttf FOLDER
"""

import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# marks, Latin, Greek, Cyrillic, punctuation, kana, enclosed and full-width forms
COMMON = set(range(0x20, 0x3400)) | set(range(0xFE10, 0x10000))
# the layout engine shapes nothing, so it needs none of these
UNUSED_TABLES = ["vhea", "vmtx", "BASE", "STAT", "GDEF", "GPOS", "GSUB"]


def written_in(encoding, leads):
    """Characters a two-byte encoding can write."""
    found = set()
    for lead in leads:
        for trail in range(0x40, 0xFF):
            try:
                found.update(map(ord, bytes([lead, trail]).decode(encoding)))
            except UnicodeDecodeError:
                pass
    return found


def with_own_glyphs(font):
    """Gives each character a glyph of its own. Where two share one (工 and the radical ⼯, ・ and ‧),
    text copied from a PDF, or searched for in it, comes out as whichever has the lower number."""
    tables = [table for table in font["cmap"].tables if table.isUnicode()]
    best = font.getBestCmap()
    order, used = font.getGlyphOrder(), set()
    # the character people type keeps the glyph: an ideograph before its radical
    for character in sorted(best, key=lambda c: (0x2E80 <= c < 0x2FE0, c)):
        glyph = best[character]
        if glyph in used:
            copy = f"own{character:X}"
            font["glyf"].glyphs[copy] = font["glyf"].glyphs[glyph]
            font["hmtx"].metrics[copy] = font["hmtx"].metrics[glyph]
            order.append(copy)
            for table in tables:
                if character in table.cmap:
                    table.cmap[character] = copy
        used.add(glyph)
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order


def subset(source, characters, target):
    options = Options(layout_features=[], hinting=False, name_IDs=["*"])
    options.drop_tables += UNUSED_TABLES
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    # variants of ideographs, which PDFBox does not read
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    with_own_glyphs(font)
    font.save(target)


japanese, taiwanese, folder = sys.argv[1:]
in_japanese = set(TTFont(japanese).getBestCmap())
in_taiwanese = set(TTFont(taiwanese).getBestCmap())
# JIS levels 1 to 3 and the vendor characters (髙, 﨑), and what only this font has
used_in_japan = (COMMON | written_in("euc_jis_2004", range(0xA1, 0xFF))
                 | written_in("cp932", range(0x81, 0xFD)))
subset(japanese, in_japanese & used_in_japan | in_japanese - in_taiwanese,
       folder + "/NotoSansJP-Regular.ttf")
subset(taiwanese, in_taiwanese, folder + "/NotoSansTC-Regular.ttf")
