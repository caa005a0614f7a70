package app.kakehashi.introduction.service;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.matching.Rounds;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.Offers;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the guards that lie outside a case hold. */
@Component
public class CaseChecks {
  private final Gaps gaps;
  private final Offers offers;
  private final Companies companies;
  private final CasePeople people;
  private final CaseWords words;
  private final Screening screening;
  private final JdbcClient jdbc;

  CaseChecks(
      Gaps gaps,
      Offers offers,
      Companies companies,
      CasePeople people,
      CaseWords words,
      Screening screening,
      JdbcClient jdbc) {
    this.gaps = gaps;
    this.offers = offers;
    this.companies = companies;
    this.people = people;
    this.words = words;
    this.screening = screening;
    this.jdbc = jdbc;
  }

  /** {@link Guard#PAIR_FREE} and {@link Guard#PAIR_POSSIBLE} of two postings. */
  public Set<Guard> ofPair(long gap, long offer) {
    Set<Guard> holding = EnumSet.noneOf(Guard.class);
    boolean open =
        jdbc.sql(
                """
                select exists (select from introduction where gap_id = :gap and offer_id = :offer
                  and next_due_at is not null)
                """)
            .param("gap", gap)
            .param("offer", offer)
            .query(Boolean.class)
            .single();
    if (!open) {
      holding.add(Guard.PAIR_FREE);
    }
    List<GapFacts> gapFacts = gaps.published(List.of(gap));
    List<OfferFacts> offerFacts = offers.published(List.of(offer));
    if (!gapFacts.isEmpty()
        && !offerFacts.isEmpty()
        && mayMeet(Set.of(gapFacts.getFirst().company(), offerFacts.getFirst().company()))) {
      holding.add(Guard.PAIR_POSSIBLE);
    }
    return holding;
  }

  private boolean mayMeet(Set<CompanyId> together) {
    Map<CompanyId, CompanyFacts> facts = companies.factsOf(together);
    return facts.size() == together.size()
        && facts.values().stream()
            .allMatch(
                company ->
                    company.active() && company.blocked().stream().noneMatch(together::contains));
  }

  /** Everything that must hold outside the case before this leg is asked, but for its list. */
  public Set<Guard> ofAsk(Introduction introduction, Leg leg, Moment at) {
    Set<Guard> holding = ofPair(introduction.gapId(), introduction.offerId());
    if (!mayMeet(introduction.legs().stream().map(Leg::company).collect(Collectors.toSet()))) {
      holding.remove(Guard.PAIR_POSSIBLE);
    }
    holding.addAll(ofReaders(introduction, leg));
    if (!screening.open(List.of(introduction), at.now()).containsKey(introduction.id())) {
      holding.add(Guard.SCREENED);
    }
    if (leg.role() == LegRole.GAP || hasRoom(leg.company())) {
      holding.add(Guard.CAPACITY);
    }
    if (leg.role() != LegRole.GAP || isLastListAnswered(introduction.gapId())) {
      holding.add(Guard.LAST_LIST_ANSWERED);
    }
    return holding;
  }

  /** {@link Guard#REACHABLE}, and {@link Guard#WORDS} in every language these people read. */
  public Set<Guard> ofReaders(Introduction introduction, Leg leg) {
    Set<Guard> holding = EnumSet.noneOf(Guard.class);
    Set<Language> readers = people.languages(leg.company());
    if (!readers.isEmpty()) {
      holding.add(Guard.REACHABLE);
      if (words.of(introduction).keySet().containsAll(readers)) {
        holding.add(Guard.WORDS);
      }
    }
    return holding;
  }

  /** Whether every choice of the gap’s last list is answered or expired. */
  public boolean isLastListAnswered(long gap) {
    return !jdbc.sql(
            """
            select exists (select from introduction i join introduction_leg l on l.introduction_id = i.id
              where i.gap_id = :gap and i.state = 'ASKING' and l.role = 'GAP' and l.state in ('ASKED', 'CLARIFY'))
            """)
        .param("gap", gap)
        .query(Boolean.class)
        .single();
  }

  private boolean hasRoom(CompanyId company) {
    return withoutRoom(List.of(company)).isEmpty();
  }

  /**
   * Those of some companies whose introductions that are asked or made and not yet met are as many
   * as a company of their size may have; of unknown size they count as small.
   */
  Set<CompanyId> withoutRoom(Collection<CompanyId> candidates) {
    if (candidates.isEmpty()) {
      return Set.of();
    }
    Map<CompanyId, CompanyFacts> facts = companies.factsOf(candidates);
    Set<CompanyId> full = new HashSet<>();
    jdbc.sql(
            """
            select l.company_id, count(*) as open, s.capacity_small, s.capacity_medium, s.capacity_large
            from introduction i join introduction_leg l on l.introduction_id = i.id, introduction_settings s
            where l.company_id in (:companies) and l.role <> 'GAP'
              and l.state in ('ASKED', 'YES', 'UNDER_APPROVAL', 'CLARIFY')
              and i.state in ('ASKING', 'MUTUAL_YES', 'INTRODUCED', 'MEETING_SET')
            group by l.company_id, s.capacity_small, s.capacity_medium, s.capacity_large
            """)
        .param("companies", candidates.stream().map(CompanyId::value).toList())
        .query(
            row -> {
              CompanyId company = new CompanyId(row.getLong("company_id"));
              if (row.getInt("open") >= row.getInt(capacity(facts.get(company)))) {
                full.add(company);
              }
            });
    return full;
  }

  /** The setting that holds for a company of this size. */
  private static String capacity(@Nullable CompanyFacts facts) {
    return switch (Rounds.Capacities.sizeClass(facts == null ? null : facts.size().employees())) {
      case "medium" -> "capacity_medium";
      case "large" -> "capacity_large";
      default -> "capacity_small";
    };
  }

  /** Of two who ask the same company or gap at once, the second waits for the first. */
  void queueUp(String what, long id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(:what), :id::int)")
        .param("what", "introduction." + what)
        .param("id", (int) (id % Integer.MAX_VALUE))
        .query((row, n) -> n)
        .list();
  }
}
