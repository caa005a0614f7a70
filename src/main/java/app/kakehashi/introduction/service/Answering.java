package app.kakehashi.introduction.service;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseStep;
import app.kakehashi.introduction.domain.Effect;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of companies: from the link of a mail, signed in, or told to the office. */
@Service
public class Answering {
  private final CaseStore store;
  private final Asking asking;
  private final CaseNews news;
  private final CaseClock clock;
  private final CasePeople people;
  private final LinkTokens tokens;

  Answering(
      CaseStore store,
      Asking asking,
      CaseNews news,
      CaseClock clock,
      CasePeople people,
      LinkTokens tokens) {
    this.store = store;
    this.asking = asking;
    this.news = news;
    this.clock = clock;
    this.people = people;
    this.tokens = tokens;
  }

  /**
   * What became of the answers to a request.
   *
   * @param overtaken cases that moved on before this answer came; it was not counted
   * @param link a new link for what is still open; empty if nothing is, or if it was not by link
   */
  public record Result(int counted, List<Introduction> overtaken, Optional<String> link) {
    public Result {
      overtaken = List.copyOf(overtaken);
    }
  }

  /**
   * The request behind the link of a mail; the link stays good.
   *
   * @throws NotFoundException if the link is none, was used, or has expired
   */
  @Transactional(readOnly = true)
  public Asking.Ask ask(String token) {
    return tokens
        .peek(Purpose.ANSWER_ASK, token)
        .map(Answering::askOf)
        .flatMap(asking::find)
        .orElseThrow(NotFoundException::new);
  }

  /**
   * A request as a member of the company that was asked reads it, or the office.
   *
   * @throws NotFoundException if there is none, or none for this viewer
   */
  @Transactional(readOnly = true)
  public Asking.Ask ask(String askId, Viewer viewer) {
    return asking
        .find(askId)
        .filter(
            found ->
                viewer.isOffice()
                    ? asking.isOpenTo(found, viewer)
                    : viewer.belongsTo(found.company()))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Answers through the link of a mail, which is used up; all choices in one go.
   *
   * @param answers by the leg’s public id
   */
  @Transactional
  public Result byLink(String token, Map<String, Answer> answers) {
    return byLink(token, answers, leg -> true);
  }

  /**
   * The same, but a leg that is no longer as it was seen counts as overtaken.
   *
   * @param unchanged whether a leg is as whoever answers saw it
   */
  @Transactional
  public Result byLink(String token, Map<String, Answer> answers, Predicate<Leg> unchanged) {
    String subject = tokens.consume(Purpose.ANSWER_ASK, token).orElseThrow(NotFoundException::new);
    Asking.Ask ask = asking.find(askOf(subject)).orElseThrow(NotFoundException::new);
    Result result = answer(ask, answers, By.link(ask.company()), unchanged);
    Optional<String> again =
        asking.open(ask.id()).isEmpty()
            ? Optional.empty()
            : people.of(ask.company()).stream()
                .filter(person -> subject.endsWith("/" + person.reference()))
                .findFirst()
                .map(person -> asking.link(ask, person));
    return new Result(result.counted(), result.overtaken(), again);
  }

  /**
   * Answers of a signed-in member of the company that was asked, or of the office for it.
   *
   * @param channel how the office learned of it; a member’s own answer comes by page or API
   */
  @Transactional
  public Result signedIn(
      String askId, Map<String, Answer> answers, By.Channel channel, Viewer viewer) {
    return signedIn(askId, answers, channel, leg -> true, viewer);
  }

  /**
   * The same, but a leg that is no longer as it was seen counts as overtaken.
   *
   * @param unchanged whether a leg is as whoever answers saw it
   */
  @Transactional
  public Result signedIn(
      String askId,
      Map<String, Answer> answers,
      By.Channel channel,
      Predicate<Leg> unchanged,
      Viewer viewer) {
    Asking.Ask ask = ask(askId, viewer);
    By by = CaseStore.by(viewer).speakingFor(ask.company(), channel);
    return answer(ask, answers, by, unchanged);
  }

  private Result answer(
      Asking.Ask ask, Map<String, Answer> answers, By by, Predicate<Leg> unchanged) {
    // by id, so that two who answer at once never wait for each other
    Map<Long, String> legs = new TreeMap<>(asking.casesOf(answers.keySet(), ask.company()));
    if (legs.size() != answers.size()) {
      throw new NotFoundException();
    }
    List<Introduction> overtaken = new ArrayList<>();
    for (Map.Entry<Long, String> entry : legs.entrySet()) {
      Introduction introduction = store.lock(entry.getKey());
      Leg leg = introduction.leg(entry.getValue()).orElseThrow(NotFoundException::new);
      Answer answer = Objects.requireNonNull(answers.get(leg.publicId()));
      // a leg that was recalled belongs to no request any more
      boolean asked = leg.ask().filter(id -> id == ask.id()).isPresent();
      if (!asked || !unchanged.test(leg)) {
        overtaken.add(introduction);
        continue;
      }
      try {
        introduction.answer(leg, answer, by, clock.moment());
        settle(introduction);
      } catch (MoveRefused refused) {
        if (refused.kind() != MoveRefused.Kind.STATE) {
          throw refused;
        }
        overtaken.add(introduction);
      }
    }
    return new Result(answers.size() - overtaken.size(), overtaken, Optional.empty());
  }

  /** Stores what was moved and does what it sets off. */
  void settle(Introduction introduction) {
    List<CaseStep> steps = store.save(introduction);
    news.tell(introduction, steps);
    boolean next = steps.stream().anyMatch(step -> step.move().effects().contains(Effect.ASK_NEXT));
    if (next && introduction.asksOnward()) {
      asking.askOnward(introduction, By.CLOCK);
    }
  }

  private static String askOf(String subject) {
    return subject.substring(0, subject.indexOf('/'));
  }
}
