package app.kakehashi.introduction.service;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.ContactCard;
import app.kakehashi.introduction.domain.ContactConsent;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Introduction.PlannedStep;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.CompanyId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happens in a simulated year after both sides have said yes, by the product’s services. */
final class SimulatedTalks {
  private final Services services;
  private final MovableClock clock;
  private final WorkingDays days;
  private final Viewer office;
  private final Function<CompanyId, Viewer> newMember;
  private final Random random;
  private final Map<CompanyId, Viewer> members = new HashMap<>();

  /** What the office and the companies use. */
  record Services(
      CaseLife life,
      CaseReads reads,
      ContactConsents consents,
      CaseIntroducing introducing,
      Settlements settlements,
      Meetings meetings,
      CheckIns checkIns) {}

  /**
   * @param newMember makes an account for somebody of a company
   */
  SimulatedTalks(
      Services services,
      MovableClock clock,
      WorkingDays days,
      Viewer office,
      Function<CompanyId, Viewer> newMember,
      Random random) {
    this.services = services;
    this.clock = clock;
    this.days = days;
    this.office = office;
    this.newMember = newMember;
    this.random = random;
  }

  /** Mails that time brings. */
  void askDue() {
    services.checkIns().askDue();
    services.meetings().askDue();
  }

  // ---- the office

  /** Names the contacts, records what they agreed to on the phone, and introduces. */
  void introduce(String id) {
    Introduction introduction = find(id);
    for (Leg leg : CaseSides.in(introduction)) {
      ContactCard contact = services.consents().people(introduction, leg, office).getFirst().card();
      services
          .consents()
          .name(id, find(id).version(), leg.publicId(), List.of(contact.publicId()), office);
      services
          .consents()
          .record(
              id,
              contact.publicId(),
              sides(introduction, leg),
              ContactConsent.Channel.PHONE,
              "Called on the phone",
              office);
    }
    if (services.introducing().missing(find(id)).contains(Guard.CONFIDENTIALITY)) {
      services
          .settlements()
          .propose(
              id,
              find(id).version(),
              SettlementMatter.CONFIDENTIALITY,
              content(SettlementMatter.CONFIDENTIALITY),
              new Settlements.Evidence(all(introduction), "Signed on paper", null),
              office);
    }
    services.introducing().introduce(id, find(id).version(), office);
  }

  private static Set<String> all(Introduction introduction) {
    return CaseSides.in(introduction).stream().map(Leg::publicId).collect(Collectors.toSet());
  }

  private static Set<String> sides(Introduction introduction, Leg from) {
    Set<String> sides = new HashSet<>(all(introduction));
    sides.remove(from.publicId());
    return sides;
  }

  // ---- the companies

  /** One of them does what is next. */
  void goOn(CaseReads.Row row) {
    String id = row.publicId();
    Introduction introduction = find(id);
    Leg gap = introduction.leg(LegRole.GAP);
    switch (Objects.requireNonNull(row.task())) {
      case ARRANGE_MEETING -> arrange(introduction);
      case RECORD_OUTCOME -> record(introduction);
      case DECIDE_NEXT_STEP, NEXT_STEP -> decide(introduction, gap);
      case CONFIRM_AGREEMENT -> confirm(introduction);
      case DECIDE_INSIDE -> {
        LocalDate promised =
            introduction.legs().stream()
                .flatMap(leg -> leg.promisedOn().stream())
                .findFirst()
                .orElseThrow();
        if (!promised.isAfter(today(gap).plusDays(2))) {
          services.life().backFromHouse(id, row.version(), gap.publicId(), member(gap.company()));
        }
      }
      default -> throw new IllegalStateException("No move of a company: " + row.task());
    }
  }

  private void arrange(Introduction introduction) {
    String id = introduction.publicId();
    Meetings.Plan plan =
        new Meetings.Plan(
            clock.instant().plus(Duration.ofDays(12)),
            60,
            "",
            "https://meet.example.com/" + id,
            "First talk",
            Interpreter.OFFICE);
    String meeting =
        services.meetings().propose(id, introduction.version(), plan, gapSide(introduction));
    services.meetings().accept(id, find(id).version(), meeting, offerSide(introduction));
  }

  private void record(Introduction introduction) {
    Viewer buyer = gapSide(introduction);
    Meetings.Meeting meeting =
        services.meetings().of(introduction, buyer).stream()
            .filter(one -> one.status() == Meetings.Status.SET && one.outcomes().isEmpty())
            .findFirst()
            .orElseThrow();
    if (meeting.endsAt().isAfter(clock.instant())) {
      return;
    }
    services
        .meetings()
        .recordOutcome(
            introduction.publicId(),
            meeting.publicId(),
            introduction.leg(LegRole.GAP).publicId(),
            random.nextInt(8) == 0 ? MeetingOutcome.NOT_HELD : MeetingOutcome.POSSIBLE,
            "",
            buyer);
  }

  private void decide(Introduction introduction, Leg gap) {
    String id = introduction.publicId();
    long version = introduction.version();
    Viewer buyer = gapSide(introduction);
    switch (random.nextInt(6)) {
      case 0 ->
          services
              .life()
              .takeToHouse(
                  id,
                  version,
                  gap.publicId(),
                  HouseMatter.TRIAL_BUDGET,
                  today(gap).plusDays(40),
                  true,
                  buyer);
      case 1 ->
          services
              .settlements()
              .propose(
                  id,
                  version,
                  SettlementMatter.AGREEMENT,
                  content(SettlementMatter.AGREEMENT),
                  Settlements.Evidence.NONE,
                  buyer);
      case 2 -> services.life().withdraw(id, version, DeclineReason.NEED_GONE, "", buyer);
      default -> services.life().goOn(id, version, random.nextBoolean(), step(introduction), buyer);
    }
  }

  private void confirm(Introduction introduction) {
    Settlements.Wording wording =
        services.settlements().newest(introduction, SettlementMatter.AGREEMENT).orElseThrow();
    services
        .settlements()
        .confirm(
            introduction.publicId(),
            introduction.version(),
            SettlementMatter.AGREEMENT,
            wording.publicId(),
            Settlements.Evidence.NONE,
            offerSide(introduction));
  }

  /** What comes next. */
  PlannedStep step(Introduction introduction) {
    Leg gap = introduction.leg(LegRole.GAP);
    return new PlannedStep("A visit", gap.company(), today(gap).plusDays(14 + random.nextInt(30)));
  }

  /** The first choice of everything that must be chosen, and today. */
  private Map<String, String> content(SettlementMatter matter) {
    LocalDate today = days.dayOf("JP", clock.instant());
    return matter.fields().stream()
        .filter(SettlementMatter.Field::required)
        .collect(
            Collectors.toMap(
                SettlementMatter.Field::name,
                field -> field.isChoice() ? field.options().getFirst() : today.toString()));
  }

  private Viewer gapSide(Introduction introduction) {
    return member(introduction.leg(LegRole.GAP).company());
  }

  private Viewer offerSide(Introduction introduction) {
    return member(introduction.leg(LegRole.OFFER).company());
  }

  private Viewer member(CompanyId company) {
    return members.computeIfAbsent(company, newMember);
  }

  private Introduction find(String id) {
    return services.reads().find(id, office);
  }

  private LocalDate today(Leg leg) {
    return days.dayOf(leg.country(), clock.instant());
  }
}
