package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.NextAction;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose move it is, and what the other side has said, as a company may read it. */
@Component
class CompanyTurns {
  private static final String WAIT = "introduction_company.wait.";

  private final CompanyWords words;

  CompanyTurns(CompanyWords words) {
    this.words = words;
  }

  /**
   * Whose move it is.
   *
   * @param text who moves, what, and by when
   * @param day by when; null where nobody moves, or where that is the other side’s own affair
   * @param ours whether the reader’s company moves
   */
  record Turn(String text, @Nullable LocalDate day, boolean ours) {}

  Turn turn(Introduction introduction, CompanyId reader, Language language) {
    if (!introduction.state().isOpen()) {
      return new Turn(result(introduction, reader, language), null, false);
    }
    Leg own = introduction.legOf(reader).orElse(null);
    if (introduction.state() == CaseState.ON_HOLD) {
      return resting(own, language);
    }
    NextAction next =
        own != null && own.askedAt().isPresent() && own.next().isPresent()
            ? own.next().get()
            : introduction.next().orElseThrow();
    CompanyId mover = next.company().orElse(null);
    if (reader.equals(mover)) {
      LocalDate day = words.day(Objects.requireNonNull(own).country(), next.dueAt());
      String task = words.message(next.task().messageKey(), language);
      return new Turn(
          words.message(
              "introduction_company.turn.ours", language, task, words.date(day, language)),
          day,
          true);
    }
    if (mover != null) {
      String country =
          introduction.legOf(mover).map(Leg::country).orElse(introduction.deskCountry());
      LocalDate day = words.day(country, next.dueAt());
      String key = introduction.state() == CaseState.ASKING ? "asked" : "theirs";
      return new Turn(
          words.message("introduction_company.turn." + key, language, words.date(day, language)),
          day,
          false);
    }
    LocalDate day = words.day(introduction.deskCountry(), next.dueAt());
    return new Turn(
        words.message(
            "introduction_company.turn.office." + officeTask(introduction, own, next),
            language,
            words.date(day, language)),
        day,
        false);
  }

  /** That the other side has a question is told only if the owner passes it on. */
  private static String officeTask(Introduction introduction, @Nullable Leg own, NextAction next) {
    if (CaseState.BEFORE_ASKING.contains(introduction.state())) {
      return "check";
    }
    if (own != null && own.state() == LegState.CLARIFY) {
      return "question";
    }
    return next.task() == NextTask.INTRODUCE ? "introduce" : "next";
  }

  private Turn resting(@Nullable Leg own, Language language) {
    if (own != null && own.state() == LegState.NOT_NOW) {
      LocalDate day = own.notNowUntil().orElseThrow();
      return new Turn(
          words.message(
              "introduction_company.turn.resting_until", language, words.date(day, language)),
          day,
          false);
    }
    return new Turn(words.message("introduction_company.turn.resting", language), null, false);
  }

  /** How it ended; no answer is never worded as a no, and a no of the other side is softened. */
  private String result(Introduction introduction, CompanyId reader, Language language) {
    Leg own = introduction.legOf(reader).orElse(null);
    boolean asked = own != null && own.askedAt().isPresent();
    return switch (introduction.state()) {
      case AGREED -> words.message("introduction.told.agree", language);
      case NO_RESULT -> words.message("introduction.told.close", language);
      case WITHDRAWN -> words.message("introduction.told.withdraw", language);
      case DECLINED, EXPIRED, UNREACHABLE -> {
        if (own != null && own.state().name().equals(introduction.state().name())) {
          yield words.said(own, language);
        }
        yield words.message(
            asked && introduction.state() == CaseState.EXPIRED
                ? "introduction.told.run_out"
                : "introduction.told.say_no",
            language);
      }
      default -> words.message("introduction_company.result.not_taken_up", language);
    };
  }

  /** What the other side has said, for a company that was asked itself. */
  List<String> others(Introduction introduction, CompanyId reader, Language language) {
    Leg own = introduction.legOf(reader).orElse(null);
    if (own == null || own.askedAt().isEmpty() || introduction.state() == CaseState.ON_HOLD) {
      return List.of();
    }
    List<String> said = new ArrayList<>();
    for (Leg leg : introduction.legs()) {
      if (!leg.equals(own) && leg.promisedOn().isPresent()) {
        said.add(inside(leg, "introduction_company.other.", language));
        wait("other.", leg, said, language);
      }
    }
    return said;
  }

  /** What the reader’s own house is deciding; empty where nothing. */
  List<String> ownHouse(Introduction introduction, CompanyId reader, Language language) {
    List<String> said = new ArrayList<>();
    introduction
        .legOf(reader)
        .filter(leg -> leg.promisedOn().isPresent())
        .ifPresent(
            leg -> {
              if (leg.state() != LegState.UNDER_APPROVAL) {
                said.add(inside(leg, "introduction_company.own.", language));
              }
              wait("own.", leg, said, language);
            });
    return said;
  }

  private String inside(Leg leg, String prefix, Language language) {
    String how =
        words.message(
            leg.isRingiShown() ? "introduction.inside.ringi" : "introduction.inside.review",
            language);
    String matter = words.message(leg.matter().orElseThrow().messageKey(), language);
    String day = words.date(leg.promisedOn().orElseThrow(), language);
    return words.message(
        prefix + (leg.isPromiseChased() ? "inside_overdue" : "inside"), language, matter, how, day);
  }

  /** What such a wait means, which depends on where the house is that decides. */
  private void wait(String whose, Leg leg, List<String> said, Language language) {
    if (leg.country().equals("JP") || leg.country().equals("TW")) {
      said.add(words.message(WAIT + whose + leg.country().toLowerCase(Locale.ROOT), language));
    }
  }
}
