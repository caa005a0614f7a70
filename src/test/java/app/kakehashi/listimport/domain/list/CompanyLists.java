package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.reference.ReferenceData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists in tests: typed into the test, or from files. */
final class CompanyLists {

  static final ReferenceData REFERENCE = ReferenceData.load();
  static final Headings HEADINGS = Headings.load();
  static final ShapeFinder SHAPES = new ShapeFinder(REFERENCE);

  private CompanyLists() {}

  /** Every row of a list of companies, plants not yet brought together. */
  static List<CompanyLine> rows(byte[] content, @Nullable Affiliation side) {
    CsvFile file = CsvFile.open(content);
    ListShape shape = SHAPES.find(file, ListKind.COMPANIES, ColumnChoices.NONE);
    CompanyReader reader = new CompanyReader(REFERENCE, shape, side);
    List<CompanyLine> rows = new ArrayList<>();
    file.visit(
        row -> {
          if (row.line() > shape.headingLine() && !row.isEmpty()) {
            rows.add(reader.read(row));
          }
          return true;
        });
    return rows;
  }

  static List<CompanyLine> rows(String text) {
    return rows(text.getBytes(StandardCharsets.UTF_8), null);
  }

  /** The only row of a list. */
  static CompanyLine row(String text) {
    List<CompanyLine> rows = rows(text);
    if (rows.size() != 1) {
      throw new AssertionError("expected one row: " + rows);
    }
    return rows.getFirst();
  }
}
