package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.CaseIntake.Deed;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.OfficeRejection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deeds up to the mutual yes, and those that end or rest a case, as they are brought in. */
@Component
class PastAnswers {
  private final Asking asking;
  private final Answering answering;
  private final CasePeople people;
  private final Curating curating;
  private final CaseLife life;

  PastAnswers(
      Asking asking, Answering answering, CasePeople people, Curating curating, CaseLife life) {
    this.asking = asking;
    this.answering = answering;
    this.people = people;
    this.curating = curating;
    this.life = life;
  }

  /** Does it, unless it belongs to what follows the yes. */
  @Transactional
  public boolean done(Introduction introduction, Deed deed, String side, Said said, Viewer viewer) {
    String id = introduction.publicId();
    long version = introduction.version();
    switch (deed) {
      case ANSWER -> answer(Said.leg(introduction, side), said, viewer);
      case ANSWER_QUESTION ->
          life.answerQuestion(
              id, version, Said.leg(introduction, side).publicId(), said.text("text"), viewer);
      case NOTE -> life.note(id, said.text("text"), viewer);
      case DISMISS ->
          curating.dismiss(
              id,
              version,
              said.code("reason", OfficeRejection.class),
              said.optional("note"),
              viewer);
      case HOLD -> life.hold(id, version, said.day("until"), said.optional("note"), viewer);
      case WITHDRAW ->
          life.withdraw(
              id, version, said.code("reason", DeclineReason.class), said.optional("note"), viewer);
      case CLOSE ->
          life.close(
              id,
              version,
              said.code("reason", DeclineReason.class),
              said.optional("note"),
              true,
              viewer);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void answer(Leg leg, Said said, Viewer viewer) {
    Asking.Ask ask = asking.find(leg.ask().orElseThrow());
    Map<String, Answer> answers = Map.of(leg.publicId(), answer(said));
    if (!viewer.isOffice()) {
      answering.signedIn(ask.publicId(), answers, By.Channel.PAGE, viewer);
    } else if (said.optional("way").equals("phone")) {
      answering.signedIn(ask.publicId(), answers, By.Channel.PHONE, viewer);
    } else {
      answering.byLink(asking.link(ask, people.of(leg.company()).getFirst()), answers);
    }
  }

  private static Answer answer(Said said) {
    return switch (said.code("answer", Answer.Kind.class)) {
      case YES -> new Answer.Yes();
      case UNDER_APPROVAL -> new Answer.UnderApproval(said.day("until"), said.isTrue("ringi"));
      case QUESTION -> new Answer.Question(said.text("text"));
      case NOT_NOW -> new Answer.NotNow(said.day("from"));
      case NO -> new Answer.No(said.code("reason", DeclineReason.class), said.optional("note"));
    };
  }
}
