package app.kakehashi.listimport.domain.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.TextEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is understood of three real lists, per field: rows in which the fact was understood, of the
 * rows that hold it.
 */
@Tag("shared")
class RealListsTest {

  private static final double FLOOR = Double.parseDouble(System.getProperty("floor", "0.99"));

  private record Cell(CompanyLine row, String written) {}

  @Test
  void taiwan_listed_companies_are_understood() throws IOException {
    RealList list = RealList.read("twse-listed-2024-10.csv");
    assertThat(list.encoding).isEqualTo(TextEncoding.UTF_8);
    assertThat(list.shape.layout()).isEqualTo(ListLayout.TWSE_LISTED);
    assertThat(list.rows).hasSize(1036).allSatisfy(row -> assertThat(row.draft()).isNotNull());
    list.check("sector", ListField.SECTOR, text -> !text.equals("91"), d -> !d.sectors().isEmpty());
    list.check("region", ListField.ADDRESS, text -> true, RealListsTest::isPlaced);
    list.check("capital", ListField.CAPITAL, text -> true, d -> d.size().capital() != null);
    list.check(
        "identifier",
        ListField.BUSINESS_NUMBER,
        text -> !text.equals("00000000"),
        RealListsTest::isNumbered);
    list.check("founded", ListField.FOUNDED, text -> true, d -> d.foundedOn() != null);
    list.check("website", ListField.WEBSITE, text -> true, d -> d.website() != null);
  }

  @Test
  void japanese_filers_are_understood() throws IOException {
    RealList list = RealList.read("edinet-2023-10.csv");
    assertThat(list.encoding).isEqualTo(TextEncoding.SHIFT_JIS);
    assertThat(list.shape.layout()).isEqualTo(ListLayout.EDINET);
    assertThat(list.shape.titleRows()).isEqualTo(1);
    assertThat(list.rows).hasSize(7675);
    list.check(
        "sector",
        ListField.SECTOR,
        text -> !text.contains("法人・組合") && !text.contains("政府"),
        d -> !d.sectors().isEmpty());
    list.check("region", ListField.ADDRESS, text -> true, RealListsTest::isPlaced);
    list.check("region (home)", ListField.ADDRESS, true, d -> d.region() != null);
    list.check("country (abroad)", ListField.ADDRESS, false, RealListsTest::isAbroad);
    list.check("registered (abroad)", ListField.ADDRESS, false, d -> !d.country().equals("JP"));
    list.check(
        "capital", ListField.CAPITAL, text -> !text.equals("0"), d -> d.size().capital() != null);
    list.check("identifier", ListField.CORPORATE_NUMBER, text -> true, RealListsTest::isNumbered);
  }

  @Test
  void a_register_of_plants_is_understood_and_brought_together() throws IOException {
    RealList list = RealList.read("factories-2016-a-big5.csv");
    assertThat(list.encoding).isEqualTo(TextEncoding.BIG5);
    assertThat(list.shape.layout()).isEqualTo(ListLayout.FACTORY_REGISTER);
    assertThat(list.rows).hasSize(4888);
    list.check("sector", ListField.SECTOR, text -> true, d -> !d.sectors().isEmpty());
    list.check("region", ListField.ADDRESS, text -> true, d -> d.anyRegion() != null);
    assertThat(list.rows)
        .allSatisfy(row -> assertThat(draft(row).address()).as("no head office").isNull());
    list.check("identifier", ListField.BUSINESS_NUMBER, text -> true, RealListsTest::isNumbered);
    list.check(
        "site since",
        ListField.SITE_SINCE,
        text -> true,
        d -> d.sites().getFirst().sinceYear() != null);
    PlantRegister register = new PlantRegister();
    list.rows.forEach(register::add);
    List<CompanyLine> companies = register.companies();
    System.out.printf("companies %d%n", companies.size());
    assertThat(companies.stream().mapToInt(c -> c.lines().size()).sum()).isEqualTo(4888);
    assertThat(companies).hasSizeBetween(4_555, 4_575);
    assertThat(companies)
        .filteredOn(c -> c.name().equals("大立光電股份有限公司"))
        .singleElement()
        .satisfies(c -> assertThat(draft(c).sites()).hasSize(5));
  }

