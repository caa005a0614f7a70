package app.kakehashi.introduction.service;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of an office on the real services: companies answer, stay silent, take their time or
 * decline, by a seed; one person of the office works the queue by due date.
 */
final class SimulatedYear {
  /** What one person of the office does in a working day. */
  static final int ACTIONS_A_DAY = 40;

  private static final int LIST = 5;
  private static final Duration CURATE_WITHIN = Duration.ofDays(10);
  private static final CaseWords.Words WORDS =
      new CaseWords.Words("Both texts name the same need.", "An online meeting of half an hour.");

  private final Services services;
  private final SimulatedTalks talks;
  private final MovableClock clock;
  private final WorkingDays days;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Viewer office;
  private final Random random;
  private final Instant begun;
  private final Map<String, GapRecord> gaps = new LinkedHashMap<>();
  private int actions;
  private final Map<String, Integer> refusals = new TreeMap<>();

  /** What the office and the companies use. */
  record Services(
      Curating curating,
      Answering answering,
      Asking asking,
      CaseLife life,
      CaseReads reads,
      CaseClockwork clockwork,
      CasePeople people,
      GapDesk gapDesk,
      CaseFigures figures) {}

  /** A gap of the year. */
  private static final class GapRecord {
    private final Instant published;
    private Instant askedAt;
    private boolean hadCandidates;
    private Instant nextLook;

    @SuppressWarnings("NullAway.Init") // asked later, or never
    private GapRecord(Instant published) {
      this.published = published;
      this.nextLook = published;
    }
  }

  SimulatedYear(
      Services services,
      SimulatedTalks.Services afterTheYes,
      MovableClock clock,
      WorkingDays days,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Viewer office,
      Function<CompanyId, Viewer> newMember,
      long seed) {
    this.services = services;
    this.clock = clock;
    this.days = days;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.office = office;
    this.random = new Random(seed);
    this.begun = clock.instant();
    this.talks = new SimulatedTalks(afterTheYes, clock, days, office, newMember, random);
  }

  /** A gap was published just now. */
  void published(String gap) {
    gaps.put(gap, new GapRecord(clock.instant()));
  }

  /** One day: time passes, companies act, and on a working day of Japan the office does. */
  void day() {
    clock.advance(Duration.ofDays(1));
    services.clockwork().run();
    talks.askDue();
    companiesAnswer();
    companiesGoOn();
    if (days.isWorkingDay("JP", days.dayOf("JP", clock.instant()))) {
      officeWorks();
    }
  }

  // ---- the office

  /** Something to do by a date. */
  private record Work(Instant due, Runnable action) {}

  private void officeWorks() {
    List<Work> queue = new ArrayList<>();
    CaseReads.Filter ours =
        new CaseReads.Filter(Set.of(), Set.of(), null, false, null, true, null, "", true);
    for (CaseReads.Row row : services.reads().list(ours, 0, 500, office)) {
      if (row.task() != NextTask.COME_BACK && row.dueAt() != null) {
        queue.add(new Work(row.dueAt(), () -> act(row)));
      }
    }
    gaps.forEach(
        (id, gap) -> {
          if (!gap.nextLook.isAfter(clock.instant())) {
            queue.add(new Work(gap.nextLook.plus(CURATE_WITHIN), () -> curate(id, gap)));
          }
        });
    queue.sort(Comparator.comparing(Work::due));
    queue.stream().limit(ACTIONS_A_DAY).forEach(work -> work.action().run());
    actions += Math.min(ACTIONS_A_DAY, queue.size());
  }

  private void curate(String id, GapRecord gap) {
    Instant later = clock.instant().plus(Duration.ofDays(5));
    if (services.reads().ofGap(gapId(id), office).stream().anyMatch(row -> row.dueAt() != null)) {
      gap.nextLook = later;
      return;
    }
    GapDesk.View view = services.gapDesk().of(id, office);
    List<GapDesk.Candidate> proposed =
        Stream.concat(view.next().stream(), view.others().stream())
            .filter(candidate -> candidate.match().band().isProposed())
            .filter(candidate -> candidate.before() == null)
            .toList();
    List<String> next =
        proposed.stream()
            .filter(candidate -> !candidate.full())
            .limit(LIST)
            .map(candidate -> candidate.match().other().publicId())
            .toList();
    gap.hadCandidates |= !proposed.isEmpty();
    gap.nextLook = later;
    if (next.isEmpty()) {
      gap.nextLook = proposed.isEmpty() ? clock.instant().plus(Duration.ofDays(30)) : later;
      return;
    }
    List<String> cases = services.curating().shortlist(id, next, office);
    try {
      send(cases);
      gap.askedAt = gap.askedAt == null ? clock.instant() : gap.askedAt;
    } catch (MoveRefused refused) {
      refused(refused);
      for (String one : cases) {
        Introduction introduction = services.reads().find(one, office);
        services
            .curating()
            .dismiss(one, introduction.version(), OfficeRejection.UNSUITABLE, "", office);
      }
    }
  }

