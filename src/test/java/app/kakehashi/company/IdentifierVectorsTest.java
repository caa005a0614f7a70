package app.kakehashi.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.kakehashi.shared.text.Note;
import app.kakehashi.shared.text.Reading;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class IdentifierVectorsTest {

  @Test
  void every_edge_case_is_judged_as_listed() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (NamedCsvRecord row : read("identifier-edge-cases.csv")) {
      String input = row.getField("input");
      Reading<?> reading =
          row.getField("kind").equals("jp")
              ? CorporateNumber.read(input)
              : BusinessNumber.read(input);
      boolean restored =
          reading instanceof Reading.Understood<?> understood
              && understood.notes().contains(Note.LEADING_ZERO_RESTORED);
      softly
          .assertThat(reading.found().isPresent() && !restored)
          .as("%s: %s", input, row.getField("why"))
          .isEqualTo(row.getField("expected").equals("valid"));
    }
    softly.assertAll();
  }

  @Test
  void every_listed_number_is_valid() throws IOException {
    for (NamedCsvRecord row : read("jp-corporate-numbers.csv")) {
      assertThatCode(() -> new CorporateNumber(row.getField("corporate_number")))
          .as(row.getField("name"))
          .doesNotThrowAnyException();
    }
    for (NamedCsvRecord row : read("tw-business-numbers.csv")) {
      boolean passes = BusinessNumber.read(row.getField("ubn")).found().isPresent();
      assertThat(passes)
          .as(row.getField("company"))
          .isEqualTo(!row.getField("passes_by").contains("fail"));
    }
  }

  private static List<NamedCsvRecord> read(String name) throws IOException {
    Path file = Path.of(System.getProperty("kakehashi.shared"), "reference", name);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
