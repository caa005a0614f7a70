package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Introduction.PlannedStep;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.service.Answering;
import app.kakehashi.introduction.service.AskReads;
import app.kakehashi.introduction.service.CaseLife;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.web.IntroductionBodies.AnswerBody;
import app.kakehashi.introduction.web.IntroductionBodies.HouseBody;
import app.kakehashi.introduction.web.IntroductionBodies.HouseDecidedBody;
import app.kakehashi.introduction.web.IntroductionBodies.StepBody;
import app.kakehashi.introduction.web.IntroductionBodies.WithdrawalBody;
import app.kakehashi.shared.BadParameterException;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.RefusedRequestException;
import app.kakehashi.shared.StaleVersionException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the moves of the API by the services of the pages. */
@Component
class IntroductionMoves {
  private final CaseReads reads;
  private final AskReads asks;
  private final Answering answering;
  private final CaseLife life;
  private final CompanyWords words;

  IntroductionMoves(
      CaseReads reads, AskReads asks, Answering answering, CaseLife life, CompanyWords words) {
    this.reads = reads;
    this.asks = asks;
    this.answering = answering;
    this.life = life;
    this.words = words;
  }

  void answer(String id, AnswerBody body, Viewer viewer) {
    Answer answer = answerOf(body);
    Leg leg = leg(id, body.side(), viewer);
    String ask = asks.publicId(leg).orElseThrow(StaleVersionException::new);
    refusing(
        viewer,
        () -> {
          Answering.Result result =
              answering.signedIn(
                  ask,
                  Map.of(leg.publicId(), answer),
                  channel(body.channel(), viewer),
                  now -> now.introduction().version() == body.version(),
                  viewer);
          if (result.counted() == 0) {
            throw new StaleVersionException();
          }
        });
  }

  private static Answer answerOf(AnswerBody body) {
    Answer.Kind kind =
        Arrays.stream(Answer.Kind.values())
            .filter(one -> one.code().equals(body.answer()))
            .findFirst()
            .orElseThrow(() -> new BadParameterException("answer"));
    return switch (kind) {
      case YES -> new Answer.Yes();
      case UNDER_APPROVAL ->
          new Answer.UnderApproval(day("until", body.until()), Boolean.TRUE.equals(body.ringi()));
      case QUESTION -> new Answer.Question(text("text", body.text()));
      case NOT_NOW -> new Answer.NotNow(day("until", body.until()));
      case NO -> new Answer.No(reason(body.reason()), text("text", body.text()));
    };
  }

  private static By.Channel channel(@Nullable String code, Viewer viewer) {
    if (!viewer.isOffice()) {
      return By.Channel.API;
    }
    return "phone".equals(code) ? By.Channel.PHONE : By.Channel.OTHER;
  }

  void house(String id, HouseBody body, Viewer viewer) {
    HouseMatter matter =
        Arrays.stream(HouseMatter.values())
            .filter(one -> one.code().equals(body.matter()))
            .findFirst()
            .orElseThrow(() -> new BadParameterException("matter"));
    LocalDate until = day("until", body.until());
    Leg leg = leg(id, body.side(), viewer);
    refusing(
        viewer,
        () ->
            life.takeToHouse(
                id,
                body.version(),
                leg.publicId(),
                matter,
                until,
                Boolean.TRUE.equals(body.ringi()),
                viewer));
  }

  void houseDecided(String id, HouseDecidedBody body, Viewer viewer) {
    Leg leg = leg(id, body.side(), viewer);
    refusing(viewer, () -> life.backFromHouse(id, body.version(), leg.publicId(), viewer));
  }

  void step(String id, StepBody body, Viewer viewer) {
    Go go = Go.find(body.go()).orElseThrow(() -> new BadParameterException("go"));
    Introduction introduction = reads.find(id, viewer);
    boolean office = CompanyCaseViews.OFFICE.equals(body.who());
    Leg who = office ? null : ofRole(introduction, body.who(), "who");
    PlannedStep step =
        new PlannedStep(
            text("text", body.text()), who == null ? null : who.company(), day("on", body.on()));
    refusing(
        viewer,
        () -> {
          if (go == Go.PLAN) {
            life.plan(id, body.version(), step, viewer);
          } else {
            life.goOn(id, body.version(), go == Go.TRIAL, step, viewer);
          }
        });
  }

  void withdraw(String id, WithdrawalBody body, Viewer viewer) {
    DeclineReason reason = reason(body.reason());
    String text = text("text", body.text());
    refusing(viewer, () -> life.withdraw(id, body.version(), reason, text, viewer));
  }

  /** A member speaks for its own company, the office for the one it names. */
  private Leg leg(String id, @Nullable String side, Viewer viewer) {
    Introduction introduction = reads.find(id, viewer);
    return viewer.company() == null
        ? ofRole(introduction, side, "side")
        : introduction.legOf(viewer.company()).orElseThrow(NotFoundException::new);
  }

  private static Leg ofRole(Introduction introduction, @Nullable String code, String parameter) {
    return Arrays.stream(LegRole.values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .flatMap(role -> legOf(introduction, role))
        .orElseThrow(() -> new BadParameterException(parameter));
  }

  private static Optional<Leg> legOf(Introduction introduction, LegRole role) {
    return introduction.legs().stream().filter(leg -> leg.role() == role).findFirst();
  }

  private static DeclineReason reason(@Nullable String code) {
    return Arrays.stream(DeclineReason.values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BadParameterException("reason"));
  }

  private static LocalDate day(String parameter, @Nullable LocalDate day) {
    if (day == null || day.getYear() > 9999) {
      throw new BadParameterException(parameter);
    }
    return day;
  }

  private static String text(String parameter, @Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.length() > Answer.LONGEST_TEXT) {
      throw new BadParameterException(parameter);
    }
    return stripped;
  }

  /** Says in the reader’s words why a move cannot be made. */
  private void refusing(Viewer viewer, Runnable move) {
    try {
      move.run();
    } catch (MoveRefused refused) {
      switch (refused.kind()) {
        case PARTY -> throw new NotFoundException();
        case STATE ->
            throw new RefusedRequestException(
                RefusedRequestException.Kind.OUTDATED,
                words.message("introduction_company.api.moved_on", viewer.language()),
                refused);
        case GUARD ->
            throw new RefusedRequestException(
                RefusedRequestException.Kind.UNUSABLE,
                refused.missing().stream()
                    .map(guard -> words.message(guard.messageKey(), viewer.language()))
                    .sorted()
                    .collect(Collectors.joining(" ")),
                refused);
      }
    }
  }
}
