package app.kakehashi.listimport.service;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.CorporateNumber;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.listimport.domain.ImportTraceRepository;
import app.kakehashi.listimport.domain.list.PostingLine;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the companies that the rows of a list of gaps or offers belong to: by official number, by
 * the number an earlier list gave them, else by name.
 */
@Component
class PostingOwners {

  private final CompanyIntake intake;
  private final Companies companies;
  private final ImportTraceRepository traces;

  PostingOwners(CompanyIntake intake, Companies companies, ImportTraceRepository traces) {
    this.intake = intake;
    this.companies = companies;
    this.traces = traces;
  }

  /**
   * A row's company, or why there is none.
   *
   * @param problem null where there is a company
   */
  record Owner(@Nullable CompanySummary company, @Nullable Code problem) {}

  /** The owners of all rows by their line, in a constant number of statements. */
  Map<Integer, Owner> of(List<? extends PostingLine<?>> lines, Affiliation side) {
    Map<String, CompanyId> byListKey =
        traces.companiesOf(
            lines.stream()
                .map(PostingLine::companyKey)
                .filter(k -> !k.isEmpty())
                .distinct()
                .toList());
    Map<CompanyId, CompanySummary> summaries = companies.summaries(byListKey.values());
    List<CompanyDraft> questions = new ArrayList<>();
    Map<Integer, Owner> owners = new HashMap<>();
    for (PostingLine<?> line : lines) {
      CompanyId listed = byListKey.get(line.companyKey());
      CompanySummary company = listed == null ? null : summaries.get(listed);
      Optional<CompanyIdentifier> number = number(line.companyKey());
      if (company != null) {
        owners.put(line.line(), owner(company, side));
      } else if (number.isPresent() || !line.companyName().isEmpty()) {
        questions.add(question(line, number.orElse(null), side));
      } else {
        owners.put(line.line(), new Owner(null, Code.COMPANY_UNKNOWN));
      }
    }
    for (Planned planned : intake.plan(questions)) {
      owners.put(Integer.valueOf(planned.key()), answer(planned, side));
    }
    return owners;
  }

  private static Owner answer(Planned planned, Affiliation side) {
    CompanySummary company = planned.company();
    if (company != null) {
      return owner(company, side);
    }
    return new Owner(
        null,
        planned.probableDuplicates().size() > 1 ? Code.COMPANY_AMBIGUOUS : Code.COMPANY_UNKNOWN);
  }

  private static Owner owner(CompanySummary company, Affiliation side) {
    return company.affiliation() == side
        ? new Owner(company, null)
        : new Owner(null, Code.COMPANY_WRONG_SIDE);
  }

  private static CompanyDraft question(
      PostingLine<?> line, @Nullable CompanyIdentifier number, Affiliation side) {
    String name = line.companyName().isEmpty() ? line.companyKey() : line.companyName();
    return CompanyDraft.builder(String.valueOf(line.line()), side, side.code(), name)
        .identifier(number)
        .build();
  }

  private static Optional<CompanyIdentifier> number(String key) {
    return CorporateNumber.read(key)
        .found()
        .map(n -> valid(IdentifierScheme.JP_CORPORATE_NUMBER, n.digits()))
        .or(
            () ->
                BusinessNumber.read(key)
                    .found()
                    .map(n -> valid(IdentifierScheme.TW_BUSINESS_NUMBER, n.digits())));
  }

  private static CompanyIdentifier valid(IdentifierScheme scheme, String digits) {
    return new CompanyIdentifier(scheme, digits, IdentifierCheck.VALID);
  }
}
