package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds companies that stand in one file more than once, by their number or by name and region. */
public final class Repeats {

  private Repeats() {}

  /** The same companies, those that repeat an earlier one with a note of it. */
  public static List<CompanyLine> noted(List<CompanyLine> companies) {
    Map<String, CompanyLine> byNumber = new HashMap<>();
    Map<String, CompanyLine> byName = new HashMap<>();
    List<CompanyLine> noted = new ArrayList<>(companies.size());
    for (CompanyLine company : companies) {
      CompanyDraft draft = company.draft();
      if (draft == null) {
        noted.add(company);
        continue;
      }
      List<Problem> problems = new ArrayList<>(company.problems());
      String core = LegalForms.core(draft.officialName());
      CompanyIdentifier number = draft.identifier();
      CompanyLine sameNumber =
          number != null && number.isKey()
              ? byNumber.putIfAbsent(number.scheme() + number.value(), company)
              : null;
      CompanyLine sameName =
          byName.putIfAbsent(draft.affiliation() + core + draft.anyRegion(), company);
      if (sameNumber != null) {
        boolean named = LegalForms.core(sameNumber.name()).equals(core);
        problems.add(problem(named ? Code.TWICE_IN_FILE : Code.NUMBER_SHARED, company, sameNumber));
      } else if (sameName != null && !contradict(sameName.draft(), draft)) {
        problems.add(problem(Code.TWICE_IN_FILE, company, sameName));
      }
      noted.add(
          new CompanyLine(
              company.lines(), company.listKey(), company.name(), company.draft(), problems));
    }
    return noted;
  }

  /**
   * Two different valid numbers are two companies, whatever their names; so are two legal forms: a
   * 有限会社 is not the 株式会社 of its name.
   */
  private static boolean contradict(@Nullable CompanyDraft one, CompanyDraft other) {
    return one != null && (twoNumbers(one, other) || twoForms(one, other));
  }

  private static boolean twoNumbers(CompanyDraft one, CompanyDraft other) {
    CompanyIdentifier first = one.identifier();
    CompanyIdentifier second = other.identifier();
    return first != null
        && second != null
        && first.isKey()
        && second.isKey()
        && !first.value().equals(second.value());
  }

  private static boolean twoForms(CompanyDraft one, CompanyDraft other) {
    return one.legalForm() != null
        && other.legalForm() != null
        && !one.legalForm().equals(other.legalForm());
  }

  private static Problem problem(Code code, CompanyLine company, CompanyLine earlier) {
    return new Problem(
        code,
        company.line(),
        null,
        company.name(),
        List.of(String.valueOf(earlier.line()), earlier.name()));
  }
}
