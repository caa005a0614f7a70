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
import app.kakehashi.listimport.domain.list.CompanyMention;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the known companies that rows of lists are about: by official number, by the number an
 * earlier list gave them, else by name.
 */
@Component
class RowOwners {

  /** Companies asked for at once. */
  private static final int CHUNK = 2_000;

  private final CompanyIntake intake;
  private final Companies companies;
  private final ImportTraceRepository traces;

  RowOwners(CompanyIntake intake, Companies companies, ImportTraceRepository traces) {
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

  /**
   * The companies of these mentions.
   *
   * @param side to which they have to belong; null for either
   */
  Map<CompanyMention, Owner> of(Collection<CompanyMention> mentions, @Nullable Affiliation side) {
    List<CompanyMention> distinct = mentions.stream().distinct().toList();
    intake.settle();
    Map<CompanyMention, Owner> owners = new LinkedHashMap<>();
    for (int from = 0; from < distinct.size(); from += CHUNK) {
      find(distinct.subList(from, Math.min(distinct.size(), from + CHUNK)), side, owners);
    }
    return owners;
  }

  private void find(
      List<CompanyMention> mentions,
      @Nullable Affiliation side,
      Map<CompanyMention, Owner> owners) {
    Map<String, CompanyId> byListKey =
        traces.companiesOf(
            mentions.stream().map(CompanyMention::key).filter(k -> !k.isEmpty()).toList());
    Map<CompanyId, CompanySummary> summaries = companies.summaries(byListKey.values());
    List<CompanyDraft> questions = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      CompanyMention mention = mentions.get(i);
      CompanyId listed = byListKey.get(mention.key());
      CompanySummary company = listed == null ? null : summaries.get(listed);
      if (company != null) {
        owners.put(mention, owner(company, side));
      } else if (mention.isEmpty()) {
        owners.put(mention, new Owner(null, Code.COMPANY_MISSING));
      } else {
        questions.addAll(questions(i, mention, side));
      }
    }
    Map<Integer, List<Planned>> answers = new HashMap<>();
    for (Planned planned : intake.plan(questions)) {
      answers
          .computeIfAbsent(
              Integer.valueOf(planned.key().substring(Affiliation.JP.code().length())),
              _ -> new ArrayList<>())
          .add(planned);
    }
    answers.forEach((i, found) -> owners.put(mentions.get(i), answer(found, side)));
  }

  /** A name may be that of a company of either side; a number belongs to one. */
  private static List<CompanyDraft> questions(
      int index, CompanyMention mention, @Nullable Affiliation side) {
    CompanyIdentifier number = number(mention);
    List<Affiliation> sides =
        side != null
            ? List.of(side)
            : number == null ? List.of(Affiliation.values()) : List.of(sideOf(number));
    return sides.stream().map(one -> question(one.code() + index, one, mention, number)).toList();
  }

  private static CompanyDraft question(
      String key, Affiliation side, CompanyMention mention, @Nullable CompanyIdentifier number) {
    return CompanyDraft.builder(key, side, side.code(), mention.text()).identifier(number).build();
  }

  private static Owner answer(List<Planned> answers, @Nullable Affiliation side) {
    List<CompanySummary> found =
        answers.stream().map(Planned::company).filter(Objects::nonNull).distinct().toList();
    if (found.size() == 1) {
      return owner(found.getFirst(), side);
    }
    boolean several =
        found.size() > 1
            || answers.stream().anyMatch(planned -> planned.probableDuplicates().size() > 1);
    return new Owner(null, several ? Code.COMPANY_AMBIGUOUS : Code.COMPANY_UNKNOWN);
  }

  private static Owner owner(CompanySummary company, @Nullable Affiliation side) {
    return side == null || company.affiliation() == side
        ? new Owner(company, null)
        : new Owner(null, Code.COMPANY_WRONG_SIDE);
  }

  private static Affiliation sideOf(CompanyIdentifier number) {
    return number.scheme() == IdentifierScheme.JP_CORPORATE_NUMBER
        ? Affiliation.JP
        : Affiliation.TW;
  }

  private static @Nullable CompanyIdentifier number(CompanyMention mention) {
    CompanyIdentifier stated = mention.number();
    return stated != null && stated.isKey() ? stated : read(mention.key()).orElse(null);
  }

  private static Optional<CompanyIdentifier> read(String key) {
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
