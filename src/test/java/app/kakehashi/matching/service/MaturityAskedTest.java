package app.kakehashi.matching.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.NewGap;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a technology has reached against the stage at which the gap wants it. */
@MatchApp
class MaturityAskedTest {
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Matches matches;

  MaturityAskedTest(GapApp.World world, MatchApp.Makers makers, Matches matches) {
    this.world = world;
    this.makers = makers;
    this.matches = matches;
  }

  @ParameterizedTest
  @CsvSource({
    "production, MASS_PRODUCTION, 1",
    "production, PROTOTYPE, 0.333",
    "prototype, PILOT, 1",
    "prototype, IDEA, 0",
    "idea, PROTOTYPE, 1",
  })
  void reached_counts_against_the_stage(String stage, Maturity reached, double value) {
    ScoreLine line = line(Map.of("stage", List.of(stage)), reached);
    assertThat(Objects.requireNonNull(line).value()).isCloseTo(value, offset(0.001));
    assertThat(line.evidence()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource("PROTOTYPE")
  void a_gap_without_a_stage_does_not_ask(Maturity reached) {
    assertThat(line(Map.of(), reached)).isNull();
  }

  private @Nullable ScoreLine line(Map<String, List<String>> details, Maturity reached) {
    CompanyId owner = world.japaneseCompany();
    GapContent empty = GapContent.empty(GapKind.TECHNOLOGY);
    String gap =
        world.published(
            new NewGap(
                owner,
                "JP",
                new PostingText(Language.JA, "表面処理の技術", "摺動部の表面処理の技術を探しています。"),
                new GapContent(
                    GapKind.TECHNOLOGY,
                    details,
                    empty.place(),
                    List.of("metal_plastic_parts"),
                    List.of(),
                    List.of("licence"),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    empty.partner(),
                    empty.terms(),
                    empty.conditions(),
                    false)));
    CompanyId maker = makers.machinist();
    OfferContent made = MatchApp.Makers.machiningOffer(maker).content();
    String offer =
        makers.published(
            new NewOffer(
                maker,
                "TW",
                new PostingText(Language.ZH_HANT, "表面處理技術授權", "授權滑動部位的表面處理技術。"),
                new OfferContent(
                    made.fields(),
                    made.ownWords(),
                    made.sectors(),
                    made.productType(),
                    List.of("licence"),
                    made.wish(),
                    made.seeks(),
                    made.supply(),
                    made.labourSaved(),
                    made.obstacles(),
                    made.countriesServed(),
                    made.references(),
                    reached,
                    made.certificates(),
                    made.needsTestField(),
                    made.terms(),
                    made.security())));
    Match match =
        Objects.requireNonNull(
            matches.pair(PostingType.GAP, gap, offer, world.office()).match(), "a pair");
    return Objects.requireNonNull(match.figures()).japan().line(Criterion.MATURITY);
  }
}
