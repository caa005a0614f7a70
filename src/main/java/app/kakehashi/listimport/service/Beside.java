package app.kakehashi.listimport.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.CompanyIntake.Terms;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** A row of a checked list beside the stored company that may be the one it speaks of. */
@Service
public class Beside {

  /** Shown above the differences; further names of both are put together anyway. */
  private static final Set<String> NAMES = Set.of("official_name", "names");

  private final ImportRowRepository rows;
  private final ImportSourceRows source;
  private final ListReading reading;
  private final Companies companies;
  private final CompanyIntake intake;

  Beside(
      ImportRowRepository rows,
      ImportSourceRows source,
      ListReading reading,
      Companies companies,
      CompanyIntake intake) {
    this.rows = rows;
    this.source = source;
    this.reading = reading;
    this.companies = companies;
    this.intake = intake;
  }

  /**
   * Both.
   *
   * @param problem why they may be one
   * @param differences what the row says otherwise or more, as changes of the stored record
   */
  public record Both(
      PlannedRow row, CompanySummary company, Problem problem, List<Change> differences) {}

  /**
   * Compares a row with a company of which its check said that it may be the same; writes nothing.
   *
   * @throws NotFoundException if the check did not say so, or the list is no longer open
   */
  public Both compare(ImportBatch batch, int line, String company, Viewer viewer) {
    if (!batch.isChecked() || batch.kind() != ListKind.COMPANIES) {
      throw new NotFoundException();
    }
    PlannedRow row = rows.find(batch.id(), line).orElseThrow(NotFoundException::new);
    Problem problem =
        row.problems().stream()
            .filter(one -> one.code() == Problem.Code.PROBABLE_DUPLICATE)
            .filter(one -> one.arguments().contains(company))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    CompanySummary stored = companies.find(company, viewer).orElseThrow(NotFoundException::new);
    return new Both(row, stored, problem, differences(batch, row, stored));
  }

  private List<Change> differences(ImportBatch batch, PlannedRow row, CompanySummary stored) {
    ListShape shape = reading.shape(new StagedTable(source, batch.id()), batch, batch.columns());
    List<CompanyDraft> drafts =
        ListReading.companies(
                source.at(batch.id(), row.lines().toArray(Integer[]::new)),
                shape,
                reading.companyReader(shape, batch))
            .stream()
            .map(CompanyLine::draft)
            .filter(Objects::nonNull)
            .limit(1)
            .toList();
    Terms terms =
        new Terms(
            Set.copyOf(CompanyIntake.FIELDS),
            Map.of(drafts.getFirst().key(), stored.id()),
            Set.of(),
            Map.of(),
            null);
    Planned planned = intake.plan(drafts, terms).getFirst();
    CompanySummary met = planned.company();
    if (met == null || !met.id().equals(stored.id())) {
      throw new NotFoundException();
    }
    return planned.changes().stream().filter(change -> !NAMES.contains(change.field())).toList();
  }
}
