package app.kakehashi.company.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.SizeBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoarseningTest {
  private static final Coarsening.Facts GEARS = facts("28", "C", "jp-kyushu", SizeBand.UNDER_300);

  @Test
  void five_companies_that_share_everything_are_shown_in_full() {
    assertThat(coarsening(group(GEARS, 5)).profile(GEARS))
        .isEqualTo(shown("28", "jp-kyushu", "JP", SizeBand.UNDER_300));
  }

  @Test
  void four_are_too_few_so_the_division_becomes_its_section() {
    Coarsening coarsening =
        coarsening(group(GEARS, 4), group(facts("26", "C", "jp-kyushu", SizeBand.UNDER_300), 1));

    assertThat(coarsening.profile(GEARS))
        .isEqualTo(shown("C", "jp-kyushu", "JP", SizeBand.UNDER_300));
  }

  @Test
  void where_the_block_is_thin_the_country_is_shown_instead() {
    Coarsening coarsening =
        coarsening(group(GEARS, 1), group(facts("28", "C", "jp-kanto", SizeBand.UNDER_300), 4));

    assertThat(coarsening.profile(GEARS)).isEqualTo(shown("28", null, "JP", SizeBand.UNDER_300));
  }

  @Test
  void a_company_alone_shows_nothing_but_its_side() {
    assertThat(coarsening(group(GEARS, 1)).profile(GEARS))
        .isEqualTo(new CoarseProfile(Affiliation.JP, null, null, null, null));
  }

  @Test
  void companies_of_the_other_side_hide_nobody() {
    Coarsening.Facts taiwanese =
        new Coarsening.Facts(Affiliation.TW, "28", "C", "jp-kyushu", "JP", SizeBand.UNDER_300);

    assertThat(coarsening(group(GEARS, 1), group(taiwanese, 100)).profile(GEARS).sector()).isNull();
  }

  @Test
  void whatever_the_companies_are_at_least_five_share_what_is_shown() {
    Random random = new Random(20261122);
    for (int run = 0; run < 50; run++) {
      List<Coarsening.Group> groups = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        groups.add(group(any(random), 1 + random.nextInt(3)));
      }
      Coarsening coarsening = coarsening(groups.toArray(Coarsening.Group[]::new));
      for (Coarsening.Group group : groups) {
        CoarseProfile shown = coarsening.profile(group.facts());
        int sharing =
            groups.stream()
                .filter(other -> matches(other.facts(), shown))
                .mapToInt(Coarsening.Group::companies)
                .sum();
        assertThat(sharing).as("%s of %s", shown, group).isGreaterThanOrEqualTo(5);
      }
    }
  }

  private static boolean matches(Coarsening.Facts facts, CoarseProfile shown) {
    return (shown.sector() == null
            || shown.sector().equals(facts.division())
            || shown.sector().equals(facts.section()))
        && (shown.regionBlock() == null || shown.regionBlock().equals(facts.block()))
        && (shown.country() == null || shown.country().equals(facts.country()))
        && (shown.sizeBand() == null || shown.sizeBand() == facts.sizeBand());
  }

  private static Coarsening.Facts any(Random random) {
    String[] divisions = {"26", "28", "62", null};
    String[] blocks = {"jp-kyushu", "jp-kanto", null};
    String division = divisions[random.nextInt(divisions.length)];
    return facts(
        division,
        division == null ? null : division.equals("62") ? "J" : "C",
        blocks[random.nextInt(blocks.length)],
        random.nextInt(4) == 0 ? null : SizeBand.values()[random.nextInt(3)]);
  }

  private static Coarsening.Facts facts(
      @Nullable String division,
      @Nullable String section,
      @Nullable String block,
      @Nullable SizeBand band) {
    return new Coarsening.Facts(Affiliation.JP, division, section, block, "JP", band);
  }

  private static CoarseProfile shown(
      String sector, @Nullable String block, String country, SizeBand band) {
    return new CoarseProfile(Affiliation.JP, sector, block, country, Objects.requireNonNull(band));
  }

  private static Coarsening.Group group(Coarsening.Facts facts, int companies) {
    return new Coarsening.Group(facts, companies);
  }

  private static Coarsening coarsening(Coarsening.Group... groups) {
    return new Coarsening(List.of(groups));
  }
}
