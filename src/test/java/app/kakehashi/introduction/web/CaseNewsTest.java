package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.service.CaseLife;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.OpenedCases;
import app.kakehashi.introduction.service.ringi.RingiPacks;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What people read in the inbox, and are mailed, of what others said and made. */
@CaseApp
@Import(OpenedCases.class)
class CaseNewsTest {
  private final CaseApp.Cases cases;
  private final OpenedCases opened;
  private final GapApp.World world;
  private final CaseLife life;
  private final CaseReads reads;
  private final RingiPacks packs;
  private final JdbcClient jdbc;
  private final CasePages pages;

  CaseNewsTest(
      CaseApp.Cases cases,
      OpenedCases opened,
      GapApp.World world,
      CaseLife life,
      CaseReads reads,
      RingiPacks packs,
      JdbcClient jdbc,
      MockMvc mvc) {
    this.cases = cases;
    this.opened = opened;
    this.world = world;
    this.life = life;
    this.reads = reads;
    this.packs = packs;
    this.jdbc = jdbc;
    this.pages = new CasePages(mvc, jdbc);
  }

  @Test
  void the_owner_reads_the_question_and_the_company_the_answer_without_opening_the_case() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    cases.answer(id, LegRole.GAP, new Answer.Question("Which alloy\nexactly?"), pair.japan());
    assertThat(inbox(office, Language.JA)).contains("Which alloy exactly?");
    assertThat(mails("words_for_owner", office)).isEqualTo(1);

    life.answerQuestion(
        id,
        reads.find(id, office).version(),
        reads.find(id, office).leg(LegRole.GAP).publicId(),
        "A6061, they say.",
        office);
    assertThat(inbox(pair.japan(), Language.ZH_HANT))
        .contains("A6061, they say.")
        .as("about which candidate of the list")
        .containsPattern("鋁合金真空腔體精密加工[^\n]*\\s+A6061, they say\\.");
    assertThat(mails("ask_answered", pair.japan())).isEqualTo(1);
    assertThat(inbox(pair.taiwan(), Language.EN)).doesNotContain("A6061", "Which alloy");
  }

  @Test
  void the_owner_reads_dates_and_reasons_in_the_own_language() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    LocalDate until = LocalDate.of(2099, 12, 31);
    cases.answer(id, LegRole.GAP, new Answer.UnderApproval(until, true), pair.japan());
    assertThat(inbox(office, Language.JA)).contains("2099年12月31日");
    assertThat(inbox(office, Language.EN)).contains("December 31, 2099");

    cases.answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());
    cases.answer(
        id,
        LegRole.OFFER,
        new Answer.No(DeclineReason.PRICE_OR_VOLUME, "Far too cheap"),
        pair.taiwan());
    assertThat(inbox(office, Language.EN)).contains("Price or volume", "Far too cheap");
    assertThat(inbox(office, Language.JA)).contains("価格・数量が合わない", "Far too cheap");
    assertThat(inbox(pair.japan(), Language.EN)).doesNotContain("Price or volume", "too cheap");
  }

  @Test
  void a_new_ringi_pack_is_told_to_everybody_of_both_sides_but_its_maker() {
    OpenedCases.Case made = opened.opened();
    Viewer colleague = world.member(Objects.requireNonNull(made.buyer().company()));
    packs.make(made.id(), Language.JA, 0, made.buyer());
    String name = world.name(Objects.requireNonNull(made.buyer().company()));
    for (Viewer reader : List.of(colleague, made.maker())) {
      assertThat(mails("ringi_made", reader)).isEqualTo(1);
      assertThat(inbox(reader, Language.EN))
          .contains(name + " has made version 1 of the ringi pack (Japanese)");
    }
    assertThat(mails("ringi_made", made.buyer())).isZero();

    packs.make(made.id(), Language.ZH_HANT, 1, made.office());
    assertThat(mails("ringi_made", made.buyer())).isEqualTo(1);
    assertThat(mails("ringi_made", made.maker())).isEqualTo(2);
    assertThat(inbox(made.maker(), Language.JA)).contains("事務局が").contains("第2版");
    assertThat(packs.make(made.id(), Language.JA, 1, made.office())).as("a second click").isFalse();
    assertThat(mails("ringi_made", made.maker())).isEqualTo(2);
  }

  private String inbox(Viewer reader, Language language) {
    return pages.open("/inbox", reader, language).text();
  }

  private int mails(String template, Viewer reader) {
    return jdbc.sql("select count(*) from mail_outbox where template = ? and recipient = ?")
        .params(template, world.account(reader).email())
        .query(Integer.class)
        .single();
  }
}
