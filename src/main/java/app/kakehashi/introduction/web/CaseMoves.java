package app.kakehashi.introduction.web;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Introduction.PlannedStep;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.introduction.service.Answering;
import app.kakehashi.introduction.service.Asking;
import app.kakehashi.introduction.service.CaseDesk;
import app.kakehashi.introduction.service.CaseLife;
import app.kakehashi.introduction.service.Curating;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of the page of a case: reads what was typed and makes the move. */
@Component
class CaseMoves {
  private final Curating curating;
  private final CaseLife life;
  private final Answering answering;
  private final CaseDesk desk;
  private final Accounts accounts;
  private final Companies companies;

  CaseMoves(
      Curating curating,
      CaseLife life,
      Answering answering,
      CaseDesk desk,
      Accounts accounts,
      Companies companies) {
    this.curating = curating;
    this.life = life;
    this.answering = answering;
    this.desk = desk;
    this.accounts = accounts;
    this.companies = companies;
  }

  /** A field that is wrong: its name, and the message that says how to mend it. */
  static final class Faulty extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String key;

    Faulty(String field, String key) {
      super(field + ": " + key);
      this.field = field;
      this.key = key;
    }

    String field() {
      return field;
    }

    String key() {
      return key;
    }
  }

  /** What was typed into one of the forms. */
  private record Typed(Introduction seen, Map<String, String> fields) {
    String id() {
      return seen.publicId();
    }

    long version() {
      return FormVersion.of(fields.get("version"));
    }

    String text(String field) {
      String text = fields.getOrDefault(field, "").replace("\r\n", "\n").strip();
      if (text.length() > Answer.LONGEST_TEXT) {
        throw new Faulty(field, "introduction_desk.case.too_long");
      }
      return text;
    }

    String some(String field) {
      String text = text(field);
      if (text.isEmpty()) {
        throw new Faulty(field, "introduction_desk.case.text_missing");
      }
      return text;
    }

    LocalDate day(String field) {
      try {
        return LocalDate.parse(fields.getOrDefault(field, ""));
      } catch (DateTimeParseException noDay) {
        throw new Faulty(field, "introduction_desk.case.day_missing");
      }
    }

    Leg leg() {
      return seen.leg(fields.getOrDefault("leg", "")).orElseThrow(NotFoundException::new);
    }

    <T> T one(String field, T[] values, Function<T, String> code) {
      String chosen = fields.getOrDefault(field, "");
      return Arrays.stream(values)
          .filter(value -> code.apply(value).equals(chosen))
          .findFirst()
          .orElseThrow(() -> new Faulty(field, "introduction_desk.case.choice_missing"));
    }

    DeclineReason reason() {
      return one("reason", DeclineReason.values(), DeclineReason::code);
    }
  }

  /**
   * Makes the move that a form asks for.
   *
   * @param seen the case as the viewer may see it now
   * @throws Faulty if a field is wrong
   * @throws NotFoundException if there is no such form
   */
  void make(String move, Introduction seen, Map<String, String> fields, Viewer viewer) {
    Typed typed = new Typed(seen, fields);
    String id = typed.id();
    switch (move) {
      case "owner" -> curating.take(id, typed.version(), viewer);
      case "dismissal" ->
          curating.dismiss(
              id,
              typed.version(),
              typed.one("reason", OfficeRejection.values(), OfficeRejection::code),
              typed.text("note"),
              viewer);
      case "duplicate" -> life.markDuplicate(id, typed.version(), viewer);
      case "hand-over" ->
          life.handOver(id, typed.version(), newOwner(typed).id(), typed.text("note"), viewer);
      case "desk-person" ->
          life.assignDesk(id, typed.version(), typed.leg().publicId(), deskPerson(typed), viewer);
      case "reminder" -> life.remind(id, typed.version(), typed.leg().publicId(), viewer);
      case "answer" -> answer(typed, viewer);
      case "question-answer" ->
          life.answerQuestion(
              id, typed.version(), typed.leg().publicId(), typed.some("text"), viewer);
      case "next-ask" -> life.askOnward(id, typed.version(), viewer);
      case "lost-contact" -> life.loseContact(id, typed.version(), typed.leg().publicId(), viewer);
      case "hold" -> life.hold(id, typed.version(), typed.day("until"), typed.text("note"), viewer);
      case "resumption" -> life.resume(id, typed.version(), viewer);
      case "plan" -> life.plan(id, typed.version(), planned(typed), viewer);
      case "closure" ->
          life.close(
              id,
              typed.version(),
              typed.reason(),
              typed.text("note"),
              fields.containsKey("approved"),
              viewer);
      case "withdrawal" ->
          life.withdraw(id, typed.version(), typed.reason(), typed.text("note"), viewer);
      case "team" ->
          curating.join(
              id, typed.version(), member(typed, viewer), fields.containsKey("mandatory"), viewer);
      case "reopening" -> life.reopen(id, typed.version(), typed.some("why"), viewer);
      case "note" -> life.note(id, typed.some("text"), viewer);
      default -> throw new NotFoundException();
    }
  }

  /** The one company that bears the name typed. */
  private CompanyId member(Typed typed, Viewer viewer) {
    List<CompanySummary> named = companies.findByName(typed.text("company"), viewer);
    if (named.size() != 1) {
      throw new Faulty("company", "introduction_desk.case.team_unknown");
    }
    return named.getFirst().id();
  }

  /** Before anybody is asked a case is prepared from the records of its companies. */
  private AccountSummary newOwner(Typed typed) {
    AccountSummary officer = officer(typed);
    Introduction seen = typed.seen();
    boolean works =
        !CaseState.BEFORE_ASKING.contains(seen.state())
            || accounts
                .viewer(officer.id())
                .filter(to -> seen.legs().stream().allMatch(leg -> to.keeps(leg.company())))
                .isPresent();
    if (!works) {
      throw new Faulty("person", "introduction_desk.case.person_closed");
    }
    return officer;
  }

  private AccountSummary officer(Typed typed) {
    return find(typed.fields().getOrDefault("person", ""))
        .orElseThrow(() -> new Faulty("person", "introduction_desk.case.choice_missing"));
  }

  private @Nullable AccountId deskPerson(Typed typed) {
    return find(typed.fields().getOrDefault("person", "")).map(AccountSummary::id).orElse(null);
  }

  private Optional<AccountSummary> find(String publicId) {
    return accounts.office().stream()
        .filter(one -> one.status() == AccountStatus.ACTIVE && one.publicId().equals(publicId))
        .findFirst();
  }

  private static PlannedStep planned(Typed typed) {
    String who = typed.fields().getOrDefault("who", "");
    CompanyId company =
        who.isEmpty()
            ? null
            : typed
                .seen()
                .leg(who)
                .map(Leg::company)
                .orElseThrow(() -> new Faulty("who", "introduction_desk.case.choice_missing"));
    return new PlannedStep(typed.some("text"), company, typed.day("on"));
  }

  /** What a company said on the phone or elsewhere. */
  private void answer(Typed typed, Viewer viewer) {
    Answer answer = answerOf(typed);
    By.Channel channel =
        typed.one(
            "channel", new By.Channel[] {By.Channel.PHONE, By.Channel.OTHER}, By.Channel::code);
    typed.seen().checkVersion(typed.version());
    Asking.Ask ask = desk.askOf(typed.leg()).orElseThrow(StaleVersionException::new);
    Answering.Result result =
        answering.signedIn(ask.publicId(), Map.of(typed.leg().publicId(), answer), channel, viewer);
    if (!result.overtaken().isEmpty()) {
      throw new StaleVersionException();
    }
  }

  private static Answer answerOf(Typed typed) {
    Answer.Kind kind = typed.one("answer", Answer.Kind.values(), Answer.Kind::code);
    return switch (kind) {
      case YES -> new Answer.Yes();
      case UNDER_APPROVAL ->
          new Answer.UnderApproval(typed.day("until"), typed.fields().containsKey("ringi"));
      case QUESTION -> new Answer.Question(typed.some("note"));
      case NOT_NOW -> new Answer.NotNow(typed.day("until"));
      case NO -> new Answer.No(typed.reason(), typed.text("note"));
    };
  }
}
