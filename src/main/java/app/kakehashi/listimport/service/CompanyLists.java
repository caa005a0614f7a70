package app.kakehashi.listimport.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyIntake.Kept;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.CompanyIntake.TakeBack;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportPlan;
import app.kakehashi.listimport.domain.ImportTraceRepository;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares lists of companies with those known, writes them, takes them back. */
@Component
class CompanyLists {

  private static final int MOST_LOOKALIKES = 3;

  private final CompanyIntake intake;
  private final Companies companies;
  private final ImportTraceRepository traces;

  CompanyLists(CompanyIntake intake, Companies companies, ImportTraceRepository traces) {
    this.intake = intake;
    this.companies = companies;
    this.traces = traces;
  }

  /** What the list would do. */
  ImportPlan plan(List<CompanyLine> lines) {
    Map<String, Planned> planned =
        intake.plan(drafts(lines)).stream()
            .collect(Collectors.toMap(Planned::key, Function.identity()));
    return new ImportPlan(
        lines.stream().map(line -> row(line, planned.get(String.valueOf(line.line())))).toList());
  }

  private static List<CompanyDraft> drafts(List<CompanyLine> lines) {
    return lines.stream().map(CompanyLine::draft).filter(Objects::nonNull).toList();
  }

  private static PlannedRow row(
      CompanyLine line, @org.jspecify.annotations.Nullable Planned planned) {
    if (planned == null) {
      return new PlannedRow(
          line.line(),
          line.lines(),
          RowOutcome.REFUSED,
          line.name(),
          null,
          List.of(),
          line.problems());
    }
    List<Problem> problems = new ArrayList<>(line.problems());
    if (!planned.probableDuplicates().isEmpty()) {
      problems.add(
          new Problem(
              Problem.Code.PROBABLE_DUPLICATE,
              line.line(),
              null,
              line.name(),
              List.of(
                  planned.probableDuplicates().stream()
                      .limit(MOST_LOOKALIKES)
                      .map(CompanySummary::name)
                      .collect(Collectors.joining(" / ")))));
    }
    CompanySummary known = planned.company();
    return new PlannedRow(
        line.line(),
        line.lines(),
        outcome(planned.outcome()),
        line.name(),
        known == null ? null : known.publicId(),
        planned.outcome() == Outcome.CHANGED ? planned.changes() : List.of(),
        problems);
  }

  private static RowOutcome outcome(Outcome outcome) {
    return switch (outcome) {
      case NEW -> RowOutcome.NEW;
      case CHANGED -> RowOutcome.CHANGED;
      case SAME -> RowOutcome.SAME;
    };
  }

  /**
   * Writes the list in the caller's transaction.
   *
   * @return public ids by line
   * @throws DataChangedException if it would do anything else than planned
   */
  Map<Integer, String> apply(
      ImportBatch batch, List<CompanyLine> lines, ImportPlan plan, Actor actor) {
    List<Applied> applied =
        intake.apply(drafts(lines), new RecordSource(SourceKind.IMPORT, batch.publicId()), actor);
    Map<String, RowOutcome> promised =
        plan.rows().stream()
            .collect(Collectors.toMap(row -> String.valueOf(row.line()), PlannedRow::outcome));
    Map<Integer, String> publicIds = new HashMap<>();
    Map<CompanyId, TakeBack> back = new LinkedHashMap<>();
    for (Applied one : applied) {
      if (promised.get(one.key()) != outcome(one.outcome())) {
        throw new DataChangedException();
      }
      publicIds.put(Integer.valueOf(one.key()), one.publicId());
      if (one.outcome() == Outcome.NEW
          || (one.outcome() == Outcome.CHANGED && one.beforeImage() != null)) {
        back.putIfAbsent(
            one.company(), new TakeBack(one.company(), one.beforeImage(), one.version()));
      }
    }
    traces.addCompanyChanges(batch.id(), List.copyOf(back.values()));
    traces.addListKeys(batch.id(), listKeys(lines, applied));
    return publicIds;
  }

  private static Map<String, CompanyId> listKeys(List<CompanyLine> lines, List<Applied> applied) {
    Map<String, CompanyId> byLine =
        applied.stream().collect(Collectors.toMap(Applied::key, Applied::company));
    Map<String, CompanyId> keys = new LinkedHashMap<>();
    for (CompanyLine line : lines) {
      CompanyId company = byLine.get(String.valueOf(line.line()));
      String key = line.listKey();
      if (company != null && key != null) {
        keys.putIfAbsent(key, company);
      }
    }
    return keys;
  }

  /**
   * Takes a committed list back in the caller's transaction, whole or not at all.
   *
   * @throws StillUsedException naming the companies that later work depends on
   */
  void takeBack(ImportBatch batch, Actor actor) {
    List<TakeBack> changes = traces.companyChanges(batch.id());
    Map<CompanyId, CompanySummary> names =
        companies.summaries(changes.stream().map(TakeBack::company).toList());
    traces.forget(batch.id());
    Map<CompanyId, Kept> kept = intake.takeBack(changes, actor);
    if (!kept.isEmpty()) {
      throw new StillUsedException(
          kept.keySet().stream()
              .map(names::get)
              .filter(Objects::nonNull)
              .map(CompanySummary::name)
              .toList());
    }
  }
}
