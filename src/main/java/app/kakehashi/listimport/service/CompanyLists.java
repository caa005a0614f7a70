package app.kakehashi.listimport.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.CompanyIntake.TakeBack;
import app.kakehashi.company.CompanyIntake.TakenBack;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportPlan;
import app.kakehashi.listimport.domain.ImportTraceRepository;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.LegalForms;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.service.StillUsedException.Reason;
import app.kakehashi.listimport.service.StillUsedException.Used;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares lists of companies with those known, writes them, takes them back. */
@Component
class CompanyLists {

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
    return plan(lines, intake.plan(drafts(lines)));
  }

  private static ImportPlan plan(List<CompanyLine> lines, List<Planned> drafts) {
    Map<String, Planned> planned =
        drafts.stream().collect(Collectors.toMap(Planned::key, Function.identity()));
    return new ImportPlan(
        lines.stream().map(line -> row(line, planned.get(String.valueOf(line.line())))).toList());
  }

  private static List<CompanyDraft> drafts(List<CompanyLine> lines) {
    return lines.stream().map(CompanyLine::draft).filter(Objects::nonNull).toList();
  }

  private static PlannedRow row(CompanyLine line, @Nullable Planned planned) {
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
                      .map(duplicate -> duplicate.company().name())
                      .collect(Collectors.joining(" / ")))));
    }
    if (planned.unwanted() != null) {
      problems.add(
          new Problem(
              Problem.Code.UNWANTED, line.line(), null, line.name(), List.of(planned.unwanted())));
    }
    CompanySummary known = planned.company();
    if (known != null && keepsName(line.draft(), known, planned)) {
      problems.add(
          new Problem(
              Problem.Code.NAME_KEPT, line.line(), null, line.name(), List.of(known.name())));
    }
    return new PlannedRow(
        line.line(),
        line.lines(),
        outcome(planned.outcome()),
        line.name(),
        known == null ? null : known.publicId(),
        planned.outcome() == Outcome.CHANGED ? planned.changes() : List.of(),
        problems);
  }

  /**
   * A register of plants may know a company by another name: the number is the same, the name not.
   */
  private static boolean keepsName(
      @Nullable CompanyDraft draft, CompanySummary known, Planned planned) {
    return draft != null
        && !LegalForms.core(known.name()).equals(LegalForms.core(draft.officialName()))
        && planned.changes().stream().noneMatch(change -> change.field().equals("official_name"));
  }

  private static RowOutcome outcome(Outcome outcome) {
    return switch (outcome) {
      case NEW -> RowOutcome.NEW;
      case CHANGED -> RowOutcome.CHANGED;
      case SAME -> RowOutcome.SAME;
    };
  }

  /** What writing a list did: the plan as it was carried out, and public ids by line. */
  record Written(ImportPlan plan, Map<Integer, String> publicIds) {}

  /** Writes the list in the caller's transaction, which keeps it only if it did as was shown. */
  Written apply(ImportBatch batch, List<CompanyLine> lines, Actor actor) {
    List<Applied> applied =
        intake.apply(drafts(lines), new RecordSource(SourceKind.IMPORT, batch.publicId()), actor);
    Map<Integer, String> publicIds = new HashMap<>();
    Map<CompanyId, TakeBack> back = new LinkedHashMap<>();
    for (Applied one : applied) {
      publicIds.put(Integer.valueOf(one.key()), one.publicId());
      if (one.outcome() == Outcome.NEW
          || (one.outcome() == Outcome.CHANGED && one.beforeImage() != null)) {
        back.putIfAbsent(
            one.company(), new TakeBack(one.company(), one.beforeImage(), one.version()));
      }
    }
    traces.addCompanyChanges(batch.id(), List.copyOf(back.values()));
    traces.addListKeys(batch.id(), listKeys(lines, applied));
    return new Written(plan(lines, applied.stream().map(Applied::planned).toList()), publicIds);
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
    Map<CompanyId, Reason> used = new LinkedHashMap<>();
    Set<String> foundLater = traces.foundByLaterLists(batch.id());
    for (TakeBack change : changes) {
      CompanySummary company = names.get(change.company());
      if (company != null && foundLater.contains(company.publicId())) {
        used.put(change.company(), Reason.LATER_LIST);
      }
    }
    traces.forget(batch.id());
    TakenBack takenBack = intake.takeBack(changes, actor);
    takenBack.kept().forEach((id, kept) -> used.put(id, Reason.of(kept)));
    if (!used.isEmpty()) {
      throw new StillUsedException(
          used.entrySet().stream()
              .map(entry -> used(names.get(entry.getKey()), entry.getValue()))
              .toList());
    }
    traces.restored(takenBack.restored());
  }

  private static Used used(@Nullable CompanySummary company, Reason reason) {
    return company == null
        ? new Used("", "", reason)
        : new Used(company.publicId(), company.name(), reason);
  }
}
