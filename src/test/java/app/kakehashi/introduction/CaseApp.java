package app.kakehashi.introduction;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.introduction.service.Answering;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.introduction.service.Curating;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application with cases that reach their state by their own moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MatchApp
@Import(CaseApp.Introductions.class)
public @interface CaseApp {

  /** What introductions add to the setting of matches. */
  @TestConfiguration(proxyBeanMethods = false)
  class Introductions {
    @Bean
    Cases cases(
        GapApp.World world,
        MatchApp.Makers makers,
        Curating curating,
        Answering answering,
        CaseReads reads,
        JdbcClient jdbc) {
      return new Cases(world, makers, curating, answering, reads, jdbc);
    }
  }

  /**
   * A pair of postings with their people.
   *
   * @param gap public id
   * @param offer public id
   * @param japan a member of the gap’s company
   * @param taiwan a member of the offer’s company
   */
  record Pair(
      String gap,
      String offer,
      CompanyId gapCompany,
      CompanyId offerCompany,
      Viewer japan,
      Viewer taiwan) {}

  /** Makes cases. */
  final class Cases {
    /** What the office writes in each language. */
    public static final CaseWords.Words WORDS =
        new CaseWords.Words("You need chambers, they make them.", "A sample of one chamber.");

    private final GapApp.World world;
    private final MatchApp.Makers makers;
    private final Curating curating;
    private final Answering answering;
    private final CaseReads reads;
    private final JdbcClient jdbc;

    Cases(
        GapApp.World world,
        MatchApp.Makers makers,
        Curating curating,
        Answering answering,
        CaseReads reads,
        JdbcClient jdbc) {
      this.world = world;
      this.makers = makers;
      this.curating = curating;
      this.answering = answering;
      this.reads = reads;
      this.jdbc = jdbc;
    }

    /** An anonymous gap for machined parts and an offer that fits, each with a member. */
    public Pair pair() {
      CompanyId gapCompany = world.japaneseCompany();
      String gap = world.published(GapApp.World.anonymousParts(gapCompany));
      return pair(gap, gapCompany, world.member(gapCompany));
    }

    /** Another offer for the same gap. */
    public Pair rival(Pair pair) {
      return pair(pair.gap(), pair.gapCompany(), pair.japan());
    }

    private Pair pair(String gap, CompanyId gapCompany, Viewer japan) {
      CompanyId offerCompany = makers.machinist();
      String offer = makers.machining(offerCompany);
      return new Pair(gap, offer, gapCompany, offerCompany, japan, world.member(offerCompany));
    }

    /** Puts pairs of one gap on its list; answers public ids of the cases. */
    public List<String> shortlisted(Viewer office, Pair... pairs) {
      return curating.shortlist(pairs[0].gap(), Stream.of(pairs).map(Pair::offer).toList(), office);
    }

    /** What a curator prepares where everything is settled by a call. */
    public Curating.Preparation prepared(String caseId, Viewer office) {
      Introduction introduction = reads.find(caseId, office);
      return new Curating.Preparation(
          caseId,
          Stream.of(Language.values()).collect(Collectors.toMap(any -> any, any -> WORDS)),
          introduction.legs().stream()
              .collect(Collectors.toMap(Leg::company, any -> EnumSet.allOf(ScreeningPoint.class))),
          "Called on the phone",
          true);
    }

    /** The gap’s company is asked with these candidates. */
    public List<String> asked(Viewer office, Pair... pairs) {
      List<String> cases = shortlisted(office, pairs);
      curating.send(cases.stream().map(id -> prepared(id, office)).toList(), office);
      return cases;
    }

    /** A member answers for its company. */
    public Answering.Result answer(String caseId, LegRole role, Answer answer, Viewer member) {
      Leg leg = reads.find(caseId, member).leg(role);
      return answering.signedIn(
          askOf(leg), Map.of(leg.publicId(), answer), By.Channel.PAGE, member);
    }

    /** Public id of the request a leg belongs to. */
    public String askOf(Leg leg) {
      return jdbc.sql("select public_id from introduction_ask where id = :id")
          .param("id", leg.ask().orElseThrow())
          .query(String.class)
          .single();
    }

    /** A case in which both said yes. */
    public String mutual(Pair pair, Viewer office) {
      String id = asked(office, pair).getFirst();
      answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());
      answer(id, LegRole.OFFER, new Answer.Yes(), pair.taiwan());
      return id;
    }
  }
}