  /** At home the region is known, abroad the country. */
  private static boolean isPlaced(CompanyDraft draft) {
    return draft.region() != null || isAbroad(draft);
  }

  private static boolean isAbroad(CompanyDraft draft) {
    return draft.addressCountry() != null
        && !draft.addressCountry().equals(draft.affiliation().code());
  }

  private static boolean isNumbered(CompanyDraft draft) {
    CompanyIdentifier identifier = draft.identifier();
    return identifier != null && identifier.isKey();
  }

  private static CompanyDraft draft(CompanyLine line) {
    CompanyDraft draft = line.draft();
    if (draft == null) {
      throw new AssertionError("no draft: " + line.problems());
    }
    return draft;
  }

  private static final class RealList {
    private final String name;
    private final TextEncoding encoding;
    private final ListShape shape;
    private final List<CompanyLine> rows = new ArrayList<>();
    private final List<Map<ListField, String>> written = new ArrayList<>();

    private RealList(String name, byte[] content) {
      this.name = name;
      CsvFile file = CsvFile.open(content);
      this.encoding = file.encoding();
      this.shape = CompanyLists.SHAPES.find(file, ListKind.COMPANIES, ColumnChoices.NONE);
      CompanyReader reader = new CompanyReader(CompanyLists.REFERENCE, shape, null);
      file.visit(
          row -> {
            if (row.line() > shape.headingLine()) {
              rows.add(reader.read(row));
              Map<ListField, String> cells = new EnumMap<>(ListField.class);
              for (Column column : shape.columns()) {
                if (column.field() != null) {
                  cells.put(column.field(), row.cell(column.index()).strip());
                }
              }
              written.add(cells);
            }
            return true;
          });
      Map<Problem.Code, Integer> problems = new TreeMap<>();
      rows.stream()
          .flatMap(row -> row.problems().stream())
          .forEach(problem -> problems.merge(problem.code(), 1, Integer::sum));
      System.out.printf("%s: %s, not read %s%n", name, problems, shape.unread());
    }

    static RealList read(String name) throws IOException {
      Path path = Path.of(System.getProperty("kakehashi.shared"), "lists", name);
      return new RealList(name, Files.readAllBytes(path));
    }

    void check(String fact, ListField field, boolean home, Predicate<CompanyDraft> understood) {
      check(fact, holding(field, home), understood);
    }

    void check(
        String fact, ListField field, Predicate<String> holds, Predicate<CompanyDraft> understood) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        String text = written.get(i).getOrDefault(field, "");
        if (!text.isEmpty() && holds.test(text)) {
          cells.add(new Cell(rows.get(i), text));
        }
      }
      check(fact, cells, understood);
    }

    private List<Cell> holding(ListField field, boolean home) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        String text = written.get(i).getOrDefault(field, "");
        boolean foreign = written.get(i).getOrDefault(ListField.FILER_KIND, "").startsWith("外国");
        if (!text.isEmpty() && foreign != home) {
          cells.add(new Cell(rows.get(i), text));
        }
      }
      return cells;
    }

    private void check(String fact, List<Cell> cells, Predicate<CompanyDraft> understood) {
      List<String> missed =
          cells.stream()
              .filter(cell -> cell.row().draft() == null || !understood.test(cell.row().draft()))
              .map(cell -> cell.row().line() + " " + cell.written())
              .toList();
      int good = cells.size() - missed.size();
      double share = (double) good / cells.size();
      System.out.printf(
          "%s %s: %d of %d = %.2f %%; e.g. not %s%n",
          name,
          fact,
          good,
          cells.size(),
          100 * share,
          missed.subList(0, Math.min(missed.size(), Integer.getInteger("missed", 5))));
      assertThat(share).as("%s %s", name, fact).isGreaterThanOrEqualTo(FLOOR);
    }
  }
}
