package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.CellNote.Kind;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a cell shows, as text; formulas are never calculated. */
final class CellValues {

  private final SharedStrings strings;
  private final Styles styles;
  private final boolean from1904;
  private final ImportLimits limits;
  private final StringBuilder text = new StringBuilder();
  private @Nullable Kind noted;

  CellValues(SharedStrings strings, Styles styles, boolean from1904, ImportLimits limits) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
    this.limits = limits;
  }

  /** What is to be known about the cell read last; null for nothing. */
  @Nullable Kind noted() {
    return noted;
  }

  /**
   * The text of the cell that was opened last; empty for a cell that only has a colour.
   *
   * @throws RefusedFile if it is too long, or refers to what is not there
   */
  String read(Xml xml, int line) {
    String type = xml.attribute("t", "n");
    String style = xml.attribute("s");
    boolean formula = false;
    boolean complete = true;
    noted = null;
    text.setLength(0);
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        complete &= xml.text(text, limits.characters());
      } else if (xml.isStart("is")) {
        complete &= RichText.read(xml, text, limits.characters());
      } else if (xml.isStart()) {
        formula |= xml.isStart("f");
        xml.skip();
      }
    }
    if (!complete) {
      throw new RefusedFile(Reason.CELL_TOO_LONG, line, limits.characters());
    }
    if (formula) {
      noted = text.isEmpty() ? Kind.FORMULA_WITHOUT_VALUE : Kind.FORMULA;
    }
    return text.isEmpty() ? "" : shown(text.toString(), type, style, line);
  }

  private String shown(String value, String type, @Nullable String style, int line) {
    return switch (type) {
      case "s" -> RichText.unescaped(strings.get(value.strip(), line), line);
      case "str", "inlineStr" -> RichText.unescaped(value, line);
      case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
      case "e" -> {
        noted = Kind.ERROR;
        yield value;
      }
      case "d" -> value.strip();
      case "n" -> number(value, styles.of(style));
      default -> throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    };
  }

  private String number(String value, CellFormat format) {
    BigDecimal number = Numbers.read(value);
    if (number == null) {
      noted = Kind.ERROR;
      return value;
    }
    if (format.kind() == CellFormat.Kind.NUMBER) {
      if (from1904 && noted == null) {
        noted = Kind.COUNTED_FROM_1904;
      }
      return Numbers.plain(number, format.digits());
    }
    String date = Numbers.date(number, format.kind(), from1904);
    if (date == null) {
      noted = Kind.NO_DATE;
      return Numbers.plain(number, 0);
    }
    return date;
  }
}