  private void send(List<String> cases) {
    services
        .curating()
        .send(
            cases.stream()
                .map(
                    id ->
                        new Curating.Preparation(
                            id,
                            Stream.of(Language.values())
                                .collect(Collectors.toMap(any -> any, any -> WORDS)),
                            services.reads().find(id, office).legs().stream()
                                .collect(
                                    Collectors.toMap(
                                        Leg::company, any -> EnumSet.allOf(ScreeningPoint.class))),
                            "Called",
                            true))
                .toList(),
            office);
  }

  private void act(CaseReads.Row row) {
    try {
      act(row.publicId(), row.task(), row.version());
    } catch (MoveRefused refused) {
      // the company has as much as it can take, or a list waits: another day
      refused(refused);
    }
  }

  private void act(String id, @Nullable NextTask task, long version) {
    CaseLife life = services.life();
    Introduction introduction = services.reads().find(id, office);
    switch (Objects.requireNonNull(task)) {
      case REVIEW_SUGGESTION, TAKE -> services.curating().take(id, version, office);
      case SCREEN -> send(List.of(id));
      case ANSWER_QUESTION ->
          life.answerQuestion(
              id, version, leg(introduction, LegState.CLARIFY), "Five micrometres.", office);
      case CHASE_PROMISE -> chasePromise(introduction);
      case ASK_NEXT -> life.askOnward(id, version, office);
      case INTRODUCE -> talks.introduce(id);
      case CHASE, CHECK_SILENCE, NEXT_STEP -> {
        if (random.nextInt(3) == 0) {
          life.close(id, version, DeclineReason.TIMING, "", true, office);
        } else {
          life.plan(id, version, talks.step(introduction), office);
        }
      }
      default -> throw new IllegalStateException("No work of the office: " + task);
    }
  }

  private void chasePromise(Introduction introduction) {
    Leg late =
        introduction.legs().stream().filter(leg -> leg.isPromiseChased()).findFirst().orElseThrow();
    if (late.state() == LegState.YES) {
      services
          .life()
          .backFromHouse(introduction.publicId(), introduction.version(), late.publicId(), office);
    } else {
      Answer answer =
          random.nextBoolean()
              ? new Answer.UnderApproval(today(late).plusDays(30), false)
              : new Answer.Yes();
      services
          .answering()
          .signedIn(ask(late), Map.of(late.publicId(), answer), By.Channel.PHONE, office);
    }
  }

  private void refused(MoveRefused refused) {
    refusals.merge(
        refused.move() + " " + refused.kind() + " " + refused.missing(), 1, Integer::sum);
  }

  private static String leg(Introduction introduction, LegState state) {
    return introduction.legs().stream()
        .filter(leg -> leg.state() == state)
        .findFirst()
        .orElseThrow()
        .publicId();
  }

  // ---- the companies

