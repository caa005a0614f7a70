package app.kakehashi.company.service;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.domain.NameTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds which company a draft speaks of: by its checked number, else by its folded name where
 * exactly one company of that side has it and neither number nor region contradicts.
 */
@Component
class CompanyMatcher {
  private final JdbcClient jdbc;
  private final NameTokens tokens;

  CompanyMatcher(JdbcClient jdbc, NameTokens tokens) {
    this.jdbc = jdbc;
    this.tokens = tokens;
  }

  /**
   * A company that drafts may speak of: stored, or new in this very intake.
   *
   * @param stored null for a company that is new in this intake
   */
  record Known(
      @Nullable CompanySummary stored,
      Affiliation affiliation,
      String nameKey,
      @Nullable String numberKey,
      @Nullable String region) {}

  /**
   * What a draft was matched to.
   *
   * @param isNew whether this draft is the first to speak of the company
   * @param lookalikes stored companies of that name that it was not matched to
   */
  record Match(Known company, boolean isNew, List<CompanySummary> lookalikes) {}

  /** Matches drafts in their order with two statements. */
  List<Match> match(List<CompanyDraft> drafts) {
    Map<String, Known> byNumber = new HashMap<>();
    Map<String, List<Known>> byName = new HashMap<>();
    Set<String> numbers = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (CompanyDraft draft : drafts) {
      String number = numberKey(draft.identifier());
      if (number != null) {
        numbers.add(number);
      }
      names.add(tokens.key(draft.officialName()));
    }
    stored(numbers, names).forEach(known -> add(known, byNumber, byName));
    List<Match> matches = new ArrayList<>(drafts.size());
    for (CompanyDraft draft : drafts) {
      matches.add(match(draft, byNumber, byName));
    }
    return matches;
  }

  private Match match(
      CompanyDraft draft, Map<String, Known> byNumber, Map<String, List<Known>> byName) {
    String number = numberKey(draft.identifier());
    String name = tokens.key(draft.officialName());
    Known same = number == null ? null : byNumber.get(number);
    List<Known> namesakes =
        byName.getOrDefault(name, List.of()).stream()
            .filter(known -> known.affiliation() == draft.affiliation())
            .toList();
    if (same == null) {
      List<Known> possible =
          namesakes.stream()
              .filter(known -> number == null || known.numberKey() == null)
              .filter(known -> agrees(known.region(), draft.region()))
              .toList();
      same = possible.size() == 1 ? possible.getFirst() : null;
    }
    List<CompanySummary> lookalikes = new ArrayList<>();
    for (Known namesake : namesakes) {
      if (!namesake.equals(same) && namesake.stored() != null) {
        lookalikes.add(namesake.stored());
      }
    }
    if (same != null) {
      if (number != null) {
        byNumber.putIfAbsent(number, same);
      }
      return new Match(same, false, lookalikes);
    }
    Known fresh = new Known(null, draft.affiliation(), name, number, draft.region());
    add(fresh, byNumber, byName);
    return new Match(fresh, true, lookalikes);
  }

  private static boolean agrees(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  private static void add(
      Known known, Map<String, Known> byNumber, Map<String, List<Known>> byName) {
    if (known.numberKey() != null) {
      byNumber.put(known.numberKey(), known);
    }
    byName.computeIfAbsent(known.nameKey(), _ -> new ArrayList<>()).add(known);
  }

  private List<Known> stored(Set<String> numbers, Set<String> names) {
    return jdbc.sql(
            CompanyDirectory.SUMMARY.replace(
                    "c.listed_publicly,",
                    "c.listed_publicly, c.name_key, c.identifier_scheme, c.identifier_value,"
                        + " c.identifier_check,")
                + """
                where c.name_key = any(:names) or (c.identifier_check = 'valid'
                  and c.identifier_value = any(:values))
                order by c.id
                """)
        .param("names", names.toArray(String[]::new))
        .param(
            "values",
            numbers.stream().map(key -> key.substring(key.indexOf(':') + 1)).toArray(String[]::new))
        .query(CompanyMatcher::known)
        .list();
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    CompanySummary summary = CompanyDirectory.summary(row, number);
    boolean key = row.getString("identifier_check").equals("valid");
    return new Known(
        summary,
        summary.affiliation(),
        row.getString("name_key"),
        key ? row.getString("identifier_scheme") + ":" + row.getString("identifier_value") : null,
        summary.region());
  }

  private static @Nullable String numberKey(@Nullable CompanyIdentifier identifier) {
    return identifier == null || !identifier.isKey()
        ? null
        : identifier.scheme().code() + ":" + identifier.value();
  }
}
