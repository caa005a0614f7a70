package app.kakehashi.introduction.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.matching.IntroductionLoad;
import app.kakehashi.matching.Rounds.Capacities;
import app.kakehashi.matching.Rounds.PairIds;
import app.kakehashi.matching.Rounds.Situation;
import app.kakehashi.shared.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is open as a round begins. An introduction takes a place from the shortlist on until the two
 * have met: what is being prepared will be asked, and has to find room then.
 */
@Component
class RoundSituations implements IntroductionLoad {
  /** A pair whose case ended is left alone for so long. */
  private static final Duration LATELY = Duration.ofDays(365);

  private static final Duration QUARTER = Duration.ofDays(92);

  private static final List<String> TAKES_PLACE =
      List.of(
          CaseState.SHORTLISTED.name(),
          CaseState.SCREENING.name(),
          CaseState.ASKING.name(),
          CaseState.MUTUAL_YES.name(),
          CaseState.INTRODUCED.name(),
          CaseState.MEETING_SET.name());

  /** Ends of cases that nobody was asked in. */
  private static final List<String> NEVER_PROPOSED =
      List.of(
          CaseState.SUGGESTED.name(),
          CaseState.REJECTED_BY_OFFICE.name(),
          CaseState.DUPLICATE.name());

  private final Companies companies;
  private final JdbcClient jdbc;
  private final CaseClock clock;

  RoundSituations(Companies companies, JdbcClient jdbc, CaseClock clock) {
    this.companies = companies;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Situation now() {
    Instant now = clock.now();
    return new Situation(
        clock.settings().listSize(),
        capacities(),
        openOfGaps(),
        openOfCompanies(),
        exposures(now),
        closed(now));
  }

  @Override
  public Load load() {
    return new Load(capacities(), openOfCompanies());
  }

  /** Whether a company that offers can take one more. */
  boolean hasRoom(CompanyId company, Situation now) {
    CompanyFacts facts = companies.factsOf(List.of(company)).get(company);
    Integer employees = facts == null ? null : facts.size().employees();
    return now.openOfCompany().getOrDefault(company, 0) < now.capacities().of(employees);
  }

  private Capacities capacities() {
    return jdbc.sql(
            "select capacity_small, capacity_medium, capacity_large from introduction_settings")
        .query(
            (row, n) ->
                new Capacities(
                    row.getInt("capacity_small"),
                    row.getInt("capacity_medium"),
                    row.getInt("capacity_large")))
        .single();
  }

  private Map<Long, Integer> openOfGaps() {
    return counts(
        "select gap_id as id, count(*) as open from introduction where state in (:states) group by"
            + " gap_id");
  }

  private Map<CompanyId, Integer> openOfCompanies() {
    Map<CompanyId, Integer> open = new HashMap<>();
    counts(
            """
            select l.company_id as id, count(*) as open
            from introduction i join introduction_leg l on l.introduction_id = i.id
            where i.state in (:states) and l.role <> 'GAP'
              and l.state in ('WAITING', 'ASKED', 'YES', 'UNDER_APPROVAL', 'CLARIFY')
            group by l.company_id
            """)
        .forEach((id, count) -> open.put(new CompanyId(id), count));
    return open;
  }

  private Map<Long, Integer> counts(String sql) {
    Map<Long, Integer> counts = new HashMap<>();
    jdbc.sql(sql)
        .param("states", TAKES_PLACE)
        .query(
            row -> {
              counts.put(row.getLong("id"), row.getInt("open"));
            });
    return counts;
  }

  private Map<Long, Integer> exposures(Instant now) {
    Map<Long, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select offer_id, count(*) as times from introduction
            where created_at >= :since and state not in (:never) group by offer_id
            """)
        .param("since", now.minus(QUARTER).atOffset(ZoneOffset.UTC))
        .param("never", NEVER_PROPOSED)
        .query(
            row -> {
              counts.put(row.getLong("offer_id"), row.getInt("times"));
            });
    return counts;
  }

  private Set<PairIds> closed(Instant now) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct gap_id, offer_id from introduction
                where next_due_at is not null or ended_at >= :since
                """)
            .param("since", now.minus(LATELY).atOffset(ZoneOffset.UTC))
            .query((row, n) -> new PairIds(row.getLong("gap_id"), row.getLong("offer_id")))
            .list());
  }
}