  private void companiesAnswer() {
    Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.public_id as ask, l.id, l.public_id as leg, l.state, l.clock_from, l.country, l.promised_on
            from introduction_leg l join introduction i on i.id = l.introduction_id
            join introduction_ask a on a.id = l.ask_id
            where i.state = 'ASKING' and l.state in ('ASKED', 'UNDER_APPROVAL') order by l.id
            """)
        .query(
            row -> {
              Answer answer =
                  answer(
                      row.getLong("id"),
                      LegState.valueOf(row.getString("state")),
                      row.getObject("clock_from", OffsetDateTime.class).toInstant(),
                      row.getString("country"),
                      row.getObject("promised_on", LocalDate.class));
              if (answer != null) {
                answers
                    .computeIfAbsent(row.getString("ask"), any -> new LinkedHashMap<>())
                    .put(row.getString("leg"), answer);
              }
            });
    answers.forEach(this::answerByLink);
  }

  private void answerByLink(String askId, Map<String, Answer> answers) {
    String token =
        transactions.execute(
            status -> {
              Asking.Ask ask = services.asking().find(askId).orElseThrow();
              return services.asking().link(ask, services.people().of(ask.company()).getFirst());
            });
    services.answering().byLink(Objects.requireNonNull(token), answers);
  }

  /**
   * What a company answers today, or null: Taiwan within days, Japan within weeks, one in seven
   * never, and Japan often takes it through its house first.
   */
  private @Nullable Answer answer(
      long leg, LegState state, Instant since, String country, @Nullable LocalDate promised) {
    Random character = new Random(31 * leg);
    boolean japan = country.equals("JP");
    int kind = character.nextInt(100);
    int wait = japan ? 4 + character.nextInt(10) : 1 + character.nextInt(5);
    LocalDate today = days.dayOf(country, clock.instant());
    int waited = days.between(country, days.dayOf(country, since), today);
    if (state == LegState.UNDER_APPROVAL) {
      boolean due = promised != null && !promised.isAfter(today.plusDays(1));
      if (!due || random.nextInt(3) == 0) {
        return null;
      }
      return switch (random.nextInt(4)) {
        case 0 -> new Answer.UnderApproval(today.plusDays(20 + random.nextInt(40)), true);
        case 1 -> new Answer.No(DeclineReason.NOT_APPROVED, "");
        default -> new Answer.Yes();
      };
    }
    if (kind < 14 || waited < wait) {
      return null;
    }
    if (kind < 32) {
      return new Answer.No(DeclineReason.values()[character.nextInt(8)], "");
    }
    if (kind < 37) {
      return new Answer.NotNow(today.plusDays(30 + character.nextInt(60)));
    }
    if (kind < 42 && random.nextBoolean()) {
      return new Answer.Question("Which tolerance?");
    }
    if (japan && kind < 65) {
      return new Answer.UnderApproval(today.plusDays(14 + character.nextInt(45)), kind % 2 == 0);
    }
    return new Answer.Yes();
  }

  private void companiesGoOn() {
    CaseReads.Filter theirs =
        new CaseReads.Filter(
            CaseState.AFTER_INTRODUCTION, Set.of(), null, false, null, false, null, "", true);
    for (CaseReads.Row row : services.reads().list(theirs, 0, 500, office)) {
      if (random.nextInt(10) == 0) {
        try {
          talks.goOn(row);
        } catch (MoveRefused refused) {
          // it has promised a date inside its house, or was overtaken: another day
          refused(refused);
        }
      }
    }
  }

  private LocalDate today(Leg leg) {
    return days.dayOf(leg.country(), clock.instant());
  }

  private String ask(Leg leg) {
    return jdbc.sql("select public_id from introduction_ask where id = :id")
        .param("id", leg.ask().orElseThrow())
        .query(String.class)
        .single();
  }

  private long gapId(String publicId) {
    return jdbc.sql("select id from posting where public_id = :id")
        .param("id", publicId)
        .query(Long.class)
        .single();
  }

  // ---- the figures

  /**
   * What the year came to.
   *
   * @param openWithoutNext open cases without a next actor or date; must be 0
   * @param refusedByClock refusals that time made; must be 0
   * @param refusals moves that the services refused, by what was missing
   * @param latestAskDays the longest a gap with candidates waited to be asked, in days
   * @param neverAsked gaps with candidates, older than 30 days, that were not asked; must be 0
   */
  record Figures(
      int gaps,
      int withCandidates,
      int neverAsked,
      long latestAskDays,
      int openWithoutNext,
      int refusedByClock,
      int officeActions,
      Map<String, Integer> refusals,
      Map<String, Integer> states,
      CaseFigures.Figures reported) {}

  Figures figures() {
    long latest = 0;
    int without = 0;
    int candidates = 0;
    for (GapRecord gap : gaps.values()) {
      boolean old = gap.published.plus(Duration.ofDays(30)).isBefore(clock.instant());
      candidates += gap.hadCandidates ? 1 : 0;
      if (gap.askedAt != null) {
        latest = Math.max(latest, Duration.between(gap.published, gap.askedAt).toDays());
      } else if (gap.hadCandidates && old) {
        without++;
      }
    }
    Map<String, Integer> states = new LinkedHashMap<>();
    jdbc.sql("select state, count(*) as n from introduction group by state order by n desc")
        .query(
            row -> {
              states.put(row.getString("state"), row.getInt("n"));
            });
    return new Figures(
        gaps.size(),
        candidates,
        without,
        latest,
        count(
            """
            select count(*) from introduction i where i.state not in ('AGREED', 'REJECTED_BY_OFFICE', 'DECLINED',
              'EXPIRED', 'UNREACHABLE', 'WITHDRAWN', 'DUPLICATE', 'NO_RESULT')
              and (i.next_task is null or i.next_due_at is null)
            """),
        count(
            """
            select count(*) from introduction_step where channel = 'CLOCK'
              and (leg_to = 'DECLINED' or (to_state = 'DECLINED' and from_state <> 'DECLINED'))
            """),
        actions,
        refusals,
        states,
        services
            .figures()
            .of(
                new CaseFigures.Period(begun, clock.instant().plus(Duration.ofDays(1)), null),
                office));
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
