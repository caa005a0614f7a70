package app.kakehashi.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.Drafts;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.GapKind;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.PairDrafts;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.Side;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import app.kakehashi.shared.NotFoundException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

@MatchApp
class PairDraftsTest {
  private final PairDrafts drafts;
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final MessageSource messages;

  PairDraftsTest(
      PairDrafts drafts, GapApp.World world, MatchApp.Makers makers, MessageSource messages) {
    this.drafts = drafts;
    this.world = world;
    this.makers = makers;
    this.messages = messages;
  }

  @Test
  void two_sentences_and_a_first_step_are_written_for_every_reader() {
    String gap = world.published(GapApp.World.machinedParts(world.japaneseCompany()));
    String offer = makers.machining(makers.machinist());
    for (Set<Side> readers :
        Set.of(Set.<Side>of(), Set.of(Side.JAPAN), Set.of(Side.TAIWAN), Set.of(Side.values()))) {
      Map<Language, PairDrafts.Draft> written =
          drafts.drafts(
              gap,
              offer,
              Map.of(Language.JA, readers, Language.ZH_HANT, readers, Language.EN, readers),
              world.office());
      assertThat(written.get(Language.JA).why()).matches("[^。]+。また、[^。]+。");
      assertThat(written.get(Language.ZH_HANT).why()).matches("[^。]+。此外，[^。]+。");
      assertThat(written.get(Language.EN).why()).matches("[^.]+\\. [^.]+\\.");
      assertThat(written.get(Language.JA).firstStep()).contains("サンプル");
      assertThat(written.get(Language.ZH_HANT).firstStep())
          .contains("樣品")
          .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}]");
      assertThat(written.get(Language.EN).firstStep()).contains("sample");
      assertThat(written.get(Language.EN).why())
          .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
      assertThat(written.get(Language.ZH_HANT).why())
          .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}]");
    }
  }

  @Test
  void nothing_of_an_anonymous_company_stands_in_what_the_other_side_reads() {
    CompanyId owner =
        world.company(
            Drafts.japanese("株式会社秘密之助製作所")
                .region("JP-43")
                .size(new CompanySize(7311, Money.of(77_000_000L, "JPY"), null, null))
                .build());
    String gap = world.published(GapApp.World.anonymousParts(owner));
    String offer = makers.machining(makers.machinist());
    Map<Language, PairDrafts.Draft> forBoth =
        drafts.drafts(
            gap,
            offer,
            Map.of(
                Language.JA,
                Set.of(Side.values()),
                Language.ZH_HANT,
                Set.of(Side.TAIWAN),
                Language.EN,
                Set.of()),
            world.office());
    assertThat(forBoth.values())
        .allSatisfy(
            draft ->
                assertThat(draft.why() + draft.firstStep())
                    .doesNotContain("秘密之助", "7311", "7,311", "熊本", "菊陽", "Kumamoto"));
  }

  @Test
  void only_the_office_gets_drafts() {
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(GapApp.World.machinedParts(owner));
    String offer = makers.machining(makers.machinist());
    Viewer member = world.member(owner);
    assertThatThrownBy(() -> drafts.drafts(gap, offer, Map.of(Language.JA, Set.of()), member))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void every_favourable_reason_and_every_kind_of_gap_has_its_words() {
    for (Language language : Language.values()) {
      for (ReasonCode code : EnumSet.allOf(ReasonCode.class)) {
        if (code.isFavourable()) {
          assertThat(
                  messages.getMessage(
                      "matching.draft.reason." + code.code(), null, language.locale()))
              .isNotBlank();
        }
      }
      for (GapKind kind : GapKind.values()) {
        assertThat(
                messages.getMessage("matching.draft.step." + kind.code(), null, language.locale()))
            .isNotBlank();
      }
    }
  }
}
