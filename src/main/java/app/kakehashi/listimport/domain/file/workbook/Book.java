package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a workbook and how they belong together. */
final class Book {

  /** Some programs put a number behind the name. */
  private static final Pattern WORKBOOK = Pattern.compile("xl/(workbook[0-9]*\\.xml)");

  /**
   * A sheet with cells.
   *
   * @param path of its part in the archive
   */
  record Part(Sheet sheet, String path) {}

  /** Where a relation leads, and of which kind it is. */
  private record Relation(String type, String path) {
    boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  private final Archive archive;
  private final String name;
  private final List<Part> sheets = new ArrayList<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private boolean from1904;

  private Book(Archive archive) {
    this.archive = archive;
    this.name =
        archive.entries().stream()
            .map(entry -> WORKBOOK.matcher(entry.key()))
            .filter(Matcher::matches)
            .map(match -> match.group(1))
            .findFirst()
            .orElseThrow(() -> new RefusedFile(Reason.BROKEN_WORKBOOK));
  }

  /** Whether this is the path of the part that names all others. */
  static boolean isWorkbook(String path) {
    return WORKBOOK.matcher(path).matches();
  }

  static Book open(Archive archive) {
    Book book = new Book(archive);
    book.readRelations();
    book.readSheets();
    return book;
  }

  /** The sheets with cells, in order. */
  List<Part> sheets() {
    return List.copyOf(sheets);
  }

  /** Whether days are counted from 1904. */
  boolean countsFrom1904() {
    return from1904;
  }

  Styles styles() {
    return related("styles", Styles::read).orElse(Styles.NONE);
  }

  SharedStrings strings(ImportLimits limits) {
    return related("sharedStrings", xml -> SharedStrings.read(xml, limits))
        .orElseGet(() -> SharedStrings.none(limits));
  }

  /** Opens a part that has to be there. */
  Xml part(String path) {
    return archive
        .find(path)
        .map(entry -> Xml.open(archive.read(entry)))
        .orElseThrow(() -> new RefusedFile(Reason.BROKEN_WORKBOOK));
  }

  private void readRelations() {
    try (Xml xml = part("xl/_rels/" + name + ".rels")) {
      while (xml.next()) {
        if (xml.isStart("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
          String target = xml.attribute("Target", "");
          relations.put(
              xml.attribute("Id", ""),
              new Relation(
                  xml.attribute("Type", ""),
                  target.startsWith("/") ? target.substring(1) : "xl/" + target));
        }
      }
    }
  }

  private void readSheets() {
    try (Xml xml = part("xl/" + name)) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          from1904 = xml.flag("date1904");
        } else if (xml.isStart("sheet")) {
          addSheet(xml);
        }
      }
    }
  }

  private void addSheet(Xml xml) {
    Relation relation = relations.get(xml.attribute("id", ""));
    if (relation == null) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    if (relation.is("worksheet")) {
      boolean visible = xml.attribute("state", "visible").equals("visible");
      sheets.add(new Part(new Sheet(xml.attribute("name", ""), visible), relation.path()));
    }
  }

  private <T> Optional<T> related(String kind, Function<Xml, T> reader) {
    return relations.values().stream()
        .filter(relation -> relation.is(kind))
        .findFirst()
        .map(
            relation -> {
              try (Xml xml = part(relation.path())) {
                return reader.apply(xml);
              }
            });
  }
}
