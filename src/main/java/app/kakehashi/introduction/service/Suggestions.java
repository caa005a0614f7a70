package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.PairDecided;
import app.kakehashi.shared.CompanyId;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A company that is interested in a match suggests a case; second thoughts before the office has
 * looked at it take it back. Happens in the transaction of the decision.
 */
@Component
class Suggestions {
  private static final Set<Guard> NEEDED = Move.SUGGEST.guards();

  private final CaseStore store;
  private final CasePairs pairs;
  private final CaseChecks checks;
  private final CaseClock clock;
  private final CaseNews news;
  private final JdbcClient jdbc;

  Suggestions(
      CaseStore store,
      CasePairs pairs,
      CaseChecks checks,
      CaseClock clock,
      CaseNews news,
      JdbcClient jdbc) {
    this.store = store;
    this.pairs = pairs;
    this.checks = checks;
    this.clock = clock;
    this.news = news;
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(PairDecided decision) {
    if (decision.side() == DecidingSide.OFFICE) {
      return;
    }
    CompanyId company =
        decision.side() == DecidingSide.GAP ? decision.gapCompany() : decision.offerCompany();
    By by = By.member(decision.by(), company);
    // of both sides, or of a side and the office, the second sees the first
    checks.queueUp("gap", decision.gapId());
    if (decision.isInterested()) {
      suggest(decision, by);
    } else {
      takeBack(decision, company, by);
    }
  }

  private void suggest(PairDecided decision, By by) {
    Set<Guard> holding = checks.ofPair(decision.gapId(), decision.offerId());
    if (holding.containsAll(NEEDED)) {
      Introduction introduction =
          Introduction.suggest(
              pairs.of(decision.gapId(), decision.offerId(), decision.figures(), Move.SUGGEST),
              by,
              holding,
              clock.moment());
      news.tell(introduction, store.save(introduction));
    }
  }

  private void takeBack(PairDecided decision, CompanyId company, By by) {
    jdbc.sql(
            """
            select id from introduction where gap_id = :gap and offer_id = :offer
              and state = 'SUGGESTED' and suggested_by = :company
            """)
        .param("gap", decision.gapId())
        .param("offer", decision.offerId())
        .param("company", company.value())
        .query(Long.class)
        .optional()
        .map(store::lock)
        .filter(introduction -> introduction.state() == CaseState.SUGGESTED)
        .ifPresent(
            introduction -> {
              introduction.withdraw(reason(decision), "", by, clock.moment());
              news.tell(introduction, store.save(introduction));
            });
  }

  /** Matches and cases name the same reasons. */
  private static DeclineReason reason(PairDecided decision) {
    String code =
        decision.choice() == null || decision.choice().reason() == null
            ? DeclineReason.OTHER.code()
            : decision.choice().reason().code();
    return Arrays.stream(DeclineReason.values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElse(DeclineReason.OTHER);
  }
}
