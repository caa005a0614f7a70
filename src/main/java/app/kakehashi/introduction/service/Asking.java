package app.kakehashi.introduction.service;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.NoticeValues;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks companies: a gap’s company once with the list of its candidates, every other by itself. Each
 * person gets a link of its own that answers without sign-in.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Asking {
  /** Longer than any answer may take, with holidays. */
  static final Duration LINK_VALID = Duration.ofDays(60);

  /** What a mail about one candidate offers; a list is answered on its page. */
  private static final String ANSWERS =
      Arrays.stream(Answer.Kind.values())
          .map(kind -> kind.code() + "=" + kind.messageKey())
          .collect(Collectors.joining(","));

  private static final Duration REMINDED_TOGETHER = Duration.ofHours(12);

  private final CaseStore store;
  private final CaseChecks checks;
  private final CasePeople people;
  private final CaseWords words;
  private final CaseNews news;
  private final CaseClock clock;
  private final IntroductionRepository cases;
  private final Companies companies;
  private final Postings postings;
  private final LinkTokens tokens;
  private final JdbcClient jdbc;

  Asking(
      CaseStore store,
      CaseChecks checks,
      CasePeople people,
      CaseWords words,
      CaseNews news,
      CaseClock clock,
      IntroductionRepository cases,
      Companies companies,
      Postings postings,
      LinkTokens tokens,
      JdbcClient jdbc) {
    this.store = store;
    this.checks = checks;
    this.people = people;
    this.words = words;
    this.news = news;
    this.clock = clock;
    this.cases = cases;
    this.companies = companies;
    this.postings = postings;
    this.tokens = tokens;
    this.jdbc = jdbc;
  }

  /**
   * Asks the first company of each of these cases of one gap: the gap’s company once with all, the
   * others each by itself. All or nothing.
   *
   * @throws MoveRefused if one of them cannot be asked, with what is missing
   */
  public void askFirst(List<Introduction> list, By by) {
    Moment at = clock.moment();
    checks.queueUp("gap", list.getFirst().gapId());
    List<Turn> turns = new ArrayList<>();
    for (Introduction introduction : list) {
      Leg leg =
          introduction
              .nextToAsk()
              .orElseThrow(
                  () -> MoveRefused.without(Move.ASK_FIRST, introduction.state(), Set.of()));
      checks.queueUp("company", leg.company().value());
      Set<Guard> holding = checks.ofAsk(introduction, leg, at);
      // its own case is open and is no rival
      holding.add(Guard.PAIR_FREE);
      turns.add(new Turn(introduction, leg, holding));
    }
    List<Turn> together = turns.stream().filter(turn -> turn.leg().role() == LegRole.GAP).toList();
    if (together.size() <= at.settings().listSize()) {
      turns.forEach(turn -> turn.holding().add(Guard.ROOM_IN_LIST));
    }
    if (!together.isEmpty()) {
      askFirst(together, by, at);
    }
    turns.stream()
        .filter(turn -> turn.leg().role() != LegRole.GAP)
        .forEach(turn -> askFirst(List.of(turn), by, at));
  }

  /** A case whose company is asked now. */
  private record Turn(Introduction introduction, Leg leg, Set<Guard> holding) {}

  private void askFirst(List<Turn> request, By by, Moment at) {
    long ask = newAsk(request.getFirst().leg().company(), by.account(), at);
    for (Turn turn : request) {
      turn.introduction().askFirst(ask, by, turn.holding(), at);
      store.save(turn.introduction());
    }
    mail(ask, Mail.ASK);
  }

  /**
   * Asks those of the other companies that can be asked now.
   *
   * @param by the owner, or time where the owner wants them asked at once
   * @return whether anybody was asked
   */
  public boolean askOnward(Introduction introduction, By by) {
    boolean asked = false;
    Moment at = clock.moment();
    for (Leg leg : introduction.askable()) {
      checks.queueUp("company", leg.company().value());
      Set<Guard> holding = checks.ofAsk(introduction, leg, at);
      boolean missing =
          Move.ASK_ONWARD.guards().stream()
              .anyMatch(guard -> guard.isOutside() && !holding.contains(guard));
      if (missing && by.equals(By.CLOCK)) {
        continue;
      }
      long ask = newAsk(leg.company(), by.account(), at);
      introduction.askOnward(leg, ask, by, holding, at);
      store.save(introduction);
      mail(ask, Mail.ASK);
      asked = true;
    }
    return asked;
  }

  private long newAsk(CompanyId company, @Nullable AccountId by, Moment at) {
    return jdbc.sql(
            """
            insert into introduction_ask (public_id, company_id, asked_at, asked_by)
            values (:publicId, :company, :at, :by) returning id
            """)
        .param("publicId", PublicId.next())
        .param("company", company.value())
        .param("at", at.now().atOffset(ZoneOffset.UTC))
        .param("by", by == null ? null : by.value())
        .query(Long.class)
        .single();
  }

  /** A request and whom it was sent to. */
  public record Ask(long id, String publicId, CompanyId company) {}

  /** A request by its public id. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Ask> find(String publicId) {
    return jdbc.sql("select id, public_id, company_id from introduction_ask where public_id = :id")
        .param("id", publicId)
        .query(Asking::ask)
        .optional();
  }

  /** Whether every case of a request is open to this person of the office. */
  boolean isOpenTo(Ask ask, Viewer viewer) {
    return viewer.desk().closed().isEmpty()
        || jdbc.sql(
                """
                select count(*) = 0 from introduction i join introduction_leg l on l.introduction_id = i.id
                where l.ask_id = :ask and not
                """
                    + CaseSharing.OPEN)
            .param("ask", ask.id())
            .params(CaseSharing.of(viewer))
            .query(Boolean.class)
            .single();
  }

  Ask find(long id) {
    return jdbc.sql("select id, public_id, company_id from introduction_ask where id = :id")
        .param("id", id)
        .query(Asking::ask)
        .single();
  }

  private static Ask ask(ResultSet row, int number) throws SQLException {
    return new Ask(
        row.getLong("id"), row.getString("public_id"), new CompanyId(row.getLong("company_id")));
  }

  /** Every leg of a request, in the order of the list. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<Leg> legs(long ask) {
    List<Leg> legs = new ArrayList<>();
    for (Introduction introduction : cases.ofAsk(ask)) {
      introduction.legs().stream()
          .filter(leg -> leg.ask().filter(id -> id == ask).isPresent())
          .forEach(legs::add);
    }
    return legs;
  }

  /**
   * Cases of these legs of one company, by internal id, with the leg’s public id; loads none of
   * them. Legs of other companies are missing.
   */
  Map<Long, String> casesOf(Collection<String> legs, CompanyId company) {
    Map<Long, String> found = new LinkedHashMap<>();
    if (!legs.isEmpty()) {
      jdbc.sql(
              "select introduction_id, public_id from introduction_leg where public_id in (:legs)"
                  + " and company_id = :company order by id")
          .param("legs", legs)
          .param("company", company.value())
          .query(
              row -> {
                found.put(row.getLong("introduction_id"), row.getString("public_id"));
              });
    }
    return found;
  }

  /** Those that still await an answer. */
  List<Leg> open(long ask) {
    return legs(ask).stream().filter(leg -> leg.state().isOpen()).toList();
  }

  /** Which mail it is. */
  enum Mail {
    ASK("ask_list", "ask_one"),
    REMIND("ask_reminder", "ask_reminder"),
    NEXT_DATE("promise_passed", "promise_passed"),
    ANSWERED("ask_answered", "ask_answered");

    private final String many;
    private final String one;

    Mail(String many, String one) {
      this.many = many;
      this.one = one;
    }
  }

  /**
   * Tells everybody of the company what the office answered to its question; in a list, about which
   * candidate.
   *
   * @param language in which the office has written
   */
  void mailAnswer(long askId, Leg asked, String answer, Language language) {
    String said = NoticeValues.said(answer, language.code());
    mail(
        askId,
        Mail.ANSWERED,
        reader ->
            Map.of(
                "answer",
                asked.role() == LegRole.GAP
                    ? offerLine(asked.introduction(), reader) + "\n" + said
                    : said));
  }

  /** Writes to everybody of the company, each with a fresh link; older links die. */
  void mail(long askId, Mail mail) {
    mail(askId, mail, reader -> Map.of());
  }

  private void mail(long askId, Mail mail, Function<Language, Map<String, String>> more) {
    Ask ask = find(askId);
    List<Leg> legs =
        open(askId).stream()
            .filter(leg -> mail != Mail.REMIND || leg.state() == LegState.ASKED)
            .toList();
    if (legs.isEmpty() || (mail == Mail.REMIND && !isFirstReminder(askId))) {
      return;
    }
    Introduction first = legs.getFirst().introduction();
    LocalDate until =
        legs.stream()
            .flatMap(leg -> leg.next().stream())
            .map(next -> clock.moment().days().dayOf(legs.getFirst().country(), next.dueAt()))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    boolean list = legs.getFirst().role() == LegRole.GAP;
    String answers = legs.size() == 1 ? ANSWERS : "";
    for (CasePeople.Person person : people.of(ask.company())) {
      Map<String, String> values =
          switch (mail) {
            case ASK ->
                list
                    ? Map.of(
                        "title",
                        news.title(first, person.language()),
                        "count",
                        String.valueOf(legs.size()),
                        "list",
                        list(legs, person.language()),
                        "until",
                        until.toString(),
                        "answers",
                        answers)
                    : single(first, person.language(), until);
            case REMIND, NEXT_DATE, ANSWERED ->
                Map.of(
                    "title",
                    news.title(first, person.language()),
                    "until",
                    until.toString(),
                    "answers",
                    answers);
          };
      news.tell(
          first,
          ask.company(),
          person.recipient(),
          Category.ASK,
          list ? mail.many : mail.one,
          with(values, more.apply(person.language())),
          "/asks/" + ask.publicId(),
          "/answers/" + link(ask, person));
    }
  }

  private static Map<String, String> with(Map<String, String> values, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(values);
    all.putAll(more);
    return all;
  }

  /**
   * A request is reminded of once, however many of its cases are due at the same time; the next
   * reminder may follow half a day later.
   */
  private boolean isFirstReminder(long askId) {
    Instant now = clock.now();
    return jdbc.sql(
                """
                update introduction_ask set reminded_at = :now
                where id = :ask and (reminded_at is null or reminded_at < :before)
                """)
            .param("ask", askId)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("before", now.minus(REMINDED_TOGETHER).atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The link of one person for one request; for mails, and for the short text of a chat. */
  public String link(Ask ask, CasePeople.Person person) {
    return tokens.issue(Purpose.ANSWER_ASK, ask.publicId() + "/" + person.reference(), LINK_VALID);
  }

  private Map<String, String> single(Introduction introduction, Language reader, LocalDate until) {
    CaseWords.Words written = wordsFor(introduction, reader);
    return Map.of(
        "title", news.title(introduction, reader),
        "why", NoticeValues.said(written.why(), reader.code()),
        "step", NoticeValues.said(written.firstStep(), reader.code()),
        "until", until.toString(),
        "answers", ANSWERS);
  }

  /** What was written for this reader. Nobody is asked before it is. */
  private CaseWords.Words wordsFor(Introduction introduction, Language reader) {
    return Objects.requireNonNull(words.of(introduction).get(reader), "asked without words");
  }

  private String list(List<Leg> legs, Language reader) {
    List<String> entries = new ArrayList<>();
    for (Leg leg : legs) {
      Introduction introduction = leg.introduction();
      CaseWords.Words written = wordsFor(introduction, reader);
      entries.add(
          (entries.size() + 1)
              + ". "
              + offerLine(introduction, reader)
              + "\n"
              + NoticeValues.said(written.why(), reader.code())
              + "\n"
              + NoticeValues.said(written.firstStep(), reader.code()));
    }
    return String.join("\n\n", entries);
  }

  /** The offer’s public profile in a line: its title, and the company where it is listed openly. */
  private String offerLine(Introduction introduction, Language reader) {
    long offer = introduction.offerId();
    PostingText text = Objects.requireNonNull(postings.textsFor(List.of(offer), reader).get(offer));
    String title = NoticeValues.said(text.title(), text.language().code());
    CompanyId company = introduction.leg(LegRole.OFFER).company();
    CompanySummary summary = companies.summaries(List.of(company)).get(company);
    return summary != null && summary.listedPublicly()
        ? title + " (" + NoticeValues.said(summary.name(), summary.nameLanguage()) + ")"
        : title;
  }
}
