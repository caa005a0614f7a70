package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.CellNote.Kind;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell shows, as text; formulas are never calculated. */
final class CellValues {

  /** What stood between something that is struck through and what replaces it. */
  private static final Pattern BESIDE_STRUCK =
      Pattern.compile("^[\\s　→⇒➡、,，;；/／・]+|[\\s　→⇒➡、,，;；/／・]+$");

  private final SharedStrings strings;
  private final Styles styles;
  private final boolean from1904;
  private final ImportLimits limits;
  private final StringBuilder text = new StringBuilder();
  private final List<Kind> noted = new ArrayList<>();
  private final RichText rich;

  CellValues(SharedStrings strings, Styles styles, boolean from1904, ImportLimits limits) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
    this.limits = limits;
    this.rich = new RichText(text, limits.characters());
  }

  /** What is to be known about the cell read last. */
  List<Kind> noted() {
    return List.copyOf(noted);
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
    RichText.Left left = null;
    noted.clear();
    text.setLength(0);
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        complete &= xml.text(text, limits.characters());
      } else if (xml.isStart("is")) {
        complete &= rich.read(xml);
        left = rich.left();
      } else if (xml.isStart()) {
        formula |= xml.isStart("f");
        xml.skip();
      }
    }
    if (!complete) {
      throw new RefusedFile(Reason.CELL_TOO_LONG, line, limits.characters());
    }
    if (formula) {
      noted.add(text.isEmpty() ? Kind.FORMULA_WITHOUT_VALUE : Kind.FORMULA);
    }
    if (text.isEmpty()) {
      return "";
    }
    String value = text.toString();
    String shown = shown(value, type, style, line);
    if (type.equals("s")) {
      left = strings.left(value.strip());
    }
    return unstruck(shown, left, styles.isStruck(style), line);
  }

  /** The text without what is struck through, unless that is all of it. */
  private String unstruck(String whole, RichText.@Nullable Left left, boolean struck, int line) {
    if ((left == null && !struck) || whole.isBlank()) {
      return whole;
    }
    String kept = left == null ? "" : struck ? left.inStruckCell() : left.inPlainCell();
    String rest =
        kept == null ? whole : BESIDE_STRUCK.matcher(RichText.unescaped(kept, line)).replaceAll("");
    if (rest.isEmpty()) {
      noted.add(Kind.STRUCK);
      return whole;
    }
    if (kept == null || rest.equals(whole.strip())) {
      return whole;
    }
    noted.add(Kind.PART_STRUCK);
    return rest;
  }

  private String shown(String value, String type, @Nullable String style, int line) {
    return switch (type) {
      case "s" -> RichText.unescaped(strings.get(value.strip(), line), line);
      case "str", "inlineStr" -> RichText.unescaped(value, line);
      case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
      case "e" -> {
        error();
        yield value;
      }
      case "d" -> value.strip();
      case "n" -> number(value, styles.of(style));
      default -> throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    };
  }

  /** Whatever else is to be known of a cell, that it shows an error says it all. */
  private void error() {
    noted.clear();
    noted.add(Kind.ERROR);
  }

  private String number(String value, CellFormat format) {
    BigDecimal number = Numbers.read(value);
    if (number == null) {
      error();
      return value;
    }
    if (format.kind() == CellFormat.Kind.NUMBER) {
      if (from1904 && noted.isEmpty()) {
        noted.add(Kind.COUNTED_FROM_1904);
      }
      return Numbers.plain(number, format.digits());
    }
    String date = Numbers.date(number, format.kind(), from1904);
    if (date == null) {
      noted.clear();
      noted.add(Kind.NO_DATE);
      return Numbers.plain(number, 0);
    }
    return date;
  }
}
