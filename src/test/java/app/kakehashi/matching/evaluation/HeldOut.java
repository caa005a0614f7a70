package app.kakehashi.matching.evaluation;

import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.service.MatchingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The judged sets of the repository, among the offers of the demonstration. */
final class HeldOut {

  /** All sets, in the order in which they were written. */
  static final List<String> SETS =
      List.of(
          "heldout",
          "unseen",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private HeldOut() {}

  /** Some sets together. */
  static EvaluationFolder of(MatchingData data, List<String> sets) throws IOException {
    List<GapProfile> gaps = new ArrayList<>();
    List<OfferProfile> offers = new ArrayList<>(DemoOffers.read());
    Map<String, Map<String, Integer>> grades = new TreeMap<>();
    for (String set : sets) {
      EvaluationFolder judged =
          EvaluationFolder.read(Path.of("src/test/resources/matching", set), data);
      gaps.addAll(judged.gaps());
      offers.addAll(judged.offers());
      grades.putAll(judged.grades());
    }
    return new EvaluationFolder(gaps, offers, grades);
  }
}
