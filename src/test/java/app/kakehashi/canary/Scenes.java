package app.kakehashi.canary;

import app.kakehashi.MovableClock;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.CaseClockwork;
import app.kakehashi.introduction.service.OpenedCases;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One introduction for every state, up to the yes of everybody, and beside the way. */
final class Scenes {
  private static final Map<String, String> NDA =
      Map.of("form", "mutual", "signed_on", "2026-11-01");

  private final Cast cast;
  private final Play play;
  private final BeanFactory beans;
  private final List<Scene> made = new ArrayList<>();

  Scenes(Cast cast, Play play, BeanFactory beans) {
    this.cast = cast;
    this.play = play;
    this.beans = beans;
  }

  List<Scene> made() {
    return made;
  }

  /** A gap and an offer, and whoever joins; every other company is not listed openly. */
  Scene set(String name, String kind, int third) {
    boolean listed = made.size() % 2 == 0;
    List<Party> parties = new ArrayList<>();
    parties.add(cast.japanese(name + ", gap", listed));
    parties.add(cast.taiwanese(name + ", offer", made.size() % 3 != 0));
    for (int n = 0; n < third; n++) {
      parties.add(cast.taiwanese(name + ", third", false));
    }
    Scene scene = new Scene(name, parties);
    scene.posted(cast.gap(scene.gapSide()), cast.offer(scene.offerSide()));
    if (!kind.isEmpty()) {
      beans
          .getBean(JdbcClient.class)
          .sql(
              "update gap set kind = :kind, details = '{}' where id ="
                  + " (select id from posting where public_id = :gap)")
          .param("kind", kind)
          .param("gap", scene.gap())
          .update();
    }
    made.add(scene);
    return scene;
  }

  private void scene(String name, Consumer<Scene> walk) {
    walk.accept(set(name, "", 0));
  }

  Scene asked(String name) {
    Scene scene = set(name, "", 0);
    play.shortlist(scene);
    play.ask(scene);
    return scene;
  }

  /** The gap’s company has said yes. */
  private Scene half(String name) {
    Scene scene = asked(name);
    play.sayYes(scene, scene.gapSide());
    return scene;
  }

  /** Everybody has said yes. */
  Scene mutual(String name) {
    Scene scene = half(name);
    play.sayYes(scene, scene.offerSide());
    return scene;
  }

  /** What only time brings about, so that it comes before everything else. */
  void silent() {
    asked("expired by the gap’s side");
    half("expired by the offer’s side");
    beans.getBean(MovableClock.class).advance(Duration.ofDays(40));
    beans.getBean(CaseClockwork.class).run();
  }

  void beforeAnybodyIsAsked() {
    scene("suggested", this::suggest);
    scene(
        "shortlisted",
        scene -> {
          suggest(scene);
          beans.getBean(OpenedCases.class).shortlist(scene.id(), play.office());
        });
    scene("screening", play::shortlist);
    scene(
        "rejected by the office",
        scene -> {
          play.shortlist(scene);
          play.curating()
              .dismiss(
                  scene.id(),
                  play.version(scene),
                  OfficeRejection.UNSUITABLE,
                  play.ofOffice(scene, "why it was dismissed"),
                  play.office());
        });
    scene(
        "duplicate",
        scene -> {
          play.shortlist(scene);
          play.life().markDuplicate(scene.id(), play.version(scene), play.office());
        });
    scene(
        "not for us",
        scene -> {
          play.shortlist(scene);
          beans
              .getBean(Matches.class)
              .decide(
                  PostingType.GAP,
                  scene.gap(),
                  scene.offer(),
                  Decision.Choice.notForUs(
                      Decision.Reason.TIMING,
                      play.ownWord(scene, scene.gapSide(), "why not this match")),
                  0,
                  scene.gapSide().member());
        });
  }

  private void suggest(Scene scene) {
    beans
        .getBean(Matches.class)
        .decide(
            PostingType.OFFER,
            scene.offer(),
            scene.gap(),
            Decision.Choice.interested(),
            0,
            scene.offerSide().member());
    scene.began(
        beans
            .getBean(JdbcClient.class)
            .sql(
                "select i.public_id from introduction i join posting g on g.id = i.gap_id where"
                    + " g.public_id = :gap")
            .param("gap", scene.gap())
            .query(String.class)
            .single());
  }

