package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.ContactIntake;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.ContactLine;
import app.kakehashi.listimport.domain.list.ContactListReader;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListShape;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What new companies and people of a checked list will hold. It is read again from the rows of a
 * page that somebody looks at: a long list would double what its check writes.
 */
@Service
@Transactional(readOnly = true)
public class NewRecords {

  private final ImportSourceRows source;
  private final ListReading reading;
  private final CompanyIntake companies;
  private final ContactIntake contacts;

  NewRecords(
      ImportSourceRows source,
      ListReading reading,
      CompanyIntake companies,
      ContactIntake contacts) {
    this.source = source;
    this.reading = reading;
    this.companies = companies;
    this.contacts = contacts;
  }

  /**
   * Of these rows those that bring something new, field by field, by their first line; none once
   * the list is committed, for then the records themselves can be looked at.
   */
  public Map<Integer, List<Change>> of(ImportBatch batch, List<PlannedRow> rows) {
    boolean told = batch.kind() == ListKind.COMPANIES || batch.kind() == ListKind.CONTACTS;
    Integer[] lines =
        rows.stream()
            .filter(row -> row.outcome() == RowOutcome.NEW)
            .map(PlannedRow::lines)
            .flatMap(Collection::stream)
            .toArray(Integer[]::new);
    if (!told || !batch.isChecked() || lines.length == 0) {
      return Map.of();
    }
    ListShape shape = reading.shape(new StagedTable(source, batch.id()), batch, batch.columns());
    List<SourceRow> read = source.at(batch.id(), lines);
    return batch.kind() == ListKind.COMPANIES ? companies(batch, shape, read) : people(shape, read);
  }

  private Map<Integer, List<Change>> companies(
      ImportBatch batch, ListShape shape, List<SourceRow> rows) {
    Map<Integer, List<Change>> said = new HashMap<>();
    for (CompanyLine line :
        ListReading.companies(rows, shape, reading.companyReader(shape, batch.choices()))) {
      if (line.draft() != null) {
        said.put(line.line(), companies.ofNew(line.draft()));
      }
    }
    return said;
  }

  private Map<Integer, List<Change>> people(ListShape shape, List<SourceRow> rows) {
    ContactListReader reader = new ContactListReader(shape);
    Map<Integer, List<Change>> said = new HashMap<>();
    for (SourceRow row : rows) {
      ContactLine line = reader.read(row);
      if (line.person() != null) {
        said.put(line.line(), contacts.ofNew(line.person()));
      }
    }
    return said;
  }
}
