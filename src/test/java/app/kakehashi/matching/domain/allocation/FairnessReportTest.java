package app.kakehashi.matching.domain.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.PassedOver;
import app.kakehashi.matching.RoundFigures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairnessReportTest {
  @Test
  void measures_inequality_of_exposure() {
    assertThat(FairnessReport.gini(new int[] {2, 2, 2, 2})).isZero();
    assertThat(FairnessReport.gini(new int[] {0, 0, 0, 4})).isEqualTo(.75);
    assertThat(FairnessReport.gini(new int[] {1, 3})).isEqualTo(.25);
    assertThat(FairnessReport.gini(new int[] {0, 0})).isZero();
    assertThat(FairnessReport.gini(new int[] {})).isZero();
  }

  @Test
  void counts_who_gets_what() {
    Option small = new Option("g1", "o1", "f1", .4, false);
    Option large = new Option("g1", "o2", "f2", .2, false);
    Option left = new Option("g2", "o1", "f1", .3, false);
    Allocation allocation =
        new Allocation(
            List.of(small, large), List.of(new Allocation.Passed(left, PassedOver.FIRM_BUSY)));
    RoundFigures figures =
        FairnessReport.of(
            allocation,
            List.of(new GapPlaces("g1", 5), new GapPlaces("g2", 5)),
            List.of(new Firm("f1", "f1", 3, 2), new Firm("f2", "f2", 10, 0)),
            List.of(
                new Exposure("o1", "f1", "small", "TW-TXG", 1),
                new Exposure("o2", "f2", "large", "TW-TPE", 0),
                new Exposure("o3", "f2", "large", "TW-TPE", 0)));
    assertThat(figures.value()).isCloseTo(.6, within(1e-9));
    assertThat(figures.served()).isEqualTo(1);
    assertThat(figures.proposals()).isEqualTo(2);
    assertThat(figures.worstGaps()).isZero();
    assertThat(figures.all().exposedShare()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(figures.all().gini()).isCloseTo(4.0 / 9, within(1e-9));
    assertThat(figures.all().mostLoad()).isEqualTo(1);
    assertThat(figures.bySize())
        .extracting(RoundFigures.Slice::key)
        .containsExactly("large", "small");
    assertThat(figures.bySize().getFirst().exposedShare()).isEqualTo(.5);
    assertThat(figures.byCounty().getLast().value()).isCloseTo(.4, within(1e-9));
  }

  @Test
  void the_worst_gaps_are_one_in_twenty_those_with_nothing_included() {
    List<Option> chosen = new ArrayList<>();
    for (int i = 1; i <= 39; i++) {
      chosen.add(new Option("g" + i, "o" + i, "f", i / 100.0, false));
    }
    assertThat(worst(chosen, List.of())).isCloseTo((.01 + .02) / 2, within(1e-9));
    Option left = new Option("g0", "o1", "f", .5, false);
    Option second = new Option("g5", "o1", "f", .5, false);
    assertThat(
            worst(
                chosen,
                List.of(
                    new Allocation.Passed(left, PassedOver.FIRM_BUSY),
                    new Allocation.Passed(second, PassedOver.FIRM_BUSY))))
        .isCloseTo(.01 / 2, within(1e-9));
    assertThat(worst(List.of(), List.of())).isZero();
  }

  private static double worst(List<Option> chosen, List<Allocation.Passed> passed) {
    return FairnessReport.of(new Allocation(chosen, passed), List.of(), List.of(), List.of())
        .worstGaps();
  }
}
