package app.kakehashi.listimport.domain.file.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook’s cells, by the number a cell names. */
final class Styles {

  static final Styles NONE = new Styles(List.of());

  private final List<CellFormat> formats;

  private Styles(List<CellFormat> formats) {
    this.formats = formats;
  }

  /** Reads {@code styles.xml}. */
  static Styles read(Xml xml) {
    Map<Integer, CellFormat> spelled = new HashMap<>();
    List<CellFormat> formats = new ArrayList<>();
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.isStart("numFmt")) {
        spelled.put(
            Numbers.index(xml.attribute("numFmtId")),
            CellFormat.of(xml.attribute("formatCode", "")));
      } else if (xml.isStart("cellXfs")) {
        ofCells = true;
      } else if (xml.isEnd("cellXfs")) {
        ofCells = false;
      } else if (ofCells && xml.isStart("xf")) {
        int number = Numbers.index(xml.attribute("numFmtId", "0"));
        CellFormat known = spelled.get(number);
        formats.add(known == null ? CellFormat.builtIn(number) : known);
      }
    }
    return new Styles(formats);
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
