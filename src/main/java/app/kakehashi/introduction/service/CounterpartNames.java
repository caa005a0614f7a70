package app.kakehashi.introduction.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.shared.CompanyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which other companies of a case a company may know by name: those that are listed openly and did
 * not post without a name; once names are opened, everybody who said yes, for everybody who said
 * yes.
 */
@Component
public class CounterpartNames {
  private final Companies companies;
  private final JdbcClient jdbc;

  CounterpartNames(Companies companies, JdbcClient jdbc) {
    this.companies = companies;
    this.jdbc = jdbc;
  }

  /** The names in one case, in the order of its legs. */
  public Map<CompanyId, CompanySummary> of(Introduction introduction, CompanyId reader) {
    return of(List.of(introduction), reader).getOrDefault(introduction.id(), Map.of());
  }

  /** The names in many cases, by the internal id of the case; two statements. */
  public Map<Long, Map<CompanyId, CompanySummary>> of(
      Collection<Introduction> cases, CompanyId reader) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    Set<Long> named = namedGaps(cases);
    Map<CompanyId, CompanySummary> summaries =
        companies.summaries(
            cases.stream()
                .flatMap(introduction -> introduction.legs().stream())
                .map(Leg::company)
                .collect(Collectors.toSet()));
    Map<Long, Map<CompanyId, CompanySummary>> found = new HashMap<>();
    for (Introduction introduction : cases) {
      Map<CompanyId, CompanySummary> names = new LinkedHashMap<>();
      for (Leg leg : introduction.legs()) {
        CompanySummary summary = summaries.get(leg.company());
        if (summary != null
            && !leg.company().equals(reader)
            && mayKnow(introduction, leg, summary, reader, named)) {
          names.put(leg.company(), summary);
        }
      }
      found.put(introduction.id(), names);
    }
    return found;
  }

  private static boolean mayKnow(
      Introduction introduction,
      Leg leg,
      CompanySummary company,
      CompanyId reader,
      Set<Long> named) {
    boolean opened =
        introduction.isOpened()
            && leg.state() == LegState.YES
            && introduction.legOf(reader).filter(own -> own.state() == LegState.YES).isPresent();
    boolean open =
        company.listedPublicly()
            && switch (leg.role()) {
              case GAP -> named.contains(introduction.gapId());
              case OFFER -> true;
              case TEAM -> false;
            };
    return opened || open;
  }

  private Set<Long> namedGaps(Collection<Introduction> cases) {
    return new HashSet<>(
        jdbc.sql("select id from gap where id in (:gaps) and not anonymous")
            .param("gaps", cases.stream().map(Introduction::gapId).collect(Collectors.toSet()))
            .query(Long.class)
            .list());
  }
}
