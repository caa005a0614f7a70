package app.kakehashi.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Explanation;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.Stance;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.RandomPairs;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every reason arises from profiles that can exist, says what is true and reads well. */
class EveryReasonTest {

  private static final int DRAWN = 3000;

  private static final Set<ReasonCode> OF_THE_TAIWANESE_FIRM =
      EnumSet.of(
          ReasonCode.VOLUME_ENOUGH,
          ReasonCode.VOLUME_PART,
          ReasonCode.ORDER_HEALTHY,
          ReasonCode.ORDER_DEPENDENT,
          ReasonCode.CAPACITY_EXHAUSTED,
          ReasonCode.CONDITION_MINIMUM,
          ReasonCode.CONDITION_BUSY);

  private record Explained(GapProfile gap, OfferProfile offer, Explanation explanation) {}

  private static final List<Explained> ALL = new ArrayList<>();

  private final ReasonTexts texts = new ReasonTexts(messages(), ReferenceData.load());

  @BeforeAll
  static void explainManyPairs() {
    for (int seed = 0; seed < DRAWN; seed++) {
      RandomPairs draw = new RandomPairs(seed);
      GapProfile gap = draw.gap();
      OfferProfile offer = draw.offer();
      Optional<Ranking.Entry> entry =
          RandomPairs.catalogue(gap, offer).pair(gap.id(), offer.id(), RankingRequest.top(1));
      entry.ifPresent(
          found -> ALL.add(new Explained(gap, offer, Objects.requireNonNull(found.explanation()))));
    }
  }

  @Test
  void every_code_is_the_reason_of_some_pair() {
    Set<ReasonCode> never = EnumSet.allOf(ReasonCode.class);
    ALL.forEach(
        pair -> pair.explanation().reasons().forEach(reason -> never.remove(reason.code())));
    assertThat(never).isEmpty();
  }

  @Test
  void with_its_real_arguments_it_reads_as_a_sentence_in_three_languages() {
    Set<String> read = new HashSet<>();
    for (Explained pair : ALL) {
      for (Reason reason : pair.explanation().reasons()) {
        for (Audience audience : reason.audience()) {
          for (Language language : Language.values()) {
            String text = texts.reason(reason, audience, language);
            if (read.add(text)) {
              assertThat(text)
                  .as("%s for %s", reason, audience)
                  .isNotBlank()
                  .doesNotContain("{", "}", "??", "NaN", "()", "（）", "_", "matching.")
                  .doesNotContainPattern("[：:（(] ?–");
            }
          }
        }
      }
    }
  }

  @Test
  void what_falls_short_never_speaks_for_a_pair() {
    for (Explained pair : ALL) {
      for (Reason reason : pair.explanation().reasons()) {
        if (reason.stance() == Stance.FOR) {
          assertThat(reason.code().isFavourable()).as("%s", reason).isTrue();
          assertThat(reason.points()).as("%s", reason).isPositive();
        } else if (reason.stance() == Stance.AGAINST) {
          assertThat(reason.points()).as("%s", reason).isLessThanOrEqualTo(0);
        }
      }
    }
  }

  @Test
  void a_reason_for_a_pair_is_true() {
    for (Explained pair : ALL) {
      var needs = pair.gap().needs();
      for (Reason reason : pair.explanation().reasons()) {
        boolean holds =
            switch (reason.code()) {
              case LABOUR_MEETS ->
                  Objects.requireNonNull(pair.offer().labourSaved())
                      >= Objects.requireNonNull(needs.labourWanted());
              case VOLUME_ENOUGH ->
                  Objects.requireNonNull(pair.offer().capacity().monthlyQuantity())
                      >= Objects.requireNonNull(needs.monthlyQuantity());
              case TRUST_GOOD ->
                  Boolean.TRUE.equals(pair.offer().company().trust().identityVerified());
              case SIZE_DEJIMA -> Boolean.TRUE.equals(pair.gap().owner().dejima());
              case ORDER_HEALTHY ->
                  Objects.requireNonNull(pair.gap().terms().annualOrderJpy())
                      <= .3 * Objects.requireNonNull(pair.offer().company().size().revenueJpy());
              case MATURITY_MEETS ->
                  level(Objects.requireNonNull(pair.offer().maturity()))
                      >= level(Objects.requireNonNull(needs.maturity()));
              default -> true;
            };
        assertThat(holds).as("%s of %s and %s", reason, pair.gap(), pair.offer()).isTrue();
      }
    }
  }

  private static int level(String maturity) {
    return List.of("prototype", "pilot", "mass_production", "proven_abroad").indexOf(maturity);
  }

  @Test
  void every_reason_is_read_by_the_side_whose_score_it_explains_and_by_the_office() {
    for (Explained pair : ALL) {
      for (Reason reason : pair.explanation().reasons()) {
        boolean taiwan =
            reason.side() == Side.TAIWAN || OF_THE_TAIWANESE_FIRM.contains(reason.code());
        assertThat(reason.audience())
            .as("%s", reason)
            .containsExactlyInAnyOrder(
                Audience.OFFICE, taiwan ? Audience.TAIWAN_SIDE : Audience.JAPAN_SIDE);
      }
    }
  }

  @Test
  void nobody_reads_the_same_twice_and_everybody_at_least_one_open_point() {
    for (Explained pair : ALL) {
      for (Audience audience : Audience.values()) {
        List<Reason> strengths = pair.explanation().reasonsFor(audience);
        List<Reason> points = pair.explanation().pointsAgainst(audience);
        assertThat(points).isNotEmpty();
        List<String> said = new ArrayList<>();
        strengths.forEach(reason -> said.add(texts.reason(reason, audience, Language.EN)));
        points.forEach(reason -> said.add(texts.reason(reason, audience, Language.EN)));
        assertThat(said).doesNotHaveDuplicates();
      }
    }
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames("i18n/matching", "i18n/posting", "i18n/offer", "i18n/gap");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
