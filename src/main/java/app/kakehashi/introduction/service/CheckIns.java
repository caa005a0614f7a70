package app.kakehashi.introduction.service;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.CheckInAnswer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.notification.Category;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks both sides of an introduction how it goes, after 1, 3, 6 and 12 months. */
@Service
public class CheckIns {
  private static final Logger log = LoggerFactory.getLogger(CheckIns.class);
  private static final Duration LINK_VALID = Duration.ofDays(60);

  private final CaseStore store;
  private final IntroductionRepository cases;
  private final CaseClock clock;
  private final CaseNews news;
  private final CasePeople people;
  private final LinkTokens tokens;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CheckIns(
      CaseStore store,
      IntroductionRepository cases,
      CaseClock clock,
      CaseNews news,
      CasePeople people,
      LinkTokens tokens,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.store = store;
    this.cases = cases;
    this.clock = clock;
    this.news = news;
    this.people = people;
    this.tokens = tokens;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Plans them, counted from today; a case that is introduced again is asked again. */
  void plan(Introduction introduction, Moment at) {
    LocalDate today = at.today(introduction.deskCountry());
    for (int months : CheckInAnswer.MONTHS) {
      jdbc.sql(
              """
              insert into introduction_check_in (public_id, introduction_id, months, due_on)
              values (:publicId, :case, :months, :due)
              on conflict (introduction_id, months) do update set due_on = :due, asked_at = null
              """)
          .param("publicId", app.kakehashi.shared.PublicId.next())
          .param("case", introduction.id())
          .param("months", months)
          .param("due", today.plusMonths(months))
          .update();
    }
  }

  /** Asks what is due; running it again, or twice at once, asks nobody twice. */
  public void askDue() {
    LocalDate today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    List<Long> due =
        jdbc.sql(
                """
                select c.id from introduction_check_in c join introduction i on i.id = c.introduction_id
                where c.asked_at is null and c.due_on <= :today and i.introduced_at is not null
                  and i.state in ('INTRODUCED', 'MEETING_SET', 'MET', 'IN_TALKS', 'TRIAL', 'AGREED')
                order by c.id
                """)
            .param("today", today)
            .query((row, n) -> row.getLong("id"))
            .list();
    for (long id : due) {
      try {
        transaction.executeWithoutResult(status -> ask(id));
      } catch (RuntimeException e) {
        log.error("Check-in {} could not be asked; the next run tries again", id, e);
      }
    }
  }

  private void ask(long id) {
    // of two that run at once the second waits for the row, and then finds it asked
    List<CheckIn> claimed =
        jdbc.sql(
                """
                update introduction_check_in set asked_at = :now where id = :id and asked_at is null
                returning id, public_id, introduction_id, months, due_on, asked_at
                """)
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .param("id", id)
            .query((row, n) -> checkIn(row, List.of()))
            .list();
    for (CheckIn checkIn : claimed) {
      Introduction introduction = store.lock(checkIn.introduction());
      for (Leg leg : CaseSides.in(introduction)) {
        for (CasePeople.Person person : people.of(leg.company())) {
          news.tell(
              introduction,
              leg.company(),
              person.recipient(),
              Category.CHECK_IN,
              "check_in",
              Map.of(
                  "title",
                  news.title(introduction, person.language()),
                  "months",
                  String.valueOf(checkIn.months())),
              "/introductions/" + introduction.publicId() + "/check-ins",
              "/check-ins/"
                  + tokens.issue(
                      Purpose.CHECK_IN,
                      checkIn.publicId() + "/" + leg.company().value(),
                      LINK_VALID));
        }
      }
    }
  }

  /** What a side answered. */
  public record Answered(
      CompanyId company, CheckInAnswer answer, String note, boolean office, Instant at) {}

  /**
   * A check-in.
   *
   * @param askedAt null until it is due
   * @param answers of the sides; whoever shows them shows a company only its own
   */
  public record CheckIn(
      long id,
      String publicId,
      long introduction,
      int months,
      LocalDate dueOn,
      @Nullable Instant askedAt,
      List<Answered> answers) {
    /** The answer of one side. */
    public java.util.Optional<Answered> of(CompanyId company) {
      return answers.stream().filter(answer -> answer.company().equals(company)).findFirst();
    }
  }

  /** The check-ins of a case in order; a company gets its own answers, the office all. */
  @Transactional(readOnly = true)
  public List<CheckIn> of(Introduction introduction, Viewer viewer) {
    Map<Long, List<Answered>> answers = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.* from introduction_check_in_answer a join introduction_check_in c on c.id = a.check_in_id
            where c.introduction_id = :case order by a.at
            """)
        .param("case", introduction.id())
        .query(
            row -> {
              CompanyId company = new CompanyId(row.getLong("company_id"));
              if (viewer.isOffice() || viewer.belongsTo(company)) {
                answers
                    .computeIfAbsent(row.getLong("check_in_id"), id -> new ArrayList<>())
                    .add(
                        new Answered(
                            company,
                            CheckInAnswer.valueOf(row.getString("answer")),
                            row.getString("note"),
                            row.getBoolean("office"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
              }
            });
    return jdbc.sql(
            """
            select id, public_id, introduction_id, months, due_on, asked_at from introduction_check_in
            where introduction_id = :case order by months
            """)
        .param("case", introduction.id())
        .query((row, n) -> checkIn(row, answers.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static CheckIn checkIn(java.sql.ResultSet row, List<Answered> answers)
      throws java.sql.SQLException {
    OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
    return new CheckIn(
        row.getLong("id"),
        row.getString("public_id"),
        row.getLong("introduction_id"),
        row.getInt("months"),
        row.getObject("due_on", LocalDate.class),
        asked == null ? null : asked.toInstant(),
        answers);
  }

  /** The case behind the link of a mail, with the months since; the link stays good. */
  public record Question(Introduction introduction, int months) {}

  /** What a link asks. */
  @Transactional(readOnly = true)
  public Question question(String token) {
    Subject subject =
        subject(tokens.peek(Purpose.CHECK_IN, token).orElseThrow(NotFoundException::new));
    CheckIn checkIn = find(subject.checkIn());
    return new Question(cases.read(List.of(checkIn.introduction())).getFirst(), checkIn.months());
  }

  /** Answers through the link of a mail, which is used up. */
  @Transactional
  public void answerByLink(String token, CheckInAnswer answer, String note) {
    Subject subject =
        subject(tokens.consume(Purpose.CHECK_IN, token).orElseThrow(NotFoundException::new));
    CheckIn checkIn = find(subject.checkIn());
    keep(store.lock(checkIn.introduction()), checkIn, answer, note, By.link(subject.company()));
  }

  /** Answers for the viewer’s company, or by the office for a side. */
  @Transactional
  public void answer(
      String id, String checkIn, String side, CheckInAnswer answer, String note, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    CaseSides.requireOpened(introduction, viewer);
    Leg leg = CaseSides.speaking(introduction, side, viewer);
    CheckIn asked = find(checkIn);
    if (asked.introduction() != introduction.id() || asked.askedAt() == null) {
      throw new NotFoundException();
    }
    By by =
        viewer.isOffice()
            ? CaseStore.by(viewer).speakingFor(leg.company(), By.Channel.OTHER)
            : CaseStore.by(viewer);
    keep(introduction, asked, answer, note, by);
  }

  private void keep(
      Introduction introduction, CheckIn checkIn, CheckInAnswer answer, String note, By by) {
    CompanyId company = java.util.Objects.requireNonNull(by.company());
    AccountId account = by.account();
    jdbc.sql(
            """
            insert into introduction_check_in_answer (check_in_id, company_id, answer, note, account_id, office,
              channel, at)
            values (:checkIn, :company, :answer, :note, :account, :office, :channel, :at)
            on conflict (check_in_id, company_id) do update set answer = :answer, note = :note,
              account_id = :account, office = :office, channel = :channel, at = :at
            """)
        .param("checkIn", checkIn.id())
        .param("company", company.value())
        .param("answer", answer.name())
        .param("note", note)
        .param("account", account == null ? null : account.value())
        .param("office", by.office())
        .param("channel", by.channel().name())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
    if (introduction.state() != CaseState.AGREED) {
      introduction.heardFrom(clock.moment());
    }
    news.owner(introduction, "introduction_after.told.check_in_" + answer.code(), account);
    store.save(introduction);
  }

  private CheckIn find(String publicId) {
    return jdbc.sql(
            """
            select id, public_id, introduction_id, months, due_on, asked_at from introduction_check_in
            where public_id = :id
            """)
        .param("id", publicId)
        .query((row, n) -> checkIn(row, List.of()))
        .optional()
        .orElseThrow(NotFoundException::new);
  }

  /** What a link is about. */
  private record Subject(String checkIn, CompanyId company) {}

  private static Subject subject(String text) {
    String[] parts = text.split("/", -1);
    return new Subject(parts[0], new CompanyId(Long.parseLong(parts[1])));
  }
}
