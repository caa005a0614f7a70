package app.kakehashi.canary;

import app.kakehashi.account.Viewer;
import app.kakehashi.canary.Canary.Kind;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Introduction.PlannedStep;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.MessageText;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.Answering;
import app.kakehashi.introduction.service.CaseIntroducing;
import app.kakehashi.introduction.service.CaseLife;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.introduction.service.ContactConsents;
import app.kakehashi.introduction.service.Curating;
import app.kakehashi.introduction.service.Meetings;
import app.kakehashi.introduction.service.Rooms;
import app.kakehashi.introduction.service.Settlements;
import app.kakehashi.introduction.service.ringi.RingiPacks;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves an introduction and notes in its scene what was done. */
final class Play {
  private final Aviary aviary;
  private final Viewer office;
  private final BeanFactory beans;
  private final JdbcClient jdbc;
  private final Clock clock;

  Play(Aviary aviary, Viewer office, BeanFactory beans) {
    this.aviary = aviary;
    this.office = office;
    this.beans = beans;
    this.jdbc = beans.getBean(JdbcClient.class);
    this.clock = beans.getBean(Clock.class);
  }

  Viewer office() {
    return office;
  }

  Introduction read(Scene scene) {
    return beans.getBean(CaseReads.class).find(scene.id(), office);
  }

  long version(Scene scene) {
    return read(scene).version();
  }

  String leg(Scene scene, Party party) {
    return read(scene).legOf(party.company()).orElseThrow().publicId();
  }

  CaseLife life() {
    return beans.getBean(CaseLife.class);
  }

  Curating curating() {
    return beans.getBean(Curating.class);
  }

  /** A word that the office keeps for itself. */
  String ofOffice(Scene scene, String what) {
    return aviary.word(Kind.OFFICE, null, scene, what);
  }

  /** A word that a company tells the office. */
  String ownWord(Scene scene, Party party, String what) {
    return aviary.word(Kind.OWN_WORD, party, scene, what);
  }

  /** A word between the sides. */
  String betweenSides(Scene scene, Party party, String what) {
    return aviary.word(Kind.SIDES, party, scene, what);
  }

