package app.kakehashi.listimport.domain.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.SourceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the columns of the real lists hold is seen by their cells alone, their headings taken away.
 */
@Tag("shared")
class RealGuessesTest {

  private static final double FLOOR = 0.9;

  private static final List<String> LISTS =
      List.of(
          "twse-listed-2022-11.csv",
          "twse-listed-2024-10.csv",
          "edinet-2023-10.csv",
          "factories-2016-a-big5.csv");

  /** Identifiers, dates, capital, region, sector, name. */
  private static final Set<ListField> ASKED =
      EnumSet.of(
          ListField.CORPORATE_NUMBER,
          ListField.BUSINESS_NUMBER,
          ListField.FOUNDED,
          ListField.SITE_SINCE,
          ListField.CAPITAL,
          ListField.REGION,
          ListField.ADDRESS,
          ListField.SECTOR,
          ListField.NAME,
          ListField.SITE_NAME);

  @Test
  void columns_are_recognised_when_their_own_heading_is_gone() throws IOException {
    List<String> missed = new ArrayList<>();
    int asked = 0;
    for (String name : LISTS) {
      try (CsvFile file = read(name)) {
        ListShape known = shape(file);
        for (Column column : known.columns()) {
          if (column.field() != null && ASKED.contains(column.field())) {
            asked++;
            Column seen =
                shape(new Blanked(file, known, index -> index == column.index()))
                    .columns()
                    .get(column.index());
            note(missed, name, column, seen);
          }
        }
      }
    }
    report("one heading gone", asked, missed);
  }

  @Test
  void columns_are_recognised_when_all_headings_are_gone() throws IOException {
    List<String> missed = new ArrayList<>();
    int asked = 0;
    for (String name : LISTS) {
      try (CsvFile file = read(name)) {
        ListShape known = shape(file);
        ListShape seen = shape(new Blanked(file, known, index -> true));
        for (Column column : known.columns()) {
          if (column.field() != null && ASKED.contains(column.field())) {
            asked++;
            note(missed, name, column, seen.columns().get(column.index()));
          }
        }
      }
    }
    report("all headings gone", asked, missed);
  }

  private static void note(List<String> missed, String name, Column column, Column seen) {
    Optional<ListField> guess = Optional.ofNullable(seen.guess()).map(ColumnGuess::field);
    if (guess.filter(field -> means(field, column.field())).isEmpty()) {
      missed.add("%s %s: %s".formatted(name, column.heading(), guess));
    }
  }

  /** Cells cannot tell a plant from a company; everything else has to be the very same. */
  private static boolean means(ListField guess, ListField field) {
    return guess == field
        || (guess == ListField.NAME && field == ListField.SITE_NAME)
        || (guess == ListField.FOUNDED && field == ListField.SITE_SINCE);
  }

  private static void report(String what, int asked, List<String> missed) {
    System.out.printf("%s: %d of %d columns; not %s%n", what, asked - missed.size(), asked, missed);
    assertThat(asked - missed.size())
        .as("%s: %s", what, missed)
        .isGreaterThanOrEqualTo((int) Math.ceil(FLOOR * asked));
  }

  private static CsvFile read(String name) throws IOException {
    return CsvFile.open(
        Files.readAllBytes(Path.of(System.getProperty("kakehashi.shared"), "lists", name)));
  }

  private static ListShape shape(ListTable file) {
    return CompanyLists.SHAPES.find(file, ListKind.COMPANIES, ColumnChoices.NONE);
  }

  /** A list some of whose headings say nothing. */
  private record Blanked(ListTable file, ListShape known, Predicate<Integer> gone)
      implements ListTable {
    @Override
    public void visit(Predicate<SourceRow> visitor) {
      file.visit(row -> visitor.test(row.line() == known.headingLine() ? blanked(row) : row));
    }

    private SourceRow blanked(SourceRow row) {
      List<String> cells = new ArrayList<>(row.cells());
      for (int i = 0; i < cells.size(); i++) {
        if (gone.test(i)) {
          cells.set(i, "項目" + (i + 1));
        }
      }
      return new SourceRow(row.line(), cells);
    }

    @Override
    public void close() {
      // the list itself is closed by whoever opened it
    }
  }
}
