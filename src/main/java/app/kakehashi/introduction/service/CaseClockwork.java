package app.kakehashi.introduction.service;

import app.kakehashi.company.Companies;
import app.kakehashi.introduction.domain.CaseStep;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.introduction.domain.Move;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to cases: reminds, tells the office of silence, gives places up, brings back what
 * rested. One transaction a case; running it again, or twice at once, does nothing more.
 */
@Component
public class CaseClockwork {
  private static final Logger log = LoggerFactory.getLogger(CaseClockwork.class);

  private final IntroductionRepository cases;
  private final CaseStore store;
  private final CaseChecks checks;
  private final CaseClock clock;
  private final CaseNews news;
  private final Asking asking;
  private final Answering answering;
  private final Companies companies;
  private final TransactionTemplate transaction;

  CaseClockwork(
      IntroductionRepository cases,
      CaseStore store,
      CaseChecks checks,
      CaseClock clock,
      CaseNews news,
      Asking asking,
      Answering answering,
      Companies companies,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.store = store;
    this.checks = checks;
    this.clock = clock;
    this.news = news;
    this.asking = asking;
    this.answering = answering;
    this.companies = companies;
    this.transaction = transaction;
  }

  /** Everything that is due by now; a fault with one case leaves the others their turn. */
  public void run() {
    Moment at = clock.moment();
    List<Long> due =
        cases.idsToPassTime(at.now(), at.now().minus(Duration.ofDays(at.settings().silenceDays())));
    for (long id : due) {
      safely(id, this::passTime);
    }
    for (long id : cases.idsUnreachable()) {
      safely(id, this::findContact);
    }
  }

  private void safely(long id, LongConsumer what) {
    try {
      transaction.executeWithoutResult(status -> what.accept(id));
    } catch (RuntimeException e) {
      log.error("Time could not act on introduction {}; the next run tries again", id, e);
    }
  }

  private void passTime(long id) {
    Introduction introduction = store.lock(id);
    Set<Guard> holding = EnumSet.noneOf(Guard.class);
    introduction.legs().stream()
        .filter(leg -> leg.state() == LegState.ASKED)
        .flatMap(leg -> checks.ofReaders(introduction, leg).stream())
        .forEach(holding::add);
    introduction.passTime(holding, clock.moment());
    Set<Long> reminded = asks(introduction, Move.REMIND_LEG);
    Set<Long> overdue = asks(introduction, Move.PROMISE_PASSED);
    answering.settle(introduction);
    reminded.forEach(ask -> asking.mail(ask, Asking.Mail.REMIND));
    overdue.forEach(ask -> asking.mail(ask, Asking.Mail.NEXT_DATE));
  }

  private static Set<Long> asks(Introduction introduction, Move move) {
    Set<Long> asks = new LinkedHashSet<>();
    for (CaseStep step : introduction.recorded()) {
      if (step.move() == move && step.leg() != null && step.leg().state().isOpen()) {
        step.leg().ask().ifPresent(asks::add);
      }
    }
    return asks;
  }

  private void findContact(long id) {
    Introduction introduction = store.lock(id);
    Leg lost =
        introduction.legs().stream()
            .filter(leg -> leg.state() == LegState.UNREACHABLE)
            .findFirst()
            .orElse(null);
    if (lost == null
        || !companies.hasNewContact(
            lost.company(), lost.answeredAt().orElse(introduction.stateSince()))) {
      return;
    }
    Set<Guard> holding = checks.ofPair(introduction.gapId(), introduction.offerId());
    if (holding.contains(Guard.PAIR_FREE)) {
      holding.add(Guard.NEW_CONTACT);
      introduction.findContact(holding, clock.moment());
      news.tell(introduction, store.save(introduction));
    }
  }
}
