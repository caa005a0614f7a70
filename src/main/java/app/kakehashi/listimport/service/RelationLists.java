package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.CompanyIntake.Terms;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ParentDraft;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.list.CompanyMention;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.listimport.domain.list.RelationLine;
import app.kakehashi.listimport.domain.list.RelationLine.Relations;
import app.kakehashi.listimport.service.RowOwners.Owner;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares lists of relations with what is known of the companies, and writes them. Each row is a
 * statement about a company that is known for certain; what comes of it is up to the intake of
 * companies, as for any other list of them.
 */
@Component
class RelationLists {

  private static final String PARENT = "parent_company";

  private final RowOwners owners;
  private final CompanyIntake intake;
  private final CompanyLists companies;

  RelationLists(RowOwners owners, CompanyIntake intake, CompanyLists companies) {
    this.owners = owners;
    this.intake = intake;
    this.companies = companies;
  }

  /**
   * A row as a statement about a company.
   *
   * @param draft null where the row is refused
   */
  private record Stated(
      RelationLine line,
      @Nullable CompanySummary company,
      @Nullable CompanyDraft draft,
      List<Problem> problems) {
    String key() {
      return String.valueOf(line.line());
    }
  }

  /** What the list would do. */
  void check(ImportBatch batch, List<RelationLine> lines, PlannedRows out) {
    List<Stated> stated = stated(batch, lines);
    out.accept(rows(stated, intake.plan(drafts(stated), terms(batch, stated))));
  }

  /** Writes the list in the caller's transaction. */
  void write(ImportBatch batch, List<RelationLine> lines, PlannedRows out) {
    List<Stated> stated = stated(batch, lines);
    List<Applied> applied = companies.apply(batch, drafts(stated), terms(batch, stated));
    out.accept(rows(stated, applied.stream().map(Applied::planned).toList()));
  }

  private static List<CompanyDraft> drafts(List<Stated> stated) {
    return stated.stream().map(Stated::draft).filter(Objects::nonNull).toList();
  }

  /** Of companies that are known for certain, nobody asks which others look like them. */
  private static Terms terms(ImportBatch batch, List<Stated> stated) {
    Map<String, CompanyId> known = new HashMap<>();
    for (Stated one : stated) {
      if (one.company() != null && one.draft() != null) {
        known.put(one.key(), one.company().id());
      }
    }
    return new Terms(
        Set.copyOf(batch.choices().updating().listCounts()), known, Set.of(), Map.of(), null);
  }

  private List<Stated> stated(ImportBatch batch, List<RelationLine> lines) {
    Map<CompanyMention, Owner> owner =
        owners.of(lines.stream().map(RelationLine::company).toList(), batch.choices().side());
    Map<CompanyMention, Owner> parents =
        owners.of(
            lines.stream()
                .map(RelationLine::relations)
                .filter(Objects::nonNull)
                .map(Relations::parent)
                .filter(Objects::nonNull)
                .map(CompanyMention::of)
                .toList(),
            null);
    ToldRelations told = new ToldRelations();
    return lines.stream()
        .map(line -> stated(line, Objects.requireNonNull(owner.get(line.company())), parents, told))
        .toList();
  }

  private static Stated stated(
      RelationLine line, Owner owner, Map<CompanyMention, Owner> parents, ToldRelations told) {
    List<Problem> problems = new ArrayList<>(line.problems());
    Code noCompany = owner.problem();
    if (noCompany != null && problems.stream().noneMatch(p -> p.code() == Code.NOT_A_ROW)) {
      problems.add(problem(noCompany, line, line.company().text()));
    }
    CompanySummary company = owner.company();
    Relations relations = line.relations();
    if (company != null) {
      RowProblems.ofAnother(line.line(), line.company(), company).ifPresent(problems::add);
    }
    if (company == null || relations == null) {
      return new Stated(line, company, null, problems);
    }
    ParentDraft parent = parent(line, relations.parent(), parents, problems);
    if (parent != null && company.id().equals(parent.id())) {
      problems.add(problem(Code.RELATION_TO_ITSELF, line, parent.name()));
    } else {
      told.add(line.line(), company.id(), relations).ifPresent(problems::add);
    }
    boolean refused = problems.stream().anyMatch(Problem::refusesRow);
    return new Stated(
        line, company, refused ? null : draft(line, company, relations, parent), problems);
  }

  /** The parent on the platform where there is exactly one of that name, else its name alone. */
  private static @Nullable ParentDraft parent(
      RelationLine line,
      @Nullable String written,
      Map<CompanyMention, Owner> parents,
      List<Problem> problems) {
    if (written == null) {
      return null;
    }
    CompanySummary found =
        Objects.requireNonNull(parents.get(CompanyMention.of(written))).company();
    if (found == null) {
      problems.add(problem(Code.PARENT_BY_NAME, line, written));
      return new ParentDraft(null, written);
    }
    return new ParentDraft(found.id(), found.name());
  }

  private static Problem problem(Code code, RelationLine line, String value) {
    return new Problem(code, line.line(), null, value, List.of());
  }

  private static CompanyDraft draft(
      RelationLine line,
      CompanySummary company,
      Relations relations,
      @Nullable ParentDraft parent) {
    return CompanyDraft.builder(
            String.valueOf(line.line()), company.affiliation(), company.country(), company.name())
        .officialLanguage(company.nameLanguage())
        .kind(company.kind())
        .memberships(relations.memberships())
        .referringBody(relations.referringBody())
        .parent(parent)
        .group(relations.group())
        .offices(relations.office() == null ? List.of() : List.of(relations.office()))
        .build();
  }

  private static List<PlannedRow> rows(List<Stated> stated, List<Planned> planned) {
    Map<String, Planned> byKey =
        planned.stream().collect(Collectors.toMap(Planned::key, Function.identity()));
    return stated.stream().map(one -> row(one, byKey.get(one.key()))).toList();
  }

  private static PlannedRow row(Stated stated, @Nullable Planned planned) {
    RelationLine line = stated.line();
    CompanySummary company = stated.company();
    List<Problem> problems = new ArrayList<>(stated.problems());
    if (planned != null) {
      if (planned.withheld().stream().anyMatch(kept -> kept.change().field().equals(PARENT))) {
        problems.removeIf(problem -> problem.code() == Code.PARENT_BY_NAME);
      }
      planned.withheld().forEach(kept -> problems.add(RowProblems.kept(line.line(), kept)));
    }
    return new PlannedRow(
        line.line(),
        List.of(line.line()),
        planned == null ? RowOutcome.REFUSED : RowOutcome.of(planned.outcome()),
        company == null ? line.company().text() : company.name(),
        planned == null || company == null ? null : company.publicId(),
        false,
        planned == null ? List.of() : planned.changes(),
        problems);
  }
}
