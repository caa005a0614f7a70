package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases with people on both sides, walked to where a test begins. */
@TestComponent
public class OpenedCases {
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Curating curating;
  private final Answering answering;
  private final CaseLife life;
  private final CaseReads reads;
  private final CaseStore store;
  private final CaseClock clock;
  private final TransactionTemplate transactions;

  OpenedCases(
      GapApp.World world,
      MatchApp.Makers makers,
      Curating curating,
      Answering answering,
      CaseLife life,
      CaseReads reads,
      CaseStore store,
      CaseClock clock,
      TransactionTemplate transactions) {
    this.world = world;
    this.makers = makers;
    this.curating = curating;
    this.answering = answering;
    this.life = life;
    this.reads = reads;
    this.store = store;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** A case and who is in it. */
  public record Case(String id, Viewer office, Viewer buyer, Viewer maker) {
    public String room() {
      return "/introductions/" + id + "/messages";
    }
  }

  /** Both companies were asked; the gap’s has said yes, the offer’s has not answered. */
  public Case asked() {
    Viewer office = world.office();
    CompanyId buyer = world.japaneseCompany();
    CompanyId maker = makers.machinist();
    Viewer buying = world.member(buyer);
    Viewer making = world.member(maker);
    String gap = world.published(GapApp.World.anonymousParts(buyer));
    String id = curating.shortlist(gap, List.of(makers.machining(maker)), office).getFirst();
    CaseWords.Words words = new CaseWords.Words("Chambers and milling fit.", "A sample of two.");
    EnumSet<ScreeningPoint> all = EnumSet.allOf(ScreeningPoint.class);
    curating.send(
        List.of(
            new Curating.Preparation(
                id,
                Arrays.stream(Language.values())
                    .collect(Collectors.toMap(Function.identity(), language -> words)),
                Map.of(buyer, all, maker, all),
                "Seen at the fair",
                true)),
        office);
    Case made = new Case(id, office, buying, making);
    sayYes(made, buying);
    return made;
  }

  /** Names and contacts are open. */
  public Case opened() {
    Case asked = asked();
    open(asked);
    return asked;
  }

  /** The other company says yes, and the owner introduces them. */
  public void open(Case made) {
    sayYes(made, made.maker());
    transactions.executeWithoutResult(
        status -> {
          Introduction introduction = store.lock(made.id(), made.office());
          introduction.introduce(
              CaseStore.by(made.office()),
              EnumSet.of(Guard.CONSENTS, Guard.CONFIDENTIALITY),
              clock.moment());
          store.save(introduction);
        });
  }

  /** The office wants to propose a suggested pair, and nobody has taken it yet. */
  public void shortlist(String id, Viewer office) {
    transactions.executeWithoutResult(
        status -> {
          Introduction introduction = store.lock(id, office);
          introduction.shortlist(CaseStore.by(office), EnumSet.allOf(Guard.class), clock.moment());
          store.save(introduction);
        });
  }

  /** A company takes it back. */
  public void withdraw(Case made, Viewer who) {
    life.withdraw(made.id(), find(made).version(), DeclineReason.NEED_GONE, "", who);
  }

  public Introduction find(Case made) {
    return reads.find(made.id(), made.office());
  }

  /** Public id of the leg of a side. */
  public String leg(Case made, LegRole role) {
    return find(made).leg(role).publicId();
  }

  private void sayYes(Case made, Viewer who) {
    CompanyId company = Objects.requireNonNull(who.company());
    String ask =
        reads.own(who, 0, 10).stream()
            .filter(row -> row.row().publicId().equals(made.id()))
            .map(CaseReads.OwnRow::ask)
            .findFirst()
            .orElseThrow();
    answering.signedIn(
        Objects.requireNonNull(ask),
        Map.of(find(made).legOf(company).orElseThrow().publicId(), new Answer.Yes()),
        By.Channel.PAGE,
        who);
  }
}