  LocalDate inDays(int days) {
    return LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(days)), ZoneOffset.UTC);
  }

  void shortlist(Scene scene) {
    scene.began(curating().shortlist(scene.gap(), List.of(scene.offer()), office).getFirst());
    life().note(scene.id(), ofOffice(scene, "note"), office);
  }

  void ask(Scene scene) {
    Introduction introduction = read(scene);
    Map<Language, CaseWords.Words> words =
        Arrays.stream(Language.values())
            .collect(
                Collectors.toMap(
                    language -> language,
                    language ->
                        new CaseWords.Words(
                            "Why " + aviary.word(Kind.WORDS, null, scene, "why " + language),
                            "Step " + aviary.word(Kind.WORDS, null, scene, "step " + language))));
    curating()
        .send(
            List.of(
                new Curating.Preparation(
                    scene.id(),
                    words,
                    introduction.legs().stream()
                        .collect(
                            Collectors.toMap(
                                Leg::company, any -> EnumSet.allOf(ScreeningPoint.class))),
                    ofOffice(scene, "how profiles were settled"),
                    true)),
            office);
    noteAsked(scene);
  }

  /** Who holds a question now; each such company writes to the office. */
  private void noteAsked(Scene scene) {
    for (Party party : scene.parties()) {
      boolean asked =
          read(scene).legOf(party.company()).filter(leg -> leg.askedAt().isPresent()).isPresent();
      if (asked && !scene.hasAsked(party)) {
        scene.isAsked(party);
        write(scene, leg(scene, party), party, Kind.THREAD);
      }
    }
  }

  void write(Scene scene, String thread, Party party, Kind kind) {
    beans
        .getBean(Rooms.class)
        .write(
            scene.id(),
            thread,
            new Rooms.NewMessage(
                PublicId.next(),
                Language.EN,
                MessageText.read(
                    "Message " + aviary.word(kind, party, scene, "message"), MessageText.LONGEST),
                List.of(
                    new Rooms.Upload(
                        aviary.word(kind, party, scene, "name of a file") + ".pdf",
                        Cast.pdf(aviary.word(kind, party, scene, "content of a file")))),
                false),
            party.member());
  }

  void answer(Scene scene, Party party, Answer answer) {
    Leg leg = read(scene).legOf(party.company()).orElseThrow();
    String ask =
        jdbc.sql("select public_id from introduction_ask where id = :id")
            .param("id", leg.ask().orElseThrow())
            .query(String.class)
            .single();
    beans
        .getBean(Answering.class)
        .signedIn(ask, Map.of(leg.publicId(), answer), By.Channel.PAGE, party.member());
    if (answer instanceof Answer.Yes) {
      scene.saysYes(party);
    }
    noteAsked(scene);
  }

  void sayYes(Scene scene, Party... parties) {
    for (Party party : parties) {
      answer(scene, party, new Answer.Yes());
    }
  }

  /** Whom a company wants to be introduced. */
  void name(Scene scene, Party party, Party.Card... cards) {
    beans
        .getBean(ContactConsents.class)
        .name(
            scene.id(),
            version(scene),
            leg(scene, party),
            Arrays.stream(cards).map(Party.Card::publicId).toList(),
            party.member());
    party.cards().forEach(card -> scene.drops(card.publicId()));
    for (Party.Card card : cards) {
      scene.names(card.publicId());
    }
  }

  /** The office records that a person agrees to be passed on to these companies. */
  void agree(Scene scene, Party party, Party.Card card, Party... to) {
    beans
        .getBean(ContactConsents.class)
        .record(
            scene.id(),
            card.publicId(),
            Arrays.stream(to).map(one -> leg(scene, one)).collect(Collectors.toSet()),
            Channel.PAPER,
            ownWord(scene, party, "evidence of a consent"),
            office);
    for (Party one : to) {
      scene.agrees(card.publicId(), one);
    }
  }

  void takeBack(Scene scene, Party.Card card) {
    beans
        .getBean(ContactConsents.class)
        .withdraw(scene.id(), card.publicId(), Channel.PHONE, office);
    scene.takesBack(card.publicId());
  }

  /** Every company that said yes names its first card, which agrees to all others. */
  void consent(Scene scene) {
    List<Party> sides = scene.parties().stream().filter(scene::hasYesOf).toList();
    for (Party party : sides) {
      Party.Card card = party.cards().getFirst();
      name(scene, party, card);
      agree(
          scene,
          party,
          card,
          sides.stream().filter(other -> !other.equals(party)).toArray(Party[]::new));
    }
  }

  /** The owner introduces them; each side writes to the others. */
  void introduce(Scene scene) {
    beans.getBean(CaseIntroducing.class).introduce(scene.id(), version(scene), office);
    scene.isIntroduced();
    for (Party party : scene.sides()) {
      write(scene, "all", party, Kind.SIDES);
    }
  }

  void settle(Scene scene, SettlementMatter matter, Map<String, String> content) {
    Settlements settlements = beans.getBean(Settlements.class);
    settlements.propose(
        scene.id(),
        version(scene),
        matter,
        content,
        Settlements.Evidence.NONE,
        scene.gapSide().member());
    String newest = settlements.newest(read(scene), matter).orElseThrow().publicId();
    // the office confirms for the others, with what they sent
    settlements.confirm(
        scene.id(),
        version(scene),
        matter,
        newest,
        new Settlements.Evidence(
            scene.parties().stream()
                .filter(party -> scene.hasYesOf(party) && !party.equals(scene.gapSide()))
                .map(party -> leg(scene, party))
                .collect(Collectors.toSet()),
            ofOffice(scene, "evidence of a confirmation"),
            new Settlements.Upload(
                ofOffice(scene, "name of the evidence") + ".pdf",
                Cast.pdf(ofOffice(scene, "content of the evidence")))),
        office);
  }

  /** A side has its papers made. */
  void paper(Scene scene, Party party, Language language) {
    beans.getBean(RingiPacks.class).make(scene.id(), language, 0, party.member());
  }

  /** A meeting that both want. */
  String meeting(Scene scene, Duration ahead) {
    Meetings meetings = beans.getBean(Meetings.class);
    Party gap = scene.gapSide();
    String meeting =
        meetings.propose(
            scene.id(),
            version(scene),
            new Meetings.Plan(
                clock.instant().plus(ahead),
                60,
                betweenSides(scene, gap, "place of the meeting"),
                "https://" + betweenSides(scene, gap, "link of the meeting") + ".example.com/",
                betweenSides(scene, gap, "agenda"),
                Interpreter.OFFICE),
            gap.member());
    meetings.accept(scene.id(), version(scene), meeting, scene.offerSide().member());
    return meeting;
  }

  PlannedStep step(Scene scene) {
    return new PlannedStep(
        betweenSides(scene, scene.gapSide(), "next step"), scene.gapSide().company(), inDays(20));
  }
}