  void whileAsked() {
    asked("gap’s side asked");
    half("offer’s side asked");
    Scene inside = asked("gap’s side under approval");
    play.answer(inside, inside.gapSide(), new Answer.UnderApproval(play.inDays(40), false));
    Scene ringi = half("offer’s side under approval");
    play.answer(ringi, ringi.offerSide(), new Answer.UnderApproval(play.inDays(40), true));
    Scene unclear = asked("gap’s side has a question");
    play.answer(unclear, unclear.gapSide(), question(unclear, unclear.gapSide()));
    Scene answered = half("offer’s side had a question");
    play.answer(answered, answered.offerSide(), question(answered, answered.offerSide()));
    play.life()
        .answerQuestion(
            answered.id(),
            play.version(answered),
            play.leg(answered, answered.offerSide()),
            "Five micrometres.",
            play.office());
    Scene later = asked("not now, by the gap’s side");
    play.answer(later, later.gapSide(), new Answer.NotNow(play.inDays(60)));
    Scene laterToo = half("not now, by the offer’s side");
    play.answer(laterToo, laterToo.offerSide(), new Answer.NotNow(play.inDays(60)));
    Scene no = asked("declined by the gap’s side");
    play.answer(no, no.gapSide(), no(no, no.gapSide()));
    Scene noToo = half("declined by the offer’s side");
    play.answer(noToo, noToo.offerSide(), no(noToo, noToo.offerSide()));
    Scene lost = half("unreachable");
    play.life()
        .loseContact(
            lost.id(), play.version(lost), play.leg(lost, lost.offerSide()), play.office());
    Scene back = half("withdrawn while asked");
    withdraw(back);
    Scene again = half("reopened after a no");
    play.answer(again, again.offerSide(), no(again, again.offerSide()));
    reopen(again);
  }

  private Answer.Question question(Scene scene, Party party) {
    return new Answer.Question(play.ownWord(scene, party, "question"));
  }

  private Answer.No no(Scene scene, Party party) {
    return new Answer.No(DeclineReason.PRICE_OR_VOLUME, play.ownWord(scene, party, "note of a no"));
  }

  void withdraw(Scene scene) {
    play.life()
        .withdraw(
            scene.id(),
            play.version(scene),
            DeclineReason.NEED_GONE,
            play.ownWord(scene, scene.gapSide(), "note of the withdrawal"),
            scene.gapSide().member());
  }

  void reopen(Scene scene) {
    play.life()
        .reopen(
            scene.id(),
            play.version(scene),
            play.ofOffice(scene, "why it is taken up again"),
            play.office());
    scene.isReopened();
  }

  void whenAllSaidYes() {
    mutual("both said yes");
    Scene some = mutual("some agreed");
    Party gap = some.gapSide();
    play.name(some, gap, gap.cards().getFirst());
    play.agree(some, gap, gap.cards().getFirst(), some.offerSide());
    play.name(some, some.offerSide(), some.offerSide().cards().getFirst());
    play.consent(mutual("all agreed, not introduced"));
    Scene rests = mutual("on hold");
    play.consent(rests);
    play.life()
        .hold(
            rests.id(),
            play.version(rests),
            play.inDays(30),
            play.ofOffice(rests, "why it rests"),
            play.office());
    Scene secret = set("technology without agreement", "technology", 0);
    walkToYes(secret);
    play.consent(secret);
    Scene buyers = set("succession without agreement", "succession", 0);
    play.shortlist(buyers);
    play.ask(buyers);
    play.sayYes(buyers, buyers.offerSide());
    Scene sold = set("succession, all said yes", "succession", 0);
    walkToYes(sold);
    play.consent(sold);
    Scene signed = set("technology with agreement", "technology", 0);
    walkToYes(signed);
    play.consent(signed);
    play.settle(signed, SettlementMatter.CONFIDENTIALITY, NDA);
    play.introduce(signed);
    play.paper(signed, signed.gapSide(), Language.JA);
  }

  /** In the order in which this introduction asks. */
  void walkToYes(Scene scene) {
    play.shortlist(scene);
    play.ask(scene);
    walkOn(scene);
  }

  /** Everybody who is asked says yes, until nobody is. */
  void walkOn(Scene scene) {
    while (play.read(scene).state() == CaseState.ASKING) {
      Party next =
          scene.parties().stream()
              .filter(party -> scene.hasAsked(party) && !scene.hasYesOf(party))
              .findFirst()
              .orElseThrow();
      play.sayYes(scene, next);
    }
  }
}
