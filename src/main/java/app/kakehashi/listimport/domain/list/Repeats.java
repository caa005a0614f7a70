package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseText;
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
    Map<String, CompanyLine> byKey = new HashMap<>();
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
      CompanyLine sameKey =
          company.listKey() == null ? null : byKey.putIfAbsent(company.listKey(), company);
      if (sameNumber != null) {
        boolean named = core(sameNumber).equals(core);
        problems.add(
            named ? twice(company, sameNumber) : problem(Code.NUMBER_SHARED, company, sameNumber));
      } else if (sameName != null && !contradict(sameName.draft(), draft)) {
        problems.add(twice(company, sameName));
      } else if (sameKey != null && !core(sameKey).equals(core)) {
        problems.add(problem(Code.KEY_SHARED, company, sameKey));
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

  private static String core(CompanyLine line) {
    return LegalForms.core(line.draft() == null ? line.name() : line.draft().officialName());
  }

  /** The problem of a company that is the same as one on an earlier line, with what differs. */
  public static Problem twice(CompanyLine company, CompanyLine earlier) {
    List<String> differing = differing(company.draft(), earlier.draft());
    return differing.isEmpty()
        ? problem(Code.TWICE_IN_FILE, company, earlier)
        : new Problem(
            Code.TWICE_DIFFERENTLY,
            company.line(),
            null,
            company.name(),
            List.of(String.valueOf(earlier.line()), earlier.name(), String.join(" ", differing)));
  }

  /** The fields about which two rows of a company say something different. */
  private static List<String> differing(@Nullable CompanyDraft one, @Nullable CompanyDraft other) {
    if (one == null || other == null) {
      return List.of();
    }
    List<String> fields = new ArrayList<>();
    add(fields, "address", place(one.address()), place(other.address()));
    add(fields, "employees", one.size().employees(), other.size().employees());
    add(fields, "capital", one.size().capital(), other.size().capital());
    add(fields, "revenue", one.size().revenue(), other.size().revenue());
    add(fields, "founded", one.foundedYear(), other.foundedYear());
    add(fields, "website", site(one.website()), site(other.website()));
    return fields;
  }

  /** However its numbers are written: 9丁目9番9号 and ９－９－９. */
  private static @Nullable String place(@Nullable String address) {
    return address == null
        ? null
        : LooseText.compact(address).replaceAll("丁目|番地|番|号|號", "-").replaceFirst("-+$", "");
  }

  private static @Nullable String site(@Nullable String website) {
    return website == null
        ? null
        : website.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  private static void add(
      List<String> fields, String field, @Nullable Object one, @Nullable Object other) {
    if (one != null && other != null && !one.equals(other)) {
      fields.add(field);
    }
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
