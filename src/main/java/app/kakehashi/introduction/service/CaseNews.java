package app.kakehashi.introduction.service;

import app.kakehashi.account.AccountSummary;
import app.kakehashi.introduction.domain.CaseStep;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Effect;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.NoticeValues;
import app.kakehashi.notification.Notices;
import app.kakehashi.notification.Recipient;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what moves set off, each in words that fit what that side may know. */
@Component
class CaseNews {
  /** Moves whose note is the date that the company named. */
  private static final Set<Move> DATED =
      EnumSet.of(Move.ASK_FOR_TIME, Move.SAY_NOT_NOW, Move.TAKE_TO_HOUSE);

  private final Notices notices;
  private final CasePeople people;
  private final Postings postings;
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseNews(Notices notices, CasePeople people, Postings postings, JdbcClient jdbc, Clock clock) {
    this.notices = notices;
    this.people = people;
    this.postings = postings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Tells what these moves of a case set off, but for asking and reminding. */
  void tell(Introduction introduction, List<CaseStep> steps) {
    // who need not answer any more is told that, and nothing else of the same moment
    Set<Leg> recalled = new HashSet<>();
    for (CaseStep step : steps) {
      if (step.move() == Move.RECALL_LEG && step.leg() != null) {
        recalled.add(step.leg());
      }
    }
    for (CaseStep step : steps) {
      List<Effect> effects = step.move().effects();
      if (effects.contains(Effect.TELL_OFFICE) || effects.contains(Effect.TELL_OWNER)) {
        office(introduction, step);
      }
      if (effects.contains(Effect.TELL_OTHERS)) {
        others(introduction, step, recalled);
      }
      if (effects.contains(Effect.FREE_SLOT)) {
        freeSlot(introduction, step);
      }
    }
  }

  private void office(Introduction introduction, CaseStep step) {
    String move = step.move().messageKey();
    AccountId by = step.by().account();
    if (DATED.contains(step.move())) {
      owner(introduction, "date_for_owner", Map.of("move", move, "until", step.note()), by);
      return;
    }
    String said = step.by().company() == null ? "" : said(introduction, step);
    if (said.isEmpty()) {
      owner(introduction, move, by);
    } else {
      owner(introduction, "words_for_owner", Map.of("move", move, "said", said), by);
    }
  }

  /** The reason of a company and what it has written; empty where it gave neither. */
  private String said(Introduction introduction, CaseStep step) {
    List<String> parts = new ArrayList<>();
    DeclineReason.find(step.reason())
        .map(DeclineReason::messageKey)
        .map(NoticeValues::message)
        .ifPresent(parts::add);
    if (!step.note().isBlank()) {
      String country = step.leg() == null ? introduction.deskCountry() : step.leg().country();
      Language language = people.writesIn(step.by().account(), country);
      parts.add(NoticeValues.said(step.note(), language.code()));
    }
    return String.join("\n", parts);
  }

  /**
   * Tells the owner; while a case has none, everybody of the office.
   *
   * @param what message key of what happened
   * @param by who did it, and need not be told
   */
  void owner(Introduction introduction, String what, @Nullable AccountId by) {
    owner(introduction, "case_for_owner", Map.of("move", what), by);
  }

  private void owner(
      Introduction introduction,
      String template,
      Map<String, String> values,
      @Nullable AccountId by) {
    for (AccountSummary officer : officers(introduction, by)) {
      Map<String, String> all = new HashMap<>(values);
      all.put("title", title(introduction, officer.language()));
      tell(
          introduction,
          null,
          Recipient.of(officer.id()),
          Category.DESK,
          template,
          all,
          "/desk/introductions/" + introduction.publicId());
    }
  }

  /** Tells everybody of one company of the case what happened. */
  void company(
      Introduction introduction, CompanyId company, Category category, String what, String link) {
    for (CasePeople.Person person : people.of(company)) {
      tell(
          introduction,
          company,
          person.recipient(),
          category,
          "case_news",
          Map.of("title", title(introduction, person.language()), "what", what),
          link);
    }
  }

  private List<AccountSummary> officers(Introduction introduction, @Nullable AccountId by) {
    List<AccountSummary> readers =
        introduction
            .owner()
            .flatMap(people::officer)
            .map(List::of)
            .orElseGet(() -> people.office(introduction));
    return readers.stream().filter(officer -> !Objects.equals(officer.id(), by)).toList();
  }

  private void others(Introduction introduction, CaseStep step, Set<Leg> recalled) {
    for (Leg leg : introduction.legs()) {
      boolean ofThis = leg.equals(step.leg());
      boolean concerned =
          step.move() == Move.RECALL_LEG
              ? ofThis
              : !ofThis && leg.askedAt().isPresent() && !recalled.contains(leg);
      if (concerned && !Objects.equals(leg.company(), step.by().company())) {
        for (CasePeople.Person person : people.of(leg.company())) {
          news(introduction, leg.company(), person, step);
        }
      }
    }
  }

  private void news(
      Introduction introduction, CompanyId company, CasePeople.Person person, CaseStep step) {
    String title = title(introduction, person.language());
    Leg leg = step.leg();
    LocalDate promised = leg == null ? null : leg.promisedOn().orElse(null);
    boolean inside = step.move() == Move.ASK_FOR_TIME || step.move() == Move.TAKE_TO_HOUSE;
    if (inside && leg != null && promised != null) {
      tell(
          introduction,
          company,
          person.recipient(),
          Category.CASE_NEWS,
          "other_decides",
          Map.of(
              "title",
              title,
              "until",
              promised.toString(),
              "how",
              leg.isRingiShown() ? "introduction.inside.ringi" : "introduction.inside.review"),
          page(introduction));
    } else {
      tell(
          introduction,
          company,
          person.recipient(),
          Category.CASE_NEWS,
          "case_news",
          Map.of("title", title, "what", "introduction.told." + step.move().code()),
          page(introduction));
    }
  }

  private void freeSlot(Introduction introduction, CaseStep step) {
    String gap =
        jdbc.sql("select public_id from posting where id = :id")
            .param("id", introduction.gapId())
            .query(String.class)
            .single();
    for (AccountSummary officer : officers(introduction, step.by().account())) {
      tell(
          introduction,
          null,
          Recipient.of(officer.id()),
          Category.DESK,
          "slot_free",
          Map.of("title", title(introduction, officer.language())),
          "/desk/gaps/" + gap);
    }
  }

  /** Tells one person and notes that it was told. */
  void tell(
      Introduction introduction,
      @Nullable CompanyId company,
      Recipient to,
      Category category,
      String template,
      Map<String, String> values,
      String link) {
    tell(introduction, company, to, category, template, values, link, null);
  }

  void tell(
      Introduction introduction,
      @Nullable CompanyId company,
      Recipient to,
      Category category,
      String template,
      Map<String, String> values,
      String link,
      @Nullable String mailLink) {
    notices.tell(to, category, template, values, link, mailLink);
    Long account = to instanceof Recipient.Person(var id) ? id.value() : null;
    jdbc.sql(
            """
            insert into introduction_told (introduction_id, template, company_id, account_id, at)
            values (:case, :template, :company, :account, :at)
            """)
        .param("case", introduction.id())
        .param("template", template)
        .param("company", company == null ? null : company.value())
        .param("account", account)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The need as a notice quotes it: its public text, marked with the language it is in. */
  String title(Introduction introduction, Language reader) {
    PostingText text = need(introduction, reader);
    return text == null ? "" : NoticeValues.said(text.title(), text.language().code());
  }

  /** The need where no reader can be told in which language it is. */
  String plainTitle(Introduction introduction, Language reader) {
    PostingText text = need(introduction, reader);
    return text == null ? "" : text.title();
  }

  private @Nullable PostingText need(Introduction introduction, Language reader) {
    return postings.textsFor(List.of(introduction.gapId()), reader).get(introduction.gapId());
  }

  private static String page(Introduction introduction) {
    return "/introductions/" + introduction.publicId();
  }
}
