package app.kakehashi.matching.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of a CSV file by column name; a missing column reads as empty. */
final class CsvTable {

  private CsvTable() {}

  static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord csv : reader) {
        rows.add(new Row(csv));
      }
    }
    return rows;
  }

  /** One row. */
  record Row(NamedCsvRecord csv) {
    String get(String column) {
      return csv.findField(column).orElse("").strip();
    }

    /** The values of a cell, separated by semicolons. */
    List<String> list(String column) {
      List<String> values = new ArrayList<>();
      for (String value : get(column).split(";", -1)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
      return values;
    }
  }
}
