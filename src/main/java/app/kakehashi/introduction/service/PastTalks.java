package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.CaseIntake.Deed;
import app.kakehashi.introduction.domain.CheckInAnswer;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.domain.MessageText;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.introduction.service.ringi.RingiPacks;
import app.kakehashi.shared.PublicId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deeds from the mutual yes to the agreement, as they are brought in. */
@Component
class PastTalks {
  private static final int HOUR = 60;

  private final CaseLife life;
  private final CaseIntroducing introducing;
  private final ContactConsents consents;
  private final Settlements settlements;
  private final Meetings meetings;
  private final CheckIns checkIns;
  private final Rooms rooms;
  private final RingiPacks packs;

  PastTalks(
      CaseLife life,
      CaseIntroducing introducing,
      ContactConsents consents,
      Settlements settlements,
      Meetings meetings,
      CheckIns checkIns,
      Rooms rooms,
      RingiPacks packs) {
    this.life = life;
    this.introducing = introducing;
    this.consents = consents;
    this.settlements = settlements;
    this.meetings = meetings;
    this.checkIns = checkIns;
    this.rooms = rooms;
    this.packs = packs;
  }

  void act(Introduction introduction, Deed deed, String side, Said said, Viewer viewer) {
    String id = introduction.publicId();
    long version = introduction.version();
    switch (deed) {
      case NAME -> name(introduction, Said.leg(introduction, side), viewer);
      case CONSENT -> consent(introduction, Said.leg(introduction, side), said, viewer);
      case SETTLE -> settle(introduction, said, viewer);
      case CONFIRM -> confirm(introduction, side, said, viewer);
      case INTRODUCE -> introducing.introduce(id, version, viewer);
      case MEET -> meetings.propose(id, version, plan(said), viewer);
      case ACCEPT_MEETING -> meetings.accept(id, version, meeting(introduction, viewer), viewer);
      case OUTCOME ->
          meetings.recordOutcome(
              id,
              meeting(introduction, viewer),
              Said.leg(introduction, side).publicId(),
              said.code("outcome", MeetingOutcome.class),
              said.optional("note"),
              viewer);
      case TALK, TRY_OUT ->
          life.goOn(
              id,
              version,
              deed == Deed.TRY_OUT,
              new Introduction.PlannedStep(
                  said.text("text"),
                  side.isEmpty() ? null : Said.leg(introduction, side).company(),
                  said.day("on")),
              viewer);
      case TAKE_TO_HOUSE ->
          life.takeToHouse(
              id,
              version,
              Said.leg(introduction, side).publicId(),
              said.code("matter", HouseMatter.class),
              said.day("until"),
              said.isTrue("ringi"),
              viewer);
      case MESSAGE -> write(id, said, viewer);
      case TRANSLATE -> translate(id, said, viewer);
      case RINGI ->
          packs.write(
              id,
              said.language(),
              said.code("section", RingiSectionKind.class),
              said.text("text"),
              0,
              viewer);
      case CHECK_IN -> checkIn(introduction, Said.leg(introduction, side), said, viewer);
      default -> throw new IllegalArgumentException("Before the yes: " + deed);
    }
  }

  private void name(Introduction introduction, Leg leg, Viewer viewer) {
    List<String> everybody =
        consents.people(introduction, leg, viewer).stream()
            .map(person -> person.card().publicId())
            .toList();
    consents.name(
        introduction.publicId(), introduction.version(), leg.publicId(), everybody, viewer);
  }

  private void consent(Introduction introduction, Leg leg, Said said, Viewer viewer) {
    Set<String> receivers =
        CaseSides.others(introduction, leg.company()).stream()
            .map(Leg::publicId)
            .collect(Collectors.toSet());
    for (ContactConsents.Person person : consents.named(introduction, leg)) {
      consents.record(
          introduction.publicId(),
          person.card().publicId(),
          receivers,
          Channel.PHONE,
          said.text("evidence"),
          viewer);
    }
  }

  private void settle(Introduction introduction, Said said, Viewer viewer) {
    SettlementMatter matter = said.code("matter", SettlementMatter.class);
    Map<String, String> content = new LinkedHashMap<>();
    for (SettlementMatter.Field field : matter.fields()) {
      if (!said.optional(field.name()).isEmpty()) {
        content.put(field.name(), said.text(field.name()));
      }
    }
    Set<String> confirmed =
        Stream.of(said.optional("confirmed").split(" "))
            .filter(side -> !side.isEmpty())
            .map(side -> Said.leg(introduction, side).publicId())
            .collect(Collectors.toSet());
    settlements.propose(
        introduction.publicId(),
        introduction.version(),
        matter,
        content,
        new Settlements.Evidence(confirmed, said.optional("evidence"), null),
        viewer);
  }

  private void confirm(Introduction introduction, String side, Said said, Viewer viewer) {
    SettlementMatter matter = said.code("matter", SettlementMatter.class);
    settlements.confirm(
        introduction.publicId(),
        introduction.version(),
        matter,
        settlements.newest(introduction, matter).orElseThrow().publicId(),
        new Settlements.Evidence(
            Set.of(Said.leg(introduction, side).publicId()), said.optional("evidence"), null),
        viewer);
  }

  private static Meetings.Plan plan(Said said) {
    return new Meetings.Plan(
        Instant.parse(said.text("starts")),
        HOUR,
        said.optional("place"),
        said.optional("link"),
        said.text("agenda"),
        said.code("interpreter", Interpreter.class));
  }

  private String meeting(Introduction introduction, Viewer viewer) {
    return meetings.of(introduction, viewer).getFirst().publicId();
  }

  private void write(String id, Said said, Viewer viewer) {
    MessageText text = MessageText.read(said.text("text"), MessageText.LONGEST);
    rooms.write(
        id,
        Rooms.ALL,
        new Rooms.NewMessage(PublicId.next(), said.language(), text, List.of(), false),
        viewer);
    rooms.open(id, Rooms.ALL, "", viewer);
  }

  private void translate(String id, Said said, Viewer viewer) {
    String last = rooms.open(id, Rooms.ALL, "", viewer).messages().getLast().publicId();
    MessageText text = MessageText.read(said.text("text"), MessageText.LONGEST_TRANSLATION);
    rooms.translate(id, last, said.language(), text, viewer);
  }

  private void checkIn(Introduction introduction, Leg leg, Said said, Viewer viewer) {
    CheckIns.CheckIn asked =
        checkIns.of(introduction, viewer).stream()
            .filter(one -> one.askedAt() != null)
            .reduce((one, later) -> later)
            .orElseThrow();
    checkIns.answer(
        introduction.publicId(),
        asked.publicId(),
        leg.publicId(),
        said.code("answer", CheckInAnswer.class),
        said.optional("note"),
        viewer);
  }
}
