package app.kakehashi.listimport.domain.file.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number formats of a workbook’s cells, and whether they are struck through, by the number a
 * cell names.
 */
final class Styles {

  static final Styles NONE = new Styles(List.of(), new BitSet());

  private final List<CellFormat> formats;
  private final BitSet struck;

  private Styles(List<CellFormat> formats, BitSet struck) {
    this.formats = formats;
    this.struck = struck;
  }

  /** Reads {@code styles.xml}. */
  static Styles read(Xml xml) {
    Map<Integer, CellFormat> spelled = new HashMap<>();
    List<CellFormat> formats = new ArrayList<>();
    BitSet struckFonts = new BitSet();
    BitSet struck = new BitSet();
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.isStart("numFmt")) {
        spelled.put(
            Numbers.index(xml.attribute("numFmtId")),
            CellFormat.of(xml.attribute("formatCode", "")));
      } else if (xml.isStart("fonts")) {
        struckFonts = struckFonts(xml);
      } else if (xml.isStart("cellXfs")) {
        ofCells = true;
      } else if (xml.isEnd("cellXfs")) {
        ofCells = false;
      } else if (ofCells && xml.isStart("xf")) {
        int number = Numbers.index(xml.attribute("numFmtId", "0"));
        struck.set(formats.size(), struckFonts.get(font(xml)));
        CellFormat known = spelled.get(number);
        formats.add(known == null ? CellFormat.builtIn(number) : known);
      }
    }
    return new Styles(formats, struck);
  }

  private static int font(Xml xml) {
    return Math.max(0, Numbers.index(xml.attribute("fontId", "0")));
  }

  private static BitSet struckFonts(Xml xml) {
    BitSet struck = new BitSet();
    int font = -1;
    while (xml.next() && !xml.isEnd("fonts")) {
      if (xml.isStart("font")) {
        font++;
      } else if (xml.isStart("strike") && font >= 0) {
        struck.set(font, xml.isOn());
      }
    }
    return struck;
  }

  /** Whether cells of a style are struck through. */
  boolean isStruck(@Nullable String style) {
    int index = style == null || struck.isEmpty() ? -1 : Numbers.index(style);
    return index >= 0 && struck.get(index);
  }

  /** The format of a cell’s style; plain where the cell names none. */
  CellFormat of(@Nullable String style) {
    if (style == null) {
      return CellFormat.PLAIN;
    }
    int index = Numbers.index(style);
    return index >= 0 && index < formats.size() ? formats.get(index) : CellFormat.PLAIN;
  }
}
