package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.ContactIntake;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.CellMeaning;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.ContactLine;
import app.kakehashi.listimport.domain.list.ContactListReader;
import app.kakehashi.listimport.domain.list.FieldGroup;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.SampleReader;
import app.kakehashi.reference.ReferenceData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What new records of a checked list will hold. It is read again from the rows of a page that
 * somebody looks at: a long list would double what its check writes.
 */
@Service
@Transactional(readOnly = true)
public class NewRecords {

  private static final String CONTACTS = "contacts";

  private final ImportSourceRows source;
  private final ListReading reading;
  private final CompanyIntake companies;
  private final ContactIntake contacts;
  private final ReferenceData reference;

  NewRecords(
      ImportSourceRows source,
      ListReading reading,
      CompanyIntake companies,
      ContactIntake contacts,
      ReferenceData reference) {
    this.reference = reference;
    this.source = source;
    this.reading = reading;
    this.companies = companies;
    this.contacts = contacts;
  }

  /**
   * Something a new record will hold.
   *
   * @param label message key of what it is
   * @param vocabulary how its values are put in words, as {@link CellMeaning} says
   */
  public record Held(String label, String vocabulary, List<String> values) {
    private static Held of(Change change) {
      return new Held("company.field." + change.field(), change.field(), List.of(change.after()));
    }
  }

  /**
   * Of these rows those that bring something new, field by field, by their first line; none once
   * the list is committed, for then the records themselves can be looked at.
   */
  public Map<Integer, List<Held>> of(ImportBatch batch, List<PlannedRow> rows) {
    Integer[] lines =
        rows.stream()
            .filter(row -> row.outcome() == RowOutcome.NEW)
            .map(PlannedRow::lines)
            .flatMap(Collection::stream)
            .toArray(Integer[]::new);
    if (!batch.isChecked() || lines.length == 0) {
      return Map.of();
    }
    ListShape shape = reading.shape(new StagedTable(source, batch.id()), batch, batch.columns());
    List<SourceRow> read = source.at(batch.id(), lines);
    return switch (batch.kind()) {
      case COMPANIES -> companies(batch, shape, read);
      case CONTACTS -> people(shape, read);
      case GAPS, OFFERS -> cells(batch, shape, read);
      // relations are said of companies that are known
      case RELATIONS -> Map.of();
    };
  }

  /** What the cells of gaps and offers mean. */
  private Map<Integer, List<Held>> cells(ImportBatch batch, ListShape shape, List<SourceRow> rows) {
    SampleReader reader = new SampleReader(reference, shape, batch.choices().side());
    Map<Integer, List<Held>> said = new HashMap<>();
    for (SourceRow row : rows) {
      List<Held> held = new ArrayList<>();
      reader
          .row(row)
          .forEach(
              (field, cell) -> {
                if (!cell.values().isEmpty() && !FieldGroup.OWNER.fields().contains(field)) {
                  held.add(
                      new Held(
                          "listimport.column." + field.code(), cell.vocabulary(), cell.values()));
                }
              });
      said.put(row.line(), held);
    }
    return said;
  }

  private Map<Integer, List<Held>> companies(
      ImportBatch batch, ListShape shape, List<SourceRow> rows) {
    Map<Integer, List<Held>> said = new HashMap<>();
    for (CompanyLine line :
        ListReading.companies(rows, shape, reading.companyReader(shape, batch))) {
      if (line.draft() != null) {
        said.put(line.line(), held(line.draft()));
      }
    }
    return said;
  }

  /** Its people by their names: how many there are is less than what somebody has to see. */
  private List<Held> held(CompanyDraft draft) {
    return companies.ofNew(draft).stream()
        .map(
            change ->
                change.field().equals(CONTACTS)
                    ? new Held(
                        "company.field." + CONTACTS,
                        "text",
                        draft.contacts().stream().map(NewRecords::named).toList())
                    : Held.of(change))
        .toList();
  }

  private static String named(ContactDraft person) {
    return person.title() == null ? person.name() : person.name() + " · " + person.title();
  }

  private Map<Integer, List<Held>> people(ListShape shape, List<SourceRow> rows) {
    ContactListReader reader = new ContactListReader(shape);
    Map<Integer, List<Held>> said = new HashMap<>();
    for (SourceRow row : rows) {
      ContactLine line = reader.read(row);
      if (line.person() != null) {
        said.put(line.line(), held(contacts.ofNew(line.person())));
      }
    }
    return said;
  }

  private static List<Held> held(List<Change> changes) {
    return changes.stream().map(Held::of).toList();
  }
}
