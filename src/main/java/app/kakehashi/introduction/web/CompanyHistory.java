package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CompanyCases;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What happened in a case, as a company may read it: its own moves, and what it was told. */
@Component
class CompanyHistory {
  private final CompanyWords words;

  CompanyHistory(CompanyWords words) {
    this.words = words;
  }

  String text(CompanyCases.Told told, Language reader) {
    CaseReads.StepRow step = told.step();
    return switch (step.move()) {
      case SUGGEST -> words.message("introduction_company.history.suggested", reader);
      case ASK_FIRST, ASK_ONWARD -> words.message("introduction_company.history.asked", reader);
      case REMIND_LEG -> words.message("introduction_company.history.reminded", reader);
      case PROMISE_PASSED -> words.message("introduction_company.history.promise_passed", reader);
      case ANSWER_QUESTION -> words.message("introduction_company.history.replied", reader);
      case LOSE_CONTACT -> words.message("introduction_company.said.unreachable", reader);
      case SAY_YES -> answer(Answer.Kind.YES, reader);
      case QUESTION -> answer(Answer.Kind.QUESTION, reader);
      case SAY_NO, GO_ON_WITHOUT ->
          told.own() ? answer(Answer.Kind.NO, reader) : told(step.move(), reader);
      case ASK_FOR_TIME, SAY_NOT_NOW, TAKE_TO_HOUSE ->
          told.own() ? ownDate(step, reader) : told(step.move(), reader);
      default ->
          told.own() || (step.move() == Move.RUN_OUT && told.ownLeg())
              ? words.message(step.move().messageKey(), reader)
              : told(step.move(), reader);
    };
  }

  private String answer(Answer.Kind kind, Language reader) {
    return words.message(
        "introduction_company.history.answered", reader, words.message(kind.messageKey(), reader));
  }

  private String told(Move move, Language reader) {
    return words.message("introduction.told." + move.code(), reader);
  }

  /** The note of these moves is the date. */
  private String ownDate(CaseReads.StepRow step, Language reader) {
    String day = words.date(LocalDate.parse(step.note()), reader);
    return words.message(
        "introduction_company.history." + step.move().name().toLowerCase(Locale.ROOT), reader, day);
  }

  /** Who did it, or by which way it came. */
  String by(CompanyCases.Told told, Language reader) {
    By.Channel channel = told.step().channel();
    boolean said =
        told.own()
            && (told.step().office() || channel == By.Channel.LINK || channel == By.Channel.API);
    if (said) {
      return words.message(channel.messageKey(), reader);
    }
    return Objects.toString(told.by(), "");
  }

  /** Own words, and what the office answered; of others’ moves nothing. */
  String note(CompanyCases.Told told, Language reader) {
    CaseReads.StepRow step = told.step();
    return switch (step.move()) {
      case QUESTION, ANSWER_QUESTION -> step.note();
      case START_TALKS, START_TRIAL, PLAN -> step.note();
      case SAY_NO, GO_ON_WITHOUT, WITHDRAW -> {
        if (!told.own()) {
          yield "";
        }
        String reason =
            step.reason() == null
                ? ""
                : words.message("introduction.decline." + step.reason(), reader);
        yield step.note().isEmpty() ? reason : reason + "\n" + step.note();
      }
      default -> "";
    };
  }
}
