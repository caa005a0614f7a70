package app.kakehashi.demo;

import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.demo.DemoData.Act;
import app.kakehashi.demo.DemoData.Cases;
import app.kakehashi.demo.DemoData.Firm;
import app.kakehashi.demo.DemoData.Gap;
import app.kakehashi.demo.DemoData.Offer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.CaseIntake;
import app.kakehashi.introduction.CaseIntake.Deed;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Matches;
import app.kakehashi.notification.PastNotices;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.CompanyId;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks through the past weeks day by day: the office and the companies act as the file says, and
 * time does the rest. All or nothing, and only where there is no case yet.
 */
@Service
@Profile("demo")
class DemoCases {
  /** Mails and notices younger than this are still news. */
  private static final Duration NEWS = Duration.ofDays(4);

  private static final int MINUTES_BETWEEN = 7;

  private final CaseIntake intake;
  private final Matches matches;
  private final Gaps gaps;
  private final Offers offers;
  private final Companies companies;
  private final Accounts accounts;
  private final PastNotices notices;
  private final WorkingDays days;
  private final DemoClock clock;
  private final EntityManager entities;

  DemoCases(
      CaseIntake intake,
      Matches matches,
      Gaps gaps,
      Offers offers,
      Companies companies,
      Accounts accounts,
      PastNotices notices,
      WorkingDays days,
      DemoClock clock,
      EntityManager entities) {
    this.intake = intake;
    this.matches = matches;
    this.gaps = gaps;
    this.offers = offers;
    this.companies = companies;
    this.accounts = accounts;
    this.notices = notices;
    this.days = days;
    this.clock = clock;
    this.entities = entities;
  }

  /** An act and the gap it is about. */
  private record Turn(Cases cases, Act act) {}

  /**
   * Loads the cases unless there are some; does nothing either where postings they are about are
   * not published any more. Tells whether it loaded.
   *
   * @param byMail the accounts of the demo
   */
  @Transactional
  boolean load(DemoData data, Map<String, AccountSummary> byMail) {
    Walk walk = new Walk(data, byMail);
    if (!intake.isEmpty() || !walk.isPossible()) {
      return false;
    }
    walk.walk();
    notices.arrived(clock.instant().minus(NEWS));
    return true;
  }

  /** One walk. */
  private final class Walk {
    private final DemoData data;
    private final DemoDays demoDays = new DemoDays(days, clock.instant());
    private final Map<String, String> gapIds;
    private final Map<String, String> offerIds;
    private final Map<String, Viewer> people = new HashMap<>();

    /** Public ids of cases by the keys of gap and offer. */
    private final Map<String, String> caseIds = new HashMap<>();

    Walk(DemoData data, Map<String, AccountSummary> byMail) {
      this.data = data;
      Map<String, String> gapsByTitle =
          gaps.published().stream()
              .collect(
                  Collectors.toMap(gap -> gap.text().title(), GapFacts::publicId, (a, b) -> a));
      Map<String, String> offersByTitle =
          offers.published().stream()
              .collect(
                  Collectors.toMap(
                      offer -> offer.text().title(), OfferFacts::publicId, (a, b) -> a));
      gapIds = ids(data.gaps(), Gap::key, Gap::title, gapsByTitle);
      offerIds = ids(data.offers(), Offer::key, Offer::title, offersByTitle);
      byMail.forEach(
          (mail, account) ->
              accounts.viewer(account.id()).ifPresent(viewer -> people.put(local(mail), viewer)));
    }

    private static <T> Map<String, String> ids(
        List<T> postings,
        Function<T, String> key,
        Function<T, String> title,
        Map<String, String> byTitle) {
      return postings.stream()
          .filter(posting -> byTitle.containsKey(title.apply(posting)))
          .collect(
              Collectors.toMap(
                  key, posting -> Objects.requireNonNull(byTitle.get(title.apply(posting)))));
    }

    boolean isPossible() {
      return data.cases().stream()
          .allMatch(
              cases ->
                  gapIds.containsKey(cases.gap())
                      && people.containsKey(cases.desk())
                      && cases.acts().stream()
                          .allMatch(act -> offerIds.keySet().containsAll(act.offers())));
    }

    void walk() {
      List<Turn> turns = new ArrayList<>();
      data.cases().forEach(cases -> cases.acts().forEach(act -> turns.add(new Turn(cases, act))));
      turns.sort(Comparator.comparingInt((Turn turn) -> turn.act().ago()).reversed());
      LocalDate day = demoDays.ago(turns.getFirst().act().ago());
      int next = 0;
      while (!day.isAfter(demoDays.today())) {
        LocalDate date = day;
        clock.at(demoDays.morning(day, 0), intake::passTime);
        int minutes = 0;
        while (next < turns.size() && demoDays.ago(turns.get(next).act().ago()).equals(date)) {
          Turn turn = turns.get(next++);
          minutes += MINUTES_BETWEEN;
          clock.at(demoDays.morning(date, minutes), () -> act(turn));
          // what is done is let go: each query would compare all of it with the database again
          entities.flush();
          entities.clear();
        }
        day = day.plusDays(1);
      }
      intake.passTime();
    }

    private void act(Turn turn) {
      Act act = turn.act();
      String gap = Objects.requireNonNull(gapIds.get(turn.cases().gap()));
      String by = act.by();
      Viewer viewer = Objects.requireNonNull(people.get(by == null ? turn.cases().desk() : by), by);
      String how = act.said().getOrDefault("how", "");
      switch (act.what()) {
        case "shortlist" -> {
          List<String> made =
              intake.shortlist(gap, act.offers().stream().map(offerIds::get).toList(), viewer);
          for (int i = 0; i < made.size(); i++) {
            caseIds.put(turn.cases().gap() + "/" + act.offers().get(i), made.get(i));
          }
        }
        case "prepare" -> intake.prepare(gap, cases(turn), how, viewer);
        case "ask" -> intake.ask(gap, cases(turn), how, viewer);
        case "join" -> intake.join(cases(turn).getFirst(), company(act.said()), viewer);
        case "suggest" ->
            matches.decide(
                PostingType.OFFER,
                Objects.requireNonNull(offerIds.get(act.offers().getFirst())),
                gap,
                Decision.Choice.interested(),
                0,
                viewer);
        default -> {
          Map<String, String> said = new HashMap<>(act.said());
          said.replaceAll((name, value) -> demoDays.dated(value));
          intake.act(
              cases(turn).getFirst(),
              Deed.valueOf(act.what().toUpperCase(Locale.ROOT)),
              Objects.requireNonNullElse(act.side(), ""),
              said,
              viewer);
        }
      }
    }

    private List<String> cases(Turn turn) {
      return turn.act().offers().stream()
          .map(
              offer -> Objects.requireNonNull(caseIds.get(turn.cases().gap() + "/" + offer), offer))
          .toList();
    }

    private CompanyId company(Map<String, String> said) {
      Firm firm =
          data.companies().stream()
              .filter(one -> one.key().equals(said.get("company")))
              .findFirst()
              .orElseThrow();
      return DemoCompanies.identifier(firm).flatMap(companies::findByIdentifier).orElseThrow();
    }

    private static String local(String mail) {
      return mail.substring(0, mail.indexOf('@'));
    }
  }
}
